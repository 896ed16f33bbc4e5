"""For each rule a table that has the fault, and a near miss that has not."""

import pytest

from assistant.checks import Basis, check_table, rules
from assistant.editing import apply_edits
from assistant.findings import Severity
from corpus.money import Money
from corpus.schema import Funding, Source

from .clean_tables import table, wan

ROWS = """
数量|参保人数|33人
质量|参保信息准确率|100%
时效|参保完成时间|3月底前
成本|参保总成本|≤0.726万元
社会|履职风险保障|有效保障
满意|参保人员满意度|≥92%
"""
NAME, GOAL = "2025年网格员参保", "2025年为网格员办理参保，降低履职风险。"


def with_rows(rows, **head):
    values = {"name": NAME, "total": "0.726", "goal": GOAL} | head
    return table(values.pop("name"), values.pop("total"), values.pop("goal"), rows, **values)


def with_row(row, **head):
    return with_rows(ROWS + row, **head)


def codes(checked, severity=None, **given):
    return {
        f.code for f in check_table(checked, **given) if severity is None or f.severity is severity
    }


# (code, a row that has the fault, a row that nearly has)
ROW_PAIRS = [
    ("missing-value", "质量|资料归档率|", "质量|资料归档率|≥95%"),
    ("missing-value", "经济|财政增收额|", "经济|无|"),
    ("missing-field", "经济|无|99%", "经济|无|无"),
    ("vague-value", "成本|项目总成本|abc", "成本|项目总成本|≤0.726万元"),
    ("vague-value", "成本|项目总投资|按标准", "成本|项目总投资|三万元"),
    ("vague-value", "质量|企业信用等级|xyz", "质量|企业信用等级|AAA"),
    ("sign-without-number", "质量|资料归档率|≥%", "质量|资料归档率|≥9%"),
    ("sign-without-number", "数量|宣传场次|≥场", "数量|宣传场次|≥两场"),
    ("sign-without-number", "成本|材料费|不超过", "成本|材料费|不超过项目预算"),
    ("rate-over-100", "质量|任务完成率|≥110%", "质量|业务增长率|≥110%"),
    ("rate-over-100", "质量|任务完成率|120%", "社会|办件量|同比增长120%"),
    ("rate-over-100", "质量|抽检覆盖率|1100‰", "质量|抽检覆盖率|990‰"),
    ("placeholder", "数量|宣传场次|≥**场", "数量|宣传场次|≥8场"),
    ("placeholder", "数量|宣传场次|XX场", "数量|X光机|1台"),
    ("placeholder", "时效|完成时间|＿＿月", "时效|完成时间|11月"),
    ("placeholder", "数量|宣传（）场次|8场", "数量|宣传（含直播）场次|8场"),
    ("placeholder", "时效|完成时间|待定", "质量|接待定点饭店合格率|100%"),
    ("placeholder", "数量|≥N人次的活动|≥N次", "数量|发放N95口罩|200只"),
    ("date-outside-period", "时效|归档时间|2024年12月31日前", "时效|归档时间|2025年12月31日前"),
    ("date-outside-period", "时效|归档时间|2月30日前", "时效|归档时间|2月28日前"),
    ("duplicate-indicator", "数量|参保人数|33人", "数量|其中：女性参保人数|33人"),
    ("duplicate-indicator", "数量|参保人数|35人", "数量|参保单位数|35个"),
    ("cost-over-budget", "成本|保费成本|≤7.26万元", "成本|项目总投资|≤7.26万元"),
    ("cost-over-budget", "成本|缴费标准|22000元/人", "经济|人均产值|9200元/人") ,
    ("cost-without-bound", "成本|宣传成本|0.1万元", "成本|宣传成本|＜0.1万元"),
    ("cost-without-bound", "成本|宣传成本|约0.1万元", "成本|节约成本|0.1万元"),
    ("cost-unit", "成本|保费支出|≤7260元", "成本|人均标准|220元"),
    ("class-mismatch", "数量|任务完成率|100%", "质量|任务完成率|100%"),
    ("class-mismatch", "质量|缴费标准|220元/人", "成本|缴费标准|220元/人"),
    ("class-mismatch", "时效|提升履职能力|12个月", "时效|保险期限|12个月"),
    ("class-mismatch", "质量|每周开放时间|≥35小时", "质量|故障修复时长|≤35小时"),
    ("class-mismatch", "时效|全年开放天数|≥260天", "时效|理赔办结时限|≤5天"),
    ("class-mismatch", "社会|项目经费|0.7万元", "社会|挽回经济损失|0.7万元"),
    ("class-mismatch", "社会|群众满意度|≥90%", "社会|群众知晓率|≥90%"),
    ("class-mismatch", "满意|受访人数|50人", "满意|有效投诉件数|≤2件"),
    ("class-mismatch", "成本|参保户数|20户", "成本|成本节约率|≥2%"),
    ("vague-value", "时效|归档及时性|及时", "时效|归档及时率|≥95%"),
    ("vague-value", "时效|归档情况|按时完成", "时效|归档情况|12月底前按时完成"),
    ("vague-value", "质量|归档情况|高质量完成", "质量|归档情况|验收合格"),
    ("vague-value", "数量|宣传场次|若干", "数量|宣传场次|两场"),
    ("vague-value", "社会|治安状况|良好", "社会|治安状况|持续改善"),
    ("vague-value", "满意|网格员满意度|满意", "满意|网格员满意度|≥91%"),
    ("number-without-unit", "数量|宣传场次|8", "数量|宣传场次（场）|8"),
    ("wordy", "成本|严格控制在本年度项目预算之内|≤0.7万元", "社会|确保网格员安心履职|有效保障"),
    ("wordy", "质量|按照有关文件要求对全部参保人员的资料进行认真审核后的信息录入准确率|100%",
     "质量|参保人员（含新招录、转岗、返聘的各类人员及其直系亲属）信息准确率|100%"),
    ("stray-punctuation", "质量|资料归档率”|≥95%", "质量|“一人一档”归档率|≥95%"),
    ("stray-punctuation", "质量|登记,归档合格率|≥95%", "数量|印制1,200份手册|1,200份"),
    ("stray-punctuation", "质量|登记、、归档合格率|≥95%", "质量|登记、归档合格率|≥95%"),
    ("stray-punctuation", "质量|登记归档（含电子合格率|≥95%", "质量|登记归档（含电子)合格率|≥95%"),
    ("typo", "质量|帐务登记准确率|≥95%", "数量|购置帐篷|6顶"),
    ("typo", "质量|保险复盖率|≥95%", "质量|保险覆盖率|≥95%"),
    ("goal-foreign", "质量|艾滋病病毒感染儿童认定准确率|100%", "质量|网格员身份认定准确率|100%"),
    ("price-without-period", "成本|网格员津贴标准|20元/人", "成本|网格员津贴标准|20元/人/月"),
    ("price-without-period", "成本|网格员补贴发放标准（岗位津贴）|20元/人", "成本|网格员一次性津贴标准|20元/人"),
    ("date-outside-period", "时效|归档时间|13月底前", "数量|归档第13月台账|13份"),
    ("wrong-sign", "满意|受访群众满意度|≤90%", "社会|群众投诉率|≤2%"),
    ("wrong-sign", "质量|资料录入差错率|≥1%", "质量|资料录入准确率|≥99%"),
    ("class-mismatch", "社会|资料录入准确率|≥98%", "社会|政策知晓率|≥98%"),
    ("class-mismatch", "质量|参加宣传人数|≥300人", "质量|获得省级奖项数量|≥3个"),
    ("year-mismatch", "数量|2024年宣传场次|8场", "社会|事故起数比2024年下降比例|≥5%"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "bad", "good"), ROW_PAIRS)
