"""What is said to stay does not go; 别超过 is a bound from above; no day before the project's year is a deadline."""

import pytest

from assistant.conversation.accounted.made import Made
from assistant.conversation.accounted.undone import undone
from assistant.conversation.engine import take_turn
from assistant.conversation.speech.set_phrases import in_set_phrases
from assistant.workspace import Workspace
from tests.assistant.talks import opened_with, talk

REQUEST = "2026年农村公路桥梁定期检测，34座，每座2600元，共8.84万元，10月底前完成"


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("返修率，别超过3%", "返修率，不超过3%"),
        ("单价千万别高于40元", "单价不超过40元"),
        ("差错率不许超过2‰", "差错率不超过2‰"),
        ("合格率别低于九成", "合格率不低于九成"),
        ("到场人数不要少于30人", "到场人数不低于30人"),
    ],
)
def test_a_bound_told_as_what_is_not_to_be(said: str, plain: str) -> None:
    assert in_set_phrases(said) == plain


def test_what_is_to_stay_is_not_deleted(workspace: Workspace) -> None:
    begun = opened_with(workspace, REQUEST)
    now = begun.now
    assert now is not None
    gone = take_turn(workspace, begun, "删除沿线群众满意度").conversation.now
    assert gone is not None
    made = Made(now, gone)
    assert undone(made, ["沿线群众满意度那条留着", "按年那条不要"])
    assert undone(made, ["跟沿线群众满意度重复"])
    assert not undone(made, ["桥梁检测单价留着", "沿线群众满意度不要"])
    assert not undone(made, ["沿线群众满意度别留"])


@pytest.mark.parametrize(
    "said", ["完成时间改成1979年", "完成时间改成2019年6月底前", "时效改到2020年3月1日前"]
)
def test_no_deadline_before_the_years_of_the_project(workspace: Workspace, said: str) -> None:
    begun = opened_with(workspace, REQUEST)
    turn = take_turn(workspace, begun, said)
    assert turn.conversation.now == begun.now


@pytest.mark.parametrize(
    ("said", "goes"),
    [
        ("检测报告复核合格率那条跟检测报告按期出具率那条，只要一条，要复核合格率的", "按期出具率"),
        ("按期出具率和复核合格率，留一条，留按期出具率", "复核合格率"),
    ],
)
def test_of_two_rows_the_other_goes(workspace: Workspace, said: str, goes: str) -> None:
    begun = talk(workspace, REQUEST.removesuffix("，10月底前完成")).conversation
    assert begun.now is not None
    names = {one.name for one in begun.now.draft.table.indicators if one.applicable}
    after = take_turn(workspace, begun, said).conversation.now
    assert after is not None
    left = {one.name for one in after.draft.table.indicators if one.applicable}
    assert {one for one in names - left if goes in one} == names - left != set()
