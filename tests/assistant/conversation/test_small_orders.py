"""Short remarks that are orders: what they mean is done to the row they mean, and to no other."""

import pytest

from assistant.conversation.engine import Turn, take_turn
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

WATER = "2025年抗旱应急供水，打机井5眼，铺管子6.5公里，买送水车2辆，解决3个村1860人喝水问题，预算137.6万元，汛前完成"


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Turn:
    return talk(workspace, WATER)


def _rows(turn: Turn) -> dict[str, str]:
    return {one.name: one.value for one in draft_of(turn).table.indicators if one.applicable}


def _of(turn: Turn, words: str) -> list[tuple[str, str]]:
    return [(name, value) for name, value in _rows(turn).items() if words in name]


def _changed(drafted: Turn, turn: Turn) -> dict[str, str]:
    before, after = _rows(drafted), _rows(turn)
    return {
        name: after.get(name, "") for name in before | after if before.get(name) != after.get(name)
    }


@pytest.mark.parametrize(
    "said",
    [
        "满意度是问谁的，改成受益群众吧",
    ],
)
def test_whom_one_asks_is_a_part_of_the_name(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert _of(turn, "满意度")[0][0] == "受益群众满意度"


@pytest.mark.parametrize("said", ["出水量要够，加一条", "加一条", "再加一条吧"])
def test_no_reply_quotes_nothing(workspace: Workspace, drafted: Turn, said: str) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert not _changed(drafted, turn)
    assert "“”" not in turn.reply


@pytest.mark.parametrize("said", ["只留前两条", "质量只留前3条"])
def test_which_rows_stay_is_asked_for(workspace: Workspace, drafted: Turn, said: str) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert draft_of(turn).table == draft_of(drafted).table
    assert "没有" in turn.reply


@pytest.mark.parametrize(
    "said",
    [
        "他们又说前面要加大于等于号",
        "前面加个≥",
        "要写成大于等于",
        "机井前面补个大于等于号",
        "审核的说要带上不少于",
    ],
)
def test_a_sign_is_put_to_what_was_spoken_of(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    spoken = take_turn(workspace, drafted.conversation, "机井改成6眼")
    turn = take_turn(workspace, spoken.conversation, said)
    assert list(_changed(spoken, turn).values()) == ["≥6眼"]


@pytest.mark.parametrize(
    "said", ["汛前太笼统，改成5月31日前", "汛前改成5月31日前", "“汛前”不够具体，写成5月31日前"]
)
def test_a_value_that_is_named_gives_way(workspace: Workspace, drafted: Turn, said: str) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert list(_changed(drafted, turn).values()) == ["2025年5月31日前"]


@pytest.mark.parametrize(
    ("said", "gone", "come"),
    [
        ("目标里把送水车那句去掉", "送水车", ""),
        ("目标里去掉送水车", "送水车", ""),
        ("删掉目标里送水车那句", "送水车", ""),
        ("目标里关于送水车的内容删掉", "送水车", ""),
        ("目标里把送水车那句去掉,另外加上清运垃圾", "送水车", "清运垃圾"),
        ("目标加一句确保不停水", "", "确保不停水"),
    ],
)
def test_a_part_of_the_goal_goes_or_comes(
    workspace: Workspace, drafted: Turn, said: str, gone: str, come: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    goal = draft_of(turn).table.annual_goal or ""
    assert not _changed(drafted, turn)
    assert not gone or gone not in goal
    assert come in goal
    assert "打机井5眼" in goal
    assert not any(bad in goal for bad in ("、、", "，，", "，、", "购置2辆"))


def test_what_the_goal_does_not_say_takes_nothing_out(workspace: Workspace, drafted: Turn) -> None:
    turn = take_turn(workspace, drafted.conversation, "目标里把保洁员那句去掉，另外加上清运垃圾")
    assert draft_of(turn).table == draft_of(drafted).table
    assert "保洁员" in turn.reply


def test_a_date_among_rates_is_a_row_of_its_own(workspace: Workspace) -> None:
    before = talk(workspace, WATER, "删掉时效", "加一条时效指标：供水及时率，100%", "再加一条时效指标：抢修及时率，98%")  # fmt: skip
    done = take_turn(workspace, before.conversation, "时效写10月底前")
    assert list(_changed(before, done).values()) == ["10月底前"]


@pytest.mark.parametrize(
    "said", ["不用改第1条了", "要不要加大于等于号", "送水车买了2辆", "管子改成买的"]
)
def test_what_is_no_such_order_changes_nothing(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    assert not _changed(drafted, take_turn(workspace, drafted.conversation, said))


@pytest.mark.parametrize(
    ("added", "near"),
    [
        ("加一条送水车数量3辆", "表中已有“送水车购置数量”（2辆）"),
        ("加一条：群众满意度不低于95%", "表中已有“用水群众满意度”"),
    ],
)
def test_a_new_row_like_one_that_stands_says_so(
    workspace: Workspace, drafted: Turn, added: str, near: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, added)
    assert len(_rows(turn)) == len(_rows(drafted)) + 1
    assert near in turn.reply


def test_a_second_satisfaction_needs_to_say_whose(workspace: Workspace, drafted: Turn) -> None:
    turn = take_turn(workspace, drafted.conversation, "加一条满意度95%")
    assert _changed(drafted, turn) == {}
    assert "是谁的满意度" in turn.reply
    done = take_turn(workspace, turn.conversation, "是的")
    assert [*_changed(drafted, done).values()] == ["≥95%"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("水质抽检合格率加一个，不低于95%", "水质抽检合格率"),
        ("机井出水达标率补一条，100%", "机井出水达标率"),
    ],
)
def test_a_row_to_come_may_be_named_before_the_adding(
    workspace: Workspace, drafted: Turn, said: str, name: str
) -> None:
    assert name in _changed(drafted, take_turn(workspace, drafted.conversation, said))


@pytest.mark.parametrize(
    "said", ["领导说还是打5眼", "那就还按137.6万吧", "满意度维持90%", "送水车照旧2辆"]
)
def test_a_value_that_stands_already_is_said_to_stand(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert _changed(drafted, turn) == {}
    assert "现在就是" in turn.reply


@pytest.mark.parametrize("said", ["单位从元换成万元可以不", "单位改成万元", "实施单位改成平方米"])
def test_a_unit_of_measure_is_no_office(workspace: Workspace, drafted: Turn, said: str) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert draft_of(turn).table == draft_of(drafted).table


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("把群众满意度改成投诉处理满意度95%", "投诉处理满意度", "≥95%"),
        ("加一条隐患整改率98%", "隐患整改率", "≥98%"),
        ("加一条案件办结率95%", "案件办结率", "≥95%"),
    ],
)
def test_what_is_done_about_faults_is_no_fault(
    workspace: Workspace, drafted: Turn, said: str, name: str, value: str
) -> None:
    assert _changed(drafted, take_turn(workspace, drafted.conversation, said))[name] == value
