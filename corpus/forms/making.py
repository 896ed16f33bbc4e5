"""An office's own form made of its empty Word or Excel form: fields are found by their labels."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, ValidationError

from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.forms.blank import BlankForm
from corpus.forms.definition import (
    HEAD_NAMES,
    Form,
    HeadCell,
    HeadPart,
    IndicatorColumn,
    MoneyStyle,
    MoneyUnit,
    Numbering,
    RowField,
)
from corpus.forms.recognise import CELL_OF_HEAD
from corpus.forms.shelf import form as shipped
from corpus.grid import Cell
from corpus.reading.cells.naming import is_numbered_name
from corpus.reading.cells.rows import COST_CLASSES, Row, find_level1, find_level2
from corpus.reading.cells.words import (
    find_heads,
    is_group,
    money_unit_in,
    money_unit_said,
    read_title,
)
from corpus.reading.form.columns import read_header
from corpus.taxonomy import TaxonomyName
from corpus.text import clean_cell, normalise

_ROLES: dict[str, RowField] = {
    "level1": "level1", "level2": "level2", "name": "name", "value": "value",
    "weight": "weight", "note": "note", "sign": "sign", "unit": "unit_of_value",
}  # fmt: skip
_REQUIRED = frozenset({"project_name", "authority", "unit", "funding/total", "annual_goal"})
_HINT = re.compile(
    r"填(?![报表写制]?(?:人|单位|部门|科室|日期|时间|说明|制))|\*{1,}|[Xx×]{2,}|_{2,}|＿|…|示例|例如"
)
_TITLE_YEAR = re.compile(r"20\d\d年?(?:度)?")
_YEAR = re.compile(r"\(?(?:20\d\d|[_Xx*]*)年度?\)?")


class Place(BaseModel):
    """An empty cell of the form's head, with the field that it seems to be for."""

    model_config = ConfigDict(frozen=True)

    key: str  # "3/2": row and column in the form
    label: str  # what stands before it
    cell: HeadCell | None  # None: nothing known; stays empty for filling in by hand


class Sketch(BaseModel):
    """A form as it was understood, to be confirmed."""

    model_config = ConfigDict(frozen=True)

    form: Form
    places: tuple[Place, ...]
    columns: tuple[tuple[str, str], ...]  # header and field of the indicator columns

    @property
    def unknown(self) -> tuple[Place, ...]:
        """The places that no label explains."""
        return tuple(place for place in self.places if place.cell is None)

    @property
    def lacking(self) -> str | None:
        """Why the form cannot be kept yet, in one sentence; None where it can."""
        if self.form.template is not None or any(p.cell == "project_name" for p in self.places):
            return None
        if not self.places:
            return (
                "表头没有可以填写的空格，可能是已经填好的表：请给空白表，"
                "或在该填的格里写占位符（如“{{项目名称}}”）。"
            )
        return "还没有填“项目名称”的位置：请在上面选定哪个格填项目名称。"


def make_form(
    blank: BlankForm, name: str, chosen: Mapping[str, HeadCell | None] | None = None
) -> Sketch:
    """The form called ``name`` that an empty form makes; ``chosen`` corrects places by key.

    UserError where it cannot be printed: no columns for names and values, cells that do not line
    up. A form without a place for the project's name is ``lacking`` it until one is chosen.
    """
    above = [row for row in blank.rows[: blank.header] if not _is_note(row)]
    notes = [row for row in blank.rows[: blank.header] if _is_note(row)]
    header, body = blank.rows[blank.header], blank.rows[blank.header + 1 :]
    count = len(blank.widths)
    head, places = _head(above, count, chosen or {})
    columns, block, block_span = _columns(header, body, count)
    fields = [column.field for column in columns]
    if "name" not in fields or not {"value", "number"} & set(fields):
        raise UserError(f"“{name}”的表头里没有“三级指标”和“指标值”两栏，不能用作表样。")
    classes = [cell for row in body for cell in row.cells[:3]]
    family = _family(classes)
    title, year_line, note = _notes(notes)
    basic = shipped("C")
    unit = _money_unit(notes, above)
    footer = _footer(body, family) + tuple(blank.after)
    try:
        made = Form(
            key=name, name=name, taxonomy=family, title=title, year_line=year_line, note=note,
            money=MoneyStyle(unit=unit), columns=blank.widths, head=head, block_label=block,
            block_span=block_span, indicator_columns=columns,
            numbering=_numbering(body), not_applicable=basic.not_applicable,
            class_labels=_labels(classes, family), fonts=basic.fonts, page=blank.page,
            footer=footer,
        )  # fmt: skip
    except ValidationError as broken:
        raise UserError(
            f"“{name}”的格子对不齐，不能用作表样：请在 Word 或 Excel 里检查合并单元格后再试。"
        ) from broken
    shown = tuple((column.label, column.field) for column in columns)
    return Sketch(form=made, places=places, columns=shown)


