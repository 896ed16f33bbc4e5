"""The parts of the import page that show the files and one table, and take corrections."""

from collections.abc import Callable

import streamlit as st

from assistant.desks.import_grid import Original, legend, original
from assistant.desks.importing import (
    DROP,
    LEVEL2,
    NAME,
    NOTE,
    VALUE,
    Desk,
    Listed,
    Place,
    classes_of,
    correct,
    decide,
    explain,
    grid_edits,
    head_text,
    listed,
    new_row,
    rows_shown,
)
from assistant.desks.workbench import HEAD_FIELDS
from assistant.findings import Edit
from assistant.pages import session
from assistant.pages.sources import show_table
from assistant.plain_text import plain
from corpus.importing import MEANINGS, Decision, TableState, labels_to_explain
from corpus.importing.report_file import notes, where
from corpus.taxonomy import taxonomy

Put = Callable[[Desk], None]
NO_ORIGINAL = "这种文件没有单元格，不显示原件；下面是读到的全部内容。"
"""Said of a file whose kind has no cells (.json)."""
_CHOSEN, _REVISION = "import-chosen", "import-revision"
_COLOURS = {"good": "green", "ask": "orange", "quiet": "gray", "bad": "red"}
_MOST_LISTED = 150
_MOST_LINES = 40
_ROW_HEIGHT = 31
_DECISIONS = {
    Decision.VERSION: "作为新版本（旧表保留，但不再检索到）",
    Decision.BOTH: "两张都保留",
    Decision.SKIP: "不导入这张表",
}


def show_list(desk: Desk) -> Listed | None:
    """All tables and files, those that wait for the clerk first; returns the chosen one."""
    lines = sorted(listed(desk), key=lambda line: ("ask", "bad", "good", "quiet").index(line.tone))
    chosen = _chosen(lines)
    if chosen is not None:  # stays in view when what the clerk fills in gives it another place
        _choose((chosen.file, chosen.number))
    with st.container(key="import-list", height=560, border=False):
        for line in lines[:_MOST_LISTED]:
            badge = f":{_COLOURS[line.tone]}-badge[{plain(line.state)}]"
            st.button(
                f"{badge} {plain(line.title)}", key=f"pick-{line.file}-{line.number}",
                type="secondary" if line is chosen else "tertiary", width="stretch",
                on_click=_choose, args=((line.file, line.number),),
            )  # fmt: skip
        if len(lines) > _MOST_LISTED:
            st.caption(f"还有{len(lines) - _MOST_LISTED}项，确认后见导入报告。")
    return chosen


def _chosen(lines: list[Listed]) -> Listed | None:
    wanted = st.session_state.get(_CHOSEN)
    return next(
        (line for line in lines if (line.file, line.number) == wanted), lines[0] if lines else None
    )


def forget_choice() -> None:
    """Look at what waits for the clerk first again: the files are others."""
    st.session_state.pop(_CHOSEN, None)


def _choose(place: tuple[int, int | None]) -> None:
    st.session_state[_CHOSEN] = place


def show_table_of(desk: Desk, line: Listed, put: Put) -> None:
    """One line of the list in full: its original beside what was read, to be corrected."""
    if line.number is None:
        st.markdown(f"#### {plain(line.title)}")
        st.text(f"{line.state}：{line.detail}")
        return
    file, place = desk.plan.files[line.file], (line.file, line.number)
    one = file.tables[line.number]
    st.markdown(f"#### {plain(line.title)}")
    st.caption(
        plain(f"{file.file}　{one.table.source.locator}" + ("　已更正" if one.corrected else ""))
    )
    _decision(desk, place, put)
    found = original(file, line.number)
    if found is None:  # no half of the page stays blank for an original that there is not
        st.caption(NO_ORIGINAL)
        _content(desk, place, put)
    else:
        left, right = st.columns([10, 11], gap="small")
        with left:
            st.markdown("**原件**（颜色表示每一格归到了哪里）")
            _original(found)
        with right:
            _content(desk, place, put)
    _account(desk, line.file, put)


