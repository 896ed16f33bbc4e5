"""Forms: what they print, in what order, and how it fits the page."""

import re
from importlib.resources import files

import pytest
from pydantic import ValidationError

from corpus.errors import UserError
from corpus.forms import Form, SheetPlan, form, form_keys, lay_out, printable, printed
from corpus.reading import read_text
from corpus.schema import Funding, Indicator, TargetTable
from corpus.taxonomy import TaxonomyName, bare_class, taxonomy
from corpus.text import normalise

from .tables import example, money

SEED_TEXT = files("corpus").joinpath("seed/tables.txt").read_text(encoding="utf-8")


def grid(plan: SheetPlan) -> dict[tuple[int, int], str]:
    """Every grid position with the text of the cell that covers it; fails where two overlap."""
    covered: dict[tuple[int, int], str] = {}
    for number, row in enumerate(plan.rows):
        for cell in row.cells:
            for at in range(number, number + cell.rowspan):
                for column in range(cell.column, cell.column + cell.colspan):
                    assert (at, column) not in covered
                    covered[at, column] = cell.text
    return covered


@pytest.mark.parametrize("key", form_keys())
@pytest.mark.parametrize("rows", [1, 9, 20, 45])
def test_cells_tile_the_grid(key: str, rows: int) -> None:
    plan = lay_out(example(rows), form(key))
    covered = grid(plan)
    assert set(covered) == {
        (row, column) for row in range(len(plan.rows)) for column in range(len(plan.columns))
    }


PLACES = {0: {0}, 1: {1}, 2: {2}, 3: {3, 4}, 4: {5}}
"""Columns of the text to columns of our grid, in which 三级指标 spans two."""
MOVED = {
    3: {"年度资金总额:", "其中:财政拨款",  # amounts one column further right
        "数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标",
        "生态效益指标", "可持续影响指标", "服务对象满意度指标"},  # values in a sixth column
    4: {"成本指标", "基层文化工作", "生态效益指标", "可持续影响指标", "满意度指标"},  # merges lost
    6: {"年度资金总额:", "其中:财政拨款"},  # amounts two columns further right
}  # fmt: skip
"""Rows of the text, by a cell of theirs, whose cells stand where no form has them."""


@pytest.mark.parametrize("number", range(1, 8))
def test_the_street_s_tables_print_cell_for_cell(number: int) -> None:
    """Row by row the same texts in the same columns as in the office's own file."""
    blocks = re.split(r"(?m)^部门项目支出预算绩效目标表\s*$", SEED_TEXT)
    original = [
        [(at, shape(cell)) for at, cell in enumerate(line.split("\t")) if cell.strip()]
        for line in blocks[number].splitlines()
        if line.strip() and not line.startswith("单位")
    ]
    table = read_text(SEED_TEXT).tables[number - 1]
    assert table.form is not None
    plan = lay_out(table, form(table.form))
    assert len(plan.rows) == len(original)
    seen = set()
    for line, row in zip(original, plan.rows, strict=True):
        ours = [(cell.column, shape(cell.text)) for cell in row.cells if cell.text]
        assert [text for _, text in ours] == [text for _, text in line]
        out_of_place = [
            text for (at, text), (column, _) in zip(line, ours, strict=True)
            if column not in PLACES.get(at, set())
        ]  # fmt: skip
        if out_of_place:
            named = {text for _, text in line} & MOVED.get(number, set())
            assert named, (number, line, ours)
            seen |= named
    assert seen == MOVED.get(number, set())


def shape(text: str) -> str:
    """A text for comparing: marks of a class and the numbering of a name do not count."""
    flat = re.sub(r"^指标\d+:", "", normalise(text)).removesuffix("(万元)")
    known = taxonomy(TaxonomyName.THREE_FAMILY).find_level2(text)
    return known or (bare_class(text) if text.endswith("填)") else flat)


def test_names_are_numbered_within_their_class() -> None:
    plan = lay_out(example(18), form("C"))
    names = [cell.text for row in plan.rows for cell in row.cells if cell.text.startswith("指标")]
    numbers = [name[:4] for name in names if "：" in name]
    assert numbers == ["指标1：", "指标2："] * 9


def test_classes_stand_once_and_in_order() -> None:
    table = example(9)
    shuffled = table.model_copy(update={"indicators": table.indicators[::-1]})
    assert printed(shuffled, form("C")) == printed(table, form("C"))


def test_indicators_of_unknown_class_are_kept_at_the_end_of_their_family() -> None:
    table = example(9)
    strange = Indicator(level1="产出指标", level2="安全指标", name="事故起数", value="0起")
    none = Indicator(level1="其他指标", level2=None, name="其他", value="若干")
    shown = printed(
        table.model_copy(update={"indicators": (none, strange, *table.indicators)}), form("C")
    )
    assert shown.indicators[4] == strange
    assert shown.indicators[-1] == none
    assert len(shown.indicators) == 11


