"""The page 导出: drafts as files on any form; below it the office's own forms."""

from collections.abc import Sequence

import streamlit as st

from assistant.desks.exporting import (
    FORMAT_NAMES,
    MIME,
    Choice,
    choosable,
    condition_of,
    drafts_of,
    file_content,
    file_name,
    left_out,
    usual_form,
    why_not,
)
from assistant.draft import Draft
from assistant.pages import session
from assistant.pages.forms import show_forms
from assistant.pages.frame import guarded
from assistant.pages.style import apply_style
from assistant.plain_text import plain
from corpus.forms import form, forms

_KINDS = tuple(FORMAT_NAMES)
_WAYS = ("合在一个文件里", "每张一个文件（.zip）")


def exporting_page() -> None:
    """Show the page; nothing that goes wrong shows a traceback."""
    apply_style()
    with guarded(), st.container(key="export-page"):
        workspace = session.workspace()
        with st.sidebar:
            st.caption("把草稿导出成上报用的文件，或用本单位的空白表生成表样。")
        session.show_notice()
        export, own = st.tabs(["导出文件", "本单位的表样"])
        with export:
            _show_export()
        with own:
            show_forms(workspace)


def _show_export() -> None:
    settings, who = session.workspace().settings, session.person()
    own = settings.forms
    titles = {one.key: one.title for one in choosable(settings, by=who)}
    if not titles:
        st.write("还没有草稿：请先在“对话填报”里拟一张表。")
        return
    current = session.conversation().key
    keys = st.multiselect(
        "要导出的草稿", list(titles), key="export-drafts", placeholder="请选择",
        default=[current] if current in titles else list(titles)[:1],
        format_func=lambda key: titles[key],
    )  # fmt: skip
    drafts = drafts_of(keys, settings, by=who)
    choice = _choice(drafts, {one.key: one.name for one in forms(own)})
    refused = why_not(drafts, choice)
    if refused:
        st.info(plain(refused))
        return
    told = left_out(drafts, choice)
    if told:
        st.warning(plain(told))
    name = file_name(drafts, choice)
    mark = "（草稿，仍有必须修改的问题）" if choice.anyway else ""
    names = "、".join(draft.table.project_name for draft in drafts)
    said = f"表样“{choice.form.key}”{mark}：{names}"
    content = session.fetched(
        lambda: file_content(drafts, choice), name=name, detail=said, source="导出"
    )
    if st.download_button(
        f"下载{FORMAT_NAMES[choice.kind]}文件", data=content,
        file_name=name, mime=MIME["zip" if choice.zipped else choice.kind], key="export-file",
        icon=":material/download:", type="primary", on_click="ignore",
    ):  # fmt: skip
        st.caption(plain(f"正在下载“{name}”。"))


def _choice(drafts: Sequence[Draft], names: dict[str, str]) -> Choice:
    own = session.workspace().settings.forms
    ids, usual = list(names), usual_form(drafts, own)
    left, right = st.columns(2)
    with left:
        key = st.selectbox(
            "表样", ids, index=ids.index(usual), key=f"export-form-{usual}",
            format_func=lambda one: names[one] if names[one].startswith(one) else one,
        )  # fmt: skip
        with_annex = st.checkbox(
            "附上填报依据（各项依据、尚存意见、填报人和时间）", key="export-annex"
        )
        by = (
            st.text_input("填报人", key="export-by", placeholder="不填则写实施单位")
            if with_annex
            else ""
        )
    with right:
        kind = st.radio(
            "格式", _KINDS, horizontal=True, key="export-kind", format_func=FORMAT_NAMES.__getitem__
        )
        way = _WAYS[0]
        if len(drafts) > 1:
            way = st.radio("几张表", _WAYS, horizontal=True, key="export-way")
    return Choice(
        form=form(key, own), kind=kind, zipped=way == _WAYS[1], with_annex=with_annex,
        prepared_by=by.strip(), anyway=_confirmed(drafts),
    )  # fmt: skip


def _confirmed(drafts: Sequence[Draft]) -> bool:
    """The errors that stand, and whether the clerk wants the marked file all the same."""
    state = condition_of(drafts)
    if state.gaps:
        st.caption(f"还有{state.gaps}处写着“待补充”，文件里会标黄。")
    if not state.errors:
        return False
    with st.container(border=True):
        st.text(f"必须修改的问题（{len(state.errors)}处）：")
        for number, error in enumerate(state.errors, start=1):
            st.text(f"{number}. {error}")
        return st.checkbox("我知道还有这些问题，先导出每页标有“草稿”的文件", key="export-anyway")
