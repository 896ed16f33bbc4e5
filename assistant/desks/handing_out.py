"""Files that leave the program by a click: what is fetched is entered in the log."""

from collections.abc import Callable

from assistant.accounts.person import Person
from assistant.workspace import Workspace
from corpus.store.log import Deed


def handed_out(
    workspace: Workspace, make: Callable[[], bytes], *, name: str, detail: str, source: str,
    by: Person,
) -> Callable[[], bytes]:  # fmt: skip
    """What makes the file at the moment when it is fetched, and then records that it was."""

    def content() -> bytes:
        made = make()
        workspace.store.log.record(Deed.EXPORT, name, detail, who=by.signature, source=source)
        return made

    return content
