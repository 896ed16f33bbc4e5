"""Start-up and navigation of the page; everything else is in ``assistant.pages``."""

import logging

import streamlit as st

from assistant.pages.drafting import drafting_page


def main() -> None:
    """Set the page up and show the chosen one."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    st.set_page_config(
        page_title="绩效目标助手",
        page_icon=":material/assignment:",
        layout="wide",
        initial_sidebar_state=210,
        menu_items={"Get help": None, "Report a bug": None, "About": None},
    )
    page = st.navigation([st.Page(drafting_page, title="对话填报", default=True)])
    page.run()


main()
