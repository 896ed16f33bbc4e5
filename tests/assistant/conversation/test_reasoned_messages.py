"""Long messages with their reasons: what was given up, was so before, was said by others, or is told as the goal."""

import pytest

from assistant.conversation.errands.steps import read_steps
from assistant.conversation.named_steps.reading import read_named_step
from assistant.conversation.speech.reviewers import without_reviewers
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.vocabulary.value_words import name_and_value
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

CANTEEN = "2025年街道食堂设备购置，蒸柜2台、冰柜3台、消毒柜2台，一共7.8万元，8月底前装好"


def _names(workspace: Workspace, *said: str) -> list[str]:
    table = draft_of(talk(workspace, CANTEEN, *said)).table
    return [row.name for row in table.indicators if row.applicable]


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("冰柜不买了，地方不够，数量里的拿掉", "冰柜购置数量"),
        ("消毒柜主任说不要了，数量和成本里的都删掉", "消毒柜购置数量"),
        ("蒸柜不换了，还能用，数量里面那条去掉", "蒸柜购置数量"),
    ],
)
def test_only_the_rows_of_what_is_given_up_go(workspace: Workspace, said: str, gone: str) -> None:
    before = _names(workspace)
    assert _names(workspace, said) == [one for one in before if one != gone]


def test_no_whole_class_goes_for_a_thing_that_it_lacks(workspace: Workspace) -> None:
    said = "洗碗机领导说不买了，怕占地方，数量和成本里的都拿掉，总额减到4.4万"
    assert _names(workspace, said) == _names(workspace)


@pytest.mark.parametrize(
    "said",
    [
        "第3条并入第2条，合起来叫冰柜消毒柜购置数量",
        "消毒柜那行并到冰柜那行里，合并后叫冰柜消毒柜购置数量",
        "把消毒柜购置数量合并进冰柜购置数量，统一叫冰柜消毒柜购置数量",
    ],
)
def test_two_rows_become_one(workspace: Workspace, said: str) -> None:
    names = _names(workspace, said)
    assert "冰柜消毒柜购置数量" in names
    assert not {"冰柜购置数量", "消毒柜购置数量"} & set(names)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("“用餐人员”改叫“就餐职工”", "就餐职工满意度"),
        ("“验收”改叫“查验”", "街道食堂设备查验合格率"),
    ],
)
def test_quoted_words_of_a_name_give_way_and_the_rest_stays(
    workspace: Workspace, said: str, name: str
) -> None:
    assert name in _names(workspace, said)


@pytest.mark.parametrize(
    "said",
    ["去年冰柜才2台", "顺嘴一提，上年蒸柜是5台", "前年消毒柜只有1台"],
)
def test_what_was_so_before_changes_nothing(workspace: Workspace, said: str) -> None:
    assert (
        draft_of(talk(workspace, CANTEEN, said)).table == draft_of(talk(workspace, CANTEEN)).table
    )


def test_what_was_so_before_and_is_to_be_so_again_does(workspace: Workspace) -> None:
    table = draft_of(talk(workspace, CANTEEN, "去年冰柜是2台，今年也写2台")).table
    assert [row.value for row in table.indicators if row.name == "冰柜购置数量"] == ["2台"]


def test_an_age_is_no_value(workspace: Workspace) -> None:
    said = "都是五十来岁的老厨师，一个月3000块请不来人"
    assert (
        draft_of(talk(workspace, CANTEEN, said)).table == draft_of(talk(workspace, CANTEEN)).table
    )


@pytest.mark.parametrize(
    "said",
    [
        "财政嫌目标空。年度目标重写一遍：2025年购置冰柜不少于5台，8月底前装好，改善用餐条件。",
        "老李批了四个字：目标空泛。把年度目标写成：2025年购置冰柜不少于5台，8月底前装好，改善用餐条件。",
        "年度目标手写一版：2025年购置冰柜不少于5台，8月底前装好，改善用餐条件。",
    ],
)
def test_the_text_of_the_goal_changes_no_row(workspace: Workspace, said: str) -> None:
    before, after = draft_of(talk(workspace, CANTEEN)).table, draft_of(talk(workspace, CANTEEN, said)).table  # fmt: skip
    assert "改善用餐条件" in (after.annual_goal or "")
    assert after.indicators == before.indicators


@pytest.mark.parametrize(
    "said",
    [
        "属性那格选一次性项目，主管部门是区机关事务局",
        "主管部门是区机关事务局，项目属性勾选一次性项目",
        "主管部门写区机关事务局，属性这一栏就填一次性项目",
    ],
)
def test_the_kind_of_project_is_told_beside_an_office(workspace: Workspace, said: str) -> None:
    table = draft_of(talk(workspace, CANTEEN, said)).table
    assert (table.attribute, table.authority) == ("一次性项目", "区机关事务局")


def test_a_fuller_name_that_holds_a_rows_is_the_rows(workspace: Workspace) -> None:
    names = _names(workspace, "名字写完整些，机关食堂用餐人员满意度")
    assert "机关食堂用餐人员满意度" in names


@pytest.mark.parametrize("clause", ["领导放了话，不敢改", "数字不敢动", "这个不好改"])
def test_what_one_dares_not_change_is_refused(clause: str) -> None:
    assert mood_of(clause.split("，")[-1]) is Mood.NEGATED


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("第5条说“读者范围不明确”，写机关干部满意度", "写机关干部满意度"),
        ("第2条批注写着“没有时限”，那就时效加一条完成时间", "时效加一条完成时间"),
        ("第3条意见指出“缺质量”，补一条合格率", "补一条合格率"),
        ("第5条改成读者满意度", "第5条改成读者满意度"),
    ],
)
def test_a_reviewers_point_is_no_row(said: str, left: str) -> None:
    assert without_reviewers(said) == left


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("油料费每吨4200", "油料费", "4200元/吨"),
        ("印刷费每册12", "印刷费", "12元/册"),
        ("场地租赁费每天1500", "场地租赁费", "1500元/天"),
        ("巡查每月4次", "巡查", "每月4次"),
    ],
)
def test_a_price_of_one_is_the_value_and_no_part_of_the_name(
    text: str, name: str, value: str
) -> None:
    assert name_and_value(text) == (name, value)


@pytest.mark.parametrize(
    "said",
    [
        "刚填的那两格撤回，领导说先空着",
        "主席说年年都是一条，唉，合回去吧，就跟没拆之前一样",
        "他又改主意了，说前面那样好，刚这一步全给退掉",
    ],
)
def test_a_step_is_taken_back_whatever_its_reason(said: str) -> None:
    step = read_steps(said)
    assert step is not None
    assert step.back


@pytest.mark.parametrize("said", ["赶紧把上一步撤掉", "马上把上一步撤了", "麻烦尽快把这一步撤回"])
def test_haste_is_no_name_of_a_step(said: str) -> None:
    assert read_named_step(said) is None


def test_a_row_told_by_the_end_of_its_name_goes_whole(workspace: Workspace) -> None:
    names = _names(workspace, "质量里的验收合格率也删")
    assert not any("街道食堂设备" in one and "质量" in one for one in names)
    assert "街道食堂设备" not in names
