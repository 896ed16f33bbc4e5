"""Rows that stand in a table by a word in passing: 保洁 in a list of posts for which money is given.

Where the subject is money given, what is checked of work that the request only names beside is another
project's; so too two effects that say the same.
"""

from assistant.drafting.kinds.kinds_by_form import is_system
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.rows import Row
from assistant.facts import Brief
from corpus import late_re as re
from corpus.text import bigrams
from corpus.values import ValueKind

_QUALITY, _TIME, _SOCIAL = "质量指标", "时效指标", "社会效益指标"
_MEASURE = re.compile(r"(?:完成|开展|按期|按时)*(?:及时|合格|达标|完成|准确)率$")
_OF_SYSTEMS = re.compile(
    r"系统|平台|监控|设备|终端|数据|接口|接入|在线|上线|运行|测评|网络|故障|验收"
)
"""What is checked of a system, whoever uses it."""
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
        if level and free and is_system(subject_of(brief)) and not _OF_SYSTEMS.search(row.name):
            continue  # cameras that a canteen connects feed nobody
        if foreign and not any(word in row.name for word in _OF_MONEY):
            others = [one for one in rows if one.level2 == row.level2 and one is not row]
            if others:
                continue
        if level and _is_unsaid(row, brief) and len(_of_class(rows, row)) > 1:
            continue
        if row.level2 == _SOCIAL and any(_same_effect(row, one) for one in kept):
            continue
        kept.append(row)
    return kept


_PATROLS = re.compile(r"巡护|巡查|巡山|巡逻|值守|护林员(?!培训)")


def _of_class(rows: list[Row], row: Row) -> list[Row]:
    return [one for one in rows if one.level2 == row.level2 and one.applicable]


def _is_unsaid(row: Row, brief: Brief) -> bool:
    """True for a level of work that this request, which counts tasks of its own, does not speak of.

    So a lecture of a past table beside other tasks, patrols where nobody patrols, and the completeness of
    data whose validity the request sets.
    """
    if row.stays:
        return False
    if row.name.startswith("巡护") and not _PATROLS.search(brief.text):
        return True
    if "数据" in row.name and any(
        "数据" in f.what and f.kind is ValueKind.RATE for f in brief.facts
    ):
        return True
    tasks = [one for one in brief.facts if one.kind is ValueKind.QUANTITY and len(one.what) > 1]
    stem = _MEASURE.sub("", row.name)
    known = row.signs.deed or (row.signs.library and row.level2 != _TIME)
    past = bool(row.signs.tables) and not known
    return past and len(tasks) > 1 and len(stem) > 3 and stem[-2:] not in brief.text


def _same_effect(row: Row, other: Row) -> bool:
    """True for 群众文化生活 beside 群众精神文化生活: the same letters, one with a word more."""
    if other.level2 != row.level2 or row.stays or row.value != other.value:
        return False
    short, long = sorted((row.name, other.name), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short)
