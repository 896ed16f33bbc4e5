"""What must be there: fields, values, numbers, units."""

from collections.abc import Iterator

from assistant.checks.fixes import set_to
from assistant.checks.rule import Basis, Criterion, Note, rule
from assistant.checks.sheet import EFFECT, OUTPUT, Sheet, flat, is_placeholder
from assistant.draft import HEAD_CELLS
from assistant.findings import Severity
from corpus import late_re as re
from corpus.value_grammar import is_not_applicable
from corpus.values import ValueKind

_REQUIRED = {
    "project_name": "项目名称", "funding/total": "年度资金总额", "annual_goal": "年度总体目标",
    "unit": "实施单位",
}  # fmt: skip
_BLANK = {"unit": Severity.WARNING}
"""Where a blank is no fault of substance: nothing else of the table depends on who hands it in.

It weighs the same whether a draft marks the gap or a file leaves it blank.
"""
_LABELS = {
    **_REQUIRED, "year": "预算年度", "authority": "主管部门", "office": "项目主管处室",
    "attribute": "项目属性", "term": "项目期", "funding/fiscal": "财政拨款",
    "funding/other": "其他资金", "funding/carried_over": "上年结转", "midterm_goal": "中期目标",
}  # fmt: skip
_COUNTED = {
    "人数": "人", "人次": "人次", "次数": "次", "户数": "户", "场次": "场", "场数": "场", "期数": "期",
    "天数": "天", "面积": None, "个数": "个", "起数": "起", "份数": "份", "册数": "册", "台数": "台",
    "村数": "个", "家数": "家", "件数": "件", "棵数": "棵", "株数": "株",
}  # fmt: skip
_REFERENCE = re.compile(r"[上去同往]年|预算|标准|规定|计划|目标|金额|总额|资金|合同|额度")
_SIGN_ALONE = re.compile(r"(?:[≥≤=<>]+|不低于|不少于|不超过|不高于)(?:%|‰|[一-龥]{0,4})")


@rule(
    "needs-input", "待补充", Severity.WARNING, order=90, basis=Basis.PRACTICE,
    criterion=Criterion.COMPLETE, cells="标明“待补充”的各栏",
    reason="如实标明“待补充”的是还没有填，不是填错了：补齐后才能上报，金额和指标的核对不受影响。",
    bad="参保人数：待补充", good="参保人数：33人",
)  # fmt: skip
def needs_input(sheet: Sheet) -> Iterator[Note]:
    """Cells that are marked as still open, in a draft and in its file alike."""
    asked = [cell for cell in HEAD_CELLS if sheet.is_open(cell)]
    if sheet.own:
        asked += [c for c in _REQUIRED if c not in asked and not sheet.text(c).strip()]
    for cell in asked:
        yield Note(f"“{_LABELS[cell]}”还没有填写，请补充。", cell)
    for row in sheet.rows:
        for field in ("name", "value"):
            if sheet.is_open(row.cell(field)):
                what = f"“{row.title}”的指标值" if field == "value" else "这一行的指标名称"
                yield Note(f"{what}还没有填写，请补充。", row.cell(field))


@rule(
    "missing-field", "必填内容缺失", Severity.ERROR, order=10, basis=Basis.PRACTICE,
    criterion=Criterion.COMPLETE, cells="表头各栏、指标名称",
    reason="项目名称、资金总额、年度目标和指标缺一不可；缺实施单位的建议补上，填表的单位自己知道。",
    bad="年度总体目标：（空）", good="年度总体目标：为33名社区工作者购买责任险，降低履职风险。",
)  # fmt: skip
def missing_field(sheet: Sheet) -> Iterator[Note]:
    """Head fields that are blank, rows without a name, tables without indicators."""
    if not sheet.own:
        for cell, label in _REQUIRED.items():
            if not sheet.text(cell).strip():
                yield Note(f"“{label}”没有填写，请补充。", cell, severity=_BLANK.get(cell))
            elif cell == "funding/total" and sheet.text(cell) == "0":
                yield Note("年度资金总额是0，请填写实际金额。", cell)
    if not sheet.rows:
        yield Note("表中没有一条适用的绩效指标，请补充产出、效益和满意度指标。", "indicators")
    for row in sheet.rows:
        if not row.name and not sheet.is_open(row.cell("name")):
            yield Note(f"指标值“{row.text[:12]}”前面没有指标名称，请补充。", row.cell("name"))
        elif row.text and is_not_applicable(row.name) and not sheet.is_open(row.cell()):
            yield Note(
                f"指标名称是“{row.title}”，指标值却写着“{row.text[:12]}”：请写明名称，"
                "这一类不适用的话把指标值也写成“无”。",
                row.cell("name"), severity=Severity.WARNING,
            )  # fmt: skip


@rule(
    "missing-class", "缺产出或效益", Severity.WARNING, order=29, basis=Basis.DOCUMENT,
    criterion=Criterion.COMPLETE, cells="全部指标",
    reason="绩效目标要有预期的产出，也要有预期的效果（财预〔2021〕101号）。",
    bad="只有产出指标，没有效益指标", good="社会效益指标：服务对象知晓率≥80%",
)  # fmt: skip
def missing_class(sheet: Sheet) -> Iterator[Note]:
    """A table whose rows are all outputs, or all effects."""
    families = {row.family for row in sheet.rows}
    if "" in families or len(sheet.rows) < 3:
        return  # classes that were not understood may be the missing ones
    if not families & (EFFECT | {"满意度"}):
        yield Note("表中只有产出和成本，没有效益指标，请补充一条可以观察的效果。", "indicators")
    elif not families & EFFECT and len(sheet.rows) > 3:
        yield Note("表中没有一条效益指标，请补充一条可以观察的效果。", "indicators")
    elif not families & OUTPUT:
        yield Note("表中没有产出指标，请补充数量、质量、时效指标。", "indicators")


