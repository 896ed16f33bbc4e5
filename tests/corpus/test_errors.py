"""What a system error is called in a message."""

import errno

from corpus.errors import why


def test_a_full_disk_and_a_forbidden_folder_are_said_in_chinese() -> None:
    assert why(OSError(errno.ENOSPC, "No space left on device")) == "磁盘已满"
    assert why(PermissionError(errno.EACCES, "Permission denied", "/x")) == "没有权限"


def test_an_error_without_a_known_number_keeps_its_words() -> None:
    assert why(OSError(errno.ELOOP, "Too many levels")) == "Too many levels"
    assert why(OSError("out of paper")) == "out of paper"
