"""Wide lists: a row a project, a column a class; each filled cell holds one or more indicators."""

from dataclasses import replace

from corpus import late_re as re
from corpus.grid import Cell
from corpus.reading.cells.naming import split_name_value
from corpus.reading.cells.numbering import ENDS, count_up
from corpus.reading.cells.rows import Row
from corpus.reading.form.amounts import Amounts
from corpus.reading.form.body import BodyReader
from corpus.reading.form.heads import HeadReader
from corpus.reading.lists.flat import FlatProject, assumed_unit, common_heads, take_heads
from corpus.reading.lists.flat_header import title_year
from corpus.reading.lists.wide_header import ClassColumn, WideSheet
from corpus.reading.report import Ledger
from corpus.text import clean_cell, normalise

_NAMED = re.compile(r"([^:：。；;\n]{2,30})[:：]\s*([^:：\n]+)$")
"""A name with its value in words: 出行条件：明显改善."""


def read_wide(sheets: list[WideSheet], ledger: Ledger) -> list[FlatProject]:
    """The projects of the wide lists of a file, in their order, booked in the ledger."""
    return [project for sheet in sheets for project in _read(sheet, ledger)]


def _read(sheet: WideSheet, ledger: Ledger) -> list[FlatProject]:
    flat = sheet.flat
    for new, old in sheet.originals:
        ledger.split(old, [new])
    known = {*flat.heads, *flat.codes, *sheet.classes}
    ledger.furniture(*(c for row in flat.header for c in row.cells if c.col in known))
    ledger.furniture(*(c for row in flat.above if row.is_note for c in row.cells))
    unit, stated = assumed_unit([flat])
    if not stated:
        ledger.warnings.append(f"清单中没有写明金额单位，已按“{unit}”读取，请核对")
    projects: list[FlatProject] = []
    keys: dict[str, FlatProject] = {}
    current: FlatProject | None = None
    for row in flat.rows:
        content = [cell for cell in row.cells if cell.col in sheet.classes]
        signed = row.fields == {"furniture"} and row.heads[0][0] is row.cells[0]  # 填表人：某某
        if not flat.is_content(row) or row.is_note or signed:
            ledger.furniture(*row.cells)
            continue
        if not content and len(row.cells) == 1:
            current = None  # 一、农业类: what the projects below have in common
            continue
        if key := flat.key(row):
            if key not in keys:
                heads = HeadReader(ledger, amounts=Amounts(unit, unit_is_settled=True))
                heads.read_titles(flat.above, title_year(row.grid.name))
                heads.read(common_heads(flat))
                keys[key] = FlatProject(sheet.project_row(row), heads, sheet.family)
                projects.append(keys[key])
            current = keys[key]
        elif current is None or not content:
            continue  # a remark: its cells are listed
        take_heads(flat, row, current, ledger)
        _read_classes(sheet, row, content, current, ledger)
    for project in projects:
        project.heads.finish()
    side = "列" if sheet.originals else "行"
    ledger.repairs.append(
        f"{flat.header[0].address}是横排的清单：每{side}按一个项目、每类指标按各自的表头读取，"
        "一格里的名称、指标值和多个指标已分开"
    )
    return projects


def _read_classes(
    sheet: WideSheet, row: Row, content: list[Cell], project: FlatProject, ledger: Ledger
) -> None:
    """Read the cells of one project, those of one class together."""
    by_class: dict[int, tuple[ClassColumn, list[Cell]]] = {}
    for cell in content:
        column = sheet.classes[cell.col]
        by_class.setdefault(id(column), (column, []))[1].append(cell)
    for column, cells in by_class.values():
        if len(cells) == 1:
            told = [_name_and_value(cells[0], part) for part in _parts(cells[0].text)]
            ledger.split(cells[0], [piece for pieces in told for piece in pieces])
        else:
            told = [cells]  # the name and its value in columns of their own
        for pieces in told:
            own = Ledger()  # one sentence tells of all that was taken apart
            reader = BodyReader(own, sheet.family, entries=project.entries)
            reader.read(row, [*_class_cells(column, pieces[0]), *pieces])
            reader.finish()
            ledger.value(*(piece for piece in pieces if own.booked(piece)))
            ledger.warnings.extend(own.warnings)


def _class_cells(column: ClassColumn, at: Cell) -> list[Cell]:
    """The class as cells before the content, as in a table with a row an indicator."""
    classes = [column.level1, column.level2]
    return [replace(at, text=text, row_span=1) for text in classes if text]


def _parts(text: str) -> list[str]:
    """The indicators of one cell: numbered, or parted by ；and line breaks where one holds a value."""
    shown = clean_cell(text)
    counted = count_up(shown)
    if not all(part.decimal for part in counted):
        return [part.text for part in counted if part.text]
    parts = [part for one in re.split("[；;。\n]", shown) if (part := one.strip(ENDS))]
    if len(parts) > 1 and any(split_name_value(part) or _NAMED.match(part) for part in parts):
        return parts
    return [shown]


def _name_and_value(cell: Cell, part: str) -> list[Cell]:
    found = split_name_value(part)
    if found is None and (named := _NAMED.match(part)):
        found = (named.group(1), named.group(2))
    texts = found or (part,)
    return [replace(cell, text=text, row_span=1) for text in texts if normalise(text)]
