"""Flat sheets: many projects in one sheet, a row a project or a row an indicator.

Projects and indicators may stand in two sheets that a project code (or the name) ties together.
"""

from dataclasses import dataclass, field

from corpus.errors import shorten
from corpus.grid import Cell
from corpus.reading.body import BodyReader, Entry
from corpus.reading.columns import Columns, read_header
from corpus.reading.heads import FUNDING, HeadReader, is_huge
from corpus.reading.report import Ledger
from corpus.reading.rows import COST_CLASSES, Row, find_level2
from corpus.reading.words import Head, column_role, find_heads, is_project_code
from corpus.taxonomy import TaxonomyName
from corpus.text import normalise

FOUR = TaxonomyName.FOUR_FAMILY
_LEAST_ROWS = 2
_HEADER_WITHIN = 5  # titles may stand above the header


@dataclass
class FlatSheet:
    """A sheet whose header names project heads, indicator columns, or both."""

    header: Row
    rows: list[Row]
    heads: dict[int, tuple[Cell, Head]]  # by column
    codes: set[int]  # columns of project codes
    columns: Columns  # of the indicators; empty where the sheet lists projects alone
    above: list[Row] = field(default_factory=list)  # titles and notes

    def key(self, row: Row) -> str | None:
        """What tells the row's project: its code, else its name."""
        names = {col for col, (_, head) in self.heads.items() if head.field == "name"}
        for wanted in (self.codes, names):
            for cell in row.cells:
                if cell.col in wanted:
                    return normalise(cell.text)
        return None


@dataclass
class FlatProject:
    """One project of flat sheets."""

    first: Row
    heads: HeadReader
    family: TaxonomyName = TaxonomyName.THREE_FAMILY
    entries: list[Entry] = field(default_factory=list)
    columns: Columns = field(default_factory=Columns)


def find_flat(rows: list[Row]) -> FlatSheet | None:
    """The flat sheet that the rows of one grid make up, or None for any other layout."""
    for i, row in enumerate(rows[:_HEADER_WITHIN]):
        sheet = _as_header(row, rows[i + 1 :])
        if sheet is not None:
            sheet.above = [above for above in rows[:i] if above.is_note]
            return sheet
    return None


def _as_header(row: Row, below: list[Row]) -> FlatSheet | None:
    heads: dict[int, tuple[Cell, Head]] = {}
    codes: set[int] = set()
    rest: list[Cell] = []
    for cell in row.cells:
        found = find_heads(cell.text)
        if is_project_code(cell.text):
            codes.add(cell.col)
        elif (
            column_role(cell.text) in {None, "group"} and len(found) == 1 and found[0].value is None
        ):
            heads[cell.col] = (cell, found[0])
        else:
            rest.append(cell)
    named = any(head.field == "name" for _, head in heads.values())
    indicators = bool(rest) and Row(row.grid, rest).is_header
    whole = named and indicators  # one row is enough to know it by
    if not (named or codes) or len(below) < (1 if whole else _LEAST_ROWS):
        return None
    if not indicators and (not named or len(heads) < 3 or 2 * len(rest) > len(heads)):
        return None
    columns = read_header(Row(row.grid, rest)).blocks[0] if indicators else Columns()
    sheet = FlatSheet(row, below, heads, codes, columns)
    # A form has labels further down; a flat sheet has nothing but content in its columns.
    plain = [r for r in below[:20] if not r.heads and not r.is_header]
    keyed = [r for r in below[:20] if sheet.key(r)]
    # a project's heads may be merged over all its rows
    least = 1 if whole and keyed == below[:1] else min(_LEAST_ROWS, len(below))
    if len(plain) < 0.8 * len(below[:20]) or len(keyed) < least:
        return None
    return sheet


def read_flat(sheets: list[FlatSheet], ledger: Ledger) -> list[FlatProject]:
    """The projects of all flat sheets of a file, in their order, booked in the ledger."""
    projects: dict[str, FlatProject] = {}
    names: dict[str, str] = {}  # a name's key, for sheets tied by name
    unit, stated = _assumed_unit(sheets)
    if sheets and not stated:
        ledger.warnings.append(f"清单中没有写明金额单位，已按“{unit}”读取，请核对")
    for sheet in sorted(sheets, key=lambda one: one.columns.known):
        ledger.furniture(*sheet.header.cells, *(cell for row in sheet.above for cell in row.cells))
        readers: dict[str, BodyReader] = {}
        family = _family(sheet)
        key: str | None = None
        for row in sheet.rows:
            key = sheet.key(row) or (key if sheet.columns.known else None)
            if key is None:
                continue
            key = names.get(key, key)
            if key not in projects:
                if not any(head.field == "name" for _, head in sheet.heads.values()):
                    ledger.warnings.append(
                        f"{row.address}的项目“{shorten(key)}”在项目清单中找不到，没有读入"
                    )
                    continue
                heads = HeadReader(ledger, assumed_unit=unit, unit_is_settled=True)
                projects[key] = FlatProject(row, heads, family)
            project = projects[key]
            _take_heads(sheet, row, project, ledger)
            if name := project.heads.texts.get("name"):
                names.setdefault(normalise(name), key)
            if sheet.columns.known:
                project.family, project.columns = family, sheet.columns
                project.heads.labels |= {head.field for _, head in sheet.heads.values()}
                reader = readers.setdefault(
                    key, BodyReader(ledger, family, sheet.columns, project.entries)
                )
                tied = sheet.codes | set(sheet.heads)
                content = [cell for cell in row.cells if cell.col not in tied]
                if content:
                    reader.read(row, content)
        for reader in readers.values():
            reader.finish()
    for project in projects.values():
        project.heads.finish()
    return list(projects.values())


def _family(sheet: FlatSheet) -> TaxonomyName:
    """Four families where one of their 成本 classes stands in a class column."""
    classes = {c.col for c in sheet.columns.columns if c.role in {"level1", "level2"}}
    for row in sheet.rows:
        for cell in row.cells:
            if cell.col in classes and find_level2(cell.text, FOUR) in COST_CLASSES:
                return FOUR
    return TaxonomyName.THREE_FAMILY


def _take_heads(sheet: FlatSheet, row: Row, project: FlatProject, ledger: Ledger) -> None:
    for cell in row.cells:
        if cell.col in sheet.codes:
            ledger.furniture(cell)
        elif cell.col in sheet.heads:
            label, head = sheet.heads[cell.col]
            project.heads.take(label, head, cell, row)


def _assumed_unit(sheets: list[FlatSheet]) -> tuple[str, bool]:
    """元 where some bare amount of the sheets would be absurd in 万元; was a unit stated?"""
    stated = True
    for sheet in sheets:
        money = {
            col
            for col, (_, head) in sheet.heads.items()
            if head.field in {*FUNDING, "midterm_total"}
        }
        stated = stated and all(sheet.heads[col][1].money_unit for col in money)
        for row in sheet.rows:
            if any(cell.col in money and is_huge(cell.text) for cell in row.cells):
                return "元", stated
    return "万元", stated
