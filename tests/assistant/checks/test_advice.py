"""What a finding advises fits the row that it is about, and its fix makes nothing worse."""

import pytest

from assistant.checks import check_table
from assistant.editing import apply_edits
from tests.assistant.checks.clean_tables import table

GOAL = "2025年为网格员办理参保，降低履职风险。"
ROWS = "数量|参保人数|33人\n质量|参保信息准确率|100%\n社会|履职风险保障|有效保障\n满意|参保人员满意度|≥92%\n"


def said(rows, code, goal=GOAL, total="0.726"):
    found = check_table(table("2025年网格员参保", total, goal, ROWS + rows))
    return [one for one in found if one.code == code]


@pytest.mark.parametrize(
    ("row", "advice"),
    [
        ("质量|档案整理质量|及时", "时效指标"),
        ("质量|档案整理质量|良好", "符合哪项标准"),
        ("质量|档案合格率|良好", "百分比"),
        ("时效|档案整理时间|及时", "截止时间"),
        ("时效|档案整理时间|高质量完成", "截止时间"),
        ("时效|档案整理及时率|及时", "百分比"),
    ],
)
def test_a_vague_value_is_answered_by_its_class_and_name(row, advice):
    (found,) = said(row, "vague-value")
    assert advice in found.message


def test_the_bound_of_a_cost_never_exceeds_the_budget():
    (found,) = said("成本|参保总成本|7.26万元", "cost-without-bound")
    assert found.fix is None
    (found,) = said("成本|参保总成本|0.726万元", "cost-without-bound")
    assert found.fix is not None
    assert found.fix.edits[0].value == "≤0.726万元"


@pytest.mark.parametrize(
    ("row", "finding"),
    [
        ("成本|参保总成本|≤0.726万元", "无从推算"),
        ("成本|参保总成本（220元/人，33人）|≤0.726万元", ""),
        ("成本|按每人每年220元的参保总成本|≤0.726万元", ""),
        ("成本|参保总成本|≤0.726万元\n质量|按220元/人缴费的准确率|100%", "可按支出内容分列"),
    ],
)
def test_a_price_in_a_name_says_what_the_sum_is_made_of(row, finding):
    found = said(row, "cost-lump")
    assert [finding in one.message for one in found] == ([True] if finding else [])
    assert all("无从推算" not in one.message for one in found) or finding == "无从推算"


def test_the_only_row_of_a_class_is_not_to_be_deleted():
    (found,) = said("时效|参保信息准确率|100%", "duplicate-indicator")
    assert found.fix is None
    assert "改写" in found.message
    (found,) = said("时效|归档时间|12月底前\n时效|归档时间|12月底前", "duplicate-indicator")
    assert found.fix is not None


@pytest.mark.parametrize(
    ("goal", "mended"),
    [
        ("2025年为网格员办理参保，降低履职风险.", "2025年为网格员办理参保，降低履职风险。"),
        ("2025年为网格员办理参保;降低履职风险。", "2025年为网格员办理参保；降低履职风险。"),
        ("一.办理参保；二.降低履职风险，增幅1.5个百分点。", None),
    ],
)
def test_half_width_full_stops_and_semicolons(goal, mended):
    found = said("", "stray-punctuation", goal)
    assert [one.fix.edits[0].value for one in found if one.fix] == ([mended] if mended else [])


def test_the_writings_of_not_applicable_are_named_as_they_stand():
    rows = "经济|无|\n生态|/|—"
    (found,) = said(rows, "na-style")
    assert "无、/、—几种写法" in found.message
    assert "统一写“无”" in found.message
    assert "空白" in said("经济|无|无\n生态|无|", "na-style")[0].message


def test_a_name_of_an_office_can_be_mended_either_way():
    one = table("2025年北塬街道网格员参保", "0.726", GOAL, ROWS, unit="北源街道办事处")
    (found,) = [f for f in check_table(one) if f.code == "office-variant"]
    assert found.fix is not None
    assert found.instead is not None
    names = set()
    for fix in (found.fix, found.instead):
        mended = apply_edits(one, fix.edits)
        assert not [f for f in check_table(mended) if f.code == "office-variant"]
        names.add((mended.project_name, mended.unit))
    assert len(names) == 2
