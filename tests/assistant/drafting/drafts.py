"""Drafts of requests as the library alone makes them: no history, no encoder, no unit."""

from datetime import date
from functools import cache
from pathlib import Path

from assistant.draft import Draft
from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.settings import Settings

TODAY = date(2025, 11, 3)


@cache
def drafted(text: str, *, full: bool = False) -> Draft:
    """The draft of one request on a fixed day."""
    brief = read_brief(text, today=TODAY)
    return compose(brief, None, Settings(home=Path("unused")), this_year=TODAY.year, full=full)
