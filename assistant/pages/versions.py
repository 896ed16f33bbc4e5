"""What the open table looked like before: a list, a look at each, and the way back."""

import streamlit as st

from assistant.conversation.state import Conversation
from assistant.desks.recording import changed
from assistant.desks.versions import Version, all_kept, back_to, versions
from assistant.pages import session
from assistant.pages.sources import show_table
from assistant.plain_text import plain

_MOST_LINES = 4
_LOOKED_AT = "version-looked-at"


def show_versions_button(conversation: Conversation) -> None:
    """Opens the list; nothing to open where the table has always been as it is."""
    if st.button(
        "版本", key="versions", help="这张表以前的样子，可以看，可以回去",
        disabled=not (conversation.earlier or conversation.later),
    ):  # fmt: skip
        st.session_state.pop(_LOOKED_AT, None)
        _show(conversation)


@st.dialog("以前的版本", width="large")
def _show(conversation: Conversation) -> None:
    found = versions(conversation)
    looked = next((one for one in found if one.number == st.session_state.get(_LOOKED_AT)), None)
    if looked is not None:
        _one(looked, next(one for one in found if one.now))
        return
    if not all_kept(conversation):
        st.caption("只留着最近的改动，更早的样子没有保留。")
    with st.container(key="version-list", gap="small"):
        for one in found:
            _row(one, first=one is found[-1])


def _row(one: Version, *, first: bool) -> None:
    with st.container(
        key=f"version-{one.number}", border=True, horizontal=True, vertical_alignment="center",
        gap="small",
    ):  # fmt: skip
        with st.container(width="stretch", gap=None):
            badge = "　:blue-badge[现在的表]" if one.now else ""
            badge += "　:gray-badge[已撤销]" if one.undone else ""
            st.markdown(f"**{plain(one.name)}**{badge}")
            lines = list(one.changes[:_MOST_LINES])
            if len(one.changes) > _MOST_LINES:
                lines.append(f"……共{len(one.changes)}处")
            st.text("\n".join(lines) if lines else "最早的一版" if first else "")
        if not one.now:
            st.button(
                "看一看", key=f"version-look-{one.number}", on_click=_look, args=(one.number,)
            )
            _back_button(one)


def _one(one: Version, now: Version) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            "返回",
            key="version-list-again",
            icon=":material/arrow_back:",
            on_click=_look,
            args=(0,),
        )
        st.markdown(f"**{plain(one.name)}**", width="stretch")
        _back_button(one)
    st.text("\n".join(["从现在的表回到这一版，会变的是：", *changed(now.table, one.table)]))
    show_table(one.table)


def _back_button(one: Version) -> None:
    if st.button("回到这一版", key=f"version-back-{one.number}"):
        _go_back(one)
        st.rerun()


def _look(number: int) -> None:
    st.session_state[_LOOKED_AT] = number


@session.guarded
def _go_back(one: Version) -> None:
    with session.latest() as latest:
        latest.put(back_to(latest.conversation, one))
