"""Of which cells of the table a question speaks."""

from assistant.conversation.referring.cells import HEADS, Target, label_of, row_target
from assistant.conversation.referring.mentions import (
    rows_mentioned,
    rows_of_class,
    rows_priced,
    rows_timed,
    rows_valued,
)
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Focus
from assistant.draft import Draft, cell_text
from corpus import late_re as re
from corpus.text import normalise

_NUMBERED = re.compile(r"第[一二三四五六七八九十\d]{1,3}(?:条|行|项|个(?:指标)?)")
_POINTS = re.compile(r"[这那该](?:一)?[条个行项句格]|它|刚才|上面")
_LOOSE_HEADS = frozenset(
    {"项目", "其他", "财政", "单位", "部门", "主管", "目标", "名字", "名称", "金额", "资金"}
)
"""Words for heads that mean other things in 项目负责人, 其他要跟着动吗, 财政那边: only taken where the head word ends there."""
_GOES_ON = re.compile(
    r"(?!数|额|总|是|的?写|填|写|怎|为|[吗呢？?，,。]|[那这](?![边里])|里|在|从|对|有|会|要|太|够|多|少|合|能|该)[一-龥]"
)
_SIDES = re.compile(r"[和跟与同、]")


def cells_asked_of(draft: Draft, message: str, focus: Focus | None) -> list[Target]:
    """Rows by number, by name, by class; heads; what has a value that is told; else what was spoken of last.

    Of several the ones that say the value that is told: 60个充电桩会不会太少.
    """
    text = normalise(message)
    valued, priced = rows_valued(draft, message), rows_priced(draft, text)
    found = (
        [one for said in _NUMBERED.findall(text) for one in find_targets(draft, said)]
        or rows_mentioned(draft, message)
        or (
            ([one for one in rows_mentioned(draft, message, 2) if one in priced] or priced)
            if "单价" in text
            else []
        )
        or _headed(draft, text)
        or rows_of_class(draft, text)
        or rows_mentioned(draft, message, 2)
    )
    both = [one for one in found if one in valued] or [one for one in priced if one in valued]
    return both or found or valued or _worded(draft, text) or _per(draft, text) or _told_in(draft, message) or _spoken_of(draft, text, focus) or rows_timed(draft, text) or _funded(draft, text)  # fmt: skip


def two_asked_of(
    draft: Draft, message: str, focus: Focus | None
) -> tuple[list[Target], list[Target]]:
    """The cells on both sides of 和, 跟: 路灯单价和总成本是不是一回事; without one the two rows that are meant: 这两条数量."""
    sides = _SIDES.split(message, maxsplit=1)
    if len(sides) == 1:
        both = cells_asked_of(draft, message, focus)
        return both[:1], both[1:2]
    one, other = (cells_asked_of(draft, side, focus) for side in sides)
    return one, [each for each in other if each not in one[:1]]


def _headed(draft: Draft, text: str) -> list[Target]:
    words = [(word, cell) for cell, each in HEADS.items() for word in each if len(word) > 1 and _names(word, text)]  # fmt: skip
    if not words:
        return []
    _, cell = max(words, key=lambda one: len(one[0]))
    return [Target(cell, label_of(draft, cell))]


def _names(word: str, text: str) -> bool:
    after = text.partition(word)[2]
    return word in text and not (word in _LOOSE_HEADS and _GOES_ON.match(after))


def _worded(draft: Draft, text: str) -> list[Target]:
    """The rows whose value in words stands in the message: 汛期前到底是哪天."""
    rows = enumerate(draft.table.indicators)
    return [row_target(draft, n) for n, row in rows if row.applicable and len(row.value or "") > 1 and normalise(row.value or "") in text]  # fmt: skip


def _per(draft: Draft, text: str) -> list[Target]:
    """The rows whose price is for what is named: 学期怎么体现, of 500元/人/学期."""
    rows = enumerate(draft.table.indicators)
    return [row_target(draft, n) for n, row in rows if any(len(one) > 1 and one in text for one in row.parsed.per)]  # fmt: skip


def _told_in(draft: Draft, message: str) -> list[Target]:
    """The funding cells into which a sum of the message went: 市里的5万 is a part of 财政拨款."""
    sums = [one.group() for one in re.finditer(r"\d[\d.]*(?:万|亿|元)", message)]
    found = [cell for cell, basis in draft.basis.items() if cell.startswith("funding/") and any(re.search(rf"(?<![\d.]){re.escape(one)}", basis.text) for one in sums)]  # fmt: skip
    return [Target(cell, label_of(draft, cell)) for cell in found if cell_text(draft.table, cell)]


def _funded(draft: Draft, text: str) -> list[Target]:
    """The funding cells that are filled, for a message that speaks of money alone: 钱是谁出的."""
    cells = ("funding/total", "funding/fiscal", "funding/other")
    money = re.search(r"钱(?!一)|资金|经费|款", text)
    return [Target(cell, label_of(draft, cell)) for cell in cells if money and cell_text(draft.table, cell)]  # fmt: skip


def _spoken_of(draft: Draft, text: str, focus: Focus | None) -> list[Target]:
    if focus is None or not _POINTS.search(text):
        return []
    rows = enumerate(draft.table.indicators)
    return [row_target(draft, n) for n, row in rows if (row.level2, row.name) == (focus.level2, focus.name)]  # fmt: skip
