"""The goal text (年度总体目标): what is done, how much of it, by when, and to what effect."""

import re
from dataclasses import replace

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.acts import is_verb, said_verb, split_deed, split_end, subject_act
from assistant.drafting.aims import aim_phrases
from assistant.drafting.naming import fill
from assistant.drafting.nature import gives_money, pays_fee, without_aid
from assistant.drafting.prices import AID, aid
from assistant.drafting.rows import Reason, Row
from assistant.drafting.stages import begins, held
from assistant.drafting.subject import subject_of
from assistant.drafting.tasks import several_tasks
from assistant.drafting.things import PEOPLE, STAFF, by_head, measure_noun, thing_of
from assistant.drafting.tidying import tidy
from assistant.facts import Brief, Fact
from corpus.text import dice
from corpus.values import ValueKind

_STANDING_BODY = re.compile(r"(?:站|中心|所|室|制|食堂|窗口|平台|队|办公室)$")
"""What exists and is not carried out: 服务站, 河湖长制."""
_ROOM = 60
"""Characters of a half of the goal up to which the subject stands in it in full."""
_MOST = 5
"""Counts that a sentence can carry."""
_COUNTED = {ValueKind.QUANTITY, ValueKind.FREQUENCY}
_GIVEN_NOUNS = ("补助", "补贴", "津贴", "奖励", "奖补", "慰问金", "救助金")
_SESSIONS = {"次", "场", "场次", "期"}
_SESSION_NOUNS = (
    "演练",
    "活动",
    "宣传",
    "培训",
    "讲座",
    "比赛",
    "检查",
    "巡查",
    "会议",
    "走访",
    "督查",
)
"""What is held so many times."""
_OFTEN = re.compile(r"^(.*?)(?:举办|开展|服务|发放)?总(?:次数|场次)$")
"""A total of times, by what is done: 辅导举办总次数."""
_REACHED = {"覆盖", "涉及", "惠及", "受益", "服务", "支持"}
"""Verbs that a number itself is the object of."""
_TAKING_PART = {"参加", "参与", "参训", "参会", "参赛", "参观", "用餐", "就餐", "观看"}
_TIMES = {"天", "日", "小时", "学时", "课时"}
_EACH = {"户", "人", "名", "村", "个", "家", "期", "场", "次"}
"""A count of each is no count of the whole: 5箱/户."""
_TO_SOMEBODY = PEOPLE | {"户", "家"}
_TO_BODIES = re.compile(
    r"(?:公用|办公|运转|工作)经费|(?:运营|运行|建设|改造|设备|水电费|水费|电费|取暖费?|供暖费?|燃油费?|免费开放)(?:费|经费|专项|以奖代)?(?:补助|补贴|奖补)"
)
"""Money that is given to a house, a station, a firm."""
_SPECIFIC = 3
"""Characters from which a stated purpose says enough for the kind's own effect to be left out."""
_PAYEE = 8
"""Characters of who is paid, in a sentence."""
_MEASURED = re.compile(
    r"(?:数量|人数|户数|次数|场次|期数|天数|件数|个数|长度|面积|里程|规模|总量|能力|.量)$"
)
_UNIT_SAYS = re.compile(
    r"(?:数量|人数|(?<![住农商贫用困难大])户数|次数|场次|期数|天数|件数|个数)$|(?<=人口)数$|(?<=[住农商贫用困难大]户)数$"
)
"""Endings that the number's own unit says again: 参训人数350人 -> 参训350人."""
_AID = re.compile(r"(?:补贴|补助|津贴|救助金|慰问金|奖励|抚恤金?|资助)$")
"""What people get, where a count names them by it: 护理补贴260人."""
_PLACE = re.compile(r"^(?:(?P<deed>.*?)覆盖|涉及|(?P<open>开设))(?P<place>.+?)数量$")
_DATE_SAYS = 10
"""Characters that a clerk's own clause may say after its date: 8月底前安装到位."""


def compose_goal(brief: Brief, kind: Archetype, rows: list[Row]) -> tuple[str, Reason]:
    """One sentence: 通过…，…；达到…, with no number that a row does not carry."""
    counted = [
        row
        for row in rows
        if (row.facts or row.derived)
        and row.indicator().parsed.kind in _COUNTED
        and row.level2 == "数量指标"
        and not set(row.indicator().parsed.per) & _EACH
    ]
    parts = [
        f"{f'{brief.year}年' if brief.year else ''}通过{_action(brief, kind)}",
        _listed([_counted(row, brief, kind) for row in counted[:_MOST]]),
        _when(rows, brief),
    ]
    text = tidy("，".join([*filter(None, parts), f"达到{_effect(brief, kind)}的效果。"]))
    said = [fact.text for fact in brief.facts if _stands_in(fact, text)]
    why = f"按指标库“{kind.name}”类的写法组成"
    facts = "、".join(f"“{one}”" for one in dict.fromkeys(said))
    reckoned = "".join(row.value_reason.text for row in counted[:_MOST] if row.derived)
    return text, Reason(
        BasisKind.LIBRARY,
        (f"{why}，其中的数量和时间来自您写的{facts}。" if said else f"{why}，没有写入您给的数量。")
        + reckoned,
    )


