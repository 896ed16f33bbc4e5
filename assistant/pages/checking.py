"""The page 校验: drop files, look at the marked cells, apply fixes, take opinion and table away."""

from collections import Counter

import pandas as pd
import streamlit as st

from assistant.cell_names import cell_name
from assistant.checks import profiles
from assistant.checks.rule import rule_called
from assistant.desks.checking import (
    CheckDesk,
    Kind,
    Listed,
    MarkedCell,
    Upload,
    corrected_file,
    corrected_kinds,
    corrected_name,
    fix_all,
    fix_one,
    goal_cells,
    head_cells,
    left_out,
    listed,
    marked_rows,
    mended_lines,
    open_desk,
    opinion_file,
    opinion_on_one,
    undo,
    with_profile,
)
from assistant.desks.exporting import FORMAT_NAMES
from assistant.findings import SEVERITY_WORDS, Finding, Severity
from assistant.pages import session
from assistant.pages.batches import Batch
from assistant.pages.findings import severity_badges
from assistant.pages.frame import guarded
from assistant.pages.style import UPLOAD_MB, apply_style
from assistant.plain_text import plain
from assistant.reviewing.opinion import DISCLAIMER, summary_lines, unread_lines
from assistant.reviewing.tables import Reviewed
from corpus import late_re as re
from corpus.reading import ACCEPTED
from corpus.writing import safe_filename

_CHOSEN, _ROUND, _PROFILE, _ONLY = "check-chosen", "check-round", "check-profile", "check-only"
_TABLE = "table"  # in the address
_BATCH = Batch("check", CheckDesk)
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "orange", Severity.INFO: "gray"}
_SHADES = {Severity.ERROR: "#f6d3d1", Severity.WARNING: "#fbe7c6", Severity.INFO: "#e6edf3"}
_TONES = {"bad": "red", "ask": "orange", "good": "green"}
_MIME = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_MOST_LISTED = 100
_MOST_TOLD = 20  # tables that an entry of the log names
_MOST_AT_ONCE = 4  # opinions shown without a pane, tables without a choice of conclusions
_ROW = 30
_CSS = """
<style>
  .st-key-check-list button {justify-content: flex-start; text-align: left; min-height: 0;
    padding: 0.25rem 0.5rem;}
  .st-key-check-list button p {overflow: hidden; text-overflow: ellipsis; white-space: nowrap;}
  .st-key-check-list button > div {justify-content: flex-start; width: 100%; min-width: 0;}
  .st-key-check-list [data-testid="stVerticalBlock"], .st-key-check-list {gap: 0.2rem;}
  /* of many tables the list scrolls by itself, so that the chosen one stays in reach */
  .st-key-check-list {max-height: 45vh; overflow-y: auto; flex-wrap: nowrap;
    scrollbar-width: thin; scrollbar-color: #c9d4de transparent;}
  .st-key-check-list > * {flex-shrink: 0;}
  @media (min-width: 641px) {
    [data-testid="stColumn"]:has(.st-key-check-list) {position: sticky; top: 0;
      align-self: flex-start;}
    .st-key-check-list {max-height: calc(100vh - 17rem);}
  }
  .st-key-check-page {padding-bottom: 2rem;}
  .st-key-check-tools button, .st-key-check-head button {min-height: 0; padding: 0.2rem 0.6rem;}
  .st-key-check-tools {gap: 0.4rem;}
  .st-key-check-grids {gap: 0.5rem;}
</style>
"""


def checking_page() -> None:
    """Show the page; nothing that goes wrong shows a traceback."""
    apply_style()
    st.html(_CSS)
    with guarded(), st.container(key="check-page"):
        _show()


