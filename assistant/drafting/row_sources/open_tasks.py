"""Rows of their own for tasks that a request tells without a number: 河岸护栏安装长度, 待补充.

The library asks one count of a kind of spending. Where a request tells several tasks, each is
counted, and what is built or bought is accepted; how many there are is asked.
"""

from dataclasses import replace
from functools import cache

from assistant.draft import BasisKind
from assistant.drafting.matter.acts import PUT_UP, is_verb, split_end, verbs
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.undoubled import undouble
from assistant.drafting.matter.works import parts
from assistant.drafting.rows import Reason, Row
from assistant.drafting.told_tasks.task_list import (
    COMES_WITH,
    Task,
    counts_of_tasks,
    is_said,
    is_umbrella,
    like,
    tasks_of,
    words_of_tasks,
)
from assistant.drafting.told_tasks.told_order import deed_of
from assistant.facts import Brief
from corpus import late_re as re
from corpus.schema import TO_FILL
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.values import ValueKind

_COUNT, _QUALITY, _COSTS = "数量指标", "质量指标", frozenset({"成本指标", "经济成本指标"})
_MOST, _MOST_LEVELS = 4, 2
_LONGEST = 20
_MEASURE = re.compile(
    r"(?:数量|人数|人次|户数|场次|次数|期数|批次|面积|长度|里程|覆盖率|支出|标准|单价|造价)$"
)
_FORMED = re.compile(r"(?:队伍?|应急连|民兵连|体系|机制|制度|能力|文化|作风|人才)建设$")
"""What is formed and not built: nobody counts it."""
_BILL = re.compile(r"[水电气暖油租]费(?:用)?[和及与、]|[和及与、][一-龥]?[水电气暖油租]费")
"""A bill joined with a task is neither counted nor accepted: 电费和维修."""
_INSURED = re.compile(r"(?:购置|缴纳|费)$")


def with_open_tasks(rows: list[Row], brief: Brief, family: TaxonomyName) -> list[Row]:
    """The chosen rows with one for each task that has none."""
    tasks = _uncounted(brief) or _parts_uncounted(brief, rows)
    if not tasks:
        return rows
    added = [one for task in tasks if (one := _count(task, rows, family))][:_MOST]
    vague = [
        row
        for row in rows
        if (len(added) > 1 and _counts_a_bare_deed(row))
        or (added and row.level2 == _COUNT and row.is_open and _ANY_OFFICE.match(row.name))
    ]
    kept = [row for row in rows if row not in vague]
    if vague:  # 走访慰问 was counted by 慰问人数 alone
        added = [one for task in tasks if (one := _count(task, kept, family))][:_MOST]
    if added:
        kept = [row for row in kept if row.applicable or row.level2 != _COUNT]
    subject = subject_of(brief)
    beside = [one for one in tasks if not is_said(one, subject) or len(parts(subject)) > 1]
    added += _levels(beside, kept, family, _works_around(brief))
    names = {row.name for row in kept}
    return _in_order([*kept, *(row for row in added if row.name not in names)], rows)


_ANY_OFFICE = re.compile(r"^(?:保障机构|保障部门|保障单位)数量$")
"""What the library counts where it knows no task."""
_WORKS_AROUND = re.compile(
    r"(?:建设|改造|提升|整治|治理|修缮|维修|装修|翻新|加固|改扩建|新建|扩建)(?:工程|项目)?$"
)


def _works_around(brief: Brief) -> str:
    """The one works that the subject names, of which its later tasks are parts: 河道治理; else ""."""
    subject = subject_of(brief)
    alone = len(parts(subject)) == 1 and _WORKS_AROUND.search(subject) is not None
    umbrella = alone and not _FORMED.search(subject) and is_umbrella(brief, tasks_of(brief))
    return subject if umbrella and len(subject) <= _LONGEST - 4 else ""


def _in_order(rows: list[Row], before: list[Row]) -> list[Row]:
    """Rows of one class together, the classes as they came first ``before`` any row was dropped."""
    order = list(dict.fromkeys((row.level1, row.level2) for row in [*before, *rows]))
    return sorted(rows, key=lambda row: order.index((row.level1, row.level2)))


