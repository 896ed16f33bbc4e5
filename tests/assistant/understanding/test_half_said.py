"""Figures that notes and speakers say by half: prices without a unit, days in words, per what."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 9, 15)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("消防器材 灭火器200具@68 应急灯350盏@95", ["200具", "68元/具", "350盏", "95元/盏"]),
        ("账号续费 86个账号380/个/年 短信5万条", ["86个", "380元/个/年", "5万条"]),
        ("管护员三名，一人一个月六百发一年", ["3名", "600元/人/月", "1年"]),
        ("创建奖励 省级2家各5万 市级6家各2万", ["2家", "5万元/家", "6家", "2万元/家"]),
        ("特扶家庭八十八户一人一月六百八", ["88户", "680元/人/月"]),
        ("校车租六辆，一辆一个学期四万八", ["6辆", "48000元/辆/学期"]),
        ("防火卡点四十二个，一个卡点两人", ["42个", "2人/个"]),
        ("课后午托，家长满意度怎么着也得九十五以上", ["≥95%"]),
        ("创城宣传，知晓率要到九成", ["90%"]),
        ("打捆机要买6抬一台七万八", ["6台", "78000元/台"]),
        ("消防栓补建六十五个，十二月十号前弄好", ["65个", "12月10日前"]),
        ("公厕清掏 两件事一块报 一个是清掏 公厕39座 一个是抽粪车大修 2辆", ["39座", "2辆"]),
        ("禁毒宣传48场，年内新增吸毒人员控制在10人以内", ["48场", "≤10人"]),
    ],
)
def test_the_figures_are_read(text: str, values: list[str]) -> None:
    assert [str(fact.value) for fact in read_brief(text, today=TODAY).facts] == values


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("区公路养护中心拟开展2026年县道日常养护项目，养护里程136公里", "县道日常养护"),
        ("区就业服务中心2026年技能提升培训项目计划完成培训500人次", "技能提升培训"),
        ("关于印发《2026年粮食仓储设施维修实施方案》的通知。维修仓房15栋", "粮食仓储设施维修"),
        ("广场舞大赛和送戏下乡放一起写，预赛6场", "广场舞大赛和送戏下乡"),
        ("秸秆离田补贴弄个表哈 水稻一万八千亩每亩补二十五", "秸秆离田补贴"),
    ],
)
def test_the_name_is_what_is_done(text: str, topic: str) -> None:
    assert read_brief(text, today=TODAY).topic == topic


def test_those_served_are_named_where_a_count_says_only_that_they_are_served() -> None:
    text = "2026年重度残疾人居家托养服务项目，服务对象240人，每次补贴60元"
    assert read_brief(text, today=TODAY).beneficiary == "重度残疾人"
