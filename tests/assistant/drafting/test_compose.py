"""Drafts for requests of many kinds: the promises that hold for every one of them."""

import math
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.draft import Basis, BasisKind, Draft, cell_text, filled_cells
from assistant.drafting.names.naming import LONGEST_NAME
from assistant.findings import Severity
from assistant.judging import findings_of
from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import read_brief
from assistant.workspace import Workspace
from corpus.schema import TO_FILL, Indicator, TargetTable
from corpus.taxonomy import taxonomy
from corpus.values import ValueKind
from tests.each import for_each

TODAY = date(2024, 11, 1)

REQUESTS = [
    "2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元",
    "2025年团支部书记工资，11人，每人840元",
    "农村改厕200户，每户补助2000元，10月底前完工",
    "2025年城区道路保洁，面积12万平方米，每平方米每年6元",
    "明年给老年人体检，1200人，每人150元，9月底前完成",
    "2025年党员教育培训4期，每期50人，预算6万元",
    "购置办公电脑15台，每台5000元，2025年6月底前到位",
    "2025年背街小巷路面维修3.5公里，预算80万元，11月底前完工",
    "2025年预算绩效评价服务费20万元，委托第三方评价10个项目",
    "2025年春节慰问困难党员60人，每人500元",
    "2025年森林防火物资采购30万元，灭火机20台，对讲机50部",
    "2025年社区文化活动12场，每场8000元",
    "2025年村卫生室运行补助，38个村，每村6000元",
    "2025年校园安保服务，保安24名，每人每月3200元，12个月",
    "2025年农作物种植补贴，3500亩，每亩120元，6月30日前发放",
    "2025年智慧社区信息平台建设，预算150万元，年底前验收",
    "2025年人口抽样调查，调查样本2400户，预算12万元",
    "2025年绿化养护，45000平方米，每平方米每年4.5元",
    "2025年城乡居民基本医疗保险参保资助，低保对象820人，每人400元",
    "2025年人大代表活动经费3万元，组织视察4次",
    "2025年综合文化站免费开放，预算5万元，开展讲座6次、展览2次",
    "2025年办公用房租赁，面积600平方米，每月每平方米25元，租期12个月",
    "2025年路灯电费，年预算18万元",
    "2025年临时救助，预计救助300人次，预算60万元",
    "防汛应急演练2次，预算1.5万元，2025年7月底前完成",
    "2025年法律顾问服务费4万元",
    "2025年宣传经费2万元，制作宣传栏20块，发放宣传单5000份",
    "2025年退役军人服务站工作经费，15个站，每站5000元",
    "2025年义务教育营养改善计划，学生1860人，每人每天5元，补助200天",
    "2025年征地拆迁补偿，涉及26户，预算520万元",
]


VARIED = [
    line.strip()
    for line in (Path(__file__).parents[1] / "data/draft_requests.txt")
    .read_text("utf-8")
    .splitlines()
    if line.strip() and not line.startswith("#")
]
"""Further requests, of offices and spending of every sort."""


@pytest.fixture(scope="module")
def drafts(workspace: Workspace) -> dict[str, Draft]:
    """The draft of each request."""
    return {one: workspace.compose(read_brief(one, today=TODAY)) for one in REQUESTS + VARIED}


@for_each("drafts")
def test_every_filled_cell_has_a_basis(drafted: Draft) -> None:
    assert set(filled_cells(drafted.table)) <= set(drafted.basis)


@for_each("drafts")
def test_no_error_stands(drafted: Draft) -> None:
    errors = [one for one in findings_of(drafted) if one.severity is Severity.ERROR]
    disagreeing = "请确认" in " ".join(drafted.notices)
    assert not errors or disagreeing, [one.message for one in errors]


@for_each("drafts")
def test_every_stated_number_is_used_or_named(drafted: Draft) -> None:
    values = {
        (row.parsed.number, row.parsed.date, row.parsed.months) for row in drafted.table.indicators
    }
    funding = drafted.table.funding
    money = {one.yuan for one in (funding.total, funding.fiscal, funding.other) if one}
    reckoned = (one.text for one in drafted.basis.values() if one.kind is BasisKind.COMPUTED)
    told = " ".join([*drafted.notices, *reckoned])
    for fact in drafted.brief.facts:
        if not re.search(r"[\d一二两三四五六七八九十]", fact.text):
            continue
        value = fact.value
        dated = value.date
        if dated is not None and dated.year is None and drafted.brief.year is not None:
            dated = dated.model_copy(update={"year": drafted.brief.year})
        kept = bool({(value.number, one, value.months) for one in (value.date, dated)} & values)
        funded = value.amount is not None and value.amount.yuan in money
        assert kept or funded or fact.text in told, fact.text


