"""Counts of which the request says no deed: named in brackets behind what is done as a whole.

人工影响天气作业（火箭弹240枚、作业点6个）: which verb would be true of each thing only the clerk knows, and a wrong
one (支付路灯1100盏, 聘请32个村) spoils a sentence that is right without it.
"""

from dataclasses import dataclass, replace

from assistant.drafting.goal_text.plain_counts import in_words
from assistant.drafting.goal_text.sound_clauses import AT_PLACE, each_time, is_no_count, noun
from assistant.drafting.matter.acts import is_verb, split_end, subject_act
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import gives_money, without_aid
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import thing_of
from assistant.drafting.matter.works import parts
from assistant.drafting.rows import Row
from assistant.drafting.told_tasks.told_words import is_speech, letter_alone
from assistant.facts import Brief, Fact
from assistant.understanding.attribution.served import is_person
from corpus import late_re as re

_SAYS_MEASURE = re.compile(r"(?:数量|人数|户数|次数|场次|期数|天数|件数|个数|人次|面积|长度|里程)$")
"""Endings of a row's name that the number's own unit says again."""
_EVENTS = frozenset({"次", "场", "场次", "期", "批", "批次", "项", "件", "份", "例", "人次"})
"""Units of what is done so often, of which a deed is the noun: 监督抽检200批次."""
_SPANS = frozenset({"天", "日", "晚", "小时", "课时", "学时", "周", "个月"})
"""How long something is done: 禁放巡查15天 counts no 禁放."""
_COME = re.compile(r"参[加与训赛会观]|受益|就餐")
"""That people come, said by the row's name alone."""
_SESSIONS = frozenset({"次", "场", "场次", "期", "件", "起"})
"""What is done so often, and by people: 乡村医生培训4期, 陪审员900件."""
_FEE = re.compile(r"(?<=[一-龥]{2})(?:(?:水电|[一-龥])费|课酬|酬劳)$")
"""What the money of a count is called, which is not what is counted: 路灯电费1100盏."""
_LINES = re.compile(
    r"^(?P<place>行政村|自然村|村组|乡镇|社区|小区|村)[一-龥]{0,4}(?:路|道|巷|渠|沟|管网|管线|路灯|线路|围墙|护栏)$"
)
"""A line at places, of which the places are counted: 3个村道路, 9个社区路灯."""
_LED = re.compile(r"(?P<how>受益|惠及|覆盖|参与|参加|其中)[，, ]?$")
"""What the clerk says of a noun right before it."""
_LONGEST = 14
"""Characters of a noun in brackets; a longer one is half a sentence."""


@dataclass(frozen=True)
class Named:
    """A count by its noun; ``of_whole`` where it is one of the project as a whole: 45万页, 26个村."""

    text: str
    of_whole: bool


def named_counts(rows: list[Row], brief: Brief) -> list[Named]:
    """Each count with its noun and no verb: 火箭弹240枚, 26个村; "" for what counts nothing of the work.

    What the subject is about is not said again (路灯电费, and 1100盏) where nothing else is counted so.
    """
    counts = [_Count.of(row, brief) for row in rows]
    nouns = {one.thing for one in counts if one.thing and not one.is_place}
    named: list[Named] = []
    for n, one in enumerate(counts):
        again = n > 0 and one.thing and one.thing == counts[n - 1].thing
        if again and one.number == counts[n - 1].number:
            named.append(Named("", of_whole=True))  # 21个公厕，公厕21座
            continue
        said = replace(one, thing="") if again else one
        named.append(said.named(alone=len(nouns) == 1))
    return named


