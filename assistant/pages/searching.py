"""The page 历史检索: one box, filters at the side, results as cards, as a table and as figures."""

from collections.abc import Sequence

import streamlit as st

from assistant.desks.search_hints import hint
from assistant.desks.searching import (
    LEVEL_WORDS,
    Fields,
    amount_text,
    ask,
    behind,
    like_row,
    like_table,
    listing,
    pages_of,
    pieces,
    place_text,
    rows_instead,
    standing,
    table_of,
    use_row,
)
from assistant.nested_quotes import inner_quotes
from assistant.pages import places, session
from assistant.pages.frame import guarded
from assistant.pages.searching_figures import show_figures
from assistant.pages.searching_filters import ORDER, PAGE, TEXT, fields_shown, fill, show_filters
from assistant.pages.searching_style import apply_search_style
from assistant.pages.searching_years import show_years
from assistant.pages.sources import show_table
from assistant.pages.style import apply_style
from assistant.plain_text import plain
from assistant.searching.options import ORDER_WORDS
from corpus.errors import UserError, shorten
from corpus.store.finder import Facts, Level, Order
from index.finding import Answer, Found

_ANSWER, _TOLD = "search-answer", "search-told"
_TONES = {"高": "green", "中": "blue", "低": "gray"}
_MOST_ROWS = 500
_USUAL = "默认顺序"
LISTED = {Level.PROJECT: "张表", Level.INDICATOR: "行指标"}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def searching_page() -> None:
    """Show the page; nothing that goes wrong shows a traceback."""
    apply_style()
    apply_search_style()
    with guarded(), st.container(key="search-page"):
        _show()


def _show() -> None:
    workspace = session.workspace()
    with st.sidebar:
        st.caption(
            "在历史库里查以前的绩效目标表：写项目、指标、单位或数值都可以；引号里的字必须原样出现。"
        )
    box, level = st.columns([7, 2], gap="small", vertical_alignment="bottom")
    with box, st.container(key="search-box"):
        st.text_input(
            "查找", key=TEXT, placeholder="项目、指标或数值，例如：路灯维护　“北塬街道”　≥95% 满意度　220元/人/年",
            label_visibility="collapsed", on_change=_from_the_start,
        )  # fmt: skip
    with level:
        st.segmented_control(
            "找什么", list(Level), key="search-level", format_func=LEVEL_WORDS.__getitem__,
            label_visibility="collapsed", on_change=_from_the_start, default=Level.PROJECT,
            required=True,
        )  # fmt: skip
    if session.show_notice():
        places.link("draft", "回到草稿")
    workspace.searcher.catch_up()
    _standing()
    side, main = st.columns([2.3, 7.7], gap="medium")
    answer: Answer | None = None
    with main:
        try:
            with st.spinner("正在查找……"):
                answer = _answer(fields_shown())
        except UserError as error:
            st.warning(plain(str(error)))
    with side, st.container(key="search-filters"):
        show_filters(answer.facets if answer else None)
    if answer is not None:
        with main:
            _results(answer, fields_shown())
    counts = workspace.store.counts()
    st.caption(f"历史库中现有{counts.tables}张表、{counts.rows_told}；不适用的行不检索。")


def _standing() -> None:
    """What is to be known of the index; while it is being brought up to date, until it is."""
    workspace = session.workspace()
    said = standing(workspace)
    if workspace.searcher.refreshing:
        _follow()
    elif said and said != st.session_state.get(_TOLD):
        st.info(plain(said))
        st.session_state[_TOLD] = said


@st.fragment(run_every=2)
def _follow() -> None:
    workspace = session.workspace()
    if not workspace.searcher.refreshing:
        st.rerun()
    st.info(plain(standing(workspace) or ""))


def _answer(fields: Fields) -> Answer:
    """Searched once for the same fields and state of the history, not at every click."""
    workspace = session.workspace()
    of = (fields, workspace.store.state(), workspace.searcher.state)
    held: tuple[object, Answer] | None = st.session_state.get(_ANSWER)
    if held is None or held[0] != of:
        held = (of, ask(workspace, fields))
        st.session_state[_ANSWER] = held
    return held[1]


