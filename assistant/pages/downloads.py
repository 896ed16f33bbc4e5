"""Buttons that hand out the draft as a file."""

from typing import cast

import streamlit as st

from assistant.draft import Draft
from assistant.exporting import Format, draft_bytes
from assistant.pages import session
from corpus.store.log import Deed
from corpus.writing import safe_filename

FORMAT_NAMES: dict[str, str] = {"docx": "Word", "xlsx": "Excel", "json": "JSON"}
_MIME = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}


def download_button(draft: Draft, kind: str, *, key: str, label: str) -> None:
    """A button for one format; ``label`` has {} for its name. The draft must have no ERROR."""
    name = draft.table.project_name
    folder = session.workspace().settings.forms
    record = session.recorder(Deed.EXPORT, name, f"导出{FORMAT_NAMES[kind]}文件", "对话填报")

    def content() -> bytes:
        made = draft_bytes(draft, cast(Format, kind), folder=folder)
        record()
        return made

    st.download_button(
        label.format(FORMAT_NAMES[kind]),
        data=content,
        file_name=safe_filename(name, kind),
        mime=_MIME[kind],
        key=key,
        icon=":material/download:",
        on_click="ignore",
    )
