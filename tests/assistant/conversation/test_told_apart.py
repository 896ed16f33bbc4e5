"""Rows whose parts stand in several clauses, and cells that are named last, are put outright."""

import pytest

from assistant.conversation.outright.reading import outright
from assistant.draft import Draft
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

PIPES = "县水利局农村供水管网维修，维修管网12公里，每公里3万元，共36万元"


@pytest.fixture(scope="module")
def draft(workspace: Workspace) -> Draft:
    return draft_of(talk(workspace, PIPES))


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("社会效益补漏水率，较去年下降5%", "漏水率", "较去年下降5%"),
        ("经济效益加拉动消费额，2000万以上", "拉动消费额", "2000万元以上"),
        ("户数也写上，860户", "户数", "860户"),
        ("质量加水压达标率95%和水质合格率100%", "水质合格率", "100%"),
        ("数量再来一条阀门数，多少个还没统计，先空着", "阀门数", "待补充"),
        ("加漏损率，不超过8，质量的", "漏损率", "≤8%"),
        ("时效加个检修时间，报修后24小时内", "检修时间", "报修后24小时内"),
        ("质量里加入户水压达标率95%", "入户水压达标率", "≥95%"),
        ("加个误差率千分之三以内，等等，合同是千分之二，写千分之二以内", "误差率", "2‰以内"),
    ],
)
def test_the_row_comes_with_what_was_told(workspace: Workspace, said: str, name: str, value: str) -> None:  # fmt: skip
    table = draft_of(talk(workspace, PIPES, said)).table
    assert {row.name: row.value for row in table.indicators}.get(name) == value


@pytest.mark.parametrize(
    "said",
    ["为什么总成本要写小于等于", "满意度前面怎么没有大于等于号", "刚才加的漏损率不算质量，挪到社会效益", "满意度前面不用加大于等于号吧？"],
)  # fmt: skip
def test_what_is_asked_or_not_there_changes_nothing(workspace: Workspace, said: str) -> None:
    before = talk(workspace, PIPES)
    assert draft_of(talk(workspace, PIPES, said)).table == draft_of(before).table


def test_letters_that_go_are_told_again_by_the_new_name(draft: Draft, workspace: Workspace) -> None:
    now = talk(workspace, PIPES).conversation.now
    assert now is not None
    assert outright("满意度改成用水满意度，群众两字不要", now, None) == "满意度改成用水满意度"
