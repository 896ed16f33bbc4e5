"""The drafts on 首页: open, copy, compare, lay aside, put into the history, delete."""

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from assistant.accounts.person import Right
from assistant.desks import my_drafts
from assistant.desks.deleted import deleted
from assistant.desks.drafts import open_draft
from assistant.desks.my_drafts import Card
from assistant.desks.reviews import Standing, handed_in
from assistant.pages import places, session
from assistant.pages.comparing import show_comparison
from assistant.pages.deleted import show_deleted
from assistant.pages.reviewing import standing_badge
from assistant.plain_text import plain

_SHOWN = "drafts-shown"
_ENTER = "draft-to-enter"  # what was agreed to, until the page has done it
_COMPARE, _KEEP, _DELETE = "与另一张比较", "存入历史库", "删除"
_LAY_ASIDE, _TAKE_OUT = "归档", "取出归档"
_TOGETHER = "和另一张表在同一个对话里"
_A_PAGE = 20
_TABS = ("在写的", "归档的", "删除的")


def enter_agreed() -> None:
    """Put the draft into the history that the clerk agreed to, with a sign that it takes time."""
    agreed: tuple[str, bool] | None = st.session_state.pop(_ENTER, None)
    if agreed is not None:
        _enter(*agreed)


def show_drafts(drafts: Sequence[Card]) -> None:
    """The list with its filters; nothing where there is none yet: the page says what to do first."""
    gone = deleted(session.workspace().settings, by=session.person())
    if not drafts and not gone:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="drafts-head", gap="small"):
        st.markdown("#### 我的草稿", width="stretch")
        tab = st.segmented_control(
            "哪些草稿", _TABS, default=_TABS[0], key="drafts-tab", label_visibility="collapsed",
            required=True,
        )  # fmt: skip
        words = st.text_input(
            "查找", key="drafts-find", placeholder="按名称查找", label_visibility="collapsed",
            width=200,
        ).strip()  # fmt: skip
    if tab == _TABS[2]:
        show_deleted([one for one in gone if words in one.title], words)
        return
    chosen = [one for one in drafts if one.archived == (tab == _TABS[1]) and words in one.title]
    if not chosen:
        st.caption(_empty(words, tab == _TABS[1]))
        return
    most = st.session_state.setdefault(_SHOWN, _A_PAGE)
    with st.container(key="draft-list", gap="small"):
        stands = handed_in(session.workspace().settings, by=session.person())
        for one in chosen[:most]:
            _row(one, drafts, stands.get((one.key, one.draft)))
    if len(chosen) > most:
        st.button(
            f"再显示{min(_A_PAGE, len(chosen) - most)}份（共{len(chosen)}份）", key="drafts-more",
            on_click=_more, args=(most + _A_PAGE,),
        )  # fmt: skip


def _empty(words: str, archived: bool) -> str:
    if words:
        return f"没有名称里含有“{plain(words)}”的草稿，换个词试试。"
    if archived:
        return "没有归档的草稿。写完不再改的草稿可以归档，随时能取出来。"
    return "没有在写的草稿。点右上角“拟一张新表”，写一句话就能拟出一张表。"


def _more(most: int) -> None:
    st.session_state[_SHOWN] = most


def _row(one: Card, drafts: Sequence[Card], stands: Standing | None) -> None:
    with st.container(
        key=f"card-{_id(one)}",
        horizontal=True,
        vertical_alignment="center",
        border=True,
        gap="small",
    ):
        with st.container(width="stretch"):
            badge = f"　{standing_badge(stands)}" if stands else ""
            st.markdown(f"**{plain(one.title)}**{badge}")
            about = [f"{one.year}年" if one.year else "年度未写"] if not one.damaged else []
            about += [f"{one.amount}万元"] if one.amount else []
            about.append(f"{datetime.fromtimestamp(one.changed):%Y-%m-%d %H:%M} 改过")
            st.caption(plain("　".join([one.state, *about])))
        if not one.damaged:
            if st.button("打开", key=f"open-{_id(one)}", help=_TOGETHER if one.shelved else None):
                _open(one)
            if st.button("为明年复制", key=f"copy-{_id(one)}", icon=":material/content_copy:"):
                _copy(one)
        chosen = st.menu_button("更多", _actions_of(one), key=f"more-{_id(one)}")
    if chosen == _COMPARE:
        show_comparison(one, drafts)
    elif chosen == _KEEP:
        _ask_enter(one)
    elif chosen in {_LAY_ASIDE, _TAKE_OUT}:
        _archive(one)
        st.rerun()
    elif chosen == _DELETE:
        _ask_delete(one)


