"""A row to come without its class, after a row was told by its class: 质量那条改成甲；再补一条乙，0起 adds to quality."""

import re

from assistant.conversation.value_words import CLASS_WORD
from assistant.draft import Draft

_TOLD = re.compile(
    rf"(?:^|(?<=[，,；;。]))(?:把|将|请|那)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:那|这)(?:一)?[条行项栏](?!.*{CLASS_WORD})"
)
_MORE = re.compile(
    r"(?P<f>[，,；;。](?:再|另外再?|另|还要?|同时再?|顺便再?|然后再?|并再?)(?:给我|帮我|请|要|得)*)(?P<v>加|补|添|增加|新增|增设|补充)(?P<o>上?一[条个项])(?:指标)?(?:[：:，])?(?=[\u4e00-\u9fff])"
)


def class_carried_outright(text: str, draft: Draft) -> str:
    """``text`` with the class of the row that was told before the one to come; else unchanged."""
    del draft
    told = _TOLD.search(text)
    more = _MORE.search(text, told.end()) if told else None
    if told is None or more is None or len(_MORE.findall(text)) != 1:
        return text
    put = f"{more.group('f')}{more.group('v')}{more.group('o')}{told.group('c')}指标："
    return text[: more.start()] + put + text[more.end() :]
