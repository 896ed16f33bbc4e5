"""What the page shows of the past: why a cell says what it says, and similar projects."""

from dataclasses import dataclass

from assistant.desks.workbench import HEAD_FIELDS
from assistant.draft import BASIS_WORDS, Cited, Draft, cell_text
from assistant.workspace import Workspace
from corpus.schema import TargetTable


@dataclass(frozen=True)
class CitedTable:
    """A past table, and the row of it that is cited (from 0; None for the whole)."""

    table: TargetTable
    row: int | None
    title: str  # 《2024年责任险》第3行


@dataclass(frozen=True)
class Explained:
    """One cell with its basis, ready to be read."""

    label: str
    text: str
    kind: str  # 您填写的, 计算得出 ...
    reason: str
    cited: tuple[CitedTable, ...]
    missing: tuple[str, ...] = ()  # titles of cited tables that are no longer in the records


def explain_row(workspace: Workspace, draft: Draft, row: int) -> list[Explained]:
    """Name and value of an indicator with their bases."""
    cells = (("指标值", f"indicators/{row}/value"), ("三级指标", f"indicators/{row}/name"))
    return _explained(workspace, draft, cells)


def explain_head(workspace: Workspace, draft: Draft) -> list[Explained]:
    """All filled cells above the indicators with their bases."""
    cells = tuple((field.label, field.cell) for field in HEAD_FIELDS)
    return _explained(workspace, draft, cells)


def _explained(
    workspace: Workspace, draft: Draft, cells: tuple[tuple[str, str], ...]
) -> list[Explained]:
    found = []
    for label, cell in cells:
        basis = draft.basis.get(cell)
        if basis is None:
            continue
        cited, missing = cited_tables(workspace, basis.sources)
        found.append(
            Explained(
                label=label, text=cell_text(draft.table, cell), kind=BASIS_WORDS[basis.kind],
                reason=basis.text, cited=cited, missing=missing,
            )
        )  # fmt: skip
    return found


def cited_tables(
    workspace: Workspace, sources: tuple[Cited, ...]
) -> tuple[tuple[CitedTable, ...], tuple[str, ...]]:
    """The cited past tables, and the titles of those that are no longer in the records."""
    cited, missing = [], []
    for source in sources:
        title = f"《{source.project_name}》"
        if source.row is not None:
            title += f"第{source.row + 1}行"
        try:
            table = workspace.store.get(source.table_id)
        except KeyError:
            missing.append(title)
        else:
            cited.append(CitedTable(table, source.row, title))
    return tuple(cited), tuple(missing)


@dataclass(frozen=True)
class Similar:
    """A past project like the one at hand."""

    table: TargetTable
    closeness: str  # 高, 中, 低
    why: str


@dataclass(frozen=True)
class SimilarProjects:
    """The most similar past projects, best first, with a warning where none is close."""

    projects: tuple[Similar, ...]
    warning: str | None


def similar_projects(workspace: Workspace, draft: Draft, limit: int = 5) -> SimilarProjects:
    """What the history holds that is like the draft's project."""
    found, warning = workspace.history.like(draft.brief, limit)
    projects = tuple(
        Similar(one.table, one.hit.closeness.value, one.hit.why) for one in found
    )  # fmt: skip
    return SimilarProjects(projects, warning)
