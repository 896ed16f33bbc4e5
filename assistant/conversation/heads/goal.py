"""What a message tells of the goal: a wording of it, words that it shall hold, a sentence more, or all of it."""

from assistant.conversation.actions import Change, GoalMore, Replace, SetTo
from assistant.conversation.heads.titles import more_of_goal
from assistant.conversation.recognised.quoted import goal_by_quotes
from assistant.conversation.referring.clauses import split
from assistant.conversation.vocabulary.order_words import DROP, ORDER_ENDS, ORDERED
from assistant.conversation.vocabulary.value_words import unquoted
from corpus import late_re as re

_GOAL = re.compile(
    r"(?:把|将|那|还有|另外|请|在|对了|，)*(?:年度|总)?(?:总体)?(?:绩效)?目标(?:描述|表述|内容)?(?:的)?(?:这|那)?(?:一)?(?:段话?|段文字|栏|格)?(?:里面|里头|里边|里|中间?|当中|上|的|写的|说的|提到的|，)*"
)
_LAST = re.compile(
    r"(?:最后|末尾|结尾|后面|最末|末了)(?:面|头|边)?(?:的)?(?:[那这一]|那一|这一)?(?:半)?(?:句话?|段话?|截|个分句|部分)|末句|后半句"
)
_TO = r"(?:改成|改为|改作|改写成|改写为|改写|换成|换为|换作|换上|更正为|更正成|修改为|修正为|调整为|替换成|替换为|应表述为|应该?表述为|表述为|应该写|应写|写成|写为|应该为|应为|应该是|应当是|应是|写作|改(?=[：:])|(?<![不只使作利费应通专信在])用(?![水电户于途地]))"
_NEW = re.compile(
    rf"(?P<why>[^“”\"\d]{{0,40}}?){_TO}(?:一句)?[：:，]?(?P<new>[“\"][^“”\"]{{2,80}}[”\"]|[^“”\"]{{2,80}})(?P<after>[^“”\"\d]{{0,12}})"
)
_INNER = re.compile(
    rf"(?P<why>[^“”\"\d]{{0,16}}?)(?:，)?(?:把|将|请把)?(?:里面的|其中的|前面的|后面的|多余的)?(?:[“\"](?P<q>[^“”\"]{{1,20}})[”\"]|(?P<w>[^“”\"，。]{{1,12}}?))(?:这?(?:[一二两三四五六七八九十几]个?|俩)?字|一词|这个词)?(?:给我|给)?(?:{DROP})(?:了|吧|掉|即可|就行)*"
)
"""“栽植砍除”写错了，把栽植去掉: a part of what was named goes, and no more."""
_GONE = re.compile(
    rf"(?:这|那)?(?:[^“”\"\d把将，]{{0,10}}?，)?(?:请|就|都|也|可以|直接|整个|全部|给我|帮我|把它|把这半?句|把这几个字|没必要|太虚|不合适|多余|重复|了|的)*?(?:{DROP})(?:了|吧|掉|即可|就行)*"
)
_ANEW = re.compile(
    r"(?:请|就|也|给我|帮我|麻烦您?|整个|全部|重新|，)*(?:重写|重拟|另拟|改拟|改写|改|换|写|调整|修改|更正)(?:为|成|如下)[：:，]?(?P<v>.{10,})",
    re.DOTALL,
)
_UNSURE = re.compile(
    r"要不要|该不该|是不是|如果|要是|别(?!的)|先不|不用改|不改|[?？]|吗$|什么|怎么改|为什么|为啥"
)
_END = re.compile(
    r"(?:[，,]?(?:谢谢(?:您|你|啦|了)?|多谢|辛苦了?|麻烦了?|可以吗|好吗|行吗|就行|即可|就好|才对|才行|更好|比较好|吧|了|哈|啊|呀))+$"
)
_SHORTEST = 2


_STAYS = re.compile(
    rf"[，,；;][^，,；;]{{2,14}}(?:不动|不变|别动|不改|别改|照旧|不用[动改]){ORDER_ENDS}$"
)
"""…写成60名，人数那条不动: what else stays is no wording."""


