"""The page 首页: what there is, what to do next, and the drafts."""

import streamlit as st

from assistant.accounts.person import Right
from assistant.desks.home import Overview, Step, next_steps, overview
from assistant.desks.my_drafts import cards
from assistant.pages import places, session
from assistant.pages.frame import guarded
from assistant.pages.my_drafts import enter_agreed, show_drafts
from assistant.pages.sharing import show_shared
from assistant.pages.style import apply_style
from assistant.plain_text import plain


def home_page() -> None:
    """Show the page; nothing that goes wrong shows a traceback."""
    key = st.query_params.get(session.KEY_IN_ADDRESS)
    if key:  # an address of before there was this page
        places.go("draft", **{session.KEY_IN_ADDRESS: key})
    apply_style()
    with guarded(), st.container(key="home-page"):
        _show()


def _show() -> None:
    workspace = session.workspace()
    with st.sidebar:
        st.caption("项目支出绩效目标表：拟写、校验、查依据")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown("### 首页", width="stretch")
        if st.button("拟一张新表", key="new", type="primary", icon=":material/add:"):
            session.start_anew()
            places.go("draft")
    enter_agreed()
    session.show_notice()
    for healed in workspace.notices:
        st.info(plain(healed))
    drafts = cards(workspace.settings, by=session.person())
    seen = overview(workspace)
    _figures(seen, sum(not one.archived for one in drafts))
    steps = next_steps(workspace, drafts, seen, by=session.person())
    if steps:
        st.markdown("#### 接下来")
        with st.container(key="steps", gap="small"):
            for number, step in enumerate(steps):
                _step(number, step)
    show_drafts(drafts)
    show_shared()


def _figures(seen: Overview, drafts: int) -> None:
    may_back_up = session.person().may(Right.BACKUP)
    backup = f"{seen.last_backup:%m月%d日}" if seen.last_backup else "没有"
    figures = (
        ("历史库", f"{seen.tables}张表", f"{seen.projects}个项目，{seen.rows}"),
        ("年度", seen.years or "未写", "历史表的预算年度"),
        ("在写的草稿", f"{drafts}份", "自动保存，关掉网页也不会丢"),
        ("最近备份", backup, "在“设置与数据”页制作" if may_back_up else "由管理员制作"),
    )
    with st.container(key="figures"):
        for place, (label, value, about) in zip(st.columns(4, gap="small"), figures, strict=True):
            with place, st.container(border=True, height="stretch"):
                st.caption(label)
                st.markdown(f"### {plain(value)}")
                st.caption(about)


def _step(number: int, step: Step) -> None:
    with st.container(
        horizontal=True, vertical_alignment="center", key=f"step-{number}", gap="small"
    ):
        st.text(step.text, width="stretch")
        if st.button(step.label, key=f"step-go-{number}"):
            if step.draft:
                places.go("draft", **{session.KEY_IN_ADDRESS: step.draft})
            if step.place == "draft":
                session.start_anew()
            places.go(step.place)
