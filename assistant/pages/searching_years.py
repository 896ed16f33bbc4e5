"""One project over its years, as a dialog of the search page."""

import streamlit as st

from assistant.pages import session
from assistant.pages.sources import show_table
from assistant.plain_text import plain
from assistant.searching.across_years import Version, across_years
from corpus.store.finder import Facts


@st.dialog("各年对比", width="large")
def show_years(facts: Facts) -> None:
    """Its tables, newest first, each with what changed against the one before."""
    versions = across_years(session.workspace().store, facts.project_key)
    st.markdown(f"#### {plain(facts.project_name)}")
    if len(versions) < 2:
        st.text("历史库中只有这一年的表，没有可以对比的年度。")
    for version in reversed(versions):
        _version(version)


def _version(version: Version) -> None:
    table = version.table
    year = f"{table.year}年" if table.year else "年度未写"
    st.markdown(f"**{year}**　{plain(str(table.funding.total or '金额未写'))}")
    if version.changes:
        st.dataframe(
            {
                "内容": [one.what for one in version.changes],
                "上一张表": [one.before or "（没有）" for one in version.changes],
                "这张表": [one.after or "（不再有）" for one in version.changes],
            },
            hide_index=True, width="stretch", row_height=30,
        )  # fmt: skip
    with st.expander(f"{year}的原表"):
        show_table(table)
