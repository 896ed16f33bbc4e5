"""The check page's work without the page: files, marked cells, fixes, opinion and corrected table."""

import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Literal

from assistant.cell_names import cell_name
from assistant.checks import Around, profile_called
from assistant.draft import HEAD_CELLS, cell_text
from assistant.editing import apply_edits
from assistant.exporting import form_for
from assistant.findings import Finding, Severity
from assistant.reviewing.mended import mended
from assistant.reviewing.opinion_files import review_docx, review_xlsx
from assistant.reviewing.tables import Review, Reviewed, review_paths, review_table
from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.forms import Form, default_form, form, in_family, unprinted_sentence
from corpus.reading.limits import MAX_BYTES
from corpus.schema import TargetTable
from corpus.writing import export_bytes, safe_filename

Kind = Literal["docx", "xlsx"]
_SHEET = re.compile(r"\.(?:xls[xm]?|et|csv)$", re.IGNORECASE)
_MOST_FIXES = 40  # applied with one click
_MOST_NAMED = 10  # files, where none could be read


@dataclass(frozen=True)
class Upload:
    """A file that was dropped onto the page."""

    name: str
    content: bytes


@dataclass(frozen=True)
class CheckDesk:
    """What one window is checking. ``before`` holds earlier states, for undoing fixes."""

    review: Review
    profile: str
    around: Around
    before: tuple[Review, ...] = ()


@dataclass(frozen=True)
class MarkedCell:
    """One line of the shown table: a head field or one cell of a row."""

    cell: str
    text: str
    severity: Severity | None = None  # of the gravest finding there


@dataclass(frozen=True)
class MarkedRow:
    """An indicator with its marks."""

    number: int  # from 1
    level1: str
    weight: str  # "" where the table has none
    level2: MarkedCell
    name: MarkedCell
    value: MarkedCell
    said: str  # the findings' names, for the last column
    note: str = ""  # its remark


@dataclass(frozen=True)
class Listed:
    """A line of the list of tables."""

    title: str
    conclusion: str
    tone: Literal["bad", "ask", "good"]


def open_desk(
    uploads: Sequence[Upload], *, profile: str, around: Around, forms: Path | None = None
) -> CheckDesk:
    """Read dropped files in child processes and check every table; ``forms`` holds own forms.

    UserError where no table was found in any of them.
    """
    chosen = profile_called(profile)
    with tempfile.TemporaryDirectory(prefix="mubiao-") as folder:
        paths = []
        for number, upload in enumerate(uploads):
            path = Path(folder, str(number), PurePosixPath(upload.name).name or "文件")
            path.parent.mkdir()
            path.write_bytes(upload.content[: MAX_BYTES + 1])  # one more is refused by the reader
            paths.append(path)
        review = review_paths(paths, profile=chosen, around=around, forms=forms)
    if not review.tables:
        raise UserError(_why_nothing(review))
    return CheckDesk(review, profile, around)


def _why_nothing(review: Review) -> str:
    """The reason of every file out of which no table came; files with the same one together."""
    alike: dict[str, list[str]] = defaultdict(list)
    for one in review.unread[:_MOST_NAMED]:
        begin = f"“{one.file}”"
        alike[one.told.removeprefix(begin)].append(f"“{shorten(one.file, 30)}”")
    said = "".join("、".join(files) + why.rstrip("。") + "。" for why, files in alike.items())
    left = len(review.unread) - _MOST_NAMED
    return said + (f"还有{left}个文件也没有读到绩效目标表。" if left > 0 else "")


def listed(desk: CheckDesk) -> list[Listed]:
    """The tables of the desk, in the order of their files; a name that several have is told with
    its file, and with its place there where that is the same too."""
    tones: dict[str, Literal["bad", "ask", "good"]] = {"退回修改": "bad", "修改后通过": "ask"}
    times = Counter(one.table.project_name for one in desk.review.tables)
    alike = Counter((one.table.project_name, one.file) for one in desk.review.tables)
    found = []
    for one in desk.review.tables:
        name, at = one.table.project_name, one.table.source.locator
        place = f"{one.file} {at}" if alike[name, one.file] > 1 and at else one.file
        title = f"{name}（{place}）" if name and times[name] > 1 else name or place
        found.append(Listed(title, one.conclusion, tones.get(one.conclusion, "good")))
    return found


_ALSO = {"funding-sum": ("funding/fiscal", "funding/other", "funding/carried_over")}
"""Cells that a rule compares with the one at which it speaks."""
_GOALS = ("annual_goal", "midterm_goal")


def head_cells(one: Reviewed) -> list[tuple[str, MarkedCell]]:
    """(label, cell) of the head fields that say something or are objected to, goals left out."""
    return _marked(one, [cell for cell in HEAD_CELLS if cell not in _GOALS])


def goal_cells(one: Reviewed) -> list[tuple[str, MarkedCell]]:
    """The same of the goals, which are too long for a line."""
    return _marked(one, list(_GOALS))


def _marked(one: Reviewed, cells: list[str]) -> list[tuple[str, MarkedCell]]:
    found = []
    for cell in cells:
        text = cell_text(one.table, cell)
        there = [
            f for f in one.findings if f.cell == cell or (text and cell in _ALSO.get(f.code, ()))
        ]
        severity = gravest(there)
        if text or severity:
            unit = "万元" if cell.startswith("funding/") and text else ""
            found.append((cell_name(one.table, cell), MarkedCell(cell, text + unit, severity)))
    return found


