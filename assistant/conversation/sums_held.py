"""What else a new total touches in the brief, and what it must leave alone in the table."""

from assistant.conversation.editing import apply_hand_edit
from assistant.conversation.state import HandEdit, Snapshot
from assistant.facts import Fact
from corpus.money import YUAN_PER_UNIT, Money


def priced_as_total(fact: Fact, old: Money | None, new: Money, message: str) -> Fact:
    """The fact; 服务费26万元一年 of a total of 26万元 is that total told once more, and follows it."""
    value = fact.value
    if value.per != ("年",) or old is None or value.amount != old or value.unit not in YUAN_PER_UNIT:  # fmt: skip
        return fact
    number = new.yuan / YUAN_PER_UNIT[value.unit]
    said = value.model_copy(update={"number": number, "text": ""})
    return fact.model_copy(update={"value": said, "said": message})


def without_new_rows(before: Snapshot, done: Snapshot, reason: str) -> Snapshot:
    """``done`` without rows that composing anew brought up: a sum told anew adds no row of itself."""
    old = {(row.level2, row.name) for row in before.draft.table.indicators if row.applicable}
    new = {(row.level2, row.name): row for row in done.draft.table.indicators if row.applicable}
    if not old <= new.keys():
        return done  # rows are worded anew: none is there twice
    draft, edits = done.draft, done.edits
    for key in new.keys() - old:
        row = new[key]
        edit = HandEdit(
            action="delete", field="value", level1=row.level1 or "", level2=row.level2 or "",
            name=row.name, reason=reason, computed=True,
        )  # fmt: skip
        draft, edits = apply_hand_edit(draft, edit), (*edits, edit)
    return done if draft is done.draft else done.model_copy(update={"draft": draft, "edits": edits})