def _show() -> None:
    session.workspace()
    desk = _BATCH.now()
    if desk is not None:
        st.session_state[_PROFILE] = desk.profile  # also where the page was reloaded
    with st.sidebar:
        st.caption("校验已经填好的绩效目标表，给出审核意见和改法。")
        labels = {one.key: one.label for one in profiles()}
        st.selectbox(
            "校验尺度", list(labels), format_func=labels.__getitem__, key=_PROFILE,
            on_change=_change_profile,
        )  # fmt: skip
        st.caption(next(o.about for o in profiles() if o.key == st.session_state[_PROFILE]))
    if desk is None:
        _choose_files()
    else:
        _show_desk(desk)
    session.show_notice()


def _choose_files() -> None:
    st.markdown("### 校验")
    st.text(
        "把 Word、Excel、PDF 等格式的绩效目标表拖到这里，一次可以放多个文件或一个压缩包（.zip）。"
    )
    dropped = st.file_uploader(
        "绩效目标表", type=sorted(one.removeprefix(".") for one in ACCEPTED),
        accept_multiple_files=True, label_visibility="collapsed", max_upload_size=UPLOAD_MB,
        key=f"check-files-{st.session_state.get(_ROUND, 0)}",
    )  # fmt: skip
    if dropped:
        with st.spinner("正在读取和校验……"):
            uploads = [Upload(one.name, one.getvalue()) for one in dropped]
            opened = open_desk(
                uploads, profile=st.session_state[_PROFILE], around=session.around(),
                forms=session.workspace().settings.forms,
            )  # fmt: skip
        _BATCH.put(opened)
        st.session_state[_CHOSEN] = 0
        st.rerun()
    st.caption("文件只用来校验，不保存，不传到别处，也不会改动原来的文件。")
    st.caption(DISCLAIMER)


def _show_desk(desk: CheckDesk) -> None:
    left, right = st.columns([4, 9], gap="medium")
    chosen = _chosen(len(desk.review.tables))
    with left:
        st.markdown("### 校验结果")
        lines = summary_lines(desk.review)
        st.text("\n".join(lines[:2]))
        with st.container(horizontal=True, key="check-tools"):
            st.button(
                "换一批文件", key="check-again", icon=":material/restart_alt:", on_click=_again
            )
            _download(desk, "docx", "意见 Word")
            _download(desk, "xlsx", "意见 Excel")
        lined = _chosen_alone(listed(desk))
        with st.container(key="check-list"):
            for number, one in lined[:_MOST_LISTED]:
                st.button(
                    f":{_TONES[one.tone]}-badge[{one.conclusion}] {plain(one.title)}",
                    key=f"check-pick-{number}", width="stretch", help=plain(one.title),
                    type="secondary" if number == chosen else "tertiary",
                    on_click=_choose, args=(number,),
                )  # fmt: skip
        if len(lined) > _MOST_LISTED:
            st.caption(f"只列出前{_MOST_LISTED}张，全部意见请导出 Excel。")
        for note in desk.review.notes[:20]:
            st.caption(plain(note))
        for line in unread_lines(desk.review):
            st.warning(plain(line))
        if len(lines) > 3 and len(desk.review.tables) > 1:
            with st.expander("汇总"):
                st.text("\n".join(lines[2:]))
    with right:
        _show_table(desk, chosen, desk.review.tables[chosen])


def _chosen(count: int) -> int:
    """The number of the table that is shown, of so many; a reload keeps it in the address."""
    said = st.query_params.get(_TABLE, "")
    chosen = st.session_state.get(_CHOSEN, int(said) if re.fullmatch(r"\d{1,6}", said) else 0)
    chosen = min(chosen, count - 1)
    if chosen or said:
        st.query_params[_TABLE] = str(chosen)
    return int(chosen)


def _chosen_alone(lines: list[Listed]) -> list[tuple[int, Listed]]:
    """The tables with their numbers, those of one conclusion alone where the reviewer wants them."""
    numbered = list(enumerate(lines))
    counts = Counter(one.conclusion for one in lines)
    if len(lines) <= _MOST_AT_ONCE or len(counts) < 2:
        return numbered
    only = st.segmented_control(
        "只看", list(counts), key=_ONLY, label_visibility="collapsed",
        format_func=lambda word: f"{word} {counts[word]}",
    )  # fmt: skip
    return [(number, one) for number, one in numbered if only in (None, one.conclusion)]


