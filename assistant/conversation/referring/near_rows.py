"""What to say where words mean no cell, or several: the rows nearest to them, or those to choose from."""

from assistant.conversation.outcomes import Missing, Refused
from assistant.conversation.referring.cells import Target, row_label
from assistant.conversation.referring.mentions import near_rows
from assistant.conversation.state import Offer
from assistant.conversation.vocabulary.hedges import SPEECH
from assistant.draft import Draft
from corpus import late_re as re

_LONGEST = 12
_CELL_LIKE = re.compile(r"[\u4e00-\u9fffA-Za-z0-9（）()《》]{2,}")
_THIS = re.compile(r"(?:还有)?(?:它|这条|那条|这个|那个|此条|该条|条)(?:的)?")
_TALK = re.compile(
    r"嫌|怎么|什么|不|没|是不是|[说讲看听想](?!明|台|座)|写上|早就|之前|好像|那边|原来的|^[另剩余今再还]|[就也才仍又](?!业|诊|医|餐|近|读|学)|[的给来去在]$|整条|^等|^每"
)


def not_found(words: str, draft: Draft) -> Refused:
    """No cell is called so; nothing was changed. The nearest rows are named."""
    text, cause = _not_found(words.strip(" ，,。"), draft)
    return Refused(text, lost=True, cause=cause)


def _not_found(words: str, draft: Draft) -> tuple[str, Missing | None]:
    near = nearest(draft, words)
    told = f"表里相近的有：{'、'.join(near)}。" if near else ""
    ask = "请写指标名称、类别或第几条，例如“把满意度改成95%”“删除第3条”。"
    if not words or _THIS.fullmatch(words):
        said = f"“{words}”" if words else "这句话"
        return f"不清楚{said}指的是哪一条，表格没有改动。{ask}", None
    if is_name(words):
        return f"表中没有找到“{words}”，表格没有改动。{told}{ask}", Missing(words)
    shown = words if len(words) <= 30 else words[:30] + "…"
    return f"没有看懂“{shown}”这一部分要改哪里，表格没有改动。{told}{ask}", None


def unanswered(words: str, draft: Draft) -> str:
    """A question after something that the table does not say: no order, so nothing to be changed."""
    words = words.strip(" ，,。")
    shown = words if len(words) <= 30 else words[:30] + "…"
    near = nearest(draft, words)
    told = f"表里相近的有：{'、'.join(near)}。" if near else ""
    return f"这张表里没有找到“{shown}”，答不上来。{told}想看整张表请说“看看现在的表”。"


def is_name(words: str) -> bool:
    """True where words could be what a cell is called, and not half a sentence."""
    plain = len(words) <= _LONGEST and _CELL_LIKE.fullmatch(words) is not None
    return plain and not SPEECH.search(words) and not _TALK.search(words)


def nearest(draft: Draft, words: str) -> list[str]:
    """Labels of the rows whose names share most with the words, at most three."""
    return [row_label(draft, row) for row in near_rows(draft, words)]


def which(words: str, targets: list[Target], asking: str = "") -> Refused:
    """Several cells could be meant: the readings are listed and can be chosen."""
    some = targets[:6]
    if len(some) == 1 and asking:
        cell = f"第{some[0].row + 1}条" if some[0].row is not None else some[0].label
        number = () if some[0].row is None else (some[0].row + 1,)
        told = f"“{words}”是指{some[0].label}吗？是的话请说“是的”，表格没有改动。"
        return Refused(told, Offer(options=(asking.format(cell),), rows=number))
    listed = "；".join(one.label for one in some)
    options = tuple(
        asking.format(f"第{one.row + 1}条" if one.row is not None else one.label) for one in some
    ) if asking else ()  # fmt: skip
    rows = tuple(one.row + 1 if one.row is not None else 0 for one in some)
    return Refused(
        f"“{words}”可以指好几条，表格没有改动。请说明是哪一条：{listed}。",
        Offer(options=options, rows=rows) if options else None,
    )