def _uncounted(brief: Brief) -> list[Task]:
    """The tasks without number and money, where the request tells several.

    The subject alone is counted by the library; its parts are not, unless later tasks tell it.
    """
    counts = any(fact.kind is ValueKind.QUANTITY for fact in brief.facts)
    tasks = [*tasks_of(brief, parts_too=True)]
    if counts:  # what is counted needs no parts, but work that is done in it is a task
        tasks = [one for one in tasks if not (one.part and one.verb in COMES_WITH)]
    subject = subject_of(brief)
    if not tasks or (len(tasks) == 1 and not _stands_alone(tasks[0], subject, counts=counts)):
        return []
    joined = parts(subject)
    added = any(one.also for one in tasks)
    alone = is_umbrella(brief, tasks) or (len(joined) < 2 and not added)
    return [
        one
        for one in map(_without_first, tasks)
        if not (one.counted or one.priced or _FORMED.search(one.noun) or _BILL.search(one.noun))
        and not (alone and any(is_said(one, part) for part in (subject, *joined)))
    ]


def _parts_uncounted(brief: Brief, rows: list[Row]) -> list[Task]:
    """The joined tasks of the subject, where no row counts anything: 线路租赁和机房运维."""
    joined = parts(subject_of(brief))
    counted = any(row.level2 == _COUNT and row.applicable for row in rows)
    if counted or len(joined) < 2 or len(joined) > _MOST:
        return []
    made = [(one, deed_of(one)) for one in joined]
    return [Task(0, deed[0], deed[1]) for one, deed in made if deed and len(one) >= 4]


_GOT = PUT_UP | COMES_WITH


def _stands_alone(task: Task, subject: str, *, counts: bool) -> bool:
    """True for the one task that is told where it has to have a row: beside counts of other tasks, or put up."""
    beside = counts and task.verb not in {"开展", "完成"} | _GOT and not is_said(task, subject)
    return beside or _is_put_up(task, subject)


def _is_put_up(task: Task, subject: str) -> bool:
    """True for the one task that is told, where things are put up by it that the subject does not name."""
    goods = task.verb in PUT_UP | {"免疫"} and not _ANY_GOODS.search(task.thing)
    return goods and not is_said(task, subject)


_ANY_GOODS = re.compile(r"(?:设备|物资|器材|装备|用品|设施|家具|材料|资料)$")
"""Goods in general, which are listed behind it."""


def _without_first(task: Task) -> Task:
    """The last of two joined tasks that have nothing in common: 走访慰问 of 乡贤馆布置和走访慰问."""
    first, _, last = (
        re.split(r"([和及与])", task.noun)[-3:] if _BOTH.search(task.noun) else ("", "", "")
    )
    if not first or not _all_verbs().fullmatch(last):
        return task
    return replace(task, verb="完成", thing=last)


_BOTH = re.compile(r"[一-龥]{2}[和及与][一-龥]{4}$")


@cache
def _all_verbs() -> re.Pattern[str]:
    return re.compile(rf"(?:{verbs()}){{2,}}")


def _counts_a_bare_deed(row: Row) -> bool:
    """True for 购置数量 or 清掏面积, which say not of what, beside counts that do."""
    free = row.level2 == _COUNT and row.is_open and not row.stays
    return free and is_verb(_MEASURE.sub("", row.name))


def _says(name: str, task: Task) -> bool:
    """True where a row's name says the task, or what it is done to, and no other beside it."""
    said = _MEASURE.sub("", name)
    return len(said) >= 2 and (
        like(said, task.noun) or (len(task.thing) >= 2 and task.thing in said)
    )


def _count(task: Task, rows: list[Row], family: TaxonomyName) -> Row | None:
    """The row that counts a task; None where a row says it or such work has no count."""
    told = [row for row in rows if row.level2 == _COUNT or row.level2 in _COSTS]
    if any(_says(row.name, task) for row in told if row.applicable and row.name != "总成本"):
        return None
    name = count_of(task)
    level1 = taxonomy(family).parent(_COUNT)
    if not name or level1 is None:
        return None
    noun = re.search(r"(?:面积|长度|里程)$", name)
    if noun and any(
        row.facts and _WHOLE.search(row.name) and row.name.endswith(noun[0]) for row in told
    ):
        return None  # 展陈面积 is that of 布展
    asked = re.sub(r"(?:数量|人数)$", "", name)
    question = f"{asked}有多少？" if asked != name else f"{name}是多少？"
    return Row(
        level1, _COUNT, name, TO_FILL,
        Reason(BasisKind.STATED, f"您写了“{task.noun}”，要有对应的产出指标。"),
        Reason(BasisKind.NEEDS_INPUT, "您没有写这项任务的数量，请补充。"),
        question=question,
    )  # fmt: skip


