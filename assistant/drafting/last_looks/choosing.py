"""Which of the rows at hand stand in the table: enough in each class, none padded."""

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.figures.deadlines import at_year_end
from assistant.drafting.rows import Row, not_applicable_row
from corpus import late_re as re
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import dice
from corpus.values import ValueKind

_LEAN = {
    "数量指标": 2, "质量指标": 2, "时效指标": 2, "成本指标": 1, "经济成本指标": 1,
    "经济效益指标": 1, "社会效益指标": 2, "生态效益指标": 1, "可持续影响指标": 1, "服务对象满意度指标": 1,
}  # fmt: skip
"""Rows a class in a lean table, beside those that carry a fact of the brief."""
_TIME = "时效指标"
_COST = {"成本指标", "经济成本指标"}
_FULL_EXTRA = 2
_SELDOM = {"经济效益指标", "生态效益指标", "可持续影响指标"}
"""Classes that most tables leave open: a row stands there only where it is rather likely."""
_NATURE = "生态效益指标"
_IN_TIME = re.compile(
    r"(?:及时|准时|按时|按期)[一-龥]{0,5}率$|(?:及时|准时|按时|按期)[一-龥]{2,4}$|按[一-龥]{0,4}(?:计划完成|规定时限处置|合同支付|协议支付)率$"
)
"""What a date already says."""
_PAID = re.compile(r"(?:发放|兑付|拨付|支付|缴纳)$")
"""What is timed of money that is given."""
_MONEY = re.compile(r"(?:资金|租金|款|费用?|报酬|工资|慰问金)$")
"""What is paid in time: no task beside the one that is paid for."""
_SAME_THING = 0.6
"""Likeness of names from which two rows with one number of the request are the same row."""
_SECOND, _OF_PAST, _IN_SELDOM = 0.5, 1.6, 1.5
"""Weight (ten times the chance, see ranking.py) from which a row stands beside another in a lean
table, from which one that past tables alone say does, and from which one stands in a class that
most tables leave open."""


def choose(
    rows: list[Row],
    kind: Archetype,
    family: TaxonomyName,
    full: bool,
    subject: str = "",
    standing: bool = False,
) -> list[Row]:
    """The rows of the table in the form's order; classes without a row say 无.

    ``subject`` is what the project's money is for; ``standing`` where that is never finished.
    """
    chosen: list[Row] = []
    for level1, level2 in taxonomy(family).classes():
        mine = sorted(
            (row for row in rows if row.level2 == level2), key=lambda row: -row.weight
        )  # fmt: skip
        stated = [row for row in mine if row.stays]
        others = [row for row in mine if not row.stays]
        parts: list[Row] = []
        if level2 in _COST:  # what each of several services costs stands below the ceiling
            parts = [row for row in others if row.is_open and row.signs.deed]
            others = [row for row in others if row not in parts]
        room = _LEAN.get(level2, 1) + (_FULL_EXTRA if full else 0)
        if level2 not in _COST:  # the ceiling stands beside unit prices
            room = max(0, room - len(stated))
        if stated or not any(row.is_open for row in others[:room]):
            others = [row for row in others if not row.is_open or level2 in _COST]
        else:
            others = _one_open(others)
        if not full:
            ends = [row for row in stated if not _START.search(row.name)]
            if level2 == _TIME and ends:
                dated = any(_is_date(row) for row in ends)
                others = [row for row in others if not _again(row, dated)]
            lasting = bool(ends) and level2 == _TIME and all(_is_term(row) for row in ends)
            others = [
                row
                for place, row in enumerate(others)
                if (
                    row.weight >= _least(row, place + len(stated))
                    or _belongs(row)
                    or (lasting and place == 0 and _IN_TIME.search(row.name))
                )
                and not _spare(row)
            ]
        picked = _told_once(stated + others[:room] + parts)
        if level2 == _TIME and not full:
            picked = _timed_once(picked, subject, standing)
        if level2 == "数量指标":
            picked.sort(key=lambda row: row.indicator().parsed.kind is ValueKind.FREQUENCY)
        if not picked:
            picked = [not_applicable_row(level1, level2, _why_not(level2, kind))]
        chosen += picked
    return chosen


_START = re.compile(r"(?:开工|启动|开始)时间$")
"""A start says nothing of when the work is done."""


def _again(row: Row, dated: bool) -> bool:
    """True for a row of time that says less exactly what a stated time says, which may be a date."""
    supplied = row.value_reason.kind is BasisKind.COMPUTED
    return supplied or (dated and not row.signs.tables and bool(_IN_TIME.search(row.name)))


_MONTH = re.compile(r"\d{1,2}月(?:份|\d{1,2}日)?")


_TERM = re.compile(r"期限$|期$|时长$")


def _is_term(row: Row) -> bool:
    """True for how long work goes on: what is done in time stands beside it."""
    return _TERM.search(row.name) is not None and not _is_date(row)


def _is_date(row: Row) -> bool:
    """True for a date, with its year (2025年10月) or without (10月), so that the year drops no row."""
    value = row.indicator()
    return value.parsed.kind is ValueKind.DATE or _MONTH.fullmatch(value.value) is not None


