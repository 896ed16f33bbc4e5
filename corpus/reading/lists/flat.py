"""Flat sheets: many projects in one sheet, a row a project or a row an indicator.

Projects and indicators may stand in two sheets that a project code (or the name) ties together.
"""

from dataclasses import dataclass, field

from corpus.errors import shorten
from corpus.reading.cells.rows import COST_CLASSES, Row, find_level2
from corpus.reading.cells.words import find_heads, read_note, read_title
from corpus.reading.form.amounts import Amounts, is_huge
from corpus.reading.form.body import BodyReader, Entry
from corpus.reading.form.columns import Columns
from corpus.reading.form.heads import FUNDING, HeadReader
from corpus.reading.lists.flat_header import FlatSheet, title_year
from corpus.reading.report import Ledger
from corpus.taxonomy import TaxonomyName
from corpus.text import normalise

FOUR = TaxonomyName.FOUR_FAMILY
_OVER_ALL = frozenset({"filing_unit", "authority", "unit", "year", "furniture", "money_note"})


@dataclass
class FlatProject:
    """One project of flat sheets."""

    first: Row
    heads: HeadReader
    family: TaxonomyName = TaxonomyName.THREE_FAMILY
    entries: list[Entry] = field(default_factory=list)
    columns: Columns = field(default_factory=Columns)


def read_flat(sheets: list[FlatSheet], ledger: Ledger) -> list[FlatProject]:
    """The projects of all flat sheets of a file, in their order, booked in the ledger."""
    projects: dict[str, FlatProject] = {}
    names: dict[str, str] = {}  # a name's key, for sheets tied by name
    families = _families(sheets)
    unit, stated = assumed_unit(sheets)
    if sheets and not stated:
        ledger.warnings.append(f"清单中没有写明金额单位，已按“{unit}”读取，请核对")
    for sheet in sorted(sheets, key=lambda one: one.columns.known):
        ledger.furniture(*(cell for row in sheet.header for cell in row.cells))
        ledger.furniture(*(c for row in sheet.above if row.is_note for c in row.cells))
        ledger.repairs.extend(sheet.understood)
        readers: dict[str, BodyReader] = {}
        key: str | None = None
        for row in sheet.rows:
            if not sheet.is_content(row):
                ledger.furniture(*row.cells)
                continue
            key = sheet.key(row) or (key if sheet.columns.known else None)
            if key is None:
                continue
            family = families.get(key, families[""])
            key = names.get(key, key)
            if key not in projects:
                if not sheet.names:
                    ledger.warnings.append(
                        f"{row.address}的项目“{shorten(key)}”在项目清单中找不到，没有读入"
                    )
                    continue
                heads = HeadReader(ledger, amounts=Amounts(unit, unit_is_settled=True))
                heads.read_titles(sheet.above, title_year(row.grid.name))
                heads.read(common_heads(sheet))
                projects[key] = FlatProject(row, heads, family)
            project = projects[key]
            take_heads(sheet, row, project, ledger)
            if name := project.heads.texts.get("name"):
                names.setdefault(normalise(name), key)
            if sheet.columns.known:
                project.family, project.columns = family, sheet.columns
                project.heads.labels |= {head.field for _, head in sheet.heads.values()}
                reader = readers.setdefault(
                    key, BodyReader(ledger, family, sheet.columns, project.entries)
                )
                tied = sheet.codes | set(sheet.heads) | sheet.unknown
                content = [cell for cell in row.cells if cell.col not in tied]
                if content:
                    reader.read(row, content)
        for reader in readers.values():
            reader.finish()
    for project in projects.values():
        project.heads.finish()
    return list(projects.values())


def common_heads(sheet: FlatSheet) -> list[Row]:
    """The rows over the header that say something of all projects: 填报单位：某局."""
    own = {head.field for _, head in sheet.heads.values()}
    common = _OVER_ALL - own
    return [row for row in sheet.above if row.fields and row.fields <= common]


def _families(sheets: list[FlatSheet]) -> dict[str, TaxonomyName]:
    """The family of each project by its key; "" for those that no 成本 class tells.

    Four families where one of their 成本 classes stands in a class column, three where 成本指标 is
    a 二级; the others are like the rest of the file.
    """
    found: dict[str, TaxonomyName] = {"": TaxonomyName.THREE_FAMILY}
    for sheet in sheets:
        roles = {column.col: column.role for column in sheet.columns.columns}
        key: str | None = None
        for row in sheet.rows:
            key = sheet.key(row) or key
            for cell in row.cells:
                role = roles.get(cell.col)
                if role in {"level1", "level2"} and find_level2(cell.text, FOUR) in COST_CLASSES:
                    found[key or ""] = found[""] = FOUR
                elif role == "level2" and find_level2(cell.text) == "成本指标":
                    found.setdefault(key or "", TaxonomyName.THREE_FAMILY)
    return found


def take_heads(sheet: FlatSheet, row: Row, project: FlatProject, ledger: Ledger) -> None:
    """Take what the row says in the columns of project heads."""
    for cell in row.cells:
        if cell.col in sheet.codes:
            ledger.furniture(cell)
        elif cell.col in sheet.heads:
            label, head = sheet.heads[cell.col]
            project.heads.take(label, head, cell, row)


def assumed_unit(sheets: list[FlatSheet]) -> tuple[str, bool]:
    """元 where some bare amount of the sheets would be absurd in 万元; was a unit stated?"""
    stated = True
    for sheet in sheets:
        money = {
            col
            for col, (_, head) in sheet.heads.items()
            if head.field in {*FUNDING, "midterm_total"}
        }
        noted = any(_states_unit(cell.text) for row in sheet.above for cell in row.cells)
        stated = stated and (noted or all(sheet.heads[col][1].money_unit for col in money))
        for row in sheet.rows:
            if any(cell.col in money and is_huge(cell.text) for cell in row.cells):
                return "元", stated
    return "万元", stated


def _states_unit(text: str) -> bool:
    """True for a title or note, or heads in one cell, with 单位：万元 among them."""
    note = read_note(text) or read_title(text)
    return bool(note and note.money_unit) or any(
        head.field == "money_note" for head in find_heads(text)
    )
