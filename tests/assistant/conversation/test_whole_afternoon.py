"""Messages of clerks who went through whole tables: what a clause leans on, what is asked with 对吧, what is left undone."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

CANTEEN = "2026年机关食堂劳务外包，厨师2人每月6500，帮厨4人每月4200，合同一年"
PINES = (
    "2026年松材线虫病防治，除治病死松树3600株，每株120元，监测普查面积4.2万亩6万元，合计49.2万元"
)
CLINIC = "2026年义诊，下乡10场，每场2000元，购买体检设备3台，每台8000元"
TEACHERS = "2026年教师节慰问，50个人，一人300"
SAFETY = "2026年消防安全宣传，宣传册3000本，每本5元，展板20块，每块260元，合计2.02万元"


def rows_of(workspace: Workspace, *said: str) -> dict[str, str]:
    """The rows at the end of the talk, name to value."""
    rows = draft_of(talk(workspace, *said)).table.indicators
    return {row.name: row.value for row in rows if row.applicable}


@pytest.mark.parametrize(
    ("request_", "said", "name", "value", "kept"),
    [
        (CANTEEN, "帮厨再加1个，工资也涨到4500", "帮厨劳务费标准", "4500元/人/月", "6500元/人/月"),
        (CLINIC, "下乡改成12场，费用也提到2500", "下乡费用标准", "≤2500元/场", "≤8000元/台"),
        (SAFETY, "展板多做5块，单价也跟着降到240", "展板购置单价", "≤240元/块", "≤5元/本"),
    ],
)
def test_money_is_of_what_the_clause_before_names(
    workspace: Workspace, request_: str, said: str, name: str, value: str, kept: str
) -> None:
    rows = rows_of(workspace, request_, said)
    assert rows[name] == value
    assert kept in rows.values()


def test_money_told_of_nothing_in_particular_is_left_to_the_other_readings(
    workspace: Workspace,
) -> None:
    """Both trades are named before: whose pay it is, nobody says."""
    rows = rows_of(workspace, CANTEEN, "厨师和帮厨各加1人，工资也涨到7000")
    assert list(rows.values()).count("7000元/人/月") != 1


@pytest.mark.parametrize("said", ["换成2021年的表样", "用2021年四类指标表", "改成2021年的格式"])
def test_a_form_of_a_year_is_no_year_of_the_budget(workspace: Workspace, said: str) -> None:
    draft = draft_of(talk(workspace, CANTEEN, said))
    assert draft.table.year == 2026
    assert draft.table.taxonomy == "four_family"


@pytest.mark.parametrize(
    ("request_", "said"),
    [(CANTEEN, "35.76万对吧"), (SAFETY, "2.02万没错吧"), (TEACHERS, "50个人，对吧")],
)
def test_a_number_asked_about_is_not_written(
    workspace: Workspace, request_: str, said: str
) -> None:
    turn = talk(workspace, request_, said)
    assert draft_of(turn).table == draft_of(talk(workspace, request_)).table
    assert turn.conversation.offer is None
    assert said[:2] in turn.reply


@pytest.mark.parametrize(
    ("request_", "said", "name"),
    [
        (PINES, "名称太啰嗦，就叫松材线虫病防治", "松材线虫病防治"),
        (CANTEEN, "标题改短一点，叫食堂劳务外包", "食堂劳务外包"),
        (SAFETY, "名字太长，就写消防安全宣传", "消防安全宣传"),
    ],
)
def test_a_part_of_the_name_is_the_project_s_new_name(
    workspace: Workspace, request_: str, said: str, name: str
) -> None:
    turn = talk(workspace, request_, said)
    assert draft_of(turn).table.project_name == name
    assert "没有用上" not in turn.reply


def test_people_are_whom_one_asks_and_no_value(workspace: Workspace) -> None:
    assert rows_of(workspace, TEACHERS, "那满意度改成教师和退休教师")["教师和退休教师满意度"]


@pytest.mark.parametrize("said", ["第2个问题怎么改", "第一个问题咋处理"])
def test_how_a_problem_is_mended_is_told_with_the_problems(workspace: Workspace, said: str) -> None:
    assert "2. 【" in talk(workspace, SAFETY, said).reply


def test_what_begins_with_an_order_is_no_other_project(workspace: Workspace) -> None:
    said = "把3600株拆成上半年2000株下半年1600株"
    assert "另一个项目" not in talk(workspace, PINES, said).reply


@pytest.mark.parametrize(
    ("request_", "said", "left"),
    [
        (TEACHERS, "加上退休教师20人，也是300", "也是300"),
        (CLINIC, "下乡改成12场，县卫健局，镇卫生院，县医院", "县卫健局"),
    ],
)
def test_a_clause_that_came_to_nothing_is_named(
    workspace: Workspace, request_: str, said: str, left: str
) -> None:
    turn = talk(workspace, request_, said)
    assert draft_of(turn).table != draft_of(talk(workspace, request_)).table
    assert f"“{left}" in turn.reply


def test_words_that_a_wording_replaced_are_not_called_unused(workspace: Workspace) -> None:
    said = ("社会效益改成群众消防知识，有效提高", "目标里“消防安全意识”换成“消防知识”")
    turn = talk(workspace, SAFETY, *said)
    assert "没有用上" not in turn.reply
    assert "消防知识" in (draft_of(turn).table.annual_goal or "")


def test_a_price_that_all_have_is_not_called_undone(workspace: Workspace) -> None:
    turn = talk(workspace, TEACHERS, "再加15人，也是300")
    assert rows_of(workspace, TEACHERS, "再加15人，也是300")["教师节慰问人数"] == "65人"
    assert "没有做" not in turn.reply


def test_an_offer_names_the_order_that_it_leaves_out(workspace: Workspace) -> None:
    system = "2026年智慧医疗信息系统运维服务，运维系统5套，合同价32万元，响应时间30分钟以内"
    turn = talk(workspace, system, "30分钟改成20分钟，系统故障率不高于2%，再加巡检12次")
    named = "再加巡检12次” 没有用上".replace(" ", "") in turn.reply
    assert named or "12次" in {row.value for row in draft_of(turn).table.indicators}