def _numbers(text: str) -> set[Decimal]:
    return {Decimal(found) for found in re.findall(r"\d+(?:\.\d+)?", text.replace(",", ""))}


@for_each("drafts")
def test_no_number_without_its_source(drafted: Draft) -> None:
    """A number in the table was said, computed from what was said, or is a cited level."""
    brief = drafted.brief
    said = _numbers(brief.text) | {Decimal(100)}
    said |= {fact.value.number for fact in brief.facts if fact.value.number is not None}
    said |= {one.number for one in reckon(brief).solved}
    if brief.year:
        said |= {Decimal(brief.year)}
    funding = drafted.table.funding
    for amount in filter(None, (funding.total, funding.fiscal, funding.other)):
        said |= {amount.wan, amount.yuan}
    for cell, text in filled_cells(drafted.table).items():
        basis = drafted.basis[cell]
        if basis.kind in {BasisKind.PRECEDENT, BasisKind.CUSTOMARY} and cell.endswith("/value"):
            value = drafted.table.indicators[int(cell.split("/")[1])].parsed
            level = value.kind in {ValueKind.RATE, ValueKind.QUALITATIVE}
            assert level or value.number == 0, (cell, text)  # 0 accidents is a custom, no count
            assert basis.kind is BasisKind.CUSTOMARY or basis.sources
            continue
        loose = _numbers(text) - said
        if cell == "annual_goal" and "取自表中这些指标的常用水平" in basis.text:
            loose -= {
                row.parsed.number
                for number, row in enumerate(drafted.table.indicators)
                if f"indicators/{number}/value" in drafted.basis
                and drafted.basis[f"indicators/{number}/value"].kind is BasisKind.CUSTOMARY
            }  # where nothing is counted the goal says the rows' own levels, and that it does
        if "年末" in basis.text or "年度末" in basis.text:
            loose -= {Decimal(12), Decimal(31)}
        for left, right in re.findall(r"([^：。，＝]+×[^：。，＝]+)＝(\d+)", basis.text):
            factors = _numbers(left)  # 4期×80人/期＝320人次: a product of what was said
            if factors <= said and math.prod(factors) == Decimal(right):
                loose -= {Decimal(right)}
        assert not loose, (cell, text, basis)


@for_each("drafts")
def test_nothing_of_another_project_is_left(drafted: Draft) -> None:
    text = " ".join(filled_cells(drafted.table).values())
    for foreign in ("北源", "北塬", "原州", "固原", "行财股", "2024年"):
        assert foreign not in text or foreign in drafted.brief.text, foreign


@for_each("drafts")
def test_each_required_class_has_a_row(drafted: Draft) -> None:
    for level2 in ("数量指标", "质量指标", "时效指标", "成本指标", "社会效益指标"):
        assert any(row.level2 == level2 and row.applicable for row in drafted.table.indicators), (
            level2
        )


@for_each("drafts")
def test_rows_stand_in_form_order_without_repeats(drafted: Draft) -> None:
    classes = list(taxonomy(drafted.table.taxonomy).classes())
    places = [
        classes.index((row.level1 or "", row.level2 or "")) for row in drafted.table.indicators
    ]
    assert places == sorted(places)
    names = [(row.level2, row.name) for row in drafted.table.indicators if row.applicable]
    assert len(names) == len(set(names))


@for_each("drafts")
def test_names_read_as_names(drafted: Draft) -> None:
    for one in drafted.table.indicators:
        assert 1 <= len(one.name) <= LONGEST_NAME, one.name
        assert not re.search(r"([\u4e00-\u9fff]{2,})\1", one.name), one.name
        assert not re.search(r"[{}，。；]|（\d）", one.name), one.name
        assert not re.search(r"[次个户项件]数率|率率|费费|户户|人人数", one.name), one.name


@for_each("drafts")
def test_goals_read_as_sentences(drafted: Draft) -> None:
    goal = drafted.table.annual_goal or ""
    assert goal.endswith("。")
    assert "通过" in goal
    assert not re.search(r"[，、（]{2}|，）|（）|，。", goal), goal
    assert not re.search(r"([\u4e00-\u9fff]{2,})\1", goal), goal


@for_each("drafts")
def test_values_suit_their_classes(drafted: Draft) -> None:
    for one in drafted.table.indicators:
        kind = one.parsed.kind
        if not one.applicable or one.value == TO_FILL:
            continue
        if one.level2 == "数量指标":
            assert kind in {ValueKind.QUANTITY, ValueKind.FREQUENCY, ValueKind.PERIOD}, one
        if one.level2 == "时效指标":
            told = one.value.startswith("按")  # 按季度发放: the request's own words
            assert told or kind in {ValueKind.DATE, ValueKind.RATE, ValueKind.PERIOD}, one
        if one.level2 == "成本指标":
            assert kind in {ValueKind.MONEY, ValueKind.UNIT_PRICE, ValueKind.RATE}, one
        if kind is ValueKind.RATE and one.parsed.number not in {0, 100}:
            assert one.parsed.sign, one


