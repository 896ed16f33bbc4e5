"""Names for this project: filling slots, and keeping other projects' words out."""

from assistant.archetypes import Archetype
from assistant.drafting.figures.settling import work_ends
from assistant.drafting.figures.stages import by_own_deed, last_deed
from assistant.drafting.matter.acts import is_verb, said_verb, split_end, subject_act, turned
from assistant.drafting.matter.bought import thing_bought
from assistant.drafting.matter.doing import object_of, parted, thing_done_to
from assistant.drafting.matter.measures import HOUSES, PEOPLE, is_of_each, measure_noun
from assistant.drafting.matter.nature import (
    FINISHED,
    ends_with_body,
    finished,
    gives_money,
    pays_fee,
    without_aid,
)
from assistant.drafting.matter.objects import done_to
from assistant.drafting.matter.payees import counted_payees
from assistant.drafting.matter.subject import is_part, matter, short, subject_of
from assistant.drafting.matter.taught import told
from assistant.drafting.matter.things import MEASURED, STAFF, is_specific, thing_of
from assistant.drafting.matter.undoubled import undouble
from assistant.drafting.names.counting import (
    SIDES,
    as_done,
    by_deed,
    by_household,
    by_own_noun,
    by_said,
    count_name,
    counts,
    gained_name,
    length_name,
    place_name,
    season_name,
)
from assistant.drafting.names.name_slots import GIVES, LONG_SUBJECT, action, served
from assistant.drafting.names.paid_counts import aided_count, paid_count
from assistant.drafting.names.prices import (
    AID,
    aid,
    aid_price,
    gives,
    in_its_clause,
    price_name,
    price_of_work,
    with_own_money,
)
from assistant.drafting.names.sound import sound
from assistant.facts import Brief, Fact
from assistant.once_per import once_per
from assistant.understanding.beside.brought_in import comes_of_it
from corpus import late_re as re
from corpus.values import ValueKind

LONGEST_NAME = 30
"""Characters of an indicator's name; a longer one is a sentence."""
_EASY = 14
"""Characters up to which the subject stands in a name; offices write short ones."""

_SERVED = re.compile(r"受益|惠及|覆盖|服务|对象|保障|参加")
_PRICED = re.compile(r"(?:单价|造价|标准)$")


_PAID_BY = re.compile(r"(?:支付|付款|结算|租金).*时间$")
_ALONE_PEOPLE = re.compile(r"特困|五保|孤寡|孤老")
"""People who have no family that could be asked."""
_SAYS_NOTHING = {"建设", "改造", "提升", "服务", "保障", "管理", "关爱", "维护", "开放"}
"""What stands at the end of too many subjects to stand for one."""
_DONE_TO_HOUSES = {
    "装修",
    "翻新",
    "粉刷",
    "新建",
    "改造",
    "扩建",
    "改建",
    "维修",
    "修缮",
    "建设",
    "拆除",
    "重建",
}
_UNSAID = {
    "完成户数",
    "完成数量",
    "受益户数",
    "项目服务人数",
    "项目数量",
    "项目涉及户数",
    "项目涉及人数",
}
_BARE = {"数量", "面积", "长度", "次数", "人数", "户数", "单价"}
"""Names that say nothing of what is counted."""
_TO_PEOPLE = {"体检", "筛查", "接种", "随访", "签约", "培训"}
"""What is done for those who are counted, and so better than to call it 服务."""
_ALONE = ("参保", "参训", "投保", "受益", "参加")
"""What a short name of a count may begin with."""
_AIDED = re.compile(r"[补贴奖助]|扶持|抚恤|优待")


