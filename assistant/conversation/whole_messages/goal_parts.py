"""A part of the goal taken out, and a sentence put to it: 目标里把保洁员那句去掉，另外加上清运垃圾."""

from assistant.conversation.actions import Change, GoalMore, Replace
from assistant.conversation.changing.carrying_out import carry_out
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.state import Conversation, Focus, Snapshot
from assistant.conversation.turn import Turn, settled
from assistant.conversation.vocabulary.order_words import DROP, ORDER_ENDS, TAKE_OUT
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.text import bigrams

_GOAL = r"(?:把|将|那|请|在)*(?:年度|总体|绩效|总|项目)*目标(?:描述|表述|文字|那段话?|那一?栏)?(?:里面?|里头|中|上)(?:的)?"
_OFF = rf"(?:给我|帮我|都|就|也|可以|先|请)*(?:{DROP})(?:了|吧|掉)*"
_SENTENCE = r"(?P<s>(?:的)?(?:那|这)?(?:一)?(?:半)?(?:句话?|段话?|截|部分|处|块)|的(?:内容|话|文字|表述|说法))"
_GONE = re.compile(
    rf"{_GOAL}(?:，)?(?:把|将|有关|关于|提到)*(?P<w>[^，。“”\"；]{{2,24}}?)(?:{_SENTENCE})?{_OFF}"
    rf"|{_GOAL}{_OFF}(?:有关|关于|提到)?(?P<w3>[^，。“”\"；]{{2,24}}?)(?P<s3>(?:的)?(?:那|这)(?:一)?(?:句话?|段话?))?{ORDER_ENDS}"
    rf"|(?:请|把)?(?:{TAKE_OUT}){_GOAL}(?:有关|关于|提到)?(?P<w2>[^，。“”\"；]{{2,24}}?)(?P<s2>(?:的)?(?:那|这)(?:一)?(?:句话?|段话?))?{ORDER_ENDS}"
)
_PUT = r"(?:另外|然后|并且?|同时|再|也|还|要|得|请|给我|帮我|把|，)*(?:加上|补上|加一?句|补一?句|添上|添一?句|写上|加进去|加)(?:一?句|一?段|话|：|:|，)*"
_TURNED = re.compile(
    rf"{_GOAL}(?:有关|关于|提到|写的?)?(?P<w>[^，。“”\"；]{{2,16}}?)(?:的)?(?:那|这)(?:一)?(?:半)?(?:句话?|段话?|截|部分|处|块)(?:[^，。\d]{{0,8}}?)(?:换掉|换了|换|跑题|不对|不合适|不搭|错了|不相干|没关系|有问题|要改|改掉|改一下)(?:了|的)?[，,](?:就|请|给我|帮我|应该?)*(?:改成|改为|换成|写成|写|填|用)(?P<new>[^，。；]{{4,60}}?){ORDER_ENDS}"
)
"""目标里学生近视那句换掉，写…: another effect."""
_EFFECT = re.compile(r"(?:达到|实现|起到)(?P<t>.+?)(?:的)?(?:效果|目的|作用)")
_MORE = re.compile(
    rf"{_PUT}(?P<new>[^，。；]{{4,60}}?)(?:这?(?:一)?句(?:话)?|的内容|进去|吧|了|就行)*"
)
_ADDED = re.compile(
    rf"(?:给|在|把)?(?:年度|总体|绩效|总)*目标(?:里面?|中|后面|最后|末尾)?(?:请|再|也|还|要|得|给我|帮我)*(?:加|补|添|写)(?:上|进)?(?:一?句|一?段)(?:话)?[：:，]*(?:就写|写)?(?P<new>[^，。；：]{{4,60}}?){ORDER_ENDS}"
)
_ASKS = re.compile(r"[?？]|吗$|要不要|如果|要是|能不能|别|不用去|为什么")
_PARTS = re.compile(r"[，、；。]")
_ALIKE = 0.6
_SHARED = 0.7
"""Characters of the words that the part of the goal has which they mean."""
_LITTLE = 4
"""Characters beside a number that a part of the goal is left with, which then means nothing."""
_TAIL = re.compile(r"^(?:的|那|这)|(?:的|那|这|数量|数字|人数)$")


def by_goal_parts(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that takes a part out of the goal, or puts a sentence to it; None for others."""
    if _ASKS.search(text):
        return None
    goal = now.draft.table.annual_goal or ""
    read = _read(re.sub(r",(?!\d{3})", "，", text), goal)
    if read is None:
        return None
    if isinstance(read, str):
        told = f"年度总体目标里没有找到“{read}”，表格没有改动。要改请引出原话，例如“目标里的‘……’去掉”。"
        return settled(workspace, conversation, now, Refused(told))
    done = carry_out(workspace, now, read, message, conversation.focus)
    if not isinstance(done, Outcome):
        return settled(workspace, conversation, now, done) if done is not None else None
    focus = Focus(level2="", name="annual_goal")
    return settled(workspace, conversation, now, Outcome(done.snapshot, done.notes, focus))


def _read(text: str, goal: str) -> tuple[Change, ...] | str | None:
    """The changes, or the words that the goal does not have; None for another message."""
    added = _ADDED.fullmatch(text)
    if added:
        return (GoalMore(added.group("new")),)
    turned = _TURNED.fullmatch(text)
    if turned:
        old = _meant(goal, turned.group("w"))
        return (Replace(old, turned.group("new"), "目标"),) if old else turned.group("w")
    head, _, tail = text.partition("，")
    gone = _GONE.fullmatch(head)
    if gone is None:
        return None
    more = _MORE.fullmatch(tail) if tail else None
    if tail and more is None:
        return None
    words = _TAIL.sub("", (gone.group("w") or gone.group("w2") or gone.group("w3")).strip())
    whole = any(gone.group(one) for one in ("s", "s2", "s3"))
    part = _part(goal, words, whole=whole)
    if part is None:
        return words
    changes: tuple[Change, ...] = (Replace(part, "", "目标"),)
    return (*changes, GoalMore(more.group("new"))) if more else changes


def _meant(goal: str, words: str) -> str:
    """The effect of the goal, or the part of it, that shares most characters with the words; "" where none does."""
    effect = _EFFECT.search(goal)
    parts = [one for one in re.split(r"[，。；]", goal) if one]
    if effect:
        inner = effect.group("t")
        parts = [one for one in parts if inner not in one]
        pieces = [one for one in inner.split("、") if words in one]
        if len(pieces) == 1:
            return pieces[0]
        parts.append(inner)
    shares = [(len(set(words) & set(one)) / len(set(words)), one) for one in parts]
    best = max(shares, default=(0.0, ""))
    return best[1] if best[0] >= _SHARED and sum(one[0] == best[0] for one in shares) == 1 else ""


def _part(goal: str, words: str, *, whole: bool) -> str | None:
    """What of the goal is to go; None where the words mean no one part of it."""
    parts = [one for one in _PARTS.split(goal) if one]
    holding = [one for one in parts if words in one]
    if not holding:
        pairs = set(bigrams(words))
        holding = [
            one for one in parts if pairs and len(pairs & set(bigrams(one))) >= _ALIKE * len(pairs)
        ]
        whole = True
    if len(holding) != 1:
        return words if words in goal and not whole else None
    part = holding[0]
    left = part.replace(words, "")
    bare = re.sub(r"[\d.,]+", "", left)
    numbered = re.search(r"\d", left) is not None and len(bare) <= _LITTLE
    if not (whole or numbered):
        return words
    first = re.match(r"(?:20\d\d年)?通过[^，、]{2,20}?(?:工作|项目|实施)", part)
    return None if first else part
