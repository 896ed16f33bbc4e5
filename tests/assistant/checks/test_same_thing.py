"""One thing named twice in a table: in the goal and a row, in a row and its cost."""

import pytest

from assistant.checks import check_table
from assistant.findings import Severity
from tests.assistant.checks.clean_tables import CLEAN, table

OTHER = "\n质量|垃圾清运率|100%\n社会|环境投诉量|下降10%\n满意|居民满意度|≥91%"
HIRED = "2025年清运12个小区的垃圾，购置清运车2辆，聘用清运工10人，保持环境整洁。"
FOREIGN = [
    "全年对敬老院特困供养对象开展集中供养，改善供养老人膳食营养，使其安享晚年。",
    "为辖区企业开展用工对接，举办招聘会，帮助登记失业者尽快上岗。",
    "修缮灌溉渠道，更换老化闸门，保证春灌用水。",
]


def said(rows, code, goal=HIRED, total="48", name="2025年垃圾清运"):
    return [f for f in check_table(table(name, total, goal, rows + OTHER)) if f.code == code]


@pytest.mark.parametrize(
    ("row", "severity"),
    [
        ("聘用清运工人数|8人", Severity.ERROR),
        ("聘用清运工人数|≥8人", Severity.WARNING),
        ("聘用清运工人数|12人", Severity.ERROR),
        ("聘用清运工人数|10人", None),
        ("聘用清运工人数|10名", None),
        ("清运人员培训人数|8人", None),
        ("参加体检人数|8人", None),
    ],
)
def test_the_goal_s_number_and_the_row_s(row, severity):
    found = said(f"数量|清运小区数量|12个\n数量|{row}", "arithmetic")
    assert [one.severity for one in found] == ([severity] if severity else [])


@pytest.mark.parametrize("word", ["约10人", "10余人", "至少10人", "10人左右"])
def test_a_loose_number_of_the_goal_is_no_error(word):
    found = said("数量|聘用清运工人数|8人", "arithmetic", HIRED.replace("10人", word))
    assert Severity.ERROR not in [one.severity for one in found]


def test_two_numbers_of_like_things_are_told_apart():
    goal = "2025年新建公厕3个，维修公厕5个，方便居民。"
    rows = "数量|新建公厕数量|3个\n数量|维修公厕数量|{}个"
    assert said(rows.format(5), "arithmetic", goal, name="2025年公厕建设维修") == []
    (found,) = said(rows.format(4), "arithmetic", goal, name="2025年公厕建设维修")
    assert "5个" in found.message
    assert "维修公厕数量" in found.message


def test_a_product_against_the_cost_row_that_it_makes():
    rows = (
        "数量|清运工人数|{}人\n成本|清运工工资标准|3200元/人/月\n成本|人员工资|≤38.4万元\n"
        "成本|总成本|≤48万元\n数量|清运小区数量|12个"
    )
    (found,) = said(rows.format(8), "arithmetic", "2025年清运垃圾，保持环境整洁。")
    assert found.cell == "indicators/2/value"
    assert "38.4万元相当于10人，而不是8人" in found.message
    assert "30.72万元" in found.message
    assert said(rows.format(10), "arithmetic", "2025年清运垃圾，保持环境整洁。") == []
    other = rows.format(8).replace("人员工资", "管理员工资")
    assert said(other, "arithmetic", "2025年清运垃圾，保持环境整洁。") == []


@pytest.mark.parametrize(
    "row", ["数量|购置清运车数量|2辆", "数量|车辆数|2辆", "质量|车辆验收合格率|100%", "数量|采购设备|2辆"]
)  # fmt: skip
def test_a_purchase_of_the_goal_needs_an_indicator_of_the_thing(row):
    rows = "数量|清运小区数量|12个\n数量|聘用清运工人数|10人"
    (found,) = said(rows, "goal-uncovered")
    assert "购置清运车" in found.message
    assert said(f"{rows}\n{row}", "goal-uncovered") == []


@pytest.mark.parametrize("goal", FOREIGN)
def test_a_whole_goal_of_another_project_is_seen_on_most_tables(goal):
    def foreign(one):
        return any(f.code == "goal-foreign" for f in check_table(one))

    assert not any(map(foreign, CLEAN.values()))
    copied = [one.model_copy(update={"annual_goal": goal}) for one in CLEAN.values()]
    assert sum(map(foreign, copied)) >= 0.6 * len(copied)
