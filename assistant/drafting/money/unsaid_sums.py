"""What a derived total leaves out: a task without money beside one that is priced, a price of one sort alone.

免疫疫苗和防疫员劳务, of which only the work is priced, comes to more than the pay; 案件350件，民事每件1000元
does not say what the other cases get. Such a sum is told as that of its part and the total is asked.
"""

from dataclasses import replace

from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.works import parts
from assistant.drafting.names.own_parts import part_of
from assistant.drafting.told_tasks.task_list import Task, is_said, like, tasks_of
from assistant.facts import Brief, Fact
from assistant.understanding.arithmetic.pay import per_head
from assistant.understanding.arithmetic.products import Equation
from assistant.understanding.arithmetic.reckoning import Reckoning
from assistant.understanding.attribution.priced_units import fits
from assistant.understanding.lexicon import units
from corpus import late_re as re
from corpus.occasions import OCCASION
from corpus.values import ValueKind

_SORT = re.compile(
    r"[一-龥A-Z]{0,6}(?:类|级别?|等次?)|[初中高]级[一-龥]{0,3}|(?:简[单易]|复杂|疑难|一般|普通|重大|民事|刑事|行政|诉讼|非诉|继承|男|女|小学|初中|高中|中职|幼儿|本科|专科|大专|硕士|博士|技师|高级技师|重度|轻度|中度|省级|市级|县级|区级|国家级|城镇|农村|[一二三四]级|新聘|主汛期|旺季)[一-龥]{0,2}(?<![费金资])"
)
"""A sort of what is counted, and no money that is paid for it."""
_BOUGHT = frozenset(
    {"购置", "采购", "购买", "添置", "印制", "制作", "聘请", "聘用", "租赁", "租用"}
)
"""What is done for money of its own."""
_NO_PART = re.compile(r"^(?:社保|社会保险|五险一金|公积金|管理|保障|服务|使用|建设)$")
_AND = r"(?:和|及|以及|加|再加|、|,|，)(?:另?[再发])?"


def with_unsaid_sums(reckoning: Reckoning, brief: Brief) -> Reckoning:
    """The reckoning without a total where it is that of a part, and a notice that says so."""
    if sorts := _of_one_sort(brief):
        said = [
            f"“{one.what}{one.text}”只是其中一类的标准，没有算进总额：请写明这一类的数量。"
            for one in sorts
        ]
        kept = tuple(one for one in reckoning.equations if one.facts[-1] not in sorts)
        notices = [one for one in reckoning.notices if not any(sort.text in one for sort in sorts)]
        return replace(
            reckoning, equations=kept, total=None, agrees=None, over_a_year=None, sentence="",
            notices=(*notices, *said), solved=(),
        )  # fmt: skip
    derived = reckoning.total or reckoning.over_a_year
    if brief.amount is not None or derived is None:
        return reckoning
    if day := _of_a_day(reckoning.equations):
        lack = f"“{day.what}{day.text}”是每天的量，没有算进总额：请写明天数或者全年的量。"
        return replace(
            reckoning, equations=(), total=None, over_a_year=None, sentence="",
            notices=(*reckoning.notices, lack), solved=(),
        )  # fmt: skip
    left = _left_out(reckoning, brief)
    if not left:
        return reckoning
    lack = f"{left}没有写金额，上面算出的只是其中一部分，预算总额还不能确定：请补充。"
    return replace(reckoning, total=None, over_a_year=None, notices=(*reckoning.notices, lack))


_DAILY = re.compile(r"^(?:日均?|每[天日]|平均每[天日])(?=[一-龥]|$)")


def _of_a_day(equations: tuple[Equation, ...]) -> Fact | None:
    """What is counted of one day and priced by the piece, with no number of days: 日均转运垃圾32吨，每吨85元."""
    for one in equations:
        if any(fact.kind is ValueKind.PERIOD for fact in one.facts) or "天" in one.text:
            continue
        for fact in one.facts:
            if fact.kind is ValueKind.QUANTITY and _DAILY.match(fact.what):
                return fact
    return None


def _of_one_sort(brief: Brief) -> list[Fact]:
    """The prices that are each of one sort of what is counted, which the counts do not tell apart."""
    brief = per_head(brief)
    counts = [one for one in brief.facts if one.kind is ValueKind.QUANTITY and not one.value.per]
    prices = [one for one in brief.facts if one.kind is ValueKind.UNIT_PRICE and one.value.per]
    return [one for one in prices if _is_of_a_sort(one, counts, brief)]


