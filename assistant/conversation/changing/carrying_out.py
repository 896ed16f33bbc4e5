"""Carrying out the changes of one message, one after the other: all of them or none."""

from dataclasses import replace

from assistant.conversation.actions import (
    Add,
    AddItem,
    ApplyFixes,
    Change,
    Correct,
    Delete,
    Drop,
    Exchange,
    GoalMore,
    KeepOnly,
    Move,
    Rename,
    Reorder,
    Replace,
    Settle,
    SetTo,
    Shift,
    SwitchForm,
    SwitchTaxonomy,
    TakeOver,
    Unsign,
    Vary,
    WithoutBase,
)
from assistant.conversation.changing import (
    fixing,
    rows_added,
    rows_gone,
    rows_moved,
    setting,
    shifting,
)
from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.past_rows import take_over
from assistant.conversation.changing.renaming import bare_name, is_talk, unclear_name
from assistant.conversation.changing.rows_added import no_value_yet
from assistant.conversation.changing.unsigned import unsign
from assistant.conversation.changing.whole_table import (
    as_full_as_can_be,
    as_lean_as_can_be,
    switch_form,
    without_base,
)
from assistant.conversation.outcomes import Outcome, Refused, TwoValues
from assistant.conversation.recognised.saying import answer_to, extend
from assistant.conversation.referring.near_rows import not_found
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.conversation.wordings.carried import exchange, replace_words
from assistant.draft import Draft, row_key
from assistant.judging import findings_of
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.schema import TO_FILL, TargetTable
from corpus.taxonomy import TaxonomyName


def carry_out(
    workspace: Workspace,
    now: Snapshot,
    actions: tuple[Change, ...],
    message: str,
    focus: Focus | None,
) -> Outcome | Refused | None:
    """The outcome of all actions, or the refusal of the first that cannot be done.

    None where a single action is no change of this table (its words may state a fact).
    """
    snapshot, notes = now, list[str]()
    offer = None
    if (twice := _said_twice(actions)) is not None:
        return twice
    for action in _rows_by_number_last(_rows_by_name(now.draft, actions)):
        changes = Changes(workspace, snapshot, message, focus)
        done = _one(changes, action)
        if done is None and len(actions) > 1 and isinstance(action, SetTo) and not action.explicit:
            done = extend(changes, f"{action.words}{action.value}")
        if done is None and (isinstance(action, Correct) or getattr(action, "words", "") == "它"):
            value = re.sub(r"(?:来)?算$", "", getattr(action, "value", ""))
            done = (answer_to(changes, value) or extend(changes, value)) if value else None
        if done is None and len(actions) == 1:
            return None
        if not isinstance(done, Outcome):
            words = str(getattr(action, "words", "") or getattr(action, "value", ""))
            why = done or not_found(words, now.draft)
            if len(actions) == 1:
                return replace(why, focus=None)
            text = f"{why.text}\n（这句话里的几处修改都没有做。）"
            return replace(why, text=text, offer=None, focus=None)
        snapshot, notes = done.snapshot, [*notes, *done.notes]
        focus, offer = done.focus or focus, done.offer or offer
    told = {
        no_value_yet(one.name) for one in snapshot.draft.table.indicators if one.value != TO_FILL
    }
    return Outcome(snapshot, [one for one in notes if one not in told], focus, offer)


def _rows_by_name(draft: Draft, actions: tuple[Change, ...]) -> tuple[Change, ...]:
    """Rows told by number are named, where an earlier change would move them: 第5条 stays what it was."""
    if len(actions) < 2 or not any(isinstance(one, Add | AddItem | Move) for one in actions):
        return actions
    names = [row.name for row in draft.table.indicators]

    def named(words: str) -> str:
        if not re.fullmatch(r"第?[\d一二三四五六七八九十]+[条行项](?:指标)?", words):
            return words
        rows = [one.row for one in find_targets(draft, words) if one.row is not None]
        one = rows[0] if len(rows) == 1 else None
        usable = one is not None and names.count(names[one]) == 1
        return names[one] if usable and not re.search(r"[和跟、]|及(?!时)", names[one]) else words  # type: ignore[index]

    done: list[Change] = []
    renamed: set[str] = set()
    for action in actions:
        words = getattr(action, "words", None)
        if isinstance(action, Delete):
            action = replace(action, words=tuple(named(one) for one in action.words))
        elif isinstance(action, SetTo | Shift | Rename | Move) and words not in renamed:
            action = replace(action, words=named(action.words))
        if isinstance(action, Rename):
            renamed.add(words or "")
        done.append(action)
    return tuple(done)


_WHOLE_CLASS = re.compile(
    rf"(?:{CLASS_WORD})(?:类?指标|类)?(?:里面?|里头|中)?(?:的)?(?:这|那|原来|现在)?(?:的)?(?:[两二三四五几]|所有|全部)?[条行项个]?(?:指标)?"
)
"""质量这两条."""


def _rows_by_number_last(actions: tuple[Change, ...]) -> list[Change]:
    """Changes as they were said; deletions by number go last, so that 第5条 stays what was meant."""
    deleting: list[Change] = [one for one in actions if isinstance(one, Delete | Reorder)]
    others: list[Change] = [one for one in actions if not isinstance(one, Delete | Reorder)]
    if any(isinstance(one, Add) for one in others):  # what comes is not of the rows that go
        whole = [one for one in deleting if isinstance(one, Delete) and all(map(_WHOLE_CLASS.fullmatch, one.words))]  # fmt: skip
        deleting = [one for one in deleting if one not in whole]
        others = [*whole, *others]
    if len(deleting) > 1 and all(isinstance(one, Delete) for one in deleting):
        merged = tuple(words for one in deleting if isinstance(one, Delete) for words in one.words)
        return [*_total_first(others), Delete(merged)]
    return [*_total_first(others), *deleting]