def test_rows(code, bad, good):
    assert code in codes(with_row(bad))
    assert code not in codes(with_row(good))


# (code, head with the fault, head that nearly has it)
HEAD_PAIRS = [
    ("missing-field", {"name": ""}, {"name": "参保"}),
    ("missing-field", {"total": None}, {"total": "0.726"}),
    ("missing-field", {"total": "0"}, {"total": "0.726"}),
    ("missing-field", {"goal": " "}, {"goal": GOAL}),
    ("missing-field", {"unit": None}, {"authority": None}),
    ("placeholder", {"goal": "20XX年完成参保，降低风险。"}, {"goal": GOAL}),
    ("section-as-authority", {"authority": "01 行财股"}, {"authority": "01 北源街道办事处"}),
    ("section-as-authority", {"authority": "财务科"}, {"authority": "科学技术局"}),
    ("office-variant", {"authority": "北源街道办事处", "unit": "原州区北塬街道办事处"},
     {"authority": "东源街道办事处", "unit": "原州区西源街道办事处"}),
    ("office-variant", {"authority": "市民政局", "goal": "2025年北塬街道为北源街道网格员办理参保，降低风险。"},
     {"authority": "市民政局", "goal": "2025年为一街道和二街道网格员办理参保，降低风险。"}),
    ("year-mismatch", {"goal": "2024年为网格员办理参保，降低风险。"},
     {"goal": "按照《2024年参保办法》，2025年为网格员办理参保，降低风险。"}),
    ("year-mismatch", {"year": 2024}, {"year": 2025}),
    ("goal-thin", {"goal": "本项目主要用于保障工作有序进行。"}, {"goal": "为33名网格员办理参保。"}),
    ("goal-thin", {"goal": "保障网格员参保工作正常开展。"}, {"goal": "完成网格员参保、网格巡查、网格宣传。"}),
    ("goal-uncovered", {"goal": "为网格员办理参保，开展办公用房小型修缮，降低风险。"},
     {"goal": "为网格员办理参保，降低修缮事故风险。"}),
    ("goal-uncovered", {"name": "村干部及网格员参保"}, {"name": "网格员参保及宣传"}),
    ("stray-punctuation", {"goal": "2025年为网格员办理参保，降低风险”。"}, {"goal": "2025年为“网格员”办理参保，降低风险。"}),
    ("wordy", {"name": "2025年为全街道网格员办理参保，降低履职风险，保障各项工作有序开展的项目资金"},
     {"name": "某某市某某区2025年中央和自治区公共图书馆、美术馆、文化馆免费开放资金".replace("某某", "清河")}),
    ("arithmetic", {"goal": "2025年为网格员办理参保，共安排资金1.5万元，降低风险。"},
     {"goal": "2025年为网格员办理参保，共安排资金7260元，降低风险。"}),
    ("arithmetic", {"goal": "2025年为35名网格员办理参保，参保人数35人，降低风险。"},
     {"goal": "2025年为33名网格员办理参保，参保人数33人，降低风险。"}),
    ("goal-foreign", {"goal": "全年组织敬老院膳食营养改善，使供养对象安享晚年。"}, {"goal": GOAL}),
    ("goal-foreign", {"goal": "由柏林庄街道办事处为网格员办理参保。", "unit": "北塬街道办事处"},
     {"goal": "由各街道办事处为网格员办理参保。", "unit": "北塬街道办事处"}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "bad", "good"), HEAD_PAIRS)
