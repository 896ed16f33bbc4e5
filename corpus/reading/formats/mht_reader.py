"""Web archives (.mht, 单个文件网页) as Word and old systems save them: the page inside."""

import email
import email.policy

from corpus.errors import UserError


def mht_page(content: bytes, file: str) -> str:
    """The first web page of the archive; UserError where there is none."""
    try:
        message = email.message_from_bytes(content, policy=email.policy.compat32)
        for part in message.walk():
            if part.get_content_type() == "text/html":
                payload = part.get_payload(decode=True)
                if isinstance(payload, bytes):
                    return _decoded(payload, part.get_content_charset())
    except (ValueError, LookupError, TypeError, AttributeError) as broken:
        raise UserError(f"打不开“{file}”：文件可能已损坏。请重新保存后再试。") from broken
    raise UserError(f"“{file}”里没有网页：请用 Word 打开后另存为 .docx 再试。")


def _decoded(payload: bytes, charset: str | None) -> str:
    names = [charset] if charset else []
    for name in [*names, "utf-8", "gb18030"]:
        try:
            return payload.decode("gb18030" if name.lower() in {"gb2312", "gbk"} else name)
        except (UnicodeDecodeError, LookupError):
            continue
    return payload.decode("utf-8", "replace")
