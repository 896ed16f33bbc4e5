"""A row more in each of several classes: 数量质量各加一条，数量加宣传5场，质量加建档率100%."""

import re

from assistant.conversation.actions import Add
from assistant.conversation.carrying_out import carry_out
from assistant.conversation.outcomes import Outcome
from assistant.conversation.row_words import read_added
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, settled
from assistant.conversation.value_words import CLASS_WORD
from assistant.workspace import Workspace

_SOFT = r"(?:请|那|就|再|还|又|也|另外?|给|在|往|把|帮我|给我|，)*"
_ADD = r"(?:增加|新增|添加|补充|增补|加|补|添|列|写|来)(?:上|写|个)?"
_ONE = r"(?:(?:一|1)?(?:条|个|项))"
_IN = r"(?:指标|类|里面?|里头|中|上|那里)*"
_AND = r"(?:、|和|跟|与|及|以及|，)"
_EACH = re.compile(
    rf"{_SOFT}(?P<cs>{CLASS_WORD}(?:指标)?(?:{_AND}?{CLASS_WORD}(?:指标)?)+){_IN}(?:都|也|再|要|请|得)*(?:各|分别|每[类个]|各自)(?:再|也|给我|都|要)*{_ADD}{_ONE}(?:指标)?(?:吧|了|的话)*[，：:。\s]*(?P<rest>.*)"
)
_ONE_EACH = re.compile(
    rf"{_SOFT}{_ADD}{_ONE}(?P<cs>{CLASS_WORD}(?:指标)?(?:{_AND}?(?:再)?(?:{_ADD})?{_ONE}{CLASS_WORD}(?:指标)?)+)[，：:。\s]*(?P<rest>.*)"
)
_CLASS_ADDED = re.compile(
    rf"{_SOFT}(?P<c>{CLASS_WORD}){_IN}(?:再|也|就|要)*{_ADD}{_ONE}(?:指标)?[，：:\s]*(?P<i>[^，；。]+)"
)
_ITEM = re.compile(
    rf"(?:(?P<c>{CLASS_WORD}){_IN}(?:那条)?(?:再|就|也|{_ADD}|{_ONE}|是|为|填|用|叫|：|:)*)?(?:分别(?:是|为)?|一个是?|另一个是?|一条是?|另一条是?)*(?P<i>.+)"
)
_MARKS = re.compile(r"[，、；;,]|和(?!谐|解|睦)|以及|还有")


def read_each(text: str) -> tuple[tuple[str, str], ...]:
    """Class and what is added to it, "" where that is not told; () for every other message."""
    if re.search(r"[?？]|吗$|不要|(?<!分)别|删|改成|改为", text):
        return ()
    added = _MARKED.split(text)
    if len(added) > 1 and all(_CLASS_ADDED.fullmatch(one) for one in added):
        hits = [_CLASS_ADDED.fullmatch(one) for one in added]
        return tuple((hit.group("c"), hit.group("i")) for hit in hits if hit)
    found = _EACH.fullmatch(text) or _ONE_EACH.fullmatch(text)
    if found is None:
        return ()
    classes = re.findall(CLASS_WORD, found.group("cs"))
    items = [one.strip() for one in _MARKS.split(found.group("rest")) if one.strip()]
    if not items:
        return tuple((one, "") for one in classes)
    hits = [_ITEM.fullmatch(one) for one in items]
    if len(items) != len(classes) or len(set(classes)) != len(classes) or not all(hits):
        return ()
    told = [(hit.group("c"), hit.group("i")) for hit in hits if hit]
    named = [one for one, _ in told if one]
    if named and sorted(named) != sorted(classes):
        return ()
    return tuple(
        (one or place, item) for (one, item), place in zip(told, classes, strict=True)
    )  # fmt: skip


_MARKED = re.compile(rf"[，；;,](?={_SOFT}{CLASS_WORD}{_IN}(?:再|也|就|要)*{_ADD}{_ONE})")


def by_each_class(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that adds a row to each of several classes; None for every other message."""
    told = read_each(text)
    if not told:
        return None
    classes = "、".join(one for one, _ in told)
    if not all(item for _, item in told):
        asked = f"{classes}各加一条什么？请写出名称和数，例如“数量加一条宣传5场，质量加一条建档率100%”。表格没有改动。"
        return Turn(conversation, asked)
    actions = [read_added(f"加一条{level2}指标：{item}") for level2, item in told]
    if not all(isinstance(one, Add) and (one.name or one.value) for one in actions):
        return None
    begun, notes = now, list[str]()
    for add, (level2, item) in zip(actions, told, strict=True):
        assert isinstance(add, Add)
        own = message if add.name else f"{level2}加一条{item}"  # its name is made of its own words
        done = carry_out(workspace, begun, (add,), own, conversation.focus)
        if not isinstance(done, Outcome):
            return None if done is None else settled(workspace, conversation, now, done)
        begun, notes = done.snapshot, [*notes, *done.notes]
    return settled(workspace, conversation, now, Outcome(begun, notes))
