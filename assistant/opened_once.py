"""A property that is worked out once, also where several threads ask for it at the same time."""

from collections.abc import Callable
from threading import RLock
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class opened_once(Generic[T]):
    """Like ``functools.cached_property``, which since Python 3.12 lets two threads both work it out.

    The owner has an ``RLock`` in ``_lock``: what is opened may ask for what is opened before it.
    Where opening raises, the next one to ask tries again.
    """

    def __init__(self, opening: Callable[[Any], T]) -> None:
        self._opening = opening
        self.__doc__ = opening.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, owner: None, kind: type) -> "opened_once[T]": ...
    @overload
    def __get__(self, owner: object, kind: type) -> T: ...
    def __get__(self, owner: Any, kind: type) -> "opened_once[T] | T":
        if owner is None:
            return self
        lock: RLock = owner._lock
        with lock:
            held = owner.__dict__
            if self._name not in held:
                held[self._name] = self._opening(owner)
            found: T = held[self._name]
            return found
