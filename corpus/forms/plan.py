"""A printed table, format-blind: rows of cells with spans, texts, roles and heights."""

from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from corpus.forms.definition import Align


class PlanCell(BaseModel):
    """A cell that is printed; cells covered by a span do not appear."""

    model_config = ConfigDict(frozen=True)

    column: int  # first column, from 0
    text: str
    colspan: int = 1
    rowspan: int = 1
    align: Align = "center"
    continued: bool = False  # stands again at the top of a page: its text began on the page before
    clipped: bool = False  # only the beginning is shown, on one line: not all of it has room
    label: bool = False  # printed wording of the form, not content
    open: bool = False  # still to be filled: printed with a mark
    amount: Decimal | None = None  # the number behind ``text``, for formats that know numbers


class PlanRow(BaseModel):
    """A row; ``height`` in points suffices for all texts that begin in it."""

    model_config = ConfigDict(frozen=True)

    cells: tuple[PlanCell, ...]
    height: float = 0.0


class SheetPlan(BaseModel):
    """Everything that a writer needs to print one table."""

    model_config = ConfigDict(frozen=True)

    title: str
    year_line: str  # "" where the year is not known
    note: str
    columns: tuple[float, ...]  # widths in cm
    rows: tuple[PlanRow, ...]
    footer: tuple[str, ...] = ()  # lines below the grid
    header_row: int  # index of the row 一级指标 | 二级指标 | ..., repeated on each page
    flat: bool = False  # a sheet of many projects: a spreadsheet repeats what stands over rows
    body_size: float = 0.0  # pt
    page_starts: tuple[int, ...] = ()  # rows with which a further page begins, by the estimate

    @property
    def one_page(self) -> bool:
        """True where everything fits on one page."""
        return not self.page_starts
