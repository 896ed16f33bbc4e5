"""A reviewer in the machine: what finance bureaus send tables back for.

``check_table`` finds it, ``rules`` lists all of it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from assistant.checks import (  # noqa: F401 - each import registers its rules
    amounts,
    arithmetic,
    classes,
    consistency,
    dates,
    foreign,
    goals,
    history,
    measures,
    padding,
    required,
    wording,
)
from assistant.checks.around import NOTHING, Around
from assistant.checks.profiles import Profile, profile_called, profiles
from assistant.checks.rule import Basis, Criterion, Rule, registered
from assistant.checks.sheet import Sheet
from assistant.editing import edit
from assistant.facts import Fact
from assistant.findings import Finding, Fix, Severity
from corpus.errors import UserError
from corpus.schema import TargetTable

__all__ = [
    "Around", "Basis", "Criterion", "Profile", "Rule", "check_table", "profile_called", "profiles",
    "rules",
]  # fmt: skip

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_TRIED = 60
"""At most this many fixes of one table are tried out before they are offered."""
_TRIED_ROWS = 6000
"""Trials × rows: a sheet of thousands of rows gets its findings without trials."""


def rules() -> tuple[Rule, ...]:
    """All rules, in the order in which a reviewer would speak."""
    return registered()


def check_table(
    table: TargetTable,
    *,
    open_cells: frozenset[str] = frozenset(),
    facts: Iterable[Fact] = (),
    let_go: Iterable[str] = (),
    profile: Profile | None = None,
    around: Around = NOTHING,
) -> list[Finding]:
    """All objections to ``table``, the gravest first, one per code and cell.

    ``open_cells`` are the cells of our own draft that are honestly marked as still to be filled;
    ``facts`` are what the request stated, ``let_go`` the words of those that the clerk took out of
    the table; ``around`` is what the table is compared with; the
    ``profile`` is the standard one unless given. A fix is offered only where trying it out removes the
    finding and brings no new ERROR or WARNING; beyond 60 fixes, or in a sheet of thousands of rows, none is
    offered that was not tried.
    """
    chosen = profile or profiles()[0]
    sheet = Sheet(table, open_cells, tuple(facts), frozenset(let_go), around, chosen.taxonomy)
    found = _run(sheet, chosen)
    tried, limit = 0, min(_TRIED, _TRIED_ROWS // max(1, _size(table)))
    result = []
    for finding in found:
        for name in ("fix", "instead"):
            fix: Fix | None = getattr(finding, name)
            if fix is not None:
                tried += 1
                if tried > limit or not _mends(sheet, chosen, finding, fix, found):
                    finding = finding.model_copy(update={name: None})
        result.append(finding)
    return result


def _size(table: TargetTable) -> int:
    """Rows, or what their texts would fill: how much work a trial is."""
    texts = [table.project_name, table.annual_goal or "", table.midterm_goal or ""]
    letters = sum(map(len, texts)) + sum(len(r.name) + len(r.value) for r in table.indicators)
    return max(len(table.indicators), letters // 40)


def _run(sheet: Sheet, profile: Profile) -> list[Finding]:
    found: dict[tuple[str, str], tuple[tuple[int, int, int], Finding]] = {}
    for rule in registered():
        if rule.code in profile.off:
            continue
        for note in rule.check(sheet):
            severity = profile.severity(rule.code, note.severity or rule.severity)
            key = (rule.code, note.cell)
            if key not in found:
                finding = Finding(
                    code=rule.code, severity=severity, message=note.message, cell=note.cell,
                    fix=note.fix, instead=note.instead,
                )  # fmt: skip
                found[key] = ((_RANK[severity], rule.order, len(found)), finding)
    return [finding for _, finding in sorted(found.values(), key=lambda pair: pair[0])]


def _mends(
    sheet: Sheet, profile: Profile, finding: Finding, fix: Fix, before: list[Finding]
) -> bool:
    """True where the fix removes its finding and adds no other objection."""
    try:
        edited = edit(sheet.table, fix.edits)
    except UserError:
        return False
    open_now = {edited.cell_now(cell) for cell in sheet.open_cells} - {None}
    still_open = frozenset(cell for cell in open_now if cell is not None)
    after = _run(replace(sheet, table=edited.table, open_cells=still_open), profile)
    had, has = _objections(before), _objections(after)
    return has[finding.code, finding.severity] < had[finding.code, finding.severity] and all(
        count <= had[key] for key, count in has.items() if key[1] is not Severity.INFO
    )


def _objections(findings: Iterable[Finding]) -> Counter[tuple[str, Severity]]:
    return Counter((finding.code, finding.severity) for finding in findings)
