"""Where a page leads to: the pages by their names, so that none has to import another."""

from collections.abc import Mapping
from typing import Any, Literal

import streamlit as st

Place = Literal[
    "home", "draft", "search", "check", "review", "export", "import", "library", "settings"
]
_PLACES = "places"


def remember(pages: Mapping[Place, Any]) -> None:
    """Keep the pages of this run, by name; to be called before one of them is shown."""
    st.session_state[_PLACES] = dict(pages)


def exists(place: Place) -> bool:
    """True where the page can be gone to; alone, a page has no neighbours."""
    return place in st.session_state.get(_PLACES, {})


def go(place: Place, **address: str) -> None:
    """Show another page instead, with ``address`` behind the question mark. Does not return."""
    if exists(place):
        st.switch_page(st.session_state[_PLACES][place], query_params=address)


def link(place: Place, label: str) -> None:
    """A link to another page; nothing where there is none."""
    if exists(place):
        st.page_link(st.session_state[_PLACES][place], label=label)
