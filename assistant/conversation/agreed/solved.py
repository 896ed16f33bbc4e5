"""What each number of a message must be of, so that all of them bear each other out.

人砍到1200，这样8.4万，区里出6.4万 with 70元 each: 1200 × 70 is 84000, so these are the count and the total, and 6.4万 is a part of
it. A number that changes nothing must be explained as well: as what stands, or as the step from what stands to what is told.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.conversation.agreed.products import (
    TOTAL,
    fits_count,
    is_count,
    is_price,
    numbers_of,
    products_of,
)
from assistant.conversation.roles import net
from assistant.conversation.weighed.heard import Heard, Said
from corpus.values import IndicatorValue, ValueKind

FISCAL, OTHER = -2, -3
"""Stand for 财政拨款 and 其他资金 where a row is meant."""
_ROLES = {TOTAL: net.TOTAL, FISCAL: net.FISCAL, OTHER: net.OTHER}
_REST = re.compile(
    r"剩下?的?|其余|余下|差[的额]|差多少|缺口|[缺短]的|不[够足]的?|超出|多(?:出来|出)?的|兜底?|补齐"
)
"""差的1860块让乡镇凑: the other source takes what one leaves."""
_MOST, _WAYS = 5, 4000
"""Numbers of a message, and ways to take them, that are looked through at most."""
_FARTHEST = 20
"""How many times as much or as little as before a number may become."""
_OTHERS = re.compile(
    r"其他资金|企业|公司|协会|商会|学会|慈善|基金会?|红十字|街道|乡镇|[镇乡村]里|镇上|村委?|社区|集体|自筹|自己|赞助|捐|认领|物业|业主|居民|群众|承包|合作社|用户|家长|银行"
)
_TREASURY = re.compile(r"财政|[省市县区]里|局里|局长|厅里|中央|上级|[省市县区]级|专项")
"""Who gives what is no money of the treasury, and who speaks for the treasury."""
_SAID = 3.0
"""What such words add to the likelihood (its logarithm)."""
_LEAD = 0.7
"""By how much (in logarithms of likelihood) the roles must prefer one of two ways to take the same numbers."""
_WAN = Decimal(10000)


@dataclass(frozen=True)
class Agreed:
    """What the numbers become: rows from 0, TOTAL, FISCAL and OTHER; money in 元."""

    told: dict[int, Decimal]
    bears: int = 0  # how many numbers of the message are borne out by others
    likely: float = 0.0  # logarithm of how likely the roles of the message are so
    signs: tuple[tuple[int, str], ...] = ()  # ≥ and ≤ that were said, by cell


def agreed(heard: Heard) -> Agreed | None:
    """The only way in which all numbers of the message agree; None where there is none, or two."""
    said = [one for one in heard.values if _counts(heard, one)]
    if not 1 <= len(said) <= _MOST:
        return None
    table = _Table(heard)
    if math.prod(1 + len(list(table.becomes(one))) for one in said) > _WAYS:
        return None
    found: list[Agreed] = []
    for told, borne in table.ways(said):
        one = table.checked(said, told, borne)
        if one is not None and all(one.told != other.told or one.likely > other.likely for other in found):  # fmt: skip
            found = [other for other in found if other.told != one.told] + [one]
    found.sort(key=lambda one: (-one.bears, -one.likely))
    if not found:
        return None
    rivals = [one for one in found[1:] if one.bears == found[0].bears]
    return found[0] if all(found[0].likely - one.likely >= _LEAD for one in rivals) else None


def _counts(heard: Heard, said: Said) -> bool:
    """True for a number that must be explained: no time, and not of another year or another place."""
    parsed = said.parsed
    timed = parsed.kind in {ValueKind.PERIOD, ValueKind.DATE} or parsed.unit in {
        "号",
        "年",
        "月",
        "天",
    }
    each = parsed.number == 1 and re.match(r"[一每]", said.span.text) is not None  # 一车次38元
    return not timed and not each and "past" not in heard.manners[said.clause]


def _yuan(parsed: IndicatorValue) -> tuple[Decimal, ...]:
    """What a number may be in 元; a bare one may be meant in 万."""
    if parsed.amount is not None:
        return (parsed.amount.yuan,)
    if parsed.number is None or parsed.unit not in {None, "万", "块", "元"}:
        return ()
    if parsed.unit is None:
        return (parsed.number, parsed.number * _WAN)
    return (parsed.number * _WAN,) if parsed.unit == "万" else (parsed.number,)


def _given(clause: str, cell: int) -> float:
    """What the words of a clause add to how likely its number is of the cell."""
    if cell not in {FISCAL, OTHER}:
        return 0.0
    other, fiscal = _OTHERS.search(clause) is not None, _TREASURY.search(clause) is not None
    return 0.0 if other == fiscal else _SAID if other == (cell == OTHER) else -_SAID


class _Table:
    """The numbers that stand, and what those of a message could become."""

    def __init__(self, heard: Heard) -> None:
        self.heard = heard
        self.numbers = numbers_of(heard.now)
        self.products = products_of(heard.now, self.numbers)
        funding = heard.now.draft.table.funding
        self.standing = dict(self.numbers)
        for cell, amount in ((FISCAL, funding.fiscal), (OTHER, funding.other)):
            self.standing[cell] = amount.yuan if amount is not None else Decimal(0)
        self.rest = any(_REST.search(one.raw) for one in heard.clauses)

    def ways(self, said: list[Said]) -> Iterator[tuple[dict[int, Decimal], dict[int, int]]]:
        """Each way to give numbers a cell of their own: the new numbers, and which number of the message says them."""
        yield from self._from(said, 0, {}, {})

    def _from(
        self, said: list[Said], at: int, told: dict[int, Decimal], by: dict[int, int]
    ) -> Iterator[tuple[dict[int, Decimal], dict[int, int]]]:
        if at == len(said):
            if told:
                yield told, by
            return
        yield from self._from(said, at + 1, told, by)
        for cell, number in self.becomes(said[at]):
            if cell not in told:
                yield from self._from(said, at + 1, told | {cell: number}, by | {cell: at})

    def becomes(self, said: Said) -> Iterator[tuple[int, Decimal]]:
        """The cells that a number could be of, and what they would then say."""
        parsed, rows = said.parsed, self.heard.rows
        if {parsed.number, *_yuan(parsed)} & set(self.numbers.values()):
            return  # 2600的价合同都签了: it stands there already
        manner = self.heard.manners[said.clause]
        linked = {n for one in self.products for n in (one.one, one.other, one.made)}
        ways = [sign for sign, cue in ((1, "up"), (-1, "down")) if cue in manner]
        for cell, old in self.standing.items():
            ends: tuple[Decimal, ...] = ()
            if cell >= 0 and cell not in linked and parsed.unit in {None, "个"}:
                continue
            if cell >= 0 and is_count(rows[cell].parsed) and fits_count(parsed, rows[cell].parsed):
                ends = (parsed.number,) if parsed.number is not None else ()
            elif cell >= 0 and is_price(rows[cell].parsed) and set(parsed.per) <= set(rows[cell].parsed.per):  # fmt: skip
                ends = tuple(one for one in _yuan(parsed) if parsed.unit != "万")
            elif cell < 0 and not parsed.per:
                ends = _yuan(parsed)
            steps = [old + sign * one for one in ends for sign in ways] if len(ways) == 1 and cell not in {FISCAL, OTHER} else []  # fmt: skip
            for number in (*ends, *steps):
                if number > 0 and number != old and (not old or old / _FARTHEST <= number <= old * _FARTHEST):  # fmt: skip
                    yield cell, number

    def checked(
        self, said: list[Said], told: dict[int, Decimal], by: dict[int, int]
    ) -> Agreed | None:
        """The way where all its numbers agree and every other number is explained; else None."""
        end = self.numbers | {cell: one for cell, one in told.items() if cell in self.numbers}
        spoken = [one for n, one in enumerate(said) if n not in by.values()]
        kept = [one for one in spoken if self.numbers.get(TOTAL) in _yuan(one.parsed)]
        made = [one for one in self.products if {one.one, one.other, one.made} & set(told) and one.holds(end)]  # fmt: skip
        rows = {cell for cell in told if cell >= 0}
        reached = {cell for one in made for cell in (one.one, one.other, one.made)}
        sources = self._sources(told, end.get(TOTAL))
        if sources is None or (TOTAL in told and not rows and len(self._parts(told)) < 2):
            return None
        done = told | sources
        steps = {abs(done[cell] - self.standing[cell]) for cell in done}
        explained = set(self.standing.values()) | steps
        if any(not ({one.parsed.number, *_yuan(one.parsed)} & explained) for one in spoken):
            return None
        stepped = {cell for cell in told for one in spoken if abs(told[cell] - self.standing[cell]) in {one.parsed.number, *_yuan(one.parsed)}}  # fmt: skip
        if any(self._again(said, cell, n) for cell, n in by.items()):
            return None
        summed = TOTAL in told or bool(kept)
        if not all((cell in reached and summed) or cell in stepped for cell in rows):
            return None
        if TOTAL in told and rows and TOTAL not in reached:
            return None
        parted = self._parts(told)
        bears = len(rows) + len(stepped) + len(parted) + (TOTAL in told)
        if parted and not (len(parted) == 2 or self.rest or stepped & parted or TOTAL in told):
            return None
        spoken_in = {one.clause for one in said}
        rest = [one.raw for n, one in enumerate(self.heard.clauses) if n not in spoken_in and _REST.search(one.raw)]  # fmt: skip
        likely = sum(_given(self.heard.clauses[said[n].clause].raw, cell) for cell, n in by.items())
        likely -= sum(_given(one, cell) for one in rest for cell in parted)  # 缺口区里补
        likely += sum(math.log(max(self.heard.roles.of(said[n].clause, said[n].span, _ROLES[cell] if cell < 0 else net.SET), 0.01)) for cell, n in by.items())  # fmt: skip
        signs = tuple((cell, sign) for cell, n in by.items() if (sign := said[n].parsed.sign))
        return Agreed(done, bears, likely, signs)

    def _again(self, said: list[Said], cell: int, at: int) -> bool:
        """True where the cell's old number is said behind the new one: 92台里有7台报废了，还是85."""
        return any(
            self.standing[cell] in {one.parsed.number, *_yuan(one.parsed)} for one in said[at + 1 :]
        )

    def _parts(self, told: dict[int, Decimal]) -> set[int]:
        return {FISCAL, OTHER} & set(told)

    def _sources(
        self, told: dict[int, Decimal], total: Decimal | None
    ) -> dict[int, Decimal] | None:
        """What the sources become beside what is told of them; None where they do not make the total."""
        parted = self._parts(told)
        if not parted:
            if TOTAL not in told or not self.standing[OTHER]:
                return {}
            left = told[TOTAL] - self.standing[OTHER]
            return {FISCAL: left, OTHER: self.standing[OTHER]} if left >= 0 else None
        if total is None:
            return None
        if len(parted) > 1:
            return {} if told[FISCAL] + told[OTHER] == total else None
        (one,) = parted
        left = total - told[one]
        return {FISCAL if one == OTHER else OTHER: left} if left >= 0 else None
