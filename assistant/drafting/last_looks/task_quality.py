"""How each sort of task of one project is judged: goods are accepted beside works, training is passed, upkeep is checked.

The library judges a project by its main work. Where the request counts tasks of another sort, a level of
theirs stands beside it, at most three in all.
"""

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.matter.acts import MACHINE, PUT_UP, said_verb, split_deed, split_end
from assistant.drafting.matter.doing import BUYING, is_piece, is_place
from assistant.drafting.matter.means import is_means
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.matter.works import parts
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.values import ValueKind

_QUALITY = "质量指标"
_MOST = 3
_GOODS = frozenset({*BUYING, *PUT_UP, "配备", "储备", "更新", "配发", "增配"}) - {"安装", "加装"}
_WORKS = re.compile(
    r"(?:新建|修建|建设|改建|扩建|改造|升级|维修|修缮|修复|加固|硬化|铺设|安装|加装|清淤|疏浚|衬砌|砌筑|拆除|栽植|补植|翻新|装修|粉刷|开设|架设|敷设|绿化|整治)$"
)
_TAUGHT = re.compile(r"(?:培训|轮训|集训)(?:班)?$")
_KEPT = re.compile(r"(?:保洁|养护|管护|清运|清扫|运维|维护|维保)$")
_COVERS = {
    "works": re.compile(r"(?:工程|项目|建设|改造|维修|修缮|修复|加固|硬化|铺设|安装|清淤|新建|整治|拆除|翻新|装修|绿化|栽植|提升|治理|疏浚|更换|路|房|楼|渠|桥|系统)[一-龥]{0,4}(?:验收合格率|达标率)$|成活率|竣工|闭水"),
    "goods": re.compile(r"验收合格率$"),
    "taught": re.compile(r"(?:培训|训|结业|考核|取证)[一-龥]{0,4}(?:合格|通过|出勤)率$|^培训"),
    "kept": re.compile(r"考核|完好|达标|在线|亮灯|正常运行|正常率|优良|检查|整改|可用|有效率"),
}  # fmt: skip
_GOODS_ROW = re.compile(r"(?:购置|采购|物资|设备|器材|工具|装备)[一-龥]{0,4}验收合格率$")
_OF_PAPERS = re.compile(r"成果|报告|评估|编制|方案|数据")
"""What is accepted and is no thing."""
_ACCEPTED_KINDS = frozenset({"procurement", "construction", "repair"})
_MACHINES = frozenset({"台", "套", "辆", "架", "部", "艘"})
_WORKS_KINDS = frozenset({"construction", "repair", "environment"})
_PUT_UP_IN_WORKS = frozenset({"更换", "更新", "安装", "加装"})
"""What is put up in works is accepted with them."""
_LONGEST = 12


def with_task_quality(
    rows: list[Row], brief: Brief, kind: Archetype, family: TaxonomyName
) -> list[Row]:
    """The chosen rows with a level for each sort of task that has none."""
    level1 = taxonomy(family).parent(_QUALITY)
    levels = [row for row in rows if row.level2 == _QUALITY and row.applicable]
    if level1 is None or not levels or len(levels) >= _MOST or any(row.kept for row in levels):
        return rows
    tasks = _tasks(brief, kind)
    if kind.id in _ACCEPTED_KINDS and not any("验收" in row.name for row in levels):
        tasks = tasks or [("works" if kind.id != "procurement" else "goods", "")]
    elif len({sort for sort, _ in tasks}) < 2 and not (gives_money(brief) and tasks):
        return rows
    added: list[Row] = []
    for sort in ("works", "goods", "taught", "kept"):
        mine = [task for one, task in tasks if one == sort]
        names = [row.name for row in (*levels, *added)]
        if not mine or len(names) >= _MOST or _covered(sort, mine, names):
            continue
        added.append(_level(level1, sort, mine))
    if not added:
        return rows
    at = rows.index(levels[-1]) + 1
    return [*rows[:at], *added, *rows[at:]]


def _tasks(brief: Brief, kind: Archetype) -> list[tuple[str, str]]:
    """(sort, task as a name says it) of what the request counts and of the parts of its subject."""
    found: list[tuple[str, str]] = []
    for fact in brief.facts:
        if fact.kind is ValueKind.QUANTITY and not fact.value.per and (one := _of(fact, brief)):
            put_up = said_verb(fact, one[1], brief) in _PUT_UP_IN_WORKS
            works = kind.id in _WORKS_KINDS and one[0] == "goods" and put_up
            found.append(("works", one[1]) if works else one)
    pieces = parts(subject_of(brief))
    if len(pieces) > 1:
        found += [(sort, one) for one in pieces if (sort := _sort_of(one))]
    return list(dict.fromkeys(found))


def _of(fact: Fact, brief: Brief) -> tuple[str, str] | None:
    thing = thing_of(fact, brief)
    if len(thing) < 2 or STAFF.search(thing.removesuffix("伍")) or is_means(fact, brief):
        return None
    verb = said_verb(fact, thing, brief)
    if verb in _GOODS and is_piece(fact) and not is_place(fact, thing) and not split_end(thing):
        return (
            ("goods", thing)
            if fact.value.unit not in {"公里", "米", "平方米", "株", "亩"}
            else None
        )
    alone = not verb and is_piece(fact) and (fact.value.unit or "") in _MACHINES
    named = thing not in subject_of(brief) and MACHINE.search(thing) is not None
    if alone and named and not is_place(fact, thing) and not split_end(thing):
        return "goods", thing
    if leading := split_deed(thing):
        thing, verb = leading[1], leading[0]
    told = thing if split_end(thing) else f"{thing}{verb}"
    sort = _sort_of(told)
    return (sort, told) if sort else None


def _sort_of(task: str) -> str:
    if _TAUGHT.search(task):
        return "taught"
    if _WORKS.search(task):
        return "works"
    return "kept" if _KEPT.search(task) else ""


def _covered(sort: str, tasks: list[str], names: list[str]) -> bool:
    """True where a level speaks of the sort, or of one of its tasks by name."""
    if any(task and task[:2] in name for task in tasks for name in names if "率" in name):
        return True
    if sort == "goods":
        own = [
            name for name in names if _COVERS["goods"].search(name) and not _OF_PAPERS.search(name)
        ]
        return any(_GOODS_ROW.search(name) or not _COVERS["works"].search(name) for name in own)
    return any(_COVERS[sort].search(name) for name in names)


def _level(level1: str, sort: str, tasks: list[str]) -> Row:
    """The level of a sort, named by its one task or by what they have in common."""
    one = tasks[0] if len(tasks) == 1 and len(tasks[0]) <= _LONGEST else ""
    one = re.sub(r"(?:数量|面积|长度)$", "", one)
    name, value, why = {
        "works": (f"{one or '工程'}验收合格率", "100%", "完工后应按合同和图纸验收，不合格的应返工"),
        "goods": (f"{one or '购置物资设备'}验收合格率", "100%", "到货后应按合同和清单验收"),
        "taught": (f"{one if one.endswith('培训') else '培训'}合格率", "≥95%", "培训一般以考试或考核合格的比例来衡量"),
        "kept": (f"{one or '日常管护'}考核合格率", "≥95%", "按合同或协议的考核细则定期检查，一般不低于95%"),
    }[sort]  # fmt: skip
    return Row(
        level1, _QUALITY, name, value,
        Reason(BasisKind.LIBRARY, f"您写了这项任务，{why}。"),
        Reason(BasisKind.CUSTOMARY, "同类任务的常用水平，请按本项目的要求核对。"),
    )  # fmt: skip
