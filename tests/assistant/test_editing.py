"""Changes to a table: all or none, in the order of the form."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.editing import apply_edits, edit
from assistant.findings import Edit
from corpus.errors import UserError
from corpus.schema import Funding, Indicator, TargetTable
from corpus.taxonomy import taxonomy

CLASSES = taxonomy("three_family").classes()


def row(level2, name, value="1个", applicable=True):
    level1 = taxonomy("three_family").parent(level2)
    return Indicator(level1=level1, level2=level2, name=name, value=value, applicable=applicable)


TABLE = TargetTable(
    project_name="甲项目", year=2025, funding=Funding(),
    indicators=(
        row("数量指标", "甲"), row("质量指标", "乙"), row("成本指标", "丙", "≤3万元"),
        row("经济效益指标", "无", "无", applicable=False), row("服务对象满意度指标", "丁", "≥92%"),
    ),
)  # fmt: skip


def names(table):
    return [r.name for r in table.indicators]


@pytest.mark.parametrize(
    ("cell", "value", "shown"),
    [
        ("project_name", "乙项目", "乙项目"),
        ("unit", " 某局\t", "某局"),
        ("annual_goal", "", ""),
        ("year", "2026年", "2026"),
        ("funding/total", "0.726", "0.726"),
        ("funding/fiscal", "7260元", "0.726"),
        ("funding/other", "", ""),
        ("indicators/0/name", "甲二", "甲二"),
        ("indicators/1/value", "≥95%", "≥95%"),
        ("indicators/1/weight", "10", "10"),
        ("indicators/2/level2", "时效", "时效指标"),
        ("indicators/0/note", "说明", "说明"),
    ],
)
def test_set(cell, value, shown):
    from assistant.draft import cell_text

    changed = apply_edits(TABLE, [Edit(cell=cell, value=value)])
    assert cell_text(changed, cell) == shown
    assert TABLE.project_name == "甲项目"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("funding/total", "很多"), ("funding/total", "-3万元"), ("year", "明年"),
        ("indicators/0/weight", "高"), ("indicators/0/weight", "-5"), ("indicators/0/level2", "颜色指标"),
    ],
)  # fmt: skip
def test_a_value_that_the_cell_cannot_hold(cell, value):
    with pytest.raises(UserError, match=value):
        apply_edits(TABLE, [Edit(cell=cell, value=value)])


@pytest.mark.parametrize(
    "change",
    [
        Edit(cell="colour", value="x"), Edit(cell="funding/gold", value="1"),
        Edit(cell="indicators/9/value", value="1"), Edit(cell="indicators/0/colour", value="1"),
        Edit(action="delete-row", cell="indicators/9"), Edit(action="fold", cell="indicators/0"),
        Edit(action="delete-row", cell="indicators"),
    ],
)  # fmt: skip
def test_unknown_cells(change):
    with pytest.raises(KeyError):
        apply_edits(TABLE, [change])


def test_rows_are_numbered_as_before_all_edits():
    changed = apply_edits(
        TABLE,
        [
            Edit(action="delete-row", cell="indicators/0"),
            Edit(cell="indicators/1/value", value="≥95%"),
            Edit(action="delete-row", cell="indicators/3"),
        ],
    )
    assert names(changed) == ["乙", "丙", "丁"]
    assert changed.indicators[0].value == "≥95%"


def test_an_edit_of_a_deleted_row_is_an_error():
    with pytest.raises(KeyError):
        apply_edits(
            TABLE,
            [
                Edit(action="delete-row", cell="indicators/0"),
                Edit(cell="indicators/0/value", value="1"),
            ],
        )


def test_move_goes_behind_its_class():
    moved = edit(TABLE, [Edit(action="move-row", cell="indicators/1", value="产出指标|成本指标")])
    assert names(moved.table) == ["甲", "丙", "乙", "无", "丁"]
    assert moved.cell_now("indicators/1/value") == "indicators/2/value"
    assert moved.cell_now("annual_goal") == "annual_goal"


def test_move_takes_the_place_of_a_lone_none():
    moved = edit(TABLE, [Edit(action="move-row", cell="indicators/0", value="经济效益指标")])
    assert names(moved.table) == ["乙", "丙", "甲", "丁"]
    assert moved.cell_now("indicators/3") is None


def test_a_class_that_the_table_lacks_gets_its_place():
    added = apply_edits(
        TABLE, [Edit(action="add-row", cell="indicators", value="产出指标|时效指标|戊|12月底前")]
    )
    assert names(added) == ["甲", "乙", "戊", "丙", "无", "丁"]


@pytest.mark.parametrize("value", ["效益指标|数量指标|戊|1个", "戊|1个", "颜色指标|红色指标|戊|1"])
def test_a_row_of_no_class_is_refused(value):
    with pytest.raises(UserError):
        apply_edits(TABLE, [Edit(action="add-row", cell="indicators", value=value)])


def test_writing_into_a_row_makes_it_apply_and_none_makes_it_idle():
    busy = apply_edits(
        TABLE,
        [
            Edit(cell="indicators/3/name", value="增收"),
            Edit(cell="indicators/3/value", value="≥5万元"),
        ],
    )
    assert busy.indicators[3].applicable
    assert (
        not apply_edits(busy, [Edit(cell="indicators/3/value", value="无")])
        .indicators[3]
        .applicable
    )


def test_none_of_the_edits_is_made_when_one_fails():
    before = TABLE.model_dump()
    with pytest.raises(UserError):
        apply_edits(TABLE, [Edit(cell="unit", value="甲局"), Edit(cell="year", value="?")])
    assert TABLE.model_dump() == before


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.sampled_from(CLASSES)), max_size=5, unique_by=lambda p: p[0]
    )
)
def test_rows_stay_in_the_order_of_the_form(moves):
    edits = [Edit(action="move-row", cell=f"indicators/{r}", value="|".join(c)) for r, c in moves]
    try:
        changed = apply_edits(TABLE, edits)
    except KeyError:
        return  # a lone 无 gave way before its own move
    order = [level2 for _, level2 in CLASSES]
    places = [order.index(r.level2) for r in changed.indicators]
    assert places == sorted(places)
    assert {r.name for r in changed.indicators if r.name != "无"} == {"甲", "乙", "丙", "丁"}


@given(st.decimals(0, 10**6, places=4))
def test_an_amount_set_is_the_amount_read(amount):
    changed = apply_edits(TABLE, [Edit(cell="funding/total", value=f"{amount:f}")])
    assert changed.funding.total.wan == Decimal(amount)
