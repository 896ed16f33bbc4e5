"""Two tables side by side: what is the same, what differs, what only one of them has."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.desks.workbench import HEAD_FIELDS
from assistant.draft import cell_text
from corpus.schema import Indicator, TargetTable
from corpus.text import dice, normalise

_ALIKE = 0.5
"""Likeness of two names in one class from which they are the same indicator."""


class Change(StrEnum):
    """How a line of the one stands to the other's."""

    SAME = "相同"
    OTHER = "不同"
    LEFT = "只在左边"
    RIGHT = "只在右边"


@dataclass(frozen=True)
class Line:
    """A line of the comparison; texts are empty where that side has none."""

    place: str  # 表头, or the 二级指标
    left_name: str
    left: str
    right_name: str
    right: str
    change: Change


def compare(left: TargetTable, right: TargetTable) -> list[Line]:
    """Head cells, then the indicators class by class; like names stand beside each other."""
    lines = [_head(left, right, field.cell, field.label) for field in HEAD_FIELDS]
    lines = [line for line in lines if line.left or line.right]
    classes = list(
        dict.fromkeys((row.level2 or "") for row in (*left.indicators, *right.indicators))
    )
    for level2 in classes:
        lines += _rows(level2, _of(left, level2), _of(right, level2))
    return lines


def differences(lines: Sequence[Line]) -> int:
    """How many lines are not the same on both sides."""
    return sum(line.change is not Change.SAME for line in lines)


def _of(table: TargetTable, level2: str) -> list[Indicator]:
    return [row for row in table.indicators if (row.level2 or "") == level2 and row.applicable]


def _head(left: TargetTable, right: TargetTable, cell: str, label: str) -> Line:
    one, other = cell_text(left, cell), cell_text(right, cell)
    unit = "万元" if cell.startswith("funding/") else ""
    name = label.removeprefix("其中：")
    texts = (f"{one}{unit}" if one else "", f"{other}{unit}" if other else "")
    return Line("表头", name, texts[0], name, texts[1], _change(texts[0], texts[1]))


def _rows(level2: str, left: list[Indicator], right: list[Indicator]) -> list[Line]:
    pairs = sorted(
        (
            (dice(normalise(one.name), normalise(other.name)), -a, -b)
            for a, one in enumerate(left)
            for b, other in enumerate(right)
        ),
        reverse=True,
    )
    partner: dict[int, int] = {}
    for alike, a, b in pairs:
        if alike >= _ALIKE and -a not in partner and -b not in partner.values():
            partner[-a] = -b
    lines = []
    for a, one in enumerate(left):
        if a in partner:
            other = right[partner[a]]
            same = _same(one.name, other.name) and _same(one.value, other.value)
            change = Change.SAME if same else Change.OTHER
            lines.append(Line(level2, one.name, one.value, other.name, other.value, change))
        else:
            lines.append(Line(level2, one.name, one.value, "", "", Change.LEFT))
    taken = set(partner.values())
    lines += [
        Line(level2, "", "", other.name, other.value, Change.RIGHT)
        for b, other in enumerate(right)
        if b not in taken
    ]
    return lines


def _change(left: str, right: str) -> Change:
    if _same(left, right):
        return Change.SAME
    return Change.OTHER if left and right else Change.LEFT if left else Change.RIGHT


def _same(left: str, right: str) -> bool:
    return normalise(left) == normalise(right)
