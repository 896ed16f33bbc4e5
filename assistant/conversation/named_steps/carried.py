"""The turn of a message that names a step: the step taken back, or what of it was named."""

from collections.abc import Callable
from dataclasses import replace

from assistant.conversation.actions import Steps
from assistant.conversation.answering import replies
from assistant.conversation.answering.stepping import step
from assistant.conversation.changing.changes import Changes
from assistant.conversation.named_steps.evidence import Known, known_step
from assistant.conversation.named_steps.history import Done, Piece, steps_done
from assistant.conversation.named_steps.reading import NamedStep, read_named_step
from assistant.conversation.named_steps.undoing import focus_of, taken_back
from assistant.conversation.outcomes import Outcome
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn, settled
from assistant.conversation.vocabulary.hedges import NOT_AFTER_ALL
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import shorten
from corpus.schema import Indicator
from corpus.text import bigrams, normalise

GoOn = Callable[[Conversation, str], Turn]

_DONE_WORDS = {
    "changed": "改过", "deleted": "删过", "added": "加过", "moved": "移动过", "renamed": "改过", "any": "改过",
}  # fmt: skip
_BARE = re.compile(
    r"^(?:关于|有关|对|的|那)+|(?:的|那|这|一|条|个|项|行|处|指标|值|数字|数据|名称|名字|里面?|那里|也|都)+$"
)

_BY_NUMBER = re.compile(r"第[\d一二三四五六七八九十]{1,3}[条行项]")


def by_named_step(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str,
    go_on: GoOn,
) -> Turn | None:  # fmt: skip
    """The turn of a message that names a step; None for every other message."""
    named = read_named_step(text)
    turn = undo_named(workspace, conversation, now, named, message) if named is not None else None
    if turn is None or (named is not None and _found(conversation, named)[0] is None):
        known = known_step(conversation, text, named.deed if named is not None else "any")
        done = undo_known(workspace, conversation, now, known, message) if known else None
        if done is not None or turn is None:
            return done
    assert named is not None
    unwanted = re.match(NOT_AFTER_ALL, named.rest)
    if not named.rest or unwanted or turn.conversation.now == now:
        return turn
    more = go_on(turn.conversation, named.rest)
    if more.conversation.now == turn.conversation.now and more.export is None:
        return replace(
            turn, reply=f"{turn.reply}\n“{shorten(named.rest, 40)}”这一部分没有做，请再单独说一次。"
        )
    return replace(more, reply=f"{turn.reply}\n{more.reply}")


def undo_named(
    workspace: Workspace, conversation: Conversation, now: Snapshot, named: NamedStep, message: str
) -> Turn | None:
    """The last step that did it taken back; where there is none, that is said (None unless ``firm``)."""
    done, pieces = _found(conversation, named)
    if done is None:
        if named.rest or named.count:
            return None
        known = named.firm or (named.deed == "any" and find_targets(now.draft, named.words))
        return _never(conversation, named) if known else None
    if len(pieces) > 1 and not named.words and not named.several:
        return _which(conversation, pieces)
    return _undo(workspace, conversation, now, done, pieces, message)


def undo_known(
    workspace: Workspace, conversation: Conversation, now: Snapshot, known: Known, message: str
) -> Turn | None:
    """The step that the message tells of taken back, or done again."""
    if known.done is not None:
        return _undo(workspace, conversation, now, known.done, known.pieces, message)
    steps = Steps(back=not known.forth, count=known.count or 1)
    moved, reply = step(conversation, steps, workspace.around)
    return Turn(moved, reply) if moved is not None else None


def _undo(
    workspace: Workspace, conversation: Conversation, now: Snapshot, done: Done,
    pieces: tuple[Piece, ...], message: str,
) -> Turn:  # fmt: skip
    """The pieces of a step taken back: the step itself where it is the last and did nothing else."""
    rows = {id(one) for one in pieces if not one.head}
    all_rows = {id(one) for one in done.pieces if not one.head}
    if done.last and (done.causes == 1 or (rows and rows == all_rows)):
        moved, reply = step(conversation, Steps(back=True), workspace.around)
        assert moved is not None
        return Turn(moved.model_copy(update={"focus": focus_of(pieces)}), reply)
    changes = Changes(workspace, now, message, conversation.focus)
    outcome = taken_back(changes, done, pieces)
    turn = settled(workspace, conversation, now, outcome)
    if isinstance(outcome, Outcome):
        turn = replace(
            turn, reply=turn.reply.replace("已修改：", "已还原（后面的修改没有动）：", 1)
        )
    return turn