def _timed_once(rows: list[Row], subject: str, standing: bool) -> list[Row]:
    """Rows of time in which one task is timed once: no 培训按期完成率 beside the date of a training.

    What was stated stays, and what past tables say, and a rate of another task than ``subject``. The
    kind's own rate (故障修复及时率), else what is done in time, says more than the year's end of
    ``standing`` work, and how money is given (补助资金发放及时率) more than the year's end of giving it;
    of other work with an end the date says more, unless the kind's rate comes first.
    """
    rows = _without_padding(_without_others_rate(rows), subject)
    if len(rows) < 2:
        return rows
    free = [row for row in rows if not (row.stays or row.signs.tables)]
    rates = [(row, found) for row in free if (found := _IN_TIME.search(row.name))]
    paid = [row for row, found in rates if _PAID.search(row.name[: found.start()])]
    own = [row for row, _ in rates if (row.signs.library and not row.signs.deed) or row in paid]
    given = any(row.signs.deed or row.signs.library == 1 for row in paid)
    ends = [row for row in free if at_year_end(row.value, row.value_reason)]
    first = own and ends and (given or rows.index(own[0]) < rows.index(ends[0]))
    stay = (own or [row for row, _ in rates]) if standing else own if first else []
    dated = any(_is_date(row) for row in rows)
    if any(row.stays and _is_term(row) for row in rows) and not dated:
        return [row for row in rows if row not in ends] or rows[:1]
    again = [
        row
        for row, found in rates
        if row not in stay
        and (row.signs.deed or dated)
        and (row in own or _same_task(row.name[: found.start()], subject))
    ]
    again += ends if stay else []
    return [row for row in rows if row not in again] or rows[:1]


def _without_others_rate(rows: list[Row]) -> list[Row]:
    """Rows without a past table's rate of what is timed here: no 公益性讲座完成及时率 beside 作家讲座完成时间."""
    own = {_task(row)[-2:] for row in rows if not _of_past(row)} - {""}
    return [row for row in rows if not (_of_past(row) and _task(row)[-2:] in own)]


def _task(row: Row) -> str:
    """What the row times: 讲座 of 讲座完成及时率."""
    return _DONE_AT.sub("", _IN_TIME.sub("", row.name))


_DONE_AT = re.compile(r"(?:完成|完工|举办|开展|提交|上线)?(?:时间|时限)?$")
_PADDED = re.compile(
    r"(?<!入户)宣传(?:活动)?(?:开展)?及时率$|(?:宣传[一-龥]|手册|展板|稿件|简报)(?:印制|制作)及时率$|^督导及时率$"
)
"""Rates of what is told or printed beside work that has a date: it says more."""
_ENDED = re.compile(r"(?:更换|安装|购置|采购|建设|新建|扫描|数字化|印制|制作|拍摄)(?:完成)?及时率$")
"""Rates of work with an end beside a date."""
_MEALS = re.compile(r"食堂|饭堂|餐")
_ANY_SERVICE = "后勤服务及时率"
"""Says nothing of a canteen."""


def _without_padding(rows: list[Row], subject: str) -> list[Row]:
    """Rows of time without one that only fills the class, where another says when or how soon."""
    dated = any(_is_date(row) for row in rows)
    meals = _MEALS.search(subject) is not None
    padded = [
        row
        for row in rows
        if not (row.stays or row.signs.tables)
        and (
            (dated and _PADDED.search(row.name))
            or (dated and _ENDED.search(row.name))
            or (meals and row.name == _ANY_SERVICE)
            or any(one is not row and one.name.endswith(row.name) for one in rows)
        )
    ]
    return [row for row in rows if row not in padded] or rows[:1]


def _same_task(task: str, subject: str) -> bool:
    """True for 培训 of 党务骨干培训, and for 补助资金 or 服务, which say no task of their own."""
    task = _PAID.sub("", task)
    if _MONEY.search(task):
        return True
    bare = re.sub(r"(?:完成|开展|服务|工作|作业|资金|数据|报送|活动|报告|成果)+$", "", task)
    return (
        len(bare) < 2
        or bare in subject
        or (bare in {"培训", "训练"} and re.search(r"训|班|学习", subject) is not None)
        or dice(bare, subject) >= _SAME_THING
        or subject.endswith(bare[-2:])
    )


def _one_open(rows: list[Row]) -> list[Row]:
    """Rows with only the first of those that wait for a number: one question a class is enough."""
    first = next((row for row in rows if row.is_open), None)
    return [row for row in rows if not row.is_open or row is first]


def _told_once(rows: list[Row]) -> list[Row]:
    """Rows of a class without a second one that tells the same number of this project again."""
    told: list[Row] = []
    for row in rows:
        again = row.stays and any(
            one.value == row.value
            and one.stays
            and ((one.derived and row.derived) or set(one.facts) & set(row.facts))
            and dice(one.name, row.name) >= _SAME_THING
            for one in told
        )
        if not again:
            told.append(row)
    return told


def _spare(row: Row) -> bool:
    """True for what the library keeps for full tables and nothing else speaks for."""
    signs = row.signs
    return signs.library == 3 and not (signs.deed or signs.aim or signs.tables)


def _belongs(row: Row) -> bool:
    """True for the effect on nature of a kind of spending that is for nature: 绿化, 污水."""
    return row.level2 == _NATURE and row.signs.library == 1


def _least(row: Row, place: int) -> float:
    if row.level2 in _SELDOM:
        return _IN_SELDOM
    return 0.0 if not place else _OF_PAST if _of_past(row) else _SECOND


def _of_past(row: Row) -> bool:
    signs = row.signs
    return bool(signs.tables) and not (signs.library or signs.deed or signs.aim)


def _why_not(level2: str, kind: Archetype) -> str:
    if level2 in kind.absent:
        return f"{kind.absent[level2]}，按表格习惯填“无”；如果本项目确有，请补充一条。"
    return (
        f"“{kind.name}”类支出一般没有直接的{level2.removesuffix('指标')}，按表格习惯填“无”；"
        "如果本项目确有，请补充一条。"
    )
