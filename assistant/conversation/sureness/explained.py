"""How much of a message a change of the table explains: which of its words stand in the change."""

from dataclasses import dataclass

from assistant.conversation.accounted.made import Made
from assistant.conversation.weighed.heard import Heard
from assistant.draft import cell_text
from corpus import late_re as re

_SPEECH = frozenset(
    '的了吧呢啊哈嘛就也都还再把将请改成为写填换加删去掉不要那这条行个项栏是叫名称指标值一下帮我给您你它先后里上中以及和跟同与到按用，。；：、！？“”"（）() \n'
)
"""Characters of speech and of orders, which no cell needs to hold."""
_CLASSES = ("数量", "质量", "时效", "成本", "经济", "社会", "生态", "可持续", "满意")
_PIECES = re.compile(r"[^，。；！？、\s]+")
_DIGITS = re.compile(r"[^\d.]")
_PAIR = 2
"""Characters that a text must share with a cell to be explained by it."""


@dataclass(frozen=True)
class Explained:
    """What of a message a change leaves unexplained. Counts are of characters, values, classes and pieces."""

    left: int  # characters that neither speech nor the change explains
    share: float  # of the whole message
    run: int  # the longest of them on end
    figures: int  # runs of them with a digit
    other_row: int  # characters on end that they share with the name of a row that stays as it is
    values: int  # values of the message that the change does not hold
    classes: int  # classes that are named and not changed
    idle: int  # pieces between marks of which nothing is explained
    idle_last: bool  # the last piece is one of them


def explained(heard: Heard, made: Made) -> Explained:
    """How much of the message ``heard`` the change ``made`` explains."""
    text = heard.text
    cells = [part for row in (*made.gone, *made.fresh) for part in (row.level2 or "", row.name, row.value)]  # fmt: skip
    for cell in made.heads:
        cells += [cell_text(one.draft.table, cell) or "" for one in (made.old, made.new)]
    new = [part for row in made.fresh for part in (row.level2 or "", row.name, row.value)]
    held = " ".join([*new, *(cell_text(made.new.draft.table, cell) or "" for cell in made.heads)])
    known = shared_with(text, cells)
    unused = 0
    for said in heard.values:
        number = _DIGITS.sub("", said.span.text)
        if number and number in held:
            for at in range(len(text)):
                if text.startswith(said.span.text, at):
                    known[at : at + len(said.span.text)] = [True] * len(said.span.text)
        elif number not in held:
            unused += 1
    masked = "".join(" " if it or char in _SPEECH else char for char, it in zip(text, known, strict=True))  # fmt: skip
    runs = masked.split()
    changed = {row.name for row in (*made.gone, *made.fresh)}
    others = [row.name for row in heard.rows if row.applicable and row.name not in changed]
    pieces = [any(known[one.start() : one.end()]) for one in _PIECES.finditer(text)]
    touched = " ".join(row.level2 or "" for row in (*made.gone, *made.fresh))
    return Explained(
        left=sum(map(len, runs)), share=sum(map(len, runs)) / max(1, len(text)),
        run=max(map(len, runs), default=0), figures=sum(any(map(str.isdigit, one)) for one in runs),
        other_row=_longest(text, known, others), values=unused,
        classes=sum(one in text and one not in touched for one in _CLASSES),
        idle=pieces.count(False), idle_last=bool(pieces) and not pieces[-1],
    )  # fmt: skip


def shared_with(text: str, cells: list[str]) -> list[bool]:
    """For each character whether it stands in a stretch that a cell holds too."""
    known = [False] * len(text)
    for cell in filter(None, cells):
        for at in range(len(text)):
            size = _stretch(text, at, cell)
            if size >= _PAIR:
                known[at : at + size] = [True] * size
    return known


def _longest(text: str, known: list[bool], names: list[str]) -> int:
    sizes = (_stretch(text, at, name) for name in names for at in range(len(text)) if not known[at])
    return max((size for size in sizes if size >= _PAIR), default=0)


def _stretch(text: str, at: int, cell: str) -> int:
    """Characters from ``at`` on that stand in the cell on end."""
    end = at
    while end < len(text) and text[at : end + 1] in cell:
        end += 1
    return end - at
