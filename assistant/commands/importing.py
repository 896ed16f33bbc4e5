"""The command ``mubiao import``: reads, shows what was found, asks once, saves."""

import sys
from pathlib import Path

from assistant.commands import output
from assistant.commands.operator import operator
from assistant.workspace import Workspace
from corpus.errors import UserError, why
from corpus.importing import (
    HELD_BACK,
    Decision,
    ImportPlan,
    PlannedFile,
    TableState,
    carry_out,
    plan_import,
)
from corpus.importing.report_file import STATE_WORDS, condition, notes, report_xlsx, where
from corpus.rows_told import rows_told
from corpus.store.log import Deed

_MOST_LINES = 12  # of one kind for one file; the rest is in the report file
_MOST_UNREAD = 30
CONFLICTS = {"new": Decision.VERSION, "both": Decision.BOTH, "skip": Decision.SKIP}
"""What ``--conflicts`` can say."""
_ANSWERS = {
    "": Decision.VERSION, "1": Decision.VERSION, "2": Decision.BOTH, "3": Decision.SKIP,
}  # fmt: skip


def run_import(
    workspace: Workspace,
    paths: list[Path],
    *,
    yes: bool = False,
    conflicts: Decision | None = None,
    report: Path | None = None,
) -> bool:
    """Import files and folders; UserError where nothing at all could be read.

    ``conflicts`` settles tables of the same project and year with other content; without it they
    are asked about at a terminal, are new versions with ``yes``, and are left out otherwise. True
    where nothing waits; False where something does: tables left out so, tables without a name
    or an indicator, files that could not be read.
    """
    if report is not None:
        _check_report_path(report)
    store = workspace.store
    plan = plan_import(
        store, paths, progress=output.bar(), cells=False, forms=workspace.settings.forms
    )
    if not plan.nothing_read or len(plan.files) > 1:  # of a lone bad file the error says it all
        for file in plan.files:
            print("\n".join(file_lines(file)))
    if plan.nothing_read:
        raise UserError(_why_nothing(plan, paths))
    print(plan.sentence())
    if plan.key is not None:
        print("接着做上次没有做完的导入。")
    decision, settled = _decide(plan, yes=yes, conflicts=conflicts)
    if decision is None:
        print("已取消，什么都没有保存。")
        return True
    done = carry_out(store, plan, otherwise=decision, progress=output.bar())
    files = "、".join(str(path) for path in paths)
    store.log.record(Deed.IMPORT, files, done.sentence(), who=operator().signature, source="命令行")
    if report is not None:
        try:
            report.write_bytes(report_xlsx(done))
        except OSError as error:
            print(f"报告没有写成“{report}”（{why(error)}）。", file=sys.stderr)
        else:
            print(f"报告已写入“{report}”。")
    print(done.sentence())
    if not settled:
        print("\n".join(_left_out(plan)))
    if plan.nameless:
        print("\n".join(_without_name(plan)))
    if plan.bare:
        print("\n".join(_without_indicators(plan)))
    unread = _unread(plan)
    if unread:
        print("\n".join(unread))
    workspace.searcher.refresh()
    return settled and not plan.nameless and not plan.bare and not unread


def file_lines(file: PlannedFile) -> list[str]:
    """What is to be said of a file: a line, then its problems."""
    read = file.report
    if read is None:
        return [f"{file.file}：{condition(file)}"]
    lines = [
        f"{file.file}：{len(file.tables)}张表，{rows_told(file.applicable, file.not_applicable)}；"
        f"非空单元格{read.cells}个，已归位{read.placed}个，未归位{len(read.unplaced)}个"
    ]
    for one in file.tables:
        meets = f"，见{where(one.meets[0])}" if one.meets else ""
        name = one.table.project_name or "（没有项目名称）"
        lines.append(f"  《{name}》{one.table.year or ''}：{STATE_WORDS[one.state]}{meets}")
    unplaced = tuple(f"{cell.cell}：{' '.join(cell.text.split())}" for cell in read.unplaced)
    for kind, texts in [("未归位", unplaced), *notes(file)]:
        lines += [f"  {kind}：{text}" for text in texts[:_MOST_LINES]]
        if len(texts) > _MOST_LINES:
            lines.append(f"  {kind}：还有{len(texts) - _MOST_LINES}条，见报告（--report）")
    return lines


