"""A message that exchanges a wording in several places, with the limits it sets: 项目名不动, 只改指标, 目标里也改.

Every clause must exchange, say where, or be a mere remark; else the message is left to the other readings.
"""

from dataclasses import dataclass, field, replace

from assistant.conversation.referring.clauses import split
from assistant.conversation.state import Focus
from assistant.conversation.vocabulary.hedges import THOUGHT
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.weighed.wishes import ALONE
from assistant.conversation.wordings.exchanged import (
    Exchange,
    becomes_alone,
    read_exchange,
    word_spoken_of,
)
from assistant.conversation.wordings.places import (
    read_places,
    rows_and_goal,
    texts,
)
from assistant.draft import Draft
from corpus import late_re as re

_DONE = r"(?:改|换|一样|处理|调整|调|统一|变|替换|弄|去掉|删掉|去|删)(?:一?下|掉|过来|过去|成这样|好|齐|一致)?"
_TOO = rf"(?:也|都|一样|全部|全|一并|一起|一同|跟着|同步|同样|相应|统统|一律|均|要|得|给我|帮我|请|麻烦(?:您|你)?|顺便|照着|照样|照此|这么|这样|那|就|再|记得|应该?)+{_DONE}?{ORDER_ENDS}"
_ALSO = re.compile(rf"(?:还有|另外|同时|连|连同|包括|含|以及|把|那|对了|，)*(?P<p>.{{2,24}}?)(?:里面?|里头|中|上)?(?:的)?{_TOO}")  # fmt: skip
_ALSO_BARE = re.compile(
    rf"(?:包括|含|连同|连|还有)(?P<p>.{{2,24}}?)(?:在内|里面?的?|也是|也算|也一样)*{ORDER_ENDS}"
)
_STILL = r"(?:就|先|还是|仍|都|也|可|千万|保持|维持|一律|暂时|那)*(?:不动|别动|不要?改|不用(?:动|改|换|管|去|删)|不必(?:动|改|换)|不变|不要(?:动|换)|别改|别换|别碰|不换|不去|不删|保留(?:不动|原样)?|照旧|留着|除外|不算|算了|免了|不管|保持不变|保持原样|保持原来的?|原样|按原来的|是原来的)(?:不动|不变|不改|别动)?"
_NOT = re.compile(rf"(?:但是?|不过|只是|就是|还有|另外|把|那|，)*(?P<p>.{{1,24}}?)(?:里面?|里头|中|上)?(?:的)?{_STILL}{ORDER_ENDS}")  # fmt: skip
_ONLY = re.compile(
    r"(?:但是?|不过|这次|，)*(?:只|仅|光|就只|单)(?:是|要|需|限于?|用)?(?:改|动|换|限|管|处理|调|去掉|去|删)(?:掉)?(?P<p>.{2,24}?)(?:里面?|里头|中|上)?(?:的)?(?:这一处|一处|那一处)?(?:就行|即可|就好|就够了?|吧|了)*"
)
_OTHERS = re.compile(
    rf"(?:别的|其他|其余|剩下)(?:的)?(?:地方|内容|部分|指标|条|行)?(?:的)?{_STILL}{ORDER_ENDS}"
)
_ACTS = re.compile(
    r"\d|改(?!革|制|居)|换|删|加|填|去掉|拿掉|提[高到]|降|调整|不要|导出|撤|恢复|补[上充]|挪|移|新增|(?<!叫)写(?!的|错|得|着)|打印|下载|检查|重新|再做|第[一二三四五六七八九十]+[条行项]"
)
_ABOUT = re.compile(
    r"(?P<p>[^，。“”\"]{1,14}?(?:[条行项]|名称?|名字|目标|指标|标题))(?:里|中|上|的|这|那|写|太|有|出现|不|提|说)"
)
_PLACE_WORD = re.compile(
    r"项目名|标题|目标|指标|名称|那条|单位|留着|保留|不动|别|不用|除|例外|只[有要是]"
)
_REMARK = 30
_LOOSE = re.compile(r"[?？]|吗$|要不要|如果|要是|假如|(?<!\d)万一")
_WHOLE = re.compile(r"也|连|包括|一起|一并|同步|还有|另外")


@dataclass
class _Said:
    exchanges: list[Exchange] = field(default_factory=list)
    only: frozenset[str] | None = None
    also: frozenset[str] | None = None
    besides: bool = False  # 目标也改: beside what is meant anyway
    never: frozenset[str] = frozenset()
    spoken_of: frozenset[str] | None = None  # 目标里“甲”写错了: of what comes after
    place: str = ""  # the words for it
    pending: Exchange | None = None  # 居民一词不妥: what it is to become follows
    kept: list[str] = field(default_factory=list)
    scoped: bool = False


@dataclass(frozen=True)
class Wanted:
    """The exchanges of a message, each with the cells that it is meant for."""

    exchanges: tuple[tuple[str, str, frozenset[str]], ...]
    never: frozenset[str]  # cells that shall stay
    kept: tuple[str, ...]  # the clauses that say so


