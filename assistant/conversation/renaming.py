"""What still carries a project's old name after it was given another."""

import re

from assistant.conversation.state import Offer
from assistant.draft import Draft

_SHORTEST = 3
"""Characters of a name below which it is a common word rather than a name."""


def following(old: Draft, new: Draft, topic: str) -> tuple[list[str], Offer | None]:
    """The rows and the goal that still carry the old name, told, and the offer to change them too.

    Nothing is offered where the new name only adds to the old one.
    """
    was, now = _bare(old.table.project_name), _bare(new.table.project_name)
    for name in dict.fromkeys((was, topic)):
        if len(name) < _SHORTEST or name in now or re.search(r"[“”\"]", name + now):
            continue
        rows = [
            f"“{row.name}”" for row in new.table.indicators if row.applicable and name in row.name
        ]
        rows += ["年度总体目标"] if name in (new.table.annual_goal or "") else []
        if rows:
            told = f"{'、'.join(rows)}里还写着“{name}”（没有改）。要一起换成“{now}”请说“是的”。"
            return [told], Offer(options=(f"把所有的“{name}”换成“{now}”",))
    return [], None


def _bare(name: str) -> str:
    return re.sub(r"^20\d{2}年(?:度)?|项目$", "", name)
