"""How well requests are understood, over the files in tests/assistant/data.

    python benchmarks/understanding.py [--misses PART]

For each part: precision and recall of the facts (value, unit, per-units and words must be right),
the share of them that also say rightly what is counted, exact year, amount, unit, authority and
sources of money, an accepted subject and beneficiary, and milliseconds a request; beside a plain
number-and-unit pattern.
"""

import argparse
import re
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from assistant.facts import Brief
from assistant.understanding.brief import read_brief
from corpus.money import Money
from corpus.text import normalise
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue, ValueKind

DATA = Path(__file__).parent.parent / "tests" / "assistant" / "data"
PARTS = {
    "first": "requests.txt", "aside": "requests_aside.txt", "fresh": "requests_fresh.txt",
    "fresh_aside": "requests_fresh.txt#aside", "later": "requests_later.txt",
    "new": "requests_new.txt", "new_aside": "requests_new.txt#aside",
    "last": "requests_last.txt", "last_aside": "requests_last.txt#aside",
    "spoken": "requests_spoken.txt", "spoken_aside": "requests_spoken.txt#aside",
    "blind": "requests_blind.txt", "blind_aside": "requests_blind.txt#aside",
    "unseen": "requests_unseen.txt", "unseen_aside": "requests_unseen.txt#aside",
    "written": "requests_written.txt", "written_aside": "requests_written.txt#aside",
    "recent": "requests_recent.txt", "recent_aside": "requests_recent_aside.txt",
    "further": "requests_further.txt", "further_aside": "requests_further_aside.txt",
    "newest": "requests_newest.txt", "newest_aside": "requests_newest_aside.txt",
    "another": "requests_another.txt", "another_aside": "requests_another_aside.txt",
    "seventh": "requests_seventh.txt", "seventh_aside": "requests_seventh.txt#aside",
    "eighth": "requests_eighth.txt", "eighth_aside": "requests_eighth_aside.txt",
    "ninth": "requests_ninth.txt", "ninth_aside": "requests_ninth_aside.txt",
    "tenth": "requests_tenth.txt", "tenth_aside": "requests_tenth_aside.txt",
    "eleventh": "requests_eleventh.txt", "eleventh_aside": "requests_eleventh_aside.txt",
    "twelfth": "requests_twelfth.txt", "twelfth_aside": "requests_twelfth_aside.txt",
    "thirteenth": "requests_thirteenth.txt", "thirteenth_aside": "requests_thirteenth_aside.txt",
}  # fmt: skip
_KEPT_ASIDE = "# === kept aside"
_UNSCORED = "# heads not scored:"
_HEADS = ("year", "amount", "unit", "authority", "fiscal", "other")
TODAY = date(2025, 9, 15)


@dataclass(frozen=True)
class Expected:
    """One fact that a careful reader takes from a request."""

    text: str
    value: IndicatorValue
    what: tuple[str, ...] | None  # accepted ways to say what is counted; None: not scored


@dataclass
class Request:
    """One request with what is expected of it."""

    text: str
    head: dict[str, str] = field(default_factory=dict)
    unscored: frozenset[str] = frozenset()  # heads that its file does not write down
    facts: list[Expected] = field(default_factory=list)


@dataclass(frozen=True)
class Guess:
    """One fact as a reader found it."""

    text: str
    value: IndicatorValue
    what: str


@dataclass
class Score:
    """Counts over a file."""

    expected: int = 0
    found: int = 0
    right: int = 0
    what_scored: int = 0
    what_right: int = 0
    head_scored: int = 0
    head_right: int = 0
    head_misses: dict[str, int] = field(default_factory=dict)
    beneficiary_scored: int = 0
    beneficiary_right: int = 0
    topic_scored: int = 0
    topic_right: int = 0
    milliseconds: list[float] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.expected)


def canonical(text: str) -> IndicatorValue:
    """The value that a line of the file expects."""
    if text.startswith("price:"):
        return canonical(text.removeprefix("price:")).model_copy(
            update={"kind": ValueKind.UNIT_PRICE}
        )
    often = re.fullmatch(r"(\d+次)/(\d+(?:分钟|小时|天|日|周|个?月|年))", text)
    if often:
        return parse_value(f"每{often[2]}{often[1]}")
    counted = text.startswith("count:")  # 24块展板, which alone would read as money
    text = text.removeprefix("count:")
    found = re.fullmatch(r"([≥≤><]?)(约?)([\d.]+)(?:-([\d.]+))?([^/\d]+[²2]?)((?:/[^/]+)*)", text)
    value = parse_value(text)
    parsed = value.kind not in {ValueKind.QUANTITY, ValueKind.UNIT_PRICE, ValueKind.QUALITATIVE}
    if not found or (parsed and not counted):
        if value.kind is ValueKind.QUALITATIVE:
            raise ValueError(f"not a value: {text}")
        return value
    sign, about, low, high, unit, per = found.groups()
    money = unit in {"元", "万元", "亿元"}
    return IndicatorValue(
        kind=ValueKind.UNIT_PRICE if money else ValueKind.QUANTITY,
        sign=sign or None,
        about=bool(about),
        number=Decimal(low),
        upper=Decimal(high) if high else None,
        unit=unit,
        per=tuple(part for part in per.split("/") if part),
    )


