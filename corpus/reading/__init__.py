"""Reading target tables from files and pasted text, with an account of every cell.

``read_file`` and ``read_text`` read in this process; for files of unknown origin use
``read_file_safely``, ``read_content_safely`` and ``read_all_safely``: they read in a child process
with limits; ``Readers`` keeps such children for many files.
"""

from corpus.reading.opening.bundle import Document, FileOutcome, documents, read_all, read_file
from corpus.reading.opening.files import ACCEPTED, SHOWN_KINDS, read_content, read_text
from corpus.reading.opening.sandbox import (
    Readers,
    read_all_safely,
    read_content_safely,
    read_file_safely,
    read_paths_safely,
)
from corpus.reading.report import FileReport, ReadResult, Unplaced

__all__ = [
    "ACCEPTED",
    "SHOWN_KINDS",
    "Document",
    "FileOutcome",
    "FileReport",
    "ReadResult",
    "Readers",
    "Unplaced",
    "documents",
    "read_all",
    "read_all_safely",
    "read_content",
    "read_content_safely",
    "read_file",
    "read_file_safely",
    "read_paths_safely",
    "read_text",
]
