"""A count called by what the request says is done: 更换检查井盖130个 is 检查井盖更换数量, whatever a pattern knew.

The goal tells each task in the clerk's own words (``told.py``); the row of its number says the same.
"""

from dataclasses import replace

from assistant.drafting.matter.acts import is_verb, split_deed, split_end
from assistant.drafting.matter.doing import BUYING
from assistant.drafting.matter.measures import PEOPLE, measure_noun
from assistant.drafting.matter.objects import fits
from assistant.drafting.matter.undoubled import undouble
from assistant.drafting.rows import Row
from assistant.drafting.told_tasks.told import tasks_told
from assistant.drafting.told_tasks.told_words import verb_first
from assistant.facts import Brief
from assistant.understanding.lexicon import words
from corpus import late_re as re
from corpus.values import ValueKind

_COUNT = "数量指标"
_FIRST = frozenset(words("verbs", "first_in_names"))
_MEASURE = re.compile(
    r"(?P<deed>购置|服务|受益|发放|参加|配备|完成|支持)??(?P<noun>数量|人数|人次|户数|面积|长度|件数)$"
)
"""What a pattern says of any count, before its measure."""
_SAYS_NOTHING = frozenset(
    {"开展", "举办", "组织", "实施", "完成", "覆盖", "惠及", "涉及", "计划", "新增", "委托"}
)
_HIRED_FOR = re.compile(
    r"^(?:聘请|邀请|委托|组织)(?:[一-龥]{0,6}?(?:第三方|专家|券商|机构|公司|律师|医生|教师|老师|讲师|人员|团队|单位|志愿者))(?:去|到|赴|对|为|给|进)?(?=[一-龥]{2})"
)
"""Who is asked to do it, before what they do or whom they reach: 聘请专家去企业40家 counts no experts."""
_MOST = 8


def with_deeds_told(rows: list[Row], brief: Brief) -> list[Row]:
    """The rows; each count that says no deed, or one of a pattern alone, has the clerk's own."""
    deeds = _deeds(brief, rows)
    names = [row.name for row in rows if row.level2 == _COUNT]
    made = []
    for row in rows:
        told = bool(row.facts) and row.facts[0] in deeds
        name = _named(row, brief, deeds) if told else _once(row)
        free = name != row.name and name not in names
        made.append(replace(row, name=name) if free else row)
    return made


def _deeds(brief: Brief, rows: list[Row]) -> dict[int, tuple[str, str]]:
    """(verb, what it is done to) of each count that the request tells so, by its fact."""
    found: dict[int, tuple[str, str]] = {}
    carried = ""
    for told in tasks_told(brief, rows):
        task = re.sub(r"不?[少多]?于?[≥≤]?[\d,.]+.*$", "", told.text)
        deed = verb_first(_HIRED_FOR.sub("", task))
        if deed is None and carried and f"、{task}" in brief.text:
            deed = carried, task  # 设置隔离网3.2公里、警示牌26块
        carried = deed[0] if deed else ""
        if deed and deed[0] not in _SAYS_NOTHING:
            found |= dict.fromkeys(told.facts, deed)
    return found


def _named(row: Row, brief: Brief, deeds: dict[int, tuple[str, str]]) -> str:
    fact = brief.facts[row.facts[0]]
    verb, thing = deeds[row.facts[0]]
    measure = _MEASURE.search(row.name)
    free = row.level2 == _COUNT and not (row.kept or row.signs.tables or len(row.facts) > 1)
    if not free or measure is None or fact.kind is not ValueKind.QUANTITY or fact.value.per:
        return row.name
    stem = re.sub(r"^(?:涉及|覆盖)", "", row.name[: measure.start()])
    verb, noun = "购置" if verb in BUYING else verb, measure_noun(fact)
    first = verb in _FIRST or (fact.value.unit or "").removeprefix("万") in PEOPLE
    between = row.name.removeprefix(f"{verb}{thing}").removesuffix(measure["noun"])
    if between and row.name.startswith(f"{verb}{thing}") and row.name.endswith(measure["noun"]):
        return f"{verb}{thing}{noun}" if first else f"{thing}{verb}{noun}"  # 清除杂草修缮面积
    if len(stem) < 2 or verb in row.name or stem.startswith(verb[0]) or is_verb(stem):
        return row.name  # 采盐样 says 采集 already
    whole = len(thing) <= _MOST and thing.endswith(stem)
    thing = thing if whole else stem if thing.endswith(stem) or stem.endswith(thing) else ""
    said = f"{verb}{thing}" in brief.text
    if not thing or split_end(thing) or not (said or fits(verb, fact, thing)):
        return row.name
    return undouble(f"{verb}{thing}{noun}" if first else f"{thing}{verb}{noun}")


def _once(row: Row) -> str:
    """The name of people counted by what is done with them, without a pattern's deed: 管理患者服务人数."""
    measure = _MEASURE.search(row.name)
    if measure is None or measure["deed"] != "服务" or row.level2 != _COUNT or not row.facts:
        return row.name
    stem = row.name[: measure.start()]
    return f"{stem}{measure['noun']}" if split_deed(stem) else row.name
