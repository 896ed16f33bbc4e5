"""Which of the offered messages the clerk chooses."""

from assistant.conversation.actions import (
    Choose,
    Plain,
    Simple,
)
from assistant.conversation.laid_by import agrees
from assistant.conversation.manner import Mood
from assistant.conversation.recognising import Meaning
from assistant.conversation.state import Conversation
from assistant.conversation.targets import (
    find_targets,
)


def taken_offer(conversation: Conversation, meaning: Meaning) -> str | None:
    """The offered message that this one chooses, or None."""
    offer, now = conversation.offer, conversation.now
    if offer is None or not offer.options or now is None:
        return None
    chosen = meaning.ask
    if agrees(offer.options, meaning.text):
        return offer.options[0]
    if isinstance(chosen, Simple) and chosen.what is Plain.AGREE:
        return offer.options[0] if len(offer.options) == 1 else None
    if isinstance(chosen, Choose):
        if chosen.number is None:
            return offer.options[0] if len(offer.options) == 1 else None
        if chosen.row and chosen.number in offer.rows:
            return offer.options[offer.rows.index(chosen.number)]
        if 1 <= chosen.number <= len(offer.options):
            return offer.options[chosen.number - 1]
        return None
    if len(meaning.text) <= 24 and meaning.mood is Mood.WISH and not meaning.changes:
        named = {
            one.row + 1 for one in find_targets(now.draft, meaning.text) if one.row is not None
        }
        fitting = [n for n, row in enumerate(offer.rows) if row in named]
        if len(fitting) == 1:
            return offer.options[fitting[0]]
        if (
            any(one.row is None for one in find_targets(now.draft, meaning.text))
            and 0 in offer.rows
        ):
            return offer.options[offer.rows.index(0)]
    return None
