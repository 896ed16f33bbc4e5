"""The tables that the product ships with."""

from importlib.resources import files

from corpus.schema import TargetTable
from corpus.store.protocol import Added, Store

_NOTE = "seed"
_NAME = "随附的示例表"


def seed_tables() -> list[TargetTable]:
    """The tables that the product ships with."""
    from corpus.reading import read_text

    text = files("corpus").joinpath("seed/tables.txt").read_text(encoding="utf-8")
    return list(read_text(text, file=_NAME).tables)


def is_shipped(table: TargetTable) -> bool:
    """True for a table that came with the product: no office of this clerk's stands in it."""
    return table.source.file == _NAME


def import_seed(store: Store) -> int:
    """Import the shipped tables once in a store's life: one that was removed stays away.

    Returns how many were added.
    """
    if store.note(_NOTE) is not None:
        return 0
    added = store.add_all(seed_tables())
    store.set_note(_NOTE, "imported")
    return added.count(Added.NEW)
