"""Reading real files that are not part of the product."""

import re
from collections import Counter
from pathlib import Path

import pytest

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
    expected: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        name, value = str(row[3] or "").strip(), str(row[4] or "").strip()
        pairs = [(name, value)]
        for separator, seams in (("\n", 1), ("；", 2)):  # some rows hold two or three
            if name.count(separator) == seams == value.count(separator):
                pairs = list(zip(name.split(separator), value.split(separator), strict=True))
        expected.update((names[str(row[0])], one.strip(), its.strip()) for one, its in pairs)
    read = Counter(
        (table.project_name, one.name, one.value)
        for table in result.tables
        for one in table.indicators
    )
    assert sum(read.values()) == sum(expected.values()) == len(rows) + 4
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
def test_every_table_and_row_of_the_pdf() -> None:
    result = read_file(PDF)
    tables = result.tables
    assert len(tables) == 26  # the headings of the document count up to （二十六）
    for table in tables:
        assert table.year == 2024
        assert table.authority == "[105]教育部"
        assert (table.unit or "").startswith("西南大学")
        assert table.funding.total is not None
        assert table.annual_goal
        # the document gives 90 points to the indicators of every table
        assert sum(one.weight or 0 for one in table.indicators) == 90
        assert all(one.level1 and one.level2 and one.name for one in table.indicators)
    expected = _ruled_rows()
    read = Counter(
        (one.name, one.value, str(one.weight)) for table in tables for one in table.indicators
    )
    assert sum(read.values()) == sum(expected.values())
    assert sum((expected - read).values()) <= 0.01 * sum(expected.values())
    report = result.report
    assert report.cells == report.placed + len(report.unplaced)
    # what is listed is the prose and the budget tables before the first target table
    listed = [one.cell for one in report.unplaced]
    assert all(int(re.match(r"第(\d+)页", cell).group(1)) <= 18 for cell in listed)  # type: ignore[union-attr]
    assert not [cell for cell in listed if cell.startswith("第18页表1第")]


def _ruled_rows() -> Counter[tuple[str, str, str]]:
    """Name, value and weight of every ruled row that ends with a number, page by page."""
    import pdfplumber

    rows: Counter[tuple[str, str, str]] = Counter()
    with pdfplumber.open(PDF) as document:
        for page in document.pages[17:]:
            for table in page.extract_tables():
                for row in table:
                    texts = [re.sub(r"\s", "", text) for text in row if text]
                    if len(texts) >= 3 and texts[-1].isdigit():
                        rows[(texts[-3], texts[-2], texts[-1])] += 1
    return rows
