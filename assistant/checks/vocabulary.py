"""The words that the rules know, read from data."""

import json
from functools import cache, cached_property
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from corpus import late_re as re


class Typo(BaseModel):
    """A known confusion: a pattern, and what it should be (as in ``re.sub``)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    wrong: str
    right: str


class Subject(BaseModel):
    """Who or what a project is about, and the words that show that it is meant."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: tuple[str, ...]
    shown_by: tuple[str, ...]


class Vocabulary(BaseModel):
    """All word lists."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    stock: tuple[str, ...]  # words that every indicator has: 完成 发放 标准 人数 ...
    tasks: tuple[str, ...]  # words that name a task that yields something countable
    events: tuple[str, ...]  # tasks that even a bare word names: 讲座, 慰问
    same_task: tuple[tuple[str, ...], ...]  # words for one task: 修缮 维修 ...
    subjects: tuple[Subject, ...]
    typos: tuple[Typo, ...]
    alike: tuple[str, ...]  # characters that are mistaken for one another: "源塬原"
    slips: tuple[str, ...]  # characters that one types for another: "施实事"
    opposite: tuple[str, ...]  # characters that tell real names apart: "东西南北"

    @cached_property
    def stock_pattern(self) -> "re.Pattern[str]":
        """Pattern of the stock words, longest first."""
        return re.compile("|".join(sorted(map(re.escape, self.stock), key=len, reverse=True)))

    @cached_property
    def task_pattern(self) -> "re.Pattern[str]":
        """Pattern of the task words, longest first."""
        return re.compile("|".join(sorted(map(re.escape, self.tasks), key=len, reverse=True)))

    @cached_property
    def confused(self) -> dict[str, str]:
        """For a character those that it may stand for."""
        found: dict[str, str] = {}
        for group in self.slips:
            for one in group:
                found[one] = found.get(one, "") + group.replace(one, "")
        return found

    @cached_property
    def typo_patterns(self) -> "tuple[tuple[re.Pattern[str], str], ...]":
        """(pattern, replacement) of the known confusions."""
        return tuple((re.compile(typo.wrong), typo.right) for typo in self.typos)


def one_apart(left: str, right: str) -> tuple[str, str] | None:
    """The one pair of characters in which two names of one length differ, or None."""
    apart = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return apart[0] if len(apart) == 1 else None


def told_apart(pair: tuple[str, str]) -> bool:
    """True for characters that tell real names apart: 东, 西."""
    return any(pair[0] in group and pair[1] in group for group in vocabulary().opposite)


def alike(pair: tuple[str, str]) -> bool:
    """True for characters that are mistaken for one another: 源, 塬."""
    return any(pair[0] in group and pair[1] in group for group in vocabulary().alike)


@cache
def vocabulary() -> Vocabulary:
    """The word lists of ``assistant/checks/words.json``."""
    text = files("assistant").joinpath("checks/words.json").read_text(encoding="utf-8")
    return Vocabulary.model_validate(json.loads(text))
