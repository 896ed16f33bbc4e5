"""The fields at the side of the search page; each choice with the number of its hits."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from assistant.desks.searching import Fields
from assistant.pages import session
from assistant.searching.options import FAMILY_WORDS
from corpus.store.filters import KIND_WORDS
from corpus.store.finder import Facets, Level
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.values import ValueKind

TEXT, LEVEL, ORDER, PAGE = "search-text", "search-level", "search-order", "search-page-number"
_YEARS, _FROM, _TO = "search-years", "search-from", "search-to"
_UNITS, _AUTHORITIES = "search-units", "search-authorities"
_LEVEL2, _KINDS, _FAMILIES = "search-level2", "search-kinds", "search-families"
_QUANTITATIVE, _PASSES = "search-quantitative", "search-passes"


def fields_shown() -> Fields:
    """What the fields say now."""
    state = st.session_state
    return Fields(
        text=state.get(TEXT, ""),
        level=state.get(LEVEL) or Level.PROJECT,
        years=state.get(_YEARS, ""),
        amount_from=state.get(_FROM, ""),
        amount_to=state.get(_TO, ""),
        units=tuple(state.get(_UNITS, ())),
        authorities=tuple(state.get(_AUTHORITIES, ())),
        level2=tuple(state.get(_LEVEL2, ())),
        kinds=tuple(state.get(_KINDS, ())),
        taxonomies=tuple(state.get(_FAMILIES, ())),
        quantitative=state.get(_QUANTITATIVE, False),
        passes=state.get(_PASSES, False),
        order=state.get(ORDER),
        page=state.get(PAGE, 1),
    )


def fill(fields: Fields) -> None:
    """Write into the fields; to be called before they are shown, from a button."""
    state = st.session_state
    state[TEXT], state[LEVEL], state[PAGE], state[ORDER] = fields.text, fields.level, 1, None
    state[_YEARS], state[_FROM], state[_TO] = fields.years, fields.amount_from, fields.amount_to
    state[_UNITS], state[_AUTHORITIES] = list(fields.units), list(fields.authorities)
    state[_LEVEL2], state[_KINDS] = list(fields.level2), list(fields.kinds)
    state[_FAMILIES] = list(fields.taxonomies)
    state[_QUANTITATIVE], state[_PASSES] = fields.quantitative, fields.passes


def show_filters(facets: Facets | None) -> None:
    """The fields; ``facets`` are the numbers of hits, where there was an answer."""
    units, authorities = session.workspace().store.finder.offices()
    facets = facets or Facets()
    st.text_input(
        "年度", key=_YEARS, placeholder="例如 2024 或 2022-2024", on_change=_changed,
        help=_counted_years(facets),
    )  # fmt: skip
    low, high = st.columns(2, gap="small")
    with low:
        st.text_input("金额从（万元）", key=_FROM, placeholder="不限", on_change=_changed)
    with high:
        st.text_input("到（万元）", key=_TO, placeholder="不限", on_change=_changed)
    _choice("实施单位", _UNITS, units, dict(facets.units), {})
    if authorities:
        _choice("主管部门", _AUTHORITIES, authorities, dict(facets.authorities), {})
    classes = list(
        dict.fromkeys(second for name in TaxonomyName for _, second in taxonomy(name).classes())
    )
    short = {one: one.removesuffix("指标") for one in classes}
    _choice("二级指标", _LEVEL2, classes, dict(facets.level2), short)
    kinds = [kind for kind in ValueKind if kind is not ValueKind.NOT_APPLICABLE]
    _choice("指标值的种类", _KINDS, kinds, dict(facets.kinds), KIND_WORDS)
    _choice("指标体系", _FAMILIES, list(TaxonomyName), dict(facets.taxonomies), FAMILY_WORDS)
    st.checkbox("只看有数字的指标值", key=_QUANTITATIVE, on_change=_changed)
    st.checkbox(
        "只看校验没有错误的表", key=_PASSES, on_change=_changed,
        help="第一次选时要把历史表都校验一遍，每张约0.02秒。",
    )  # fmt: skip
    st.button("清除全部条件", key="search-clear", on_click=_clear, width="stretch")


def _choice(
    label: str, key: str, choices: Sequence[str],
    counts: Mapping[str | None, int], words: Mapping[Any, str],
) -> None:  # fmt: skip
    def said(one: str) -> str:
        count = counts.get(str(one))
        return str(words.get(one, one)) + (f"（{count}）" if count else "")

    # What has hits stands first; a widget must not lose what is chosen when counts change.
    ordered = sorted(choices, key=lambda one: -counts.get(str(one), 0)) if counts else choices
    st.multiselect(
        label, ordered, key=key, format_func=said, placeholder="不限", on_change=_changed
    )


def _counted_years(facets: Facets) -> str | None:
    years = sorted((year, count) for year, count in facets.years if year is not None)
    unknown = sum(count for year, count in facets.years if year is None)
    said = [f"{year}年{count}条" for year, count in years[-12:]]
    if unknown:
        said.append(f"未写年度{unknown}条")
    return "；".join(said) or None


def _changed() -> None:
    st.session_state[PAGE] = 1


def _clear() -> None:
    fill(
        Fields(
            text=st.session_state.get(TEXT, ""), level=st.session_state.get(LEVEL) or Level.PROJECT
        )
    )
