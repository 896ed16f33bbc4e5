"""Names that would fit any project, said of this one: 合格率 of 畜产品质量抽检, 手机终端验收合格率.

The library calls a level of any such work by a general name, and a clerk a rate by its last word
alone. Where the request says of what, the name says so too.
"""

from dataclasses import replace

from assistant.drafting.matter.bought import thing_bought
from assistant.drafting.matter.doing import is_piece, is_place
from assistant.drafting.matter.subject import short, subject_of
from assistant.drafting.matter.things import thing_of
from assistant.drafting.matter.undoubled import undouble
from assistant.drafting.rows import Row
from assistant.facts import Brief, Fact
from corpus import late_re as re

_LONGEST = 12
"""Characters of what a general name is said of."""
_ROOM = 20
"""Characters of such a name in full."""
_BARE = re.compile(
    r"^(?:合格|知晓|达标|取证|覆盖|完好|参与|参加|成活|优良|通过|办结|及格|巩固|普及)率$"
)
_TOLD = re.compile(r"(?:宣传|宣讲|普法|宣教)[一-龥]{0,4}$")
_TESTED = re.compile(
    r"(?:质量|安全)*(?:风险)?(?:抽检|抽查|检测|监测|检验|快检|监管|抽样)[一-龥]{0,4}$"
)
_GOODS = re.compile(r"^购置物资设备(?=验收合格率$)")
_BARE_COUNTS = frozenset({"购置数量", "采购数量", "更新数量", "更换数量"})
_WORK = re.compile(
    r"^(?:工作)(?=成果验收合格率$)|^(?=成果验收合格率$)|^(?=服务质量达标率$)|^(?=服务规范执行率$)|^(?=活动验收合格率$)"
    r"|^(?=资金使用合规率$)|^经费(?=支出合规率$)|^(?:养护|维护|运维)(?=质量达标率$)|^整治(?=验收合格率$)"
)
"""General names, and how much of each gives way to this project's own word."""
_FRAME = re.compile(r"(?:项目|工作|任务|费用?|经费|服务|活动)$")


def of_subject(name: str, brief: Brief) -> str:
    """A bare rate of a request with what it is of; a name that says more stays as it is."""
    if not _BARE.match(name):
        return name
    subject = subject_of(brief)
    if name == "知晓率" and _TOLD.search(subject):
        said = f"{_TOLD.sub('', subject)}知识"
    elif name == "合格率" and _TESTED.search(subject):
        said = f"{_TESTED.sub('', subject)}检测"
    else:
        said = short(subject)
    said = re.sub(r"^全[区县市镇乡]", "", said)
    return undouble(f"{said}{name}") if 2 <= len(said) <= _LONGEST else name


def is_of_products(fact: Fact, brief: Brief) -> bool:
    """True for the share of what is tested that passes: no level by which the testing is accepted."""
    return fact.what == "合格率" and _TESTED.search(subject_of(brief)) is not None


def of_this_project(rows: list[Row], brief: Brief) -> list[Row]:
    """Rows in which the library's general names say of what they are, where there is room."""
    goods, work = thing_bought(brief) or bought_together(brief), _work(brief)
    named = []
    for row in rows:
        name = row.name
        if not row.stays and row.signs.library and not row.signs.tables:
            if goods and _GOODS.match(name):
                name = _GOODS.sub(goods, name)
            elif goods and name in _BARE_COUNTS:
                name = f"{goods}{name}"
            elif work and _WORK.match(name):
                name = undouble(_WORK.sub(work, name, count=1))
        if name != row.name and len(name) <= _ROOM and all(name != one.name for one in rows):
            row = replace(row, name=name)
        named.append(row)
    return named


def bought_together(brief: Brief) -> str:
    """Two or three short things that are bought: 图书和数据库; "" for more."""
    bought = [
        thing_of(fact, brief)
        for fact in brief.facts
        if is_piece(fact) and not is_place(fact, thing_of(fact, brief))
    ]
    things = list(dict.fromkeys(one for one in bought if one))
    said = f"{'、'.join(things[:-1])}和{things[-1]}" if 2 <= len(things) <= 3 else ""
    return said if len(said) <= _LONGEST else ""


def _work(brief: Brief) -> str:
    """The project's own work in a few words: 机关办公楼物业; "" where it is long."""
    said = _FRAME.sub("", short(subject_of(brief)))
    return said if 2 <= len(said) <= _LONGEST else ""
