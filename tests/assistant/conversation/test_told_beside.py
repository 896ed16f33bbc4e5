"""What is told beside another thing: rates of several rows, costs reckoned apart, what was reported too many, what gets as much."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

BOATS = "河道清淤船维护，清淤船2艘，每艘年维护费4.5万元，燃油8吨，每吨8000元，共15.4万元"
CAMP = "退役士兵适应性培训，110人，培训5天，每人每天180元，共9.9万元，县退役军人局"
FILMS = "农村电影放映设备更新，放映机12台，每台1.8万元，银幕12块，每块600元，共22.32万元"
GIFTS = "优抚对象慰问，老党员30名，每人500元，共1.5万元"
SURVEY = "专项数据调查，调查表500份，报告2份，每份1万元，共8万元"


def _rows(workspace: Workspace, *messages: str) -> dict[str, str]:
    table = draft_of(talk(workspace, *messages)).table
    return {one.name: one.value for one in table.indicators if one.applicable}


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ("清淤船完好率和燃油合格率都写98%", {"河道清淤船完好率": "≥98%", "燃油合格率": "≥98%"}),
        ("燃油合格率、完好率都要达到97%", {"河道清淤船完好率": "≥97%", "燃油合格率": "≥97%"}),
        ("燃油合格率100%，满意度92%", {"燃油合格率": "100%", "沿河群众满意度": "≥92%"}),
        ("满意度95%，燃油合格率98%以上", {"燃油合格率": "98%以上", "沿河群众满意度": "≥95%"}),
    ],
)
def test_of_several_rates_none_is_lost(workspace: Workspace, said: str, rows: dict[str, str]) -> None:  # fmt: skip
    assert _rows(workspace, BOATS, said) == _rows(workspace, BOATS) | rows


@pytest.mark.parametrize(
    ("said", "value"),
    [("燃油多报了2吨，减掉", "6吨"), ("燃油多算了2吨", "6吨"), ("多写了2吨燃油", "6吨"), ("燃油少报了2吨，补上", "10吨"), ("漏报了2吨燃油", "10吨")],
)  # fmt: skip
def test_what_was_reported_too_many_is_taken_off(
    workspace: Workspace, said: str, value: str
) -> None:
    assert _rows(workspace, BOATS, said)["燃油数量"] == value


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("食宿另算，每人每天60", ("食宿费用标准", "60元/人/天")),
        ("交通补助单独算，一人30", ("交通补助费用标准", "30元/人")),
        ("教材费另外算，每人50元", ("教材费用标准", "50元/人")),
    ],
)
def test_what_is_reckoned_apart_is_no_price_of_another(
    workspace: Workspace, said: str, row: tuple[str, str]
) -> None:
    assert _rows(workspace, CAMP, said) == _rows(workspace, CAMP) | dict([row])


@pytest.mark.parametrize("said", ["加退役军人20名，也是500", "再加退役军人20名，每名也是500元"])
def test_what_gets_as_much_is_a_part_with_its_price(workspace: Workspace, said: str) -> None:
    table = draft_of(talk(workspace, GIFTS, said)).table
    assert "20名" in [one.value for one in table.indicators]
    assert table.funding.total is not None
    assert table.funding.total.yuan == 25_000


@pytest.mark.parametrize("said", ["不要满意度95，写85", "别写满意度90了，改成85"])
def test_a_value_denied_before_its_row(workspace: Workspace, said: str) -> None:
    assert _rows(workspace, BOATS, said)["沿河群众满意度"] == "≥85%"


@pytest.mark.parametrize("said", ["放映机和银幕都改成10", "放映机、银幕都改成10"])
def test_a_bare_number_is_of_the_counts(workspace: Workspace, said: str) -> None:
    wanted = {"放映机更新数量": "10台", "银幕更新数量": "10块"}
    assert _rows(workspace, FILMS, said) == _rows(workspace, FILMS) | wanted


@pytest.mark.parametrize("said", ["群众看电影方便了，写到社会效益", "农民文化生活更丰富，写到社会效益", "村民看片更便利了，放到社会效益里"])  # fmt: skip
def test_an_effect_told_and_then_placed_moves_no_row(workspace: Workspace, said: str) -> None:
    before, after = _rows(workspace, FILMS), _rows(workspace, FILMS, said)
    assert before.items() < after.items()
    assert len(after) == len(before) + 1


def test_rows_to_be_are_offered_each_by_its_name(workspace: Workspace) -> None:
    rows = _rows(workspace, SURVEY, "数据准确率和报告完成率都要有", "是的")
    assert {"数据准确率", "报告完成率"} <= rows.keys()
    turn = talk(workspace, SURVEY, "满意度和数据准确率必须有")
    assert "已经有" in turn.reply
    assert "还没有“数据准确率”" in turn.reply


@pytest.mark.parametrize("said", ["退役士兵改成退役军人", "退役士兵换成退伍军人"])
def test_a_word_of_the_whole_project_is_not_changed_in_one_row(
    workspace: Workspace, said: str
) -> None:
    turn = talk(workspace, CAMP, said)
    names = [one.name for one in draft_of(turn).table.indicators]
    assert sum("退役士兵" in one for one in names) in {0, 6}


@pytest.mark.parametrize("said", ["参训学员满意度95%", "学员家属满意度不低于90%"])
def test_a_satisfaction_keeps_its_last_letter(workspace: Workspace, said: str) -> None:
    new = _rows(workspace, CAMP, said).keys() - _rows(workspace, CAMP).keys()
    assert new == {said.split("满意度")[0] + "满意度"}


@pytest.mark.parametrize("said", ["老人有10个不要，都减掉10", "都减掉10"])
def test_a_step_of_all_is_not_done_to_one(workspace: Workspace, said: str) -> None:
    told = "养老送餐，老人40人，每人每月300元，志愿者20人，共20万元"
    assert _rows(workspace, told, said) == _rows(workspace, told)


def test_a_price_told_on_renames_no_project(workspace: Workspace) -> None:
    told = "厨具更换，共1.2万元，县职教中心"
    turn = talk(workspace, told, "蒸饭柜每台6000")
    assert draft_of(turn).table.project_name == draft_of(talk(workspace, told)).table.project_name
    assert "厨具更换数量" in _rows(workspace, told, "蒸饭柜每台6000")
