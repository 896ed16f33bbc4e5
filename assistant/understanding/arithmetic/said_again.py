"""Amounts that say another one again by its parts: 设备60万元（服务器4台、每台12万元，存储2套、每套6万元）."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.products import Equation
from assistant.understanding.who.sources import is_source
from corpus import late_re as re
from corpus.money import Money
from corpus.values import ValueKind

_OPENS = re.compile(r"[（(]")
_AMONG = re.compile(r"[，,；;。：:（(]?\s*其中")
_SENTENCE = re.compile(r"[。！!\n]")
_AMOUNTS = frozenset({ValueKind.MONEY, ValueKind.UNIT_PRICE})


@dataclass(frozen=True)
class SaidAgain:
    """Which amounts are not to be added up, by their place among the facts."""

    wholes: frozenset[int] = frozenset()  # sums that their parts make up: the parts are added
    parts: frozenset[int] = frozenset()  # parts of a price or of a sum that is itself added
    notices: tuple[str, ...] = ()


def said_again(brief: Brief, equations: Sequence[Equation]) -> SaidAgain:
    """Sums and prices whose parts follow in brackets or after 其中.

    Parts that come to the sum exactly stand for it; parts in brackets that do not are left out,
    and where they come to more, this is said.
    """
    spans = _spans(brief)
    worth = {id(equation.facts[-1]): equation.result.yuan for equation in equations}
    wholes: set[int] = set()
    parts = set(parts_of_prices(brief))
    notices: list[str] = []
    for place, whole in enumerate(brief.facts):
        amount = whole.value.amount
        if whole.kind is not ValueKind.MONEY or amount is None or place in parts:
            continue
        inside, closed = _inside(brief, spans, place)
        if _summing(inside, brief.facts, amount.yuan, worth):
            wholes.add(place)
        elif inside:
            if not closed:
                inside = _in_one_list(brief.text, inside, spans)
            parts.update(inside)
            total = sum((_worth(brief.facts[at], worth) or Decimal(0) for at in inside), Decimal(0))
            if total > amount.yuan:
                notices.append(
                    f"“{whole.what}{whole.text}”里面的各项合计{Money(yuan=total)}，比它多，请确认哪个数为准。"
                )
    return SaidAgain(frozenset(wholes), frozenset(parts), tuple(notices))


def parts_of_prices(brief: Brief) -> frozenset[int]:
    """The places of amounts that a price before them is made of: 每人120元，其中医保60元、财政60元."""
    spans = _spans(brief)
    parts: set[int] = set()
    for place, whole in enumerate(brief.facts):
        amount = whole.value.amount
        if whole.kind is ValueKind.UNIT_PRICE and amount is not None and place not in parts:
            inside, _ = _inside(brief, spans, place)
            parts.update(_summing(inside, brief.facts, amount.yuan, None))
    return frozenset(parts)


def _inside(
    brief: Brief, spans: list[tuple[int, int] | None], place: int
) -> tuple[list[int], bool]:
    """(the places of the amounts in brackets or after 其中 behind one, whether brackets close them)."""
    if spans[place] is None:
        return [], False
    end, closed = _extent(brief.text, spans[place])
    return [
        at for at in range(place + 1, len(brief.facts))
        if (span := spans[at]) is not None and span[1] <= end and brief.facts[at].kind in _AMOUNTS
    ], closed  # fmt: skip


def _spans(brief: Brief) -> list[tuple[int, int] | None]:
    """Where the words of each fact stand in the request; None where they are not found in order."""
    spans: list[tuple[int, int] | None] = []
    floor = 0
    for fact in brief.facts:
        at = brief.text.find(fact.text, floor)
        spans.append(None if at < 0 else (at, at + len(fact.text)))
        floor = floor if at < 0 else at + len(fact.text)
    return spans


def _extent(text: str, span: tuple[int, int] | None) -> tuple[int, bool]:
    """(where the parts after an amount end, whether brackets close them); its own end where none follow."""
    assert span is not None
    at = span[1]
    among = _AMONG.match(text, at)
    if _OPENS.match(text, at):
        closing = re.compile(r"[）)]").search(text, at)
        return (closing.start() if closing else at), True
    if among is None:
        return at, False
    stop = _SENTENCE.search(text, among.end())
    return (stop.start() if stop else len(text)), False


def _in_one_list(text: str, inside: list[int], spans: list[tuple[int, int] | None]) -> list[int]:
    """The first of the places and those that 、 alone joins to it: 其中电脑20万元、打印机8万元，装修…"""
    listed = inside[:1]
    for last, at in pairwise(inside):
        (_, end), (start, _) = spans[last] or (0, 0), spans[at] or (0, 0)
        if re.search(r"[，,；;：:]", text[end:start]):
            break
        listed.append(at)
    return listed


def _worth(fact: Fact, worth: dict[int, Decimal] | None) -> Decimal | None:
    """What a part comes to in yuan, prices by ``worth``; None where it cannot be told."""
    if worth is not None and id(fact) in worth:
        return worth[id(fact)]
    if fact.value.amount is None or fact.value.upper is not None:
        return None
    return fact.value.amount.yuan if fact.kind is ValueKind.MONEY or worth is None else None


def _summing(
    inside: list[int], facts: tuple[Fact, ...], whole: Decimal, worth: dict[int, Decimal] | None
) -> list[int]:
    """The first of the places that come to the whole exactly; else none."""
    total = Decimal(0)
    for count, at in enumerate(inside, 1):
        each = _worth(facts[at], worth)
        if each is None or (worth is not None and is_source(facts[at].what)):
            return []
        total += each
        if total == whole:
            return inside[:count]
    return []
