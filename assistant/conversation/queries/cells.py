"""Of which cells of the table a question speaks."""

import re
from difflib import SequenceMatcher

from assistant.conversation.cells import HEADS, Target, label_of, row_target
from assistant.conversation.classes import CLASS_WORDS
from assistant.conversation.measures import find_by_value
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.state import Focus
from assistant.conversation.targets import find_targets
from assistant.draft import Draft, cell_text
from corpus.text import normalise

_NUMBERED = re.compile(r"第[一二三四五六七八九十\d]{1,3}(?:条|行|项|个(?:指标)?)")
_VALUE = re.compile(r"(?P<number>\d[\d,.]*)(?:%|％|万元?|亿元?|元|[一-龥]{1,2})?")
_POINTS = re.compile(r"[这那该](?:一)?[条个行项句格]|它|刚才|上面")
_CERTAIN = 3
"""Letters that a message shares with a name in one run, from which the row is surely meant."""
_PLAIN = re.compile(
    r"^(?:指标|数量|质量|时效|成本|完成|时间|项目|工作|情况|标准|面积|效益|单价|服务|建设)$"
)
"""Runs that say nothing of which row is meant."""
_LOOSE_HEADS = frozenset(
    {"项目", "其他", "财政", "单位", "部门", "主管", "目标", "名字", "名称", "金额", "资金"}
)
"""Words for heads that mean other things in 项目负责人, 其他要跟着动吗, 财政那边: only taken where the head word ends there."""
_GOES_ON = re.compile(
    r"(?!数|额|总|是|的?写|填|写|怎|为|[吗呢？?，,。]|[那这](?![边里])|里|在|从|对|有|会|要|太|够|多|少|合|能|该)[一-龥]"
)
_TIMES = re.compile(r"时间|日期|期限|工期|哪天|几月|什么时候")


def cells_asked_of(draft: Draft, message: str, focus: Focus | None) -> list[Target]:
    """Rows by number, by name, by class; heads; what has a value that is told; else what was spoken of last.

    Of several the ones that say the value that is told: 60个充电桩会不会太少.
    """
    text = normalise(message)
    valued = _valued(draft, message)
    found = (
        _numbered(draft, text)
        or _named(draft, text, _CERTAIN)
        or _priced(draft, text)
        or _headed(draft, text)
        or _of_class(draft, text)
        or _named(draft, text, 2)
    )
    both = [one for one in found if one.cell in {each.cell for each in valued}]
    return both or found or valued or _worded(draft, text) or _told_in(draft, message) or _spoken_of(draft, text, focus) or _timed(draft, text)  # fmt: skip


def two_asked_of(
    draft: Draft, message: str, focus: Focus | None
) -> tuple[list[Target], list[Target]]:
    """The cells on both sides of 和, 跟: 路灯单价和总成本是不是一回事."""
    sides = re.split(r"[和跟与同、]", message, maxsplit=1)
    one, other = (cells_asked_of(draft, side, focus) for side in (sides[0], sides[-1]))
    return one, [each for each in other if each not in one[:1]]


def class_asked_of(message: str) -> str | None:
    """The class that is named, None for none."""
    named = [word for word in CLASS_WORDS if word in message]
    return CLASS_WORDS[max(named, key=len)] if named else None


def _numbered(draft: Draft, text: str) -> list[Target]:
    return [one for said in _NUMBERED.findall(text) for one in find_targets(draft, said)]


def _named(draft: Draft, text: str, least: int) -> list[Target]:
    """The rows that share the longest run of letters with the message; of these the ones that share most in all."""
    shared: dict[int, tuple[int, int]] = {}
    for place, row in enumerate(draft.table.indicators):
        if not row.applicable:
            continue
        name = normalise(row.name)
        blocks = [one for one in SequenceMatcher(None, name, text, autojunk=False).get_matching_blocks() if one.size > 1]  # fmt: skip
        telling = [one.size for one in blocks if not _PLAIN.match(name[one.a : one.a + one.size])]
        if max(telling, default=0) >= least:
            shared[place] = max(telling), sum(one.size for one in blocks)
    most = max(shared.values(), default=None)
    return [row_target(draft, place) for place, size in shared.items() if size == most]


def _priced(draft: Draft, text: str) -> list[Target]:
    """The rows that tell a price or a standard, for a message that names no other."""
    rows = enumerate(draft.table.indicators)
    return [row_target(draft, n) for n, row in rows if row.parsed.amount is not None and row.parsed.per] if "单价" in text else []  # fmt: skip


def _headed(draft: Draft, text: str) -> list[Target]:
    words = [(word, cell) for cell, each in HEADS.items() for word in each if len(word) > 1 and _names(word, text)]  # fmt: skip
    if not words:
        return []
    _, cell = max(words, key=lambda one: len(one[0]))
    return [Target(cell, label_of(draft, cell))]


def _names(word: str, text: str) -> bool:
    after = text.partition(word)[2]
    return word in text and not (word in _LOOSE_HEADS and _GOES_ON.match(after))


def _of_class(draft: Draft, text: str) -> list[Target]:
    level2 = class_asked_of(text)
    rows = enumerate(draft.table.indicators)
    return [row_target(draft, place) for place, row in rows if level2 and row.level2 == level2]


def _valued(draft: Draft, text: str) -> list[Target]:
    said = [find_by_value(draft, one.group()) or find_by_value(draft, one["number"]) for one in _VALUE.finditer(text)]  # fmt: skip
    said += [find_by_value(draft, one.group()) for one in VALUE_WORDS.finditer(text)]
    return list(dict.fromkeys(target for found in said for target in found))


def _worded(draft: Draft, text: str) -> list[Target]:
    """The rows whose value in words stands in the message: 汛期前到底是哪天."""
    rows = enumerate(draft.table.indicators)
    return [row_target(draft, n) for n, row in rows if row.applicable and len(row.value or "") > 1 and normalise(row.value or "") in text]  # fmt: skip


def _told_in(draft: Draft, message: str) -> list[Target]:
    """The funding cells into which a sum of the message went: 市里的5万 is a part of 财政拨款."""
    sums = [one.group() for one in re.finditer(r"\d[\d.]*(?:万|亿|元)", message)]
    found = [cell for cell, basis in draft.basis.items() if cell.startswith("funding/") and any(re.search(rf"(?<![\d.]){re.escape(one)}", basis.text) for one in sums)]  # fmt: skip
    return [Target(cell, label_of(draft, cell)) for cell in found if cell_text(draft.table, cell)]


def _timed(draft: Draft, text: str) -> list[Target]:
    """The rows that say when, for a message that speaks of time."""
    rows = enumerate(draft.table.indicators)
    return [row_target(draft, n) for n, row in rows if row.level2 == "时效指标"] if _TIMES.search(text) else []  # fmt: skip


def _spoken_of(draft: Draft, text: str, focus: Focus | None) -> list[Target]:
    if focus is None or not _POINTS.search(text):
        return []
    rows = enumerate(draft.table.indicators)
    return [row_target(draft, n) for n, row in rows if (row.level2, row.name) == (focus.level2, focus.name)]  # fmt: skip
