"""What a page needs before it shows anything: the workspace, and the draft that is open."""

import atexit
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from threading import Event, Thread
from typing import ParamSpec

import streamlit as st

from assistant.accounts.person import Person, Right
from assistant.checks import Around
from assistant.conversation.engine import Turn
from assistant.conversation.state import Conversation
from assistant.desks.drafts import Opened, alone, keep_turn, newest, open_draft
from assistant.desks.handing_out import handed_out
from assistant.desks.my_drafts import take_up
from assistant.pages.entrance import person as person
from assistant.pages.kept_files import keep_files
from assistant.plain_text import plain
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.late_re import compile_waiting
from corpus.settings import Settings

log = logging.getLogger(__name__)
SORRY = "程序出了意外的错误，已记入日志。您的草稿已保存，请刷新页面后重试；如果反复出现，请把运行窗口中的记录发给管理员。"
_WENT_BACK = "管理员刚才恢复了备份：这份草稿回到了备份时的样子，之后的改动请再改一次，或请管理员从被替换的数据里找回。"
_OPENED, _NOTICE = "opened", "notice"
KEY_IN_ADDRESS = "draft"
P = ParamSpec("P")
_WARM = Event()


@st.cache_resource(show_spinner="正在准备：打开历史库、编码器和索引……第一次需要一两分钟。")
def workspace() -> Workspace:
    """The workspace of this process, opened once. UserError where it cannot be."""
    opened = Workspace(Settings()).prepare()
    keep_files()
    Thread(target=_warm_up, args=(opened,), name="warm-up", daemon=True).start()
    return opened


def _warm_up(opened: Workspace) -> None:
    """While the clerk still writes the first request: the encoder's weights, columns of a
    large store, the patterns of a conversation."""
    try:
        opened.encoder.encode_queries(["绩效目标"])
        opened.store.finder.prepare()
        compile_waiting()
    except Exception:  # the first search meets the same error and tells the clerk
        log.exception("not all could be loaded beforehand")
    _WARM.set()


@st.cache_resource(show_spinner=False)
def _learn_classes() -> Thread:
    """Encode the names by which the checks know classes, once, beside the page's own work."""
    leaving = Event()
    thread = Thread(
        target=_prepare_classes, args=(workspace(), leaving), name="classes", daemon=True
    )
    thread.start()

    def leave() -> None:
        leaving.set()
        thread.join(timeout=30)  # the encoder must not be torn down under it

    atexit.register(leave)
    return thread


def _prepare_classes(opened: Workspace, leaving: Event) -> None:
    try:
        opened.meaning.prepare(leaving.is_set)
    except Exception:  # the checks do without
        log.exception("the labelled names could not be encoded")


def around() -> Around:
    """What checks compare with; classes by meaning join in as soon as they are learnt."""
    _learn_classes()
    return workspace().around


def at_once() -> bool:
    """True where a message is answered sooner than the page is drawn; else the encoder comes first."""
    return _WARM.is_set()


def busy_words() -> str:
    """What is said while a message is being worked on."""
    return "正在处理……" if at_once() else "正在处理……第一次要先装入编码器，请稍候。"


def may(right: Right) -> bool:
    """Whether the person at this window may do it; says who may where they may not."""
    if person().may(right):
        return True
    st.info(f"您的角色是“{person().role}”，不能{right}：请找本单位的管理员办理。")
    return False


def fetched(
    make: Callable[[], bytes], *, name: str, detail: str, source: str
) -> Callable[[], bytes]:
    """What a download button calls when it is clicked, outside the page's own run; it is logged."""
    return handed_out(workspace(), make, name=name, detail=detail, source=source, by=person())


def guarded(act: Callable[P, None]) -> Callable[P, None]:
    """Show a clerk's mistake as its sentence, and anything unexpected as an apology, logged."""

    @wraps(act)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            act(*args, **kwargs)
        except UserError as error:
            notify(str(error))
        except Exception:
            log.exception("the page failed in %s", act.__name__)
            notify(SORRY)

    return run


