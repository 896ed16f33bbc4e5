"""Rows that say less than others of their class: a general 及时率 or 质量达标率 beside what is really checked.

So too the acceptance and the count of goods in general, where the request names the goods themselves.
"""

from assistant.drafting.matter.acts import verbs
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.rows import Row
from assistant.facts import Brief
from corpus import late_re as re

_QUALITY, _TIME = "质量指标", "时效指标"
_VAGUE = {
    _QUALITY: re.compile(
        r"(?:质量达标率|质量合格率|效果达标率|服务规范执行率|^(?:工作)?成果验收合格率)$"
    ),
    _TIME: re.compile(
        r"^(?:服务完成|服务|工作|[一-龥]{0,14}(?:运维|维护|维保|管护|防控|防治|管理|保障|服务|治理|整治|探访|巡查))及时率$"
    ),
}
_GENERAL = re.compile(r"^(?:服务完成|服务|工作)")
"""The vaguest, which go first."""
_CHECKED = re.compile(
    r"(?:完好|正常运行|在线|亮灯|考核合格|畅通|有效|完整|整改|到岗|优良|达标)率$|验收合格率$"
)
"""What says how good the work is, by a record."""


def without_vague(rows: list[Row], brief: Brief) -> list[Row]:
    """The rows without those that another of their class makes needless.

    What the request states or past tables say stays, and each class keeps a row.
    """
    kept = list(rows)
    for row in sorted(rows, key=lambda one: _GENERAL.match(one.name) is None):
        vague = _VAGUE.get(row.level2)
        if vague is None or row.stays or row.signs.tables or not vague.search(row.name):
            continue
        others = [
            one for one in kept if one is not row and one.level2 == row.level2 and one.applicable
        ]
        if row.level2 == _TIME:
            others = [one for one in others if one.name.endswith("率")]
        if row.level2 == _QUALITY:
            others = [
                one for one in others if _CHECKED.search(one.name) and not _is_task(one, row, brief)
            ]
        if others:
            kept.remove(row)
    return kept


_PAYS = re.compile(r"^(?:补助|补贴|奖补|资助|救助|慰问金|津贴|报酬|工资)")
_GIVES = re.compile(
    r"[补奖]|资助|救助|扶[助持]|津贴|慰问|发放|工资|报酬|薪|生活费|[助养老恤待]金|每[人户名]|[人户]均"
)


def without_unpaid(rows: list[Row], brief: Brief) -> list[Row]:
    """The rows without how money is given, where the request gives nobody any and others stand beside."""
    if _GIVES.search(brief.text):
        return rows
    kept = list(rows)
    for row in rows:
        pays = row.level2 in _VAGUE and _PAYS.match(row.name)
        if not pays or row.stays or row.signs.tables:
            continue
        if any(one is not row and one.level2 == row.level2 and one.applicable for one in kept):
            kept.remove(row)
    return kept


def _is_task(other: Row, vague: Row, brief: Brief) -> bool:
    """True for the level of another task than the vague one speaks of: 消毒机验收合格率 beside 防控质量."""
    if not other.name.endswith("验收合格率"):
        return False
    stem = other.name.removesuffix("验收合格率")
    bare = re.sub(rf"(?:{verbs()})+$", "", stem)
    return bare not in subject_of(brief)
