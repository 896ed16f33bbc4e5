"""Targets written as sentences instead of tables."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.reading import read_text
from corpus.reading.cells.prose import items
from tests.corpus.reading.reading_helpers import COLUMNS, HEAD, lines, read_one

OF_PLANTING = [
    ("产出指标", "数量指标", "补助种植", "≥17600株"),
    ("产出指标", "质量指标", "成活率", "≥90%"),
]


def test_several_indicators_in_one_line_and_lone_classes() -> None:
    table, _ = read_one("""项目名称：经果林
年度目标：种树
产出指标
数量指标：补助种植≥17600株；质量指标：成活率≥90%
效益指标
社会效益指标：1.培训人数≥300人，2.带动户数≥50户；3.增收≥1000元
满意度指标：农户满意度≥90%。
""")
    assert table.annual_goal == "种树"
    assert lines(table) == [
        *OF_PLANTING,
        ("效益指标", "社会效益指标", "培训人数", "≥300人"),
        ("效益指标", "社会效益指标", "带动户数", "≥50户"),
        ("效益指标", "社会效益指标", "增收", "≥1000元"),
        ("满意度指标", "服务对象满意度指标", "农户满意度", "≥90%"),
    ]


def test_numbered_classes_below_a_title() -> None:
    table, _ = read_one("""2025年经果林项目绩效目标
项目名称：经果林
年度总体目标：种树
1.产出指标
（1）数量指标：补助种植≥17600株。
（2）质量指标：成活率≥90%。
2.效益指标
①社会效益：带动就业≥30人。
""")
    assert (table.year, table.annual_goal) == (2025, "种树")
    assert lines(table) == [*OF_PLANTING, ("效益指标", "社会效益指标", "带动就业", "≥30人")]


def test_everything_in_two_sentences() -> None:
    table, _ = read_one(
        "项目名称：经果林。实施单位：林业站。年度预算：30万元。\n"
        "绩效目标：种树。产出指标：数量指标：补助种植≥17600株；质量指标：成活率≥90%；"
        "时效指标：12月底前完成。满意度指标：群众满意度≥90%。\n"
    )
    assert (table.project_name, table.unit, table.annual_goal) == ("经果林", "林业站", "种树")
    assert table.to_json()["funding"]["total"] == "30"
    assert lines(table) == [
        *OF_PLANTING,
        ("产出指标", "时效指标", "", "12月底前完成"),
        ("满意度指标", "服务对象满意度指标", "群众满意度", "≥90%"),
    ]


def test_a_goal_that_counts_up_classes_stays_a_goal_above_a_table() -> None:
    goal = "种树护林。数量指标：种树17600株；质量指标：成活率90%"
    table, _ = read_one(
        f"项目名称\t经果林\n年度目标\t{goal}\n{COLUMNS}产出指标\t数量指标\t补助种植\t≥17600株\n"
    )
    assert table.annual_goal == goal
    assert lines(table) == OF_PLANTING[:1]


def test_several_indicators_in_a_cell_of_a_table() -> None:
    table, result = read_one(
        HEAD.format("经果林")
        + "一级指标\t二级指标\t指标值\n"
        + "产出指标\t数量指标\t1.培训人数≥300人，2.培训场次≥5场\n"
        + "\t质量指标\t成活率≥90%；合格率≥95%\n"
        + "\t时效指标\t1.及时发放 2.按月考核\n"
    )
    assert lines(table) == [
        ("产出指标", "数量指标", "培训人数", "≥300人"),
        ("产出指标", "数量指标", "培训场次", "≥5场"),
        ("产出指标", "质量指标", "成活率", "≥90%"),
        ("产出指标", "质量指标", "合格率", "≥95%"),
        ("产出指标", "时效指标", "", "及时发放"),
        ("产出指标", "时效指标", "", "按月考核"),
    ]
    assert sum("2个指标" in said for said in result.report.repairs) == 3


def test_numbered_names_beside_numbered_values() -> None:
    table, _ = read_one(
        HEAD.format("经果林")
        + COLUMNS
        + '产出指标\t数量指标\t"1.培训人数\n2.发放树苗"\t"1.≥300人\n2.不少于5种"\n'
        + "\t质量指标\t1.成活率 2.合格率\t≥90%\n"
    )
    assert lines(table) == [
        ("产出指标", "数量指标", "培训人数", "≥300人"),
        ("产出指标", "数量指标", "发放树苗", "不少于5种"),
        ("产出指标", "质量指标", "1.成活率 2.合格率", "≥90%"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "提升群众满意度，改善环境",
        "每月1次，每次2小时",
        "1.5倍",
        "投入3万元；其余自筹",
        "培训300人、各村",
    ],
)
def test_a_plain_text_stays_whole(text: str) -> None:
    assert items(text) == [text]


WORDS = ["数量指标：", "质量指标", "产出指标：", "满意度：", "1.", "（2）", "①", "人数≥3人", "90%", "；", "。", "，",
         "\n", " ", "目标：", "项目名称：甲", "单位：乙", "及时"]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map("".join))
def test_any_prose_is_accounted_for(text: str) -> None:
    result = read_text(f"项目名称：经果林\n年度目标：种树\n{text}\n产出指标：数量指标：人数≥3人\n")
    report = result.report
    assert report.cells == report.placed + len(report.unplaced)
    listed = "".join(one.text for one in report.unplaced)
    kept = "".join(
        f"{one.name}{one.value}{one.note or ''}"
        for table in result.tables
        for one in table.indicators
    ) + "".join(f"{t.annual_goal}{t.project_name}{t.unit}" for t in result.tables)
    assert text.count("人数≥3人") <= (kept + listed).count("人数≥3人")
