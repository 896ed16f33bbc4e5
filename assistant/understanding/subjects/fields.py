"""Labelled fields of a request, wherever they stand: 项目名称：… 实施单位：… 预算：…"""

from dataclasses import dataclass, replace
from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re

_BOUNDARY = frozenset(",，;。、:\n!? ()")
_VALUE = re.compile(r"(?:\([^()\n]{1,60}\)|[^,;。\n!?<>]){1,60}")
_YEAR_ONLY = re.compile(r"^(?:20\d\d|二[零〇]\w\w)?年?度?$")
_MONEY_UNIT = re.compile(
    r"(?:(?!人民币)[一-龥㎡]{1,3}[、,/;和])?(?:人民币)?(?:百|千|万|亿)?元(?![一-龥])"
)
_BESIDE_COLON = frozenset({"实施", "名称"})
_OFFICES = frozenset({"unit", "authority"})


@dataclass(frozen=True)
class Said:
    """The words of one field and where they stand in the flat text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Fields:
    """What the labels of a request say; ``scan`` is the text with the labels taken out.

    In ``scan`` a label ends the clause before it, and the offices named by labels are blank, so
    that no later pass takes either for a part of the project.
    """

    scan: Scan
    name: Said | None = None
    unit: Said | None = None
    authority: Said | None = None


@dataclass(frozen=True)
class _Label:
    kind: str
    start: int  # its bracket or first letter
    word: int  # its first letter
    end: int  # where its value begins
    open: bool  # nothing but the words themselves parts it from its value


@cache
def _kinds() -> dict[str, str]:
    groups = (
        "opening",
        "plain",
        "short_name",
        "short_unit",
        "short_authority",
        "authority",
        "unit",
        "name",
    )
    return {label: group for group in groups for label in words("labels", group)}


def read_fields(scan: Scan) -> Fields:
    """Find the labels and what they say."""
    labels = _labels(scan)
    said: dict[str, Said] = {}
    chars = list(scan.flat)

    def blank(start: int, end: int) -> None:
        chars[start:end] = "\n" * (end - start)

    for place, label in enumerate(labels):
        ceiling = labels[place + 1].start if place + 1 < len(labels) else len(scan.flat)
        kind = label.kind.removeprefix("short_")
        if kind in _OFFICES | {"name"}:
            value = _value(scan, label, ceiling, kind)
            if value is None:
                if not label.open:
                    blank(label.start, label.end)
                money = _MONEY_UNIT.match(scan.flat, label.end)
                if money:
                    blank(*money.span())  # 单位：万元
                continue
            said.setdefault(kind, value)
            blank(label.start, value.start)
            if kind in _OFFICES:
                blank(value.start, value.end)
            if value.end < len(chars) and chars[value.end] == " ":
                chars[value.end] = "\n"
        elif kind == "plain":
            blank(label.start, label.end)
        elif chars[label.start - 1 : label.start] == [" "]:
            chars[label.start - 1] = "\n"
        elif chars[label.start] == "(":
            blank(label.start, label.word)
            chars[label.end - 1] = ":"
    cleared = replace(scan, flat="".join(chars))
    return Fields(cleared, said.get("name"), said.get("unit"), said.get("authority"))


def _labels(scan: Scan) -> list[_Label]:
    flat = scan.flat
    found: list[_Label] = []
    for match in pattern(any_of(tuple(_kinds()))).finditer(flat):
        kind = _kinds()[match.group()]
        label = _label(flat, match, kind)
        if label is not None:
            found.append(label)
    strong = any(label.kind in {"name", "unit", "authority"} for label in found)
    return [
        label
        for label in found
        if strong or not (label.kind.startswith("short_") and flat[label.end - 1] == " ")
    ]


def _label(flat: str, match: re.Match[str], kind: str) -> _Label | None:
    """The label at ``match``, or None where the words are part of a sentence."""
    start, end = match.span()
    before = flat[start - 1 : start] or "\n"
    after = flat[end : end + 1]
    apart = before in _BOUNDARY
    if before == "(" and after == ")":
        colon = 2 if flat[end + 1 : end + 2] == ":" else 1
        return _Label(kind, start - 1, start, end + colon, False)
    if after == ":":
        glued = len(match.group()) >= 4 and kind in {"name", "unit", "authority", "plain"}
        if apart or glued:
            return _Label(kind, start, start, end + 1, False)
        return None
    if kind == "short_authority" or match.group() in _BESIDE_COLON:
        return None
    if kind in {"plain", "opening"}:
        spaced = after == " " and apart and len(match.group()) >= 3
        return _Label(kind, start, start, end + (kind == "plain"), False) if spaced else None
    if after == " " and apart:
        return _Label(kind, start, start, end + 1, False)
    if kind in _OFFICES and (apart or flat[:start].endswith(("项目", "其", "本项目"))):
        linked = pattern(r"(?:名称)?(?:是|为|:|叫)+").match(flat, end)
        return _Label(kind, start, start, linked.end() if linked else end, True)
    return None


def unquoted(text: str) -> str:
    """The text without the quotes around it; a quoted word at its beginning or end keeps its own."""
    bare = text.strip("《》“”\"'‘’ 、")
    paired = bare.count("“") == bare.count("”") and bare.count("《") == bare.count("》")
    return bare if paired else text.strip("\"' 、")


def _value(scan: Scan, label: _Label, ceiling: int, kind: str) -> Said | None:
    start = label.end
    while scan.flat[start : start + 1] == " ":
        start += 1
    found = _VALUE.match(scan.flat, start, max(start, ceiling))
    if not found:
        return None
    end = found.end()
    for place in range(start + 1, end):
        parted = scan.flat[place] == " " or (
            scan.flat[place].isdigit() and scan.spaced(place) and not scan.flat[place - 1].isdigit()
        )
        said = scan.flat[start:place]
        if said.count("(") > said.count(")"):
            continue  # inside brackets a space parts nothing
        if parted and not _YEAR_ONLY.match(said.strip()):
            end = place
            break
    if label.open:
        ends = any_of(words("labels", "office_ends"))
        office = pattern(rf"[一-龥]{{2,20}}?(?:{ends})(?=的|$)").match(scan.flat, start, end)
        end = office.end() if office else end
    if kind in _OFFICES:
        for stop in ("、", "(", "实施的", "负责", "牵头"):
            at = scan.flat.find(stop, start + 2, end)
            end = at if at > 0 else end
    text = unquoted(scan.words(start, end))
    text = text.removesuffix("实施") if kind in _OFFICES else text
    letters = len(re.findall(r"[一-龥A-Za-z]", text))
    if kind in _OFFICES and _MONEY_UNIT.match(scan.flat, label.end):
        return None  # （单位：座、万元）
    if letters < 2 or _MONEY_UNIT.fullmatch(text.strip("()（） ")):
        return None
    if label.open and not pattern(rf"(?:{any_of(words('labels', 'office_ends'))})$").search(text):
        return None
    if kind == "name" and scan.flat[start] in "为是叫":
        return None
    return Said(text, start, end)
