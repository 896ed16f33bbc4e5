"""Saving what was planned, a transaction a file; and taking an import out again."""

from collections.abc import Callable, Mapping

from corpus.importing.layouts import remember
from corpus.importing.plan import Decision, ImportPlan, PlannedFile, PlannedTable, TableState
from corpus.importing.planning import Progress
from corpus.importing.report import FileImport, ImportReport
from corpus.store.journal import Choice, Incoming, Undone
from corpus.store.protocol import Store

_CHOICES = {
    Decision.VERSION: Choice.REPLACE,
    Decision.BOTH: Choice.ADD,
    Decision.SKIP: Choice.LEAVE,
}


def carry_out(
    store: Store,
    plan: ImportPlan,
    decisions: Mapping[tuple[int, int], Decision] | None = None,
    *,
    otherwise: Decision = Decision.VERSION,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """Keep the planned tables and enter them in the journal, each file in one transaction.

    ``decisions`` names tables by (file number, table number); a conflict without one is settled
    by ``otherwise``. Same content is never kept twice, a table without a project name or
    without an indicator not at all. Where it is broken off (by ``cancelled``,
    asked between files, or by a crash) the next import of the same roots goes on with the rest.
    UserError where the database cannot be written; files entered before stay.
    """
    decisions = decisions or {}
    key = plan.key
    if key is None and any(file.tables for file in plan.files):
        key = store.journal.begin(plan.roots)
    if key is not None:
        remember(store, plan.explained)
    files: list[FileImport] = []
    broken_off = False
    for place, file in enumerate(plan.files):
        if cancelled():
            broken_off = True
            break
        own = {at[1]: decision for at, decision in decisions.items() if at[0] == place}
        files.append(_carry(store, key, file, own, otherwise))
        if progress is not None:
            progress(len(files), len(plan.files), "保存到历史库")
    if key is not None and not broken_off and not plan.cancelled:
        store.journal.finish(key)
    return ImportReport(key, tuple(files), cancelled=broken_off or plan.cancelled)


def undo_import(store: Store, key: str) -> Undone:
    """Take out exactly what an import added, and bring back what it had superseded.

    A table that a later import brought as well stays. The undo is recorded in the history. Raises
    UserError for an unknown key and for an import that was undone already.
    """
    return store.journal.undo(key)


def _carry(
    store: Store,
    key: str | None,
    file: PlannedFile,
    decisions: Mapping[int, Decision],
    otherwise: Decision,
) -> FileImport:
    if key is not None and file.error is not None:
        store.journal.fail(key, file.file, file.digest, file.error)
    if key is None or not file.tables:
        return FileImport(file)
    incoming = [
        Incoming(one.table, _choice(one, decisions.get(number), otherwise), one.read_id)
        for number, one in enumerate(file.tables)
    ]
    return FileImport(file, tuple(store.journal.enter(key, file.file, file.digest, incoming)))


def _choice(one: PlannedTable, decision: Decision | None, otherwise: Decision) -> Choice:
    if one.state is TableState.SAME:
        return Choice.ADD  # which adds nothing but its source
    if one.state is TableState.CONFLICT:
        return _CHOICES[decision or otherwise]
    if one.state in {TableState.NAMELESS, TableState.BARE}:
        return Choice.LEAVE  # nobody could ever find or cite it
    if one.state is TableState.EMPTY and decision is None:
        return Choice.LEAVE
    return Choice.LEAVE if decision is Decision.SKIP else Choice.ADD
