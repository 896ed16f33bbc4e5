"""Products and sums that should meet, and the silence where nothing is clear."""

import pytest

from assistant.checks import check_table
from assistant.facts import Fact
from assistant.findings import Severity
from corpus.value_grammar import parse_value

from .clean_tables import table

OTHER = "\n质量|资料准确率|100%\n社会|群众知晓率|≥80%\n满意|群众满意度|≥91%"


def said(rows, total, goal="2025年开展工作，服务群众，完成各项任务。", **head):
    checked = table("2025年项目", total, goal, rows + OTHER, **head)
    return [f for f in check_table(checked) if f.code == "arithmetic"]


def test_two_hundred_households():
    rows = "数量|改厕户数|200户\n成本|改厕补助标准|2000元/户"
    assert said(rows, "40") == []
    (error,) = said(rows, "30")
    assert error.severity is Severity.ERROR
    assert "40万元" in error.message
    assert "150户" in error.message
    (warning,) = said(rows, "50")
    assert warning.severity is Severity.WARNING
    assert "10万元" in warning.message


@pytest.mark.parametrize(
    ("rows", "fits", "misses"),
    [
        ("数量|放流鱼苗数量|600万尾\n成本|鱼苗采购单价|800元/万尾", "48", "60"),
        ("数量|宣传册印制数量|2万册\n成本|宣传册印制单价|600元/千册", "1.2", "3"),
    ],
)
def test_a_price_for_so_many_at_once(rows, fits, misses):
    assert said(rows, fits) == []
    (finding,) = said(rows, misses)
    assert f"{fits}万元" in finding.message


@pytest.mark.parametrize("per", ["季", "季度", "半年"])
def test_a_price_of_a_season_without_a_word_of_how_many(per):
    rows = f"数量|免疫肉牛数量|8200头\n成本|免疫费用标准|9元/头/{per}"
    assert said(rows, "14.76") == []  # spring and autumn
    assert said(rows, "7.38") == []
    (finding,) = said(rows, "99")
    assert "7.38万元" in finding.message


def test_the_request_says_what_a_price_is_for():
    rows = "数量|维护覆盖村数量|26个\n数量|亭子维护数量|52个\n成本|保洁作业单价|3600元/个/年"
    assert said(rows, "11.232") == []  # the table alone does not tell what the price is for
    fact = Fact(
        value=parse_value("3600元/个/年"), text="每个亭子一年维修保洁3600元", what="维修保洁"
    )
    drafted = [
        [f.message for f in check_table(table("2025年项目", total, "维护亭子。", rows + OTHER), facts=[fact])
         if f.code == "arithmetic"]
        for total in ("11.232", "18.72")
    ]  # fmt: skip
    assert "18.72万元" in drafted[0][0]
    assert drafted[1] == []


def test_a_row_that_stands_twice_counts_once():
    rows = "数量|清理河道长度|18.5公里\n" * 2 + "成本|清理单价|12000元/公里"
    assert said(rows, "22.2") == []
    (finding,) = said(rows, "25")
    assert "22.2万元" in finding.message


def test_a_stated_amount_that_does_not_agree():
    rows = "数量|责任险参保人数|33人\n成本|责任险缴费标准|220元/年/人\n成本|责任险保费|≤1万元"
    (finding,) = said(rows, "1", term="1年")
    assert finding.cell == "funding/total"
    assert "33人×220元/年/人" in finding.message
    assert "0.726万元" in finding.message
    assert said(rows.replace("1万元", "0.726万元"), "0.726", term="1年") == []


@pytest.mark.parametrize(
    ("months", "total"), [("12个月", "216"), ("2月和3月", "36"), ("1-6月", "108")]
)
def test_monthly_pay_over_the_stated_months(months, total):
    rows = (
        f"数量|保洁员人数|60人\n时效|保洁员工资发放期限|{months}\n成本|保洁员工资标准|3000元/人/月"
    )
    assert said(rows, total) == []
    assert said(rows, "77") != []


def test_an_open_reading_is_no_error_and_says_what_would_fit():
    rows = "数量|护林员人数|10人\n成本|护林员工资标准|1000元/人"
    (finding,) = said(rows, "6")
    assert finding.severity is Severity.WARNING
    assert "6个月" in finding.message


def test_a_slip_of_ten_thousand():
    rows = "数量|护林员体检人数|10人\n成本|护林员体检标准|1000元/人"
    (finding,) = said(rows, "10000")
    assert "一万倍" in finding.message


