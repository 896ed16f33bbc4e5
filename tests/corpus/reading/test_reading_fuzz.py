"""Damaged files of every kind: a table, a report, or one clear sentence; never anything else."""

import io
import zipfile
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import UserError
from corpus.reading import read_content
from tests.corpus.reading.ole_maker import ole
from tests.corpus.reading.pdf_maker import Page, pdf, table
from tests.corpus.reading.sample_files import (
    TABLE,
    csv_text,
    docx_bytes,
    html_text,
    page,
    xlsx_bytes,
    zip_bytes,
)

FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@cache
def _samples() -> dict[str, bytes]:
    sheet = Page()
    table(sheet, 60, [80, 80, 120, 110, 80], TABLE)
    return {
        "a.docx": docx_bytes(), "a.xlsx": xlsx_bytes(), "a.pdf": pdf([sheet]),
        "a.html": page(html_text()).encode(), "a.csv": csv_text().encode("gb18030"),
        "a.txt": csv_text("\t").encode(), "a.json": b'{"project_name": "a", "indicators": []}',
        "a.xls": ole({"Workbook": bytes.fromhex("0908100000060500") + bytes(200)}),
        "b.xlsx": zip_bytes({"xl/workbook.xml": b"<a/>"}),
    }  # fmt: skip


def _require_clear(content: bytes, name: str) -> None:
    try:
        result = read_content(content, name)
    except UserError as error:
        sentence = str(error)
        complete = sentence.endswith("。") and "Traceback" not in sentence
        if not complete:
            raise AssertionError(sentence) from error
        return
    report = result.report
    assert report.cells == report.placed + len(report.unplaced)
    assert result.tables


def _harm(data: st.DataObject, content: bytes) -> bytes:
    """The content with a few bytes changed, cut out, doubled, or its end missing."""
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, max(0, len(content) - 1)))
        size = data.draw(st.integers(1, 40))
        what = data.draw(st.sampled_from(["change", "cut", "double", "end"]))
        if what == "change":
            content = content[:at] + data.draw(st.binary(max_size=size)) + content[at + size :]
        elif what == "cut":
            content = content[:at] + content[at + size :]
        elif what == "double":
            content = content[: at + size] + content[at:]
        else:
            content = content[:at]
    return content


@FUZZ
@given(st.data())
def test_any_damaged_file(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(_samples())))
    shown = data.draw(st.sampled_from([name, name, "b.docx", "b.xls", "b.txt", "b.html"]))
    _require_clear(_harm(data, _samples()[name]), shown)


@FUZZ
@given(st.data())
def test_damage_inside_a_package(data: st.DataObject) -> None:
    """The parts of a .docx or .xlsx harmed, and packed again as if nothing were."""
    name = data.draw(st.sampled_from(["a.docx", "a.xlsx"]))
    parts = [
        "word/document.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml",
        "xl/sharedStrings.xml", "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels",
    ]  # fmt: skip
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(_samples()[name])) as packed,
        zipfile.ZipFile(out, "w") as target,
    ):
        present = [part for part in parts if part in packed.namelist()]
        harmed = data.draw(st.sampled_from(present))
        for entry in packed.namelist():
            text = packed.read(entry)
            target.writestr(entry, _harm(data, text) if entry == harmed else text)
    _require_clear(out.getvalue(), name)


TAGS = st.sampled_from(
    ["<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td rowspan=3>", "<td colspan=2>", "<p>",
     "<br>", "</p>", "<div>", "<tbody>", "<caption>", "<th>", "一级指标", "二级指标", "三级指标", "指标值",
     "项目名称", "清雪", "产出指标", "数量指标", "次数", "≥3次", "&lt;", "&#0;", "<!--", "-->", "<script>"]
)  # fmt: skip


@FUZZ
@given(st.lists(TAGS, max_size=60))
def test_any_markup(pieces: list[str]) -> None:
    _require_clear(("<table>" + "".join(pieces)).encode(), "a.html")


@FUZZ
@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    for head in (b"", b"%PDF-1.4\n", b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")):
        _require_clear(head + content, "a.pdf")
