"""Tasks of a request that no clause of the goal tells yet: 维修机耕路 of 主要是修机耕路、清渠.

A task without a number and inside a list is easily lost between the clauses; a goal that leaves it out does not
say what the money is for.
"""

from assistant.drafting.matter.acts import is_verb
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.told_tasks.task_list import COMES_WITH, Task, tasks_of
from assistant.drafting.told_tasks.told import Told
from assistant.facts import Brief
from assistant.once_per import once_per
from corpus import late_re as re
from corpus.text import bigrams

_MOST = 3
_SHARE = 0.5
"""Share of a task's letters from which the goal says it already."""
_LONGEST = 12
_NO_TASK = re.compile(
    r"^(?:政府|国产|街道|一次性|[一-龥]?批|[一-龥]{0,4}工作站)|[该要也都就]|费|补$|[的了]$|^(?:原来|原有|原先|现有|补给)|保障$|^.{0,2}(?:服务|东西|工作)$"
)
"""What only looks like a task: 政府采购, 换国产的, 服务器该续维保."""
_BROKEN = re.compile(r"老化|破损|损坏|坏|漏|不足|不够|意见|反映")
"""What is wrong, and no task by itself."""
_LEADS = re.compile(r"^(?:兑现|落实|按时|足额|全部|统一|集中|继续)")


@once_per("brief")
def untold_tasks(told: str, brief: Brief) -> tuple[Told, ...]:
    """Tasks that neither ``told``, the clauses so far, nor the subject says; at most three."""
    said = set(bigrams(f"{told}，{subject_of(brief)}，{brief.topic or ''}"))
    found: list[Told] = []
    for task in tasks_of(brief, parts_too=True):
        thing = re.sub("[也都]$", "", _LEADS.sub("", task.thing))
        if task.part and task.verb in COMES_WITH:
            continue  # what things come with
        if (
            task.counted
            or (is_verb(thing) and task.verb != "完成")
            or thing.endswith(brief.topic or "-")
        ):
            continue
        if not _is_task(task, thing, brief):
            continue
        pairs = set(bigrams(thing))
        if pairs and len(pairs & said) / len(pairs) < _SHARE:
            said |= pairs
            found.append(Told(task.place, f"{task.verb}{thing}"))
    return tuple(found[:_MOST])


def _is_task(task: Task, thing: str, brief: Brief) -> bool:
    office = brief.unit or brief.authority or ""
    clause = re.split(r"[，,；;。、]", brief.text[task.place :].lstrip("，, "))[0]
    return (
        (not _BROKEN.search(clause) or re.search(r"[修换装建]|改造", clause) is not None)
        and 2 <= len(thing) <= _LONGEST
        and _NO_TASK.search(thing) is None
        and not (office and thing in office)
        and not (task.place == 0 and task.thing in (brief.topic or ""))
    )
