"""The right pane's upper part: tools, the head of the form, the indicators as a grid."""

from uuid import uuid4

import streamlit as st

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.alternatives import switch_fullness
from assistant.desks.exporting import FORMAT_NAMES
from assistant.desks.workbench import (
    HEAD_FIELDS,
    NAME,
    VALUE,
    GridRow,
    edit_cell,
    edit_head,
    grid_edits,
    grid_rows,
    head_text,
    is_open,
)
from assistant.draft import Draft
from assistant.exporting import form_of, not_on_form
from assistant.findings import Finding, Severity
from assistant.pages import places, session
from assistant.pages.downloads import HERE, download_button
from assistant.pages.findings import severity_badges
from assistant.pages.sources import show_head_basis, show_row_basis
from assistant.pages.versions import show_versions_button
from assistant.plain_text import plain

_ROW_HEIGHT = 31
_GRID, _DONE = "grid", "grid-done"
_FULLNESS, _LEAN, _FULL = "fullness", "精简", "完整"


def show_tools(conversation: Conversation, findings: list[Finding]) -> None:
    """Undo, redo and the files; the files are refused while an ERROR stands."""
    assert conversation.now is not None
    blocked = any(one.severity is Severity.ERROR for one in findings)
    draft = conversation.now.draft
    with st.container(
        key="tools", horizontal=True, gap="small", vertical_alignment="center",
        horizontal_alignment="distribute",
    ):  # fmt: skip
        st.markdown(f"### 绩效目标表　{severity_badges(findings)}", width="stretch")
        with st.container(
            horizontal=True, gap="small", width="content", vertical_alignment="center"
        ):  # a page link is drawn higher than a button, and would stand above them
            _show_fullness(conversation)
            st.button(
                "撤销", key="undo", icon=":material/undo:", on_click=_say, args=("撤销最近一次改动",),
                disabled=not conversation.earlier,
            )  # fmt: skip
            st.button(
                "恢复", key="redo", icon=":material/redo:", on_click=_say, args=("恢复",),
                disabled=not conversation.later,
            )  # fmt: skip
            show_versions_button(conversation)
            for kind in HERE:
                name = FORMAT_NAMES[kind]
                if blocked:
                    st.button(
                        name, key=f"refused-{kind}", icon=":material/download:",
                        on_click=_say, args=(f"导出{name.lower()}",),
                        help="还有必须修改的问题，暂时不能导出；点一下看是哪些。",
                    )  # fmt: skip
                else:
                    download_button(draft, kind, key=f"download-{kind}", label="{}")
            places.link("export", "其他表样、PDF")  # the open draft is the one chosen there
    form = form_of(draft, session.workspace().settings.forms)
    left_out = not_on_form([draft], "docx", form)
    if left_out:
        st.caption(plain(left_out))


def _show_fullness(conversation: Conversation) -> None:
    """The switch between only the rows that are needed and more of them."""
    assert conversation.now is not None
    shown = _FULL if conversation.now.full else _LEAN
    st.session_state[_FULLNESS] = shown  # what the draft says, also after a refusal or 撤销
    st.segmented_control(
        "详略", [_LEAN, _FULL], key=_FULLNESS, label_visibility="collapsed", required=True,
        on_change=_fullness_changed, help="精简：只写需要的指标；完整：每类再多写几条",
    )  # fmt: skip


@session.guarded
def _fullness_changed() -> None:
    full = st.session_state[_FULLNESS] == _FULL
    with session.latest() as latest:
        latest.settle(switch_fullness(session.workspace(), latest.conversation, full))


@session.guarded
def _say(message: str) -> None:
    with session.latest() as latest:
        latest.settle(take_turn(session.workspace(), latest.conversation, message))


def show_head(draft: Draft) -> None:
    """The head of the form, editable; a field keeps what is being typed while others change."""
    labels = {field.cell: field.label for field in HEAD_FIELDS}
    with st.container(key="head", gap="small"):
        name, year = st.columns([5, 1], gap="small")
        with name:
            _field(draft, "project_name", labels["project_name"])
        with year:
            _field(draft, "year", labels["year"])
        places = st.columns([2, 2, 1.7, 1.4, 1.4], gap="small")
        cells = ("unit", "authority", "funding/total", "funding/fiscal", "funding/other")
        for place, cell in zip(places, cells, strict=True):
            with place:
                unit = "（万元）" if cell.startswith("funding/") else ""
                _field(draft, cell, labels[cell].removeprefix("其中：") + unit)
        goal, why = st.columns([8, 1], gap="small", vertical_alignment="bottom")
        with goal:
            _field(draft, "annual_goal", labels["annual_goal"], lines=True)
        with why:
            if st.button("依据 ›", key="head-basis", help="表头各项的依据"):
                show_head_basis(draft)


