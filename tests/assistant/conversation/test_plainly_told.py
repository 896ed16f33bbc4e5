"""What clerks tell in a few plain words: what is counted in, split, halved, kept, and each place's share."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.conversation.test_dialogue import draft_of, talk

CAMP = "2025年暑期夏令营，学生60人，老师8人，人均200元"
SHOWS = "2025年送戏下乡12场，每场8000元，观众3000人"
ROADS = "2025年农村公路养护，县道45公里，每公里7000元，预算31.5万元"
BOOKS = "2026年村级文化活动室图书更新，12个村，每村300册，每册25元"
CARE = "残疾人护理补贴发放，全镇120人，每人每月90元"
DRUGS = "2025年卫生院药品采购，预算20万元"


def _rows(workspace: Workspace, *messages: str) -> dict[str, str]:
    table = draft_of(talk(workspace, *messages)).table
    return {one.name: one.value for one in table.indicators if one.applicable}


@pytest.mark.parametrize(
    "said", ["加上两个新点，一共14场", "算上敬老院那2场，总共14场", "连年底加演的也算上，一共14场"]
)
def test_what_is_counted_in_is_no_row_of_its_own(workspace: Workspace, said: str) -> None:
    before, after = _rows(workspace, SHOWS), _rows(workspace, SHOWS, said)
    assert after.keys() == before.keys()
    assert after["送戏下乡举办场次"] == "14场"


def test_what_is_counted_otherwise_is_a_row_of_its_own(workspace: Workspace) -> None:
    assert "2次" in _rows(workspace, SHOWS, "加上培训2次，一共14场").values()


@pytest.mark.parametrize(
    "said",
    ["满意度分学生和家长", "把满意度分开，学生和家长各一条", "满意度按学生和家长分开写", "满意度分成学生、家长"],
)  # fmt: skip
def test_a_satisfaction_is_split_by_its_names(workspace: Workspace, said: str) -> None:
    asked = [name for name in _rows(workspace, CAMP, said) if name.endswith("满意度")]
    assert sorted(asked) == ["学生满意度", "家长满意度"]


@pytest.mark.parametrize(
    "said",
    ["经费镇里出一半，学校出一半", "财政出一半，剩下的家长出", "村里出一半，县里出一半", "镇里和学校各出一半"],
)  # fmt: skip
def test_halves_of_the_money(workspace: Workspace, said: str) -> None:
    funding = draft_of(talk(workspace, CAMP, said)).table.funding
    assert funding.fiscal is not None
    assert funding.other is not None
    assert funding.fiscal.yuan == funding.other.yuan == 6800


def test_a_part_of_public_money_is_no_row_and_no_office(workspace: Workspace) -> None:
    turn = talk(workspace, ROADS, "县残联出10万")
    assert draft_of(turn).table == draft_of(talk(workspace, ROADS)).table
    assert "财政拨款" in turn.reply


@pytest.mark.parametrize(
    ("said", "value"),
    [("每村改成350册", "4200册"), ("每村加50册", "4200册"), ("每村少20册", "3360册")],
)
def test_so_many_for_each_place(workspace: Workspace, said: str, value: str) -> None:
    before, after = _rows(workspace, BOOKS), _rows(workspace, BOOKS, said)
    changed = {name for name in after if after[name] != before.get(name)}
    assert after["村级文化活动室图书更新数量"] == value
    assert changed == {"村级文化活动室图书更新数量", "总成本"}


@pytest.mark.parametrize("said", ["路面完好率要有", "要有路面完好率", "完好率这条要有的", "满意度得有"])  # fmt: skip
def test_a_row_that_shall_be_there_stays(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, ROADS, said)
    assert draft_of(turn).table == draft_of(talk(workspace, ROADS)).table
    assert "表里已经有" in turn.reply


def test_a_row_that_shall_be_there_and_is_not_is_offered(workspace: Workspace) -> None:
    assert "受益人数" not in _rows(workspace, ROADS, "受益人数要有")
    assert "受益人数" in _rows(workspace, ROADS, "受益人数要有", "是的")


@pytest.mark.parametrize(
    ("said", "value"),
    [("发放时间写每月10号前", "每月10日前"), ("每月15号前发到卡上", "每月15日前"), ("这个钱按月打到卡上", "按月发放")],
)  # fmt: skip
def test_when_money_is_paid(workspace: Workspace, said: str, value: str) -> None:
    rows = _rows(workspace, CARE, said)
    assert value in rows.values()
    assert "补贴发放及时率" not in rows


def test_a_rate_is_sought_among_rates(workspace: Workspace) -> None:
    assert _rows(workspace, CARE, "补贴精准率改100%")["残疾人补贴标准"] == "90元/人/月"


def test_quality_told_as_a_state_stands_already(workspace: Workspace) -> None:
    turn = talk(workspace, DRUGS, "质量标准写验收合格")
    assert "已经有" in turn.reply


@pytest.mark.parametrize(
    ("said", "gone", "come"),
    [
        ("单场活动成本这条不要，换成演出成本", "单场活动成本", ("演出成本", "≤8000元/场")),
        ("观众参加人数这条不要了，换成覆盖村数，12个", "观众参加人数", ("覆盖村数", "12个")),
    ],
)
def test_another_row_in_its_place(
    workspace: Workspace, said: str, gone: str, come: tuple[str, str]
) -> None:
    rows = _rows(workspace, SHOWS, said)
    assert gone not in rows
    assert rows[come[0]] == come[1]


@pytest.mark.parametrize("said", ["合同签到明年3月", "算上敬老院那4场，总共16场"])
def test_a_date_or_a_count_is_no_other_project(workspace: Workspace, said: str) -> None:
    assert "另一个项目" not in talk(workspace, SHOWS, said).reply


CAMERAS = "2025年校园食堂监控安装，14所学校，每校4个摄像头，每个1800元"
HOLIDAY = "2026年春节慰问，慰问困难党员35名、老党员50名，每人500元"


@pytest.mark.parametrize(
    ("request_", "said", "value"),
    [
        (CAMERAS, "有两所学校不装了", "12所"),
        (CAMERAS, "摄像头坏了5个", "51个"),
        (HOLIDAY, "困难党员里3个去世了", "32名"),
        (HOLIDAY, "有2名困难党员不在了", "33名"),
    ],
)
def test_what_is_gone_is_taken_off_when_agreed(
    workspace: Workspace, request_: str, said: str, value: str
) -> None:
    assert _rows(workspace, request_, said) == _rows(workspace, request_)
    assert value in _rows(workspace, request_, said, "是的").values()


def test_a_price_of_the_contract_is_the_total(workspace: Workspace) -> None:
    rows = _rows(workspace, CAMERAS, "中标价是9.5万")
    assert rows["总成本"] == "≤9.5万元"
    assert rows["摄像头单价"] == "≤1800元/个"


def test_so_many_for_each_in_short(workspace: Workspace) -> None:
    assert _rows(workspace, CAMERAS, "摄像头改成每校6个")["摄像头安装数量"] == "84个"


def test_a_price_of_each_is_for_all_counted_so(workspace: Workspace) -> None:
    stock = "2025年畜禽强制免疫，生猪4.2万头，牛0.3万头，鸡20万只"
    assert _rows(workspace, stock, "疫苗费每头3块")["总成本"] == "≤13.5万元"
