"""The people of the load runs: what each of them says, and what each met."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field

KINDS = (
    "2025年{mark}环卫保洁，面积{count}平方米，每平方米每年6元",
    "2025年{mark}志愿者保险，参保{count}人，每人每年220元",
    "2025年{mark}党员教育培训4期，每期{count}人，预算6万元",
    "2025年{mark}改厕{count}户，每户补助2000元，10月底前完工",
)
LATER = ("把满意度改成9{digit}%", "为什么", "时效改成11月底前完成", "撤销", "预算改成1{digit}万元")


@dataclass
class Seen:
    """What one person met: seconds of each turn, errors, words of somebody else."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)


def mark(number: int) -> str:
    """A place that nobody else's project has."""
    return f"标记{number:03d}社区"


def messages(number: int, turns: int) -> list[str]:
    """What the person with that number says."""
    first = KINDS[number % len(KINDS)].format(mark=mark(number), count=1001 + number)
    later = [text.format(digit=number % 8 + 1) for text in LATER]
    return [first, *(later[at % len(later)] for at in range(turns - 1))]


def strange_marks(text: str, number: int, people: int) -> list[str]:
    """Marks of other people in the text."""
    return [mark(other) for other in range(people) if other != number and mark(other) in text]


def told(title: str, seen: Sequence[Seen], took: float, worked: float) -> str:
    """One line of results. ``worked``: seconds of a core that the turns took, whoever else was busy."""
    seconds = sorted(second for one in seen for second in one.seconds)
    p95 = seconds[int(0.95 * (len(seconds) - 1))] if seconds else float("nan")
    errors = [error for one in seen for error in one.errors]
    leaks = [leak for one in seen for leak in one.leaks]
    for line in (errors + leaks)[:5]:
        print("   ", line)
    return (
        f"{title}: {len(seconds)} turns in {took:.0f} s; median {statistics.median(seconds or [0]):.2f} s, "
        f"p95 {p95:.2f} s, longest {max(seconds, default=0):.2f} s; "
        f"{worked / max(len(seconds), 1):.2f} s of a core each; errors {len(errors)}, leaks {len(leaks)}"
    )
