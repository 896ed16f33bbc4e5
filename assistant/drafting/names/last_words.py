"""The last safeguard of names: none that was cut out of a sentence, none that says only what there is.

A name that begins or ends with a sign or a particle, or holds a word of talking, is said of the project's own
subject instead: less, and true. Where another row says that already, there is none.
"""

from dataclasses import replace

from assistant.drafting.figures.clause_times import time_by_clause
from assistant.drafting.matter.acts import split_end, subject_act
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import short, subject_of
from assistant.drafting.matter.undoubled import undouble
from assistant.drafting.matter.whole_words import is_cut
from assistant.drafting.matter.works import parts
from assistant.drafting.names.bare_counts import with_deed
from assistant.drafting.names.prices import gives
from assistant.drafting.rows import Row
from assistant.facts import Brief
from corpus import late_re as re

_COUNT, _TIME, _QUALITY = "数量指标", "时效指标", "质量指标"
_COSTS = frozenset({"成本指标", "经济成本指标"})
_ACCEPTED = "验收合格率"
_NOT_ACCEPTED = re.compile(
    r"(?:保险|工资|补助|补贴|津贴|培训|宣传|巡查|巡护|劳务|租赁|[水电气油租]费|调查|慰问|演练|活动|值守|报酬)(?:费|经费)?$"
)
_GIVEN = re.compile(r"补[助贴偿]|津贴|奖|慰问|资助")
_OPEN_HOUSE = frozenset({"免费服务项目公示率", "按公示时间开放率"})
"""Levels of a house that is open to all, which says nothing of what is mended in it."""
_OF_MEASURE = re.compile(
    r"^(?:总?装机|年?用[电水]量|作业|[河路渠沟管]长)(?P<deed>服务|购置|养护|费用)?(?P<end>单价)$"
)
"""How much there is has no price: what is done has."""
_INSURED = "投保办理完成时间"
_MEASURE = re.compile(
    r"(?P<deed>购置|采购|更新|更换|安装|建设|改造|维修|举办|发放|服务|配备|开展)?(?P<end>数量|人数|户数|面积|长度|里程|次数|场次|期数|批次|完成时间|完工时间|举办时间|期限|及时率|验收合格率|合格率|达标率|单价|支出|标准|频次)$"
)
_LONGEST = 14


def with_last_words(rows: list[Row], brief: Brief) -> list[Row]:
    """The rows with whole names; those of last year's table stay as they are."""
    made: list[Row] = []
    for row in rows:
        free = row.applicable and not row.kept
        if free and (_foreign(row, brief) or _cut_deed(row, rows)):
            continue
        name = _named(row, brief) if free else row.name
        if name != row.name and any(one.level2 == row.level2 and one.name == name for one in rows):
            if not row.facts:
                continue
            name = row.name
        made.append(row if name == row.name else replace(row, name=name))
    return made


def _cut_deed(row: Row, rows: list[Row]) -> bool:
    """True for a level of a deed that was cut out of a sentence, where another of its class stands."""
    others = any(one is not row and one.level2 == row.level2 and one.applicable for one in rows)
    return others and not (row.stays or row.is_open) and is_cut(row.name)


def _foreign(row: Row, brief: Brief) -> bool:
    """True for a supplied level of meetings where something is built: 人大代表活动阵地建设."""
    built = subject_act(brief) in {"建设", "改造", "维修", "修缮", "装修"}
    if row.name in _OPEN_HOUSE and not row.facts:
        return "开放" not in brief.text and not row.signs.tables
    return built and not row.facts and row.name == "参加人员出席率"


def _named(row: Row, brief: Brief) -> str:
    name = row.name
    fact = brief.facts[row.facts[0]] if len(row.facts) == 1 else None
    if fact is not None and row.level2 == _TIME and (when := time_by_clause(fact, brief)):
        return when
    if is_cut(name) and (measure := _MEASURE.search(name)):
        return _of_project(measure, brief)
    if row.level2 == _QUALITY and not row.facts and name.endswith(_ACCEPTED):
        return _of_what_is_accepted(name, brief)
    if (
        row.level2 in _COSTS
        and fact is not None
        and not (gives_money(brief) or gives(fact) or _GIVEN.search(brief.text))
    ):
        name = re.sub(r"(?<=..)补助标准$", "费用标准", name) if "补助" not in fact.text else name
    if row.level2 in _COSTS and (measured := _OF_MEASURE.match(name)):
        return _of_project(measured, brief)
    if row.level2 == _TIME and name.endswith(_INSURED) and len(parts(subject_of(brief))) > 1:
        return _INSURED
    if fact is not None and row.level2 == _COUNT and not row.signs.tables:
        return with_deed(name, fact, brief)
    return name


def _of_project(measure: re.Match[str], brief: Brief) -> str:
    """The measure, said of the project: 路灯维护及时率, without its verb where the subject ends in one."""
    called = short(subject_of(brief)) or subject_of(brief)
    called = called if len(called) <= _LONGEST and not is_cut(called) else "项目"
    deed = "" if split_end(called) or called.endswith(("外包", "服务")) else measure["deed"] or ""
    return undouble(f"{called}{deed}{measure['end']}")


def _of_what_is_accepted(name: str, brief: Brief) -> str:
    """维修验收合格率 of 车辆保险和维修: what is paid, taught or insured is accepted by nobody."""
    pieces = parts(subject_of(brief))
    stem = name.removesuffix(_ACCEPTED)
    left = [one for one in pieces if not _NOT_ACCEPTED.search(one)]
    if len(pieces) < 2 or stem != subject_of(brief) or not left or len(left) == len(pieces):
        return name
    return f"{'和'.join(left)}{_ACCEPTED}"
