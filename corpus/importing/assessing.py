"""Comparing planned tables with the store and with each other."""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from corpus.importing.plan import (
    HELD_BACK,
    ImportPlan,
    Known,
    PlannedFile,
    PlannedTable,
    TableState,
)
from corpus.schema import TargetTable
from corpus.store.protocol import Store


@dataclass
class Assessor:
    """Gives each table its state; files are to be shown to it in the order of the plan."""

    store: Store
    _coming: dict[str, Known] = field(default_factory=dict)  # by table_id
    _projects: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))

    def assess(self, file: PlannedFile) -> PlannedFile:
        """The file with the states of its tables."""
        tables = tuple(self._state(one) for one in file.tables)
        for one in tables:
            table = one.table
            known = Known(table.table_id, table.project_name, table.year, file.file, planned=True)
            self._coming.setdefault(table.table_id, known)
            if one.state not in HELD_BACK:
                self._projects[table.project_key].append(known)
        return replace(file, tables=tables)

    def _state(self, one: PlannedTable) -> PlannedTable:
        table = one.table
        if not one.corrected:
            kept = self.store.journal.corrected(table.table_id)
            if kept is not None:  # read before, and corrected then: that is not to be undone
                table = self.store.get(kept)
                one = replace(one, table=table)
        named = bool(table.project_name.strip())
        filled = any(row.applicable for row in table.indicators)
        # what stands in this plan alone without a name is kept by no file of it
        known = self._coming.get(table.table_id) if named and filled else None
        same = self._there(table) or known
        if same is not None:
            return replace(one, state=TableState.SAME, meets=(same,))
        if not named:
            state = TableState.NAMELESS if filled else TableState.EMPTY
            return replace(one, state=state, meets=())
        if not filled:
            return replace(one, state=TableState.BARE, meets=())
        project = [_known(other) for other in self.store.versions(table.project_key)]
        project += self._projects[table.project_key]
        of_year = tuple(known for known in project if known.year == table.year)
        if of_year:
            return replace(one, state=TableState.CONFLICT, meets=of_year)
        state = TableState.OTHER_YEAR if project else TableState.NEW
        return replace(one, state=state, meets=tuple(project))

    def _there(self, table: TargetTable) -> Known | None:
        try:
            kept = self.store.get(table.table_id)
        except KeyError:
            return None
        old = {other.table_id for other in self.store.superseded(table.project_key)}
        return replace(_known(kept), superseded=kept.table_id in old)


def assess_again(store: Store, plan: ImportPlan) -> ImportPlan:
    """The plan with all states found anew, after a table was changed."""
    assessor = Assessor(store)
    return replace(plan, files=tuple(assessor.assess(file) for file in plan.files))


def replace_table(
    store: Store, plan: ImportPlan, file: int, table: int, new: TargetTable
) -> ImportPlan:
    """The plan with one table corrected to ``new``; nothing is saved.

    What it was read as is kept, so that reading the same content again brings no second table.
    """
    # a copied model brings the hash of its origin along; one that is read anew does not
    new = TargetTable.model_validate_json(new.model_dump_json())
    planned = plan.files[file]
    tables = list(planned.tables)
    tables[table] = replace(tables[table], table=new)
    files = list(plan.files)
    files[file] = replace(planned, tables=tuple(tables))
    return assess_again(store, replace(plan, files=tuple(files)))


def _known(table: TargetTable) -> Known:
    return Known(table.table_id, table.project_name, table.year, table.source.file)
