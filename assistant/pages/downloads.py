"""Buttons that hand out the draft as a file."""

import streamlit as st

from assistant.desks.exporting import FORMAT_NAMES, MIME
from assistant.draft import Draft
from assistant.exporting import Format, draft_bytes
from assistant.pages import session
from corpus.writing import safe_filename

HERE: tuple[Format, ...] = ("docx", "xlsx", "json")
"""The formats that have a button beside the table; the page 导出 has all."""


def download_button(draft: Draft, kind: Format, *, key: str, label: str) -> None:
    """A button for one format; ``label`` has {} for its name. The draft must have no ERROR."""
    name = draft.table.project_name
    folder = session.workspace().settings.forms
    st.download_button(
        label.format(FORMAT_NAMES[kind]),
        data=session.fetched(
            lambda: draft_bytes(draft, kind, folder=folder),
            name=name,
            detail=f"导出{FORMAT_NAMES[kind]}文件",
            source="对话填报",
        ),
        file_name=safe_filename(name, kind),
        mime=MIME[kind],
        key=key,
        icon=":material/download:",
        on_click="ignore",
    )
