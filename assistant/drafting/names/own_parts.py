"""Which part of a joined subject a thing belongs to, and what money that part gives.

社区工作者工资和志愿者补贴 gives the ones wages and the others an allowance: a price is called by
the money of its own part, and a rate of paying speaks of both.
"""

from assistant.drafting.matter.measures import by_head
from assistant.drafting.matter.things import thing_of
from assistant.drafting.matter.works import parts
from assistant.drafting.names.prices import AID
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

_LEAST = 2
"""Letters that a thing and its part share at least."""
_DONE = re.compile(r"(?:培训|轮训|集训|体检|慰问|评估|检测|托养|养育|供养|救助|照护)$")
"""What is done for people or with them at a price."""
_MONEY = re.compile(
    rf"(?:生活|岗位|护理|交通|误工|医疗|取暖|住房|养老|就餐|营养|伙食|运营|公益)?(?:{AID.pattern})"
)
"""What is given, with what it is given for."""
_SERVICE = re.compile(r"(?:服务|外包|保障|管理)$")


def part_of(fact: Fact, brief: Brief) -> str:
    """The part of the subject that ``fact`` counts or prices something of; "" where none is plain.

    What no part names is of the one part that names nothing else that is counted.
    """
    pieces = parts(brief.topic)
    if len(pieces) < 2:
        return ""
    mine = thing_of(fact, brief)
    things = list(dict.fromkeys(thing for one in brief.facts if (thing := _counted(one, brief))))
    placed = _placed(things, pieces)
    return placed.get(mine, "")


def _counted(fact: Fact, brief: Brief) -> str:
    if fact.kind not in {ValueKind.QUANTITY, ValueKind.UNIT_PRICE}:
        return ""
    thing = thing_of(fact, brief)
    return "" if thing == brief.topic else thing


def _placed(things: list[str], pieces: list[str]) -> dict[str, str]:
    """Each thing with the part that shares the longest run of letters with it, the plainest first."""
    pairs = sorted(
        ((_shared(thing, piece), thing, piece) for thing in things for piece in pieces),
        key=lambda pair: -pair[0],
    )
    placed: dict[str, str] = {}
    for same, thing, piece in pairs:
        taken = piece in placed.values()
        other = any(_shared(thing, one) == same for one in pieces if one != piece)
        if same >= _LEAST and thing not in placed and not (taken and other):
            placed[thing] = piece
    left = [piece for piece in pieces if piece not in placed.values()]
    for thing in things:
        if thing not in placed and len(left) == 1:
            placed[thing] = left[0]
    return placed


def _shared(thing: str, piece: str) -> int:
    """The length of the longest run of letters that both have."""
    longest = 0
    for start in range(len(thing)):
        for end in range(start + longest + 1, len(thing) + 1):
            if thing[start:end] not in piece:
                break
            longest = end - start
    return longest


def money_of(part: str) -> str:
    """What a part of a subject gives or pays, as the name of a standard has it: 补贴, 工资, 培训费."""
    if found := _MONEY.search(part):
        return found[0]
    if re.search(r"劳务(?:费)?$", part):
        return "劳务费"
    if re.search(r"(?:聘用|聘请|招聘|值守|值班)$", part):
        return "报酬"
    if done := _DONE.search(part):
        return f"{done[0]}费"
    return "服务费" if _SERVICE.search(part) else "费用"


def moneys(brief: Brief) -> list[str]:
    """The money words of a subject of several parts, each once: [报酬, 生活补助]; [] for one part."""
    pieces = parts(brief.topic)
    found = [found[0] for one in pieces if (found := _MONEY.search(one))]
    once = list(dict.fromkeys(found)) if len(pieces) > 1 else []
    return [one for one in once if not any(one != other and other.endswith(one) for other in once)]


def paid_groups(brief: Brief) -> list[tuple[str, str]]:
    """(who, money of their part) of the people who each have a price a head, where several are."""
    found: dict[str, str] = {}
    for fact in brief.facts:
        if fact.kind is ValueKind.UNIT_PRICE and by_head(fact):
            who, part = thing_of(fact, brief), part_of(fact, brief)
            if len(who) >= _LEAST and part and not re.search(r"[户人]$", who[:1]):
                found[who] = money_of(part)
    return list(found.items()) if len(found) > 1 else []
