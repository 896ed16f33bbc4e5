"""Files that a button promised can be fetched a while longer than the run that drew the button.

Streamlit gives a button's file a new name in each run and forgets the old ones as soon as any run
ends, of this window or another's. A run that stops early, because a message has been answered and the
page begins anew, ends before the buttons below the chat are drawn: the browser still shows them, and
a click on one fails.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock, Thread
from typing import Any

from streamlit import runtime
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.scriptrunner import add_script_run_ctx, get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext

_MOST = 400  # names; a page has ten buttons at most
_SECONDS = 600.0
_AGAIN = "kept"  # where streamlit notes the last file that was asked for by an old name


@dataclass(frozen=True)
class _Promised:
    make: Callable[[], Any]
    mimetype: str | None
    name: str | None
    at: float  # seconds of the machine's steady clock
    window: ScriptRunContext | None  # whose button it is


def keep_files() -> None:
    """Let the page's server remember what it promised; once in a process."""
    if runtime.exists():
        keep_in(runtime.get_instance().media_file_mgr)


def keep_in(manager: MediaFileManager) -> None:
    """Let ``manager`` make a file by a name that it has forgotten, for ten minutes."""
    promised: OrderedDict[str, _Promised] = OrderedDict()
    lock = Lock()
    add, execute = manager.add_deferred, manager.execute_deferred

    def add_deferred(
        data_callable: Callable[[], Any], mimetype: str | None, coordinates: str,
        file_name: str | None = None, **more: Any,
    ) -> str:  # fmt: skip
        file_id = add(data_callable, mimetype, coordinates, file_name, **more)
        now = time.monotonic()
        with lock:
            promised[file_id] = _Promised(
                data_callable, mimetype, file_name, now, get_script_run_ctx(suppress_warning=True)
            )
            while len(promised) > _MOST or next(iter(promised.values())).at < now - _SECONDS:
                promised.popitem(last=False)
        return file_id

    def execute_deferred(file_id: str) -> str:
        try:
            return execute(file_id)
        except MediaFileStorageError as error:
            with lock:
                kept = promised.get(file_id)
            if kept is None or error.__cause__ is not None:  # never promised, or it cannot be made
                raise
            return execute(_for_window(kept, add))

    manager.add_deferred = add_deferred  # type: ignore[method-assign]
    manager.execute_deferred = execute_deferred  # type: ignore[method-assign]


def _for_window(kept: _Promised, add: Callable[..., str]) -> str:
    """A new name for the file, noted for the window whose button it is, as in a run of its own."""
    names: list[str] = []
    thread = Thread(target=lambda: names.append(add(kept.make, kept.mimetype, _AGAIN, kept.name)))
    add_script_run_ctx(thread, kept.window)
    thread.start()
    thread.join()
    return names[0]
