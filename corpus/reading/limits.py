"""How large a file may be before it is refused."""

MAX_BYTES = 20 * 1024 * 1024
"""Size of a file on disk."""
MAX_ARCHIVE_BYTES = 200 * 1024 * 1024
"""Size of a .zip of many files on disk."""
MAX_UNPACKED = 200 * 1024 * 1024
"""Size of a zipped document unpacked: beyond it the file is no honest document."""
MAX_RATIO = 300
"""Unpacked to packed size of a document beyond ``RATIO_FROM``."""
RATIO_FROM = 100 * 1024 * 1024
"""Unpacked size from which the ratio counts: blank sheets shrink well, and are honest."""
MAX_ENTRIES = 10_000
"""Parts of a zipped document, files of an archive."""
MAX_DEPTH = 4
"""Archives within archives."""
MAX_CELLS = 500_000
"""Non-empty cells of one file."""
MAX_SPAN = 10_000
"""Rows or columns that one merged cell is taken to reach."""
MAX_PAGES = 1_000
"""Pages of a PDF."""
OFFICE_SECONDS = 120
"""Seconds that LibreOffice may take to convert one file."""
