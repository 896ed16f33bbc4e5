"""One thing in one way: names of offices, names of pay, the writing of 无."""

from collections import Counter
from collections.abc import Iterable, Iterator

from assistant.checks.known import tables_with, variant_of_known
from assistant.checks.rule import Basis, Criterion, Note, rule
from assistant.checks.sheet import Sheet, flat
from assistant.checks.vocabulary import alike, one_apart, told_apart
from assistant.findings import Edit, Fix, Severity
from corpus import late_re as re
from corpus.schema import Indicator
from corpus.value_grammar import is_not_applicable

_PLACE = re.compile(r"([一-龥]{2})(街道|镇|乡)(?!镇|道)")
_WORDS = re.compile(r"[我本各该全市区县的对进现升为在等及和与每到由向辖乡镇两]")
_SMALL = re.compile(r"([一-龥]{2})(社区|村|小区|学校|中学|小学)")
_HEADS = ("authority", "unit", "office")
_PAY = re.compile(r"([一-龥]{2,12}?)(岗位津贴|岗位补贴|工资|津贴|补贴|报酬|薪酬|补助)")
_PAY_KIND = {
    "工资": "工资",
    "报酬": "工资",
    "薪酬": "工资",
    "津贴": "津贴",
    "补贴": "津贴",
    "补助": "补助",
}


@rule(
    "office-variant", "单位名称不一致", Severity.WARNING, order=42, basis=Basis.PRACTICE,
    criterion=Criterion.RELEVANT, cells="主管部门、实施单位和提到单位的各栏",
    reason="同一个单位在一张表里只能有一种写法。", bad="主管部门北源街道，实施单位北塬街道", good="都写北塬街道",
)  # fmt: skip
def office_variant(sheet: Sheet) -> Iterator[Note]:
    """Two names that differ in one character and mean one office."""
    cells = _texts(sheet)
    heads = [(cell, re.sub(r"^[\d\-]+", "", text)) for cell, text in cells if cell in _HEADS]
    for place, (cell, name) in enumerate(heads):
        for _, other in heads[:place]:
            short = min(len(name), len(other))
            if short < 4:
                continue
            pair = one_apart(name[-short:], other[-short:])
            if pair and not told_apart(pair):
                yield _variant(sheet, cells, pair, other[-short:], name[-short:], cell)
    for pattern, must_be_alike in ((_PLACE, False), (_SMALL, True)):
        yield from _named(sheet, cells, pattern, must_be_alike)
    yield from variant_of_known(sheet)


def _named(
    sheet: Sheet, cells: list[tuple[str, str]], pattern: "re.Pattern[str]", must_be_alike: bool
) -> Iterator[Note]:
    places = [
        (cell, found.group())
        for cell, text in cells
        for found in _overlapping(pattern, text)
        if not _WORDS.search(found.group(1))
    ]
    first: dict[str, str] = {}
    for cell, name in places:
        first.setdefault(name, cell)
    names = list(first)[:60]
    for place, name in enumerate(names):
        for other in names[:place]:
            pair = one_apart(name, other) if len(name) == len(other) else None
            if not pair or told_apart(pair):
                continue
            head = any(n in text for c, text in cells for n in (name, other) if c in _HEADS)
            if alike(pair) or (head and not must_be_alike):
                yield _variant(sheet, cells, pair, other, name, first[name])


def _overlapping(pattern: "re.Pattern[str]", text: str) -> Iterator["re.Match[str]"]:
    at = 0
    while found := pattern.search(text, at):
        yield found
        at = found.start() + 1


def _texts(sheet: Sheet) -> list[tuple[str, str]]:
    cells = [(cell, flat(sheet.text(cell))) for cell in _HEADS if not sheet.is_open(cell)]
    cells += [(cell, flat(text)) for cell, text in sheet.worded() if not cell.endswith("value")]
    return [(cell, text) for cell, text in cells if text][:400]


def _variant(
    sheet: Sheet, cells: list[tuple[str, str]], pair: tuple[str, str], one: str, two: str, cell: str
) -> Note:
    here = {name: sum(text.count(name) for _, text in cells) for name in (one, two)}
    known = {name: tables_with(sheet.around.past, name) for name in (one, two)}
    counts = known if known[one] != known[two] else here
    odd, usual = (one, two) if counts[one] < counts[two] else (two, one)
    hint = "请核对后统一"
    if counts[odd] < counts[usual]:
        hint = f"多数写作“{usual}”，请统一"
        if counts is known:
            hint = f"历史库中有{known[usual]}张表写作“{usual}”，请统一"
        cell = next((where for where, text in cells if odd in text), cell)
    return Note(
        f"“{one}”与“{two}”只差一个字，应是同一单位，{hint}。", cell,
        _unified(sheet, cells, odd, usual), _unified(sheet, cells, usual, odd),
    )  # fmt: skip


