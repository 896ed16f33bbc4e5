"""A verb of one letter that stands by itself between two nouns: 巷道｜铺｜沥青, 学校操场｜栽｜桂花树.

It is one wherever it is part of no word with the letter before or behind it (拆装, 铺装, 换防 are none).
"""

from assistant.understanding.wording.word_edges import is_word
from corpus import late_re as re

_IN_FULL = {
    "铺": "铺设", "换": "更换", "装": "安装", "砌": "砌筑", "栽": "栽植", "挖": "开挖", "刷": "粉刷", "搭": "搭建", "拆": "拆除", "买": "购置", "添": "购置",
}  # fmt: skip
_NO_THING = re.compile(
    r"[和及与、]|(?:补助|补贴|奖补|奖励|经费|资金|费用?|工程|项目|服务|工作|宣传|培训|活动|建设|改造|维修|安装|购置|采购|更换|维护|运维|保养|检查|检测|筛查|治理|整治|修复|保障|管理)$"
)
_FOR = re.compile(r"^(?:[^给]{2,8})?给|[要想]$")


def loose_verb(text: str) -> tuple[str, str, str] | None:
    """(where, the verb in full, what it is done to); None where no such letter stands in the text."""
    if not re.fullmatch(r"[一-龥A-Za-z]{5,18}", text) or _NO_THING.search(text):
        return None
    for at in range(2, len(text) - 1):
        alone = not is_word(text[at - 1 : at + 1]) and not is_word(text[at : at + 2])
        if text[at] in _IN_FULL and alone:
            where = _FOR.sub("", text[:at])
            return (where, _IN_FULL[text[at]], text[at + 1 :]) if len(where) > 1 else None
    return None
