"""Reading the indicator rows: classes carried down, lost merges repaired, each repair named."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

from corpus import late_re as re
from corpus.errors import shorten
from corpus.grid import Cell
from corpus.reading.cells.naming import (
    clean_name,
    join_value,
    join_wrapped,
    one_line,
    read_weight,
    split_name_value,
)
from corpus.reading.cells.prose import items
from corpus.reading.cells.rows import Row, find_level1, find_level2
from corpus.reading.cells.words import sign_of
from corpus.reading.form.align import Aligned, align, only_child
from corpus.reading.form.columns import Columns
from corpus.reading.form.sharing import Shared, share
from corpus.reading.report import Ledger
from corpus.schema import Indicator, row_applies
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import clean_cell, normalise
from corpus.value_grammar import is_not_applicable

_OTHERS = re.compile(r"(?:其他|其它).{0,8}(?:指标|满意度|效益|成本|影响|产出)")
"""Classes such as 其他满意度指标, with which forms leave room: kept as written, nothing to warn of."""


@dataclass
class Entry:
    """One indicator with the row and the cells it was read from."""

    row: Row
    indicator: Indicator
    cells: list[Cell]


@dataclass
class BodyReader:
    """Reads the indicator rows of one block, in order; ``finish`` closes the last class."""

    ledger: Ledger
    family: TaxonomyName
    columns: Columns = field(default_factory=Columns)
    entries: list[Entry] = field(default_factory=list)
    _level1: str | None = None
    _level2: str | None = None
    _level2_cell: Cell | None = None
    _open: tuple[Row, Cell] | None = None  # a 二级 that stands without content so far
    _spanning: dict[str, tuple[Cell, str]] = field(default_factory=dict)

    def read(self, row: Row, cells: list[Cell]) -> None:
        """Read one row; ``cells`` are those of this block."""
        aligned = align(cells, self.columns, self.family, self._level2)
        alone = aligned.name is None and not _classes(aligned)
        if alone and (aligned.value is None or not self._may_stand_alone(row)):
            self.ledger.furniture(*aligned.groups)
            return
        self._close(aligned)
        self._enter_classes(row, aligned)
        self.ledger.furniture(*aligned.groups)
        if aligned.has_content:
            self._emit(row, aligned)
        elif aligned.level2 is not None:
            self._open = (row, aligned.level2)

    def finish(self) -> None:
        """A last 二级 without content is a row that does not apply."""
        self._close(None)

    def _close(self, following: Aligned | None) -> None:
        if self._open is None:
            return
        own = following is None or _classes(following)
        row, cell = self._open
        self._open = None
        # an empty line of a class that has others (指标2：, ……) was only room to write in
        others = any(
            (entry.indicator.level1, entry.indicator.level2) == (self._level1, self._level2)
            for entry in self.entries
        )
        if own and not others:
            blank = Indicator(
                level1=self._level1, level2=self._level2, name="", value="", applicable=False
            )
            self.entries.append(Entry(row, blank, [cell]))

    def _enter_classes(self, row: Row, aligned: Aligned) -> None:
        first, second = aligned.level1, aligned.level2
        tree = taxonomy(self.family)
        if first is not None:
            self.ledger.value(first)
            self._level1 = find_level1(first.text, self.family) or self._raw(row, first, "一级指标")
            self._level2 = self._level2_cell = None
            if second is None:
                child = only_child(self._level1, self.family)
                if child and self.columns.has("level2") and aligned.has_content:
                    self.ledger.repairs.append(f"{row.address}缺二级指标，按“{child}”归入")
                self._level2 = child
            self._spanning["level1"] = (first, self._level1 or "")
        if second is None:
            return
        self.ledger.value(second)
        found = find_level2(second.text, self.family)
        found = found or tree.find_below(self._level1, second.text)
        if found is None and find_level1(second.text, self.family):
            found = only_child(find_level1(second.text, self.family) or "", self.family)
        self._level2 = found or self._raw(row, second, "二级指标")
        self._level2_cell = second
        parent = tree.parent(self._level2)
        if first is None and parent is not None:
            self._find_parent(row, parent)

    def _find_parent(self, row: Row, parent: str) -> None:
        """Move a row without a 一级 of its own to that of its 二级, and say so.

        A 一级 written in the row itself stays as written, also where the two disagree.
        """
        if self._covered("level1", row):
            above = self._spanning["level1"][1]
            known = find_level1(above, self.family) is not None
            if known and above != parent:
                self.ledger.repairs.append(
                    f"{row.address}“{self._level2}”不属于合并单元格里的“{above}”，改归“{parent}”"
                )
            self._level1 = parent if known else above
        elif parent != self._level1:
            if self._level1 is not None or self.columns.has("level1"):
                self.ledger.repairs.append(
                    f"{row.address}缺一级指标，按“{self._level2}”归入“{parent}”"
                )
            self._level1 = parent

    def _raw(self, row: Row, cell: Cell, what: str) -> str:
        text = clean_cell(cell.text)
        if not _OTHERS.fullmatch(normalise(text)):
            self.ledger.warn_once(
                f"{what}“{shorten(text)}”不在分类中，按原文保留", f"（首次见于{row.address}）"
            )
        return text

    def _covered(self, key: str, row: Row) -> bool:
        """True where a merged cell above reaches down to this row."""
        spanning = self._spanning.get(key)
        return spanning is not None and spanning[0].row + spanning[0].row_span > row.number

    def _may_stand_alone(self, row: Row) -> bool:
        """True where a value needs no name in its own row."""
        return self._covered("name", row) or not self.columns.has("name")

    def _emit(self, row: Row, aligned: Aligned) -> None:
        name, value = "", ""
        shared = Shared()
        cells = [cell for cell in (aligned.name, aligned.value) if cell is not None]
        if aligned.name is not None:
            name = clean_name(aligned.name.text)
        elif aligned.value is not None and self._covered("name", row):
            name = self._spanning["name"][1]
        by_role = {column.role: cell for column, cell in aligned.others}
        if aligned.value is None and (told := self._told(aligned)) is not None:
            aligned.value = told
            aligned.others = [pair for pair in aligned.others if pair[1] is not told]
            cells.append(told)
            value = join_wrapped(told.text)
        elif aligned.value is not None:
            sign, unit = by_role.get("sign"), by_role.get("unit")
            if sign is None:  # some offices write ≥ under 指标方向
                sign = next((cell for _, cell in aligned.others if sign_of(cell.text)), None)
            value = join_value(
                aligned.value.text, sign.text if sign else None, unit.text if unit else None
            )
            shared = self._shared(row, aligned, sign, unit)
        parts: list[tuple[str, str]] = []
        if bool(name) != bool(value):
            parts = self._split(row, aligned)
            name, value = parts[0] if parts else (name, value)
        weight, note = self._others(aligned, value)
        cells += [cell for _, cell in aligned.others]
        self.ledger.value(*cells)
        if not normalise(name) and not normalise(value):
            # "指标2：" of a template that nobody filled
            self._open = (row, aligned.level2) if aligned.level2 is not None else None
            return
        if shared.unclear and aligned.name is not None:
            name = one_line(aligned.name.text)  # with its numbers, as it stands
        applicable = row_applies(name, value)
        parts = list(shared.pairs) or parts or [(name, value)]
        weights = [weight] + [None] * (len(parts) - 1)
        if len(parts) > 1:
            self.ledger.repairs.append(f"{row.address}一行写了{len(parts)}个指标，已分开")
            if "weight" in by_role and (each := _each_weight(by_role["weight"], len(parts))):
                weights = each
        for i, (one, its) in enumerate(parts):
            indicator = Indicator(
                level1=self._level1, level2=self._level2, name=one, value=its,
                applicable=applicable if len(parts) == 1 else row_applies(one, its),
                weight=weights[i], note=note,
            )  # fmt: skip
            self.entries.append(Entry(row, indicator, cells))
        if aligned.name is not None:
            self._spanning["name"] = (aligned.name, name)
        self._name_repair(row, aligned, name)
        if applicable and not normalise(value):
            self.ledger.warnings.append(f"{row.address}“{shorten(name)}”没有指标值")

    def _shared(self, row: Row, aligned: Aligned, sign: Cell | None, unit: Cell | None) -> Shared:
        """The indicators that the row's name and value hold together; says what is doubtful."""
        if aligned.name is None or aligned.value is None:
            return Shared()
        shared = share(aligned.name.text, aligned.value.text)
        if shared.decimals:
            written = "”、“".join(shared.decimals)
            self.ledger.warnings.append(
                f"{row.address}指标值“{written}”里的编号已去掉，没有当作小数，请核对"
            )
        if shared.unclear:
            name = shorten(one_line(aligned.name.text))
            self.ledger.warnings.append(
                f"{row.address}“{name}”像是几个指标写在一格，与指标值对不上，没有分开，请核对"
            )
        count = len(shared.pairs)
        signs, units = _each_text(sign, count), _each_text(unit, count)
        pairs = [
            (name, join_value(value, signs[i], units[i]))
            for i, (name, value) in enumerate(shared.pairs)
        ]
        return replace(shared, pairs=tuple(pairs))

    def _split(self, row: Row, aligned: Aligned) -> list[tuple[str, str]]:
        """Names and values that share a cell, of one indicator or of several; else none."""
        named = aligned.name is not None and normalise(aligned.name.text) != ""
        cell = aligned.name if named else aligned.value
        if cell is None:
            return []
        found = []
        texts = items(cell.text)
        for raw in texts:
            text = clean_name(raw) if named else clean_cell(raw)
            parts = split_name_value(text)
            whole = (text, "") if named else ("", text)
            found.append((clean_name(parts[0]), parts[1]) if parts else whole)
        apart = [name and value for name, value in found]
        if len(texts) == 1 and not apart[0]:
            return []
        if any(apart):
            self.ledger.repairs.append(f"{row.address}的名称和指标值写在一格，已分开")
        return found

    @staticmethod
    def _told(aligned: Aligned) -> Cell | None:
        """A wording in the column 单位（文字描述）, where a row without a number says its value."""
        return next(
            (c for column, c in aligned.others if column.role == "unit" and "描述" in column.label),
            None,
        )

    def _others(self, aligned: Aligned, value: str) -> tuple[Decimal | None, str | None]:
        """Weight, and all further columns as a note."""
        weight: Decimal | None = None
        notes: list[str] = []
        for column, cell in aligned.others:
            text = join_wrapped(cell.text)
            if column.role == "weight" and weight is None:
                weight = read_weight(text)
                if weight is not None:
                    continue
            joined = column.role == "unit" and (normalise(text) in normalise(value))
            absent = column.role == "unit" and is_not_applicable(text)
            if joined or absent or sign_of(text):
                continue
            notes.append(text if column.role == "note" else f"{column.label}：{text}")
        return weight, "；".join(notes) or None

    def _name_repair(self, row: Row, aligned: Aligned, name: str) -> None:
        """Say how a shifted row was understood."""
        shift = aligned.shift
        if shift == 0 or not self.columns.known:
            return
        where = "”、“".join(filter(None, (self._level1, self._level2)))
        if shift is None:
            first = self.columns.first("name")
            here = aligned.name or aligned.value
            anchor = aligned.level2 or aligned.level1
            moved = f"{row.address}各格与表头不对齐"
            if anchor is None and here is not None and first is not None and here.col < first:
                moved = f"{row.address}左移{first - here.col}列"
        else:
            moved = f"{row.address}{'左' if shift > 0 else '右'}移{abs(shift)}列"
        self.ledger.repairs.append(f"{moved}：“{shorten(name or '无')}”按“{where}”归入")


def _classes(aligned: Aligned) -> bool:
    return aligned.level1 is not None or aligned.level2 is not None


def _each_text(cell: Cell | None, count: int) -> list[str | None]:
    """A cell's lines where there is one for each of ``count`` indicators, else its text for all."""
    if cell is None:
        return [None] * count
    own = clean_cell(cell.text).split("\n")
    return list(own) if len(own) == count else [cell.text] * count


def _each_weight(cell: Cell, count: int) -> list[Decimal | None] | None:
    """The weights that a cell gives in lines, one for each of ``count`` indicators, or None."""
    weights = [read_weight(line) for line in clean_cell(cell.text).split("\n")]
    return weights if len(weights) == count and None not in weights else None
