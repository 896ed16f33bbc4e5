"""An answer that writes words of talking into a name is none: the next station is asked."""

from assistant.conversation.accounted.doubts import talk_in
from assistant.conversation.accounted.made import Made
from assistant.conversation.state import Snapshot
from assistant.conversation.turn import Turn
from corpus import late_re as re

_QUOTED = re.compile(r"[“\"‘'《]([^”\"’'》]+)[”\"’'》]")


def refusing_talk(turn: Turn | None, now: Snapshot, text: str) -> Turn | None:
    """``turn``, or None where its names, offices or values hold words of talking.

    What the message ``text`` puts in quotes is a name, whatever it holds.
    """
    after = turn.conversation.now if turn is not None else None
    if after is None or after.key != now.key or after.draft.table == now.draft.table:
        return turn
    quoted = _QUOTED.findall(text)
    talk = [one for one in talk_in(Made(now, after)) if not any(said in one for said in quoted)]
    return None if talk else turn
