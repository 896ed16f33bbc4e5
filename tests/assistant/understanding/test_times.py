"""Times without a computable day, and who pays, in spoken words."""

from datetime import date

import pytest

from assistant.facts import Brief
from assistant.understanding.brief import read_brief
from assistant.understanding.calendar.moments import NO_DAY
from corpus.money import Money
from corpus.value_grammar import parse_value
from corpus.values import ValueKind


def read(text: str) -> Brief:
    return read_brief(text, today=date(2025, 9, 15))


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("河道清淤3公里，汛期前弄完", "汛期前", "汛期前"),
        ("慰问困难党员30人，每人500元，春节前发放", "春节前", "春节前"),
        ("学校操场维修，要在暑假之前完工", "暑假之前", "暑假前"),
        ("修广场1200平方米，国庆节以前弄好", "国庆节以前", "国庆节前"),
        ("慰问低保户40户，每户300元，年前发到位", "年前", "年前"),
        ("供热管网改造2公里，入冬前完成", "入冬前", "入冬前"),
        ("农村公路养护20公里，要在6月30号之前做完", "6月30号之前", "6月30日前"),
        ("高龄津贴320人，每人每月50元，每月10日前发放", "每月10日前", "每月10日前"),
        ("高龄津贴320人，每人每月50元，每个月15号之前打卡", "每个月15号之前", "每月15日前"),
        ("2025年12月采购食堂服务，就餐85人", "2025年12月", "2025年12月"),
    ],
)
def test_a_time_is_kept_in_the_words_said(text: str, words: str, shown: str) -> None:
    dates = [fact for fact in read(text).facts if fact.kind is ValueKind.DATE]
    assert [fact.text for fact in dates] == [words]
    assert dates[0].value.render() == shown
    assert parse_value(shown) == dates[0].value


def test_an_event_that_is_waited_for_is_a_deadline() -> None:
    fact = read("课桌更换300套，要在新生报到前到位").facts[-1]
    assert (fact.kind, fact.text) == (ValueKind.DATE, "新生报到前")
    assert fact.value.render() == "新生报到前"


@pytest.mark.parametrize(
    "text",
    [
        "3年前建成的村卫生室维修，预算5万元",
        "环境卫生整治，目前有保洁员20人",
        "产业发展，提前完成改造2公里",
        "30号楼外墙维修，预算5万元",
        "今年前三季度巡查12次",
        "春节前后开展安全检查5次",
        "调节前池清淤2处",
    ],
)
def test_what_is_no_deadline(text: str) -> None:
    brief = read(text)
    assert not any(fact.kind is ValueKind.DATE and fact.value.word for fact in brief.facts)
    assert not any(NO_DAY in note for note in brief.notes)


def test_an_occasion_that_glosses_a_day_says_nothing_more() -> None:
    dates = [
        fact.text
        for fact in read("河道疏浚4公里，汛期前（5月31日前）完工").facts
        if fact.kind is ValueKind.DATE
    ]
    assert dates == ["5月31日前"]


def test_a_time_that_is_not_understood_is_noted() -> None:
    assert any("15号前" in note and NO_DAY in note for note in read("操场维修，15号前弄好").notes)


@pytest.mark.parametrize(
    ("text", "fiscal", "other"),
    [
        ("河道清淤3公里，县里给20万，镇上自己配5万", "20", "5"),
        ("修桥1座，省里补30万，自筹10万元", "30", "10"),
        ("村道硬化2公里，上级拨40万，村里出8万，群众自筹2万", "40", "10"),
        ("公园改造，市里拨付100万元，区财政配套50万元", "150", None),
        ("修水渠500米，县里20万，乡上5万", "20", "5"),
        ("修凉亭1座，上面拨了8万，村民自己凑了2万", "8", "2"),
        ("卫生院维修，上级补助15万元，镇财政解决5万元", "20", None),
    ],
)
def test_who_pays_in_spoken_words(text: str, fiscal: str, other: str | None) -> None:
    brief = read(text)
    assert brief.fiscal == Money.parse(f"{fiscal}万元")
    assert brief.other == (None if other is None else Money.parse(f"{other}万元"))


def test_own_money_of_a_township_is_asked_about() -> None:
    notes = read("河道清淤3公里，县里给20万，镇上自己配5万").notes
    assert any("镇上自己配5万" in note and "其他资金" in note for note in notes)


def test_carried_over_money() -> None:
    brief = read("2026年植树造林绿化，栽树2万株，每株12.5元，其中上年结转5万元")
    assert brief.carried_over == Money.parse("5万元")
    assert brief.fiscal is None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("给辖区65岁以上老人体检，一共1260人，每人标准150元", "辖区65岁以上老人体检"),
        ("2025年12月购买食堂餐饮服务费，就餐人数85人，每人每天25元", "食堂餐饮服务"),
        ("市财政支持30万元，街道自筹10万元用于老旧小区改造3个", "老旧小区改造"),
        ("上年结余2万元，今年财政安排8万元，用于档案扫描5万页", "档案扫描"),
        ("市级给12万，我们自己出3万，买电脑2台", "电脑购置"),
    ],
)
def test_subjects_without_their_verbs(text: str, topic: str) -> None:
    assert read(text).topic == topic


def test_people_counted_after_whom_they_are_paid() -> None:
    fact = read("给孤儿发基本生活费 8个 每人每月1200元").facts[0]
    assert (fact.text, fact.what) == ("8个", "孤儿")
