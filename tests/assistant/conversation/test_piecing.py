"""A request told in pieces, while the table still lacks something."""

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.workspace import Workspace
from tests.assistant.talks import talk


def told(workspace: Workspace, *messages: str) -> Conversation:
    return talk(workspace, *messages).conversation


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("社区工作者责任险", "33人", "每人每年220元"), "0.726"),
        (("农村改厕", "200户", "每户补助2000元"), "40"),
        (("路灯维修", "全镇360盏", "每盏每年维护费180元"), "6.48"),
        (("河道保洁", "保洁员12人，每人每月1500元", "全年"), "21.6"),
        (("给老党员发慰问金", "建党节前发，一共120个人", "每人500"), "6"),
        (
            ("农村公路日常养护", "县道86公里，乡道140公里", "县道每公里8000，乡道每公里4000"),
            "124.8",
        ),
        (("镇里换一批办公电脑", "25台", "5500一台", "打印机6台，1800一台", "是的"), "14.83"),
        (("应急物资储备", "帐篷20顶，每顶1200", "棉被200床，每床150"), "5.4"),
        (("2026年病死猪无害化处理补贴", "按1万头算", "补贴每头80"), "80"),
        (("给老党员发慰问金", "把老党员慰问人数改成120人", "每人500"), "6"),
        (("2026年病死猪无害化处理补贴", "补贴每头80", "第1条改成1万头"), "80"),
    ],
)
def test_what_is_told_piece_by_piece_adds_up(
    workspace: Workspace, messages: tuple[str, ...], total: str
) -> None:
    now = told(workspace, *messages).now
    assert now is not None
    money = now.draft.table.funding.total
    assert money is not None
    assert money.in_wan() == total


def test_a_complete_table_takes_no_bare_fact_in_passing(workspace: Workspace) -> None:
    before = told(workspace, "2025年社区工作者责任险，33人，每人每年220元，预算0.726万元")
    after = take_turn(workspace, before, "每人每年300元").conversation
    assert before.now is not None
    assert after.now is not None
    assert len(after.now.brief.facts) == len(before.now.brief.facts)


def test_a_value_set_by_hand_does_not_go_with_its_row(workspace: Workspace) -> None:
    now = told(workspace, "农村改厕", "把验收合格率改成97%", "200户", "每户补助2000元").now
    assert now is not None
    assert any(row.value in {"≥97%", "97%"} for row in now.draft.table.indicators)


@pytest.mark.parametrize(
    ("request_", "message", "row", "value"),
    [
        ("帮我写个运动会的", "大概500人参加", "参加人数", "≥500人"),
        ("帮我写个运动会的", "全镇的，5月份", "举办时间", "5月"),
        ("社区矫正对象管理", "每月走访一次", "走访频次", "每月1次"),
        ("2026年病死猪无害化处理补贴", "补贴每头80", "补贴标准", "80元/头"),
    ],
)
def test_what_is_told_on_is_read_as_the_end_of_the_request(
    workspace: Workspace, request_: str, message: str, row: str, value: str
) -> None:
    now = told(workspace, request_, message).now
    assert now is not None
    assert [one.value for one in now.draft.table.indicators if row in one.name] == [value]


@pytest.mark.parametrize(
    "message",
    ["安全事故0起，放质量", "去年处理了1.2万头", "补贴标准大概每头80吧？", "听说今年是1万头", "每头不是80"],
)  # fmt: skip
def test_an_order_a_question_or_hearsay_is_no_end_of_the_request(
    workspace: Workspace, message: str
) -> None:
    before = told(workspace, "2026年病死猪无害化处理补贴").now
    after = told(workspace, "2026年病死猪无害化处理补贴", message).now
    assert before is not None
    assert after is not None
    assert after.brief.facts == before.brief.facts


def test_a_thing_with_a_price_is_no_file_to_print(workspace: Workspace) -> None:
    turn = talk(workspace, "机关购置打印机，10台，每台1500元", "打印纸另外200包，每包20")
    assert turn.export is None
    assert talk(workspace, "机关购置打印机，10台，每台1500元", "打印出来看看").export == "docx"