def _action(brief: Brief, kind: Archetype) -> str:
    """What is done, as the kind says it, or as money that is given or a fee that is paid wants it."""
    topic = subject_of(brief)
    if several := several_tasks(topic):
        return several
    if pays_fee(brief) and topic:
        return f"按时支付{brief.topic}"
    action = fill(kind.goal_action, brief, kind, easy=_ROOM).rstrip("，。；")
    if gives_money(brief) and re.match(r"(?:开展|实施|完成|做好)", action) and topic in action:
        bare = re.sub(r"发放$", "", topic)
        return f"落实{bare}政策"
    if gives_money(brief) and re.fullmatch(r"对.*并按标准补助", action):
        return f"落实{re.sub(r'发放$', '', topic)}政策"
    if brief.topic == f"{topic}费" and topic in action and kind.id == "pay":
        action = action.replace(topic, brief.topic)  # 劳务费 is what is paid, 劳务 is not
    action = re.sub(r"^为(.{2,8}?)(实施|开展)(?=\1)", r"\2", action)
    action = action.replace("，对符合条件的扶持主体给予奖补", "")
    if kind.id == "office" and not re.search(r"运[行转]|办公|公用|机关|车", topic):
        return f"做好{topic}工作"
    if re.match(rf"(?:开展|保障)?{re.escape(topic)}$", action) and _STANDING_BODY.search(topic):
        return f"做好{topic}各项工作"
    action = re.sub(r"发放政策$", "政策", action)
    action = re.sub(r"^办理(.*代办)", r"开展\1", action)
    return re.sub(r"^(委托[^，]*完成.{4,}?)(?:委托)?服务$", r"\1", action)


def _effect(brief: Brief, kind: Archetype) -> str:
    """To what effect: what the request says for itself, before what such projects usually have."""
    usual = re.sub(
        r"[，；]", "、", fill(kind.goal_effect, brief, kind, easy=_ROOM).strip("，。； ")
    )
    purpose = re.sub(r"[，；]", "、", brief.purpose.strip("，。； "))
    if len(purpose) > 40 or re.search(r"\d", purpose):
        purpose = ""
    own = [purpose] if purpose else aim_phrases(brief)[:2]
    if not own:
        return usual
    said = "、".join(own)
    members = [part for part in usual.split("、") if dice(part, said) < 0.3]
    return "、".join([said, *members[-1:]]) if len(said) < 2 * _SPECIFIC else said


def _when(rows: list[Row], brief: Brief) -> str:
    """By when, in the clerk's own clause where it says little more; "" where no date is stated."""
    for row in sorted(rows, key=lambda row: row.indicator().parsed.date is None):
        value = row.indicator().parsed  # a day before 暑假期间
        if row.facts and (verb := held(brief.facts[row.facts[0]], brief)):
            return f"{row.value.removeprefix(f'{brief.year}年')}{verb}"
        if row.facts and begins(brief.facts[row.facts[0]], brief):
            continue
        if value.kind is not ValueKind.DATE or not row.facts:
            continue
        fact = brief.facts[row.facts[0]]
        found = re.search(
            rf"(?:^|[,，。；;\s]){re.escape(fact.text)}((?:(?!的)[一-龥]){{2,{_DATE_SAYS}}})(?=$|[,，。；;\s])",
            brief.text,
        )
        shown = row.value.removeprefix(f"{brief.year}年") if brief.year else row.value
        said = found[1] if found and row.value.endswith("前") else "完成"
        return f"{shown}{'完成' if said == '发放' else said}"
    return ""


def _listed(phrases: list[str]) -> str:
    """The counts in a row; a verb that the one before has is not said again."""
    listed: list[str] = []
    verb = ""
    for phrase in phrases:
        found = split_deed(re.sub(r"[\d≥≤约].*$", "", phrase))
        plain = next((word for word in ("涉及", "惠及", "举办") if phrase.startswith(word)), "")
        said = plain or (found[0] if found else "")
        listed.append(phrase.removeprefix(verb) if said and said == verb and listed else phrase)
        verb = said
    return "、".join(listed)


def _stands_in(fact: Fact, text: str) -> bool:
    """True where the goal says the fact's value."""
    value = fact.value
    bare = value.model_copy(update={"sign": None}).render()
    named = re.sub(r"(?<=\d)人$", "名", bare)
    return (
        bare in text or named in text or (fact.kind is ValueKind.DATE and str(value.date) in text)
    )


def _counted(row: Row, brief: Brief, kind: Archetype) -> str:
    """A count as a sentence says it: 更新蒸饭柜18台, 为33名护林员发放补助, 保洁覆盖11个小区."""
    if row.value.startswith("≥"):
        return _counted_as(replace(row, value=f"不少于{row.value[1:]}"), brief, kind)
    return _counted_as(row, brief, kind)


