"""The office's own names."""

from pathlib import Path

import pytest

from assistant.accounts.person import LOCAL
from assistant.desks.office import LONGEST, name_office
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.settings import Settings


def test_a_name_that_no_form_can_hold_is_refused_with_its_length(tmp_path: Path) -> None:
    workspace = Workspace(Settings(_env_file=None, home=tmp_path))
    name_office(workspace, unit="清水镇人民政府", authority="", by=LOCAL)
    with pytest.raises(UserError, match=f"主管部门.*{LONGEST + 1}个字"):
        name_office(workspace, unit="", authority="局" * (LONGEST + 1), by=LOCAL)
    assert workspace.office.unit == "清水镇人民政府", "nothing is changed"
