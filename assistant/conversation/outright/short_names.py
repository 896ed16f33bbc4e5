"""Things called by a short word: 柜子 where the table counts 保密柜, 机子 for 灭火机."""

from assistant.draft import Draft
from corpus import late_re as re

_SHORT = re.compile(
    r"(?<![\u4e00-\u9fff][那这的])(?P<c>[柜桌椅车船机箱炉锅管井灯牌棚板架瓶罐床凳屋房亭栏网泵阀锯钟旗鞋帽被垫盒桶盆])子(?![\u4e00-\u9fff]*[”\"])"
)
"""Kinds of things of which the everyday word ends in 子."""


def short_names_outright(text: str, draft: Draft) -> str:
    """``text`` with the thing as the one row that counts such things calls it; unchanged where none or several do."""
    counted = [one.name for one in draft.table.indicators if one.applicable and one.level2 == "数量指标"]  # fmt: skip
    every = " ".join(one.name for one in draft.table.indicators)

    def whole(found: re.Match[str]) -> str:
        named = [name for name in counted if found["c"] in name[1:]]
        if len(named) != 1 or found.group() in every:
            return found.group()
        return named[0][: named[0].index(found["c"], 1) + 1]

    return _SHORT.sub(whole, text)
