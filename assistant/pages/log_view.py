"""The log on 设置与数据: who changed what, when, from which source."""

import streamlit as st

from assistant.desks.log_view import MOST, PERIODS, deeds, people, shown
from assistant.pages import session

_ROW = 34


def show_log() -> None:
    """Filters and the entries; an empty log says when it will not be."""
    store, me = session.workspace().store, session.person()
    columns = st.columns([2, 2, 2, 4], gap="small")
    with columns[0]:
        period = st.selectbox("时间", list(PERIODS), index=1, key="log-period")
    with columns[1]:
        deed = st.selectbox("操作", deeds(), key="log-deed")
    with columns[2]:
        who = st.selectbox("谁", people(store, by=me), key="log-who")
    with columns[3]:
        text = st.text_input("含有", key="log-text", placeholder="项目名称、文件名或改动的内容")
    entries = shown(store, deed=deed, who=who, period=period, text=text, by=me)
    if not entries:
        st.caption(
            "没有符合条件的记录：换个时间或操作看看。拟写、修改、共享、导入、导出、备份和改动设置时会自动记下。"
        )
        return
    more = f"，只列出最近{MOST}条" if len(entries) == MOST else ""
    st.caption(f"共{len(entries)}条{more}。记录只增加，不能修改或删除；恢复备份也不会丢。")
    st.dataframe(
        {
            "时间": [one.at for one in entries],
            "谁": [one.who for one in entries],
            "操作": [one.deed for one in entries],
            "对象": [one.about for one in entries],
            "改了什么": [one.detail for one in entries],
            "来源": [one.source for one in entries],
        },
        hide_index=True, width="stretch", row_height=_ROW,
        height=min(_ROW * (len(entries) + 1) + 3, 460),
        column_config={
            "时间": st.column_config.TextColumn(width=125),
            "谁": st.column_config.TextColumn(width=90),
            "操作": st.column_config.TextColumn(width=84),
            "对象": st.column_config.TextColumn(width=220),
            "改了什么": st.column_config.TextColumn(width=330),
            "来源": st.column_config.TextColumn(width=200),
        },
    )  # fmt: skip
