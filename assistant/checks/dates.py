"""Years, dates and terms that must fit one another."""

from calendar import monthrange
from collections.abc import Iterator

from assistant.checks.fixes import set_to
from assistant.checks.rule import Basis, Criterion, Note, rule
from assistant.checks.sheet import YEAR, Row, Sheet, flat
from assistant.findings import Severity
from corpus import late_re as re
from corpus.values import DatePoint, ValueKind

_ELSEWHERE = re.compile(
    r"《[^《》]*》|\([^()]*\d{4}[^()]*号\)|\(\d{4}\)|\d{4}\]?\d*号|"
    r"(?:较|比|同|自|从|截至|以|与|至|到)\d{4}年(?:度)?|\d{4}年(?:以来|起|印发|出台|相比|底以来|至今)"
    r"|(?:19|20)\d{2}年?(?:-|至|到|~)(?:19|20)\d{2}年?"
)
_BEYOND_TERM = re.compile(r"质保|保修|有效期|使用年限|寿命|免维护|质量保证|养护期|管护期|追溯")
_LASTING = re.compile(r"发放|工资|补贴|补助|津贴|缴|服务|报酬|保洁|运行")
_TIMED = frozenset(
    [
        "年",
        "半年",
        "季度",
        "季",
        "月",
        "周",
        "天",
        "日",
        "次",
        "场",
        "小时",
        "人月",
        "工日",
        "学时",
        "课时",
    ]
)
_PAY = re.compile(r"工资|津贴|报酬|薪酬|薪金|岗位补贴|生活补贴")


def years(text: str) -> list[int]:
    """The years that a text is about; years of documents and of comparisons are left out."""
    return [int(year) for year in YEAR.findall(_ELSEWHERE.sub("|", flat(text)))]


def span(sheet: Sheet) -> tuple[int, int] | None:
    """First and last year in which the project may act, or None where nothing says so."""
    table = sheet.table
    stated = [int(y) for y in re.findall(r"(?<!\d)((?:19|20)\d{2})(?!\d)", flat(table.term or ""))]
    if stated:
        return min(stated), max(stated)
    named = sorted(set(years(table.project_name)))
    base = table.year or (named[0] if len(named) == 1 else None)
    if base is None:
        return None
    length = term_months(sheet)
    more = (length - 1) // 12 if length and length > 12 else 0
    return base - more, base + more


def _is_stated(sheet: Sheet) -> bool:
    """True where name or term tell the years; a goal may speak of the past year's work."""
    return bool(years(sheet.table.project_name) or sheet.table.term) or not years(sheet.goal)


def term_months(sheet: Sheet) -> int | None:
    """The length of 项目期 in months where it is written as a number, or None."""
    text = flat(sheet.table.term or "")
    found = re.fullmatch(r"(\d{1,2}|[一二两三四五])(?:个)?(年|月)(?:期)?(?:项目)?", text)
    if not found:
        return None
    digits = found.group(1)
    number = int(digits) if digits.isdigit() else "零一二三四五".find(digits.replace("两", "二"))
    return number * 12 if found.group(2) == "年" else number


@rule(
    "date-outside-period", "时间不在项目期内", Severity.ERROR, order=8, basis=Basis.ARITHMETIC,
    criterion=Criterion.SOUND, cells="时效指标值、项目期",
    reason="完成时间要在项目期之内。", bad="2024年项目：2023年12月31日前", good="2024年12月31日前",
)  # fmt: skip
def date_outside_period(sheet: Sheet) -> Iterator[Note]:
    """Dates of other years, of months outside the term, and days that no calendar has."""
    allowed = span(sheet)
    stated = _stated_months(sheet)
    for row in sheet.valued:
        text, cell = row.text, row.cell()
        wrong = [y for y in years(text) if allowed and not allowed[0] <= y <= allowed[1]]
        date = row.value.date
        if wrong and allowed:
            fix = None
            if allowed[0] == allowed[1] and len(set(wrong)) == 1:
                fix = set_to(cell, row.indicator.value.replace(str(wrong[0]), str(allowed[0])))
            term = (
                f"{allowed[0]}年" if allowed[0] == allowed[1] else f"{allowed[0]}至{allowed[1]}年"
            )
            if _is_stated(sheet) or wrong[0] < allowed[0]:
                yield Note(
                    f"“{row.title}”写的是{wrong[0]}年，不在项目期{term}之内，请改正。", cell, fix
                )
        elif odd := _no_such_day(text):
            month, day, last = odd
            fix = set_to(cell, row.indicator.value.replace(f"{day}日", f"{last}日"))
            yield Note(f"{month}月没有{day}日，请改正“{row.title}”的日期。", cell, fix)
        elif thirteenth := _no_such_month(text):
            yield Note(f"一年没有{thirteenth}月，请改正“{row.title}”的日期。", cell)
        elif stated and date and date.year and date.month and not _within(date, stated):
            yield Note(f"“{row.title}”的时间“{text[:14]}”不在项目期之内，请改正。", cell)


def _no_such_day(text: str) -> tuple[int, int, int] | None:
    """(month, day, last day of that month) of a day that no calendar has, or None."""
    for year, month, day in re.findall(r"(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})[日号]", text):
        if 1 <= int(month) <= 12:
            last = monthrange(int(year) if year and int(year) else 2024, int(month))[1]
            if int(day) > last:
                return int(month), int(day), last
    return None