@dataclass(frozen=True)
class _Count:
    row: Row
    brief: Brief
    fact: Fact | None
    thing: str
    unit: str
    is_place: bool
    """What the clerk says behind its number: 26个村."""

    @classmethod
    def of(cls, row: Row, brief: Brief) -> "_Count":
        if not row.facts:
            return cls(row, brief, None, "", "", is_place=False)
        fact = brief.facts[row.facts[0]]
        thing, unit = _thing(fact, brief), (fact.value.unit or "").removeprefix("万")
        behind = bool(thing) and f"{fact.text}{thing}" in brief.text
        is_place = behind and unit not in _EVENTS | {"人"}
        if is_place and (line := _LINES.match(thing)):
            thing = line["place"]  # 2个村道路
        elif is_place:
            behind_it = brief.text.partition(fact.text)[2]
            if split_end(f"{thing}{behind_it[len(thing) : len(thing) + 2]}"):
                place = AT_PLACE.match(behind_it)  # 3个易地搬迁安置点, 21座水库大坝蚁害普查
                thing = place[0] if place else ""
        return cls(row, brief, fact, thing, unit, is_place)

    @property
    def number(self) -> object:
        """The number without its unit."""
        return self.fact.value.number if self.fact else None

    def named(self, *, alone: bool) -> Named:
        value, thing, brief = re.sub("^≥", "不少于", self.row.value), self.thing, self.brief
        if self.fact is None:
            return Named(in_words(each_time(f"{_of_total(self.row, brief)}{value}")), of_whole=True)
        if is_no_count(self.fact, brief) or is_speech(self.fact.what):
            return Named("", of_whole=True)
        if self.is_place:
            return Named(in_words(value if thing in value else f"{value}{thing}"), of_whole=True)
        if not thing or thing in value or self._is_whole(alone=alone):
            come = _COME.search(self.row.name) if self.unit in PEOPLE else None
            said = in_words(each_time(f"{come[0] if come else ''}{value}"))
            return Named(said, of_whole=come is None)
        at = brief.text.find(f"{thing}{self.fact.text}")
        how = _LED.search(brief.text[: max(at, 0)])
        return Named(
            in_words(each_time(f"{how['how'] if how else ''}{thing}{value}")), of_whole=False
        )

    def _is_whole(self, *, alone: bool) -> bool:
        """True for what the subject is about: 路灯 of 路灯电费, the sessions of 家庭教育讲座."""
        if self.unit in _SESSIONS and is_person(self.thing):
            return True  # 乡村医生培训4期
        if self.thing != subject_of(self.brief) and len(parts(subject_of(self.brief))) > 1:
            return False
        subject = without_aid(_FEE.sub("", subject_of(self.brief)))
        ended = split_end(subject)
        about = ended[0] if ended else subject
        of_it = subject.endswith(self.thing) or about.endswith(self.thing)
        if not of_it and not self.thing.endswith(about):
            return False
        if self.unit in _EVENTS | PEOPLE:
            return not is_person(self.thing)
        return alone and self.unit not in {"个", "项"}


def _thing(fact: Fact, brief: Brief) -> str:
    """The noun of what is counted; "" for speech, the subject's own deed, or what is longer than a noun."""
    thing = _FEE.sub("", noun(thing_of(fact, brief), brief, fact))
    unit = (fact.value.unit or "").removeprefix("万")
    if gives_money(brief) and thing in brief.topic:
        thing = without_aid(thing)
    deed = split_end(thing) if unit not in _EVENTS | PEOPLE | _SPANS else None
    if deed and thing in subject_of(brief):
        thing = deed[0]  # 社区食堂开办6家 counts 社区食堂
    if letter_alone(thing) or (
        is_verb(thing) and (len(thing) == 1 or (unit in PEOPLE and thing == subject_act(brief)))
    ):
        return ""
    doubled = thing.endswith(unit) and thing in subject_of(brief)  # 污水处理站11站
    return "" if doubled or len(thing) > _LONGEST else thing


def _of_total(row: Row, brief: Brief) -> str:
    """What a reckoned number is of, by its row's name without the subject and the measure."""
    name = _SAYS_MEASURE.sub("", row.name)
    name = re.sub(r"(?:举办|开展|发放|服务|参训|受益|涉及|购置|配备|安装)?(?:总)?$", "", name)
    name = name.removeprefix(subject_of(brief))
    return name if len(name) <= _LONGEST and name not in subject_of(brief) else ""
