"""Seasons that are counted: 春秋两季, each paid for (每头每季9元). Such a season is no quarter of the year."""

from decimal import Decimal

from assistant.understanding.found import Found, Taken
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus.values import IndicatorValue, ValueKind

_NUMBERS = {"2": 2, "两": 2, "二": 2, "双": 2, "3": 3, "三": 3, "4": 4, "四": 4}
_SAID = (
    r"(?P<named>[春夏秋冬早晚](?:[、和与及]?[春夏秋冬晚]){1,3}(?:天|茬)?)?(?:分|按|共|各)?"
    r"(?<!第)(?P<number>[两二双三四2-4])个?(?:种植|生长|生产|采收)?季(?![度节])"
)
_NAMED = r"(?P<named>[春夏秋冬](?:季?[、和与及]?[春夏秋冬]){1,3})季?(?=各|分别|都|每|集中|防疫|免疫|两次|2次)"
_EACH = r"每个?季(?![度节])|/季(?!度)|一季(?![度节])"


def find_seasons(scan: Scan, taken: Taken) -> list[Found]:
    """How many seasons, where anything of the request is per season; none elsewhere."""
    if not pattern(_EACH).search(scan.flat):
        return []
    found = pattern(_SAID).search(scan.flat) or pattern(_NAMED).search(scan.flat)
    if found is None or not taken.free(*found.span()):
        return []
    said = found.groupdict().get("number")
    number = _NUMBERS[said] if said else len(pattern("[春夏秋冬]").findall(found["named"]))
    start, end = found.span()
    taken.take(start, end)
    value = IndicatorValue(
        kind=ValueKind.QUANTITY, number=Decimal(number), unit="季", text=scan.words(start, end)
    )
    return [Found(start, end, value, number_at=start)]


def per_season(scan: Scan, found: list[Found]) -> None:
    """Say 季 and not 季度 of what is per one of the seasons that ``found`` counts."""
    if not any(one.value.unit == "季" for one in found):
        return
    for one in found:
        value = one.value
        said = scan.flat[one.start : one.end]
        if "季度" in value.per and pattern(_EACH).search(said) and "季度" not in said:
            per = tuple("季" if per == "季度" else per for per in value.per)
            one.value = value.model_copy(update={"per": per})
