"""The import page's work without the page: uploads, the list of tables, corrections, history."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from assistant.accounts.person import Person, Right, require
from assistant.draft import cell_text
from assistant.editing import apply_edits
from assistant.findings import Edit
from assistant.workspace import Workspace
from corpus.errors import UserError, shorten
from corpus.importing import (
    Decision,
    ImportPlan,
    ImportReport,
    PlannedFile,
    PlannedTable,
    TableState,
    carry_out,
    explain_label,
    plan_import,
    replace_table,
    undo_import,
)
from corpus.importing.planning import Progress
from corpus.importing.report import undone_sentence
from corpus.importing.report_file import STATE_WORDS, where
from corpus.reading.limits import MAX_BYTES
from corpus.schema import TargetTable
from corpus.store.journal import ImportRecord, ImportState
from corpus.store.log import Deed
from corpus.taxonomy import taxonomy
from corpus.text import clean_cell

LEVEL2, NAME, VALUE, NOTE, DROP = "二级指标", "三级指标", "指标值", "备注", "删除"
_FIELDS = {NAME: "name", VALUE: "value", NOTE: "note"}

Decisions = Mapping[tuple[int, int], Decision]
Place = tuple[int, int]
"""File number and table number in the plan, from 0."""


@dataclass(frozen=True)
class Upload:
    """A file that was dragged onto the page."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Desk:
    """What one window is importing. ``report`` is there once it was carried out."""

    plan: ImportPlan
    decisions: Decisions
    report: ImportReport | None = None


@dataclass(frozen=True)
class Listed:
    """A line of the list at the left: a table, or a file without one (``number`` is None)."""

    file: int
    number: int | None
    title: str
    state: str  # in the clerk's words
    tone: str  # good | ask | quiet | bad
    detail: str  # what else is to be known, "" where nothing


@dataclass(frozen=True)
class RowShown:
    """An indicator as the correction grid shows it."""

    number: int  # from 1
    level1: str
    level2: str
    name: str
    value: str
    note: str = ""  # its remark, and what stood in further columns


@dataclass(frozen=True)
class Past:
    """An import of the history in the clerk's words."""

    key: str
    title: str  # what was imported
    told: str  # when, and what came of it
    can_undo: bool


