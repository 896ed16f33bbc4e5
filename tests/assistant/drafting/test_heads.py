"""Money and deadlines of a draft, from what a clerk says in spoken words."""

from datetime import date

import pytest

from assistant.draft import BasisKind, Draft
from assistant.judging import findings_of
from assistant.understanding.brief import extend_brief, read_brief
from assistant.workspace import Workspace
from corpus.money import Money

TODAY = date(2025, 9, 15)


def wan(amount: str) -> Money:
    return Money.parse(f"{amount}万元")


def drafted(workspace: Workspace, text: str) -> Draft:
    return workspace.compose(read_brief(text, today=TODAY))


def timely(draft: Draft) -> dict[str, str]:
    """Value and reason of the rows of 时效."""
    return {
        row.value: draft.basis[f"indicators/{number}/value"].text
        for number, row in enumerate(draft.table.indicators)
        if row.level2 == "时效指标"
    }


def codes(draft: Draft) -> set[str]:
    return {finding.code for finding in findings_of(draft)}


def test_carried_over_money_is_part_of_the_total(workspace: Workspace) -> None:
    draft = drafted(
        workspace, "2026年植树造林绿化，栽树2万株，成活率85%，每株12.5元，其中上年结转5万元"
    )
    funding = draft.table.funding
    assert (funding.total, funding.fiscal, funding.carried_over) == (wan("25"), wan("20"), wan("5"))
    assert draft.basis["funding/carried_over"].kind is BasisKind.STATED
    assert not {"funding-sum", "unused-fact"} & codes(draft)


def test_sources_in_spoken_words_make_the_total(workspace: Workspace) -> None:
    draft = drafted(
        workspace,
        "我想做个河道清淤的项目，大概3公里，县里给20万，镇上自己配5万，汛期前弄完",
    )
    funding = draft.table.funding
    assert (funding.total, funding.fiscal, funding.other) == (wan("25"), wan("20"), wan("5"))
    assert "县里给20万" in draft.basis["funding/total"].text
    assert "请改列财政拨款" in draft.basis["funding/other"].text
    assert not any("县里" in row.name or "镇上" in row.name for row in draft.table.indicators)
    assert "汛期前" in timely(draft)
    assert "unused-fact" not in codes(draft)


def test_the_pay_of_one_leaves_the_total_open(workspace: Workspace) -> None:
    draft = drafted(workspace, "计划生育家庭奖励扶助金 人数不清楚 标准960元一年")
    assert draft.table.funding.total is None
    assert any(question.cell == "funding/total" for question in draft.questions)


def test_pay_read_per_head_is_a_row_per_head(workspace: Workspace) -> None:
    draft = drafted(workspace, "村医补助，每月600，共14人，发一年")
    assert draft.table.funding.total == wan("10.08")
    assert any(row.value == "600元/人/月" for row in draft.table.indicators)
    assert any("按每人每月600元理解" in notice for notice in draft.notices)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "残疾人两项补贴，享受人数320人，每人每月110元，预算42.24万元，每月10日前发放",
            "每月10日前",
        ),
        ("农村公路养护20公里，每公里5000元，要在6月30号之前做完", "6月30日前"),
        ("学校操场维修，暑假前完工，预算30万元", "暑假前"),
        ("重阳节慰问高龄老人120人，每人200元", "重阳节前"),
    ],
)
def test_the_time_said_stands_in_its_row(workspace: Workspace, text: str, value: str) -> None:
    rows = timely(drafted(workspace, text))
    assert value in rows
    assert not any("没有说完成时间" in reason for reason in rows.values())


def test_a_festival_without_a_date_is_asked_about(workspace: Workspace) -> None:
    rows = timely(drafted(workspace, "中秋节慰问困难群众50户，每户300元"))
    assert "请确认" in rows["中秋节前"]


def test_a_day_said_later_takes_the_place_of_an_occasion() -> None:
    brief = read_brief("河道清淤3公里，预算20万元，汛期前弄完", today=TODAY)
    later = extend_brief(brief, "改成5月20日前完成", today=TODAY)
    texts = [fact.text for fact in later.facts]
    assert "5月20日前" in texts
    assert "汛期前" not in texts
