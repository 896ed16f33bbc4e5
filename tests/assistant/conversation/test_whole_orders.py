"""Orders are carried out whole or not at all: what is left undone is told, what has moved is listed."""

import pytest

from assistant.conversation.actions import Unsign
from assistant.conversation.changing.unsigned import read_unsigned
from assistant.conversation.referring.offices_and_people import office_said
from assistant.workspace import Workspace
from corpus.errors import UserError
from tests.assistant.talks import draft_of, talk

STORES = "县防汛物资采购，编织袋5万条，救生衣800件，排水泵12台，冲锋舟4艘，总预算60万元，汛前到位"


@pytest.mark.parametrize(
    "said",
    [
        "总成本前面的小于等于号请去掉，只保留60万元",
        "总成本只写60万元，不要带符号",
        "总成本前面那个“≤”号去掉",
        "总成本是定死的数不是上限，前头那个小于等于号摘了",
    ],
)
def test_a_sign_is_taken_off_and_the_row_stays(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, STORES, said)
    row = next(one for one in draft_of(turn).table.indicators if one.name == "总成本")
    assert row.value == "60万元"


def test_a_value_without_a_sign_says_so(workspace: Workspace) -> None:
    turn = talk(workspace, STORES, "救生衣那条前面的大于等于号去掉")
    assert "没有符号" in turn.reply
    assert draft_of(turn).table == draft_of(talk(workspace, STORES)).table


@pytest.mark.parametrize("said", ["符号去掉的那条", "把总成本删了", "第3条去掉"])
def test_other_clauses_are_not_about_signs(said: str) -> None:
    assert read_unsigned(said) is None


def test_a_sign_alone_is_of_what_was_spoken_of() -> None:
    assert read_unsigned("删掉大于号") == Unsign("它", "≥")


def test_a_new_row_stands_where_it_is_wished(workspace: Workspace) -> None:
    turn = talk(workspace, STORES, "加应急照明灯购置数量60盏，排在冲锋舟前面")
    names = [row.name for row in draft_of(turn).table.indicators]
    assert names.index("应急照明灯购置数量") + 1 == names.index("冲锋舟购置数量")


def test_rows_that_change_places_are_told_beside_a_deletion(workspace: Workspace) -> None:
    turn = talk(workspace, STORES, "第1条放到第3条前面，删掉第12条")
    assert "“编织袋购置数量”：第1条 → 第2条" in turn.reply
    assert "删去" in turn.reply


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("质量那条叫物资检验合格率，效果写逐步提高", "逐步提高"),
        ("救生衣改成900件，排水泵的拿掉", "排水泵"),
        ("救生衣改成900件，加条质量指标“防汛物资完好率”95%，排在验收合格率前面", "排在"),
    ],
)
def test_nothing_is_carried_out_by_halves(workspace: Workspace, said: str, left: str) -> None:
    """Either the second order is done as well, or nothing is."""
    before = draft_of(talk(workspace, STORES)).table
    turn = talk(workspace, STORES, said)
    after = draft_of(turn).table
    rows = [f"{row.name} {row.value}" for row in after.indicators if row.applicable]
    ready = [n for n, one in enumerate(rows) if "完好率" in one]
    accepted = [n for n, one in enumerate(rows) if "验收合格率" in one]
    whole = {
        "逐步提高": any("逐步提高" in one for one in rows),
        "排水泵": not any("排水泵" in one for one in rows),
        "排在": bool(ready) and ready < accepted,
    }
    assert after == before or whole[left]


def test_what_is_laid_aside_or_turned_down_changes_nothing(workspace: Workspace) -> None:
    before = draft_of(talk(workspace, STORES)).table
    for said in (
        "本来还想添一项群众参与率90%，手头没数据，作罢",
        "满意度写85%还是90%，问卷还在路上，收齐了我再来告诉你",
        "有人提议满意度抬到95%，会上已经否决",
        "主管部门八成是县水务局，可科长没回话",
        "其他资金清空，作罢",
    ):
        assert draft_of(talk(workspace, STORES, said)).table == before, said


