"""Counts of which the request says no deed: named in brackets behind what is done as a whole.

人工影响天气作业（火箭弹240枚、作业点6个）: which verb would be true of each thing only the clerk knows, and a wrong
one (支付路灯1100盏, 聘请32个村) spoils a sentence that is right without it.
"""

import re
from dataclasses import dataclass

from assistant.drafting.goal_text.plain_counts import in_words
from assistant.drafting.goal_text.sound_clauses import each_time, is_no_count, noun
from assistant.drafting.matter.acts import is_verb, split_end
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.nature import pays_fee
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import thing_of
from assistant.drafting.rows import Row
from assistant.facts import Brief, Fact
from assistant.understanding.attribution.served import is_person

_SAYS_MEASURE = re.compile(r"(?:数量|人数|户数|次数|场次|期数|天数|件数|个数|人次|面积|长度|里程)$")
"""Endings of a row's name that the number's own unit says again."""
_EVENTS = frozenset({"次", "场", "场次", "期", "批", "批次", "项", "件", "份", "例", "人次"})
"""Units of what is done so often, of which a deed is the noun: 监督抽检200批次."""
_COME = re.compile(r"参[加与训赛会观]|受益|就餐")
"""That people come, said by the row's name alone."""
_FEE = re.compile(r"(?<=[一-龥])(?:水电|[一-龥])费$")
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
    alone = len(nouns) == 1
    return [one.named(alone=alone) for one in counts]


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
        return cls(row, brief, fact, thing, unit, behind and unit not in _EVENTS | {"人"})

    def named(self, *, alone: bool) -> Named:
        value, thing, brief = re.sub("^≥", "不少于", self.row.value), self.thing, self.brief
        if self.fact is None:
            return Named(in_words(each_time(f"{_of_total(self.row, brief)}{value}")), of_whole=True)
        if is_no_count(self.fact, brief):
            return Named("", of_whole=True)
        if self.is_place:
            return Named(in_words(value if thing in value else f"{value}{thing}"), of_whole=True)
        if not thing or thing in value or self._is_whole(alone=alone):
            come = _COME.search(self.row.name) if not thing and self.unit in PEOPLE else None
            said = in_words(each_time(f"{come[0] if come else ''}{value}"))
            return Named(said, of_whole=come is None)
        at = brief.text.find(f"{thing}{self.fact.text}")
        part = at >= 0 and brief.text[:at].rstrip(" ，,").endswith("其中")
        said = in_words(each_time(f"{'其中' if part else ''}{thing}{value}"))
        return Named(said, of_whole=False)

    def _is_whole(self, *, alone: bool) -> bool:
        """True for what the subject is about: 路灯 of 路灯电费, the sessions of 家庭教育讲座."""
        subject = _FEE.sub("", subject_of(self.brief))
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
    thing = noun(thing_of(fact, brief), brief, fact)
    unit = (fact.value.unit or "").removeprefix("万")
    if pays_fee(brief):
        thing = _FEE.sub("", thing)
    deed = split_end(thing) if unit not in _EVENTS | PEOPLE else None
    if deed and thing in subject_of(brief):
        thing = deed[0]  # 社区食堂开办6家 counts 社区食堂
    deed_alone = is_verb(thing) and (len(thing) == 1 or thing in subject_of(brief))
    return "" if deed_alone or len(thing) > _LONGEST else thing


def _of_total(row: Row, brief: Brief) -> str:
    """What a reckoned number is of, by its row's name without the subject and the measure."""
    name = _SAYS_MEASURE.sub("", row.name)
    name = re.sub(r"(?:举办|开展|发放|服务|参训|受益|涉及|购置|配备|安装)?(?:总)?$", "", name)
    name = name.removeprefix(subject_of(brief))
    return name if len(name) <= _LONGEST and name not in subject_of(brief) else ""
