"""Real projects for measuring drafts: families of near-identical ones, halves, requests.

The files lie outside the product (``../shared/real``) and are only read.
"""

import re
import zlib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from corpus.reading import read_file
from corpus.schema import TargetTable
from corpus.text import bigrams, normalise
from index.texts import places_of, subject

REAL = Path(__file__).resolve().parents[2] / "shared" / "real"
SHEET = REAL / "street_2023_flat.xlsx"
DOCUMENT = REAL / "university_2024_budget.pdf"
_SAME_GOAL = 0.75  # bigram likeness from which two goals were copied from each other
_SAME_NAMES = 0.6  # share of common indicator names from which two tables were
_UNREAD = 3  # every third project of the held half, with all its copies, is never read
_LONG_GOAL = 12  # characters; a shorter goal says nothing
_GOAL_SAID = 120  # characters of the goal that a clerk would repeat


@dataclass(frozen=True)
class Case:
    """One real project with rows of its own."""

    table: TargetTable
    family: int
    part: str  # "dev", "read2", or "unread": what is for measuring alone

    @property
    def half(self) -> str:
        """The half of the families that it is of."""
        return "dev" if self.part == "dev" else "held"

    @property
    def may_be_read(self) -> bool:
        """True where its rows may be read for improving: no copy of it is measured as unread."""
        return self.part != "unread"

    @property
    def rows(self) -> list[tuple[str, str]]:
        """(二级, name) of the rows that say something."""
        return [(row.level2 or "", row.name) for row in self.table.indicators if row.applicable]


def load(path: Path, *, by_name: bool = False) -> list[Case]:
    """The projects of a file, each with the family of those that were copied from each other.

    ``by_name``: only those of one name are a family; what was copied under another name stays in
    the history, as it would in an office. The parts stay the same.
    """
    tables = list({table.table_id: table for table in read_file(path).tables}.values())
    parent = list(range(len(tables)))

    def root(number: int) -> int:
        while parent[number] != number:
            number = parent[number]
        return number

    keys = [_key(table) for table in tables]
    names = [_names(table) for table in tables]
    goals = [frozenset(bigrams(_goal(table))) for table in tables]
    for first in range(len(tables)):
        for second in range(first):
            if (
                (keys[first] and keys[first] == keys[second])
                or _share(names[first], names[second]) >= _SAME_NAMES
                or _alike(goals[first], goals[second]) >= _SAME_GOAL
            ):
                parent[root(first)] = root(second)
    families = [root(number) for number in range(len(tables))]
    members: dict[int, list[str]] = defaultdict(list)
    for number, family in enumerate(families):
        members[family].append(tables[number].table_id)
    dev, size = {}, [0, 0]
    for family, ids in sorted(
        members.items(), key=lambda item: (-len(item[1]), zlib.crc32(min(item[1]).encode()))
    ):
        dev[family] = size[0] <= size[1]
        size[not dev[family]] += len(ids)
    named: dict[str, int] = {}
    kept = [
        named.setdefault(key or f"#{number}", number) for number, key in enumerate(keys)
    ] if by_name else families  # fmt: skip
    said = [
        (table, family, shown)
        for table, family, shown in zip(tables, families, kept, strict=True)
        if any(row.applicable for row in table.indicators)
    ]
    unread = {family for _, family, _ in [one for one in said if not dev[one[1]]][::_UNREAD]}
    part = {
        family: "dev" if of_dev else "unread" if family in unread else "read2"
        for family, of_dev in dev.items()
    }
    return [Case(table, shown, part[family]) for table, family, shown in said]


def request(table: TargetTable, *, goal: bool = True) -> str:
    """What a clerk would write of the project: name, unit, amount, what the goal says is done.

    With ``goal`` false only those clauses of it that hold a figure. Never an indicator.
    """
    said = [f"项目名称：{table.project_name}"]
    if table.unit:
        said.append(f"实施单位：{re.sub(r'[（(]本级[）)]', '', table.unit)}")
    if table.funding.total is not None and table.funding.total.yuan > 0:
        said.append(f"预算{table.funding.total}")
    if table.year:
        said.append(f"{table.year}年")
    text = re.sub(r"\s+", "", table.annual_goal or "").strip('"“”')
    sentences = re.split(r"(?<=[。；;])", text)
    kept, length = [], 0
    for sentence in sentences:
        if goal and length + len(sentence) <= _GOAL_SAID:
            kept.append(sentence)
            length += len(sentence)
        else:
            kept += [one for one in re.split(r"[，,。；;]", sentence) if _figure(one)][:4]
    if not goal:
        kept = [one for one in re.split(r"[，,。；;]", text) if _figure(one)][:8]
    elif not kept and text:
        kept = [text[:_GOAL_SAID]]
    said.append("，".join(one.strip("，。；;") for one in kept if one.strip("，。；;")))
    return "，".join(part for part in said if part)


def _figure(clause: str) -> bool:
    """True for a short clause with a figure that is no numbering or document number."""
    bare = re.sub(r"[〔\[(（]\d{4}[〕\])）]\d*号?|^\d+[、.．]|\d{4}年?", "", clause)
    return bool(re.search(r"\d", bare)) and 4 <= len(clause) <= 60


def _key(table: TargetTable) -> str:
    """The name without year and places, where it says more than a purchasing class."""
    name = subject(table.project_name, places_of(table.unit, table.authority))
    name = re.sub(r"[一-龥]{2,4}?社区(?:工作站)?$", "", name)
    bare = re.sub(
        r"政府购买服务|[(（].{0,3}(?:专业技术|物业后勤|档案|辅助|应急|系统运维|城市维护|宣传活动).{0,4}类|购买服务|工作站|经费|管理|[()（）+]",
        "",
        name,
    )
    return normalise(name) if len(bare) >= 4 else ""


def _names(table: TargetTable) -> frozenset[str]:
    return frozenset(
        normalise(row.name)
        for row in table.indicators
        if row.applicable and not re.search(r"总?成本|总支出|满意", row.name)
    )


def _share(first: frozenset[str], second: frozenset[str]) -> float:
    return (
        len(first & second) / min(len(first), len(second))
        if min(len(first), len(second)) >= 2
        else 0.0
    )


def _alike(first: frozenset[str], second: frozenset[str]) -> float:
    both = len(first) + len(second)
    return 2 * len(first & second) / both if first and second else 0.0


def _goal(table: TargetTable) -> str:
    goal = normalise(table.annual_goal or "")[:300]
    return goal if len(goal) >= _LONG_GOAL else ""
