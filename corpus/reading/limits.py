"""How large a file may be before it is refused."""

MAX_BYTES = 20 * 1024 * 1024
"""Size of a file on disk."""
MAX_UNPACKED = 200 * 1024 * 1024
"""Size of a zipped document unpacked: beyond it the file is no honest document."""
MAX_CELLS = 500_000
"""Non-empty cells of one file."""
MAX_SPAN = 10_000
"""Rows or columns that one merged cell is taken to reach."""