def _found(conversation: Conversation, named: NamedStep) -> tuple[Done | None, tuple[Piece, ...]]:
    """The last step that did what is named, and which of its pieces; an exact name before a like one."""
    steps = list(steps_done(conversation))
    for alike in (False, True) if named.words else (False,):
        later: tuple[Done, tuple[Piece, ...]] | None = None
        for done in steps:
            fitting = [one for one in done.pieces if named.deed in {"any", one.deed, one.renames}]
            fitting = [one for one in fitting if not _stands(conversation, one)]
            if named.words:
                fitting = [one for one in fitting if _means(done, one, named.words, alike=alike)]
            if named.count and len([one for one in fitting if not one.head]) != named.count:
                continue
            told = {edit.field for edit in done.edits if not edit.level2}
            if [one.head for one in fitting] == ["annual_goal"] and "annual_goal" not in told:
                later = later or (done, tuple(fitting))  # it only followed what was changed
                continue
            if fitting:
                return done, tuple(fitting)
        if later is not None:
            return later
    return None, ()


def _stands(conversation: Conversation, piece: Piece) -> bool:
    """True for a row that was taken out and is in the table again."""
    if piece.deed != "deleted" or piece.old is None or conversation.now is None:
        return False
    rows = conversation.now.draft.table.indicators
    return any(_key(one) == _key(piece.old) for one in rows)


def _means(done: Done, piece: Piece, words: str, *, alike: bool) -> bool:
    """True where the words name the cell that the piece is of."""
    bare = words if _BY_NUMBER.fullmatch(words) else _BARE.sub("", words) or words
    if piece.head:
        named = find_targets(done.after.draft, bare)
        return any(one.cell == piece.head for one in named)
    for snapshot, row in ((done.before, piece.old), (done.after, piece.new)):
        if row is None:
            continue
        if _holds(row, bare):
            return True
        rows = snapshot.draft.table.indicators
        named = [one for one in find_targets(snapshot.draft, bare) if one.row is not None]
        if any(_key(rows[one.row]) == _key(row) for one in named if one.sure):  # type: ignore[index]
            return True
        pairs = set(bigrams(normalise(bare)))
        if alike and pairs and len(pairs & set(bigrams(row.name))) * 2 >= len(pairs):
            return True
    return False


def _holds(row: Indicator, words: str) -> bool:
    """True where the row's name or class has the words, or name and value together: 保险200."""
    flat = normalise(words)
    if len(flat) > 1 and (flat in normalise(row.name) or flat in (row.level2 or "")):
        return True
    name = re.sub(r"[\d.,]+\S{0,3}$", "", flat)
    number = re.search(r"\d[\d.]*", flat)
    return (
        number is not None
        and number.group() in row.value
        and (not name or (len(name) > 1 and name in normalise(row.name)))
    )


def _key(row: Indicator) -> tuple[str | None, str]:
    return row.level2, row.name


def _never(conversation: Conversation, named: NamedStep) -> Turn | None:
    """What is named was never done: said, with what the last step was."""
    deed, last = _DONE_WORDS[named.deed], next(steps_done(conversation), None)
    what = f"“{named.words}”" if named.words else "名称" if named.deed == "renamed" else "指标"
    told = f"这次对话里没有{deed}{what}，所以没有还原，表格没有改动。"
    if last is None:
        return Turn(conversation.model_copy(update={"offer": None}), told)
    lines = replies.changes(last.before.draft, last.after.draft)
    short = "；".join(line if len(line) <= _LINE else f"{line[:_LINE]}……" for line in lines[:2])
    told += f"上一步是：{short}。要撤销上一步请说“撤销”。"
    return Turn(conversation.model_copy(update={"offer": None}), told)


_LINE = 40


def _which(conversation: Conversation, pieces: tuple[Piece, ...]) -> Turn:
    """A step that took out or put in several rows, of which one is meant."""
    deed = "删" if pieces[0].deed == "deleted" else "加"
    names = [(one.old or one.new).name for one in pieces if not one.head]  # type: ignore[union-attr]
    options = tuple(f"撤销刚才{deed}的{name}" for name in names)
    listed = "；".join(f"{number}. “{name}”" for number, name in enumerate(names, 1))
    told = f"那一步{deed}了{len(names)}条：{listed}。请说还原第几个，或者说“撤销”整步退回。表格没有改动。"
    return Turn(conversation.model_copy(update={"offer": Offer(options=options)}), told)
