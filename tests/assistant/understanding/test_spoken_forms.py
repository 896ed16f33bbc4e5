"""Forms of figures that are spoken or typed in short: each is read as the figure it is."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 9, 15)


def _values(text: str) -> list[str]:
    return [str(fact.value) for fact in read_brief(text, today=TODAY).facts]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("成活率得有九成五", "95%"),
        ("成活率要到九十二", "92%"),
        ("成活率最低九十二", "≥92%"),
        ("成活率百分百", "100%"),
        ("成活率百分之九十打底", "≥90%"),
        ("群众安全感九十六以上", "≥96%"),
        ("产量提高三成", "30%"),
        ("坐果率提高五个点以上", "≥5个百分点"),
        ("满意度不低于95分", "≥95分"),
        ("中间不能停超过五天", "≤5天"),
        ("两个钟头内到场", "≤2小时"),
        ("工期四个半月", "4.5个月"),
        ("隔一天浇一次", "每2天1次"),
        ("三个月查一回", "每3个月1次"),
        ("一礼拜巡两回", "每周2回"),
        ("耗材八千", "8000元"),
        ("耗材八千块", "8000元"),
        ("第一名奖三千", "3000元"),
        ("十月一号前种完", "10月1日前"),
    ],
)
def test_a_spoken_figure_is_read(said: str, value: str) -> None:
    assert value in _values(f"那个苗圃要补苗 六百棵 一棵八块 {said}")


@pytest.mark.parametrize(
    ("noted", "values"),
    [
        ("12笼/筏 35元/笼", ["12笼/筏", "35元/笼"]),
        ("DN200管420m 185元/m", ["420米", "185元/米"]),
        ("巡护员12人*2200*12月", ["12人", "2200元/人/月", "12个月"]),
        ("人造草720平@98", ["720平方米", "98元/平方米"]),
        ("皮鞋每人一双260", ["1双/人", "260元/双"]),
        ("锣鼓一副三千六", ["1副", "3600元"]),
    ],
)
def test_a_short_note_is_read(noted: str, values: list[str]) -> None:
    assert _values(f"海塘养护 2026 {noted}") == values


def test_what_a_price_is_per_ends_where_something_else_begins() -> None:
    assert _values("栏杆维修 26年 栏杆90米 850元/米 每季1次 共7.65万") == [
        "90米",
        "850元/米",
        "每季度1次",
    ]


def test_a_lottery_fund_is_no_small_talk() -> None:
    brief = read_brief("健身路径更新 6套 每套3万 彩票公益金18万", today=TODAY)
    assert brief.fiscal is not None
    assert brief.fiscal.in_wan() == "18"


def test_a_sum_alone_at_the_end_is_the_total() -> None:
    brief = read_brief("渔船坞修 2条 坞修费6.4万/条 3月底前修好 12.8万", today=TODAY)
    assert brief.amount is not None
    assert brief.amount.in_wan() == "12.8"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "泵房改造 变频泵18台 1.35万 阀门30个 480元 总25.74万",
            ["18台", "1.35万元/台", "30个", "480元/个"],
        ),
        ("文化下乡 音响4套3600元 幕布6块260元 共3860元", ["4套", "3600元", "6块", "260元"]),
        (
            "村级广播 12个村 每村喇叭4个260元 音柱2个380元 功放1台900元 共3.24万",
            ["12个", "4个/村", "260元/个", "2个/村", "380元/个", "1台/村", "900元/台"],
        ),
    ],
)
def test_the_total_tells_whether_a_sum_is_for_each(text: str, values: list[str]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    "said",
    [
        "石料运费一车四百拉三十车",
        "石料运费三十车 四百一车",
        "石料三十车，一车四百",
        "石料三十车嘛 一车四百",
    ],
)
def test_what_one_costs_and_how_many_there_are_are_told_apart(said: str) -> None:
    assert sorted(_values(f"那个河道的事要报一下 {said} 年底前弄完")) == [
        "30车",
        "400元/车",
        "年底前",
    ]