@once_per("brief")
def fill(
    pattern: str, brief: Brief, kind: Archetype, fact: Fact | None = None, *, easy: int = _EASY
) -> str:
    """The pattern's slots filled as :func:`_filled` does, and what came out made sound."""
    if fact and fact.kind is ValueKind.DATE and _PAID_BY.search(pattern) and work_ends(fact, brief):
        pattern = "{主题}完成时间"  # 3月15日结束 ends the work, not its payment
    name = _filled(pattern, brief, kind, fact, easy)
    act = subject_act(brief)
    said = thing_of(fact, brief) if fact else ""
    if (
        fact
        and name in _UNSAID
        and (verb := said if said and is_verb(said) else said_verb(fact, "", brief))
    ):
        name = f"{verb}{measure_noun(fact)}"  # 安装230户
    if name in _BARE:
        name = f"{act or '任务'}{name}"
    if act in _TO_PEOPLE:
        name = re.sub(r"服务(?=人数$)", act, name)  # 应征青年体检人数
    if fact and fact.kind is ValueKind.DATE and pattern.endswith("时间"):
        name = by_own_deed(name, fact, brief, thing_bought(brief))
    if name in {"项目完成时间", "项目完工时间"} and (deed := act or last_deed(brief)):
        name = f"{deed}{name.removeprefix('项目')}"
    who = subject_of(brief)
    office = who.endswith(("办", "局", "委", "大队", "中心"))
    if who and (STAFF.search(who) or office) and name in {f"{who}完成时间", f"{who}完工时间"}:
        name = f"{who}工作任务完成时间"
    if fact and (fact.value.unit or "").endswith("人次"):
        name = re.sub(r"人数$", "人次", name)
    if fact and fact.kind is ValueKind.UNIT_PRICE and pays_fee(brief):
        bill = re.search(r"[一-龥]{1,2}费$", brief.topic)
        if bill and (priced := re.fullmatch(r"(.+?)(?:购置|维护|服务)?单价", name)):
            stem = priced[1].removesuffix(bill[0].removesuffix("费"))
            name = f"{stem}{bill[0]}标准"
    if fact and kind.id in GIVES | {"care"} and set(fact.value.per[:1]) & PEOPLE:
        name = name if STAFF.search(said) else re.sub(r"费用标准$", "补助标准", name)
    if fact and fact.kind is ValueKind.UNIT_PRICE and not _AIDED.search(brief.text):
        name = re.sub(r"补助标准$", "费用标准", name)
    name = with_own_money(name, brief)
    if _ALONE_PEOPLE.search(subject_of(brief)):
        name = re.sub(r"(?<=.{2})及家[属长]|[，、]减轻家庭[^，、]*", "", name)
    if fact and name.endswith("次数") and fact.value.unit in {"件", "起", "宗"}:
        name = f"{said or act}数量"  # 办案120件 are no 服务次数
    if STAFF.search(subject_of(brief)):  # 校园保安: who is paid, and no money
        name = re.sub(rf"^({re.escape(subject_of(brief))})发放(人数$)?", _of_staff, name)
    if fact and name.endswith("完成户数"):
        name = by_household(name, said, brief)
    return sound(name, fact, thing_of(fact, brief) if fact else "")


def _of_staff(found: re.Match[str]) -> str:
    return f"{found[1]}人数" if found[2] else f"{found[1]}报酬发放"