def test_heads(code, bad, good):
    rows = ROWS + "数量|网格员宣传场次|2场"
    assert code in codes(with_rows(rows, **bad))
    assert code not in codes(with_rows(rows, **good))


def test_funding_is_exact_to_one_yuan():
    def funded(total, **parts):
        money = {key: wan(value) for key, value in parts.items()}
        return with_rows(ROWS).model_copy(update={"funding": Funding(total=wan(total), **money)})

    assert "funding-sum" in codes(funded("0.726", fiscal="0.7261"))
    assert "funding-sum" in codes(funded("4.1", fiscal="3", other="1"))
    assert "funding-sum" in codes(funded("0.726", fiscal="7260"))
    assert "funding-sum" not in codes(funded("4.1", fiscal="3", other="1.1"))
    assert "funding-sum" not in codes(funded("4.1", fiscal="3", other="0.1", carried_over="1"))
    assert "funding-sum" not in codes(funded("4.1", other="0.1"))  # 国资 or 自有 may stand beside


def test_a_unit_slip_in_the_head_is_named_and_mended():
    slipped = with_rows(ROWS).model_copy(
        update={"funding": Funding(total=wan("0.726"), fiscal=wan("7260"))}
    )
    finding = next(f for f in check_table(slipped) if f.code == "funding-sum")
    assert "一万倍" in finding.message
    assert finding.fix.edits[0].value == "0.726"


def test_weights_only_where_there_are_any():
    def weighed(*weights):
        lines = [f"{line}|{w}" for line, w in zip(ROWS.split(), weights, strict=True)]
        return with_rows("\n".join(lines))

    assert "weights-sum" in codes(weighed(10, 10, 20, 20, 20, 15))
    for last in (10, 20, 0):
        assert "weights-sum" not in codes(weighed(10, 10, 20, 20, 20, last))
    assert "weights-sum" not in codes(with_rows(ROWS))