def row(draft: Draft, level2: str, words: str = "") -> tuple[Indicator, Basis]:
    for number, indicator in enumerate(draft.table.indicators):
        if indicator.level2 == level2 and words in indicator.name + indicator.value:
            return indicator, draft.basis[f"indicators/{number}/value"]
    raise AssertionError(f"no {level2} {words}")


def test_insurance_carries_what_was_said_and_agrees(workspace: Workspace) -> None:
    draft = workspace.compose(read_brief(REQUESTS[0], today=TODAY))
    assert row(draft, "数量指标", "33人")[1].kind is BasisKind.STATED
    price, basis = row(draft, "成本指标", "220元")
    assert price.parsed.per
    assert set(price.parsed.per) == {"人", "年"}
    assert basis.kind is BasisKind.STATED
    _cost, basis = row(draft, "成本指标", "≤0.726万元")
    assert basis.kind is BasisKind.COMPUTED
    assert "一致" in basis.text
    satisfaction, basis = row(draft, "服务对象满意度指标")
    assert satisfaction.value == "≥90%"
    assert basis.kind is BasisKind.PRECEDENT
    assert basis.sources[0].project_name == "村干部及社区工作者责任险"
    assert draft.table.project_name == "2025年社区工作者责任险"


def test_a_missing_total_is_computed_and_said(workspace: Workspace) -> None:
    draft = workspace.compose(read_brief(REQUESTS[1], today=TODAY))
    assert draft.table.funding.total
    assert draft.table.funding.total.in_wan() == "0.924"
    assert draft.basis["funding/total"].kind is BasisKind.COMPUTED
    assert any("0.924万元" in notice for notice in draft.notices)


def test_without_a_precedent_it_says_so_and_still_gives_a_table(workspace: Workspace) -> None:
    draft = workspace.compose(read_brief(REQUESTS[2], today=TODAY))
    assert draft.table.funding.total
    assert draft.table.funding.total.in_wan() == "40"
    assert row(draft, "数量指标", "200户")
    assert row(draft, "时效指标", "10月底前")
    assert any("没有" in notice and "相近" in notice for notice in draft.notices)
    assert not [b for b in draft.basis.values() if b.kind is BasisKind.PRECEDENT]


def test_a_total_that_disagrees_is_named(workspace: Workspace) -> None:
    draft = workspace.compose(
        read_brief("2025年社区工作者责任险，33人，每人每年220元，预算1万元", today=TODAY)
    )
    told = " ".join(draft.notices)
    assert "0.726万元" in told
    assert "1万元" in told
    assert "0.274万元" in told
    assert draft.table.funding.total
    assert draft.table.funding.total.in_wan() == "1"


def test_unknown_numbers_are_asked_not_made_up(workspace: Workspace) -> None:
    draft = workspace.compose(read_brief("2025年社区工作者责任险", today=TODAY))
    people, basis = row(draft, "数量指标")
    assert people.value == TO_FILL
    assert basis.kind is BasisKind.NEEDS_INPUT
    assert 1 <= len(draft.questions) <= 3
    assert draft.table.funding.total is None
    assert draft.basis["funding/total"].kind is BasisKind.NEEDS_INPUT


def test_the_same_request_gives_the_same_draft(workspace: Workspace) -> None:
    brief = read_brief(REQUESTS[0], today=TODAY)
    assert workspace.compose(brief) == workspace.compose(brief)


def test_a_cell_without_a_basis_cannot_be_constructed(workspace: Workspace) -> None:
    draft = workspace.compose(read_brief(REQUESTS[0], today=TODAY))
    basis = {cell: one for cell, one in draft.basis.items() if cell != "indicators/0/value"}
    with pytest.raises(ValueError, match="no basis"):
        Draft(table=draft.table, brief=draft.brief, basis=basis)
    open_ = dict(draft.basis)
    open_["indicators/0/value"] = Basis(
        cell="indicators/0/value", kind=BasisKind.NEEDS_INPUT, text="?"
    )
    with pytest.raises(ValueError, match="needs input"):
        Draft(table=draft.table, brief=draft.brief, basis=open_)


def test_cell_names_reach_every_cell(workspace: Workspace) -> None:
    table: TargetTable = workspace.compose(read_brief(REQUESTS[0], today=TODAY)).table
    assert cell_text(table, "funding/total") == "0.726"
    assert cell_text(table, "indicators/0/name") == table.indicators[0].name
    with pytest.raises(KeyError):
        cell_text(table, "nonsense")
