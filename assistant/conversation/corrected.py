"""A clerk who corrects himself in one message: what was said first gives way to what is said last.

改成7公里，不对，是6.5公里 asks for 6.5公里. The message is put as it would read had the clerk said it
right at once, so that all readings see one wish; what was dropped is told.
"""

import re
from dataclasses import dataclass

from assistant.conversation.measures import same_measure
from assistant.conversation.parts import words
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.said_values import tidy_value
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue, ValueKind

_CUT = re.compile(r"([，,；;。！!…~～\s]+)")
_SIGH = r"(?:[哦噢喔啊嗯额呃哎唉诶欸哟]|哎呀|那个)*"
_STRONG = re.compile(
    rf"{_SIGH}(?:不对|不是|不行|不|错了|我?(?:说|写|打|记|看|弄|搞)错了?|口误|等等|等下|等一下|慢着|且慢|更正|更正一下|纠正一下)(?:不对|啊|呀|哈|了|吧|等等)*"
)
"""不对: what was said just before is taken back."""
_DENIED = re.compile(r"(?:^|[^对])不(?:是|行)?$")
"""不是8.5 says what it is not, and needs a pause to take back what was said."""
_SECOND = re.compile(
    rf"{_SIGH}(?:算了|想想|再想想|想了想|转念一想|保险起见|稳妥点|稳妥起见)?(?:还是|要不还是|要不(?!要)|要么|不如|干脆)"
)
"""还是93%稳一点: a second thought."""
_VERB = r"(?:写成|写|填成|填|改成|改为|改到|改|定成|定为|定在|定|按照?|用|报|设成|设为|设|调到|调成|降到|提到|应该是|应该|应是|应|是|为|算|要|到|就|给|做)*"
_AFTER = r"(?:算|来算|写|填|定|报|改|吧|了|啦|哈|啊|呀|更|比较|要|才|也|就|稳一?点|稳妥(?:一?点)?些?|稳|妥当|妥|好(?:一?点|些)?|合适(?:些)?|行|可以|现实|实际|保险(?:一?点|些)?|对|准|稳当|靠谱|够了|够|足够了?|即可|为宜|为好)*"
_STRAINED = re.compile(
    r"(?:时间|日子|这)?(?:也|有点|还是|恐怕|怕|估计|可能)*(?:太|过于|偏)[紧赶满高低多少早晚急松]了?(?:点|些)?|(?:怕|恐怕|估计|好像|应该)?(?:赶|来|忙|做|完|达|办|搞)不(?:及|上|到|过来|完|成|了|出来)了?|不(?:太)?(?:现实|稳妥|保险|好看|够|妥)|够呛|悬"
)
"""太紧了: the value told just before does not do."""
_NO_DELETION = re.compile(
    rf"{_SIGH}(?:还是|先)?(?:别|不|不要|甭|先别)(?:删|去|拿|撤)掉?(?:了|它|吧|啊|哈)*"
)
_AGAINST = re.compile(
    rf"{_SIGH}(?:还是|要不(?!要)|算了|先|想想)+(?:别|不|不用|不要|甭)(?:改|降|升|提|动|加|减|调|涨|压|换|删|撤|挪|移|加)(?:它|吧|啊|哈|呀|掉|的)*了?(?:吧|啊|哈|呀)*"
)
"""还是别降了."""
_TOLD = re.compile(
    r"(?P<head>.*?)(?P<verb>写成|写|填成|填|改成|改为|改叫|叫做|叫|换成|换为|定为|定成|设为|用)(?P<what>[^\d]{2,})$"
)
_WORDING = re.compile(
    rf"{_VERB}(?P<verb>写成|写|填成|填|改成|改为|改叫|叫做|叫|换成|换为|定为|定成|设为|用|是)(?P<what>[\u4e00-\u9fff“”\"]{{2,}}?)(?:吧|了|啊|哈)*$"
)
_THOUGHT = re.compile(rf"{_SIGH}(?:算了|想想|再想想|想了想|转念一想|不|罢了)(?:吧|啊|哈)*")
_NOTHING = "都不改了"
_STILL = re.compile(r"(?:也|又|还)不对|先不要?动")
_CLOSED = re.compile(r"(?:[?？]|吧|了|啊|哈|呀|算|得了|好了|就行|来算|左右)*")
_SUBJECT = 2
"""Characters that two clauses must begin with to speak of one cell."""
_NAMED = re.compile(r"[\u4e00-\u9fff]{2,}")


@dataclass(frozen=True)
class Corrected:
    """The message as it is meant, and what of it no longer counts, for the clerk."""

    text: str
    told: str = ""


