"""The frame of every page: nothing that goes wrong shows a traceback."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from assistant.pages import session
from assistant.plain_text import plain
from corpus.errors import UserError

log = logging.getLogger(__name__)


@contextmanager
def told_here() -> Iterator[None]:
    """Show a user's error at this place of the page, as its sentence."""
    try:
        yield
    except UserError as error:
        st.error(plain(str(error)))


@contextmanager
def guarded() -> Iterator[None]:
    """Show a user's error as its sentence, any other as a polite one (and in the log)."""
    try:
        yield
    except UserError as error:
        st.error(plain(str(error)))
        st.button("重试", key="retry")
    except Exception:
        log.exception("the page could not be shown")
        st.error(session.SORRY)
        st.button("重试", key="retry")
