"""What a message asks for: the stations that it passes, from those that know it whole to those that read it freely."""

from dataclasses import replace

from assistant.conversation.accounted.talk_refused import refusing_talk
from assistant.conversation.actions import BackTo, Others, Steps
from assistant.conversation.answering import replies
from assistant.conversation.answering.asking import asked
from assistant.conversation.answering.kept_after_all import kept_after_all
from assistant.conversation.answering.offers_taken import (
    laid_by,
    named_again,
    taken_offer,
    taken_with_more,
)
from assistant.conversation.answering.questioned import QUESTIONS, questioned
from assistant.conversation.answering.stepping import step, taken_up
from assistant.conversation.changing.totals_follow import Following, sums_asked, with_sums
from assistant.conversation.changing.totals_stay import with_total_kept
from assistant.conversation.errands.drafts import read_opening, sent_back
from assistant.conversation.errands.year_before import (
    asked_of_last_year,
    others_as_before,
    told_as_before,
    told_of_last_year,
)
from assistant.conversation.heads.carried import by_heads
from assistant.conversation.named_steps.carried import by_named_step
from assistant.conversation.outcomes import Refused, Unanswered
from assistant.conversation.outright.reading import outright
from assistant.conversation.parts.mentions import CLASS, HEAD, ROW, read_clause
from assistant.conversation.recognised import saying
from assistant.conversation.recognised.corrected import Corrected, corrected
from assistant.conversation.recognised.piecing import told_on
from assistant.conversation.recognised.recognising import Meaning, recognise
from assistant.conversation.recognised.remarks import kept_out, only_told, orders_behind, withdrawn
from assistant.conversation.recognised.request_goes_on import (
    is_unfinished,
    may_go_on,
    request_goes_on,
    tells_office,
)
from assistant.conversation.recognised.stated import Stated, only_stated
from assistant.conversation.recognised.twofold import wish
from assistant.conversation.row_names.carried import by_row_names
from assistant.conversation.speech.came_about import without_reasons
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.conversation.speech.price_per_many import price_per_many
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.sureness.decided import decided
from assistant.conversation.sureness.readings import QUIET, Readings
from assistant.conversation.turn import Turn, changed, new_draft, refused
from assistant.conversation.vocabulary.manner import Mood
from assistant.conversation.vocabulary.slips import simplified
from assistant.conversation.whole_messages.at_odds import by_another_project
from assistant.conversation.whole_messages.reading import by_whole_message
from assistant.conversation.without_draft import first_turn
from assistant.conversation.wordings.turned import by_wordings
from assistant.understanding.pasted import pasted_table
from assistant.understanding.wording.aside import without_asides
from assistant.workspace import Workspace
from corpus.errors import UserError, shorten
from corpus.text import clean_cell


def act(
    workspace: Workspace, conversation: Conversation, message: str, said: str = "",
    *, sure: bool = False, weighed: bool = False,
) -> Turn:  # fmt: skip
    """What ``message`` asks for; ``said`` is what the clerk wrote where it only stands for that.

    ``sure`` where the clerk has confirmed how the message was understood.
    """
    if not clean_cell(message):
        raise UserError("您还没有写内容。请写一个项目，或者说要改哪里。")
    if pasted_table(message) is not None:
        return Turn(conversation, replies.PASTED)
    now = conversation.now
    plain = plain_speech(without_asides(simplified(message), drafted=now is not None).text.strip())
    kept = kept_after_all(conversation, plain, workspace.around)
    if kept is not None:
        return _kept(workspace, *kept, said or message)
    meant = corrected(plain) if now is not None else Corrected(plain)
    if now is not None:
        priced, reckoned = price_per_many(meant.text, now.draft)
        meant = replace(meant, text=priced, told=meant.told or reckoned)
        other = by_another_project(conversation, now, meant.text)
        if other is not None and not conversation.starting:
            return other
    put = meant.text
    if (
        now is not None and read_opening(put) is None
    ):  # the words of another project stay as they are
        put = outright(put, now, conversation.focus)
    turn = _read(workspace, conversation, message, put, said, sure=sure, weighed=weighed)
    turn = with_total_kept(workspace, conversation, turn, said or message)
    return replace(turn, reply=f"{meant.told}\n{turn.reply}") if meant.told else turn


