"""Messages of clerks who go through a whole table: several things in one message, corrected, taken back, gone on from."""

import pytest

from assistant.conversation.accounted.accounting import passed_over
from assistant.conversation.referring.clauses import split
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

CANTEEN = "机关食堂外包服务费 2027年 49.8万 厨师4人 帮厨6人"
SMOKE = "2026年独居老人智能烟感安装，380户，一户装一个，一个165元，安装费一户20元"
LIBRARY = "图书馆总分馆建设2027，新建分馆3个，每个15万元；采购图书12000册，每册均价28元；开展阅读推广活动24场，每场3000元，预算80万"
VETS = "2026年村级动物防疫员补助项目。防疫员42名，每人每年补助3600元。"
OPERA = "我是文化馆的小李，明年想办个戏曲进校园，12所学校，每所2场，一场2500元，受益学生大概6000人"
HALL = "政务服务大厅叫号系统升级，2027年，合同价18.6万，改造窗口32个，9月上线"
LANES = "2027年背街小巷环境整治，铺透水砖3200平米，换井盖46个，装路灯28盏，总预算86万"


def rows_of(workspace: Workspace, *said: str) -> dict[str, str]:
    """The rows at the end of the talk, name to value."""
    rows = draft_of(talk(workspace, *said)).table.indicators
    return {row.name: row.value for row in rows if row.applicable}


# --- several orders in one message -----------------------------------------------------------


def test_rows_that_go_by_number_are_those_that_stood_there(workspace: Workspace) -> None:
    """A name with 及时 in it is a name as well, however the rows move while others come."""
    said = "删掉第4条和第5条，质量加演出验收合格率100%，时效加演出完成时间11月底前"
    rows = rows_of(workspace, OPERA, said)
    assert rows["演出验收合格率"] == "100%"
    assert "演出完成时间" in rows
    assert not any("资助" in name for name in rows)


def test_an_offer_is_taken_and_more_is_done(workspace: Workspace) -> None:
    before = talk(workspace, SMOKE, "户数又核了一遍，走了6户，新增11户")
    assert before.conversation.offer is not None
    after = talk(workspace, SMOKE, "户数又核了一遍，走了6户，新增11户", "是的，满意度提到92%")
    rows = {row.name: row.value for row in draft_of(after).table.indicators}
    assert rows["智能烟感安装数量"] == "385个"
    assert rows["老年人和家属满意度"] == "≥92%"
    back = talk(
        workspace, SMOKE, "户数又核了一遍，走了6户，新增11户", "是的，满意度提到92%", "撤销"
    )
    assert draft_of(back).table == draft_of(before).table  # one step


def test_a_yes_with_more_that_is_not_understood_is_done_and_the_rest_named(
    workspace: Workspace,
) -> None:
    turn = talk(workspace, SMOKE, "户数又核了一遍，走了6户，新增11户", "是的，那个谁写得怪怪的呀")
    assert draft_of(turn).table.indicators[0].value == "385个"
    assert "这一部分没有做" in turn.reply


def test_numbers_that_come_and_go_are_used(workspace: Workspace) -> None:
    assert "没有用上" not in talk(workspace, SMOKE, "户数又核了一遍，走了6户，新增11户").reply


@pytest.mark.parametrize(
    "said", ["活动改成20场，省下来的钱全买书", "图书买9900册，剩下的钱都用在装修上"]
)
def test_what_was_passed_over_is_named(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, LIBRARY, said)
    assert f"“{said.split('，')[1]}”这一部分没有做" in turn.reply


def test_nothing_is_named_that_was_done_or_orders_nothing(workspace: Workspace) -> None:
    before = talk(workspace, LIBRARY)
    for said in (
        "活动改成20场，图书改成9900册",
        "活动改成20场，别的不动",
        "活动改成20场，领导定的",
    ):
        turn = talk(workspace, LIBRARY, said)
        now, new = before.conversation.now, turn.conversation.now
        assert now is not None
        assert new is not None
        assert now.draft != new.draft
        assert passed_over(now, new, split(said)) == []


# --- rows made one, rows made two, one of two ------------------------------------------------


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("第1条和第2条合并成一条，厨师和帮厨共9人", "厨师和帮厨人数", "9人"),
        ("厨师人数和帮厨人数合并，食堂工作人员人数10人", "食堂工作人员人数", "10人"),
    ],
)
def test_two_rows_become_one(workspace: Workspace, said: str, name: str, value: str) -> None:
    rows = rows_of(workspace, CANTEEN, said)
    assert rows[name] == value
    assert not {"厨师人数", "帮厨人数"} & set(rows)


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("满意度拆成商户满意度90%和居民满意度92%两条", {"商户满意度": "≥90%", "居民满意度": "≥92%"}),
        ("质量指标拆成井盖更换合格率100%和路灯亮灯率98%两条", {"井盖更换合格率": "100%", "路灯亮灯率": "98%"}),
    ],
)  # fmt: skip
def test_one_row_becomes_two_in_one_breath(
    workspace: Workspace, said: str, parts: dict[str, str]
) -> None:
    rows = rows_of(workspace, LANES, said)
    assert {name: rows.get(name, "").lstrip("≥") for name in parts} == {name: value.lstrip("≥") for name, value in parts.items()}  # fmt: skip


