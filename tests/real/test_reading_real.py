"""Reading real files that are not part of the product."""

from collections import Counter
from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.reading import read_file

REAL = Path(__file__).parents[3] / "shared" / "real"
FLAT = REAL / "street_2023_flat.xlsx"
PDF = REAL / "university_2024_budget.pdf"


@pytest.mark.skipif(not FLAT.exists(), reason="the real flat sheet is not on this machine")
def test_every_project_and_row_of_the_flat_sheet() -> None:
    from openpyxl import load_workbook

    book = load_workbook(FLAT, read_only=True, data_only=True)
    projects = list(book["项目信息"].iter_rows(min_row=2, values_only=True))
    rows = list(book["指标信息"].iter_rows(min_row=2, values_only=True))
    result = read_file(FLAT)
    assert len(result.tables) == len(projects) == 184
    names = {str(project[0]): str(project[1]).strip() for project in projects}
    expected = Counter(
        (names[str(row[0])], str(row[3] or "").strip(), str(row[4] or "").strip()) for row in rows
    )
    read = Counter(
        (table.project_name, one.name, one.value)
        for table in result.tables
        for one in table.indicators
    )
    assert sum(read.values()) == sum(expected.values())
    assert sum((expected - read).values()) <= 0.01 * sum(expected.values())
    # several projects share a name, so compare in the order of the sheet
    for project, table in zip(projects, result.tables, strict=True):
        assert table.project_name == str(project[1]).strip()
        assert table.funding.total is not None
        assert float(table.funding.total.yuan) == pytest.approx(float(str(project[5])))
    report = result.report
    assert report.cells == report.placed + len(report.unplaced)
    # only texts that the schema has no place for: the total over years, the basis
    assert {one.cell.split("!")[1][0] for one in report.unplaced} == {"E", "G", "H"}


@pytest.mark.skipif(not PDF.exists(), reason="the real PDF is not on this machine")
def test_a_pdf_is_refused_with_a_clear_sentence() -> None:
    with pytest.raises(UserError, match=r"后缀“\.pdf”"):
        read_file(PDF)
