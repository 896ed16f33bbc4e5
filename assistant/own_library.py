"""The office's own kinds of spending and indicators, beside the shipped library: one JSON file."""

import os
import uuid
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.archetypes import Archetype, Pattern, ValueFrom, library
from assistant.kinds import Kinds
from corpus import late_re as re
from corpus.errors import UserError, shorten, why

FILE = "own.json"
VERSION = 1
_SLOTS = re.compile(r"\{([^{}]*)\}")
_KNOWN_SLOTS = {"主题", "对象", "物", "做", "量", "补", "年"}
_LONGEST_NAME = 30


class OwnPattern(BaseModel):
    """An indicator that the office adds to a shipped kind of spending."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str  # the shipped kind's id
    pattern: Pattern


class OwnLibrary(BaseModel):
    """What the office has added. Usable by several threads."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int = VERSION
    kinds: tuple[Archetype, ...] = ()
    patterns: tuple[OwnPattern, ...] = ()

    def with_own_patterns(self, kind: Archetype) -> Archetype:
        """The kind with the indicators that the office adds to it."""
        own = tuple(one.pattern for one in self.patterns if one.kind == kind.id)
        if not own:
            return kind
        return kind.model_copy(update={"indicators": (*own, *kind.indicators)})


NO_OWN = OwnLibrary()


def read_own(folder: Path) -> OwnLibrary:
    """What the office has added; nothing where there is no file. UserError where it is damaged."""
    path = folder / FILE
    try:
        status = path.stat()
    except FileNotFoundError:
        return NO_OWN
    return _read(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=8)
def _read(path: Path, changed: int, size: int) -> OwnLibrary:
    try:
        found = OwnLibrary.model_validate_json(path.read_bytes())
    except (ValidationError, OSError) as error:
        raise UserError(
            f"本单位指标库的文件“{path}”已损坏：请从备份中恢复，或删除它后重新添加。"
        ) from error
    if found.version > VERSION:
        raise UserError(f"本单位指标库的文件“{path}”由更新的程序写成：请升级本程序。")
    return found


@lru_cache(maxsize=8)
def _kinds(own: "SameLibrary") -> Kinds:
    return Kinds(own.library.kinds)


class SameLibrary:
    """A library told apart by identity: its models have no cheap hash."""

    def __init__(self, own: OwnLibrary) -> None:
        self.library = own

    def __hash__(self) -> int:
        return id(self.library)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameLibrary) and other.library is self.library


def kinds_with(own: OwnLibrary) -> Kinds:
    """The shipped kinds and the office's own, ready for matching."""
    return _kinds(SameLibrary(own))


def save_own(own: OwnLibrary, folder: Path) -> None:
    """Keep it durably: a crash leaves the old file or the new one. UserError where the disk refuses."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        temporary = folder / f"{FILE}.{os.getpid()}.{uuid.uuid4().hex[:6]}.tmp"
        with temporary.open("w", encoding="utf-8") as file:
            file.write(own.model_dump_json(indent=1, by_alias=True))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(folder / FILE)
    except OSError as error:
        raise UserError(
            f"指标库没有存上（{why(error)}）：请检查数据文件夹“{folder}”的权限和磁盘空间。"
        ) from error


def with_kind(own: OwnLibrary, kind: Archetype) -> OwnLibrary:
    """The library with a kind more, or with it in the place of the own one of that id.

    UserError where its name, its words or an indicator cannot be used.
    """
    names = {one.name for one in library()} | {one.name for one in own.kinds if one.id != kind.id}
    if kind.name in names:
        raise UserError(f"指标库里已有“{shorten(kind.name)}”：请换一个名称，或给那一类添加指标。")
    if any(len(word) < 2 for word in kind.triggers) or not kind.triggers:
        raise UserError(
            "请写出项目名称里会出现的词，每个词至少两个字，用顿号分开，例如“电梯维保、电梯年检”。"
        )
    if not kind.indicators:
        raise UserError(f"“{shorten(kind.name)}”还没有指标：请至少填一条。")
    for pattern in kind.indicators:
        _check(pattern)
    kept = tuple(one for one in own.kinds if one.id != kind.id)
    return own.model_copy(update={"kinds": (*kept, kind)})


def with_pattern(own: OwnLibrary, kind: Archetype, pattern: Pattern) -> OwnLibrary:
    """The library with an indicator more for a shipped kind. UserError where it cannot be used."""
    _check(pattern)
    there = {(one.level2, one.name) for one in own.with_own_patterns(kind).indicators}
    if (pattern.level2, pattern.name) in there:
        raise UserError(f"“{kind.name}”里已有{pattern.level2}“{shorten(pattern.name)}”，没有添加。")
    return own.model_copy(
        update={"patterns": (*own.patterns, OwnPattern(kind=kind.id, pattern=pattern))}
    )


def without_kind(own: OwnLibrary, key: str) -> OwnLibrary:
    """The library without an own kind; the same where there is none of that id."""
    return own.model_copy(update={"kinds": tuple(one for one in own.kinds if one.id != key)})


def without_pattern(own: OwnLibrary, kind: str, pattern: Pattern) -> OwnLibrary:
    """The library without an indicator that the office had added."""
    gone = OwnPattern(kind=kind, pattern=pattern)
    return own.model_copy(update={"patterns": tuple(one for one in own.patterns if one != gone)})


def _check(pattern: Pattern) -> None:
    name = pattern.name
    if not name.strip() or len(name) > _LONGEST_NAME:
        raise UserError(f"指标名称“{shorten(name)}”不能用：请写1到{_LONGEST_NAME}个字。")
    wrong = [slot for slot in _SLOTS.findall(name) if slot not in _KNOWN_SLOTS]
    if wrong or _SLOTS.sub("", name).count("{") + _SLOTS.sub("", name).count("}"):
        raise UserError(
            f"指标名称“{shorten(name)}”里的花括号不认识：只能用 {{主题}}（项目的主题）等，或者不用花括号。"
        )
    if pattern.value.source is ValueFrom.WORDING and any(map(str.isdigit, pattern.value.value)):
        raise UserError(f"“{shorten(name)}”的固定说法里有数字：请改选“固定水平”。")