def _is_note(row: Row) -> bool:
    """True for titles and notes, also （    年度） whose year is left open, and paragraphs."""
    texts = [normalise(cell.text) for cell in row.cells]
    return row.is_note or row.number < 0 or all(_YEAR.fullmatch(text) for text in texts)


def _head(
    rows: list[Row], count: int, chosen: Mapping[str, HeadCell | None]
) -> tuple[tuple[tuple[HeadPart, ...], ...], tuple[Place, ...]]:
    parts: list[tuple[HeadPart, ...]] = []
    places: list[Place] = []
    taken: set[str] = set()
    covered: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        starts = {cell.col: cell for cell in row.cells}
        line: list[HeadPart] = []
        label, column = "", 0
        while column < count:
            cell = starts.get(column)
            if (number, column) in covered:
                column += 1
            elif cell is not None and not _is_hint(cell, label):
                label = clean_cell(cell.text)
                tall = _height(rows, number, cell)
                span = min(cell.col_span, count - column)
                line.append(HeadPart(label=label, span=span, rows=tall))
                for below in range(1, tall):
                    covered |= {(number + below, at) for at in range(column, column + span)}
                column += span
            else:
                end = column + (cell.col_span if cell else 1)
                while end < count and end not in starts and (number, end) not in covered:
                    end += 1
                key = f"{number}/{column}"
                guess = chosen[key] if key in chosen else _guess(label, taken)
                if guess and guess != "unit":  # 填报单位 above and 实施单位 in the grid are one
                    taken.add(guess)
                places.append(Place(key=key, label=label, cell=guess))
                line.append(_place(guess, end - column))
                column = end
        parts.append(tuple(line))
    return tuple(parts), tuple(places)


def _place(cell: HeadCell | None, span: int) -> HeadPart:
    if cell is None:
        return HeadPart(label="", span=span)
    long = cell in {"annual_goal", "midterm_goal"}
    return HeadPart(
        cell=cell, span=span, required=cell in _REQUIRED, align="left" if long else "center"
    )


def _is_hint(cell: Cell, label: str) -> bool:
    """True for words that only say what is to be filled in: （必填）, XXX局."""
    return bool(label) and not find_heads(cell.text) and bool(_HINT.search(normalise(cell.text)))


def _height(rows: list[Row], number: int, cell: Cell) -> int:
    """How many rows of the head a cell reaches down."""
    last = cell.row + cell.row_span
    return max(1, sum(1 for row in rows[number:] if row.number < last))


def _guess(label: str, taken: set[str]) -> HeadCell | None:
    heads = find_heads(label)
    cell = CELL_OF_HEAD.get(heads[0].field) if len(heads) == 1 else None
    return cell if cell is not None and cell not in taken else None


def _columns(
    header: Row, body: tuple[Row, ...], count: int
) -> tuple[tuple[IndicatorColumn, ...], str, int]:
    """The columns with what they hold; label and width of the bracket 绩效指标 before them."""
    cells = {cell.col: cell for cell in header.cells}
    roles = {one.col: one.role for one in read_header(header).blocks[0].columns}
    first = header.cells[0]
    block, block_span = "", 1
    if first.col == 0 and is_group(first.text) and roles.get(0) != "name":
        block, block_span = clean_cell(first.text), first.col_span
    elif first.col > 0:
        block, block_span = "绩效\n指标", first.col
    columns: list[IndicatorColumn] = []
    column, signed = (block_span if block else 0), "sign" in roles.values()
    while column < count:
        cell = cells.get(column)
        end = column + (cell.col_span if cell else 1)
        while end < count and end not in cells:
            end += 1
        label = clean_cell(cell.text) if cell else ""
        field: RowField = _ROLES.get(roles.get(column, ""), "blank")
        if field == "blank":
            field = _printed_below(body, column, label)
        if field == "value" and signed:
            field = "number"
        if field == "blank" and normalise(label) in {"指标方向", "方向"}:
            field = "direction"
        align = "left" if field in {"name", "note"} else "center"
        columns.append(IndicatorColumn(field=field, label=label, span=end - column, align=align))
        column = end
    return tuple(columns), block, block_span