def test_what_form_c_cannot_carry() -> None:
    chosen = form("C")
    kept = {"project_name", "year", "authority", "unit", "annual_goal", "funding/total",
            "funding/fiscal", "funding/other", "indicators/level1", "indicators/2/name",
            "indicators/0/value"}  # fmt: skip
    lost = {"office", "attribute", "term", "midterm_goal", "funding/carried_over",
            "indicators/weight", "indicators/3/note"}  # fmt: skip
    assert all(chosen.carries(cell) for cell in kept)
    assert not any(chosen.carries(cell) for cell in lost)
    table = example(
        9, office="01 行财股", attribute="一年期", term="1年", midterm_goal="三年目标",
        funding=Funding(total=money("7260"), carried_over=money("1")),
    )  # fmt: skip
    shown = printed(table, chosen)
    assert (shown.office, shown.attribute, shown.term, shown.midterm_goal) == (None,) * 4
    assert shown.funding == Funding(total=money("7260"))


def test_amounts_are_never_rounded() -> None:
    plan = lay_out(example(funding=Funding(total=money("7260.55"))), form("C"))
    assert plan.rows[2].cells[2].text == "0.726055"


@pytest.mark.parametrize(
    ("changes", "text"),
    [({"unit": None}, ""), ({"unit": "待补充"}, "待补充"), ({"funding": Funding()}, "")],
)
def test_required_cells_that_are_empty_are_open(changes: dict[str, object], text: str) -> None:
    plan = lay_out(example(**changes), form("C"))  # type: ignore[arg-type]
    opened = [cell.text for row in plan.rows for cell in row.cells if cell.open]
    assert opened == [text]
    whole = lay_out(example(), form("C"))
    assert not any(cell.open for row in whole.rows for cell in row.cells)


def test_blank_cells_of_rows_that_do_not_apply_say_so() -> None:
    blank = Indicator(level1="效益指标", level2="经济效益指标", name="", value="", applicable=False)
    shown = printed(TargetTable(project_name="甲", indicators=(blank,)), form("C"))
    assert (shown.indicators[0].name, shown.indicators[0].value) == ("无", "无")
    plan = lay_out(TargetTable(project_name="甲", indicators=(blank,)), form("C"))
    assert not any(cell.open for cell in plan.rows[-1].cells)


def test_the_four_families_print_their_own_classes() -> None:
    plan = lay_out(example(11, TaxonomyName.FOUR_FAMILY), form("C"))
    texts = [cell.text for row in plan.rows for cell in row.cells]
    assert texts.index("经济成本指标") < texts.index("数量指标")
    assert "生态环境成本指标" in texts


@pytest.mark.parametrize("key", [key for key in form_keys() if not form(key).flat])
@pytest.mark.parametrize("rows", [3, 12, 20])
def test_up_to_twenty_rows_fit_on_a_page(key: str, rows: int) -> None:
    plan = lay_out(example(rows), form(key))
    assert plan.one_page
    assert sum(row.height for row in plan.rows) < (29.7 - 3.8) / 2.54 * 72
    assert plan.body_size in form(key).fonts.body.sizes


def test_labels_stand_again_on_each_page() -> None:
    plan = lay_out(example(60), form("C"))
    assert len(plan.page_starts) >= 1
    for start in plan.page_starts:
        assert [cell.column for cell in plan.rows[start].cells] == [0, 1, 2, 3, 5]
        assert all(cell.text for cell in plan.rows[start].cells)
    grid(plan)


def test_a_goal_longer_than_a_page_is_laid_out() -> None:
    plan = lay_out(example(annual_goal="保障社区各项工作有序开展。" * 400), form("C"))
    assert not plan.one_page
    grid(plan)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x07c\x1b", "abc"),
        ("甲\r\n乙\r丙", "甲\n乙\n丙"),
        ("\t=1+1\t", "=1+1"),
        ("固\ud842\udfb7原", "固𠮷原"),
        ("甲\ud800乙", "甲乙"),
        ("甲\ufffe\uffff\x85乙", "甲乙"),
        ("𠮷塬〔1〕“”", "𠮷塬〔1〕“”"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_unknown_form() -> None:
    with pytest.raises(UserError, match=r"“Z”.*A、B、C"):
        form("Z")
    with pytest.raises(UserError):
        form("../data/taxonomy")


def test_a_form_whose_rows_do_not_fill_the_grid_is_refused() -> None:
    data = form("C").model_dump()
    data["head"] = [list(row) for row in data["head"]]
    data["head"][0][1]["span"] = 3
    with pytest.raises(ValidationError, match="head row 0 covers 5 of 6 columns"):
        Form.model_validate(data)
