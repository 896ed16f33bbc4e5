"""Each indicator in its class: 一级 over 二级, rates and counts, prices, terms, effects."""

from collections.abc import Iterator

from assistant.checks.amounts import bounded
from assistant.checks.by_meaning import by_meaning
from assistant.checks.fixes import delete, move_to, set_to
from assistant.checks.rule import Basis, Criterion, Note, rule
from assistant.checks.sheet import OUTPUT, Row, Sheet, flat
from assistant.findings import Fix, Severity
from corpus import late_re as re
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.values import ValueKind

_TIMELY = re.compile(r"及时|按时|按期|时效|时限|期限|进度|时间|工期|周期|响应|准时|如期|日期|天数")
_QUALITY = re.compile(
    r"合格率|准确率|正确率|优良率|优秀率|达标率|完好率|达标|验收通过率|一次性通过率|合规率|真实率|成活率"
)
_ACCURATE = re.compile(
    r"(?:资料|数据|信息|录入|发放|认定|审核|报送|统计|验收)[一-龥]{0,4}(?:准确率|合格率|正确率)$"
)
_SATISFIED = re.compile(r"满意(?:度|率)")
_EFFECT = re.compile(
    r"^(?:有效|进一步|不断|持续|切实)?(?:降低|减少|提高|提升|增强|促进|改善|推动|保障|维护|营造|丰富)"
)
_PLENTY = re.compile(r"(?:人数|次数|户数|个数|场次|人次|数量|台数|天数|件数|起数|期数|份数)$")
_HOURS = {"小时", "天", "日", "个小时", "分钟"}
_SPENT = re.compile(r"经费|资金|成本|预算|支出|费用|投入|标准|单价|补贴额|补助额")
_EARNED = re.compile(
    r"节约|节省|降低|减少|增收|收入|产值|税|带动|销售|消费|效益|利润|盘活|挽回|争取|引进|投资额|营业|交易|贷款|追回|回收|融资"
)
_ACCLAIMED = re.compile(
    r"获评|获奖|奖励|奖项|高质量|高水平|优质|重大|重点|国家级|省部级|省级|代表性|一流|示范|优秀"
)
"""Results of a high rank, of which a number does measure quality."""
_DUE = re.compile(r"质保|保修|有效期|使用年限|寿命|免维护|养护期|管护期|续航|运行")


@rule(
    "class-parent", "二级指标归错一级", Severity.ERROR, order=4, basis=Basis.FORM,
    criterion=Criterion.APT, cells="一级、二级指标",
    reason="二级指标必须归在它自己的一级指标下。", bad="效益指标－数量指标", good="产出指标－数量指标",
)  # fmt: skip
def class_parent(sheet: Sheet) -> Iterator[Note]:
    """二级 that is not under its 一级, or is unknown to the taxonomy."""
    for row in sheet.rows:
        level1, level2 = row.indicator.level1, row.indicator.level2
        if not level2:
            if not (level1 and row.family in {"满意度", "成本"}):
                yield Note(f"“{row.title}”没有写明二级指标，请归入一类。", row.cell("level2"))
            continue
        known = sheet.classes.find_level2(level2)
        parent = sheet.classes.parent(known) if known else None
        if parent is None:
            if _same_family(level1, row.family):
                continue
            other = next(
                (n for n in TaxonomyName if taxonomy(n).find_level2(level2)), None
            )  # the other of the two families
            known = "成本指标" if row.family == "成本" else None
            target = sheet.classes.find_level2(known or "") or (
                "经济成本指标" if row.family == "成本" and other else None
            )
            up = sheet.classes.parent(target) if target else None
            fix = move_to(row.index, up, target) if up and target else None
            why = "属于另一种指标分类" if other else "不在指标分类之中"
            yield Note(f"二级指标“{level2}”{why}，请改为本表的分类。", row.cell("level2"), fix)
        elif flat(level1 or "") not in {parent, parent.removesuffix("指标")}:
            yield Note(
                f"“{level2}”应当归在“{parent}”下，而不是“{level1 or '（空）'}”，请改正。",
                row.cell("level1"), set_to(row.cell("level1"), parent),
            )  # fmt: skip


def _same_family(level1: str | None, family: str) -> bool:
    """True for a 二级 of a province's own (其他满意度) that stands under a fitting 一级."""
    first = flat(level1 or "")
    if family in {"数量", "质量", "时效"}:
        return "产出" in first
    if family == "满意度":
        return "满意" in first
    return family != "成本" and bool(family) and "效益" in first


