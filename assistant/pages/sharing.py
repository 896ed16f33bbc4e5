"""Who may see the open draft, and what colleagues show: only where people log in."""

import streamlit as st

from assistant.conversation.state import Conversation
from assistant.desks.sharing import Audience, audience_of, share
from assistant.pages import session
from assistant.pages.reviewing import show_list

_CHOICES = tuple(Audience)
_SHORT = {one: str(one).partition("（")[0] for one in Audience}  # the sidebar is narrow
_ABOUT = {
    Audience.NOBODY: "写好以后可以送审核。",
    Audience.REVIEWERS: "审核和管理人员能看、能提意见；只有您能改。",
    Audience.EVERYBODY: "同事能看、能复制；只有您能改。",
}


def show_audience(conversation: Conversation) -> None:
    """Choosing who sees the draft that is open; nothing where there is no login."""
    who, settings = session.person(), session.workspace().settings
    if not who.account or conversation.now is None:
        return
    key, draft = conversation.key, conversation.now.key
    field = f"audience-{key}-{draft}"
    now = audience_of(key, draft, settings, by=who)
    st.session_state[field] = now  # what stands, also after a refusal
    with st.container(key="audience", gap="small"):
        st.selectbox(
            "谁可以看这份草稿", _CHOICES, key=field, format_func=_SHORT.__getitem__,
            on_change=_share, args=(key, draft, field),
        )  # fmt: skip
        st.caption(_ABOUT[now])


@session.guarded
def _share(key: str, draft: str, field: str) -> None:
    chosen: Audience = st.session_state[field]
    share(key, draft, chosen, session.workspace(), by=session.person())


def show_shared() -> None:
    """The drafts that colleagues show; nothing where there is no login."""
    if not session.person().account:
        return
    st.markdown("#### 同事送审和共享的草稿")
    show_list()