def read_uploads(
    workspace: Workspace,
    uploads: Sequence[Upload],
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Desk:
    """Read dragged files; nothing is saved. A file that is too large is among the errors."""
    with tempfile.TemporaryDirectory(prefix="mubiao-") as folder:
        paths = []
        for number, upload in enumerate(uploads):
            path = Path(folder, str(number), _safe_name(upload.name))
            path.parent.mkdir()
            path.write_bytes(upload.content[: MAX_BYTES + 1])  # one more is refused by the reader
            paths.append(path)
        plan = plan_import(
            workspace.store,
            paths,
            roots=[f"网页上传：{upload.name}" for upload in uploads],
            progress=progress,
            cancelled=cancelled,
            forms=workspace.settings.forms,
        )
    return Desk(plan, {})


def _safe_name(name: str) -> str:
    """The last part of a name that a browser sent, fit for any file system."""
    bare = PurePosixPath(name.replace("\\", "/")).name
    bare = "".join("_" if sign in '<>:"|?*' or ord(sign) < 32 else sign for sign in bare)
    stem, dot, suffix = bare.lstrip(". ").rpartition(".")
    if dot:
        return f"{stem[:60] or '文件'}.{suffix[:10]}"
    return suffix[:60] or "文件"


def listed(desk: Desk) -> list[Listed]:
    """All tables, and the files without any, in the order of the plan."""
    lines = []
    for place, file in enumerate(desk.plan.files):
        if not file.tables:
            lines.append(_without_table(place, file))
        for number, one in enumerate(file.tables):
            lines.append(_with_table(desk, place, file, number, one))
    return lines


def _without_table(place: int, file: PlannedFile) -> Listed:
    if file.error is not None:
        return Listed(place, None, file.file, "未能读取", "bad", file.error)
    if file.known is not None:
        names = "、".join(f"《{one.project_name}》" for one in file.known.tables[:3])
        told = f"{local_time(file.known.at)}导入过同一个文件，没有再读：{names}"
        return Listed(place, None, file.file, "以前已导入", "quiet", told)
    return Listed(place, None, file.file, "未读", "quiet", "不是可以读取的类型。")


def _with_table(
    desk: Desk, place: int, file: PlannedFile, number: int, one: PlannedTable
) -> Listed:
    decision = desk.decisions.get((place, number))
    at = one.table.source.locator if len(file.tables) > 1 else ""
    title = one.table.project_name or f"（没有项目名称）{file.file} {at}".rstrip()
    if one.table.year and str(one.table.year) not in title:
        title = f"{title}（{one.table.year}年）"
    detail = file.file + (f"；见{where(one.meets[0])}" if one.meets else "")
    if decision is Decision.SKIP:
        return Listed(place, number, title, "不导入", "quiet", detail)
    if one.state is TableState.CONFLICT:
        words = {None: "待选择", Decision.VERSION: "作为新版本", Decision.BOTH: "都保留"}
        tone = "ask" if decision is None else "good"
        return Listed(place, number, title, words[decision], tone, detail)
    if one.state is TableState.NAMELESS:
        return Listed(place, number, title, "待补名称", "ask", detail)
    if one.state is TableState.BARE:
        return Listed(place, number, title, "没有指标，不导入", "bad", detail)
    if one.state is TableState.EMPTY and decision is None:
        return Listed(place, number, title, "空白表，不导入", "quiet", detail)
    tone = "quiet" if one.state is TableState.SAME else "good"
    words_of = {TableState.OTHER_YEAR: "已有项目的其他年度", TableState.EMPTY: "空白表，导入"}
    state = words_of.get(one.state, STATE_WORDS[one.state])
    return Listed(place, number, title, state, tone, detail)


def decide(desk: Desk, place: Place, decision: Decision | None) -> Desk:
    """Settle one table; None takes the decision back."""
    decisions = {at: one for at, one in desk.decisions.items() if at != place}
    if decision is not None:
        decisions[place] = decision
    return replace(desk, decisions=decisions)


def decide_all(desk: Desk, decision: Decision) -> Desk:
    """Settle all conflicts alike."""
    return replace(
        desk, decisions={**desk.decisions, **dict.fromkeys(desk.plan.conflicts, decision)}
    )


def skip_nameless(desk: Desk) -> Desk:
    """Leave all tables without a project name out."""
    gone = dict.fromkeys(desk.plan.nameless, Decision.SKIP)
    return replace(desk, decisions={**desk.decisions, **gone})


def undecided(desk: Desk) -> int:
    """Conflicts that still wait for a decision."""
    return sum(place not in desk.decisions for place in desk.plan.conflicts)


def unnamed(desk: Desk) -> int:
    """Tables that still wait for the name of their project, or for being left out."""
    return sum(place not in desk.decisions for place in desk.plan.nameless)


def to_import(desk: Desk) -> int:
    """Tables that would be kept if the clerk confirmed now."""
    kept = {TableState.NEW, TableState.OTHER_YEAR, TableState.CONFLICT}
    return sum(
        desk.decisions.get((place, number)) is not Decision.SKIP
        and (
            one.state in kept
            or (one.state is TableState.EMPTY and (place, number) in desk.decisions)
        )
        for place, file in enumerate(desk.plan.files)
        for number, one in enumerate(file.tables)
    )


def correct(workspace: Workspace, desk: Desk, place: Place, edits: Sequence[Edit]) -> Desk:
    """Correct a table before it is saved. UserError for a value that a cell cannot hold."""
    file, number = place
    table = desk.plan.files[file].tables[number].table
    changed = apply_edits(table, edits)
    if changed == table:
        return desk
    return _keep(desk, replace_table(workspace.store, desk.plan, file, number, changed))


def explain(workspace: Workspace, desk: Desk, file: int, label: str, meaning: str) -> Desk:
    """Say what a label means; the files of that layout are read anew."""
    return _keep(desk, explain_label(workspace.store, desk.plan, file, label, meaning))


def _keep(desk: Desk, plan: ImportPlan) -> Desk:
    """A changed plan; decisions on conflicts that are gone go with them."""
    gone = set(desk.plan.conflicts) - set(plan.conflicts)
    kept = {at: one for at, one in desk.decisions.items() if at not in gone or one is Decision.SKIP}
    return replace(desk, plan=plan, decisions=kept)


def finish(workspace: Workspace, desk: Desk, *, by: Person) -> Desk:
    """Save. UserError while a conflict is undecided or a name missing, or where the disk refuses.

    So too where the person has no right to it.
    """
    require(by, Right.IMPORT)
    open_ones = undecided(desk)
    if open_ones:
        raise UserError(f"还有{open_ones}张表没有选择怎样处理：请在左边标着“待选择”的表上选一项。")
    waiting = unnamed(desk)
    if waiting:
        raise UserError(
            f"还有{waiting}张表没有项目名称：请在左边标着“待补名称”的表里填写，或勾选不导入。"
        )
    report = carry_out(workspace.store, desk.plan, desk.decisions)
    files = "、".join(one.planned.file for one in report.files)
    workspace.store.log.record(
        Deed.IMPORT, files, report.sentence(), who=by.signature, source="网页上传"
    )
    return replace(desk, report=report)


def rows_shown(table: TargetTable) -> list[RowShown]:
    """The indicators of the correction grid."""
    return [
        RowShown(number, row.level1 or "", row.level2 or "", row.name, row.value, row.note or "")
        for number, row in enumerate(table.indicators, 1)
    ]


def classes_of(table: TargetTable) -> list[str]:
    """The 二级 that a row of the table can be moved to, with those that it has."""
    known = [second for _, second in taxonomy(table.taxonomy).classes()]
    return known + sorted({row.level2 for row in table.indicators if row.level2} - set(known))


def grid_edits(state: Mapping[str, Any], table: TargetTable) -> list[Edit]:
    """What was changed on the correction grid, as edits."""
    edits = []
    classes = taxonomy(table.taxonomy)
    for number, changes in state.get("edited_rows", {}).items():
        at, row = f"indicators/{number}", table.indicators[int(number)]
        if changes.get(DROP):
            edits.append(Edit(action="delete-row", cell=at))
            continue
        for column, field in _FIELDS.items():
            new = clean_cell(str(changes.get(column) or "")) if column in changes else None
            if new is not None and new != (getattr(row, field) or ""):
                edits.append(Edit(cell=f"{at}/{field}", value=new))
        level2 = changes.get(LEVEL2)
        if level2 and level2 != row.level2 and (parent := classes.parent(level2)):
            edits.append(Edit(cell=f"{at}/level1", value=parent))
            edits.append(Edit(cell=f"{at}/level2", value=level2))
    return edits


def new_row(table: TargetTable, level2: str, name: str, value: str) -> Edit:
    """A row that the reader missed, as an edit. UserError where nothing was written."""
    if not name.strip():
        raise UserError("请先写三级指标的名称，再补这一行。")
    parent = taxonomy(table.taxonomy).parent(level2) or ""
    # the parts of an added row are parted by |
    parts = [part.replace("|", "｜") for part in (parent, level2, name, value)]
    return Edit(action="add-row", cell="indicators", value="|".join(parts))


def head_text(table: TargetTable, cell: str) -> str:
    """What a head cell says; amounts in 万元."""
    return cell_text(table, cell)


def history(workspace: Workspace) -> list[Past]:
    """The imports so far, newest first."""
    return [_past(record) for record in workspace.store.journal.imports()]


def undo(workspace: Workspace, key: str, *, by: Person) -> str:
    """Take an import out again and let the search forget it; says what was done."""
    require(by, Right.IMPORT)
    title = next((one.title for one in history(workspace) if one.key == key), "")
    said = undone_sentence(undo_import(workspace.store, key))
    workspace.store.log.record(Deed.UNDO_IMPORT, title, said, who=by.signature)
    workspace.searcher.catch_up()
    return said


def local_time(at: str) -> str:
    """A time of the journal on the clerk's clock: 2025-11-03 09:20."""
    return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M}"


def _past(record: ImportRecord) -> Past:
    names = [PurePosixPath(root.replace("\\", "/")).name for root in record.roots]
    names = [name.removeprefix("网页上传：") for name in names]
    title = shorten("、".join(names[:3]), 60) + (f"等{len(names)}项" if len(names) > 3 else "")
    counts = (
        (record.new, "新增{}张表"), (record.replaced, "其中{}张取代旧表"),
        (record.duplicates, "{}张已有"), (record.left, "{}张未导入"),
        (record.failed, "{}个文件未能读取"),
    )  # fmt: skip
    parts = [text.format(count) for count, text in counts if count] or ["没有新增"]
    told = f"{local_time(record.began_at)}　{'，'.join(parts)}"
    if record.state is ImportState.UNDONE and record.undone_at:
        told += f"；已于{local_time(record.undone_at)}撤销"
    elif record.state is ImportState.OPEN:
        told += "；没有做完，再次导入同样的文件会接着做"
    return Past(record.key, title, told, record.state is not ImportState.UNDONE)
