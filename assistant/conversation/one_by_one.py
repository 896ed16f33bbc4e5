"""Several orders in one message, carried out one after the other where each is clear by itself.

The points of a numbered list (a reviewer's opinions) are orders by themselves: what is clear of them is done, and what is
not is named. Every other message is read as a whole first. Where that leaves something over, its parts are tried: each must be an order
that changes the table without a doubt, and all together must leave no word over; else the reading of the whole
stands. All parts together are one step.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.conversation.accounted.accounting import passed_over, unaccounted
from assistant.conversation.answering import replies
from assistant.conversation.referring.clauses import split
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.conversation.speech.sentences import numbered_points, sentences
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.vocabulary.said_values import bounds_cost
from assistant.conversation.vocabulary.slips import simplified
from assistant.conversation.weighed.carried import Weighing
from assistant.conversation.whole_messages.factors_told import read_factors
from assistant.conversation.whole_messages.prices_told import named_before
from assistant.judging import findings_of
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.values import ValueKind

Act = Callable[[Conversation, str], Turn]

_LONGEST, _SHORTEST, _MOST = 160, 4, 5
"""Characters of a message and of a part, and parts."""
_LONGEST_LIST = 400
"""Characters of a message of numbered points."""
_IDLE = re.compile(
    rf"(?:(?:别的|其他的?|其余的?)(?:都|就|也|先)*(?:不[动变改]|照旧|保持不变)|谢谢|谢了|麻烦了?|辛苦了?|就这些|先这样|就行|好了?){ORDER_ENDS}"
)
_NUMBERED = re.compile(r"第([一二三四五六七八九十\d]{1,3})(?:条|行|项|个指标)|最后一|倒数")
_OPEN = re.compile(
    r"[?？]|如果|要是|假如|假设|(?<!\d)万一|的话|算了|等一?下再|回头再|先别|还是别|暂时不|要不|或者|听说|据说|没定|再说|商量"
)
"""Words that hold for more than the part in which they stand."""
_NOTE = re.compile(r"^(?!校验|我理解为|已修改|年度总体目标).*[。！]$")


@dataclass(frozen=True)
class _Done:
    """Parts that were carried out, and what came of the last."""

    turn: Turn
    notes: tuple[str, ...]


def one_by_one(
    workspace: Workspace, conversation: Conversation, whole: Turn, message: str, act: Act
) -> Turn:
    """``whole``, or what the parts of the message do, where that is more and each is clear."""
    now = conversation.now
    points = numbered_points(message)
    if now is not None and points and len(message) <= _LONGEST_LIST and not _OPEN.search(message):
        listed = _points_done(workspace, conversation, now, whole, points, act)
        if listed is not None:
            return listed
    if now is None or len(message) > _LONGEST or _OPEN.search(message) or not _same_draft(conversation, whole):  # fmt: skip
        return whole
    told = sentences(named_before(message, now.brief.facts))
    parts = [part for one in told for part in _factors_apart(now, one)]
    with_factors = len(parts) > len(told)  # a price by itself: the whole reading has no use for it
    if len(parts) == 1:
        parts = _passed_over_apart(now, whole, message)
    parts = [one for one in parts if not _IDLE.fullmatch(one)]
    if not 1 < len(parts) <= _MOST or any(len(one) < _SHORTEST for one in parts):
        return whole
    done = _all(now, conversation, parts, act)
    if done is None:
        return whole
    new = done.turn.conversation.now
    assert new is not None
    after = whole.conversation.now
    changed = after is not None and after.draft.table != now.draft.table
    if changed and (not with_factors or _tells_price(now, after)) and not _holds(now, after, new):  # type: ignore[arg-type]
        return whole
    weighing = Weighing(workspace, now, plain_speech(message), message, conversation.focus)
    left = unaccounted(now, new, plain_speech(message), conversation.focus)
    if not with_factors and weighing.waiting(left):
        return whole
    return _as_one_step(workspace, conversation, now, parts, done)


def _as_one_step(
    workspace: Workspace, conversation: Conversation, now: Snapshot, parts: Sequence[str], done: _Done
) -> Turn:  # fmt: skip
    new = done.turn.conversation.now
    assert new is not None
    heard = "；".join(f"“{one}”" for one in parts)
    reply = replies.changed(now.draft, new.draft, findings_of(new.draft, workspace.around), list(done.notes))  # fmt: skip
    update = {"focus": done.turn.conversation.focus, "offer": done.turn.conversation.offer}
    after_all = conversation.changed_to(new).model_copy(update=update)
    return Turn(after_all, f"我按{len(parts)}处修改理解：{heard}。\n{reply}")


def _points_done(
    workspace: Workspace, conversation: Conversation, now: Snapshot, whole: Turn, points: Sequence[str], act: Act
) -> Turn | None:  # fmt: skip
    """What is clear of the points of a list, as one step, and the others named; None where the whole did as much."""
    turn, did, notes = Turn(conversation, ""), list[str](), list[str]()
    for number, point in enumerate(points, 1):
        before = turn.conversation
        step = _carried(now, before, point, act)
        if step is not None and before.now is not None and not _leaves(workspace, before, step, point):  # fmt: skip
            did.append(point)
            notes += _notes(before.now, step)
            turn = step
        else:
            notes.append(f"第{number}点“{shorten(point, 40)}”{_why_not(before, point, act)}")
    after = whole.conversation.now
    if not did or after is None or turn.conversation.now is None:
        return None
    if after.draft.table != now.draft.table and not _holds(now, after, turn.conversation.now):
        return None
    return _as_one_step(workspace, conversation, now, did, _Done(turn, tuple(notes)))


def _leaves(workspace: Workspace, before: Conversation, step: Turn, point: str) -> list[str]:
    """Words of the point that what was done of it does not use."""
    now, after, plain = before.now, step.conversation.now, plain_speech(point)
    assert now is not None
    assert after is not None
    weighing = Weighing(workspace, now, plain, point, before.focus)
    return weighing.waiting(unaccounted(now, after, plain, before.focus))


def _why_not(before: Conversation, point: str, act: Act) -> str:
    """Why nothing came of a point: what the program would say of it alone where that is an answer, else that it is left."""
    try:
        turn = act(before.model_copy(update={"offer": None}), point)
    except UserError as error:
        return f"没有做：{error}"
    told = turn.reply.splitlines()[0]
    answers = not turn.lost and turn.conversation.offer is None and turn.conversation.now == before.now  # fmt: skip
    return f"没有做：{told}" if answers else "没有做，请再单独说一次。"


def _factors_apart(now: Snapshot, sentence: str) -> list[str]:
    """The sentence, what tells prices or terms of what is counted apart from all else: 桌子减到20张，椅子每把120."""
    return [
        "，".join(clauses)
        for _, clauses in groupby(split(sentence), lambda clause: _tells_factors(now, clause))
    ]


def _passed_over_apart(now: Snapshot, whole: Turn, message: str) -> list[str]:
    """The message, what its whole reading passes over apart from the rest: 垃圾桶不买了，工资降到2700."""
    after = whole.conversation.now
    if after is None or after.draft.table == now.draft.table:
        return [message]
    clauses = split(message)
    left = passed_over(now, after, clauses)
    return ["，".join(run) for _, run in groupby(clauses, lambda one: one in left)]


def _tells_factors(now: Snapshot, text: str) -> bool:
    plain = plain_speech(simplified(text))
    return read_factors(plain, now.brief, now.draft.table.project_name or "") is not None


def _tells_price(now: Snapshot, after: Snapshot) -> bool:
    """True where the whole reading has a new row of a price: 再加救生圈60个，每个95元, of the new thing."""
    old = {row.name for row in now.draft.table.indicators}
    return any(row.name not in old and row.parsed.kind is ValueKind.UNIT_PRICE for row in after.draft.table.indicators)  # fmt: skip


def _same_draft(conversation: Conversation, whole: Turn) -> bool:
    """True where the whole reading was of the present draft: no file, no step to another."""
    before, after = conversation.now, whole.conversation.now
    return whole.export is None and before is not None and after is not None and before.key == after.key  # fmt: skip


def _all(now: Snapshot, start: Conversation, parts: Sequence[str], act: Act) -> _Done | None:
    """All parts, one after the other; None where one of them is not clear."""
    turn, notes = Turn(start, ""), list[str]()
    for part in parts:
        before = turn.conversation.now
        step = _carried(now, turn.conversation, part, act)
        if before is None or step is None:
            return None
        turn = step
        notes += _notes(before, turn)
    return _Done(turn, tuple(notes))


def _notes(before: Snapshot, turn: Turn) -> list[str]:
    """What the reply says beside what any change of the table tells: sums of one part may be other ones after the next."""
    after = turn.conversation.now
    told = replies.changed(before.draft, after.draft, [], []) if after is not None else ""
    return [one for one in turn.reply.splitlines() if _NOTE.match(one) and one not in told]


def _carried(now: Snapshot, before: Conversation, part: str, act: Act) -> Turn | None:
    """The turn of a part that changes the table without a doubt; None for all else."""
    if before.now is None or not _same_places(now, before.now, part):
        return None
    try:
        turn = act(before.model_copy(update={"offer": None}), part)
    except UserError:
        return None
    after = turn.conversation.now
    if turn.lost or turn.export is not None or after is None or after.key != now.key:
        return None
    return turn if after.draft.table != before.now.draft.table else None


def _same_places(now: Snapshot, before: Snapshot, part: str) -> bool:
    """True where rows told by number still stand where the clerk sees them."""
    if not _NUMBERED.search(part):
        return True
    places = [(row.level2, row.name) for row in now.draft.table.indicators]
    return places == [(row.level2, row.name) for row in before.draft.table.indicators]


def _holds(now: Snapshot, whole: Snapshot, parts: Snapshot) -> bool:
    """True where the parts do all that the whole reading did, and more; the total of the cost follows what is done."""
    old, one, more = (
        [row for row in each.draft.table.indicators if not bounds_cost(row)]
        for each in (now, whole, parts)
    )
    fresh = [row for row in one if row not in old and row.applicable]
    gone = [row for row in old if row not in one and row.applicable]
    if not all(row in more for row in fresh) or any(row in more for row in gone):
        return False
    return parts.draft.table != whole.draft.table