def _show_table(desk: CheckDesk, number: int, one: Reviewed) -> None:
    fixable = sum(1 for finding in one.findings if finding.safe_fix)
    own = session.workspace().settings.forms
    st.markdown(f"#### {plain(one.table.project_name or '（没有项目名称）')}")
    with st.container(horizontal=True, vertical_alignment="center", key="check-head"):
        if fixable:
            st.button(
                f"全部修正（{fixable}处）", key="check-fix-all", type="primary",
                on_click=_fix_all, args=(number,),
            )  # fmt: skip
        st.button("撤销", key="check-undo", disabled=not desk.before, on_click=_undo)
        opinion = safe_filename(f"{one.table.project_name or one.file}（审核意见）", "docx")
        st.download_button(
            "本表意见（Word）", file_name=opinion, data=session.fetched(
                lambda: opinion_on_one(desk, number), name=opinion, detail="一张表的意见", source="校验"
            ), mime=_MIME["docx"], key="check-opinion-one", icon=":material/download:", on_click="ignore",
        )  # fmt: skip
        for kind in corrected_kinds(one):
            _download_corrected(one, kind)
    unprinted = left_out(one, corrected_kinds(one)[0], own)
    st.caption(plain(f"来自文件“{one.file}”" + (f"。{unprinted}" if unprinted else "")))
    st.markdown(severity_badges(list(one.findings)))
    st.text(one.verdict.line)
    for caution in one.cautions:
        st.warning(plain(caution))
    # the opinions first, in a pane of their own where they are many: the table stays in reach
    many = len(one.findings) > _MOST_AT_ONCE
    with st.container(key="check-findings", height=300 if many else "content", border=many):
        for place, finding in enumerate(one.findings[:_MOST_LISTED]):
            _finding(number, one, place, finding)
        if len(one.findings) > _MOST_LISTED:
            st.caption(f"只列出前{_MOST_LISTED}条，全部意见请导出 Excel。")
    if one.repaired:
        with st.expander(f"已修正{len(one.repaired)}处（本表意见中仍会写明）"):
            st.text("\n".join(mended_lines(one)))
    with st.container(key="check-grids"):
        _grids(one)


def _download_corrected(one: Reviewed, kind: Kind) -> None:
    own, name = session.workspace().settings.forms, corrected_name(one, kind)
    st.download_button(
        f"修改后的表（{FORMAT_NAMES[kind]}）", file_name=name, data=session.fetched(
            lambda: corrected_file(one, kind, own), name=name, detail="修改后的表", source="校验"
        ), mime=_MIME[kind], key=f"check-table-{kind}",
        icon=":material/download:", on_click="ignore",
    )  # fmt: skip


def _grids(one: Reviewed) -> None:
    heads = head_cells(one)
    st.dataframe(
        _shaded(
            pd.DataFrame({"栏目": [label for label, _ in heads], "内容": [c.text for _, c in heads]}),
            [{"内容": cell} for _, cell in heads],
        ),
        hide_index=True, width="stretch", row_height=_ROW,
        height=_ROW * (len(heads) + 1) + 3,
        column_config={
            "栏目": st.column_config.TextColumn(width=90),
            "内容": st.column_config.TextColumn(width=670),
        },
    )  # fmt: skip
    for label, goal in goal_cells(one):
        colour = _COLOURS[goal.severity] if goal.severity else "gray"
        st.markdown(f":{colour}-badge[{label}]")
        st.text(goal.text or "（空）")
    rows = marked_rows(one)
    st.dataframe(
        _shaded(
            pd.DataFrame(
                {
                    "序号": [row.number for row in rows],
                    "一级指标": [row.level1.removesuffix("指标") for row in rows],
                    "二级指标": [row.level2.text for row in rows],
                    "三级指标": [row.name.text for row in rows],
                    "指标值": [row.value.text for row in rows],
                    **({"分值": [row.weight for row in rows]} if any(r.weight for r in rows) else {}),
                    **({"备注": [row.note for row in rows]} if any(r.note for r in rows) else {}),
                    "问题": [row.said for row in rows],
                }
            ),
            [{"二级指标": r.level2, "三级指标": r.name, "指标值": r.value} for r in rows],
        ),
        hide_index=True, width="stretch", row_height=_ROW,
        height=min(_ROW * (len(rows) + 1) + 3, 420),
        column_config={
            "序号": st.column_config.NumberColumn(width=44),
            "一级指标": st.column_config.TextColumn(width=70),
            "二级指标": st.column_config.TextColumn(width=128),
            "三级指标": st.column_config.TextColumn(width=220),
            "指标值": st.column_config.TextColumn(width=110),
            "分值": st.column_config.TextColumn(width=50),
            "备注": st.column_config.TextColumn(width=110),
            "问题": st.column_config.TextColumn(width=170),
        },
    )  # fmt: skip


