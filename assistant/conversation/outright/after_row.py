"""A row that is to come behind another: 采购完成时间后面再跟一条配送完成时间 is a row of its class."""

import re

from assistant.conversation.classes import level2_of
from assistant.conversation.targets import find_targets
from assistant.draft import Draft

_BEHIND = re.compile(
    r"(?P<front>^|.*[，,。；;])(?:请|在|把|那)*(?P<w>[\u4e00-\u9fff\d]{3,16}?)(?:那|这)?(?:一)?[条行项]?(?:的)?(?:后面|后头|后边|下面|下边|底下|之后)(?:再|也|还|另|给我|帮我|要|得)*(?:加|补|添|跟|接|续|来|写|列|增加|插|放|设|拟)(?:上|进|个|着)?一?[条个项行](?:指标)?[：:]?(?P<rest>[\u4e00-\u9fff].*)"
)


def after_row_outright(text: str, draft: Draft) -> str:
    """``text`` with the row to come told by its class, and by its place where that is not the end of it."""
    found = _BEHIND.fullmatch(text)
    if found is None or level2_of(draft, found.group("w")):
        return text
    targets = find_targets(draft, found.group("w"))
    rows = [one.row for one in targets if one.row is not None and one.sure]
    if len(targets) != 1 or len(rows) != 1:
        return text
    table = draft.table.indicators
    here = table[rows[0]]
    level2 = (here.level2 or "").removesuffix("指标").removeprefix("服务对象")
    last = all(one.level2 != here.level2 or not one.applicable for one in table[rows[0] + 1 :])
    place = "" if last else f"，把它挪到{here.name}后面"
    return f"{found.group('front')}加一条{level2}指标：{found.group('rest')}{place}"