def _is_of_a_sort(price: Fact, counts: list[Fact], brief: Brief) -> bool:
    sort = price.what.removeprefix("其中")
    if not sort or sort in brief.topic:
        return False
    if not _SORT.fullmatch(sort) and f"其中{sort}{price.text}" not in brief.text:
        return False
    of_it = [one for one in counts if fits(one, price.value.per[0])]
    told = any(sort[:2] in f"{one.what}{one.text}" for one in of_it)
    behind = any(
        f"{price.text}{sign}{one.text}" in brief.text for one in of_it for sign in ("", "，", ",")
    )
    return bool(of_it) and not told and not behind


def _left_out(reckoning: Reckoning, brief: Brief) -> str:
    """What has no money of its own beside what is reckoned, in the clerk's words; "" where nothing is."""
    priced = [fact for one in reckoning.equations for fact in one.facts]
    prices = [fact for fact in brief.facts if fact.kind in {ValueKind.UNIT_PRICE, ValueKind.MONEY}]
    if given := _given_beside(prices, brief):
        return given
    if part := _unpriced_part(prices or priced, priced, brief):
        return part
    told = tasks_of(brief)
    whats = [fact.what for fact in (*priced, *prices) if len(fact.what) >= 2]
    for task in told:
        if _has_own_sum(task, brief) and not any(like(task.noun, what) for what in whats):
            return task.noun
    return _counted_also(reckoning.equations, brief)


def _given_beside(prices: list[Fact], brief: Brief) -> str:
    """棉被 of 每户一床棉被和慰问金500元: what each gets beside money and nobody prices."""
    for fact in brief.facts:
        people = set(fact.value.per[:1]) & (units().people | {"户", "家"})
        if fact.kind is not ValueKind.QUANTITY or not people or len(fact.what) < 1:
            continue
        if any(fact.what in price.what for price in prices):
            continue
        for price in prices:
            between = rf"{re.escape(fact.text)}{re.escape(fact.what)}{_AND}[^，,。；;]{{0,8}}?{re.escape(price.text)}"
            if re.search(between, brief.text):
                return fact.what
    return ""


def _unpriced_part(prices: list[Fact], reckoned: list[Fact], brief: Brief) -> str:
    """The part of a joined subject that no price is of, where another part has one; "" where there is none.

    A part is priced too where what is ``reckoned`` counts its people: 巡护员12人 of 巡护.
    """
    heads = [one.what for one in reckoned if one.value.unit in units().people and len(one.what) > 1]
    if any(subject_of(brief).startswith(who) for who in heads):
        return ""  # 环卫工人药品和雨衣，每人150元: each gets both
    pieces = [one for one in parts(subject_of(brief)) if len(one) > 2 or not _NO_PART.match(one)]
    placed = {part_of(fact, brief) for fact in prices} - {""}
    left = [one for one in pieces if one not in placed]
    if len(pieces) < 2 or len(left) != 1 or not placed or not all(one in pieces for one in placed):
        return ""
    if re.fullmatch(OCCASION, left[0].strip('“”"')) and any(
        "次" in one.value.per for one in prices
    ):
        return ""  # 春节、八一走访，每人每次300元: the price is of each time
    named = any(len(one.what) >= 2 and like(left[0], one.what) for one in (*prices, *reckoned))
    return "" if named or _NO_PART.match(left[0]) else left[0]


def _has_own_sum(task: Task, brief: Brief) -> bool:
    """True for a task that is bought or hired, and has neither number nor money: 购买风力灭火机."""
    bare = not task.counted and not task.priced and not task.part
    return bare and task.verb in _BOUGHT and not is_said(task, subject_of(brief))


def _counted_also(equations: tuple[Equation, ...], brief: Brief) -> str:
    """What a word like 另外 adds with a count of its own and no money: 另外开防火道15公里."""
    used = {id(fact) for one in equations for fact in one.facts}
    for fact in brief.facts:
        if fact.kind is not ValueKind.QUANTITY or id(fact) in used or fact.value.per:
            continue
        place = brief.text.find(fact.text)
        clause = re.split(r"[，,。；;：:\n]", brief.text[: max(place, 0)])[-1]
        if fact.what and re.match(r"\s*(?:另外|另|再|还要?|同时|此外|加上|外加)(?![有加])", clause):
            return f"{fact.what}{fact.text}"
    return ""
