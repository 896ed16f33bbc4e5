"""Rows from past tables: what may be taken over, and under which name."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.archetypes import Archetype, library
from assistant.checks import check_table
from assistant.draft import BasisKind, Cited
from assistant.drafting.leftovers import adapt_years, uncovered
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from assistant.findings import Severity
from corpus.schema import Indicator, TargetTable
from corpus.store.protocol import Store
from corpus.text import dice, normalise
from corpus.values import ValueKind
from index.searcher import Closeness, Hit, Searcher

_PASSED_ON = {Closeness.HIGH: 2.5, Closeness.MEDIUM: 1.2}
SAME_NAME = 0.55
"""Bigram likeness from which two names in one class count as the same indicator."""


@dataclass(frozen=True)
class Precedent:
    """A past table that is like the project."""

    hit: Hit
    table: TargetTable

    def cite(self, row: int | None = None) -> Cited:
        """The citation of the table, or of a row of it."""
        return Cited(
            table_id=self.hit.table_id, project_name=self.table.project_name, row=row
        )  # fmt: skip


@dataclass(frozen=True)
class History:
    """The past as the drafting sees it: tables, and the search over them."""

    store: Store
    searcher: Searcher

    def like(self, brief: Brief, limit: int = 8) -> tuple[list[Precedent], str | None]:
        """The most similar past projects, and the search's warning where none is close."""
        found = self.searcher.projects(brief.topic or brief.project_name or brief.text, limit)
        return [Precedent(hit, self.store.get(hit.table_id)) for hit in found.hits], found.warning


@lru_cache(maxsize=4096)
def objectionable_rows(table: TargetTable) -> frozenset[int]:
    """Rows of a past table that a reviewer would send back: they are not passed on."""
    found = set()
    for finding in check_table(table):
        if finding.severity is not Severity.INFO and finding.cell.startswith("indicators/"):
            found.add(int(finding.cell.split("/")[1]))
    return frozenset(found)


@lru_cache(maxsize=64)
def _vocabulary(kinds: tuple[str, ...]) -> frozenset[str]:
    """Pairs of characters of all that the library says of these kinds of spending."""
    parts = []
    for kind in library():
        if kind.id in kinds:
            parts += [kind.name, kind.object, kind.goal_effect]
            parts += [pattern.name + " " + pattern.value.value for pattern in kind.indicators]
            for variant in kind.variants:
                parts += [p.name + " " + p.value.value for p in variant.indicators]
    said = " ".join(parts)
    return frozenset(said[place : place + 2] for place in range(len(said) - 1))


def own_words(brief: Brief) -> str:
    """All that this project says of itself, for telling its words from another's."""
    return " ".join(filter(None, (brief.text, brief.project_name, brief.unit, brief.authority)))


def is_foreign(text: str, brief: Brief, kinds: list[Archetype]) -> bool:
    """True where the text carries words that neither this project nor its kind of spending says."""
    vocabulary = _vocabulary((*(kind.id for kind in kinds), "general"))
    return bool(uncovered(text, own_words(brief), vocabulary))


def precedent_rows(brief: Brief, kinds: list[Archetype], precedents: list[Precedent]) -> list[Row]:
    """Rows of close past tables that pass the checks, named for this project.

    A number is never taken over: only rates in 质量, 时效 and 满意度 (levels, cited) and wordings.
    """
    rows: list[Row] = []
    for precedent in precedents:
        weight = _PASSED_ON.get(precedent.hit.closeness)
        if weight is None:
            continue
        bad: frozenset[int] | None = None  # asked last: it is the dearest question
        for number, indicator in enumerate(precedent.table.indicators):
            if not _may_pass(indicator):
                continue
            name = adapt_years(indicator.name, brief.year)
            if is_foreign(name + indicator.value, brief, kinds):
                continue
            bad = objectionable_rows(precedent.table) if bad is None else bad
            if number in bad:
                continue
            cited = (precedent.cite(number),)
            source = f"历史表《{precedent.table.project_name}》第{number + 1}行"
            level1, level2 = indicator.level1 or "", indicator.level2 or ""
            rows.append(
                Row(
                    level1=level1,
                    level2=level2,
                    name=name,
                    value=indicator.value,
                    weight=weight,
                    name_reason=Reason(BasisKind.PRECEDENT, f"参考{source}的指标。", cited),
                    value_reason=Reason(
                        BasisKind.PRECEDENT,
                        f"参考{source}的目标水平“{indicator.value}”，请按本项目实际确认。",
                        cited,
                    ),
                )
            )
    return rows


def _may_pass(indicator: Indicator) -> bool:
    """True where the row's value is a level or a wording, not another project's number."""
    if not indicator.applicable or not indicator.level1 or not indicator.level2:
        return False
    kind = indicator.parsed.kind
    if kind is ValueKind.RATE:
        return indicator.level2 in {"质量指标", "时效指标", "服务对象满意度指标"}
    if kind is ValueKind.QUALITATIVE:
        no_number = not any(char.isdigit() for char in indicator.name + indicator.value)
        return no_number and indicator.level1 == "效益指标"
    return False


def merge(rows: list[Row], found: list[Row]) -> list[Row]:
    """Library rows with the precedents that use the same indicator, and the others beside them."""
    merged = list(rows)
    for candidate in found:
        for place, row in enumerate(merged):
            if row.level2 == candidate.level2 and dice(row.name, candidate.name) >= SAME_NAME:
                merged[place] = row.cited(candidate.name_reason.sources, "历史表中也有这个指标。")
                break
        else:
            merged.append(candidate)
    return merged


def satisfaction_level(precedents: list[Precedent]) -> tuple[str, Reason] | None:
    """The level that similar past tables set for satisfaction, with where it was found.

    Close tables speak alone if there are any; else all that were found, as a custom.
    """
    close = [one for one in precedents if one.hit.closeness is Closeness.HIGH]
    for pool, kind in ((close, BasisKind.PRECEDENT), (precedents, BasisKind.CUSTOMARY)):
        seen: list[tuple[str, Cited]] = []
        for precedent in pool:
            for number, indicator in enumerate(precedent.table.indicators):
                if indicator.level1 == "满意度指标" and indicator.parsed.kind is ValueKind.RATE:
                    seen.append((indicator.parsed.render(), precedent.cite(number)))
        if not seen:
            continue
        (level, times), *_ = Counter(value for value, _ in seen).most_common(1)
        cited = tuple(source for value, source in seen if value == level)[:3]
        where = (
            "相近的历史表" if kind is BasisKind.PRECEDENT else "历史库（内容不相近，仅作惯例参考）"
        )
        text = (
            f"{where}中{len(seen)}行满意度有{times}行为{level}，例如《{cited[0].project_name}》；"
            "请按往年调查结果确认。"
        )
        return level, Reason(kind, text, cited)
    return None


def with_satisfaction(row: Row, level: tuple[str, Reason] | None) -> Row:
    """The satisfaction row with its level from history, unless the clerk stated one."""
    if level is None or row.facts:
        return row
    return replace(row, value=level[0], value_reason=level[1])


def same_project(precedents: list[Precedent], brief: Brief) -> Precedent | None:
    """An earlier year's table of this very project, or None."""
    name = normalise(adapt_years(brief.project_name or "", None))
    for precedent in precedents:
        if normalise(adapt_years(precedent.table.project_name, None)) == name:
            return precedent
    return None
