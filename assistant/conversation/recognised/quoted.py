"""What a message does with quoted words to the goal, the project's name or a row's: 目标里“甲”后面接“乙”, 不要“甲”，写“乙”.

No form of sentence is asked for. Quoted words that stand there are old, others are new; the words around them tell
whether the new ones stand beside the old, in their place, at an end, or for all of it.
"""

from difflib import SequenceMatcher

from assistant.conversation.actions import Change, GoalMore, Replace, SetTo
from assistant.conversation.vocabulary.order_words import DROP, ORDERED
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from corpus import late_re as re

_GOAL = re.compile(r"(?:年度|总体|绩效|总|项目|的)*目标(?!值|人群|群体|任务|责任)")
_TITLE = re.compile(
    r"(?:项目|表)(?:的)?(?:正式|规范)?(?:的)?(?:名[称字]?|全称|标题|题目)|标题|题目|(?<!指标)(?<!行的)(?<!条的)名称(?!先)"
)
_QUOTED = re.compile(r"[“\"](?P<q>[^“”\"]{1,200})[”\"]")
_MARK = "\x00"
_PUT = r"(?:加|添|补|接|续|塞|写(?![成作为得了])|放|带|插|冠|提(?![成到高])|体现|点[出明]|交代|反映|突出|包含|对应|融入|纳入|说一?[下句]|讲|有(?!点|些))"
_LACKS = r"(?:没有?(?:写|提|讲|说|体现|点|带|包含|反映)|缺|少了|漏|未(?:体现|提及|写明))"
_NEVER = re.compile(r"(?:别|不[要用该必]?)再?[^，。]{1,2}")
_PUT_AT = re.compile(
    rf"{_PUT}[^，。{_MARK}]{{0,3}}{_MARK}，?[^，。{_MARK}]{{0,3}}{_MARK}(?:的|这)?(?P<at>[前后])[面头边]?"
)
"""加个“第五届”，放“职工”前头: what comes is told first."""
_BESIDE = re.compile(
    rf"{_MARK}[^。{_MARK}]{{0,8}}?(?:(?P<front>前[面头边]?|之前)|后[面头边]?|之后)[^。{_MARK}]{{0,8}}?{_PUT}[^，。{_MARK}]{{0,6}}(?:，|：|:)?{_MARK}"
)
_BESIDE_SAID = re.compile(
    rf"{_MARK}(?:的|这?[一两三四几]?个?字|这半?句)*(?:(?P<front>前[面头边]?|之前)|后[面头边]?|之后)[^，。{_MARK}]{{0,5}}?{_PUT}(?:上|个|进)?(?:一?[句段半])?(?:话)?[，：:]?(?P<new>[^{_MARK}，。]{{3,40}})$"
)
_FRONT = re.compile(r"开头|最前|打头|句首|前面|前头|起头")
_ADDED = re.compile(rf"{_PUT}|{_LACKS}")
_TURNED = re.compile(
    r"(?:改|换|写|说|叫|用|简|缩|压|订|修|变|调|拟|表述|概括)[正写拟缩炼简述整]?(?:成|为|作|做|上)|[改换写叫用填说](?=[一这那：:，\x00])|说全|写全"
)
_WHOLE = re.compile(
    r"整[段个句]|全[部文]?[换改重]|重[写拟新]|改写|精简|简化|概括|提炼|压缩|太(?!少|短)|一堆|这[段句]|如下|下[面列]|不要这么|别这么"
)
_OTHER = re.compile(
    rf"(?<!别的)指标(?!名?称?(?:先|都|也)?(?:不|别))|{CLASS_WORD}|第[一二三四五六七八九十\d]|主管|单位|预算|满意度"
)
"""Other cells."""
_ASKS = re.compile(
    r"[?？]|吗$|要不要|该不该|是不是|如果|要是|先不|不用改|不改(?!了?$)|为什么|什么|有没有|有无|是否"
)
_STAYS = re.compile(
    r"^(?:其余|其他|其它|别处|别的|别|余下|剩下|后面|前面|前后|指标|名称|项目名)[^，。]{0,8}(?:不|别|照|留|原样)|^[^\x00]{0,12}(?:照旧|照样|不[变动]|别动)$"
)
_FIGURE = re.compile(r"\d|[一二三四五六七八九][成折]")
_NEW_WHOLE = 10
"""Characters from which quoted words can be all of a goal."""
_SHORTEST_OLD = 3
_BESIDE_FIGURE = 6
"""Characters beside a figure that say how it is meant."""
_STOP = "。；;，, 、"


def goal_by_quotes(text: str, goal: str) -> tuple[Change, ...]:
    """The change of the goal that the quoted words of a (bare) message make; () for every other message."""
    read = _read(text, _GOAL) if goal and not _TITLE.search(text) else None
    if read is None:
        return ()
    quotes, frame = read
    stand = quotes[0].strip(_STOP) in goal
    if len(quotes) == 1 and not stand:
        return _by_new(frame, quotes[0], goal)
    if not stand:
        return ()
    told = _by_two(frame, *quotes) if len(quotes) == 2 else _by_old(frame, quotes[0].strip(_STOP))
    return (Replace(*told, "目标"),) if told else ()


