"""Flat sheets: many projects in one sheet."""

from pathlib import Path

from openpyxl import Workbook

from corpus.reading import ReadResult, read_file, read_text
from tests.corpus.reading.reading_helpers import lines

PROJECTS = [
    ["项目编码", "项目名称", "申请单位", "一级预算单位", "本年金额", "政策依据", "年度目标"],
    ["P1", "甲社区物业", "东街街道办", "东街街道办", 900000, "某文件", "保障物业运行"],
    ["P2", "2025年乙社区保洁", "东街街道办", "东街街道办", 3000, None, "保洁"],
]
INDICATORS = [
    ["项目编码", "一级指标", "二级指标", "三级指标", "指标值", "指标解释"],
    ["P2", "产出", "数量", "保洁面积", "800平方米", "合同面积"],
    ["P1", "产出", "数量", "服务人数", "120人", None],
    ["P1", "满意度", "服务对象满意度", "居民满意度", "≥90%", None],
    ["P1", "满意度", "其他满意度", None, None, None],
    ["P9", "产出", "质量", "合格率", "100%", None],
]


def _save(path: Path, *sheets: list[list[object]]) -> ReadResult:
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"第{number + 1}页")
        for row in rows:
            sheet.append(row)
    book.save(path)
    return read_file(path)


def test_projects_and_indicators_tied_by_a_code(tmp_path: Path) -> None:
    result = _save(tmp_path / "a.xlsx", PROJECTS, INDICATORS)  # type: ignore[arg-type]
    first, second = result.tables
    assert (first.project_name, first.unit, first.authority) == (
        "甲社区物业",
        "东街街道办",
        "东街街道办",
    )
    assert (first.annual_goal, second.year) == ("保障物业运行", 2025)
    # nobody wrote the unit; 900000 can only be 元
    assert first.to_json()["funding"]["total"] == "90"
    assert second.to_json()["funding"]["total"] == "0.3"
    assert sum("金额单位" in warning for warning in result.report.warnings) == 1
    assert lines(first) == [
        ("产出指标", "数量指标", "服务人数", "120人"),
        ("满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"),
        ("满意度指标", "其他满意度", "", ""),
    ]
    assert not first.indicators[2].applicable
    assert lines(second) == [("产出指标", "数量指标", "保洁面积", "800平方米")]
    assert second.indicators[0].note == "指标解释：合同面积"
    # the basis has no place in a table, and P9 is nobody's project: both are listed
    assert [one.text for one in result.report.unplaced] == [
        "某文件", "P9", "产出", "质量", "合格率", "100%",
    ]  # fmt: skip
    assert any("P9" in warning.upper() for warning in result.report.warnings)


def test_the_sheets_may_come_in_any_order(tmp_path: Path) -> None:
    one = _save(tmp_path / "a.xlsx", PROJECTS, INDICATORS)  # type: ignore[arg-type]
    two = _save(tmp_path / "b.xlsx", INDICATORS, PROJECTS)  # type: ignore[arg-type]
    assert [t.content_hash for t in one.tables] == [t.content_hash for t in two.tables]


def test_one_row_an_indicator_with_the_project_in_front() -> None:
    result = read_text("""序号\t项目名称\t实施单位\t预算金额（万元）\t一级指标\t二级指标\t三级指标\t指标值
1\t甲路维修\t交通局\t35\t产出指标\t数量指标\t维修里程\t3.5公里
\t\t\t\t产出指标\t质量指标\t合格率\t100%
2\t乙桥检测\t公路站\t8\t产出指标\t数量指标\t检测桥梁\t12座
2\t乙桥检测\t公路站\t8\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%
""")
    first, second = result.tables
    assert result.report.unplaced == ()
    assert (first.project_name, first.unit) == ("甲路维修", "交通局")
    assert [one.to_json()["funding"]["total"] for one in result.tables] == ["35", "8"]
    assert [line[3] for line in lines(first)] == ["3.5公里", "100%"]
    assert [line[3] for line in lines(second)] == ["12座", "≥90%"]


def test_a_form_with_heads_side_by_side_is_no_flat_sheet() -> None:
    result = read_text("""项目名称\t主管部门\t实施单位\t预算金额（万元）
消防器材购置\t应急局\t消防大队\t12
年度目标\t购置器材
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t购置灭火器\t≥200具
""")
    (table,) = result.tables
    assert (table.project_name, table.unit) == ("消防器材购置", "消防大队")
    assert len(table.indicators) == 1
