"""The page 审核: drafts that colleagues handed in or show, one at a time, and what is said of them."""

from datetime import datetime
from typing import NamedTuple

import streamlit as st

from assistant.accounts.person import Right
from assistant.desks.comparing import Change, Line
from assistant.desks.reviews import (
    TO_REVIEW,
    Review,
    Standing,
    Verdict,
    changed_since,
    reviews_of,
    standing_of,
)
from assistant.desks.sharing import Shared, copy_of, look_at, shared_with
from assistant.desks.unsent import unsent
from assistant.desks.workbench import HEAD_FIELDS, grid_rows, head_text, is_open
from assistant.draft import Draft
from assistant.judging import findings_of
from assistant.pages import places, session
from assistant.pages.findings import list_findings, severity_badges
from assistant.pages.frame import guarded
from assistant.pages.opinion import show_left_over, show_opinion, show_unreadable
from assistant.pages.style import apply_style
from assistant.plain_text import plain

_ROW = 32
_COLOURS = {
    Standing.WAITING: "blue", Standing.MENDED: "blue", Standing.CHANGED: "orange",
    Standing.RETURNED: "gray", Standing.PASSED: "green",
}  # fmt: skip


class _At(NamedTuple):
    """Which draft is looked at; the address says it."""

    writer: str  # their folder
    key: str
    draft: str


def reviewing_page() -> None:
    """Show the page; nothing that goes wrong shows a traceback."""
    apply_style()
    with guarded(), st.container(key="review-page"):
        with st.sidebar:
            st.caption("同事送审的和共享的草稿：看表、提意见、复制。原稿只有填报人能改。")
        asked = st.query_params
        at = _At(*(asked.get(name, "") for name in _At._fields))
        if at.key:
            _one(at)
        else:
            _all()


def _all() -> None:
    st.markdown("### 审核")
    session.show_notice()
    show_list()


def show_list() -> None:
    """The drafts that colleagues show to the person, those that wait for a word first."""
    who, settings = session.person(), session.workspace().settings
    listed = [(one, standing_of(one, settings)) for one in shared_with(who, settings)]
    begun = unsent(settings, by=who) if who.may(Right.SUBMITTED) else {}
    if who.may(Right.SUBMITTED):
        show_unreadable()
    if not listed:
        st.caption("还没有同事把草稿送审或共享给您。")
    if who.may(Right.SUBMITTED):
        listed.sort(key=lambda pair: pair[1] not in TO_REVIEW)
    with st.container(key="shared", gap="small"):
        for one, stands in listed:
            _row(one, stands, begun=begun.pop((one.place, one.key, one.draft), None) is not None)
    show_left_over(list(begun.values()))


def standing_badge(stands: Standing) -> str:
    """For Markdown."""
    return f":{_COLOURS[stands]}-badge[{stands}]"


def _row(one: Shared, stands: Standing | None, *, begun: bool) -> None:
    turn = session.person().may(Right.SUBMITTED) and stands in TO_REVIEW
    with st.container(
        key=f"shared-{one.place[:6]}-{one.key}-{one.draft}", horizontal=True,
        vertical_alignment="center", border=True, gap="small",
    ):  # fmt: skip
        with st.container(width="stretch", gap=None):
            badge = f"　{standing_badge(stands)}" if stands else ""
            badge += "　:orange-badge[意见写了没提交]" if begun else ""
            st.markdown(f"**{plain(one.title)}**{badge}")
            about = [one.writer, f"{one.table.year}年" if one.table.year else "年度未写"]
            about += [f"{one.amount}万元"] if one.amount else []
            about.append(f"{one.changed:%Y-%m-%d %H:%M} 改过")
            st.caption(plain("　".join(about)))
        at = f"{one.place[:6]}-{one.key}-{one.draft}"
        if st.button("审看" if turn else "查看", key=f"look-{at}"):
            places.go("review", writer=one.place, key=one.key, draft=one.draft)


