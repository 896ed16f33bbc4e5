"""Who may see the open draft, and what colleagues show: only where people log in."""

import pandas as pd
import streamlit as st

from assistant.desks.sharing import (
    Audience,
    Shared,
    audience_of,
    copy_of,
    look_at,
    share,
    shared_with,
)
from assistant.desks.workbench import HEAD_FIELDS, grid_rows, head_text
from assistant.judging import findings_of
from assistant.pages import places, session
from assistant.plain_text import plain

_CHOICES = tuple(Audience)


def show_audience(key: str) -> None:
    """Choosing who sees the saved draft with that key; nothing where there is no login."""
    who, settings = session.person(), session.workspace().settings
    if not who.account:
        return
    with st.container(key="audience"):
        st.selectbox(
            "谁可以看这份草稿", _CHOICES, key=f"audience-{key}",
            index=_CHOICES.index(audience_of(key, settings, by=who)),
            on_change=_share, args=(key,),
        )  # fmt: skip


@session.guarded
def _share(key: str) -> None:
    chosen: Audience = st.session_state[f"audience-{key}"]
    share(key, chosen, session.workspace(), by=session.person())


def show_shared() -> None:
    """The drafts that colleagues show; nothing where there is no login."""
    who, settings = session.person(), session.workspace().settings
    if not who.account:
        return
    st.markdown("#### 同事共享的草稿")
    found = shared_with(who, settings)
    if not found:
        st.caption("还没有同事共享草稿给您。")
    with st.container(key="shared"):
        for one in found:
            left, right = st.columns([6, 1], vertical_alignment="center")
            with left:
                st.text(f"{one.title}　{one.writer}　{one.changed:%Y-%m-%d %H:%M}")
            with right:
                if st.button("查看", key=f"look-{one.place[:6]}-{one.key}"):
                    _look(one)


@st.dialog("同事共享的草稿", width="large")
def _look(one: Shared) -> None:
    draft_of = look_at(one.place, one.key, session.workspace().settings, by=session.person()).now
    if draft_of is None:
        return
    draft = draft_of.draft
    st.text("\n".join(f"{cell.label}：{head_text(draft, cell.cell)}" for cell in HEAD_FIELDS))
    rows = [
        {"二级指标": row.level2, "三级指标": row.name, "指标值": row.value, "来源": row.basis}
        for row in grid_rows(draft)
    ]
    st.dataframe(pd.DataFrame(rows), hide_index=True)
    for finding in findings_of(draft):
        st.text(f"· {finding.message}")
    if st.button("复制到我的草稿", key="copy-shared", type="primary"):
        mine = copy_of(one.place, one.key, session.workspace(), by=session.person())
        places.go("draft", **{session.KEY_IN_ADDRESS: mine.key})
        st.text(plain("已复制到您的草稿。"))
