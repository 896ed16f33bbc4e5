"""Edits by hand on a draft: heads and rows, each with its basis, rows kept in the form's order."""

from dataclasses import dataclass, replace

from assistant.conversation.changing.let_go import facts_in
from assistant.conversation.changing.ordering import reorder
from assistant.conversation.state import HandEdit
from assistant.conversation.wordings.mended import in_text
from assistant.draft import Basis, BasisKind, Draft, cell_text
from assistant.drafting.last_looks.alternatives import renamed
from assistant.drafting.rows import not_applicable_row
from assistant.editing import apply_edits
from assistant.findings import Edit
from corpus.schema import TO_FILL, Indicator, TargetTable, row_applies
from corpus.taxonomy import taxonomy
from corpus.values import ValueKind


@dataclass(frozen=True)
class _Line:
    """A row with its two bases, while rows are moved about."""

    indicator: Indicator
    name: Basis
    value: Basis


def apply_hand_edit(draft: Draft, edit: HandEdit) -> Draft:
    """The draft with the edit; a row that composing anew left out is put back."""
    if edit.action == "replace":
        return _replaced(draft, edit)
    if edit.action == "append":
        return _appended(draft, edit)
    if edit.action == "prepend":
        return _prepended(draft, edit)
    if not edit.level2:
        return _set_head(draft, edit)
    edit = _in_family(draft, edit)
    lines = _lines(draft)
    place = next(
        (
            number
            for number, line in enumerate(lines)
            if (line.indicator.level2, line.indicator.name) == (edit.level2, edit.name)
        ),
        None,
    )
    if edit.action in {"delete", "move", "order"} and place is None:
        return draft
    if edit.action == "order":
        assert place is not None
        lines = reorder([(line, line.indicator) for line in lines], place, edit.value)
    elif edit.action == "move":
        assert place is not None
        lines = _moved_line(lines, place, edit)
    elif edit.action == "delete":
        assert place is not None
        draft = draft.model_copy(update={"let_go": (*draft.let_go, *facts_in(draft, place))})
        del lines[place]
    elif place is None:
        lines = _insert(lines, edit)
    elif edit.action == "add":
        lines[place] = _changed(lines[place], edit.model_copy(update={"field": "value"}))
    else:
        lines[place] = _changed(lines[place], edit)
    if edit.action == "set" and edit.field == "name" and edit.value != edit.name:
        draft = renamed(draft, edit.level2, edit.name, edit.value)
    return _rebuilt(draft, _every_class(draft.table, lines, edit))


def _in_family(draft: Draft, edit: HandEdit) -> HandEdit:
    """The edit with its classes as the draft's taxonomy calls them: 成本 is 经济成本 there."""
    family = taxonomy(draft.table.taxonomy)
    update: dict[str, object] = {}
    level2 = _OTHER_NAME.get(edit.level2, edit.level2)
    if family.parent(edit.level2) is None and family.parent(level2):
        update = {"level2": level2, "level1": family.parent(level2)}
    elif family.parent(edit.level2):
        update = {"level1": family.parent(edit.level2)}
    return edit.model_copy(update=update)


_OTHER_NAME = {"成本指标": "经济成本指标", "经济成本指标": "成本指标"}


def _moved_line(lines: list[_Line], place: int, edit: HandEdit) -> list[_Line]:
    level1, _, level2 = edit.value.partition("|")
    line = lines[place]
    moved = line.indicator.model_copy(update={"level1": level1, "level2": level2})
    rest = [
        one
        for number, one in enumerate(lines)  # a lone 无 gives way
        if number != place and (one.indicator.level2 != level2 or one.indicator.applicable)
    ]
    return [*rest, replace(line, indicator=moved)]


