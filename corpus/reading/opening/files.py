"""Which reader a file goes to: its content decides, not its suffix."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import UserError, shorten
from corpus.forms.shelf import own_forms
from corpus.grid import Grid
from corpus.reading.formats.json_reader import read_json
from corpus.reading.formats.text_reader import text_grid
from corpus.reading.layout import read_grids
from corpus.reading.limits import MAX_ARCHIVE_BYTES, MAX_BYTES
from corpus.reading.opening.kinds import SAME, decode, kind_of
from corpus.reading.report import ReadResult

ACCEPTED = (
    ".docx", ".doc", ".wps", ".docm", ".rtf", ".odt", ".xlsx", ".xls", ".et", ".xlsm", ".ods",
    ".csv", ".tsv", ".pdf", ".html", ".htm", ".mht", ".txt", ".json", ".zip",
)  # fmt: skip
"""Suffixes of the files that can be read."""
SHOWN_KINDS = "Word、Excel、WPS、PDF、网页、文本、JSON 文件或它们的压缩包（.zip）"
"""The same for people."""
_THROUGH_OFFICE = {
    ".doc": "docx", ".rtf": "docx", ".odt": "docx", ".ods": "xlsx", ".xml-doc": "docx",
    ".xml-xls": "xlsx",
}  # fmt: skip
"""Kinds that LibreOffice converts first, and into what."""


def read_text(text: str, file: str = "", forms: Path | None = None) -> ReadResult:
    """Read the tables of a pasted text. Raises UserError where it holds no table."""
    own, said = own_forms(forms)
    return read_grids([text_grid(text)], file, said, own)


def read_content(content: bytes, file: str, forms: Path | None = None) -> ReadResult:
    """The tables of a file's content; ``file`` is its name, and names it in every sentence.

    ``forms`` is the folder of the office's own forms: tables printed on one are known by it.
    """
    suffix = Path(file).suffix.lower()
    if not content.strip():
        raise UserError(f"“{file}”是空文件：里面没有绩效目标表。")
    kind = kind_of(content, file, suffix)
    said: tuple[str, ...] = ()
    if kind != SAME.get(suffix, suffix):
        shown = {".xml-xls": "Excel 的 XML", ".xml-doc": "Word 的 XML"}.get(kind, kind)
        said = (f"“{file}”的后缀是{suffix}，内容却是{shown}，已按{shown}读取",)
    if kind == ".zip":
        raise UserError(f"“{file}”是压缩包，后缀却是{suffix}：请把后缀改为 .zip 后再试。")
    if kind == ".json":
        return read_json(decode(content, file), file)
    grids, more = grids_of(content, kind, file)
    own, broken = own_forms(forms)
    return read_grids(grids, file, said + more + broken, own)


def grids_of(content: bytes, kind: str, file: str) -> tuple[list[Grid], tuple[str, ...]]:
    """The grids of a content of that kind, with warnings; the heavy readers come lazily.

    What the libraries themselves have to say of a file's oddities goes nowhere.
    """
    with _quiet_libraries():
        return _grids_of(content, kind, file)


@contextmanager
def _quiet_libraries() -> Iterator[None]:
    """Keep the warnings of the reading libraries from the screen; their errors are ours to tell."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _grids_of(content: bytes, kind: str, file: str) -> tuple[list[Grid], tuple[str, ...]]:
    if kind in _THROUGH_OFFICE:
        from corpus.reading.formats.office import convert

        target = _THROUGH_OFFICE[kind]
        source = ".xml" if kind.startswith(".xml") else kind
        content, kind = convert(content, source, target, file), f".{target}"
    if kind in {".docx", ".xlsx"}:
        from corpus.reading.formats.package import check_parts

        said = check_parts(content, file)
        if kind == ".docx":
            from corpus.reading.formats.docx_reader import docx_grids

            return docx_grids(content, file), said
        from corpus.reading.formats.xlsx_reader import xlsx_grids

        grids, more = xlsx_grids(content, file)
        return grids, said + more
    if kind == ".xls":
        from corpus.reading.formats.xls_reader import xls_grids

        return xls_grids(content, file)
    if kind == ".pdf":
        from corpus.reading.pdf.pdf_reader import pdf_grids

        return pdf_grids(content, file)
    if kind == ".mht":
        from corpus.reading.formats.mht_reader import mht_page

        content, kind = mht_page(content, file).encode(), ".html"
    text = decode(content, file)
    if kind == ".html":
        from corpus.reading.formats.html_reader import html_grids

        return html_grids(text, file), ()
    if kind in {".csv", ".tsv"}:
        from corpus.reading.formats.csv_reader import csv_grid

        return [csv_grid(text, file)], ()
    return [text_grid(text)], ()


def load(path: Path, limit: int | None = None) -> bytes:
    """A file's bytes; UserError where it is missing, no file, too large or of no accepted kind."""
    if path.is_dir():
        raise UserError(f"“{path.name}”是文件夹：请选择其中的文件。")
    suffix = path.suffix.lower()
    if suffix not in ACCEPTED:
        raise UserError(
            f"不能读取“{shorten(path.name)}”：后缀“{suffix or '（无）'}”不支持，请用{SHOWN_KINDS}。"
        )
    limit = limit or (MAX_ARCHIVE_BYTES if suffix == ".zip" else MAX_BYTES)
    try:
        if path.stat().st_size > limit:
            raise UserError(f"“{path.name}”太大：单个文件不能超过{limit // 1024 // 1024} MB。")
        return path.read_bytes()
    except FileNotFoundError as missing:
        raise UserError(f"找不到文件“{path}”：请核对路径。") from missing
    except OSError as broken:
        raise UserError(f"打不开文件“{path}”：请检查文件是否可读。") from broken
