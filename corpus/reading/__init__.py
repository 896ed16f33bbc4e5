"""Reading target tables from files and pasted text, with an account of every cell."""

from corpus.reading.files import ACCEPTED, read_file, read_text
from corpus.reading.report import FileReport, ReadResult, Unplaced

__all__ = ["ACCEPTED", "FileReport", "ReadResult", "Unplaced", "read_file", "read_text"]