def _content(desk: Desk, place: Place, put: Put) -> None:
    """What was read, to be corrected."""
    st.markdown("**读到的内容**（可以直接改）")
    _heads(desk, place, put)
    _rows(desk, place, put)
    _add_row(desk, place, put)


def _decision(desk: Desk, place: Place, put: Put) -> None:
    one = desk.plan.files[place[0]].tables[place[1]]
    decision = desk.decisions.get(place)
    key = f"decide-{place[0]}-{place[1]}"

    @session.guarded
    def decided() -> None:
        put(decide(desk, place, st.session_state[key]))

    @session.guarded
    def ticked() -> None:
        put(decide(desk, place, Decision.SKIP if st.session_state[key] else None))

    if one.state is TableState.CONFLICT:
        options = list(_DECISIONS)
        st.session_state.setdefault(key, decision)
        if st.session_state[key] != decision:
            st.session_state[key] = decision
        st.radio(
            "历史库里已有同项目同年度的表，内容不同，怎样处理？", options, key=key,
            format_func=lambda decision: _DECISIONS[decision], on_change=decided, horizontal=True,
        )  # fmt: skip
        for known in one.meets:
            if not known.planned:
                with st.expander(plain(f"看已有的：{where(known)}")):
                    show_table(session.workspace().store.get(known.table_id))
            else:
                st.text(f"同一次导入中的另一张：{where(known)}")
    elif one.state is TableState.SAME:
        st.text(f"历史库里已有相同的内容，不会重复导入：{where(one.meets[0])}")
    elif one.state is TableState.EMPTY:
        st.text("这是一张没有填写的空白表，不会导入。")
    elif one.state is TableState.BARE:
        st.warning(
            "这张表没有读到指标，不会导入：请对照原件，在下面添加指标，或在原文件里改好再导入。"
        )
    else:
        if one.state is TableState.NAMELESS and decision is None:
            st.warning("没有读到项目名称：请在下面“项目名称”里填写，或勾选不导入。")
        st.session_state[key] = decision is Decision.SKIP
        st.checkbox("不导入这张表", key=key, on_change=ticked)


def _original(found: Original) -> None:
    st.html(f'{legend()}<div class="og-frame">{found.html}</div>')
    if found.left_out:
        st.caption(f"原件还有{found.left_out}行没有显示。")


def _heads(desk: Desk, place: Place, put: Put) -> None:
    table = desk.plan.files[place[0]].tables[place[1]].table

    def field(cell: str, label: str, *, lines: bool = False) -> None:
        key, shown = f"imp-{place[0]}-{place[1]}-{cell}", head_text(table, cell)
        if st.session_state.get(f"{key}-shown") != shown or key not in st.session_state:
            st.session_state[key] = st.session_state[f"{key}-shown"] = shown

        @session.guarded
        def changed() -> None:
            text = st.session_state[key]
            st.session_state.pop(f"{key}-shown", None)  # show the table again, also on a refusal
            put(correct(session.workspace(), desk, place, [Edit(cell=cell, value=text)]))

        if lines:
            st.text_area(label, key=key, on_change=changed, height=84)
        else:
            st.text_input(label, key=key, on_change=changed)

    labels = {field.cell: field.label.removeprefix("其中：") for field in HEAD_FIELDS}
    for widths, cells in (
        ([4, 1], ("project_name", "year")),
        ([1, 1], ("unit", "authority")),
        ([1, 1, 1], ("funding/total", "funding/fiscal", "funding/other")),
    ):
        for column, cell in zip(st.columns(widths, gap="small"), cells, strict=True):
            with column:
                field(cell, labels[cell] + ("（万元）" if cell.startswith("funding/") else ""))
    field("annual_goal", labels["annual_goal"], lines=True)


