"""Quality that covers all the works of a project, not one of them alone.

护岸修复验收合格率 of a project that also dredges says nothing of the dredging: the works are accepted as a whole.
"""

from dataclasses import replace

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.kinds.foreign_deeds import without_foreign_deeds
from assistant.drafting.last_looks.goods_accepted import things_bought
from assistant.drafting.matter.acts import said_verb, split_end
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import thing_of
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.values import ValueKind

_QUALITY = "质量指标"
_WORKS = frozenset({"construction", "repair", "environment"})
_ACCEPTED = "验收合格率"
_DONE = re.compile(
    r"新建|建设|改建|扩建|改造|维修|修缮|修复|修补|加固|硬化|铺设|安装|加装|更换|清淤|疏浚|衬砌|砌筑|拆除|护砌|开挖|回填|栽植|绿化|架设|治理"
)
_LONGEST = 18


def with_fitting_quality(
    rows: list[Row], brief: Brief, kind: Archetype, family: TaxonomyName
) -> list[Row]:
    """The chosen rows; works of several tasks are accepted as a whole."""
    level1 = taxonomy(family).parent(_QUALITY)
    rows = without_foreign_deeds(_without_handling(rows), brief)
    tasks = _works(brief)
    rows = [_of_the_whole_service(row, rows, kind, brief) for row in rows]
    if kind.id == "it_build":
        return [_accepted_system(row, rows) for row in rows]
    if kind.id == "training" and level1 is not None:
        return _with_goods(rows, brief, level1)
    if level1 is None or len(tasks) < 2 or not (kind.id in _WORKS or gives_money(brief)):
        return rows
    subject = "" if gives_money(brief) else subject_of(brief)
    works = (
        subject
        if not subject or split_end(subject) or subject.endswith("工程")
        else f"{subject}工程"
    )
    name = f"{works}{_ACCEPTED}" if subject and len(works) + 5 <= _LONGEST else f"工程{_ACCEPTED}"
    accepted = [row for row in rows if row.level2 == _QUALITY and row.name.endswith(_ACCEPTED)]
    if len(accepted) == 1 and not accepted[0].kept:
        stem = accepted[0].name.removesuffix(_ACCEPTED)
        named = [one for one in tasks if _says(stem, one)]
        whole = subject and (stem in subject or subject in stem)
        if whole or len(named) != 1:
            return rows
        return [replace(row, name=name) if row is accepted[0] else row for row in rows]
    levels = [row for row in rows if row.level2 == _QUALITY and row.applicable]
    if accepted or len(levels) > 1 or not subject:
        return rows
    own = Row(
        level1, _QUALITY, name, "100%",
        Reason(BasisKind.LIBRARY, "您写的各项工程完工后都应验收。"),
        Reason(BasisKind.CUSTOMARY, "工程验收一般要求全部合格，不合格的应返工。"),
    )  # fmt: skip
    at = rows.index(levels[-1]) + 1 if levels else len(rows)
    return [*rows[:at], own, *rows[at:]] if levels else rows


_HANDLING = re.compile(r"(?:资金使用|支出)合规率$")


def _without_handling(rows: list[Row]) -> list[Row]:
    """The rows without how the money is handled, where another says how good the work is."""
    levels = [row for row in rows if row.level2 == _QUALITY and row.applicable]
    handled = [
        row for row in levels if _HANDLING.search(row.name) and not (row.stays or row.signs.tables)
    ]
    vague = [row for row in levels if _ANY_RESULT.search(row.name) and _is_general(row)]
    handled += [row for row in vague if row not in handled]
    return [row for row in rows if row not in handled] if len(levels) > len(handled) else rows


def _of_the_whole_service(row: Row, rows: list[Row], kind: Archetype, brief: Brief) -> Row:
    """物业服务考核合格率 where the only level is of one of several services: 绿化养护 beside 保安 and 保洁."""
    levels = [one for one in rows if one.level2 == _QUALITY and one.applicable]
    alone = kind.id == "logistics" and row.level2 == _QUALITY and len(levels) == 1
    if not alone or row.stays or "物业" not in subject_of(brief) or "物业" in row.name:
        return row
    return replace(row, name="物业服务考核合格率")


_ANY_RESULT = re.compile(r"^(?:工作)?成果验收合格率$")
"""Says of no work what is accepted."""


def _is_general(row: Row) -> bool:
    return bool(row.signs.library) and not (row.stays or row.signs.tables or row.signs.deed)


def _accepted_system(row: Row, rows: list[Row]) -> Row:
    """The acceptance of the system, where only the vague quality of its upkeep stands: 开发和一年运维."""
    vague = row.level2 == _QUALITY and row.name.endswith("质量达标率") and not row.stays
    if not vague or any(one.name.endswith(_ACCEPTED) for one in rows if one is not row):
        return row
    return replace(
        row, name=f"系统{_ACCEPTED}", value="100%",
        name_reason=Reason(BasisKind.LIBRARY, "系统上线前应按合同和需求验收。"),
        value_reason=Reason(BasisKind.CUSTOMARY, "系统应全部功能验收合格后上线使用。"),
    )  # fmt: skip


def _with_goods(rows: list[Row], brief: Brief, level1: str) -> list[Row]:
    """The rows of a training with the acceptance of the goods that are bought beside it."""
    goods = things_bought(brief, more=True)
    levels = [place for place, row in enumerate(rows) if row.level2 == _QUALITY and row.applicable]
    if not goods or not levels or any(_ACCEPTED in rows[place].name for place in levels):
        return rows
    said = goods[0] if len(goods) == 1 else "购置物资"
    own = Row(
        level1, _QUALITY, f"{said}{_ACCEPTED}", "100%",
        Reason(BasisKind.LIBRARY, "您写了要购置的物品，到货后应按合同和清单验收。"),
        Reason(BasisKind.CUSTOMARY, "购置的物品应全部验收合格后入库使用。"),
    )  # fmt: skip
    return [*rows[: levels[-1] + 1], own, *rows[levels[-1] + 1 :]]


def _works(brief: Brief) -> list[str]:
    """What is built or mended among what the request counts, each with what is done to it."""
    found = []
    for fact in brief.facts:
        if fact.kind is ValueKind.QUANTITY and not fact.value.per:
            told = _told(fact, brief)
            if _DONE.search(told):
                found.append(told)
    return list(dict.fromkeys(found))


def _told(fact: Fact, brief: Brief) -> str:
    thing = thing_of(fact, brief)
    return thing if _DONE.search(thing) else f"{thing}{said_verb(fact, thing, brief)}"


def _says(stem: str, task: str) -> bool:
    """True where the stem of a level is the task, whatever comes first: 护岸修复 and 修复护岸."""
    return len(stem) >= 2 and (stem in task or task in stem or sorted(stem) == sorted(task))
