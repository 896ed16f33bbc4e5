"""Messages that wish for changes, and those that only think about them."""

from dataclasses import replace

from assistant.conversation.actions import (
    Action,
    Correct,
    SetTo,
    Unsign,
)
from assistant.conversation.answering import replies
from assistant.conversation.answering.asked_beside import asked_beside, asks
from assistant.conversation.answering.exporting import export
from assistant.conversation.changing import setting
from assistant.conversation.changing.carrying_out import carry_out
from assistant.conversation.changing.changes import Changes
from assistant.conversation.errands.drafts import opens_project, without_opening
from assistant.conversation.outcomes import Outcome, Refused, Unanswered
from assistant.conversation.recognised import saying
from assistant.conversation.recognised.recognising import Meaning
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.measures import find_by_value
from assistant.conversation.referring.near_rows import not_found
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, Focus, Offer, Snapshot
from assistant.conversation.turn import Turn, another, another_offered, changed, settled
from assistant.conversation.vocabulary.hedges import TOO_MUCH
from assistant.conversation.vocabulary.manner import Mood
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.draft import Draft
from assistant.workspace import Workspace
from corpus import late_re as re


def not_wished(
    workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str
) -> Turn:
    """A question, a thought, a supposition, a refusal: nothing changes, but it is answered."""
    if meaning.mood is Mood.NEGATED:
        return Turn(conversation, "好的，保持不变，表格没有改动。")
    other = meaning.mood is Mood.QUESTION and not meaning.changes
    if other and saying.another_project(now.draft, message, workspace.date()):
        return _another(workspace, conversation, now, message)
    if meaning.changes:
        tried = carry_out(workspace, now, meaning.changes, message, conversation.focus)
        if isinstance(tried, Outcome):
            lines = replies.changes(now.draft, tried.snapshot.draft)
            if lines:
                wish = _as_wish(meaning)
                offer = Offer(options=(wish,)) if wish else None
                ask = "确定要改请说“是的”。" if offer else "确定要改请直接说改成什么。"
                text = "\n".join(
                    ["如果这样改，会有下面的变化（现在没有改）：", *lines, *tried.notes, ask]
                )
                return Turn(conversation.model_copy(update={"offer": offer}), text)
        if isinstance(tried, Refused):
            return Turn(conversation, tried.text)
    targets = find_targets(now.draft, _topic_of(meaning.text), conversation.focus)
    if meaning.mood is Mood.QUESTION:
        if targets:
            told = replies.explained(
                now.draft, targets[0].cell + ("/value" if targets[0].row is not None else "")
            )
            told += "\n（表格没有改动。要改请直接说，例如“改成……”。）"
            return Turn(conversation, told, cause=Unanswered(told=True))
        return Turn(conversation, replies.not_understood(now.draft, message), lost=True)
    if meaning.mood is Mood.MUSING:
        return Turn(conversation, replies.UNDECIDED, cause=Unanswered())
    return Turn(conversation, replies.not_understood(now.draft, message), lost=True)


def _another(workspace: Workspace, conversation: Conversation, now: Snapshot, message: str) -> Turn:
    """Another project is drafted where words open it; else that is offered."""
    if opens_project(message):
        return another(workspace, conversation, now, without_opening(message))
    return another_offered(conversation, now, message)


def _topic_of(text: str) -> str:
    return re.sub(
        r"(?:是不是|能不能|会不会|要不要|应该|可以|合不合适|合适|对不对|行不行|怎么样|好不好|吗|呢|么|[?？，。]|现在|这样|写|填|得|有点|太|高|低|了).*$",
        "",
        text,
    )


def _as_wish(meaning: Meaning) -> str:
    """The supposed change as a message that can be carried out; "" where it needs more words."""
    said = []
    for change in meaning.changes:
        if not isinstance(change, SetTo):
            return ""
        said.append(f"把{change.words}改成{change.value}")
    return "，".join(said)


def wished(
    workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str
) -> Turn:
    """Carry out what a message wishes: changes, an answer, further facts, or another project."""
    firm = [one for one in meaning.changes if getattr(one, "explicit", True)]
    if meaning.export is not None and meaning.changes:
        done = wished(workspace, conversation, now, replace(meaning, export=None), message)
        after = done.conversation.now
        if after is None or after == now:
            return done
        sent = export(workspace, done.conversation, after, meaning.export, message)
        return Turn(sent.conversation, f"{done.reply}\n{sent.reply}", sent.export)
    if not firm and saying.another_project(now.draft, message, workspace.date()):
        return _another(workspace, conversation, now, message)
    changes = Changes(workspace, now, message, conversation.focus)
    if meaning.changes:
        loose = not firm and (meaning.unread or (len(meaning.changes) > 1 and not _all_found(now.draft, meaning.changes)))  # fmt: skip
        if loose:
            extended = saying.extend(changes, message)
            if isinstance(extended, Outcome):
                return changed(workspace, conversation, now, extended)
        return carried(workspace, conversation, now, meaning.changes, message, meaning)
    answered: Outcome | Refused | None = None
    if (
        conversation.awaiting
        and conversation.focus is not None
        and re.fullmatch(r"[\d.]+", tidy_value(meaning.text))
    ):
        answered = setting.correct(changes, Correct(meaning.text))
    answered = answered or saying.answer_to(changes, meaning.text)
    lone = len(meaning.clauses) <= 2
    for clause in (*meaning.clauses, *split(meaning.text)) if answered is None and lone else ():
        answered = answered or saying.answer_to(changes, clause)
    if answered is None:
        answered = saying.extend(changes, message)
    if answered is None:
        return Turn(conversation, replies.not_understood(now.draft, message), lost=True)
    return settled(workspace, conversation, now, answered)


