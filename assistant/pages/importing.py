"""The page 导入: drag files, look at what was read, correct, confirm; and the history."""

import streamlit as st

from assistant.accounts.person import Right
from assistant.desks.importing import (
    Desk,
    Past,
    Upload,
    decide_all,
    finish,
    history,
    read_uploads,
    skip_nameless,
    to_import,
    undecided,
    undo,
    unnamed,
)
from assistant.pages import session
from assistant.pages.batches import Batch
from assistant.pages.frame import guarded
from assistant.pages.importing_style import apply_import_style
from assistant.pages.importing_table import forget_choice, show_list, show_table_of
from assistant.pages.style import UPLOAD_MB, apply_style
from assistant.plain_text import plain
from corpus.errors import UserError
from corpus.importing import Decision
from corpus.importing.report_file import OUTCOME_WORDS, condition, report_xlsx

_ROUND, _READ, _SAVE = "import-round", "import-read", "import-save"
_BATCH = Batch("import", Desk)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST_LISTED = 60


def importing_page() -> None:
    """Show the page; nothing that goes wrong shows a traceback."""
    apply_style()
    apply_import_style()
    with guarded(), st.container(key="import-page"):
        _show()


def _show() -> None:
    workspace = session.workspace()
    if st.session_state.pop(_SAVE, False):
        _save()
    with st.sidebar:
        st.caption("把以前的绩效目标表导入历史库，拟写时就能参考。")
        counts = workspace.store.counts()
        st.caption(f"历史库现有{counts.tables}张表、{counts.rows_told}。")
    desk = _BATCH.now()
    if desk is None:
        _choose_files()
        _history()
    elif desk.report is None:
        _preview(desk)
    else:
        _result(desk)
        _history()


def _choose_files() -> None:
    st.markdown("### 导入历史表")
    if not session.may(Right.IMPORT):
        session.show_notice()
        return
    st.write(
        "把以前的绩效目标表拖到下面：Word、Excel、WPS、PDF、网页、文本，或装着它们的压缩包（.zip），"
        "可以一次拖多个。先读出来给您核对，**确认以后才保存**。"
    )
    session.show_notice()
    uploaded = st.file_uploader(
        "选择文件", key=f"upload-{_round()}", accept_multiple_files=True,
        label_visibility="collapsed", max_upload_size=UPLOAD_MB,
    )  # fmt: skip
    if not uploaded:
        return
    ids = tuple(file.file_id for file in uploaded)
    if st.session_state.get(_READ) == ids:
        st.text("已停止读取，什么都没有保存。")
        st.button("重新读取", key="read-again", on_click=_read_again)
        return
    st.session_state[_READ] = ids
    bar = st.progress(0.0, "正在读取……")
    st.button("停止读取", key="stop-reading")

    def tell(done: int, total: int, _: str) -> None:
        bar.progress(min(done / max(total, 1), 1.0), f"正在读取：已读{done}个文件，共{total}个")

    uploads = [Upload(file.name, file.getvalue()) for file in uploaded]
    _BATCH.put(read_uploads(session.workspace(), uploads, progress=tell))
    st.rerun()


def _round() -> int:
    found: int = st.session_state.setdefault(_ROUND, 0)
    return found


@session.guarded
def _read_again() -> None:
    st.session_state.pop(_READ, None)


@session.guarded
def _start_anew() -> None:
    """Forget the plan and the dragged files."""
    _BATCH.drop()
    forget_choice()
    st.session_state.pop(_READ, None)
    st.session_state[_ROUND] = _round() + 1


