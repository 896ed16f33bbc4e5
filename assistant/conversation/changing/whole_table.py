"""The table as a whole: its form, its fullness, a draft without last year's table, a class put back."""

from assistant.conversation.changing.changes import Changes
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.state import Conversation, Offer
from assistant.draft import BasisKind, Draft
from assistant.drafting.past.evidence import TOTAL_NAME
from assistant.exporting import not_on_form
from assistant.workspace import Workspace
from corpus.forms import default_form, find_form, forms


def forms_told(workspace: Workspace) -> str:
    """The forms that there are, and how to ask for one."""
    known = "；".join(f"{one.key}（{one.name}）" for one in forms(workspace.settings.forms))
    return f"可以用的表样有：{known}。要换请说“用A表”这样的话。"


def switch_form(changes: Changes, words: str) -> Outcome | Refused:
    """The same table for another form; where the form has other classes, in those."""
    folder = changes.workspace.settings.forms
    found = find_form(words, folder)
    if found is None:
        known = "、".join(f"{one.key}（{one.name}）" for one in forms(folder))
        return Refused(f"没有“{words}”这种表，可以用的有：{known}。表格没有改动。")
    now = changes.now
    if found.key == (now.form or default_form(now.family)):
        return Refused(f"现在用的就是“{found.name}”，没有改动。")
    update: dict[str, object] = {"form": found.key}
    if found.taxonomy is not None:
        update["family"] = found.taxonomy
    outcome = changes.recomposed(now.model_copy(update=update))
    told = [f"导出时改用“{found.name}”的格式。"]
    left_out = not_on_form([outcome.snapshot.draft], "docx", found)
    return Outcome(outcome.snapshot, [*told, left_out] if left_out else told)


_MOST = 3
_SPARED = frozenset({BasisKind.LIBRARY, BasisKind.PRECEDENT, BasisKind.CUSTOMARY})


def as_full_as_can_be(draft: Draft) -> Refused:
    """Nothing more is at hand; the classes that say 无 can be filled in the clerk's own words."""
    said = "现在已经是完整的写法，没有改动：指标库里适合这个项目的都列上了。"
    idle = [row.level2 for row in draft.table.indicators if not row.applicable and row.level2]
    empty = f"还填“无”的有：{'、'.join(dict.fromkeys(idle))}。" if idle else ""
    return Refused(f"{said}{empty}要加哪一条请直接说，例如“加一条质量指标：建档率100%”。")


def as_lean_as_can_be(draft: Draft) -> Refused:
    """What nobody stated and no class stands on alone may still go, each with a click."""
    rows = [row for row in draft.table.indicators if row.applicable]
    spare = []
    for place, row in enumerate(draft.table.indicators):
        basis = draft.basis.get(f"indicators/{place}/value")
        alone = sum(one.level2 == row.level2 for one in rows) < 2
        if not row.applicable or alone or basis is None or basis.by_hand or row.name == TOTAL_NAME:
            continue
        if basis.kind in _SPARED:
            spare.append(row.name)
    said = "现在已经是精简的写法，没有改动。"
    if not spare:
        return Refused(f"{said}每一类只有一条，或者是您说过的数；要删哪一条请说，例如“删除第3条”。")
    options = tuple(f"删除“{name}”" for name in spare[:_MOST])
    return Refused(f"{said}还能去掉的有下面几条，点一下就删：", Offer(options=options))


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
