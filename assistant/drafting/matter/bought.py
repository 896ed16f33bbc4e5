"""What a project buys, in a word, and for whom: 手机终端 for 网格员."""

from dataclasses import replace

from assistant.archetypes import Archetype
from assistant.drafting.matter.acts import split_end, subject_act
from assistant.drafting.matter.doing import BUYING, is_piece, is_place, thing_done_to
from assistant.drafting.matter.subject import first_said, subject_of
from assistant.drafting.matter.things import STAFF, thing_of
from assistant.drafting.rows import Row
from assistant.facts import Brief
from corpus import late_re as re

_LONGEST = 12
"""Characters of a thing's name that an indicator has room for."""
_FOR_STAFF = re.compile(
    r"(?:给|为)(?:全[区县市镇乡]|辖区内?的?)?(?P<who>[一-龥]{2,10}?)(?:们)?(?:每人|统一|各|新|都)*"
    r"(?:配|购|买|更换|换|装备|发|定[制做]|订[制做购]|制作|做)"
)


def thing_bought(brief: Brief) -> str:
    """The one thing that is bought, as the request calls it; else what the subject says is bought."""
    act = subject_act(brief)
    if act not in BUYING | {"配备", "更新", "更换", "配发", "储备"}:
        return ""
    things = set()
    for fact in brief.facts:
        thing = thing_of(fact, brief)
        if is_piece(fact) and thing and not is_place(fact, thing) and not STAFF.search(thing):
            things.add(thing)
    (only,) = things if len(things) == 1 else ("",)
    if only and only != subject_of(brief) and len(only) <= _LONGEST:
        ended = split_end(only)
        return ended[0] if ended else only
    return thing_done_to(brief) or _behind_its_house(brief)


_HOUSE = re.compile(
    r"^[一-龥]{1,10}?(?:中学|小学|学校|学院|幼儿园|中心|医院|卫生院|[局馆站所院校])(?=[一-龥]{4})"
)


def _behind_its_house(brief: Brief) -> str:
    """What is bought for a house that the subject names first: 演播室灯光设备 of 县融媒体中心演播室灯光设备更新."""
    subject = subject_of(brief)
    said = _HOUSE.sub("", subject)
    ended = split_end(said) if said != subject else None
    thing = ended[0] if ended else ""
    return thing if 2 <= len(thing) <= _LONGEST and not re.search("[、和与及]", thing) else ""


def used_by_staff(rows: list[Row], kind: Archetype, brief: Brief) -> list[Row]:
    """Rows in which those are asked who are given what is bought for their work: 网格员满意度."""
    if kind.id != "procurement":
        return rows
    found = _FOR_STAFF.search(first_said(brief))
    if found is None or not STAFF.search(found["who"]):
        return rows
    return [
        replace(row, name=f"{found['who']}满意度")
        if row.level1 == "满意度指标" and row.signs.library and not row.facts
        else row
        for row in rows
    ]
