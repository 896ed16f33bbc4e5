"""Rows from past tables: what may be taken over, and under which name."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.checks import check_table
from assistant.draft import BasisKind, Cited
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.past.leftovers import adapt_years
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from assistant.findings import Severity
from corpus.schema import Indicator, TargetTable
from corpus.store.protocol import Store
from corpus.text import dice, normalise
from corpus.values import ValueKind
from index.fusion import fuse
from index.searcher import Closeness, Hit, Searcher

AGREED = 2.0
"""Weight of evidence from which near tables agree on a wording."""
_LEAST = 80  # percent
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

    def like(self, brief: Brief, limit: int = 20) -> tuple[list[Precedent], str | None]:
        """The most similar past projects, and the search's warning where none is close.

        Asked twice, by the subject and by all that the request says: a name may be vague, a long
        request may drown it.
        """
        subject = subject_of(brief) or brief.text
        text = "，".join(filter(None, (subject, brief.text.replace(brief.unit or "\0", ""))))
        self.searcher.meet(subject, text)
        by_name = self.searcher.projects(subject, limit)
        by_text = self.searcher.projects(text, limit)
        numbers = {
            key: place
            for place, key in enumerate(
                dict.fromkeys(hit.table_id for hit in (*by_name.hits, *by_text.hits))
            )
        }
        places = fuse([[numbers[hit.table_id] for hit in one.hits] for one in (by_name, by_text)])
        hits: dict[str, Hit] = {}
        for hit in (*by_text.hits, *by_name.hits):
            held = hits.get(hit.table_id)
            if held is None or hit.closeness.rank > held.closeness.rank:
                hits[hit.table_id] = hit
        order = sorted(
            hits, key=lambda key: (-hits[key].closeness.rank, -places[numbers[key]], key)
        )
        warning = by_name.warning if by_text.warning else None
        return [Precedent(hits[key], self.store.get(key)) for key in order[:limit]], warning


@lru_cache(maxsize=4096)
def objectionable_rows(table: TargetTable) -> frozenset[int]:
    """Rows of a past table that a reviewer would send back: they are not passed on."""
    found = set()
    for finding in check_table(table):
        if finding.severity is not Severity.INFO and finding.cell.startswith("indicators/"):
            found.add(int(finding.cell.split("/")[1]))
    return frozenset(found)


def may_pass(indicator: Indicator) -> bool:
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
    """Own rows with the precedents that use the same indicator, and the others beside them.

    Where several near tables agree, the office's wording stands instead of the library's.
    """
    merged = list(rows)
    for candidate in found:
        for place, row in enumerate(merged):
            if row.level2 == candidate.level2 and dice(row.name, candidate.name) >= SAME_NAME:
                cited = row.cited(candidate.name_reason.sources, "历史表中也有这个指标。")
                alike = row.name.endswith("率") == candidate.name.endswith("率")
                if candidate.weight >= AGREED and alike and not row.facts and not candidate.is_open:
                    cited = replace(cited, name=candidate.name)
                merged[place] = replace(
                    cited, weight=max(row.weight, candidate.weight) + 0.5,
                    signs=row.signs.joined(candidate.signs),
                )  # fmt: skip
                break
        else:
            merged.append(candidate)
    return merged


def satisfaction_level(precedents: list[Precedent]) -> tuple[str, Reason] | None:
    """The level that similar past tables set for satisfaction, with where it was found.

    Close tables speak alone if there are any, else those of middling closeness, as a custom. A
    level below 80% is an outlier or a slip: it is not passed on.
    """
    for pool, kind in (
        ([one for one in precedents if one.hit.closeness is Closeness.HIGH], BasisKind.PRECEDENT),
        ([one for one in precedents if one.hit.closeness is Closeness.MEDIUM], BasisKind.CUSTOMARY),
    ):
        seen: list[tuple[str, Cited]] = []
        for precedent in pool:
            for number, indicator in enumerate(precedent.table.indicators):
                value = indicator.parsed
                if indicator.level1 != "满意度指标" or value.kind is not ValueKind.RATE:
                    continue
                if value.number is not None and _LEAST <= value.number <= 100:
                    level = value if value.sign else value.model_copy(update={"sign": "≥"})
                    seen.append((level.render(), precedent.cite(number)))
        if not seen:
            continue
        (level_said, times), *_ = Counter(value for value, _ in seen).most_common(1)
        cited = tuple(source for value, source in seen if value == level_said)[:3]
        text = (
            f"相近的历史表中{len(seen)}行满意度有{times}行为{level_said}，"
            f"例如《{cited[0].project_name}》；请按往年调查结果确认。"
        )
        return level_said, Reason(kind, text, cited)
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
