"""The page's work without the page: what the grid shows and what an edit on it means."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assistant.conversation.changing.changes import Changes, Outcome, Refused
from assistant.conversation.engine import Turn, take_edit, take_turn
from assistant.conversation.state import Conversation, Message, Offer
from assistant.draft import BASIS_WORDS, BasisKind, Draft, Question, cell_text
from assistant.findings import Finding
from assistant.judging import errors_of, findings_of
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import shorten
from corpus.schema import TO_FILL, TargetTable
from corpus.text import clean_cell, normalise

NAME, VALUE = "三级指标", "指标值"
EDITABLE = {NAME: "name", VALUE: "value"}
"""Columns of the grid that can be edited, and the fields that they show."""


@dataclass(frozen=True)
class HeadField:
    """A cell above the indicators that can be edited."""

    cell: str
    label: str


HEAD_FIELDS = (
    HeadField("project_name", "项目名称"),
    HeadField("year", "预算年度"),
    HeadField("unit", "实施单位"),
    HeadField("authority", "主管部门"),
    HeadField("funding/total", "年度资金总额"),
    HeadField("funding/fiscal", "其中：财政拨款"),
    HeadField("funding/other", "其他资金"),
    HeadField("annual_goal", "年度总体目标"),
)
_LABELS = {field.cell: field.label.removeprefix("其中：") for field in HEAD_FIELDS}
_BRIEF_FIELD = {
    "year": "year", "funding/total": "amount", "funding/fiscal": "fiscal", "funding/other": "other",
}  # fmt: skip


@dataclass(frozen=True)
class GridRow:
    """A row of the grid. ``level2`` and ``name`` find it again after the table has changed."""

    number: int  # from 1, as people count
    level1: str
    level2: str
    name: str
    value: str
    basis: str  # of the value, in the clerk's words: 您填写的, 计算得出 ...


@dataclass(frozen=True)
class GridEdit:
    """One cell that was changed on the grid."""

    row: GridRow
    field: str  # "name" or "value"
    text: str


def grid_rows(draft: Draft) -> list[GridRow]:
    """The indicators as the grid shows them."""
    rows = []
    for place, indicator in enumerate(draft.table.indicators):
        basis = draft.basis.get(f"indicators/{place}/value")
        rows.append(
            GridRow(
                number=place + 1, level1=indicator.level1 or "", level2=indicator.level2 or "",
                name=indicator.name, value=indicator.value,
                basis=BASIS_WORDS[basis.kind] if basis else "",
            )
        )  # fmt: skip
    return rows


def grid_edits(state: Mapping[str, Any], rows: tuple[GridRow, ...]) -> list[GridEdit]:
    """The changed cells in the state of the grid's widget, which showed ``rows``.

    Values come before names: a renamed row could not be found again for its value.
    """
    found = []
    for place, cells in state.get("edited_rows", {}).items():
        row = rows[int(place)]
        for column, field in EDITABLE.items():
            if column in cells:
                text = clean_cell(str(cells[column] or ""))
                if text != getattr(row, field):
                    found.append(GridEdit(row, field, text))
    return sorted(found, key=lambda edit: edit.field == "name")


def edit_cell(workspace: Workspace, conversation: Conversation, edit: GridEdit) -> Turn:
    """Carry out an edit on the grid; the chat shows it as a message and its reply."""
    label = f"第{edit.row.number}条“{edit.row.name}”"
    what = "名称" if edit.field == "name" else "指标值"
    message = (
        f"在表格中把{label}的{what}改成“{edit.text}”"
        if edit.text
        else f"在表格中清空{label}的{what}"
    )

    def change(changes: Changes) -> Outcome | Refused | str:
        table = changes.now.draft.table
        place = place_of(table, edit.row)
        if place is None:
            return f"{label}已经不在表里，没有改动。"
        if edit.field == "value":
            return changes.set_value(place, edit.text or TO_FILL)
        if not edit.text:
            return "指标名称不能为空，没有改动；如果不要这一条，可以在对话中说“删除第几条”。"
        same = (edit.row.level2, normalise(edit.text))
        for other, row in enumerate(table.indicators):
            if other != place and (row.level2, normalise(row.name)) == same:
                return f"{edit.row.level2}中已经有“{row.name}”，没有改动：请换一个名称。"
        return changes.set_name(place, edit.text)

    return take_edit(workspace, conversation, message, change)


def place_of(table: TargetTable, row: GridRow) -> int | None:
    """Where the row stands now, or None."""
    same = [
        place
        for place, one in enumerate(table.indicators)
        if (one.level2 or "", one.name) == (row.level2, row.name)
    ]
    return row.number - 1 if row.number - 1 in same else next(iter(same), None)


def shown_message(message: Message) -> str:
    """The text of a message without the questions: the page shows the open ones by themselves."""
    if message.role == "user":
        return message.text
    lines = [line for line in message.text.split("\n") if not re.match(r"请补充\d+：", line)]
    return "\n".join(lines)


def offered_buttons(offer: Offer) -> list[tuple[str, str]]:
    """What can be clicked instead of typed: the label, and the message that a click sends.

    The clerk's own message is confirmed, not said again: it would only be asked about once more.
    """
    if offer.sure and len(offer.options) == 1:
        return [("是的，就这样改", "是的")]
    return [(shorten(one.removeprefix("确认"), 40), one) for one in offer.options]


def offered_draft(conversation: Conversation, message: Message) -> Draft | None:
    """The draft whose file the reply offers, as the draft stands now.

    None where the reply offers none, or the draft is gone or has become wrong: it is not exported.
    """
    if not message.file:
        return None
    for one in (conversation.now, *conversation.shelf):
        if one is not None and one.key == message.of:
            return None if errors_of(one.draft) else one.draft
    return None


def head_text(draft: Draft, cell: str) -> str:
    """What the field of a head cell shows; a gap is empty, for typing into."""
    text = cell_text(draft.table, cell)
    return "" if text == TO_FILL else text


def is_open(draft: Draft, cell: str) -> bool:
    """True where the cell still needs input."""
    basis = draft.basis.get(cell)
    return basis is not None and basis.kind is BasisKind.NEEDS_INPUT


def edit_head(
    workspace: Workspace,
    conversation: Conversation,
    cell: str,
    text: str,
    where: str = "在表格中",
    *,
    asked: bool = False,
) -> Turn | None:
    """Carry out an edit of a head cell, or None where it says what it said before.

    ``where`` begins the message that the chat shows for it. Where it was ``asked``, the answer that
    the cell is right as it stands is an answer.
    """  # fmt: skip
    text = clean_cell(text)
    same = conversation.now is not None and _same(conversation.now.draft, cell, text)
    if same and not asked:
        return None
    label = _LABELS[cell]
    if cell.startswith("funding/") and re.fullmatch(r"[\d,.]+", normalise(text)):
        text += "万元"  # the unit that the field's label names
    message = f"{where}把{label}改成“{shorten(text, 200)}”" if text else f"{where}清空{label}"
    if same:
        message = f"{label}就按“{text}”"

    def change(changes: Changes) -> Outcome | Refused | str:
        if not text and cell in _BRIEF_FIELD:
            return changes.with_brief(
                changes.now.brief.model_copy(update={_BRIEF_FIELD[cell]: None})
            )
        return changes.set_head(cell, text)

    return take_edit(workspace, conversation, message, change)


def _same(draft: Draft, cell: str, text: str) -> bool:
    """True where the field shows the text already; an amount may be said with its label's unit."""
    shown = head_text(draft, cell)
    return text == shown or (cell.startswith("funding/") and text == f"{shown}万元")


def answer(
    workspace: Workspace, conversation: Conversation, question: Question, text: str
) -> Turn | None:
    """Carry out the answer to a question; None where it is empty or changes nothing."""
    text = clean_cell(text)
    if not text or conversation.now is None:
        return None
    if question.cell in _LABELS:
        return edit_head(workspace, conversation, question.cell, text, where="", asked=True)
    rows = grid_rows(conversation.now.draft)
    row = rows[int(question.cell.split("/")[1])]
    return edit_cell(workspace, conversation, GridEdit(row, "value", text))


def apply_fix(workspace: Workspace, conversation: Conversation, finding: Finding) -> Turn:
    """Apply the fix of a finding that the page shows, if the finding still stands."""
    now = conversation.now
    findings = findings_of(now.draft, workspace.around) if now else []
    if finding not in findings:
        reply = "这个问题已经不在了，没有改动。"
        return Turn(conversation.heard("修正问题", reply), reply)
    return take_turn(workspace, conversation, f"修正第{findings.index(finding) + 1}个问题")