def test_an_effect_is_wanted_beside_the_outputs():
    outputs = "".join(line + "\n" for line in ROWS.strip().split("\n") if "社会" not in line)
    assert "missing-class" in codes(with_rows(outputs))
    assert "missing-class" not in codes(with_rows(outputs + "生态|节约用纸率|≥5%"))


def test_a_bare_cost_is_in_the_unit_that_its_name_tells():
    over = with_row("成本|宣传总支出（万元）|57600")
    (finding,) = [f for f in check_table(over) if f.code == "cost-over-budget"]
    assert "57600万元" in finding.message
    assert "cost-over-budget" not in codes(with_row("成本|宣传总支出（万元）|0.1"))
    assert "cost-over-budget" not in codes(with_row("成本|宣传总支出（元）|1000"))


def test_an_amount_in_yuan_under_a_head_in_wan():
    table = with_row("成本|宣传支出|≤0.1万元")
    funding = table.funding.model_copy(update={"in_yuan": (("total", "57600元"),)})
    written = table.model_copy(update={"funding": funding})
    assert written.table_id == table.table_id, "the amount is the same"
    (finding,) = [f for f in check_table(written) if f.code == "cost-unit"]
    assert finding.cell == "funding/total"
    assert "57600元" in finding.message
    assert finding.fix is not None
    mended = apply_edits(written, finding.fix.edits)
    assert mended == table


def test_the_unit_of_an_unknown_form_is_not_presumed():
    bad = with_row("成本|宣传支出|≤7260元")
    assert "cost-unit" in codes(bad)
    read = bad.model_copy(update={"source": Source(file="表.xlsx"), "form": None})
    assert "cost-unit" not in codes(read)
    assert "cost-unit" in codes(read.model_copy(update={"form": "C"}))


def test_a_row_with_a_name_does_not_count_as_a_style_of_none():
    rows = ROWS + "经济|不涉及|不涉及\n生态|雾霾现象|无"
    assert "na-style" not in codes(with_rows(rows))
    assert "na-style" in codes(with_rows(rows + "\n可持续|无|无"))


def test_no_quantity():
    assert "no-quantity" in codes(with_rows(ROWS.replace("参保人数|33人", "参保完成率|100%")))
    assert "no-quantity" not in codes(with_row("数量|参保完成率|100%"))


def test_na_style():
    mixed = ROWS + "经济|无|0\n生态|无|无"
    assert "na-style" in codes(with_rows(mixed))
    assert "na-style" in codes(with_rows(ROWS + "经济|不涉及|无\n生态|无|无"))
    assert "na-style" not in codes(with_rows(ROWS + "经济|不涉及此项|无\n生态|不涉及此项|无"))


def test_goal_all_but():
    goal = "2025年对网格员应保尽保，降低履职风险。"
    assert "goal-all-but" in codes(with_row("质量|参保覆盖率|≥90%", goal=goal))
    assert "goal-all-but" not in codes(with_row("质量|参保覆盖率|100%", goal=goal))
    assert "goal-all-but" not in codes(with_row("质量|资料合格率|≥90%", goal=goal))
    assert "goal-all-but" not in codes(with_row("质量|参保覆盖率|≥90%"))


def test_padded_task():
    padded = "数量|讲座次数|4次\n质量|讲座完成情况|高质量完成\n时效|讲座完成及时性|及时"
    measured = "数量|讲座次数|4次\n质量|讲座考核合格率|≥95%\n时效|讲座完成及时率|100%"
    assert "padded-task" in codes(with_row(padded))
    assert "padded-task" not in codes(with_row(measured))


def test_period_mismatch():
    assert "period-mismatch" in codes(with_row("时效|工资发放时限|1月和2月", term="1年"))
    assert "period-mismatch" in codes(with_row("时效|服务期限|24个月", term="1年"))
    assert "period-mismatch" not in codes(with_row("时效|工资发放时限|1-12月", term="1年"))
    assert "period-mismatch" not in codes(with_row("时效|设备质保期|24个月", term="1年"))
    assert "period-mismatch" not in codes(with_row("时效|施工时间|3月和4月", term="1年"))


def test_term_and_multi_year_projects():
    late = "时效|竣工时间|2026年6月30日前"
    assert "date-outside-period" in codes(with_row(late, term="1年"))
    assert "date-outside-period" not in codes(with_row(late, term="2025-2026年"))
    assert "date-outside-period" not in codes(with_row(late, term="2年"))


