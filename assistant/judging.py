"""What the checks say of a draft, gaps counted as marked and not as faults."""

from assistant.checks import Around, check_table
from assistant.checks.around import NOTHING
from assistant.draft import Draft, open_cells
from assistant.findings import Finding, Severity
from assistant.understanding.arithmetic.rates_of_sums import within_total
from assistant.understanding.arithmetic.reckoning import reckon

_LAST_YEAR = "differs-from-last-year"
_PLAIN_PRODUCT = "arithmetic"
"""The counts times the prices of a table against its total."""


def findings_of(draft: Draft, around: Around = NOTHING) -> list[Finding]:
    """All findings, in the order in which a reviewer would say them.

    ``around`` (``Workspace.around``) adds the comparison with the office's history.
    """
    reckoning = reckon(draft.brief)
    said_by_total = [fact.text for fact in within_total(reckoning.equations)]
    found = check_table(
        draft.table,
        open_cells=open_cells(draft),
        facts=draft.brief.facts,
        let_go=(*draft.let_go, *said_by_total),
        around=around,
    )
    if said_by_total and reckoning.total == draft.table.funding.total:
        found = [one for one in found if one.code != _PLAIN_PRODUCT]  # no rate stands in a table
    if draft.brief.without_base:  # the clerk has said that it is no earlier year of this project
        found = [one for one in found if one.code != _LAST_YEAR]
    return found


def errors_of(draft: Draft) -> list[Finding]:
    """The findings that forbid an export."""
    return [one for one in findings_of(draft) if one.severity is Severity.ERROR]
