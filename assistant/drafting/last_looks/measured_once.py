"""The last look at rates: what one row measures is measured by no second row in other words.

城区道路保洁问题整改及时率 and 清扫问题整改及时率 are one rate, and so are 临时救助资金发放及时率 and 补助资金发放及时率 of one sum.
Two tasks or two kinds of money may each have their own.
"""

from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.works import parts
from assistant.drafting.names.prices import AID
from assistant.drafting.rows import Row
from assistant.facts import Brief
from corpus import late_re as re
from corpus.text import bigrams

_DONE = re.compile(r"(?:问题|隐患|故障)?(?:整改|处理|处置|修复)及时率$")
_PAID = re.compile(r"(?:发放|兑付|拨付)(?:及时率|准确率)$|足额(?:发放|兑付|拨付)率$")
_RATES = frozenset({"质量指标", "时效指标"})


def with_once_measured(rows: list[Row], brief: Brief) -> list[Row]:
    """The rows without a second rate of one measure; stated rows and those of last year's table stay."""
    if len(parts(subject_of(brief))) > 1:
        return rows
    one_sum = len(set(AID.findall(brief.text))) < 2
    kept: list[Row] = []
    for row in rows:
        tail = _tail(row, one_sum=one_sum)
        same = [
            one
            for one in kept
            if tail and one.level2 == row.level2 and _tail(one, one_sum=one_sum) == tail
        ]
        if not same:
            kept.append(row)
        elif _own(row.name, brief) > _own(same[0].name, brief):
            kept[kept.index(same[0])] = row
    return kept


def _own(name: str, brief: Brief) -> int:
    """How many of a name's pairs of letters the request says."""
    return len(set(bigrams(name)) & set(bigrams(brief.text)))


def _tail(row: Row, *, one_sum: bool) -> str:
    """What the row measures; "" where it may stand beside others of its kind."""
    if row.level2 not in _RATES or row.kept or row.facts or not row.applicable:
        return ""
    found = _DONE.search(row.name) or (_PAID.search(row.name) if one_sum else None)
    if one_sum and re.search(r"(?:慰问|救助)及时率$", row.name):
        return "发放及时率"  # what is given is given in time
    return re.sub(r"^(?:问题|隐患|故障)", "", found[0]) if found else ""
