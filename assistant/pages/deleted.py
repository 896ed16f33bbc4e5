"""Deleted drafts on 首页: brought back, or deleted for good."""

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from assistant.desks.deleted import Gone, bring_back, delete_for_good
from assistant.pages import session
from assistant.plain_text import plain


def show_deleted(gone: Sequence[Gone], words: str) -> None:
    """The deleted drafts whose names hold the ``words``."""
    if not gone:
        st.caption(
            f"没有名称里含有“{plain(words)}”的草稿，换个词试试。" if words else "没有删除的草稿。"
        )
        return
    st.caption("删除的草稿一直留在这里，可以找回；“彻底删除”以后就没有了。")
    with st.container(key="deleted-list", gap="small"):
        for one in gone:
            _row(one)


def _row(one: Gone) -> None:
    with st.container(
        key=f"gone-{one.key}", horizontal=True, vertical_alignment="center", border=True,
        gap="small",
    ):  # fmt: skip
        with st.container(width="stretch", gap=None):
            st.markdown(f"**{plain(one.title)}**")
            st.caption(f"{datetime.fromtimestamp(one.at):%Y-%m-%d %H:%M} 删除")
        if not one.damaged:
            st.button("找回", key=f"back-{one.key}", on_click=_bring_back, args=(one.key,))
        if st.button("彻底删除", key=f"for-good-{one.key}"):
            _ask(one)


@session.guarded
def _bring_back(key: str) -> None:
    back = bring_back(session.workspace(), key, by=session.person())
    session.notify(f"《{back.title}》已找回，在“在写的”里。", done=True)


@st.dialog("彻底删除")
def _ask(one: Gone) -> None:
    st.text(f"《{one.title}》")
    st.write("彻底删除以后不能找回，对这份草稿的审核意见也一起删除。")
    with st.container(horizontal=True, gap="small"):
        if st.button(
            "彻底删除", key="for-good-yes", type="primary", on_click=_delete, args=(one.key,)
        ):
            st.rerun()
        if st.button("不删除", key="for-good-no"):
            st.rerun()


@session.guarded
def _delete(key: str) -> None:
    delete_for_good(session.workspace(), key, by=session.person())