def _id(one: Card) -> str:
    return f"{one.key}-{one.shelved}" if one.shelved else one.key


@session.guarded
def _open(one: Card) -> None:
    if one.shelved:
        my_drafts.take_up(session.workspace(), one.key, one.shelved, by=session.person())
    places.go("draft", **{session.KEY_IN_ADDRESS: one.key})


def _actions_of(one: Card) -> list[str]:
    if one.damaged or one.shelved:
        return [_DELETE]
    return [_COMPARE, _KEEP, _TAKE_OUT if one.archived else _LAY_ASIDE, _DELETE]


@session.guarded
def _copy(one: Card) -> None:
    with st.spinner("正在复制……"):
        made = my_drafts.copy_for_next_year(
            session.workspace(), one.key, by=session.person(), shelved=one.shelved
        )
    places.go("draft", **{session.KEY_IN_ADDRESS: made.key})


@session.guarded
def _archive(one: Card) -> None:
    my_drafts.set_archived(session.workspace(), one.key, not one.archived, by=session.person())


@st.dialog("删除草稿")
def _ask_delete(one: Card) -> None:
    st.text(f"《{one.title}》")
    st.write("删除以后可以在“删除的”里找回。同事不再看得到它；存入历史库的表不受影响。")
    with st.container(horizontal=True, gap="small"):
        if st.button(
            "确定删除",
            key="delete-yes",
            type="primary",
            on_click=_delete,
            args=(one.key, one.shelved),
        ):
            st.rerun()
        if st.button("不删除", key="delete-no"):
            st.rerun()


@session.guarded
def _delete(key: str, shelved: str) -> None:
    my_drafts.delete(session.workspace(), key, by=session.person(), shelved=shelved)
    session.forget(key)


@st.dialog("存入历史库")
def _ask_enter(one: Card) -> None:
    st.text(f"《{one.title}》")
    if not session.may(Right.IMPORT):
        return
    workspace = session.workspace()
    conversation = open_draft(one.key, workspace.settings, by=session.person()).conversation
    look = my_drafts.look_before_entering(workspace, conversation)
    if look.refused:
        st.info(plain(look.refused))
        return
    st.write(
        "存入以后，本机上所有人拟写相近的项目时都会参考这张表，检索也能找到它；"
        "以后可以在“导入”页的导入记录里撤销。草稿本身不变。"
    )
    if look.meets:
        st.warning("历史库中已有同项目同年度、内容不同的表，请选择：")
    choices = (
        (("作为新版本，取代旧表", True), ("两张都保留", False))
        if look.meets
        else (("同意，存入历史库", True),)
    )
    with st.container(horizontal=True, gap="small"):
        for label, replacing in choices:
            if st.button(
                label, key=f"enter-yes-{replacing}", type="primary" if replacing else "secondary",
                on_click=_agree_to_enter, args=(one.key, replacing),
            ):  # fmt: skip
                st.rerun()
        if st.button("不存入", key="enter-no"):
            st.rerun()


def _agree_to_enter(key: str, replacing: bool) -> None:
    st.session_state[_ENTER] = (key, replacing)


@session.guarded
def _enter(key: str, replacing: bool) -> None:
    with st.spinner("正在存入，并更新检索……"):
        _, said = my_drafts.enter_history(
            session.workspace(), key, replacing=replacing, by=session.person()
        )
    session.notify(said, done=True)
