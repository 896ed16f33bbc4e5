"""Faults that draw a WARNING: one change each to a clean table."""

import re

from assistant.editing import apply_edits
from assistant.findings import Edit
from corpus.schema import TargetTable
from corpus.taxonomy import TaxonomyName
from corpus.values import ValueKind
from tests.assistant.checks.faults import Faulty, edited, fault, find, put, raw


@fault("cost-without-bound")
def no_bound(table):
    row = find(table, "成本", ValueKind.MONEY)
    if row is None:
        return None
    value = table.indicators[row].value.lstrip("≤")
    return edited(table, (f"indicators/{row}/value", value)), f"indicators/{row}/value"


@fault("cost-unit")
def cost_in_yuan(table):
    row = find(table, "成本", ValueKind.MONEY)
    if row is None:
        return None
    yuan = table.indicators[row].parsed.amount.yuan
    return (
        edited(table, (f"indicators/{row}/value", f"≤{yuan.normalize():f}元")),
        f"indicators/{row}/value",
    )


def _add(table: TargetTable, word: str, name: str, value: str) -> Faulty:
    level2 = {"数量": "数量指标", "质量": "质量指标", "时效": "时效指标"}[word]
    new = apply_edits(table, [Edit(action="add-row", cell="indicators", value=f"产出指标|{level2}|{name}|{value}")])  # fmt: skip
    row = next(i for i, r in enumerate(new.indicators) if r.name == name)
    return new, f"indicators/{row}/.*"


def _moved(table: TargetTable, row: int | None, word: str) -> Faulty:
    if row is None:
        return None
    name = table.indicators[row].name
    new = apply_edits(table, [Edit(action="move-row", cell=f"indicators/{row}", value=word)])
    return new, f"indicators/{next(i for i, r in enumerate(new.indicators) if r.name == name)}/.*"


@fault("class-mismatch")
def rate_in_quantity(table):
    return _add(table, "数量", "年度任务完成率", "100%")


@fault("class-mismatch")
def price_in_quality(table):
    return _moved(table, find(table, "成本", ValueKind.UNIT_PRICE), "质量指标")


@fault("class-mismatch")
def amount_in_quantity(table):
    return _moved(table, find(table, "成本", ValueKind.MONEY), "数量指标")


@fault("class-mismatch")
def date_in_quality(table):
    return _moved(table, find(table, "时效", ValueKind.DATE), "质量指标")


@fault("class-mismatch")
def effect_in_time(table):
    return _add(table, "时效", "提升公共服务水平", "12个月")


@fault("class-mismatch")
def hours_in_quality(table):
    return _add(table, "质量", "每周对外服务时间", "≥35小时")


@fault("class-mismatch")
def satisfaction_in_quality(table):
    return _add(table, "质量", "服务对象满意率", "≥85%")


@fault("class-mismatch")
def count_in_time(table):
    return _add(table, "时效", "现场检查次数", "12次")


@fault("vague-value")
def timely(table):
    return put(table, "时效", "及时")


@fault("vague-value")
def on_schedule(table):
    return put(table, "时效", "按时完成")


@fault("vague-value")
def high_quality(table):
    return put(table, "质量", "高质量完成")


@fault("vague-value")
def good(table):
    return put(table, "社会", "良好")


@fault("vague-value")
def satisfied(table):
    return put(table, "满意度", "满意")


@fault("number-without-unit")
def no_unit_of_value(table):
    row = find(table, "数量", ValueKind.QUANTITY)
    number = table.indicators[row].parsed.number
    return edited(table, (f"indicators/{row}/value", f"{number:f}")), f"indicators/{row}/value"


@fault("goal-all-but")
def all_but(table):
    goal = (table.annual_goal or "").rstrip("。") + "，实现服务对象全覆盖。"
    new, cells = _add(edited(table, ("annual_goal", goal)), "质量", "服务对象覆盖率", "≥90%")
    return new, cells


@fault("padded-task")
def padded(table):
    new = table
    for word, name, value in (
        ("数量", "档案整理工作完成率", "100%"), ("质量", "档案整理工作完成情况", "高质量完成"),
        ("时效", "档案整理工作完成及时率", "100%"),
    ):  # fmt: skip
        new, _ = _add(new, word, name, value)
    return new, r"indicators/\d+/name"


