"""Reading the part above the indicators: names, offices, money, goals, by their words."""

from dataclasses import dataclass, field

from corpus import late_re as re
from corpus.grid import Cell
from corpus.reading.cells.naming import clean_title, join_wrapped, one_line
from corpus.reading.cells.rows import Row
from corpus.reading.cells.words import (
    GOALS,
    SPENT,
    Head,
    find_heads,
    find_year,
    flat_head,
    funding_column,
    is_furniture,
    is_group,
    is_year,
    money_unit_in,
    money_unit_word,
    read_note,
    read_title,
    weak_head,
)
from corpus.reading.form.amounts import Amount, Amounts
from corpus.reading.form.funding_columns import FundingColumns, find_funding_columns, is_blank_mark
from corpus.reading.report import Ledger
from corpus.schema import Funding
from corpus.text import clean_cell, normalise

FUNDING = ("funding_group", "total", "fiscal", "fiscal_part", "other", "other_part", "carried_over")
"""Head fields that hold money."""
_JOINED = ("attribute", "office", "authority", "unit", "filing_unit")


@dataclass
class HeadReader:
    """Collects the heads of one table, row by row; ``finish`` reads the amounts."""

    ledger: Ledger
    texts: dict[str, str] = field(default_factory=dict)
    labels: set[str] = field(default_factory=set)
    funding: Funding = field(default_factory=Funding)
    amounts: Amounts = field(default_factory=Amounts)
    _title_year: int | None = None
    _label_year: int | None = None
    _stated_year: int | None = None
    _open_goal: str | None = None
    _in_funding: bool = False
    _midterm_cols: set[int] = field(default_factory=set)
    _spent_cols: set[int] = field(default_factory=set)  # where 执行数 stands beside its number
    _columns: FundingColumns | None = None  # of the funding block that is being read

    def read(self, rows: list[Row]) -> None:
        """Read rows of the head, in order; may be called again for rows below the indicators."""
        at = 0
        while at < len(rows):
            row, following = rows[at], rows[at + 1] if at + 1 < len(rows) else None
            if self._in_columns(row):
                at += 1
                continue
            pairs = self._pairs_below(row, following)
            if pairs is not None:
                for label, head, cell in pairs:
                    self._label(label, head)
                    if cell is not None:
                        self._assign(head, label, cell, following or row)
                self._open_goal = None
                at += 2
                continue
            self._row(row)
            at += 1

    def _in_columns(self, row: Row) -> bool:
        """Read a row of a funding block with columns of its own; False for any other row."""
        if columns := find_funding_columns(row):
            self._columns, self._open_goal = columns, None
            for cell in row.cells[: -len(columns.cells)]:
                named = find_heads(cell.text) or (
                    Head("funding_group", None, money_unit_in(cell.text)),
                )
                self._label(cell, named[0])
            self.ledger.furniture(*columns.cells)
            return True
        columns = self._columns
        heads = dict(row.heads)
        if columns is None or row.is_header or row.is_note or row.fields - set(FUNDING):
            self._columns = None
            return False
        for cell in row.cells:
            if cell.col < columns.cells[0].col and (weak := weak_head(cell.text)):
                heads.setdefault(cell, (weak,))
        if any(len(found) != 1 or found[0].value for found in heads.values()):
            self._columns = None
            return False
        rest = [cell for cell in row.cells if cell not in heads]
        parts = columns.split(rest)
        if not heads and (parts is None or len(rest) < len(columns.cells) // 2):
            return False
        for cell, found in heads.items():
            self._label(cell, found[0])
        label, head = (list(heads.items()) or [(row.cells[0], (Head("total"),))])[-1]
        if parts is not None:
            self._take_plan(columns, head[0], label, parts, row)
        return True

    def _take_plan(
        self,
        columns: FundingColumns,
        head: Head,
        label: Cell,
        parts: tuple[list[Cell], list[Cell]],
        row: Row,
    ) -> None:
        plan, others = parts
        self.ledger.furniture(*others)
        said = f"资金按“{columns.plan_label}”一列读取，没有取用的列：{'、'.join(columns.others)}"
        if others and said not in self.ledger.repairs:
            self.ledger.repairs.append(said)
        unit = head.money_unit or columns.money_unit
        for cell in plan:
            if is_blank_mark(cell.text):
                self.ledger.furniture(cell)
            else:
                self._assign(Head(head.field, None, unit), label, cell, row)

    def _row(self, row: Row) -> None:
        heads = dict(row.heads)
        current: tuple[Cell, Head] | None = None
        twin = len([1 for f in ("midterm_total", "total") if f in row.fields]) == 2
        if heads:
            self._open_goal = None
            self._in_funding = bool(row.fields & set(FUNDING))
            self._spent_cols = self._spent_cols if self._in_funding else set()
        for i, cell in enumerate(row.cells):
            found = heads.get(cell, ())
            if not found and (weak := weak_head(cell.text)):
                dated = weak.field == "year" and any(
                    is_year(c.text) for c in row.cells[i + 1 : i + 2]
                )
                found = (weak,) if self._in_funding or dated else ()
            if self._in_funding and funding_column(cell.text) == SPENT:
                found = (Head("furniture"),)
                self._spent_cols.add(cell.col)
                said = f"资金中的“{normalise(cell.text).rstrip(':')}”没有取用"
                if re.search("数|支出|金额", said) and said not in self.ledger.repairs:
                    self.ledger.repairs.append(said)
            elif found and found[0].field in FUNDING and cell.col in self._spent_cols:
                found = (Head("furniture"),)  # 其中：财政拨款 below 执行数
            if found:
                for head in found:
                    if head.field in FUNDING and cell.col in self._midterm_cols and not twin:
                        head = Head("unkept", head.value)
                    if twin and head.field == "midterm_total":
                        self._midterm_cols.add(cell.col)
                    self._label(cell, head)
                    if head.value is not None:
                        current = None
                        self._assign(head, cell, cell, row)
                    else:
                        current = (cell, head)
                continue
            note = read_note(cell.text)
            dated = current is not None and note is not None and note.money_unit is None
            # "2025年" behind 项目期 is its value, not a note on the table
            named = current is not None and note is None and read_title(cell.text) is not None
            # behind a label 绩效目标表编制 is what it names, no title
            if (not (dated or named) and self._furniture(cell)) or current is None:
                if current is None and not heads:
                    self._continue(row, cell)
                continue
            self._assign(current[1], current[0], cell, row)

    def read_terse(self, rows: list[Row]) -> None:
        """Read rows of a label and its value that no other head gave: 项目, 预算, 目标."""
        for row in rows:
            head = flat_head(row.cells[0].text) if len(row.cells) == 2 else None
            if head is None or head.field in self.labels:
                continue
            if not any(map(self.ledger.booked, row.cells)):
                self.take(row.cells[0], head, row.cells[1], row)

    def read_titles(self, rows: list[Row], otherwise: int | None = None) -> None:
        """Take year and unit of titles and notes alone; ``otherwise`` is the year without any."""
        for row in rows:
            for cell in row.cells:
                self._furniture(cell)
        self._title_year = self._title_year or otherwise

    def _furniture(self, cell: Cell) -> bool:
        note = read_note(cell.text) or read_title(cell.text)
        if note:
            self._title_year = self._title_year or note.year
            self.amounts.note_unit = note.money_unit or self.amounts.note_unit
        if note or is_furniture(cell.text) or is_group(cell.text):
            self.ledger.furniture(cell)
            return True
        return False

    def _continue(self, row: Row, cell: Cell) -> None:
        """A row without a head below a goal is the goal's next paragraph."""
        goal = self._open_goal
        if goal is None or len(row.cells) != 1 or self.ledger.booked(cell):
            return
        before = self.texts.get(goal)
        text = join_wrapped(cell.text)
        self.texts[goal] = f"{before}\n{text}" if before else text
        self.ledger.value(cell)
        if before:
            self.ledger.repairs.append(f"{row.address}没有表头，接在绩效目标之后")

    def _label(self, cell: Cell, head: Head) -> None:
        self.labels.add(head.field)
        self.ledger.furniture(cell)
        if head.field in GOALS:
            self._open_goal = "annual_goal" if head.field == "goal_group" else head.field
            if head.field == "annual_goal":
                self._label_year = self._label_year or head.year
        if head.field == "funding_group":
            self.amounts.group_unit = head.money_unit or self.amounts.group_unit

    def _assign(self, head: Head, label: Cell, cell: Cell, row: Row) -> None:
        name = head.field
        text = clean_cell(head.value if head.value is not None else cell.text)
        if name == "furniture":
            self.ledger.furniture(cell)
        elif name == "money_note":
            if unit := money_unit_word(text):
                self.amounts.note_unit = unit
                self.ledger.furniture(cell)
        elif name in FUNDING:
            if self.amounts.take_unit(label.text, text, row):
                self.ledger.furniture(cell)
                return
            self.ledger.release(*([cell] if cell is label else []))
            amount = Amount(name, label.text, text, cell, row, head.money_unit)
            self.amounts.written.append(amount)
        elif name in {"unkept", "midterm_total"}:
            if cell is label:
                self.ledger.release(cell)  # the value has no home: the whole cell is listed
        elif name == "year":
            year = re.search(r"20\d\d", normalise(text))
            if year:
                self._stated_year = int(year.group())
                self.ledger.value(cell)
        else:
            if name in GOALS:
                text = join_wrapped(text)
            else:
                text = clean_title(text) if name == "name" else one_line(text)
            self._text("annual_goal" if name == "goal_group" else name, text, label, cell)

    def _text(self, name: str, text: str, label: Cell, cell: Cell) -> None:
        before = self.texts.get(name)
        if before is None or normalise(before) == normalise(text):
            self.texts.setdefault(name, text)
        elif name in {"annual_goal", "midterm_goal"} and label.row == cell.row:
            self.texts[name] = f"{before}\n{text}"
        elif name == "term" and label.row == cell.row:
            self.texts[name] = f"{before} {text}"  # from, 至, to in three cells
        elif name in _JOINED and re.fullmatch(r"[\d\-]+", normalise(before)):
            self.texts[name] = f"{before} {text}"  # a code and its wording in two cells
        else:
            if cell is label:
                self.ledger.release(cell)
            return
        self.ledger.value(cell)

    def take(self, label: Cell, head: Head, cell: Cell, row: Row) -> None:
        """Take one head with its value, wherever the two stand."""
        self._label(label, head)
        self._assign(head, label, cell, row)
        self._open_goal = None  # no paragraph below goes on with it

    def _pairs_below(
        self, row: Row, following: Row | None
    ) -> list[tuple[Cell, Head, Cell | None]] | None:
        """Heads side by side with their values in the row below, or None for other rows."""
        heads = dict(row.heads)
        in_funding = bool(row.fields & set(FUNDING))
        labels: list[tuple[Cell, Head]] = []
        for cell in row.cells:
            found = heads.get(cell) or ()
            if not found and in_funding and (weak := weak_head(cell.text)):
                found = (weak,)
            if len(found) != 1 or found[0].value is not None:
                return None
            labels.append((cell, found[0]))
        asking = [(c, h) for c, h in labels if h.field not in {"goal_group", "funding_group"}]
        if len(asking) < 2 or following is None or following.grid is not row.grid:
            return None
        values = following.cells
        if following.heads or following.is_header or following.is_body or following.is_note:
            return None
        by_col: dict[int, Cell] = {}
        for value in values:
            at = next(
                (i for i, (c, _) in enumerate(asking) if c.col <= value.col < c.col + c.col_span),
                None,
            )
            if at is None or at in by_col:
                by_col = dict(enumerate(values)) if len(values) == len(asking) else {}
                break
            by_col[at] = value
        if not by_col:
            return None
        groups: list[tuple[Cell, Head, Cell | None]] = [
            (c, h, None) for c, h in labels if (c, h) not in asking
        ]
        return groups + [(c, h, by_col.get(i)) for i, (c, h) in enumerate(asking)]

    def finish(self) -> None:
        """Read the amounts, once all notes on units are known."""
        self.funding = self.amounts.read(self.ledger)

    @property
    def year(self) -> int | None:
        """The budget year: as stated, else of a title (more than the name 2024年某项目结转), the goal, the term."""
        return (
            self._stated_year
            or self._title_year
            or find_year(self.texts.get("name"))
            or self._label_year
            or find_year(self.texts.get("annual_goal"))
            or find_year(self.texts.get("term"))
        )