@rule(
    "duplicate-indicator", "指标重复", Severity.ERROR, order=7, basis=Basis.PRACTICE,
    criterion=Criterion.APT, cells="指标名称",
    reason="同一条指标只能出现一次。", bad="参保人数33人；参保人数33人", good="参保人数33人",
)  # fmt: skip
def duplicate_indicator(sheet: Sheet) -> Iterator[Note]:
    """The same name twice in a class, or name and value twice in the table."""
    seen: dict[tuple[str, str], Row] = {}
    for row in sheet.rows:
        if len(row.name) < 2 or row.name.startswith("其中"):
            continue
        twin = seen.get((row.name, row.indicator.level2 or "")) or seen.get((row.name, row.text))
        if twin is None:
            seen[row.name, row.indicator.level2 or ""] = row
            if row.text:
                seen.setdefault((row.name, row.text), row)
        elif twin.text == row.text:
            alone = sum(one.family == row.family for one in sheet.rows) == 1
            advice = (
                f"请改写成{row.indicator.level2 or '这一类'}自己的内容" if alone else "请删去一条"
            )
            fix = None if alone else delete(row.index)
            yield Note(f"“{row.title}”与前面的指标重复，{advice}。", row.cell("name"), fix)
        else:
            yield Note(
                f"“{row.title}”出现两次，指标值却不同（{twin.text[:10]}、{row.text[:10]}），请保留正确的一条。",
                row.cell("name"),
            )


@rule(
    "no-quantity", "没有可清点的产出", Severity.WARNING, order=30, basis=Basis.PRACTICE,
    criterion=Criterion.APT, cells="数量指标",
    reason="数量指标要有能清点的产出。", bad="工作完成率100%", good="召开代表会议4次",
)  # fmt: skip
def no_quantity(sheet: Sheet) -> Iterator[Note]:
    """No countable output among the 数量 rows."""
    rows = [row for row in sheet.rows if row.family == "数量"]
    if not sheet.rows or any(sheet.is_open(row.cell()) or _counts(row) for row in rows):
        return
    cell = rows[0].cell() if rows else "indicators"
    yield Note("数量指标里没有可以清点的产出，请补充人数、次数、户数一类的数量。", cell)


def _counts(row: Row) -> bool:
    if row.value.kind is ValueKind.QUALITATIVE:
        return bool(
            re.search(
                r"\d(?![\d.]*%)|[一二两三四五六七八九十百][大多余]?[个类项次场期家户人名份处条批]",
                row.text,
            )
        )
    return row.value.kind in {ValueKind.QUANTITY, ValueKind.FREQUENCY, ValueKind.PERIOD}


@rule(
    "class-mismatch", "指标放错类别", Severity.WARNING, order=20, basis=Basis.PRACTICE,
    criterion=Criterion.APT, cells="二级指标、指标名称和指标值",
    reason="指标要放在与它相符的类别里。", bad="质量指标：补助标准2000元/户", good="成本指标：补助标准2000元/户",
)  # fmt: skip
def class_mismatch(sheet: Sheet) -> Iterator[Note]:
    """A value or a name that belongs to another class."""
    judged = [
        row
        for row in sheet.rows
        if row.text and not sheet.is_open(row.cell()) and row.indicator.level2 is not None
    ]
    meant = by_meaning(sheet, judged)
    for row in judged:
        found = _misplaced(row)
        if (found is None or found[1] is None) and row.index in meant:
            guess = meant[row.index]
            sure = f"，从名称看更像{guess.family}指标（把握约{guess.share:.0%}）"
            found = ((found[0] if found else "的指标值") + sure, guess.family, False)
        if found:
            why, target, as_bound = found
            fix = _moved(sheet, row, target, as_bound) if target else None
            hint = f"请移到{target}指标" if target else "请改写"
            hint = hint.replace("满意度指标", "服务对象满意度指标")
            if target is None and row.family == "数量":
                hint = "请改为可以清点的数量"
            yield Note(
                f"“{row.title}”{why}，不属于{row.family}指标，{hint}。", row.cell("level2"), fix
            )


def _moved(sheet: Sheet, row: Row, family: str, as_bound: bool) -> Fix | None:
    level2 = {
        "成本": "成本指标" if sheet.classes.parent("成本指标") else "经济成本指标",
        "满意度": "服务对象满意度指标",
    }.get(family, family + "指标")
    level1 = sheet.classes.parent(level2)
    if level1 is None:
        return None
    amount = row.value.amount
    text = bounded(sheet, row, amount) if as_bound and amount and row.value.sign != "≤" else None
    return move_to(row.index, level1, level2, text)


