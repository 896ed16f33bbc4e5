"""Months in which work begins or an event is held: no deadline, and no duration."""

from assistant.drafting.matter.acts import SESSIONS, is_verb
from assistant.drafting.matter.subject import subject_of
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.text import places
from corpus.values import DatePoint, IndicatorValue, ValueKind

_BEGUN = re.compile(
    r"(?:份)?(?:初|起)?(?:全面|正式)?(?P<verb>开始施工|开工|动工|启动|进场|开始)(?:建设|实施)?(?![一-龥]*(?:仪式|完工|完成))"
)
_SIGNED = re.compile(
    r"(?:份)?(?:[初中底]|[上中下]旬)?(?P<verb>签)(?:订|署|下)?[了个]?[一-龥]{0,4}合同"
)
"""A contract that is signed then, which is neither the end nor the length of the work."""
_HELD = re.compile(
    r"(?:份)?(?:[初中底]|[上中下]旬)?(?:集中|正式|统一|各)?(?P<verb>举办|举行|召开|开展|开幕|办(?=完|[,，。；;]|$)|(?<=各)付)"
)
_LONGEST = 16
"""Characters of a name; a longer one leaves the subject out."""


def begins(fact: Fact, brief: Brief) -> str:
    """What begins on the fact's date, as a name says it (开工, 启动); "" where it is no start."""
    occasion = fact.value.word if fact.value.date is None else None  # 春节后开工
    if fact.kind is not ValueKind.DATE or fact.value.sign == "≤":
        return ""
    if fact.value.date is None and not occasion:
        return ""
    found = re.search(r"开工|动工|启动|开始", fact.text) or _after(fact, brief, _BEGUN)
    found = found or _after(fact, brief, _SIGNED)
    if found is None or not (occasion or (fact.value.date and fact.value.date.month)):
        return ""
    said = found["verb"] if "verb" in found.re.groupindex else found[0]
    if f"{fact.text}施工" in brief.text:
        said = "开工"
    return {"动工": "开工", "开始施工": "开工", "进场": "开工", "签": "合同签订"}.get(said, said)


def held(fact: Fact, brief: Brief) -> str:
    """How the request says that an event is in the one month of the fact: 举办; "" for no event."""
    one_month = fact.kind is ValueKind.PERIOD and 0 < len(fact.value.months) < 12
    point = fact.value.date if fact.kind is ValueKind.DATE and not fact.value.sign else None
    if not (one_month or (point is not None and point.month and "前" not in fact.text)):
        return ""
    found = _after(fact, brief, _HELD)
    if found is None and one_month and not fact.what and SESSIONS.search(subject_of(brief)):
        return "举办"  # 农民丰收节, and 9月份
    return {"办": "举办", "付": "支付"}.get(found["verb"], found["verb"]) if found else ""


def start_value(fact: Fact, brief: Brief) -> IndicatorValue:
    """The month of a start as it was said: 3月 of 3月开工, which is no 3月初后."""
    point = fact.value.date
    if point is None:
        return fact.value
    part = point.part if point.part and point.part in fact.text else None
    year = point.year or _year(brief)
    if year is None and point.day is None and part is None and point.month:
        return IndicatorValue(kind=ValueKind.PERIOD, months=(point.month,))
    point = point.model_copy(update={"part": part, "year": year})
    return fact.value.model_copy(update={"sign": None, "date": point})


def month_held(fact: Fact, brief: Brief) -> IndicatorValue:
    """The month of an event, in the year of the table where that is known."""
    year = _year(brief)
    if fact.kind is ValueKind.DATE:
        return start_value(fact, brief)
    if year is None or len(fact.value.months) != 1:
        return fact.value
    point = DatePoint(year=year, month=fact.value.months[0])
    return IndicatorValue(kind=ValueKind.DATE, date=point)


def _year(brief: Brief) -> int | None:
    """The year of the table, where it is known and one alone."""
    return None if len(re.findall(r"20\d\d", brief.year_text)) > 1 else brief.year


