"""What the checks say of a draft, gaps counted as marked and not as faults."""

from assistant.checks import Around, check_table
from assistant.checks.around import NOTHING
from assistant.draft import Draft, open_cells
from assistant.findings import Finding, Severity


def findings_of(draft: Draft, around: Around = NOTHING) -> list[Finding]:
    """All findings, in the order in which a reviewer would say them.

    ``around`` (``Workspace.around``) adds the comparison with the office's history.
    """
    return check_table(
        draft.table, open_cells=open_cells(draft), facts=draft.brief.facts, around=around
    )


def errors_of(draft: Draft) -> list[Finding]:
    """The findings that forbid an export."""
    return [one for one in findings_of(draft) if one.severity is Severity.ERROR]
