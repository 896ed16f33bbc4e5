"""Facts of a later message that say again what an earlier one said."""

from assistant.facts import Fact
from assistant.understanding.lexicon import units
from corpus.values import ValueKind


def replaces(new: Fact, old: Fact, facts: tuple[Fact, ...]) -> bool:
    """True where ``new`` says again what ``old`` said."""
    if new.kind is not old.kind:
        return False
    if bool(new.value.per) != bool(old.value.per) and new.kind is ValueKind.DATE:
        return False  # 每月10日前 beside 12月底前
    if new.kind in {ValueKind.DATE, ValueKind.PERIOD}:
        return not new.what or not old.what or new.what == old.what
    same_unit = _family(new) == _family(old)
    if new.what and old.what:
        return same_unit and (new.what == old.what or new.what in old.what or old.what in new.what)
    alike = [fact for fact in facts if fact.kind is new.kind and _family(fact) == _family(new)]
    return same_unit and len(alike) == 1


def _family(fact: Fact) -> tuple[str, tuple[str, ...]]:
    unit = fact.value.unit or ""
    if fact.kind in {ValueKind.MONEY, ValueKind.UNIT_PRICE}:
        unit = "元"
    elif unit in {"人", "名", "位", "个"} or (unit in units().people and unit.endswith("人")):
        unit = "人"
    return unit, tuple(sorted(fact.value.per))
