"""Which of the office's forms the table is exported in."""

from assistant.conversation.changes import Changes
from assistant.conversation.outcomes import Outcome, Refused
from assistant.exporting import not_on_form
from assistant.workspace import Workspace
from corpus.forms import default_form, find_form, forms


def forms_told(workspace: Workspace) -> str:
    """The forms that there are, and how to ask for one."""
    known = "；".join(f"{one.key}（{one.name}）" for one in forms(workspace.settings.forms))
    return f"可以用的表样有：{known}。要换请说“用A表”这样的话。"


def switch_form(changes: Changes, words: str) -> Outcome | Refused:
    """The same table for another form; where the form has other classes, in those."""
    folder = changes.workspace.settings.forms
    found = find_form(words, folder)
    if found is None:
        known = "、".join(f"{one.key}（{one.name}）" for one in forms(folder))
        return Refused(f"没有“{words}”这种表，可以用的有：{known}。表格没有改动。")
    now = changes.now
    if found.key == (now.form or default_form(now.family)):
        return Refused(f"现在用的就是“{found.name}”，没有改动。")
    update: dict[str, object] = {"form": found.key}
    if found.taxonomy is not None:
        update["family"] = found.taxonomy
    outcome = changes.recomposed(now.model_copy(update=update))
    told = [f"导出时改用“{found.name}”的格式。"]
    left_out = not_on_form([outcome.snapshot.draft], "docx", found)
    return Outcome(outcome.snapshot, [*told, left_out] if left_out else told)
