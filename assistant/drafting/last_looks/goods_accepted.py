"""Goods that are bought beside other work are accepted too: 分类桶验收合格率 of a project of sorting waste.

Only where the kind of spending has no acceptance of its own.
"""

from dataclasses import replace

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.matter.acts import said_verb
from assistant.drafting.matter.doing import BUYING, is_piece, is_place, verb_for
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.rows import Reason, Row, Signs
from assistant.facts import Brief
from corpus.taxonomy import TaxonomyName, taxonomy

_QUALITY = "质量指标"
_GOT = BUYING | {"配备", "更换", "更新", "安装", "制作", "印制"}
_WEIGHT = 4.0
_LONGEST = 12
_ROOM = 14


def with_goods_accepted(
    rows: list[Row], kind: Archetype, brief: Brief, family: TaxonomyName
) -> list[Row]:
    """Rows with the acceptance of what is bought, where none says how anything is accepted."""
    if kind.id == "procurement":
        return [_of_goods(row) for row in rows]
    level1 = taxonomy(family).parent(_QUALITY)
    things = things_bought(brief)
    accepted = any(row.level2 == _QUALITY and "验收合格率" in row.name for row in rows)
    if not things or accepted or level1 is None or kind.id == "sympathy":
        return rows
    said = "和".join(things) if len(things) <= 2 else ""
    if not said or len(said) > _ROOM:
        said = "购置物资"
    return [
        *rows,
        Row(
            level1, _QUALITY, f"{said}验收合格率", "100%",
            Reason(BasisKind.LIBRARY, "您写了要购置的物品，到货后应按合同和清单验收。"),
            Reason(BasisKind.CUSTOMARY, "购置的物品应全部验收合格后入库使用。"),
            weight=_WEIGHT, signs=Signs(library=2),
        ),
    ]  # fmt: skip


def _of_goods(row: Row) -> Row:
    """The acceptance of what is stocked, where the subject calls it 建设: 应急物资储备库建设."""
    built = row.name.endswith("建设验收合格率") and row.level2 == _QUALITY and not row.stays
    return replace(row, name="购置物资验收合格率") if built else row


def things_bought(brief: Brief, *, more: bool = False) -> list[str]:
    """The goods that the request counts and says to be got; with ``more`` also those of the subject."""
    things = []
    for fact in brief.facts:
        thing = thing_of(fact, brief)
        if (
            not is_piece(fact)
            or not 2 <= len(thing) <= _LONGEST
            or STAFF.search(thing.removesuffix("伍"))
        ):
            continue
        if (
            said_verb(fact, thing, brief) or (more and verb_for(fact, thing, brief))
        ) in _GOT and not is_place(fact, thing):
            things.append(thing)
    return list(dict.fromkeys(things))
