"""A form as data: what an office's target table looks like on paper.

One definition serves whoever prints a table (``corpus.writing``) and whoever recognises one. A
form is a JSON file in this folder; widths are in centimetres, font sizes in points. ``{money}`` in
a label or note stands for the form's unit of money.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from corpus.taxonomy import TaxonomyName

Align = Literal["left", "center", "right"]
HeadCell = Literal[
    "project_name", "year", "authority", "unit", "office", "attribute", "term",
    "funding/total", "funding/fiscal", "funding/other", "funding/carried_over",
    "annual_goal", "midterm_goal",
]  # fmt: skip
"""Names of the cells above the indicators, as everywhere in the product."""
HEAD_NAMES: Mapping[HeadCell, str] = {
    "project_name": "项目名称", "year": "预算年度", "authority": "主管部门", "unit": "实施单位",
    "office": "项目主管处室", "attribute": "项目属性", "term": "项目期",
    "funding/total": "年度资金总额", "funding/fiscal": "财政拨款", "funding/other": "其他资金",
    "funding/carried_over": "上年结转", "annual_goal": "年度总体目标", "midterm_goal": "实施期总目标",
}  # fmt: skip
"""The head cells in a clerk's words; as labels, words that the reader knows."""
RowField = Literal[
    "level1", "level2", "name", "value", "weight", "note",
    "sign", "number", "unit_of_value", "direction",  # the value in columns of its own
    "project_number",  # 1, 2 ... in a flat sheet
    "row_number",  # 1, 2 ... of the indicators
    "blank",  # a column of an office's own form that is left to be filled by hand
]  # fmt: skip
"""What a column of the indicators holds."""
MoneyUnit = Literal["万元", "元"]


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class HeadPart(_Data):
    """A cell of the form's head: either a printed label or the place of a head field."""

    label: str | None = None
    cell: HeadCell | None = None
    span: int = Field(default=1, ge=1)  # columns
    rows: int = Field(default=1, ge=1)
    required: bool = False  # shown as open while it is empty
    optional: bool = False  # a row of optional cells is left out while all of them are empty
    align: Align = "center"

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.label is None) == (self.cell is None):
            raise ValueError("a head part has either a label or a cell")
        return self


class IndicatorColumn(_Data):
    """A column of the indicator rows; in a flat sheet also of the project's heads."""

    field: RowField | HeadCell
    label: str
    span: int = Field(default=1, ge=1)
    required: bool = False  # shown as open while it is empty in a row that applies
    optional: bool = False  # a flat sheet leaves it out while it is empty in all rows
    align: Align = "center"


class Numbering(_Data):
    """How names are numbered within a 二级: 指标1：, 指标2： ..."""

    prefix: str  # "指标{n}："
    single: bool = True  # number a single indicator too


class NotApplicable(_Data):
    """What is printed where a class does not apply and the table leaves the cell blank."""

    name: str = "无"
    value: str = "无"


class FontFace(_Data):
    """A font with those that may stand in for it, the best first."""

    names: tuple[str, ...] = Field(min_length=1)
    sizes: tuple[float, ...] = Field(min_length=1)  # pt; the largest with which a page suffices
    bold: bool = False


class Fonts(_Data):
    """The form's fonts by role."""

    title: FontFace
    note: FontFace  # the year and "单位：万元"
    body: FontFace


class Page(_Data):
    """Paper and margins, in cm."""

    width: float = 21.0
    height: float = 29.7
    top: float = 2.0
    bottom: float = 1.8
    left: float = 2.0
    right: float = 2.0
    one_page_rows: int = 20  # up to so many indicator rows everything stays on one page
    row_height: float = 0.95  # cm; where the page has room
    tight_row_height: float = 0.6


class MoneyStyle(_Data):
    """How amounts in the head are written."""

    unit: MoneyUnit = "万元"
    decimals: int = 0  # at least so many; never fewer than the amount needs