def title_by_quotes(text: str, name: str) -> str:
    """The project's name as the quoted words of a (bare) message make it; "" for every other message."""
    read = _read(text, _TITLE) if not _GOAL.search(text) else None
    if read is None or read[0][0] not in name:
        return ""
    quotes, frame = read
    told = _by_two(frame, *quotes) if len(quotes) == 2 else _by_old(frame, quotes[0])
    return name.replace(*told) if told else ""


def part_by_quotes(text: str) -> tuple[str, str, str] | None:
    """Of a (bare) message that exchanges quoted words for others: both, and what stands around; None for others."""
    read = _read(text)
    if read is None or len(read[0]) != 2 or _GOAL.search(text) or _TITLE.search(text):
        return None
    told = _by_two(read[1], *read[0])
    return (*told, read[1].replace(_MARK, "")) if told else None


def _read(text: str, cell: re.Pattern[str] | None = None) -> tuple[list[str], str] | None:
    """The quoted words, one or two, and what stands around them without the cell's name; None where it has none."""
    quotes = [one.group("q").strip() for one in _QUOTED.finditer(text)]
    clauses = re.split(r"[，,；;。]", _QUOTED.sub(_MARK, text))
    frame = "，".join(one for one in clauses if one and not _STAYS.search(one.strip()))
    if len(quotes) not in {1, 2} or frame.count(_MARK) != len(quotes):
        return None
    beside = [
        one
        for one in _BESIDE_SAID.sub(_MARK, frame).split("，")
        if _MARK not in one and not (_GOAL.search(one) or _TITLE.search(one))
    ]
    if any(re.search(ORDERED, one) or _FIGURE.search(one) for one in beside):
        return None  # it asks for more than that
    if len(quotes) == 2 and (put := _PUT_AT.search(frame)):
        frame = f"{frame[: put.start()]}{_MARK}{put.group('at')}加{_MARK}{frame[put.end() :]}"
        quotes.reverse()
    if cell is None:
        return None if _ASKS.search(frame) else (quotes, frame)
    about = cell.search(frame)
    if about is None or _OTHER.search(frame) or _ASKS.search(frame):
        return None
    return quotes, f"{frame[: about.start()]}，{frame[about.end() :]}"


def _by_two(frame: str, old: str, new: str) -> tuple[str, str] | None:
    """Words that stand there, and others beside them or in their place."""
    old, beside = old.strip(_STOP), _BESIDE.search(frame)
    if beside:
        return old, new + old if beside.group("front") else old + new
    return (old, new) if _TURNED.search(frame) else None


def _by_old(frame: str, old: str) -> tuple[str, str] | None:
    """Words that stand there and go, or that unquoted words are put beside."""
    said = _BESIDE_SAID.search(frame)
    if said:
        new = said.group("new").strip(_STOP)
        return old, f"{new}，{old}" if said.group("front") else f"{old}，{new}"
    if _TURNED.search(frame):
        return None
    puts = _ADDED.search(_NEVER.sub("", frame))
    return (old, "") if re.search(DROP, frame) and not puts else None


def _by_new(frame: str, new: str, goal: str) -> tuple[Change, ...]:
    """Words that the goal lacks: for those of it that are named, for all of it, or put to it."""
    old = _named(frame, goal) or _counted(new, goal)
    turned = _TURNED.search(frame) is not None
    if turned and old:
        return (Replace(old, new, "目标"),)
    if turned and len(new) >= _NEW_WHOLE and _WHOLE.search(frame):
        return (SetTo("目标", new if re.search(r"[。！；]$", new) else f"{new}。"),)
    if _ADDED.search(frame) and not turned and not re.search(DROP, frame):
        return (
            (GoalMore(new.strip(_STOP) + "，", front=True),)
            if _FRONT.search(frame)
            else (GoalMore(new.strip(_STOP)),)
        )
    return ()


def _named(frame: str, goal: str) -> str:
    """The longest run of the words around that stands in the goal; "" where none is long enough."""
    run = SequenceMatcher(None, frame, goal, autojunk=False).find_longest_match()
    said = frame[run.a : run.a + run.size].strip(_STOP)
    return said if len(said) >= _SHORTEST_OLD else ""


def _counted(new: str, goal: str) -> str:
    """What of the goal the new words say of the same figure: 3000册 for “不少于3000册”; "" where they say more."""
    run = SequenceMatcher(None, new, goal, autojunk=False).find_longest_match()
    said = new[run.a : run.a + run.size].strip(_STOP)
    counts = re.search(r"\d", said) is not None and len(new) - len(said) <= _BESIDE_FIGURE
    return said if counts else ""
