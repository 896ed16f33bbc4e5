"""The errand that a whole (bare) message is, where it is told in no settled order of words."""

import re

from assistant.conversation.actions import Action
from assistant.conversation.errands.files import read_family, read_file, read_form
from assistant.conversation.errands.fixes import read_fixes
from assistant.conversation.errands.precedents import read_precedent
from assistant.conversation.errands.questions import read_question, read_search, read_talk
from assistant.conversation.errands.steps import read_steps

_NOT_NOW = re.compile(
    r"要不要|该不该|是不是(?:该|要|得)|能不能不|先别|先不(?!弄|做)|(?<!区)(?<!差)(?<!级)(?<!分)别(?!的|人|家|单位|乡|镇|街|忘)|如果|要是|万一|等.{1,8}再"
)
"""Words that ask whether to, or put it off."""


def read_errand(text: str) -> Action | None:
    """The action of an errand; None for a message with any word that no errand has."""
    if _NOT_NOW.search(text):
        return None
    for read in (
        read_steps, read_fixes, read_file, read_form, read_family, read_precedent, read_question, read_talk, read_search,
    ):  # fmt: skip
        found = read(text)
        if found is not None:
            return found
    return None
