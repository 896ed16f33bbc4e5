"""What a message tells beside a change is done, shown or asked; and what was done is not said to be undone."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

HORNS = "县气象局2026年申请给农村大喇叭换终端，150个村每村一套，一套1800元，总额27万元"


@pytest.mark.parametrize(
    ("said", "lost"),
    [
        ("生态效益写两条，一条农田保护率100%，一条树冠覆盖不减少", "树冠"),
        ("社会效益写两条，一条预警覆盖率100%，一条群众安全感明显提升", "安全感"),
        ("质量写两条，一条终端合格率98%，另一条信号清晰稳定", "信号"),
    ],
)
def test_of_rows_told_each_as_one_none_is_lost(workspace: Workspace, said: str, lost: str) -> None:
    before = draft_of(talk(workspace, HORNS)).table
    after = draft_of(talk(workspace, HORNS, said)).table
    assert after == before or any(lost in row.name for row in after.indicators)


@pytest.mark.parametrize(
    "said",
    [
        "自筹写5万，剩下的县财政",
        "村里自筹5万放其他资金，财政剩多少写多少",
        "自筹填5万，其余的都是县财政",
    ],
)
def test_a_source_that_was_set_is_not_said_undone(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, HORNS, said)
    funding = draft_of(turn).table.funding
    assert (str(funding.fiscal), str(funding.other)) == ("22万元", "5万元")
    assert "没有做" not in turn.reply


@pytest.mark.parametrize(
    "said",
    [
        "质量加预警信息到村率，写100%",
        "质量加个预警信息到村率，写100%",
        "质量加个预警信息到村率，就写100%",
    ],
)
def test_a_row_whose_value_follows_is_not_said_to_lack_it(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, HORNS, said)
    values = {row.name: row.value for row in draft_of(turn).table.indicators}
    assert values["预警信息到村率"] == "100%"
    assert "还没有指标值" not in turn.reply


def test_a_new_row_without_a_value_is_said_to_lack_it(workspace: Workspace) -> None:
    assert "还没有指标值" in talk(workspace, HORNS, "质量加一条预警信息到村率").reply
