"""Zipped office documents opened with care: sizes, entries, passwords, entities, macros."""

import io
import zipfile

from corpus import late_re as re
from corpus.errors import UserError
from corpus.reading.limits import MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED, RATIO_FROM

BROKEN_ZIP = (
    zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, NotImplementedError, EOFError, OSError,
    RuntimeError, KeyError,
)  # fmt: skip
"""What the standard library raises for a damaged archive (zlib's errors aside)."""
_DECLARED = [
    re.compile(word.encode(code))
    for code in ("utf-8", "utf-16-le", "utf-16-be")
    for word in ("<!DOCTYPE", "<!ENTITY")
]
_MACROS = re.compile(r"(?:^|/)vbaProject\.bin$", re.IGNORECASE)


def package_kind(content: bytes, file: str) -> str:
    """What a zipped file is, as a suffix: .docx, .xlsx, .odt, .ods or .zip (an archive).

    Raises UserError where it is damaged, locked, or larger unpacked than any honest document.
    """
    with open_package(content, file) as packed:
        names = set(packed.namelist())
        check_sizes(packed.infolist(), file)
        if "mimetype" in names:
            kind = _open_document(packed)
            if kind:
                return kind
        if any(name.startswith("word/") for name in names):
            return ".docx"
        if any(name.startswith("xl/") for name in names):
            return ".xlsx"
        if "[Content_Types].xml" in names:
            raise UserError(f"“{file}”不是 Word 或 Excel 文件：请另存为 Word 或 Excel 文件后再试。")
    return ".zip"


def open_package(content: bytes, file: str) -> zipfile.ZipFile:
    """The archive, its list of entries read; UserError for a damaged one."""
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except BROKEN_ZIP as broken:
        raise damaged(file) from broken


def damaged(file: str) -> UserError:
    """The sentence for a file that cannot be opened."""
    return UserError(f"打不开“{file}”：文件可能已损坏。请重新保存后再试。")


def locked(file: str) -> UserError:
    """The sentence for a file with a password."""
    return UserError(f"“{file}”加了密码：请去掉密码后再试。")


def check_sizes(entries: list[zipfile.ZipInfo], file: str) -> None:
    """Refuse bombs and locked archives by what their list of entries says.

    An entry never yields more bytes than the list says, so the list can be trusted as a bound.
    """
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    bomb = unpacked > RATIO_FROM and unpacked / packed > MAX_RATIO
    if unpacked > MAX_UNPACKED or len(entries) > MAX_ENTRIES or bomb:
        raise UserError(f"“{file}”解开后太大：请检查文件是否正常，或分成几个文件再读。")
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise locked(file)


def check_parts(content: bytes, file: str) -> tuple[str, ...]:
    """Warnings on a document's parts (macros); UserError where one declares entities.

    No office program writes a document type or entities; who does wants to read other files or
    to fill the memory.
    """
    warnings: tuple[str, ...] = ()
    with open_package(content, file) as packed:
        for entry in packed.infolist():
            if _MACROS.search(entry.filename):
                warnings = ("文件里带有宏：宏没有运行，只读取了表格内容",)
            if entry.filename.lower().endswith((".xml", ".rels")):
                text = read_part(packed, entry, file)
                if any(pattern.search(text) for pattern in _DECLARED):
                    raise UserError(
                        f"“{file}”里有外部实体声明，不是正常的文件，没有读取：请重新另存后再试。"
                    )
    return warnings


def read_part(packed: zipfile.ZipFile, name: str | zipfile.ZipInfo, file: str) -> bytes:
    """One part's bytes; UserError where it is damaged."""
    import zlib

    try:
        return packed.read(name)
    except (*BROKEN_ZIP, zlib.error) as broken:
        raise damaged(file) from broken


def _open_document(packed: zipfile.ZipFile) -> str | None:
    import zlib

    try:
        kind = packed.read("mimetype")[:100].decode("ascii", "replace")
    except (*BROKEN_ZIP, zlib.error):
        return None
    if kind.startswith("application/vnd.oasis.opendocument.text"):
        return ".odt"
    if kind.startswith("application/vnd.oasis.opendocument.spreadsheet"):
        return ".ods"
    return None
