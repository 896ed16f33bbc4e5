"""Rows taken out: those that are named, all of a class but one, and what rests on facts that are no more."""

from assistant.conversation.actions import (
    Delete,
    Drop,
    KeepOnly,
)
from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.let_go import told_on_deleting
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.referring.cells import Target
from assistant.conversation.referring.near_rows import not_found, which
from assistant.conversation.referring.targets import find_each
from assistant.conversation.vocabulary.classes import level2_of
from corpus import late_re as re
from corpus.text import in_quotes, normalise

_ANY_ONE = frozenset({"一条", "一个", "一项", "一行", "其中一条", "其中一个"})
"""第3条和第4条重复了，删一条: which of them is not said."""


def delete(changes: Changes, action: Delete) -> Outcome | Refused | None:
    """Delete the rows that the words mean; a class word means all its rows."""
    rows: list[int] = []
    table = changes.now.draft.table
    for words in action.words:
        if words in _ANY_ONE:
            return Refused("要删哪一条？请说是第几条，例如“删除第3条”。表格没有改动。")
        if _part_of_a_name(changes, words):
            return Refused(f"没有看懂要把“{words}”从哪一条的名称里去掉，表格没有改动。请说第几条。", lost=True)  # fmt: skip
        targets = _deletable(changes, words, action.words)
        if not targets:
            whole = "、".join(action.words)
            return not_found(words if len(action.words) > 1 else whole, changes.now.draft)
        if any(target.row is None for target in targets):
            return Refused(f"“{words}”是表头的内容，不能删除；可以说“把{words}改成……”。")
        found = [target.row for target in targets if target.row is not None]
        if all(not table.indicators[row].applicable for row in found):
            if len(action.words) == 1:
                return Refused(f"“{words}”已经是“无”，不用删除。")
            continue
        levels = {table.indicators[row].level2 for row in found}
        one_class = len(levels) == 1 and (
            level2_of(changes.now.draft, _bare(words)) is not None or _plural(words)
        )
        if len(found) > 1 and not one_class and not _plural(words):
            return which(words, targets, "删除{}")
        if any(not target.sure for target in targets):
            return which(words, targets, "删除{}")
        rows += [row for row in found if table.indicators[row].applicable and row not in rows]
    edits = [
        changes.edit_row(table.indicators[row], "value", "").model_copy(update={"action": "delete"})
        for row in rows
    ]
    return changes.with_edits(edits, told_on_deleting(changes.now.draft, rows))


def _part_of_a_name(changes: Changes, words: str) -> bool:
    """True where the words stand in quotes and inside longer names: 把“老机房的”去掉 strikes no row."""
    quoted = in_quotes(words, changes.message)
    names = [one.name for one in changes.now.draft.table.indicators if one.applicable]
    return quoted and words not in names and any(words in one for one in names)


def _deletable(changes: Changes, words: str, all_words: tuple[str, ...]) -> list[Target]:
    if re.fullmatch(r"第?[\d一二三四五六七八九十]+", normalise(words)) and len(all_words) > 1:
        words += "条"
    return find_each(changes.now.draft, words, changes.focus) or changes.targets(words)


def _bare(words: str) -> str:
    return re.sub(r"(?:这|那)?(?:一类|类|几条|两条|的|那块|这块|整个|所有的?|全部)", "", words)


def _plural(words: str) -> bool:
    return (
        re.search(
            r"所有|全部|两条|几条|都|[后前最]\S?[\d两二三四五六]条|[到至-]|[、和]|三条|四条|效益指标|产出指标",
            words,
        )
        is not None
    )


def keep_only(changes: Changes, action: KeepOnly) -> Outcome | Refused | None:
    """The rows of a class go, but for the one that is named."""
    draft = changes.now.draft
    level2 = level2_of(draft, action.level2_words)
    if level2 is None:
        return not_found(action.level2_words, changes.now.draft)
    rows = draft.table.indicators
    mine = [n for n, row in enumerate(rows) if row.level2 == level2 and row.applicable]
    words = "总成本" if action.words in {"总额", "总数", "总的"} else action.words
    named = [one.row for one in changes.targets(words) if one.row in mine]
    if not named:
        named = [n for n in mine if normalise(action.words) in normalise(rows[n].name)]
    if len(named) != 1:
        return Refused(f"{level2}里没有找到唯一的“{action.words}”，表格没有改动。请说第几条。")
    gone = [rows[n] for n in mine if n not in named]
    if not gone:
        return Refused(f"{level2}本来就只有这一条，没有改动。")
    return changes.with_edits(
        [changes.edit_row(row, "value", "").model_copy(update={"action": "delete"}) for row in gone]
    )  # fmt: skip


def drop(changes: Changes, action: Drop) -> Outcome | Refused | None:
    """What is no longer bought or done goes: its facts, and with them all that rested on them."""
    brief, words = changes.now.brief, normalise(action.words)
    mine = [fact for fact in brief.facts if words in normalise(fact.what + fact.text)]
    if not mine or len(mine) == len(brief.facts):
        return delete(changes, Delete((action.words,)))
    kept = tuple(fact for fact in brief.facts if fact not in mine)
    outcome = changes.with_brief(brief.model_copy(update={"facts": kept}))
    after = Changes(changes.workspace, outcome.snapshot, changes.message)
    left = [
        after.edit_row(row, "value", "").model_copy(update={"action": "delete"})
        for row in outcome.snapshot.draft.table.indicators
        if row.applicable and words in normalise(row.name)
    ]
    outcome = after.with_edits(left) if left else outcome
    told = "、".join(fact.text for fact in mine)
    return Outcome(outcome.snapshot, [f"“{action.words}”的{told}已去掉，由此算出的数一并改了。"])
