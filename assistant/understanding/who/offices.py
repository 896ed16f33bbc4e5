"""The implementing office where no label names it."""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.who.offices_told import office_told
from assistant.understanding.who.parts_played import office_by_part
from assistant.understanding.who.payers import asking
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.text import normalise


@cache
def _strong_office() -> re.Pattern[str]:
    ends = any_of(words("offices", "strong"))
    return re.compile(rf"[一-龥]{{1,14}}?(?:{ends})")


_WHERE = frozenset("某省市州县区旗镇乡")
"""县残联, 某街道办事处: which one, said with a single letter."""
_OFFICE_HEAD = re.compile(
    r"^.*(?:我们|咱们|俺们|咱|我|请|由|给|为|在|是|关于|年度?|的|和|及|向|以及|组织|委托|报|经|对|从|到|属于|写|做|帮|想|根据|负责|单位)"
)


_TOLD_TO = re.compile(r"我们|咱们|俺们|一下")
"""写一下我们镇: words to the assistant, and no office."""


_NO_BODY = r"(?:提灌|泵|加油|充电|换电|变电|污水(?:处理)?|泵排|抽水|排涝|雨量|水文观测|气象观测|收费|垃圾中转|中转|转运|压缩|回收|收购|公交)站$"
"""Stations that are built and kept, and ask for nothing."""


def read_unit(scan: Scan, known: tuple[str, ...]) -> tuple[str | None, tuple[int, int]]:
    """(the implementing office, where it stands); known offices are looked for first.

    What the request counts (涉及3个派出所) is no office of its own.
    """
    scan = asking(scan)
    name, at = _read_unit(scan, known)
    if name and pattern(r"[一二两三四五六七八九十百几]+[所家个座站]$").search(name):
        return None, (0, 0)  # 村小六所
    if name and ("下乡政府" in name or pattern(_NO_BODY).search(name)):
        return None, (0, 0)
    counted = name and pattern(
        rf"(?:[2-9]|\d\d+|[两三四五六七八九十])[个所家]{re.escape(name)}"
    ).search(scan.flat)
    return (None, (0, 0)) if counted else (name, at)


def _read_unit(scan: Scan, known: tuple[str, ...]) -> tuple[str | None, tuple[int, int]]:
    flat = scan.flat
    for office in sorted(known, key=len, reverse=True):
        at = flat.find(normalise(office))
        if office and at >= 0:
            return office, (at, at + len(normalise(office)))
    for found in _strong_office().finditer(flat):
        name = found.group()
        head = _OFFICE_HEAD.match(name[:-2])
        start = found.start() + (head.end() if head else 0)
        name = flat[start : found.end()]
        if scan.flat.startswith(("关于", "印发", "办公厅", "办公室关于", "《"), found.end()):
            continue  # who issued a document
        if name.endswith("委") and scan.flat.startswith("员", found.end()):
            continue  # 政法委员: who, and no body
        placed = len(name) - len(_suffix(name, "strong"))
        first = start == 0 or scan.flat[start - 1] in "年\n,;。:"
        if (placed >= 2 or (placed == 1 and first and name[0] in _WHERE)) and name not in words(
            "offices", "not_office"
        ):
            return scan.words(start, found.end()), (start, found.end())
    part = office_by_part(scan)
    return part if part[0] else office_told(scan)


def _suffix(name: str, group: str) -> str:
    return next(
        (
            end
            for end in sorted(words("offices", group), key=len, reverse=True)
            if name.endswith(end)
        ),
        "",
    )
