"""Errors that a clerk may see, kept apart from programming errors."""

import errno


class UserError(Exception):
    """A mistake or a missing thing that the user can mend.

    The message is one plain Chinese sentence: what is wrong, with the offending value, and what
    to do. Everything else that is raised is a programming error and fails loudly.
    """


def shorten(text: str, limit: int = 30) -> str:
    """Cut ``text`` to ``limit`` characters for quoting it in a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[:limit] + "…"


_WHY = {
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "超出了磁盘配额",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOENT: "文件或文件夹不存在",
    errno.EEXIST: "已有同名的文件或文件夹",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENAMETOOLONG: "名称太长",
    errno.EIO: "磁盘读写出错",
    errno.EBUSY: "文件正被占用",
    errno.EMFILE: "打开的文件太多",
    errno.ENFILE: "打开的文件太多",
}


def why(error: OSError) -> str:
    """What the system objects to, in Chinese; in its own words where none are known."""
    return _WHY.get(error.errno or 0) or error.strerror or str(error)