def _counted_as(row: Row, brief: Brief, kind: Archetype) -> str:
    if not row.facts and (often := _OFTEN.match(row.name)):
        said = often[1].removeprefix(subject_of(brief))
        return f"{said or '共'}{row.value}"
    if not row.facts:  # a total
        return f"{re.sub(r'^(培训)?参训人次$', '培训', row.name).removesuffix('人次')}{row.value}"
    fact = brief.facts[row.facts[0]]
    thing = thing_of(fact, brief)
    if place := _PLACE.match(row.name):
        reach = f"{place['deed']}覆盖" if place["deed"] else place["open"] or "涉及"
        return f"{reach}{row.value}{_unless_said(place['place'], row.value)}"
    if row.name in {"涉及户数", "涉及人数"}:
        return f"涉及{row.value}"
    own = thing if thing and thing not in {subject_of(brief), brief.topic} else ""
    verb = said_verb(fact, own, brief)
    verb = "" if verb in own else verb  # 集中供养孤儿 says it itself
    if verb and not own and not gives_money(brief):
        return f"{verb}{row.value}"
    if own in {"宽", "长", "高", "厚", "深"}:
        return f"{own}{row.value}"
    if fact.value.per[:1] in {("天",), ("日",)} and by_head(fact):
        bare = fact.value.model_copy(update={"per": (), "text": ""}).render()
        return f"每天{own}{bare}"
    if joined := re.fullmatch(r"(.{2,})(参训|参加|参保|参会|参赛)", own):
        return f"{joined[2]}{joined[1]}{row.value}"
    if own in _REACHED or re.fullmatch(r"日均?[一-龥]{2}", own):  # 日就餐85人
        return f"{own}{row.value}"
    if own in _TAKING_PART or (fact.value.unit or "") in _TIMES:
        done = _UNIT_SAYS.sub("", row.name).removeprefix(subject_of(brief))
        return f"{own or done or '共'}{row.value}"
    if is_verb(own):  # 收容500只
        return f"{own}{row.value}"
    if (
        not verb
        and gives_money(brief)
        and (fact.value.unit or "") in _TO_SOMEBODY
        and not fact.value.per
    ):
        if own and _AID.search(own):
            return f"发放{own}{row.value}"
        if _TO_BODIES.search(brief.topic):  # the money goes to the house, not to those in it
            return f"惠及{own}{row.value}" if own else f"惠及{row.value}"
        if own and not split_deed(own) and not _MEASURED.search(own):
            number = re.sub(r"(?<=\d)人$", "名", row.value)
            return f"向{number}{own}发放{aid(brief, fact)}"
        if not own:
            payee = without_aid(subject_of(brief))
            number = re.sub(r"(?<=\d)人$", "名", row.value)
            if STAFF.search(payee) and len(payee) <= _PAYEE:
                return f"向{number}{payee}发放{aid(brief, fact)}"
            return f"惠及{row.value}"
    if not own and not verb and (act := subject_act(brief)) and subject_of(brief) in row.name:
        measure = measure_noun(fact)
        return f"{act}{measure if measure in {'面积', '长度'} else ''}{row.value}"
    if not own or _MEASURED.search(own):
        said = _UNIT_SAYS.sub("", row.name) or row.name
        said = said.removeprefix(subject_of(brief)) or said
        if (
            re.fullmatch(r"(?:.*)(?:发放|兑付|拨付)", said)
            and (fact.value.unit or "") in _TO_SOMEBODY
        ):
            return f"惠及{row.value}"
        held = re.match(r"(.{2,})(举办|开展)$", said)
        return f"{held[2]}{held[1]}{row.value}" if held else f"{said}{row.value}"
    if split_deed(own):
        return f"{own}{row.value}"
    if AID.search(own) and not STAFF.search(own) and own.endswith(tuple(_GIVEN_NOUNS)):
        return f"发放{own}{row.value}"
    if not verb and (fact.value.unit or "") in _SESSIONS and own.endswith(_SESSION_NOUNS):
        return f"开展{own}{row.value}"
    if not verb and not gives_money(brief) and (ended := split_end(own)):
        return f"{ended[1]}{ended[0]}{row.value}"
    if verb := verb or _done_by_name(row.name, own):
        if own in {"村", "社区", "小区", "学校"}:
            return f"{verb}{row.value}{_unless_said(own, row.value)}"
        return f"{verb}{_unless_said(own, verb)}{row.value}"
    if gives_money(brief) and (given := re.search(r"奖补|奖励|补贴|补助", brief.topic)):
        return f"{given[0]}{own.removeprefix(given[0])}{row.value}"
    if (act := subject_act(brief)) in {"聘用", "聘请", "招聘"} and STAFF.search(own):
        return f"{act}{own}{row.value}"
    to_people = (fact.value.unit or "") in PEOPLE and not STAFF.search(own)
    return f"{'惠及' if to_people else '涉及'}{own}{row.value}"


def _unless_said(word: str, by: str) -> str:
    return "" if word in by else word


def _done_by_name(name: str, thing: str) -> str:
    """The verb between the thing and its measure in a row's name: 泵站维护数量 -> 维护; else ""."""
    found = re.match(
        rf"{re.escape(thing)}([一-龥]{{2,4}}?)(?:数量|人数|长度|面积|场次|次数|期数)$", name
    )
    return found[1] if found and split_deed(f"{found[1]}某某") else ""
