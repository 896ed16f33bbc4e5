"""Sorts said alone before a number, with what they are sorts of: 离任240人 of 村干部, 固定式2套, 0-6岁126人."""

from assistant.drafting.matter.subject import subject_of
from assistant.facts import Brief
from assistant.understanding.attribution.served import person_in
from corpus import late_re as re

_STATE = re.compile(r"在职|离任|离岗|离职|留任|新任|现任|退休|退役|新招|续聘")
"""Which of those whom the subject names, by where they stand."""
_AGED_BEHIND = re.compile(r"(?<=[助贴补险金检查疗养费])\d[\d\-~至到—]*周?岁(?:(?:及)?以[上下])?$")
"""An age behind the subject: 残疾儿童康复救助0-6岁126人."""
_FORM = re.compile(
    r"固定式?|移动式?|便携式?|车载式?|手持式?|[大中小]型|壁挂式?|立式|台式|[\d一二三四五六七八九十]+人制"
)
"""Which form of the subject's machines or grounds is counted."""
_THING_OF = re.compile(
    r"([一-龥]{0,2}(?:设备|系统|装置|车|机|仪|器|柜|箱|站|场|床|房))(?:运行|维护|运维|购置|采购|更新|安装|租赁|检测|维修|服务|建设|改造)*$"
)


def of_their_state(what: str, brief: Brief) -> str:
    """People who are counted by where they stand or by their age, with who they are."""
    if aged := _AGED_BEHIND.search(what):
        return aged[0]
    if what in {"在读", "在校", "在籍", "在册"} and re.search(
        r"培养|助学|学生|学费|教育", brief.topic
    ):
        return f"{what}学生"
    if _STATE.fullmatch(what):
        return what + (person_in(brief.topic) or "").removeprefix(what)
    return what


def of_its_form(what: str, brief: Brief) -> str:
    """Things that are counted by their form alone, with what they are."""
    of = _THING_OF.search(subject_of(brief)) if _FORM.fullmatch(what) else None
    return f"{what}{of[1]}" if of else what
