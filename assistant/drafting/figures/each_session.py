"""How long each session lasts, where it is said right behind how many come: 每期60人3天 are 3 days each."""

from dataclasses import replace

from assistant.drafting.matter.acts import subject_act
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.rows import Row
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

_LASTS = frozenset({"天", "日", "小时", "课时", "学时"})
_SESSIONS = frozenset({"期", "批", "班", "场", "次", "轮", "届"})
_MEASURE = re.compile(r"(?:培训|学习|活动|授课|服务)?(?:天数|时长|课时数|学时数)$")


def with_each_session(rows: list[Row], brief: Brief) -> list[Row]:
    """The rows in which such a length is of each session, in its name and its value."""
    mended = []
    for row in rows:
        fact = brief.facts[row.facts[0]] if len(row.facts) == 1 and not row.kept else None
        per = _session(fact, brief) if fact else ""
        found = _MEASURE.search(row.name) if per else None
        if found and not row.name.startswith("每"):
            row = replace(
                row, name=f"每{per}{_of_what(found[0], brief)}", value=f"{row.value}/{per}"
            )
        elif fact and fact.value.per and not row.kept:
            row = replace(row, name=_short(row.name, fact.value.per[0], brief))
        mended.append(row)
    return mended


def _short(name: str, per: str, brief: Brief) -> str:
    """每期活动天数 of 每期机关干部职工子女暑期托管班天数."""
    whole = f"每{per}{subject_of(brief)}"
    if name == f"{whole}人数" or name == f"每{per}人数":
        return f"每{per}参加人数"
    if name in {f"每{per}天数", f"每{per}时长"}:
        return f"每{per}{_of_what(name[-2:], brief)}"
    found = _MEASURE.search(name) if name.startswith(whole) else None
    if not found or len(name) <= _LONGEST:
        return name
    return f"每{per}{_of_what(name.removeprefix(whole), brief)}"


def _of_what(measure: str, brief: Brief) -> str:
    """The measure with what lasts so long: 培训天数; a bare 天数 could be of anything."""
    if measure not in {"天数", "时长"}:
        return measure
    act = subject_act(brief)
    return f"{act if act and act in subject_of(brief) else '活动'}{measure}"


_LONGEST = 12


def _session(fact: Fact, brief: Brief) -> str:
    """The session whose length ``fact`` is; "" where it says its own or stands elsewhere."""
    value = fact.value
    if fact.kind is not ValueKind.QUANTITY or value.per or value.unit not in _LASTS:
        return ""
    place = next(at for at, one in enumerate(brief.facts) if one is fact)
    before = brief.facts[place - 1] if place else None
    if before is None or not before.value.per or before.value.per[0] not in _SESSIONS:
        return ""
    beside = re.search(
        rf"{re.escape(before.text)}(?:[一-龥]{{0,3}}|[、]){re.escape(fact.text)}", brief.text
    )
    return before.value.per[0] if beside else ""
