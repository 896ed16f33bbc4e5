"""What an amount is spent on, and for how many months people are paid."""

from datetime import date

import pytest

from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.settings import Settings


def rows_of(text: str, level2: str) -> dict[str, str]:
    brief = read_brief(text, today=date(2026, 3, 1))
    draft = compose(brief, None, Settings(_env_file=None), this_year=2026)  # type: ignore[call-arg]
    return {
        row.name: row.value
        for row in draft.table.indicators
        if row.level2 == level2 and row.applicable
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("水利设施维护，更换闸门9扇7.2万，清淤渠道5公里10万，共17.2万元", "闸门更换支出"),
        ("路灯电费和维修，维修坏灯300盏9万，电费40万，共49万元", "坏灯维修支出"),
        ("公务用车平台油料维修保险，车38辆，油料68万，维修31万，保险13万", "维修支出"),
        ("机关食堂运转及物业：食堂补助（52人，每人每天15元，按250天）19.5万元，物业8.4万元，共27.9万元", "食堂补助支出"),
        ("大坝监测设施，渗压计12支、位移标点16个共26万，白蚁防治14万，共40万元", "渗压计和位移标点支出"),
        ("数字化改造奖补，示范企业10家每家20万，培训企业人员300人9万", "培训企业人员支出"),
    ],
)  # fmt: skip
def test_an_amount_says_what_it_is_spent_on(text: str, name: str) -> None:
    assert name in rows_of(text, "成本指标")


def test_the_months_for_which_people_are_paid_stand_in_the_sum_and_are_no_output() -> None:
    text = "乡村教师交流补贴，68人，每人每月300元，按10个月发放，预算20.4万元"

    assert "补贴发放月数" not in rows_of(text, "数量指标")
    assert "300元/人/月" in rows_of(text, "成本指标").values()
    assert not any("期限" in name for name in rows_of(text, "时效指标"))


def test_those_who_are_hired_direct_nothing_in_time() -> None:
    text = "垃圾分类，购置分类桶1200组，聘请督导员24名，再做两场分类宣传，总投资78万元"
    times = rows_of(text, "时效指标")

    assert not any(word in name for name in times for word in ("聘请", "再做", "两场"))
