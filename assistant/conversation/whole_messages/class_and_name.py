"""A row told by its class and a name, and no value: 质量上写验收合格率; one that shall be there: 路面完好率要有; and one that was told as a deed: 加一条不发生人员伤亡.

What stands there already is said; where the class has other rows it is offered, and none of these is renamed.
"""

from assistant.conversation.actions import Add
from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.rows_added import add
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn, settled
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.vocabulary.order_words import ORDER_ENDS, ORDERED
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.conversation.weighed.names import NAME_ENDS
from assistant.workspace import Workspace
from corpus import late_re as re

_NAMED = re.compile(
    rf"(?P<c>{CLASS_WORD})(?:指标|标准|要求)?(?:那|这)?(?:一?[条栏块])?(?:里面?|上|方面)?(?:就|也|还|要|得|应该?)*(?:写|填|放|用)(?:上|个|一?条)?(?P<n>[\u4e00-\u9fff]{{2,14}}率|(?:[\u4e00-\u9fff]{{0,6}}验收)?合格){ORDER_ENDS}"
)
_SAID_BESIDE = re.compile(rf"(?!.*(?:{ORDERED}|[改换删填写]|加一|\d))[^，。]{{2,16}}")
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$|不")


def by_class_and_name(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """What to answer where a class is to say a name that it says already, and the offer of a row where it says others; None for every other message."""
    *beside, last = split(text) or [""]
    found = _NAMED.fullmatch(last)
    level2 = level2_of(now.draft, found["c"]) if found else None
    if found is None or level2 is None or _LEFT.search(text) or not all(map(_SAID_BESIDE.fullmatch, beside)):  # fmt: skip
        return None
    name = f"{found['n'].removesuffix('率')}率"  # 质量标准写验收合格
    rows = [(n, row) for n, row in enumerate(now.draft.table.indicators, 1) if row.level2 == level2 and row.applicable]  # fmt: skip
    left = f"“{'，'.join(beside)}”没有写进表里。" if beside else ""
    for place, row in rows:
        if row.name.endswith(name):
            told = f"{level2}里已经有第{place}条“{row.name}”（{row.value}），表格没有改动。{left}"
            return Turn(conversation, told)
    if not rows:
        return None
    place, other = rows[-1]
    told = (
        f"{level2}里没有“{name}”。要另加一条请说“是的”；"
        f"要用它换掉“{other.name}”，加上以后再说“删除第{place}条”。表格没有改动。{left}"
    )
    offer = Offer(options=(f"加一条{level2}：{name}",))
    return Turn(conversation.model_copy(update={"offer": offer}), told)


_MUST = r"(?:一定|必须|应该|应当|肯定|还是|是|也|都|就|可|，)*(?:必须|应该|应当|一定|要|得|该)"
_TO_BE = re.compile(
    rf"(?:把|那|这个?|，)*(?P<n>[\u4e00-\u9fff]{{2,14}}?)(?:(?:那|这)(?:一)?[条个项]|指标|一条)?{_MUST}(?:有|保留|留着|留|写上|列上|在)(?:的|吧|啊|着)*"
    rf"|{_MUST}有(?:个|一条)?(?P<m>[\u4e00-\u9fff]{{2,14}}?)(?:(?:那|这)(?:一)?[条个项]|指标|一条)?(?:的|吧|啊)*"
)
"""路面完好率要有; 得有满意度."""
_AND = re.compile(r"、|以及|还有|[和跟与](?=[\u4e00-\u9fff]{3})")


def by_row_to_be(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """What to say where a row shall be there that is there, and the offer of one that is not; None for every other message."""
    found = _TO_BE.fullmatch(text)
    name = (found["n"] or found["m"]) if found else ""
    if not name or _LEFT.search(text):
        return None
    names = _AND.split(name) if all(map(NAME_ENDS.search, _AND.split(name))) else [name]
    found_rows = {one: find_targets(now.draft, one, conversation.focus) for one in names}
    lacking = [one for one, targets in found_rows.items() if not targets]
    targets = [one for some in found_rows.values() for one in some]
    rows = [(one.row, now.draft.table.indicators[one.row]) for one in targets if one.row is not None and one.sure]  # fmt: skip
    if len(rows) < len(targets) or not all(row.applicable for _, row in rows):
        return None
    there = "、".join(f"第{place + 1}条“{row.name}”（{row.value}）" for place, row in rows)
    if not lacking:
        return Turn(conversation, f"表里已经有{there}，会留着，表格没有改动。")
    if not all(map(NAME_ENDS.search, lacking)):
        return None
    told = f"表里已经有{there}，会留着。" if there else ""
    called = "”“".join(lacking)
    told += f"表里还没有“{called}”。要各加一条请说“是的”，指标值可以随后再填。表格没有改动。"
    told = told if len(lacking) > 1 else told.replace("要各加", "要加")
    offer = Offer(options=("，".join(f"加一条{one}" for one in lacking),))
    return Turn(conversation.model_copy(update={"offer": offer}), told)


_PUT = re.compile(
    rf"加一条(?P<c>{CLASS_WORD})指标：(?P<n>[\u4e00-\u9fff]{{3,20}})(?:，(?P<v>[^，]+))?"
)


def by_deed_added(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The row that comes of a deed and nothing else; None where the clerk told its name himself."""
    found = _PUT.fullmatch(text)
    if found is None or (found["n"] in message and (found["v"] or "") in message):
        return None
    outcome = add(Changes(workspace, now, message), Add(found["c"], found["n"], found["v"] or "", explicit=True))  # fmt: skip
    return settled(workspace, conversation, now, outcome) if outcome is not None else None