def _read(
    workspace: Workspace, conversation: Conversation, message: str, plain: str, said: str,
    *, sure: bool = False, weighed: bool = False,
) -> Turn:  # fmt: skip
    """What a message in plain words asks for."""
    meaning = recognise(plain)
    now = conversation.now
    if now is not None and meaning.ask is None:
        rest = without_reasons(kept_out(meaning.text), now.draft)
        meaning = recognise(rest) if rest != meaning.text else meaning
    if now is None:
        return first_turn(workspace, conversation, message, meaning)
    before = asked_of_last_year(meaning.text)
    if before is not None:
        told = told_of_last_year(workspace, now, before, conversation.focus)
        return Turn(conversation, told)
    if others_as_before(meaning.text):
        return Turn(conversation, told_as_before(workspace, now))
    back = withdrawn(plain)
    if back is not None:
        told = f"好的，您收回的“{shorten(back)}”没有写进表里，表格没有改动。"
        return Turn(conversation.model_copy(update={"offer": None}), told)
    following = saying.of_another_year(now, meaning.text, workspace.date())
    if following:
        told = f"要另拟一张{following[0]}年的表吗？现在这张会保留。要的话请说“是的”；表格没有改动。"
        offer = Offer(options=(following[1],))
        return Turn(conversation.model_copy(update={"offer": offer}), told)
    taken = taken_offer(conversation, meaning)
    if taken is not None:
        taken_from = conversation.offer
        agreed = taken_from is not None and taken_from.sure
        shown = taken_from is not None and taken_from.weighed
        view = taken_from.view if taken_from is not None and shown else conversation.focus
        conversation = conversation.model_copy(
            update={"offer": None, "laid": None, "focus": view, "missed": ""}
        )
        return act(workspace, conversation, taken, sure=agreed, weighed=shown)
    both = taken_with_more(conversation, plain)
    done = _both(workspace, conversation, message, *both) if both is not None else None
    if done is not None:
        return done
    again = named_again(conversation, meaning) if conversation.offer is None else None
    if again is not None:
        return again
    conversation = laid_by(conversation, meaning)
    if meaning.abuse:
        return Turn(conversation, replies.CALM)
    if conversation.starting and not isinstance(meaning.ask, Steps | BackTo):
        return new_draft(workspace, conversation, message)
    message = said or message

    def quietly(turn: Turn) -> Turn:
        """A turn that changes nothing, unless the message clearly asks for a change all the same."""
        if sure or weighed or isinstance(meaning.ask, Others) or not isinstance(meaning.ask, QUESTIONS | None):  # fmt: skip
            return turn
        readings = Readings(workspace, conversation, now, meaning, message)
        return decided(workspace, conversation, turn, readings, QUIET)

    stepped = by_named_step(
        workspace, conversation, now, meaning.text, message,
        lambda begun, rest: act(workspace, begun, rest, said=message),
    )  # fmt: skip
    if stepped is not None:
        return stepped

    whole = refusing_talk(
        by_whole_message(workspace, conversation, now, meaning.text, message), now, message
    )
    if whole is not None:
        return whole
    stated = only_stated(now, meaning.text) if meaning.ask is None else None
    if stated is not None:
        told = replies.UNDECIDED if stated is Stated.OPEN else replies.NOTED
        return Turn(conversation, told, cause=Unanswered())
    if meaning.ask is None and not conversation.awaiting and may_go_on(now, meaning.text):
        further = request_goes_on(workspace, conversation, now, meaning.text, message)
        if further is not None and (is_unfinished(now.draft) or tells_office(now, further)):
            return further
    sums = sums_asked(meaning.text)
    if sums is not None:
        return _summed(workspace, conversation, now, message, sums, sure=sure, weighed=weighed)
    former = sent_back(conversation, meaning.text) if meaning.mood is not Mood.MUSING else None
    if former is not None:
        return _gone_back(workspace, conversation, *former)
    worded = refusing_talk(
        by_wordings(workspace, conversation, now, meaning.text, message), now, message
    )
    if worded is not None:
        return worded

    def surely(turn: Turn | None, station: str) -> Turn | None:
        """What a station makes of the message, unless another change is the surer; what the clerk has confirmed is done."""
        turn = refusing_talk(turn, now, message)
        if turn is None or sure:
            return turn
        readings = Readings(workspace, conversation, now, meaning, message)
        return decided(workspace, conversation, turn, readings, station)

    named = surely(by_row_names(workspace, conversation, now, meaning.text, message), "names")
    if named is not None:
        return named
    begun = by_heads(
        workspace, conversation, now, meaning.text, message,
        lambda begun, rest: act(workspace, begun, rest, said=message),
    )  # fmt: skip
    heads = surely(begun, "heads")
    if heads is not None:
        return heads
    if isinstance(meaning.ask, Steps) and meaning.unread:
        return _stepped_and_more(workspace, conversation, now, meaning, message)
    if meaning.ask is None and only_told(meaning.text):
        return quietly(Turn(conversation, replies.NOTED, cause=Unanswered()))
    if meaning.ask is not None or meaning.mood is not Mood.WISH:
        if not sure and not weighed and (ordered := _answered_himself(workspace, conversation, now, meaning.text, message)):  # fmt: skip
            return ordered
        return quietly(questioned(workspace, conversation, now, meaning, message, weighed=weighed))
    pieced = surely(told_on(workspace, conversation, now, meaning, message), "pieced")
    if pieced is not None:
        return pieced
    wished = wish(workspace, conversation, now, meaning, message, sure=sure, by_weights=weighed)
    if sure and wished.lost:  # what was shown is the end of the request
        return request_goes_on(workspace, conversation, now, meaning.text, message) or wished
    return wished


