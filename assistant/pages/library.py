"""The page 指标库: the kinds of spending and the indicators that go with them."""

import streamlit as st

from assistant.archetypes import library
from assistant.pages.frame import guarded
from assistant.pages.style import apply_style
from assistant.plain_text import plain


def library_page() -> None:
    """Show the page; nothing that goes wrong shows a traceback."""
    apply_style()
    with guarded(), st.container(key="library-page"):
        st.markdown("### 指标库")
        for kind in library():
            with st.expander(plain(kind.name)):
                st.text(kind.summary)
