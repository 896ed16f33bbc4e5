"""The goal as a whole: written anew, begun or ended with more words, cut to a part of it."""

import re

from assistant.conversation.actions import Change, SetTo
from assistant.conversation.value_words import unquoted

_WHAT = r"(?:年度|总体|绩效|总|项目|我们的?|这个|本)*目标"
_NOUN = (
    r"(?:描述|表述|文字|内容|的内容|的文字|的表述|那?一?段话?|那段|那一?栏|这一?栏|那格|那块|部分)?"
)
_LEAD = r"(?:那|那个|还有|另外|请|麻烦(?:您|你)?|帮我|给我|把|将|对了|在|嗯|哦|，)*"
_WHY = r"(?:[^，,：:；。“”\"]{1,14}[，,])?"
_HOW = r"(?:请|就|都|也|再|给我|帮我|麻烦您?|整个|整段|全部|全都|重新|直接|统一|，|改了|不要了|作废|删了|删掉|换掉|重来)*"
_ANEW = r"(?:(?:重写|重拟|另拟|改拟|另写|改写|重新写|重新拟|重新组织|替换|换|改|写|调整|修改|更正|用|按|拟)(?:一下|一遍|掉)?(?:成|为|作|用|上)?|是|为|定为)"
_THIS = r"(?:如下|这(?:一)?(?:段|句|个|样)(?:话|文字)?|下面(?:这|的)?(?:一)?(?:段|句|个)?(?:话|文字|内容)?|以下(?:内容|文字|这段)?|内容(?:是|为|如下)?|来写|写|吧|的)*"
_WRITTEN = re.compile(
    rf"{_LEAD}{_WHAT}{_NOUN}{_WHY}{_HOW}{_ANEW}{_THIS}(?P<mark>[：:，,\n]*)[“\"]?(?P<v>[^：:]{{8,}})", re.DOTALL
)  # fmt: skip
_FAULTED_THEN = re.compile(
    rf"{_LEAD}{_WHAT}(?:的)?(?:那|这)(?:一)?(?:段话?|句话?|段文字|一?栏)?(?:写得|写的|说得|有点|有些)*(?:太|不)[^，。]{{1,6}}?(?:了|的)?[，,]?(?:你|您|请|就|给我|帮我|直接)*(?:改成|改为|换成|写成|重写成|写)(?P<v>[^：:，]{{8,}})",
    re.DOTALL,
)
"""目标那段话太乱了你改成…: why, and all of it anew."""
_UNSURE = re.compile(
    r"要不要|该不该|是不是|如果|要是|别(?!的)|先不|不用改|不改|[?？]|吗$|什么|怎么|为什么|为啥|多少"
)
_COURTESY = re.compile(
    r"[，,。！!\s]*(?:谢谢(?:您|你|啦|了)?|多谢|辛苦(?:了|您了)?|麻烦(?:了|您了|你了)|可以吗|好吗|行吗|就这样|就行了?|就好|即可|吧|哈)+[。！!？?]*$"
)
_NO_GOAL = re.compile(
    r"^[^，。；]{0,12}(?:改成|改为|去掉|删掉|换成)|^[“\"]?[^“”\"，。]{1,20}[”\"](?:改|换|去|删)"
)
"""目标里写“甲”改成“乙”: a wording of it."""
LONGEST = 400
"""Characters of a message that may tell the whole goal."""


def goal_as_a_whole(text: str, goal: str) -> tuple[Change, ...]:
    """The change of the goal that a (bare) message tells; () for every other message."""
    if len(text) > LONGEST:
        return ()
    anew = _FAULTED_THEN.fullmatch(text)
    if anew and not _UNSURE.search(text):
        return (SetTo("目标", _ended(unquoted(_COURTESY.sub("", anew.group("v"))))),)
    told = _WRITTEN.fullmatch(text)
    if not told or _UNSURE.search(text[: told.start("v")]):
        return ()
    value = unquoted(_COURTESY.sub("", told.group("v"))).strip()
    marked = "mark" not in told.groupdict() or bool(told.group("mark")) or "，" in value
    if len(value) < 8 or not marked or _NO_GOAL.search(value) or value.endswith(("?", "？", "吗")):
        return ()
    return (SetTo("目标", _ended(value)),)


def _ended(value: str) -> str:
    """The goal with a full stop at its end, where it ends in a word."""
    return value if re.search(r"[。！；;.]$", value) else f"{value}。"
