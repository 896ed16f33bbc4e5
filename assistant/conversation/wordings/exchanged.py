"""A clause that exchanges a wording or takes it out: 指标名称里的A统一改成B, 名称里的“A”两个字都去掉."""

from dataclasses import dataclass

from assistant.conversation.referring.targets import is_cell_word
from assistant.conversation.row_names.letters import names_whole
from assistant.conversation.state import Focus
from assistant.conversation.vocabulary.hedges import SPEECH
from assistant.conversation.vocabulary.order_words import DROP
from assistant.conversation.vocabulary.value_words import (
    is_class_word,
    is_head_word,
    reads,
    unquoted,
)
from assistant.conversation.weighed.names import NAME_ENDS
from assistant.conversation.wordings.places import everywhere, read_places, texts
from assistant.draft import Draft
from corpus import late_re as re

_OPEN, _CLOSE = '“"「『‘《', '”"」』’》'
_QUOTED = rf"[{_OPEN}][^{_OPEN}{_CLOSE}]{{1,30}}[{_CLOSE}]"
_LEAD = re.compile(
    r"^(?:请|麻烦(?:您|你)?|帮我|给我|帮忙|把|将|由|从|那|那么|还有|另外|再|然后|顺便|对了|统一|直接|我想|要|只|仅|咱们?|我们|俺们|都)+(?=.)"
)
_EVERY = r"(?:都|全部|全都|(?<![安健齐完周双])全|统一|统统|一律|通通|一概|均|一并|也|要|应|应该|得|请|给我|帮我|直接|就|再|跟着|一起|同步|相应|最好|可以|写|用|为)"
_SAID_ALL = re.compile(r"都|全|统|一律|一概|均|凡|所有|每")
_ADVERBS = re.compile(rf"{_EVERY}+$")
_TO = r"(?:换成|换为|换作|换上|改成|改为|改作|改叫做?|改称为?|改写成|改写为|改用|替换成|替换为|更换为|更改为|更正为|修改为|修改成|调整为|写成|写为|变成|变为|统一成|统一为|规范为|规范成|(?:更|改)名[为成]|改叫成?|叫成)"
_ALIKE = r"(?:统一|一律|都|全部|全)(?:叫做?|称为?|用|写|说成|说|叫成)"
_BECOMES = re.compile(rf"(?:{_TO}|{_ALIKE})[：:，]?")
_BY = re.compile(
    rf"^(?:用|拿|以)(?P<new>{_QUOTED}|[\u4e00-\u9fff]{{2,12}}?)(?:来)?(?:代替|替换|替代|取代|替掉|换掉)(?P<left>.+)$"
)
_LETTERS = re.compile(
    r"(?:(?:这|那)?(?:[一两二三四五六七八九十几]个?|俩|仨|些)?(?:字眼?|词语?|字样)|(?:一|个)词|(?:这|那)(?:一)?(?:个|种)?(?:词|字|说法|提法|叫法|称呼|写法|表述)|(?:的)(?:说法|提法|叫法|称呼|写法|表述|字样|字眼|地方))$"
)
_OFF = rf"(?:{DROP})"
_TAKEN = re.compile(rf"^(?P<left>.+?)(?:都|全部|全|统统|一律|给我|帮我|也|就|可以)*{_OFF}$")
_TAKEN_FIRST = re.compile(
    rf"^(?P<place>.{{0,16}}?)(?:都|全部|全|统统|一律|也|就|里面?)*(?:{_OFF}|(?:不要|别|不用|不必)(?:再)?(?:带|出现|写|有|提|加))(?P<left>.+)$"
)
_PLACED = re.compile(
    r"(?:在|于)?(?P<p>全文|全表|整张表|整个表|通篇|表里|表中|各处|处处|所有地方|从头到尾|(?<=在).{2,12}?)(?:里面?|里头|中|上)*(?:都|全|也)*$"
)
_FILL_END = re.compile(
    r"(?:凡是|凡|只要是?|所有|全部|剩下|剩余|其余|其他|余下|余|出现|提到|涉及|写着?|写了|写的是?|带有?|含有?|叫|有|用|里面?|里头|里边|当中|中间?|上面?|的|那些|那个|这个|几处|两处|地方|还|把|将|，|：)+$"
)
_FILL_START = re.compile(r"^(?:凡是|凡|只要是?|所有的?|全部的?|剩下的?|剩余的?|其余的?|余下的?)+")
_END = re.compile(
    r"(?:就行了?|就好了?|就可以了?|即可|好了|才对|才行|更好|比较好|为好|吧|了|啊|哈|呀|嘛|，)+$"
)
_LONGEST = 24