def _filled(pattern: str, brief: Brief, kind: Archetype, fact: Fact | None, easy: int) -> str:
    """The pattern's slots filled with this project's words, doubled words removed.

    From ``easy`` characters on the subject is shortened or left out.

    A count that says its own measure (建设面积5000亩) or counts places beside the subject (12个村)
    is named by its own words.
    """
    topic = subject_of(brief) or matter(kind.name)
    if kind.id == "pay":
        topic = re.sub(r"(?:聘用|聘请|招聘)$|(?<=工人)$|(?<=员)$", "工资", topic)
    thing = thing_of(fact, brief) if fact else ""
    of_heads = fact is None and re.match(r"\{主题\}.*人数$", pattern) and gives_money(brief)
    if of_heads and (payees := counted_payees(without_aid(topic), aid(brief, None))):
        return payees
    if kind.id == "training" and thing in {"", topic} and len(topic) > LONG_SUBJECT:
        thing = "培训"
    if fact and fact.kind is ValueKind.QUANTITY:
        if effect := comes_of_it(fact, brief.text)[1]:
            return effect  # 带动就业120人 of an aid are paid nothing
        if MEASURED.search(thing):
            return thing
        if own := season_name(fact, thing, brief) or length_name(fact, thing, brief):
            return own
        if thing in SIDES:
            road = re.search(r"[道公村]?路|街|巷", topic) and thing == "宽"
            return "路面宽度" if road else f"{subject_act(brief)}{thing}度"
        if thing[-1:] in SIDES and measure_noun(fact) == "长度":
            return f"{thing}度"  # 路面宽4.5米
        if (
            is_verb(thing)
            and measure_noun(fact) != "人数"
            and ("{物}" in pattern or counts(pattern))
            and (thing != topic)
        ):
            of = thing_done_to(brief) if thing in _DONE_TO_HOUSES else object_of(thing, brief)
            return undouble(f"{of}{thing}{measure_noun(fact)}")
        if thing in {"参观", "观看", "到场"} and measure_noun(fact) == "人数":
            return f"{thing}人数"
        if "投入人员" in pattern and STAFF.search(thing):
            return count_name(fact, brief)
        if counted := aided_count(fact, thing, brief) or paid_count(fact, thing, brief):
            return counted
        if said := by_said(fact, thing, brief):
            return said
        if place := place_name(thing, brief, fact):
            return place
        if gained := gained_name(fact, thing, brief):
            return gained
        if "{" in pattern and parted(thing, brief)[0] and counts(pattern):
            return count_name(fact, brief)
        if "{物}" in pattern and (named := by_deed(fact, thing, brief)):
            return named
        if _SERVED.search(pattern) and (_SERVED.match(thing) or STAFF.search(thing)):
            return count_name(fact, brief)
        if own := by_own_noun(pattern, fact, thing, brief):
            return own  # 排查用户 is no 巡查值守点位
        pattern = as_done(pattern, thing, brief, fact)
        given = AID.search(topic) and re.match(r"\{主题\}(?:发放|兑付|拨付)", pattern)
        if pattern.startswith("{主题}") and is_specific(thing, topic) and not given:
            if named := by_deed(fact, thing, brief):
                return named
            if "投入" in pattern and STAFF.search(thing):
                return count_name(fact, brief)
            pattern = "{物}" + pattern.removeprefix("{主题}")
        if (
            is_verb(thing)
            and len(topic) > _EASY
            and not topic.endswith(thing)
            and (part_of := re.search(rf"([一-龥]{{2,6}}){thing}", topic))
        ):
            return undouble(f"{part_of[1]}{thing}{measure_noun(fact)}")  # 档案数字化和库房搬迁
    if fact and fact.kind is ValueKind.PERIOD and re.search(r"[^一二三四五六]期$|期限$", thing):
        return thing  # 防火期5个月
    if fact and fact.kind is ValueKind.PERIOD and is_specific(thing, topic):
        pattern = pattern.replace("{主题}", "{物}")
    if fact and fact.kind is ValueKind.UNIT_PRICE:
        pattern, thing = as_done(pattern, thing, brief, fact), turned(thing)
        if is_verb(thing) and "{物}" in pattern:  # 修剪2400株，每株60元
            of = object_of(thing, brief)
            if of and not gives_money(brief):
                return f"{of}{thing}单价"
            thing = "" if gives_money(brief) else thing
        if (part := parted(thing, brief))[0]:
            thing = f"{part[1]}{part[0]}"
        if (
            place_name(thing, brief)
            and subject_act(brief)
            and short(topic)
            and not gives_money(brief)
        ):
            return f"{short(topic)}单价"  # of 卫生院, whose 污水处理设备 are kept up
        rent = kind.id == "lease" and in_its_clause(fact, thing, brief)
        if rent:
            return rent
        if pattern == "{物}服务单价" and (done := price_of_work(thing, brief)):
            return done
        paid_out = gives_money(brief) or gives(fact) or AID.search(fact.text)
        if paid_out and _PRICED.search(pattern):
            return aid_price(thing, fact, brief)
    if fact and fact.kind is ValueKind.UNIT_PRICE and "{物}" in pattern:
        if re.match(r"[户人]均", each := price_name(fact, brief)):
            return each
        named = by_deed(fact, thing, brief)
        if named:
            return named
    name = _slots(pattern, brief, kind, fact, topic, thing)
    if len(name) > easy and topic in name:
        brief_topic = short(topic)
        if is_verb(thing) and re.search(r"[、及和与]", brief_topic):
            brief_topic = thing  # 服务站建设及春节、八一慰问
        whole = not fact or fact.kind not in {ValueKind.QUANTITY, ValueKind.UNIT_PRICE}
        if (whole or is_verb(thing)) and is_part(
            brief_topic, topic
        ):  # one part alone is not the project
            brief_topic = "" if (act := subject_act(brief)) in _SAYS_NOTHING else act
        name = _slots(pattern, brief, kind, fact, brief_topic, "" if thing == topic else thing)
        if len(name) > easy and pattern.startswith("{主题}"):
            rest = pattern.removeprefix("{主题}")
            lead = aid(brief, fact) if rest.startswith(("发放", "兑付", "拨付")) else "项目"
            alone = (len(rest) > 5 and not rest.startswith("完")) or rest.startswith(_ALONE)
            bare = rest if alone else lead + rest
            name = _slots(bare, brief, kind, fact, "", thing)
    if fact and fact.kind is ValueKind.UNIT_PRICE and set(fact.value.per) & {"月", "年", "天"}:
        rented = "租金" if re.search(r"租[赁用]|承租", brief.text) else aid(brief, fact)
        name = re.sub(r"购置单价$", f"{rented}标准", name)
    if fact and fact.kind is ValueKind.UNIT_PRICE and set(fact.value.per[:1]) & PEOPLE:
        name = re.sub(
            r"(?:维护|运维|购置|服务|作业|养护|清运)?单价$", f"{aid(brief, fact)}标准", name
        )
    if fact and is_of_each(fact) and not name.startswith("每"):
        name = f"每{fact.value.per[0]}{name.removeprefix(topic).removeprefix('培训') or name}"
    if name == "人均服务标准" and (act := subject_act(brief)):
        name = f"人均{act}费用标准"
    if pattern.endswith("时间") and name.startswith(("完成", "完工")):
        name = f"{subject_act(brief) or '项目'}{name}"
    if len(name) > max(easy, LONGEST_NAME):
        name = _slots(pattern, brief, kind, fact, "", "") or name
    return name


