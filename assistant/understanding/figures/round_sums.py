"""Round sums in words behind a thing, which have no unit or only 块: 耗材八千, 耗材八千块."""

from assistant.understanding.figures.numbers import Amount
from assistant.understanding.lexicon import any_of, pattern, words

PIECES = r"[板砖牌田石布屏匾地表木垫毯皂碑瓦玉糕盘池膜标墙]|玻璃|电池|展板|草坪"
"""What is counted by the 块."""
_SURE_PIECES = r"(?<![招大品冒])牌|[砖瓦]|电池|蜂窝煤|[香肥]皂|[路侧缘]石"
"""What is counted by the 块 even by the ten thousand."""
_PRICED = r"块(?:[×*xX@]\d|[,、 ]?(?:单价|每块)\d|[,、 ]?[\d.]+元?/块)"
"""路牌1.4万块×16元: pieces, whose price follows."""
_NO_MONEY = r"[率感]|自己|[掏出拿凑到达超近有]|人口|人数|面积|户数|数量|产量|规模|总量|总数|样本|里程|[长高宽深厚]度?|库容|重量|[人户头只亩次位名师生员者众客民工农]|老人|党员|观众|学生|孩子|娃娃?|[第\d、每共达到约近有]"


def round_sum(flat: str, start: int, amount: Amount) -> bool:
    """True for the 八千 of 耗材八千: a round sum in words behind a thing, which has no unit of its own."""
    said = pattern(r"[一二两三四五六七八九十]{1,3}千").fullmatch(flat, start, amount.end)
    ends = pattern(r"(?:块钱?)?[吧哈啊]?(?=[,;。、!?) \n]|$)").match(flat, amount.end)
    before = pattern(r"[一-龥]{2,8}$").search(flat[max(0, start - 8) : start])
    if said is None or ends is None or before is None:
        return False
    return pattern(rf"(?:{_NO_MONEY})$").search(before.group()) is None


def sum_in_blocks(flat: str, start: int, amount: Amount) -> bool:
    """True for 耗材八千块: no piece of anything is named before it."""
    return round_sum(flat, start, amount) and not pattern(rf"(?:{PIECES})$").search(
        flat[max(0, start - 4) : start]
    )


def in_pieces(flat: str, start: int, at: int) -> bool:
    """True where the 块 at ``at`` counts pieces and no yuan: 路牌1.4万块×16元, 门牌1.2万块.

    The number begins at ``start``; spelled out, 地砖三万块 is said of money.
    """
    if pattern(_PRICED).match(flat, at):
        return True
    in_yuan = pattern(r"\d万?元").search(flat) is not None  # where yuan are written, 块 are pieces
    done = any_of(words("verbs", "trailing"))
    named = pattern(rf"(?:{PIECES if in_yuan else _SURE_PIECES})(?:{done})?(?:大?约|共)?$").search(
        flat[max(0, start - 10) : start]
    )
    return named is not None and flat[start].isdigit() and flat[at + 1 : at + 2] != "钱"
