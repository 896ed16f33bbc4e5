"""Changes of the office's own forms: who may make them, and what the log says of them."""

from assistant.accounts.person import Person
from assistant.own_forms import keep_form, remove_form
from assistant.workspace import Workspace
from corpus.forms.making import Sketch
from corpus.store.log import Deed


def add_form(workspace: Workspace, sketch: Sketch, *, source: str, by: Person) -> None:
    """Keep an own form. UserError where it cannot be kept, or the person has no right to it.

    ``source`` is what it was made of, for the log: the file's name.
    """
    keep_form(sketch, workspace.settings.forms, by=by)
    said = "添加本单位的表样" + ("（带占位符的 Word 表）" if sketch.form.template else "")
    workspace.store.log.record(Deed.FORM, sketch.form.key, said, who=by.signature, source=source)


def drop_form(workspace: Workspace, name: str, *, by: Person) -> None:
    """Remove an own form. UserError where there is none, or the person has no right to it."""
    remove_form(name, workspace.settings.forms, by=by)
    workspace.store.log.record(Deed.FORM, name, "删除本单位的表样", who=by.signature)
