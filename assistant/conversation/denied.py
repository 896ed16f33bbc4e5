"""What a clause says that a cell shall not say, and a change that sets just this: 采购时间别写年底 is no order for 年底."""

import re

from assistant.conversation.made import Made

_NOT = r"(?:别|不要|不能|不该|不应该?|不可以|甭|不用|不许|不准)(?:再|给我|随便|老)?(?:写成?|填成?|定在|定成|定|报|拖到|写到|定到|放到|卡|用|叫做?|改成)"
_NOT_WITH = re.compile(
    r"(?:不要|别|不用|不能|不许)(?:再)?(?:带|有|写|加|用|超|低于|高于|出现|留|放|含|搞|弄)(?!了)[\u4e00-\u9fff≥≤%％\d]"
)
"""不要带小数: what stands there shall lack, and no row goes."""


def denied(made: Made, clauses: list[str]) -> list[str]:
    """The clauses that deny just what was done; [] where none does."""
    found = []
    for clause in clauses:
        told = re.search(rf"{_NOT}(?P<v>[^，。；]{{1,12}}?)(?:了|吧|啊)*$", clause)
        if told and any(told.group("v") in row.value for row in made.fresh if row.applicable):
            others = [one for one in clauses if one != clause]
            if not any(told.group("v") in one for one in others):
                found.append(clause)
        elif made.gone_for_good() and len(clauses) == 1 and _NOT_WITH.search(clause):
            found.append(clause)
    return found
