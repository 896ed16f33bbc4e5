"""The page 对话填报: the conversation at the left, the draft at the right."""

from datetime import datetime

import streamlit as st

from assistant.conversation.state import Conversation
from assistant.desks.my_drafts import cards
from assistant.judging import findings_of
from assistant.pages import beside, places, session
from assistant.pages.chat import show_chat
from assistant.pages.findings import show_findings
from assistant.pages.frame import guarded
from assistant.pages.reviews import show_reviews
from assistant.pages.sharing import show_audience
from assistant.pages.sheet import show_grid, show_head, show_tools
from assistant.pages.sources import show_similar
from assistant.pages.style import apply_style
from assistant.plain_text import plain

_MOST_LISTED = 6  # with them the link to all is in view on a low screen, too


def drafting_page() -> None:
    """Show the page; nothing that goes wrong shows a traceback."""
    apply_style()
    with guarded():
        _show()


def _show() -> None:
    workspace = session.workspace()
    beside.join()
    conversation = session.conversation()
    _sidebar(conversation)
    if conversation.now is not None:
        with st.sidebar:
            show_audience(conversation)
    left, right = st.columns([5, 9], gap="small")
    with left:
        show_chat(conversation)
    with right, st.container(key="sheet", height=700, border=False, autoscroll=False):
        if conversation.now is None:
            _nothing_yet()
        else:
            draft = conversation.now.draft
            findings = findings_of(draft, workspace.around)
            show_tools(conversation, findings)
            show_reviews(conversation)
            show_head(draft)
            with st.container(key="indicators"):
                show_grid(conversation.key, draft)
            show_findings(draft, findings)
            show_similar(draft)


def _sidebar(conversation: Conversation) -> None:
    with st.sidebar:
        st.caption("项目支出绩效目标表：拟写、校验、查依据")
        st.button(
            "新建一张表", key="new", icon=":material/add:", type="primary", width="stretch",
            on_click=session.start_anew,
        )  # fmt: skip
        mine = cards(session.workspace().settings, by=session.person())
        drafts = [one for one in mine if not one.archived][:_MOST_LISTED]
        if drafts:
            st.caption("最近的草稿")
        with st.container(key="drafts"):
            for one in drafts:
                changed = datetime.fromtimestamp(one.changed)
                # the date is held together (word joiner, unbroken space);
                # a hint on hovering would lie over the next draft's button
                st.button(
                    f"{plain(one.title)} :gray[:small[{changed:%m-\u2060%d\u00a0%H:%M}]]", key=f"resume-{one.key}-{one.shelved}", width="stretch",
                    type="secondary" if one.key == conversation.key and not one.shelved else "tertiary",
                    on_click=session.resume, args=(one.key, one.shelved),
                )  # fmt: skip
        if drafts:
            with st.container(key="drafts-all"):
                places.link("home", "全部草稿")


def _nothing_yet() -> None:
    counts = session.workspace().store.counts()
    st.markdown("### 绩效目标表")
    st.write("拟好的表会显示在这里，可以直接在格子里改。")
    for title, text in (
        ("有依据", "每一格都写明是您说的、算出来的、参考了哪张历史表，还是指标库的常见写法。"),
        ("会核算", "人数、标准、期限和预算之间对不上时会指出来，并说明差在哪里。"),
        ("能校验", "指标放错类别、无法考核的写法、金额超出预算等，会列出来并给出改法。"),
        (
            "可导出",
            "改好以后导出 Word、Excel 或 PDF，可选街道的表样、四类指标表或本单位自己的表样。",
        ),
    ):
        with st.container(border=True, gap=None):
            st.markdown(f"**{title}**")
            st.write(text)
    st.caption(f"历史库中现有{counts.tables}张表、{counts.rows_told}。所有资料只保存在本机。")
