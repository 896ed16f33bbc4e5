"""A request told in pieces: what it comes to, who pays, and what was said before the project had a name."""

import pytest

from assistant.conversation.state import Conversation, Snapshot
from assistant.workspace import Workspace
from corpus.schema import TargetTable
from tests.assistant.talks import talk


def _now(workspace: Workspace, *messages: str) -> Snapshot:
    now = talk(workspace, *messages).conversation.now
    assert now is not None
    return now


def _total(now: Snapshot) -> str:
    total = now.draft.table.funding.total
    return "" if total is None else total.in_wan()


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("疫苗冷链设备更新", "冷藏箱18个", "1个2300元"), "4.14"),
        (("镇里换一批办公电脑", "1台5500元", "25台"), "13.75"),
        (("办一场农民丰收节", "预计来3000人", "大概三万吧"), "3"),
        (("给村里修水塘", "差不多8万块"), "8"),
        (("给退役军人体检", "全区630人", "不超过25万"), "25"),
        (("120个人", "给老党员发慰问金", "每人500"), "6"),
        (("40万，县里出", "修水塘"), "40"),
        (("今年的钱", "一共40万，给老党员发慰问金"), "40"),
        (("预算改成3万", "社区图书室添置图书"), "3"),
    ],
)
def test_pieces_come_to_the_total(
    workspace: Workspace, messages: tuple[str, ...], total: str
) -> None:
    assert _total(_now(workspace, *messages)) == total


def test_what_was_said_before_the_name_stays_and_the_name_is_the_projects(
    workspace: Workspace,
) -> None:
    table = _now(workspace, "满意度95%以上", "给老党员发慰问金，120人").draft.table
    assert "慰问" in table.project_name
    assert {"≥95%", "120人"} <= {row.value for row in table.indicators}
    year = _now(workspace, "今年的钱", "给老党员发慰问金，120人").draft.table.year
    assert year == workspace.date().year


@pytest.mark.parametrize("message", ["我们单位想报一个项目", "想报一个"])
def test_a_refused_message_that_adds_nothing_is_left_out(
    workspace: Workspace, message: str
) -> None:
    alone = _now(workspace, "养老驿站，15张床位").draft.table
    assert _now(workspace, message, "养老驿站，15张床位").draft.table == alone


def test_a_second_price_of_the_same_unit_is_not_taken_for_all(workspace: Workspace) -> None:
    pieces = ("公交站台维修，2026年", "维修46个站台", "每个站台4500")
    assert _total(_now(workspace, *pieces, "每个新建的3万")) == "20.7"
    assert _total(_now(workspace, *pieces, "候车亭12个，每个8000")) == "30.3"


@pytest.mark.parametrize(
    ("message", "fiscal", "other"),
    [
        ("中央80%，省里20%", "460", None),
        ("省里六成，县里四成", "460", None),
        ("中央80%，自筹20%", "368", "92"),
        ("上级八成，自筹二成", "368", "92"),
    ],
)
def test_shares_of_the_money_are_no_rates(
    workspace: Workspace, message: str, fiscal: str, other: str | None
) -> None:
    before = ("明年要搞粮食烘干中心", "一共460万")
    after = talk(workspace, *before, message)
    now = after.conversation.now
    assert now is not None
    funding = now.draft.table.funding
    assert funding.fiscal is not None
    assert funding.fiscal.in_wan() == fiscal
    assert (funding.other and funding.other.in_wan()) == other
    assert len(now.draft.table.indicators) == len(_now(workspace, *before).draft.table.indicators)
    assert other is not None or "财政拨款" in after.reply


@pytest.mark.parametrize(
    "message", ["那就是多少钱", "这样下来要多少钱", "那现在总共多少钱了", "改完是多少钱"]
)
def test_what_it_comes_to_is_told_with_its_sum(workspace: Workspace, message: str) -> None:
    pieces = ("农村饮水管道改造，5公里", "每公里18万", "改成6公里")
    reply = talk(workspace, *pieces, message).reply
    assert "108万元" in reply
    assert "6公里×18万元/公里" in reply


def test_the_price_of_one_is_no_question_for_the_total(workspace: Workspace) -> None:
    reply = talk(workspace, "农村饮水管道改造，5公里", "每公里18万", "一公里多少钱").reply
    assert "年度资金总额：" not in reply


@pytest.mark.parametrize(
    "message", ["街道财政出", "钱从就业补助资金里出", "经费走年初预算资金列支"]
)
def test_the_money_of_a_treasury_or_a_public_fund_stands_already(
    workspace: Workspace, message: str
) -> None:
    before = talk(workspace, "招聘会", "一年办8场", "每场5000元").conversation
    after = talk(workspace, "招聘会", "一年办8场", "每场5000元", message)
    assert "已全部列在财政拨款" in after.reply
    assert _table(after.conversation) == _table(before)


def test_own_money_is_no_public_fund(workspace: Workspace) -> None:
    reply = talk(workspace, "招聘会", "一年办8场", "每场5000元", "从自有资金里出").reply
    assert "已全部列在财政拨款" not in reply


def test_opening_and_handing_out_are_no_orders(workspace: Workspace) -> None:
    pieces = ("社区图书室添置图书", "1200册，平均30元一册")
    assert _now(workspace, *pieces, "全年开放300天") == _now(workspace, *pieces)
    table = _now(workspace, *pieces, "全年开放300天", "是的").draft.table
    assert any(row.value == "300天" for row in table.indicators)
    assert "2000册" in talk(workspace, *pieces, "发放手册2000册").reply


def test_who_does_the_work_is_told_beside_a_date(workspace: Workspace) -> None:
    pieces = ("残疾人辅助器具", "轮椅40辆，每辆600元", "残联组织发放，10月底前发完")
    assert _now(workspace, *pieces).draft.table.unit == "残联"


def test_a_date_not_known_yet_is_told_as_it_stands(workspace: Workspace) -> None:
    pieces = ("档案数字化加工", "扫描26万页", "每页0.35元", "档案馆", "完成时间还没定")
    after = talk(workspace, *pieces)
    dates = [row.value for row in _table(after.conversation).indicators if "时间" in row.name]
    assert dates == ["12月31日前"]
    assert "12月31日前" in after.reply
    assert "待补充" not in after.reply.splitlines()[0]


def _table(conversation: Conversation) -> TargetTable:
    assert conversation.now is not None
    return conversation.now.draft.table