@dataclass(frozen=True)
class Exchange:
    """``old`` becomes ``new`` ("" where it is taken out), in ``cells``, or where no place was said: None."""

    old: str
    new: str
    cells: frozenset[str] | None
    scoped: bool  # 都, 凡是, 这个词: a wording is plainly meant, and no cell


def read_exchange(draft: Draft, clause: str, focus: Focus | None) -> Exchange | None:
    """What the clause exchanges; None for a clause that does no such thing."""
    bare = _LEAD.sub("", _END.sub("", clause.strip()))
    by = _BY.match(bare)
    if by:
        return _of(draft, by.group("left"), by.group("new"), focus)
    held = re.sub(_QUOTED, lambda found: "□" * len(found.group()), bare)
    becomes = next((one for one in _BECOMES.finditer(held) if one.start() > 0), None)
    if becomes:
        new = _END.sub("", bare[becomes.end() :]).strip()
        alike = "统一" if re.match(_ALIKE, becomes.group()) or "统一" in becomes.group() else ""
        return _of(draft, bare[: becomes.start()] + alike, new, focus)
    taken = _TAKEN.match(bare)
    if taken:
        return _of(draft, bare[: taken.end("left")], "", focus, off=bare)
    first = _TAKEN_FIRST.match(bare)
    if first:
        return _of(draft, first.group("place") + first.group("left"), "", focus, off=bare)
    return None


def becomes_alone(clause: str) -> str:
    """The new wording of a clause that names no old one: 全部改为业主; "" for another clause."""
    bare = _LEAD.sub("", _END.sub("", clause.strip()))
    found = re.fullmatch(rf"{_EVERY}*{_TO}[：:]?(?P<new>{_QUOTED}|[\u4e00-\u9fff]{{2,12}})", bare)
    new = unquoted(found.group("new")) if found else ""
    return "" if not new or reads(new) or SPEECH.search(new) else new


def word_spoken_of(draft: Draft, clause: str, focus: Focus | None) -> Exchange | None:
    """The wording that a clause finds fault with, or says is to change: 居民一词不妥; None for another clause."""
    found = _FAULT.search(clause)
    if not found or found.start() == 0:
        return None
    said = clause[: found.start()]
    plain = re.search(rf"{_QUOTED}$|{_LETTERS.pattern}", _ADVERBS.sub("", said))
    if not plain and not re.search(r"都|全|统", clause):
        return None
    return _of(draft, said, "□", focus)


_FAULT = re.compile(
    r"(?:(?:用得|写得|说得|叫得)?(?:不妥当?|不准确?|不合适|不恰当|不规范|不统一|不对|不好|有问题|欠妥|太[\u4e00-\u9fff]{1,3}了?|过时了?|错了)|(?:都|全|全部|统一|要|得)*(?:改|换)(?:一?下|掉))(?:了|吧|，)*$"
)