def time_name(verb: str, brief: Brief) -> str:
    """青石沟水库除险加固工程开工时间; without the subject where that is long."""
    if verb == "合同签订":
        return f"{verb}时间"
    subject = subject_of(brief)
    bare = "" if verb in {"开展", "举办"} and subject.endswith(verb) else verb
    name = f"{subject}{bare}时间"
    short = "活动" if verb in {"举办", "举行", "召开", "开展", "开幕"} else "项目"
    return name if subject and len(name) <= _LONGEST else f"{short}{verb}时间"


_DONE_BY = re.compile(
    r"(?:份)?(?:之前|以前|前)?(?:全部|统一|要|需|完成|正式|一次性|分批|按期|如期)*"
    r"(?P<deed>校准|检定|清洗|发放|配发|配齐|采购|检修|抢修|到货|入库|报批|移交|投入使用|投用|交付使用|上线|启用|开通|播种|到位)"
    r"(?:完毕|完成|到位|到户|结束|完|好|齐)?(?=$|[，,。；;\s、])"
)
"""What the request says is done by a date, right behind it."""
_STATES = {
    "投入使用": "投入使用",
    "投用": "投入使用",
    "交付使用": "交付使用",
    "启用": "启用",
    "到位": "到位",
    "到货": "到货",
}
_OF_ALL = re.compile(r"^(?:项目|年度[一-龥]{0,6}?)(?:任务)?完成时间$")
"""Names of a time that say nothing of this project."""


def by_own_deed(name: str, fact: Fact, brief: Brief, thing: str) -> str:
    """A time by what the request says is done then: 检修完成时间, 流感疫苗采购完成时间.

    ``thing`` is the one thing that is bought, "" where there is none; a name that says the deed
    already, or that works are finished, stays.
    """
    found = _after(fact, brief, _DONE_BY)
    if found is None or (found["deed"] == "发放" and name != "项目完成时间"):
        return f"{thing}购置完成时间" if thing and name == "项目完成时间" else name
    deed = found["deed"]
    if not _OF_ALL.match(name) and (deed in name or "完工" in name or deed not in _FOREIGN):
        return name
    ends = _STATES.get(deed, f"{deed.removesuffix('齐')}完成")
    return f"{thing}{ends}时间"


_THEN = re.compile(
    r"(?:份)?(?:之前|以前|前)?(?:全部|统一|要|需|正式|一次性|分批|按期|如期)*"
    r"(?P<deed>[一-龥]{1,4}?)(?:完毕|完成|结束|完|好|齐|掉)?(?=$|[，,。；;、（(\s])"
)
_SHORT_DEEDS = {"撤": "撤除", "拆": "拆除", "发": "发放", "付": "支付", "交": "提交", "缴": "缴纳"}
"""Deeds of one letter that a name says in two."""


def time_by_deed(fact: Fact, brief: Brief) -> str:
    """A time by what the request says right behind the date: 验收时间, 撤除时间; "" where it says no deed."""
    found = _after(fact, brief, _THEN)
    deed = _SHORT_DEEDS.get(found["deed"], found["deed"]) if found else ""
    known = found is not None and (is_verb(deed) or found["deed"] in _SHORT_DEEDS)
    return f"{deed}时间" if known else ""


_FOREIGN = {"校准", "检定", "清洗", "检修", "抢修", "移交", "上线", "开通", "播种", "到货"}
"""Deeds of which a subject that does not say them is another matter: 山洪灾害预警, 汛期前完成检修."""


_LAST_DEED = re.compile(
    r"(?:宣讲|宣传|演练|讲座|培训|比赛|竞赛|检查|调查|普查|慰问|走访|演出|调解|防治|防控|活动)(?=(?:活动)?$)"
)


def last_deed(brief: Brief) -> str:
    """What the end of the subject says is done, where that is no verb of works: 宣讲; else ""."""
    found = _LAST_DEED.search(subject_of(brief))
    return found[0] if found else ""


def _after(fact: Fact, brief: Brief, words: re.Pattern[str]) -> re.Match[str] | None:
    """The match of ``words`` right after the fact in the request, wherever it stands."""
    for place in places(fact.text, brief.text):
        if found := words.match(brief.text, place + len(fact.text)):
            return found
    return None
