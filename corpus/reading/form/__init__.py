"""The form of one table: its head, its columns, its rows of indicators."""
