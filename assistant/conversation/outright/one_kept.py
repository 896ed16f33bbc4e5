"""Of several rows of a class one is kept: 质量两条说留一条，留数据完整率; 时效只留完成时间，定在10月30日前.

Put as the rows that go, by their numbers, and what the kept one is to say.
"""

import re

from assistant.conversation.classes import level2_of
from assistant.conversation.clauses import split
from assistant.conversation.hedges import DISAGREED, LATER, NOT_TAKEN, OPEN
from assistant.conversation.parts import words
from assistant.conversation.row_names.names_told import VALUE, is_told_value
from assistant.conversation.value_words import CLASS_WORD
from assistant.draft import Draft
from corpus.text import normalise

_COUNTS = {"两": 2, "二": 2, "俩": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4}
_LEFT = re.compile(rf"{OPEN}|{NOT_TAKEN}|{DISAGREED}|{LATER}|[?？]|吗$|^别|不留")
_ONE = r"(?:一|1)[条行项个]|其一|其中(?:的)?一[条个项]"
_OF_SEVERAL = re.compile(
    rf"(?:把|将|那)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:里面?|里头|中|下面)?(?:的)?(?P<q>[\u4e00-\u9fff]{{0,8}}?)(?:的)?(?:那|这)?(?P<n>[两二俩三四2-4])[条行项个](?:指标)?(?:的)?"
    rf"(?P<why>(?:也|都|说|讲|嫌|被说|让|要求|建议|应该?|要|得|可以|就|只能|内容|意思|说的|有点|有些|其实|是|还是|太|给)*(?:(?:并|合|合并|归并|精简|压缩|缩|减)(?:成|为|到|剩)?(?:{_ONE})|(?:只)?(?:留|保留|要|写)(?:{_ONE})|重复了?|重了|差不多|一样|雷同|重叠|一回事|一个意思|像)(?:的|了|就行|即可)*)?"
)
"""质量里补助的两行并成一行: so many rows of a class, of which one is to stay."""
_ONLY = re.compile(
    rf"(?:把|将|那)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:里面?|里头|中|那[里块栏]|这[里块栏])?(?:的)?(?:那|这)?(?:[两二俩三四2-4][条行项个])?(?:就|都|也|请|给我|还是)*(?:只|仅|光)(?:留下?|保留|要|写)(?P<w>[^，。]{{2,16}}?)(?:那|这)?(?:一)?[条行项个]?(?:就行|就好|就够|即可|吧|了)*"
)
_KEEP = re.compile(
    r"(?:就|只|都|给我|请|那就|还是|我们)*(?:保留|留下?|留着|要)(?P<w>[^，。]{2,16}?)(?:那|这)?(?:一)?[条行项个]?(?:就行|就好|就够|即可|就可以|吧|了)*"
)
_REST = re.compile(
    r"(?:另外?|其他|其余|剩下|别的|多的|余下)(?:的)?(?:那)?(?:[一几两二三四五])?[个条行项]?(?:都|就|全|给我|请|也)*(?:删|去|拿|撤|不要|划)(?:掉|了|去|除|下)*(?:吧|了)*"
)
_GONE = re.compile(
    rf"(?:把|将)?(?:(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:里面?|里头|中|下面)?(?:的)?)?(?:那|这)?(?P<n>[两二俩三四2-4])[条行项个](?P<q>[\u4e00-\u9fff]{{2,8}}?)(?:的)?(?:都|全|就|也|给我|请)*(?:{words.DELETE.pattern})(?:吧|了|掉)*"
)
_POINT = re.compile(
    r"(?:意见|问题)?第?[一二三四五六七八九十\d]{1,2}(?:条|点|个)?(?:意见|问题)?[：:是]?"
)
"""第三条: which of a reviewer's points, before a clause that names its own rows."""


def one_kept_outright(text: str, draft: Draft) -> str:
    """``text`` with the rows that go by their numbers; unchanged where it is not plain which stays."""
    gone = _counted_gone(text, draft)
    if gone:
        return gone
    clauses = split(text)
    if _LEFT.search(text) or any(
        words.PAST.search(one) for one in clauses if not _REST.fullmatch(one)
    ):
        return text
    for at, clause in enumerate(clauses):
        several, only = _OF_SEVERAL.fullmatch(clause), _ONLY.fullmatch(clause)
        if several is None and only is None:
            continue
        keep = _KEEP.fullmatch(clauses[at + 1]) if several and at + 1 < len(clauses) else only
        if keep is None:
            return text
        found = several or only
        assert found is not None
        rows = _rows(draft, found.group("c"), several)
        kept = _one(draft, rows, keep.group("w"))
        if kept is None or len(rows) < 2:
            return text
        rest = clauses[at + (2 if several else 1) :]
        if rest and _REST.fullmatch(rest[0]):
            rest = rest[1:]
        told = VALUE.fullmatch(rest[0]) if rest else None
        value = told.group("v") if told is not None and is_told_value(told.group("v")) else ""
        before = clauses[:at]
        if before and _POINT.fullmatch(before[-1]):
            before = before[:-1]
        put = [f"第{row + 1}条删掉" for row in rows if row != kept]
        if value:
            put = [f"第{kept + 1}条改成{value}", *put]
            rest = rest[1:]
        return "，".join([*before, *put, *rest])
    return text


def _counted_gone(text: str, draft: Draft) -> str:
    """成本里那两条维护费都不要了: as many rows as are counted, by what their names share; "" for others."""
    found = _GONE.fullmatch(text)
    if found is None:
        return ""
    level2 = level2_of(draft, found.group("c")) if found.group("c") else None
    said = normalise(found.group("q"))
    rows = [
        n
        for n, one in enumerate(draft.table.indicators)
        if one.applicable and said in normalise(one.name) and level2 in {None, one.level2}
    ]
    fits = len(rows) == _COUNTS[found.group("n")]
    return "，".join(f"第{row + 1}条删掉" for row in rows) if fits else ""


def _rows(draft: Draft, level2_words: str, several: re.Match[str] | None) -> list[int]:
    """The rows of the class, of those that the words between tell; [] where they are not as many as was said."""
    level2 = level2_of(draft, level2_words)
    table = draft.table.indicators
    rows = [n for n, one in enumerate(table) if one.applicable and one.level2 == level2]
    if several is None:
        return rows
    said = normalise(several.group("q"))
    rows = [n for n in rows if said in normalise(table[n].name)]
    return rows if len(rows) == _COUNTS[several.group("n")] else []


def _one(draft: Draft, rows: list[int], said: str) -> int | None:
    """The one of the rows that the words name."""
    bare = normalise(said)
    named = [n for n in rows if bare in normalise(draft.table.indicators[n].name)]
    return named[0] if len(named) == 1 else None