def test_years_must_agree_even_where_the_head_tells_none():
    head = {"name": "网格员参保", "year": None, "goal": "2025年为网格员办理参保，降低风险。"}
    assert "year-mismatch" in codes(with_row("数量|2024年宣传场次|2场", **head))
    assert "year-mismatch" not in codes(with_row("数量|2025年宣传场次|2场", **head))


def test_info_rules():
    info = codes(with_rows(ROWS.replace("92%", "90%")), Severity.INFO)
    assert {"customary-satisfaction", "cost-lump"} <= info
    assert "effect-repeats-goal" in codes(with_row("社会|降低履职风险|有效降低"), Severity.INFO)
    assert "customary-satisfaction" not in codes(with_rows(ROWS))
    mixed = "质量|团支部书记工资发放准确率|100%\n质量|团支部书记津贴到账率|100%"
    assert "term-variant" in codes(with_row(mixed), Severity.INFO)
    assert "term-variant" not in codes(with_row("质量|团支部书记工资及津贴到账率|100%"))


def test_open_cells_of_our_own_are_asked_for_and_not_blamed():
    draft = with_rows(ROWS.replace("33人", "待补充"), unit=None)
    ours = check_table(draft, open_cells=frozenset({"indicators/0/value", "unit"}))
    assert {(f.code, f.cell) for f in ours if f.severity is not Severity.INFO} == {
        ("needs-input", "unit"), ("needs-input", "indicators/0/value"),
    }  # fmt: skip


def test_a_gap_weighs_the_same_in_a_draft_and_in_its_file():
    draft = with_rows(ROWS.replace("33人", "待补充"), unit="待补充")
    ours = check_table(draft, open_cells=frozenset({"indicators/0/value", "unit"}))
    theirs = check_table(draft)
    assert ours == theirs
    assert Severity.ERROR not in {f.severity for f in theirs}
    blank = [f for f in check_table(draft.model_copy(update={"unit": None})) if f.cell == "unit"]
    assert [(f.code, f.severity) for f in blank] == [("missing-field", Severity.WARNING)]
    unfilled = check_table(with_rows(ROWS.replace("33人", "待定"), unit="XX街道"))
    assert {f.severity for f in unfilled if f.code == "placeholder"} == {Severity.ERROR}


def test_an_open_cell_that_was_filled_is_judged():
    draft = with_rows(ROWS.replace("33人", "若干"))
    assert "vague-value" in codes(draft, open_cells=frozenset({"indicators/0/value"}))


def test_idle_rows_are_not_judged():
    assert codes(with_rows(ROWS + "经济|无|无\n生态|及时|无")) == codes(with_rows(ROWS))


def test_findings_are_ordered_and_said_once():
    messy = with_rows(
        ROWS.replace("100%", "高质量完成").replace("≤0.726万元", "≤9万元").replace("33人", "**人")
    )
    found = check_table(messy)
    ranks = [list(Severity).index(f.severity) for f in found]
    assert ranks == sorted(ranks)
    assert len({(f.code, f.cell) for f in found}) == len(found)
    assert all(len(f.message) <= 160 and f.message.count("。") <= 2 for f in found)


def test_the_catalogue_is_complete():
    published = [
        "missing-field",
        "missing-value",
        "funding-sum",
        "cost-over-budget",
        "class-parent",
        "sign-without-number",
        "rate-over-100",
        "placeholder",
        "date-outside-period",
        "arithmetic",
        "weights-sum",
        "duplicate-indicator",
        "cost-without-bound",
        "cost-unit",
        "class-mismatch",
        "vague-value",
        "number-without-unit",
        "goal-uncovered",
        "goal-foreign",
        "goal-all-but",
        "padded-task",
        "office-variant",
        "na-style",
        "year-mismatch",
        "stray-punctuation",
        "typo",
        "no-quantity",
        "wordy",
        "unused-fact",
        "customary-satisfaction",
        "effect-repeats-goal",
        "cost-lump",
        "needs-input",
        "wrong-sign",
        "missing-class",
    ]
    known = {rule.code: rule for rule in rules()}
    assert set(published) <= set(known)
    for rule in known.values():
        assert rule.reason.endswith("。")
        assert rule.bad
        assert rule.good
        assert rule.bad != rule.good
        assert rule.basis in Basis


def test_money_is_compared_exactly():
    budget = with_rows(ROWS.replace("≤0.726万元", "≤0.7262万元"))
    assert "cost-over-budget" in codes(budget)
    assert Money.parse("0.7262万元").yuan == 7262
