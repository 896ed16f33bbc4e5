"""Numbers, sums and subjects of requests that leave marks and words out."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.facts import Brief
from assistant.understanding.brief import read_brief
from corpus.money import Money


def brief_of(text: str) -> Brief:
    return read_brief(text, today=date(2025, 11, 3))


@pytest.mark.parametrize("ranks", ["四五类", "三四级", "一二等"])
def test_ranks_said_by_neighbouring_numerals_are_no_number(ranks: str) -> None:
    brief = brief_of(f"2026年国省道危桥改造，{ranks}危桥5座，投资1260万元")

    assert [fact.text for fact in brief.facts if "危桥" in fact.what] == ["5座"]


def test_neighbouring_numerals_still_count_what_is_counted() -> None:
    brief = brief_of("2026年环境整治，投入七八十人，预算3万元")

    assert any(fact.value.upper == Decimal(80) for fact in brief.facts)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("特种设备检验补助：检验电梯460台，每台350元，检验压力管道18公里，6万元", 6),
        ("2026年养老驿站设备购置，护理床40张，每张3200元，健身器材12件，4.8万元", Decimal("4.8")),
    ],
)
def test_a_sum_right_behind_a_count_is_its_own_where_another_task_comes_to_more(
    text: str, own: Decimal | int
) -> None:
    brief = brief_of(text)

    assert brief.amount is None
    assert Money.of(Decimal(own), "万元") in [fact.value.amount for fact in brief.facts]


def test_a_sum_said_of_all_stays_the_total_though_it_is_too_small() -> None:
    brief = brief_of("动物防疫，防疫员18人，每人每年8000元，冷藏箱18个，共10万元")

    assert brief.amount == Money.of(Decimal(10), "万元")


def test_places_that_get_something_each_are_not_parted() -> None:
    brief = brief_of("文化站给10个村各配4套音响，一套2000元")

    assert brief.topic == "各村音响购置"


def test_a_sum_that_covers_all_stays_the_total() -> None:
    brief = brief_of("2026年养老驿站设备购置，护理床40张，每张3200元，健身器材12件，18万元")

    assert brief.amount == Money.of(Decimal(18), "万元")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("城区雨水管3.2千米污水管1.8千米改造，2026年，预算870万元", {("城区雨水管", "3.2千米"), ("污水管", "1.8千米")}),
        ("2026年村级道路硬化4.5公里边沟6公里，预算210万元", {("村级道路硬化", "4.5公里"), ("边沟", "6公里")}),
    ],
)  # fmt: skip
def test_parts_of_works_without_a_mark_between_keep_their_numbers(
    text: str, counted: set[tuple[str, str]]
) -> None:
    assert counted <= {(fact.what, fact.text) for fact in brief_of(text).facts}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("党校2026年主体班6期，学员共300人，预算128万", "党校主体班"),
        ("残疾人就业保障金用于盲人按摩店扶持，扶持6家，每家2万元", "盲人按摩店扶持"),
        ("县消防救援大队给专职消防员发伙食补助，62人，每人每天30元，按365天", "专职消防员伙食补助"),
        ("城区雨水管3.2千米污水管1.8千米改造，2026年，预算870万元", "城区雨水管、污水管改造"),
    ],
)  # fmt: skip
def test_the_subject_is_what_is_done(text: str, topic: str) -> None:
    assert brief_of(text).topic == topic


def test_staff_who_are_paid_are_served_and_not_those_they_look_after() -> None:
    brief = brief_of("2026年流动人口计生服务管理协管员工资，协管员18名，月工资2600元")

    assert brief.beneficiary == "协管员"
