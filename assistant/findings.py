"""What a check says about a table."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "ERROR"  # wrong on the table's own terms: no export
    WARNING = "WARNING"  # a reviewer would object
    INFO = "INFO"  # worth a look


SEVERITY_WORDS = {Severity.ERROR: "必须修改", Severity.WARNING: "建议修改", Severity.INFO: "供参考"}
"""How much a finding weighs, in a clerk's words; everywhere the same."""


_OWN_NAMES = frozenset({"unit", "authority", "office"})


class Edit(BaseModel):
    """One change of one cell, or of a whole row."""

    model_config = ConfigDict(frozen=True)

    action: str = "set"  # set | delete-row | move-row
    cell: str  # "indicators/3/value", "funding/total", "annual_goal"; "indicators/3" for rows
    value: str = ""  # the new text; for move-row "一级|二级"


class Fix(BaseModel):
    """A mend that can be applied with a click; all its edits or none."""

    model_config = ConfigDict(frozen=True)

    label: str  # what the button says: "改为≤4.1万元"
    edits: tuple[Edit, ...]


class Finding(BaseModel):
    """One objection, in plain Chinese."""

    model_config = ConfigDict(frozen=True)

    code: str  # stable: "arithmetic", "class-mismatch" ...
    severity: Severity
    message: str  # one sentence of reason, one of remedy
    cell: str  # the cell it is shown at
    fix: Fix | None = None
    instead: Fix | None = None  # the other way round, where only a person can choose

    @property
    def safe_fix(self) -> Fix | None:
        """The fix where it may be applied with others, unseen.

        Never one of an office's own name, nor one that may be meant the other way round.
        """
        fix = self.fix
        if fix is None or self.instead is not None:
            return None
        return None if any(edit.cell in _OWN_NAMES for edit in fix.edits) else fix

    def to_json(self) -> dict[str, object]:
        """The published JSON form."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "message": self.message,
            "cell": self.cell,
            "fix": None if self.fix is None else self.fix.model_dump(),
        }
