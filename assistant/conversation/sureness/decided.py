"""What is done about a wish once all its readings are known: the surest is carried out, or shown and asked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.conversation.answering.offering import as_understood, held_back, offered, unused
from assistant.conversation.outcomes import AnotherKind, Missing, TwoValues
from assistant.conversation.roles.kinds import NONE
from assistant.conversation.state import Conversation
from assistant.conversation.sureness import trees
from assistant.conversation.sureness.readings import DONE, QUIET, WEIGHTS, WISH, Reading, Readings
from assistant.conversation.sureness.signs import signs_of_every
from assistant.conversation.turn import Turn
from assistant.conversation.weighed.carried import Weighed
from assistant.conversation.weighed.heard import Heard
from assistant.workspace import Workspace
from corpus.value_grammar import parse_value

SURE, SURER = 0.6, 0.75
"""Probability from which another reading is carried out: where the stations before do something else or nothing, and where they
ask which is meant or miss something that is named."""
SURE_ALL_THE_SAME = 0.75
"""Probability from which a change is carried out though the message seems to ask or to tell only."""
ONLY_TALKS = 0.5
"""Probability that a message asks for no change from which nothing else is thought of."""
LIKELY = {WISH: 0.44, QUIET: 0.25, "names": 0.3, "heads": 0.1, "pieced": 0.3}
"""Probability from which what the stations before would do is done: at the end of a wish, and where one has read the whole message."""
OFFERED = 0.25
"""Probability from which a reading is offered, where nothing is done."""
_ASKS = frozenset({"asked", "undecided"})
_ORDERS = frozenset({"told", "delete", "add", "name", "move"})


def decided(
    workspace: Workspace, conversation: Conversation, turn: Turn, readings: Readings, station: str = WISH,
) -> Turn:  # fmt: skip
    """The turn of the surest reading where it is sure enough; else what ``turn`` would change is asked first.

    What explains all that was said is never asked, however unlikely it is.
    """
    if not is_judged(conversation, turn, readings, station):
        return turn
    if isinstance(turn.cause, AnotherKind) and len(readings.weighing.heard.clauses) == 1:
        return turn  # 保险单价0.08元一个 is no row to come
    every = readings.all_with(turn)
    if not every:
        return turn
    signs = signs_of_every(readings, every, conversation.focus, station)
    odds = list(map(trees.shipped().likelihood, signs))
    done = next((n for n, one in enumerate(every) if DONE in one.by), None)
    best = every[odds.index(max(odds))]
    asks = turn.conversation.offer is not None and not turn.lost and done is None
    sure = SURE_ALL_THE_SAME if station == QUIET else SURER if asks or _misses(turn, best) else SURE
    picked = picked_of(odds, signs, done, station, sure)
    if picked is not None:
        carried = turn if picked == done else _instead(workspace, conversation, readings, every[picked])  # fmt: skip
        return _with_left(carried, readings, every[picked])
    if done is None and station == QUIET:
        return turn
    if asks and WEIGHTS in best.by and best.weighed is not None and max(odds) >= SURE:
        return offered(conversation, readings.now, best.weighed, readings.message)
    if done is None:
        return _offered(conversation, turn, readings, _likeliest(every, odds))
    return held_back(conversation, readings.now, every[done].after, [], readings.message)


def is_judged(conversation: Conversation, turn: Turn, readings: Readings, station: str) -> bool:
    """Whether other readings than ``turn`` are thought of.

    Not where it ends the matter, where a station that reads a whole message changes nothing, or where a message that seems to ask or to tell
    only most likely does just that, or its answer offers something.
    """
    if turn.closed or turn.export is not None:
        return False
    if station == WISH or readings.changes(turn):
        return True
    heard = readings.weighing.heard
    asks = any(how & _ASKS for how in heard.manners)
    talks = not _orders(heard) if asks else heard.roles.asked[NONE] >= ONLY_TALKS
    return station == QUIET and not talks and turn.conversation.offer == conversation.offer


def _orders(heard: Heard) -> bool:
    """True where a clause gives an order and asks nothing: 没什么意义，不要了."""
    return any(how & _ORDERS and not how & _ASKS for how in heard.manners)


def picked_of(
    odds: Sequence[float], signs: Sequence[Mapping[str, float]], done: int | None, station: str, sure: float = SURE
) -> int | None:  # fmt: skip
    """Which reading is carried out, None for none; ``done`` is that of the stations before, ``sure`` the bound of all others."""
    likely = done is not None and odds[done] >= LIKELY[station]
    best = max(range(len(odds)), key=lambda n: odds[n], default=None)
    if best is not None and best != done and odds[best] >= sure and not (likely and station not in {WISH, QUIET}) and not _objected(signs[best]):  # fmt: skip
        return best
    if done is not None and (likely or _explains_all(signs[done])) and not signs[done]["undone"]:
        return done
    return None


def _instead(
    workspace: Workspace, conversation: Conversation, readings: Readings, one: Reading
) -> Turn:
    """Another reading than that of the stations before is carried out."""
    if one.turn is not None:
        return one.turn
    assert one.weighed is not None
    return as_understood(workspace, conversation, readings.now, one.weighed)


def _with_left(turn: Turn, readings: Readings, one: Reading) -> Turn:
    """The turn, and which words of the message it did not use."""
    left = readings.left(one)
    return replace(turn, reply=f"{turn.reply}\n{unused(left)}要改请再说一次。") if left else turn


def confirmed(conversation: Conversation, turn: Turn, readings: Readings) -> Weighed | None:
    """The reading by weights that was offered where the stations before led to ``turn``; the clerk has agreed to it."""
    reading = readings.weighing.reading()
    if reading is not None:
        return reading
    every = readings.all_with(turn)
    signs = signs_of_every(readings, every, conversation.focus)
    return _likeliest(every, [trees.shipped().likelihood(one) for one in signs])


def _likeliest(every: Sequence[Reading], odds: Sequence[float]) -> Weighed | None:
    """The likeliest reading by weights that is worth an offer."""
    told = [(likely, one.weighed) for likely, one in zip(odds, every, strict=True) if one.weighed and likely >= OFFERED]  # fmt: skip
    return max(told, key=lambda one: one[0])[1] if told else None


def _offered(
    conversation: Conversation, turn: Turn, readings: Readings, likeliest: Weighed | None
) -> Turn:
    """What the weights think likeliest, to be confirmed, where the stations before neither change nor offer anything."""
    reading = readings.weighing.reading() or likeliest
    if reading is None or readings.weighing.of_letters or _at_odds(turn):
        return turn
    if turn.conversation.offer is not None and not turn.lost:
        return turn
    shown = offered(conversation, readings.now, reading, readings.message)
    if not isinstance(turn.cause, Missing):
        return shown
    # 满意度改成95%，月球改成3个: what else was named is told
    return replace(shown, reply=f"表中没有找到“{turn.cause.words}”。{shown.reply}")


def _at_odds(turn: Turn) -> bool:
    """True where the clerk is asked which of two values of one unit counts: neither is offered."""
    told = turn.cause
    return (
        isinstance(told, TwoValues) and parse_value(told.one).unit == parse_value(told.other).unit
    )


def _misses(turn: Turn, one: Reading) -> bool:
    """True where something is named that the table lacks, and that does not come with the reading: 月球改成3个."""
    told, rows = turn.cause, one.after.draft.table.indicators
    return isinstance(told, Missing) and not any(told.words in row.name for row in rows)


def _objected(signs: Mapping[str, float]) -> bool:
    """True where the message itself speaks against a reading, however likely it is, or an order in it would be left undone."""
    return bool(signs["undone"] or signs["doubts"] or signs["spoken against"])


def _explains_all(signs: Mapping[str, float]) -> bool:
    """True for a change in which every word and value of the message stands: 满意度改成95%，再加一条…，90%."""
    return not signs["unexplained left"] and not signs["unexplained values"]
