"""The page 审核: drafts that colleagues handed in or show, one at a time, and what is said of them."""

from datetime import datetime
from typing import NamedTuple

import streamlit as st

from assistant.accounts.person import Right
from assistant.desks.comparing import Change, Line
from assistant.desks.reviews import (
    LONGEST,
    TO_REVIEW,
    Review,
    Standing,
    Verdict,
    changed_since,
    review,
    reviews_of,
    standing_of,
)
from assistant.desks.sharing import Shared, copy_of, look_at, shared_with
from assistant.desks.workbench import HEAD_FIELDS, grid_rows, head_text, is_open
from assistant.draft import Draft
from assistant.findings import Finding, Severity
from assistant.judging import findings_of
from assistant.pages import places, session
from assistant.pages.findings import list_findings, severity_badges
from assistant.pages.frame import guarded
from assistant.pages.style import apply_style
from assistant.plain_text import plain
from corpus.schema import TargetTable

_ROW = 32
_KEPT = "opinions"  # what was typed and not yet said, by draft: other pages may be looked at
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
    if not listed:
        st.caption("还没有同事把草稿送审或共享给您。")
        return
    if who.may(Right.SUBMITTED):
        listed.sort(key=lambda pair: pair[1] not in TO_REVIEW)
    with st.container(key="shared", gap="small"):
        for one, stands in listed:
            _row(one, stands)


def standing_badge(stands: Standing) -> str:
    """For Markdown."""
    return f":{_COLOURS[stands]}-badge[{stands}]"


def _row(one: Shared, stands: Standing | None) -> None:
    turn = session.person().may(Right.SUBMITTED) and stands in TO_REVIEW
    with st.container(
        key=f"shared-{one.place[:6]}-{one.key}-{one.draft}", horizontal=True,
        vertical_alignment="center", border=True, gap="small",
    ):  # fmt: skip
        with st.container(width="stretch", gap=None):
            badge = f"　{standing_badge(stands)}" if stands else ""
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
            _opinion(at, draft.table, findings)


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


def _opinion(at: _At, shown: TargetTable, findings: list[Finding]) -> None:
    key, name = f"opinion-{at.key}-{at.draft}", f"{at.key}-{at.draft}"
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    st.session_state[key] = kept.get(name, "")
    with st.container(key="opinion", gap="small"):
        st.text_area(
            "审核意见", key=key, height=150, max_chars=LONGEST, on_change=_typed, args=(key, name),
            placeholder="一行写一条，如：满意度改成95%",
        )  # fmt: skip
        grave = [one.message for one in findings if one.severity is not Severity.INFO]
        if grave:
            st.button(
                "把校验意见填进来", key="opinion-fill", on_click=_fill, args=(name, grave),
                help="只填“必须修改”和“建议修改”的，填进来以后可以再改",
            )  # fmt: skip
        with st.container(horizontal=True, gap="small"):
            for verdict in Verdict:
                st.button(
                    str(verdict), key=f"verdict-{verdict.name}",
                    type="primary" if verdict is Verdict.PASSED else "secondary",
                    on_click=_say, args=(at, verdict, key, shown),
                )  # fmt: skip
        st.caption("退回后，填报人在首页和草稿上会看到您的意见，改好再送回来；每次都记入操作记录。")


def _typed(key: str, name: str) -> None:
    st.session_state[_KEPT][name] = st.session_state[key]


def _fill(name: str, messages: list[str]) -> None:
    kept = st.session_state[_KEPT]
    held = kept.get(name, "").splitlines()
    kept[name] = "\n".join([*held, *(one for one in messages if one not in held)])


@session.guarded
def _say(at: _At, verdict: Verdict, key: str, seen: TargetTable) -> None:
    """Called with the table as it was shown, before the page is drawn anew."""
    review(*at, verdict, st.session_state[key], session.workspace(), seen=seen, by=session.person())
    st.session_state[_KEPT].pop(f"{at.key}-{at.draft}", None)
    st.query_params.clear()  # back to the list
    session.notify(f"《{seen.project_name}》{verdict}，填报人会看到。", done=True)


def _copy(at: _At) -> None:
    mine = copy_of(*at, session.workspace(), by=session.person())
    places.go("draft", **{session.KEY_IN_ADDRESS: mine.key})
