"""What a project's field changes, where the kind of spending says it too generally.

A repair of public toilets and one of a market are the same kind of spending; what they change for
people, and whom one asks whether it did, is said by the field: ``assistant/words/fields.toml``.
"""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from assistant.draft import BasisKind
from assistant.drafting.rows import Reason, Row, Signs
from assistant.drafting.subject import subject_of
from assistant.facts import Brief
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import dice

_QUALITY = "质量指标"
_SOCIAL, _SATISFACTION = "社会效益指标", "服务对象满意度指标"
_WEIGHT = 3.1
_PAID = {"pay", "sympathy", "student", "training"}
"""Kinds whose effect is on those who are paid or taught, whatever the field."""


@dataclass(frozen=True)
class Field:
    """A field of work as the public knows it."""

    words: tuple[str, ...]
    unless: tuple[str, ...]
    effect: str
    value: str
    whom: str
    goal: str
    quality: str = ""
    level: str = ""
    why: str = ""


@cache
def fields() -> tuple[Field, ...]:
    """All that are known."""
    text = files("assistant").joinpath("words/fields.toml").read_text(encoding="utf-8")
    return tuple(
        Field(
            tuple(one["words"]), tuple(one.get("not", ())), one["effect"], one["value"],
            one["whom"], one["goal"], one.get("quality", ""), one.get("level", ""),
            one.get("why", ""),
        )
        for one in tomllib.loads(text)["field"]
    )  # fmt: skip


def field_of(brief: Brief, kind: str) -> Field | None:
    """The field that the subject names; None where it names none or the kind says it better."""
    if kind in _PAID:
        return None
    subject = subject_of(brief)
    for one in fields():
        if any(word in subject for word in one.words) and not any(w in subject for w in one.unless):
            return one
    return None


def with_field(rows: list[Row], field: Field | None, family: TaxonomyName) -> list[Row]:
    """Rows with the field's effect and people in place of the library's general ones.

    What the request itself says of effect or satisfaction stays.
    """
    level1 = taxonomy(family).parent(_SOCIAL)
    if field is None or level1 is None:
        return rows
    kept = [
        row
        for row in rows
        if row.level2 != _SOCIAL or row.stays or not row.signs.library or row.signs.aim
    ]
    said = any(
        row.level2 == _SOCIAL and (row.signs.aim == 1 or dice(row.name, field.effect) >= 0.5)
        for row in kept
    )
    if not said:
        word = field.words[0]
        kept.append(
            Row(
                level1, _SOCIAL, field.effect, field.value,
                Reason(BasisKind.LIBRARY, f"“{word}”一类项目的效果一般这样说。"),
                Reason(
                    BasisKind.LIBRARY,
                    "效益类指标的常用表述；请准备能说明变化的材料（统计数据、前后对比、走访记录等）。",
                ),
                weight=_WEIGHT, signs=Signs(library=1, aim=1),
            )
        )  # fmt: skip
    if field.quality and not any(row.level2 == _QUALITY and row.facts for row in kept):
        kept = [row for row in kept if row.level2 != _QUALITY or row.stays]
        kept.append(
            Row(
                taxonomy(family).parent(_QUALITY) or "", _QUALITY, field.quality, field.level,
                Reason(BasisKind.LIBRARY, f"“{field.words[0]}”一类工作的质量一般这样衡量。"),
                Reason(BasisKind.CUSTOMARY, f"{field.why}。"), weight=_WEIGHT,
                signs=Signs(library=1),
            )
        )  # fmt: skip
    return [
        replace(row, name=f"{field.whom}满意度")
        if row.level2 == _SATISFACTION and row.signs.library and not row.facts
        else row
        for row in kept
    ]
