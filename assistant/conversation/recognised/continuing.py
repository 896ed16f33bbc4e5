"""A clause that goes on with the change before it: its name, its value, its price, the rest of its wording."""

from dataclasses import replace

from assistant.conversation.actions import (
    Add,
    AddItem,
    Change,
    Correct,
    Delete,
    Drop,
    KeepOnly,
    Move,
    Rename,
    SetTo,
)
from assistant.conversation.recognised.change_words import read_change
from assistant.conversation.recognised.remarks import is_aside
from assistant.conversation.referring.targets import is_cell_word
from assistant.conversation.vocabulary.value_words import (
    is_head_word,
    is_value,
    name_and_value,
    reads,
    unquoted,
)
from corpus import late_re as re

_REST = {
    "其他",
    "相关",
    "别的",
    "其余",
    "其它",
    "剩下",
    "有关",
    "它",
    "对应",
    "数量",
    "单价",
    "单价两条",
    "数量两条",
}


def merged(last: Change, change: Change | None, clause: str, raw: str) -> Change | None:
    """The change before, completed by this clause; None where the clause stands alone."""
    priced = re.match(
        r"^(?:每|一)[\u4e00-\u9fff]{1,2}(?:是|要|按|单价)?\d[\d.,]*(?:元|块|块钱|万元)?$", clause
    )
    if isinstance(last, Add) and last.name and last.value and not last.level2_words and priced:
        return AddItem(f"{last.name}{last.value}，{re.sub(r'^一', '每', clause)}")
    if isinstance(last, Add) and (not last.name or not last.value):
        return _completed_row(last, change, clause)
    if isinstance(last, Correct) and change is None and is_cell_word(clause):
        return SetTo(clause, last.value)  # 还是写93%吧，满意度
    if isinstance(last, Delete) and isinstance(change, Delete) and change.words == ("它",):
        return last  # 最后一条不用了，删掉
    if (
        isinstance(last, Drop | KeepOnly)
        and isinstance(change, Delete)
        and change.words[0] in _REST
    ):
        return last
    if isinstance(last, Move) and clause in {"挪过去", "移过去", "放过去", "改过去"}:
        return last
    if (
        isinstance(last, SetTo)
        and last.explicit
        and not reads(last.value)
        and len(last.value) >= 4
        and is_value(clause)
        and not is_head_word(last.words)
    ):
        return _longer(last, raw)
    if change is None and _continues(last, clause):
        return _longer(last, raw)
    return None


def _completed_row(last: Add, change: Change | None, clause: str) -> Change | None:
    """加一条经济效益，叫事故直接损失，写有效减少: name and value follow the row."""
    if re.match(
        r"^(?:数|值|指标值|具体)?(?:还)?(?:没定|没有定|待定|不知道|以后再说|先空着|还没定)", clause
    ):
        return last if last.name else None
    named = re.match(r"^(?:名称|名字|内容)?(?:就)?(?:叫做?|名为|是|写)(?P<t>.+)$", clause)
    if not last.name:
        if change is not None and not isinstance(change, SetTo | Rename | Correct):
            return None
        text = named.group("t") if named else clause
        name, value = name_and_value(text)
        return replace(last, name=name, value=last.value or value) if name or value else None
    valued = re.match(
        r"^(?:指标值|目标值|值)?(?:就|要|定)?(?:写|填|是|为|定|达到)?(?P<t>.+)$", clause
    )
    if is_value(clause):
        return replace(last, value=clause)
    if change is None or isinstance(change, Correct) or (isinstance(change, SetTo) and not change.explicit and change.words in {"值", "指标值", "目标值"}):  # fmt: skip
        text = valued.group("t") if valued else clause
        text = "100%" if text in {"百分百", "百分之百"} else text
        if (len(text) <= 16 and is_aside(clause) is False) or len(text) <= 10:
            return replace(last, value=unquoted(text))
    return None


def _continues(change: Change, clause: str) -> bool:
    """True where a clause without a verb of its own goes on with a wording: 把目标改成甲，乙."""
    return (
        isinstance(change, SetTo)
        and change.explicit
        and not reads(change.value)
        and len(change.value) >= 6
        and not is_head_word(change.words)
        and read_change(clause) is None
    )


def _longer(change: Change, clause: str) -> Change:
    assert isinstance(change, SetTo)
    return replace(change, value=f"{change.value}，{clause}")
