"""The errand that a whole (bare) message is, where it is told in no settled order of words.

Each kind of errand has one reader. The first that understands the message has it, so the readers
stand from the strictest (nothing but known words) to the loosest (a cell's name and 多少).
"""

from collections.abc import Callable

from assistant.conversation.actions import Action
from assistant.conversation.errands.drafts import read_new, read_return
from assistant.conversation.errands.files import read_file
from assistant.conversation.errands.forms import (
    read_family,
    read_form,
    read_fullness,
    read_settled,
    read_without_base,
)
from assistant.conversation.errands.past import read_precedent, read_search
from assistant.conversation.errands.questions import read_cell, read_question
from assistant.conversation.errands.reviews import read_fixes, read_review
from assistant.conversation.errands.steps import read_put_back, read_steps
from assistant.conversation.errands.talk import read_choice, read_manners
from assistant.conversation.errands.unknowable import read_undecided
from corpus import late_re as re

_READERS: tuple[Callable[[str], Action | None], ...] = (
    read_without_base, read_steps, read_fixes, read_file, read_settled, read_form, read_family, read_fullness, read_precedent,
    read_choice, read_new, read_manners, read_review, read_undecided, read_question, read_search, read_return, read_cell, read_put_back,
)  # fmt: skip


def read_errand(text: str) -> Action | None:
    """The action of an errand; None for a message that is none."""
    said = re.sub(r"[?？。！!~～\s]+$", "", text)
    for read in _READERS:
        found = read(said)
        if found is not None:
            return found
    return None
