"""A value that an order only points back to: 春灌3月20日开闸，就写这天之前; 三年内不褪色，保持年限就按这个年头.

What is counted from such a day is reckoned: 4月20号来检查，提前五天换完，时效改这个日子.
"""

from assistant.conversation.parts.values import moved_by
from assistant.conversation.referring.clauses import split
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.draft import Draft
from corpus import late_re as re
from corpus.value_grammar import parse_value

_THAT = re.compile(
    rf"(?:按照?|照|用)?(?:这|那|该)(?:个|一)?(?:(?P<day>日子|日期|天(?!气))(?:之?前|以前)?|年头|年限)(?:来|写|填|算|报|定|走)*(?={ORDER_ENDS}$)"
)
_DAY = re.compile(r"(?:20\d\d年)?\d{1,2}月(?:\d{1,2}(?:[日号](?:前)?|(?!\d)))")
_YEARS = re.compile(r"(?<![\d第])(?:\d{1,2}|[一两二三四五六七八九十]{1,2})年(?=[里内之以]|$)")
_EARLIER = re.compile(
    r"(?:提前|早|往前)(?P<n>(?:\d+|[一两二三四五六七八九十]+)个?(?:天|日|周|星期|月))"
)


def that_value_outright(text: str, draft: Draft) -> str:
    """``text`` with the value in the clause that points to it; unchanged where none or several could be meant."""
    del draft
    clauses = split(text)
    that = _THAT.search(clauses[-1]) if len(clauses) > 1 else None
    if that is None:
        return text
    kind = _DAY if that["day"] else _YEARS
    told = [(at, one.group()) for at, clause in enumerate(clauses[:-1]) for one in kind.finditer(clause)]  # fmt: skip
    steps = [(at, one["n"]) for at, clause in enumerate(clauses[:-1]) if (one := _EARLIER.search(clause))]  # fmt: skip
    if len(told) != 1 or len(steps) > 1:
        return text
    place, value = told[0]
    if that["day"]:
        day = parse_value(value if value[-1] in "日号前" else f"{value}日")
        value = moved_by(day, steps[0][1], -1) if steps else day.render()
        value = value if value.endswith("前") else f"{value}前" * bool(value)
    if not value:
        return text
    spoken = {place, *(at for at, _ in steps)}
    kept = [one for at, one in enumerate(clauses[:-1]) if at not in spoken]
    order = f"{clauses[-1][: that.start()]}{value}{clauses[-1][that.end() :]}"
    return "，".join([*kept, order])
