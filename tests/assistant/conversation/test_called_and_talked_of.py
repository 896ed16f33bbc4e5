"""Rows called by what stands in them, talk around a row to come, a class asked for in the turn before, orders told in turn."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import opened_with

WATER = "2026年乡村水库巡查，水库9座，巡查员9人，每人每月350元，白蚁防治费2.7万元，预算6.48万元"
LAMPS = "2026年老旧小区路灯改造，改造路灯300盏，每盏1200元，预算36万元"
CLINIC = "2026年乡镇义诊进村，义诊30场，服务群众3000人次，每场2000元，预算6万元"


def _rows(workspace: Workspace, request: str, *said: str) -> list[tuple[str, str, str]]:
    conversation = opened_with(workspace, request, *said)
    assert conversation.now is not None
    rows = conversation.now.draft.table.indicators
    return [(row.level2 or "", row.name, row.value) for row in rows if row.applicable]


@pytest.mark.parametrize(
    ("said", "gone", "come"),
    [
        ("6.48万元的那条改名为总费用", "总成本", ("成本指标", "总费用", "≤6.48万元")),
        ("写着9座的那一行名字改成水库座数", "水库巡查数量", ("数量指标", "水库座数", "9座")),
        ("95%的那条改成98%", "", ("质量指标", "发现问题隐患整改率", "≥98%")),
        ("每月350那行改成400", "", ("成本指标", "巡查员报酬标准", "400元/人/月")),
    ],
)
def test_a_row_is_called_by_what_stands_in_it(
    workspace: Workspace, said: str, gone: str, come: tuple[str, str, str]
) -> None:
    before, after = _rows(workspace, WATER), _rows(workspace, WATER, said)
    assert [one for one in after if one not in before] == [come]
    assert not gone or gone not in {name for _, name, _ in after}


def test_two_rows_called_by_their_values_go(workspace: Workspace) -> None:
    after = _rows(workspace, WATER, "巡查员报酬标准350和白蚁防治费2.7万这两行拿掉")
    assert not {"巡查员报酬标准", "白蚁防治费"} & {name for _, name, _ in after}


@pytest.mark.parametrize("said", ["9那一条改成10", "白蚁防治费2.8万那条删掉"])
def test_a_value_of_two_rows_or_of_none_changes_nothing(workspace: Workspace, said: str) -> None:
    assert _rows(workspace, WATER, said) == _rows(workspace, WATER)


@pytest.mark.parametrize(
    ("said", "come"),
    [
        ("补一条跟安全有关的，比如照明事故发生数0起", ("数量指标", "照明事故发生数", "0起")),
        ("缺一条反映后期管护的，路灯完好率98%", ("质量指标", "路灯完好率", "≥98%")),
        ("社会效益加一条反映群众出行的，夜间出行安全感，明显提升", ("社会效益指标", "夜间出行安全感", "明显提升")),
        ("再加一条能体现节能的指标，节电率30%以上，放经济效益", ("经济效益指标", "节电率", "30%以上")),
    ],
)  # fmt: skip
def test_what_a_row_to_come_is_about_is_no_name(
    workspace: Workspace, said: str, come: tuple[str, str, str]
) -> None:
    before, after = _rows(workspace, LAMPS), _rows(workspace, LAMPS, said)
    assert [one for one in after if one not in before] == [come]


@pytest.mark.parametrize(
    ("asked", "told", "come"),
    [
        ("社会效益再加一条", "慢病知晓率60%以上", ("社会效益指标", "慢病知晓率", "60%以上")),
        ("数量再加一条", "宣传资料发放量，2000份", ("数量指标", "宣传资料发放量", "2000份")),
        ("满意度要不要再加一条", "村医满意度，90%", ("服务对象满意度指标", "村医满意度", "≥90%")),
        ("社会效益再加一条", "群众满意度，95%", ("服务对象满意度指标", "群众满意度", "≥95%")),
    ],
)
def test_name_and_value_told_next_are_of_the_class_asked_for(
    workspace: Workspace, asked: str, told: str, come: tuple[str, str, str]
) -> None:
    before, after = _rows(workspace, CLINIC), _rows(workspace, CLINIC, asked, told)
    assert [one for one in after if one not in before] == [come]


def test_first_one_then_the_other_is_an_order_of_rows(workspace: Workspace) -> None:
    first = [name for _, name, _ in _rows(workspace, CLINIC, "先写义诊场次，然后写服务人次")]
    assert first.index("义诊场次") < first.index("服务群众人次")
    standing = _rows(workspace, WATER, "先写巡查员人数，然后写水库座数")
    assert standing == _rows(workspace, WATER)


def test_a_wording_is_exchanged_wherever_it_is_written(workspace: Workspace) -> None:
    names = [name for _, name, _ in _rows(workspace, LAMPS, "凡是写改造的地方都改成更换，项目名也一样")]  # fmt: skip
    assert not any("改造" in name for name in names)
    assert "更换路灯数量" in names


@pytest.mark.parametrize(
    "said", ["钱分成三块，药品3万、交通1万、宣传2万，总共还是6万", "总价还是6万，里头药品3万，交通1万，宣传2万"]
)  # fmt: skip
def test_the_total_told_with_its_parts_is_none_of_them(workspace: Workspace, said: str) -> None:
    before, after = _rows(workspace, CLINIC), _rows(workspace, CLINIC, said)
    assert {name for _, name, _ in after if name not in {one for _, one, _ in before}} == {"药品支出", "交通支出", "宣传支出"}  # fmt: skip
