"""A row that shall be there: 路面完好率要有; 得有满意度. What stands there is said, what does not is offered."""

from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn
from assistant.conversation.vocabulary.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.weighed.names import NAME_ENDS
from assistant.workspace import Workspace
from corpus import late_re as re

_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$|不")
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
