"""Offices in office language, two offices for two cells, signs of several rows, and what is only denied."""

import pytest

from assistant.conversation.changing.unsigned import read_unsigned
from assistant.conversation.heads.offices import office_in, offices_in
from assistant.conversation.outright.offices import two_offices_outright
from assistant.conversation.recognised.remarks import only_told, withdrawn
from assistant.conversation.referring.offices_and_people import office_said
from assistant.draft import Draft
from assistant.workspace import Workspace
from corpus.errors import UserError
from tests.assistant.talks import draft_of, talk

LIFTS = "老旧电梯安全评估，评估住宅电梯350台，每台1800元，共63万元，11月底前完成"


@pytest.fixture(scope="module")
def draft(workspace: Workspace) -> Draft:
    return draft_of(talk(workspace, LIFTS))


@pytest.mark.parametrize("verb", ["明确为", "规范为", "核定为", "确定为", "统一填写为", "订正成"])
def test_verbs_of_office_language_are_no_part_of_a_name(verb: str) -> None:
    assert office_in(f"{verb}县市场监督管理局") == "县市场监督管理局"
    assert office_said(f"{verb}县市场监督管理局") == "县市场监督管理局"


def test_two_offices_are_no_name_of_one() -> None:
    assert offices_in("镇殡仪服务站和县民政局") == ("镇殡仪服务站", "县民政局")
    assert offices_in("县文化和旅游局") is None
    assert office_said("县文化和旅游局") == "县文化和旅游局"
    with pytest.raises(UserError, match="两个单位"):
        office_said("镇殡仪服务站和县民政局")


@pytest.mark.parametrize(
    "said",
    [
        "单位、主管都空，填镇评估站和县市场监管局",
        "实施单位和主管部门分别是镇评估站和县市场监管局",
        "主管部门和实施单位依次填县市场监管局、镇评估站",
    ],
)
def test_each_office_goes_to_its_cell(draft: Draft, said: str) -> None:
    told = "实施单位填镇评估站，主管部门填县市场监管局"
    assert two_offices_outright(said, draft) == told


def test_one_office_for_both_stays(draft: Draft) -> None:
    said = "单位和主管部门都填县市场监管局"
    assert two_offices_outright(said, draft) == said


@pytest.mark.parametrize(
    ("said", "words", "sign", "every"),
    [
        ("成本那个小于等于去掉", "成本", "≤", False),
        ("满意度的大于等于号删了吧", "满意度", "≥", False),
        ("成本里的小于等于号都去掉", "成本", "≤", True),
        ("评估单价不要带≤", "评估单价", "≤", False),
    ],
)
def test_which_signs_go(said: str, words: str, sign: str, every: bool) -> None:
    found = read_unsigned(said)
    assert found is not None
    assert (found.words.removesuffix("那个"), found.sign, found.every) == (words, sign, every)


def test_a_sign_goes_and_its_row_stays(workspace: Workspace) -> None:
    rows = {r.name: r.value for r in draft_of(talk(workspace, LIFTS)).table.indicators}
    after = draft_of(talk(workspace, LIFTS, "总成本的小于等于去掉")).table.indicators
    now = {r.name: r.value for r in after}
    assert now["总成本"] == rows["总成本"].lstrip("≤")
    assert len(now) == len(rows)


def test_what_was_only_meant_is_not_done() -> None:
    assert withdrawn("其他资金本来想填20万，没批下来，就不填了")
    assert only_told("其他资金本来想填20万，没批下来")
    assert only_told("采购时间别写年底")
    assert not only_told("采购时间别写年底，写10月底前")
    assert not only_told("自筹本来是14万，现在改成16万")