def _answered_himself(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """满意度问谁？写养殖户满意度: what is ordered behind the question, perhaps of the cell that it names; None where nothing changes."""
    question, orders = orders_behind(text)
    if not orders:
        return None
    named = [one.text for one in read_clause(now, question, None).spans if one.mark in {CLASS, ROW}]
    both = [orders, *(f"{one}{orders}" for one in named[-1:])]
    cells = any(one.mark in {CLASS, ROW, HEAD} for one in read_clause(now, orders, None).spans)
    for order in both if cells else reversed(both):
        try:
            turn = act(workspace, conversation, order, said=message)
        except UserError:
            continue  # the question is answered
        if turn.conversation.now != now:
            return turn
    return None


def _kept(workspace: Workspace, before: Conversation, told: str, rest: str, message: str) -> Turn:
    """Rows that were struck come back; the rest of the message is done of them."""
    if not rest:
        return Turn(before, told)
    try:
        more = act(workspace, before, rest, said=message)
    except UserError as error:
        return Turn(before, f"{told}\n{error}")
    return replace(more, reply=f"{told}\n{more.reply}")


def _both(
    workspace: Workspace, conversation: Conversation, message: str, offered: str, rest: str
) -> Turn | None:
    """是的，另外满意度改成92%: what was offered and what else is wished, as one step; None where one of them changes nothing."""
    first = act(workspace, conversation, "是的")
    begun = first.conversation
    if begun.now is None or conversation.now is None or begun.now.key != conversation.now.key:
        return None
    if begun.now.draft.table == conversation.now.draft.table:
        return None
    more = act(workspace, begun, rest)
    after = more.conversation.now
    if after is None or after.key != begun.now.key or after.draft.table == begun.now.draft.table:
        return replace(
            first, reply=f"{first.reply}\n“{shorten(rest, 40)}”这一部分没有做，请再单独说一次。"
        )
    whole = more.conversation.model_copy(update={"earlier": begun.earlier})
    return replace(more, conversation=whole, reply=f"{first.reply}\n{more.reply}")


def _summed(
    workspace: Workspace, conversation: Conversation, now: Snapshot, message: str, sums: Following,
    *, sure: bool, weighed: bool,
) -> Turn:  # fmt: skip
    """人数改成40，总额跟着改: what else is wished, and the sums that follow, as one step."""
    begun = Turn(conversation, "")
    if sums.rest:
        begun = _read(workspace, conversation, message, sums.rest, "", sure=sure, weighed=weighed)
    then = begun.conversation.now
    if then is None or then.key != now.key or (sums.rest and then.draft.table == now.draft.table):
        return begun
    outcome = with_sums(workspace, now, then, message)
    if isinstance(outcome, Refused):
        if not sums.rest:
            return refused(conversation, outcome)
        return replace(begun, reply=f"{begun.reply}\n{outcome.text}")
    turn = changed(workspace, conversation, now, outcome)
    return turn if begun.conversation.focus is None else replace(turn, conversation=turn.conversation.model_copy(update={"focus": begun.conversation.focus}))  # fmt: skip


def _stepped_and_more(
    workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str
) -> Turn:
    """撤销，然后满意度改成92%: the step, and from there what else is wished."""
    turn = asked(workspace, conversation, now, meaning, message)
    if turn.conversation.now == now:
        return turn
    stepped, reply = step(conversation, meaning.ask, workspace.around)  # type: ignore[arg-type]
    more = act(workspace, stepped or conversation, "，".join(meaning.unread))
    after = more.conversation.now
    if stepped is None or (after == stepped.now and more.export is None):
        return turn
    return replace(more, reply=f"{reply}\n{more.reply}")


def _gone_back(
    workspace: Workspace, conversation: Conversation, draft: Snapshot, rest: str
) -> Turn:
    """The draft that was gone back to is the current one, and what else was said is done there."""
    moved, told = taken_up(conversation, draft)
    if not rest:
        return Turn(moved, told)
    turn = act(workspace, moved, rest)
    return replace(turn, reply=f"{told}\n{turn.reply}")
