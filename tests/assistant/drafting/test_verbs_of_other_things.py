"""A goal of which every verb fits its thing, with the effect that the request itself says."""

import pytest

from assistant.drafting.goal_text.sound_whole import sound_whole
from tests.assistant.drafting.drafts import drafted


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        (
            "中秋慰问困难职工和失独老人，月饼礼盒每份150元，困难职工40份，失独老人25份",
            "困难职工40份",
            "慰问困难职工40份",
        ),
        ("废弃采石场生态修复，治理面积60亩，植树4000株，投资90万元", "植树4000株", "治理植树"),
        (
            "社区学校开班，开设书法班6个，学员150人，教师课酬每课时150元共400课时，预算6万元",
            "400课时",
            "教师课酬400",
        ),
        (
            "2026年耕地质量监测，监测面积120平方公里，聘请省测绘院来做，20万元",
            "120平方公里",
            "来做",
        ),
        ("护栏安装，安装道路护栏900米，预算18万元，防止行人翻越", "防止行人翻越", "护栏使用"),
        (
            "2026年残疾人和失业青年就业技能培训，培训120人，人均1200元",
            "残疾人和失业青年",
            "提高残疾人的",
        ),
        ("镇卫生院要上一台数字化胃肠机，68万元，4月份装好", "胃肠机", "要上"),
        ("给我们中队申请一笔执法服装的钱，一年换60套，5万元", "执法服装", "一笔"),
    ],
)
def test_a_clause_says_what_is_done(text: str, said: str, never: str) -> None:
    goal = drafted(text).table.annual_goal
    assert said in goal
    assert never not in goal


@pytest.mark.parametrize(
    ("whole", "request_said", "said"),
    [
        ("委托专业机构完成应急指挥能力建设", "应急指挥能力建设，建基站5个", "实施应急指挥能力建设"),
        ("委托专业机构完成桥梁检测", "委托检测公司检测桥梁", "委托专业机构完成桥梁检测"),
        ("做好补充工作", "申请补充工作经费3万元", "保障单位日常工作开展"),
        ("落实低收入家庭经济状况核查政策", "", "开展低收入家庭经济状况核查"),
        ("按标准足额落实微型消防站建设", "", "实施微型消防站建设"),
        ("实施中学操场", "中学改造操场", "实施中学操场改造"),
        ("完成打印机", "买打印机3台", "实施打印机购置"),
    ],
)
def test_what_is_done_as_a_whole(whole: str, request_said: str, said: str) -> None:
    assert sound_whole(whole, request_said) == said
