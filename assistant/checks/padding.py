"""One task said three times over: 数量, 质量 and 时效 of the same thing, by their endings alone."""

from collections.abc import Iterator

from assistant.checks.rule import Basis, Criterion, Note, rule
from assistant.checks.sheet import Row, Sheet
from assistant.findings import Severity
from corpus import late_re as re
from corpus.text import dice
from corpus.values import ValueKind

_TAIL = re.compile(
    r"(?:各项)?(?:工作)?(?:计划)?(?:完成|开展|落实|推进|执行)?(?:的)?"
    r"(?P<what>及时率|及时性|及时情况|时间|质量情况|质量|情况|率|程度|次数|数量|人数|场次|个数)$"
)


@rule(
    "padded-task", "一事拆成三条", Severity.WARNING, order=25, basis=Basis.PRACTICE,
    criterion=Criterion.APT, cells="数量、质量、时效指标",
    reason="同一件事换个说法填进数量、质量、时效三类，等于只有一条指标。",
    bad="讲座次数；讲座完成情况：高质量完成；讲座完成及时性：及时",
    good="讲座次数4次；参训人员考核合格率≥95%；12月底前完成",
)  # fmt: skip
def padded_task(sheet: Sheet) -> Iterator[Note]:
    """One task spread over 数量, 质量 and 时效 by its ending alone."""
    spread: dict[str, list[tuple[str, Row]]] = {"数量": [], "质量": [], "时效": []}
    for row in sheet.rows:
        stem = _stem(row)
        if row.family in spread and stem:
            spread[row.family].append((stem, row))
    quantities = spread["数量"][:200]
    for stem, row in spread["质量"][:200]:
        timely = next((other for s, other in spread["时效"][:200] if _same(stem, s)), None)
        counted = next((other for s, other in quantities if _same(stem, s)), None)
        if timely is not None and counted is not None:
            yield Note(
                f"“{stem if len(stem) > 3 else stem + '工作'}”一件事分填在数量、质量、时效三类，内容重复，请各写一个真正可衡量的指标。",
                row.cell("name"),
            )


def _stem(row: Row) -> str | None:
    """The task that a row is about, where its ending adds nothing of its own."""
    found = _TAIL.search(row.name)
    if not found or found.start() < 2:
        return None
    what = found.group("what")
    empty = {
        "数量": True,
        "质量": what in {"情况", "质量", "质量情况", "率", "程度"}
        and _says_nothing(row, found.group()),
        "时效": (what.startswith("及时") or what in {"时间", "率", "情况"})
        and row.value.kind in {ValueKind.QUALITATIVE, ValueKind.RATE},  # a date is one of its own
    }.get(row.family, False)
    stem = re.sub(
        r"^(?:举办|组织|开展|实施|进行|完成|街道|社区|村、社区|本年度?|全年|\d{4}年)+",
        "",
        row.name[: found.start()],
    )
    return stem if empty and len(stem) >= 2 else None


def _says_nothing(row: Row, tail: str) -> bool:
    """完成情况: 高质量完成 says nothing; 合格率: ≥95% does."""
    return row.value.kind is ValueKind.QUALITATIVE or "完成" in tail or "质量" in tail


def _same(left: str, right: str) -> bool:
    return left in right or right in left or dice(left, right) >= 0.6
