"""The office's own forms on the page: an empty file, what was found in it, confirming, keeping."""

from pathlib import Path

import streamlit as st

from assistant.accounts.person import Right
from assistant.desks.own_forms import add_form, drop_form
from assistant.own_forms import (
    COLUMN_NAMES,
    open_form,
    sketch_form,
)
from assistant.pages import session
from assistant.pages.style import UPLOAD_MB
from assistant.plain_text import plain
from assistant.workspace import Workspace
from corpus.errors import UserError, shorten
from corpus.forms import form_keys, forms
from corpus.forms.definition import HEAD_NAMES, HeadCell
from corpus.forms.given import GivenForm
from corpus.forms.making import Sketch

_NOTHING = "（留空，手填）"
_ROUND = "form-round"
_OPENED = "form-opened"


def show_forms(workspace: Workspace) -> None:
    """Making a form of an uploaded file, and the list of those that there are."""
    st.write(
        "给一张本单位的**空白** Word 或 Excel 表，程序按表中的文字认出每个格该填什么，请您核对后保存，"
        "以后就能按它导出。认不出来的，可以在 Word 表的格里写占位符，如 `{{项目名称}}`、`{{三级指标}}`。"
    )
    if session.may(Right.SETTINGS):
        _make()
    _list(workspace.settings.forms)


def _make() -> None:
    at = st.session_state.get(_ROUND, 0)
    given = st.file_uploader(
        "空白表", key=f"form-file-{at}", label_visibility="collapsed", max_upload_size=UPLOAD_MB
    )
    if given is not None:
        try:
            opened = _opened(given.file_id, given.getvalue(), given.name)
            _confirm(opened, given.name, at)
        except UserError as error:
            st.error(plain(str(error)))


def _opened(key: str, content: bytes, file: str) -> GivenForm:
    """The file, read once however often the page is drawn."""
    known: tuple[str, GivenForm] | None = st.session_state.get(_OPENED)
    if known is None or known[0] != key:
        with st.spinner("正在读取……"):
            known = (key, open_form(content, file))
        st.session_state[_OPENED] = known
    return known[1]


def _confirm(given: GivenForm, file: str, at: int) -> None:
    name = st.text_input(
        "表样名称", value=shorten(Path(file).stem, 20).rstrip("…"), key=f"form-name-{at}"
    ).strip()
    first = sketch_form(given, name)
    chosen = _places(first, at)
    sketch = sketch_form(given, name, chosen) if first.places else first
    made = sketch.form
    st.caption(plain(f"标题“{made.title}”，金额单位{made.money.unit}。"))
    if made.template:
        words = "、".join(column.label for column in made.indicator_columns)
        st.text(f"按占位符填写：{words}")
    else:
        held = "；".join(
            f"{' '.join(label.split()) or '无标签'}→{COLUMN_NAMES[field]}"
            for label, field in sketch.columns
        )
        st.text(f"指标各栏：{held}")
    if sketch.lacking:
        st.warning(plain(sketch.lacking))
    st.button(
        "核对无误，保存表样", key=f"form-save-{at}", type="primary", icon=":material/save:",
        on_click=_save, args=(sketch, file, at), disabled=sketch.lacking is not None,
    )  # fmt: skip


def _places(sketch: Sketch, at: int) -> dict[str, HeadCell | None]:
    """A choice for each empty cell of the head, the understood one first."""
    chosen: dict[str, HeadCell | None] = {}
    cells = dict(zip(HEAD_NAMES.values(), HEAD_NAMES, strict=True))
    options = [_NOTHING, *cells]
    columns = st.columns(2)
    for number, place in enumerate(sketch.places):
        with columns[number % 2]:
            word = st.selectbox(
                plain(f"“{shorten(place.label) or '无标签'}”后面填"), options,
                index=options.index(HEAD_NAMES[place.cell]) if place.cell else 0,
                key=f"form-place-{at}-{place.key}",
            )  # fmt: skip
        chosen[place.key] = cells.get(word)
    return chosen


@session.guarded
def _save(sketch: Sketch, file: str, at: int) -> None:
    add_form(session.workspace(), sketch, source=file, by=session.person())
    st.session_state[_ROUND] = at + 1
    session.notify(f"表样“{sketch.form.key}”已保存，导出时可以选它。", done=True)


def _list(folder: Path) -> None:
    st.caption("现有表样")
    for one in forms(folder):
        if one.key in form_keys():
            st.text(one.name)
            continue
        left, right = st.columns([6, 1], vertical_alignment="center")
        with left:
            st.text(one.key + ("（带占位符的 Word 表）" if one.template else "（本单位）"))
        with right:
            if session.person().may(Right.SETTINGS):
                st.button("删除", key=f"form-remove-{one.key}", on_click=_remove, args=(one.key,))


@session.guarded
def _remove(key: str) -> None:
    drop_form(session.workspace(), key, by=session.person())
    session.notify(f"表样“{key}”已删除。", done=True)
