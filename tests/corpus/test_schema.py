import json
from decimal import Decimal

import pytest
from hypothesis import given

from corpus.money import Money
from corpus.schema import TO_FILL, Funding, Indicator, Source, TargetTable, row_applies
from corpus.values import ValueKind
from tests.corpus.corpus_tables import TABLES, insurance


@given(TABLES)
def test_json_round_trip(table: TargetTable) -> None:
    again = TargetTable.model_validate_json(table.model_dump_json())
    assert again == table
    assert again.content_hash == table.content_hash


@given(TABLES)
def test_published_json_is_plain(table: TargetTable) -> None:
    published = json.loads(json.dumps(table.to_json(), ensure_ascii=False, allow_nan=False))
    assert len(published["indicators"]) == len(table.indicators)
    for name, amount in published["funding"].items():
        known = getattr(table.funding, name)
        assert (amount is None) == (known is None)
        assert amount is None or Money.model_validate(amount) == known


def test_published_json_of_a_table() -> None:
    published = insurance().to_json()
    assert published["funding"] == {
        "total": "0.726", "fiscal": "0.726", "other": None, "carried_over": None,
    }  # fmt: skip
    assert published["taxonomy"] == "three_family"
    assert published["indicators"][1]["parsed"] == {
        "kind": "money", "sign": "≤", "number": "0.726", "unit": "万元", "per": [],
    }  # fmt: skip
    assert published["source"] == {"file": "a.docx", "locator": "表1"}


def test_the_hash_does_not_depend_on_the_source() -> None:
    elsewhere = insurance(source=Source(file="b.xlsx", locator="Sheet1!A1"), form="C")
    assert elsewhere.content_hash == insurance().content_hash
    assert elsewhere.table_id == insurance().table_id


def test_the_hash_does_not_depend_on_white_space() -> None:
    assert insurance(annual_goal="为33名 社区工作者\n购买责任险。").table_id == insurance().table_id


@pytest.mark.parametrize(
    "changes",
    [
        {"project_name": "2025年社区工作者意外险"},
        {"year": 2024},
        {"unit": "北源街道办事处"},
        {"annual_goal": None},
        {"funding": Funding(total=Money.parse("0.7261万元"))},
        {"indicators": insurance().indicators[:2]},
        {"indicators": insurance().indicators[::-1]},
    ],
)
def test_the_hash_depends_on_the_content(changes: dict[str, object]) -> None:
    assert insurance(**changes).content_hash != insurance().content_hash


def test_an_amount_hashes_alike_in_both_units() -> None:
    funding = Funding(total=Money.parse("7260元"), fiscal=Money.parse("7,260.00元"))
    assert insurance(funding=funding).table_id == insurance().table_id


def test_a_weight_hashes_alike_however_it_was_written() -> None:
    def weighted(weight: str) -> TargetTable:
        row = insurance().indicators[0].model_copy(update={"weight": Decimal(weight)})
        return insurance(indicators=(row,))

    assert weighted("10").table_id == weighted("10.0").table_id != weighted("20").table_id


def test_the_key_is_the_same_on_every_machine() -> None:
    """A change of this key orphans what offices have stored."""
    assert insurance().table_id == "a8ec24f3cb25697c"


@pytest.mark.parametrize(
    "name",
    ["2025年社区工作者责任险", "2024年社区工作者责任险", "2023年度社区工作者责任险", "社区工作者责任险",
     "社区工作者责任险（2024年度）", "社区工作者 责任险", "２０２４年社区工作者责任险", "二〇二四年社区工作者责任险"],
)  # fmt: skip
def test_project_key_is_the_same_over_years(name: str) -> None:
    assert insurance(project_name=name).project_key == insurance().project_key


def test_project_key_differs_by_project_and_by_unit() -> None:
    keys = {
        insurance().project_key,
        insurance(project_name="2025年村干部责任险").project_key,
        insurance(unit="古雁街道办事处").project_key,
        insurance(project_name="项目20251234").project_key,
        insurance(project_name="项目20241234").project_key,
    }
    assert len(keys) == 5


@pytest.mark.parametrize(
    ("name", "value", "applies"),
    [
        ("无", "无", False), ("无", "0", False), ("不涉及此项", "无", False), ("", "", False), ("", "无", False),
        ("无", "", False), ("无", "0%", False), ("参保人数", "无", False), ("/", "/", False), ("　", "—", False),
        ("参保人数", "33人", True), ("安全事故数", "0", True), ("参保人数", "", True), ("", "33人", True),
        ("无", "良好", True), ("无障碍设施数量", "2处", True),
    ],
)  # fmt: skip
def test_row_applies(name: str, value: str, applies: bool) -> None:
    assert row_applies(name, value) is applies


def test_a_row_knows_its_value() -> None:
    row = insurance().indicators[0]
    assert (row.parsed.kind, row.parsed.number) == (ValueKind.QUANTITY, Decimal(33))
    assert not row.is_open
    assert Indicator(level1=None, level2=None, name="人数", value=f" {TO_FILL} ").is_open


def test_zero_in_a_row_that_does_not_apply() -> None:
    row = Indicator(level1=None, level2=None, name="无", value="0", applicable=False)
    assert row.parsed.kind is ValueKind.NOT_APPLICABLE


def test_a_changed_copy_computes_its_key_and_value_anew() -> None:
    row = Indicator(level1="产出指标", level2="数量指标", name="人数", value="33人")
    table = TargetTable(project_name="责任险", indicators=(row,))
    assert row.parsed.number == 33
    changed = row.model_copy(update={"value": "40人"})
    assert changed.parsed.number == 40
    key = table.table_id
    assert table.model_copy(update={"indicators": (changed,)}).table_id != key