def _all_found(draft: Draft, changes: tuple[Action, ...]) -> bool:
    """True where the words of every change mean a cell of the table."""
    words = [getattr(one, "words", "") for one in changes]
    return all(isinstance(one, str) and one and find_targets(draft, one) for one in words)


def carried(
    workspace: Workspace, conversation: Conversation, now: Snapshot, actions: tuple[Action, ...],
    message: str, meaning: Meaning,
) -> Turn:  # fmt: skip
    """Carry out the changes; what is neither a change nor an aside stops them all."""
    meaning = replace(meaning, unread=tuple(one for one in meaning.unread if not _told_already(now.draft, one) and not _TOO.search(one)))  # fmt: skip
    if meaning.unread:
        extra = _facts_beside(workspace, now, meaning, message, conversation.focus)
        if extra is not None:
            return changed(workspace, conversation, now, extra)
        unread = "，".join(meaning.unread)
        return Turn(
            conversation,
            f"没有看懂“{unread[:40]}”这一部分，所以这句话里的修改都没有做。请分开再说一次。",
            lost=True,
        )
    outcome = carry_out(workspace, now, actions, message, conversation.focus)  # type: ignore[arg-type]
    if outcome is None:
        changes = Changes(workspace, now, message, conversation.focus)
        outcome = saying.extend(changes, message) if not meaning.certain else None
        if outcome is None:
            outcome = (
                not_found(_words_of(actions), now.draft)
                if meaning.certain
                else Refused(replies.not_understood(now.draft, message), lost=True)
            )
    if isinstance(outcome, Outcome):
        asked = asked_beside(now, outcome.snapshot, meaning.clauses, conversation.focus)
        kept = [one for one in meaning.kept if not asks(one)]
        if kept:
            outcome.notes.append(f"“{'，'.join(kept)}”：按您说的没有动。")
        if asked:
            outcome.notes.append(asked)
    turn = settled(workspace, conversation, now, outcome)
    signs = isinstance(outcome, Outcome) and all(isinstance(one, Unsign) for one in actions)
    return replace(turn, closed=True) if signs else turn  # a sign: the weights know rows alone


_TOO = re.compile(rf"{TOO_MUCH}了?$")
"""11月20日太晚: what is found fault with is no further fact."""


def _told_already(draft: Draft, clause: str) -> bool:
    """True where a clause only speaks of values that the table has: 10月底前来不及."""
    values = re.findall(r"[\d.,]+(?:[%万亿元人户次场期台个名]|月底?前?|\D)?", clause)
    return (
        bool(values)
        and all(find_by_value(draft, one) for one in values)
        and not re.search(r"改|加|减|删", clause)
    )


def _facts_beside(
    workspace: Workspace, now: Snapshot, meaning: Meaning, message: str, focus: Focus | None
) -> Outcome | None:
    """Changes with further facts beside them: 人数改成40，另外培训2期."""
    done = carry_out(workspace, now, meaning.changes, message, focus) if meaning.changes else None
    if not isinstance(done, Outcome):
        return None
    for part in meaning.unread:
        changes = Changes(workspace, done.snapshot, message, focus)
        more = saying.answer_to(changes, part) or saying.extend(changes, part)
        if not isinstance(more, Outcome):
            return None
        if _undoes(now, done.snapshot, more.snapshot):
            continue  # 11月底全市评比，完成时间提到11月10日前: why, and no value
        done = Outcome(more.snapshot, [*done.notes, *more.notes], done.focus)
    return done


def _undoes(old: Snapshot, wished: Snapshot, after: Snapshot) -> bool:
    """True where a row that was changed as wished is changed once more."""
    before = {(row.level2, row.name, row.value) for row in old.draft.table.indicators}
    kept = {(row.level2, row.name, row.value) for row in after.draft.table.indicators}
    rows = ((row.level2, row.name, row.value) for row in wished.draft.table.indicators)
    return any(one not in before and one not in kept for one in rows)


def _words_of(actions: tuple[Action, ...]) -> str:
    words = getattr(actions[0], "words", "")
    return "、".join(words) if isinstance(words, tuple) else str(words)
