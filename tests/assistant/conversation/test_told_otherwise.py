"""What tables sent back bring: gaps, offices and rows told in further words, second thoughts, what stays."""

import pytest

from assistant.conversation.errands.reviews import read_fixes
from assistant.conversation.heads.goal import goal_reworded
from assistant.conversation.heads.offices import read_offices
from assistant.conversation.named_steps.reading import read_named_step
from assistant.conversation.outright.around_rows import lacking
from assistant.conversation.parts.words import REASON
from assistant.conversation.recognised.corrected import corrected
from assistant.conversation.recognised.recognising import recognise
from assistant.conversation.recognised.stated import Stated, only_stated
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.conversation.speech.reviewers import without_reviewers
from assistant.conversation.vocabulary.value_words import name_and_value
from assistant.draft import Draft
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

KITCHEN = "2025年幼儿园厨房设备更新，更换蒸饭柜8台、消毒柜10台、冷柜5台，预算36.5万元，10月底前完成"


@pytest.fixture(scope="module")
def draft(workspace: Workspace) -> Draft:
    return draft_of(talk(workspace, KITCHEN))


@pytest.mark.parametrize(
    ("clause", "level2"),
    [
        ("可持续影响必填", "可持续影响"), ("生态效益不得空白", "生态效益"),
        ("社会效益空了", "社会效益"), ("经济效益是必填项", "经济效益"), ("社会效益不错", None),
    ],
)  # fmt: skip
def test_a_class_that_must_not_be_empty(clause: str, level2: str | None) -> None:
    assert lacking(clause) == level2


@pytest.mark.parametrize(
    "clause",
    ["社会效益、生态效益讲的是一回事", "第三条和第四条说的其实是一个意思", "前两行、第三行写的都是同一件事"],
)  # fmt: skip
def test_two_that_say_the_same_are_a_reason(clause: str) -> None:
    assert REASON.search(clause)


@pytest.mark.parametrize(
    ("clause", "unit"),
    [
        ("单位没填：桥东街道办事处", "桥东街道办事处"), ("单位空着的：填清溪县渔政管理站", "清溪县渔政管理站"),
        ("单位写全：石湾区残疾人联合会", "石湾区残疾人联合会"), ("实施单位补全了：北坡镇人民政府", "北坡镇人民政府"),
    ],
)  # fmt: skip
def test_an_office_behind_what_was_wrong_with_its_cell(clause: str, unit: str) -> None:
    told = read_offices(clause, {})
    assert told is not None
    assert told.told == {"unit": unit}


@pytest.mark.parametrize("clause", ["主管部门同名", "主管部门也同名", "主管单位同名"])
def test_an_office_of_the_same_name(clause: str) -> None:
    told = read_offices(clause, {"unit": "石湾区残疾人联合会"})
    assert told is not None
    assert told.told == {"authority": "石湾区残疾人联合会"}


@pytest.mark.parametrize("said", ["全改完了", "都改好了", "全部处理完了"])
def test_what_the_clerk_has_done_is_no_order(said: str) -> None:
    assert read_fixes(said) is None
    assert read_fixes("全部修正") is not None


@pytest.mark.parametrize(
    "said",
    ["时效那三条都是别人的，全部撤掉", "社会效益那几条重复了，一并撤了"],
)  # fmt: skip
def test_rows_that_are_all_struck_are_no_step(said: str) -> None:
    assert recognise(said).ask is None


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("退回意见最后一条：放流日期改成5月25日前", "放流日期改成5月25日前"),
        ("审核意见另一条：单位改成元/座", "单位改成元/座"),
        ("反馈第二点：满意度改成95%", "满意度改成95%"),
    ],
)
def test_which_point_of_a_reviewer_follows(said: str, put: str) -> None:
    assert without_reviewers(said) == put


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("9：去掉“和应急响应”", "第9条去掉“和应急响应”"), ("4：名称改成维修及时率", "第4条名称改成维修及时率"),
        ("12：改成95%", "第12条改成95%"), ("1：没问题。2：改成97%", "1：没问题。2：改成97%"),
    ],
)  # fmt: skip
def test_a_row_by_its_bare_number(said: str, put: str) -> None:
    assert plain_speech(said) == put


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("救生衣加到350件，嗯……320件够了", "救生衣加到320件"),
        ("加一条船员培训60人次，人没那么多，写40人次好了", "加一条船员培训40人次"),
        ("满意度写96%，唉，92%就行", "满意度写92%"),
        ("造价改6万，哎不改了", "都不改了"),
    ],
)
def test_second_thoughts(said: str, put: str) -> None:
    assert corrected(said).text == put


@pytest.mark.parametrize(
    "said",
    ["8台是按去年台账估的，财政问过了", "10台是照各园上报统计的"],
)
def test_whence_a_value_was_taken(workspace: Workspace, said: str) -> None:
    now = talk(workspace, KITCHEN).conversation.now
    assert now is not None
    assert only_stated(now, said) is Stated.NOTED


@pytest.mark.parametrize(
    "said",
    ["目标末尾那半句改：保障师生用餐安全", "目标最后一句改:“保障师生用餐安全”", "目标后半句写作保障师生用餐安全"],
)  # fmt: skip
def test_the_end_of_the_goal_told_anew(draft: Draft, said: str) -> None:
    (change,) = goal_reworded(plain_speech(said), draft.table.annual_goal or "")
    assert "保障师生用餐安全" in str(change)


@pytest.mark.parametrize(
    ("said", "deed"),
    [("刚才的删除请撤销", "deleted"), ("刚才的新增撤回", "added"), ("把刚才的删减还原", "deleted")],
)
def test_a_step_told_by_its_deed_alone(said: str, deed: str) -> None:
    step = read_named_step(said)
    assert step is not None
    assert (step.deed, step.words) == (deed, "")


def test_a_number_within_the_name_of_a_rate_is_no_value() -> None:
    assert name_and_value("台站故障48小时内修复率") == ("台站故障48小时内修复率", "")
    assert name_and_value("巡检次数28次") == ("巡检次数", "28次")


@pytest.mark.parametrize(
    "said",
    [
        "既然有了消毒柜那条，冷柜那条就重复了，删掉吧",
        "已经有了消毒柜更换数量，冷柜更换数量删掉",
        "只保留消毒柜那条和蒸饭柜那条，冷柜那条删了",
    ],
)
def test_a_row_that_is_said_to_stay_does_not_go(workspace: Workspace, said: str) -> None:
    names = [row.name for row in draft_of(talk(workspace, KITCHEN, said)).table.indicators]
    assert any("消毒柜" in name for name in names)
