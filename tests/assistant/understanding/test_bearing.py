"""Who bears the money, what comes on top of it, and where it comes from: no rates, totals, names."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.drafting.compose import compose
from assistant.facts import Brief
from assistant.understanding.brief import read_brief
from corpus.money import Money
from corpus.schema import TargetTable
from corpus.settings import Settings


def read(text: str) -> Brief:
    return read_brief(text, today=date(2026, 11, 26))


def drafted(text: str) -> TargetTable:
    settings = Settings(home=Path("unused"))
    return compose(read(text), None, settings, this_year=2026).table


def wan(number: str) -> Money:
    return Money.of(Decimal(number), "万元")


@pytest.mark.parametrize(
    ("said", "fiscal", "other"),
    [
        ("县里补助60%，其余镇里自己出", "18", "12"),
        ("其中市级财政承担80%，剩下的村里自筹", "24", "6"),
        ("70%由县里补助", "21", "9"),
        ("上级按50%补助", "15", "15"),
        ("资金由市财政负担60%、区财政负担40%", "30", None),
        ("镇里自筹30%，其余县财政解决", "30", None),
    ],
)
def test_a_share_of_the_money_is_a_source_and_no_rate(
    said: str, fiscal: str, other: str | None
) -> None:
    table = drafted(f"2027年修水渠3公里，每公里10万元，{said}")
    assert all(f"{share}%" not in row.value for row in table.indicators for share in (30, 40, 50, 60, 70, 80))  # fmt: skip
    assert table.funding.fiscal == wan(fiscal)
    assert table.funding.other == (wan(other) if other else None)


def test_a_rate_of_those_who_are_served_stays_a_rate() -> None:
    brief = read("2027年农村公厕维护20座，每座1500元，群众满意度90%，设施完好率95%")
    assert [fact.what for fact in brief.facts if "%" in fact.text] == ["群众满意度", "设施完好率"]
    assert not any("分担" in note for note in brief.notes)


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("维修另需1.2万元", "6.966"),
        ("另外维修费1.2万元", "6.966"),
        ("此外还要安排维修费8000元", "6.566"),
        ("维修还需5000元", "6.266"),
    ],
)
def test_what_is_needed_besides_adds_to_what_was_priced(said: str, total: str) -> None:
    text = f"2027年镇区路灯电费，186盏灯，每盏每年电费310元，{said}"
    assert drafted(text).funding.total == wan(total)


def test_what_a_sum_of_all_is_stays_the_total() -> None:
    assert read("2027年路灯186盏，每盏310元，另外总共需要8万元").amount == wan("8")
    assert read("2027年采购药品，另需资金3万元").amount == wan("3")


@pytest.mark.parametrize(
    "said",
    ["投入财政资金30万元、村自筹10万元", "计划投入资金40万元", "筹措各级资金40万元", "安排财政资金40万元"],
)  # fmt: skip
def test_where_money_comes_from_is_no_name(said: str) -> None:
    text = f"2027年{said}，修村道2.3公里，路面宽4.5米"
    assert read(text).topic == "村道建设"
    assert "路面宽度" in [row.name for row in drafted(text).indicators]


@pytest.mark.parametrize(
    ("said", "who"),
    [("敬老院32位老人发冬季取暖补贴", "老人"), ("社区18名保洁员买雨衣", "保洁员")],
)
def test_those_who_are_given_something_are_counted_alone(said: str, who: str) -> None:
    assert read(f"2027年给{said}，每人600元").facts[0].what == who


def test_aid_for_heating_is_given_to_heads() -> None:
    table = drafted("明年给敬老院32位老人发冬季取暖补贴，每人600元")
    assert table.indicators[0].name.endswith("取暖补贴发放人数")
    assert "向32位老人发放" in (table.annual_goal or "")


@pytest.mark.parametrize(
    "said",
    ["标准不一", "各人补助标准不一样", "每人每月补助标准不一", "每户补贴金额高低不一"],
)
def test_standards_that_differ_are_no_price_of_one_yuan(said: str) -> None:
    brief = read(f"农村老放映员生活补助，26人，{said}，预算9.36万元")
    assert not [one for one in brief.facts if one.value.number == 1]


@pytest.mark.parametrize("rest", ["剩余资金镇上配套", "不足部分由村里配套解决", "其余县里配"])
def test_who_pays_the_rest_makes_no_other_kind_of_spending(rest: str) -> None:
    said = "给15个村安装路灯200盏，市里出30万"
    plain, more = drafted(said), drafted(f"{said}，{rest}")
    assert [one.name for one in more.indicators] == [one.name for one in plain.indicators]
