"""A reviewer's work on files: every table read, checked and judged, and what many have in common."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.checks import Around, Profile, check_table
from assistant.checks.around import NOTHING
from assistant.checks.rule import rule_called
from assistant.checks.verdict import Grade, Verdict, judge
from assistant.findings import Finding, Severity
from assistant.reviewing.mended import Repaired
from corpus.reading import FileOutcome, FileReport, ReadResult, read_paths_safely
from corpus.reading.report import Fate
from corpus.schema import TO_FILL, TargetTable


@dataclass(frozen=True)
class Reviewed:
    """One table with what is to be said of it."""

    file: str
    table: TargetTable
    findings: tuple[Finding, ...]
    verdict: Verdict
    cautions: tuple[str, ...] = ()  # what the reader did not understand: the check may be partial
    repaired: tuple[Repaired, ...] = ()  # what was wrong with the table as it came, first to last

    @property
    def conclusion(self) -> str:
        """The bureau's word for what happens next."""
        severities = {finding.severity for finding in self.findings}
        if Severity.ERROR in severities:
            return "退回修改"
        return "修改后通过" if Severity.WARNING in severities else "建议通过"


@dataclass(frozen=True)
class Unread:
    """A file out of which no table came."""

    file: str
    why: str

    @property
    def told(self) -> str:
        """The reason in a sentence that names the file once."""
        return _naming(self.file, self.why)


@dataclass(frozen=True)
class Review:
    """All tables of a file or folder."""

    tables: tuple[Reviewed, ...]
    unread: tuple[Unread, ...] = ()
    notes: tuple[str, ...] = ()  # on files of several tables: what belongs to none of them alone

    @property
    def wrong(self) -> bool:
        """True where a table has an ERROR."""
        return any(one.conclusion == "退回修改" for one in self.tables)

    def grades(self) -> list[tuple[Grade, int]]:
        """How many tables have each grade, the best first."""
        counted = Counter(one.verdict.overall for one in self.tables)
        return [(grade, counted[grade]) for grade in sorted(Grade, reverse=True)]

    def faults(self) -> list["Fault"]:
        """Which rules speak and how gravely: the gravest first, then those of most tables."""
        tables: Counter[tuple[Severity, str]] = Counter()
        findings: Counter[tuple[Severity, str]] = Counter()
        for one in self.tables:
            tables.update({(finding.severity, finding.code) for finding in one.findings})
            findings.update((finding.severity, finding.code) for finding in one.findings)
        ranked = sorted(tables, key=lambda key: (list(Severity).index(key[0]), -tables[key]))
        return [
            Fault(code, rule_called(code).name, severity, tables[severity, code], findings[severity, code])
            for severity, code in ranked
        ]  # fmt: skip

    def units(self) -> list["UnitCount"]:
        """Units with their tables and objections, those with most objections a table first."""
        found: dict[str, list[Reviewed]] = {}
        for one in self.tables:
            unit = one.table.unit if one.table.unit != TO_FILL else None
            found.setdefault(unit or "（未填单位）", []).append(one)
        rows = [
            UnitCount(
                unit, len(ones),
                sum(one.conclusion == "退回修改" for one in ones),
                sum(f.severity is not Severity.INFO for one in ones for f in one.findings),
            )
            for unit, ones in found.items()
        ]  # fmt: skip
        return sorted(rows, key=lambda row: (-row.objections / row.tables, row.unit))


@dataclass(frozen=True)
class Fault:
    """How often a rule speaks with one severity."""

    code: str
    name: str
    severity: Severity
    tables: int
    findings: int


@dataclass(frozen=True)
class UnitCount:
    """How the tables of one unit fare."""

    unit: str
    tables: int
    returned: int  # with an ERROR
    objections: int  # ERROR and WARNING


def review_table(
    table: TargetTable,
    *,
    file: str = "",
    profile: Profile | None = None,
    around: Around = NOTHING,
    cautions: tuple[str, ...] = (),
    repaired: tuple[Repaired, ...] = (),
) -> Reviewed:
    """Check one table."""
    findings = tuple(check_table(table, profile=profile, around=around))
    return Reviewed(file, table, findings, judge(findings), cautions, repaired)


def review_paths(
    paths: Iterable[Path],
    *,
    profile: Profile | None = None,
    around: Around = NOTHING,
    forms: Path | None = None,
) -> Review:
    """Read files, folders and archives in child processes with limits, and check every table.

    ``forms`` is the folder of the office's own forms.
    """
    return review_outcomes(read_paths_safely(paths, forms), profile=profile, around=around)


def review_outcomes(
    outcomes: Iterable[FileOutcome], *, profile: Profile | None = None, around: Around = NOTHING
) -> Review:
    """Check every table of what was read."""
    tables: list[Reviewed] = []
    unread: list[Unread] = []
    notes: list[str] = []
    for outcome in outcomes:
        if outcome.result is None or not outcome.result.tables:
            warnings = outcome.report.warnings
            unread.append(Unread(outcome.report.file, warnings[0] if warnings else "没有找到表。"))
            continue
        whole, own = _cautions(outcome.result, outcome.report)
        notes += [_naming(outcome.report.file, said) for said in whole]
        for table, cautions in zip(outcome.result.tables, own, strict=True):
            tables.append(
                review_table(
                    table, file=outcome.report.file, profile=profile, around=around,
                    cautions=cautions,
                )
            )  # fmt: skip
    return Review(tuple(tables), tuple(unread), tuple(notes))


def _naming(file: str, said: str) -> str:
    """What is said of a file, with its name in front where it is not named already."""
    return said if f"“{file}”" in said else f"“{file}”：{said}"


def _cautions(
    result: ReadResult, report: FileReport
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """What is to be said of the whole file, and of each table; of a lone table all is its own."""
    count = len(result.tables)
    loose = [one.cell.text for one in result.trace if one.fate is Fate.UNPLACED]
    if count == 1 or not loose:
        said = tuple(_unplaced("文件中", [one.text for one in report.unplaced]))
        said += report.warnings[:3]
        return ((), [said]) if count == 1 else (said, [()] * count)
    by_table: dict[int | None, list[str]] = {}
    for one in result.trace:
        if one.fate is Fate.UNPLACED:
            by_table.setdefault(one.table, []).append(one.cell.text)
    whole = (*_unplaced("表与表之间", by_table.get(None, [])), *report.warnings[:3])
    return whole, [tuple(_unplaced("表中", by_table.get(i, []))) for i in range(count)]


def _unplaced(where: str, texts: list[str]) -> Iterator[str]:
    if texts:
        first = " ".join(texts[0].split())[:16]
        yield f"{where}有{len(texts)}个单元格没有读懂（如“{first}”），校验可能不全，请对照原表。"
