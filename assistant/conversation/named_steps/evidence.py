"""A step taken back, known by what the message tells of it: 涨一块的事作废, 局里没钱，加的30人退回去.

No form of sentence is asked for. The message must say that something goes back, must order nothing else, and its
figures must be such as the step took, put in, or moved by.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.conversation.named_steps.history import Done, Piece, steps_done
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.mentions import class_named, rows_mentioned
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation
from assistant.conversation.vocabulary.hedges import LATER, THOUGHT
from assistant.conversation.vocabulary.order_words import COMMANDED
from assistant.draft import cell_text
from corpus import late_re as re
from corpus.numerals import ARABIC, CHINESE, parse_number

_DEED = r"(?:[改加补涨调删延提报写填换动弄算降减添撤挪拆并减缩压砍划]|增加|减少|新增|修改|调整)"
_RETURNS = (
    r"(?:[退倒撤做改换变调弄还收找捡拿加补放挪移排搬要救请转落]|恢复|复原|还原)回(?!来.{0,2}(?:访|款|收|执|信)|[收访信执馈答报])(?:去|来|原)?|还原|复原|恢复|撤[销回消]|回退|"
    r"(?:照|按|用|回到?|还是|恢复|退到)(?:着|成)?(?:老样子|原样|原状|原来的?|原先的?|之前的?|从前的?)|原样|老样子|"
    rf"(?:没|不)?{_DEED}[^，。]{{0,4}}(?:之前|以前)"
)
_UNWANTED = r"取消|撤掉|不[要加][了咧喽哒]|算了"
"""What may also tell a row to go: only beside what names a step."""
_VOID = (
    r"作废|不作数|不算数?[了的咧]?|白(?:改|加|删|调|动|忙)|[退撤](?=了|$|吧|掉$)|不提了|收回|放弃"
)
_LAST_ONE = r"刚(?:才|刚)?|方才|(?:上|[这那])一?[步下]|那[笔次]|(?:前|上)[头面]|这[两几三]步"
_TOLD_DEED = rf"{_DEED}[^，。\d]{{0,5}}(?:的|那)|{_DEED}(?:错|多|少|早|晚)"
_RETURN = re.compile(_RETURNS)
_DROP = re.compile(rf"{_UNWANTED}|{_VOID}")
_OF_VALUE = re.compile(rf"\d[^，。]{{0,3}}[那这的][^，。]{{0,4}}(?:{_VOID})")
"""把30那个退了: the value that was put in is not wanted."""
_OF_STEP = re.compile(rf"{_LAST_ONE}|{_TOLD_DEED}")
_LAST = re.compile(_LAST_ONE)
_ASKS = re.compile(
    rf"[?？]|吗$|要不要|如果|要是|假如|能不能|是不是|为什么|怎么(?!样)|多少|先不|别[撤退恢]|{LATER}|{THOUGHT}"
)
_ORDERS = re.compile(
    rf"{COMMANDED}|[改换]叫|改名|另[起加列]|单列|新增|补一[条行]|填|写(?!错|多|少)"
)
_KEPT = re.compile(
    r"留着|留下|保留|不[动变]|别[动碰]|照旧|不用[动改]|先别|没意见|[按用]新的|就[是按用]?\d|不[退撤]"
)
_FORTH = re.compile(r"(?:撤|退)(?:销|掉|回|下)?(?:去|来)?了?的")
_EVERY = re.compile(r"都|全|统统|通通|所有|一切|[\d两二三四五几]步")
_COUNT = re.compile(r"[这那](?P<n>[两二三四五])步")
_PLACES = re.compile(r"[顺次]序|先后|排[列法回]|位置")
_UNMOVED = re.compile(r"(?:不用?|不要|别|甭)[换调改动变挪]")
_PARTED = re.compile(r"没?[拆合并]|分开")
"""A row split, or rows made one, go back as a whole."""
_FIGURE = re.compile(
    rf"第(?:{ARABIC}|{CHINESE})|(?P<n>{ARABIC}[十百千万]?|{CHINESE}(?![步下条项个行处样起些方边旦直定致切]))"
)
_UNSAID = re.compile(r"[一两几](?=[步下条项行处样起些定直切])|统一")
_DIGIT = re.compile(
    r"(?<![\d零一二三四五六七八九十百千万点])[一二两三四五六七八九](?![\d十百千万点])"
)
"""A small number in words counts for a step, and not against it: 二期."""
_HEAD = re.compile(r"预算|总额|资金|主管|单位|目标|项目名|年度")


@dataclass(frozen=True)
class Known:
    """The step that a message tells of: forth where it was taken back; ``count`` steps; or some pieces of one."""

    done: Done | None = None
    pieces: tuple[Piece, ...] = ()
    count: int = 0
    forth: bool = False


def known_step(conversation: Conversation, text: str, deed: str = "any") -> Known | None:
    """The step that the (bare) message tells of and wants taken back; None for every other message.

    ``deed``: what the step must have done, where that is known.
    """
    clauses = split(re.sub(r"“[^”]*”", "", text))
    if _ASKS.search("，".join(clauses)):
        return None
    named = any(_OF_STEP.search(one) for one in clauses)
    back = [
        _goes_back(one, named=named) or bool(_PLACES.search(one) and _UNMOVED.search(one))
        for one in clauses
    ]
    if not any(back):
        return None
    told = [one for one in clauses if not _KEPT.search(one)]
    for clause, goes_back in zip(clauses, back, strict=True):
        if (
            not goes_back
            and clause in told
            and _ORDERS.search(clause)
            and not _OF_STEP.search(clause)
        ):
            return None
    said = "，".join(told)
    if (counted := _COUNT.search(said)) is not None:
        number = parse_number(counted.group("n"))
        return Known(count=int(number)) if number else None
    if any(_PLACES.search(one) for one in clauses) and _only_reordered(conversation):
        return Known(count=1)
    figures, surely = set(_figures(said)), set(_figures(_DIGIT.sub("", said)))
    if (
        _FORTH.search(said)
        and conversation.later
        and not _EVERY.search(said)
        and _RETURN.search(_FORTH.sub("", said))
    ):
        return _forth(conversation, surely)
    kept = "，".join(one for one in clauses if one not in told)
    best: tuple[int, Done, tuple[Piece, ...]] | None = None
    for done in steps_done(conversation):
        scored = [
            (_fits(done, piece, said, figures), piece)
            for piece in done.pieces
            if deed in {"any", piece.deed}
        ]
        top = max((score for score, _ in scored), default=0)
        pieces = tuple(piece for score, piece in scored if score == top)
        if kept and any(_fits(done, piece, kept, set(_figures(kept))) > top for piece in pieces):
            continue
        if top and (best is None or top > best[0]) and surely <= _of_step(done):
            best = top, done, pieces
    if best is not None and _PARTED.search(said):
        return Known(best[1], best[1].pieces)
    if best is not None and (best[0] >= 2 or best[1].last):
        return Known(best[1], best[2])
    last = next(steps_done(conversation), None)
    if last is None or conversation.missed or surely or not _LAST.search(said):
        return None
    if deed not in {"any", *(piece.deed for piece in last.pieces)}:
        return None
    if not re.search(rf"{_RETURNS}|{_VOID}", said):
        return None  # 刚才那个参保的不要了: a row may be meant
    return None if _names_any(conversation, said) else Known(last, last.pieces)


def _goes_back(clause: str, *, named: bool) -> bool:
    """True where the clause says that something is as before; ``named``: the message tells of a step."""
    returns = _RETURN.search(clause) or _OF_VALUE.search(clause)
    return bool(returns or (named and _DROP.search(clause)))


def _only_reordered(conversation: Conversation) -> bool:
    """True where the last step only put rows in other places."""
    now, before = conversation.now, next(reversed(conversation.earlier), None)
    if now is None or before is None or before.key != now.key:
        return False
    old, new = (one.draft.table.indicators for one in (before, now))
    return old != new and sorted(map(str, old)) == sorted(map(str, new))


def _forth(conversation: Conversation, figures: set[Decimal]) -> Known | None:
    """What was undone comes again, where the figures told are its own."""
    then, now = conversation.later[0], conversation.now
    assert now is not None
    if then.key != now.key:
        return None
    rows = [
        one.value for one in then.draft.table.indicators if one not in now.draft.table.indicators
    ]
    return Known(forth=True) if figures <= set(_figures(" ".join(rows))) else None


def _figures(text: str) -> Iterator[Decimal]:
    """The numbers of a text, those of rows (第3条) and of words (一步) not among them."""
    for found in _FIGURE.finditer(_UNSAID.sub("", text)):
        number = parse_number(found.group("n")) if found.group("n") else None
        if number is not None:
            yield number


def _of_piece(done: Done, piece: Piece) -> set[Decimal]:
    """The figures that a piece took, put in, and moved by."""
    if piece.head:
        old, new = (cell_text(one.draft.table, piece.head) for one in (done.before, done.after))
    else:
        old, new = (one.value if one is not None else "" for one in (piece.old, piece.new))
    if piece.head == "annual_goal":
        return set()
    before, after = list(_figures(old)), list(_figures(new))
    moved = {abs(x - y) for x, y in zip(before, after, strict=False) if x != y}
    own = {*before, *after, *moved}
    return own | {one * 10000 for one in own} | {one / 10000 for one in own}


def _of_step(done: Done) -> set[Decimal]:
    return set().union(*(_of_piece(done, piece) for piece in done.pieces))


def _fits(done: Done, piece: Piece, said: str, figures: set[Decimal]) -> int:
    """How well the words tell of the piece: its figure, its name or class."""
    by_figure = bool(figures & _of_piece(done, piece))
    if piece.head:
        named = any(
            one.cell == piece.head
            for clause in split(said)
            for one in find_targets(done.after.draft, clause)
        )
        return 2 * by_figure + named
    by_name = class_named(said) in {one.level2 for one in (piece.old, piece.new) if one is not None}
    touched = [one for each in done.pieces for one in (each.old, each.new) if one is not None]
    for snapshot, row in ((done.before, piece.old), (done.after, piece.new)):
        rows = snapshot.draft.table.indicators
        mentioned = [
            rows[one.row] for one in rows_mentioned(snapshot.draft, said, 2) if one.row is not None
        ]
        by_name |= row in mentioned and all(one in touched for one in mentioned)
    return 2 * by_figure + 2 * by_name


def _names_any(conversation: Conversation, said: str) -> bool:
    """True where the words name a row, a class or a head."""
    assert conversation.now is not None
    draft = conversation.now.draft
    if rows_mentioned(draft, said) or class_named(said):
        return True
    return _HEAD.search(said) is not None