@rule(
    "missing-value", "缺指标值", Severity.ERROR, order=11, basis=Basis.PRACTICE,
    criterion=Criterion.COMPLETE, cells="指标值",
    reason="每条三级指标都要有指标值。", bad="培训人数：（空）", good="培训人数：60人",
)  # fmt: skip
def missing_value(sheet: Sheet) -> Iterator[Note]:
    """Named rows whose value is blank."""
    for row in sheet.rows:
        if not row.text and not sheet.is_open(row.cell()):
            yield Note(f"“{row.title}”没有指标值，请补充；如果这一类不适用，请写“无”。", row.cell())


@rule(
    "placeholder", "模板空白未填", Severity.ERROR, order=12, basis=Basis.PRACTICE,
    criterion=Criterion.COMPLETE, cells="表头各栏、指标名称和指标值",
    reason="模板里的空白和星号必须换成实际内容。", bad="≥**人", good="≥60人",
)  # fmt: skip
def placeholder(sheet: Sheet) -> Iterator[Note]:
    """** XXX ＿＿ （） 待定 left standing."""
    cells = [cell for cell in HEAD_CELLS if not sheet.is_open(cell)]
    for cell in cells:
        text = sheet.text(cell)
        if text and is_placeholder(text):
            yield Note("这里还留着模板的空白或“待定”字样，请换成实际内容。", cell)
    for row in sheet.rows:
        for field in ("name", "value"):
            text = getattr(row.indicator, field)
            if sheet.is_open(row.cell(field)):
                continue
            if text and is_placeholder(text, value=field == "value"):
                yield Note(
                    f"“{flat(text)[:20]}”还留着模板的空白或“待定”字样，请换成实际内容。",
                    row.cell(field),
                )


@rule(
    "sign-without-number", "只有符号没有数字", Severity.ERROR, order=13, basis=Basis.PRACTICE,
    criterion=Criterion.COMPLETE, cells="指标值",
    reason="有“≥”“≤”就要有数字。", bad="≥人", good="≥33人",
)  # fmt: skip
def sign_without_number(sheet: Sheet) -> Iterator[Note]:
    """A comparison sign that compares with nothing."""
    for row in sheet.valued:
        if re.search(r"[\d一二两三四五六七八九十百千半全]", row.text):
            continue
        if _SIGN_ALONE.fullmatch(row.text) and not _REFERENCE.search(row.text):
            yield Note(f"“{row.title}”的指标值只有符号，没有数字，请补上数字。", row.cell())


@rule(
    "number-without-unit", "数字没有单位", Severity.WARNING, order=45, basis=Basis.PRACTICE,
    criterion=Criterion.COMPLETE, cells="指标值",
    reason="数字后面要写计量单位。", bad="参保人数：33", good="参保人数：33人",
)  # fmt: skip
def number_without_unit(sheet: Sheet) -> Iterator[Note]:
    """A bare number, unless the name carries the unit in brackets."""
    for row in sheet.valued:
        value = row.value
        if value.kind is not ValueKind.QUANTITY or value.unit is not None:
            continue
        if re.search(r"\((?:单位[::])?[%‰a-zA-Z²一-龥]{1,4}\)$|单位[::]", row.name):
            continue
        unit = _unit_of(sheet, row.name, row.family)
        number = value.number
        if unit == "%" and (number is None or not 1 < number <= 100):
            unit = None
        if unit == "万元" and (sheet.table.funding.total is None or number is None
                               or sheet.table.funding.total.wan != number):  # fmt: skip
            unit = None
        fix = set_to(row.cell(), row.indicator.value.strip() + unit) if unit else None
        yield Note(f"“{row.title}”的指标值没有计量单位，请在数字后写明单位。", row.cell(), fix)


def _unit_of(sheet: Sheet, name: str, family: str) -> str | None:
    """The unit that the name itself tells, or None."""
    bare = re.sub(r"\([^()]*\)$", "", name)
    if re.search(r"(?:率|满意度|占比|比例)$", bare):
        return "%"
    for ending, unit in _COUNTED.items():
        if bare.endswith(ending):
            return unit
    return "万元" if family == "成本" else None


@rule(
    "section-as-authority", "主管部门写成股室", Severity.WARNING, order=70, basis=Basis.PRACTICE,
    criterion=Criterion.COMPLETE, cells="主管部门",
    reason="主管部门应当是部门，不是内设股室。", bad="主管部门：01 行财股", good="主管部门：××局",
)  # fmt: skip
def section_as_authority(sheet: Sheet) -> Iterator[Note]:
    """主管部门 that names a section of an office."""
    text = re.sub(r"^[\d\-\s]+", "", flat(sheet.table.authority or ""))
    if text and not sheet.is_open("authority") and re.fullmatch(r".{1,8}(?:股|科|科室|处室)", text):
        yield Note(f"主管部门写成了内设股室“{text}”，请改为主管部门的全称。", "authority")
