"""New names: without the words that order them, and what still carries the project's old one."""

from assistant.conversation.state import Offer
from assistant.draft import Draft
from corpus import late_re as re
from corpus.errors import shorten

_ORDER = re.compile(
    r"^(?:(?:里头?|里面|中|内|下面?|上)?(?:再|还|也|另外?|就|都|请|给我|帮我)*(?:增加|新增|增列|增设|添加|添上|加上|加入|补充|补上|补列|列上|写上|加|添|补)一?[条个项行](?:指标)?[：:]?"
    r"|(?:里面|里头|中|内)(?:增加|新增|增列|增设|添加|补充)"
    r"|一[条项行](?:指标)?(?:关于|有关)?[：:]?"
    r"|(?:让|叫我们?|要求)(?:加上?|补上?|写上?|列上?|增加)(?=[\u4e00-\u9fff]{4})"
    r"|(?:弄|整|搞|列|做|改|换|变|写)成(?:个)?(?=[\u4e00-\u9fff]{3})|名为(?=[\u4e00-\u9fff]{3})|(?:对了|然后|嗯+|哦|那个|就是)(?=[\u4e00-\u9fff]{4}))"
)
_TALKING = re.compile(
    r"(?:名字|名称)[换改]|顺一?点|好[一]?点$|^(?:个?(?:具体|明确|准确)的?(?:日期|时间|数|数字|指标|内容))$|多了?个[\u4e00-\u9fff]字|那[块条行项]$|我们|你|^[对嗯哦]了|[没不]说$"
)
"""What no row is called, however the message was read."""


def bare_name(name: str) -> str:
    """``name`` without the verb and the fillers that stood before it."""
    before = ""
    while before != name:
        before, name = name, _ORDER.sub("", name.strip(" ，,：:"))
    return name


def is_talk(name: str) -> bool:
    """True for words about a name (嗯名字换, 多了个拆字) that can be none themselves."""
    return _TALKING.search(name) is not None


def unclear_name(name: str) -> str:
    """The reply where the words that would be the name are only about it."""
    return f"没有看清新名称：“{shorten(name)}”不像指标名称，表格没有改动。请直接写出名称，例如“第2条改名为验收合格率”。"


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