def load(file: str) -> list[Request]:
    """Read a file of requests, or with ``#aside`` the part of it that is kept aside."""
    name, _, part = file.partition("#")
    text = (DATA / name).read_text(encoding="utf-8")
    before, _, after = text.partition(_KEPT_ASIDE)
    unscored = re.search(rf"^{_UNSCORED}(.*)$", text, re.MULTILINE)
    requests: list[Request] = []
    for line in (after if part else before).splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("@"):
            requests.append(Request(line[1:].strip().replace("\\n", "\n").replace("\\t", "\t")))
        elif "=>" in line:
            text, _, rest = line.partition("=>")
            value, bar, what = rest.partition("|")
            accepted = (
                tuple(part.strip().replace("-", "") for part in what.split("/")) if bar else None
            )
            requests[-1].facts.append(Expected(text.strip(), canonical(value.strip()), accepted))
        else:
            for part in line.split(";"):
                key, _, said = part.strip().partition(" ")
                requests[-1].head[key] = said.strip()
    for request in requests:
        request.unscored = frozenset(unscored.group(1).split()) if unscored else frozenset()
    return requests


def score(requests: Sequence[Request]) -> Score:
    """Read every request and compare."""
    total = Score()
    for request in requests:
        start = time.perf_counter()
        brief = read_brief(request.text, today=TODAY)
        total.milliseconds.append((time.perf_counter() - start) * 1000)
        guesses = [Guess(fact.text, fact.value, fact.what) for fact in brief.facts]
        _facts(total, request, guesses)
        _head(total, request, brief)
    return total


def _facts(total: Score, request: Request, guesses: list[Guess]) -> None:
    left = list(guesses)
    total.expected += len(request.facts)
    total.found += len(guesses)
    for fact in request.facts:
        hit = next((guess for guess in left if _same(fact, guess)), None)
        if hit is None:
            total.misses.append(f"missed  {fact.text} => {fact.value}   in: {request.text}")
            continue
        left.remove(hit)
        total.right += 1
        if fact.what is not None:
            total.what_scored += 1
            if normalise(hit.what) in {normalise(what) for what in fact.what}:
                total.what_right += 1
            else:
                total.misses.append(
                    f"what    {fact.text}: {hit.what!r}, not {fact.what}   in: {request.text}"
                )
    for guess in left:
        total.misses.append(
            f"extra   {guess.text} => {guess.value.kind} {guess.value}   in: {request.text}"
        )


def _same(fact: Expected, guess: Guess) -> bool:
    left, right = normalise(fact.text), normalise(guess.text)
    return _plainest(guess.value) == _plainest(fact.value) and (left in right or right in left)


_SAID = {
    "㎡": "平方米", "m": "米", "m3": "m³", "cm": "厘米", "mm": "毫米", "t": "吨", "ha": "公顷", "L": "升", "kW": "千瓦",
    "h": "小时", "km": "公里", "平方": "平方米", "平米": "平方米", "回": "次",
}  # fmt: skip


def _plainest(value: IndicatorValue) -> IndicatorValue:
    """One of several ways to write the same: ㎡ as 平方米, m as 米, 4.5万元 as 45000元, a day without its year,
    from 1月1日 to 12月31日 as the months.

    The year of a day is scored as the year of the request.
    """
    changed: dict[str, object] = {}
    first, last = value.date, value.until
    if first and last and first.day == 1 and (last.day or 0) > 27 and first.month and last.month:
        return IndicatorValue(
            kind=ValueKind.PERIOD, months=tuple(range(first.month, last.month + 1))
        )
    if value.date is not None:
        changed["date"] = value.date.model_copy(update={"year": None})
    if value.amount is not None and value.number is not None:
        times = {"万元": 10_000, "亿元": 100_000_000}.get(value.unit or "", 1)
        changed |= {"unit": "元", "number": (value.number * times).normalize()}
        changed |= {"upper": value.upper and (value.upper * times).normalize()}
    elif value.unit:
        times = value.unit[0] if value.unit[0] in "万亿" else ""  # 万平方 is 万平方米 too
        unit = value.unit.removeprefix(times)
        changed["unit"] = times + _SAID.get(unit, unit.replace("㎡", "平方米"))
    changed["per"] = tuple(_SAID.get(per, per) for per in value.per)
    return value.model_copy(update=changed)


