"""Where tables are kept: one protocol, SQLite behind it."""

from corpus.store.protocol import Added, Store, StoreCounts
from corpus.store.sqlite import SqliteStore

__all__ = ["Added", "SqliteStore", "Store", "StoreCounts"]
