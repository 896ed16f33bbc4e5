"""In which class a row would stand that the table does not have: 图书流通率放哪类合适; 灌溉面积改善900亩，这个该放哪里."""

from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.rows_added import class_of
from assistant.conversation.outright.said import name_of
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn
from assistant.conversation.vocabulary.value_words import CLASS_WORD, name_and_value
from assistant.workspace import Workspace
from corpus import late_re as re

_PUT = r"(?:放|归|算|写|列|填|属于?)(?:在|到|进|入)?"
_WHERE = r"(?:哪一?类|哪个?(?:类别?|指标|二级指标|一级指标|栏)|哪一?栏|哪里|哪儿|什么(?:类|指标))"
_GOOD = r"(?:指标|里面?|里头|下面|比较|更|最)*(?:好|合适|妥当|对|恰当)?(?:一点|一些)?(?:呢|呀|啊|了)*[?？]*"
_WHICH = (
    re.compile(rf"(?:那|请问|，)*(?P<n>[^，。?？]{{3,20}}?)，?(?:这个|这条|它|应该?|应当|该|要|得|一般|到底|我)*{_PUT}{_WHERE}{_GOOD}"),
    re.compile(rf"(?:(?:{CLASS_WORD})(?:[和跟与、]|还是))+(?:{CLASS_WORD})(?:里)?哪个(?:里)?{_PUT}(?P<n>[^，。?？]{{3,16}}?)(?:更|比较)*(?:好|合适)(?:呢|啊)*[?？]*"),
)  # fmt: skip


def by_which_class(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The class for such a row, and the offer of it; None for every other message, and where the table has the row."""
    found = next((one for form in _WHICH if (one := form.fullmatch(text))), None)
    if found is None:
        return None
    said, value = name_and_value(found["n"])
    name = name_of(said)
    known = any(name in row.name for row in now.draft.table.indicators) or any(one.sure for one in find_targets(now.draft, name))  # fmt: skip
    if not name or known:
        return None
    kind = value or ("90%" if name.endswith("率") else "")
    level2 = class_of(Changes(workspace, now, message, conversation.focus), name, kind)
    if level2 is None:
        return None
    told = f"“{name}{value}”一般放在{level2}里，表里还没有这一条。要加上请说“是的”。表格没有改动。"
    order = f"加一条{level2}：{name}" + (f"，{value}" if value else "")
    return Turn(conversation.model_copy(update={"offer": Offer(options=(order,))}), told)
