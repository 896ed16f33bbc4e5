"""Parts that make up a count, and steps of a count that are told by what is done."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.conversation.test_dialogue import draft_of, talk

SEEDS = "种子质量抽检，抽检样品160份，每份检测费250元，合计4万元，县种子站"
FISH = "渔业增殖放流，放流鲢鱼鳙鱼苗60万尾，每万尾500元，共3万元"
TREES = "古树名木保护，全镇36棵，挂牌、围栏、复壮，合计10.8万元"
TALKS = "农机购置补贴宣传，印发手册3000本，每本4元，举办宣讲8场，共2万元"
POINTS = "公共法律服务点运行，12个点，每点每年补助8000元，共9.6万元，县司法局"
AUDIT = "审计中介服务采购，全年审计项目10个，委托2家事务所，共25万元，区审计局"
NETWORK = "电子政务外网租用，接入点46个，每个每月150元，全年8.28万元"


def _rows(workspace: Workspace, *messages: str) -> dict[str, str]:
    table = draft_of(talk(workspace, *messages)).table
    return {one.name: one.value for one in table.indicators if one.applicable}


@pytest.mark.parametrize(
    ("request_", "said", "made"),
    [
        (SEEDS, "玉米100份，水稻60份", {"玉米数量": "100份", "水稻数量": "60份"}),
        (SEEDS, "其中玉米100份、水稻60份", {"玉米数量": "100份", "水稻数量": "60份"}),
        (TALKS, "8场宣讲分两批，上半年3场，下半年5场", {"上半年举办场次": "3场", "下半年举办场次": "5场"}),
        (TREES, "其中挂牌36块，围栏10处，复壮5棵", {"挂牌": "36块", "围栏": "10处", "复壮": "5棵"}),
    ],
)  # fmt: skip
def test_parts_of_a_count_are_offered_as_rows_and_set_no_row(
    workspace: Workspace, request_: str, said: str, made: dict[str, str]
) -> None:
    assert _rows(workspace, request_, said) == _rows(workspace, request_)
    assert made.items() <= _rows(workspace, request_, said, "是的").items()


@pytest.mark.parametrize(
    "said", ["鲢鱼40万尾，鳙鱼20万尾，分开写", "分两条，鲢鱼40万尾，鳙鱼20万尾"]
)
def test_parts_that_are_to_be_written_apart_take_the_place_of_the_row(
    workspace: Workspace, said: str
) -> None:
    rows = _rows(workspace, FISH, said)
    assert {"鲢鱼数量": "40万尾", "鳙鱼数量": "20万尾"}.items() <= rows.items()
    assert "放流鲢鱼鳙鱼苗数量" not in rows


def test_parts_that_make_up_no_count_set_none(workspace: Workspace) -> None:
    assert "数没有变" not in talk(workspace, SEEDS, "玉米100份，水稻70份").reply


@pytest.mark.parametrize("said", ["12个点里有3个是新建的", "12个里面4个在社区"])
def test_what_some_of_a_count_are_is_a_remark(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, POINTS, said)
    assert "数没有变" in turn.reply
    assert draft_of(turn).table == draft_of(talk(workspace, POINTS)).table


@pytest.mark.parametrize(
    ("request_", "said", "row", "value"),
    [
        (AUDIT, "再多委托1家", "事务所委托数量", "3家"),
        (AUDIT, "少委托1家", "事务所委托数量", "1家"),
        (AUDIT, "今年多审2个", "审计项目数量", "12个"),
        (NETWORK, "今年多接4个点", "接入点租赁数量", "50个"),
    ],
)
def test_a_step_told_by_what_is_done_is_one_of_the_row_that_counts_it(
    workspace: Workspace, request_: str, said: str, row: str, value: str
) -> None:
    before, after = _rows(workspace, request_), _rows(workspace, request_, said)
    assert after == {**before, row: value}


def test_a_step_of_what_no_row_counts_is_left(workspace: Workspace) -> None:
    assert _rows(workspace, AUDIT, "再多请3人") == _rows(workspace, AUDIT)