def _decide(
    plan: ImportPlan, *, yes: bool, conflicts: Decision | None
) -> tuple[Decision | None, bool]:
    """What to do with the conflicts, None to save nothing; and whether somebody decided so."""
    count = len(plan.conflicts)
    if yes or not sys.stdin.isatty():
        decision = conflicts or (Decision.VERSION if yes else Decision.SKIP)
        if count and decision is Decision.VERSION:
            print(f"同项目同年度但内容不同的{count}张表作为新版本导入，旧表保留但不再检索到。")
        return decision, yes or conflicts is not None or not count
    if conflicts is None and count:
        return _ask_conflicts(count), True
    coming = plan.tables - sum(plan.count(state) for state in (TableState.SAME, *HELD_BACK))
    if conflicts is Decision.SKIP:
        coming -= count
    if coming and not _agreed(coming):
        return None, True
    return conflicts or Decision.VERSION, True


def _ask_conflicts(count: int) -> Decision | None:
    print(f"有{count}张表与已有的表同项目同年度，但内容不同：")
    print("  1 作为新版本（旧表保留，但不再检索到）　2 都保留　3 跳过这些表　q 取消导入")
    while True:
        try:
            answer = input("请选择 [1]：").strip().lower()
        except EOFError:
            return None
        if answer in _ANSWERS:
            return _ANSWERS[answer]
        if answer in {"q", "ｑ", "取消"}:
            return None
        print("请输入 1、2、3 或 q。")


def _agreed(count: int) -> bool:
    """True where the clerk wants what was shown to be saved."""
    while True:
        try:
            answer = input(f"导入这{count}张表吗？按回车导入，输入 q 取消：").strip().lower()
        except EOFError:
            return False
        if answer in {"", "y", "yes", "是"}:
            return True
        if answer in {"q", "ｑ", "n", "no", "否", "取消"}:
            return False
        print("请按回车，或输入 q。")


def _left_out(plan: ImportPlan) -> list[str]:
    """The conflicts that were left out because nobody said what to do with them."""
    lines = [
        f"有{len(plan.conflicts)}张表与已有的表同项目同年度、内容不同，没有导入。请加上 --conflicts new"
        "（作为新版本）、both（都保留）或 skip（跳过）后再运行一次："
    ]
    for place, number in plan.conflicts:
        one = plan.files[place].tables[number]
        shown = f"《{one.table.project_name}》{one.table.year or ''}"
        lines.append(f"  {plan.files[place].file}：{shown}，见{where(one.meets[0])}")
    return lines


def _without_name(plan: ImportPlan) -> list[str]:
    lines = [
        f"有{len(plan.nameless)}张表没有项目名称，没有导入。请在原文件里补上项目名称后再导入，"
        "或在网页的“导入”里填写："
    ]
    for place, number in plan.nameless:
        lines.append(f"  {_place(plan, place, number)}")
    return lines


def _without_indicators(plan: ImportPlan) -> list[str]:
    lines = [
        f"有{len(plan.bare)}张表没有读到指标，没有导入。请打开原文件，核对指标部分有“一级指标、二级指标、三级指标、"
        "指标值”等栏目，改好后再导入，或在网页的“导入”里添加指标："
    ]
    for place, number in plan.bare:
        name = plan.files[place].tables[number].table.project_name
        lines.append(f"  {_place(plan, place, number)}：《{name}》")
    return lines


def _place(plan: ImportPlan, place: int, number: int) -> str:
    source = plan.files[place].tables[number].table.source
    return f"{plan.files[place].file}：{source.locator or f'第{number + 1}张表'}"


def _unread(plan: ImportPlan) -> list[str]:
    """The files that could not be read, once more at the end: among hundreds they scroll away."""
    errors = [f"  {file.file}：{file.error}" for file in plan.files if file.error is not None]
    if not errors:
        return []
    lines = [f"有{len(errors)}个文件未能读取，其他文件不受影响。请按原因处理后再导入这些文件："]
    lines += errors[:_MOST_UNREAD]
    if len(errors) > _MOST_UNREAD:
        lines.append(f"  还有{len(errors) - _MOST_UNREAD}个，见上面的“未能读取”或报告（--report）")
    return lines


def _check_report_path(report: Path) -> None:
    if report.suffix.lower() != ".xlsx":
        raise UserError(f"报告文件“{report}”的后缀应为 .xlsx。")
    if not report.parent.is_dir():
        raise UserError(f"报告要写入的文件夹“{report.parent}”不存在：请先建立。")


def _why_nothing(plan: ImportPlan, paths: list[Path]) -> str:
    errors = [file.error for file in plan.files if file.error is not None]
    if len(errors) == 1:
        return errors[0]
    if errors:
        return f"{len(errors)}个文件都没能读取，第一个的原因：{errors[0]}"
    given = "、".join(f"“{path}”" for path in paths[:3])
    return f"{given}里没有可以读取的文件：请放入 Word、Excel、PDF、网页、文本等文件。"
