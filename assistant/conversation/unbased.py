"""The draft composed anew without last year's table, and what went with it, told."""

from assistant.conversation.changes import Changes
from assistant.conversation.outcomes import Outcome, Refused
from assistant.draft import Draft


def without_base(changes: Changes) -> Outcome | Refused:
    """Compose anew on the request and the library alone; the edits by hand are laid over it again."""
    now = changes.now
    if now.brief.without_base:
        return Refused("这张表已经没有用以前的表做底稿，表格没有改动。")
    title = base_title(now.draft)
    if title is None:
        return Refused("这张表没有用以前的表做底稿，没有从去年的表里沿用什么，表格没有改动。")
    brief = now.brief.model_copy(update={"without_base": True})
    snapshot = now.model_copy(update={"brief": brief, "carried": ()})
    done = changes.recomposed(snapshot)
    notes = [
        f"已不用《{title}》做底稿，从它沿用的内容都去掉了，按您写的要求和指标库重新拟；说“撤销”可以回到原来的。"
    ]
    if now.edits:
        notes.append("您自己改过的内容都还在。")
    return Outcome(done.snapshot, [*notes, *done.notes])


def base_title(draft: Draft) -> str | None:
    """The name of the table that the draft was built on; None where there is none."""
    return draft.base.project_name if draft.base else None
