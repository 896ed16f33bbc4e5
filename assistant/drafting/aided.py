"""Works that others do with money that is given: 电梯更新补助 is paid for lifts that are accepted."""

import re

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.levels import level_for
from assistant.drafting.nature import gives_money, without_aid
from assistant.drafting.rows import Reason, Row, Signs
from assistant.drafting.subject import short, subject_of
from assistant.drafting.works import is_works_on
from assistant.facts import Brief
from corpus.taxonomy import TaxonomyName, taxonomy

_WEIGHT = 3.3
_QUALITY, _TIME = "质量指标", "时效指标"
_PAID_OUT = re.compile(r"发放|兑付|支付|拨付")
_GIVING = {"pay", "relief"}


def aided_rows(brief: Brief, kind: Archetype, family: TaxonomyName) -> list[Row]:
    """Rows for the works that are aided: whether they were accepted, and by when they are done."""
    works = without_aid(subject_of(brief))
    called = short(works)
    if kind.id != "relief" or not (gives_money(brief) and called and is_works_on(works)):
        return []
    rows = []
    for level2, name in ((_QUALITY, f"{called}验收合格率"), (_TIME, f"{called}完成时间")):
        level, level1 = level_for(level2, name, brief), taxonomy(family).parent(level2)
        if level is not None and level1 is not None:
            why = Reason(BasisKind.LIBRARY, f"补助的是“{called}”，完成并验收合格后才能补助。")
            rows.append(
                Row(level1, level2, name, level.value, why, level.reason, weight=_WEIGHT,
                    signs=Signs(deed=1))
            )  # fmt: skip
    return rows


def timed_by_paying(rows: list[Row], brief: Brief, kind: Archetype) -> list[Row]:
    """Rows of deeds without the times of what is only paid for: 调解员补贴 is timed by its paying."""
    if kind.id not in _GIVING or not gives_money(brief):
        return rows
    return [row for row in rows if row.level2 != _TIME or _PAID_OUT.search(row.name)]
