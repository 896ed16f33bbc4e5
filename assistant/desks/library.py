"""What the library page shows, and what a clerk's entries on it mean."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import ValidationError

from assistant.archetypes import Archetype, Pattern, ValueFrom, ValueRule, library
from assistant.own_library import OwnLibrary
from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import clean_cell, normalise
from corpus.value_grammar import parse_value
from corpus.values import NUMERIC, ValueKind

LEVEL2, NAME, FROM, VALUE, EVIDENCE, PRIORITY = (
    "二级指标", "三级指标", "指标值从哪里来", "单位或水平", "佐证材料", "重要程度",
)  # fmt: skip
CLASSES = tuple(level2 for _, level2 in taxonomy(TaxonomyName.THREE_FAMILY).classes())


class Origin(StrEnum):
    """Where a value comes from, in the clerk's words."""

    COUNT = "填报人说的数量"
    PRICE = "填报人说的单价"
    BUDGET = "项目预算"
    DEADLINE = "完成期限"
    LEVEL = "固定水平"
    WORDING = "固定说法"
    ASK = "每次都问"


_SHOWN = {
    ValueFrom.FACT: Origin.COUNT, ValueFrom.BUDGET: Origin.BUDGET,
    ValueFrom.DEADLINE: Origin.DEADLINE, ValueFrom.TERM: Origin.DEADLINE,
    ValueFrom.CUSTOMARY: Origin.LEVEL, ValueFrom.WORDING: Origin.WORDING, ValueFrom.ASK: Origin.ASK,
}  # fmt: skip
PRIORITIES = {"必有": 1, "常用": 2, "只在详细的表里": 3}
_PRIORITY_WORDS = {number: word for word, number in PRIORITIES.items()}


@dataclass(frozen=True)
class KindForm:
    """What was typed for an own kind of spending."""

    name: str
    words: str  # separated by 、 or commas
    summary: str
    served: str  # 服务对象
    action: str  # 做什么
    effect: str  # 达到什么效果
    serves_public: bool
    rows: Sequence[Mapping[str, Any]]  # of the indicators' grid


@dataclass(frozen=True)
class PatternRow:
    """An indicator of the library as the page shows it."""

    level2: str
    name: str
    origin: str
    value: str
    evidence: str
    priority: str
    why: str
    own: bool


def found(own: OwnLibrary, words: str) -> list[tuple[Archetype, bool]]:
    """The kinds that fit the words, the office's own first; with whether they are its own."""
    wanted = [normalise(word) for word in words.split()]
    every = [(kind, True) for kind in own.kinds] + [(kind, False) for kind in library()]
    return [(kind, mine) for kind, mine in every if all(one in _text(kind) for one in wanted)]


def pattern_rows(own: OwnLibrary, kind: Archetype, *, mine: bool) -> list[PatternRow]:
    """The indicators of a kind in the order of the form, the office's own marked."""
    added = [] if mine else [one.pattern for one in own.patterns if one.kind == kind.id]
    rows = [_row(pattern, True) for pattern in added]
    rows += [_row(pattern, mine) for pattern in kind.indicators]
    return sorted(rows, key=lambda row: _order(row.level2))


def kind_of(form: KindForm) -> Archetype:
    """The kind that the form describes. UserError naming what is missing or cannot be used."""
    name = clean_cell(form.name)
    if not name:
        raise UserError("请写出这一类支出的名称，例如“电梯维护保养”。")
    patterns = tuple(pattern_of(row) for row in form.rows if clean_cell(str(row.get(NAME) or "")))
    words = tuple(
        dict.fromkeys(one.strip() for one in re.split(r"[、,，;；\s]+", form.words) if one.strip())
    )
    key = "own-" + hashlib.sha256(name.encode()).hexdigest()[:10]
    return Archetype(
        id=key, name=name, summary=clean_cell(form.summary) or f"本单位添加的“{name}”类支出。",
        triggers=words, examples=words, object=clean_cell(form.served) or "服务对象",
        serves_public=form.serves_public,
        goal_action=clean_cell(form.action) or "完成{主题}",
        goal_effect=clean_cell(form.effect) or "保障工作正常开展", indicators=patterns,
    )  # fmt: skip


def pattern_of(row: Mapping[str, Any]) -> Pattern:
    """The indicator that a row of the grid describes. UserError where something does not fit."""
    name = clean_cell(str(row.get(NAME) or ""))
    level2 = str(row.get(LEVEL2) or "")
    if level2 not in CLASSES:
        raise UserError(f"“{shorten(name)}”还没有选二级指标：请在表中选一个。")
    rule = _rule(
        name, str(row.get(FROM) or Origin.ASK.value), clean_cell(str(row.get(VALUE) or ""))
    )
    try:
        return Pattern(
            level2=level2, name=name, value=rule,
            priority=PRIORITIES.get(str(row.get(PRIORITY) or ""), 2),
            evidence=clean_cell(str(row.get(EVIDENCE) or "")) or "工作台账",
            why="本单位指标库的指标", office=True,
        )  # fmt: skip
    except ValidationError as error:
        raise UserError(f"指标“{shorten(name)}”填得不完整：请核对这一行。") from error


def _rule(name: str, origin: str, value: str) -> ValueRule:
    question = f"{name}是多少？"
    match Origin(origin):
        case Origin.COUNT:
            units = tuple(one for one in re.split(r"[、,，;；\s]+", value) if one)
            return ValueRule(
                source=ValueFrom.FACT, kind=ValueKind.QUANTITY, units=units, question=question
            )
        case Origin.PRICE:
            per = tuple(one for one in re.split(r"[、,，;；/\s]+", value) if one)
            return ValueRule(
                source=ValueFrom.FACT, kind=ValueKind.UNIT_PRICE, per=per, question=question
            )
        case Origin.BUDGET:
            return ValueRule(source=ValueFrom.BUDGET)
        case Origin.DEADLINE:
            return ValueRule(source=ValueFrom.DEADLINE)
        case Origin.LEVEL:
            if parse_value(value).kind not in NUMERIC:
                raise UserError(
                    f"“{shorten(name)}”的固定水平“{shorten(value)}”不是数：请写成“≥95%”“100%”这样。"
                )
            return ValueRule(
                source=ValueFrom.CUSTOMARY, value=value, reason="本单位指标库中的常用水平"
            )
        case Origin.WORDING:
            if not value:
                raise UserError(f"“{shorten(name)}”还没有写固定说法：请在“{VALUE}”一栏填写。")
            return ValueRule(source=ValueFrom.WORDING, value=value)
        case Origin.ASK:
            return ValueRule(source=ValueFrom.ASK, question=question)


def _row(pattern: Pattern, own: bool) -> PatternRow:
    rule = pattern.value
    origin = _SHOWN[rule.source]
    if rule.source is ValueFrom.FACT and rule.kind is ValueKind.UNIT_PRICE:
        origin = Origin.PRICE
    shown = rule.value or "、".join(rule.units[:6] or rule.per[:6])
    return PatternRow(
        pattern.level2, pattern.name, origin.value, shown, pattern.evidence,
        _PRIORITY_WORDS[pattern.priority], pattern.why, own,
    )  # fmt: skip


def _order(level2: str) -> int:
    return CLASSES.index(level2) if level2 in CLASSES else len(CLASSES)


def _text(kind: Archetype) -> str:
    parts = [kind.name, kind.summary, *kind.triggers, *kind.examples]
    parts += [one.name for one in kind.indicators]
    return normalise("\n".join(parts))
