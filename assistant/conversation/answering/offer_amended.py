"""What is said of a change that was offered and not yet made: a row 到场 3分钟 is offered, 是5分钟.

The clerk speaks of it as if it stood there. So a message that changes nothing in the table as it is, or names no cell of it,
is read where the offer stands, too; what it then changes in the very rows of the offer, and nowhere else, is done together with the offer.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from assistant.conversation.outcomes import Outcome
from assistant.conversation.parts.mentions import CLASS, HEAD, ROW, read_clause
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError, shorten

_LONGEST = 20
"""Characters; what says more is about more than the offer."""
_TURNS_DOWN = re.compile(r"不对|不是|错了|不要|不用|算了|别")
"""What was offered is not what was meant."""


def with_offer_amended(
    workspace: Workspace, conversation: Conversation, turn: Turn, message: str, act: Callable[[Conversation, str], Turn]
) -> Turn:  # fmt: skip
    """``turn``, or the offer and what the message makes of it as one step."""
    now, offer = conversation.now, conversation.offer
    if now is None or offer is None or len(offer.options) != 1 or _TURNS_DOWN.match(message) or len(message) > _LONGEST:  # fmt: skip
        return turn
    unmet = turn.lost or turn.conversation.offer not in {None, offer}
    if turn.conversation.now != now:
        unmet = not any(one.mark in {ROW, CLASS, HEAD} for one in read_clause(now, message, None).spans)  # fmt: skip
    if not unmet:
        return turn
    try:
        taken = act(conversation, "是的")
        more = act(taken.conversation, message)
    except UserError:
        return turn
    then, after = taken.conversation.now, more.conversation.now
    if then is None or after is None or not _of_the_offer(now, then, after):
        return turn
    begun = conversation.model_copy(update={"offer": None, "laid": None})
    done = changed(workspace, begun, now, Outcome(after, focus=more.conversation.focus))
    told = f"我理解为：刚才说的那一处，按“{shorten(message, 20)}”来改。"
    return replace(done, reply=f"{told}\n{done.reply}")


def _of_the_offer(now: Snapshot, then: Snapshot, after: Snapshot) -> bool:
    """True where ``after`` differs from ``then`` in rows alone that the offer has set or added."""
    if len({one.key for one in (now, then, after)}) > 1 or then.draft.table == after.draft.table:
        return False
    was, offered, amended = (Counter(one.draft.table.indicators) for one in (now, then, after))
    kept = was - offered == was - amended and len(offered - was) == len(amended - was)
    heads = {"indicators": (), "annual_goal": None}
    same = then.draft.table.model_copy(update=heads) == after.draft.table.model_copy(update=heads)
    return bool(offered - was) and amended != offered and kept and same
