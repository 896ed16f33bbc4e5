"""A message about the table as it stands, put outright: rows to come, gaps, orders in two breaths."""

from assistant.conversation.divided.reading import read_division
from assistant.conversation.outright.gaps import gaps_outright
from assistant.conversation.outright.orders import orders_outright
from assistant.conversation.outright.rows import rows_outright
from assistant.conversation.outright.small_words import small_words_outright
from assistant.conversation.state import Focus, Snapshot

_LONGEST = 120
"""Characters: a longer message is a request or a pasted paragraph."""


def outright(text: str, now: Snapshot, focus: Focus | None) -> str:
    """``text`` as it would read had the clerk said outright what he wants; else unchanged."""
    if len(text) > _LONGEST or read_division(text) is not None:
        return text
    draft = now.draft
    put = small_words_outright(text, draft, focus)
    if put != text:
        return put
    return rows_outright(gaps_outright(orders_outright(text), draft, focus), draft)
