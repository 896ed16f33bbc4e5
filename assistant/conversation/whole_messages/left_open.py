"""A value that is to stay open for now: 满意度先空着; 单价还没定，先待补充. What stands there goes, and the cell is asked for again."""

from assistant.conversation.actions import SetTo
from assistant.conversation.changing.carrying_out import carry_out
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.near_rows import which
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, settled
from assistant.conversation.vocabulary.hedges import NOT_TAKEN, OF_OTHERS
from assistant.conversation.vocabulary.order_words import ORDERED
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.schema import TO_FILL

_EMPTY = r"(?:空着|空起来?|空出来|空一空|空下来|留空|留白|待定|待补充?|不填|别填|不定|放空)"
_LEFT_OPEN = re.compile(
    r"(?:把|将|那就?)?(?P<w>[^，。]{2,14}?)(?:(?:那|这)一?[条行项格个])?的?(?:指标值|目标值|数值|数字|数|值)?(?:我们?|就|也|都|写|填|改成|还是|现在)*"
    rf"(?:(?:先|暂时|暂且|暂)(?:给我|让它|都|就|写|填|改成|改为)*{_EMPTY}|(?:写|填|改)(?:成|为)?(?:待定|待补充?))(?:着|吧|了|哈|就行|就好)*"
)
_LATER = re.compile(
    r"(?:等|回头|以后|过[两几]天|到时候?|之后|后面)(?:[^，。\d]{0,12}?)(?:再|才)[^，。\d]{0,6}"
)
"""等调查出来再填: what is said of when it will be told."""
_POINTS = re.compile(r"(?:这|那|它)(?:一?[条行项格个])?$")
_WHY = re.compile(rf"(?!.*(?:{ORDERED}|[改换删填]|加一|\d))[^，。]{{2,16}}")


def read_left_open(text: str) -> str:
    """The words for the cell that is to stay open; "" for every other message."""
    if re.search(rf"{NOT_TAKEN}|{OF_OTHERS}|[?？]|吗$|不能|不要", text):
        return ""
    clauses = split(text)
    told = [(at, found) for at, one in enumerate(clauses) if (found := _LEFT_OPEN.fullmatch(one))]
    if len(told) != 1:
        return ""
    at, found = told[0]
    before, behind = clauses[:at], clauses[at + 1 :]
    plain = all(map(_WHY.fullmatch, before)) and all(
        _LATER.fullmatch(one) or _WHY.fullmatch(one) for one in behind
    )
    if len(clauses) > 1 and _POINTS.search(found["w"]):
        return ""  # 单价还没询价，所以这一条先不填: another row than the one in view
    return str(found["w"]) if plain else ""


def by_left_open(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn in which the value of one row is open again, of several it is asked which; None for every other message, and for a row that is open."""
    words = read_left_open(text)
    found = find_targets(now.draft, words, conversation.focus) if words else []
    table = now.draft.table.indicators
    rows = [one for one in found if one.row is not None and table[one.row].applicable]
    if not rows or len(rows) != len(found):
        return None
    if len(rows) > 1:
        return settled(workspace, conversation, now, which(words, rows, "{}先空着"))
    (only,) = rows
    assert only.row is not None
    if table[only.row].value == TO_FILL:
        return None
    opened = SetTo(f"第{only.row + 1}条", TO_FILL, sure=True)
    done = carry_out(workspace, now, (opened,), message, conversation.focus)
    return settled(workspace, conversation, now, done) if done is not None else None
