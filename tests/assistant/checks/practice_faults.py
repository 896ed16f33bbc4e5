"""More faults that finance bureaus send tables back for, of heads, classes, signs and leftovers."""

import re

from corpus.money import Money
from corpus.values import ValueKind
from tests.assistant.checks.faults import edited, fault, find, put, raw
from tests.assistant.checks.warning_faults import _add, _moved


@fault("funding-sum", error=True)
def fiscal_in_yuan(table):
    """元 written where the form has 万元."""
    fiscal = table.funding.fiscal or table.funding.total
    return edited(
        table, ("funding/fiscal", Money(yuan=fiscal.yuan * 10_000).in_wan())
    ), "funding/.*"


@fault("cost-over-budget", error=True)
def yuan_as_wan(table):
    row = find(table, "成本", ValueKind.MONEY)
    if row is None:
        return None
    yuan = table.indicators[row].parsed.amount.yuan
    return (
        edited(table, (f"indicators/{row}/value", f"≤{yuan.normalize():f}万元")),
        f"indicators/{row}/value",
    )


@fault("missing-field", error=True)
def no_name_of_a_row(table):
    row = find(table, "数量")
    return edited(table, (f"indicators/{row}/name", "")), f"indicators/{row}/name"


@fault("missing-field", error=True)
def no_indicators(table):
    return table.model_copy(update={"indicators": ()}), "indicators"


@fault("sign-without-number", error=True)
def at_least_nothing(table):
    return put(table, "满意度", "≥")


@fault("sign-without-number", error=True)
def bound_without_amount(table):
    return put(table, "成本", "≤万元")


@fault("rate-over-100", error=True)
def rate_in_words(table):
    return put(table, "质量", "合格率达到105%")


@fault("placeholder", error=True)
def year_of_the_template(table):
    goal = re.sub(r"^(?:20\d{2}年)?", "20XX年", table.annual_goal or "")
    return edited(table, ("annual_goal", goal)), "annual_goal"


@fault("placeholder", error=True)
def boxes(table):
    return put(table, "数量", "□□人")


@fault("date-outside-period", error=True)
def date_of_next_year(table):
    return put(table, "时效", f"{table.year + 1}年3月底前")


@fault("date-outside-period", error=True)
def thirteenth_month(table):
    return put(table, "时效", "13月底前")


@fault("class-parent", error=True)
def effect_under_output(table):
    row = find(table, "社会效益")
    return (
        None if row is None else (raw(table, row, level1="产出指标"), f"indicators/{row}/level[12]")
    )


@fault("duplicate-indicator", error=True)
def twice_with_other_values(table):
    row = find(table, "质量")
    name = table.indicators[row].name
    new, _ = _add(table, "质量", name, "≥61%")
    return new, r"indicators/\d+/name"


@fault("class-mismatch")
def amount_in_effect(table):
    row = find(table, "社会效益")
    if row is None:
        return None
    return (
        edited(
            table,
            (f"indicators/{row}/name", "项目经费支出金额"),
            (f"indicators/{row}/value", "≤3万元"),
        ),
        f"indicators/{row}/.*",
    )


@fault("class-mismatch")
def days_in_time(table):
    return _add(table, "时效", "全年开放天数", "≥260天")


@fault("class-mismatch")
def date_in_quantity(table):
    return _add(table, "数量", "任务完成时间", "11月底前")


@fault("class-mismatch")
def term_in_quality(table):
    return _moved(table, find(table, "时效", ValueKind.PERIOD), "质量指标")


@fault("class-mismatch")
def pass_rate_in_time(table):
    return _add(table, "时效", "资料审核合格率", "≥95%")


@fault("class-mismatch")
def people_in_quality(table):
    return _add(table, "质量", "参加活动人数", "≥300人")


@fault("class-mismatch")
def satisfaction_as_effect(table):
    row = find(table, "社会效益")
    if row is None:
        return None
    return (
        edited(
            table, (f"indicators/{row}/name", "服务对象满意度"), (f"indicators/{row}/value", "≥90%")
        ),
        f"indicators/{row}/.*",
    )


@fault("class-mismatch")
def people_in_cost(table):
    new, _ = _add(table, "数量", "现场值守人数", "6人")
    row = next(i for i, r in enumerate(new.indicators) if r.name == "现场值守人数")
    cost = find(table, "成本")
    return None if cost is None else _moved(new, row, table.indicators[cost].level2)


@fault("class-mismatch")
def accuracy_as_effect(table):
    row = find(table, "社会效益")
    if row is None:
        return None
    return (
        edited(
            table, (f"indicators/{row}/name", "资料录入准确率"), (f"indicators/{row}/value", "≥98%")
        ),
        f"indicators/{row}/.*",
    )


@fault("vague-value")
def timely_and_in_full(table):
    return put(table, "时效", "及时足额发放")


@fault("vague-value")
def as_planned(table):
    return put(table, "时效", "按计划推进")


@fault("vague-value")
def all_done(table):
    return put(table, "质量", "全面完成")


@fault("vague-value")
def several(table):
    return put(table, "数量", "若干")


