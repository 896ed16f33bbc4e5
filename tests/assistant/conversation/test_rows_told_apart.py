"""Rows to come whose class is told in another clause, a time that fault is found with, talk that asks for nothing."""

import pytest

from assistant.conversation.engine import Turn, take_turn
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Turn:
    return talk(
        workspace,
        "2025年渡船更新，购置渡船2艘，每艘35万元，总预算70万元，县财政40万元，镇自筹30万元，12月底前完成",
    )


def _rows(turn: Turn) -> set[tuple[str, str, str]]:
    rows = draft_of(turn).table.indicators
    return {(one.level2 or "", one.name, one.value) for one in rows if one.applicable}


@pytest.mark.parametrize(
    ("said", "level2", "name"),
    [
        ("质量那条，“渡船验收”太大了，改成船检合格率；再补一条作业安全事故，0起", "质量指标", "作业安全事故"),
        ("航行差错率控制在0.1%以内，放质量里", "质量指标", "航行差错率"),
        ("群众投诉件数不超过3件，列到社会效益", "社会效益指标", "群众投诉件数"),
        ("数量加一条救生衣购置件数，还是叫救生设备购置数量吧，40件", "数量指标", "救生设备购置数量"),
        ("社会效益加一条年渡运量，3万人次", "社会效益指标", "年渡运量"),
    ],
)  # fmt: skip
def test_a_row_comes_in_the_class_that_is_meant(
    workspace: Workspace, drafted: Turn, said: str, level2: str, name: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    fresh = _rows(turn) - _rows(drafted)
    assert (level2, name) in {(one[0], one[1]) for one in fresh}


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("完成时间定到年底太晚，汛前6月底就得换完", "2025年6月底前"),
        ("时效，年底才完工不行，9月30日前要完", "2025年9月30日前"),
    ],
)
def test_a_time_is_told_after_what_is_wrong_with_it(
    workspace: Workspace, drafted: Turn, said: str, date: str
) -> None:
    fresh = _rows(take_turn(workspace, drafted.conversation, said)) - _rows(drafted)
    assert [value for level2, _, value in fresh if level2 == "时效指标"] == [date]


@pytest.mark.parametrize(
    "said",
    [
        "主任问能不能再报个渡口管理员补助，我说今年没这笔钱",
        "主管部门写县农业农村局，再想想，归谁管还不清楚，我问了再填",
        "实施单位填镇水利站，等我跟领导确认了再写",
        "数量里补一条栈桥改造长度，施工队还没报呢",
    ],
)
def test_nothing_is_written_of_what_is_not_decided(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    told = {one for one in _rows(turn) - _rows(drafted) if "待补充" not in one[2]}
    assert not told
    assert draft_of(turn).table.unit == draft_of(drafted).table.unit
    assert draft_of(turn).table.project_name == draft_of(drafted).table.project_name
