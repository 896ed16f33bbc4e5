"""What stands above the indicators: names, money and its unit, goals, the year."""

from corpus.grid import Addressing, Cell, Grid
from corpus.reading import read_text
from corpus.reading.layout import read_grids
from tests.corpus.reading.reading_helpers import COLUMNS, lines, read_one


def test_funding_by_kinds_is_added_up() -> None:
    table, result = read_one(
        """项目名称\t养老补贴
项目资金（元）\t资金总额\t1,234,567.80
\t一般公共预算\t1,000,000
\t政府性基金\t200,000
\t自有资金\t34,567.80
"""
        + COLUMNS
        + "产出指标\t数量指标\t补贴人数\t500人\n"
    )
    assert table.to_json()["funding"] == {
        "total": "123.45678", "fiscal": "120", "other": "3.45678", "carried_over": None,
    }  # fmt: skip
    assert any("财政拨款由2项" in repair for repair in result.report.repairs)


def test_a_goal_that_runs_on_over_lines() -> None:
    table, result = read_one(
        "项目名称\t培训\n年度目标\t1.培训干部\n2.提升能力\n"
        + COLUMNS
        + "产出指标\t数量指标\t人次\t3人次\n"
    )
    assert table.annual_goal == "1.培训干部\n2.提升能力"
    assert any("第3行" in repair for repair in result.report.repairs)


def test_missing_heads_are_said() -> None:
    table, result = read_one("2025年度绩效目标表\n" + COLUMNS + "产出指标\t数量指标\t人数\t5人\n")
    assert (table.project_name, table.year, table.funding.total) == ("", 2025, None)
    assert any("没有项目名称" in warning for warning in result.report.warnings)


def test_heads_without_a_home_are_listed() -> None:
    result = read_text(
        "项目编码\t64040224\t项目名称\t清雪\n立项依据\t某文件\n项目负责人\t张三\n"
        + COLUMNS
        + "产出指标\t数量指标\t人数\t5人\n"
    )
    assert result.tables[0].project_name == "清雪"
    assert [(one.cell, one.text) for one in result.report.unplaced] == [
        ("第1行第2格", "64040224"), ("第2行第2格", "某文件"),
    ]  # fmt: skip


def test_amounts_that_cannot_be_read_are_listed_and_said() -> None:
    result = read_text(
        "项目名称\t清雪\n年度资金总额\t-3万元\n其他资金\t无\n"
        + COLUMNS
        + "产出指标\t数量指标\t人数\t5人\n"
    )
    assert result.tables[0].funding.total is None
    assert [one.text for one in result.report.unplaced] == ["-3万元"]
    assert any("-3万元" in warning for warning in result.report.warnings)


def test_the_unit_of_money_comes_from_the_note_or_the_head_or_the_amount() -> None:
    body = COLUMNS + "产出指标\t数量指标\t人数\t5人\n"
    for head, wan in [
        ("单位：元\n项目名称\t甲\n年度资金总额\t7,260", "0.726"),
        ("项目名称\t甲\n项目资金（元）\t年度资金总额：\t7260.00", "0.726"),
        ("单位：元\n项目名称\t甲\n年度资金总额（万元）\t0.726", "0.726"),
        ("单位：元\n项目名称\t甲\n年度资金总额\t0.726万元", "0.726"),
        ("项目名称\t甲\n年度资金总额\t0.726", "0.726"),
        ("金额单位\t元\n项目名称\t甲\n年度资金总额\t7260", "0.726"),
        ("填报单位（盖章）：某镇政府   金额单位：元\n项目名称\t甲\n年度资金总额\t7260", "0.726"),
    ]:
        assert read_text(f"{head}\n{body}").tables[0].to_json()["funding"]["total"] == wan


def test_an_amount_in_another_unit_than_its_head_says_so() -> None:
    told = "单位：万元\n项目名称\t甲\n年度资金总额\t57600元\n其中：财政拨款\t5.76\n"
    body = COLUMNS + "产出指标\t数量指标\t人数\t5人\n"
    funding = read_text(told + body).tables[0].funding
    assert funding.total == funding.fiscal
    assert funding.in_yuan == (("total", "57600元"),)
    plain = read_text(told.replace("57600元", "5.76万元") + body).tables[0].funding
    assert plain.in_yuan == ()


def test_a_head_in_yuan_is_remembered() -> None:
    body = COLUMNS + "产出指标\t数量指标\t人数\t5人\n"
    for head, in_yuan in [
        ("单位：元\n项目名称\t甲\n年度资金总额\t7,260", True),
        ("项目名称\t甲\n项目资金（元）\t年度资金总额：\t7260.00", True),
        ("单位：元\n项目名称\t甲\n年度资金总额（万元）\t0.726", False),
        ("项目名称\t甲\n年度资金总额\t0.726", False),
    ]:
        table = read_text(f"{head}\n{body}").tables[0]
        assert table.source.in_yuan == in_yuan, head
        same = read_text(f"项目名称\t甲\n年度资金总额\t0.726\n{body}").tables[0]
        assert table.content_hash == same.content_hash, "however it was written"


def test_numbered_heads_annex_and_footnote() -> None:
    table, _ = read_one("""附件1
青山县教育局2025年项目支出预算绩效目标表
填报单位（盖章）：青山县教育局   单位：元
一、项目名称：\t义务教育营养改善计划
二、资金总额\t￥12,005,000
（一）财政拨款\t12005000
（二）自筹\t0
三、绩效目标\t为全县3200名学生提供营养餐
四、绩效指标
一级指标\t二级指标\t三级指标\t目标值
产出指标\t数量指标\t受益学生数\t3200名
\t成本指标\t生均补助\t5元/生/天
填表说明：1.本表由单位填写。""")
    assert (table.project_name, table.unit, table.year) == (
        "义务教育营养改善计划", "青山县教育局", 2025,
    )  # fmt: skip
    assert table.to_json()["funding"] == {
        "total": "1200.5", "fiscal": "1200.5", "other": "0", "carried_over": None,
    }  # fmt: skip
    assert table.annual_goal == "为全县3200名学生提供营养餐"
    assert [line[3] for line in lines(table)] == ["3200名", "5元/生/天"]


def test_the_year_in_its_order_of_trust() -> None:
    body = COLUMNS + "产出指标\t数量指标\t人数\t5人\n"
    for head, year in [
        ("预算年度\t2027\n项目名称\t2026年清雪", 2027),
        ("（2025年度）\n项目名称\t2026年清雪\n年度目标\t2024年清雪", 2025),
        ("项目名称\t2026年清雪\n年度目标\t2024年清雪", 2026),
        ("（2025年度）\n项目名称\t清雪\n年度目标\t2024年清雪", 2025),
        ("项目名称\t清雪\n年度目标\t2024年清雪", 2024),
        ("项目名称\t清雪", None),
    ]:
        assert read_text(f"{head}\n{body}").tables[0].year == year


def test_a_heading_that_only_names_the_project_is_furniture() -> None:
    table = [["项目名称", "河道保洁"], ["一级指标", "二级指标", "三级指标", "指标值"],
             ["产出指标", "数量指标", "保洁长度", "18公里"]]  # fmt: skip
    cells = tuple(
        Cell(row, col, text) for row, texts in enumerate(table) for col, text in enumerate(texts)
    )
    before = ("（二）河道保洁", "其他的话")
    result = read_grids([Grid(cells, "表1", Addressing.TABLE, before)], "a")
    assert [one.text for one in result.report.unplaced] == ["其他的话"]
