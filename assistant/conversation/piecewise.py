"""An answer inside a longer message: 是石桥到王家湾那一段，大概1.8公里，路面破损."""

import re

from assistant.conversation import saying
from assistant.conversation.changes import Changes
from assistant.conversation.outcomes import Outcome
from assistant.conversation.state import Conversation
from assistant.conversation.turn import Turn, changed
from assistant.workspace import Workspace
from corpus.errors import UserError

_NUMBER = re.compile(r"[\d一二两三四五六七八九十百千万]")


def answered_in_part(workspace: Workspace, conversation: Conversation, message: str) -> Turn | None:
    """The turn in which the one clause that answers a question is taken, and the rest is named.

    None where the message has no such clause, or more than one.
    """
    now = conversation.now
    clauses = [one for one in re.split(r"[，,。；;\n]", message) if one.strip()]
    if now is None or len(clauses) < 2 or not now.draft.questions:
        return None
    done: list[tuple[str, Outcome]] = []
    for clause in clauses:
        if not _NUMBER.search(clause):
            continue
        try:
            outcome = saying.answer_to(Changes(workspace, now, clause), clause)
        except UserError:
            continue
        if isinstance(outcome, Outcome) and outcome.snapshot.draft.table != now.draft.table:
            done.append((clause, outcome))
    if len(done) != 1:
        return None
    clause, outcome = done[0]
    rest = "，".join(one for one in clauses if one != clause)
    outcome.notes.append(f"“{rest}”没有用到表里；要写进去请说写在哪一条。")
    return changed(workspace, conversation, now, outcome)
