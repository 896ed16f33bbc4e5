"""Rows that stand in a table by a word in passing: 保洁 in a list of posts for which money is given.

Where the subject is money given, what is checked of work that the request only names beside is another
project's; so too two effects that say the same.
"""

from assistant.drafting.nature import gives_money
from assistant.drafting.rows import Row
from assistant.drafting.subject import subject_of
from assistant.facts import Brief
from corpus.text import bigrams

_QUALITY, _TIME, _SOCIAL = "质量指标", "时效指标", "社会效益指标"
_OF_MONEY = ("发放", "兑付", "拨付", "对象", "补助", "补贴", "资金", "标准", "足额")


def without_foreign_deeds(rows: list[Row], brief: Brief) -> list[Row]:
    """The chosen rows without levels of work that is not the subject's, and without doubled effects."""
    subject = set(bigrams(subject_of(brief)))
    tasked = {
        pair
        for one in brief.facts
        if one.what and not (one.value.unit or "").endswith(("个", "人", "名"))
        for pair in bigrams(one.what)
    }
    kept: list[Row] = []
    for row in rows:
        level = row.level2 in {_QUALITY, _TIME} and row.applicable
        free = not (row.stays or row.signs.tables) and row.signs.deed and not row.signs.library
        stem = set(bigrams(row.name[:4]))
        foreign = level and free and gives_money(brief) and not stem & (subject | tasked)
        if foreign and not any(word in row.name for word in _OF_MONEY):
            others = [one for one in rows if one.level2 == row.level2 and one is not row]
            if others:
                continue
        if row.level2 == _SOCIAL and any(_same_effect(row, one) for one in kept):
            continue
        kept.append(row)
    return kept


def _same_effect(row: Row, other: Row) -> bool:
    """True for 群众文化生活 beside 群众精神文化生活: the same letters, one with a word more."""
    if other.level2 != row.level2 or row.stays or row.value != other.value:
        return False
    short, long = sorted((row.name, other.name), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short)