def notify(text: str, *, done: bool = False) -> None:
    """Show a sentence once: what went wrong, or what was ``done``."""
    st.session_state[_NOTICE] = (text, done)


def show_notice() -> bool:
    """Show the sentence here, if there is one; True where there was."""
    found: tuple[str, bool] | None = st.session_state.pop(_NOTICE, None)
    with st.container():  # also without one: what stands below keeps its place, tabs their choice
        if found is None:
            return False
        text, done = found
        (st.success if done else st.warning)(plain(text))
    return True


def conversation() -> Conversation:
    """The open conversation: this window's, another window's newer one, or the address's."""
    key = st.query_params.get(KEY_IN_ADDRESS)
    held: Opened | None = st.session_state.get(_OPENED)
    if held is not None and (key is None or held.conversation.key == key):
        try:
            before, held = held, newest(held, workspace().settings, by=person())
            if len(held.conversation.messages) < len(before.conversation.messages):
                notify(_WENT_BACK)
        except UserError as error:  # damaged since: what this window holds is still whole
            notify(str(error))
    elif key:
        try:
            held = open_draft(key, workspace().settings, by=person())
        except UserError as error:
            notify(str(error))
            st.query_params.clear()
            held = None
    st.session_state[_OPENED] = held = held or Opened(Conversation())
    return held.conversation


def opened() -> Opened:
    """The open conversation with the state of its file."""
    conversation()
    held: Opened = st.session_state[_OPENED]
    return held


def key_in_address() -> str:
    """Which conversation the address names, "" where none."""
    return st.query_params.get(KEY_IN_ADDRESS, "")


def holds(key: str) -> bool:
    """True where this window has that conversation open."""
    held: Opened | None = st.session_state.get(_OPENED)
    return held is not None and held.conversation.key == key


def adopt(changed: Opened) -> None:
    """Show this state of the open conversation from now on; the address names it."""
    st.session_state[_OPENED] = changed
    st.query_params[KEY_IN_ADDRESS] = changed.conversation.key


@dataclass(frozen=True)
class Latest:
    """The open conversation as it stands on the disk, and the way to save what is made of it."""

    conversation: Conversation
    _workspace: Workspace
    _by: Person

    def settle(self, turn: Turn | None) -> None:
        """Take over what came of a turn and save it; the chat shows its reply."""
        if turn is not None:
            self.put(turn.conversation)
            st.query_params[KEY_IN_ADDRESS] = turn.conversation.key

    def put(self, changed: Conversation) -> None:
        """``settle`` for a change that is no turn; the log says what became other.

        Saved before anything of the window is touched: where the window has gone meanwhile, its
        run ends at the first touch.
        """
        try:
            kept = keep_turn(self._workspace, self.conversation, changed, by=self._by)
        except UserError:
            st.session_state[_OPENED] = Opened(changed)  # in this window whatever the disk says
            raise
        st.session_state[_OPENED] = kept


@contextmanager
def latest() -> Iterator[Latest]:
    """For a turn, which is made and settled within the block; another window's turn waits."""
    with alone(conversation().key, workspace().settings, by=person()):
        yield Latest(conversation(), workspace(), person())


def forget(key: str) -> None:
    """Hold the draft no longer, where it is the open one: it was deleted."""
    held: Opened | None = st.session_state.get(_OPENED)
    if held is not None and held.conversation.key == key:
        st.session_state[_OPENED] = None


@guarded
def start_anew() -> None:
    """Lay the draft aside and open an empty conversation."""
    st.session_state[_OPENED] = Opened(Conversation())
    st.query_params.clear()


@guarded
def resume(key: str, shelved: str = "") -> None:
    """Open a saved draft instead of the present one; ``shelved`` names one that waits in it."""
    if shelved:
        take_up(workspace(), key, shelved, by=person())
    st.session_state[_OPENED] = open_draft(key, workspace().settings, by=person())
    st.query_params[KEY_IN_ADDRESS] = key
