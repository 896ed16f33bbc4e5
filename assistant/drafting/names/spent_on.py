"""What an amount of a request is spent on, as a name says it: 更换闸门9扇7.2万 is 闸门更换支出.

An amount stands behind the thing or the count that it pays for. The count's own name says what is
done; where nothing is counted, the words of the clause do.
"""

from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.matter.undoubled import undouble
from assistant.drafting.matter.whole_words import whole_words
from assistant.drafting.names.counting import count_name
from assistant.drafting.names.prices import AID
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

_SAYS_SPENT = ("支出", "费", "费用", "资金", "经费", "工资", "报酬", "薪酬", "社保", "补助", "补贴")
_MEASURE = re.compile(
    r"(?:数量|人数|户数|面积|长度|里程|次数|场次|期数|批次|件数|人次|套数|规模|天数)$"
)
_ENDS = re.compile(r"[，,。；;：:、\n（）() ]")
_SUMMED = re.compile(
    r"(?:总?共计?|合计|小计|一共|总共|计|大概|大约|约|预计|需要?|花费?|要|安排|是|为|分别|各)+$"
)
_LEADS = re.compile(r"^(?:其中|另外?|再|还要?|以及|用于|付给|支付|付|给)+(?=..)")
_SO_MANY = re.compile(r"^.{0,3}?[一二两三四五六七八九十\d]+(?:期|场|次|个|台|套|项|批|名)(?=..)")
"""How many of them, said before them: 再办两期适配培训."""
_DONE_WITH = re.compile(r"^(?:培训|慰问|表彰|体检|轮训)|(?:培训|慰问|体检)$")
"""Staff for whom something is done, and who are not paid."""
_PAID_FOR = re.compile(r"(?:补助|补贴|津贴|工资|薪|奖励|奖补|慰问)")
_PAY = frozenset({"工资", "报酬", "薪酬", "社保", "补助", "补贴", "津贴", "劳务费"})
_DAYS = frozenset({"天", "日", "个月", "工作日", "个工作日"})
_LONGEST = 14
_APART = 30
"""Characters between a count and the amount that still belongs to it."""


def spent_name(fact: Fact, brief: Brief) -> str:
    """The name of the cost row of an amount; its own words where no count is before it."""
    what = whole_words(_LEADS.sub("", thing_of(fact, brief)), fact)
    counted = _counted(fact, brief)
    if what and what in subject_of(brief) and not counted:
        what = _said_before(fact, brief) or what
    own = what if what and not (counted and _is_of(what, counted, brief)) else ""
    if not own and counted:
        stem = "和".join(dict.fromkeys(_stem(one, brief) for one in counted))
        said = _said_before(fact, brief)
        if said in _PAY and STAFF.search(stem):
            return f"{stem}{said}支出"
        if STAFF.search(stem) and (given := _given_between(counted[0], fact, brief)):
            return f"{stem}{given}支出"
        if 2 <= len(stem) <= _LONGEST:
            return _spent(stem)
    if what and what != subject_of(brief):
        return _spent(what)
    return _spent(_said_before(fact, brief) or what or subject_of(brief))


def _given_between(count: Fact, money: Fact, brief: Brief) -> str:
    """What the people counted are given, said between their number and the amount: 补贴."""
    spans = dict(zip(map(id, brief.facts), _spans(brief), strict=True))
    first, last = spans.get(id(count)), spans.get(id(money))
    found = AID.search(brief.text[first[1] : last[0]]) if first and last else None
    return found[0] if found else ""


def _spent(what: str) -> str:
    what = re.sub(r"(?<=[一-龥]{2})(?:单独|单)(?:列支?|算|计|核算|安排)$", "", what)
    if what.endswith(_SAYS_SPENT):
        return what if what.endswith(("支出", "费", "费用", "资金", "经费")) else f"{what}支出"
    return (
        f"{what}费用"
        if STAFF.search(what) and "保洁保安" not in what and not _DONE_WITH.search(what)
        else f"{what}支出"
    )


def _counted(fact: Fact, brief: Brief) -> list[Fact]:
    """The counts that the amount pays for: the one right before it, and those that 共 joins to it."""
    spans = _spans(brief)
    place = next((at for at, one in enumerate(brief.facts) if one is fact), 0)
    if spans[place] is None:
        return []
    found: list[Fact] = []
    start = spans[place][0]  # type: ignore[index]
    for at in range(place - 1, -1, -1):
        one, span = brief.facts[at], spans[at]
        if span is None or start - span[1] > _APART:
            break
        between = brief.text[span[1] : start]
        if re.search(r"[。；;\n]|^[^（(]*[)）]", between) or one.kind is ValueKind.MONEY:
            break
        if one.value.unit in _DAYS:
            start = span[0]
            continue  # 40人，每人每天100元，20天，8万元
        if one.kind is ValueKind.QUANTITY and not one.value.per:
            if found and not re.search(r"共|一起", brief.text[span[1] : spans[place][0]]):  # type: ignore[index]
                break
            if found and not between.startswith("、"):
                break
            found.insert(0, one)
        elif found:
            break
        start = span[0]
    return found


def _is_of(what: str, counted: list[Fact], brief: Brief) -> bool:
    """True where what is said of the amount is the thing counted, or the last of several."""
    last = thing_of(counted[-1], brief)
    return what in (last, counted[-1].what) or (bool(last) and what in last)


def _stem(count: Fact, brief: Brief) -> str:
    name = count_name(count, brief)
    stem = _MEASURE.sub("", name)
    stem = re.sub(r"^(?:涉及|覆盖|保障|支持)(?=..)", "", stem)
    return re.sub(r"(?:发放|受益)$", "", stem) if _PAID_FOR.search(stem) else stem


def _said_before(fact: Fact, brief: Brief) -> str:
    """The words of the clause before the amount, where they are a name: 维修 of 油料68万，维修31万."""
    spans = _spans(brief)
    span = next((span for one, span in zip(brief.facts, spans, strict=True) if one is fact), None)
    if span is None:
        return ""
    before = re.sub(r"[（(][^（()）]*[)）]$", "", brief.text[: span[0]])
    clause = _SO_MANY.sub("", _LEADS.sub("", _SUMMED.sub("", _ENDS.split(before)[-1])))
    clause = whole_words(clause, fact)
    return undouble(clause) if re.fullmatch(r"[一-龥A-Za-z]{2,10}", clause) else ""


def _spans(brief: Brief) -> list[tuple[int, int] | None]:
    """Where the words of each fact stand in the request; None where they are not found in order."""
    spans: list[tuple[int, int] | None] = []
    floor = 0
    for fact in brief.facts:
        at = brief.text.find(fact.text, floor)
        spans.append(None if at < 0 else (at, at + len(fact.text)))
        floor = floor if at < 0 else at + len(fact.text)
    return spans