@fault("vague-value")
def rather_good(table):
    return put(table, "社会", "较好")


@fault("vague-value")
def basically_satisfied(table):
    return put(table, "满意度", "基本满意")


@fault("vague-value")
def within_the_budget(table):
    return put(table, "成本", "控制在预算内", ValueKind.MONEY)


@fault("wrong-sign")
def at_most_satisfied(table):
    return put(table, "满意度", "≤90%")


@fault("wrong-sign")
def at_most_right(table):
    return _add(table, "质量", "资料录入准确率", "≤95%")


@fault("cost-without-bound")
def cost_at_least(table):
    row = find(table, "成本", ValueKind.MONEY)
    if row is None:
        return None
    value = table.indicators[row].value.lstrip("≤")
    return edited(table, (f"indicators/{row}/value", f"≥{value}")), f"indicators/{row}/value"


@fault("na-style")
def blank_beside_none(table):
    idle = [i for i, row in enumerate(table.indicators) if not row.applicable]
    if len(idle) < 2:
        return None
    return edited(
        table, (f"indicators/{idle[0]}/name", "不涉及"), (f"indicators/{idle[0]}/value", "不涉及")
    ), r"indicators/\d+/(name|value)"


@fault("goal-uncovered")
def workers_of_the_name(table):
    """Only one of two groups in the name is counted."""
    found = re.search(r"社区工作者|残疾人|网格员|教师|护林员", table.project_name)
    if not found:
        return None
    name = table.project_name.replace(found.group(), f"村干部及{found.group()}")
    return edited(table, ("project_name", name)), "project_name"


@fault("price-without-period")
def pay_without_period(table):
    for index, row in enumerate(table.indicators):
        if row.parsed.kind is ValueKind.UNIT_PRICE and re.search("工资|津贴|报酬", row.name):
            bare = re.sub(r"/[年月]|[每/][年月]", "", row.value)
            name = re.sub(r"[每]?[年月]", "", row.name)
            cell = f"indicators/{index}"
            return edited(table, (f"{cell}/value", bare), (f"{cell}/name", name)), f"{cell}/value"
    return None


@fault("office-variant")
def variant_within_the_goal(table):
    """The office is written right in the head and otherwise in the goal."""
    found = re.search(r"[一-龥]{2}(?=街道|镇)", table.unit or "")
    if not found:
        return None
    other = found.group()[0] + {"山": "杉", "河": "合", "湖": "胡"}.get(found.group()[1], "亭")
    goal = (table.annual_goal or "").rstrip("。") + "，服务{}{}居民。"
    kind = re.search("街道|镇", table.unit).group()
    return edited(table, ("annual_goal", goal.format(other, kind))), "annual_goal|unit"


@fault("year-mismatch")
def name_of_last_year(table):
    if str(table.year) not in table.project_name:
        return None
    name = table.project_name.replace(str(table.year), str(table.year - 1))
    return edited(table, ("project_name", name)), "project_name|annual_goal"


@fault("stray-punctuation")
def half_a_bracket(table):
    row = find(table, "质量")
    name = table.indicators[row].name + "（%"
    return edited(table, (f"indicators/{row}/name", name)), f"indicators/{row}/name"


@fault("stray-punctuation")
def comma_at_the_end(table):
    row = find(table, "质量")
    name = table.indicators[row].name + "，"
    return edited(table, (f"indicators/{row}/name", name)), f"indicators/{row}/name"


@fault("typo")
def wrong_characters(table):
    goal = (table.annual_goal or "").rstrip("。") + "，做好工作布署。"
    return edited(table, ("annual_goal", goal)), "annual_goal"


@fault("typo")
def facts_for_carrying_out(table):
    row = find(table, "满意度")
    name = "群众对政策事实情况的满意度"
    return edited(table, (f"indicators/{row}/name", name)), f"indicators/{row}/name"


@fault("goal-all-but")
def none_left_out(table):
    goal = (table.annual_goal or "").rstrip("。") + "，做到应保尽保。"
    return _add(edited(table, ("annual_goal", goal)), "质量", "应保对象保障率", "≥85%")


@fault("goal-foreign")
def goal_of_another_project(table):
    """The goal was copied with another project's table and left standing."""
    goal = "全年对敬老院特困供养对象开展集中供养，改善供养老人膳食营养，使其安享晚年。"
    return edited(table, ("annual_goal", goal)), "annual_goal|indicators/.*"


@fault("goal-foreign")
def goal_of_the_neighbour(table):
    """The neighbour's office is named in the goal."""
    goal = "由柏林庄街道办事处组织实施，" + (table.annual_goal or "")
    return edited(table, ("annual_goal", goal)), "annual_goal"


@fault("wordy")
def three_in_one(table):
    row = find(table, "质量")
    name = "资料录入准确率；审核通过率；归档及时率"
    return edited(table, (f"indicators/{row}/name", name)), f"indicators/{row}/name"


@fault("missing-class")
def no_effects(table):
    rows = tuple(
        r
        for r in table.indicators
        if "效益" not in (r.level2 or "") and "可持续" not in (r.level2 or "")
    )
    return table.model_copy(update={"indicators": rows}), "indicators"
