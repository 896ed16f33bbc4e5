"""Start-up and navigation of the page; everything else is in ``assistant.pages``."""

import logging

import streamlit as st

from assistant.pages.entrance import entered
from assistant.pages.navigation import navigation
from assistant.pages.words import speak_chinese

_ICON = (  # drawn here: a named icon would be fetched from the network
    '<svg viewBox="0 0 24 24"><rect x="4" y="2" width="16" height="20" rx="2" fill="#1f5f8b"/>'
    '<path d="M8 8h8M8 12h8M8 16h5" stroke="#fff" stroke-width="1.8" stroke-linecap="round"/></svg>'
)


def main() -> None:
    """Set the page up and show the chosen one."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for library in ("faiss", "sentence_transformers"):  # they tell how they were loaded, in English
        logging.getLogger(library).setLevel(logging.WARNING)
    st.set_page_config(
        page_title="绩效目标助手",
        page_icon=_ICON,
        layout="wide",
        initial_sidebar_state=210,
        menu_items={"Get help": None, "Report a bug": None, "About": None},
    )
    speak_chinese()
    if entered():
        navigation().run()


main()
