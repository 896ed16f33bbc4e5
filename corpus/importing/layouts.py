"""Labels that no word list knows, explained by the clerk and remembered for the layout.

An explained label is read as the word that the clerk chose for it: the reader then finds the
column or the head by that word, as in any other file.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace

from corpus.errors import UserError, shorten
from corpus.grid import Grid
from corpus.importing.assessing import assess_again
from corpus.importing.plan import ImportPlan, PlannedFile, PlannedTable
from corpus.reading.cells.words import column_role, find_heads
from corpus.reading.layout import read_grids
from corpus.reading.report import Fate, ReadResult
from corpus.store.protocol import Store
from corpus.text import clean_cell, normalise

MEANINGS = (
    "三级指标", "指标值", "一级指标", "二级指标", "计算符号", "计量单位", "权重", "备注",
    "项目名称", "主管部门", "实施单位", "项目主管处室", "项目属性", "项目期", "预算年度",
    "年度资金总额", "财政拨款", "其他资金", "上年结转", "年度总体目标", "中期目标",
)  # fmt: skip
"""The words that a label can be explained by."""

_LONGEST_LABEL = 24


def labels_to_explain(file: PlannedFile) -> list[str]:
    """Texts of a file that may be labels nobody knows, each once, in their order."""
    if file.result is None:
        return []
    found: dict[str, str] = {}
    for one in file.result.trace:
        text = clean_cell(one.cell.text)
        flat = normalise(text).rstrip(":")
        if one.fate is Fate.VALUE or not 1 < len(flat) <= _LONGEST_LABEL:
            continue
        if one.fate is Fate.UNPLACED and not any(sign.isdigit() for sign in flat):
            found.setdefault(flat, text)
    return list(found.values())


def explain_label(
    store: Store, plan: ImportPlan, file: int, label: str, meaning: str
) -> ImportPlan:
    """The plan with a label of one file's layout read as ``meaning``, one of ``MEANINGS``.

    All files of the plan with that layout are read anew from their grids, and corrections made
    to them before are gone. It is remembered when the plan is carried out. UserError where the
    label is not in the file, or where nothing can be read that way.
    """
    if meaning not in MEANINGS:
        raise ValueError(meaning)
    result = plan.files[file].result
    wanted = normalise(label).rstrip(":")
    if result is None or not any(_is(one.cell.text, wanted) for one in result.trace):
        raise UserError(f"文件里没有“{shorten(label)}”这一格：请从列出的文字中选择。")
    layout = plan.files[file].layout
    files = [
        _read_anew(one, {wanted: meaning})
        if one.result is not None and one.layout == layout
        else one
        for one in plan.files
    ]
    explained = (*plan.explained, (layout, wanted, meaning))
    return assess_again(store, replace(plan, files=tuple(files), explained=explained))


def read_as_explained(
    store: Store, result: ReadResult, layout: str, file: str
) -> tuple[ReadResult, tuple[str, ...]]:
    """The file read by what was explained for its layout before, and the sentences that say so."""
    if not result.grids:
        return result, ()
    known = store.journal.mapping(layout)
    if known is None:
        return result, ()
    meanings: dict[str, str] = json.loads(known)
    try:
        return _apply(result, file, meanings), tuple(map(_sentence, meanings.items()))
    except UserError:  # so read it holds no table: it is no file of that layout after all
        return result, ("以前对这种版式的说明不适用于这个文件，没有采用",)


def remember(store: Store, explained: Iterable[tuple[str, str, str]]) -> None:
    """Keep what was explained, layout by layout, beside what was explained before."""
    for layout, label, meaning in explained:
        known = store.journal.mapping(layout)
        meanings = {**(json.loads(known) if known else {}), label: meaning}
        store.journal.remember_mapping(layout, json.dumps(meanings, ensure_ascii=False))


def signature(grids: Iterable[Grid]) -> str:
    """A hash over the known labels of a file's grids: the same for files of one layout.

    Taken of the grids as they were read, before any label was explained.
    """
    labels = {
        normalise(cell.text).rstrip(":")
        for grid in grids
        for cell in grid.cells
        if len(cell.text) <= 40 and _is_label(cell.text)
    }
    return hashlib.sha256("\n".join(sorted(labels)).encode()).hexdigest()[:32]


def _is_label(text: str) -> bool:
    heads = find_heads(text)
    return column_role(text) is not None or (len(heads) == 1 and heads[0].value is None)


def _is(text: str, label: str) -> bool:
    return normalise(text).rstrip(":") == label


def _sentence(explained: tuple[str, str]) -> str:
    label, meaning = explained
    return f"按您的说明，“{shorten(label)}”按“{meaning}”读取"


def _read_anew(file: PlannedFile, meanings: dict[str, str]) -> PlannedFile:
    assert file.result is not None
    result = _apply(file.result, file.file, meanings)
    tables = tuple(PlannedTable(table, table.table_id) for table in result.tables)
    sentences = tuple(map(_sentence, meanings.items()))
    return replace(
        file, result=result, tables=tables, explained=tuple({*file.explained, *sentences})
    )


def _apply(result: ReadResult, file: str, meanings: dict[str, str]) -> ReadResult:
    """Read the grids again with the explained labels in known words."""
    grids = [
        replace(
            grid,
            cells=tuple(
                replace(cell, text=meanings.get(normalise(cell.text).rstrip(":"), cell.text))
                for cell in grid.cells
            ),
        )
        for grid in result.grids
    ]
    of_the_file = tuple(one for one in result.report.warnings if one.startswith(f"“{file}”"))
    return read_grids(grids, file, of_the_file)
