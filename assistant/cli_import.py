"""The command ``mubiao import``: reads, shows what was found, asks once, saves."""

import sys
from pathlib import Path

from assistant import cli_output
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.importing import Decision, ImportPlan, PlannedFile, carry_out, plan_import
from corpus.importing.report_file import STATE_WORDS, condition, notes, report_xlsx, where

_MOST_LINES = 12  # of one kind for one file; the rest is in the report file
_ANSWERS = {
    "": Decision.VERSION, "1": Decision.VERSION, "2": Decision.BOTH, "3": Decision.SKIP,
}  # fmt: skip


def run_import(workspace: Workspace, paths: list[Path], *, yes: bool, report: Path | None) -> None:
    """Import files and folders; UserError where nothing at all could be read."""
    if report is not None:
        _check_report_path(report)
    store = workspace.store
    plan = plan_import(store, paths, progress=cli_output.bar(), cells=False)
    for file in plan.files:
        print("\n".join(file_lines(file)))
    if plan.nothing_read:
        raise UserError(_why_nothing(plan, paths))
    print(plan.sentence())
    if plan.key is not None:
        print("接着做上次没有做完的导入。")
    decision = _decide(plan, yes=yes)
    if decision is None:
        print("已取消，什么都没有保存。")
        return
    done = carry_out(store, plan, otherwise=decision, progress=cli_output.bar())
    if report is not None:
        try:
            report.write_bytes(report_xlsx(done))
        except OSError as error:
            print(f"报告没有写成“{report}”（{error.strerror}）。", file=sys.stderr)
        else:
            print(f"报告已写入“{report}”。")
    print(done.sentence())
    workspace.searcher.refresh()


def file_lines(file: PlannedFile) -> list[str]:
    """What is to be said of a file: a line, then its problems."""
    read = file.report
    if read is None:
        return [f"{file.file}：{condition(file)}"]
    lines = [
        f"{file.file}：{len(file.tables)}张表，{file.indicators}行指标（不适用{file.not_applicable}行）；"
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


def _decide(plan: ImportPlan, *, yes: bool) -> Decision | None:
    """What to do with the conflicts, asked once; None to save nothing."""
    count = len(plan.conflicts)
    if not count:
        return Decision.VERSION
    if yes or not sys.stdin.isatty():
        print(f"同项目同年度但内容不同的{count}张表作为新版本导入，旧表保留但不再检索到。")
        return Decision.VERSION
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
