"""The search page's work without the page: asking, figures, a row for the draft, the list as a file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.conversation.changing.changes import Changes, Outcome, Refused
from assistant.conversation.changing.past_rows import take_row
from assistant.conversation.engine import Turn, take_edit
from assistant.conversation.state import Conversation
from assistant.searching import numbers, options
from assistant.searching.listing import MOST, listing_xlsx
from assistant.searching.verdicts import judge_history
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.money import Money
from corpus.schema import TargetTable
from corpus.store.filters import Filters
from corpus.store.finder import Facts, Level, Order, RowKey
from corpus.taxonomy import TaxonomyName
from corpus.values import ValueKind
from index.finding import Answer, Finding, Found, Request

PAGE_SIZE = 10
LEVEL_WORDS = {Level.PROJECT: "项目", Level.INDICATOR: "指标"}


@dataclass(frozen=True)
class Fields:
    """What stands in the fields of the page, as typed and chosen."""

    text: str = ""
    level: Level = Level.PROJECT
    years: str = ""
    amount_from: str = ""
    amount_to: str = ""
    units: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    level1: tuple[str, ...] = ()
    level2: tuple[str, ...] = ()
    kinds: tuple[ValueKind, ...] = ()
    taxonomies: tuple[TaxonomyName, ...] = ()
    quantitative: bool = False
    passes: bool = False
    order: Order | None = None
    page: int = 1


def filters_of(fields: Fields) -> Filters:
    """The filters that the fields mean. UserError for what cannot be read or is upside down."""
    year_from, year_to = options.years(fields.years)
    return Filters(
        year_from=year_from, year_to=year_to, units=fields.units, authorities=fields.authorities,
        amount_from=options.amount(fields.amount_from), amount_to=options.amount(fields.amount_to),
        level1=fields.level1, level2=fields.level2, kinds=fields.kinds,
        taxonomies=fields.taxonomies, quantitative=fields.quantitative, passes=fields.passes,
    )  # fmt: skip


def ask(workspace: Workspace, fields: Fields) -> Answer:
    """Search. UserError for a field that cannot be read."""
    filters = filters_of(fields)
    if fields.passes:
        judge_history(workspace.store, workspace.progress)
    request = Request(
        fields.text, fields.level, filters, fields.order, max(1, fields.page), PAGE_SIZE
    )
    return finding(workspace).search(request)


def rows_instead(workspace: Workspace, fields: Fields, answer: Answer) -> int:
    """How many rows are close to what no project is close to: 220元/人/年 is said by rows alone.

    0 where projects were found, or rows are what was looked for.
    """
    if fields.level is not Level.PROJECT or not answer.warning or not fields.text.strip():
        return 0
    rows = ask(workspace, replace(fields, level=Level.INDICATOR, order=None, page=1))
    return 0 if rows.warning else rows.total


def finding(workspace: Workspace) -> Finding:
    """The search over this office's history, brought up to date."""
    workspace.searcher.catch_up()
    return Finding(workspace.store, workspace.searcher)


def standing(workspace: Workspace) -> str | None:
    """What the one who searches should know of the index: it is behind, or was healed; or None."""
    searcher = workspace.searcher
    if searcher.refreshing:
        waiting = f"，还有{searcher.pending}张表" if searcher.pending else ""
        return f"检索正在后台更新{waiting}：现在可以照常查找，新存入的表稍后才能查到。"
    return searcher.notice


def like_table(table: TargetTable) -> Fields:
    """Fields that look for projects like this one."""
    return Fields(text=table.project_name, level=Level.PROJECT)


def like_row(table: TargetTable, row: int) -> Fields:
    """Fields that look for rows like this one, of its class."""
    one = table.indicators[row]
    return Fields(text=one.name, level=Level.INDICATOR, level2=(one.level2,) if one.level2 else ())


def figures(workspace: Workspace, level: Level, keys: Sequence[RowKey]) -> list[numbers.Spread]:
    """How the numbers of what was found are spread: of rows by unit, of projects the totals."""
    return numbers.figures(workspace.store.finder, level, keys)


def behind(workspace: Workspace, level: Level, keys: Sequence[RowKey]) -> list[Facts]:
    """The tables and rows behind a bar."""
    return workspace.store.finder.facts(level, keys)


def table_of(workspace: Workspace, table_id: str) -> TargetTable:
    """A past table. UserError where it was taken out meanwhile."""
    try:
        return workspace.store.get(table_id)
    except KeyError as error:
        raise UserError("这张表已不在历史库中，请重新查找。") from error


def listing(workspace: Workspace, level: Level, answer: Answer) -> bytes:
    """The list of results as an Excel file."""
    return listing_xlsx(
        level, workspace.store.finder.facts(level, answer.keys[:MOST]), answer.total
    )


def use_row(workspace: Workspace, conversation: Conversation, table_id: str, row: int) -> Turn:
    """Take a past row into the open draft: its wording and level, never its number."""
    table = table_of(workspace, table_id)
    message = f"用历史表《{table.project_name}》第{row + 1}条“{table.indicators[row].name}”"

    def change(changes: Changes) -> Outcome | Refused | str:
        return take_row(changes, table, row)

    return take_edit(workspace, conversation, message, change)


def pages_of(answer: Answer) -> int:
    """How many pages there are, at least one."""
    return max(1, -(-answer.total // PAGE_SIZE))


def amount_text(facts: Facts) -> str:
    """The project's total, as on the forms."""
    return "金额未写" if facts.yuan is None else str(Money(yuan=facts.yuan))


def place_text(facts: Facts) -> str:
    """Year, office and total in one line."""
    parts = [f"{facts.year}年" if facts.year else "年度未写", facts.unit or "单位未写"]
    return "　".join([*parts, amount_text(facts)])


def pieces(text: str, found: Found, which: str) -> list[tuple[str, bool]]:
    """The text cut where words matched: (piece, matched)."""
    spans = {"name": found.named, "value": found.valued, "project": found.titled}[which]
    cut: list[tuple[str, bool]] = []
    at = 0
    for span in spans:
        cut += [(text[at : span.start], False), (text[span.start : span.end], True)]
        at = span.end
    return [one for one in (*cut, (text[at:], False)) if one[0]]
