"""Numbers of idioms, grades and reviews, of what was before, and none at all."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 9, 15)


def values(text: str) -> list[str]:
    return [str(fact.value) for fact in read_brief(text, today=TODAY).facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "设备采购一次验收合格率100%，一次安装到位，采购心电图机6台，每台3.2万元",
            ["100%", "6台", "3.2万元/台"],
        ),
        (
            "“一块屏”政务公开终端建设，终端18台，每台1.9万元，县里出一块、镇里出一块，老百姓不花一分钱",
            ["18台", "1.9万元/台"],
        ),
        ("“一分钱公交”补贴，线路3条，每条一年补12万元，群众没掏一毛钱", ["3条", "12万元/条/年"]),
        (
            "设备安装一次到位，工程一次验收合格，老百姓不掏一毛钱，水泵3台每台2万元",
            ["3台", "2万元/台"],
        ),
    ],
)
def test_idioms_count_nothing(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "养老院护理补贴：一级失能800元/人·月×30人，二级失能500元/人·月×46人，三级300元/人·月×60人",
            ["800元/人/月", "30人", "500元/人/月", "46人", "300元/人/月", "60人"],
        ),
        (
            "古树名木养护，一级古树12株每株3000元，二级古树35株每株1800元，三级88株每株900元",
            ["12株", "3000元/株", "35株", "1800元/株", "88株", "900元/株"],
        ),
        (
            "优秀作品奖励，一等奖3个每个2000元，二等6个每个1000元，三等10个每个500元",
            ["3个", "2000元/个", "6个", "1000元/个", "10个", "500元/个"],
        ),
    ],
)
def test_grades_are_no_units(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "桥梁检测35座，三类资金都由县里出，两项工作同步开展，每座检测费1.2万元",
            ["35座", "1.2万元/座"],
        ),
    ],
)
def test_what_was_listed_is_summed_up_without_a_count(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "年终考核优秀率20%，年底测评满意度95%，村干部培训4期，每期60人",
            ["20%", "95%", "4期", "60人/期"],
        ),
        (
            "网格员绩效，年中考评一次、年末考评一次，网格员210人，每人每月600元",
            ["1次", "1次", "210人", "600元/人/月"],
        ),
        (
            "村医培训，年底考评合格率95%，年终述职1次，培训3期，每期60人",
            ["95%", "1次", "3期", "60人/期"],
        ),
    ],
)
def test_a_review_at_the_end_of_the_year_is_no_term(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "政务热线，接通时间从原来的45秒压缩到15秒以内，坐席20席，每席每月6500元",
            ["≤15秒", "20席", "6500元/席/月"],
        ),
        ("审批改革，办理时限由15个工作日减至5个工作日，窗口30个", ["5个工作日", "30个"]),
        (
            "就业率较去年提高3个百分点，投诉量比上年下降15%，去年就业率82%，培训8期，每期40人",
            ["3个百分点", "15%", "8期", "40人/期"],
        ),
    ],
)
def test_what_was_gives_way_to_what_shall_be(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "安全生产宣传，宣传册1万本每本3.5元，死亡事故为零，火灾事故为0，有责投诉为零",
            ["1万本", "3.5元/本", "0起", "0起", "0起"],
        ),
        (
            "信访事项办理，差错率为0，办结率为98，群众投诉0，安全生产事故零，工作人员12人",
            ["0%", "98%", "0起", "0起", "12人"],
        ),
    ],
)
def test_none_at_all_is_a_count_or_a_rate(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "物业服务，老百姓满意85，业主满意90以上，保安12人，每人每月2800",
            ["85%", "≥90%", "12人", "2800元/人/月"],
        ),
    ],
)
def test_rates_without_their_sign(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "林下种植，四五月份栽苗，六七月除草，苗木8000株每株3元",
            ["4月和5月", "6月和7月", "8000株", "3元/株"],
        ),
    ],
)
def test_two_months_said_in_one_breath(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "便民服务大厅改造，2026年5月31日全部竣工，11月30日验收，改造面积850平方米",
            ["2026年5月31日前", "11月30日前", "850平方米"],
        ),
        (
            "农民丰收节，9月23日丰收节当天举办，10月8日寒露节气前收尾，展位60个，每个展位布置费500元",
            ["9月23日", "10月8日前", "60个", "500元/个"],
        ),
    ],
)
def test_a_day_by_which_all_is_done(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "医疗救助据实结算，预计18万元；生活救助120户，每户3000元",
            ["18万元", "120户", "3000元/户"],
        ),
        (
            "电影下乡，放映费每场300，设备维修据实核报，估计2.5万元，共放180场",
            ["300元/场", "约2.5万元", "180场"],
        ),
        (
            "智慧停车平台，系统开发一次性投入65万，之后每年维护5万，泊位1200个，每个地磁280元",
            ["65万元", "5万元/年", "1200个", "280元/个"],
        ),
        (
            "白内障免费手术，手术一例补1800，估着300例，术后复查率95%",
            ["1800元/例", "约300例", "95%"],
        ),
    ],
)
def test_what_one_thing_is_thought_to_cost_is_no_total(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "厂区围墙维修，县里答应出一半，镇上同意补一半，围墙600米，每米420元",
            ["50%", "50%", "600米", "420元/米"],
        ),
    ],
)
def test_halves_that_somebody_promised(text: str, expected: list[str]) -> None:
    assert values(text) == expected