def _slots(
    pattern: str, brief: Brief, kind: Archetype, fact: Fact | None, topic: str, thing: str
) -> str:
    if FINISHED.match(pattern):
        called = short(subject_of(brief))
        task = "" if is_part(called, subject_of(brief)) else called
        if (
            not (done := finished(brief))
            and task
            and (pattern.startswith("年度") or ends_with_body(task))
        ):
            done = f"{task}任务完成时间"  # 年度工作任务 says not which
        pattern = done or pattern
    name = (
        _asked(pattern, brief, kind)
        .replace("{主题}", topic)
        .replace("{对象}", _once(served(brief, kind), pattern, brief))
        .replace("{物}", HOUSES.get(thing, thing) or topic)
        .replace("{宣}的知晓度", f"{told(brief).removesuffix('知识')}的知晓度")
        .replace("{宣}", told(brief))
        .replace("{年}", f"{brief.year}年" if brief.year else "")
        .replace(
            "{做}", "" if fact and split_end(thing) else done_to(thing, fact, action(brief, kind))
        )
        .replace("{补}", aid(brief, fact))
        .replace("{量}", measure_noun(fact))
    )
    if fact and fact.kind is ValueKind.QUANTITY and (fact.value.unit or "") in PEOPLE:
        name = re.sub(r"(?<!人)数量$", "人数", name) if "人" not in name else name
    if (
        fact
        and fact.kind is ValueKind.QUANTITY
        and measure_noun(fact) in {"面积", "长度", "次数", "场次"}
    ):
        name = re.sub(r"(?<!面积)(?<!长度)数量$", measure_noun(fact), name)
    name = re.sub(r"([道路线])(养护|维修|改造|硬化|建设|整治)?长度$", r"\1\2里程", name)
    return undouble(name)


def _once(who: str, pattern: str, brief: Brief) -> str:
    """Whom the project serves; "" where what they are told of names them again: 城乡居民医保."""
    return "" if "{对象}{宣}" in pattern and who in told(brief) else who


def _asked(pattern: str, brief: Brief, kind: Archetype) -> str:
    """The pattern of satisfaction where small children are served: who looks after them is asked."""
    if pattern == "{对象}满意度" and served(brief, kind).endswith(("儿童", "幼儿", "孤儿")):
        return "{对象}监护人满意度"
    return pattern
