"""The other of two rows of a class: 质量里呼吸机那条删了，另一条改叫…; 采样那条留着，另一条不要."""

import re

from assistant.conversation.classes import level2_of
from assistant.conversation.clauses import split
from assistant.conversation.value_words import CLASS_WORD
from assistant.draft import Draft
from corpus.text import normalise

_OTHER = re.compile(
    rf"(?:(?P<c>{CLASS_WORD})(?:指标|类)?(?:里面?|里|中|的)?)?(?:另外?|剩下的?|余下的?|还有)(?:那)?一[条行项](?:(?P<d>{CLASS_WORD})(?:指标)?)?"
)
_FIRST = re.compile(
    rf"(?:把|将|那|这)?(?:(?P<c>{CLASS_WORD})(?:指标|类)?(?:里面?|里头|中|的|两条|只留下?|留下?|保留|，)*)?(?P<w>[\u4e00-\u9fffA-Za-z]{{2,14}}?)(?P<p>(?:那|这)(?:一)?[条行项])?(?P<rest>(?:的)?(?:名称|名字)?(?:也|就|先|还是|都)*(?:改|删|留|保留|挪|移|不要|去掉|拿掉|写|填|叫|不动|不变|换|放|$).*)"
)
_TWO = 2


def the_other_outright(text: str, draft: Draft) -> str:
    """``text`` with the number of both rows of the class; unchanged where the class has not two or the first is not plain."""
    found = list(_OTHER.finditer(text))
    if len(found) != 1 or re.search(r"[加添补增]一?[条行项]", text[: found[0].start()]):
        return text
    rows = draft.table.indicators
    for clause in split(text[: found[0].start()]):
        first = _FIRST.fullmatch(clause)
        if first is None:
            continue
        level2 = level2_of(draft, first.group("c")) if first.group("c") else None
        said = normalise(first.group("w"))
        held = [n for n, one in enumerate(rows) if one.applicable and said in normalise(one.name) and level2 in {None, one.level2}]  # fmt: skip
        if len(held) != 1:
            continue
        own = rows[held[0]].level2
        told = found[0].group("c") or found[0].group("d")
        mine = [n for n, one in enumerate(rows) if one.applicable and one.level2 == own]
        if len(mine) != _TWO or (told and level2_of(draft, told) != own):
            continue
        other = next(n for n in mine if n != held[0])
        put = text[: found[0].start()].replace(clause, f"第{held[0] + 1}条{first.group('rest')}", 1)
        return f"{put}第{other + 1}条{text[found[0].end() :]}"
    return text
