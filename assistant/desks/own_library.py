"""Changes of the office's own library: who may make them, and what the log says of them."""

from collections.abc import Mapping
from typing import Any

from assistant.accounts.person import Person, Right, require
from assistant.archetypes import Archetype, Pattern
from assistant.desks.library import KindForm, kind_of, pattern_of
from assistant.own_library import (
    OwnLibrary,
    save_own,
    with_kind,
    with_pattern,
    without_kind,
    without_pattern,
)
from assistant.workspace import Workspace
from corpus.store.log import Deed


def add_kind(workspace: Workspace, form: KindForm, *, by: Person) -> Archetype:
    """Keep an own kind of spending. UserError where something in it cannot be used.

    As all changes here: UserError too where the person has no right to it, or the disk refuses.
    """
    require(by, Right.SETTINGS)
    kind = kind_of(form)
    said = f"已添加类别“{kind.name}”，{len(kind.indicators)}条指标"
    _keep(workspace, with_kind(workspace.own_library, kind), kind, said, by)
    return kind


def remove_kind(workspace: Workspace, kind: Archetype, *, by: Person) -> None:
    """Remove an own kind of spending."""
    require(by, Right.SETTINGS)
    left = without_kind(workspace.own_library, kind.id)
    _keep(workspace, left, kind, "删除本单位的类别", by)


def add_pattern(
    workspace: Workspace, kind: Archetype, row: Mapping[str, Any], *, by: Person
) -> Pattern:
    """Keep an own indicator for a shipped kind. UserError where it cannot be used."""
    require(by, Right.SETTINGS)
    pattern = pattern_of(row)
    own = with_pattern(workspace.own_library, kind, pattern)
    _keep(workspace, own, kind, f"添加{pattern.level2}“{pattern.name}”", by)
    return pattern


def remove_pattern(workspace: Workspace, kind: Archetype, pattern: Pattern, *, by: Person) -> None:
    """Remove an own indicator of a shipped kind."""
    require(by, Right.SETTINGS)
    own = without_pattern(workspace.own_library, kind.id, pattern)
    _keep(workspace, own, kind, f"删除{pattern.level2}“{pattern.name}”", by)


def _keep(workspace: Workspace, own: OwnLibrary, kind: Archetype, said: str, by: Person) -> None:
    save_own(own, workspace.settings.library)
    workspace.store.log.record(Deed.LIBRARY, kind.name, said, who=by.signature, source="指标库")