def _head(total: Score, request: Request, brief: Brief) -> None:
    got = {
        "year": str(brief.year or ""), "amount": _wan(brief.amount), "unit": brief.unit or "",
        "authority": brief.authority or "", "fiscal": _wan(_fiscal(brief)), "other": _wan(brief.other),
    }  # fmt: skip
    for key in _HEADS:
        if key in request.unscored:
            continue
        value = got[key]
        total.head_scored += 1
        if value in request.head.get(key, "").split("/"):
            total.head_right += 1
        else:
            total.head_misses[key] = total.head_misses.get(key, 0) + 1
            total.misses.append(
                f"head    {key}: {value!r}, not {request.head.get(key, '')!r}   in: {request.text}"
            )
    if "topic" in request.head:
        total.topic_scored += 1
        if normalise(brief.topic) in {normalise(t) for t in request.head["topic"].split("/")}:
            total.topic_right += 1
        else:
            total.misses.append(
                f"topic   {brief.topic!r}, not {request.head['topic']!r}   in: {request.text}"
            )

    if "beneficiary" in request.head:
        total.beneficiary_scored += 1
        accepted = {"" if who == "-" else who for who in request.head["beneficiary"].split("/")}
        if (brief.beneficiary or "") in accepted:
            total.beneficiary_right += 1
        else:
            total.misses.append(
                f"served  {brief.beneficiary!r}, not {sorted(accepted)}   in: {request.text}"
            )


def _fiscal(brief: Brief) -> Money | None:
    """财政拨款 as the table gets it: with the rest of the total where a budget is said to pay the rest."""
    if not (brief.rest_public and brief.fiscal and brief.amount):
        return brief.fiscal
    others = sum(part.yuan for part in (brief.other, brief.carried_over) if part)
    return Money(yuan=max(brief.fiscal.yuan, brief.amount.yuan - others))


def _wan(money: Money | None) -> str:
    return "" if money is None else money.in_wan()


_PLAIN = re.compile(r"(\d+(?:\.\d+)?)(万元|元|%|个月|[一-龥])(?:/([一-龥]))?(?:/([一-龥]))?")


def baseline(requests: Sequence[Request]) -> Score:
    """The same measure for a plain pattern: Arabic number, unit, /per/per."""
    total = Score()
    for request in requests:
        start = time.perf_counter()
        guesses = list(_plainly(request.text))
        total.milliseconds.append((time.perf_counter() - start) * 1000)
        _facts(total, request, guesses)
    return total


def _plainly(text: str) -> Iterator[Guess]:
    for found in _PLAIN.finditer(text):
        number, unit, *per = found.groups()
        yield Guess(
            found.group(), parse_value(number + unit + "".join(f"/{p}" for p in per if p)), ""
        )


def _share(right: int, scored: int) -> str:
    return f"{right / scored:.3f}" if scored else "-"


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--misses", choices=list(PARTS), help="print what went wrong in a part")
    wanted = arguments.parse_args().misses
    read_brief("农村改厕200户", today=TODAY)  # words are read once
    row = "{:<14}{:>9}{:>7}{:>11}{:>8}{:>7}{:>7}{:>9}{:>8}{:>11}{:>8}   {}"
    print(
        row.format(
            "", "requests", "facts", "precision", "recall", "what", "head", "subject", "served",
            "ms median", "ms p95", "head misses",
        )
    )  # fmt: skip
    for part, file in PARTS.items():
        requests = load(file)
        ours = score(requests)
        for name, got in ((part, ours), ("  plain", baseline(requests))):
            ordered = sorted(got.milliseconds)
            print(
                row.format(
                    name, len(requests), got.expected, f"{got.precision:.3f}", f"{got.recall:.3f}",
                    _share(got.what_right, got.what_scored), _share(got.head_right, got.head_scored),
                    _share(got.topic_right, got.topic_scored),
                    _share(got.beneficiary_right, got.beneficiary_scored),
                    f"{statistics.median(ordered):.2f}", f"{ordered[int(len(ordered) * 0.95) - 1]:.2f}",
                    " ".join(f"{key} {count}" for key, count in got.head_misses.items()),
                )
            )  # fmt: skip
        if part == wanted:
            print("\n".join(ours.misses))


if __name__ == "__main__":
    main()
