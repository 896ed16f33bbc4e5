"""What must not be in a draft: unsourced numbers, other projects' leftovers, objections."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from math import prod

from assistant.draft import BasisKind, Draft, filled_cells
from assistant.findings import Severity
from assistant.judging import findings_of
from corpus.schema import TargetTable
from corpus.text import normalise
from corpus.values import ValueKind

_PLACE = re.compile(
    r"[一-龥]{2,3}?(?:省|市|区|县|街道|镇|乡|社区|村)(?!级|域|内|外|民|间|委|史|情)"
    r"|[一-龥]{2,8}(?:有限公司|办事处|事务中心|服务中心|财政局|大学|学院)"
)
_NO_PLACE = re.compile(
    r"[各本该全每个等的与和及对在为型我辖所涉管地片园景居厂校住山森林]|自治|社区工作|学习|行政|农村|乡村|城市|城镇|都市|智慧|文明"
)
_PERSON = re.compile(r"[一-龥]{2,3}(?:同志|先生|女士|书记同志)")
_CLERKS_OWN = {"arithmetic", "year-mismatch", "period-mismatch", "needs-input", "office-variant",
               "section-as-authority", "unused-fact"}  # fmt: skip
"""Objections to what the clerk said or left out: no draft can avoid them."""


@dataclass(frozen=True)
class Names:
    """Names of places, offices and people in the past tables, and telling words of one table."""

    proper: frozenset[str]
    rare: dict[str, int]  # three characters that only one table's rows have -> which

    @classmethod
    def of(cls, tables: Sequence[TargetTable]) -> "Names":
        """Collect them from all tables."""
        proper: set[str] = set()
        holders: dict[str, set[int]] = defaultdict(set)
        for number, table in enumerate(tables):
            said = " ".join(filter(None, (table.project_name, table.unit, table.authority,
                                          table.annual_goal,
                                          *(f"{row.name} {row.value}" for row in table.indicators))))  # fmt: skip
            named = " ".join(filter(None, (table.project_name, table.unit, table.authority)))
            proper |= {one for one in _PLACE.findall(named) if not _NO_PLACE.search(one)}
            proper |= set(_PERSON.findall(said))
            for row in table.indicators:
                for piece in _pieces(row.name):
                    holders[piece].add(number)
        rare = {piece: next(iter(who)) for piece, who in holders.items() if len(who) == 1}
        return cls(frozenset(proper), rare)


def _pieces(text: str) -> set[str]:
    flat = re.sub(r"[^一-龥]", "", text)
    return {flat[place : place + 3] for place in range(len(flat) - 2)}


@dataclass
class Faults:
    """Counted over drafts."""

    drafts: int = 0
    unsourced: int = 0
    leftovers: int = 0
    rare: int = 0
    errors: int = 0
    warnings: int = 0
    facts: int = 0
    used: int = 0
    open_values: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def add(self, draft: Draft, names: Names, own: TargetTable) -> None:
        """Look one draft over; ``own`` is the real table, whose unit may be named."""
        self.drafts += 1
        said = normalise(draft.brief.text + (own.unit or "") + (draft.brief.project_name or ""))
        cells = filled_cells(draft.table)
        for cell in _unsourced(draft):
            self.unsourced += 1
            self.examples.append(f"unsourced {cells[cell]} in {draft.table.project_name}")
        text = normalise(" ".join(cells.values()))
        left = [one for one in names.proper if one in text and one not in said]
        left += [year for year in re.findall(r"20[12]\d(?=年)", text) if year not in said]
        if left:
            self.leftovers += 1
            self.examples.append(f"leftover {left} in {draft.table.project_name}")
        from_past = [
            cells[cell]
            for cell, basis in draft.basis.items()
            if cell.endswith("/name") and cell in cells and basis.kind is BasisKind.PRECEDENT
        ]
        strange = [
            p for name in from_past for p in _pieces(name) if p in names.rare and p not in said
        ]
        self.rare += bool(strange)
        for finding in findings_of(draft):
            if finding.severity is Severity.INFO or finding.code in _CLERKS_OWN:
                continue
            self.kinds[f"{finding.severity.value} {finding.code}"] += 1
            if finding.severity is Severity.ERROR:
                self.errors += 1
            else:
                self.warnings += 1
            self.examples.append(f"{finding.code}: {finding.message} [{draft.table.project_name}]")
        self.open_values += sum(row.is_open for row in draft.table.indicators)
        for fact in draft.brief.facts:
            if re.search(r"\d|[一二两三四五六七八九十]", fact.text):
                self.facts += 1
                self.used += _stands(draft, fact.value)

    def line(self) -> str:
        """One line for people."""
        kinds = ", ".join(f"{name} {count}" for name, count in self.kinds.most_common(6))
        return (
            f"{self.drafts} drafts: numbers without source {self.unsourced}, drafts with leftovers "
            f"{self.leftovers} (with words of one other table alone {self.rare}), "
            f"errors {self.errors}, avoidable warnings {self.warnings / max(1, self.drafts):.2f} a draft"
            f"{f' ({kinds})' if kinds else ''}, facts used {self.used} of {self.facts}, "
            f"open values {self.open_values / max(1, self.drafts):.1f} a draft"
        )


def _stands(draft: Draft, value: object) -> bool:
    funding = draft.table.funding
    money = {one.yuan for one in (funding.total, funding.fiscal, funding.other) if one}
    amount = getattr(value, "amount", None)
    if amount is not None and amount.yuan in money:
        return True
    point = value.date  # type: ignore[attr-defined]
    dates = {point}
    if point is not None and point.year is None:  # a date stands in the year of the table
        dates.add(point.model_copy(update={"year": draft.table.year}))
    return any(
        (row.parsed.number, row.parsed.months) == (value.number, value.months)  # type: ignore[attr-defined]
        and row.parsed.date in dates
        for row in draft.table.indicators
    )


def _numbers(text: str) -> set[Decimal]:
    return {Decimal(found) for found in re.findall(r"\d+(?:\.\d+)?", text.replace(",", ""))}


def _products(text: str, said: set[Decimal]) -> set[Decimal]:
    """What a formula written out in a basis comes to, where all its factors were said: 2期×60人/期＝120人次."""
    found = set()
    for left, right in re.findall(r"([^：。，＝]+×[^：。，＝]+)＝(\d+(?:\.\d+)?)", text):
        factors = [Decimal(one) for one in re.findall(r"\d+(?:\.\d+)?", left)]
        if set(factors) <= said and prod(factors) == Decimal(right):
            found.add(Decimal(right))
    return found


def _unsourced(draft: Draft) -> list[str]:
    """Cells with a number that was neither said, nor computed, nor a cited or customary level.

    A goal may name the levels of its own rows: what is sourced there is sourced in the goal.
    """
    brief = draft.brief
    said = _numbers(brief.text) | {Decimal(100), Decimal(0)}
    said |= {fact.value.number for fact in brief.facts if fact.value.number is not None}
    said |= {Decimal(brief.year)} if brief.year else set()
    funding = draft.table.funding
    for amount in filter(None, (funding.total, funding.fiscal, funding.other)):
        said |= {amount.wan, amount.yuan}
    found: list[str] = []
    rows = set[Decimal]()
    cells = filled_cells(draft.table)
    for cell in sorted(cells, key=lambda one: one.endswith("_goal")):
        text, basis = cells[cell], draft.basis[cell]
        loose = _numbers(text) - said
        if cell.endswith("_goal"):
            loose -= rows
        if basis.kind in {BasisKind.PRECEDENT, BasisKind.CUSTOMARY} and cell.endswith("/value"):
            kind = draft.table.indicators[int(cell.split("/")[1])].parsed.kind
            cited = basis.kind is BasisKind.CUSTOMARY or basis.sources
            if kind in {ValueKind.RATE, ValueKind.QUALITATIVE} and cited:
                rows |= _numbers(text)
                continue
        loose -= _products(basis.text, said)
        if "按日历" in basis.text:  # 七一前 is 7月1日前
            rows |= _numbers(text)
            continue
        if "年末" in basis.text or "年度末" in basis.text:
            loose -= {Decimal(12), Decimal(31)}
        if loose:
            found.append(cell)
    return found
