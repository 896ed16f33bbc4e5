"""The review opinion on a table, put as finance bureaus put it, and the summary over many."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.cell_names import cell_name
from assistant.checks.rule import rule_called
from assistant.findings import Finding, Severity
from assistant.reviewing.mended import Repaired
from assistant.reviewing.tables import Review, Reviewed

HEADINGS = {
    Severity.ERROR: "必须修改的问题",
    Severity.WARNING: "建议修改的问题",
    Severity.INFO: "供参考的意见",
}
DISCLAIMER = (
    "本意见由程序按常见审核习惯和表内计算得出，供填报和初审参考，不代表财政部门的评审结论。"
)
GRADE_LABEL = "等级（程序估计）"
_NUMERALS = "一二三四"
_REPAIRED = "原表中的问题，已在校验时修正"
_MOST_OF_ONE = 12
"""So many places of one fault are spelled out; the rest are counted."""
_MOST_UNREAD = 20  # files named one by one
_MOST_FAULTS = 6
"""So many faults of one weight stand in a summary."""


@dataclass(frozen=True)
class Item:
    """One numbered objection: a fault with the places where it stands."""

    title: str  # 指标值无法衡量
    basis: str  # what the rule rests on: 计算
    points: tuple[str, ...]  # "数量指标第1条的指标值：…"


@dataclass(frozen=True)
class Section:
    """The objections of one weight."""

    heading: str  # 一、须修改的问题（2处）
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Opinion:
    """What is handed back with a table."""

    title: str
    facts: tuple[tuple[str, str], ...]  # 项目名称, 实施单位 ... as label and text
    conclusion: str
    verdict: str  # the estimated grade and what would lift it, without saying whose estimate it is
    cautions: tuple[str, ...]
    sections: tuple[Section, ...]

    def text(self) -> str:
        """The opinion as plain text."""
        lines = [self.title, *(f"{label}：{text}" for label, text in self.facts)]
        lines += [f"审核意见：{self.conclusion}", f"{GRADE_LABEL}：{self.verdict}"]
        lines += [f"注意：{caution}" for caution in self.cautions]
        if not self.sections:
            lines.append("没有发现问题。")
        for section in self.sections:
            lines.append(section.heading)
            for number, item in enumerate(section.items, 1):
                lines.append(f"  {number}. {item.title}（依据：{item.basis}）")
                lines += [f"     {point}" for point in item.points]
        return "\n".join(lines)


def opinion_on(reviewed: Reviewed) -> Opinion:
    """The opinion on one table."""
    table = reviewed.table
    facts = [
        ("项目名称", table.project_name or "（未填）"),
        ("实施单位", table.unit or "（未填）"),
        ("主管部门", table.authority or "（未填）"),
        ("预算年度", str(table.year or "（未填）")),
        ("资金总额", str(table.funding.total or "（未填）")),
    ]
    if reviewed.file:
        facts.append(("文件", reviewed.file))
    return Opinion(
        title="项目支出绩效目标审核意见",
        facts=tuple((label, " ".join(text.split())) for label, text in facts),
        conclusion=reviewed.conclusion,
        verdict=reviewed.verdict.said,
        cautions=reviewed.cautions,
        sections=tuple(_sections(reviewed)),
    )


def _sections(reviewed: Reviewed) -> Iterable[Section]:
    number = 0
    for severity, heading in HEADINGS.items():
        found = [one for one in reviewed.findings if one.severity is severity]
        if found:
            label = f"{_NUMERALS[number]}、{heading}（{len(found)}处）"
            yield Section(label, tuple(_items(reviewed, found)))
            number += 1
    if done := reviewed.repaired:
        yield Section(f"{_NUMERALS[number]}、{_REPAIRED}（{len(done)}处）", tuple(_mended(done)))


def _mended(done: tuple[Repaired, ...]) -> Iterable[Item]:
    for title in dict.fromkeys(one.title for one in done):
        same = [one for one in done if one.title == title]
        points = [f"{one.where}：{one.message}{one.done}" for one in same[:_MOST_OF_ONE]]
        if len(same) > _MOST_OF_ONE:
            points.append(f"……另有{len(same) - _MOST_OF_ONE}处同样的问题。")
        yield Item(title, same[0].basis, tuple(points))


def _items(reviewed: Reviewed, found: list[Finding]) -> Iterable[Item]:
    for code in dict.fromkeys(one.code for one in found):
        same = [one for one in found if one.code == code]
        points = [
            f"{cell_name(reviewed.table, one.cell)}：{one.message}" for one in same[:_MOST_OF_ONE]
        ]
        if len(same) > _MOST_OF_ONE:
            points.append(f"……另有{len(same) - _MOST_OF_ONE}处同样的问题。")
        rule = rule_called(code)
        yield Item(rule.name, rule.basis.value, tuple(points))


def summary_lines(review: Review) -> list[str]:
    """The summary over many tables: grades, the most frequent faults, units."""
    tables = review.tables
    returned = sum(one.conclusion == "退回修改" for one in tables)
    lines = [f"共审核{len(tables)}张表：退回修改{returned}张，其余{len(tables) - returned}张。"]
    grades = "、".join(f"{grade.word}{count}张" for grade, count in review.grades())
    lines.append(f"本程序估计的等级：{grades}。")
    faults = review.faults()
    for severity, heading in HEADINGS.items():
        same = [fault for fault in faults if fault.severity is severity]
        if same:
            lines.append(f"{heading}，最常见的是：")
            lines += [
                f"  {fault.name}：{fault.tables}张表、{fault.findings}处"
                for fault in same[:_MOST_FAULTS]
            ]
    units = review.units()
    if len(units) > 1:
        lines.append("各单位（按每张表的问题数排列）：")
        lines += [
            f"  {unit.unit}：{unit.tables}张表，退回{unit.returned}张，问题{unit.objections}处"
            for unit in units[:20]
        ]
    lines += [f"注意：{note}" for note in review.notes[:20]]
    return lines + unread_lines(review)


def unread_lines(review: Review) -> list[str]:
    """The files out of which no table came, with the reasons; of many the first, and how many more."""
    lines = [f"没有读取：{one.told}" for one in review.unread[:_MOST_UNREAD]]
    left = len(review.unread) - _MOST_UNREAD
    if left > 0:
        lines.append(f"没有读取的还有{left}个文件，名单在审核意见 Excel 的“没有读取”一页。")
    return lines
