"""What the clerk asks and answers himself, and periods told of the work: 什么时候交？写3月底前; 工期是5月到10月.

The question names the row, the answer is its value: 培训几天？写3天 is 培训天数 of 3天.
"""

from assistant.conversation.outright.said import name_of, value_of
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.measures import same_measure
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.vocabulary.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.draft import Draft
from corpus import late_re as re
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue, ValueKind

_WHEN = r"(?:什么时候|啥时候|何时|几时|哪天|哪个?月|几月份?|几号)"
_HOW_LONG = r"(?:多久|多长时间|多少[天小]时?|几个?(?:小时|月|星期|工作日)|几[天日周])"
_HOW_MANY = r"(?:多少|几)(?:个(?=人))?(?P<unit>人次|公里|[人名户次场天个家处件套台项期辆所条亩])?"
_AROUND = r"(?:要|得|能|会|该|应该?|可以|在|是|到|有|内|之内|才|就|的)*"
_ASKED = re.compile(
    rf"(?P<s>[^，。？?\d]{{0,12}}?){_AROUND}(?:(?P<when>{_WHEN})|(?P<long>{_HOW_LONG})|{_HOW_MANY}){_AROUND}(?P<e>[^，。？?\d]{{0,6}}?)(?:呢|啊|呀|来着)*[？?]+[，, ]*(?P<v>[^，。？?]+)(?:[，。](?P<rest>.+))?"
)
_NAMED_BY_UNIT = {"人": "人数", "名": "人数", "户": "户数", "次": "次数", "场": "场次", "天": "天数", "人次": "人次", "公里": "里程"}  # fmt: skip
_TIME_NAME = re.compile(r"(?:时间|期限?|工期|天数)$")
_TERMS = frozenset({"天", "日", "小时", "个月", "月", "周", "年", "工作日", "个工作日", "分钟"})
_SPAN = re.compile(
    r"(?P<s>[^，。\d]{0,8}?(?:工期|服务期限?|合同期限?|实施期限?|周期|期限|时间|时效))(?:那|这)?(?:一)?[条行项]?(?:应该?|其实|就|实际|要|定)*(?:是|为|从|在|改成|改为|写成?|：|:)*(?P<v>\d[^，。]*?(?:到|至|-|—|~)[^，。]*\d[^，。]*?)(?:吧|了|的|才对)*"
)
_DENIED = re.compile(r"(?:而)?(?:不是|并非|不再是)[^，。]+")
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|吗$|[？?]$")


def asked_and_told_outright(text: str, draft: Draft) -> str:
    """``text`` with the question and its answer as one order; unchanged where the answer is no value."""
    asked = _ASKED.fullmatch(text)
    if asked is None or _LEFT.search(text):
        return text
    value = value_of(asked.group("v"))
    parsed = parse_value(tidy_value(value)) if value else None
    if parsed is None:
        return text
    rest = f"，{asked.group('rest')}" if asked.group("rest") else ""
    if asked.group("when") or asked.group("long"):
        put = _of_time(draft, asked.group("s") + asked.group("e"), value, {_sort(parsed)})
    else:
        put = _of_count(draft, asked.group("s") + asked.group("e"), asked.group("unit"), value)
    return put + rest if put else text


def period_outright(text: str, draft: Draft) -> str:
    """``text`` as the order for the one row that tells when; unchanged where another clause tells more."""
    clauses = split(text)
    told = [found for one in clauses if (found := _SPAN.fullmatch(one))]
    denied = [one for one in clauses if _DENIED.fullmatch(one)]
    if len(told) != 1 or len(denied) + 1 != len(clauses) or _LEFT.search(text):
        return text
    value = told[0].group("v")
    if _sort(parse_value(tidy_value(value))) != "span":
        return text
    return _of_time(draft, told[0].group("s"), value, {"day", "span"}) or text


def _of_time(draft: Draft, said: str, value: str, sorts: set[str]) -> str:
    """The order for the one row that tells such a time, else for a row to come; "" where it has no name."""
    rows = draft.table.indicators
    timed = [n for n, row in enumerate(rows) if row.applicable and row.level2 == "时效指标" and _sort(row.parsed) in sorts]  # fmt: skip
    if len(timed) == 1:
        return f"第{timed[0] + 1}条改成{value}"
    name = name_of(said)
    name = name if _TIME_NAME.search(name) else f"{name}时间"
    return f"加一条时效指标：{name}，{value}" if not timed and name_of(name) else ""


def _sort(value: IndicatorValue) -> str:
    """What sort of time it is: a day, a span between two, or how long in its unit; "" for no time."""
    if value.kind is ValueKind.DATE:
        return "day"
    if value.kind is ValueKind.PERIOD and value.number is None:
        return "span"
    return value.unit or "" if value.unit in _TERMS else ""


def _of_count(draft: Draft, subject: str, unit: str | None, value: str) -> str:
    """The order for the row that the question names, else for a number to come."""
    told = parse_value(tidy_value(value))
    targets = [one for one in find_targets(draft, subject) if one.row is not None]
    fits = [one for one in targets if same_measure(told, draft.table.indicators[one.row].parsed)]  # type: ignore[index]
    if len(targets) == 1 and fits and targets[0].sure:
        return f"第{fits[0].row + 1}条改成{value}"  # type: ignore[operator]
    name = name_of(subject)
    if not name or told.kind is not ValueKind.QUANTITY or targets:
        return ""
    counted = _NAMED_BY_UNIT.get(unit or told.unit or "", "数量")
    return f"加一条{name}{'' if name.endswith(counted) else counted}，{value}"
