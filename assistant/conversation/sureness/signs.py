"""The signs by which one sees how sure a reading is: numbers by name, for the trees of `trees.py`."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from math import log

from assistant.conversation.accounted.accounting import unaccounted
from assistant.conversation.accounted.doubts import doubts_of
from assistant.conversation.accounted.made import Made
from assistant.conversation.accounted.undone import undone
from assistant.conversation.referring.clauses import split
from assistant.conversation.roles.kinds import ADDS, DELETIONS, KINDS, MANY, NONE, Altered, between
from assistant.conversation.state import Focus
from assistant.conversation.sureness.agreement import agreement
from assistant.conversation.sureness.explained import explained
from assistant.conversation.sureness.readings import (
    APART,
    DONE,
    FORMS,
    NEXT,
    PARTS,
    ROLES,
    STATIONS,
    WEIGHTS,
    WISH,
    Reading,
    Readings,
)
from assistant.conversation.weighed.support import NONE as UNSUPPORTED
from corpus.schema import Indicator

_MANNERS = ("asked", "hedged", "undecided", "vetoed", "past", "reason", "told", "name", "add", "delete")  # fmt: skip
_LIMIT = 60.0
"""Beyond this a number says no more."""


_ODDS = 0.003
"""How near to never and always a kind of change is at most asked for."""
_BESIDE = (
    "left characters", "waiting", "doubts", "undone", "unexplained left", "unexplained run", "unexplained idle",
    "unexplained other_row", "unexplained values", "roles off", "roles off most", "roles unused most", "roles off greatest",
)  # fmt: skip
"""Signs that say more beside the best of the other readings."""


def signs_of_every(
    readings: Readings, every: Sequence[Reading], focus: Focus | None, station: str = WISH
) -> list[dict[str, float]]:
    """The signs of each reading of the message, by itself and beside the others; ``station`` made the turn before."""
    from_ = {f"station {one}": float(one == station) for one in STATIONS}
    heard = readings.weighing.heard
    alone = []
    for one in every:
        changes = between(readings.now.draft.table, one.after.draft.table)
        alone.append(_signs_of(readings, one, every, focus) | _asked(changes, heard.roles.asked) | agreement(heard, changes))  # fmt: skip
    return [one | from_ | _beside(one, [other for other in alone if other is not one]) for one in alone]  # fmt: skip


def _beside(one: Mapping[str, float], others: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """How far a reading is from the best of the others."""
    found = {f"beside {name}": one[name] - min((other[name] for other in others), default=one[name]) for name in _BESIDE}  # fmt: skip
    best = max((other["support"] for other in others), default=one["support"])
    return found | {"beside support": one["support"] - best}


def _asked(changes: Sequence[Altered], asked: Mapping[str, float]) -> dict[str, float]:
    """How well the kinds of change of a reading are those that the words ask for."""
    kinds = Counter(one.kind for one in changes)
    missing = extra = total = 0.0
    for kind in KINDS:
        if kind == "money" and kinds["value"]:
            continue  # the sums follow
        odds = min(max(asked[kind], _ODDS), 1 - _ODDS)
        told = log(odds if kinds[kind] else 1 - odds)
        total += told
        if kinds[kind]:
            extra = min(extra, told)
        else:
            missing = min(missing, told)
    several = sum(kinds.values()) - kinds["money"] > 1
    found = {
        "asked": total, "asked worst": min(missing, extra), "asked missing": missing, "asked extra": extra,
        "asked several off": abs(several - asked[MANY]), "asked rows off": abs((kinds["add"] > 1) - asked[ADDS]),
    }  # fmt: skip
    said = ("value", "name", "add", "del", "move", NONE, MANY, ADDS, DELETIONS)
    return found | {f"asked {kind}": asked[kind] for kind in said}


def _signs_of(
    readings: Readings, one: Reading, every: Sequence[Reading], focus: Focus | None
) -> dict[str, float]:
    """The signs of one reading among ``every`` reading of the message."""
    weighing, text = readings.weighing, readings.meaning.text
    now, after, clauses = readings.now, one.after, split(text)
    made = Made(now, after)
    left = unaccounted(now, after, text, focus)
    others = set[str]().union(*(other.by for other in every))
    chosen = weighing.chosen
    found: dict[str, float] = {}
    for by in (DONE, FORMS, PARTS, WEIGHTS, ROLES, APART, NEXT):
        found[by] = by in one.by
        found[f"other {by}"] = by in others and by not in one.by
    found["readings"] = len(every)
    found["support"] = weighing.support(after)
    found["least"] = chosen.least if chosen else UNSUPPORTED
    found["lead"] = chosen.lead if chosen else UNSUPPORTED
    found["doubt"] = chosen.doubt if chosen else UNSUPPORTED
    found["left"], found["left characters"] = len(left), sum(map(len, left))
    found["waiting"] = len(weighing.waiting(left))
    found["doubts"] = len(doubts_of(made, text))
    found["undone"] = len(undone(made, clauses))
    found["spoken against"] = weighing.speaks_against(one.wishes)
    found |= _changed(made)
    found |= {f"unexplained {name}": float(value) for name, value in asdict(explained(weighing.heard, made)).items()}  # fmt: skip
    manners = frozenset[str]().union(*weighing.heard.manners)
    found |= {f"said {name}": name in manners for name in _MANNERS}
    found["characters"], found["clauses"] = len(text), len(clauses)
    return {name: max(-_LIMIT, min(_LIMIT, float(value))) for name, value in found.items()}


def _changed(made: Made) -> dict[str, float]:
    """What the change alters, in numbers of rows and cells."""
    gone = [row for row in made.gone if row.applicable]
    fresh = [row for row in made.fresh if row.applicable]
    called = {row.name for row in gone}
    new = [row for row in fresh if row.name not in called]
    return {
        "gone": len(gone), "fresh": len(fresh), "more rows": len(fresh) - len(gone),
        "values": _alike(gone, fresh, lambda row: row.name),
        "names": _alike(gone, fresh, lambda row: row.value),
        "open": sum(row.is_open for row in fresh), "new and open": sum(row.is_open for row in new),
        "longest new name": max((len(row.name) for row in new), default=0),
        "heads": len(made.heads), "project": "project_name" in made.heads,
        "offices": sum(cell in made.heads for cell in ("unit", "authority")),
        "money": any(cell.startswith("funding") for cell in made.heads),
    }  # fmt: skip


def _alike(gone: list[Indicator], fresh: list[Indicator], by) -> int:  # type: ignore[no-untyped-def]
    """Rows gone of whose class a new one has the same name (or value)."""
    there = {(row.level2, by(row)) for row in fresh}
    return sum((row.level2, by(row)) in there for row in gone)
