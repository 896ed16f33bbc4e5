"""The part of the year by which or in which work is done, where its matter says so: 防汛物资 before the floods.

``words/seasons.toml`` says which; a stated date or term always speaks before it.
"""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from assistant.draft import BasisKind
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from corpus import late_re as re
from corpus.occasions import festivals_in

_TIME = "时效指标"
_SYMPATHY = re.compile(r"^(?:慰问金?|走访慰问|慰问品|慰问物资)(?:发放)?(?:及时率|完成及时率)$")
"""Times of a task that is done for a festival."""
_BEFORE = r"[一-龥]{0,4}?(?:走访)?慰问"


@dataclass(frozen=True)
class Season:
    """A part of the year, and the work that belongs to it."""

    words: tuple[str, ...]
    value: str
    why: str
    beside: tuple[str, ...] = ()  # what is done, one of which must be said
    unless: tuple[str, ...] = ()


@cache
def seasons() -> tuple[Season, ...]:
    """All that are known."""
    text = files("assistant").joinpath("words/seasons.toml").read_text(encoding="utf-8")
    return tuple(
        Season(
            tuple(one["words"]), one["value"], one["why"], tuple(one.get("with", ())),
            tuple(one.get("not", ())),
        )
        for one in tomllib.loads(text)["season"]
    )  # fmt: skip


def season_of(brief: Brief) -> Season | None:
    """The season of the subject's work; None where it has none, or goes on all the year."""
    topic = brief.topic or brief.project_name or ""
    for one in seasons():
        if not any(word in topic for word in one.words) or any(
            word in topic for word in one.unless
        ):
            continue
        if not one.beside or any(word in brief.text for word in one.beside):
            return one
    return None


def with_festival_times(rows: list[Row], brief: Brief) -> list[Row]:
    """Rows in which comforting people for a festival is done before it: 慰问完成时间 八一前."""
    festivals = {
        tuple(found)
        for place in re.finditer(_BEFORE, brief.text)
        if (found := festivals_in(brief.text[max(0, place.start() - 6) : place.end()]))
    }
    if len(festivals) != 1:
        return rows
    before = "、".join(f"{one}前" for one in festivals.pop())
    reason = Reason(
        BasisKind.COMPUTED,
        f"您说的是{before.replace('前', '')}慰问，没有写具体期限，暂按“{before}”填写，请确认并改成实际日期。",
    )
    return [
        replace(row, name="慰问完成时间", value=before, value_reason=reason)
        if row.level2 == _TIME and not row.stays and _SYMPATHY.match(row.name)
        else row
        for row in rows
    ]
