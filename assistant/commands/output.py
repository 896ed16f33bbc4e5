"""What the command line prints: text for people, JSON for scripts."""

import sys
from typing import Any

from tqdm import tqdm

from assistant.draft import BASIS_WORDS, Draft
from assistant.findings import Finding
from corpus.reading import ReadResult
from corpus.schema import TargetTable
from index.progress import Progress


def bar() -> Progress:
    """A progress bar on stderr, where somebody sees it."""
    shown: dict[str, Any] = {}

    def report(done: int, total: int, what: str) -> None:
        if what not in shown:
            for other in shown.values():
                other.close()
            shown[what] = tqdm(
                total=100, desc=what, file=sys.stderr, leave=False, disable=None,
                bar_format="{desc} {bar} {percentage:3.0f}%",
            )  # fmt: skip
        shown[what].n = round(100 * done / max(total, 1))
        shown[what].refresh()
        if done >= total:
            shown[what].close()

    return report


def table_lines(table: TargetTable) -> list[str]:
    """A table for reading on a terminal."""
    funding = table.funding
    lines = [
        f"《{table.project_name}》",
        f"  年度：{table.year or '—'}  主管部门：{table.authority or '—'}  实施单位：{table.unit or '—'}",
        f"  年度资金总额：{funding.total or '—'}  财政拨款：{funding.fiscal or '—'}  其他资金：{funding.other or '—'}",
        f"  年度总体目标：{table.annual_goal or '—'}",
    ]
    for number, row in enumerate(table.indicators, 1):
        lines.append(
            f"  {number:>2}. {row.level1 or '—'} / {row.level2 or '—'}  {row.name}：{row.value}"
        )
    return lines


def reading(result: ReadResult) -> str:
    """What was read from a file, and what was not."""
    report = result.report
    lines = [
        f"{report.file}：{report.tables}张表；非空单元格{report.cells}个，已归位{report.placed}个，未归位{len(report.unplaced)}个。"
    ]
    for table in result.tables:
        lines += table_lines(table)
    lines += [f"  未归位 {cell.cell}：{cell.text}" for cell in report.unplaced]
    lines += [f"  修复：{repair}" for repair in report.repairs]
    lines += [f"  注意：{warning}" for warning in report.warnings]
    return "\n".join(lines)


def drafting(draft: Draft, reply: str, findings: list[Finding]) -> str:
    """The draft with the basis of each value."""
    from assistant.conversation.answering.replies import listed  # here: of all commands one asks

    lines = [reply, "", *table_lines(draft.table), "", "依据："]
    for row, indicator in enumerate(draft.table.indicators):
        basis = draft.basis.get(f"indicators/{row}/value")
        if basis and indicator.applicable:
            lines.append(f"  {row + 1:>2}. [{BASIS_WORDS[basis.kind]}] {basis.text}")
    return "\n".join([*lines, "", listed(findings)])


def draft_json(draft: Draft, reply: str, findings: list[Finding]) -> dict[str, Any]:
    """The published JSON form of a draft."""
    return {
        "reply": reply,
        "questions": [question.text for question in draft.questions],
        "brief": draft.brief.to_json(),
        "table": draft.table.to_json(),
        "basis": [
            {
                "cell": basis.cell,
                "kind": basis.kind.value,
                "text": basis.text,
                "sources": [source.model_dump() for source in basis.sources],
            }
            for basis in draft.basis.values()
        ],
        "findings": [finding.to_json() for finding in findings],
    }
