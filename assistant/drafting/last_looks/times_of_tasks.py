"""Times by the task: an event has a day and no rate, a festival's task has its own day, and one task has one time.

The library gives rates and days for a kind of spending; which of them a request's own tasks have is settled here.
What the request states or past tables say stays.
"""

from dataclasses import replace

from assistant.draft import BasisKind
from assistant.drafting.figures.deadlines import at_year_end, year_end
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.works import parts
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from corpus import late_re as re
from corpus.occasions import festival_in

_TIME = "时效指标"
_EVENT = re.compile(
    r"^(?P<task>[一-龥]{0,12}?(?:讲座|体检|筛查|比赛|竞赛|大赛|演出|走访宣传|展览|巡演|演练|义诊|研学|评选|表彰|座谈会|推介会|招聘会|联欢会))(?:活动)?(?:开展|完成|举办)?及时率$"
)
"""A rate over something that is held and over on its day."""
_RATE = re.compile(r"(?<!支付)(?<!发放)(?<!缴纳)(?<!拨付)(?<!兑付)(?:及时率|按期[一-龥]{2}率)$")
_WHOLE = re.compile(r"^(?:年度)?(?P<stem>[一-龥、]+?)(?:任务)?完成时间$")
_ENDS = re.compile(
    r"(?:建设|新建|修建|改造|维修|修缮|修复|安装|更换|更新|购置|采购|印制|制作|编制|拆除|清淤|整治|治理|绿化|普查|调查|开发|升级|培训)$"
)
"""Work that has an end, whatever is done in time in it."""
_GIVEN = re.compile(r"慰问|走访|看望|发放|礼包|福利|物资")
_BARE = "项目完成时间"
_LONGEST = 16


def with_times_of_tasks(rows: list[Row], brief: Brief, *, full: bool = False) -> list[Row]:
    """The chosen rows with such times as their tasks have; a ``full`` table keeps every row."""
    timed = _named(_own_days(_events(rows, brief), brief), brief)
    return timed if full else _once(timed, brief)


def _free(row: Row) -> bool:
    """True for a supplied time, which neither the request nor a past table says."""
    supplied = row.level2 == _TIME and row.applicable and not row.facts
    return supplied and not row.stays and not row.signs.tables


def _events(rows: list[Row], brief: Brief) -> list[Row]:
    """Rates over events as the day by which all of them are held."""
    rates = [row for row in rows if _free(row) and _EVENT.match(row.name)]
    if not rates or gives_money(brief):
        return rows
    if any(row.level2 == _TIME and row.applicable and row.facts for row in rows):
        return [row for row in rows if all(row is not one for one in rates)]  # when is said
    tasks = [found["task"] for row in rates if (found := _EVENT.match(row.name))]
    said = "、".join(dict.fromkeys(tasks))
    names = [said] if len(said) <= _LONGEST - 4 else list(dict.fromkeys(tasks))
    value, reason = year_end(brief)
    dated = [
        replace(row, name=f"{name}完成时间", value=value, value_reason=reason, question="")
        for row, name in zip(rates, names, strict=False)
    ]
    places = {id(row): number for number, row in enumerate(rates)}
    kept: list[Row] = []
    for row in rows:
        number = places.get(id(row))
        if number is None:
            kept.append(row)
        elif number < len(dated):
            kept.append(dated[number])
    return kept


def _own_days(rows: list[Row], brief: Brief) -> list[Row]:
    """The end of the year for what has no day of its own, and the festival for what is named by it: 七一表彰."""
    tasks = parts(subject_of(brief))
    festive = [one for one in tasks if festival_in(one)]
    if len(tasks) < 2 or len(festive) != 1:
        return rows
    others = "、".join(one for one in tasks if one not in festive)
    festival = festival_in(festive[0]) or ""
    when = f"{festival}前" if _GIVEN.search(festive[0]) else f"{festival}期间"
    reason = Reason(
        BasisKind.COMPUTED,
        f"您说的“{festive[0]}”是{festival}的事项，没有写具体期限，暂按“{when}”填写，请确认并改成实际日期。",
    )
    made: list[Row] = []
    for row in rows:
        whole = _free(row) and at_year_end(row.value, row.value_reason) and _WHOLE.match(row.name)
        if not whole or (whole["stem"] != "项目" and festive[0] not in whole["stem"]):
            made.append(row)
            continue
        made.append(replace(row, name=f"{others}完成时间"))
        made.append(replace(row, name=f"{festive[0]}完成时间", value=when, value_reason=reason))
    return made


def _named(rows: list[Row], brief: Brief) -> list[Row]:
    """项目完成时间 by the tasks of the project."""
    subject = subject_of(brief)
    if not subject:
        return rows
    said = subject if len(subject) <= _LONGEST else f"{parts(subject)[0]}等任务"
    if len(said) > _LONGEST + 3:
        return rows
    return [
        replace(row, name=f"{said}完成时间") if _free(row) and row.name == _BARE else row
        for row in rows
    ]


def _once(rows: list[Row], brief: Brief) -> list[Row]:
    """The rows without the year's end of standing work, where a rate says how it is done in time."""
    subject = subject_of(brief)
    if not any(_free(row) and _RATE.search(row.name) for row in rows):
        return rows
    return [
        row
        for row in rows
        if not (
            _free(row)
            and at_year_end(row.value, row.value_reason)
            and (whole := _WHOLE.match(row.name))
            and whole["stem"] in subject
            and len(parts(subject)) == 1
            and not _ENDS.search(whole["stem"])
        )
    ]
