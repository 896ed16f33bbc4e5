"""The page 设置与数据: what is set, what is kept, and how to keep it safe."""

import streamlit as st

from assistant.pages import session
from assistant.pages.frame import guarded
from assistant.pages.style import apply_style
from assistant.status import status_lines


def settings_page() -> None:
    """Show the page; nothing that goes wrong shows a traceback."""
    apply_style()
    with guarded(), st.container(key="settings-page"):
        st.markdown("### 设置与数据")
        for line in status_lines(session.workspace().settings):
            st.text(line)
