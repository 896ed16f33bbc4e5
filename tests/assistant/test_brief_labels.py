"""What a count counts, in the words around it."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

CASES = [
    ("电梯安全评估，请第三方对辖区18部电梯做评估", "18部", "电梯"),
    ("想请律师当法律顾问，一年3万，给8个村也配上", "8个", "村"),
    ("今年想给3个敬老院装烟感报警器，一共220个", "3个", "敬老院"),
    ("产业园配套，建标准化厂房3000平米", "3000平米", "标准化厂房"),
    ("产业发展，乡村振兴衔接资金种植大棚15座", "15座", "大棚"),
    ("环卫外包，垃圾清运人员6名", "6名", "垃圾清运人员"),
]


@pytest.mark.parametrize(("request_text", "value", "what"), CASES)
def test_the_noun_is_what_is_counted(request_text: str, value: str, what: str) -> None:
    facts = read_brief(request_text, today=date(2026, 11, 26)).facts
    assert {fact.text: fact.what for fact in facts}[value] == what


@pytest.mark.parametrize(
    ("request_text", "who"),
    [
        ("幼儿园老师培训，每期40人", "幼儿园老师"),
        ("端午节慰问百岁老人和抗战老兵，共9位", "老人和抗战老兵"),
        ("幼儿园消防器材购置，幼儿320人", "幼儿"),
    ],
)
def test_who_is_served(request_text: str, who: str) -> None:
    assert read_brief(request_text, today=date(2026, 11, 26)).beneficiary == who


@pytest.mark.parametrize(
    ("request_text", "topic"),
    [
        ("全镇12个村配发灭火器，每村20具，每具95元", "灭火器配发"),
        ("请专业公司给办公楼做消防检测，建筑面积5200㎡", "办公楼消防检测"),
        ("绿化带维修3处，每处2000元", "绿化带维修"),
    ],
)
def test_the_subject_is_named_as_offices_do(request_text: str, topic: str) -> None:
    assert read_brief(request_text, today=date(2026, 11, 26)).topic == topic


@pytest.mark.parametrize(
    ("request_text", "said"),
    [
        ("景区安保，10月1日至7日，保安40人", "10月1日至7日"),
        ("塑胶跑道维修1200平方米，暑假期间完工", "暑假期间"),
        ("文化下乡演出12场，春节和国庆期间", "春节和国庆期间"),
    ],
)
def test_a_time_is_read_to_its_end(request_text: str, said: str) -> None:
    facts = read_brief(request_text, today=date(2026, 11, 26)).facts
    assert said in {fact.text for fact in facts}
