"""What a request leaves unsaid, and figures in it that are none of this project's."""

from decimal import Decimal

from assistant.understanding.figures.numbers import Amount
from assistant.understanding.figures.ones import counted_in
from assistant.understanding.found import Found
from assistant.understanding.lexicon import any_of, pattern, people, units
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.values import ValueKind

_DONE_SO_FAR = re.compile(r"(?:跑|用|住|开|干|运行|使用)了(?:快|将近|大概|差不多)?$")
"""救护车跑了20万公里: what has been, unless it is money."""

_PAID_ALREADY = re.compile(
    r"(?:已经?于?|前期|累计)[一-龥\d]{0,4}(?:支付|下达|拨付|兑付|付|完成投资|投入|到位)(?:了|资金|款|进度款)?$"
)
_STILL_TO_PAY = re.compile(
    r"本批|今年|本年|当年|本次|明年|20\d\d年|尾款|余款|剩余|其余|还需|尚需|待支付"
)
"""合同总价386万元，已支付300万元，今年支付86万元: what was paid before is no spending of the year."""

_PAST = re.compile(r"(?:去年|上年度?|前年|往年)度?(?!结转|结余)(?:是|为|共|只有|已)?[一-龥]{0,4}$")
"""Words before a figure of an earlier year, which is none of this project's."""

_CHANGED_SINCE = r"[比较](?:去年|上年度?|前年|往年)[一-龥]{0,2}(?:提高|提升|增长|增加|上升|下降|降低|减少|压减|压缩|缩短|[增减升降多少])$"
"""比上年提高8个百分点: the aim, told against what was."""

_OF_A_MEETING = re.compile(
    r"[一-龥]{0,8}?(?:会议|办公会|常务会|常委会|党委会|党组会|专题会|例会|纪要|通知|批示|批复|文件|来函)"
)
"""What follows the day of a meeting or a paper, which is no term of the project."""

_RECKONED = re.compile(r"(?:就|都)?按(?:照)?\d+(?:天|个月)(?:来)?算?")
"""一年按300天算: the days are the term."""


def of_this_project(scan: Scan, found: list[Found]) -> tuple[list[Found], list[Found]]:
    """(the values that are this project's, those of earlier years and of meetings).

    A year that is only reckoned by its days (一年按300天算), or said again in months, is left out.
    """
    spelled_out = any(_whole_year(one) and one.value.unit == "个月" for one in found)
    found = [
        one
        for one in found
        if not (_whole_year(one) and one.value.unit == "年")
        or not (
            spelled_out
            or _RECKONED.match(scan.flat, one.end)
            or scan.flat[one.start - 1 : one.start] in {"%", "‰"}  # 按设备款的8%一年
        )
    ]
    found = [one for one in found if not (_qualifies(scan, one) or _any_one(scan, one))]
    other = [one for one in found if _elsewhere(scan, one)]
    return [one for one in found if one not in other], other


_OLD = 5
"""Years from which on something is old."""


def _qualifies(scan: Scan, one: Found) -> bool:
    """True for 存栏50头以上的规模场: which ones are meant, no target."""
    bound = one.value.kind is ValueKind.QUANTITY and one.value.sign in {"≥", "≤"}
    old = one.value.unit == "年" and one.value.sign == "≥" and (one.value.number or 0) >= _OLD
    if old and not pattern(r"保|寿命|期").search(scan.flat, max(0, one.start - 6), one.start):
        return pattern(r"的?[一-龥]{2}").match(scan.flat, one.end) is not None  # 15年以上住宅电梯
    return bound and pattern(r"(?<=[上下内])的[一-龥]{2}").match(scan.flat, one.end) is not None


def _any_one(scan: Scan, one: Found) -> bool:
    """True for 一个小区按户数…, 里头有一处…: any one of those counted, not one more."""
    value = one.value
    if value.kind is not ValueKind.QUANTITY or value.per or one.lead or not value.unit:
        return False
    if scan.flat[one.number_at : one.number_at + 1] != "一" or value.number != 1:
        return False
    head = scan.flat[scan.clause_start(one.start, max(0, one.start - 8)) : one.start]
    idle = pattern(r"(?:里[头面边]|其中|中间|当中)?有?").fullmatch(head) is not None
    return idle and counted_in(scan.flat, value.unit)


def _elsewhere(scan: Scan, one: Found) -> bool:
    before = scan.flat[max(0, one.start - 10) : one.start]
    if one.value.date is not None and _OF_A_MEETING.match(scan.flat, one.end):
        return True
    if (
        one.value.kind is ValueKind.MONEY
        and _PAID_ALREADY.search(before)
        and _STILL_TO_PAY.search(scan.flat, one.end)
    ):
        return True
    done = _DONE_SO_FAR.search(before) if one.value.amount is None else None
    houses = units().people | units().classifiers - units().times - {"天", "小时"}
    if done is not None:
        return not (done.group()[0] in "开住" and one.value.unit in houses)  # 开了九家, 住了65户
    past = _PAST.search(before)
    object_of = (
        past and past.group().endswith("的") and pattern(r"[一-龥]$").search(before[: past.start()])
    )
    changed = past and pattern(_CHANGED_SINCE).search(before)
    return past is not None and not object_of and not changed  # 维护去年建的12个


