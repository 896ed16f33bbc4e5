"""Errands told in any order of known words; what has one strange word, or is put off, is none."""

import pytest

from assistant.conversation.actions import (
    Action,
    ApplyFixes,
    Ask,
    BackTo,
    Compare,
    Define,
    Export,
    GoodValue,
    Plain,
    PutBack,
    Search,
    Simple,
    StartWith,
    Steps,
    SwitchForm,
    SwitchTaxonomy,
    TakeOver,
    Why,
)
from assistant.conversation.engine import take_turn
from assistant.conversation.errands.said import left_over, words
from assistant.conversation.recognised.recognising import recognise
from assistant.conversation.state import Conversation
from assistant.workspace import Workspace

ALL = Steps(back=True, whole=True)


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("咱前面改过的通通不算，回到初稿", ALL),
        ("请恢复到刚拟好时的样子", ALL),
        ("太乱了，全部还原", ALL),
        ("麻烦往回退三步", Steps(back=True, count=3)),
        ("最近两次操作都撤回", Steps(back=True, count=2)),
        ("把撤销的两步都恢复回来", Steps(back=False, count=2)),
        ("检查出来的毛病凡能自动改的一并改掉", ApplyFixes(None)),
        ("审核提的第三条意见帮忙改掉", ApplyFixes(3)),
        ("excel文件发一份过来", Export("xlsx")),
        ("按A表格式打印出来一份", Export(None, form="A表")),
        ("县里今年要求用B类表样，请换一下", SwitchForm("B")),
        ("按财预〔2021〕101号的口径重新排列", SwitchTaxonomy("four_family")),
        ("户数和单价现在各是多少", Ask("户数|单价")),
        ("主管部门那一栏填的谁", Ask("主管部门")),
        ("总成本有没有出处", Why("总成本")),
        ("质量指标该填哪些内容", Define("质量")),
        ("满意度通常定到什么水平合适", GoodValue("满意度")),
        ("还有哪些格子空着没填", Simple(Plain.GAPS)),
        ("这样报上去会不会被打回来", Simple(Plain.CHECK)),
        ("手上一共有几张表", Simple(Plain.DRAFTS)),
        ("跟初稿比我动过哪些地方", Compare("")),
        ("库里有没有残疾人托养的项目可以参考", Search("残疾人托养")),
        ("社会效益照搬残疾人托养那个项目的写法", TakeOver("残疾人托养", "社会效益")),
        ("第二个相似项目的质量指标拿来用", TakeOver("二", "质量指标")),
        ("时效那条还是换回之前的", PutBack("时效")),
        ("接下来另拟一张：2026年公厕改造3座，60万元", StartWith("2026年公厕改造3座，60万元")),
        ("刚撤的那步再来一遍", Steps(back=False)),
        ("恢复", Steps(back=False)),
        ("全撤了？不，只撤刚才这一步", Steps(back=True)),
        ("四类换回三类", SwitchTaxonomy("three_family")),
        ("返回之前的项目", BackTo("上一张")),
        ("继续写困难群众那个", BackTo("困难群众")),
        ("把养老项目的床位使用率拿过来", TakeOver("养老", "床位使用率")),
        ("我想问一下，满意度为什么都写90呀", Why("满意度")),
        ("别的县一般写多少", GoodValue("")),
        ("一共多少个村", Ask("村", counted=True)),
        ("一共多少钱", Ask("总额")),
        ("列出草稿", Simple(Plain.DRAFTS)),
    ],
)  # fmt: skip
def test_words_in_any_order(said: str, action: Action) -> None:
    assert recognise(said).ask == action


@pytest.mark.parametrize(
    "said",
    [
        "先别全部撤销",
        "要不要换成四类的",
        "检查费改成2万元",
        "问题村道修复5公里",
        "按领导的意见改",
        "满意度用85%，不要导出",
        "恢复植被20亩",
        "对照检查3次",
        "word培训班办2期",
        "最初的方案是5公里，现在改成6公里",
        "学生满意度像以前一样",
        "表里的错误都处理好了",
        "如果换四类指标，成本那块就难办了",
        "主任随口提了句换四类，没说死",
        "审核意见：退回修改",
        "撤掉那条",
        "入冬前门诊要用起来的",
        "回答第3个：经常性项目",
    ],
)
def test_no_errand(said: str) -> None:
    ask = recognise(said).ask
    assert not isinstance(
        ask, Export | ApplyFixes | SwitchTaxonomy | SwitchForm | TakeOver | PutBack | BackTo | Steps
    )


