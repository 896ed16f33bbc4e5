"""What still carries a project's old name after it was given another."""

import re

from assistant.conversation.state import Offer
from assistant.draft import Draft

_SHORTEST = 3
"""Characters of a name below which it is a common word rather than a name."""


def following(old: Draft, new: Draft, topic: str) -> tuple[list[str], Offer | None]:
    """The rows and the goal that still carry the old name, told, and the offer to change them too.

    Nothing is offered where the new name only adds to the old one.
    """
    was, now = _bare(old.table.project_name), _bare(new.table.project_name)
    for name in dict.fromkeys((was, topic)):
        if len(name) < _SHORTEST or name in now or re.search(r"[“”\"]", name + now):
            continue
        rows = [
            f"“{row.name}”" for row in new.table.indicators if row.applicable and name in row.name
        ]
        rows += ["年度总体目标"] if name in (new.table.annual_goal or "") else []
        if rows:
            told = f"{'、'.join(rows)}里还写着“{name}”（没有改）。要一起换成“{now}”请说“是的”。"
            return [told], Offer(options=(f"把所有的“{name}”换成“{now}”",))
    return [], None


def year_left(old: Draft, new: Draft) -> list[str]:
    """That the year before the old name does not stand before the new one, and how to put it back."""
    year = re.match(r"20\d{2}年(?:度)?", old.table.project_name)
    name = new.table.project_name
    if not year or re.search(r"20\d{2}", name) or old.table.project_name == year.group() + name:
        return []
    return [f"原名称前面的“{year.group()}”没有保留；要保留请说“项目名称前面加上“{year.group()}””。"]


def year_not_named(new: Draft) -> list[str]:
    """How to put the year before the project's name too: it was told for its cell alone."""
    if not new.table.year or re.search(r"\d{4}年|年度", new.table.project_name):
        return []
    return [f"项目名称没有写年份；要写请说“项目名称前面加上“{new.table.year}年””。"]


_LABEL = re.compile(
    r"(?:购置|采购|安装|配备|建设|新建|改造|维修|更换|发放|印制|培训|举办|开展|组织|聘请|巡查|检测|清运|种植)?"
    r"(?:数量|人数|人次|户数|次数|场次|期数|面积|长度|里程|单价|标准|支出|满意度|完成时间|合格率|及时率)$"
)
"""How names of indicators end: what stands before it is what the goal may name too."""


def in_the_goal(old: str, new: str, draft: Draft) -> tuple[list[str], Offer | None]:
    """The words of a row's old name that the goal still says, told, and the offer to change them there."""
    was, now = _LABEL.sub("", old), _LABEL.sub("", new)
    goal = draft.table.annual_goal or ""
    own = was in (draft.table.project_name or "")  # the project's name stays in the goal
    if len(was) < _SHORTEST or not now or was == now or was not in goal or own or was in now:
        return [], None
    told = f"年度总体目标里还写着“{was}”（没有改）。要一起换成“{now}”请说“是的”。"
    return [told], Offer(options=(f"把目标里的“{was}”换成“{now}”",))


def _bare(name: str) -> str:
    return re.sub(r"^20\d{2}年(?:度)?|项目$", "", name)