def marked_rows(one: Reviewed) -> list[MarkedRow]:
    """The indicators with the marks of what is objected to."""
    by_row: dict[str, list[Finding]] = defaultdict(list)
    for finding in one.findings:
        by_row["/".join(finding.cell.split("/")[:2])].append(finding)
    rows = []
    for number, row in enumerate(one.table.indicators):
        at = f"indicators/{number}"
        said = by_row.get(at, [])
        classes = gravest(said, f"{at}/level2") or gravest(said, f"{at}/level1")
        rows.append(
            MarkedRow(
                number + 1,
                row.level1 or "",
                "" if row.weight is None else f"{row.weight:f}",
                MarkedCell(f"{at}/level2", row.level2 or "", classes),
                MarkedCell(f"{at}/name", row.name, gravest(said, f"{at}/name")),
                MarkedCell(f"{at}/value", row.value, gravest(said, f"{at}/value")),
                "、".join(dict.fromkeys(names(said))),
                row.note or "",
            )
        )
    return rows


def mended_lines(one: Reviewed) -> list[str]:
    """What was wrong with the table as it came and has been mended, a line each."""
    return [f"{done.title}（{done.where}）：{done.message}{done.done}" for done in one.repaired]


def names(findings: Sequence[Finding]) -> list[str]:
    """The names of the rules that speak."""
    from assistant.checks.rule import rule_called

    return [rule_called(finding.code).name for finding in findings]


def gravest(findings: Sequence[Finding], cell: str | None = None) -> Severity | None:
    """The gravest severity of the findings (of those at a cell), or None."""
    there = [one.severity for one in findings if cell is None or one.cell == cell]
    return min(there, key=list(Severity).index, default=None)


def fix_one(desk: CheckDesk, number: int, finding: Finding, *, instead: bool = False) -> CheckDesk:
    """Apply the fix of one finding of table ``number``, or the one ``instead`` of it.

    UserError where it no longer fits.
    """
    one = desk.review.tables[number]
    fix = finding.instead if instead else finding.fix
    if fix is None or finding not in one.findings:
        raise UserError("这一处已经改过或没有现成的改法：请看表中现在的内容。")
    return _with_table(desk, number, apply_edits(one.table, fix.edits), [fix.label])


def fix_all(desk: CheckDesk, number: int) -> CheckDesk:
    """Apply the fixes that need no choice, one after the other, at most forty."""
    one = desk.review.tables[number]
    table, labels = one.table, []
    for _ in range(_MOST_FIXES):
        fix = next((f.safe_fix for f in _judged(desk, table, one).findings if f.safe_fix), None)
        if fix is None:
            break
        labels.append(fix.label)
        table = apply_edits(table, fix.edits)
    return _with_table(desk, number, table, labels)


def undo(desk: CheckDesk) -> CheckDesk:
    """The desk before the last fix; the same where there was none."""
    if not desk.before:
        return desk
    return replace(desk, review=desk.before[-1], before=desk.before[:-1])


def with_profile(desk: CheckDesk, profile: str) -> CheckDesk:
    """The same tables under another profile; earlier states are forgotten."""
    changed = replace(desk, profile=profile, before=())
    tables = tuple(_judged(changed, one.table, one) for one in desk.review.tables)
    return replace(changed, review=replace(desk.review, tables=tables))


def opinion_file(desk: CheckDesk, kind: Kind) -> bytes:
    """The opinions on all tables as a file."""
    return review_docx(desk.review) if kind == "docx" else review_xlsx(desk.review)


def opinion_on_one(desk: CheckDesk, number: int) -> bytes:
    """The opinion on one table as a Word file, to hand back to its unit alone."""
    return review_docx(Review((desk.review.tables[number],)))


def corrected_kinds(one: Reviewed) -> tuple[Kind, ...]:
    """The files that the corrected table can be had as, the kind that it came in first."""
    return ("xlsx", "docx") if _SHEET.search(one.file) else ("docx", "xlsx")


def corrected_name(one: Reviewed, kind: Kind) -> str:
    """A file name for the table as it stands now."""
    return safe_filename(f"{one.table.project_name}（修改后）", kind)


def corrected_file(one: Reviewed, kind: Kind, forms: Path | None = None) -> bytes:
    """The table as it stands now, on the form that it came on where we have it.

    Else on the usual form of its classes; marked 草稿 while an ERROR stands. ``forms`` holds own forms.
    """
    return export_bytes(
        one.table, kind, form=_own_form(one, kind, forms),
        draft_mark=one.conclusion == "退回修改",
    )  # fmt: skip


def left_out(one: Reviewed, kind: Kind, forms: Path | None = None) -> str | None:
    """A sentence on what ``corrected_file`` has no place for; None where it shows all."""
    own = _own_form(one, kind, forms)
    return unprinted_sentence([in_family(one.table, own.taxonomy)], own)


def _own_form(one: Reviewed, kind: Kind, forms: Path | None) -> Form:
    own = form_for(one.table, forms)
    if own.template is not None and kind == "xlsx":  # a Word form
        own = form(default_form(one.table.taxonomy))
    return own


def _judged(desk: CheckDesk, table: TargetTable, one: Reviewed) -> Reviewed:
    return review_table(
        table, file=one.file, profile=profile_called(desk.profile), around=desk.around,
        cautions=one.cautions, repaired=one.repaired,
    )  # fmt: skip


def _with_table(desk: CheckDesk, number: int, table: TargetTable, labels: list[str]) -> CheckDesk:
    """The desk with a table that fixes with these labels changed."""
    tables = list(desk.review.tables)
    old = tables[number]
    new = _judged(desk, table, old)
    done = mended(old.table, old.findings, table, new.findings, labels)
    tables[number] = replace(new, repaired=(*old.repaired, *done))
    review = replace(desk.review, tables=tuple(tables))
    return replace(desk, review=review, before=(*desk.before[-20:], desk.review))
