"""Of a class only its first or last rows shall stay: 数量只留前两条, 前两条留着，其他删掉."""

import re

from assistant.conversation.changes import Changes
from assistant.conversation.classes import level2_of
from assistant.conversation.let_go import told_on_deleting
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.state import Conversation, Focus, Offer, Snapshot
from assistant.conversation.turn import Turn, settled
from assistant.conversation.value_words import CLASS_WORD
from assistant.workspace import Workspace
from corpus.numerals import CHINESE, parse_number

_IN = rf"(?:把|那|就)?(?:(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:这一?类|里面?|里头|中)?(?:的)?(?:太多了?|多了)?[，,]?)?"
_WHICH = (
    rf"(?P<side>前面?|头|最前面?|后面?|最后)(?:的)?(?P<n>{CHINESE}|\d{{1,2}})(?:条|个|项)(?:指标)?"
)
_REST = r"(?:其他|其余|剩下|别的|后面|多的|余下)(?:的)?(?:几[条个项])?(?:都|全|就|全部|给我)*(?:删|去|拿|不要|不留)(?:掉|除|了)*(?:吧|了)*"
_ONLY = re.compile(
    rf"{_IN}(?:就|只|仅|光)+(?:留|要|保留|留下|写|用)(?:下)?{_WHICH}(?:就行|就好|就够|即可|吧|了)*(?:[，,]{_REST})?"
)
_LEFT = re.compile(rf"{_IN}{_WHICH}(?:都|就)?(?:留着|留下|保留|要|留)(?:就行|吧|了)*[，,]{_REST}")


def by_few_kept(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that keeps only some rows of a class; None for every other message."""
    hit = _ONLY.fullmatch(text) or _LEFT.fullmatch(text)
    number = parse_number(hit.group("n")) if hit else None
    if hit is None or number is None:
        return None
    changes = Changes(workspace, now, message, conversation.focus)
    outcome = _kept(changes, hit.group("c") or "", hit.group("side"), int(number))
    return settled(workspace, conversation, now, outcome)


def _kept(changes: Changes, words: str, side: str, count: int) -> Outcome | Refused:
    draft = changes.now.draft
    said = "最后" if re.match(r"后|最后", side) else "前"
    focus = changes.focus.level2 if changes.focus is not None else ""
    level2 = level2_of(draft, words) if words else None
    if level2 is None:
        one = focus.removesuffix("指标")
        ask = f"是不是{one}这一类？是的话请说“是的”，不是的话请" if one else "请"
        offer = Offer(options=(f"{one}指标只留{said}{count}条",)) if one else None
        return Refused(
            f"没有说是哪一类只留{said}{count}条，表格没有改动。{ask}写明类别，例如“数量只留{said}{count}条”。",
            offer,
        )
    rows = [
        n for n, row in enumerate(draft.table.indicators) if row.level2 == level2 and row.applicable
    ]
    if not 0 < count < len(rows):
        return Refused(f"{level2}现在有{len(rows)}条，没有可以删的，表格没有改动。")
    gone = rows[:-count] if said == "最后" else rows[count:]
    edits = [
        changes.edit_row(draft.table.indicators[row], "value", "").model_copy(
            update={"action": "delete"}
        )
        for row in gone
    ]
    done = changes.with_edits(edits, told_on_deleting(draft, gone))
    kept = draft.table.indicators[rows[-1] if said == "最后" else rows[0]]
    return Outcome(done.snapshot, done.notes, Focus(level2=level2, name=kept.name))
