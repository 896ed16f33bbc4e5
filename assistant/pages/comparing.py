"""Two tables side by side, in a dialog."""

from collections.abc import Sequence
from datetime import datetime

import pandas as pd
import streamlit as st

from assistant.desks.comparing import Change, Line, compare, differences
from assistant.desks.drafts import open_draft
from assistant.desks.my_drafts import Card
from assistant.pages import session
from assistant.plain_text import plain
from corpus.errors import UserError
from corpus.schema import TargetTable
from corpus.text import dice

_SHADES = {Change.OTHER: "#fbe7c6", Change.LEFT: "#f6d3d1", Change.RIGHT: "#e6f4df"}
_MOST_PAST = 30


@st.dialog("与另一张比较", width="large")
def show_comparison(one: Card, drafts: Sequence[Card]) -> None:
    """The draft at the left, a chosen draft or past table at the right."""
    others = {
        f"草稿《{card.title}》（{datetime.fromtimestamp(card.changed):%m-%d %H:%M}）": card.key
        for card in drafts
        if card.key != one.key and not (card.damaged or card.shelved)
    }
    past = _past(one.title)
    labels = [*others, *past]
    if not labels:
        st.info("还没有可以比较的表：再拟一张草稿，或导入往年的表。")
        return
    labels.sort(key=lambda label: -dice(label, one.title))
    chosen = st.selectbox("与哪张表比较", labels, key=f"compare-with-{one.key}")
    left = _table(one.key)
    store = session.workspace().store
    right = store.get(past[chosen]) if chosen in past else _table(others[chosen])
    if left is None or right is None:
        st.info("有一份草稿里还没有表，不能比较。")
        return
    lines = compare(left, right)
    count = differences(lines)
    only = st.checkbox("只看不同的", value=count > 0, key=f"compare-only-{one.key}")
    st.text(
        f"共{len(lines)}行，{count}行不同。左边：《{left.project_name}》　右边：《{right.project_name}》"
    )
    shown = [line for line in lines if not only or line.change is not Change.SAME]
    if not shown:
        st.success("两张表的内容相同。")
        return
    _grid(shown)


def _past(title: str) -> dict[str, str]:
    """Keys of the tables of the history that are most like it, by what they are called."""
    try:
        hits = session.workspace().searcher.projects(title, limit=_MOST_PAST).hits
    except UserError:  # a name without a word to look for
        return {}
    return {
        f"历史表《{hit.project_name}》{hit.year or ''} {hit.unit or ''}".strip(): hit.table_id
        for hit in hits
    }


def _table(key: str) -> TargetTable | None:
    settings = session.workspace().settings
    now = open_draft(key, settings, by=session.person()).conversation.now
    return now.draft.table if now else None


def _grid(lines: Sequence[Line]) -> None:
    frame = pd.DataFrame(
        {
            "类别": [line.place.removesuffix("指标") for line in lines],
            "左边": [_cell(line.left_name, line.left) for line in lines],
            "右边": [_cell(line.right_name, line.right) for line in lines],
            "比较": [line.change.value for line in lines],
        }
    )

    def colours(frame: pd.DataFrame) -> pd.DataFrame:
        styles = pd.DataFrame("", index=frame.index, columns=frame.columns)
        for at, line in enumerate(lines):
            if line.change in _SHADES:
                styles.loc[at, :] = f"background-color: {_SHADES[line.change]}"
        return styles

    st.dataframe(
        frame.style.apply(colours, axis=None), hide_index=True, width="stretch", row_height=36,
        height=min(36 * (len(lines) + 1) + 3, 420),
        column_config={
            "类别": st.column_config.TextColumn(width=80),
            "左边": st.column_config.TextColumn(width=270),
            "右边": st.column_config.TextColumn(width=270),
            "比较": st.column_config.TextColumn(width=80),
        },
    )  # fmt: skip
    st.caption(plain("点开一格可以看全文。底色：黄，两边不同；红，只在左边；绿，只在右边。"))


def _cell(name: str, value: str) -> str:
    return f"{name}：{value}" if name and value else name
