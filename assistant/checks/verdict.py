"""The product's own estimate in the four grades of a review, and what would move it up.

No review works by this arithmetic: it tells a clerk how far a table is from being passed.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from assistant.checks.rule import Criterion, rule_called
from assistant.findings import Finding, Severity

_WEIGHT = {Severity.ERROR: 4, Severity.WARNING: 1, Severity.INFO: 0}
_MOST_OF_ONE = 3
"""Twenty values of one fault weigh as much as three: it is one habit."""


class Grade(IntEnum):
    """优 良 中 差, the best highest."""

    POOR = 0
    FAIR = 1
    GOOD = 2
    EXCELLENT = 3

    @property
    def word(self) -> str:
        """The grade as reviews write it."""
        return "差中良优"[self.value]


@dataclass(frozen=True)
class Verdict:
    """A grade for each question of a review; the lowest is the table's."""

    grades: dict[Criterion, Grade]
    step: tuple[Finding, ...]  # mending these moves the table up; empty at 优
    reached: Grade  # the grade that mending them reaches

    @property
    def overall(self) -> Grade:
        """The table's grade."""
        return min(self.grades.values())

    @property
    def line(self) -> str:
        """The verdict in one line, labelled as the product's own."""
        return f"本程序估计：{self.said}"

    @property
    def said(self) -> str:
        """The same without the label, for where it stands beside one: 中（…）；改好…，可升为良。"""
        parts = "、".join(f"{criterion}{grade.word}" for criterion, grade in self.grades.items())
        how = f"；{self.how}" if self.step else ""
        return f"{self.overall.word}（{parts}）{how}。"

    @property
    def how(self) -> str:
        """What would move the table up: 改好“单位不一致”2处，可升为良; "" at 优."""
        if not self.step:
            return ""
        counted = Counter(rule_called(one.code).name for one in self.step)
        named = "、".join(
            f"“{name}”{count}处" if count > 1 else f"“{name}”"
            for name, count in counted.most_common(4)
        )
        more = "等" if len(counted) > 4 else ""
        return f"改好{named}{more}，可升为{self.reached.word}"


def judge(findings: Iterable[Finding]) -> Verdict:
    """The verdict on a table with these findings."""
    found = list(findings)
    grades = _grades(found)
    overall = min(grades.values())
    step: list[Finding] = []
    reached = overall
    if overall is not Grade.EXCELLENT:
        step, reached = _step_up(found, overall)
    return Verdict(grades, tuple(step), reached)


def _step_up(found: list[Finding], overall: Grade) -> tuple[list[Finding], Grade]:
    """The faults, mended wherever they stand, that lift the grade; the gravest first."""
    rest = found
    step: list[Finding] = []
    for code in dict.fromkeys(one.code for one in found if _WEIGHT[one.severity]):
        grades = _grades(rest)
        if min(grades.values()) > overall:
            break
        if grades[rule_called(code).criterion] > overall:
            continue
        step += [one for one in rest if one.code == code and _WEIGHT[one.severity]]
        rest = [one for one in rest if one.code != code or not _WEIGHT[one.severity]]
    return step, min(_grades(rest).values())


def _grades(found: list[Finding]) -> dict[Criterion, Grade]:
    points: Counter[Criterion] = Counter()
    seen: Counter[str] = Counter()
    errors: Counter[Criterion] = Counter()
    for finding in found:
        criterion = rule_called(finding.code).criterion
        seen[finding.code] += 1
        if seen[finding.code] <= _MOST_OF_ONE:
            points[criterion] += _WEIGHT[finding.severity]
        errors[criterion] += finding.severity is Severity.ERROR
    if any(one.code == "missing-field" and one.cell == "indicators" for one in found):
        return dict.fromkeys(Criterion, Grade.POOR)  # nothing there that could be judged
    return {criterion: _grade(points[criterion], errors[criterion]) for criterion in Criterion}


def _grade(points: int, errors: int) -> Grade:
    if points == 0:
        return Grade.EXCELLENT
    if errors == 0:
        return Grade.GOOD if points <= 2 else Grade.FAIR
    return Grade.FAIR if points <= 5 else Grade.POOR