_WHOLE = re.compile(r"^(?:展陈|建筑|占地|总|建设|展厅|布展|装修|施工|使用)(?:面积|长度|里程)$")


def count_of(task: Task) -> str:
    """What the count of a task is called; "" where none is usual."""
    for ends, pattern in counts_of_tasks():
        if not ends.search(task.noun):
            continue
        name = pattern.replace("{事}", task.noun).replace("{物}", task.thing)
        name = undouble(name.replace("{险}", _INSURED.sub("", task.noun)))
        return name if len(name) <= _LONGEST else ""
    return ""


def _levels(
    tasks: list[Task], rows: list[Row], family: TaxonomyName, inside: str = ""
) -> list[Row]:
    """How the tasks are judged that no row of quality speaks of: accepted, taught, paid.

    ``inside`` is the works that they are all parts of; "" for tasks beside one another.
    """
    level1 = taxonomy(family).parent(_QUALITY)
    if level1 is None:
        return []
    mine = [row.name for row in rows if row.level2 == _QUALITY and row.applicable]
    groups = words_of_tasks()["quality"]
    made: list[Row] = []

    def of(group: str) -> list[Task]:
        ends = re.compile(rf"(?:{groups[group]})$")
        return [
            one for one in tasks if ends.search(one.noun) or one.verb in groups[group].split("|")
        ]

    def judged(task: Task, level: str) -> bool:
        return any(
            like(_bare(name), task.noun) or _bare(name) == _deed(task)
            for name in mine
            if level in name
        )

    level = "验收合格率"
    accepted = [one for one in (*of("works"), *of("goods")) if not judged(one, level)]
    if accepted and inside:  # parts of works that are accepted as a whole
        if not any(level in name for name in mine):
            made.append(
                _level(level1, f"{inside}{level}", "100%", "完工后应按合同和清单整体验收。")
            )
    elif accepted and not any(name in {f"工程{level}", f"项目{level}"} for name in mine):
        said = "和".join(one.noun for one in accepted[:2]) if len(accepted) <= 2 else ""
        if said and len(said) + len(level) <= _LONGEST + 4:
            made.append(
                _level(level1, f"{said}{level}", "100%", "完工或到货后应按合同和清单验收。")
            )
        else:
            one = next((one for one in accepted if len(one.noun) <= _LONGEST - 5), None)
            if one:
                made.append(
                    _level(level1, f"{one.noun}{level}", "100%", "完工或到货后应按合同和清单验收。")
                )
    for task in of("taught")[:1]:
        if not judged(task, "合格率"):
            made.append(
                _level(
                    level1, f"{task.noun}合格率", "≥95%", "培训一般以考试或考核合格的比例来衡量。"
                )
            )
    for task in of("paid")[:1]:
        if not any(re.search(r"发放准确率|足额发放率", name) for name in mine):
            made.append(
                _level(level1, f"{task.noun}发放准确率", "100%", "应按名单和标准准确发放。")
            )
    return [one for one in made if len(one.name) <= _LONGEST + 4][:_MOST_LEVELS]


def _bare(name: str) -> str:
    return re.sub(r"(?:验收合格率|合格率)$", "", name)


def _deed(task: Task) -> str:
    ended = split_end(task.noun)
    return ended[1] if ended else task.verb


def _level(level1: str, name: str, value: str, why: str) -> Row:
    return Row(
        level1, _QUALITY, undouble(name), value,
        Reason(BasisKind.LIBRARY, f"您写了这项任务，{why}"),
        Reason(BasisKind.CUSTOMARY, "同类任务的常用水平，请按本项目的要求核对。"),
    )  # fmt: skip
