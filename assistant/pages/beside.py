"""Messages are worked on beside the page: a window that is closed or reloaded does not end it."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import streamlit as st

from assistant.accounts.person import Person
from assistant.conversation.engine import Turn
from assistant.conversation.state import Conversation
from assistant.desks.drafts import Opened, alone, keep_turn, newest
from assistant.pages import session
from assistant.workspace import Workspace
from corpus.errors import UserError

log = logging.getLogger(__name__)
_WAITING, _WORKER = "waiting", "worker"
Answer = Callable[[Workspace, Conversation, str], Turn]


@dataclass(frozen=True)
class _Answered:
    opened: Opened
    trouble: str = ""  # why there is no answer, or why it could not be saved


@dataclass(frozen=True)
class _Waiting:
    said: str
    answer: Future[_Answered]


_RUNNING: dict[tuple[Path, str], tuple[_Waiting, ...]] = {}
"""By a person's folder and the key of the conversation: what is being worked on, for every window."""
_LOCK = Lock()


@session.guarded
def take_in(said: str, answer: Answer) -> None:
    """Have a message answered and saved, after those that wait; returns at once.

    The address names the conversation from now on: a window that is reloaded finds it again.
    """
    opened, by, workspace = session.opened(), session.person(), session.workspace()
    held = _held()
    worker: ThreadPoolExecutor = st.session_state.setdefault(
        _WORKER, ThreadPoolExecutor(max_workers=1, thread_name_prefix="turn")
    )
    before = held[-1].answer if held else opened
    made = _Waiting(said, worker.submit(_work, workspace, before, answer, said, by))
    place = (by.drafts(workspace.settings), opened.conversation.key)
    with _LOCK:
        _RUNNING[place] = (*_RUNNING.get(place, ()), made)
    made.answer.add_done_callback(lambda _: _left(place, made))
    st.session_state[_WAITING] = (*held, made)
    session.adopt(opened)


def join() -> None:
    """Wait, too, for what another window of the address's conversation has sent; one that is gone by now."""
    key = session.key_in_address()
    if not key or session.holds(key):
        return
    place = (session.person().drafts(session.workspace().settings), key)
    with _LOCK:
        running = _RUNNING.get(place, ())
    if running:
        st.session_state[_WAITING] = running
        if not (place[0] / f"{key}.json").exists():  # its first message is still being worked on
            session.adopt(Opened(Conversation(key=key)))


def waiting() -> str | None:
    """The first message whose answer has not been shown yet, or None."""
    held = _held()
    return held[0].said if held else None


@session.guarded
def settle() -> None:
    """Wait for the answer to the first message, and show it from now on."""
    first, *_ = _held()
    made = first.answer.result()
    st.session_state[_WAITING] = tuple(one for one in _held() if one is not first)
    session.adopt(made.opened)
    if made.opened.stamp is None:  # not saved: an address would lead to nothing
        st.query_params.clear()
    if made.trouble:
        session.notify(made.trouble)


def _held() -> tuple[_Waiting, ...]:
    held: tuple[_Waiting, ...] = st.session_state.get(_WAITING, ())
    return held


def _left(place: tuple[Path, str], done: _Waiting) -> None:
    with _LOCK:
        left = tuple(one for one in _RUNNING.get(place, ()) if one is not done)
        if left:
            _RUNNING[place] = left
        else:
            _RUNNING.pop(place, None)


def _work(
    workspace: Workspace, before: Opened | Future[_Answered], answer: Answer, said: str, by: Person
) -> _Answered:
    """In the worker's thread, where there is no window to be asked; raises nothing."""
    opened = before if isinstance(before, Opened) else before.result().opened
    try:
        with alone(opened.conversation.key, workspace.settings, by=by):
            opened = _newest(opened, workspace, by)
            after = answer(workspace, opened.conversation, said).conversation
            try:
                return _Answered(keep_turn(workspace, opened.conversation, after, by=by))
            except UserError as error:
                return _Answered(Opened(after), str(error))  # the window holds it
    except UserError as error:
        return _Answered(opened, str(error))
    except Exception:
        log.exception("a message could not be answered")
        return _Answered(opened, session.SORRY)


def _newest(opened: Opened, workspace: Workspace, by: Person) -> Opened:
    try:
        return newest(opened, workspace.settings, by=by)
    except UserError:  # damaged since: what the window holds is still whole
        return opened
