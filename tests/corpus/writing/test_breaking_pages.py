"""Where long tables break, and how values are split into columns."""

from decimal import Decimal

import pytest

from corpus.forms import form, lay_out, printed
from corpus.forms.value_columns import shown_value, split_value
from corpus.schema import Indicator
from corpus.taxonomy import TaxonomyName
from corpus.value_grammar import parse_value

from .tables import example
from .test_forms import grid


@pytest.mark.parametrize("words", range(20, 110, 6))
def test_the_header_never_ends_a_page_without_its_first_row(words: int) -> None:
    """A goal that fills the page, longer and longer: the header goes over with its first row."""
    long = example(
        9, annual_goal="保障社区各项工作有序开展。" * words, midterm_goal="持续推进。" * 60
    )
    first = long.indicators[0].model_copy(update={"name": "社区工作者责任险参保人数" * 9})
    table = long.model_copy(update={"indicators": (first, *long.indicators[1:])})
    plan = lay_out(table, form("N"))
    grid(plan)
    assert plan.header_row + 1 not in plan.page_starts


def value(text: str, *, applicable: bool = True) -> Indicator:
    return Indicator(level1=None, level2=None, name="甲", value=text, applicable=applicable)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("≥90%", ("≥", "90", "%", "正向")),
        ("33人", ("＝", "33", "人", "正向")),
        ("=100%", ("＝", "100", "%", "正向")),
        ("不低于95%", ("≥", "95", "%", "正向")),
        ("≤7.26万元", ("≤", "7.26", "万元", "反向")),
        ("220元/年/人", ("＝", "220", "元/年/人", "正向")),
        ("≥1,200.50元", ("≥", "1200.5", "元", "正向")),
        ("12个月", ("＝", "12", "个月", "正向")),
        ("高质量完成", ("定性", "高质量完成", "", "")),
        ("2025年12月31日前", ("定量(其他)", "2025年12月31日前", "", "")),
        ("30-40人", ("定量(其他)", "30-40人", "", "")),
        ("约500人", ("定量(其他)", "约500人", "", "")),
        ("每季度1次", ("定量(其他)", "每季度1次", "", "")),
        ("=SUM(A1:A9)", ("定性", "=SUM(A1:A9)", "", "")),
        ("", ("", "", "", "")),
    ],
)
def test_a_value_in_columns_of_its_own(text: str, pieces: tuple[str, str, str, str]) -> None:
    split = split_value(value(text))
    assert (split.sign, split.text, split.unit, split.direction) == pieces
    assert (split.number is not None) == (split.direction != "")
    if split.number is not None:
        shown, meant = parse_value(shown_value(value(text))), parse_value(text)
        assert (shown.number, shown.unit, shown.per) == (meant.number, meant.unit, meant.per)


def test_a_value_that_does_not_apply_has_no_sign() -> None:
    split = split_value(value("无", applicable=False))
    assert (split.sign, split.text, split.unit) == ("", "无", "")


def test_form_n_leaves_out_what_is_optional_and_empty() -> None:
    table = example(11, TaxonomyName.FOUR_FAMILY)

    def labels(**changes: object) -> list[str]:
        shown = printed(table.model_copy(update=changes), form("N"))
        return [cell.text for row in lay_out(shown, form("N")).rows for cell in row.cells]

    assert not {"项目属性", "项目期", "实施期总目标"} & set(labels())
    assert {"项目属性", "项目期"} <= set(labels(term="1年"))
    assert "实施期总目标" in labels(midterm_goal="三年建成。")


def test_weights_that_are_asked_for_and_missing_are_open() -> None:
    table = example(11, TaxonomyName.FOUR_FAMILY)
    rows = [row.model_copy(update={"weight": Decimal(10)}) for row in table.indicators]
    rows[3] = table.indicators[3]
    blank = Indicator(
        level1="效益指标", level2="经济效益指标", name="无", value="无", applicable=False
    )
    rows[6] = blank
    plan = lay_out(table.model_copy(update={"indicators": tuple(rows)}), form("N"))
    opened = [cell for row in plan.rows for cell in row.cells if cell.open]
    assert [(cell.column, cell.text) for cell in opened] == [(6, "")]
