"""Times that fit what the money is spent on: wages are paid in time each month, and goods are there before the season.

What stands where a request says no time is a day: the year's end, or the beginning of a season. For
people who are paid all the year neither is true.
"""

from dataclasses import replace

from assistant.draft import BasisKind
from assistant.drafting.figures.deadlines import at_year_end
from assistant.drafting.figures.seasons import season_of
from assistant.drafting.last_looks.goods_accepted import things_bought
from assistant.drafting.matter.acts import is_verb, split_end
from assistant.drafting.matter.doing import BUYING
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.matter.works import parts
from assistant.drafting.names.prices import aid
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

_TIME = "时效指标"
_PAID = re.compile(r"(?:发放|兑付|支付)(?:完成)?(?:时限|时间|期限)$")
_BY_THE_MONTH = re.compile(r"工资|薪酬|薪资|报酬|社保|五险|津贴|岗位补贴|生活费|劳务费|生活补助")
_DONE = re.compile(r"(?:完成|完工)时间$")
_FINISHED = re.compile(r"(?:任务|成果)?(?:完成|提交)时间$")
_KEPT_UP = re.compile(r"(?:养护|维护|管护|维保|运维|保洁)完工时间$")
_ROUNDS = re.compile(r"[春秋冬夏]|免疫|防疫|普查|调查")
"""Work with rounds of its own, which end."""
_LONGEST = 12
_BILLS = re.compile(r"水电气|水电|水费|电费")
"""Bills that a project pays beside a service."""


def with_fitting_times(rows: list[Row], brief: Brief) -> list[Row]:
    """The chosen rows, their supplied times such as this spending has."""
    staff = _paid_all_year(brief)
    fitted: list[Row] = []
    for row in rows:
        if row.level2 != _TIME or row.stays or not row.applicable:
            fitted.append(row)
            continue
        fitted.append(mended := _fitted(row, brief, staff))
        if staff and mended is not row and mended.name.endswith("购置完成时间"):
            fitted.append(
                _in_time(mended, f"{staff}报酬发放及时率")
            )  # those who are paid all the year
    names: set[tuple[str, str]] = set()
    once: list[Row] = []
    for row in fitted:
        if row.level2 != _TIME or (row.level2, row.name) not in names:
            once.append(row)
        names.add((row.level2, row.name))
    return once


def _fitted(row: Row, brief: Brief, staff: str) -> Row:
    if row.name == "后勤服务及时率" and (bill := _BILLS.search(brief.topic)):
        return _in_time(row, f"{bill[0].removesuffix('费')}费缴纳及时率")
    if row.name == f"{subject_of(brief)}完成时间" and (goods := _only_goods(brief)):
        return replace(row, name=f"{goods}购置完成时间")
    ends = at_year_end(row.value, row.value_reason)
    by_month = _BY_THE_MONTH.search(brief.topic) or _monthly(brief)
    if ends and gives_money(brief) and by_month and _PAID.search(row.name):
        return _in_time(row, f"{aid(brief, None)}发放及时率")
    if ends and not gives_money(brief) and (term := _all_year(row, brief)):
        return term
    season = season_of(brief)
    in_season = season is not None and row.value == season.value
    if staff and not gives_money(brief) and _of_all(row.name, brief) and (ends or in_season):
        things = things_bought(brief)
        if in_season and things:
            said = "和".join(things) if len(things) <= 2 else "物资"
            said = said if len(said) <= _LONGEST else "物资"
            return replace(row, name=f"{said}购置完成时间")
        return row if _ROUNDS.search(brief.topic) else _in_time(row, f"{staff}报酬发放及时率")
    if in_season and row.name.startswith("年度") and (things := things_bought(brief)):
        said = "和".join(things) if len(things) <= 2 else "物资"
        return replace(row, name=f"{said if len(said) <= _LONGEST else '物资'}购置完成时间")
    done = _DONE.search(row.name)
    tasks = parts(subject_of(brief))
    verb = row.name[: done.start()] if done else ""
    if verb in BUYING and not any(split_end(one) for one in tasks[:-1]):
        return row  # 服装和执法记录仪采购: bought together
    if ends and done and is_verb(verb) and len(tasks) > 1:
        return row if gives_money(brief) else replace(row, name=f"项目{done[0]}")
    if ends and _KEPT_UP.search(row.name):
        return replace(row, name=re.sub(r"完工时间$", "任务完成时间", row.name))
    return row


def _all_year(row: Row, brief: Brief) -> Row | None:
    """The term of what is priced by the year alone and so goes on all of it: 储备粮保管期限 全年; else None."""
    prices = [one for one in brief.facts if one.kind is ValueKind.UNIT_PRICE]
    called = re.sub(r"(?<=[一-龥]{3})费$", "", subject_of(brief))
    whole = row.name.startswith(called) and _FINISHED.search(row.name) is not None
    if not prices or not whole or any(one.value.per[-1:] != ("年",) for one in prices):
        return None
    text = f"您写的是一年的价格（“{prices[0].quoted}”），暂按全年填写，请确认。"
    done = split_end(called) is not None
    name = f"{called}期限" if done else f"{called.removesuffix('服务')}服务期限"
    reason = Reason(BasisKind.COMPUTED, text)
    value = f"{brief.year}年全年" if brief.year else "全年"
    return replace(row, name=name, value=value, value_reason=reason, question="")


def _only_goods(brief: Brief) -> str:
    """What is bought, where all that is counted is bought and the subject is no buying: 垃圾分类; else ""."""
    things = things_bought(brief)
    counted = [one for one in brief.facts if one.kind is ValueKind.QUANTITY]
    if not things or len(things) != len(counted) or split_end(subject_of(brief)):
        return ""
    said = "和".join(things) if len(things) <= 2 else "物资"
    return said if len(said) <= _LONGEST else "物资"


def _in_time(row: Row, name: str) -> Row:
    """The row as a customary rate: all is paid when it is due."""
    return replace(
        row, name=name, value="100%",
        value_reason=Reason(BasisKind.CUSTOMARY, "报酬和补助应按月（或按约定的时间）足额发放到人，常用水平为100%。"),
    )  # fmt: skip


def _of_all(name: str, brief: Brief) -> bool:
    """True for the end of the whole project: 森林防火专项完成时间."""
    found = _DONE.search(name)
    stem = name[: found.start()] if found else ""
    return bool(stem) and (stem in subject_of(brief) or stem == brief.topic)


def _monthly(brief: Brief) -> bool:
    return any("月" in fact.value.per for fact in brief.facts)


def _paid_all_year(brief: Brief) -> str:
    """Who is paid by the month or the year beside other work: 护林员; "" where nobody is."""
    for place, fact in enumerate(brief.facts):
        per = fact.value.per
        if fact.kind is not ValueKind.UNIT_PRICE or not set(per) & {"月", "年"}:
            continue
        if per[0] not in PEOPLE | {"人", "名"}:
            continue
        for said in (fact, *reversed(brief.facts[:place])):
            who = _who(said, brief)
            if who:
                return who
    return ""


def _who(fact: Fact, brief: Brief) -> str:
    thing = re.sub(
        r"^(?:聘用|聘请|雇用|招聘|聘)|(?:工资|报酬|补助|补贴|费用)$", "", thing_of(fact, brief)
    )
    return (
        thing if STAFF.search(thing) and len(thing) <= 8 and thing not in subject_of(brief) else ""
    )
