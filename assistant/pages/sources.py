"""Where things come from: the basis of a cell, past tables, similar projects."""

import streamlit as st

from assistant.desks.alternatives import Choice, choices, take_alternative
from assistant.desks.sources import (
    Explained,
    SimilarProjects,
    explain_head,
    explain_row,
    similar_projects,
)
from assistant.desks.workbench import GridRow, grid_rows
from assistant.draft import Draft
from assistant.pages import session
from assistant.plain_text import plain
from corpus.schema import TargetTable

_SIMILAR = "similar"


@st.dialog("依据和来源", width="large")
def show_row_basis(draft: Draft, row: int) -> None:
    """Why a row is there and why it has its value; each source opens at its row."""
    indicator = draft.table.indicators[row]
    st.text(f"第{row + 1}条  {indicator.level2 or ''}  {indicator.name}：{indicator.value}")
    for one in explain_row(session.workspace(), draft, row):
        _explained(one)
    offered = choices(session.workspace(), draft, row)
    if offered:
        st.markdown("#### 其他写法")
    for number, choice in enumerate(offered):
        _choice(choice, number, grid_rows(draft)[row])


def _choice(choice: Choice, number: int, row: GridRow) -> None:
    """Another wording with where it comes from, what it would change, and the button to take it."""
    one = choice.alternative
    with st.container(border=True, gap="small"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(
                f"**{plain(one.name)}**　{plain(one.value)}　:blue-badge[{plain(choice.kind)}]",
                width="stretch",
            )
            if st.button("用这一条", key=f"take-{number}"):
                _take(row, choice)
                st.rerun()
        st.text(one.change)
        st.text(one.why)
        for cited in choice.cited:
            with st.expander(f"来源：{plain(cited.title)}"):
                show_table(cited.table, cited.row)


@session.guarded
def _take(row: GridRow, choice: Choice) -> None:
    with session.latest() as latest:
        latest.settle(
            take_alternative(session.workspace(), latest.conversation, row, choice.alternative)
        )


@st.dialog("表头的依据", width="large")
def show_head_basis(draft: Draft) -> None:
    """Why the cells above the indicators say what they say."""
    for one in explain_head(session.workspace(), draft):
        _explained(one)


def _explained(one: Explained) -> None:
    with st.container(border=True, gap="small"):
        st.markdown(f"**{plain(one.label)}**　{plain(one.text)}　:blue-badge[{plain(one.kind)}]")
        st.text(one.reason)
        for cited in one.cited:
            with st.expander(f"来源：{plain(cited.title)}"):
                show_table(cited.table, cited.row)
        for title in one.missing:
            st.text(f"来源：{title}（这张表已不在历史库中）")


def show_table(table: TargetTable, marked: int | None = None) -> None:
    """A past table in full; the cited row is marked."""
    funding = table.funding
    head = [f"年度：{table.year or '未写'}", f"实施单位：{table.unit or '未写'}"]
    head += [f"主管部门：{table.authority or '未写'}", f"年度资金总额：{funding.total or '未写'}"]
    st.text("　".join(head))
    if table.annual_goal:
        st.text(f"年度总体目标：{table.annual_goal}")
    rows = table.indicators
    columns: dict[str, list[str]] = {
        "行": [str(number) for number in range(1, len(rows) + 1)],
        "一级指标": [(row.level1 or "").removesuffix("指标") for row in rows],
        "二级指标": [(row.level2 or "").removesuffix("指标") for row in rows],
        "三级指标": [row.name for row in rows],
        "指标值": [row.value for row in rows],
    }
    config = {
        "行": st.column_config.TextColumn(width=40),
        "一级指标": st.column_config.TextColumn(width=64),
        "二级指标": st.column_config.TextColumn(width=96),
        "三级指标": st.column_config.TextColumn(width=300),
        "指标值": st.column_config.TextColumn(width=120),
    }
    if any(row.note for row in rows):
        columns["备注"] = [row.note or "" for row in rows]
        config["备注"] = st.column_config.TextColumn(width=140)
    if marked is not None:
        columns["引用"] = ["◀ 引用这一行" if row == marked else "" for row in range(len(rows))]
        config["引用"] = st.column_config.TextColumn(width=100)
    st.dataframe(
        columns, hide_index=True, row_height=30, height=30 * (len(rows) + 1) + 3,
        column_config=config,
    )  # fmt: skip
    if table.source.file:
        st.text(f"出处：{table.source.file} {table.source.locator}")


def show_similar(draft: Draft) -> None:
    """Past projects like this one; each opens to its full table."""
    found = _similar(draft)
    st.markdown("#### 相近的历史项目")
    if found.warning:
        st.text(found.warning)
    if found.warning and found.projects:  # none is like it: not five cards to look through
        with st.expander(f"看看最接近的{len(found.projects)}张"):
            _projects(found)
    else:
        _projects(found)


def _projects(found: SimilarProjects) -> None:
    for one in found.projects:
        year = f"{one.table.year}年，" if one.table.year else ""
        amount = one.table.funding.total
        title = (
            f"相近程度{one.closeness}　《{one.table.project_name}》（{year}{amount or '金额未写'}）"
        )
        with st.expander(plain(title)):
            st.text(f"为什么相近：{one.why}")
            show_table(one.table)


def _similar(draft: Draft) -> SimilarProjects:
    """Searched once for a brief and a state of the history, not at every click."""
    workspace = session.workspace()
    of = (draft.brief, workspace.store.state())
    held: tuple[object, SimilarProjects] | None = st.session_state.get(_SIMILAR)
    if held is None or held[0] != of:
        held = (of, similar_projects(workspace, draft))
        st.session_state[_SIMILAR] = held
    return held[1]
