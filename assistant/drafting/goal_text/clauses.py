"""The counts of a table as the goal says them: what the clerk tells with a verb as clauses, all others by their noun.

The clerk's own words say what is done (改造排水管网3.4公里). A count of which they say no deed is only named
(火箭弹240枚): a verb that the program adds is true of one thing and false of the next.
"""

from dataclasses import dataclass, replace
from itertools import groupby

from assistant.drafting.goal_text.given_clauses import given
from assistant.drafting.goal_text.listed_clauses import listed
from assistant.drafting.goal_text.named_counts import named_counts
from assistant.drafting.goal_text.paid_clauses import with_social_insurance
from assistant.drafting.goal_text.plain_counts import told_of_each
from assistant.drafting.goal_text.sound_clauses import sound_clause, with_its_part, without_repeats
from assistant.drafting.goal_text.untold import untold_tasks
from assistant.drafting.rows import Row
from assistant.drafting.told_tasks.told import reread, tasks_told
from assistant.drafting.told_tasks.told_pieces import place_of
from assistant.facts import Brief


@dataclass(frozen=True)
class Counts:
    """The counts of a goal; each "" for none.

    ``named`` are those of the project as a whole and before any clause, ``told`` the rest in order.
    """

    named: str
    told: str


@dataclass(frozen=True)
class _Count:
    place: int
    text: str
    fact: int | None = None
    named: bool = False
    of_whole: bool = False


def counts_told(rows: list[Row], brief: Brief) -> Counts:
    """The counts of the ``rows`` in the order of the request, with the tasks that it tells without a number."""
    again = reread(brief)
    told = tasks_told(brief, rows)
    said = {number for one in told for number in one.facts}
    counts = [_Count(one.place, one.text, next(iter(one.facts), None)) for one in told]
    left: list[Row] = []
    for row in rows:
        if row.facts and row.facts[0] in said:
            continue
        if clause := given(row, again):
            counts.append(_Count(place_of(brief, row.facts[0]), clause))
        elif not _said_again(row, brief, [one.text for one in counts]):
            left.append(row)
    for row, name in zip(left, named_counts(left, again), strict=True):
        place = place_of(brief, row.facts[0]) if row.facts else len(brief.text)
        each = told_of_each(row, brief)
        of_whole = name.of_whole and not each
        counts.append(_Count(place, each or name.text, named=True, of_whole=of_whole))
    so_far = "，".join(one.text for one in counts)
    counts += [_Count(one.place, one.text) for one in untold_tasks(so_far, brief)]
    counts.sort(key=lambda one: one.place)
    sound = _sound(counts, brief, again)
    first = next((n for n, one in enumerate(sound) if not one.named), len(sound))
    behind = [one for one in sound[first:] if not one.of_whole]
    runs = groupby(behind, key=lambda one: one.named)
    in_all = [_row([one.text for one in run], named=named) for named, run in runs]
    before = [one for n, one in enumerate(sound) if n < first or one.of_whole]
    return Counts(
        "、".join(one.text for one in before),
        with_social_insurance("，".join(in_all), brief),
    )


def _row(texts: list[str], *, named: bool) -> str:
    return "、".join(texts) if named else listed(texts)


def _sound(counts: list[_Count], brief: Brief, again: Brief) -> list[_Count]:
    """The counts as a sentence has them, none twice."""
    texts: list[str] = []
    for one in counts:
        fact = None if one.fact is None else again.facts[one.fact]
        texts.append(one.text if one.named else sound_clause(one.text, brief, fact))
    parts_of = [
        one.fact is not None and brief.text[one.place :].lstrip(" ，,").startswith("其中")
        for one in counts
    ]
    texts = with_its_part(texts, parts_of)
    kept = without_repeats(texts)
    return [
        replace(one, text=kept[text])
        for one, text in zip(counts, texts, strict=True)
        if text in kept
    ]


def _said_again(row: Row, brief: Brief, told: list[str]) -> bool:
    """True for 免费服药补助390人，体检按390人."""
    fact = brief.facts[row.facts[0]] if row.facts else None
    return (
        fact is not None
        and f"按{fact.text}" in brief.text
        and any(row.value in one for one in told)
    )
