"""Who is counted where a clause says to whom something is given: 给孤儿发基本生活费 8个."""

from functools import cache

from assistant.understanding.found import Found
from assistant.understanding.lexicon import any_of, pattern, people
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re


@cache
def given_by_name() -> str:
    """A pattern of somebody and what is given to them: 老人发取暖补贴."""
    return rf"(?P<who>[一-龥]{{0,6}}?(?:{any_of(people())})(?:[和、及与](?:{any_of(people())}))*)(?:发放|发(?![展现明言生病热育型])|送|买|购买|缴纳?|代缴|办理|安?装(?![修备])|更?换|配备?|添置?)(?=[一-龥]{{2}})"


def two_groups(flat: str, at: int) -> int:
    """Where the second of two groups of people begins that are counted together: 五保户和｜低保户; else ``at``."""
    joint = _JOINT.search(flat, at, at + _LONGEST)
    if joint is None or not flat[at : joint.start()].endswith(people()):
        return at
    second = flat[joint.end() : joint.end() + _LONGEST]
    return joint.end() if any(who in second for who in people()) else at


def behind_money(text: str) -> str:
    """Those of an age that stand behind the name of the money: 80岁以上老人 of 高龄津贴80岁以上老人."""
    return _MONEY_OF_AGE.sub("", text)


_MONEY_OF_AGE = re.compile(r"^[一-龥]{2,12}?(?:津贴|补贴|补助|金)(?=(?:\d+(?:-\d+)?周?岁|百岁))")
_JOINT = re.compile("[和及与]")
_LONGEST = 8
"""Letters of one group of people."""


def whom_before(scan: Scan, one: Found, floor: int, longest: int) -> str:
    """Who is counted where the clause before says for whom: 给孤儿发基本生活费 8个 -> 孤儿."""
    at = one.start - (scan.flat[one.start - 1 : one.start] in {" ", ","})
    clause = scan.flat[scan.clause_start(at, max(floor, at - longest)) : at]
    said = pattern(
        rf"(?:给|为|向|对)[一-龥]{{0,4}}?({any_of(people())})(?:发|缴|补|代|交|[买购](?=[一-龥]{{0,6}}[险保]))"
    ).search(clause)
    return said.group(1) if said else ""
