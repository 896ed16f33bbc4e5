"""Whether a value can be measured, and whether it can be right."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.fixes import set_to
from assistant.checks.rule import Basis, Criterion, Note, rule
from assistant.checks.sheet import EFFECT, Row, Sheet
from assistant.findings import Severity
from corpus import late_re as re
from corpus.values import ValueKind

_BEYOND = re.compile(
    r"增长|增幅|增速|增加|提升率|提高率|上升|同比|环比|上涨|涨幅|回报率|投入产出|收益率|利润率|变化率|带动|杠杆|倍|超额|周转率|拨备|负荷率"
)
_VAGUE_TIME = re.compile(
    r"(?:按时|及时|按期|如期|适时|尽快|准时|按计划|按进度|按要求|按规定|长期|定期|实时)+(?:足额|有序|全面|高效)?"
    r"(?:完成|发放|拨付|支付|开展|推进|到位|实施|办理|处理|缴纳|处置|响应|落实)?(?:工作|任务)?"
)
_VAGUE_QUALITY = re.compile(
    r"(?:高质量|高标准|圆满|保质保量|全面|有效|较好|良好|顺利|按质按量|认真|优质|高效|全部|按要求|基本)*(?:地)?"
    r"(?:完成|开展|推进|实施|落实|高质量|高标准|保质保量|良好|较好|好|很好|优|优良|优秀|优质|高|较高|有效|明显|显著|规范|正常|到位|高效|完善|稳定|合理)"
    r"(?:工作|任务|各项工作)?"
)
_BARE_GRADE = frozenset(
    {"良好", "好", "较好", "优", "优良", "优秀", "良", "一般", "很好", "高", "较高", "到位"}
)
_BARE_EFFECT = frozenset(
    {"有效", "明显", "显著", "较明显", "较显著", "是", "有", "完成", "达标", "正常"}
)
_ENDING = re.compile(
    r"(.{2,}?)(?:较为|较|比较)?(及时|按时|按期|良好|明显|显著|规范|有效|到位|优质)"
)
_WITHIN_BUDGET = re.compile(
    r".*(?:预算|额度|指标|成本|范围|金额|总额|资金|合同).*(?:内|以内|之内)?|节约|合理|节约成本|有效控制|不超支|严格控制|控制良好"
)
_LETTERS = re.compile(r"(?!(?:([A-E])\1*|OK|YES|NO)$)[A-Z]{2,}", re.IGNORECASE)
"""Letters that say nothing; AAA is a grade."""
_WHOLE_COST = re.compile(r"总成本|总投资|总费用|总支出|总金额|费用总额|成本总额")
_SAID_NUMBER = re.compile(r"[\d一二两三四五六七八九十百千万]")
_FEWER = re.compile(r"(?:事故|差错|投诉|故障|返工|死亡|发病|违规|不合格|误差|逾期)(?:发生)?率$")
_ALL = re.compile(
    r"应([一-龥])尽\1|应[一-龥]{1,2}尽[一-龥]{1,2}|全覆盖|一户不漏|一人不落|不漏一[户人]"
)


@rule(
    "rate-over-100", "比率超过100%", Severity.ERROR, order=5, basis=Basis.ARITHMETIC,
    criterion=Criterion.SOUND, cells="比率类指标值",
    reason="完成率、覆盖率一类的比率不会超过100%。", bad="任务完成率≥110%", good="任务完成率100%",
)  # fmt: skip
def rate_over_100(sheet: Sheet) -> Iterator[Note]:
    """A share above the whole; growth may be."""
    for row in sheet.valued:
        if _BEYOND.search(row.name) or _BEYOND.search(row.text):
            continue
        value = row.value
        numbers: list[Decimal] = []
        if value.kind is ValueKind.RATE and value.unit in {"%", "‰"}:
            scale = Decimal(10) if value.unit == "‰" else Decimal(1)
            numbers = [n / scale for n in (value.number, value.upper) if n is not None]
        elif value.kind is ValueKind.QUALITATIVE:
            numbers = [Decimal(n) for n in re.findall(r"(\d{1,30}(?:\.\d+)?)%", row.text)]
        if any(number > 100 for number in numbers):
            yield Note(f"“{row.title}”的比率“{row.text[:12]}”超过100%，请核对后改正。", row.cell())


_HIGHER = re.compile(
    r"满意度|满意率|合格率|达标率|准确率|正确率|优良率|优秀率|完成率|完好率|覆盖率|通过率|及时率|到位率|成活率|知晓率|参与率|就业率|入学率|办结率"
)
_LOWER = re.compile(
    r"事故|差错|投诉|故障|返工|死亡|发病|失业|违规|流失|降低|减少|不满|不合格|误差|超期|逾期"
)


@rule(
    "wrong-sign", "符号方向反了", Severity.WARNING, order=24, basis=Basis.PRACTICE,
    criterion=Criterion.APT, cells="指标值",
    reason="越高越好的指标用“≥”，越低越好的用“≤”。", bad="满意度≤90%", good="满意度≥90%",
)  # fmt: skip
def wrong_sign(sheet: Sheet) -> Iterator[Note]:
    """A rate that should be high, bounded from above; one that should be low, from below."""
    for row in sheet.valued:
        value = row.value
        if value.kind is not ValueKind.RATE or value.upper is not None or value.change:
            continue
        bad = _LOWER.search(row.name)
        if value.sign in {"≤", "<"} and _HIGHER.search(row.name) and not bad:
            right, why = "≥", "越高越好"
        elif value.sign in {"≥", ">"} and _FEWER.search(row.name):
            right, why = "≤", "越低越好"
        else:
            continue
        fix = set_to(row.cell(), value.model_copy(update={"sign": right}).render())
        yield Note(
            f"“{row.title}”{why}，指标值却写“{row.text[:12]}”，请改用“{right}”。", row.cell(), fix
        )


@rule(
    "vague-value", "指标值无法衡量", Severity.WARNING, order=22, basis=Basis.PRACTICE,
    criterion=Criterion.APT, cells="指标值",
    reason="“及时”“高质量完成”“良好”没法衡量。", bad="完成及时性：及时", good="完成时间：12月31日前",
)  # fmt: skip
def vague_value(sheet: Sheet) -> Iterator[Note]:
    """Words where a number or a date is wanted."""
    for row in sheet.valued:
        if row.value.kind is not ValueKind.QUALITATIVE:
            continue
        found = _vague(sheet, row)
        if found:
            yield found


def _core(row: Row) -> str:
    """The value without the words of its own name: 影像资料处理及时 -> 及时."""
    text = row.text.strip("。")
    found = _ENDING.fullmatch(text)
    if found and set(found.group(1)) <= set(row.name):
        return found.group(2)
    return text


def _vague(sheet: Sheet, row: Row) -> Note | None:
    text, cell = _core(row), row.cell()
    shown = row.text if len(row.text) <= 12 else text if len(text) < 12 else row.text[:11] + "…"
    said = f"“{row.title}”的指标值“{shown}”"
    if row.family == "数量" and not re.search(r"[\d一二两三四五六七八九十百]", text):
        return Note(f"{said}不是数量，请写成数字和单位。", cell)
    if row.family == "成本" and not _SAID_NUMBER.search(text) and _without_amount(row):
        return Note(f"{said}没有写出金额，请写明控制数。", cell)
    if row.family != "满意度" and _LETTERS.fullmatch(text):
        return Note(f"{said}看不出是什么意思，请写成数值或说明。", cell)
    vague_time = _VAGUE_TIME.fullmatch(text)
    if row.family in {"质量", "时效"} and (vague_time or _VAGUE_QUALITY.fullmatch(text)):
        return Note(f"{said}无法衡量，{_advice(row, bool(vague_time))}。", cell)
    if row.family == "成本" and _WITHIN_BUDGET.fullmatch(text) and not re.search(r"\d", text):
        total = sheet.table.funding.total
        known = total is not None and total.yuan > 0 and len(sheet.of("成本")) == 1
        fix = set_to(cell, f"≤{total}") if known else None
        return Note(f"{said}没有写出金额，请写明控制数。", cell, fix)
    if row.family == "满意度" and not re.search(r"\d", text):
        return Note(f"{said}无法衡量，请改为百分比（如“≥90%”）。", cell)
    if row.family in EFFECT:
        if text in _BARE_GRADE:
            return Note(f"{said}无法评分，请改为可以比较的变化或可以核实的结果。", cell)
        if text in {"是", "有"} and re.search(r"是否|有无", row.name):
            return None  # a question that a yes answers
        if text in _BARE_EFFECT:
            return Note(
                f"{said}过于笼统，最好写明变化的方向或可以核实的结果。",
                cell,
                severity=Severity.INFO,
            )
    return None


def _without_amount(row: Row) -> bool:
    """True for abc beside any cost, and for words that are no bound beside the whole cost."""
    if _LETTERS.fullmatch(row.text):
        return True
    return _WHOLE_COST.search(row.name) is not None and not _WITHIN_BUDGET.fullmatch(row.text)


def _advice(row: Row, of_time: bool) -> str:
    """What to write instead of a vague word of quality or time."""
    if re.search(r"率$|比例$|比重$|占比$", row.name):
        return "请写成百分比（如“≥95%”）"
    if row.family == "时效":
        return "请改为截止时间（如“12月底前”）或时限"
    if of_time:
        return "快慢请在时效指标里写明时间，这里改为合格率、差错率一类可以核实的数值"
    return "请改为可以核实的数值（如合格率、差错次数），或写明符合哪项标准"


@rule(
    "goal-all-but", "要求全部却不足100%", Severity.WARNING, order=23, basis=Basis.PRACTICE,
    criterion=Criterion.RELEVANT, cells="年度目标、覆盖类指标值",
    reason="目标说“应救尽救”“全覆盖”，指标值就应当是100%。", bad="应救尽救；救助覆盖率≥90%", good="救助覆盖率100%",
)  # fmt: skip
def goal_all_but(sheet: Sheet) -> Iterator[Note]:
    """All are promised, fewer are measured."""
    promised = _ALL.search(sheet.goal) or _ALL.search(sheet.title)
    for row in sheet.of("数量", "质量", "社会效益"):
        value = row.value
        if value.kind is not ValueKind.RATE or value.unit != "%" or value.number is None:
            continue
        if value.number >= 100 or value.sign in {"≤", "<"}:
            continue
        own = _ALL.search(row.name)
        covers = re.search(r"覆盖|普及率|参保率|保障率|救助率|入户率|纳入率|惠及", row.name)
        if own or (promised and covers):
            words = next(found.group() for found in (own, promised) if found)
            yield Note(
                f"目标要求“{words}”，“{row.title}”却只有{row.text}，请改为100%或调整目标的说法。",
                row.cell(), set_to(row.cell(), "100%"),
            )  # fmt: skip


@rule(
    "customary-satisfaction", "满意度照惯例", Severity.INFO, order=97, basis=Basis.PRACTICE,
    criterion=Criterion.SOUND, cells="满意度指标值",
    reason="满意度普遍写≥90%，看不出本项目的水平。", bad="≥90%（照抄惯例）", good="≥92%（上年实际91%）",
)  # fmt: skip
def customary_satisfaction(sheet: Sheet) -> Iterator[Note]:
    """满意度 at the level that everybody writes."""
    for row in sheet.of("满意度"):
        if row.value.kind is ValueKind.RATE and row.value.number == 90:
            yield Note(f"“{row.title}”是惯例水平90%，有上年调查结果的话最好据此确定。", row.cell())
            return
