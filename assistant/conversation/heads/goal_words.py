"""Wordings inside the annual goal: “甲”说不通，改成“乙”; the last sentence exchanged, taken out, or gone on with."""

import re

from assistant.conversation.actions import Change, Replace, SetTo
from assistant.conversation.order_words import DROP
from assistant.conversation.value_words import unquoted

_GOAL = re.compile(
    r"(?:把|将|那|还有|另外|请|在|对了|，)*(?:年度|总)?(?:总体)?(?:绩效)?目标(?:描述|表述|内容)?(?:的)?(?:这|那)?(?:一)?(?:段话?|段文字|栏|格)?(?:里面|里头|里边|里|中间?|当中|上|的|写的|说的|提到的|，)*"
)
_LAST = re.compile(
    r"(?:最后|末尾|结尾|后面|最末|末了)(?:面|头|边)?(?:的)?(?:[那这一]|那一|这一)?(?:半)?(?:句话?|段话?|截|个分句|部分)|末句|后半句"
)
_TO = r"(?:改成|改为|改作|改写成|改写为|改写|换成|换为|换作|换上|更正为|更正成|修改为|修正为|调整为|替换成|替换为|应表述为|应该?表述为|表述为|应该写|应写|写成|写为|应该为|应为|应该是|应当是|应是|(?<![不只使作利费应通专信在])用(?![水电户于途地]))"
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
    r"[，,；;][^，,；;]{2,14}(?:不动|不变|别动|不改|别改|照旧|不用[动改])(?:了|吧|哈)*$"
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
