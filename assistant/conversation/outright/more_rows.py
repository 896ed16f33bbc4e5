"""Rows behind a row to come that no verb of their own tells: 还有调解件数60件; 加蒸箱单价…，消毒柜单价…."""

import re

from assistant.conversation.manner import Mood, mood_of
from assistant.conversation.outright.said import name_of, stands
from assistant.conversation.row_words import read_added
from assistant.conversation.said_values import tidy_value
from assistant.conversation.targets import find_targets
from assistant.conversation.value_words import CLASS_WORD, name_and_value
from assistant.conversation.weighed.names import NAME_ENDS
from assistant.draft import Draft
from corpus.text import normalise
from corpus.value_grammar import parse_value

_AND_MORE = re.compile(r"(?:还有|另外还有|再有|以及|另有|还有个)(?P<n>[^，]{3,20})")
"""还有调解纠纷件数60件: a row more of the class of the row before it."""
_ORDER = re.compile(
    rf"^{CLASS_WORD}|[加添]|补(?![助贴偿])|新增|增(?![长收产幅加])|改(?![造善革良])|换|调[到成为整]|提|降|压|减到|加到|挪|移|放|删|去掉|写|填|不变|不动|还是"
)


def more_rows(
    clauses: list[str], draft: Draft, level2: str, before: str, value: str
) -> list[tuple[str, str]]:
    """Names and values of the rows that ``clauses`` tell at their beginning, after the row ``before``."""
    rows: list[tuple[str, str]] = []
    for clause in clauses:
        found = _AND_MORE.fullmatch(clause)
        said, told = name_and_value(found.group("n") if found else clause)
        name = name_of(said)
        if not name or not told or stands(draft, name, level2):
            break
        if found is None and not _goes_on(clause, draft, name, told, before, value):
            break
        rows.append((name, told))
    return rows


def _goes_on(clause: str, draft: Draft, name: str, told: str, before: str, value: str) -> bool:
    """True where a bare name and value are of the kind of the row before, and the table knows no such row."""
    if _ORDER.search(clause) or mood_of(clause) is not Mood.WISH or not value:
        return False
    if not (NAME_ENDS.search(name) or name.endswith("费")) or any(
        one.sure for one in find_targets(draft, name)
    ):
        return False
    one, two = parse_value(tidy_value(value)), parse_value(tidy_value(told))
    return one.kind is two.kind or before[-1] == name[-1]


def told_twice(name: str, clauses: list[str]) -> bool:
    """True where a later clause adds a row whose name holds ``name``: the first only said that it lacks."""
    later = [getattr(read_added(one), "name", "") for one in clauses]
    return any(one and normalise(name) in normalise(one) for one in later)
