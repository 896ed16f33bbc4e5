"""The effect, the quality and the people of a field as rows, in place of the general ones of the library."""

from dataclasses import replace

from assistant.draft import BasisKind
from assistant.drafting.kinds.fields import Field, people_at
from assistant.drafting.rows import Reason, Row, Signs
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import dice

_QUALITY = "质量指标"


_SOCIAL = "社会效益指标"


_SATISFACTION = "服务对象满意度指标"


_NATURE = "生态效益指标"


_WEIGHT = 3.1


_SURE = 4.0
"""Weight of the effect on nature of a field that has one: the class is else left open."""


_ANYBODY = {
    f"{whom}满意度"
    for whom in (
        "受益群众", "使用单位", "服务对象", "使用人员", "辖区群众", "辖区居民", "使用单位和群众", "设备使用人员",
        "使用单位和居民", "物资使用单位", "干部职工", "群众",
    )
}  # fmt: skip


_EVIDENCED = Reason(
    BasisKind.LIBRARY,
    "效益类指标的常用表述；请准备能说明变化的材料（统计数据、前后对比、走访记录等）。",
)


def _accepted(row: Row, several: bool) -> bool:
    return several and "验收" in row.name


def with_people(rows: list[Row], subject: str, served: str) -> list[Row]:
    """Rows in which those who are at the place are asked, else those ``served``, not just anybody."""
    people = people_at(subject) or served
    return [
        replace(row, name=f"{people}满意度")
        if people and row.level2 == _SATISFACTION and not row.facts and row.name in _ANYBODY
        else row
        for row in rows
    ]


def with_field(
    rows: list[Row],
    field: Field | None,
    family: TaxonomyName,
    paid: bool = False,
    several: bool = False,
) -> list[Row]:
    """Rows with the field's effect and people in place of the library's general ones.

    Where staff is ``paid`` they are asked themselves: 护林员满意度. Where the subject joins ``several``
    things, what is accepted of works stays.
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
    if not field.effect:
        kept = rows
    elif not said:
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
        kept = [
            row for row in kept if row.level2 != _QUALITY or row.stays or _accepted(row, several)
        ]
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
        if field.whom
        and row.level2 == _SATISFACTION
        and row.signs.library
        and not row.facts
        and not paid
        else row
        for row in kept
    ]
