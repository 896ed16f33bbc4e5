"""Files made to do harm, and honest files of absurd size."""

from collections.abc import Callable

import pytest

from corpus.errors import UserError
from corpus.reading import read_content
from tests.corpus.reading.ole_maker import ole
from tests.corpus.reading.reading_helpers import lines
from tests.corpus.reading.sample_files import (
    docx_bytes,
    html_text,
    require_table,
    with_part,
    xlsx_bytes,
    zip_bytes,
)

SHEET = "xl/worksheets/sheet1.xml"
BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY f SYSTEM "file:///etc/passwd">]>'
)


def _in_sheet(old: bytes, new: bytes) -> bytes:
    return with_part(xlsx_bytes(), SHEET, None, old=old, new=new)


@pytest.mark.parametrize(
    ("content", "part", "name"),
    [(docx_bytes(), "word/document.xml", "a.docx"), (xlsx_bytes(), SHEET, "a.xlsx"),
     (xlsx_bytes(), "xl/sharedStrings.xml", "a.xlsx"), (docx_bytes(), "_rels/.rels", "a.docx")],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declared_entities_are_refused(content: bytes, part: str, name: str, encoding: str) -> None:
    evil = (BOMB.decode() + "<x>&f;</x>").encode(encoding)
    with pytest.raises(UserError, match="外部实体"):
        read_content(with_part(content, part, evil), name)


def test_a_page_fetches_and_expands_nothing() -> None:
    text = "<!DOCTYPE html [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><p>&f;</p>" + html_text()
    result = read_content(text.encode(), "a.html")
    assert lines(result.tables[0])
    assert not any("root:" in one.text for one in result.report.unplaced)


def test_a_million_blank_rows() -> None:
    rows = b"".join(
        b'<row r="%d" s="1"><c r="A%d" s="1"/><c r="B%d" s="1"/></row>' % (i, i, i)
        for i in range(100, 1_048_577)
    )
    require_table(read_content(_in_sheet(b"</sheetData>", rows + b"</sheetData>"), "a.xlsx"))


@pytest.mark.parametrize("area", ["A1:XFD1048576", "A100:XFD1048576", "B2:A1", "A1:A1"])
def test_a_merged_range_over_the_whole_sheet(area: str) -> None:
    merge = b'<mergeCell ref="%s"/></mergeCells>' % area.encode()
    result = read_content(_in_sheet(b"</mergeCells>", merge), "a.xlsx")
    assert result.report.cells == result.report.placed + len(result.report.unplaced)
    assert result.tables[0].project_name == "2025年河道保洁"


def test_cells_without_addresses_keep_their_places() -> None:
    content = xlsx_bytes()
    for number in range(1, 12):
        for letter in "ABCDE":
            address = b' r="%s%d"' % (letter.encode(), number)
            try:
                content = with_part(content, SHEET, None, old=b"<c" + address, new=b"<c")
            except AssertionError:
                continue  # no such cell
    # without blank cells between them the texts stand side by side, and are read all the same
    result = read_content(content, "a.xlsx")
    assert [line[3] for line in lines(result.tables[0])] == ["18公里", "≥100次", "≥95%", "≥90%"]


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.html"])
def test_ten_thousand_indicators_in_one_table(name: str) -> None:
    body = [["项目名称", "大项目", "", ""], ["一级指标", "二级指标", "三级指标", "指标值"]]
    body += [["产出指标", "数量指标", f"清运点位{i}的次数", f"≥{i}次"] for i in range(1, 10_001)]
    if name == "a.html":
        text = "".join("<tr><td>" + "<td>".join(row) for row in body)
        text = f"<table>{text}</table>"
    else:
        text = "\n".join(("," if name == "a.csv" else "\t").join(row) for row in body)
    (table,) = read_content(text.encode(), name).tables
    assert len(table.indicators) == 10_000
    assert table.indicators[-1].value == "≥10000次"


def test_more_cells_than_any_office_fills() -> None:
    text = "1,2,3,4,5,6,7,8,9,10\n" * 50_001
    with pytest.raises(UserError, match="超过500,000格"):
        read_content(text.encode(), "a.csv")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (ole({"EncryptionInfo": b"", "EncryptedPackage": b""}), "a.xlsx"),
        (ole({"EncryptionInfo": b"", "EncryptedPackage": b""}), "a.docx"),
        (ole({"WordDocument": bytes.fromhex("eca5c10000000000000000010000")}), "a.doc"),
    ],
)
def test_files_with_a_password_are_named(content: bytes, name: str) -> None:
    with pytest.raises(UserError, match="加了密码"):
        read_content(content, name)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: zip_bytes({"xl/workbook.xml": b"<a/>", **{f"xl/{i}": b"" for i in range(10_001)}}), "太大"),
        (lambda: zip_bytes({"xl/workbook.xml": b"<a/>", "xl/a": bytes(201 * 1024 * 1024)}), "太大"),
        (lambda: zip_bytes({"xl/workbook.xml": b"<a/>", "xl/a": bytes(101 * 1024 * 1024)}), "太大"),
        (lambda: zip_bytes({"word/document.xml": b"<a>" * 100_000}), "损坏"),
        (lambda: zip_bytes({"word/document.xml": b""}), "损坏"),
        (lambda: zip_bytes({"word/styles.xml": b"<a/>"}), "损坏"),
        (lambda: ole({"Workbook": b""}), "损坏"),
        (lambda: ole({"PowerPoint Document": b""}), "不是 Word 或 Excel"),
        (lambda: ole({}), "不是 Word 或 Excel"),
    ],
)  # fmt: skip
def test_bombs_and_ruins(make: Callable[[], bytes], said: str) -> None:
    with pytest.raises(UserError, match=said):
        read_content(make(), "a.xlsx")


def test_control_characters_are_taken_out() -> None:
    text = (
        html_text()
        .replace("保洁长度", "保洁\x00长\x07度\u202e")
        .replace("≥95%", "\ufeff≥\u200b95%")
    )
    result = read_content(text.encode(), "a.html")
    assert lines(result.tables[0])[0][2] == "保洁长度"
    assert lines(result.tables[0])[2][3] == "≥95%"
    tabbed = "项目名称\t清\x01雪\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t次\x0b数\t2\x1b次\n"
    (table,) = read_content(tabbed.encode(), "a.txt").tables
    assert (table.project_name, table.indicators[0].value) == ("清雪", "2次")


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td"])
def test_markup_nested_without_end(tag: str) -> None:
    # the parser gives up on what is nested deeper than any page; the reader does not crash
    text = f"<{tag}>" * 5_000 + html_text()
    with pytest.raises(UserError):
        read_content(text.encode(), "a.html")