def _preview(desk: Desk) -> None:
    with st.container(
        key="import-bar", horizontal=True, vertical_alignment="center", gap="small",
        horizontal_alignment="distribute",
    ):  # fmt: skip
        st.markdown("### 核对后导入", width="stretch")
        with st.container(horizontal=True, gap="small", width="content"):
            st.button("放弃", key="give-up", on_click=_start_anew)
            count = to_import(desk)
            st.button(
                f"确认导入（{count}张表）" if count else "确认，没有要导入的表", key="confirm",
                type="primary", icon=":material/check:", on_click=_confirm,
            )  # fmt: skip
    st.text(desk.plan.sentence())
    session.show_notice()
    waiting = undecided(desk)
    if waiting:
        with st.container(key="import-conflicts", horizontal=True, vertical_alignment="center"):
            st.text(f"有{waiting}张表与已有的表同项目同年度、内容不同，请逐张选择，或全部：")
            for key, label, decision in (
                ("version", "作为新版本", Decision.VERSION),
                ("both", "都保留", Decision.BOTH),
                ("skip", "跳过", Decision.SKIP),
            ):
                st.button(label, key=f"all-{key}", on_click=_settle_all, args=(decision,))
    nameless = unnamed(desk)
    if nameless:
        with st.container(key="import-nameless", horizontal=True, vertical_alignment="center"):
            st.text(f"有{nameless}张表没有项目名称，请点开填写，或：")
            st.button("都不导入", key="skip-nameless", on_click=_skip_nameless)
    left, right = st.columns([3, 10], gap="small")
    with left:
        chosen = show_list(desk)
    with right, st.container(key="import-table"):
        if chosen is not None:
            show_table_of(desk, chosen, _BATCH.put)


@session.guarded
def _settle_all(decision: Decision) -> None:
    if (desk := _BATCH.now()) is not None:
        _BATCH.put(decide_all(desk, decision))


@session.guarded
def _skip_nameless() -> None:
    if (desk := _BATCH.now()) is not None:
        _BATCH.put(skip_nameless(desk))


@session.guarded
def _confirm() -> None:
    st.session_state[_SAVE] = True


def _save() -> None:
    """Save, then let the search take it in; what was saved stays whatever comes after."""
    desk = _BATCH.now()
    if desk is None:
        return
    with st.spinner("正在保存，并更新检索……"):
        try:
            _BATCH.put(finish(session.workspace(), desk, by=session.person()))
            session.workspace().searcher.catch_up()
        except UserError as error:
            session.notify(str(error))


def _result(desk: Desk) -> None:
    report = desk.report
    assert report is not None
    st.markdown("### 导入完成")
    st.success(plain(report.sentence()))
    session.show_notice()
    with st.container(horizontal=True, gap="small"):
        st.button(
            "继续导入", key="more", type="primary", icon=":material/add:", on_click=_start_anew
        )
        st.download_button(
            "下载导入报告", data=session.fetched(
                lambda: report_xlsx(report), name="导入报告.xlsx", detail=report.sentence(),
                source="导入",
            ), file_name="导入报告.xlsx",
            mime=_XLSX, key="report", icon=":material/download:", on_click="ignore",
        )  # fmt: skip
    lines = []
    for file in report.files:
        if file.entered:
            lines += [
                f"《{one.project_name or '没有项目名称'}》{one.year or ''}　{OUTCOME_WORDS[one.outcome]}　（{file.planned.file}）"
                for one in file.entered
            ]
        else:
            lines.append(f"{file.planned.file}　{condition(file.planned)}")
    more = f"\n……还有{len(lines) - _MOST_LISTED}条，见导入报告" if len(lines) > _MOST_LISTED else ""
    with st.container(border=True):
        st.text("\n".join(lines[:_MOST_LISTED]) + more)


def _history() -> None:
    past = history(session.workspace())
    st.markdown("#### 导入记录")
    if not past:
        st.caption("还没有导入过。")
    with st.container(key="import-history"):
        for one in past:
            with st.container(
                horizontal=True, vertical_alignment="center", border=True,
                horizontal_alignment="distribute",
            ):  # fmt: skip
                st.text(f"{one.title}\n{one.told}", width="stretch")
                if one.can_undo and st.button("撤销这次导入", key=f"undo-{one.key}"):
                    _ask_undo(one)


@st.dialog("撤销导入")
def _ask_undo(one: Past) -> None:
    st.text(f"{one.title}\n{one.told}")
    st.write("撤销后，这次导入新增的表会从历史库移除，被它取代的旧表会恢复。您的原文件不受影响。")
    with st.container(horizontal=True, gap="small"):
        if st.button("确定撤销", key="undo-yes", type="primary", on_click=_undo, args=(one.key,)):
            st.rerun()
        if st.button("不撤销", key="undo-no"):
            st.rerun()


@session.guarded
def _undo(key: str) -> None:
    desk = _BATCH.now()
    said = undo(session.workspace(), key, by=session.person())
    session.notify(said, done=True)
    if desk is not None and desk.report is not None and desk.report.key == key:
        _start_anew()  # what the page tells of it is no longer true
