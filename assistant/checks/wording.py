"""Punctuation, known typos, names that are sentences."""

from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.fixes import set_to
from assistant.checks.known import rare_slips
from assistant.checks.rule import Basis, Criterion, Note, rule
from assistant.checks.sheet import OUTPUT, Sheet, flat
from assistant.checks.vocabulary import vocabulary
from assistant.findings import Severity
from corpus import late_re as re

_CJK = r"一-龥〇“”‘’（）《》【】〔〕、，。；："
_HALF_COMMA = re.compile(rf"(?<=[{_CJK}]) ?, ?(?=\S)|(?<=\S) ?, ?(?=[{_CJK}])")
_HALF_STOP = re.compile(r"(?<=[一-龥”’》])(?<![一二三四五六七八九十])(?:\.(?=\s*$)|;(?=[一-龥]))")
_DOUBLED = re.compile(r"([，、；：。,])(?:\s*[，、；：,。])+")
_LEADING = re.compile(r"^[，。、；：,;?？！!”’]+")
_TRAILING = re.compile(r"[，、；：,;：“‘]+$")
_QUOTES = (("“", "”"), ("‘", "’"))
_PAIRS = (("(", ")"), ("《", "》"), ("[", "]"))
_SENTENCE = re.compile(r"^(?:控制在|确保|通过|将|严格|按照|根据|为了|做到|力争)")
_LONG = 30
_LONG_TITLE = 45


@rule(
    "stray-punctuation", "标点有误", Severity.WARNING, order=60, basis=Basis.PRACTICE,
    criterion=Criterion.APT, cells="目标、指标名称和指标值",
    reason="多余、不成对或半角的标点要改正。", bad="保障工作正常开展”", good="保障工作正常开展",
)  # fmt: skip
def stray_punctuation(sheet: Sheet) -> Iterator[Note]:
    """Unpaired quotes and brackets, half-width commas, doubled and dangling marks."""
    for cell, text in sheet.worded():
        if cell.endswith("/value") and text.startswith(("》", "《")):
            continue  # a sign: 》90%
        mended = tidy(text)
        if mended != text and mended:
            yield Note(f"{_what(text)}，请改正。", cell, set_to(cell, mended))
        elif _unpaired(text):
            yield Note("这里的括号或书名号不成对，请补齐或删去。", cell)


@lru_cache(maxsize=16384)
def tidy(text: str) -> str:
    """``text`` with its punctuation mended, as far as that is sure."""
    text = _without_unpaired_quotes(text)
    text = _HALF_COMMA.sub("，", text)
    if _HALF_STOP.search(text):
        text = _HALF_STOP.sub(lambda found: {".": "。", ";": "；"}[found.group()], text)
        if len(text) <= _LONG and not re.search(r"[，；。].", text):
            text = text.removesuffix("。")  # a name needs none
    text = _DOUBLED.sub(lambda found: _stronger(found.group()), text)
    text = _LEADING.sub("", text)
    if len(text) > _LONG and re.search(r"[；;，,]$", text):
        return text[:-1] + "。"
    return _TRAILING.sub("", text)


def _what(text: str) -> str:
    if _without_unpaired_quotes(text) != text:
        return "这里有不成对的引号"
    if found := _HALF_COMMA.search(text):
        return f"“{_around(text, found.start())}”用了半角逗号"
    if found := _HALF_STOP.search(text):
        name = "句号" if found.group() == "." else "分号"
        return f"“{_around(text, found.start())}”用了半角{name}"
    if found := _DOUBLED.search(text):
        return f"“{_around(text, found.start())}”标点重复"
    if found := _TRAILING.search(text):
        return f"末尾多了“{found.group()}”"
    return f"开头多了“{text[:1]}”"


def _around(text: str, at: int) -> str:
    """The words about a place, for quoting it."""
    return " ".join(text[max(0, at - 4) : at + 4].split())


def _stronger(marks: str) -> str:
    """Of doubled marks the one that ends most: 。 before ； before ， before 、."""
    return next((mark for mark in "。；：，、" if mark in marks), "，")


def _without_unpaired_quotes(text: str) -> str:
    for opening, closing in _QUOTES:
        if opening not in text and closing not in text:
            continue
        drop: set[int] = set()
        waiting: list[int] = []
        for place, mark in enumerate(text):
            if mark == opening:
                waiting.append(place)
            elif mark == closing:
                if waiting:
                    waiting.pop()
                else:
                    drop.add(place)
        drop |= set(waiting)
        text = "".join(mark for place, mark in enumerate(text) if place not in drop)
    return text.replace('"', "") if text.count('"') % 2 else text


def _unpaired(text: str) -> bool:
    bare = re.sub(
        r"(?m)(?:^|(?<=[。；;，\s]))\s*(?:\d+|[一二三四五六七八九十]+|[a-z])[)）]", "", text
    )
    flattened = flat(bare)
    return any(flattened.count(left) != flattened.count(right) for left, right in _PAIRS)


@rule(
    "typo", "错别字", Severity.WARNING, order=61, basis=Basis.PRACTICE,
    criterion=Criterion.APT, cells="目标、指标名称和指标值",
    reason="常见错别字。", bad="政策事实情况", good="政策实施情况",
)  # fmt: skip
def typo(sheet: Sheet) -> Iterator[Note]:
    """Known confusions of characters."""
    for cell, text in sheet.worded():
        mended, shown = text, ""
        for wrong, right in vocabulary().typo_patterns:
            found = wrong.search(mended)
            if found:
                shown = shown or f"“{found.group()}”疑为“{wrong.sub(right, found.group())}”"
                mended = wrong.sub(right, mended)
        if shown:
            yield Note(f"{shown}之误，请核对。", cell, set_to(cell, mended))
    for cell, written, right in rare_slips(sheet):
        yield Note(
            f"“{written}”在历史库中没有人这样写，疑为“{right}”之误，请核对。",
            cell, set_to(cell, sheet.text(cell).replace(written, right)),
        )  # fmt: skip


@rule(
    "wordy", "名称冗长", Severity.WARNING, order=63, basis=Basis.PRACTICE,
    criterion=Criterion.APT, cells="项目名称、指标名称",
    reason="指标名称要短，说清衡量什么就够。", bad="控制在2024年报酬预算指标之内", good="报酬总支出",
)  # fmt: skip
def wordy(sheet: Sheet) -> Iterator[Note]:
    """Names of more than 30 characters, or whole sentences as names."""
    title = sheet.title
    if len(title) > _LONG_TITLE or (len(title) > _LONG and re.search(r"[。;；]|,.*,", title)):
        yield Note(f"项目名称有{len(title)}个字，请精简为“年度＋事项”。", "project_name")
    for row in sheet.rows:
        bare = re.sub(r"\([^()]*\)", "", row.name).rstrip(",，。;；、")
        if len(bare) > _LONG:
            yield Note(f"指标名称有{len(bare)}个字，请精简为十几个字的名词短语。", row.cell("name"))
        elif ";" in bare:
            yield Note(f"“{row.title}”一条写了几件事，请拆成几条指标。", row.cell("name"))
        elif row.family in OUTPUT | {"成本"} and (
            "。" in bare or (_SENTENCE.match(bare) and len(bare) > 8)
        ):
            yield Note(f"“{row.title}”是一句话，不是指标名称，请改为名词短语。", row.cell("name"))
