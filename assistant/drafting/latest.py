"""The drafts that were composed last: one message is read several ways, and some ask for the same."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from assistant.draft import Draft
from assistant.own_library import SameLibrary
from corpus.taxonomy import TaxonomyName

_MOST = 64
"""Drafts of one office: those of a message of some thirty people at once."""


@dataclass(frozen=True)
class Order:
    """All that a draft is composed of: of two that are equal the drafts are the same."""

    brief: str  # as JSON: 10 and 10.0 are equal numbers, but not written alike
    family: TaxonomyName
    full: bool
    unit: str | None  # the office's own names
    authority: str | None
    year: int  # this year
    own: SameLibrary  # what the office has added to the library
    tables: str  # the state of the records
    found: tuple[str, int]  # the state of the search


class LatestDrafts:
    """The latest drafts of one office. Drafts never change, so all may have them; safe for threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Order, Draft] = OrderedDict()
        self._lock = Lock()

    def draft(self, order: Order, compose: Callable[[], Draft]) -> Draft:
        """The draft of the order, composed where it is not among the latest."""
        with self._lock:
            if (kept := self._kept.get(order)) is not None:
                self._kept.move_to_end(order)
                return kept
        found = compose()
        with self._lock:
            self._kept[order] = found
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return found
