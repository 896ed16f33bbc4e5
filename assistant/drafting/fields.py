"""What a project's field changes, where the kind of spending says it too generally.

A repair of public toilets and one of a market are the same kind of spending; what they change for
people, and whom one asks whether it did, is said by the field: ``assistant/words/fields.toml``.
"""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from assistant.draft import BasisKind
from assistant.drafting.rows import Reason, Row, Signs
from assistant.drafting.subject import first_said, says_only_how, subject_of
from assistant.facts import Brief
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import dice

_QUALITY = "质量指标"
_SOCIAL, _SATISFACTION = "社会效益指标", "服务对象满意度指标"
_NATURE = "生态效益指标"
_WEIGHT = 3.1
_SURE = 4.0
"""Weight of the effect on nature of a field that has one: the class is else left open."""
_PAID = {"pay", "sympathy", "student", "training"}
"""Kinds whose effect is on those who are paid or taught, whatever the field."""
_TOLD = "publicity"
_AWARE = re.compile(r"意识|知晓|素[质养]|积极性|防范")
"""Effects that telling people of something can have."""
_LIVING = re.compile(
    r"低保|特困|孤儿|抚恤|津贴|救助|困难|生活|护理补贴|高龄|优抚|优待|残疾|扶助|丧葬|老党员|离任|遗属"
)
"""Money that people live on: its effect is on them, whatever else the name says."""


_EVIDENCED = Reason(
    BasisKind.LIBRARY,
    "效益类指标的常用表述；请准备能说明变化的材料（统计数据、前后对比、走访记录等）。",
)


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
    ecology: str = ""
    ecology_value: str = ""
    aid: bool = False
    word: str = ""  # that was found


@cache
def fields() -> tuple[Field, ...]:
    """All that are known."""
    text = files("assistant").joinpath("words/fields.toml").read_text(encoding="utf-8")
    known = []
    for one in tomllib.loads(text)["field"]:
        words, unless = tuple(one.pop("words")), tuple(one.pop("not", ()))
        known.append(Field(words=words, unless=unless, **one))
    return tuple(known)


def field_of(brief: Brief, kind: str) -> Field | None:
    """The field that the subject names; None where it names none or the kind says it better.

    Of several words the longest speaks, of equal ones the last: 学校食堂 is no matter of teaching.
    """
    subject = subject_of(brief)
    if says_only_how(brief):
        said = re.sub(r"《[^《》]*》", "", first_said(brief)).replace(brief.unit or "\0", "")
        subject = re.split(r"[。；;]", said)[0]
    if kind in _PAID and not subject.endswith(("聘用", "聘请")):
        return None
    found = [
        (len(word), subject.rfind(word), replace(one, word=word))
        for one in fields()
        for word in one.words
        if word in subject and not any(other in subject for other in one.unless)
    ]
    if not found:
        return None
    field = max(found, key=lambda item: item[:2])[2]
    if kind == "relief" and not field.aid and _LIVING.search(subject):
        return None
    if kind == _TOLD and re.search(r"宣传|宣讲|普法", subject) and not _AWARE.search(field.effect):
        return None
    return field


def with_field(
    rows: list[Row], field: Field | None, family: TaxonomyName, paid: bool = False
) -> list[Row]:
    """Rows with the field's effect and people in place of the library's general ones.

    Where staff is ``paid`` they are asked themselves: 护林员满意度.
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
        kept.append(
            Row(
                level1, _SOCIAL, field.effect, field.value,
                Reason(BasisKind.LIBRARY, f"“{field.word}”一类项目的效果一般这样说。"),
                _EVIDENCED, weight=_WEIGHT, signs=Signs(library=1, aim=1),
            )
        )  # fmt: skip
    if field.ecology and not any(row.level2 == _NATURE and row.signs.aim for row in kept):
        kept = [row for row in kept if row.level2 != _NATURE or row.stays]
        kept.append(
            Row(
                level1, _NATURE, field.ecology, field.ecology_value,
                Reason(BasisKind.LIBRARY, f"“{field.word}”一类项目对生态环境的作用一般这样说。"),
                _EVIDENCED, weight=_SURE, signs=Signs(library=1, aim=1), kept=True,
            )
        )  # fmt: skip
    if field.quality and not any(row.level2 == _QUALITY and row.facts for row in kept):
        kept = [row for row in kept if row.level2 != _QUALITY or row.stays]
        kept.append(
            Row(
                taxonomy(family).parent(_QUALITY) or "", _QUALITY, field.quality, field.level,
                Reason(BasisKind.LIBRARY, f"“{field.word}”一类工作的质量一般这样衡量。"),
                Reason(BasisKind.CUSTOMARY, f"{field.why}。"), weight=_WEIGHT,
                signs=Signs(library=1),
            )
        )  # fmt: skip
    return [
        replace(row, name=f"{field.whom}满意度")
        if row.level2 == _SATISFACTION and row.signs.library and not row.facts and not paid
        else row
        for row in kept
    ]