def _misplaced(row: Row) -> tuple[str, str | None, bool] | None:
    """(why, class that is right or None, the value becomes a bound), or None where all is well."""
    kind, family, name = row.value.kind, row.family, row.name
    if (
        family != "满意度"
        and _SATISFIED.search(name)
        and kind in {ValueKind.RATE, ValueKind.QUALITATIVE}
    ):
        return (
            ("说的是满意度", "满意度", False)
            if family in {*OUTPUT, "社会效益", "可持续影响"}
            else None
        )
    if family in OUTPUT:
        if kind is ValueKind.UNIT_PRICE:
            return "是单价或标准", "成本", False
        pieces = family == "数量" and row.text.endswith("块")  # 展板24块
        if kind is ValueKind.MONEY and not pieces and not _EARNED.search(name):
            return "是金额", "成本", True
    judge = {
        "数量": _in_quantity, "质量": _in_quality, "时效": _in_time, "成本": _in_cost,
        "满意度": _in_satisfaction,
    }.get(family)  # fmt: skip
    if judge:
        return judge(row)
    if family in {"经济效益", "社会效益", "生态效益", "可持续影响"}:
        spent = kind in {ValueKind.MONEY, ValueKind.UNIT_PRICE} and _SPENT.search(name)
        if spent and not _EARNED.search(name):
            return "是支出的金额", "成本", kind is ValueKind.MONEY
        if kind is ValueKind.RATE and _ACCURATE.search(name) and not row.value.change:
            return "是质量方面的比率", "质量", False
    return None


def _in_quantity(row: Row) -> tuple[str, str | None, bool] | None:
    kind, name = row.value.kind, row.name
    if kind is ValueKind.RATE:
        if _QUALITY.search(name):
            return "是质量方面的比率", "质量", False
        if _TIMELY.search(name):
            return "是时效方面的比率", "时效", False
        return "是比率", None, False
    if kind is ValueKind.DATE:
        return "是完成时间", "时效", False
    return None


def _in_quality(row: Row) -> tuple[str, str | None, bool] | None:
    value, name = row.value, row.name
    if value.kind is ValueKind.DATE:
        return "是完成时间", "时效", False
    if value.months:
        return "是时间安排", "时效", False
    if value.kind is ValueKind.QUANTITY and value.sign not in {"≤", "<"}:
        if _ACCLAIMED.search(name):
            return None
        if value.unit in _HOURS and not _DUE.search(name):
            return "是时间的数量", "数量", False
        if _PLENTY.search(name) and not re.search(
            r"事故|投诉|差错|合格|达标|优秀|优良|获奖|问题", name
        ):
            return "是数量", "数量", False
    if value.kind is ValueKind.RATE and re.search(r"及时率|按时.*率|按期.*率|准时率", name):
        return "是时效方面的比率", "时效", False
    return None


def _in_time(row: Row) -> tuple[str, str | None, bool] | None:
    value, name = row.value, row.name
    if _EFFECT.match(name) and not _TIMELY.search(name):
        return "说的是效果", None, False
    if value.kind is ValueKind.QUANTITY and value.unit in _HOURS and value.sign in {"≥", ">"}:
        return "是时间的数量", "数量", False
    if (
        value.kind is ValueKind.QUANTITY
        and _PLENTY.search(name)
        and not re.search(r"时间|时限|期限|工期", name)
    ):
        return "是数量", "数量", False
    if value.kind is ValueKind.RATE and _QUALITY.search(name) and not _TIMELY.search(name):
        return "是质量方面的比率", "质量", False
    return None


def _in_cost(row: Row) -> tuple[str, str | None, bool] | None:
    value, name = row.value, row.name
    if value.kind is ValueKind.QUANTITY and (
        _PLENTY.search(name) or value.unit in {"人", "户", "人次", "场"}
    ):
        return "是数量", "数量", False
    if value.kind is ValueKind.DATE:
        return "是完成时间", "时效", False
    if value.kind is ValueKind.RATE:
        if _QUALITY.search(name):
            return "是质量方面的比率", "质量", False
        if re.search(r"及时率", name):
            return "是时效方面的比率", "时效", False
    return None


def _in_satisfaction(row: Row) -> tuple[str, str | None, bool] | None:
    value = row.value
    if value.kind in {ValueKind.MONEY, ValueKind.UNIT_PRICE}:
        return "是金额", "成本", value.kind is ValueKind.MONEY
    if value.kind is ValueKind.DATE:
        return "是完成时间", "时效", False
    if value.kind is ValueKind.QUANTITY and _PLENTY.search(row.name) and "投诉" not in row.name:
        return "是数量", "数量", False
    return None
