"""How big or of what make a thing is that a request counts: 8吨洗扫车3辆, 12台50升热水器, 三轮保洁车20辆.

Such a number is no target: it stands in the thing's name.
"""

from functools import cache

from assistant.understanding.found import Found
from assistant.understanding.lexicon import any_of, pattern, sized_behind, words
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.values import ValueKind

_COUNT = r"(?:\d|[一二两三四五六七八九十])"
_SMALL = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3}|双|单)"
_PASSED = "的"
_LONGEST = 8
"""Letters between a size and the end of the thing's noun."""


@cache
def _measure() -> str:
    return rf"\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?(?:{any_of(words('sizes', 'measures'))})(?![A-Za-z])"


@cache
def _part() -> str:
    return rf"{_SMALL}(?:{any_of(words('sizes', 'parts'))})"


@cache
def _noun() -> str:
    """A noun of a thing that can be big or small, up to its end."""
    ends = any_of(words("sizes", "things"))
    return rf"{_PASSED}?(?:(?![每各均共])[一-龥A-Za-z]){{0,{_LONGEST}}}?(?:{ends})"


@cache
def _before_thing() -> re.Pattern[str]:
    """A size with its thing and so many of it next: 8吨洗扫车｜3辆."""
    return re.compile(rf"(?:{_measure()}|{_part()}){_noun()}(?={_COUNT}[^一-龥]?\d*[一-龥])")


@cache
def _after_count() -> re.Pattern[str]:
    """A size right behind so many, and its thing: 12台｜50升热水器."""
    return re.compile(rf"(?P<size>(?:{_measure()}|{_part()}){_PASSED}?)(?={_noun()[2:]})")


def sizes(scan: Scan, found: list[Found]) -> list[Found]:
    """Those of the values that say how big a thing is; ``found`` stand in the order of the text."""
    pairs = zip([None, *found], found, strict=False)
    return [one for before, one in pairs if _is_size(scan, one, before)]


def _is_size(scan: Scan, one: Found, earlier: Found | None) -> bool:
    """True where a value says how big a thing is or how it is made, and counts nothing.

    ``earlier`` is the value before it.
    """
    value = one.value
    if value.kind is not ValueKind.QUANTITY or value.sign or value.per or one.lead:
        return False
    flat, at = scan.flat, one.number_at
    counted = earlier is not None and earlier.end == at and _counts(earlier)
    if counted and _after_count().match(flat, at):
        return True
    if _before_thing().match(flat, at):
        return True
    return earlier is not None and _counts(earlier) and _said_behind(flat, earlier, one)


def _counts(one: Found) -> bool:
    """True for a count or a measure that a size can stand beside."""
    return one.value.kind is ValueKind.QUANTITY and not one.value.per


def _said_behind(flat: str, earlier: Found, one: Found) -> bool:
    """True for 客车1辆(｜19座｜), and for 跑道铺设400米｜8道."""
    between = flat[earlier.end : one.start]
    if between not in {"", "("} or (between == "(" and flat[one.end : one.end + 1] != ")"):
        return False
    things = sized_behind().get(one.value.unit or "", ())
    head = flat[max(0, earlier.start - 12) : earlier.start].rpartition(",")[2].rpartition("、")[2]
    return any(thing in head for thing in things)


def size_ahead(flat: str, at: int) -> int:
    """Where a size ends that stands at ``at`` right behind a count: 12台｜50升｜热水器; ``at`` where none does."""
    found = _after_count().match(flat, at)
    return found.end("size") if found else at


def written(noun: str) -> str:
    """A sized noun as names say it: 2吨的燃气锅炉 -> 2吨燃气锅炉."""
    return pattern(rf"^({_measure()}|{_part()}){_PASSED}(?=[一-龥])").sub(r"\1", noun)


def bare(noun: str) -> str:
    """A noun without its size: 12方压缩车 -> 压缩车."""
    return pattern(rf"^(?:{_measure()}|{_part()})(?={_noun()}$)").sub("", noun)


def from_size(text: str) -> str:
    """A noun phrase from its size on, where words of something else stand before it: 环卫车更新8吨洗扫车."""
    text = pattern(rf"^[一-龥]{{2,}}(?={_measure()}[一-龥]{{2}})").sub("", text)
    return pattern(r"^[一-龥]{2,}(?:更新|购置|采购|更换|添置|升级)(?=[\dA-Z]+[一-龥A-Z]{2})").sub(
        "", text
    )
