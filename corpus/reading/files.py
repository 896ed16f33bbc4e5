"""Which reader a file goes to: its content decides, not its suffix."""

import codecs
import io
import zipfile
from pathlib import Path

from corpus.errors import UserError, shorten
from corpus.reading.json_reader import read_json
from corpus.reading.layout import read_grids
from corpus.reading.limits import MAX_BYTES, MAX_UNPACKED
from corpus.reading.report import ReadResult
from corpus.reading.text_reader import text_grid

ACCEPTED = (".docx", ".xlsx", ".txt", ".json")
"""Suffixes of the files that can be read."""
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def read_text(text: str, file: str = "") -> ReadResult:
    """Read the tables of a pasted text. Raises UserError where it holds no table."""
    return read_grids([text_grid(text)], file)


def read_file(path: Path) -> ReadResult:
    """Read the tables of one file (.docx, .xlsx, .txt, .json).

    Raises UserError for a file that is missing, too large, damaged, of another kind, or without
    any table.
    """
    content = _load(path)
    file, suffix = path.name, path.suffix.lower()
    kind = _kind(content, file, suffix)
    warnings: tuple[str, ...] = ()
    if kind != suffix:
        warnings = (f"“{file}”的后缀是{suffix}，内容却是{kind}，已按{kind}读取",)
    if kind == ".docx":
        from corpus.reading.docx_reader import docx_grids

        return read_grids(docx_grids(content, file), file, warnings)
    if kind == ".xlsx":
        from corpus.reading.xlsx_reader import xlsx_grids

        grids, more = xlsx_grids(content, file)
        return read_grids(grids, file, warnings + more)
    text = _decode(content, file)
    if kind == ".json":
        return read_json(text, file)
    return read_grids([text_grid(text)], file, warnings)


def _load(path: Path) -> bytes:
    suffix = path.suffix.lower()
    if suffix not in ACCEPTED:
        raise UserError(
            f"不能读取“{shorten(path.name)}”：后缀“{suffix or '（无）'}”不支持，"
            f"请用 {'、'.join(ACCEPTED)} 文件。"
        )
    try:
        if path.is_dir():
            raise UserError(f"“{path.name}”是文件夹：请选择其中的文件。")
        if path.stat().st_size > MAX_BYTES:
            raise UserError(f"“{path.name}”太大：单个文件不能超过{MAX_BYTES // 1024 // 1024} MB。")
        content = path.read_bytes()
    except FileNotFoundError as missing:
        raise UserError(f"找不到文件“{path}”：请核对路径。") from missing
    except OSError as broken:
        raise UserError(f"打不开文件“{path}”：请检查文件是否可读。") from broken
    if not content.strip():
        raise UserError(f"“{path.name}”是空文件：里面没有绩效目标表。")
    return content


def _kind(content: bytes, file: str, suffix: str) -> str:
    """The kind of the content, as a suffix."""
    if content.startswith(_OLE):
        raise UserError(
            f"“{file}”是旧版 Office 文件或加了密码的文件：请用 Word 或 Excel 打开，"
            "另存为不加密的 .docx 或 .xlsx 后再试。"
        )
    if content.startswith(b"PK"):
        return _zipped(content, file)
    if content.startswith(b"%PDF"):
        raise UserError(f"“{file}”的内容是 PDF，目前不支持：请用 {'、'.join(ACCEPTED)} 文件。")
    if suffix in {".docx", ".xlsx"}:
        raise UserError(
            f"“{file}”不是有效的 {suffix} 文件：文件可能已损坏，或只是改了后缀。请重新保存后再试。"
        )
    return suffix


def _zipped(content: bytes, file: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            entries = packed.infolist()
            names = {entry.filename for entry in entries}
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as broken:
        raise UserError(f"打不开“{file}”：文件可能已损坏。请重新保存后再试。") from broken
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED or len(entries) > 10_000:
        raise UserError(f"“{file}”解开后太大：请检查文件是否正常，或分成几个文件再读。")
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise UserError(f"“{file}”加了密码：请去掉密码后再试。")
    if "word/document.xml" in names:
        return ".docx"
    if "xl/workbook.xml" in names:
        return ".xlsx"
    raise UserError(f"“{file}”不是 Word 或 Excel 文件：请用 {'、'.join(ACCEPTED)} 文件。")


def _decode(content: bytes, file: str) -> str:
    """Text in UTF-8, GB 18030 or (marked) UTF-16."""
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UserError(f"“{file}”不是文本文件，或编码不认识：请另存为 UTF-8 编码的文本后再试。")