def _results(answer: Answer, fields: Fields) -> None:
    rows = rows_instead(session.workspace(), fields, answer)
    other = f"要按指标或数值查找，请在上面选“{LEVEL_WORDS[Level.INDICATOR]}”。" if fields.level is Level.PROJECT and not rows else ""  # fmt: skip
    for note in (*answer.notes, *((_nothing(answer, fields) + other,) if answer.warning else ())):
        st.info(plain(note))
    if rows:
        st.button(
            f"指标里找到{rows}行，点这里看", key="search-rows", type="primary",
            icon=":material/arrow_forward:", on_click=_see_rows,
        )  # fmt: skip
    if (better := hint(session.workspace(), fields)) is not None:
        st.button(
            plain(better.label), key="search-narrow", icon=":material/filter_alt:",
            on_click=fill, args=(better.fields,),
        )  # fmt: skip
    if not answer.hits and not answer.total:
        return
    if answer.warning and answer.hits:  # none is like it: not a list to look through
        what = LISTED[fields.level]
        with st.expander(f"看看最接近的{len(answer.keys)}{what}", key=f"search-far-{fields.text}"):
            _found(answer, fields)
    else:
        _found(answer, fields)


def _found(answer: Answer, fields: Fields) -> None:
    with st.container(key="search-head", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{_count(answer, fields)}**", width="stretch")
        orders: list[Order | None] = [None, *Order]
        if fields.level is Level.PROJECT:
            orders = [one for one in orders if one not in {Order.HIGHEST, Order.LOWEST}]
        st.selectbox(
            "排序", orders, key=ORDER, label_visibility="collapsed", width=190,
            format_func=lambda one: _USUAL if one is None else ORDER_WORDS[one],
            placeholder=_USUAL, on_change=_from_the_start,
        )  # fmt: skip
        st.download_button(
            "导出 Excel", data=session.fetched(
                lambda: listing(session.workspace(), fields.level, answer), name="检索结果.xlsx",
                detail=_count(answer, fields), source="历史检索",
            ),
            file_name="检索结果.xlsx", mime=_XLSX, key="search-xlsx", icon=":material/download:",
            on_click="ignore",
        )  # fmt: skip
    cards, table, figures = st.tabs(["结果", "表格", "数字"])
    with cards:
        _cards(answer, fields)
    with table:
        _table(answer, fields)
    with figures:
        show_figures(fields.level, answer.keys, answer.total)


def _nothing(answer: Answer, fields: Fields) -> str:
    """That nothing was found, with the words that were looked for."""
    if not answer.hits or not fields.text.strip():
        return answer.warning or ""
    what = "项目" if fields.level is Level.PROJECT else "指标"
    return inner_quotes(f"没有找到“{shorten(fields.text.strip())}”：历史库中没有相近的{what}。")


def _see_rows() -> None:
    st.session_state["search-level"] = Level.INDICATOR
    _from_the_start()


def _count(answer: Answer, fields: Fields) -> str:
    what = LISTED[fields.level]
    if answer.warning and answer.hits:
        return f"没有相近的，列出最接近的{len(answer.keys)}{what}"
    asked = answer.query.text or answer.query.values
    return f"找到{answer.total}{what}" + ("，按相近程度排列" if asked and not fields.order else "")


def _cards(answer: Answer, fields: Fields) -> None:
    with st.container(key="search-hits"):
        for number, one in enumerate(answer.hits):
            with st.container(key=f"hit-{number}"):
                _card(number, one, fields.level)
    pages = pages_of(answer)
    if pages > 1:
        with st.container(
            key="search-pages", horizontal=True, vertical_alignment="center", gap="small"
        ):
            page = fields.page
            st.button("上一页", key="search-before", disabled=page <= 1, on_click=_turn, args=(-1,))
            st.text(f"第{page}页，共{pages}页")
            st.button(
                "下一页", key="search-next", disabled=page >= pages, on_click=_turn, args=(1,)
            )


def _card(number: int, one: Found, level: Level) -> None:
    facts = one.facts
    badge = ""
    if one.closeness is not None:
        badge = f":{_TONES[one.closeness.value]}-badge[相近程度{one.closeness.value}] "
    if level is Level.PROJECT:
        st.markdown(f"{badge}**{_marked(facts.project_name, one, 'project')}**")
        st.caption(plain(place_text(facts)))
    else:
        class_name = plain((facts.level2 or "未分类").removesuffix("指标"))
        name = _marked(facts.name or "", one, "name")
        value = _marked(facts.value or "", one, "value")
        st.markdown(f"{badge}:gray-badge[{class_name}] **{name}**：{value}")
        st.caption(f"《{_marked(facts.project_name, one, 'project')}》　{plain(place_text(facts))}")
    if one.why:
        st.caption(plain(f"为什么找到：{one.why}"))
    with st.container(horizontal=True, gap="small"):
        st.button("打开原表", key=f"open-{number}", on_click=_open, args=(facts,))
        st.button("找相似的", key=f"like-{number}", on_click=_like, args=(facts,))
        if level is Level.PROJECT:
            st.button("各年对比", key=f"years-{number}", on_click=_years, args=(facts,))
        else:
            drafting = session.conversation().now is not None
            st.button(
                "用到当前草稿", key=f"use-{number}", on_click=_use, args=(facts,),
                disabled=not drafting,
                help="只用它的写法和比率水平，别的项目的数不会照抄" if drafting
                else "没有打开的草稿：请先在“对话填报”或首页打开一份，或新拟一张表",
            )  # fmt: skip
    _opened(facts)


def _marked(text: str, found: Found, which: str) -> str:
    return "".join(
        f":orange-background[{plain(piece)}]" if matched and piece.strip() else plain(piece)
        for piece, matched in pieces(text, found, which)
    )


def _opened(facts: Facts) -> None:
    """The dialog that a button of this hit asked for."""
    asked: tuple[str, Facts] | None = st.session_state.get("search-dialog")
    if asked is None or asked[1] != facts:
        return
    st.session_state["search-dialog"] = None
    if asked[0] == "table":
        _show_source(facts)
    else:
        show_years(facts)


@st.dialog("原表", width="large")
def _show_source(facts: Facts) -> None:
    st.markdown(f"#### {plain(facts.project_name)}")
    show_table(table_of(session.workspace(), facts.table_id), facts.row)


def _table(answer: Answer, fields: Fields) -> None:
    facts = behind(session.workspace(), fields.level, answer.keys[:_MOST_ROWS])
    st.dataframe(
        table_columns(fields.level, facts), hide_index=True, row_height=30,
        height=min(30 * (len(facts) + 1) + 3, 520), width="stretch",
        column_config={
            "项目名称": st.column_config.TextColumn(width="large"),
            "年度": st.column_config.TextColumn(width=60),
            "三级指标": st.column_config.TextColumn(width="medium"),
        },
    )  # fmt: skip
    if answer.total > len(facts):
        st.caption(f"共{answer.total}条，这里列出前{len(facts)}条；导出 Excel 可以看更多。")


def table_columns(level: Level, facts: Sequence[Facts]) -> dict[str, list[str]]:
    """The columns of a list of hits."""
    columns = {
        "项目名称": [one.project_name for one in facts],
        "年度": [str(one.year or "") for one in facts],
        "实施单位": [one.unit or "" for one in facts],
        "年度资金总额": [amount_text(one) for one in facts],
    }
    if level is Level.PROJECT:
        return columns
    return {
        "二级指标": [(one.level2 or "").removesuffix("指标") for one in facts],
        "三级指标": [one.name or "" for one in facts],
        "指标值": [one.value or "" for one in facts],
        **columns,
    }


def _from_the_start() -> None:
    st.session_state[PAGE] = 1


def _turn(step: int) -> None:
    st.session_state[PAGE] = max(1, st.session_state.get(PAGE, 1) + step)


def _open(facts: Facts) -> None:
    st.session_state["search-dialog"] = ("table", facts)


def _years(facts: Facts) -> None:
    st.session_state["search-dialog"] = ("years", facts)


@session.guarded
def _like(facts: Facts) -> None:
    table = table_of(session.workspace(), facts.table_id)
    fill(like_table(table) if facts.row is None else like_row(table, facts.row))


@session.guarded
def _use(facts: Facts) -> None:
    assert facts.row is not None
    with session.latest() as latest:
        before = latest.conversation
        turn = use_row(session.workspace(), before, facts.table_id, facts.row)
        latest.settle(turn)
    changed = turn.conversation.now != before.now
    session.notify(f"《{turn.conversation.title}》：{turn.reply}", done=changed)