def _printed_below(body: tuple[Row, ...], column: int, label: str) -> RowField:
    """What a column with a header that nobody knows holds, by what the form has in it already."""
    texts = [cell.text for row in body for cell in row.cells if cell.col == column]
    four = TaxonomyName.FOUR_FAMILY
    if any(find_level2(text) or find_level2(text, four) for text in texts):
        return "level2"
    if any(find_level1(text, four) for text in texts):
        return "level1"
    if normalise(label) in {"序号", "编号", "行次"}:
        return "row_number"
    return "blank"


def _family(classes: list[Cell]) -> TaxonomyName | None:
    four = TaxonomyName.FOUR_FAMILY
    if any(find_level2(cell.text, four) in COST_CLASSES for cell in classes):
        return four
    firsts = [first for cell in classes if (first := find_level1(cell.text, four))]
    if firsts and firsts[0] == "成本指标":
        return four
    known = any(find_level2(cell.text) for cell in classes)
    return TaxonomyName.THREE_FAMILY if known else None


def _labels(classes: list[Cell], family: TaxonomyName | None) -> dict[TaxonomyName, dict[str, str]]:
    """The form's own wordings of the 二级: 11-数量指标, 社会效益指标（必填）."""
    worded: dict[str, str] = {}
    for cell in classes:
        name = find_level2(cell.text, family) if family else None
        if name and not find_level1(cell.text, family) and clean_cell(cell.text) != name:
            worded.setdefault(name, clean_cell(cell.text))
    return {family: worded} if family and worded else {}


def _numbering(body: tuple[Row, ...]) -> Numbering | None:
    numbered = any(is_numbered_name(cell.text) for row in body for cell in row.cells)
    return Numbering(prefix="指标{n}：") if numbered else None


def _notes(notes: list[Row]) -> tuple[str, str | None, str]:
    """Title, year line and note above the grid."""
    titles: list[str] = []
    rest: list[str] = []
    dated = False
    for cell in (cell for row in notes for cell in row.cells):
        text = clean_cell(cell.text)
        if read_title(text) and not re.match(r"附", text) and not titles:
            whole = text.replace("\n", "")
            titles.append(re.sub(r"[(（]\s*[)）]", "", _TITLE_YEAR.sub("", whole)))
            dated = dated or titles[-1] != whole
        elif "年度" in normalise(text) and not money_unit_in(text) and "单位" not in text:
            dated = True
        elif text:
            rest.append(re.sub(r"(?<=单位[:：])(?:万元|元)", "{money}", text))
    line = "（{year}年度）" if dated else None
    return max(titles, key=len, default="项目支出绩效目标表"), line, "　".join(rest)


def _money_unit(notes: list[Row], above: list[Row]) -> MoneyUnit:
    said = [money_unit_said(cell.text) for row in (*notes, *above) for cell in row.cells]
    found = next((unit for unit in said if unit), "万元")
    return "元" if found == "元" else "万元"


def _footer(body: tuple[Row, ...], family: TaxonomyName | None) -> tuple[str, ...]:
    """The rows below the last class: 填报人： 联系电话："""
    last = max((at for at, row in enumerate(body) if row.is_body), default=-1)
    below = [row for row in body[last + 1 :] if row.is_note or row.heads]
    return tuple("　　".join(clean_cell(cell.text) for cell in row.cells) for row in below)


def check_choice(key: str, cell: str, places: tuple[Place, ...]) -> tuple[str, HeadCell | None]:
    """A correction as typed ("3/2", "项目主管处室" or "office"; "" for none); UserError where it names nothing."""
    if key not in {place.key for place in places}:
        raise UserError(f"表样里没有“{shorten(key)}”这个位置：请照列出的位置填写。")
    for one, name in HEAD_NAMES.items():
        if cell in {one, name}:
            return key, one
    if cell in {"", "无"}:
        return key, None
    known = "、".join(HEAD_NAMES.values())
    raise UserError(f"“{shorten(cell)}”不是可以填的栏目：可以用{known}。")