def _one(at: _At) -> None:
    settings, who = session.workspace().settings, session.person()
    with st.container(horizontal=True, vertical_alignment="center", key="review-head"):
        if st.button("返回", key="review-back", icon=":material/arrow_back:"):
            places.go("review" if who.may(Right.SUBMITTED) else "home")
        draft = look_at(*at, settings, by=who).draft
        said = reviews_of(*at, settings, by=who)
        st.markdown(f"### {plain(draft.table.project_name)}", width="stretch")
        if st.button("复制到我的草稿", key="copy-shared", icon=":material/content_copy:"):
            _copy(at)
    session.show_notice()
    findings = findings_of(draft, session.workspace().around)
    left, right = st.columns([9, 5], gap="medium")
    with left:
        _table(draft)
        st.markdown(f"#### 校验意见　{severity_badges(findings)}")
        list_findings(draft, findings)
    shown = next(one for one in shared_with(who, settings) if (one.place, one.key, one.draft) == at)
    with right:
        stands = standing_of(shown, settings)
        if stands is not None:
            st.markdown(f"#### 审核　{standing_badge(stands)}")
        for each in said:
            show_review(each)
        if said:
            _changed(changed_since(said[-1], draft.table))
        if who.may(Right.SUBMITTED):
            show_opinion(*at, draft.table, findings)


def _table(draft: Draft) -> None:
    lines = []
    for field in HEAD_FIELDS:
        text = head_text(draft, field.cell)
        unit = "万元" if text and field.cell.startswith("funding/") else ""
        empty = "（待补充）" if is_open(draft, field.cell) else "无"
        lines.append(f"{field.label.removeprefix('其中：')}：{text + unit if text else empty}")
    st.text("\n".join(lines))
    rows = grid_rows(draft)
    st.dataframe(
        {
            "一级": [row.level1.removesuffix("指标") for row in rows],
            "二级": [row.level2.removesuffix("指标") for row in rows],
            "三级指标": [row.name for row in rows],
            "指标值": [row.value for row in rows],
            "依据": [row.basis.replace("您", "填报人") for row in rows],
        },
        hide_index=True, width="stretch", row_height=_ROW, height=_ROW * (len(rows) + 1) + 3,
        column_config={
            "一级": st.column_config.TextColumn(width=56),
            "二级": st.column_config.TextColumn(width=84),
            "三级指标": st.column_config.TextColumn(width=190),
            "指标值": st.column_config.TextColumn(width=130),
            "依据": st.column_config.TextColumn(width=90),
        },
    )  # fmt: skip


def show_review(one: Review) -> None:
    """What a reviewer said, and what the writer answered."""
    colour = "green" if one.verdict is Verdict.PASSED else "orange"
    with st.container(key=f"review-{one.key}", border=True, gap="small"):
        st.markdown(f":{colour}-badge[{one.verdict}] {plain(one.who)} :gray[{_when(one.at)}]")
        if one.points:
            st.text("\n".join(f"{number}. {text}" for number, text in enumerate(one.points, 1)))
        if one.answered:
            st.caption(plain(f"填报人 {_when(one.answered)} 再次送审{'：' if one.answer else ''}"))
            if one.answer:
                st.text(one.answer)


def _when(at: str) -> str:
    return f"{datetime.fromisoformat(at).astimezone():%m-%d %H:%M}"


def _changed(lines: list[Line]) -> None:
    if not lines:
        st.caption("上次审核以后，表没有改动。")
        return
    with st.expander(f"上次审核以后改了{len(lines)}处", expanded=True):
        for line in lines:
            name = line.right_name or line.left_name
            before = line.left if line.change is not Change.RIGHT else "（没有）"
            after = line.right if line.change is not Change.LEFT else "（已删除）"
            st.text(f"{name}：{before or '（空）'} → {after or '（空）'}")


def _copy(at: _At) -> None:
    mine = copy_of(*at, session.workspace(), by=session.person())
    places.go("draft", **{session.KEY_IN_ADDRESS: mine.key})
