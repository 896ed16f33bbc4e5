"""Where tables are kept: one protocol, SQLite behind it."""
