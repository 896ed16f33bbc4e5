"""What stands below the indicators, room that nobody filled, and letters around a table."""

import datetime

import pytest

from corpus.money import Money
from corpus.reading import read_text
from corpus.reading.formats.xlsx_reader import shown_value
from tests.corpus.reading.reading_helpers import COLUMNS, HEAD, lines, lines_of, read_one

BODY = "产出指标\t数量指标\t硬化道路\t2.7公里\n满意度指标\t服务对象满意度指标\t村民满意度\t≥95%\n"


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("科室意见", "同意申报。"),
        ("财政部门审核意见", "拟同意纳入预算"),
        ("领导审批意见", "按程序办理"),
        ("专家评审意见", "建议调减2万元"),
        ("备注", "本表一式三份"),
        ("说明：", "不涉及的填无"),
    ],
)
def test_opinions_and_remarks_at_the_foot_are_no_indicators(label: str, said: str) -> None:
    result = read_text(HEAD.format("道路硬化") + COLUMNS + BODY + f"{label}\t{said}\n")
    assert [line[2] for line in lines(result.tables[0])] == ["硬化道路", "村民满意度"]
    assert [one.text for one in result.report.unplaced] == [said]


@pytest.mark.parametrize("name", ["收集群众意见", "征求意见", "采纳专家意见数"])
def test_opinions_that_an_indicator_counts(name: str) -> None:
    body = f"产出指标\t数量指标\t走访\t30户\n\t\t{name}\t≥50条\n"
    assert lines_of(body)[1] == ("产出指标", "数量指标", name, "≥50条")


def test_empty_lines_of_a_class_that_has_others_are_no_indicators() -> None:
    body = (
        "产出指标\t数量指标\t指标1：开展活动\t≥12场\n产出指标\t数量指标\t指标2：\t\n产出指标\t数量指标\t……\t\n"
        "产出指标\t质量指标\t指标1：\t\n效益指标\t社会效益指标\t文化生活\t丰富\n"
    )
    assert [(two, name) for _, two, name, _ in lines_of(body)] == [
        ("数量指标", "开展活动"), ("质量指标", ""), ("社会效益指标", "文化生活"),
    ]  # fmt: skip


@pytest.mark.parametrize("period", ["1-6月", "上半年", "1至9月", "截至6月底", "前三季度"])
def test_what_was_spent_by_the_middle_of_the_year_is_not_the_plan(period: str) -> None:
    table, result = read_one(
        f"项目名称\t公路养护\n项目资金（万元）\t\t年初预算数\t{period}执行数\t{period}执行率\t全年预计执行数\n"
        f"\t年度资金总额\t260\t118.5\t45.6%\t258\n\t其中：财政拨款\t260\t118.5\t45.6%\t258\n{COLUMNS}{BODY}"
    )
    assert table.funding.total == Money.parse("260万元")
    assert result.report.warnings == ()
    (told,) = result.report.repairs
    assert period in told


@pytest.mark.parametrize(
    "title",
    ["关于报送2025年预算绩效目标的函", "2025年项目绩效", "关于2025年项目绩效目标编制情况的报告"],
)
def test_a_letter_or_a_heading_gives_the_year(title: str) -> None:
    table, _ = read_one(f"{title}\n项目名称\t环卫清运\n年度资金总额\t5万元\n{COLUMNS}{BODY}")
    assert table.year == 2025


@pytest.mark.parametrize("blank", ["/", "—", "无"])
def test_a_unit_that_does_not_apply_is_no_note(blank: str) -> None:
    table, _ = read_one(
        HEAD.format("防汛物资")
        + COLUMNS.replace("\n", "\t计量单位\n")
        + f"产出指标\t数量指标\t沙袋\t5000\t条\n\t时效指标\t采购完成\t5月底前\t{blank}\n"
    )
    assert [(one.value, one.note) for one in table.indicators] == [
        ("5000条", None), ("5月底前", None),
    ]  # fmt: skip


def test_a_date_shown_without_its_day() -> None:
    date = datetime.datetime(2025, 11, 30)
    assert shown_value(date, 'yyyy"年"m"月"') == shown_value(date, "yyyy-mm") == "2025年11月"
    assert shown_value(date, "yyyy/m/d") == shown_value(date, "General") == "2025年11月30日"