def _whole_year(one: Found) -> bool:
    value = one.value
    whole = (value.unit == "年" and value.number == 1) or (
        value.unit == "个月" and value.number == 12
    )
    return value.kind is ValueKind.PERIOD and whole and not one.what


_VAGUE = (
    r"(?:十几|几十|几百|上百|百十来|好几百|数十|数百|好几十)[多来]?"
    r"(?=个人|[名位户人家台套辆处座亩场次所盏件])(?:个人|[名位户人家台套辆处座亩场次所盏件])"
)
"""十几个人, 几十户."""


def without_unit(scan: Scan, found: list[Found]) -> list[str]:
    """A note for each number right after a count that says no unit: 冰柜2台8600."""
    notes = []
    for one in found:
        bare = re.compile(r"\d{3,8}(?=[,;。\n]|$)").match(scan.flat, one.end)
        counted = one.value.kind is ValueKind.QUANTITY and one.value.unit not in units().people
        if bare and counted and not any(o.start <= bare.start() < o.end for o in found):
            said = scan.words(one.start, bare.end())
            notes.append(
                f"“{said}”后面的数没有写单位，没有用上：请写明是单价还是合计，例如“每{one.value.unit}{bare.group()}元”。"
            )
    for vague in pattern(_VAGUE).finditer(scan.flat):
        if not any(one.start <= vague.start() < one.end for one in found):
            notes.append(f"“{scan.words(*vague.span())}”不是确切的数，没有用上，请写明实际数。")
    taken = [(one.start, one.end) for one in found]
    for bare in re.finditer(
        r"(?:(?<=[,;。\n])|^)[一-龥]{2,6}(?P<number>[1-9]\d{2,6})(?=[,;。\n]|$)", scan.flat
    ):
        at = bare.start("number")
        if not any(start <= at < end for start, end in taken):
            said = scan.words(*bare.span())
            notes.append(f"“{said}”没有写单位，没有用上：如果是金额，请写“{said}元”。")
    return notes


def rate_unsaid(flat: str, start: int, end: int, amount: Amount) -> bool:
    """True for the 90 of 满意度90以上: a rate whose % was left out."""
    named = pattern(
        r"(?:率|满意度|(?<=[一-龥])满意|[知认]晓度|认可度|安全感|获得感|幸福感|美誉度)(?:怎么[也着]*也?|起码|至少|最少|总|力争|争取|都|全部)?(?:要|得|应|需|须|往|奔着?|朝着?|照着?|按)?有?(?:最低|最少|至少|起码)?(?:达到|达|到|在|过|超过|冲到?|保持?|保持在|提高到|提到|不[能应]?低于|不[能应]?少于|不得低于|≥|为|是|控制在|降[到至为])?$"
    )
    return (
        (Decimal(50) <= amount.number <= 100 or not amount.number)
        and not amount.scale
        and (named.search(flat[max(0, start - 12) : start]) or _rate_goes_on(flat, start))
        and pattern(
            r"(?:以上|左右|[往朝]上|打底|起步|出头|去|\+)?(?:就(?:行|成|好|可以|够)|也?(?:行|成|可以)|才行)?了?[吧哈啊]?(?=[,;。、!?) \n]|$)"
        ).match(flat, end)
        is not None
    )


def _rate_goes_on(flat: str, at: int) -> bool:
    """True behind 整改率100，一般隐患: the same rate of others."""
    last = r"[率度](?:要|达到?|到|得)?\d{2,3}%?(?:以上|往上)?[,、; ](?![一-龥]{0,5}[补费价金每])"
    return (
        pattern(rf"{last}[一-龥]{{2,6}}(?:要|达到?|到|得)?$").search(flat[max(0, at - 24) : at])
        is not None
    )


def people_unsaid(flat: str, start: int, end: int, amount: Amount) -> bool:
    """True for 村医四十一: so many people, whose unit was left out; a round number may be money."""
    who = pattern(rf"(?:{any_of(people())})(?:一共|总共|共)?$").search(
        flat[max(0, start - 8) : start]
    )
    return (
        who is not None
        and amount.spelled
        and not amount.scale
        and amount.number >= 10
        and amount.number % 50 != 0
        and pattern(r"(?=[,;。、!?) \n每]|$)").match(flat, end) is not None
    )


_AGES = r"[房楼树役军工教党警医护矿团林]龄"
_LASTED = r"(?:在党|入党|从教|执教|从医|从警|从艺|参军|入伍|任职|[参从]加?工作)"


def aged(flat: str, at: int, end: int) -> bool:
    """True where the years from ``at`` to ``end`` are an age: 建成30年以上, 满50年党龄, 从教30年."""
    before = pattern(
        rf"(?:建成|{_AGES}|{_LASTED})(?:已|超过|在|满|达到?|不[少低]于|的)*$|(?:工作|服务|服役)(?:已|超过|满|达到?)+$"
    ).search(flat[max(0, at - 9) : at])
    behind = pattern(rf"(?:及?以上)?的?{_AGES}").match(flat, end)
    return before is not None or behind is not None
