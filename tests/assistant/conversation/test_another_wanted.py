"""A row that is to say something else, when nobody says what: what else it could say is listed, nothing changes."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

PATHS = "2025年便民服务中心适老化改造，装扶手60米，换防滑地砖240平方，买轮椅5辆，预算9.8万元"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("社会效益写得空，换一条能查的", "群众办事"),
        ("质量指标换一个能量化的", "还可以写"),
        ("完工时间那条不太好，给我换个别的写法", "适老化改造完工时间"),
        ("满意度能不能另写一条好一点的", "满意度"),
    ],
)
def test_what_else_it_could_say_is_told(workspace: Workspace, said: str, named: str) -> None:
    before = draft_of(talk(workspace, PATHS)).table
    turn = talk(workspace, PATHS, said)
    assert named in turn.reply
    assert "没有看懂" not in turn.reply
    assert draft_of(turn).table == before


@pytest.mark.parametrize(
    "said", ["满意度换一条：来办事的老人满意度90%", "把第4条换成地砖防滑系数达标率100%"]
)
def test_what_is_told_instead_is_written(workspace: Workspace, said: str) -> None:
    before = draft_of(talk(workspace, PATHS)).table
    assert draft_of(talk(workspace, PATHS, said)).table != before
