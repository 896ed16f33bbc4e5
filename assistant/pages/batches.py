"""A batch under check outlives a reload of the page: held by the server, found again by the address."""

from collections import OrderedDict
from threading import Lock
from uuid import uuid4

import streamlit as st

from assistant.desks.checking import CheckDesk
from assistant.pages import session

_DESK, _KEY, _IN_ADDRESS = "check-desk", "check-batch", "batch"
_MOST = 40  # batches of all people; the one that was not looked at for longest goes first


class _Held:
    """The batches of all windows, each for its owner alone."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._batches: OrderedDict[tuple[str, str], CheckDesk] = OrderedDict()

    def put(self, owner: str, key: str, desk: CheckDesk) -> None:
        with self._lock:
            self._batches[owner, key] = desk
            self._batches.move_to_end((owner, key))
            while len(self._batches) > _MOST:
                self._batches.popitem(last=False)

    def get(self, owner: str, key: str) -> CheckDesk | None:
        with self._lock:
            return self._batches.get((owner, key))

    def drop(self, owner: str, key: str) -> None:
        with self._lock:
            self._batches.pop((owner, key), None)


@st.cache_resource(show_spinner=False)
def _held() -> _Held:
    return _Held()


def batch() -> CheckDesk | None:
    """What this window is checking, also where it was reloaded; None where nothing."""
    found: CheckDesk | None = st.session_state.get(_DESK)
    if found is not None:
        st.query_params[_IN_ADDRESS] = st.session_state[_KEY]
        return found
    key = st.query_params.get(_IN_ADDRESS)
    if key is None:
        return None
    found = _held().get(session.person().account, key)
    if found is None:  # of another person, of before the last start, or too long ago
        del st.query_params[_IN_ADDRESS]
        return None
    st.session_state[_DESK], st.session_state[_KEY] = found, key
    return found


def put_batch(desk: CheckDesk) -> None:
    """Take a new or changed batch over."""
    key = st.session_state.setdefault(_KEY, uuid4().hex)
    st.session_state[_DESK] = desk
    _held().put(session.person().account, key, desk)


def drop_batch() -> None:
    """Forget the batch: another one is begun."""
    key = st.session_state.pop(_KEY, None)
    st.session_state.pop(_DESK, None)
    if key is not None:
        _held().drop(session.person().account, key)
    st.query_params.pop(_IN_ADDRESS, None)
