"""What the checks say of a draft, gaps counted as marked and not as faults."""

from assistant.checks import check_table
from assistant.draft import Draft, open_cells
from assistant.findings import Finding, Severity


def findings_of(draft: Draft) -> list[Finding]:
    """All findings, in the order in which a reviewer would say them."""
    return check_table(draft.table, open_cells=open_cells(draft), facts=draft.brief.facts)


def errors_of(draft: Draft) -> list[Finding]:
    """The findings that forbid an export."""
    return [one for one in findings_of(draft) if one.severity is Severity.ERROR]
