"""A message whose sentences are weighed one by one: what each asks for when the others are not heard.

A long message mixes orders with reasons, and what one sentence says about one row weighs on another. Alone, a sentence is like the short
messages from which the weights and the net of roles were learnt.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.weighed.by_roles import by_roles
from assistant.conversation.weighed.choosing import choose, excludes
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.weights import shipped
from assistant.conversation.weighed.wishes import Wish

_AND = r"(?:再|还|也)?(?:另外|还有|顺便|此外|同时|然后|至于|倒是|最后|其次|再就是|再一个|另有|对了|哦对|并且)"
_ENDS = re.compile(rf"[。；;\n！!]+|[，,](?={_AND}|再[把将加补添写]|(?:数量|质量|时效|成本|(?:社会|经济|生态)效益|可持续影响|满意度)(?:里|中|这块|方面|那))")  # fmt: skip
_LEAD = re.compile(rf"^(?:[，,：:\s]|{_AND})+")


def sentences(text: str) -> list[str]:
    """The parts of a message that may be heard alone."""
    return [part for one in _ENDS.split(text) if (part := _LEAD.sub("", one).strip("，, "))]


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
