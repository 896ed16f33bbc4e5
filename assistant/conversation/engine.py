"""One turn of the conversation: a message in, a reply and a new state out."""

from collections.abc import Callable
from dataclasses import replace

from assistant.conversation.accounted.stands_already import as_it_stands
from assistant.conversation.answering import replies
from assistant.conversation.answering.offer_amended import with_offer_amended
from assistant.conversation.answering.offering import ASK, with_passed_over
from assistant.conversation.answering.row_told import with_row_told
from assistant.conversation.answering.stepping import LATEST
from assistant.conversation.changing.changes import Changes
from assistant.conversation.learnt.second import read_again
from assistant.conversation.one_by_one import one_by_one
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.parts.words import ADD_ROW
from assistant.conversation.queries.answering import answered
from assistant.conversation.recognised.corrected import corrected
from assistant.conversation.recognised.piecing import answered_in_part
from assistant.conversation.recognised.request_goes_on import at_the_end
from assistant.conversation.referring.targets import (
    spoken_row,
)
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.conversation.state import Conversation, Focus, Offer
from assistant.conversation.stations import act
from assistant.conversation.turn import Turn, changed, refused
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.slips import simplified
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.nested_quotes import inner_quotes
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError, shorten

__all__ = ["Turn", "take_edit", "take_turn"]


def take_turn(workspace: Workspace, conversation: Conversation, message: str) -> Turn:
    """Understand ``message`` and carry it out.

    A UserError becomes the reply and changes nothing; nothing is guessed in silence.
    """
    try:
        turn = act(workspace, conversation, message)
    except UserError as error:
        turn = Turn(conversation, str(error))
    turn = one_by_one(
        workspace, conversation, turn, message, lambda begun, part: act(workspace, begun, part)
    )
    turn = answered(
        workspace, conversation, turn, message, lambda begun, wish: act(workspace, begun, wish)
    )
    turn = with_row_told(
        conversation, turn, message, lambda begun, order: act(workspace, begun, order)
    )
    turn = with_offer_amended(
        workspace, conversation, turn, message, lambda begun, part: act(workspace, begun, part)
    )
    if turn.lost:
        part = answered_in_part(workspace, turn.conversation, message) or at_the_end(
            workspace, turn.conversation, message
        )
        now = turn.conversation.now
        stands = as_it_stands(now.draft, message) if now is not None else ""
        turn = part or (
            replace(turn, reply=stands) if stands else _second(workspace, turn, message)
        )
    meant = corrected(plain_speech(simplified(message)))
    turn = with_passed_over(conversation, turn, meant.text if meant.told else message)
    after = turn.conversation
    if after.awaiting and conversation.awaiting:
        after = after.model_copy(update={"awaiting": False})
    if after.now == conversation.now:
        missed = _missed(conversation, turn, message)
        after = _looked_at(after, message, came_not=missed == shorten(message))
    else:
        missed = ""
    after = after.model_copy(update={"missed": missed})
    reply = inner_quotes(turn.reply)
    return Turn(after.heard(message, reply, turn.export), reply, turn.export)


def _missed(before: Conversation, turn: Turn, message: str) -> str:
    """The last words that were not carried out, after a message that changed nothing."""
    offer = turn.conversation.offer
    if offer is not None and LATEST in offer.options:
        return ""  # said again, 撤销 means the last change
    offered = offer is not None and offer != before.offer
    return shorten(message) if turn.lost or offered else turn.conversation.missed


def _second(workspace: Workspace, turn: Turn, message: str) -> Turn:
    """A message that was not understood, read by likeness with labelled sayings."""
    conversation = turn.conversation
    if conversation.now is None:
        return turn
    found = read_again(
        conversation.now.draft, simplified(message), conversation.focus, workspace.encoder
    )
    if found is None:
        return turn
    if found.question and turn.reply.startswith(replies.NOT_UNDERSTOOD):
        return replace(turn, reply=f"{found.question}表格没有改动。")
    if found.question:
        return turn
    if not found.certain and found.command.startswith("删除"):
        tried = act(workspace, conversation, found.command, said=message)
        if (
            tried.conversation.now == conversation.now
            and not tried.lost
            and tried.conversation.offer is None
        ):
            return tried  # 可持续影响空着没意思，删了: nothing would come of it
    if not found.certain:
        offer = Offer(options=(found.command,))
        text = f"我理解为：{found.told}。{ASK}"
        return Turn(conversation.model_copy(update={"offer": offer}), text)
    try:
        done = act(workspace, conversation, found.command, said=message)
    except UserError:
        return turn
    if done.lost:
        return turn
    return replace(done, reply=f"我理解为：{found.told}。\n{done.reply}")


_TO_COME = re.compile(
    rf"{ADD_ROW.pattern}|(?:放|归|列|加|写|补|添|算)(?:到|进|在|入|上)?{CLASS_WORD}|(?:列|算|加|补|写|添)(?:上|进去|一[条个项行])"
)
"""碘盐覆盖率95%，放社会效益: a row is to come."""


def _looked_at(conversation: Conversation, message: str, *, came_not: bool) -> Conversation:
    """The conversation with what the message spoke of in view, where nothing was changed by it.

    ``came_not`` where it was not carried out: if a row was to come, 它 would be that one and no other. Where only
    its class was told (社会效益再加一条), that is in view.
    """
    if conversation.now is None or len(message) > 40:
        return conversation
    if came_not and _TO_COME.search(message):
        return conversation.model_copy(update={"focus": None})
    draft = conversation.now.draft
    classes = {level2_of(draft, one) for one in re.findall(CLASS_WORD, message)}
    to_come = classes.pop() if len(classes) == 1 and _TO_COME.search(message) else None
    spoken = Focus(level2=to_come, name="") if to_come else spoken_row(draft, message)
    if spoken is None:
        return conversation
    return conversation.model_copy(update={"focus": spoken})


def take_edit(
    workspace: Workspace,
    conversation: Conversation,
    message: str,
    change: Callable[[Changes], Outcome | Refused | str],
) -> Turn:
    """Carry out an edit made on the page as if it had been asked for with ``message``."""
    if conversation.now is None:
        turn = Turn(conversation, "还没有草稿，没有可以修改的内容。请先写一个项目。")
    else:
        try:
            outcome = change(Changes(workspace, conversation.now, message))
        except UserError as error:
            outcome = str(error)
        if isinstance(outcome, str):
            turn = Turn(conversation, outcome)
        elif isinstance(outcome, Refused):
            turn = refused(conversation, outcome)
        else:
            turn = changed(workspace, conversation, conversation.now, outcome)
    reply = inner_quotes(turn.reply)
    return Turn(turn.conversation.heard(message, reply), reply)
