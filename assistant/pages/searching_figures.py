"""The numbers behind a search as charts and tables; a bar opens the tables that it stands for."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from assistant.desks.searching import behind, figures
from assistant.pages import session
from assistant.pages.sources import show_table
from assistant.plain_text import plain
from assistant.searching.numbers import Spread, YearOf, axis_span
from corpus.measures import shown
from corpus.store.finder import Level, RowKey

_MOST_OPENED = 20
_BAR = 26  # pixels: one bar alone must not fill the page
_PLAIN = ",.6~r"  # 90 and 0.726, not 90.000000
_BLUE, _PALE = "#1f5f8b", "#9db7cc"


def show_figures(level: Level, keys: Sequence[RowKey], total: int) -> None:
    """Spread, bars and years of the numbers found, one unit at a time."""
    found = figures(session.workspace(), level, keys)
    if not found:
        st.text("这些结果里没有可以统计的数字。")
        return
    if total > len(keys):
        st.caption(f"只统计前{len(keys)}条，共{total}条。")
    if level is Level.PROJECT:
        chosen = found[0]
        st.caption("年度资金总额（未写和为0的不计）。要看指标值，请在上面选“指标”。")
    else:
        units = [one.measure for one in found]
        measure = st.selectbox(
            "按单位看", units, key="search-measure",
            format_func=lambda one: one or "没有单位的数",  # no count: it would stay when others are found
        )  # fmt: skip
        chosen = found[units.index(measure)]
    st.markdown(f"**{plain(chosen.line)}**")
    _bars(level, chosen)
    _years(chosen)
    st.caption("数字先换算成同一单位再统计；区间取下限。每个数字都来自历史表，不作为标准。")


def _bars(level: Level, spread: Spread) -> None:
    labels = [bar.label for bar in spread.bars]
    frame = pd.DataFrame({"数值": labels, "行数": [len(bar.keys) for bar in spread.bars]})
    left, right = st.columns([3, 2], gap="medium")
    key = f"{level.value}-{spread.measure}"
    with left:
        event: Any = st.altair_chart(
            _bar_chart(frame), key=f"search-bars-{key}", on_select="rerun", width="stretch"
        )
    with right:
        table: Any = st.dataframe(
            frame, key=f"search-bar-table-{key}", hide_index=True, on_select="rerun",
            selection_mode="single-row", width="stretch", row_height=30,
            height=min(30 * (len(frame) + 1) + 3, 300),
        )  # fmt: skip
    st.caption("点一根柱子，或勾选右边的一行，看它来自哪些表。")
    place = _chosen(event, table, labels)
    if place is not None and place < len(spread.bars):
        _opened(level, spread.bars[place].label, spread.bars[place].keys)


def _bar_chart(frame: pd.DataFrame) -> Any:
    import altair as alt

    click = alt.selection_point(name="bar", fields=["数值"])
    return (
        alt.Chart(frame, height=alt.Step(_BAR))
        .mark_bar(color=_BLUE, cornerRadiusTopRight=3, cornerRadiusBottomRight=3, cursor="pointer")
        .encode(
            x=alt.X("行数:Q", axis=alt.Axis(tickMinStep=1, title=None, format="d")),
            y=alt.Y("数值:N", sort=list(frame["数值"]), title=None, axis=alt.Axis(labelLimit=220)),
            opacity=alt.condition(click, alt.value(1.0), alt.value(0.35)),
            tooltip=["数值", "行数"],
        )
        .add_params(click)
    )


def _chosen(event: Any, table: Any, labels: list[str]) -> int | None:
    """The bar that was clicked in the chart or chosen in the table, or None."""
    rows = list(table.selection.rows) if table else []
    if rows:
        return int(rows[0])
    picked = event.selection.get("bar", []) if event else []
    if picked and picked[0].get("数值") in labels:
        return labels.index(picked[0]["数值"])
    return None


def _opened(level: Level, label: str, keys: Sequence[RowKey]) -> None:
    st.markdown(f"**{plain(label)}：来自{len({key for key, _ in keys})}张表**")
    for facts in behind(session.workspace(), level, keys[:_MOST_OPENED]):
        title = f"《{facts.project_name}》" + (f"{facts.year}年" if facts.year else "")
        if facts.name is not None:
            title += f"　{facts.name}：{facts.value}"
        with st.expander(plain(title)):
            show_table(session.workspace().store.get(facts.table_id), facts.row)
    if len(keys) > _MOST_OPENED:
        st.caption(f"这里列出前{_MOST_OPENED}条，共{len(keys)}条。")


def _years(spread: Spread) -> None:
    known = [one for one in spread.years if one.year is not None]
    if len(known) > 1:
        st.markdown("**逐年变化（中位数；浅色为5%-95%区间）**")
        st.altair_chart(_year_chart(spread), key=f"search-years-{spread.measure}", width="stretch")
    if not known:
        return
    st.dataframe(
        {
            "年度": [str(one.year or "未写") for one in spread.years],
            "表": [one.tables for one in spread.years],
            "行": [one.rows for one in spread.years],
            "中位数": [shown(one.median, spread.measure) for one in spread.years],
            "5%-95%区间": [_range(one, spread.measure) for one in spread.years],
        },
        hide_index=True, width="stretch", row_height=30,
    )  # fmt: skip


def _range(one: YearOf, measure: str) -> str:
    low, high = shown(one.low, measure), shown(one.high, measure)
    return low if low == high else f"{low}至{high}"


def _year_chart(spread: Spread) -> Any:
    import altair as alt

    scale, unit = _scaled(spread)
    frame = pd.DataFrame(
        {
            "年度": [str(one.year) for one in spread.years if one.year is not None],
            "中位数": [one.median / scale for one in spread.years if one.year is not None],
            "低": [one.low / scale for one in spread.years if one.year is not None],
            "高": [one.high / scale for one in spread.years if one.year is not None],
        }
    )
    span = axis_span([*frame["低"], *frame["高"]], spread.measure)
    axis = alt.Axis(format=_PLAIN, tickCount=5)
    base = alt.Chart(frame, height=220).encode(x=alt.X("年度:O", title=None))
    band = base.mark_errorband(color=_PALE, opacity=0.45).encode(
        y=alt.Y("低:Q", title=unit, axis=axis, scale=alt.Scale(domain=span)), y2="高:Q"
    )
    line = base.mark_line(point=True, color=_BLUE).encode(
        y="中位数:Q", tooltip=["年度", alt.Tooltip("中位数:Q", format=_PLAIN)]
    )
    return band + line


def _scaled(spread: Spread) -> tuple[float, str]:
    """By what the axis is divided, and its unit: 万元 for large amounts."""
    if spread.measure.startswith("元") and spread.median >= 10_000:
        return 10_000.0, f"万{spread.measure}"
    return 1.0, spread.measure