class Form(_Data):
    """A form: titles, head cells and their places, indicator columns, wording, page."""

    key: str
    name: str = ""  # what a clerk calls it
    words: tuple[str, ...] = ()  # further words by which a clerk asks for it
    taxonomy: TaxonomyName | None = None  # the classes that it is made for; None: any
    flat: bool = False  # many projects in one sheet, a row an indicator, no head above
    title: str
    year_line: str | None = None  # "（{year}年度）"
    note: str = ""
    money: MoneyStyle = MoneyStyle()
    columns: tuple[float, ...]  # widths in cm
    head: tuple[tuple[HeadPart, ...], ...] = ()
    block_label: str = ""  # 绩效指标, in a first column of its own beside all indicator rows
    block_span: int = 1  # columns that it takes
    footer: tuple[str, ...] = ()  # lines below the grid: 填报人： 联系电话：
    template: str | None = None  # a .docx with placeholders, base64: it prints as it is
    indicator_columns: tuple[IndicatorColumn, ...]
    merge_classes: bool = True  # 一级 and 二级 stand once, over all their rows
    numbering: Numbering | None = None
    not_applicable: NotApplicable = NotApplicable()
    class_labels: dict[
        TaxonomyName, dict[str, str]
    ] = {}  # 二级 -> 11-数量指标, 社会效益指标（必填）
    fonts: Fonts
    page: Page = Page()

    @model_validator(mode="after")
    def _rows_fill_the_grid(self) -> Self:
        for placed in self.place_head():
            ends = sum(part.span for _, part in placed.parts) + len(placed.covered)
            if ends != len(self.columns):
                raise ValueError(
                    f"head row {placed.row} covers {ends} of {len(self.columns)} columns"
                )
        if self.first_column + sum(one.span for one in self.indicator_columns) != len(self.columns):
            raise ValueError("the indicator columns do not fill the grid")
        return self

    @property
    def first_column(self) -> int:
        """Where the indicator columns begin: behind the block label, where there is one."""
        return self.block_span if self.block_label else 0

    def worded(self, text: str) -> str:
        """A label or note with the form's unit of money put in."""
        return text.replace("{money}", self.money.unit)

    def in_money(self, unit: MoneyUnit) -> "Form":
        """The same form with amounts in ``unit``."""
        return self.model_copy(update={"money": self.money.model_copy(update={"unit": unit})})

    def place_head(self) -> Iterator["PlacedRow"]:
        """The head's rows with the column in which each part starts."""
        held: dict[int, int] = {}  # column -> rows that a tall cell still covers
        for number, parts in enumerate(self.head):
            covered = frozenset(column for column, left in held.items() if left > 0)
            held = {column: left - 1 for column, left in held.items() if left > 1}
            column, placed = 0, []
            for part in parts:
                while column in covered:
                    column += 1
                placed.append((column, part))
                for offset in range(part.span):
                    if part.rows > 1:
                        held[column + offset] = part.rows - 1
                column += part.span
            yield PlacedRow(row=number, parts=tuple(placed), covered=covered)

    def carries(self, cell: str) -> bool:
        """True where the form has a place for the cell ("office", "funding/total", "year" ...).

        Cells of indicators are named with or without a row: "indicators/weight",
        "indicators/3/weight".
        """
        fields = {column.field for column in self.indicator_columns}
        if cell.startswith("indicators/"):
            field = cell.rsplit("/", 1)[-1]
            return field in fields or (field == "value" and "number" in fields)
        if cell == "year" and self.year_line is not None:
            return True
        if self.flat:
            return cell in fields
        return any(part.cell == cell for row in self.head for part in row)

    def class_label(self, family: TaxonomyName, level2: str) -> str:
        """The 二级's wording on this form."""
        return self.class_labels.get(family, {}).get(level2, level2)

    def head_label(self, cell: str) -> str | None:
        """The label that stands before a head cell, or None where the form has no such cell."""
        for row in self.head:
            before = ""
            for part in row:
                if part.cell == cell:
                    return "".join(before.split()).strip("：:")
                before = self.worded(part.label or "")
        return None


class PlacedRow(BaseModel):
    """A head row with each part's first column."""

    model_config = ConfigDict(frozen=True)

    row: int
    parts: tuple[tuple[int, HeadPart], ...]
    covered: frozenset[int]  # columns that tall cells of earlier rows take
