"""What a reviewer says of a draft that was handed in, and what its writer answers."""

import logging
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from threading import RLock
from uuid import uuid4

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from assistant.accounts.person import Person, Right, require
from assistant.conversation.state import Snapshot
from assistant.desks.comparing import Change, Line, compare
from assistant.desks.drafts import REVIEWS_SUFFIX
from assistant.desks.sharing import (
    Audience,
    Shared,
    audience_of,
    look_at,
    own_draft,
    share,
    shown_by,
)
from assistant.desks.unsent import forget_unsent
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError, shorten, why
from corpus.schema import TargetTable
from corpus.settings import Settings
from corpus.store.log import Deed

log = logging.getLogger(__name__)
LONGEST = 2000
"""Characters of an opinion or an answer."""
_NUMBER = re.compile(r"^\s*(?:[（(]?\d{1,2}(?:[）)、．]|\.(?!\d))|[-·•])")
"""In front of a point: 1. （2） 3、 -"""
_ONE_AT_A_TIME = RLock()  # two reviewers, or a reviewer and the writer, at once


class Verdict(StrEnum):
    """What comes of a look at a draft; the values are what the page shows."""

    RETURNED = "退回修改"
    PASSED = "审核通过"


class Review(BaseModel):
    """One look at a draft. Times are UTC, ISO 8601."""

    model_config = ConfigDict(frozen=True)

    key: str
    draft: str  # which draft of the conversation
    verdict: Verdict
    text: str  # one point a line; may be "" where it passed
    who: str  # name of the reviewer
    at: str
    table: TargetTable  # as it was then: what became other since is seen from it
    answered: str = ""  # when the writer handed it in again
    answer: str = ""  # what the writer said to it, may be ""

    @property
    def open(self) -> bool:
        """True while its writer has something to do about it."""
        return self.verdict is Verdict.RETURNED and not self.answered

    @property
    def points(self) -> tuple[str, ...]:
        """What is asked for, one by one, without the numbers in front."""
        lines = (_NUMBER.sub("", line).strip() for line in self.text.splitlines())
        return tuple(line for line in lines if line)


class Standing(StrEnum):
    """Where a draft that was handed in stands; the values are what the page shows."""

    WAITING = "待审核"
    RETURNED = "已退回修改"
    MENDED = "已修改，待复核"
    PASSED = "审核通过"
    CHANGED = "审核通过后又有改动"


TO_REVIEW = frozenset({Standing.WAITING, Standing.MENDED, Standing.CHANGED})
"""Where it is the reviewer's turn."""
_LIST = TypeAdapter(tuple[Review, ...])


def reviews_of(
    place: str, key: str, draft: str, settings: Settings, *, by: Person
) -> tuple[Review, ...]:  # fmt: skip
    """All that was said of a colleague's draft, the oldest first.

    UserError where the draft is not shown to the person, or the file is damaged.
    """
    look_at(place, key, draft, settings, by=by)
    return _of(_path(settings, place, key), draft)


def own_reviews(key: str, draft: str, settings: Settings, *, by: Person) -> tuple[Review, ...]:
    """The same of a draft of the person's own."""
    return _of(by.drafts(settings) / f"{key}{REVIEWS_SUFFIX}", draft)


def standing_of(one: Shared, settings: Settings) -> Standing | None:
    """Where a draft stands that is shown to the person who asks.

    None where it is shown to the whole office and nobody has said a word: it was not handed in.
    """
    try:
        said = _of(_path(settings, one.place, one.key), one.draft)
    except UserError:  # damaged: who opens the draft is told
        said = ()
    if not said and one.audience is not Audience.REVIEWERS:
        return None
    return standing(said, one.table)


def handed_in(settings: Settings, *, by: Person) -> dict[tuple[str, str], Standing]:
    """Where those of the person's own drafts stand that were handed in.

    By the keys of the conversation and of the draft in it.
    """
    found = {}
    for one in shown_by(by, settings):
        stands = standing_of(one, settings)
        if stands is not None:
            found[one.key, one.draft] = stands
    return found


def standing(reviews: Sequence[Review], table: TargetTable) -> Standing:
    """Where the draft stands that holds this table now."""
    if not reviews:
        return Standing.WAITING
    last = reviews[-1]
    if last.verdict is Verdict.PASSED:
        return Standing.PASSED if last.table == table else Standing.CHANGED
    return Standing.MENDED if last.answered else Standing.RETURNED


