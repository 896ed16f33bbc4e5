"""What a message tells of the cells above the indicators, carried out."""

from collections.abc import Callable

from assistant.conversation.accounted.accounting import left_as_it_is
from assistant.conversation.actions import Change
from assistant.conversation.answering import replies
from assistant.conversation.answering.exporting import NO_FILE
from assistant.conversation.changing.carrying_out import carry_out
from assistant.conversation.heads.givers import FISCAL, LEVEL_BEARS, OTHER
from assistant.conversation.heads.reading import heads_and_rest, read_heads
from assistant.conversation.outcomes import Outcome
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.conversation.vocabulary.hedges import TAKEN_BACK
from assistant.judging import findings_of
from assistant.workspace import Workspace
from corpus import late_re as re

GoOn = Callable[[Conversation, str], Turn]


def by_heads(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str,
    go_on: GoOn,
) -> Turn | None:  # fmt: skip
    """The turn that a message about such cells makes; None for every other message.

    What else it says is left to ``go_on``; where that changes nothing, nothing is done.
    UserError where what is told cannot stand in its cell.
    """
    if re.search(TAKEN_BACK, text) or left_as_it_is(text):
        return (
            None  # 写水利局，噢不对，写水务局: the other readings know what is meant, or laid aside
        )
    told = read_heads(now, text)
    rest = ""
    if not told:
        told, rest = heads_and_rest(now, text)
    if not told:
        return None
    outcome = carry_out(workspace, now, told, message, conversation.focus)
    if not isinstance(outcome, Outcome):
        return None
    if not rest:
        outcome = _told_of_a_level(text, told, _told_as_before(now, told, outcome))
        return changed(workspace, conversation, now, outcome)
    begun = conversation.model_copy(update={"now": outcome.snapshot})
    turn = go_on(begun, rest)
    done = turn.conversation.now
    table = outcome.snapshot.draft.table
    if done is None or done.key != now.key:
        return None
    if done.draft.table == table and turn.export is None:
        return None
    update = {"focus": turn.conversation.focus, "offer": turn.conversation.offer}
    whole = conversation.changed_to(done).model_copy(update=update)
    findings = findings_of(done.draft, workspace.around)
    reply = replies.changed(now.draft, done.draft, findings, outcome.notes)
    held = turn.reply.find(NO_FILE)
    sent = turn.reply.splitlines()[-1:] if turn.export else [turn.reply[held:]] if held >= 0 else []
    return Turn(whole, "\n".join([reply, *sent]), turn.export)


def _told_as_before(now: Snapshot, told: tuple[Change, ...], outcome: Outcome) -> Outcome:
    """``outcome``, with what the treasury gives already where the message only tells its parts."""
    stays = outcome.snapshot.draft.table == now.draft.table
    fiscal = now.draft.table.funding.fiscal
    if not stays or fiscal is None or all(getattr(one, "words", "") != FISCAL for one in told):
        return outcome
    note = f"各级财政给的钱都写在“财政拨款”里，现在就是{fiscal}。"
    return Outcome(outcome.snapshot, [*outcome.notes, note], outcome.focus, outcome.offer)


def _told_of_a_level(text: str, told: tuple[Change, ...], outcome: Outcome) -> Outcome:
    """``outcome``, with where the rest stands that a town bears: whether that is money of the treasury only the clerk knows."""
    bears = LEVEL_BEARS.search(text)
    if bears is None or all(getattr(one, "words", "") != OTHER for one in told):
        return outcome
    note = f"“{bears['who']}”出的部分先写在“其他资金”里；如果也是财政安排的，请说“全部是财政拨款”。"
    return Outcome(outcome.snapshot, [*outcome.notes, note], outcome.focus, outcome.offer)
