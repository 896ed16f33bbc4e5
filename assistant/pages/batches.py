"""Work on dropped files outlives a reload of the page: held by the server, found again by the address."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Generic, TypeVar
from uuid import uuid4

import streamlit as st

from assistant.pages import session

_IN_ADDRESS = "batch"
_MOST = 40  # batches of all people; the one that was not looked at for longest goes first
Work = TypeVar("Work")


class _Held:
    """The batches of all windows, each for its owner alone."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._batches: OrderedDict[tuple[str, str], object] = OrderedDict()

    def put(self, owner: str, key: str, work: object) -> None:
        with self._lock:
            self._batches[owner, key] = work
            self._batches.move_to_end((owner, key))
            while len(self._batches) > _MOST:
                self._batches.popitem(last=False)

    def get(self, owner: str, key: str) -> object | None:
        with self._lock:
            return self._batches.get((owner, key))

    def drop(self, owner: str, key: str) -> None:
        with self._lock:
            self._batches.pop((owner, key), None)


@st.cache_resource(show_spinner=False)
def _held() -> _Held:
    return _Held()


@dataclass(frozen=True)
class Batch(Generic[Work]):
    """What a window does with files on one page, ``kind`` being what that work is."""

    page: str
    kind: type[Work]

    def now(self) -> Work | None:
        """The work, also where the window was reloaded; None where nothing was begun."""
        found: Work | None = st.session_state.get(self._work)
        if found is not None:
            st.query_params[_IN_ADDRESS] = st.session_state[self._key]
            return found
        key = st.query_params.get(_IN_ADDRESS)
        if key is None:
            return None
        held = _held().get(session.person().account, key)
        if not isinstance(held, self.kind):
            # of another person or page, of before the last start, or too long ago
            del st.query_params[_IN_ADDRESS]
            return None
        st.session_state[self._work], st.session_state[self._key] = held, key
        return held

    def put(self, work: Work) -> None:
        """Take new or changed work over."""
        key = st.session_state.setdefault(self._key, uuid4().hex)
        st.session_state[self._work] = work
        _held().put(session.person().account, key, work)

    def drop(self) -> None:
        """Forget the work: another is begun."""
        key = st.session_state.pop(self._key, None)
        st.session_state.pop(self._work, None)
        if key is not None:
            _held().drop(session.person().account, key)
        st.query_params.pop(_IN_ADDRESS, None)

    @property
    def _work(self) -> str:
        return f"{self.page}-desk"

    @property
    def _key(self) -> str:
        return f"{self.page}-batch"