def test_several_products_add_up():
    rows = (
        "数量|高中生资助人数|20人\n数量|大学生资助人数|10人\n"
        "成本|高中生资助标准|1000元/人\n成本|大学生资助标准|3000元/人"
    )
    assert said(rows, "5") == []
    (error,) = said(rows, "4.5")
    assert error.severity is Severity.ERROR
    assert "5万元" in error.message


@pytest.mark.parametrize(
    "rows",
    [
        # other outputs take the rest of the money
        "数量|培训人次|100人次\n数量|宣传手册|500册\n成本|培训标准|100元/人次",
        # units that do not agree
        "数量|受益户数|300户\n成本|讲师课酬标准|800元/人",
        # two counts of one unit, and nothing says which of them the price is for
        "数量|甲类人员|30人\n数量|乙类人员|50人\n成本|慰问标准|300元/人",
        # words that do not meet, among several counts
        "数量|服务老年人数|5000人\n数量|讲座场次|4场\n成本|专家费标准|900元/人",
        # a range and an approximation say nothing exact
        "数量|慰问人数|30-40人\n成本|慰问标准|300元/人",
        "数量|慰问人数|约40人\n成本|慰问标准|300元/人",
        # prices alone, counts alone
        "成本|慰问标准|300元/人",
        "数量|慰问人数|40人",
    ],
)
def test_silence_where_nothing_is_clear(rows):
    assert said(rows, "20") == []


def test_a_ceiling_of_the_price_that_the_budget_does_not_hold_is_worth_a_look():
    rows = "数量|慰问人数|40人\n成本|慰问标准|≤30000元/人"
    assert said(rows, "120") == []
    (finding,) = said(rows, "20")
    assert finding.severity is Severity.INFO  # what is paid may be less
    assert "120万元" in finding.message
    assert "100万元" in finding.message
    assert said(f"{rows}\n数量|走访户数|30户", "20") == []  # what else is counted may cost less


def test_two_spells_of_months_are_added():
    rows = (
        "数量|护林员人数|45人\n时效|护林员春季防火期|1-5月\n时效|护林员秋季防火期|10-12月\n"
        "成本|护林员工资标准|1500元/人/月"
    )
    assert said(rows, "54") == []
    assert said(rows, "60") != []


def test_a_price_a_day_needs_the_days():
    rows = "数量|就餐人数|120人\n{}成本|就餐补助标准|25元/人/天"
    assert said(rows.format(""), "75") == []
    assert said(rows.format("时效|供餐天数|250个工作日\n"), "75") == []
    assert said(rows.format("时效|供餐天数|250个工作日\n"), "60") != []


def test_the_count_that_fits_is_the_one_that_is_meant():
    rows = "数量|社工人数|2人\n数量|社区矫正对象人数|76名\n成本|社区矫正社工服务标准|6.5万元/人/年"
    assert said(rows, "13") == []


def test_rounding_of_the_budget_is_no_contradiction():
    rows = "数量|参保人数|33人\n成本|参保标准|220元/人"
    assert said(rows, "0.73") == []
    assert said(rows, "0.8") != []


def test_parts_of_the_cost():
    rows = "数量|设备台数|3台\n成本|设备购置|≤{}万元\n成本|设备安装|≤2万元"
    assert said(rows.format(8), "10") == []
    (less,) = said(rows.format(7), "10")
    assert less.severity is Severity.WARNING
    (more,) = said(rows.format(9), "10")
    assert more.severity is Severity.ERROR
    assert "11万元" in more.message


def test_a_whole_with_its_parts_is_not_added_twice():
    rows = "数量|设备台数|3台\n成本|项目总成本|≤10万元\n成本|设备购置|≤8万元\n成本|设备安装|≤2万元"
    assert said(rows, "10") == []


def test_the_whole_cost_below_the_budget():
    (finding,) = said("数量|设备台数|3台\n成本|项目总成本|≤9万元", "10")
    assert finding.cell == "indicators/1/value"
    assert finding.fix is None  # what the rest is for is not ours to say
    (slip,) = said("数量|设备台数|3台\n成本|项目总成本|≤76.8258万元", "76.8278")
    assert slip.fix.edits[0].value == "≤76.8278万元"


def test_monthly_and_yearly_prices():
    rows = "数量|设备台数|3台\n成本|护林员工资标准（月）|3000元/人/月\n成本|护林员工资标准（年）|{}万元/人/年"
    assert said(rows.format("3.6"), "10") == []
    assert said(rows.format("3.2"), "10") != []