def goal_reworded(text: str, goal: str) -> tuple[Change, ...]:
    """The change of a wording of the goal; () for a message that asks for none."""
    head = _GOAL.match(text)
    if not head or not goal or _UNSURE.search(re.sub(r"[“\"][^“”\"]*[”\"]", "", text)):
        return ()
    rest = text[head.end() :]
    anew = _ANEW.fullmatch(rest)
    of_all = r"话|文字|描述|表述|内容|栏|格"
    if anew and (re.search(of_all, head.group()) or re.match(r"[^，。]*[写拟]", rest)):
        return (SetTo("目标", unquoted(_END.sub("", anew.group("v")))),)
    written = re.search(r"[写说提](?:的|到|，)*$", head.group()) is not None
    found = _named(rest, goal, written=written) or _last(rest, goal)
    if found is None:
        return ()
    old, tail = found
    tail = re.sub(
        r"^(?:这|那)?(?:[一两二三四五六七八九十几]?个?字|半?句(?:话)?|一词|字样|段话?|的(?:提法|说法|表述|写法))",
        "",
        tail,
    )
    new_one = _NEW.fullmatch(tail)
    if new_one:
        new = unquoted(_END.sub("", _STAYS.sub("", new_one.group("new"))))
        part = re.sub(r"^[，,把将的里]+", "", new_one.group("why"))
        if part and part in old:
            return (Replace(old, old.replace(part, new), "目标"),)  # 这句，丰富改成充实
        old = _grown(old, new, goal)
        good = len(new) >= _SHORTEST and new != old and not re.search(r"指标|满意度改|删", new)
        return (Replace(old, new, "目标"),) if good else ()
    inner = _INNER.fullmatch(tail)
    part = (inner.group("q") or inner.group("w")) if inner else ""
    if part and part in goal and part != old:
        whole = old.replace(part, "") if part in old else ""
        return (Replace(old, whole, "目标"),) if whole else (Replace(part, "", "目标"),)
    if _GONE.fullmatch(tail):
        return (Replace(old, "", "目标"),)
    return ()


def _grown(old: str, new: str, goal: str) -> str:
    """``old`` with what follows it in the goal, as far as ``new`` says the same: 保障用水 where 保障用水安全 stands."""
    after = goal[goal.find(old) + len(old) :] if old in goal and new.startswith(old) else ""
    size = 0
    while size < min(len(after), len(new) - len(old)) and after[size] == new[len(old) + size]:
        size += 1
    return old + after[:size]


def _named(rest: str, goal: str, *, written: bool = False) -> tuple[str, str] | None:
    """The old wording that is told, quoted or word for word, and what follows it.

    ``written``: it was said that the goal says so (目标里写…), so that why it is wrong may follow.
    """
    quoted = re.match(r"[^“”\"]{0,6}[“\"](?P<old>[^“”\"]{1,60})[”\"]", rest)
    if quoted:
        old = quoted.group("old").strip("，。；,; ")
        return (old, rest[quoted.end() :]) if old in goal else None
    last = _LAST.match(rest)
    start = last.end() if last else 0
    lead = re.match(r"(?:的|是|写[着了]?|说|提到?|，|：)*", rest[start:])
    assert lead is not None
    written = written or re.search(r"[写说提]", lead.group()) is not None
    start += lead.end()
    size = 0
    while start + size < len(rest) and rest[start : start + size + 1] in goal:
        size += 1
    least = 4 if last else 2
    old = rest[start : start + size].strip("，。；,; ")
    told = re.match(
        rf"{'[，,]|' if written else ''}(?:这|那)?(?:[一两二三四五六七八九十几]?个?字|半?句(?:话)?|一词|字样|的提法|的说法)|{_TO}|不|跟|和|太|有点|去掉|删",
        rest[start + size :],
    )
    return (old, rest[start + size :]) if len(old) >= least and told else None


def _last(rest: str, goal: str) -> tuple[str, str] | None:
    """The last part of the goal, where the words speak of it, and what follows them."""
    found = _LAST.match(rest)
    if not found:
        return None
    clause = re.split(r"[，；。]", goal.rstrip("。；， "))[-1]
    tail = rest[found.end() :]
    inner = re.fullmatch(r"(?:达到|实现|起到)(?P<t>.+?)(?:的)?(?:效果|目的|目标|作用)", clause)
    new = _NEW.fullmatch(tail)
    bare = new is not None and not re.match(r"[“\"]?(?:达到|实现|起到|使|让)", new.group("new"))
    if inner and bare:
        return inner.group("t"), tail
    return (clause, tail) if len(clause) >= _SHORTEST else None


