"""The goal as a whole: written anew, begun or ended with more words, cut to a part of it."""

import re

from assistant.conversation.actions import Change, GoalMore, Replace, SetTo
from assistant.conversation.order_words import DROP
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
_BARE_WRITTEN = re.compile(
    rf"{_LEAD}{_WHAT}{_NOUN}(?P<mark>[：:])[“\"]?(?P<v>[^：:]{{12,}})", re.DOTALL
)
_AS_GOAL = re.compile(
    rf"(?:把|将|用)?(?:下面|以下|这)?(?:这|的)?(?:一)?(?:段|句)?(?:话|文字)?[：:]?[“\"](?P<v>[^“”\"]{{8,}})[”\"][，,]?(?:这(?:一)?[段句]话?)?(?:就)?(?:作为|当作|当|写到|填到|放到|写进|填进|放进|替换|换掉)(?:现在的?|原来的?)?{_WHAT}(?:里面?|中|上)?(?:去)?",
    re.DOTALL,
)
_FRONT = r"(?:最?(?:前面|前头|前边|开头|打头|头上)|起首|句首|第一句(?:前面?|之前))"
_PUT = r"(?:请|再|要|得|也|就|给我|帮我|统一)*(?:加|添|补|写|放|冠|补充)(?:上|个|进)?(?:一?句|一?段|几个字)?(?:话)?(?:是|：|:|，)?"
_BEGUN = re.compile(
    rf"{_LEAD}{_WHAT}{_NOUN}(?:的|里|里面|中)?{_FRONT}{_PUT}(?P<v>[“\"][^“”\"]{{2,80}}[”\"]|[^“”\"]{{2,80}})(?:这?(?:[一二两三四五六几]个)?字)?(?:吧|了)*"
)
_KEEP = r"(?:只|就|仅|光)(?:要|需)?(?:留下?|保留|写|用|要)"
_HALF = re.compile(
    rf"{_LEAD}{_WHAT}{_NOUN}(?:有点|有些)?(?:写得)?(?:太|过于|偏)?(?:长|啰嗦|罗嗦|绕|多)?(?:了|的)?(?:，)?(?:里面?|中)?(?:{_KEEP}(?P<a>前半(?:句|段|部分|截)?|前面?(?:那)?(?:半)?[句段截]|第一句话?|后半(?:句|段|部分|截)?|后面?(?:那)?(?:半)?[句段截]|最后一句话?)(?:话)?(?:就行|就好|即可|就够了?)?|(?P<b>前半(?:句|段|部分|截)?|后半(?:句|段|部分|截)?)(?:都|就|全)?(?:{DROP}))(?:吧|了)*"
)
_KEPT_ONLY = re.compile(
    rf"{_LEAD}{_WHAT}{_NOUN}(?:太长|太啰嗦|太多)?(?:了)?(?:，)?(?:里面?|中)?{_KEEP}[“\"](?P<q>[^“”\"]{{4,}})[”\"](?:这?[一半]?[句段](?:话)?)?(?:就行|就好|即可|吧|了)*"
)
_UNTIL = re.compile(
    rf"{_LEAD}{_WHAT}{_NOUN}(?:里面?|中)?(?:从)?[“\"](?P<q>[^“”\"]{{2,40}})[”\"](?:这[里句]|那[里句])?(?P<w>(?:开始)?(?:以后|之后|后面|往后|后头|起)|以前|之前|前面)(?:的)?(?:内容|文字|话|部分)?(?:都|全|全部|就)*(?:{DROP})(?:吧|了)*"
)
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
_CLAUSE = 6
"""Characters from which what is put before the goal is a clause of its own."""
LONGEST = 400
"""Characters of a message that may tell the whole goal."""


def goal_as_a_whole(text: str, goal: str) -> tuple[Change, ...]:
    """The change of the goal that a (bare) message tells; () for every other message."""
    if len(text) > LONGEST:
        return ()
    begun = _BEGUN.fullmatch(text)
    said = re.sub(r"[“\"][^“”\"]*[”\"]", "", text)
    if begun and not _UNSURE.search(said):
        return _begun(unquoted(_COURTESY.sub("", begun.group("v"))).strip("，, "), goal)
    if not _UNSURE.search(said):
        cut = _cut(text, goal)
        if cut:
            return cut
    anew = _FAULTED_THEN.fullmatch(text)
    if anew and not _UNSURE.search(text):
        return (SetTo("目标", _ended(unquoted(_COURTESY.sub("", anew.group("v"))))),)
    told = _AS_GOAL.fullmatch(text) or _WRITTEN.fullmatch(text) or _BARE_WRITTEN.fullmatch(text)
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


def _begun(words: str, goal: str) -> tuple[Change, ...]:
    if not goal or goal.startswith(words) or len(words) < 2:
        return ()
    year = re.match(r"20\d{2}年(?:度)?", goal)
    if year and re.fullmatch(r"20\d{2}年(?:度)?", words):
        return (Replace(year.group(), words, "目标"),)  # 2026年 for 2026年度: no year twice
    clause = len(words) >= _CLAUSE and not re.search(r"[，。；：年度]$", words)
    return (GoalMore(f"{words}，" if clause else words, front=True),)


def _cut(text: str, goal: str) -> tuple[Change, ...]:
    kept = _KEPT_ONLY.fullmatch(text)
    if kept:
        words = kept.group("q").strip("，。；")
        return (
            (SetTo("目标", _ended(words)),) if words in goal and words != goal.strip("。") else ()
        )
    until = _UNTIL.fullmatch(text)
    if until and goal.count(until.group("q")) == 1:
        return _cut_at(goal, until.group("q"), until.group("w"))
    half = _HALF.fullmatch(text)
    parts = [one for one in re.split(r"(?<=[，；。])", goal) if one]
    if not half or len(parts) < 2:
        return ()
    side = half.group("a") or half.group("b")
    last = re.match(r"后|最后", side) is not None
    gone_last = last is (half.group("b") is not None)
    if gone_last:
        sentence = re.search(r"[。；].", goal) and "第一" in side
        first = re.split(r"(?<=[。；])", goal)[0] if sentence else "".join(parts[:-1])
        gone = goal.rstrip("。")[len(first.rstrip("，；。")) :]
    else:
        gone = "".join(parts[:-1])
    return (Replace(gone, "", "目标"),) if gone else ()


def _cut_at(goal: str, words: str, side: str) -> tuple[Change, ...]:
    at = goal.index(words)
    from_it = side.startswith("开始") or side == "起"
    if side in {"以前", "之前", "前面"}:
        gone = goal[:at]
    else:
        gone = goal[at if from_it else at + len(words) :].rstrip("。")
    return (Replace(gone, "", "目标"),) if gone.strip("，；。") else ()