def changed_since(review: Review, table: TargetTable) -> list[Line]:
    """What became other after the reviewer's look; the right side is the present."""
    return [one for one in compare(review.table, table) if one.change is not Change.SAME]


def review(
    place: str, key: str, draft: str, verdict: Verdict, text: str, workspace: Workspace,
    *, seen: TargetTable, by: Person,
) -> Review:  # fmt: skip
    """Say what is to be changed, or that nothing is. ``seen`` is the table that was looked at.

    UserError where the draft is not shown to the person, was changed since it was looked at, or
    is returned without a word.
    """
    require(by, Right.SUBMITTED)
    text = _told(text)
    if verdict is Verdict.RETURNED and not text:
        raise UserError("退回时请写明要改什么，一行写一条，填报人才知道怎么改。")
    now = look_at(place, key, draft, workspace.settings, by=by)
    if now.draft.table != seen:
        raise UserError(
            "您审看时填报人又改了这张表：请看一遍现在的表，再提交意见。您写的意见还在。"
        )
    made = Review(
        key=uuid4().hex[:8], draft=draft, verdict=verdict, text=text, who=by.name, at=_now(),
        table=seen,
    )  # fmt: skip
    path = _path(workspace.settings, place, key)
    with _ONE_AT_A_TIME:
        _write(path, (*_read(path), made))
    forget_unsent(place, key, draft, workspace.settings, by=by)
    _record(workspace, now, f"{verdict}\n{text}".strip(), by)
    return made


def hand_in_again(
    key: str, draft: str, answer: str, workspace: Workspace, *, by: Person
) -> Review:  # fmt: skip
    """The writer has looked at the last opinion: the reviewer is to look again.

    UserError where no opinion waits for it. A draft that was taken back is handed in anew.
    """
    settings = workspace.settings
    answer = _told(answer)
    now = own_draft(key, draft, settings, by=by)
    path = by.drafts(settings) / f"{key}{REVIEWS_SUFFIX}"
    with _ONE_AT_A_TIME:
        held = list(_read(path))
        waiting = [at for at, one in enumerate(held) if one.draft == draft]
        if not waiting or not held[waiting[-1]].open:
            raise UserError("没有等您处理的审核意见：请刷新页面。")
        made = held[waiting[-1]].model_copy(update={"answer": answer, "answered": _now()})
        held[waiting[-1]] = made
        _write(path, held)
    if audience_of(key, draft, settings, by=by) is Audience.NOBODY:
        share(key, draft, Audience.REVIEWERS, workspace, by=by)
    _record(workspace, now, f"已按{made.who}的意见处理，再次送审\n{answer}".strip(), by)
    return made


def _record(workspace: Workspace, now: Snapshot, detail: str, by: Person) -> None:
    workspace.store.log.record(
        Deed.REVIEW, now.draft.table.project_name, detail, who=by.signature, source="审核"
    )


def _told(text: str) -> str:
    text = text.strip()
    if len(text) > LONGEST:
        raise UserError(f"写了{len(text)}个字，最多{LONGEST}个：“{shorten(text)}”。请写短一些。")
    return text


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _path(settings: Settings, place: str, key: str) -> Path:
    return settings.drafts / "people" / place / f"{key}{REVIEWS_SUFFIX}"


def _of(path: Path, draft: str) -> tuple[Review, ...]:
    return tuple(one for one in _read(path) if one.draft == draft)


def _read(path: Path) -> tuple[Review, ...]:
    """UserError where the file is damaged: writing over it would lose what was said."""
    try:
        return _LIST.validate_json(path.read_bytes())
    except FileNotFoundError:
        return ()
    except (OSError, ValidationError) as error:
        log.exception("reviews %s cannot be read", path.name)
        raise UserError(
            f"审核意见的文件“{path.name}”打不开，原文件保留着：请联系管理员。"
        ) from error


def _write(path: Path, reviews: Sequence[Review]) -> None:
    half = path.with_suffix(f"{REVIEWS_SUFFIX}.tmp")
    try:
        with half.open("wb") as out:
            out.write(_LIST.dump_json(tuple(reviews)))
            out.flush()
            os.fsync(out.fileno())
        half.replace(path)
    except OSError as error:
        raise UserError(
            f"意见没有存上（{why(error)}）：请检查数据文件夹“{path.parent}”的权限和磁盘空间。"
        ) from error
