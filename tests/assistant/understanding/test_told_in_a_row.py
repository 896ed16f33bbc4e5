"""Prices, counts and shares that clerks tell in a row, in wordings of our own."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief
from corpus.values import ValueKind

TODAY = date(2025, 9, 15)


def values(text: str) -> list[str]:
    """The facts of a request, as they are written."""
    brief = read_brief(text, today=TODAY)
    return [fact.value.model_copy(update={"text": ""}).render() for fact in brief.facts]


@pytest.mark.parametrize(
    ("text", "prices"),
    [
        ("环卫工冬装 环卫工60人 棉帽一顶45 手套一双18", ["45元/顶", "18元/双"]),
        ("卫生室配备 血压计一只180 听诊器一副65 村医32人", ["180元/只", "65元/副"]),
        ("阅览室改造 隔断一间八千 书架一间六千 一共二十二间", ["8000元/间", "6000元/间"]),
    ],
)
def test_one_of_each_with_its_price_in_a_row_is_a_price(text: str, prices: list[str]) -> None:
    assert [value for value in values(text) if "元" in value] == prices
    assert not {"1顶", "1双", "1只", "1副", "1间"} & set(values(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026年农机购置补贴\n类型,数量,每台补助(元)\n插秧机,12,8000\n烘干机,5,26000", ["12台", "8000元/台", "5台", "26000元/台"]),
        ("防汛物资\n品种|数量|每件价格(元)\n救生衣|200|120\n雨衣|300|65", ["200件", "120元/件", "300件", "65元/件"]),
        ("家电补贴明细\n品类,台数,每台补贴(元)\n冰箱,1500,380\n空调,2600,450", ["1500台", "380元/台", "2600台", "450元/台"]),
    ],
)  # fmt: skip
def test_a_column_says_what_its_prices_are_for(text: str, told: list[str]) -> None:
    assert values(text) == told


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("巡逻员40人*10个月*600元", "600元/人/月"),
        ("保安12名×12月×2800元", "2800元/名/月"),
        ("厨师3人x9个月x3500元", "3500元/人/月"),
    ],
)
def test_a_chain_of_factors_is_what_the_price_is_per(text: str, price: str) -> None:
    assert price in values(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("每校（园）2名保安，共36所", "2名/校"),
        ("每户（家庭）补助500元，共120户", "500元/户"),
        ("法律明白人，每村（社区）3名，全区76个村", "3名/村"),
    ],
)
def test_the_other_name_in_brackets_parts_no_count_from_what_it_is_per(
    text: str, told: str
) -> None:
    assert told in values(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("水厂改造2座，一座日供水3000吨、一座日供水5000吨", ["2座", "3000吨", "5000吨"]),
        ("停车场3个，一个80个车位、一个120个车位、一个60个车位", ["3个", "80个", "120个", "60个"]),
        ("新建宿舍两栋，一栋36间一栋48间", ["2栋", "36间", "48间"]),
    ],
)
def test_one_and_another_hold_their_own(text: str, told: list[str]) -> None:
    assert values(text) == told


def test_the_same_for_each_stays_for_each() -> None:
    assert "40个/期" in values("培训班2期，一期40个学员")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("分拣员一个小区两名全街道三十二个小区", "2名/个"),
        ("讲座一场八十人左右，一年十二场", "约80人/场"),
        ("宣讲一次六十人，全年二十次", "60人/次"),
    ],
)
def test_how_many_one_of_those_counted_has(text: str, told: str) -> None:
    assert told in values(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("灶具更换 民政局出一半 敬老院出一半", ["民政局承担", "敬老院承担"]),
        ("学校操场改造 教育局拿一半，镇上拿一半", ["教育局承担", "镇上拿"]),
        ("公租房1860套 财政补一半 租户交一半", ["财政补", "租户承担"]),
    ],
)
def test_a_half_that_somebody_bears_is_a_share_of_the_money(text: str, who: list[str]) -> None:
    brief = read_brief(text, today=TODAY)
    halves = [fact for fact in brief.facts if fact.kind is ValueKind.RATE]
    assert [fact.what for fact in halves] == who
    assert {fact.value.number for fact in halves} == {50}
    assert sum("没有写金额" in note for note in brief.notes) == len(who)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("物业费县财政七成居民三成", ["70%", "30%"]),
        ("保费镇财政六成农户四成", ["60%", "40%"]),
        ("费用财政八成业主二成", ["80%", "20%"]),
    ],
)
def test_tenths_that_are_borne_are_read_in_a_breath(text: str, told: list[str]) -> None:
    assert values(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("绿化管护 道路28公里 河道35公里 每公里道路1200 河道800", "800元/公里"),
        ("巡护费 一类林1.2万亩 二类林3万亩 一类林每亩8 二类林5", "5元/亩"),
        ("保险 县道120公里 乡道300公里 县道每公里900、乡道700", "700元/公里"),
    ],
)
def test_a_price_goes_on_to_the_next_thing_that_is_counted(text: str, told: str) -> None:
    assert told in values(text)
