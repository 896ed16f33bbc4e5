"""What others ordered, in everyday verbs, is put in the words that the readings know."""

import pytest

from assistant.conversation.changing.renaming import bare_name, is_talk
from assistant.conversation.speech.everyday_verbs import known_verbs
from assistant.conversation.speech.reviewers import without_reviewers
from assistant.conversation.vocabulary.classes import in_a_name


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("审核的说第1条不规范，改成借阅场次", "第1条不规范，改成借阅场次"),
        ("财政局打回来了，要求质量补一条完好率，95%", "质量补一条完好率，95%"),
        ("名称太长，他们让写借阅场次", "名称太长，写借阅场次"),
    ],
)
def test_who_wants_it_is_left_out(said: str, meant: str) -> None:
    assert without_reviewers(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "财政建议满意度降到85，我们没同意",
        "专家说要不要加一条",
        "谁让改成85%的",
        "退回上一步",
        "退两人，改成40人",
    ],
)
def test_what_is_not_plainly_wanted_stays(said: str) -> None:
    assert without_reviewers(said) == said


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("第一条名称弄成管网里程", "第一条名称改成管网里程"),
        ("质量再立一条评查合格率，95%", "质量再加一条评查合格率，95%"),
        ("安装单价换名为每点造价", "安装单价改名为每点造价"),
        ("数量那条改 收容数量", "数量那条改成收容数量"),
        ("调整成95%", "调整成95%"),
    ],
)
def test_everyday_verbs_become_known_ones(said: str, meant: str) -> None:
    assert known_verbs(said) == meant


def test_a_new_name_holds_no_order() -> None:
    assert bare_name("一条群众防控意识") == "群众防控意识"
    assert bare_name("中增加管护机制") == "管护机制"
    assert is_talk("嗯名字换")
    assert not is_talk("验收合格率")


def test_a_class_word_inside_a_name_is_no_class() -> None:
    said = "农资运输成本降低率"
    assert in_a_name(said, 4, 6)
    assert not in_a_name("删掉成本那条", 2, 4)
