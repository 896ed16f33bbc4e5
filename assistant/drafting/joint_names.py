"""The name of a project whose request tells several tasks side by side: all of them, not the first alone.

办公楼电梯维保3部，中央空调清洗，消防设施年检 is 办公楼电梯维保、中央空调清洗、消防设施年检. A subject that its tasks only
tell (数字档案室建设，扫描45万页，…) is a name by itself.
"""

import re

from assistant.drafting.subject import subject_of
from assistant.drafting.task_list import Task, is_umbrella, like, own_task, tasks_of
from assistant.drafting.told import place_of
from assistant.facts import Brief
from assistant.understanding.sources import is_source
from corpus.values import ValueKind

_MOST = 3
_LONGEST = 40
_TASK = 16
"""Characters of a task that a name has room for."""
_MONEY = re.compile(r"(?<=.{2})(?:费用|经费|费)$")
_TOLD_BY = {ValueKind.QUANTITY, ValueKind.MONEY}
_YEAR = re.compile(r"^20\d\d年(?:度)?")


def joint_name(brief: Brief) -> str | None:
    """The project's name with all its tasks, at most three and else 等; as it stands where one says all."""
    name, topic = brief.project_name, brief.topic
    if not name or not topic or _YEAR.sub("", name) != topic:
        return name  # given as such
    if topic in brief.text and re.search(
        rf"《{re.escape(topic)}》|名称[：:]\s*{re.escape(topic)}", brief.text
    ):
        return name
    tasks = tasks_of(brief)
    if is_umbrella(brief, tasks):
        return name
    subject = subject_of(brief)
    own = own_task(tasks, subject)
    if own is None:
        return name
    others = [one.noun for one in tasks if one.place > own.place and not _is_of(one, topic)]
    others = [one for one in others if len(one) <= _TASK]
    if not others:
        return name
    said = [*_parts(topic), *others]
    listed = "、".join(said[:_MOST])
    more = len(said) > _MOST or _tells_more(said, own, brief)
    while len(listed) > _LONGEST and "、" in listed:
        listed, more = listed.rpartition("、")[0], True
    if len(said) == 2 and not more and not re.search(r"[和及与、]", "".join(said)):
        listed = "及".join(said)
    if listed == topic:
        return f"{name}等"
    year = _YEAR.match(name)
    return f"{year[0] if year else ''}{listed}{'等' if more else ''}"


def _is_of(task: Task, subject: str) -> bool:
    return like(task.noun, subject) or task.noun in subject


def _tells_more(said: list[str], own: Task, brief: Brief) -> bool:
    """True where something is counted or paid for that none of the tasks says."""
    return any(
        fact.kind in _TOLD_BY
        and 2 <= len(fact.what) <= _TASK
        and not is_source(fact.what)
        and not any(like(fact.what, one) or one[:2] in fact.what for one in said)
        and place_of(brief, number) > own.place
        for number, fact in enumerate(brief.facts)
    )


def _parts(topic: str) -> list[str]:
    return [part for part in re.split(r"、", topic) if part]
