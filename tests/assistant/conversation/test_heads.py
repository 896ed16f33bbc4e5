"""Cells above the indicators told in everyday words: offices, year, money, name, goal."""

import pytest

from assistant.conversation.actions import GoalMore, SetTo
from assistant.conversation.engine import take_turn
from assistant.conversation.heads.reading import read_heads
from assistant.conversation.state import Conversation
from assistant.conversation.vocabulary.manner import bare
from assistant.conversation.vocabulary.value_words import refuse_as_name
from assistant.workspace import Workspace
from corpus.errors import UserError
from tests.assistant.talks import opened_with


@pytest.fixture(scope="module")
def begun(workspace: Workspace) -> Conversation:
    said = "2026年乡镇公益性岗位补贴，公益岗50人，每人每月1500元，按12个月发"
    return opened_with(workspace, said)


UNIT, AUTHORITY = "实施单位", "主管部门"


@pytest.mark.parametrize(
    ("said", "cells"),
    [
        ("实施单位烦请您填白水县人社局", {UNIT: "白水县人社局"}),
        ("单位白水镇人民政府主管部门白水县人社局", {UNIT: "白水镇人民政府", AUTHORITY: "白水县人社局"}),
        ("单位和主管部门都填县总工会就行", {UNIT: "县总工会", AUTHORITY: "县总工会"}),
        ("主管部门写县就业服务中心，单位也是它", {UNIT: "县就业服务中心", AUTHORITY: "县就业服务中心"}),
        ("主管部门还空着呢，应为市应急管理局", {AUTHORITY: "市应急管理局"}),
        ("主管部门不是县民政局，填县残联", {AUTHORITY: "县残联"}),
        ("实施单位就是我们县交通运输局", {UNIT: "县交通运输局"}),
        ("单位是桥头乡卫生院，主管部门我也不清楚，先空着", {UNIT: "桥头乡卫生院"}),
        ("单位 石门镇农机站 主管 县农业农村局", {UNIT: "石门镇农机站", AUTHORITY: "县农业农村局"}),
        ("主管部门文旅局不对，是县文化和旅游局", {AUTHORITY: "县文化和旅游局"}),
        ("补一下：年度2027，实施单位县水利工程站", {"年度": "2027", UNIT: "县水利工程站"}),
        ("项目名称我又想了想，还是叫2026年公益岗工资补贴更合适些", {"项目名称": "2026年公益岗工资补贴"}),
        ("资金来源有变：财政拨款核定为70万元，其他资金相应调为20万元", {"财政拨款": "70万元", "其他资金": "20万元"}),
        ("这是2027年的，实施单位填区教育办", {"年度": "2027", UNIT: "区教育办"}),
        ("主管部门应该和实施单位一样，都是县委政法委", {UNIT: "县委政法委", AUTHORITY: "县委政法委"}),
        ("财政出一半，自筹一半", {"财政拨款": "450000元", "其他资金": "450000元"}),
        ("其中省里补助40万元，市财政30万，其余单位自筹", {"财政拨款": "700000元", "其他资金": "200000元"}),
        ("单位改革和发展局", {UNIT: "改革和发展局"}),
        ("2027年度，单位县审计局", {"年度": "2027", UNIT: "县审计局"}),
        ("年度写错了，应该是2027年", {"年度": "2027"}),
        ("项目名称改成2026年公益岗补贴吧，往上报都是这个叫法", {"项目名称": "2026年公益岗补贴"}),
        ("总额90万里，区财政出60万，剩下30万社会捐助", {"财政拨款": "60万元", "其他资金": "30万元"}),
        ("其中70万是区级财政，另外20万是镇上的，算其他资金", {"财政拨款": "70万元", "其他资金": "20万元"}),
        ("实施的不是就业站，后来定了县人才服务中心来干", {UNIT: "县人才服务中心"}),
        ("县人社局只是配合，实施应当写县就业服务中心", {UNIT: "县就业服务中心"}),
        ("县民政局牵头的事，主管写他们", {AUTHORITY: "县民政局"}),
        ("人社局现在叫县社会保障局了，主管单位那栏跟着换", {AUTHORITY: "县社会保障局"}),
        ("主管一栏，填县人社局（人力资源和社会保障局简称那个）", {AUTHORITY: "县人社局"}),
        ("我们是渭阳县就业局，不是光秃秃的就业局", {UNIT: "渭阳县就业局"}),
        ("填表单位别写简称，某某就业局改成“渭阳县就业局”", {UNIT: "渭阳县就业局"}),
        ("项目名后头要挂个“（一期）”，批复里有", {"项目名称": "2026年乡镇公益性岗位补贴（一期）"}),
    ],
)  # fmt: skip
def test_told_cells(begun: Conversation, said: str, cells: dict[str, str]) -> None:
    assert begun.now is not None
    told = {
        one.words: one.value for one in read_heads(begun.now, bare(said)) if isinstance(one, SetTo)
    }
    assert told == cells


