"""A sum divided in the chat becomes rows of the cost; what does not add up is said, the total stays."""

import pytest

from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.whole_messages.divided.reading import read_division
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

HOME = "2025年敬老院消防改造，安装烟感120个、喷淋管道800米、应急灯60盏，预算53万元"


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Turn:
    return talk(workspace, HOME)


def _costs(turn: Turn) -> list[tuple[str, str]]:
    rows = draft_of(turn).table.indicators
    return [(one.name, one.value) for one in rows if "成本" in (one.level2 or "")]


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("成本分一下：喷淋28万，烟感9万，应急灯6万，其他的算设计监理费", (28, 9, 6, 10)),
        ("成本分一下：喷淋28万，烟感9万，其余线路", (28, 9, 16)),
        ("成本拆开写：喷淋28万，烟感9万，应急灯6万，设计监理费10万", (28, 9, 6, 10)),
        ("总成本拆成：喷淋30万元、烟感15万元、应急灯8万元", (30, 15, 8)),
        ("53万里头喷淋28万，烟感9万，剩下的是设计监理费", (28, 9, 16)),
        ("53万其中喷淋28万，烟感9万，应急灯16万", (28, 9, 16)),
        ("把成本细分成三块，喷淋28万，烟感15万，应急灯10万", (28, 15, 10)),
        ("钱是这么分的：喷淋28万，烟感9万，应急灯16万", (28, 9, 16)),
        ("资金分配：喷淋28万、烟感9万、应急灯6万、剩余10万设计监理", (28, 9, 6, 10)),
        ("预算构成：喷淋系统28万，烟感9万，应急灯6万", (28, 9, 6)),
        ("喷淋28万，烟感9万，应急灯6万，加起来总共43万", (28, 9, 6)),
        ("成本拆开：喷淋28万、烟感9万，各一条，总数不动", (28, 9)),
        ("53万要拆：喷淋28万、烟感9万、应急灯16万，成本里各加一条，总成本留着", (28, 9, 16)),
        ("成本只有总数，加喷淋费28万、烟感费9万、应急灯费6万三条", (28, 9, 6)),
        ("审核说成本太粗，喷淋28万烟感9万应急灯6万分开列", (28, 9, 6)),
        ("经济成本补两条，喷淋不超过28万，烟感不超过9万", (28, 9)),
        ("喷淋费28万、烟感费9万，这两项加到成本里，总额还是53万", (28, 9)),
        ("成本补喷淋和烟感两项，分别28万、9万", (28, 9)),
        ("53万里喷淋28万，烟感9万，剩下的是线路，成本按三项列", (28, 9, 16)),
    ],
)
def test_each_part_is_a_row_before_the_total(
    workspace: Workspace, drafted: Turn, said: str, values: tuple[int, ...]
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    costs = _costs(turn)
    assert [value for _, value in costs] == [f"≤{one}万元" for one in (*values, 53)]
    assert costs[-1][0] == "总成本"
    assert draft_of(turn).table.funding == draft_of(drafted).table.funding
    assert ("比年度资金总额53万元少" in turn.reply) == (sum(values) < 53)


@pytest.mark.parametrize(
    "said",
    [
        "成本分一下：喷淋28万，烟感9万，应急灯20万",
        "成本分一下：喷淋28万，烟感25万，其余线路",
        "60万里头喷淋28万，烟感9万，剩下的是设计监理费",
        "成本分一下：喷淋28万，烟感9万，剩余10万线路",
        "成本分一下：喷淋28万，烟感9万，合计40万",
    ],
)
def test_what_does_not_add_up_is_said_and_not_done(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert draft_of(turn).table == draft_of(drafted).table
    assert "核对" in turn.reply or "为准" in turn.reply


def test_a_part_that_stands_gets_its_new_sum(workspace: Workspace, drafted: Turn) -> None:
    once = take_turn(workspace, drafted.conversation, "成本分一下：喷淋28万，烟感9万，其余线路")
    again = take_turn(workspace, once.conversation, "成本分一下：喷淋30万，烟感8万，其余线路")
    assert [value for _, value in _costs(again)] == ["≤30万元", "≤8万元", "≤15万元", "≤53万元"]


@pytest.mark.parametrize(
    "said",
    [
        "资金分配：省级100万，其余县配套",
        "总额53万，其中县财政45万，捐赠8万",
        "成本里喷淋28万太高，烟感9万太低",
        "质量加一条合格率95%，成本加喷淋28万、烟感9万",
        "喷淋费改成28万，烟感费改成9万",
        "成本改成50万",
        "成本分一下",
        "53万里头有8万是捐的",
        "成本怎么分？喷淋28万，烟感9万",
        "2025年路灯维修，经费8万元，路灯300盏",
    ],
)
def test_other_messages_divide_nothing(said: str) -> None:
    assert read_division(said) is None