def _replaced(draft: Draft, edit: HandEdit) -> Draft:
    """A wording exchanged in one cell, or in all names, wordings and the goal."""
    old, new, cell = edit.name, edit.value, edit.field
    basis = dict(draft.basis)
    table = draft.table

    def noted(where: str, text: str) -> Basis:
        before = basis.get(where)
        if before is not None and before.kind is not BasisKind.NEEDS_INPUT and not cell:
            return before.model_copy(update={"text": f"{before.text}（{edit.reason}）"})
        return _basis(edit.model_copy(update={"value": text}), where)

    head: dict[str, object] = {}
    heads = ("annual_goal", "midterm_goal") if not cell else (cell,)
    for name in heads:
        if name.startswith("indicators/") or "/" in name:
            continue
        text = getattr(table, name)
        if isinstance(text, str) and old in text:
            head[name] = in_text(text, old, new)
            basis[name] = noted(name, str(head[name]))
    lines = _lines(draft)
    for place, line in enumerate(lines):
        row = line.indicator
        if edit.level2 and edit.level2 != row.level2:
            continue
        if cell and not edit.level2:
            continue
        update: dict[str, str] = {}
        if old in row.name:
            update["name"] = in_text(row.name, old, new)
            line = replace(line, name=noted(f"indicators/{place}/name", update["name"]))
        if old in row.value and (row.parsed.kind is ValueKind.QUALITATIVE or _is_value(old)):
            update["value"] = in_text(row.value, old, new)
            line = replace(line, value=noted(f"indicators/{place}/value", update["value"]))
        if update:
            lines[place] = replace(
                line,
                indicator=_fresh(row.model_copy(update=update), row.applicable),
            )
    changed = draft.model_copy(
        update={"table": table.model_copy(update=head), "basis": basis}
    )  # fmt: skip
    return _rebuilt(changed, lines)


