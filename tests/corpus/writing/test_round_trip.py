"""What is written is read back: every form, every format."""

from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.forms import MoneyUnit, form, form_keys, in_family, printed
from corpus.reading import read_file, read_text
from corpus.schema import Source, TargetTable
from corpus.taxonomy import TaxonomyName
from corpus.writing import AnnexRow, ExportItem, Format, export_all, export_bytes

from .tables import example, tables

SEEDS = read_text(files("corpus").joinpath("seed/tables.txt").read_text(encoding="utf-8")).tables

EXAMPLES = 6


def read_back(content: bytes, fmt: str, folder: Path) -> TargetTable:
    path = folder / f"table.{fmt}"
    path.write_bytes(content)
    result = read_file(path)
    assert len(result.tables) == 1
    return result.tables[0].model_copy(update={"source": Source()})


@pytest.mark.parametrize("fmt", ["docx", "xlsx"])
@pytest.mark.parametrize("key", form_keys())
@pytest.mark.parametrize("number", range(7))
def test_the_seven_tables(number: int, key: str, fmt: str, tmp_path: Path) -> None:
    table = SEEDS[number]
    content = export_bytes(table, fmt, form=key)
    assert read_back(content, fmt, tmp_path) == printed(table, form(key))


@pytest.mark.parametrize("number", range(7))
def test_a_table_on_its_own_form_loses_nothing(number: int) -> None:
    table = SEEDS[number]
    assert table.form is not None
    assert printed(table, form(table.form)) == table.model_copy(update={"source": Source()})


@pytest.mark.parametrize("fmt", ["docx", "xlsx"])
@pytest.mark.parametrize("key", form_keys())
@settings(
    deadline=None,
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(table=tables(), unit=st.sampled_from(["万元", "元"]))
def test_generated_tables(
    table: TargetTable, unit: MoneyUnit, key: str, fmt: Format, tmp_path: Path
) -> None:
    chosen = form(key).in_money(unit)
    if key == "N":  # made for four families; see in_family
        table = in_family(table, chosen.taxonomy)
    expected = printed(table, chosen)
    if key == "A" and table.taxonomy is TaxonomyName.FOUR_FAMILY:
        # Form A is known by its class codes, and the four families have none.
        expected = expected.model_copy(update={"form": None})
    assert read_back(export_bytes(table, fmt, form=chosen), fmt, tmp_path) == expected


@pytest.mark.parametrize("fmt", ["docx", "xlsx"])
@settings(
    deadline=None,
    max_examples=3,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(several=st.lists(tables(most=15), min_size=2, max_size=4), key=st.sampled_from("CNF"))
def test_several_generated_tables_in_one_file(
    several: list[TargetTable], key: str, fmt: Format, tmp_path: Path
) -> None:
    path = tmp_path / f"tables.{fmt}"
    # classes that both families share tell nothing: the tables of one file are of one family
    family = form(key).taxonomy if key == "N" else several[0].taxonomy
    several = [in_family(one, family) for one in several]
    path.write_bytes(export_all([ExportItem(table=one) for one in several], fmt, form=key))
    shown = [one.model_copy(update={"source": Source()}) for one in read_file(path).tables]
    assert shown == [printed(one, form(key)) for one in several]


@settings(
    deadline=None,
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(table=tables())
def test_json_carries_everything(table: TargetTable, tmp_path: Path) -> None:
    content = export_bytes(table, "json")
    assert read_back(content, "json", tmp_path) == table


@pytest.mark.parametrize("fmt", ["docx", "xlsx"])
@pytest.mark.parametrize("rows", [3, 20, 40])
@pytest.mark.parametrize("family", list(TaxonomyName))
def test_marks_annex_and_several_pages_do_not_disturb(
    family: TaxonomyName, rows: int, fmt: str, tmp_path: Path
) -> None:
    table = example(rows, family)
    if family is TaxonomyName.FOUR_FAMILY and rows < 11:
        rows_kept = table.indicators[:1]
        table = table.model_copy(update={"indicators": rows_kept})
    annex = [
        AnnexRow(cell=cell, text=text, basis="您填写的：“参保33人”。")
        for cell, text in (
            ("project_name", table.project_name), ("authority", table.authority or ""),
            ("unit", table.unit or ""), ("funding/total", "0.726"), ("annual_goal", "目标"),
            ("indicators/0/name", "参保人数"), ("indicators/0/value", "33人"),
        )
    ]  # fmt: skip
    content = export_bytes(table, fmt, draft_mark=True, annex=annex)
    assert read_back(content, fmt, tmp_path) == printed(table, form("C"))
