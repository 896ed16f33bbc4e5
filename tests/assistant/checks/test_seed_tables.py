"""The seven shipped tables against the reading of a good reviewer."""

from importlib.resources import files

import pytest

from assistant.checks import check_table
from assistant.findings import Severity
from corpus.reading import read_text

LUMP = ("cost-lump", "funding")
COMMON = {"cost-lump", "customary-satisfaction"}
"""In all seven: the cost is the budget as one lump, and 满意度 is ≥90%."""

# per table: (the reviewer's points as (code, cell)), (further findings, each with its reason)
EXPECTED = {
    "临聘人员支出": (
        {
            ("arithmetic", "funding/total"),  # 104 × 7.52 ≠ 144; 2.21 months
            ("period-mismatch", "indicators/2/value"),  # 1月和2月 against 1年
            ("class-mismatch", "indicators/1/level2"),  # 质量 holds a price
            ("wordy", "indicators/3/name"),  # 成本's name is a sentence
            ("vague-value", "indicators/5/value"),  # 良好
        },
        set(),
    ),
    "各乡镇街道人大工作经费": (
        {
            ("class-mismatch", "indicators/0/level2"),  # 数量 is a rate
            ("no-quantity", "indicators/0/value"),
            ("vague-value", "indicators/1/value"),  # 高质量完成
            ("cost-without-bound", "indicators/3/value"),
            ("stray-punctuation", "annual_goal"),  # ”
        },
        {("padded-task", "indicators/1/name")},  # 完成率, 完成情况, 完成及时率 of one thing
    ),
    "村干部及社区工作者责任险": (
        {
            ("cost-unit", "indicators/3/value"),
            ("cost-without-bound", "indicators/3/value"),
            ("class-mismatch", "indicators/2/level2"),  # an effect in 时效
            ("class-mismatch", "indicators/1/level2"),  # a price in 质量
            ("goal-uncovered", "project_name"),  # 村干部
            ("section-as-authority", "authority"),  # 01 行财股
            ("na-style", "indicators/6/value"),  # 无 and 0
        },
        {("stray-punctuation", "annual_goal")},  # the goal ends with ”。
    ),
    "固原市原州区2024年中央和自治区": (
        {
            ("class-mismatch", "indicators/7/level2"),  # ≥35小时
            ("class-mismatch", "indicators/11/level2"),  # ≥260天
            ("vague-value", "indicators/8/value"), ("vague-value", "indicators/9/value"),
            ("vague-value", "indicators/10/value"),  # 及时 three times
            ("padded-task", "indicators/4/name"), ("padded-task", "indicators/5/name"),
            ("padded-task", "indicators/6/name"),
            ("goal-uncovered", "annual_goal"),  # 小型修缮, 设备更新
        },
        {
            ("vague-value", "indicators/4/value"), ("vague-value", "indicators/5/value"),
            ("vague-value", "indicators/6/value"),  # 高质量完成 three times
            ("cost-without-bound", "indicators/12/value"),  # 4.1万元 without ≤
        },
    ),
    "团支部书记工资": (
        {
            ("price-without-period", "indicators/1/value"),  # 840元/人
            ("cost-without-bound", "indicators/3/value"),
            ("term-variant", "project_name"),  # 岗位津贴 / 工资
        },
        {
            ("class-mismatch", "indicators/1/level2"),  # a price in 质量, as in tables 1 and 3
            ("effect-repeats-goal", "indicators/5/name"),  # word for word a clause of the goal
        },
    ),
    "团组织工作经费": (
        {
            ("no-quantity", "indicators/0/value"),
            ("goal-thin", "annual_goal"),  # one clause
            ("cost-without-bound", "indicators/3/value"),
        },
        {
            ("class-mismatch", "indicators/0/level2"),  # a rate in 数量, as in table 2
            ("vague-value", "indicators/1/value"),  # 高质量完成
            ("vague-value", "indicators/2/value"),  # 及时
            ("padded-task", "indicators/1/name"),  # one thing in three classes, as in table 2
        },
    ),
    "困难群众救助": (
        {
            ("goal-all-but", "indicators/0/value"),  # 应救尽救, ≥90%
            ("goal-foreign", "indicators/1/name"),  # 孤儿, 艾滋病
            ("goal-foreign", "indicators/7/name"),
            ("no-quantity", "indicators/0/value"),  # no 人次
            ("typo", "indicators/8/name"),  # 事实情况
        },
        {
            ("class-mismatch", "indicators/0/level2"),  # a rate in 数量, as in table 2
            ("vague-value", "indicators/2/value"),  # 及时
            ("cost-without-bound", "indicators/3/value"),  # 70万元 without ≤
            ("stray-punctuation", "annual_goal"),  # half-width commas
        },
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def tables():
    text = files("corpus").joinpath("seed/tables.txt").read_text(encoding="utf-8")
    return read_text(text, "tables.txt").tables


@pytest.mark.parametrize("name", EXPECTED)
def test_the_hand_reading_is_found_and_little_else(name, tables):
    table = next(t for t in tables if name in t.project_name)
    findings = check_table(table)
    points, others = EXPECTED[name]
    found = {(f.code, f.cell) for f in findings if f.code not in COMMON}
    assert points <= found
    assert found - points == others
    assert {f.code for f in findings} >= COMMON
    assert not [f for f in findings if f.severity is Severity.ERROR]


def test_the_equation_says_which_reading_fits(tables):
    said = next(f.message for f in check_table(tables[0]) if f.code == "arithmetic")
    for figure in ("782.08万元", "130.35万元", "144万元相当于2.21个月，而不是2个月"):
        assert figure in said


def test_seventy_wan_cannot_be_derived(tables):
    said = next(f.message for f in check_table(tables[6]) if f.code == "cost-lump")
    assert "70万元无从推算" in said


def test_agreeing_products_are_left_alone(tables):
    for table in (tables[2], tables[4]):
        assert "arithmetic" not in {f.code for f in check_table(table)}
