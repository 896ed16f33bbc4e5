"""The chat pane stays with the latest exchange: a small constant script that scrolls it.

Streamlit's own way keeps to the very end, and only while one is there: a long card of questions
below the reply pushes the reply out of sight, and from then on it does not follow at all.
"""

import streamlit as st

_SCRIPT = """<script>(() => {
    if (window.mubiaoFollowing) return; window.mubiaoFollowing = true;
    const DURING = 2500;  // ms after something new in which the pane still grows below it
    let seen = "", until = 0;
    const stop = () => { until = 0; };
    const follow = (pane) => {
      const news = pane.querySelectorAll('[data-testid="stAlert"]');
      const said = pane.querySelectorAll('[data-testid="stChatMessage"]:has([data-testid="stChatMessageAvatarUser"])');
      const at = news.length ? news[news.length - 1] : said[said.length - 1];
      if (!at) return;
      const topOf = (one) => one.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
      if (news.length) { pane.scrollTop = topOf(at); return; }
      const all = [...pane.querySelectorAll('[data-testid="stChatMessage"]')];
      const reply = all[all.indexOf(at) + 1];  // below a long message it would be out of sight
      pane.scrollTop = Math.max(topOf(at) - 8, reply ? topOf(reply) - pane.clientHeight * 0.35 : 0);
    };
    const look = () => {
      const pane = document.querySelector(".st-key-chat-scroll");
      if (!pane) { seen = ""; return; }
      const messages = pane.querySelectorAll('[data-testid="stChatMessage"]').length;
      const news = [...pane.querySelectorAll('[data-testid="stAlert"]')].map((one) => one.textContent);
      const now = [location.search, messages, ...news].join("|");
      if (now !== seen) { seen = now; until = Date.now() + DURING; }
      if (Date.now() < until) requestAnimationFrame(() => { if (Date.now() < until) follow(pane); });
    };
    for (const kind of ["wheel", "touchmove", "pointerdown"])
      document.addEventListener(kind, stop, { passive: true, capture: true });
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    look();
    })();</script>"""


def follow_the_chat() -> None:
    """Put the script on the page; it runs once in a window, however often the page is drawn."""
    with st.container(key="following"):
        st.html(_SCRIPT, unsafe_allow_javascript=True)
