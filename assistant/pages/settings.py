"""The page 设置与数据: the office's names, what is kept, backup and restore, the log."""

import streamlit as st

from assistant.accounts.person import Right
from assistant.desks.office import name_office
from assistant.pages import places, session
from assistant.pages.data_care import restore_agreed, show_data
from assistant.pages.frame import guarded
from assistant.pages.log_view import show_log
from assistant.pages.style import apply_style
from assistant.plain_text import plain
from assistant.status import status_lines


def settings_page() -> None:
    """Show the page; nothing that goes wrong shows a traceback."""
    apply_style()
    with guarded(), st.container(key="settings-page"):
        with st.sidebar:
            st.caption("本单位的名称、备份和恢复、操作记录。")
        st.markdown("### 设置与数据")
        with (
            st.container()
        ):  # with a bar or without one: the tabs keep their place, and the chosen one
            restore_agreed()
        session.show_notice()
        names, data, log, program = st.tabs(["本单位", "数据与备份", "操作记录", "程序状态"])
        with names:
            if session.may(Right.SETTINGS):
                _names()
            else:
                _names_told()
        with data:
            if session.may(Right.BACKUP):
                show_data()
        with log:
            if session.may(Right.LOG):
                show_log()
        with program:
            if session.may(Right.SETTINGS):
                _program()


def _names() -> None:
    office = session.workspace().office
    st.write("拟表时自动填入下面的名称；没有填的，每次拟表时会问。")
    with st.form("office", border=False, width=560):
        unit = st.text_input(
            "实施单位",
            value=office.unit or "",
            placeholder="例如 北源街道办事处",
            key="office-unit",
        )
        authority = st.text_input(
            "主管部门", value=office.authority or "", placeholder="例如 北源街道办事处",
            key="office-authority",
        )  # fmt: skip
        if st.form_submit_button("保存", type="primary"):
            _save_names(unit, authority)
            st.rerun()
    st.caption("上报用的表样在“导出”页的“本单位的表样”里添加；本单位的指标在“指标库”页添加。")
    with st.container(horizontal=True):
        places.link("export", "去添加表样")
        places.link("library", "去添加指标")


def _names_told() -> None:
    office = session.workspace().office
    st.text(
        f"实施单位：{office.unit or '（没有填，拟表时会问）'}\n主管部门：{office.authority or '（没有填，拟表时会问）'}"
    )


@session.guarded
def _save_names(unit: str, authority: str) -> None:
    changed = name_office(session.workspace(), unit=unit, authority=authority, by=session.person())
    session.notify("已保存，以后拟的表会自动填入。" if changed else "名称没有变化。", done=True)


def _program() -> None:
    for line in status_lines(session.workspace().settings):
        st.text(line)
    for healed in session.workspace().notices:
        st.info(plain(healed))
    st.caption("程序不连接互联网；端口、数据文件夹等由管理员用环境变量设置，见说明文件。")
