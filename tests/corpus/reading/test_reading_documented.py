"""The page on reading names every kind of file and every limit as the code has them."""

from pathlib import Path

import pytest

from corpus.reading import ACCEPTED, limits
from corpus.reading.opening import sandbox

PAGE = (Path(__file__).parents[3] / "docs" / "reading.md").read_text(encoding="utf-8")
MEGABYTE = 1024 * 1024


def test_every_kind_of_file_is_documented() -> None:
    assert [suffix for suffix in ACCEPTED if f"`{suffix}`" not in PAGE] == []


@pytest.mark.parametrize(
    "row",
    [
        f"| a file on disk | {limits.MAX_BYTES // MEGABYTE} MB |",
        f"| a `.zip` of many files | {limits.MAX_ARCHIVE_BYTES // MEGABYTE} MB;",
        f"| a zipped document unpacked | {limits.MAX_UNPACKED // MEGABYTE} MB; from"
        f" {limits.RATIO_FROM // MEGABYTE} MB on at most {limits.MAX_RATIO} times",
        f"files of an archive | {limits.MAX_ENTRIES:,} |",
        f"| archives within archives | {limits.MAX_DEPTH} levels |",
        f"| non-empty cells of a file | {limits.MAX_CELLS:,} ",
        f"merged cell reaches | {limits.MAX_SPAN:,} |",
        f"| pages of a PDF | {limits.MAX_PAGES:,} |",
        f"| seconds for a file | {sandbox.SECONDS}; {limits.OFFICE_SECONDS} more",
        f"| memory for a file | {sandbox.MEMORY // 1024**3} GB",
    ],
)
def test_every_limit_is_documented(row: str) -> None:
    assert row in PAGE
