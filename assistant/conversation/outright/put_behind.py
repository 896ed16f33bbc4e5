"""Rows to come whose name stands before the order: 阅览室面积列上，660平方米; 把借阅率这个指标加到社会效益，60%以上.

The value follows, or the clause before says how much it is: 一层楼面共660平方米，阅览室面积列上.
"""

from assistant.conversation.outright.said import name_of, value_of
from assistant.conversation.parts.words import EACH
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.conversation.weighed.names import NAME_ENDS
from assistant.draft import Draft
from corpus import late_re as re
from corpus.text import bigrams

_IN = r"(?:类?指标|类)?(?:那块|这块)?(?:里面?|里头|中)?(?:的)?"
_PUT = re.compile(
    rf"(?:(?P<c>{CLASS_WORD}){_IN})?(?:[^，\d]{{0,10}}?(?:把|将))?(?P<n>[\u4e00-\u9fff]{{3,16}}?)(?:这个|那个|这一?[条项个]|[条项])?(?:指标)?(?:也|都|给我|帮我|给|就|再|要|得)*"
    rf"(?:(?:加|补|添|列|写|放|填)(?:进|到|入|在)(?P<d>{CLASS_WORD}){_IN}|(?:加|补|添|列|写|填)上)(?:去|吧|了)*"
)
_ALL_OF_IT = re.compile(
    r"(?:一共|总共|合计|共计|共|就?是|有)(?P<v>\d[\d.,]*[\u4e00-\u9fff%]{1,4})$"
)
_PRICE = re.compile(r"(?:标准|单价|费用?|补贴|补助|工资|津贴|报酬)$")


def put_behind_outright(text: str, draft: Draft) -> str:
    """``text`` with such a row as 加一条…; unchanged where its name or its value is not plain."""
    clauses = split(text)
    for at, clause in enumerate(clauses):
        found = _PUT.fullmatch(clause)
        name = name_of(found["n"]) if found and mood_of(clause) is Mood.WISH else ""
        if found is None or not NAME_ENDS.search(name) or _stands(draft, name):
            continue
        front, rest = clauses[:at], clauses[at + 1 :]
        value = value_of(rest[0]) if rest else ""
        if value:
            rest = rest[1:]
        elif front and (value := _told_before(front[-1], name, draft)):
            front = front[:-1]
        if value:
            level2 = found["c"] or found["d"]
            of_class = f"{level2}指标：" if level2 else ""
            return "，".join([*front, f"加一条{of_class}{name}，{tidy_value(value)}", *rest])
    return text


def _stands(draft: Draft, name: str) -> bool:
    """True where a row is surely called so; 讲解员补助标准 is not the one price of the table, 书架更换单价."""
    said = set(bigrams(NAME_ENDS.sub("", name)))
    rows = [one.row for one in find_targets(draft, name) if one.sure and one.row is not None]
    return any(not said or said & set(bigrams(draft.table.indicators[row].name)) for row in rows)


def _told_before(clause: str, name: str, draft: Draft) -> str:
    """How much it is by the clause before, or the price there of what is named as a price; "" where it tells of a row."""
    price = EACH.search(clause) if _PRICE.search(name) else None
    found = price or _ALL_OF_IT.search(clause)
    if found is None or any(one.sure for one in find_targets(draft, clause[: found.start()])):
        return ""
    if price is None:
        return found["v"]
    per = "".join(f"/{one}" for one in re.split("[每一]", price["per"]) if one)
    return f"{price['n']}{(price['u'] or '元').replace('块', '元')}{per}"