def read_wanted(draft: Draft, text: str, focus: Focus | None) -> Wanted | None:
    """The exchanges that a (bare) message asks for; None for every other message."""
    said = _read(draft, text, focus)
    if said is None or not said.exchanges:
        return None
    scoped = said.scoped or any(one.scoped or one.cells is not None for one in said.exchanges)
    if not scoped:
        return None
    done = []
    for one in said.exchanges:
        cells = one.cells if one.cells is not None else said.only
        if said.also is not None:
            base = cells if cells is not None else (rows_and_goal(draft) if said.besides else frozenset())  # fmt: skip
            cells = base | said.also
        if said.only is not None and cells is not None:
            cells = cells & said.only or said.only
        cells = rows_and_goal(draft) if cells is None else cells
        done.append((one.old, one.new, cells - said.never))
    return Wanted(tuple(done), said.never, tuple(said.kept))


def read_following(draft: Draft, text: str, focus: Focus | None) -> frozenset[str] | None:
    """The cells of a message that only says where else: 目标里也跟着改; None for another message."""
    said = _read(draft, text, focus)
    if said is None or said.exchanges or said.also is None or said.only is not None:
        return None
    return (said.also - said.never) if said.besides else None


def _read(draft: Draft, text: str, focus: Focus | None) -> _Said | None:
    if re.search(THOUGHT, text) or _LOOSE.search(text):
        return None
    said = _Said()
    for raw in split(text):
        clause = re.sub(r"^(?:但是?|不过|那么|那|嗯|哦)+(?=.{3})", "", raw.strip())
        if _limit(draft, clause, said, focus):
            continue
        exchange = read_exchange(draft, clause, focus) or _there(draft, clause, said, focus)
        if exchange is not None:
            if mood_of(clause) in {Mood.QUESTION, Mood.SUPPOSING, Mood.MUSING}:
                return None
            if exchange.cells is None and said.spoken_of is not None:
                exchange = replace(exchange, cells=said.spoken_of)
            said.exchanges.append(exchange)
            continue
        then = said.pending and becomes_alone(clause)
        if then and said.pending is not None:
            if _whole_name(draft, said.pending.old, then):
                return None
            said.exchanges.append(replace(said.pending, new=then, scoped=True))
            said.pending = None
            continue
        if not said.exchanges and (named := word_spoken_of(draft, clause, focus)) is not None:
            said.pending = named
            continue
        if not _remark(clause):
            return None
        if said.exchanges and _PLACE_WORD.search(clause):
            return None  # says something of a place that was not understood
        about = _ABOUT.match(clause)
        if about and not said.exchanges:
            said.spoken_of = read_places(draft, about.group("p"), focus)
            said.place = about.group("p") if said.spoken_of else ""
    return None if said.pending is not None else said


def _whole_name(draft: Draft, old: str, new: str) -> bool:
    """True where what is told ends as a text with the old words does: all of a name, and no part of it."""
    ends = new[-2:]
    return not old.endswith(ends) and any(
        old in text and text.rstrip("。").endswith(ends) for text in texts(draft).values()
    )


def _there(draft: Draft, clause: str, said: _Said, focus: Focus | None) -> Exchange | None:
    """目标里“甲乙”写错了，把甲去掉: what a clause takes out of the place that was spoken of before it."""
    if not said.place:
        return None
    return read_exchange(
        draft, f"{said.place}里的{re.sub('^(?:就|请)?(?:把|将)', '', clause)}", focus
    )


def _limit(draft: Draft, clause: str, said: _Said, focus: Focus | None) -> bool:
    """Put what the clause says of where into ``said``; False for a clause that says nothing of it."""
    if _OTHERS.fullmatch(clause):
        said.kept.append(clause)
        return True
    for pattern, kind in ((_ONLY, "only"), (_NOT, "not"), (_ALSO, "also"), (_ALSO_BARE, "also")):  # fmt: skip
        found = pattern.fullmatch(clause)
        if not found:
            continue
        cells = read_places(draft, found.group("p"), focus)
        if cells is None:
            continue
        said.scoped = True
        if kind == "only":
            said.only = cells | (said.only or frozenset())
        elif kind == "not":
            said.never |= cells
            said.kept.append(clause)
        else:
            said.also = cells | (said.also or frozenset())
            said.besides = said.besides or _WHOLE.search(clause) is not None
        return True
    return False


def _remark(clause: str) -> bool:
    """True for a clause that only says why: 上级文件叫村民, 这个说法太笼统."""
    if ALONE.fullmatch(clause):
        return False  # 有效提升: a value that is told
    return len(clause) <= _REMARK and not _ACTS.search(clause) and mood_of(clause) not in {
        Mood.QUESTION, Mood.SUPPOSING,
    }  # fmt: skip
