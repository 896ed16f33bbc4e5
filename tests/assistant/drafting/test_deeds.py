"""What is done and how it is timed: names that say of what, pay of those who are hired, one time a task."""

from datetime import date
from pathlib import Path

import pytest

from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.settings import Settings


def rows(text: str, level2: str) -> dict[str, str]:
    brief = read_brief(text, today=date(2026, 11, 26))
    table = compose(brief, None, Settings(home=Path("unused")), this_year=2026).table
    return {row.name: row.value for row in table.indicators if row.level2 == level2}


@pytest.mark.parametrize(
    ("text", "level2", "name"),
    [
        ("2027年滨河绿道管养，预算40万元", "质量指标", "绿道管养质量考核合格率"),
        ("2027年公共自行车运营，预算54万元", "时效指标", "故障修复及时率"),
        ("2027年扬尘治理，3台多功能抑尘车维护保养，预算30万元", "时效指标", "多功能抑尘车维护及时率"),
        ("项目名称：政府购买服务（宣传活动类），制作廉政宣传片，预算15万元", "数量指标", "廉政宣传片制作数量"),
        ("项目名称：政府购买服务（物业后勤类+零星维修费），大院墙面地板零星维修", "数量指标", "零星维修次数"),
        ("2027年食用农产品快检，预算30万元", "数量指标", "食用农产品快检批次"),
    ],
)  # fmt: skip
def test_a_name_says_what_is_done_to_what(text: str, level2: str, name: str) -> None:
    assert any(its.endswith(name) for its in rows(text, level2))


def test_the_work_of_those_who_are_hired_does_not_end() -> None:
    times = rows(
        "项目名称：政府购买服务（专业技术服务类+社区社工），提高社区治理水平，预算90万元",
        "时效指标",
    )
    assert times == {"服务费支付及时率": "100%"}


def test_money_is_timed_by_how_it_is_given_unless_a_day_is_said() -> None:
    assert "补助资金发放及时率" in rows("2027年老党员生活补助，每人每月120元", "时效指标")
    said = rows("2027年老党员生活补助，每人每月120元，6月底前发放完", "时效指标")
    assert [value for value in said.values() if value != "100%"] == ["2027年6月底前"]


def test_experts_who_examine_are_judged_by_their_report() -> None:
    name = (
        "项目名称：政府购买服务（专业技术服务类+城管执法经费），完成规范性文件评估2次，预算10万元"
    )
    assert any(its.endswith("成果验收合格率") for its in rows(name, "质量指标"))
    assert not any("整改" in its for its in rows(name, "质量指标"))
