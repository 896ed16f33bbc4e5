"""What was wrong with a table as it came and has been mended, so that the opinion can still tell it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.cell_names import cell_name
from assistant.checks.rule import rule_called
from assistant.draft import cell_text
from assistant.findings import Finding
from corpus.schema import TargetTable


@dataclass(frozen=True)
class Repaired:
    """A fault that was mended here, in words: its cell may be another one by now."""

    title: str  # 金额单位不统一
    basis: str  # what the rule rests on: 计算
    where: str  # 成本指标第1条的指标值
    message: str
    done: str  # how: 已修正：改为≤0.726万元。


def mended(
    before: TargetTable, found: Sequence[Finding], after: TargetTable, left: Sequence[Finding],
    labels: Sequence[str],
) -> tuple[Repaired, ...]:  # fmt: skip
    """The findings of the table before that no longer stand, those too that another's fix mended.

    ``labels`` are those of the fixes that were applied. Rows are known by their names: a fix may
    have moved them. Of each rule no more are gone than it has objections less.
    """
    gone = Counter(one.code for one in found) - Counter(one.code for one in left)
    still = Counter((one.code, _place(after, one.cell)) for one in left)
    told = []
    for one in found:
        at = one.code, _place(before, one.cell)
        if still[at]:
            still[at] -= 1
        elif gone[one.code]:
            gone[one.code] -= 1
            told.append(_told(before, one, labels))
    return tuple(told)


def _place(table: TargetTable, cell: str) -> str:
    if not cell.startswith("indicators/"):
        return cell
    row, *field = cell.split("/")[1:]
    return "/".join((cell_text(table, f"indicators/{row}/name"), *field))


def _told(table: TargetTable, finding: Finding, labels: Sequence[str]) -> Repaired:
    rule = rule_called(finding.code)
    own = next(
        (fix.label for fix in (finding.fix, finding.instead) if fix and fix.label in labels), ""
    )
    done = f"已修正：{own}。" if own else "已随其他修正解决。"
    return Repaired(
        rule.name, rule.basis.value, cell_name(table, finding.cell), finding.message, done
    )
