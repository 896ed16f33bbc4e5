"""How often in all, where each of several times of the year is named: 春秋各一次, 枯水期丰水期各测一次."""

from assistant.understanding.attribution.priced_units import TIME
from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus.values import ValueKind

_TIMES = frozenset({"次", "回", "趟", "场", "场次", "期", "轮", "遍", "批"})
_NAME = (
    r"(?:[春夏秋冬](?:季学期|季)?|枯水期?|丰水期?|平水期?|汛[前中后期]|[上下]半年|年[初中底末]|[上下]学期|春节|元旦|三八|五一|六一|七一|八一|十一|国庆|教师节"
    r"|(?:中秋|端午|国庆|重阳|清明)节?|(?<!\d)(?:1[0-2]|[1-9])月份?)"
)
_ALL = r"(?:[两二三四]季|两期|两个(?:季节|学期|时段|节日))?"
_EACH = (
    rf"(?P<when>(?P<names>{_NAME}(?:[、和与及]?{_NAME})+){_ALL}|(?P<halves>上下半年)|(?P<of_a_day>早[中午]晚|早晚|上下午))"
    r"(?P<each>(?:集中|统一|分别)?(?P<deed>[一-龥]{0,4}?)各自?(?P<done>[一-龥]{0,4}?))$"
)
_BOTH_HALVES = 2
_IN_A_DAY = {"早中晚": 3, "早午晚": 3}
"""How many times of a day are named; two where it is not here."""


def times_of_each_season(scan: Scan, found: list[Found]) -> tuple[list[Found], list[str]]:
    """All values, with those times counted in all, and what is to be checked.

    What was read of each of the times apart (春节一次, 八一一次) becomes the one count of both.
    """
    notes: list[str] = []
    kept: list[Found] = []
    for one in found:
        if any(other.start == one.start and "各" in other.value.text for other in kept):
            continue
        kept.append(one)
        value = one.value
        if value.kind is not ValueKind.QUANTITY or value.unit not in _TIMES:
            continue
        if value.number is None or value.upper is not None or "季" in value.per:
            continue
        at = one.number_at or one.start
        said = pattern(_EACH).search(scan.flat, max(0, at - 30), at)
        if said is None:
            continue
        names = said["names"]
        times = len(pattern(_NAME).findall(names)) if names else _BOTH_HALVES
        if said["of_a_day"]:
            times = _IN_A_DAY.get(said["of_a_day"], times)
        if times < 2:
            continue
        spans = {
            id(other)
            for other in found
            if other.value.kind is ValueKind.DATE
            and said.start("when") < other.end <= said.end("when")
        }
        kept = [other for other in kept if id(other) not in spans]  # 汛前 is no term here
        words = scan.words(said.start(), one.end)
        a_day = ("天",) if said["of_a_day"] and not TIME & set(value.per) else ()
        all_of_them = value.model_copy(
            update={
                "number": value.number * times,
                "per": (*value.per, *a_day),
                "text": value.text if value.per else words,
            }
        )
        one.value = all_of_them
        old = one.what
        named = "" if pattern(r"[\d、和与及]").search(said["when"]) else said["when"]
        done = said["done"] if len(said["done"]) > 1 else ""
        one.what = _without(old, said["when"], said["done"]) or done or named
        for other in found:
            if other is not one and other.what == old and old:
                other.what = one.what
        shown = all_of_them.model_copy(update={"text": ""}).render()
        notes.append(f"“{words}”合计{shown}，请核对。")
    return kept, notes


def _without(what: str, when: str, done: str) -> str:
    """What is done, without the times: 水厂 of 水厂枯水期丰水期各测; the times alone stay (枯水期丰水期)."""
    plain = what.replace(f"各{done}", "").strip("、和与及各")
    rest = plain.replace(when, "").strip("、和与及")
    if len(rest) > 1 and not pattern(rf"^(?:{_NAME}|[、和与及])+$").match(rest):
        return rest
    return plain if plain == when else ""
