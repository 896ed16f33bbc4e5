"""Which forms there are, how one is asked for, and a table in the classes of another."""

from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.forms import default_form, find_form, form, form_keys, forms, in_family, save_form
from corpus.schema import Indicator
from corpus.taxonomy import TaxonomyName, taxonomy

from .tables import example

THREE, FOUR = TaxonomyName.THREE_FAMILY, TaxonomyName.FOUR_FAMILY


def test_the_shipped_forms_have_names_and_classes() -> None:
    assert form_keys() == ("A", "B", "C", "N", "S", "F")
    assert [one.taxonomy for one in forms()] == [THREE, THREE, THREE, FOUR, None, None]
    assert all(one.name.startswith(f"{one.key}表（") for one in forms())
    assert default_form(THREE) == "C"
    assert default_form(FOUR) == "N"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("用A表", "A"), ("换成b表", "B"), ("表样C", "C"), ("导出Ｎ表", "N"), ("S", "S"),
        ("换成2021年的四类指标表", "N"), ("要带权重的那种", "N"), ("用导入表导出", "S"),
        ("符号分列的", "S"), ("做一个汇总清单", "F"), ("用街道表", "C"),
        ("把满意度改成95%", None), ("DNA表", None), ("预算改成1万元", None),
    ],
)  # fmt: skip
def test_a_form_is_found_by_a_clerk_s_words(text: str, key: str | None) -> None:
    found = find_form(text)
    assert (found and found.key) == key


def test_an_office_s_own_form_is_kept_and_found(tmp_path: Path) -> None:
    own = form("C").model_copy(update={"key": "民政局表", "name": "民政局表"})
    save_form(own, tmp_path)
    assert form("民政局表", tmp_path) == own
    assert find_form("请用民政局表导出", tmp_path) == own
    assert [one.key for one in forms(tmp_path)][-1] == "民政局表"
    with pytest.raises(UserError, match="民政局表"):
        form("无此表", tmp_path)


@pytest.mark.parametrize("key", ["C", "../x", "a/b", "", " 甲", "甲" * 41])
def test_names_that_a_form_may_not_have(key: str, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        save_form(form("C").model_copy(update={"key": key}), tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_damaged_form_is_named(tmp_path: Path) -> None:
    (tmp_path / "坏表.json").write_text("{", encoding="utf-8")
    with pytest.raises(UserError, match="坏表"):
        forms(tmp_path)


def test_cost_moves_to_its_own_family_and_back() -> None:
    table = example(9)
    four = in_family(table, FOUR)
    assert [(r.level1, r.level2) for r in four.indicators if r.level1 == "成本指标"] == [
        ("成本指标", "经济成本指标")
    ]
    assert all((row.level1, row.level2) in taxonomy(FOUR).classes() for row in four.indicators)
    assert in_family(four, THREE) == table
    assert in_family(table, None) is table


def test_cost_rows_that_do_not_apply_go_but_not_the_last_one() -> None:
    classes = [("成本指标", name) for name in ("经济成本指标", "社会成本指标", "生态环境成本指标")]
    blank = [
        Indicator(level1=first, level2=second, name="无", value="无", applicable=False)
        for first, second in classes
    ]
    said = blank[0].model_copy(update={"name": "总成本", "value": "≤1万元", "applicable": True})
    table = example(9).model_copy(update={"taxonomy": FOUR, "indicators": (said, *blank[1:])})
    assert [row.name for row in in_family(table, THREE).indicators] == ["总成本"]
    none = table.model_copy(update={"indicators": tuple(blank)})
    assert [row.name for row in in_family(none, THREE).indicators] == ["无"]