def _is_value(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _appended(draft: Draft, edit: HandEdit) -> Draft:
    """A sentence more in a text; what stands before it still follows the facts."""
    text = (cell_text(draft.table, edit.field) or "").rstrip("。；; ")
    whole = f"{text}；{edit.value}。" if text else f"{edit.value}。"
    if edit.value in text:
        return draft
    return _set_head(draft, edit.model_copy(update={"value": whole}))


def _prepended(draft: Draft, edit: HandEdit) -> Draft:
    """A text begun with other words; what stands behind them still follows the facts."""
    text = cell_text(draft.table, edit.field) or ""
    if text.startswith(edit.value):
        return draft
    return _set_head(draft, edit.model_copy(update={"value": edit.value + text}))


def _set_head(draft: Draft, edit: HandEdit) -> Draft:
    table = apply_edits(draft.table, (Edit(cell=edit.field, value=edit.value),))
    basis = dict(draft.basis)
    if cell_text(table, edit.field):
        basis[edit.field] = _basis(edit, edit.field)
    else:
        basis.pop(edit.field, None)
    questions = tuple(one for one in draft.questions if one.cell != edit.field)
    return draft.model_copy(update={"table": table, "basis": basis, "questions": questions})


def _basis(edit: HandEdit, cell: str) -> Basis:
    open_ = edit.value == TO_FILL
    kind = (
        BasisKind.NEEDS_INPUT if open_
        else edit.kind if edit.kind is not None
        else BasisKind.PRECEDENT if edit.sources
        else BasisKind.COMPUTED if edit.computed
        else BasisKind.STATED
    )  # fmt: skip
    sources = edit.sources if kind is BasisKind.PRECEDENT else ()
    return Basis(cell=cell, kind=kind, text=edit.reason, by_hand=True, sources=sources)


def _lines(draft: Draft) -> list[_Line]:
    return [
        _Line(
            indicator,
            draft.basis.get(f"indicators/{row}/name") or _silent(row, "name"),
            draft.basis.get(f"indicators/{row}/value") or _silent(row, "value"),
        )
        for row, indicator in enumerate(draft.table.indicators)
    ]


def _silent(row: int, field: str) -> Basis:
    return Basis(
        cell=f"indicators/{row}/{field}", kind=BasisKind.NEEDS_INPUT, text="这一格还是空的。"
    )


def _changed(line: _Line, edit: HandEdit) -> _Line:
    old = line.indicator
    if edit.field == "name":
        indicator = old.model_copy(update={"name": edit.value})
        line = replace(line, name=_basis(edit, ""))
    elif edit.field == "value":
        indicator = old.model_copy(update={"value": edit.value})
        line = replace(line, value=_basis(edit, ""))
    else:
        raise KeyError(edit.field)
    applicable = row_applies(indicator.name, indicator.value)
    return replace(line, indicator=_fresh(indicator, applicable))


def _fresh(indicator: Indicator, applicable: bool) -> Indicator:
    """A copy that parses its value anew (copies share cached properties)."""
    return Indicator(
        level1=indicator.level1, level2=indicator.level2, name=indicator.name,
        value=indicator.value, applicable=applicable, weight=indicator.weight, note=indicator.note,
    )  # fmt: skip


def _insert(lines: list[_Line], edit: HandEdit) -> list[_Line]:
    name = edit.value if edit.field == "name" and edit.action == "set" else edit.name
    value = TO_FILL if edit.field == "name" and edit.action == "set" else edit.value
    value = value or TO_FILL
    indicator = Indicator(
        level1=edit.level1, level2=edit.level2, name=name, value=value,
        applicable=row_applies(name, value),
    )  # fmt: skip
    basis = _basis(edit.model_copy(update={"value": value}), "")
    named = Basis(
        cell="", kind=BasisKind.PRECEDENT if edit.sources else BasisKind.STATED, text=edit.reason,
        by_hand=True, sources=edit.sources,
    )  # fmt: skip
    kept = [
        line
        for line in lines  # a row that said 无 gives way to a real one
        if line.indicator.level2 != edit.level2 or line.indicator.applicable
    ]
    return [*kept, _Line(indicator, named, basis)]


def _every_class(table: TargetTable, lines: list[_Line], edit: HandEdit) -> list[_Line]:
    """Rows in the form's order; a class left empty says 无."""
    ordered: list[_Line] = []
    known = taxonomy(table.taxonomy).classes()
    for level1, level2 in known:
        mine = [line for line in lines if line.indicator.level2 == level2]
        if not mine:
            row = not_applicable_row(level1, level2, f"{edit.reason}本类指标按“无”填写。")
            mine = [_Line(row.indicator(), row.name_reason.at(""), row.value_reason.at(""))]
        ordered += mine
    classes = {level2 for _, level2 in known}
    return ordered + [line for line in lines if line.indicator.level2 not in classes]


def _rebuilt(draft: Draft, lines: list[_Line]) -> Draft:
    basis = {c: b for c, b in draft.basis.items() if not c.startswith("indicators/")}
    for row, line in enumerate(lines):
        for field, one in (("name", line.name), ("value", line.value)):
            cell = f"indicators/{row}/{field}"
            basis[cell] = one.model_copy(update={"cell": cell})
    table = draft.table.model_copy(
        update={"indicators": tuple(line.indicator for line in lines)}
    )  # fmt: skip
    fresh = TargetTable.model_validate(table.model_dump())
    questions = tuple(
        moved
        for one in draft.questions
        if (moved := _moved(one.cell, draft, lines, one)) is not None
    )
    return Draft(
        table=fresh, brief=draft.brief, basis=basis, questions=questions, notices=draft.notices,
        base=draft.base, let_go=draft.let_go, alternatives=draft.alternatives,
    )  # fmt: skip


def _moved(cell: str, draft: Draft, lines: list[_Line], question):  # type: ignore[no-untyped-def]
    """A question follows its row, and goes once the value is filled."""
    if not cell.startswith("indicators/"):
        return question
    old = draft.table.indicators[int(cell.split("/")[1])]
    for row, line in enumerate(lines):
        same = (line.indicator.level2, line.indicator.name) == (old.level2, old.name)
        if same and (line.indicator.value == TO_FILL or not line.value.by_hand):
            return question.model_copy(update={"cell": f"indicators/{row}/value"})
    return None