def test_what_is_taken_back_within_a_message_is_not_set(workspace: Workspace) -> None:
    turn = talk(workspace, STORES, "主管部门写县水利局，噢不对，早改名了，写县水务局")
    assert draft_of(turn).table.authority != "县水利局"


def test_a_step_in_another_magnitude(workspace: Workspace) -> None:
    turn = talk(workspace, "松林防治，防治面积3.2万亩，每亩18元", "防治面积缩减四千亩")
    assert any(row.value == "2.8万亩" for row in draft_of(turn).table.indicators)


def test_the_goal_is_written_anew(workspace: Workspace) -> None:
    goal = "通过购置防汛物资，保障汛期正常排涝，减少内涝损失"
    turn = talk(workspace, STORES, f"年度目标重拟如下：{goal}")
    assert draft_of(turn).table.annual_goal == goal


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("则是市统计局", "市统计局"), ("落市民政局", "市民政局"), ("同样是县教育局", "县教育局"),
        ("登记共青团江州市委员会", "共青团江州市委员会"), ("报业集团", "报业集团"), ("填海工程局", "填海工程局"),
        ("为民服务中心", "为民服务中心"), ("写作协会", "写作协会"),
    ],
)  # fmt: skip
def test_an_office_without_the_words_around_it(said: str, name: str) -> None:
    assert office_said(said) == name


@pytest.mark.parametrize("said", ["八成是县水务局", "若腾出来的六千块再多收一个团队", "我们局"])
def test_what_is_no_office_is_refused(said: str) -> None:
    with pytest.raises(UserError):
        office_said(said)


def test_a_row_is_struck_and_no_step_undone(workspace: Workspace) -> None:
    said = "群众财产安全这一项与本项目关系不大，撤掉"
    turn = talk(workspace, STORES, "救生衣改成900件", said)
    rows = {row.name: row.value for row in draft_of(turn).table.indicators if row.applicable}
    assert rows["救生衣购置数量"] == "900件"
    assert not any("群众财产安全" in name for name in rows)


def test_the_office_above_is_the_same(workspace: Workspace) -> None:
    table = draft_of(talk(workspace, STORES, "实施单位是县应急局，主管也是")).table
    assert (table.unit, table.authority) == ("县应急局", "县应急局")
    gaps = "空着的两处我来补充：实施单位是县应急局，主管部门是市应急局"
    table = draft_of(talk(workspace, STORES, gaps)).table
    assert (table.unit, table.authority) == ("县应急局", "市应急局")


def test_one_of_two_payers_is_not_the_whole(workspace: Workspace) -> None:
    """15 and 35.14 of 50.14: whoever pays, the total is no part of itself."""
    request = "农村水质检测，检测饮水点40处，预算50.14万元"
    turn = talk(workspace, request, "市财政福彩资金15万，镇里出35.14万")
    total = draft_of(turn).table.funding.total
    assert total is not None
    assert total.in_wan() == "50.14"


def test_words_to_the_assistant_are_no_office_and_no_name(workspace: Workspace) -> None:
    table = draft_of(
        talk(workspace, "写一下我们镇2026年水窖清淤项目，今年52口，预算20.8万元")
    ).table
    assert table.unit in {None, "待补充"}
    assert "写一下" not in (table.project_name or "")
    assert "我们" not in (table.project_name or "")


def test_the_goal_is_offered_the_new_name(workspace: Workspace) -> None:
    renamed = talk(workspace, STORES, "第2条改名为“救生圈购置数量”")
    assert "年度总体目标里还写着“救生衣”" in renamed.reply
    assert "救生衣" in (draft_of(renamed).table.annual_goal or "")
    agreed = talk(workspace, STORES, "第2条改名为“救生圈购置数量”", "是的")
    assert "救生圈" in (draft_of(agreed).table.annual_goal or "")
    assert "救生衣" not in (draft_of(agreed).table.annual_goal or "")


def test_no_other_funds_and_nine_tenths(workspace: Workspace) -> None:
    request = "公厕改造12座，预算50万元"
    turn = talk(workspace, request, "镇里出10万，其余财政出", "其他资金清空", "满意度写九成五")
    table = draft_of(turn).table
    assert table.funding.other is None or not table.funding.other.yuan
    assert any(row.value == "≥95%" for row in table.indicators)
