"""What a message that was not understood may have meant: things that can be said of this very table."""

from dataclasses import dataclass

from assistant.conversation.referring.cells import HEAD_LABELS, HEADS
from assistant.conversation.referring.measures import same_measure
from assistant.conversation.referring.mentions import near_rows
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.draft import BasisKind, Draft
from corpus import late_re as re
from corpus.errors import shorten
from corpus.schema import Indicator
from corpus.text import dice
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_SHOWN = 3
_HEAD_WORD = 3
"""Characters from which a word names a head wherever it stands: 主管部门, but not 单位."""
_ALIKE = 0.3
"""Likeness from which an errand may have been meant."""
_NUMBER = re.compile(
    r"(?:≥|≤)?\d[\d,.]*(?:%|％|万元|亿元|元|人次|个月|公里|平方米|[人户次场期台套件个名处天年亩吨盏座棵株只头间栋项份册条张])?"
)
_ASKS = re.compile(r"为什么|为啥|咋|怎么|哪|依据|凭|多少|[?？吗呢]$")
_DROPS = re.compile(r"删|去掉|不要|拿掉|撤|没用|多余|砍")
_ERRANDS = (
    "检查",
    "看看现在的表",
    "撤销",
    "恢复",
    "导出word",
    "导出excel",
    "和最初的草稿比有什么变化",
)
_GAPS = "还有哪些没填"


@dataclass(frozen=True)
class Suggested:
    """What can be said instead, and whether any of it is near to what was said."""

    options: tuple[str, ...]
    near: bool


def suggestions(draft: Draft, said: str) -> Suggested:
    """At most three: of the cells that the message names, then errands like its words.

    Where nothing of it is near, things that this table can be asked for: no likeness is claimed.
    """
    rows = near_rows(draft, said) or _of_class(draft, said)
    found = [_of_row(draft, row, said) for row in rows]
    found += _of_heads(said)
    errands = _ERRANDS + ((_GAPS,) if _gaps(draft) else ())
    alike = sorted(((dice(said, one), one) for one in errands), key=lambda one: -one[0])
    found += [one for score, one in alike if score >= _ALIKE]
    if found:
        return Suggested(tuple(dict.fromkeys(found))[:_SHOWN], near=True)
    return Suggested(_usual(draft)[:_SHOWN], near=False)


def _of_row(draft: Draft, row: int, said: str) -> str:
    """The change or question of one row that is nearest to the words."""
    indicator = draft.table.indicators[row]
    number = _NUMBER.search(said)
    if _DROPS.search(said):
        return f"删除第{row + 1}条"
    if number and number.group() not in indicator.value and _fits(indicator, number.group()):
        return f"把“{indicator.name}”改成{number.group()}"
    if _ASKS.search(said):
        return f"为什么“{indicator.name}”是{indicator.value}"
    return f"把“{indicator.name}”改成……"


def _fits(row: Indicator, said: str) -> bool:
    """True where the row can say so: no bare 2 for 总成本, and no share for a count."""
    value = parse_value(said)
    return value.kind is not ValueKind.QUALITATIVE and same_measure(row.parsed, value)


def _of_class(draft: Draft, said: str) -> list[int]:
    """Rows of the classes that the message names."""
    named = re.findall(CLASS_WORD, said)
    return [
        place
        for place, row in enumerate(draft.table.indicators)
        if row.applicable and any(one in (row.level2 or "") for one in named)
    ]


def _of_heads(said: str) -> list[str]:
    """A change of each cell above the indicators that the message names."""
    named = [
        cell
        for cell, words in HEADS.items()
        if any(len(word) >= _HEAD_WORD and word in said for word in words)
    ]
    return [f"{HEAD_LABELS[cell]}改成……" for cell in named]


def _usual(draft: Draft) -> tuple[str, ...]:
    """A change, a question and an errand, each of this table."""
    rows = [(place, one) for place, one in enumerate(draft.table.indicators) if one.applicable]
    told = []
    rated = next((one for _, one in rows if one.parsed.kind is ValueKind.RATE), None)
    if rated is not None:
        told.append(f"把“{rated.name}”改成{_other_rate(rated)}")
    if rows:
        place, one = rows[0]
        told.append(f"为什么第{place + 1}条是{shorten(one.value, 16)}")
    return (*told, _GAPS if _gaps(draft) else "检查")


def _other_rate(row: Indicator) -> str:
    return "95%" if "95" not in row.value else "98%"


def _gaps(draft: Draft) -> bool:
    return any(one.kind is BasisKind.NEEDS_INPUT for one in draft.basis.values())
