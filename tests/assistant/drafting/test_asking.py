"""What is asked: few questions, the most telling first, and answers that follow from what was said."""

from datetime import date

import pytest

from assistant.draft import BasisKind, Draft, Question
from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.money import Money
from corpus.schema import TO_FILL
from corpus.settings import Settings

FULL = "2026年北源街道办事处，主管部门：县民政局，"


def draft(text: str) -> Draft:
    brief = read_brief(text, today=date(2025, 9, 15))
    return compose(brief, None, Settings(_env_file=None, unit=None, authority=None), this_year=2025)


def asked(text: str, cell: str) -> Question | None:
    return next((one for one in draft(text).questions if one.cell == cell), None)


@pytest.mark.parametrize(
    "text",
    [
        "农村改厕",
        "农村改厕200户",
        "社区工作者责任险，33人，预算0.726万元",
        "县融媒体中心直播设备更新，三五万元就够了",
        "公益性岗位工资，5人，月工资3200元",
        "2026年农村改厕200户，每户2000元，10月底前完工",
    ],
)
def test_at_most_three_points_each_about_another_thing(text: str) -> None:
    questions = draft(text).questions
    assert 1 <= len(questions) <= 3
    assert len({one.cell for one in questions}) == len({one.text for one in questions})
    assert len({one.cell for one in questions}) == len(questions)


def test_the_total_comes_before_year_and_offices() -> None:
    cells = [one.cell for one in draft("农村改厕200户").questions]
    assert cells == ["funding/total", "year", "unit"]


def test_months_left_out_are_offered_as_twelve() -> None:
    question = asked("公益性岗位工资，5人，月工资3200元", "funding/total")
    assert question is not None
    assert question.suggestions == ("19.2万元",)
    assert "按12个月计算" in question.text


def test_a_range_is_offered_by_its_ends() -> None:
    question = asked("县融媒体中心直播设备更新，三五万元就够了", "funding/total")
    assert question is not None
    assert question.suggestions == ("3万元", "5万元")


def test_two_totals_are_asked_about() -> None:
    question = asked("社区工作者责任险，33人，每人220元，预算1万元", "funding/total")
    assert question is not None
    assert "0.726万元" in question.text
    assert "1万元" in question.text
    assert question.suggestions == ("0.726万元", "1万元")
    assert asked("社区工作者责任险，33人，每人220元，预算0.726万元", "funding/total") is None


def test_the_deadline_is_asked_last_and_only_where_no_time_was_said() -> None:
    open_end = draft(f"{FULL}农村改厕200户，每户2000元")
    (question,) = open_end.questions
    row = int(question.cell.split("/")[1])
    assert open_end.table.indicators[row].value == "2026年12月31日前"
    assert question.suggestions[-1] == "2026年12月31日前"
    assert draft(f"{FULL}农村改厕200户，每户2000元，10月底前完工").questions == ()


@pytest.mark.parametrize(
    ("text", "value", "formula"),
    [
        ("团支部书记工资，每人840元，预算0.924万元", "11人", "0.924万元÷840元/人=11人"),
        ("社区工作者责任险，33人，预算0.726万元", "220元/人", "0.726万元÷33人=220元/人"),
    ],
)
def test_a_solved_number_is_computed_and_named_as_derived(
    text: str, value: str, formula: str
) -> None:
    made = draft(text)
    rows = [row for row, one in enumerate(made.table.indicators) if one.value == value]
    assert len(rows) == 1
    basis = made.basis[f"indicators/{rows[0]}/value"]
    assert basis.kind is BasisKind.COMPUTED
    assert formula in basis.text
    assert "请确认" in basis.text
    assert any(formula in notice for notice in made.notices)


@pytest.mark.parametrize(
    "text",
    [
        "2025年信访接访及矛盾化解工作经费12万元，化解信访积案15件",
        "2025年人口抽样调查，调查样本2400户，预算12万元",
    ],
)
def test_running_costs_have_no_price_a_head(text: str) -> None:
    table = draft(text).table
    assert not any("/" in one.value for one in table.indicators)


def test_what_cannot_be_solved_stays_open() -> None:
    made = draft("团支部书记工资，每人840元，预算1万元")
    counts = [one for one in made.table.indicators if one.level2 == "数量指标"]
    assert [one.value for one in counts] == [TO_FILL]


@pytest.mark.parametrize("text", ["农村改厕200户", "农村改厕", "团支部书记工资，每人840元"])
def test_no_amount_is_offered_out_of_thin_air(text: str) -> None:
    for question in draft(text).questions:
        if question.cell not in {"year", "funding/total"}:
            continue
        for answer in question.suggestions:
            assert question.cell == "year" or Money.parse(answer) == draft(text).table.funding.total


@pytest.mark.parametrize(
    ("text", "times", "total"),
    [
        ("食堂补贴，60人，每人每餐12元，全年250天", "餐", "18万元"),
        ("社区老年食堂，老人45名，每餐补助5元，一年开300天", "餐", "6.75万元"),
        ("社区巡逻，志愿者40人，每人每次误餐补助20元，一共巡80天", "次", "6.4万元"),
    ],
)
def test_how_often_a_day_is_asked_with_what_one_comes_to(text: str, times: str, total: str) -> None:
    one = draft(text)
    question = next(question for question in one.questions if question.cell == "funding/total")
    assert f"每天几{times}" in question.text
    assert question.suggestions == (total,)
    assert one.table.funding.total is None  # asked, and not assumed


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("食堂补贴，60人，每人每餐12元，每天1餐，全年250天", "18万元"),
        ("食堂补贴，60人，每人每餐12元，每天两餐，全年250天", "36万元"),
    ],
)
def test_how_often_a_day_that_is_said_is_multiplied(text: str, total: str) -> None:
    assert draft(text).table.funding.total == Money.parse(total)


def test_a_fact_that_stands_nowhere_is_told() -> None:
    notices = draft("小额信贷贴息，贴息贷款总额3000万元，贴息率4.35%，受益脱贫户620户").notices
    assert any("没有用上" in one and "3000万元" in one for one in notices)
    whole_year = draft("区政务服务中心物业费，全年77.28万元").notices
    assert not any("没有用上" in one for one in whole_year)
