"""Whatever stands in a grid: no crash, and every cell is placed or listed."""

from collections import Counter
from importlib.resources import files

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UserError
from corpus.grid import Addressing, Cell, Grid
from corpus.reading import ReadResult, read_text
from corpus.reading.layout import read_grids

SEEDS = files("corpus").joinpath("seed/tables.txt").read_text(encoding="utf-8")
WORDS = [
    "项目名称", "项目名称：清雪  实施单位：某站", "主管部门及代码", "实施单位", "项目资金（元）", "年度资金总额：",
    "其中：财政拨款", "其他资金", "上年结转", "一般公共预算", "合计", "年度总体目标", "中期目标", "总体目标", "绩效指标",
    "一级指标", "二级指标", "三级指标", "指标值", "年度指标值", "中期指标值", "计算符号", "单位", "权重", "备注",
    "产出指标", "数量指标", "质量指标", "成本指标", "经济成本指标", "满意度指标", "服务对象满意度指标", "服务对象满意度",
    "产出指标-数量指标", "数量指标：种树≥100棵", "指标1：清运次数", "①合格率", "1-6月发放人数", "≥90%", "12次", "无", "0",
    "/", "……", "≥", "定性", "%", "10", "-3", "1,200.50", "单位：万元", "（2025年度）", "项目支出绩效目标表", "填报人：王",
    "第1页", "注：无", "\n", "99999999999999999999", "党建指标",
]  # fmt: skip
TEXTS = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.text(max_size=12))


@st.composite
def grids(draw: st.DrawFn) -> list[Grid]:
    made = []
    for number in range(draw(st.integers(1, 3))):
        spots = draw(
            st.dictionaries(
                st.tuples(st.integers(0, 12), st.integers(0, 8)), TEXTS, min_size=1, max_size=50
            )
        )
        cells = tuple(
            Cell(row, col, text, draw(st.integers(1, 3)), draw(st.integers(1, 3)))
            for (row, col), text in spots.items()
        )
        before = tuple(draw(st.lists(TEXTS, max_size=3)))
        kind = draw(st.sampled_from(Addressing))
        made.append(Grid(cells, f"表{number}", kind, before))
    return made


def _require_account(result: ReadResult, cells: int) -> None:
    report = result.report
    assert report.cells == cells == report.placed + len(report.unplaced)
    assert 0 <= report.furniture <= report.placed
    assert report.tables == len(result.tables) >= 1
    published = report.to_json()
    assert set(published) == {
        "file", "tables", "cells", "placed", "unplaced", "warnings", "repairs",
    }  # fmt: skip
    assert all(one["cell"] and one["text"] for one in published["unplaced"])


@settings(max_examples=300, deadline=None)
@given(grids())
def test_any_grid_is_accounted_for(made: list[Grid]) -> None:
    cells = sum(len(row) for grid in made for row in grid.rows())
    try:
        result = read_grids(made, "x")
    except UserError:
        return  # no table in it
    _require_account(result, cells)


def _mutate(draw: st.DrawFn, lines: list[str]) -> list[str]:
    at = draw(st.integers(0, len(lines) - 1))
    line = lines[at]
    tabs = [i for i, char in enumerate(line) if char == "\t"]
    what = draw(st.sampled_from(["drop tab", "add tab", "delete", "double", "swap", "cut"]))
    if what == "drop tab" and tabs:
        spot = draw(st.sampled_from(tabs))
        return [*lines[:at], line[:spot] + line[spot + 1 :], *lines[at + 1 :]]
    if what == "add tab":
        spot = draw(st.integers(0, len(line)))
        return [*lines[:at], line[:spot] + "\t" + line[spot:], *lines[at + 1 :]]
    if what == "double":
        return [*lines[: at + 1], line, *lines[at + 1 :]]
    if what == "swap" and at:
        return [*lines[: at - 1], line, lines[at - 1], *lines[at + 1 :]]
    if what == "cut":
        return [*lines[:at], line[: draw(st.integers(0, len(line)))], *lines[at + 1 :]]
    return lines[:at] + lines[at + 1 :]


@st.composite
def damaged_seeds(draw: st.DrawFn) -> str:
    start = draw(st.integers(0, 120))
    lines = SEEDS.split("\n")[start : start + draw(st.integers(10, 60))]
    for _ in range(draw(st.integers(1, 8))):
        lines = _mutate(draw, lines) or lines
    return "\n".join(lines)


@settings(max_examples=200, deadline=None)
@given(damaged_seeds())
def test_a_damaged_text_never_loses_a_cell(text: str) -> None:
    cells = [cell.strip() for line in text.split("\n") for cell in line.split("\t")]
    cells = [cell for cell in cells if cell]
    try:
        result = read_text(text)
    except UserError:
        return  # no table in it
    _require_account(result, len(cells))
    unplaced = Counter(one.text for one in result.report.unplaced)
    assert not unplaced - Counter(cells)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_lost_tab_changes_no_other_table(data: st.DataObject) -> None:
    """One tab dropped within table 5 leaves the six others as they are."""
    lines = SEEDS.split("\n")
    start = next(i for i, line in enumerate(lines) if "团支部书记工资\t\t" in line)
    at = data.draw(st.integers(start + 1, start + 15))
    tabs = [i for i, char in enumerate(lines[at]) if char == "\t"]
    spot = data.draw(st.sampled_from(tabs))
    lines[at] = lines[at][:spot] + lines[at][spot + 1 :]
    whole, harmed = read_text(SEEDS), read_text("\n".join(lines))
    assert len(harmed.tables) == 7
    for number in (0, 1, 2, 3, 5, 6):
        assert harmed.tables[number].content_hash == whole.tables[number].content_hash


def test_addresses_for_people() -> None:
    cell = Cell(12, 3, "x")
    assert Grid((cell,)).address(cell) == "第13行第4格"
    assert Grid((cell,), "表1", Addressing.TABLE).address(cell) == "表1第13行第4格"
    assert Grid((cell,), "Sheet1", Addressing.SHEET).address(cell) == "Sheet1!D13"
    wide = Cell(0, 27, "x")
    assert Grid((wide,), "Sheet1", Addressing.SHEET).address(wide) == "Sheet1!AB1"