def _rows(desk: Desk, place: Place, put: Put) -> None:
    table = desk.plan.files[place[0]].tables[place[1]].table
    rows = rows_shown(table)
    revision = st.session_state.setdefault(_REVISION, 0)
    key = f"rows-{place[0]}-{place[1]}-{revision}"

    @session.guarded
    def changed() -> None:
        edits = grid_edits(st.session_state[key], table)
        st.session_state[_REVISION] = revision + 1  # the grid shows the table again
        put(correct(session.workspace(), desk, place, edits))

    remarks = {NOTE: [row.note for row in rows]} if any(row.note for row in rows) else {}
    st.data_editor(
        {
            LEVEL2: [row.level2 for row in rows],
            NAME: [row.name for row in rows],
            VALUE: [row.value for row in rows],
            **remarks,
            DROP: [False for _ in rows],
        },
        key=key, hide_index=True, num_rows="fixed", row_height=_ROW_HEIGHT, on_change=changed,
        placeholder="请选择",
        height=min(_ROW_HEIGHT * (len(rows) + 1) + 3, 420),
        column_config={
            LEVEL2: st.column_config.SelectboxColumn(width=128, options=classes_of(table)),
            NAME: st.column_config.TextColumn(width=154),
            VALUE: st.column_config.TextColumn(width=92),
            NOTE: st.column_config.TextColumn(width=110),
            DROP: st.column_config.CheckboxColumn(width=64),
        },
    )  # fmt: skip


def _add_row(desk: Desk, place: Place, put: Put) -> None:
    """A row that the reader missed."""
    table = desk.plan.files[place[0]].tables[place[1]].table
    key = f"add-{place[0]}-{place[1]}"

    @session.guarded
    def added() -> None:
        texts = [st.session_state[f"{key}-{part}"] for part in ("class", "name", "value")]
        edit = new_row(table, *texts)
        st.session_state[_REVISION] = st.session_state.get(_REVISION, 0) + 1
        put(correct(session.workspace(), desk, place, [edit]))
        st.session_state[f"{key}-name"] = st.session_state[f"{key}-value"] = ""

    with st.expander("补一行没有读到的指标"):
        known = [second for _, second in taxonomy(table.taxonomy).classes()]
        left, middle, right = st.columns([5, 6, 4], gap="small")
        left.selectbox(LEVEL2, known, key=f"{key}-class")
        middle.text_input(NAME, key=f"{key}-name")
        right.text_input(VALUE, key=f"{key}-value")
        st.button("补上", key=f"{key}-go", on_click=added)


def _account(desk: Desk, number: int, put: Put) -> None:
    """The cells of the file that found no place, its repairs and warnings."""
    file = desk.plan.files[number]
    report = file.report
    if report is None:
        return
    lost = report.unplaced
    st.markdown(
        f"#### 这个文件的单元格：{report.cells}个，已归位{report.placed}个，未归位{len(lost)}个"
    )
    if lost:
        shown = [f"{cell.cell}：{' '.join(cell.text.split())[:200]}" for cell in lost[:_MOST_LINES]]
        if len(lost) > _MOST_LINES:
            shown.append(f"……还有{len(lost) - _MOST_LINES}个，确认后见导入报告")
        with st.container(border=True):
            st.text("未归位（没有读进表里，请看看有没有要紧的）：\n" + "\n".join(shown))
        _explain(desk, number, put)
    for kind, texts in notes(file):
        if texts:
            more = [f"……还有{len(texts) - _MOST_LINES}条"] if len(texts) > _MOST_LINES else []
            with st.container(border=True):
                st.text("\n".join([f"{kind}：", *texts[:_MOST_LINES], *more]))


def _explain(desk: Desk, number: int, put: Put) -> None:
    labels = labels_to_explain(desk.plan.files[number])[:_MOST_LISTED]
    if not labels:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="explain"):
        label = st.selectbox("如果其中有栏目名没有认出来：这一格", labels, key=f"label-{number}")
        meaning = st.selectbox(
            "就是", MEANINGS, index=None, placeholder="请选择", key=f"meaning-{number}"
        )

        @session.guarded
        def again() -> None:
            assert meaning is not None
            put(explain(session.workspace(), desk, number, label, meaning))

        st.button(
            "按此重读", key=f"explain-{number}", on_click=again, disabled=meaning is None,
            help="版式相同的文件都会这样重读，以后也会记得；对这些文件已做的更正要重新做。",
        )  # fmt: skip
