"""What a reviewer asks of effects, rates and times: of this trade and season, and of each task of the request."""

from datetime import date
from pathlib import Path

import pytest

from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.schema import TargetTable
from corpus.settings import Settings


def table(text: str) -> TargetTable:
    brief = read_brief(text, today=date(2026, 11, 26))
    return compose(brief, None, Settings(home=Path("unused")), this_year=2026).table


def rows(text: str, level2: str) -> dict[str, str]:
    return {row.name: row.value for row in table(text).indicators if row.level2 == level2}


@pytest.mark.parametrize(
    ("text", "level2", "has", "never"),
    [
        ("社区心理咨询服务60人次，预算6万元", "质量指标", "心理服务记录完整率", "办结率"),
        (
            "中心小学保安服务费，保安6名，25.2万元",
            "时效指标",
            "突发情况处置及时率",
            "巡查检查及时率",
        ),
        ("送戏下乡60场，每场4000元，24万元", "质量指标", "节目内容审核通过率", "验收合格率"),
        ("视频监控运维，探头300个，预算18万元", "质量指标", "监控设备在线率", "质量达标率"),
    ],
)
def test_a_rate_is_what_the_trade_checks(text: str, level2: str, has: str, never: str) -> None:
    found = rows(text, level2)
    assert has in found
    assert not any(never in name for name in found)


def test_a_rate_that_the_request_states_stays() -> None:
    assert "≥98%" in rows("广场保洁服务，保洁质量达标率98%，预算9万元", "质量指标").values()


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("防汛物资储备，编织袋2万条，预算19万元", "汛期前"),
        ("敬老院锅炉更换1台，28万元", "供暖期前"),
        ("防汛值班值守经费，预算3万元", ""),
    ],
)
def test_work_of_a_season_ends_before_it(text: str, when: str) -> None:
    times = set(rows(text, "时效指标").values())
    assert when in times if when else "汛期前" not in times


def test_two_dates_are_of_two_tasks() -> None:
    made = table("耕地轮作补贴5000亩，每亩150元，75万元，8月底前核实，10月底前兑付")
    times = {row.name: row.value for row in made.indicators if row.level2 == "时效指标"}
    assert {"8月底前", "10月底前"} <= set(times.values())
    assert any("核实" in name and value == "8月底前" for name, value in times.items())
    assert any("兑付" in name and value == "10月底前" for name, value in times.items())
    assert "8月底前核实、10月底前兑付" in made.annual_goal


def test_a_term_stands_beside_paying_in_time() -> None:
    times = rows("护林员补贴，护林员52名，每人每月600元，发6个月，18.72万元", "时效指标")
    assert "补贴发放及时率" in times


def test_a_task_done_for_a_festival_is_done_before_it() -> None:
    text = "退役军人服务站建设及八一慰问，慰问重点优抚对象310人每人300元，总计12万元"
    assert rows(text, "时效指标")["慰问完成时间"] == "八一前"


@pytest.mark.parametrize(
    ("text", "effect", "never"),
    [
        ("村级水窖清淤消毒230口，11.5万元", "用水安全", "环境问题"),
        ("七夕集体婚礼活动，新人30对，12万元", "婚恋新风", "活动任务"),
        ("病死畜禽无害化处理补助5000头，40万元", "疫病", "正常开展"),
        ("乡镇机关冬季取暖费11万元", "机关冬季取暖", "场所"),
    ],
)
def test_the_effect_is_of_the_field(text: str, effect: str, never: str) -> None:
    made = table(text)
    said = "".join(row.name for row in made.indicators if row.level2 == "社会效益指标")
    assert effect in said
    assert never not in said + made.annual_goal


def test_joined_tasks_have_the_effect_of_each() -> None:
    goal = table(
        "七一表彰大会及走访慰问老党员经费5万元，表彰优秀党员30名，慰问老党员45人"
    ).annual_goal
    assert "示范带动" in goal
    assert "关怀" in goal


def test_waste_is_for_nature_too() -> None:
    assert "无" not in rows("农村生活垃圾清运服务，23个行政村，180万元", "生态效益指标")
