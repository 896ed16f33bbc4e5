"""Backup, restore, the whole history as a file, and the look for damage, on 设置与数据."""

import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import streamlit as st

from assistant.accounts.person import Right, require
from assistant.care.archive import open_archive
from assistant.care.backup import Backup, backups, backups_folder, make_backup, usual_name
from assistant.care.integrity import full_check
from assistant.care.restore import aside_folder, restore
from assistant.care.whole_corpus import KINDS, Kind, corpus_bytes
from assistant.desks.exporting import MIME
from assistant.pages import session
from assistant.plain_text import plain
from corpus.errors import UserError
from corpus.store.log import Deed

_ROUND = "restore-round"
_RESTORE = "restore-agreed"  # what was agreed to, until the page has done it
_MOST_LISTED = 10


def show_data() -> None:
    """All that keeps the data safe."""
    workspace = session.workspace()
    counts = workspace.store.counts()
    st.text(
        f"历史库：{counts.tables}张表，{counts.projects}个项目，{counts.indicators}行指标。"
        f"数据都在本机的“{workspace.settings.home.resolve()}”。"
    )
    st.markdown("#### 备份")
    st.write("备份包括历史库、草稿、本单位的表样和指标库，做成一个文件；备份时可以照常使用。")
    with st.container(horizontal=True, gap="small"):
        wanted = st.button("立即备份", key="backup", type="primary", icon=":material/save:")
        doubted = st.button("检查数据有没有损坏", key="check-data")
    if wanted:
        _back_up()
    if doubted:
        _check()
    made = backups(backups_folder(workspace.settings))
    if not made:
        st.caption("还没有做过备份。建议每周备份一次，并把文件另存到别的电脑或移动硬盘。")
    with st.container(key="backups", gap="small"):
        for one in made[:_MOST_LISTED]:
            _backup_row(one)
    if len(made) > _MOST_LISTED:
        st.caption(
            f"只列出最近{_MOST_LISTED}个，其余的在“{backups_folder(workspace.settings)}”里。"
        )
    _other_file()
    _replaced()
    st.markdown("#### 导出全部历史表")
    st.write("给别的程序使用，或交给上级汇总。JSON 文件可以再导入。")
    with st.container(horizontal=True, gap="small"):
        for kind in KINDS:
            st.download_button(
                "Excel 文件" if kind == "xlsx" else "JSON 文件", data=_dump(kind),
                file_name=f"全部历史表-{datetime.now():%Y%m%d}.{kind}", mime=MIME[kind],
                key=f"dump-{kind}", icon=":material/download:", on_click="ignore",
            )  # fmt: skip


def _dump(kind: Kind) -> Callable[[], bytes]:
    store = session.workspace().store
    count = store.counts().tables
    record = session.recorder(Deed.EXPORT, f"全部历史表.{kind}", f"共{count}张表", "设置与数据")

    def content() -> bytes:
        made = corpus_bytes(store, kind)
        record()
        return made

    return content


def _progress(words: str) -> tuple[Any, Callable[[int, int, str], None]]:
    bar = st.progress(0.0, words)

    def tell(done: int, total: int, what: str) -> None:
        bar.progress(min(done / max(total, 1), 1.0), f"{words}{what}")

    return bar, tell


@session.guarded
def _back_up() -> None:
    require(session.person(), Right.BACKUP)
    workspace = session.workspace()
    bar, tell = _progress("正在备份：")
    path = backups_folder(workspace.settings) / usual_name()
    made = make_backup(workspace.settings, workspace.store, path, who=session.who(), progress=tell)
    bar.empty()
    st.success(f"已备份并核对无误：{made.tables}张历史表、{made.drafts}份草稿。请下载后另存一份。")


@session.guarded
def _check() -> None:
    workspace = session.workspace()
    with st.spinner("正在逐张核对……"):
        trouble = full_check(workspace.settings, workspace.store)
    for line in trouble:
        st.error(plain(line))
    if trouble:
        session.record(Deed.REPAIR, "检查数据", "\n".join(trouble))
    else:
        st.success("没有发现损坏。")


def _backup_row(one: Backup) -> None:
    made = datetime.fromisoformat(one.made_at).astimezone()
    with st.container(
        key=f"backup-{one.path.stem}", horizontal=True, vertical_alignment="center", border=True
    ):
        st.text(
            f"{made:%Y-%m-%d %H:%M}　{one.tables}张历史表、{one.drafts}份草稿，{_size(one.size)}",
            width="stretch",
        )
        st.download_button(
            "下载", data=one.path.read_bytes, file_name=one.path.name, mime=MIME["zip"],
            key=f"get-{one.path.stem}", icon=":material/download:", on_click="ignore",
        )  # fmt: skip
        if st.button("恢复到这时", key=f"restore-{one.path.stem}"):
            _ask_restore(one.path)


def _size(count: int) -> str:
    return f"{count / 1e6:.1f}MB" if count >= 1_000_000 else f"{max(count // 1000, 1)}KB"


def _other_file() -> None:
    with st.expander("用别处保存的备份文件恢复"):
        at = st.session_state.get(_ROUND, 0)
        given = st.file_uploader("备份文件", key=f"restore-file-{at}", label_visibility="collapsed")
        st.caption("大于 20 MB 的备份，请管理员用命令 mubiao restore 恢复。")
        if given is not None and st.button("查看并恢复", key="restore-given"):
            kept = Path(tempfile.gettempdir()) / f"mubiao-{given.file_id}.zip"
            kept.write_bytes(given.getvalue())
            _ask_restore(kept)


@st.dialog("恢复数据")
def _ask_restore(path: Path) -> None:
    try:
        manifest = open_archive(path).manifest
    except UserError as error:
        st.error(plain(str(error)))
        return
    made = datetime.fromisoformat(manifest.made_at).astimezone()
    st.text(
        f"备份制作于{made:%Y-%m-%d %H:%M}：{manifest.tables}张历史表、{manifest.drafts}份草稿。"
    )
    st.write(
        "恢复后，现在的历史库、所有人的草稿、表样和指标库会换成备份时的样子。"
        "现在的数据会另存一份，操作记录会保留。"
    )
    with st.container(horizontal=True, gap="small"):
        if st.button(
            "确定恢复", key="restore-yes", type="primary", on_click=_agree_to_restore, args=(path,)
        ):
            st.rerun()
        if st.button("不恢复", key="restore-no"):
            st.rerun()


def _agree_to_restore(path: Path) -> None:
    st.session_state[_RESTORE] = path


def restore_agreed() -> None:
    """Restore what the clerk agreed to, with a bar; to be called before anything is shown."""
    agreed: Path | None = st.session_state.pop(_RESTORE, None)
    if agreed is not None:
        _restore(agreed)


@session.guarded
def _restore(path: Path) -> None:
    require(session.person(), Right.BACKUP)
    workspace = session.workspace()
    bar, tell = _progress("正在恢复：")
    done = restore(workspace.settings, workspace.store, path, who=session.who(), progress=tell)
    with st.spinner("正在更新检索……"):
        workspace.searcher.refresh()
    bar.empty()
    session.start_anew()
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    session.notify(done.sentence())


def _replaced() -> None:
    folder = aside_folder(session.workspace().settings)
    kept = sorted(one.name for one in folder.iterdir()) if folder.is_dir() else []
    if kept:
        st.caption(
            plain(
                f"以前恢复时被替换的数据（{len(kept)}份）保存在“{folder.resolve()}”，确认不再需要后可由管理员删除。"
            )
        )
