"""The counts of a table as the clauses of a sentence: 更新蒸饭柜18台, 向33名护林员发放补助, 保洁覆盖11个小区."""

import re

from assistant.archetypes import Archetype
from assistant.drafting.goal_text.counted_clauses import counted
from assistant.drafting.goal_text.listed_clauses import listed
from assistant.drafting.goal_text.paid_clauses import with_social_insurance
from assistant.drafting.goal_text.plain_counts import by_its_unit, told_of_each
from assistant.drafting.goal_text.smoothing import smooth
from assistant.drafting.goal_text.sound_clauses import sound_clause, with_its_part, without_repeats
from assistant.drafting.goal_text.unrepeated import unrepeated
from assistant.drafting.goal_text.untold import untold_tasks
from assistant.drafting.rows import Row
from assistant.drafting.told_tasks.told import Told, reread, tasks_told
from assistant.drafting.told_tasks.told_pieces import place_of
from assistant.drafting.told_tasks.told_words import is_speech
from assistant.facts import Brief, Fact

_EXTENTS = {"平方米", "平米", "平方", "立方米", "立方", "亩", "公里", "米", "延米", "吨"}
"""How large what was counted before is: 冷库3座2400立方米."""


def clauses(rows: list[Row], brief: Brief, kind: Archetype) -> str:
    """The counts of the rows as one part of a sentence; two counts of one thing said together.

    保障对象312户468人, 综合救援队1支30人: the second is only the number again.
    """
    told = tasks_told(brief, rows)
    said = {number for one in told for number in one.facts}
    others = [row for row in rows if not (row.facts and row.facts[0] in said)]
    again = reread(brief)
    placed = [(one.place, unrepeated(one.text, brief), one.facts) for one in told]
    placed += [
        (place_of(brief, row.facts[0]) if row.facts else len(brief.text), phrase, row.facts)
        for row, phrase in _by_rows(others, again, kind, told)
    ]
    so_far = "，".join(phrase for _, phrase, _ in placed)
    placed += [(one.place, one.text, ()) for one in untold_tasks(so_far, brief)]
    placed.sort(key=lambda one: one[0])
    sound = []
    for _, phrase, facts in placed:
        fact = again.facts[facts[0]] if facts else None
        carried = bool(facts) and facts[0] in said
        sound.append(sound_clause(phrase, brief, fact, kind.id, carried=carried))
    parts_of = [
        bool(facts) and brief.text[place:].lstrip(" ，,").startswith("其中")
        for place, _, facts in placed
    ]
    return with_social_insurance(listed(without_repeats(with_its_part(sound, parts_of))), brief)


def _by_rows(
    rows: list[Row], brief: Brief, kind: Archetype, told: list[Told]
) -> list[tuple[Row, str]]:
    """The counts that the request does not tell as a task, each by its row; none ``told`` before by its number."""
    phrases: list[tuple[Row, str]] = []
    at: dict[int, int] = {}  # which fact stands in which phrase
    for row in rows:
        fact = brief.facts[row.facts[0]] if row.facts else None
        if fact and is_speech(fact.what):
            phrases.append((row, by_its_unit("", row.value, brief, fact)))
            continue
        if fact and f"按{fact.text}" in brief.text and any(row.value in one.text for one in told):
            continue  # 免费服药补助390人，体检按390人
        if each := told_of_each(row, brief):
            phrases.append((row, each))
            continue
        before = next((n for n in at if fact and _told_with(brief.facts[n], fact, brief)), None)
        if before is not None:
            first, phrase = phrases[at[before]]
            if phrase.endswith(brief.facts[before].value.render()):
                joint = "" if row.value[:1].isdigit() else "、"
                phrases[at[before]] = (first, f"{phrase}{joint}{row.value}")
                continue
        if row.facts:
            at[row.facts[0]] = len(phrases)
        told_by_row = smooth(counted(row, brief, kind), brief)
        phrases.append((row, unrepeated(told_by_row, brief)))
    return phrases


def _told_with(first: Fact, second: Fact, brief: Brief) -> bool:
    """True for 312户468人 of one thing."""
    alike = first.what == second.what or (
        (not second.what or second.what in (brief.topic or "")) and second.value.unit in _EXTENTS
    )
    side_by_side = rf"{re.escape(first.text)}[共约、（( ]?{re.escape(second.text)}"
    return alike and re.search(side_by_side, brief.text) is not None