def corrected(text: str) -> Corrected:
    """``text`` without what the clerk takes back in it; unchanged where that is not plain."""
    pieces = _CUT.split(text)
    clauses, gaps = pieces[::2], pieces[1::2]
    told: list[str] = []
    at = 1
    while at < len(clauses):
        done = _mended(clauses, at)
        if done is None:
            at += 1
            continue
        first, count, put, dropped = done
        clauses[first : first + count] = put
        gaps[first : first + count - len(put)] = []
        told.append(dropped)
        at = max(first, 1)
    if not told or any(_STRONG.fullmatch(one) or _STILL.search(one) for one in clauses[1:]):
        return Corrected(text)  # taken back once more: the readings ask
    gaps += [""] * (len(clauses) - len(gaps))
    whole = "".join(clause + gap for clause, gap in zip(clauses, gaps, strict=False))
    return Corrected(
        whole.strip("，,；; ") or _NOTHING,
        f"按您后面说的办，前面说的“{'”、“'.join(told)}”不算。",
    )


def _mended(clauses: list[str], at: int) -> tuple[int, int, list[str], str] | None:
    """Where clauses are exchanged: the first, how many, what stands there instead, what was dropped."""
    here, before = clauses[at], clauses[at - 1]
    if at > 1 and _THOUGHT.fullmatch(before):
        found = _mended([*clauses[: at - 1], here, *clauses[at + 1 :]], at - 1)
        return None if found is None else (found[0], found[1] + 1, *found[2:])
    strong = _STRONG.match(here)
    if _AGAINST.fullmatch(here) and (VALUE_WORDS.search(before) or words.DELETE.search(before)):
        return at - 1, 2, [], before
    if strong and strong.end() == len(here) and at + 1 < len(clauses):
        after, used = clauses[at + 1], 3
    elif strong and strong.end() < len(here) and not _DENIED.search(strong.group()):
        after, used = here[strong.end() :], 2
    elif (second := _SECOND.match(here)) is not None:
        after, used = here[second.end() :], 2
        return _value(before, at - 1, after, used)
    elif _STRAINED.fullmatch(here) and at + 1 < len(clauses):
        after = clauses[at + 1]
        told = re.match(r"(?:就|还是|那就|那)*(?:写成?|填成?|改成?|改为|改到|定到?|按)", after)
        return _value(before, at - 1, after, 3) if told else None
    else:
        return None
    return (
        _value(before, at - 1, after, used)
        or _kept_row(before, at - 1, after, used)
        or _same_cell(before, at - 1, after, used)
        or _wording(before, at - 1, after, used)
    )


def _value(
    before: str, first: int, after: str, used: int
) -> tuple[int, int, list[str], str] | None:
    """改成7公里 and 是6.5公里: the value of the clause before is exchanged."""
    old = list(VALUE_WORDS.finditer(before))
    if old and not _CLOSED.fullmatch(before[old[-1].end() :]):
        return None  # 3月底不够，还是4月20日前: fault is found with what stands there
    new = re.fullmatch(rf"{_VERB}(?:[一每]年|每月)?(?P<v>{VALUE_WORDS.pattern}){_AFTER}", after)
    if not old or new is None:
        return None
    said, now = old[-1].group(), new.group("v")
    if not _alike(parse_value(tidy_value(said)), parse_value(tidy_value(now))) or said == now:
        return None
    put = before[: old[-1].start()] + now + before[old[-1].end() :]
    return first, used, [put], said


def _alike(one: IndicatorValue, two: IndicatorValue) -> bool:
    if one.number is None and one.date is None:
        return False
    if any(v.kind is ValueKind.QUANTITY and v.unit is None and not v.per for v in (one, two)):
        return one.number is not None and two.number is not None  # 40, 45人
    return same_measure(one, two)


def _kept_row(
    before: str, first: int, after: str, used: int
) -> tuple[int, int, list[str], str] | None:
    """删了吧，等等，别删: the row stays."""
    verb = words.DELETE.search(before)
    if verb is None or not _NO_DELETION.fullmatch(after):
        return None
    return first, used, [before[: verb.start()]], before[verb.start() :]


def _same_cell(
    before: str, first: int, after: str, used: int
) -> tuple[int, int, list[str], str] | None:
    """单位写甲，不，单位写乙: a whole clause about the same cell stands in for the first."""
    shared = 0
    while shared < min(len(before), len(after)) and before[shared] == after[shared]:
        shared += 1
    if shared < _SUBJECT or not _NAMED.match(before[:shared]) or shared == len(after):
        return None
    return first, used, [after], before


def _wording(
    before: str, first: int, after: str, used: int
) -> tuple[int, int, list[str], str] | None:
    """写明显改善，不，写显著改善."""
    old, new = _TOLD.match(before), _WORDING.fullmatch(after)
    if old is None or new is None or VALUE_WORDS.search(after):
        return None
    return (
        first,
        used,
        [f"{old.group('head')}{old.group('verb')}{new.group('what')}"],
        old.group("what"),
    )
