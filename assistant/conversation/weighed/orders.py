"""Rows that a message could ask to stand at another place of their class."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.conversation.changing.ordering import order_text, reorder
from assistant.conversation.parts.mentions import CLASS
from assistant.conversation.roles import net
from assistant.conversation.weighed import played, signs
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.wishes import Wish
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number
from corpus.schema import Indicator

_PUT = re.compile(
    r"排|挪|移|放|提|调|搬|插|拿|摆|靠|换|倒|次序|顺序|位置|座次|先后|前后|头把|头位|坐|压|紧跟|在前|在后|打头|垫底"
)
_SWAP = re.compile(
    r"对调|互换|调换|交换|颠倒|[调倒掉]个个儿?|[换倒]一?[下换个]?(?:个)?(?:位置|顺序|次序|座次|前后)|换换位置|(?:位置|顺序|次序)[^，。]{0,2}[换调倒]|[换倒]一?下(?:吧|哈)?$|[换倒]过来"
)
_FIRST = re.compile(
    r"最[前上](?:面|头|边)?|打头|首[位行条]|开头|头把交椅|头[一1]?[个条行位]|第[一1](?:条|个|行|项|位)?(?=$|[去来吧呗的了，。\s])"
)
_SOONER = re.compile(
    r"(?:时间|期限|工期|日期|时限)[^，。]{0,4}(?:往|向|提|朝)?[前后](?:赶|推|挪|移|提|延)?"
)
_LAST = re.compile(
    r"最后(?:面|边|头|[一1][条个行位项])?|最[下底](?:面|头|下|边)?|末[尾位]|垫底|殿后"
)
_PLACED = re.compile(rf"第(?P<n>\d{{1,2}}|{CHINESE})(?:条|个|行|项|位)?(?=$|[去来吧呗的了，。\s])")
_FRONT = re.compile(r"前[面头边]|之前|(?<!最)前(?=$|[，。去吧])|上[面头边]|在前|前列")
_BACK = re.compile(r"后[面头边]|之后|(?<!最)后(?=$|[，。去吧])|下[面头边]|在后")


@dataclass(frozen=True)
class _Way:
    """A place of a clause that says where a row shall stand."""

    how: str  # first, last, to, before, after, swap
    start: int
    number: int = 0  # for "to"


def for_orders(heard: Heard) -> Iterator[Wish]:
    """Each row that is named, at each place that the message tells for it."""
    if not _PUT.search(heard.text):
        return
    dated = any(one.parsed.date is not None for one in heard.values)
    for n, clause in enumerate(heard.clauses):
        if dated and _SOONER.search(clause.raw):
            continue  # 完成时间往前赶，12月20日前: a date and no place
        for way in _ways(clause.raw):
            more = [*signs.manner(heard, n), *signs.beside(clause.raw[: way.start], clause.raw[way.start :], "o")]  # fmt: skip
            for row, indicator in enumerate(heard.rows):
                if not indicator.applicable:
                    continue
                named = signs.where(heard, row, n, way.start)
                classed = [one for one in named if one.startswith("class:")]
                if named == ["nowhere"] or (len(classed) == len(named) and way.how != "swap"):
                    continue
                beside = [
                    *signs.rivals(heard, row, n),
                    *more,
                    *played.of_row(heard, row, net.ORDERED),
                ]
                for how, other, about in _places(heard, n, row, way):
                    yield Wish(
                        "order", row, value=how, text=other, uses=(f"o{n}",),
                        signs=signs.together("order", named, [f"how:{way.how}", *about], beside),
                    )  # fmt: skip


def _ways(raw: str) -> Iterator[_Way]:
    swap = _SWAP.search(raw)
    if swap:
        yield _Way("swap", swap.start())
    for how, pattern in (("first", _FIRST), ("last", _LAST), ("before", _FRONT), ("after", _BACK)):
        found = pattern.search(raw)
        if found:
            yield _Way(how, found.start())
    for found in _PLACED.finditer(raw):
        number = parse_number(found.group("n"))
        if number is not None and number > 1:  # the first place is read above
            yield _Way("to", found.start(), int(number))


def _places(heard: Heard, n: int, row: int, way: _Way) -> Iterator[tuple[str, str, list[str]]]:
    """How and beside which row (第3条) the row could stand, with signs."""
    rows = heard.rows
    mine = [k for k, one in enumerate(rows) if one.level2 == rows[row].level2 and one.applicable]
    others = [k for k in mine if k != row]
    if not others:
        return
    size = [f"of:{min(len(mine), 3)}"]
    if way.how in {"first", "last"}:
        there = row == (mine[0] if way.how == "first" else mine[-1])
        if not there:
            yield way.how, "", size
        return
    if way.how == "to":
        within = mine[way.number - 1] if 1 <= way.number <= len(mine) else None
        whole = way.number - 1 if way.number - 1 in others else None
        for other, place in ((within, "inclass"), (whole, "overall")):
            if other is None or other == row or (place == "overall" and other == within):
                continue
            both = ["same"] if within == whole else []
            classed = "classed" if heard.clauses[n].of(CLASS) else "unclassed"
            yield "before" if other < row else "after", f"第{other + 1}条", [place, classed, *both, *size]  # fmt: skip
        return
    for other in others:
        told = heard.mention(other, n)
        if way.how == "swap":
            if other < row:
                continue  # a pair is told once
            pair = "both" if told and heard.mention(row, n) else "one" if told else "none"
            yield "swap", f"第{other + 1}条", [f"pair:{pair}", *size]
            continue
        me = heard.mention(row, n)
        if told is None and (me is not None or way.how not in {"before", "after"} or len(mine) > 2):
            continue
        about = [f"other:{told[0]}" if told else "other:unsaid", *size]
        if told:
            about.append("other:near" if 0 <= way.start - told[1].end <= 3 else "other:far")
            about.append("other:last" if me is None or me[1].start < told[1].start else "other:first")  # fmt: skip
            about += ["same:mention"] if me and me[1] == told[1] else []
        yield way.how, f"第{other + 1}条", about


def order_of(wish: Wish, rows: tuple[Indicator, ...]) -> list[int]:
    """The rows, by their present numbers from 0, in the order that the wish leads to."""
    other = rows[int(wish.text[1:-1]) - 1].name if wish.text else ""
    return reorder(list(enumerate(rows)), wish.row, order_text(wish.value, other))
