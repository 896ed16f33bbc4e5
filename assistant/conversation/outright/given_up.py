"""What is no longer bought or done, and its row that goes: 冷柜不换了，这条删掉 is 第3条删掉."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.hedges import LATER, OPEN
from assistant.conversation.order_words import TAKE_OUT
from assistant.conversation.targets import find_targets
from assistant.draft import Draft
from corpus.text import normalise

_GIVEN_UP = re.compile(
    r"(?:那个|这个|那|因为|领导说)?(?P<w>[\u4e00-\u9fffA-Za-z\d]{2,10}?)(?:今年|明年|这次|本年|现在|我们|咱们|又|先|也|都|就)*(?:(?:不|没|未|没有|暂不)(?:再|打算|准备|需要|用|去|要)?[\u4e00-\u9fff]{1,3}?了?|取消|停了|停办|停掉|作废|黄了)(?:了|吧|啊|哈)*"
)
_GOES = re.compile(
    rf"(?:把|将|那就|就|所以)?(?P<t>(?:这|那)(?:一)?[条行项个](?:指标)?)?(?:也|都|就|给我|请|先|帮我)*(?:{TAKE_OUT}|不要|不留|撤)(?:了|掉|吧|去|啊)*"
)
_NTH = re.compile(r"^第[一二三四五六七八九十\d]{1,2}[条行项]的?")
_NOT_A_THING = re.compile(r"这|那|[条行项]|指标|数量$|满意度|单位|部门|主管|目标|预算|总额|资金|第")


_WHENCE = re.compile(
    rf"(?:那个|这个)?(?P<w>[^，。?？]{{2,16}}?)(?:那|这)?(?:一)?[条行项]?(?:是)?(?:哪来的|哪里来的|从哪来的|怎么来的|哪冒出来的|谁加的|谁写的|什么东西|干什么的)(?:呀|啊|呢)?[?？，, ]+(?P<why>(?:我们|咱们?|本项目|这次|根本|也|都)*(?:没|不|跟我们|与本)[^，。\d]{{0,10}}[，,])?(?P<g>(?:这|那)?(?:一)?[条行项]?(?:给我|就|赶紧|直接|请)*(?:{TAKE_OUT}|不要)(?:了|掉|吧|去)*)[。！!]*"
)
"""宣传品哪来的？没有这项，删."""


def given_up_outright(text: str, draft: Draft) -> str:
    """``text`` with the row that goes by its number; unchanged where it is not plain which one that is."""
    whence = _WHENCE.fullmatch(text)
    if whence is not None:
        rows = {one.row for one in find_targets(draft, whence.group("w")) if one.row is not None}
        row = rows.pop() if len(rows) == 1 else _row_of(draft, _NTH.sub("", whence.group("w")), single=True)  # fmt: skip
        return text if row is None else f"第{row + 1}条删掉"
    clauses = split(text)
    if re.search(rf"{OPEN}|{LATER}|[?？]|吗$", text):
        return text
    for at, clause in enumerate(clauses[:-1]):
        thing, goes = _GIVEN_UP.fullmatch(clause), _GOES.fullmatch(clauses[at + 1])
        if thing is None or goes is None or _NOT_A_THING.search(thing.group("w")):
            continue
        row = _row_of(draft, thing.group("w"), single=goes.group("t") is not None)
        if row is None:
            return text
        return "，".join([*clauses[:at], f"第{row + 1}条删掉", *clauses[at + 2 :]])
    return text


def _row_of(draft: Draft, words: str, *, single: bool) -> int | None:
    """The one row whose name has the words; of several the one that counts them, where a single one is meant."""
    said = normalise(words)
    rows = [n for n, row in enumerate(draft.table.indicators) if row.applicable and said in normalise(row.name)]  # fmt: skip
    if len(rows) > 1 and single:
        rows = [n for n in rows if draft.table.indicators[n].level2 == "数量指标"]
    return rows[0] if len(rows) == 1 else None