@fault("office-variant")
def variant_of_the_office(table):
    other = (
        (table.unit or "").replace("清河", "青河").replace("临江", "林江").replace("安平", "安坪")
    )
    other = other.replace("柳林", "柳琳").replace("云山", "云杉").replace("滨湖", "宾湖")
    other = other.replace("高台", "高合").replace("城北", "诚北")
    return edited(table, ("authority", table.unit), ("unit", other)), "authority|unit"


@fault("na-style")
def mixed_na(table):
    idle = [i for i, row in enumerate(table.indicators) if not row.applicable]
    if len(idle) < 2:
        return None
    return edited(table, (f"indicators/{idle[0]}/value", "0")), r"indicators/\d+/(name|value)"


@fault("year-mismatch")
def goal_of_last_year(table):
    goal = re.sub(r"20\d{2}年", "", table.annual_goal or "")
    return edited(table, ("annual_goal", f"{table.year - 1}年{goal}")), "annual_goal"


@fault("year-mismatch")
def indicator_of_last_year(table):
    row = find(table, "数量")
    name = f"{table.year - 1}年{table.indicators[row].name}"
    return edited(table, (f"indicators/{row}/name", name)), f"indicators/{row}/name"


@fault("stray-punctuation")
def stray_quote(table):
    return edited(
        table, ("annual_goal", (table.annual_goal or "").rstrip("。") + "”。")
    ), "annual_goal"


@fault("stray-punctuation")
def half_width_comma(table):
    return edited(
        table, ("annual_goal", (table.annual_goal or "").replace("，", ",", 1))
    ), "annual_goal"


@fault("stray-punctuation")
def doubled(table):
    return edited(table, ("annual_goal", (table.annual_goal or "") + "。")), "annual_goal"


@fault("typo")
def accounts(table):
    goal = (table.annual_goal or "").rstrip("。") + "，规范帐务管理。"
    return edited(table, ("annual_goal", goal)), "annual_goal"


@fault("typo")
def degree_of_satisfaction(table):
    row = find(table, "满意度")
    name = table.indicators[row].name.replace("满意度", "满意渡")
    return edited(table, (f"indicators/{row}/name", name)), f"indicators/{row}/name"


@fault("no-quantity")
def nothing_countable(table):
    rows = [i for i, r in enumerate(table.indicators) if r.level2 == "数量指标"]
    new = edited(
        table,
        (f"indicators/{rows[0]}/name", "年度任务完成率"),
        (f"indicators/{rows[0]}/value", "100%"),
    )
    new = apply_edits(new, [Edit(action="delete-row", cell=f"indicators/{i}") for i in rows[1:]])
    return new, rf"indicators/{rows[0]}/value"


@fault("goal-uncovered")
def another_task(table):
    head, comma, tail = (table.annual_goal or "").partition("，")
    return edited(
        table, ("annual_goal", f"{head}，开展档案数字化加工和值班室空调租赁{comma}{tail}")
    ), "annual_goal"


@fault("goal-foreign")
def of_another_project(table):
    return _add(table, "数量", "政协委员视察活动次数", "4次")


@fault("goal-foreign")
def children(table):
    return _add(table, "质量", "孤儿及困境儿童认定准确率", "100%")


@fault("goal-thin")
def thin(table):
    return edited(table, ("annual_goal", "本项目主要用于保障各项工作有序进行。")), "annual_goal"


@fault("wordy")
def long_name(table):
    row = find(table, "质量")
    name = "按照上级有关文件要求对本项目涉及的全部服务对象资料进行认真审核后的信息录入准确率"
    return edited(table, (f"indicators/{row}/name", name)), f"indicators/{row}/name"


@fault("wordy")
def sentence(table):
    row = find(table, "成本", ValueKind.MONEY)
    if row is None:
        return None
    return (
        edited(table, (f"indicators/{row}/name", "控制在本年度项目预算指标之内")),
        f"indicators/{row}/name",
    )


@fault("section-as-authority")
def section(table):
    return edited(table, ("authority", "01 行财股")), "authority"


@fault("class-parent", error=True)
def wrong_taxonomy(table):
    if table.taxonomy is not TaxonomyName.THREE_FAMILY:
        return None
    row = find(table, "成本")
    return raw(table, row, level1="成本指标", level2="经济成本指标"), f"indicators/{row}/level2"
