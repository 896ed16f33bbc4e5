"""A message whose sentences are weighed one by one: what each asks for when the others are not heard.

A long message mixes orders with reasons, and what one sentence says about one row weighs on another. Alone, a sentence is like the short
messages from which the weights and the net of roles were learnt.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.conversation.speech.sentences import sentences
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.weighed.by_roles import by_roles
from assistant.conversation.weighed.choosing import choose, excludes
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.weights import shipped
from assistant.conversation.weighed.wishes import Wish


def weighed_apart(now: Snapshot, text: str, focus: Focus | None) -> list[tuple[Wish, ...]]:
    """What the sentences ask for together: by the likeliest changes of each, and by the roles in each; empty for one sentence."""
    parts = sentences(text)
    if len(parts) < 2:
        return []
    likeliest: list[Wish] = []
    by_role: list[Wish] = []
    for part in parts:
        heard = Heard(now, part, focus)
        chosen, scored = choose(heard, shipped())
        focus = heard.spoken
        likeliest += chosen.wishes if chosen else ()
        by_role += by_roles(heard, scored)
    return [wishes for one in (likeliest, by_role) if (wishes := tuple(_together(one)))]


def _together(wishes: Sequence[Wish]) -> Iterator[Wish]:
    """The wishes without those that an earlier one excludes; what they use is counted by sentence and tells nothing here."""
    kept: list[Wish] = []
    for one in wishes:
        if not any(excludes(one, other) for other in kept):
            kept.append(one)
            yield replace(one, uses=())