def _shaded(
    frame: pd.DataFrame, marks: list[dict[str, MarkedCell]]
) -> "pd.io.formats.style.Styler":
    """The frame with the cells coloured that are objected to."""

    def colours(frame: pd.DataFrame) -> pd.DataFrame:
        styles = pd.DataFrame("", index=frame.index, columns=frame.columns)
        for at, cells in enumerate(marks):
            for column, cell in cells.items():
                if cell.severity is not None:
                    styles.loc[at, column] = f"background-color: {_SHADES[cell.severity]}"
        return styles

    return frame.style.apply(colours, axis=None)


def _finding(number: int, one: Reviewed, place: int, finding: Finding) -> None:
    severity = finding.severity
    with st.container(
        key=f"finding-{severity.value}-{place}", horizontal=True, vertical_alignment="center"
    ):
        with st.container(gap=None, width="stretch"):
            st.markdown(
                f":{_COLOURS[severity]}-badge[{SEVERITY_WORDS[severity]}] **{rule_called(finding.code).name}** "
                f":gray[{plain(cell_name(one.table, finding.cell))}]"
            )
            st.text(finding.message)
        for instead, fix in ((False, finding.fix), (True, finding.instead)):
            if fix:
                st.button(
                    f"修正：{plain(fix.label)}", on_click=_fix, args=(number, finding, instead),
                    key=f"check-fix-{place}-instead" if instead else f"check-fix-{place}",
                )  # fmt: skip


def _download(desk: CheckDesk, kind: Kind, label: str) -> None:
    titles = "、".join(one.table.project_name for one in desk.review.tables[:_MOST_TOLD])
    name = f"绩效目标审核意见.{kind}"
    content = session.fetched(
        lambda: opinion_file(desk, kind), name=name,
        detail=f"{len(desk.review.tables)}张表：{titles}", source="校验",
    )  # fmt: skip
    st.download_button(
        label, data=content, file_name=name,
        mime=_MIME[kind], key=f"check-opinion-{kind}", icon=":material/download:",
        on_click="ignore",
    )  # fmt: skip


@session.guarded
def _fix(number: int, finding: Finding, instead: bool) -> None:
    if (desk := _BATCH.now()) is not None:
        _BATCH.put(fix_one(desk, number, finding, instead=instead))


@session.guarded
def _fix_all(number: int) -> None:
    if (desk := _BATCH.now()) is not None:
        _BATCH.put(fix_all(desk, number))


@session.guarded
def _undo() -> None:
    if (desk := _BATCH.now()) is not None:
        _BATCH.put(undo(desk))


@session.guarded
def _choose(number: int) -> None:
    st.session_state[_CHOSEN] = number


@session.guarded
def _again() -> None:
    _BATCH.drop()
    st.session_state.pop(_CHOSEN, None)
    st.query_params.pop(_TABLE, None)
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


@session.guarded
def _change_profile() -> None:
    if (desk := _BATCH.now()) is not None:
        _BATCH.put(with_profile(desk, st.session_state[_PROFILE]))
