"""Backup, restore, the whole history as a file, and the look for damage, on 设置与数据."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from assistant.care.backup import Backup, backups_folder
from assistant.care.whole_corpus import KINDS, Kind
from assistant.desks.data_care import (
    MOST_UPLOADED,
    back_up,
    backup_content,
    bring_back,
    kept_backups,
    look_for_damage,
    look_into,
    replaced,
    take_in,
    whole_history,
)
from assistant.desks.exporting import MIME
from assistant.pages import session
from assistant.pages.frame import told_here
from assistant.plain_text import plain

_ROUND = "restore-round"
_RESTORE = "restore-agreed"  # what was agreed to, until the page has done it
_MOST_LISTED = 10


def show_data() -> None:
    """All that keeps the data safe."""
    workspace = session.workspace()
    counts = workspace.store.counts()
    st.text(
        f"历史库：{counts.tables}张表，{counts.projects}个项目，{counts.rows_told}。"
        f"数据都在本机的“{workspace.settings.home.resolve()}”。"
    )
    st.markdown("#### 备份")
    st.write("备份包括历史库、草稿、本单位的表样和指标库，做成一个文件；备份时可以照常使用。")
    with st.container(horizontal=True, gap="small"):
        wanted = st.button("立即备份", key="backup", type="primary", icon=":material/save:")
        doubted = st.button("检查数据有没有损坏", key="check-data")
    # each in a container of its own: what stands below keeps its place, and stays open
    with st.container(key="backup-said"):
        if wanted:
            _back_up()
        if doubted:
            _check()
    made = kept_backups(workspace, by=session.person())
    with st.container(key="backups", gap="small"):
        if not made:
            st.caption("还没有做过备份。建议每周备份一次，并把文件另存到别的电脑或移动硬盘。")
        for one in made[:_MOST_LISTED]:
            _backup_row(one)
        if len(made) > _MOST_LISTED:
            with st.expander(f"更早的备份（{len(made) - _MOST_LISTED}个）"):
                _earlier(made[_MOST_LISTED:])
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
    """Called when the button is clicked, outside the page's own run."""
    return partial(whole_history, session.workspace(), kind, by=session.person())


def _progress(words: str) -> tuple[Any, Callable[[int, int, str], None]]:
    bar = st.progress(0.0, words)

    def tell(done: int, total: int, what: str) -> None:
        bar.progress(min(done / max(total, 1), 1.0), f"{words}{what}")

    return bar, tell


def _back_up() -> None:
    bar, tell = _progress("正在备份：")
    with told_here():
        made = back_up(session.workspace(), by=session.person(), progress=tell)
        st.success(
            f"已备份并核对无误：{made.tables}张历史表、{made.drafts}份草稿。请下载后另存一份。"
        )
    bar.empty()


def _check() -> None:
    with st.spinner("正在逐张核对……"):
        trouble = look_for_damage(session.workspace(), by=session.person())
    for line in trouble:
        st.error(plain(line))
    if not trouble:
        st.success("没有发现损坏。")


def _earlier(made: list[Backup]) -> None:
    names = [
        f"{datetime.fromisoformat(one.made_at).astimezone():%Y-%m-%d %H:%M}　{one.path.name}"
        for one in made
    ]
    chosen = st.selectbox("备份", range(len(made)), key="earlier", format_func=names.__getitem__)
    _backup_row(made[chosen])


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
            "下载", file_name=one.path.name, mime=MIME["zip"], on_click="ignore",
            data=session.fetched(
                partial(backup_content, one, by=session.person()), name=one.path.name,
                detail="下载备份文件", source="设置与数据",
            ), key=f"get-{one.path.stem}", icon=":material/download:",
        )  # fmt: skip
        if st.button("恢复到这时", key=f"restore-{one.path.stem}"):
            _ask_restore(one.path)


def _size(count: int) -> str:
    return f"{count / 1e6:.1f}MB" if count >= 1_000_000 else f"{max(count // 1000, 1)}KB"


def _other_file() -> None:
    with st.expander("用别处保存的备份文件恢复"):
        at = st.session_state.get(_ROUND, 0)
        with st.container(key="large-upload"):
            given = st.file_uploader(
                "备份文件", key=f"restore-file-{at}", label_visibility="collapsed",
                max_upload_size=MOST_UPLOADED,
            )  # fmt: skip
        folder = backups_folder(session.workspace().settings).resolve()
        st.caption(
            plain(
                f"大于 {MOST_UPLOADED} MB 的备份文件：请管理员把它复制到“{folder}”，刷新本页就列在上面。"
            )
        )
        if given is not None and st.button("核对并恢复", key="restore-given"):
            with told_here():
                with st.spinner("正在核对备份文件……"):
                    kept = take_in(
                        session.workspace(), given.name, given.getbuffer(), by=session.person()
                    )
                _ask_restore(kept.path)


@st.dialog("恢复数据")
def _ask_restore(path: Path) -> None:
    with told_here():
        _what_it_holds(path)


def _what_it_holds(path: Path) -> None:
    manifest = look_into(path, by=session.person())
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
    workspace = session.workspace()
    bar, tell = _progress("正在恢复：")
    done = bring_back(workspace, path, by=session.person(), progress=tell)
    with st.spinner("正在更新检索……"):
        workspace.searcher.catch_up()
    bar.empty()
    session.start_anew()
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    session.notify(done.sentence(), done=True)


def _replaced() -> None:
    kept = replaced(session.workspace(), by=session.person())
    if kept:
        folder = kept[0].parent.resolve()
        st.caption(
            plain(
                f"以前恢复时被替换的数据（{len(kept)}份）保存在“{folder}”，确认不再需要后可由管理员删除。"
            )
        )
