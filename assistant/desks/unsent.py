"""What a reviewer has written of a draft and not yet said: it waits among the reviewer's own files."""

import logging
import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.accounts.person import Person, Right, require
from corpus import late_re as re
from corpus.errors import UserError, why
from corpus.settings import Settings

log = logging.getLogger(__name__)
_SUFFIX = ".opinion"
_NAME = re.compile(
    r"[0-9a-f]{1,32}"
)  # of a folder, a conversation, a draft: an address says anything


class Unsent(BaseModel):
    """An opinion in the making."""

    model_config = ConfigDict(frozen=True)

    place: str  # the writer's folder
    key: str  # of the conversation
    draft: str  # which draft of it
    title: str  # what the draft was called: it may be taken back meanwhile
    text: str

    @property
    def at(self) -> tuple[str, str, str]:
        """Which draft it is of."""
        return self.place, self.key, self.draft


def unsent(settings: Settings, *, by: Person) -> dict[tuple[str, str, str], Unsent]:
    """All that the person has begun to write, by ``Unsent.at``. A damaged file is passed over, and stays."""
    read = ((path, _read(path)) for path in _kept(settings, by))
    return {one.at: one for _, one in read if one is not None}


def unreadable(settings: Settings, *, by: Person) -> tuple[Path, ...]:
    """The person's files that are damaged: to be told, for what they wrote is not lost without a word."""
    return tuple(path for path in _kept(settings, by) if _read(path) is None and path.exists())


def _kept(settings: Settings, by: Person) -> list[Path]:
    return sorted(by.drafts(settings).glob(f"*{_SUFFIX}")) if by.account else []


def _read(path: Path) -> Unsent | None:
    try:
        return Unsent.model_validate_json(path.read_bytes())
    except FileNotFoundError:  # it was said in another window meanwhile
        return None
    except (OSError, ValidationError):
        log.warning("opinion %s cannot be read: it stays as it is", path.name)
        return None


def keep_unsent(
    place: str, key: str, draft: str, title: str, text: str, settings: Settings, *, by: Person
) -> None:
    """Keep what is written so far; nothing but blanks throws it away.

    It is the reviewer's own until it is said, so it may be kept though the draft was taken back.
    UserError where the person reviews nothing, or the disk refuses.
    """
    require(by, Right.SUBMITTED)
    path = _path(place, key, draft, settings, by)
    try:
        if not text.strip():
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        one = Unsent(place=place, key=key, draft=draft, title=title, text=text)
        half = path.with_suffix(f"{_SUFFIX}.tmp")
        with half.open("w", encoding="utf-8") as out:
            out.write(one.model_dump_json())
            out.flush()
            os.fsync(out.fileno())
        if path.exists() and _read(path) is None:
            path.replace(path.with_suffix(f"{_SUFFIX}-damaged"))  # what it held may be asked for
        half.replace(path)
    except OSError as error:
        raise UserError(
            f"正在写的意见没有存上（{why(error)}）：请先别关页面，检查数据文件夹“{path.parent}”的权限和磁盘空间。"
        ) from error


def forget_unsent(place: str, key: str, draft: str, settings: Settings, *, by: Person) -> None:
    """It was said, or thrown away."""
    require(by, Right.SUBMITTED)
    _path(place, key, draft, settings, by).unlink(missing_ok=True)


def _path(place: str, key: str, draft: str, settings: Settings, by: Person) -> Path:
    if not all(_NAME.fullmatch(one) for one in (place, key, draft)):
        raise UserError("没有找到这份草稿：请从审核的列表里重新打开。")
    return by.drafts(settings) / f"{place}-{key}-{draft}{_SUFFIX}"
