"""A row in another class or at another place of its class."""

from assistant.conversation.actions import (
    Move,
    Reorder,
)
from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.ordering import order_text
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.referring.cells import Target
from assistant.conversation.referring.near_rows import not_found
from assistant.conversation.state import Focus
from assistant.conversation.vocabulary.classes import level2_of
from corpus import late_re as re
from corpus.numerals import parse_number
from corpus.taxonomy import taxonomy


def move(changes: Changes, action: Move) -> Outcome | Refused | None:
    """A row into another class."""
    draft = changes.now.draft
    level2 = level2_of(draft, action.level2_words)
    if level2 is None:
        return Refused(f"现在的表没有“{action.level2_words}”这一类，表格没有改动。")
    target = changes.one(action.words, "把{}移到" + action.level2_words)
    if not isinstance(target, Target):
        return target
    if target.row is None:
        return Refused(f"“{target.label}”是表头的内容，不能移到{level2}，表格没有改动。")
    row = draft.table.indicators[target.row]
    if row.level2 == level2:
        return Refused(f"{target.label}本来就在{level2}，没有改动。")
    if not row.applicable:
        return Refused(f"{target.label}没有内容，不用移动。")
    level1 = taxonomy(draft.table.taxonomy).parent(level2)
    edit = changes.edit_row(row, "level2", f"{level1}|{level2}").model_copy(
        update={"action": "move"}
    )  # fmt: skip
    outcome = changes.with_edits([edit])
    return Outcome(outcome.snapshot, [], Focus(level2=level2, name=row.name))


_HOW_SAID = {
    "swap": "和{b}对调", "first": "挪到最前面", "last": "挪到最后面", "before": "放到{b}前面",
    "after": "放到{b}后面", "up": "上移", "down": "下移", "to": "放到第{b}条",
}  # fmt: skip


def _end_of_several(changes: Changes, words: str, how: str) -> str:
    """The last of several rows behind which a row is to stand, the first of those before which: 排到甲和乙后面."""
    parts = [one for one in re.split(r"[和跟与、]", words) if one]
    if how not in {"before", "after"} or len(parts) < 2 or changes.targets(words):
        return words
    places = [(found[0].row, one) for one in parts if len(found := changes.targets(one)) == 1 and found[0].row is not None]  # fmt: skip
    if len(places) != len(parts):
        return words
    return (max if how == "after" else min)(places)[1]


def reorder(changes: Changes, action: Reorder) -> Outcome | Refused | None:
    """A row to another place within its class: the form fixes the order of the classes."""
    asking = "把{}" + _HOW_SAID[action.how].format(b=action.other)
    target = changes.one(action.words, asking)
    if not isinstance(target, Target):
        return target
    if target.row is None:
        return Refused(f"“{target.label}”是表头的内容，位置是固定的，没有改动。")
    rows = changes.now.draft.table.indicators
    row = rows[target.row]
    mine = [n for n, one in enumerate(rows) if one.level2 == row.level2]
    at = mine.index(target.row)
    how, other = action.how, None
    if how in {"swap", "before", "after"}:
        found = changes.one(_end_of_several(changes, action.other, how))
        if not isinstance(found, Target) or found.row is None:
            return (
                found if isinstance(found, Refused) else not_found(action.other, changes.now.draft)
            )
        other = found.row
    elif how == "to":
        number = parse_number(action.other)
        if number is None or not 1 <= number <= len(rows):
            return Refused(f"没有第{action.other}条，表格没有改动。")
        other = int(number) - 1
        how = "before" if other < target.row else "after"
    elif how in {"up", "down"}:
        step = at - 1 if how == "up" else at + 1
        if not 0 <= step < len(mine):
            return Refused(
                f"{target.label}已经在{row.level2}的{'最前' if how == 'up' else '最后'}面，没有改动。"
            )
        other, how = mine[step], "before" if how == "up" else "after"
    if other is not None and rows[other].level2 != row.level2:
        return Refused(
            f"表的格式规定各类指标的先后，{target.label}属于{row.level2}，不能排到{rows[other].level2}里去，"
            f"没有改动。要换类别请说“把第{target.row + 1}条移到{(rows[other].level2 or '').removesuffix('指标')}”。"
        )
    if (
        (how == "first" and at == 0)
        or (how == "last" and at == len(mine) - 1)
        or other == target.row
    ):
        return Refused(
            f"{target.label}已经在{row.level2}的{'最前' if how == 'first' else '最后'}面；各类指标的先后是表的格式规定的，没有改动。"
        )
    order = order_text(how, rows[other].name if other is not None else "")
    edit = changes.edit_row(row, "", order).model_copy(update={"action": "order"})
    notes = []
    if how in {"first", "last"}:
        notes.append(f"表的格式规定各类指标的先后，只在{row.level2}内调整了位置。")
    outcome = changes.with_edits([edit], notes)
    return Outcome(outcome.snapshot, notes, Focus(level2=row.level2 or "", name=row.name))
