"""Of which cells of the table a question speaks."""

import re
from difflib import SequenceMatcher

from assistant.conversation.cells import HEADS, Target, label_of, row_label
from assistant.conversation.classes import CLASS_WORDS
from assistant.conversation.measures import find_by_value
from assistant.conversation.state import Focus
from assistant.conversation.targets import find_targets
from assistant.draft import Draft
from corpus.text import normalise

_NUMBERED = re.compile(r"第[一二三四五六七八九十\d]{1,3}(?:条|行|项|个(?:指标)?)")
_VALUE = re.compile(r"(?P<number>\d[\d,.]*)(?:%|％|万元?|亿元?|元|[一-龥]{1,2})?")
_POINTS = re.compile(r"[这那该](?:一)?[条个行项句格]|它|刚才|上面")
_CERTAIN = 3
"""Letters that a message shares with a name in one run, from which the row is surely meant."""
_PLAIN = re.compile(
    r"^(?:指标|数量|质量|时效|成本|完成|时间|项目|工作|情况|标准|面积|效益|单价|服务|建设)$"
)
"""Runs that say nothing of which row is meant."""


def cells_asked_of(draft: Draft, message: str, focus: Focus | None) -> list[Target]:
    """Rows by number, by name, by class; heads; what has a value that is told; else what was spoken of last.

    Of several the ones that say the value that is told: 60个充电桩会不会太少.
    """
    text = normalise(message)
    valued = _valued(draft, message)
    found = (
        _numbered(draft, text)
        or _named(draft, text, _CERTAIN)
        or _headed(draft, text)
        or _of_class(draft, text)
        or _named(draft, text, 2)
    )
    both = [one for one in found if one.cell in {each.cell for each in valued}]
    return both or found or valued or _spoken_of(draft, text, focus)


def class_asked_of(message: str) -> str | None:
    """The class that is named, None for none."""
    named = [word for word in CLASS_WORDS if word in message]
    return CLASS_WORDS[max(named, key=len)] if named else None


def _row(draft: Draft, row: int) -> Target:
    return Target(f"indicators/{row}", row_label(draft, row))


def _numbered(draft: Draft, text: str) -> list[Target]:
    return [one for said in _NUMBERED.findall(text) for one in find_targets(draft, said)]


def _named(draft: Draft, text: str, least: int) -> list[Target]:
    """The rows that share the longest run of letters with the message."""
    shared: dict[int, int] = {}
    for place, row in enumerate(draft.table.indicators):
        if not row.applicable:
            continue
        name = normalise(row.name)
        run = SequenceMatcher(None, name, text, autojunk=False).find_longest_match()
        if run.size >= least and not _PLAIN.match(name[run.a : run.a + run.size]):
            shared[place] = run.size
    longest = max(shared.values(), default=0)
    return [_row(draft, place) for place, size in shared.items() if size == longest]


def _headed(draft: Draft, text: str) -> list[Target]:
    words = [(word, cell) for cell, each in HEADS.items() for word in each if len(word) > 1 and word in text]  # fmt: skip
    if not words:
        return []
    _, cell = max(words, key=lambda one: len(one[0]))
    return [Target(cell, label_of(draft, cell))]


def _of_class(draft: Draft, text: str) -> list[Target]:
    level2 = class_asked_of(text)
    rows = enumerate(draft.table.indicators)
    return [_row(draft, place) for place, row in rows if level2 and row.level2 == level2]


def _valued(draft: Draft, text: str) -> list[Target]:
    said = (find_by_value(draft, one.group()) or find_by_value(draft, one["number"]) for one in _VALUE.finditer(text))  # fmt: skip
    return [target for found in said for target in found]


def _spoken_of(draft: Draft, text: str, focus: Focus | None) -> list[Target]:
    if focus is None or not _POINTS.search(text):
        return []
    rows = enumerate(draft.table.indicators)
    return [_row(draft, n) for n, row in rows if (row.level2, row.name) == (focus.level2, focus.name)]  # fmt: skip