def _unified(sheet: Sheet, cells: list[tuple[str, str]], old: str, new: str) -> Fix | None:
    """Write ``new`` for ``old`` wherever it stands."""
    edits = tuple(
        Edit(cell=where, value=sheet.text(where).replace(old, new))
        for where, text in cells
        if old in text and old in sheet.text(where)
    )
    return Fix(label=f"统一为“{new}”", edits=edits) if edits else None


@rule(
    "na-style", "不适用的写法不一", Severity.WARNING, order=65, basis=Basis.PRACTICE,
    criterion=Criterion.APT, cells="不适用的指标",
    reason="不适用的指标要用同一种写法。", bad="无、0、不涉及混用", good="都写无",
)  # fmt: skip
def na_style(sheet: Sheet) -> Iterator[Note]:
    """无, 0, 不涉及 and blanks mixed among the rows that do not apply."""
    rows = [(i, sheet.table.indicators[i]) for i in sheet.idle]
    # 雾霾现象: 无 may well be a value
    rows = [(i, row) for i, row in rows if not _is_real(row.name)]
    values = Counter(_style(row.value) for _, row in rows)
    names = Counter(_style(row.name) for _, row in rows if not _is_real(row.name))
    if len(values) < 2 and len(names) < 2:
        return
    value, name = _usual(values), _usual(names)
    edits = [
        Edit(cell=f"indicators/{i}/{field}", value=usual)
        for i, row in rows
        for field, written, usual in (("name", row.name, name), ("value", row.value, value))
        if not (field == "name" and _is_real(written)) and _style(written) != usual
    ]
    styles = "、".join(_written(row for _, row in rows))
    first = next((e.cell for e in edits if e.cell.endswith("/value")), edits[0].cell)
    yield Note(
        f"不适用的指标有{styles}几种写法，请统一写“{value}”。", first,
        Fix(label=f"统一写“{value}”", edits=tuple(edits)),
    )  # fmt: skip


def _written(rows: Iterable[Indicator]) -> list[str]:
    """The writings as they stand; a blank beside a word is none, unless all else is one word."""
    rows, words = list(rows), []
    for row in rows:
        name = "" if _is_real(row.name) else row.name
        words += [" ".join(text.split()) for text in (name, row.value) if text.strip()] or ["空白"]
    found = list(dict.fromkeys(words))
    if len(found) == 1 and any(not text.strip() for row in rows for text in (row.name, row.value)):
        found.append("空白")
    return found


def _style(text: str) -> str:
    lines = {flat(line).strip("。") for line in text.splitlines() if line.strip()}
    return lines.pop() if len(lines) == 1 else flat(text).strip("。")


def _is_real(name: str) -> bool:
    """True for a name that is an indicator, whose value alone says that it does not apply."""
    return bool(name.strip()) and not is_not_applicable(name)


def _usual(styles: Counter[str]) -> str:
    """The most frequent wording other than a blank, a 0 or a slip; 无 where none leads."""
    known = [
        (style, count)
        for style, count in styles.most_common()
        if is_not_applicable(style) and "适应" not in style
    ]
    if not known or (len(known) > 1 and known[0][1] == known[1][1] and "无" in styles):
        return "无"
    if len(styles) > 1 and known[0][1] == 1:
        return "无"
    return known[0][0]


@rule(
    "term-variant", "款项名称不一", Severity.INFO, order=94, basis=Basis.PRACTICE,
    criterion=Criterion.RELEVANT, cells="项目名称、目标、指标名称",
    reason="同一笔钱在一张表里只用一个名称。", bad="岗位津贴、工资混用", good="都写岗位津贴",
)  # fmt: skip
def term_variant(sheet: Sheet) -> Iterator[Note]:
    """One person's pay called 津贴 here and 工资 there."""
    seen: dict[str, tuple[str, str]] = {}
    for cell, text in _texts(sheet):
        if re.search(r"(?:工资|津贴|补贴|补助|报酬)(?:、|和|及|与|或)", text):
            continue
        for found in _PAY.finditer(text):
            who, pay = found.group(1)[-5:], found.group(2)
            kind = _PAY_KIND[pay[-2:]]
            known = seen.setdefault(who, (kind, pay))
            if known[0] != kind:
                yield Note(
                    f"“{who}”的钱有的地方叫“{known[1]}”，有的地方叫“{pay}”，请统一名称。", cell
                )
                return
