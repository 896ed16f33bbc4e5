"""Two things told the wrong way round are exchanged where both are clear; else it is asked back."""

import pytest

from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.whole_messages.swapped import read_swap
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

HOME = (
    "2025年敬老院消防改造，安装烟感120个、喷淋管道800米、应急灯60盏，预算45万元，"
    "实施单位是镇社会事务办，主管部门是县民政局"
)


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Turn:
    return talk(workspace, HOME)


def _values(turn: Turn) -> dict[str, str]:
    return {one.name: one.value for one in draft_of(turn).table.indicators if one.applicable}


def _of(turn: Turn, words: str) -> str:
    return next(value for name, value in _values(turn).items() if words in name)


@pytest.mark.parametrize(
    "said",
    [
        "应急灯和烟感的数弄反了，烟感60个应急灯120盏",
        "应急灯和烟感的数弄反了",
        "烟感跟应急灯写反了",
        "烟感和应急灯的数值互换",
        "第1条和第3条的值对调",
        "把烟感跟应急灯的数倒过来",
        "应急灯的数和烟感的数搞混了，换一下",
        "烟感、应急灯两个数填倒了",
        "我把应急灯与烟感的数量说反了",
        "烟感和应急灯的数字颠倒了，换过来",
    ],
)
def test_two_values_are_exchanged_and_keep_their_units(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert (_of(turn, "烟感"), _of(turn, "应急灯")) == ("60个", "120盏")
    others = {name: value for name, value in _values(drafted).items() if "烟" not in name and "灯" not in name}  # fmt: skip
    assert others.items() <= _values(turn).items()


@pytest.mark.parametrize(
    "said", ["实施单位和主管部门写反了", "主管部门跟单位弄反了，对调一下", "单位和主管部门颠倒了"]
)
def test_two_heads_are_exchanged(workspace: Workspace, drafted: Turn, said: str) -> None:
    table = draft_of(take_turn(workspace, drafted.conversation, said)).table
    assert (table.unit, table.authority) == ("县民政局", "镇社会事务办")


@pytest.mark.parametrize(
    "said",
    [
        "弄反了",
        "两个数写反了",
        "数量里有两个弄反了",
        "第1条和第3条写反了",
        "应急灯和喷淋管道弄反了",
        "应急灯和完工时间写反了",
        "应急灯和烟感的数弄反了，烟感120个，应急灯60盏",
        "应急灯和培训次数弄反了",
    ],
)
def test_what_is_not_clear_is_asked_back(workspace: Workspace, drafted: Turn, said: str) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert draft_of(turn).table == draft_of(drafted).table
    assert "没有" in turn.reply


def test_values_of_two_units_are_exchanged_on_a_yes(workspace: Workspace, drafted: Turn) -> None:
    asked = take_turn(workspace, drafted.conversation, "应急灯和喷淋管道弄反了")
    done = take_turn(workspace, asked.conversation, "是的")
    assert (_of(done, "应急灯"), _of(done, "喷淋")) == ("800盏", "60米")


def test_without_a_word_for_values_rows_change_places(workspace: Workspace, drafted: Turn) -> None:
    turn = take_turn(workspace, drafted.conversation, "烟感和应急灯对调")
    assert _values(turn) == _values(drafted)


@pytest.mark.parametrize(
    "said", ["没有弄反", "是不是弄反了", "满意度和合格率都改成95%", "反光标识改成20块", "换一下"]
)
def test_other_messages_exchange_nothing(said: str) -> None:
    assert read_swap(said) is None
