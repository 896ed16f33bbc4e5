"""Signs, classes and terms: which sign a row needs, which class it belongs to, how two things differ."""

from collections.abc import Sequence

from assistant.conversation.queries.measured import share_of
from assistant.conversation.referring.cells import Target
from assistant.conversation.vocabulary.classes import CLASS_WORDS, level2_in
from assistant.conversation.vocabulary.terms import explain_term, terms_in
from assistant.draft import Draft
from corpus import late_re as re
from corpus.values import ValueKind

_RULE = (
    "“≥”是不低于，用在越多越好的数上，比如合格率、满意度；“≤”是不超过，用在要控制的数上，比如成本和单价；"
    "能说准的数不带符号（例如“33人”）。"
)
_MEANINGS = {"≥": "就是不低于这个数，多了也算完成", "≤": "就是不超过这个数，少了也算完成"}
_SIGN = re.compile(r"[≥≤＞＜><＝=]|不[低少高超]|以[上内]")


def signs(draft: Draft, cells: Sequence[Target]) -> str:
    """What the signs mean; where one or two rows are asked about, which they have now."""
    rows = [one for one in cells if one.row is not None]
    told = [_signed(draft, one) for one in rows] if len(rows) <= 2 else []
    return "\n".join([*told, _RULE])


def _signed(draft: Draft, cell: Target) -> str:
    value = draft.table.indicators[cell.row or 0].value
    found = _SIGN.search(value or "")
    if found is None:
        return f"{cell.label}现在写“{value}”，没有带符号，是按说准的数写的；要限定上下限，请直接说改成什么。"
    return f"{cell.label}现在写“{value}”，{_MEANINGS.get(found.group(), f'带“{found.group()}”')}。"


def placed(draft: Draft, message: str, cells: Sequence[Target]) -> str | None:
    """In which class a row stands, what belongs there, and what belongs in the others that were named."""
    rows = [one for one in cells if one.row is not None]
    stands = [draft.table.indicators[one.row or 0].level2 or "" for one in rows]
    if rows and re.search(r"定性|定量", message):
        value = draft.table.indicators[rows[0].row or 0]
        kind = "定性" if value.parsed.kind is ValueKind.QUALITATIVE else "定量"
        return f"{rows[0].label}写“{value.value}”，是{kind}的。{explain_term(kind) or ''}"
    named = [level2_in(draft.table.taxonomy, word) for word in CLASS_WORDS if word in message]
    lines = [f"{one.label}现在放在{level2}里。" for one, level2 in zip(rows, stands, strict=True)]
    lines += [told for one in dict.fromkeys([*stands, *named]) if one and (told := explain_term(one))]  # fmt: skip
    return "\n".join(lines) or None


def apart(draft: Draft, one: Sequence[Target], other: Sequence[Target]) -> str | None:
    """Two rows side by side, and whether they tell the same; None where there are not two."""
    pair = [side[0] for side in (one, other) if side and side[0].row is not None]
    if len(pair) < 2 or pair[0].cell == pair[1].cell:
        return None
    rows = [draft.table.indicators[each.row or 0] for each in pair]
    lines = [f"{each.label}：{row.value}，属于{row.level2}。" for each, row in zip(pair, rows, strict=True)]  # fmt: skip
    if not all(row.applicable for row in rows):
        lines.append("写“无”的那一类没有内容，不会和别的重复。")
    elif rows[0].value == rows[1].value:
        lines.append("两条的值一样；要是考核的也是同一件事，留一条就够。")
    else:
        lines.append("两条写的不一样；只有考核的是同一件事时才要合成一条。")
    return "\n".join(lines)


def explained_rate(message: str) -> str | None:
    """What the rates that a message names are shares of: 准确率跟及时率有啥不一样."""
    words = dict.fromkeys(re.findall(r"(?:[一-龥]{2})率", message))
    told = [f"“{one}”：{share}。" for one in words if (share := share_of(one, known=True))]
    return "\n".join(told) or None


def unknown_pair(message: str) -> str | None:
    """养路跟修路有啥不一样: that the program knows no difference of two words that the form does not have."""
    pair = re.search(
        r"(?P<a>[一-龥]{1,8})[和跟与同](?P<b>[一-龥]{1,8}?)(?:有|是|到底|究竟|的|之间|$)", message
    )
    return (
        f"“{pair['a']}”和“{pair['b']}”怎么区分，程序里没有说明，答不上来；表格没有改动。"
        if pair
        else None
    )


def explained_terms(message: str) -> str | None:
    """The words of the form that a message names, explained; None where it names none."""
    return "\n".join(told for one in terms_in(message) if (told := explain_term(one))) or None
