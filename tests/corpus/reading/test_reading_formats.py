"""csv, web pages, web archives, macro files, and files under a wrong name."""

import base64

import pytest

from corpus.errors import UserError
from corpus.reading import read_content
from tests.corpus.reading.reading_helpers import lines
from tests.corpus.reading.sample_files import (
    csv_text,
    docx_bytes,
    html_text,
    page,
    require_table,
    with_part,
    xlsx_bytes,
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize(
    ("separator", "name"), [(",", "表.csv"), (";", "表.csv"), ("\t", "表.tsv")]
)
def test_separated_values(encoding: str, separator: str, name: str) -> None:
    require_table(read_content(csv_text(separator).encode(encoding), name))


def test_separated_values_with_quotes_line_breaks_and_kept_zeros() -> None:
    text = (
        '项目名称,"2025年""清雪""项目"\r\n主管部门,="001"\r\n年度目标,"清雪三次，\r\n保畅通。"\r\n'
        '一级指标,二级指标,三级指标,指标值\r\n产出指标,数量指标,"里程,次数","1,200次"\r\n'
    )
    (table,) = read_content(text.encode(), "a.csv").tables
    assert table.project_name == '2025年"清雪"项目'
    assert table.authority == "001"
    assert table.annual_goal == "清雪三次，保畅通。"
    assert [line[2:] for line in lines(table)] == [("里程,次数", "1,200次")]


def test_a_page_with_spans_several_tables_and_text_between() -> None:
    body = (
        "<h2>项目支出绩效目标表</h2><p>（2025年度）<br>单位：万元</p>" + html_text()
        + "<script>var a='<td>不是内容</td>'</script><div style='display: none'>隐藏</div>"
        + "<p>项目支出绩效目标表</p>" + html_text() + "<p>以上由河道所提供。</p>"
    )  # fmt: skip
    result = read_content(page(body).encode(), "a.html")
    assert [one.text for one in result.report.unplaced] == ["以上由河道所提供。"]
    assert len(result.tables) == 2
    assert result.tables[0].content_hash == result.tables[1].content_hash
    assert (result.tables[0].project_name, result.tables[0].year) == ("2025年河道保洁", 2025)


def test_a_page_lays_its_table_out_inside_another() -> None:
    nested = f"<table><tr><td>项目支出绩效目标表{html_text()}</td></tr></table>"
    require_table(read_content(page(nested).encode("gb18030"), "a.htm"))


def test_careless_markup_is_read_as_browsers_do() -> None:
    text = html_text().replace("</td>", "").replace("</tr>", "").replace("</p>", "")
    require_table(read_content(text.encode(), "a.html"))


def test_spans_beyond_all_measure_end_with_the_table() -> None:
    body = (
        "<table><tr><td rowspan=999999999>绩效指标</td><td>一级指标<td>二级指标<td>三级指标<td>指标值</tr>"
        "<tr><td>产出指标<td>数量指标<td>次数<td colspan=999999999>2次</tr>"
        "<tr><td rowspan=-1>产出指标<td colspan=x>质量指标<td>合格率<td>≥90%</tr></table>"
    )
    result = read_content(f"项目名称：清雪{body}".encode(), "a.html")
    assert [line[2:] for line in lines(result.tables[0])] == [("次数", "2次"), ("合格率", "≥90%")]


def test_a_web_archive() -> None:
    encoded = base64.encodebytes(page(html_text()).encode("gb18030")).decode()
    text = (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
        'Content-Type: text/html; charset="gb2312"\nContent-Transfer-Encoding: base64\n\n'
        f"{encoded}\n--b--\n"
    )
    require_table(read_content(text.encode(), "a.mht"))
    result = read_content(text.encode(), "网上导出.doc")
    assert lines(result.tables[0])
    assert "内容却是.mht" in result.report.warnings[0]


@pytest.mark.parametrize(
    ("content", "name", "shown"),
    [
        (html_text().encode(), "系统导出.xls", ".html"),
        (csv_text("\t").encode("gb18030"), "系统导出.xls", ".txt"),
        (docx_bytes(), "其实是文档.xlsx", ".docx"),
        (xlsx_bytes(), "其实是表格.doc", ".xlsx"),
        (docx_bytes(), "其实是文档.pdf", ".docx"),
        (xlsx_bytes(), "其实是表格.txt", ".xlsx"),
        (html_text().encode(), "其实是网页.csv", ".html"),
    ],
)
def test_content_decides_over_the_suffix(content: bytes, name: str, shown: str) -> None:
    result = read_content(content, name)
    require_table(result)
    assert result.report.warnings[0].endswith(f"已按{shown}读取")


@pytest.mark.parametrize(
    ("content", "name", "part"),
    [
        (docx_bytes(), "a.docm", "word/vbaProject.bin"),
        (xlsx_bytes(), "a.xlsm", "xl/vbaProject.bin"),
    ],
)
def test_macros_are_noted_and_the_data_read(content: bytes, name: str, part: str) -> None:
    main = (
        b"officedocument.wordprocessingml.document.main+xml",
        b"officedocument.spreadsheetml.sheet.main+xml",
    )
    enabled = (b"ms-word.document.macroEnabled.main+xml", b"ms-excel.sheet.macroEnabled.main+xml")
    which = name.endswith("xlsm")
    content = with_part(
        content, "[Content_Types].xml", None,
        old=b"vnd.openxmlformats-" + main[which], new=b"vnd." + enabled[which],
    )  # fmt: skip
    result = read_content(with_part(content, part, b"macro"), name)
    require_table(result)
    assert ["宏" in said for said in result.report.warnings] == [True]


def test_a_text_box_kept_twice_is_read_once() -> None:
    twice = (
        b'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        b"<mc:Choice><w:r><w:t>X</w:t></w:r></mc:Choice>"
        b"<mc:Fallback><w:r><w:t>X</w:t></w:r></mc:Fallback></mc:AlternateContent>"
    )
    content = with_part(
        docx_bytes(), "word/document.xml", None, old="<w:t>保洁合格率</w:t></w:r>".encode(),
        new="<w:t>保洁合格率</w:t></w:r>".encode() + twice,
    )  # fmt: skip
    assert lines(read_content(content, "a.docx").tables[0])[2][2] == "保洁合格率X"


@pytest.mark.parametrize(
    "text", ["<html><body><p>今天天气不错</p></body></html>", "<table></table>", "<html>"]
)
def test_pages_without_a_table_are_refused(text: str) -> None:
    with pytest.raises(UserError, match="没有找到绩效目标表"):
        read_content(text.encode(), "a.html")


@pytest.mark.parametrize("styles", [b"<broken", b"<a/>", b""])
def test_damaged_styles_cost_no_content(styles: bytes) -> None:
    result = read_content(with_part(xlsx_bytes(), "xl/styles.xml", styles), "a.xlsx")
    require_table(result)
    assert all("样式" in said for said in result.report.warnings)
