"""The page 首页: what there is, the drafts, and what to do next."""

import streamlit as st

from assistant.pages import places, session
from assistant.pages.frame import guarded
from assistant.pages.style import apply_style


def home_page() -> None:
    """Show the page; nothing that goes wrong shows a traceback."""
    key = st.query_params.get(session.KEY_IN_ADDRESS)
    if key:  # an address of before there was this page
        places.go("draft", **{session.KEY_IN_ADDRESS: key})
    apply_style()
    with guarded(), st.container(key="home-page"):
        _show()


def _show() -> None:
    counts = session.workspace().store.counts()
    st.markdown("### 首页")
    st.text(f"历史库现有{counts.tables}张表、{counts.projects}个项目、{counts.indicators}行指标。")
    places.link("draft", "写一张新的绩效目标表")
