"""Counts that are said to be of each day: 日均12吨, 每天接待80人; a price of them is no sum of the year."""

from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

_DAILY = re.compile(
    r"^(?:预计|平均|大约|约)?(?:日均?|每[日天])(?:平均)?(?:清运|处理|处置|收运|收集|转运|供水|供应|产生|接待|供餐|就餐|巡查|检测|消纳|运行|运输)?量?(?:约|为)?$"
)
_DAYS = frozenset({"天", "日", "个工作日", "工作日"})


def is_daily(what: str) -> bool:
    """True for 日均, 日处理: what is counted in a day."""
    return _DAILY.match(what) is not None


def with_daily(brief: Brief) -> Brief:
    """The brief in which such counts are per day: a price of them is multiplied by the days too."""
    facts = tuple(_per_day(fact) if _is_daily_count(fact) else fact for fact in brief.facts)
    return brief.model_copy(update={"facts": facts})


def _is_daily_count(fact: Fact) -> bool:
    value = fact.value
    plain = fact.kind is ValueKind.QUANTITY and not value.per and value.unit not in _DAYS
    return plain and is_daily(fact.what)


def _per_day(fact: Fact) -> Fact:
    return fact.model_copy(update={"value": fact.value.model_copy(update={"per": ("日",)})})