def _no_such_month(text: str) -> str | None:
    """The number of a month that no year has: 13 in 13月底前; not in 第13月, 18个月."""
    found = re.search(
        r"(?<![\d第个.])(0|1[3-9]|[2-9]\d)月(?=底|初|末|中|上旬|下旬|前|份|\d|$)", text
    )
    return found.group(1) if found else None


def _within(date: DatePoint, stated: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    return stated[0] <= (date.year or 0, date.month or 0) <= stated[1]


def _stated_months(sheet: Sheet) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """(year, month) of start and end where 项目期 states both."""
    found = re.findall(r"((?:19|20)\d{2})(?:年|\.|-|/)(\d{1,2})", flat(sheet.table.term or ""))
    if len(found) != 2:
        return None
    start, end = ((int(year), int(month)) for year, month in found)
    return (start, end) if start <= end else None


@rule(
    "year-mismatch", "年份不一致", Severity.WARNING, order=40, basis=Basis.PRACTICE,
    criterion=Criterion.RELEVANT, cells="项目名称、年度目标、指标名称",
    reason="名称、目标和指标里的年份要一致。", bad="名称写2025年，目标写2024年", good="都写2025年",
)  # fmt: skip
def year_mismatch(sheet: Sheet) -> Iterator[Note]:
    """Leftovers of another year."""
    table = sheet.table
    named = set(years(table.project_name))
    if table.year and named and table.year not in named:
        if len(named) == 1:
            yield Note(
                f"项目名称写的是{min(named)}年，表的年度却是{table.year}年，请核对。",
                "project_name",
            )
        named = set()
    base = named or ({table.year} if table.year else set())
    allowed = span(sheet)
    if allowed and allowed[0] < allowed[1]:
        base = base | set(range(allowed[0], allowed[1] + 1))
    if base:
        yield from _off_year(sheet, base, sorted(named) or sorted(base))
        return
    # neither head nor name tells the year: goal and indicators must at least agree
    wished = set(years(sheet.goal))
    if wished:
        yield from _off_year(sheet, wished, sorted(wished))


def _off_year(sheet: Sheet, base: set[int], shown: list[int]) -> Iterator[Note]:
    only = shown[0] if len(base) == 1 else None
    cells = [("annual_goal", "目标")] if sheet.goal else []
    cells += [(row.cell("name"), "指标") for row in sheet.rows]
    for cell, what in cells:
        text = sheet.text(cell)
        found = set(years(text))
        if len(found) == 1 and not found & base:
            wrong = min(found)
            fix = None
            if only:
                fix = set_to(cell, text.replace(str(wrong), str(only)))
            yield Note(
                f"{what}写的是{wrong}年，与本项目的{'、'.join(map(str, shown[:3]))}年不一致，请改正。",
                cell, fix,
            )  # fmt: skip


@rule(
    "period-mismatch", "期限不符", Severity.WARNING, order=41, basis=Basis.ARITHMETIC,
    criterion=Criterion.SOUND, cells="时效指标值、项目期",
    reason="时效指标的期限要与项目期相符。", bad="项目期1年，发放时限1月和2月", good="发放时限：1-12月",
)  # fmt: skip
def period_mismatch(sheet: Sheet) -> Iterator[Note]:
    """Months of payment that are fewer than the term, or a period beyond it."""
    term = term_months(sheet)
    if not term:
        return
    for row in sheet.of("时效", "数量", "质量"):
        if row.value.kind is not ValueKind.PERIOD or _BEYOND_TERM.search(row.name):
            continue
        length = months_of(row)
        if length is None:
            continue
        shown = flat(sheet.table.term or "")
        if length > term:
            yield Note(f"“{row.title}”的{row.text}超过项目期{shown}，请核对。", row.cell())
        elif row.value.months and length * 2 <= term and _LASTING.search(row.name):
            yield Note(
                f"项目期是{shown}，“{row.title}”却只写了{row.text}，请核对期限。", row.cell()
            )


def months_of(row: Row) -> int | None:
    """How many months a period lasts; None where it is no whole number of months."""
    value = row.value
    if value.months:
        return len(value.months)
    scale = {"个月": 1, "月": 1, "年": 12, "个季度": 3, "季度": 3, "学年": 12, "个学年": 12}
    factor = scale.get(value.unit or "")
    if factor is None or value.number is None or value.number > 1000 or value.upper is not None:
        return None
    length = value.number * factor
    return int(length) if length == int(length) else None


@rule(
    "price-without-period", "标准没写期限", Severity.WARNING, order=43, basis=Basis.PRACTICE,
    criterion=Criterion.SOUND, cells="单价和标准",
    reason="工资、津贴的标准要写明按月还是按年。", bad="工资标准：840元/人", good="工资标准：840元/人/年",
)  # fmt: skip
def price_without_period(sheet: Sheet) -> Iterator[Note]:
    """Pay per head that does not say for how long."""
    for row in sheet.valued:
        value = row.value
        per_head = value.kind is ValueKind.UNIT_PRICE and {"人", "名"} & set(value.per)
        if not per_head or _TIMED & set(value.per) or not _PAY.search(row.name):
            continue
        undated = re.sub(r"\d{4}年", "", row.name)
        if "一次性" not in undated and not re.search(r"年|月|季度", undated):
            yield Note(f"“{row.title}”的{row.text}没有写明按月还是按年，请补充期限。", row.cell())
