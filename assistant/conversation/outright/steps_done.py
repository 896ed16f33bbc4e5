"""More or fewer of what is counted, told by what is done: 再多委托1家 is one more of the row that counts 家; 多报了10处 is 10 fewer."""

from functools import cache

from assistant.conversation.referring.clauses import split
from assistant.draft import Draft
from assistant.understanding.lexicon import any_of, units
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number
from corpus.values import ValueKind


@cache
def _step() -> re.Pattern[str]:
    unit = any_of(units().countable - {"万", "元", "块", "年", "月", "日", "%"})
    return re.compile(
        rf"(?:今年|这次|另外|后来|我们|还是|再|又|还|要|得|打算|准备)*(?P<d>多|少)(?![于达少数年])(?P<verb>[\u4e00-\u9fff]{{1,2}}?)(?:了|个)?(?P<n>\d+)(?P<u>{unit})(?P<of>[\u4e00-\u9fff]{{0,4}}?)(?:吧|了)?"
    )


@cache
def _one_more() -> re.Pattern[str]:
    unit = any_of(units().countable - {"万", "元", "年", "月", "日", "%", "条", "项"})
    return re.compile(
        rf"(?:今年|这次|后来|我们|还|又|要|得|打算|准备)*再(?!加一|添一)(?P<verb>[\u4e00-\u9fff]{{1,2}}?)(?:了|上)?(?P<n>\d+|{CHINESE})(?P<u>{unit})(?P<of>[\u4e00-\u9fff]{{2,6}}?)(?:吧|了)?"
    )


@cache
def _misreported() -> re.Pattern[str]:
    unit = any_of(units().countable - {"万", "元", "块", "年", "月", "日", "%"})
    return re.compile(
        rf"(?P<verb>[\u4e00-\u9fff]{{0,8}}?)(?P<d>多|少|漏)(?:报|算|写|填|列|数|统计|登记)了(?P<n>\d+)(?P<u>{unit})(?P<of>[\u4e00-\u9fff]{{0,4}}?)(?:，?(?:要|得|请|就|给我|帮我)*(?:[减扣去除删补加](?:掉|去|上|回来?|进去|下来)?|改(?:一下|过来)?)(?:吧|了)?)?"
    )


def steps_done_outright(text: str, draft: Draft) -> str:
    """``text`` with each such step as one of the row that counts it; unchanged where no row, or several, could be meant."""
    over = _misreported().fullmatch(text)
    if over is not None:
        return _stepped(over, draft, "增加" if over["d"] != "多" else "减少") or text
    return "，".join(_put(one, draft) for one in split(text)) if _step_in(text) else text


def _step_in(text: str) -> bool:
    return any(_step().fullmatch(one) or _one_more().fullmatch(one) for one in split(text))


def _put(clause: str, draft: Draft) -> str:
    more = _one_more().fullmatch(clause)
    if more is not None:
        return _stepped(more, draft, "增加") or clause  # 再开一个助餐点
    found = _step().fullmatch(clause)
    if found is None:
        return clause
    return _stepped(found, draft, "增加" if found["d"] == "多" else "减少") or clause


def _stepped(found: re.Match[str], draft: Draft, way: str) -> str:
    """The step of the one row that counts what is told; "" where none or several could be meant."""
    rows = [
        (place, row.name)
        for place, row in enumerate(draft.table.indicators)
        if row.applicable and row.parsed.kind is ValueKind.QUANTITY and row.parsed.unit == found["u"]
    ]  # fmt: skip
    for words in (found["of"], found["verb"]):
        named = [one for one in rows if words and words in one[1]]
        rows = named if len(rows) > 1 or (words and words == found["of"]) else rows
    if len(rows) != 1:
        return ""
    return f"第{rows[0][0] + 1}条{way}{parse_number(found['n'])}{found['u']}"
