"""The page 指标库: kinds of spending with their indicators, and the office's own ones."""

import pandas as pd
import streamlit as st

from assistant.accounts.person import Right
from assistant.archetypes import Archetype, Pattern
from assistant.desks.library import (
    CLASSES,
    EVIDENCE,
    FROM,
    LEVEL2,
    NAME,
    PRIORITIES,
    PRIORITY,
    VALUE,
    KindForm,
    Origin,
    found,
    pattern_rows,
)
from assistant.desks.own_library import add_kind, add_pattern, remove_kind, remove_pattern
from assistant.own_library import OwnLibrary
from assistant.pages import session
from assistant.pages.frame import guarded
from assistant.pages.style import apply_style
from assistant.plain_text import plain

_CHOSEN, _ROUND = "library-chosen", "library-round"
_ROW = 30


def library_page() -> None:
    """Show the page; nothing that goes wrong shows a traceback."""
    apply_style()
    with guarded(), st.container(key="library-page"):
        own = session.workspace().own_library
        with st.sidebar:
            st.caption("拟表时用的支出类别和指标；可以添加本单位自己的。")
        st.markdown("### 指标库")
        session.show_notice()
        browse, add = st.tabs(["查看", "添加本单位的类别"])
        with browse:
            _browse(own)
        with add:
            if session.may(Right.SETTINGS):
                _add(own)


def _browse(own: OwnLibrary) -> None:
    words = st.text_input(
        "查找", key="library-find", placeholder="按类别、项目名称或指标查找，例如“保险”“合格率”",
        label_visibility="collapsed",
    )  # fmt: skip
    kinds = found(own, words)
    if not kinds:
        st.caption(f"没有找到“{plain(words)}”：换个词，或在“添加本单位的类别”里自己添加。")
        return
    st.caption(f"共{len(kinds)}类支出。点一类看它的指标。")
    left, right = st.columns([3, 9], gap="medium")
    keys = [kind.id for kind, _ in kinds]
    chosen = st.session_state.get(_CHOSEN)
    place = keys.index(chosen) if chosen in keys else 0
    with left, st.container(key="library-list", height=520, border=False):
        for number, (kind, mine) in enumerate(kinds):
            badge = ":blue-badge[本单位] " if mine else ""
            st.button(
                badge + plain(kind.name), key=f"kind-{kind.id}", width="stretch",
                type="secondary" if number == place else "tertiary",
                on_click=_choose, args=(kind.id,), help=plain(kind.summary),
            )  # fmt: skip
    with right:
        _kind(own, *kinds[place])


def _choose(key: str) -> None:
    st.session_state[_CHOSEN] = key


def _kind(own: OwnLibrary, kind: Archetype, mine: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"#### {plain(kind.name)}", width="stretch")
        can = mine and session.person().may(Right.SETTINGS)
        if can and st.button("删除这一类", key="kind-delete"):
            _ask_delete(kind)
    st.text(kind.summary)
    st.caption(plain("项目名称或说明里有这些词时用：" + "、".join(kind.triggers[:16])))
    rows = pattern_rows(own, kind, mine=mine)
    st.dataframe(
        pd.DataFrame(
            {
                LEVEL2: [row.level2.removesuffix("指标") for row in rows],
                NAME: [row.name for row in rows],
                FROM: [row.origin for row in rows],
                VALUE: [row.value for row in rows],
                PRIORITY: [row.priority for row in rows],
                "为什么用": [("（本单位）" if row.own else "") + row.why for row in rows],
            }
        ),
        hide_index=True, width="stretch", row_height=_ROW,
        height=min(_ROW * (len(rows) + 1) + 3, 380),
        column_config={
            LEVEL2: st.column_config.TextColumn(width=100),
            NAME: st.column_config.TextColumn(width=200),
            FROM: st.column_config.TextColumn(width=120),
            VALUE: st.column_config.TextColumn(width=120),
            PRIORITY: st.column_config.TextColumn(width=90),
            "为什么用": st.column_config.TextColumn(width=240),
        },
    )  # fmt: skip
    st.caption("花括号表示拟表时填入：{主题}是项目的主题，{对象}是服务对象，{物}是数出来的东西。")
    if not mine and session.person().may(Right.SETTINGS):
        _own_patterns(own, kind)


def _own_patterns(own: OwnLibrary, kind: Archetype) -> None:
    added = [one.pattern for one in own.patterns if one.kind == kind.id]
    for number, pattern in enumerate(added):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(f"本单位添加：{pattern.level2}　{pattern.name}", width="stretch")
            st.button(
                "删除",
                key=f"pattern-delete-{number}",
                on_click=_remove_pattern,
                args=(kind, pattern),
            )
    with st.expander("给这一类添加一条本单位的指标"):
        at = st.session_state.get(_ROUND, 0)
        row = _pattern_fields(f"pattern-{kind.id}-{at}")
        st.button(
            "添加指标", key="pattern-add", type="primary", on_click=_add_pattern, args=(kind, row)
        )


def _pattern_fields(key: str) -> dict[str, str]:
    first, second, third = st.columns(3)
    with first:
        level2 = st.selectbox(LEVEL2, CLASSES, key=f"{key}-level2")
        evidence = st.text_input(EVIDENCE, key=f"{key}-evidence", placeholder="例如 验收单")
    with second:
        name = st.text_input(NAME, key=f"{key}-name", placeholder="例如 {主题}验收合格率")
        priority = st.selectbox(PRIORITY, list(PRIORITIES), index=1, key=f"{key}-priority")
    with third:
        origin = st.selectbox(FROM, [one.value for one in Origin], key=f"{key}-from")
        value = st.text_input(VALUE, key=f"{key}-value", placeholder=_HINTS[Origin(origin)])
    return {
        LEVEL2: level2, NAME: name, FROM: origin, VALUE: value, EVIDENCE: evidence,
        PRIORITY: priority,
    }  # fmt: skip