def test_which_of_two_rows_stays_is_asked(workspace: Workspace) -> None:
    said = "分馆新建单价和图书购置单价留一个就够了"
    asked = talk(workspace, LIBRARY, said)
    assert draft_of(asked).table == draft_of(talk(workspace, LIBRARY)).table
    rows = rows_of(workspace, LIBRARY, said, "第二个")
    assert "图书购置单价" in rows
    assert "分馆新建单价" not in rows


def test_of_two_that_are_alike_the_named_one_stays(workspace: Workspace) -> None:
    rows = rows_of(workspace, LIBRARY, "成本里分馆新建单价和图书购置单价重复了，只留图书购置单价")
    assert "图书购置单价" in rows
    assert "分馆新建单价" not in rows


# --- values ----------------------------------------------------------------------------------


def test_still_a_value_that_does_not_stand_is_a_change(workspace: Workspace) -> None:
    assert rows_of(workspace, CANTEEN, "我说错了，厨师还是3人不变")["厨师人数"] == "3人"
    kept = talk(workspace, CANTEEN, "厨师还是4人不变")
    assert draft_of(kept).table == draft_of(talk(workspace, CANTEEN)).table


def test_a_price_by_the_month_that_comes_to_the_same_keeps_the_total(workspace: Workspace) -> None:
    turn = talk(workspace, VETS, "第5条改成300元/人/月")
    total = draft_of(turn).table.funding.total
    assert total is not None
    assert str(total) == "15.12万元"
    assert "每年补助300" not in turn.reply


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("加一条时效：图书在验收合格后30日内上架", "图书上架时间", "验收合格后30日内"),
        ("加一条时效指标：补助资金在考核后15日内发放", "补助资金发放时间", "考核后15日内"),
        ("时效加一条：设备在合同签订后60天内到货", "设备到货时间", "合同签订后60天内"),
    ],
)
def test_a_term_begins_with_its_event(
    workspace: Workspace, said: str, name: str, value: str
) -> None:
    assert rows_of(workspace, LIBRARY, said)[name] == value


@pytest.mark.parametrize("said", ["新建分馆改成2个，钱也跟着少", "新建分馆改成2个，总额相应少"])
def test_the_money_follows(workspace: Workspace, said: str) -> None:
    total = draft_of(talk(workspace, LIBRARY, said)).table.funding.total
    assert total is not None
    assert str(total) == "70.8万元"


# --- who, and which table --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("区政务服务管理办公室自己实施，主管部门区政府办", "区政务服务管理办公室"),
        ("由区行政审批局实施，主管部门区政府办", "区行政审批局"),
        ("县图书馆，主管县文旅局，8月底完成", "县图书馆"),
    ],
)
def test_whose_project_it_is(workspace: Workspace, said: str, unit: str) -> None:
    assert draft_of(talk(workspace, HALL, said)).table.unit == unit


def test_one_of_those_asked_is_left_out(workspace: Workspace) -> None:
    assert "老年人满意度" in rows_of(workspace, SMOKE, "不要家属，就问老年人")


@pytest.mark.parametrize(
    "said", ["防疫员里头有2个退了，明年就40个", "3600是去年的价，今年谈到3800"]
)
def test_what_speaks_of_this_table_is_no_other_project(workspace: Workspace, said: str) -> None:
    assert "另一个项目" not in talk(workspace, VETS, said).reply


@pytest.mark.parametrize(
    "said",
    ["防疫员补助那张还在吗，切回去", "动物防疫员补助那张，切回去", "防疫员补助那张表还在不在，我想接着改"],
)  # fmt: skip
def test_a_draft_is_named_before_it_is_gone_back_to(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, VETS, "再做一个：2027年图书采购，图书12000册", said)
    assert draft_of(turn).table.project_name == draft_of(talk(workspace, VETS)).table.project_name


def test_a_step_back_does_what_is_said_beside_it(workspace: Workspace) -> None:
    turn = talk(workspace, SMOKE, "删掉第3条", "退回去一步，不删验收那条了")
    assert draft_of(turn).table == draft_of(talk(workspace, SMOKE)).table
    assert "没有做" not in turn.reply


# --- words -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said", ["社会效益换一个能量化的", "社会效益太虚，换一个", "第11条太笼统，给我推荐一个"]
)
def test_another_one_is_wanted_and_not_told(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, LIBRARY, said)
    assert draft_of(turn).table == draft_of(talk(workspace, LIBRARY)).table
    assert "居民阅读条件" in turn.reply


def test_a_name_spelt_out(workspace: Workspace) -> None:
    rows = rows_of(workspace, LIBRARY, "第6条名字太短，写明分馆新建平均单价")
    assert "分馆新建平均单价" in rows


def test_what_was_said_and_has_no_row_is_not_called_unsaid(workspace: Workspace) -> None:
    first = "农村户厕改造，任务470座，每座补助1500元，其中省级800、县级700，2026年10月前完成"
    reply = talk(workspace, first, "刚才的省级县级怎么没填进去").reply
    assert "进去”" not in reply
    assert "没有说到" not in reply


@pytest.mark.parametrize("said", ["先存着", "帮我存着"])
def test_kept_safe(workspace: Workspace, said: str) -> None:
    assert "自动保存" in talk(workspace, CANTEEN, said).reply


@pytest.mark.parametrize("said", ["经费来源是县财政全额", "资金由区财政全额保障"])
def test_all_of_the_treasury(workspace: Workspace, said: str) -> None:
    assert "其他资金" in talk(workspace, CANTEEN, said).reply
