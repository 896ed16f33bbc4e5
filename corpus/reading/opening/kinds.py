"""What a file is: its content decides, not its suffix."""

import codecs
import io

from corpus import late_re as re
from corpus.errors import UserError
from corpus.reading.formats.package import damaged, locked, package_kind

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_TEXTS = frozenset({".txt", ".csv", ".tsv", ".json", ".html", ".htm", ".mht"})
SAME = {
    ".docm": ".docx", ".xlsm": ".xlsx", ".htm": ".html", ".wps": ".doc", ".et": ".xls",
}  # fmt: skip
"""Suffixes under which another one's content is no surprise."""
_MARKUP = re.compile(r"<\s*(?:!doctype html|html|table|body|meta|head|tr|td)\b", re.IGNORECASE)


def kind_of(content: bytes, file: str, suffix: str) -> str:
    """The kind of the content, as a suffix; UserError for a locked, damaged or strange file."""
    if content.startswith(_OLE):
        return _ole_kind(content, file)
    if content.startswith(b"PK"):
        return package_kind(content, file)
    if b"%PDF-" in content[:1024]:
        return ".pdf"
    if content.lstrip()[:5] == rb"{\rtf":
        return ".rtf"
    if suffix in _TEXTS:
        return _text_kind(decode(content, file), suffix)
    # Old systems hand out text or a web page under the name of Word or Excel.
    try:
        text = decode(content, file)
    except UserError:
        text = ""
    if text.count("\n") >= 2 or _MARKUP.search(text[:4000]):
        return _text_kind(text, ".txt")
    raise UserError(
        f"“{file}”不是有效的 {suffix} 文件：文件可能已损坏，或只是改了后缀。请重新保存后再试。"
    )


def decode(content: bytes, file: str) -> str:
    """Text in UTF-8, GB 18030 or (marked) UTF-16; UserError for anything else."""
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if 200 * text.count("\0") <= len(text):  # a stray one is a slip, many are no text
            return text.replace("\0", "")
    raise UserError(f"“{file}”不是文本文件，或编码不认识：请另存为 UTF-8 编码的文本后再试。")


def _text_kind(text: str, suffix: str) -> str:
    start = text.lstrip()[:4000]
    if re.match(r"<\?xml|<\?mso-application|<[\w:]*(?:Workbook|wordDocument)\b", start):
        if "schemas-microsoft-com:office:spreadsheet" in start and "<html" not in start:
            return ".xml-xls"
        if "schemas.microsoft.com/office/word/2003/wordml" in start or "pkg:package" in start:
            return ".xml-doc"
    if re.search(r"^MIME-Version:", start, re.IGNORECASE | re.MULTILINE) and "text/html" in text:
        return ".mht"
    if start.startswith("<") and _MARKUP.search(text[:100_000]):
        return ".html"
    if suffix in {".html", ".mht"} and not _MARKUP.search(text):
        return ".txt"
    return SAME.get(suffix, suffix)


def _ole_kind(content: bytes, file: str) -> str:
    """The kind of an OLE file: the binary formats of old Office, and encrypted new ones."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as packed:
            names = {"/".join(path) for path in packed.listdir()}
            if {"EncryptedPackage", "EncryptionInfo"} & names:
                raise locked(file)
            if "WordDocument" in names:
                start = packed.openstream("WordDocument").read(12)
                if len(start) == 12 and start[11] & 0x01:  # fEncrypted of the file's header
                    raise locked(file)
                return ".doc"
            if {"Workbook", "Book"} & names:
                return ".xls"
    except (UserError, MemoryError):
        raise
    except Exception as broken:  # the library raises many kinds for a damaged file
        raise damaged(file) from broken
    raise UserError(
        f"“{file}”不是 Word 或 Excel 文件：请用 Word 或 Excel 打开，另存为 .docx 或 .xlsx 后再试。"
    )