@pytest.mark.parametrize(
    "said",
    [
        "主管部门是哪个",
        "主管部门要不要改成县民政局",
        "如果单位改成县民政局会怎样",
        "主管部门先别填县民政局",
        "去年单位写的是县民政局",
        "单位也是它",  # nothing told before it
        "主管部门一栏未填",  # begun, and not told
        "主管部门填县残联，满意度写95%",  # a row besides
        "2026年度",
        "每人补助1600元，其中区财政1000元",
        "其中70万是区级财政，另外30万是镇上的，算其他资金",  # 100, and the total is 90
        "单位造价5万元",
        "单位新建活动中心",
        "人走了几个，一共45",
        "项目名称太长了",
        "名字不好听，改成岗位补贴足额率",  # of a row
        "主管部门我还得问问办公室",
    ],
)
def test_left_to_the_other_readings(begun: Conversation, said: str) -> None:
    assert begun.now is not None
    assert read_heads(begun.now, bare(said)) == ()


def test_offices_told_beside_a_row(workspace: Workspace, begun: Conversation) -> None:
    turn = take_turn(workspace, begun, "人数改成45，主管部门填县人社局")
    after = turn.conversation
    assert after.now is not None
    table = after.now.draft.table
    assert table.authority == "县人社局"
    assert any(row.value.startswith("45") for row in table.indicators)
    undone = take_turn(workspace, after, "撤销").conversation  # one step for both
    assert begun.now is not None
    assert undone.now is not None
    assert undone.now.draft.table == begun.now.draft.table


def test_the_rest_goes_to_the_other_source(workspace: Workspace, begun: Conversation) -> None:
    shared = take_turn(workspace, begun, "区财政出60万，自筹30万").conversation
    turn = take_turn(workspace, shared, "总额调到100万，自筹不变，多的部分走上级资金")
    assert turn.conversation.now is not None
    funding = turn.conversation.now.draft.table.funding
    told = [str(one) for one in (funding.total, funding.fiscal, funding.other)]
    assert told == ["100万元", "70万元", "30万元"]


def test_words_before_and_behind_the_name(begun: Conversation) -> None:
    assert begun.now is not None
    name = begun.now.draft.table.project_name
    for said, whole in (
        ("项目名称前面加上“白水镇”三个字", f"白水镇{name}"),
        ("在项目名称末尾带上二期", f"{name}二期"),
    ):
        assert read_heads(begun.now, said) == (SetTo("项目名称", whole),)


def test_a_sentence_more_stays_when_the_goal_is_composed_anew(
    workspace: Workspace, begun: Conversation
) -> None:
    sentence = "带动困难家庭稳定增收"
    assert begun.now is not None
    assert read_heads(begun.now, f"年度目标再补一句：{sentence}") == (GoalMore(sentence),)
    turn = take_turn(workspace, begun, f"年度目标再补一句：{sentence}，谢谢")
    turn = take_turn(workspace, turn.conversation, "人数改成55")
    assert turn.conversation.now is not None
    goal = turn.conversation.now.draft.table.annual_goal or ""
    assert goal.endswith(f"；{sentence}。")
    assert "55名" in goal


def test_no_office_is_made_of_words_of_telling() -> None:
    for value in ("麻烦您填县残联", "应为县文旅局", "我们单位", "区教育局就", "它"):
        with pytest.raises(UserError, match="名称"):
            refuse_as_name("unit", value)
    refuse_as_name("unit", "县就业服务中心")
