"""A row told by its name and another name behind a bare verb: 群众治丧条件改丧属治丧条件."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.parts.base import LEVEL
from assistant.conversation.row_names.names_told import may_name
from assistant.draft import Draft
from corpus.text import normalise

_LEAST = 4
"""Characters of a name's end that name the row as the whole does."""
_TURNED = re.compile(
    r"(?:把|将|请)*(?P<old>[\u4e00-\u9fff（）()A-Za-z\d]{4,24}?)(?:(?:这|那)一?[条行项个])?(?:的)?(?:指标)?(?:名称|名字|名)?(?:也|就|都|要|得|应该?|直接|给我|请)*(?:改|换)(?![成为作叫到了做名称回一下个过掉得])(?P<new>[\u4e00-\u9fff]{3,18}?)(?P<end>吧|了|就行)?"
)


def renamed_rows_outright(text: str, draft: Draft) -> str:
    """``text`` with such clauses as …改名为…; unchanged where the first name is no row's."""
    if "改" not in text and "换" not in text:
        return text
    clauses = split(text)
    put = [_put(one, draft) for one in clauses]
    return text if put == clauses else "，".join(put)


def _put(clause: str, draft: Draft) -> str:
    found = _TURNED.fullmatch(clause)
    if found is None or LEVEL.search(found.group("new")) or not may_name(found.group("new")):
        return clause
    old, new = normalise(found.group("old")), found.group("new")
    names = [row.name for row in draft.table.indicators if row.applicable]
    held = [one for one in names if normalise(one) == old or (len(old) >= _LEAST and normalise(one).endswith(old))]  # fmt: skip
    alike = held and (held[0][-1] == new[-1] or normalise(held[0]) == old)
    return f"{held[0]}改名为{new}" if len(held) == 1 and alike and held[0] != new else clause
