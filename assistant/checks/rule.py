"""What a rule is, and the list of all rules."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.checks.sheet import Sheet
from assistant.findings import Fix, Severity


class Basis(StrEnum):
    """What a rule rests on."""

    DOCUMENT = "文件"  # an official document says so
    FORM = "表样"  # the form's own classes say so
    PRACTICE = "常见审核意见"  # reviewers of finance bureaus say so
    ARITHMETIC = "计算"  # the table's own numbers say so


class Criterion(StrEnum):
    """Which of the four questions of a review a rule belongs to."""

    COMPLETE = "完整性"  # is everything there?
    RELEVANT = "相关性"  # does it belong to this project?
    APT = "适当性"  # is it put so that it can be measured?
    SOUND = "可行性"  # do the amounts, times and levels hold?


@dataclass(frozen=True)
class Note:
    """One objection of a rule, before code and severity are put to it."""

    message: str  # at most one sentence of reason and one of remedy
    cell: str
    fix: Fix | None = None
    instead: Fix | None = None  # the other way round, where only a person can choose
    severity: Severity | None = None  # where it differs from the rule's own


Check = Callable[[Sheet], Iterator[Note]]


@dataclass(frozen=True)
class Rule:
    """One thing that reviewers send tables back for."""

    code: str
    name: str  # a few words, for lists
    severity: Severity
    order: int  # what a reviewer says first has the lowest
    reason: str  # one plain sentence
    basis: Basis
    criterion: Criterion
    cells: str  # the cells that it looks at, for people
    bad: str  # an example that is sent back
    good: str  # the same, mended
    check: Check


_RULES: dict[str, Rule] = {}


def rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    order: int,
    reason: str,
    basis: Basis,
    criterion: Criterion,
    cells: str,
    bad: str,
    good: str,
) -> Callable[[Check], Check]:
    """Register a check under its stable code; ValueError where the code is taken."""

    def register(check: Check) -> Check:
        if code in _RULES:
            raise ValueError(f"two rules called {code}")
        _RULES[code] = Rule(
            code, name, severity, order, reason, basis, criterion, cells, bad, good, check
        )
        return check

    return register


def rule_called(code: str) -> Rule:
    """The rule with that code; KeyError where there is none."""
    return _RULES[code]


def registered() -> tuple[Rule, ...]:
    """All rules, in the order in which a reviewer would speak."""
    return tuple(sorted(_RULES.values(), key=lambda rule: rule.order))
