"""Facts that need no row, as another cell or a more exact fact says them."""

from assistant.drafting.money.money_rows import Budget
from assistant.facts import Brief
from assistant.understanding.arithmetic.rates_of_sums import within_total
from assistant.understanding.who.bearing import is_share
from corpus import late_re as re
from corpus.values import ValueKind

_VACATION = re.compile(r"^(?:暑假|暑期|寒假)")


def said_elsewhere(brief: Brief, budget: Budget) -> set[int]:
    """By number: 全年, a vacation beside its day, a yearly price that is the total, a term said twice, a share, seasons that are paid for."""
    return (
        _whole_years(brief)
        | _vaguer_times(brief)
        | _yearly_total(brief, budget)
        | _months_again(brief)
        | _shares(brief)
        | _the_table(brief)
        | _seasons(brief)
        | _rates_of_the_total(brief, budget)
    )


_WHO_PAYS = frozenset({"补", "财政补", "财政", "财政补贴", "自付", "自筹"})


def _shares(brief: Brief) -> set[int]:
    """县里补助60%: the sources of the money say it, and it is no rate to be reached."""
    return {
        number
        for number, fact in enumerate(brief.facts)
        if fact.kind is ValueKind.RATE and (is_share(fact.what) or fact.what in _WHO_PAYS)
    }


def _rates_of_the_total(brief: Brief, budget: Budget) -> set[int]:
    """下浮5%, 另加管理费8%: the total is reckoned with them, and nobody is to reach them."""
    said = within_total(budget.reckoning.equations)
    return {number for number, fact in enumerate(brief.facts) if fact in said}


_ASKED_FOR = re.compile(r"(?:要|弄|做|写|填|出|编|搞|报|有|给)(?:我|我们)?$")
_IS_TABLE = re.compile(r"^[一-龥]{2,20}?的?(?:绩效)?(?:目标)?(?:申报)?表")


def _the_table(brief: Brief) -> set[int]:
    """The one table that is asked for: 我想要一个乡村公路养护的表."""
    found = set()
    for number, fact in enumerate(brief.facts):
        place = brief.text.find(fact.text)
        if fact.kind is ValueKind.QUANTITY and fact.value.number == 1 and place >= 0:
            before, after = brief.text[:place], brief.text[place + len(fact.text) :]
            if _ASKED_FOR.search(before) and _IS_TABLE.match(after):
                found.add(number)
    return found


def _seasons(brief: Brief) -> set[int]:
    """春秋两季 beside 每头每季9元: the price and its sum say for how many seasons it is paid."""
    each = any(fact.kind is ValueKind.UNIT_PRICE and "季" in fact.value.per for fact in brief.facts)
    seasons = {number for number, fact in enumerate(brief.facts) if fact.value.unit == "季"}
    return seasons if each else set()


def _months_again(brief: Brief) -> set[int]:
    """11月到次年3月 that glosses 5个月 beside it, and has the same length."""
    found = set()
    for number, fact in enumerate(brief.facts[1:], 1):
        before = brief.facts[number - 1]
        both = fact.kind is before.kind is ValueKind.PERIOD
        if both and fact.value.render() == before.value.render() and fact.text != before.text:
            found.add(number)
    return found


def _whole_years(brief: Brief) -> set[int]:
    """全年 without a number: the year of the table says it, and a bare term is no time limit."""
    return {
        number
        for number, fact in enumerate(brief.facts)
        if fact.kind is ValueKind.PERIOD
        and not fact.what.endswith(("期", "期限"))
        and re.fullmatch(r"全年|整年|年度|本年|一年", fact.text)
    }


def _vaguer_times(brief: Brief) -> set[int]:
    """暑假期间 where a day is stated too, by which all is done: the vacation says less."""
    days = any(
        fact.kind is ValueKind.DATE and fact.value.date is not None and fact.value.date.day
        for fact in brief.facts
    )
    return {
        number
        for number, fact in enumerate(brief.facts)
        if days and fact.kind is ValueKind.DATE and _VACATION.search(fact.value.word or fact.text)
    }


def _yearly_total(brief: Brief, budget: Budget) -> set[int]:
    """A price a year that is the whole total: 年运维费23万元 says no more than the total does."""
    return {
        number
        for number, fact in enumerate(brief.facts)
        if fact.kind is ValueKind.UNIT_PRICE
        and fact.value.per == ("年",)
        and fact.value.amount is not None
        and fact.value.amount == budget.total
    }
