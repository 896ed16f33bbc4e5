"""Bounds, strokes and marks as clerks type them, and sums of one thing in a list."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 9, 15)


def values(text: str) -> list[str]:
    """The facts of a request, as they are written."""
    brief = read_brief(text, today=TODAY)
    return [fact.value.model_copy(update={"text": ""}).render() for fact in brief.facts]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("优秀率 ≥ 30%，及格率 >= 95%", ["≥30%", "≥95%"]),
        ("办结时限 ≤ 5个工作日，合格率 100%", ["≤5个工作日", "100%"]),
        ("培训6期，缺勤率 < 2%", ["6期", "<2%"]),
    ],
)
def test_a_bound_with_spaces_around_is_not_lost(text: str, told: list[str]) -> None:
    assert values(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("床位补贴，每人最长15天免费", "≤15天/人"),
        ("公证审批不出5天", "≤5天"),
        ("投诉48h内办结", "≤48小时"),
        ("故障修复超不过2小时", "≤2小时"),
    ],
)
def test_further_words_for_the_most(text: str, told: str) -> None:
    assert told in values(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("户厕改造180座/公厕12座", ["180座", "12座"]),
        ("村庄整治15个/农户2,600户", ["15个", "2600户"]),
        ("站点运维112个/车辆2,850辆", ["112个", "2850辆"]),
    ],
)
def test_a_stroke_between_two_counts_is_no_per(text: str, told: list[str]) -> None:
    assert values(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("末梢水检测 每月一次每个点位300元 点位20个", ["每月1次", "300元/个", "20个"]),
        ("道路巡查每周一次每次补助80元", ["每周1次", "80元/次"]),
        ("保洁每季度一轮每轮2000元", ["每季度1轮", "2000元/轮"]),
    ],
)
def test_how_often_stands_apart_from_the_price_behind_it(text: str, told: list[str]) -> None:
    assert values(text) == told


@pytest.mark.parametrize(
    "text",
    ["校车78台，早晚各一趟", "校车78台，每天早晚各一趟", "食堂供餐，早晚各一餐，校车78台，早晚各一次"],
)  # fmt: skip
def test_morning_and_evening_are_two_a_day(text: str) -> None:
    assert any(value.startswith(("2趟/天", "2次/天", "每天2次")) for value in values(text))


def test_the_item_of_a_list_may_begin_with_the_year() -> None:
    told = values("1.2026年租赁办公用房480平方米，租金每平方米每月22元；\n2.聘用专职社工5名")
    assert told == ["480平方米", "22元/平方米/月", "5名"]


def test_the_sum_of_one_item_is_no_total() -> None:
    roads = "一事一议项目\n① 前王村：道路硬化1.35公里，预算43.2万元\n② 后王村：路灯88盏，2600元/盏"
    brief = read_brief(roads, today=TODAY)
    assert brief.amount is None
    assert "43.2万元" in values(roads)


def test_a_line_of_the_money_is_the_total_though_it_is_an_item() -> None:
    text = "改厕\n1. 新建200座，每座3000元\n2. 培训2期，每期5000元\n3. 总投资61万元，其中村2个"
    amount = read_brief(text, today=TODAY).amount
    assert amount is not None
    assert amount.in_wan() == "61"


def test_less_than_a_source_gives_is_no_total() -> None:
    text = "数字乡村平台：平台开发1项，168万元；终端213台，每台2180元。省级试点资金200万元，其余由县财政安排"
    brief = read_brief(text, today=TODAY)
    assert brief.amount is None
    assert "168万元" in values(text)


def test_a_year_of_how_things_are_is_not_the_year_of_the_table() -> None:
    text = (
        "一、项目概况\n市急救中心现有急救站点14个，2024年出车3.1万次，平均到达时间14.5分钟。\n二、建设内容\n"
        "新增急救站点4个，每个站点开办费28万元；购置救护车3辆，单价56.8万元。\n三、资金安排\n总额361.8万元"
    )
    brief = read_brief(text, today=TODAY)
    assert brief.year is None
    assert values(text) == ["4个", "28万元/个", "3辆", "56.8万元/辆"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("白内障手术420例，术后视力改善要到九成五", ["420例", "95%"]),
        ("古树支撑19组，死亡率控制在0", ["19组", "≤0%"]),
        ("培训6期，学员留下来的力争达到七成", ["6期", "70%"]),
    ],
)
def test_tenths_are_reached_and_nothing_is_no_money(text: str, told: list[str]) -> None:
    assert values(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("中医馆提升，中医诊疗占比从22%提到30%", ["30%"]),
        ("抽检今年任务360批次，明年加到420批次", ["420批次"]),
        ("入学率今年才八成明年要到九成", ["90%"]),
    ],
)
def test_what_rises_to_what_is_to_be_reached(text: str, told: list[str]) -> None:
    assert values(text) == told
