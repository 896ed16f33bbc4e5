"""Goods and works that are accepted together: a level that names one of several things names the others too.

Of 监控探头36个、电子围栏1套 the library accepts what it found first; the other thing would be accepted by nobody.
"""

from dataclasses import replace

from assistant.drafting.last_looks.goods_accepted import things_bought
from assistant.drafting.matter.acts import split_end, verbs
from assistant.drafting.matter.doing import is_piece, is_place
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.matter.works import parts
from assistant.drafting.rows import Row
from assistant.facts import Brief
from corpus import late_re as re

_QUALITY, _ACCEPTED = "质量指标", "验收合格率"
_LONGEST = 20
_GOODS = frozenset("台套个件辆把张部块副架盏具只支箱床顶双条组")
_ENDS = re.compile(r"(?:工程|项目|建设|改造|提升|装备|设备|设施|物资|器材)$")


def with_all_accepted(rows: list[Row], brief: Brief) -> list[Row]:
    """The rows in which the one acceptance speaks of all that is counted and accepted."""
    levels = [row for row in rows if row.level2 == _QUALITY and row.name.endswith(_ACCEPTED)]
    if len(levels) != 1 or levels[0].stays or levels[0].signs.tables:
        return rows
    things = _things(brief)
    stem = levels[0].name.removesuffix(_ACCEPTED)
    named = [one for one in things if one in stem or (len(stem) > 1 and one.endswith(stem))]
    if (
        len(named) != 1
        or len(things) < 2
        or (stem in subject_of(brief) and _is_whole(brief, named[0]))
    ):
        return rows
    name = _name(brief, things, named[0])
    return [replace(row, name=name) if row is levels[0] and name else row for row in rows]


def _things(brief: Brief) -> list[str]:
    found = []
    for fact in brief.facts:
        goods = (fact.value.unit or "").removeprefix("万") in _GOODS
        if goods and is_piece(fact) and not fact.value.per:
            thing = thing_of(fact, brief)
            ended = split_end(thing)
            thing = ended[0] if ended else thing
            if (
                len(thing) >= 2
                and not STAFF.search(thing.removesuffix("伍"))
                and not is_place(fact, thing)
            ):
                found.append(thing)
    return list(dict.fromkeys([*found, *things_bought(brief, more=True)]))


def _is_whole(brief: Brief, thing: str) -> bool:
    """True where the subject is more than the one thing: 公园健身器材更换 beside 步道."""
    bare = re.sub(rf"(?:{verbs()})+$", "", subject_of(brief))
    return thing not in bare


def _name(brief: Brief, things: list[str], named: str) -> str:
    """安防工程验收合格率 of the whole, else of the things together; "" where neither has room."""
    subject = subject_of(brief)
    whole = len(parts(subject)) == 1 and named not in subject and _ENDS.search(subject)
    if whole and len(subject) + len(_ACCEPTED) <= _LONGEST:
        return f"{subject}{_ACCEPTED}"
    said = f"{'、'.join(things[:-1])}和{things[-1]}"
    if len(things) <= 3 and len(said) + len(_ACCEPTED) <= _LONGEST:
        return f"{said}{_ACCEPTED}"
    return f"购置物资{_ACCEPTED}" if len(things) > 2 else ""