_WHAT = r"(?:年度|总体|绩效|总|项目|我们的?|这个|本)*目标"
_NOUN = (
    r"(?:描述|表述|文字|内容|的内容|的文字|的表述|那?一?段话?|那段|那一?栏|这一?栏|那格|那块|部分)?"
)
_LEAD = r"(?:那|那个|还有|另外|请|麻烦(?:您|你)?|帮我|给我|把|将|对了|在|嗯|哦|，)*"
_WHY = r"(?:[^，,：:；。“”\"]{1,14}[，,])?"
_HOW = r"(?:请|就|都|也|再|给我|帮我|麻烦您?|整个|整段|全部|全都|重新|直接|统一|，|改了|不要了|作废|删了|删掉|换掉|重来)*"
_GOAL_WHOLE_ANEW = r"(?:(?:重写|重拟|另拟|改拟|另写|改写|重新写|重新拟|重新组织|替换|换|改|写|调整|修改|更正|用|按|拟)(?:一下|一遍|掉)?(?:成|为|作|用|上)?|是|为|定为)"
_THIS = r"(?:如下|这(?:一)?(?:段|句|个|样)(?:话|文字)?|下面(?:这|的)?(?:一)?(?:段|句|个)?(?:话|文字|内容)?|以下(?:内容|文字|这段)?|内容(?:是|为|如下)?|来写|写|吧|的)*"
_WRITTEN = re.compile(
    rf"{_LEAD}{_WHAT}{_NOUN}{_WHY}{_HOW}{_GOAL_WHOLE_ANEW}{_THIS}(?P<mark>[：:，,\n]*)[“\"]?(?P<v>[^：:]{{8,}})", re.DOTALL
)  # fmt: skip
_FAULTED_THEN = re.compile(
    rf"{_LEAD}{_WHAT}(?:的)?(?:那|这)(?:一)?(?:段话?|句话?|段文字|一?栏)?(?:写得|写的|说得|有点|有些)*(?:太|不)[^，。]{{1,6}}?(?:了|的)?[，,]?(?:你|您|请|就|给我|帮我|直接)*(?:改成|改为|换成|写成|重写成|写)(?P<v>[^：:，]{{8,}})",
    re.DOTALL,
)
"""目标那段话太乱了你改成…: why, and all of it anew."""
_GOAL_WHOLE_UNSURE = re.compile(
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
    if anew and not _GOAL_WHOLE_UNSURE.search(text):
        return (SetTo("目标", _ended(unquoted(_COURTESY.sub("", anew.group("v"))))),)
    told = _WRITTEN.fullmatch(text)
    if not told or _GOAL_WHOLE_UNSURE.search(text[: told.start("v")]):
        return ()
    value = unquoted(_COURTESY.sub("", told.group("v"))).strip()
    marked = "mark" not in told.groupdict() or bool(told.group("mark")) or "，" in value
    if len(value) < 8 or not marked or _NO_GOAL.search(value) or value.endswith(("?", "？", "吗")):
        return ()
    return (SetTo("目标", _ended(value)),)


def _ended(value: str) -> str:
    """The goal with a full stop at its end, where it ends in a word."""
    return value if re.search(r"[。！；;.]$", value) else f"{value}。"


_LONGEST = 120
_PUTS = r"\d|[“”改换写加补添删去填拿接叫用留]"


def goal_told(text: str, goal: str) -> tuple[Change, ...]:
    """The change of the goal that a (bare) message asks for; () for every other message."""
    told = _told(text, goal)
    *before, last = split(text) or [""]
    if told or not before or re.search(rf"{ORDERED}|{_PUTS}", last):
        return told
    return _told("，".join(before), goal)  # the last clause only says why


def _told(text: str, goal: str) -> tuple[Change, ...]:
    if len(text) <= _LONGEST:
        if told := goal_by_quotes(text, goal) or goal_reworded(text, goal):
            return told
        if sentence := more_of_goal(text, goal):
            return (GoalMore(sentence),)
    return goal_as_a_whole(text, goal)