def _field(draft: Draft, cell: str, label: str, *, lines: bool = False) -> None:
    key, shown_key = f"head-{cell}", f"shown-{cell}"
    text = head_text(draft, cell)
    if st.session_state.get(shown_key) != text or key not in st.session_state:
        st.session_state[key] = st.session_state[shown_key] = text
    hint = "待补充" if is_open(draft, cell) else ""
    changed = (cell, key, shown_key)
    if lines:
        st.text_area(
            label,
            key=key,
            placeholder=hint,
            on_change=_head_changed,
            args=changed,
            height="content",
        )
    else:
        st.text_input(label, key=key, placeholder=hint, on_change=_head_changed, args=changed)


@session.guarded
def _head_changed(cell: str, key: str, shown_key: str) -> None:
    text = st.session_state[key]
    st.session_state.pop(shown_key, None)  # show what the draft says in the end, also on a refusal
    with session.latest() as latest:
        latest.settle(edit_head(session.workspace(), latest.conversation, cell, text))


def show_grid(conversation_key: str, draft: Draft) -> None:
    """The indicators; names and values can be edited, the last column opens the basis."""
    rows = tuple(grid_rows(draft))
    key = _grid_key(conversation_key, rows)
    click = f"{key}-basis"
    st.data_editor(
        {
            "序号": [row.number for row in rows],
            "一级指标": [row.level1.removesuffix("指标") for row in rows],
            "二级指标": [row.level2.removesuffix("指标") for row in rows],
            NAME: [row.name for row in rows],
            VALUE: [row.value for row in rows],
            "依据": [f"{row.basis} ›" for row in rows],
        },
        key=key,
        hide_index=True,
        num_rows="fixed",
        height=_ROW_HEIGHT * (len(rows) + 1) + 3,
        row_height=_ROW_HEIGHT,
        disabled=["序号", "一级指标", "二级指标"],
        on_change=_grid_changed,
        args=(key, rows),
        column_config={
            "序号": st.column_config.NumberColumn(width=38),
            "一级指标": st.column_config.TextColumn("一级", width=56),
            "二级指标": st.column_config.TextColumn("二级", width=84),
            NAME: st.column_config.TextColumn(width=160),
            VALUE: st.column_config.TextColumn(width=122),  # 2026年12月31日前
            "依据": st.column_config.ButtonColumn(
                width=84, type="tertiary", key=click, help="点一下看依据、来源和其他写法"
            ),
        },
    )
    clicked = st.session_state.get(click)
    if clicked is not None and 0 <= clicked["row"] < len(rows):
        show_row_basis(draft, clicked["row"])


def _grid_key(conversation_key: str, rows: tuple[GridRow, ...]) -> str:
    """The key of the grid's widget, kept as long as its memory of edits agrees with the draft.

    A kept key lets the clerk type on in the next cell while the last edit is being carried out. A
    new one makes the widget forget: where other rows are shown, or where a cell has become other
    than it was typed (completed, refused, undone, changed by words).
    """
    held: tuple[str, tuple[object, ...]] | None = st.session_state.get(_GRID)
    shown = (conversation_key, tuple(row.level2 for row in rows))
    if held is not None and held[1] == shown:
        state = st.session_state.get(held[0], {})
        if not grid_edits(state, rows):
            return held[0]
    key = f"grid-{uuid4().hex[:8]}"
    st.session_state[_GRID] = (key, shown)
    st.session_state[_DONE] = {}
    return key


@session.guarded
def _grid_changed(key: str, rows: tuple[GridRow, ...]) -> None:
    """Carry out what was edited on the grid, once, even where two edits come close together."""
    done: dict[tuple[int, str], str] = st.session_state[_DONE]
    for edit in grid_edits(st.session_state[key], rows):
        cell = (edit.row.number, edit.field)
        if done.get(cell) != edit.text:
            done[cell] = edit.text
            with session.latest() as latest:
                latest.settle(edit_cell(session.workspace(), latest.conversation, edit))
