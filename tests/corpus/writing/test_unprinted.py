"""What a form has no place for is named before a file is handed in."""

import pytest
from hypothesis import given, settings

from corpus.forms import HEAD_NAMES, form, forms, in_family, printed, unprinted, unprinted_sentence
from corpus.schema import Funding, TargetTable

from .tables import example, money, tables


def test_what_form_c_has_no_place_for_is_named() -> None:
    table = example(
        9, office="行财股", term="1年",
        funding=Funding(total=money("7260"), carried_over=money("1000")),
    )  # fmt: skip
    told = unprinted(table, form("C"))
    assert [one.cell for one in told] == ["office", "term", "funding/carried_over"]
    sentence = unprinted_sentence([table], form("C")) or ""
    for said in ("表样“C表”", "项目主管处室（行财股）", "项目期（1年）", "上年结转（0.1万元）"):
        assert said in sentence
    assert unprinted_sentence([example(9)], form("C")) is None


def test_weights_are_told_once_for_the_column() -> None:
    table = example(9)
    weighed = [row.model_copy(update={"weight": 10}) for row in table.indicators[:4]]
    table = table.model_copy(update={"indicators": (*weighed, *table.indicators[4:])})
    assert [(one.cell, one.name) for one in unprinted(table, form("C"))] == [
        ("indicators/weight", "4条指标的权重")
    ]
    assert unprinted(table, form("S")) == ()


def test_of_several_tables_each_is_named() -> None:
    one, two = example(9, office="行财股"), example(9, project_name="法律顾问费", office="民政股")
    sentence = unprinted_sentence([one, example(9), two], form("C")) or ""
    assert "“2025年社区工作者责任险”的项目主管处室（行财股）" in sentence
    assert "“法律顾问费”的项目主管处室（民政股）" in sentence


@pytest.mark.parametrize("chosen", forms(), ids=lambda one: one.key)
@given(table=tables())
@settings(max_examples=25)
def test_whatever_is_not_printed_is_told_and_nothing_else(chosen, table: TargetTable) -> None:
    table = in_family(table, chosen.taxonomy)
    shown = printed(table, chosen)
    dropped = {
        cell
        for cell in HEAD_NAMES
        if _said(table, cell) and not _said(shown, cell)
    } | {
        f"indicators/{field}"
        for field in ("weight", "note")
        if any(getattr(row, field) is not None for row in table.indicators)
        and all(getattr(row, field) is None for row in shown.indicators)
    }  # fmt: skip
    if table.funding.fiscal == table.funding.total:
        dropped -= {"funding/fiscal"}
    assert {one.cell for one in unprinted(table, chosen)} == dropped


def test_money_that_only_repeats_the_total_is_not_told() -> None:
    assert unprinted(example(9), form("A")) == ()
    split = Funding(total=money("7260"), fiscal=money("7000"), other=money("260"))
    assert [one.name for one in unprinted(example(9, funding=split), form("A"))] == [
        "财政拨款", "其他资金",
    ]  # fmt: skip
    nothing_else = Funding(total=money("7260"), fiscal=money("7260"), other=money("0"))
    assert unprinted(example(9, funding=nothing_else), form("A")) == ()


def _said(table: TargetTable, cell: str) -> object:
    of = table.funding if cell.startswith("funding/") else table
    said = getattr(of, cell.removeprefix("funding/"))
    return said.strip() if isinstance(said, str) else said
