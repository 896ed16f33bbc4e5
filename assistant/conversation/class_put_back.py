"""恢复生态效益: a class whose rows were taken out is as it was before."""

from assistant.conversation.changes import Changes
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.state import Conversation


def taken_out_last(conversation: Conversation, level2: str) -> bool:
    """True where the last step left the class without a row."""
    now, before = conversation.now, next(reversed(conversation.earlier), None)
    if now is None or before is None or before.key != now.key:
        return False
    return any(one.level2 == level2 and one.applicable for one in before.draft.table.indicators)


def class_put_back(changes: Changes, level2: str) -> Outcome | Refused:
    """The rows of the class that were deleted by hand, composed anew; refused where none was."""
    edits = changes.now.edits
    left = tuple(one for one in edits if not (one.action == "delete" and one.level2 == level2))
    word = level2.removesuffix("指标")
    if len(left) < len(edits):
        done = changes.recomposed(changes.now.model_copy(update={"edits": left}))
        if any(
            row.level2 == level2 and row.applicable for row in done.snapshot.draft.table.indicators
        ):
            return done
    return Refused(
        f"“{word}”一直填的是“无”，没有删过内容，不用恢复，表格没有改动。"
        f"要写一条请说，例如“加一条{word}指标，叫……，写……”。"
    )