def _of(
    draft: Draft, left: str, new: str, focus: Focus | None, *, off: str = ""
) -> Exchange | None:
    said_all = _SAID_ALL.search(off or left) is not None
    quoted_new = re.fullmatch(_QUOTED, new) is not None
    new = unquoted(new) if new else ""
    if new and (
        len(new) > _LONGEST or (not quoted_new and _SAID_NO_NAME.search(new)) or reads(new)
    ):
        return None  # fmt: skip
    if not new and not off:
        return None
    behind: frozenset[str] | None = None
    left = _ADVERBS.sub("", left)
    placed = _PLACED.search(left)
    if placed and placed.start() > 0:
        behind = read_places(draft, placed.group("p"), focus)
        left = _ADVERBS.sub("", left[: placed.start()].removesuffix("在")) if behind else left
    shorter = _LETTERS.sub("", left)
    letters = shorter != left
    left = shorter.removesuffix("的")
    for old, front, quoted in _olds(draft, left):
        if not quoted and _names_a_cell(old):
            return None  # 满意度写成…: the cell itself
        if old == new or _is_number(old):
            continue
        if not (quoted or said_all or letters) and _KIND.fullmatch(old) and names_whole(new, old):
            return None  # 那个合格率改叫工程验收合格率: the name of a row, and no word of names
        place = _read_front(draft, front, focus)
        if place is False:
            continue
        cells = place if isinstance(place, frozenset) else behind
        if isinstance(place, frozenset) and behind:
            cells = place | behind
        scoped = said_all or letters or _FILL_START.match(front) is not None
        if off and not _word_is_meant(old, cells, letters=letters, quoted=quoted, draft=draft):
            return None
        if _is_a_row(draft, old) and cells is None and not (scoped and (letters or quoted)):
            return None  # the row's name itself: renamed by the other readings
        if cells is None and not front and not (quoted or letters or said_all) and _of_the_whole(draft, old, new):  # fmt: skip
            return Exchange(old, new, everywhere(draft), scoped=True)
        return Exchange(old, new, cells, scoped or place is True)
    return None


_KIND = re.compile(
    r"[\u4e00-\u9fff]{0,3}?(?:率|满意度|数量|人数|户数|次数|场次|时间|期限|单价|标准|面积|长度|水平|能力|条件|成本)"
)
"""What kind of indicator a name ends with."""
_SAID_NO_NAME = re.compile(rf"{SPEECH.pattern}|\d+(?:\.\d+)?[%％万元]")


def _olds(draft: Draft, left: str) -> list[tuple[str, str, bool]]:
    """Each wording that may be meant, with the words before it: what is quoted, else the longest ones."""
    quoted = re.search(rf"({_QUOTED})(?:的)?$", left)
    if quoted:
        return [(unquoted(quoted.group(1)), left[: quoted.start()], True)]
    held = "\n".join(texts(draft).values())
    return [
        (left[at:], left[:at], False) for at in range(len(left) - 1) if left[at:] in held
    ]  # fmt: skip


def _read_front(draft: Draft, front: str, focus: Focus | None) -> frozenset[str] | bool | None:
    """The cells that the words before a wording mean; None where they say none, True for 凡是, False where they say more."""
    front = _LEAD.sub("", front) if front else ""
    bare = _FILL_START.sub("", _FILL_END.sub("", front))
    if not bare:
        wide = re.search(r"凡|只要|(?:所有|全部|出现|写着|带|含|提到|涉及)", front)
        return everywhere(draft) if wide and not re.fullmatch(r"(?:所有|全部)的?", front) else (True if front else None)  # fmt: skip
    found = read_places(draft, bare, focus)
    if found is None:
        return False
    return found


def _names_a_cell(old: str) -> bool:
    return is_cell_word(old) or is_class_word(old) or is_head_word(old) or old in {"指标", "名称"}


def _is_number(old: str) -> bool:
    return reads(old) or re.fullmatch(r"[\d.%]+", old) is not None


def _is_a_row(draft: Draft, old: str) -> bool:
    return any(row.applicable and row.name == old for row in draft.table.indicators)


def _of_the_whole(draft: Draft, old: str, new: str) -> bool:
    """True for what the project's name says and no single row: 课后服务改叫课后延时服务 renames no row that is only like it."""
    named = sum(row.applicable and old in row.name for row in draft.table.indicators)
    title = draft.table.project_name or ""
    return bool(new) and len(old) >= _WHOLE_WORD and old in title and named != 1


_WHOLE_WORD = 3


def _word_is_meant(
    old: str, cells: frozenset[str] | None, *, letters: bool, quoted: bool, draft: Draft
) -> bool:
    """True where what is taken out is a word of a text, and not a row of the table."""
    if _is_a_row(draft, old) or not (letters or quoted or not NAME_ENDS.search(old)):
        return False  # 时效里的检查及时率也删: a row by the end of its name
    inside = cells is not None and all(not one.endswith("/value") for one in cells)
    return letters or inside or (quoted and cells is not None)
