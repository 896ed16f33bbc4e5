"""The table is as full or as lean as it is made: what could still be added or left out, as choices."""

from assistant.conversation.outcomes import Refused
from assistant.conversation.state import Offer
from assistant.draft import BasisKind, Draft
from assistant.drafting.evidence import TOTAL_NAME

_MOST = 3
_SPARED = frozenset({BasisKind.LIBRARY, BasisKind.PRECEDENT, BasisKind.CUSTOMARY})


def as_full_as_can_be(draft: Draft) -> Refused:
    """Nothing more is at hand; the classes that say 无 can be filled in the clerk's own words."""
    said = "现在已经是完整的写法，没有改动：指标库里适合这个项目的都列上了。"
    idle = [row.level2 for row in draft.table.indicators if not row.applicable and row.level2]
    empty = f"还填“无”的有：{'、'.join(dict.fromkeys(idle))}。" if idle else ""
    return Refused(f"{said}{empty}要加哪一条请直接说，例如“加一条质量指标：建档率100%”。")


def as_lean_as_can_be(draft: Draft) -> Refused:
    """What nobody stated and no class stands on alone may still go, each with a click."""
    rows = [row for row in draft.table.indicators if row.applicable]
    spare = []
    for place, row in enumerate(draft.table.indicators):
        basis = draft.basis.get(f"indicators/{place}/value")
        alone = sum(one.level2 == row.level2 for one in rows) < 2
        if not row.applicable or alone or basis is None or basis.by_hand or row.name == TOTAL_NAME:
            continue
        if basis.kind in _SPARED:
            spare.append(row.name)
    said = "现在已经是精简的写法，没有改动。"
    if not spare:
        return Refused(f"{said}每一类只有一条，或者是您说过的数；要删哪一条请说，例如“删除第3条”。")
    options = tuple(f"删除“{name}”" for name in spare[:_MOST])
    return Refused(f"{said}还能去掉的有下面几条，点一下就删：", Offer(options=options))
