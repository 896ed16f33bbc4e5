"""A number that is told as reached is final: what came or went beside it only explains."""

import pytest

from assistant.conversation.speech.came_about import without_reasons
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

COURSE = "2026年农业普查员培训，4期，每期2天，240人，每人360元"


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("人数减到236，走了四个", "人数减到236"),
        ("人数加到252，多一个乡", "人数加到252"),
        ("人数改252，今年多管了一个乡", "人数改252"),
        ("期数减到3，少一期", "期数减到3"),
        ("人数缩到236个，四个退休了", "人数缩到236个"),
        ("人数涨到252人，增加一个乡镇", "人数涨到252人"),
        ("标准改400，涨了40", "标准改400"),
        ("标准改成350，省了10块", "标准改成350"),
    ],
)
def test_what_came_or_went_is_left_out(workspace: Workspace, said: str, left: str) -> None:
    assert without_reasons(said, draft_of(talk(workspace, COURSE))) == left


@pytest.mark.parametrize(
    "said",
    [
        "人数改成200，少办一期",  # the courses are another row
        "人数改成244，再加两个",
        "人数加10个，多办一期",
        "走了四个",
        "满意度改95，增加一条质量指标",
        "期数改5，标准涨了20",
        "人数改成244，新增两名讲师",
    ],
)
def test_an_order_of_its_own_stays(workspace: Workspace, said: str) -> None:
    assert without_reasons(said, draft_of(talk(workspace, COURSE))) == said
