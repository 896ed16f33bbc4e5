"""How long work tells how far it is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[int, int, str], None]
"""Called with (steps done, steps in all, what is being done in Chinese)."""


def silent(_done: int, _total: int, _what: str) -> None:
    """Tell nobody."""


@contextmanager
def terminal_bar() -> Iterator[Progress]:
    """A progress bar on the terminal (stderr)."""
    from tqdm import tqdm

    with tqdm(leave=False, ncols=80) as bar:

        def show(done: int, total: int, what: str) -> None:
            bar.total = total
            bar.n = done
            bar.set_description(what, refresh=False)
            bar.refresh()

        yield show