@pytest.mark.parametrize(
    "said",
    ["资金来源为县财政拨款10万元", "查处率提到97%", "依据县农领办发〔2025〕3号文件", "不过", "交警队催好几次了"],
)  # fmt: skip
def test_no_question(said: str) -> None:
    assert recognise(said).ask is None


def test_what_is_left_between_known_words() -> None:
    known = words("切回 那张 表")
    assert left_over("麻烦切回路灯那张表", known) == "路灯"
    assert left_over("切回那张", known) == ""


def _said(workspace: Workspace, begun: Conversation, *messages: str) -> tuple[Conversation, str]:
    reply = ""
    for message in messages:
        turn = take_turn(workspace, begun, message)
        begun, reply = turn.conversation, turn.reply
    return begun, reply


@pytest.fixture(scope="module")
def insured(workspace: Workspace) -> Conversation:
    begun, _ = _said(
        workspace, Conversation(), "2025年社区工作者责任险，33人，每人每年220元",
        "主管部门填区民政局", "满意度提到95%", "主管部门填区人社局",
    )  # fmt: skip
    return begun


def test_all_steps_back_and_forth(workspace: Workspace, insured: Conversation) -> None:
    first, _ = _said(workspace, insured, "我做的修改全部作废")
    assert first.now == insured.earlier[0]
    again, _ = _said(workspace, first, "撤销的全部恢复")
    assert again.now == insured.now


def test_a_cell_as_it_was(workspace: Workspace, insured: Conversation) -> None:
    back, _ = _said(workspace, insured, "满意度那条恢复原来的")
    assert back.now is not None
    values = [row.value for row in back.now.draft.table.indicators]
    assert "≥90%" in values
    assert "≥95%" not in values
    assert back.now.draft.table.authority == "区人社局"
    undone, _ = _said(workspace, insured, "主管部门还是改回去吧")
    assert undone.now == insured.earlier[-1]


def test_an_earlier_draft_by_its_name(workspace: Workspace, insured: Conversation) -> None:
    other, _ = _said(workspace, insured, "另起一张表：2026年公厕改造3座，每座20万元")
    back, reply = _said(workspace, other, "公厕先放一放，把责任险那张找出来")
    assert back.now is not None
    assert insured.now is not None
    assert back.now.key == insured.now.key
    assert "责任险" in reply
    stays, _ = _said(workspace, other, "看看责任单位那张清单")
    assert stays.now is not None
    assert other.now is not None
    assert stays.now.key == other.now.key


def test_a_date_is_no_other_project(workspace: Workspace, insured: Conversation) -> None:
    after, reply = _said(workspace, insured, "投保节点2025.10.31前")
    assert after.now is not None
    assert insured.now is not None
    assert after.now.key == insured.now.key
    assert "另一个项目" not in reply


def test_a_refusal_names_what_was_not_understood(
    workspace: Workspace, insured: Conversation
) -> None:
    after, reply = _said(workspace, insured, "哎呀刚才那个参保的还是不要了写上去人家要笑的")
    assert after.now == insured.now
    assert "没有看懂" in reply or "要这样做请说“是的”" in reply
    assert "参保" in reply


def test_what_a_project_counts_is_no_row(workspace: Workspace, insured: Conversation) -> None:
    after, reply = _said(workspace, insured, "一共多少个村")
    assert after.now == insured.now
    assert "没有写到“村”的数量" in reply
    asked = "2025年农村垃圾清运，35个村，每村配2名保洁员，每人每月800元，12个月"
    _, reply = _said(workspace, Conversation(), asked, "一共多少个村")
    assert "35个" in reply
