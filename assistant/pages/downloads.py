"""Buttons that hand out the draft as a file, and the way to all forms and formats."""

from typing import cast

import streamlit as st

from assistant.draft import Draft
from assistant.exporting import Format, draft_bytes
from assistant.pages.exporting import exporting_page
from corpus.writing import safe_filename

FORMAT_NAMES: dict[str, str] = {"docx": "Word", "xlsx": "Excel", "json": "JSON"}
_MIME = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}


def download_button(draft: Draft, kind: str, *, key: str, label: str) -> None:
    """A button for one format; ``label`` has {} for its name. The draft must have no ERROR."""
    st.download_button(
        label.format(FORMAT_NAMES[kind]),
        data=lambda: draft_bytes(draft, cast(Format, kind)),
        file_name=safe_filename(draft.table.project_name, kind),
        mime=_MIME[kind],
        key=key,
        icon=":material/download:",
        on_click="ignore",
    )


def export_page_link() -> None:
    """One click to the page 导出, where the open draft is the one chosen: all forms, PDF, annex."""
    page = st.Page(exporting_page, title="导出", url_path="export")
    st.page_link(
        page, label="其他表样、PDF", icon=":material/arrow_forward:",
        help="到“导出”页选表样（含本单位的表样）和格式，这张表已经选好。",
    )  # fmt: skip