_HINTS = {
    Origin.COUNT: "单位，例如 台、部", Origin.PRICE: "按什么计价，例如 台、年", Origin.BUDGET: "不用填",
    Origin.DEADLINE: "不用填", Origin.LEVEL: "例如 ≥95%", Origin.WORDING: "例如 制度健全并执行",
    Origin.ASK: "不用填",
}  # fmt: skip


def _add(own: OwnLibrary) -> None:
    st.write(
        "随附的类别都不合适时，可以添加本单位自己的一类：写明项目名称里会出现哪些词、要哪些指标。"
        "以后拟写这类项目就先用它。数只来自填报人说的话、预算，或您在这里定的固定水平。"
    )
    at = st.session_state.get(_ROUND, 0)
    left, right = st.columns(2)
    with left:
        name = st.text_input("类别名称", key=f"own-name-{at}", placeholder="例如 电梯维护保养")
        words = st.text_input(
            "项目名称里会出现的词（用顿号分开）", key=f"own-words-{at}",
            placeholder="例如 电梯维保、电梯年检",
        )  # fmt: skip
        served = st.text_input("服务对象", key=f"own-served-{at}", placeholder="例如 小区居民")
    with right:
        action = st.text_input(
            "总体目标：做什么", key=f"own-action-{at}", placeholder="例如 做好{主题}"
        )
        effect = st.text_input(
            "总体目标：达到什么效果", key=f"own-effect-{at}", placeholder="例如 保障居民乘梯安全"
        )
        public = st.checkbox("直接服务群众（要有满意度指标）", value=True, key=f"own-public-{at}")
    st.caption(
        "指标：一行一条，可以在末尾加行；“单位或水平”里，数量填单位，固定水平填“≥95%”这样的数。"
    )
    rows = st.data_editor(
        _starting_rows(), key=f"own-rows-{at}", hide_index=True, num_rows="dynamic", width="stretch",
        column_config={
            LEVEL2: st.column_config.SelectboxColumn(options=list(CLASSES), required=True),
            NAME: st.column_config.TextColumn(required=True),
            FROM: st.column_config.SelectboxColumn(options=[one.value for one in Origin], required=True),
            VALUE: st.column_config.TextColumn(),
            EVIDENCE: st.column_config.TextColumn(),
            PRIORITY: st.column_config.SelectboxColumn(options=list(PRIORITIES), required=True),
        },
    )  # fmt: skip
    form = KindForm(
        name=name, words=words, summary="", served=served, action=action, effect=effect,
        serves_public=public, rows=rows.to_dict("records"),
    )  # fmt: skip
    st.button(
        "添加这一类", key="own-add", type="primary", icon=":material/add:", on_click=_add_kind,
        args=(form,),
    )  # fmt: skip


def _starting_rows() -> pd.DataFrame:
    rows = (
        ("数量指标", "{主题}数量", Origin.COUNT.value, "", "工作台账", "必有"),
        ("质量指标", "{主题}合格率", Origin.LEVEL.value, "100%", "验收单", "必有"),
        ("时效指标", "{主题}完成时间", Origin.DEADLINE.value, "", "验收单", "必有"),
        ("成本指标", "项目总成本", Origin.BUDGET.value, "", "支付凭证", "必有"),
        ("社会效益指标", "", Origin.WORDING.value, "", "", "常用"),
        ("服务对象满意度指标", "{对象}满意度", Origin.LEVEL.value, "≥90%", "问卷调查", "必有"),
    )
    return pd.DataFrame(rows, columns=[LEVEL2, NAME, FROM, VALUE, EVIDENCE, PRIORITY])


def _added(said: str) -> None:
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    session.notify(f"{said}，下次拟表就会用上。", done=True)


@session.guarded
def _add_kind(form: KindForm) -> None:
    kind = add_kind(session.workspace(), form, by=session.person())
    st.session_state[_CHOSEN] = kind.id
    _added(f"已添加类别“{kind.name}”")


@session.guarded
def _add_pattern(kind: Archetype, row: dict[str, str]) -> None:
    pattern = add_pattern(session.workspace(), kind, row, by=session.person())
    _added(f"已给“{kind.name}”添加指标“{pattern.name}”")


@session.guarded
def _remove_pattern(kind: Archetype, pattern: Pattern) -> None:
    remove_pattern(session.workspace(), kind, pattern, by=session.person())


@st.dialog("删除类别")
def _ask_delete(kind: Archetype) -> None:
    st.text(f"“{kind.name}”，{len(kind.indicators)}条指标")
    st.write("删除以后不能撤销，以后拟写这类项目会改用随附的类别；已有的草稿不受影响。")
    with st.container(horizontal=True, gap="small"):
        if st.button(
            "确定删除", key="kind-delete-yes", type="primary", on_click=_remove_kind, args=(kind,)
        ):
            st.rerun()
        if st.button("不删除", key="kind-delete-no"):
            st.rerun()


@session.guarded
def _remove_kind(kind: Archetype) -> None:
    remove_kind(session.workspace(), kind, by=session.person())