_TOTAL = frozenset(
    {
        "预算",
        "总额",
        "年度资金总额",
        "总投资",
        "总",
        "总的",
        "总预算",
        "资金总额",
        "预算总额",
        "金额",
        "资金",
    }
)


def _total_first(actions: list[Change]) -> list[Change]:
    """The total before its sources: a new total lays the sources open again."""
    first = [one for one in actions if isinstance(one, SetTo) and one.words in _TOTAL]
    rest = [one for one in actions if one not in first]
    if any(getattr(one, "words", "") in _SOURCES for one in rest):  # told together: all are meant
        first = [replace(one, keeping=True) for one in first]
    if any(isinstance(one, Shift) and one.words in _SOURCES for one in rest):
        return [*rest, *first]  # 财政又多给2万，总的27万: the difference is of what stands there
    return [*first, *rest]


_SOURCES = frozenset({"财政拨款", "财政资金", "财政", "其他资金", "自筹", "自筹资金"})


def _said_twice(actions: tuple[Change, ...]) -> Refused | None:
    """A question about what is asked for twice with different values; None where nothing is."""
    seen: dict[str, str] = {}
    for action in actions:
        if isinstance(action, SetTo):
            before = seen.get(action.words)
            if before is not None and before != action.value:
                told = f"“{action.words}”说了两个值：{before}和{action.value}，表格没有改动。请说明以哪个为准。"
                return Refused(told, cause=TwoValues(before, action.value))
            seen[action.words] = action.value
    return None


def _one(changes: Changes, action: Change) -> Outcome | Refused | None:
    if isinstance(action, SetTo):
        return setting.set_to(changes, action)
    if isinstance(action, Unsign):
        return unsign(changes, action)
    if isinstance(action, GoalMore):
        return _goal_more(changes, action)
    if isinstance(action, Shift):
        return shifting.shift(changes, action)
    if isinstance(action, Correct):
        return setting.correct(changes, action)
    if isinstance(action, Rename):
        return setting.rename(changes, replace(action, value=bare_name(action.value)))
    if isinstance(action, Replace):
        return replace_words(changes, action)
    if isinstance(action, Exchange):
        return exchange(changes, action)
    if isinstance(action, Delete):
        return rows_gone.delete(changes, action)
    if isinstance(action, KeepOnly):
        return rows_gone.keep_only(changes, action)
    if isinstance(action, Drop):
        return rows_gone.drop(changes, action)
    if isinstance(action, AddItem):
        return extend(changes, f"另外{action.request}")
    if isinstance(action, Add) and is_talk(action.name):
        return Refused(unclear_name(action.name), lost=True)
    if isinstance(action, Add):
        return rows_added.add(changes, replace(action, name=bare_name(action.name)))
    if isinstance(action, Move):
        return rows_moved.move(changes, action)
    if isinstance(action, Reorder):
        return rows_moved.reorder(changes, action)
    if isinstance(action, TakeOver):
        return take_over(changes, action)
    if isinstance(action, WithoutBase):
        return without_base(changes)
    if isinstance(action, SwitchTaxonomy):
        return changes.in_family(TaxonomyName(action.family))
    if isinstance(action, SwitchForm):
        return switch_form(changes, action.form)
    if isinstance(action, Vary):
        return _vary(changes, action.full)
    if isinstance(action, Settle):
        return setting.settle(changes, action.by)
    assert isinstance(action, ApplyFixes), action
    found = findings_of(changes.now.draft, changes.workspace.around)
    return fixing.fix(changes, found, action.number, action.first)


def _goal_more(changes: Changes, action: GoalMore) -> Outcome:
    """The goal with a sentence more, or begun with other words; the rest still follows the facts."""
    how = "prepend" if action.front else "append"
    edit = changes.edit_head("annual_goal", action.sentence).model_copy(update={"action": how})
    done = changes.with_edits([edit])
    return Outcome(done.snapshot, done.notes, Focus(level2="", name="annual_goal"))


def _vary(changes: Changes, full: bool) -> Outcome | Refused:
    if changes.now.full is full:
        return (
            as_full_as_can_be(changes.now.draft) if full else as_lean_as_can_be(changes.now.draft)
        )
    outcome = changes.recomposed(changes.now.model_copy(update={"full": full}))
    if outcome.snapshot.draft.table == changes.now.draft.table:
        return Refused("没有更多合适的指标可以增减，表格没有改动。")
    if _numbers_moved(changes.now.draft.table, outcome.snapshot.draft.table):
        return replace(outcome, notes=[*outcome.notes, _RENUMBERED])
    return outcome


_RENUMBERED = (
    "行数变了，后面各条的序号也跟着变了：说“第几条”时请看表里现在的序号，或者直接说指标名称。"
)


def _numbers_moved(old: TargetTable, new: TargetTable) -> bool:
    """True where a row that stays has another number."""
    before = {row_key(row.level2 or "", row.name): n for n, row in enumerate(old.indicators)}
    return any(
        before.get(row_key(row.level2 or "", row.name), n) != n
        for n, row in enumerate(new.indicators)
        if row.applicable
    )
