"""Kinds of spending and the indicators that go with them, read from ``assistant/library/``."""

import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.values import ValueKind


class ValueFrom(StrEnum):
    """How the value of a pattern is obtained."""

    FACT = "fact"  # a fact of the brief of the given kind and units
    BUDGET = "budget"  # ≤ the project's total
    DEADLINE = "deadline"  # the stated deadline, else the end of the project's year
    TERM = "term"  # the stated period
    CUSTOMARY = "customary"  # a customary level, with its reason
    WORDING = "wording"  # a wording that can be evidenced
    ASK = "ask"  # nothing but the clerk can say it


class ValueRule(BaseModel):
    """Where the value comes from, and what is asked where it is missing."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    source: ValueFrom = Field(alias="from")
    kind: ValueKind | None = None  # with fact: the kind of fact
    units: tuple[str, ...] = ()  # with fact: units that fit, e.g. 人 名; empty: any
    per: tuple[str, ...] = ()  # with a unit price: per-units of which one must fit
    value: str = ""  # with customary and wording: the value, e.g. "≥95%"
    reason: str = ""  # with customary: why this level is usual
    question: str = ""  # with fact and ask: what the clerk is asked
    each: bool = False  # with fact: one indicator for each fact that fits

    @model_validator(mode="after")
    def _complete(self) -> "ValueRule":
        if self.source is ValueFrom.CUSTOMARY and not (self.value and self.reason):
            raise ValueError("customary needs value and reason")
        if self.source is ValueFrom.WORDING and not self.value:
            raise ValueError("wording needs a value")
        if self.source is ValueFrom.FACT and self.kind is None:
            raise ValueError("fact needs a kind")
        if self.source in {ValueFrom.FACT, ValueFrom.ASK} and not self.question:
            raise ValueError("fact and ask need a question")
        return self


class Pattern(BaseModel):
    """One indicator of a kind of spending.

    Slots of ``name``: {主题} the project's subject, {对象} who is served or counted, {物} the thing
    that a fact counts, {做} what is done to it (one of the kind's ``actions``), {量} the noun of
    the fact's unit (人数, 面积, 长度, 数量), {补} what the money is called (补贴, 奖励, 费用),
    {宣} what people are told of (消防安全知识).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    level2: str  # 二级指标 of the three-family taxonomy, or one that only the four families have
    four_family: str | None = None  # its 二级 in the four families where it differs
    name: str
    value: ValueRule
    priority: Literal[1, 2, 3] = 2  # 1 core, 2 usual, 3 only in a full table
    sign: Literal["", "≥", "≤", "="] = ""  # put before a fact that was stated without one
    direction: Literal["higher", "lower", "none"] = "none"
    evidence: str  # 佐证材料
    why: str  # one line: why this indicator belongs to this kind of spending
    only_if: tuple[str, ...] = ()  # applies only where the request has one of these words
    not_if: tuple[str, ...] = ()  # does not apply where the request has one of these words
    office: bool = False  # the office added it: it goes before the shipped ones

    @model_validator(mode="after")
    def _known_class(self) -> "Pattern":
        if all(taxonomy(family).parent(self.level2) is None for family in TaxonomyName):
            raise ValueError(f"unknown level2 {self.level2}")
        if self.four_family and taxonomy(TaxonomyName.FOUR_FAMILY).parent(self.four_family) is None:
            raise ValueError(f"unknown four_family {self.four_family}")
        return self


class Variant(BaseModel):
    """How a kind of spending reads in one field: repairs of roads, of schools, of waterworks.

    Its indicators stand instead of the kind's customary levels and wordings of the same classes;
    facts, deadlines and the budget keep their rows.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: tuple[str, ...]  # words of the project that say it is this field
    object: str = ""
    goal_action: str = ""
    goal_effect: str = ""
    subject_only: bool = False  # the words speak in the subject alone, not in the rest of a request
    indicators: tuple[Pattern, ...] = ()


class Archetype(BaseModel):
    """One kind of spending."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    name: str  # 保险参保
    summary: str  # one plain sentence
    triggers: tuple[str, ...]  # words of a request that say it is this kind
    weak_triggers: tuple[str, ...] = ()  # words that only hint at it
    unless: tuple[str, ...] = ()  # words that say it is another kind after all
    examples: tuple[str, ...]  # project names of this kind, for likeness by meaning
    object: str  # default for {对象}: 参保人员
    serves_public: bool = True  # a satisfaction row is expected
    goal_action: str  # "为{对象}购买{主题}": the 通过… half of the goal text
    goal_effect: str  # "降低履职风险，保障…": the 达到… half
    actions: tuple[str, ...] = ()  # for {做}: the verbs that this kind knows, the usual one first
    indicators: tuple[Pattern, ...]
    absent: dict[str, str] = {}  # 二级 -> why it does not apply to this kind of spending
    variants: tuple[Variant, ...] = ()  # the first whose word is found speaks

    def suited(self, subject: str, text: str = "") -> "Archetype":
        """The kind as it reads in the field that ``subject``, or else ``text``, speaks of."""
        for source in (subject, text):
            for variant in self.variants:
                if variant.subject_only and source is not subject:
                    continue
                if any(word in source for word in variant.words):
                    return self.varied(variant)
        return self

    def varied(self, variant: Variant) -> "Archetype":
        """The kind with the variant's words and indicators in place of its general ones."""
        replaced = {pattern.level2 for pattern in variant.indicators}
        general = {ValueFrom.CUSTOMARY, ValueFrom.WORDING}
        kept = [
            pattern
            for pattern in self.indicators
            if pattern.level2 not in replaced or pattern.value.source not in general
        ]
        return self.model_copy(
            update={
                "object": variant.object or self.object,
                "goal_action": variant.goal_action or self.goal_action,
                "goal_effect": variant.goal_effect or self.goal_effect,
                "indicators": (*kept, *variant.indicators),
                "variants": (),
            }
        )


@cache
def library() -> tuple[Archetype, ...]:
    """All archetypes, by file name. Raises where a data file breaks the form (tested)."""
    folder = files("assistant").joinpath("library")
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return tuple(
        Archetype.model_validate(tomllib.loads(f.read_text(encoding="utf-8"))) for f in found
    )


def archetype(key: str) -> Archetype:
    """The archetype with that id; KeyError where there is none."""
    for kind in library():
        if kind.id == key:
            return kind
    raise KeyError(key)
