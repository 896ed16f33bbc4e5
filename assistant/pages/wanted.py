"""An address that was opened before the login is come back to after it: a small constant script.

The login service sends everybody back to the first page. What was wanted stays in the window itself;
it is a path of this page, whatever stands there.
"""

import streamlit as st

_KEEP_SCRIPT = """<script>(() => {
    const wanted = location.pathname + location.search;
    if (wanted !== "/") sessionStorage.setItem("mubiaoWanted", wanted);
    })();</script>"""
_GO_ON_SCRIPT = """<script>(() => {
    const wanted = sessionStorage.getItem("mubiaoWanted");
    sessionStorage.removeItem("mubiaoWanted");
    if (wanted && /^\\/(?!\\/)/.test(wanted) && location.pathname + location.search === "/")
      location.replace(location.origin + wanted);
    })();</script>"""


def keep_wanted() -> None:
    """To be called where the way in is shown."""
    with st.container(key="wanted"):
        st.html(_KEEP_SCRIPT, unsafe_allow_javascript=True)


def go_on() -> None:
    """To be called once somebody has entered."""
    with st.container(key="wanted"):
        st.html(_GO_ON_SCRIPT, unsafe_allow_javascript=True)
