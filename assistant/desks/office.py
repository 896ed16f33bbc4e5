"""The office's own names, as a manager sets them."""

from assistant.accounts.person import Person, Right, require
from assistant.workspace import Workspace
from corpus.errors import UserError, shorten
from corpus.store.log import Deed

LONGEST = 60
"""Characters that the name of an office may have."""


def name_office(workspace: Workspace, *, unit: str, authority: str, by: Person) -> bool:
    """Set the office's own names, "" for one that is to be asked; True where one became other.

    UserError where the person has no right to it, or a name is too long for a form.
    """
    require(by, Right.SETTINGS)
    for label, name in (("实施单位", unit), ("主管部门", authority)):
        if len(name) > LONGEST:
            raise UserError(
                f"{label}“{shorten(name)}”有{len(name)}个字，表格里放不下：请写{LONGEST}字以内的名称。"
            )
    before = workspace.office
    workspace.name_office(unit=unit, authority=authority)
    after = workspace.office
    changes = [
        f"{label}：{old or '（空）'} → {new or '（空）'}"
        for label, old, new in (
            ("实施单位", before.unit, after.unit),
            ("主管部门", before.authority, after.authority),
        )
        if old != new
    ]
    if changes:
        workspace.store.log.record(
            Deed.SETTING, "本单位名称", "\n".join(changes), who=by.signature, source="设置与数据"
        )
    return bool(changes)
