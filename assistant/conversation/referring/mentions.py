"""Rows that words mean without calling them by their names: of questions, of what is in view, of what is offered.

Evidence is taken from everything that is told of a row, and rows for which two kinds speak go before those for which
one does: letters shared with the name, the value that stands there, its class, a word for a price or for a time.
"""

from collections import Counter
from difflib import SequenceMatcher
from itertools import pairwise

from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.referring.cells import Target, row_target
from assistant.conversation.referring.measures import equal, find_by_value, rows_where
from assistant.conversation.vocabulary.classes import CLASS_WORDS
from assistant.draft import Draft
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number
from corpus.text import bigrams, normalise
from corpus.value_grammar import parse_value

CERTAIN = 3
"""Letters that words share with a name in one run, from which the row is surely meant."""
_VALUE = re.compile(rf"(?P<number>\d[\d,.]*)(?:%|％|万元?|亿元?|元|[一-龥]{{1,2}})?|(?P<spoken>(?={CHINESE})[一-龥]{{2,}})")  # fmt: skip
_PLAIN = re.compile(
    r"^(?:指标|数量|质量|时效|成本|完成|时间|项目|工作|情况|标准|面积|效益|单价|服务|建设)$"
)
"""Runs that say nothing of which row is meant."""
_PRICE = re.compile(r"单价|价[格钱]|多少钱|一[一-龥](?:几|多少)|每[一-龥]|[太偏]?贵|便宜|标准|的?那?个?钱")  # fmt: skip
_TIMES = re.compile(r"时间|日期|期限|工期|哪[天年]|几月|什么时候")
_LARGE = 1000
"""Numbers in words from which an amount is meant, in 元: 三万六 is 3.6万元."""
_JOINT = re.compile(r"[和跟与同、]")


def rows_mentioned(draft: Draft, words: str, least: int = CERTAIN) -> list[Target]:
    """The rows whose names share a run of ``least`` letters with the words; of several those for which more speaks.

    What stands on both sides of 和 is looked for on each, unless a name goes across it.
    """
    text = normalise(words)
    names = [normalise(row.name) for row in draft.table.indicators]
    joints = [one for one in _JOINT.finditer(text) if not any(text[max(one.start() - 1, 0) : one.end() + 1] in name for name in names)]  # fmt: skip
    ends = [0, *(one.end() for one in joints), len(text)]
    sides = [_most_shared(draft, text[begin:end], least) for begin, end in pairwise(ends)]  # fmt: skip
    places = {n: None for side in sides for n in side} if all(sides) else dict.fromkeys(_most_shared(draft, text, least))  # fmt: skip
    rows = [row_target(draft, place) for place in places]
    for told in () if len(joints) and all(sides) else (rows_valued(draft, words), rows_priced(draft, text), rows_of_class(draft, text)):  # fmt: skip
        rows = [one for one in rows if one in told] or rows
    return rows


def _most_shared(draft: Draft, text: str, least: int) -> list[int]:
    """Places of the rows with the longest shared run; of these the ones that share most in all."""
    shared: dict[int, tuple[int, int]] = {}
    for place, row in enumerate(draft.table.indicators):
        name = normalise(row.name) if row.applicable else ""
        runs = [one for one in SequenceMatcher(None, name, text, autojunk=False).get_matching_blocks() if one.size > 1]  # fmt: skip
        telling = [one.size for one in runs if not _PLAIN.match(name[one.a : one.a + one.size])]
        if max(telling, default=0) >= least:
            shared[place] = max(telling), sum(one.size for one in runs)
    most = max(shared.values(), default=None)
    return [place for place, size in shared.items() if size == most]


def near_rows(draft: Draft, words: str, most: int = 3) -> list[int]:
    """Places of the rows whose names share the most pairs of letters with the words, the nearest first."""
    wanted = set(bigrams(normalise(words)))
    held = {n: len(wanted & set(bigrams(normalise(row.name)))) for n, row in enumerate(draft.table.indicators) if row.applicable}  # fmt: skip
    return [n for n, shared in Counter(held).most_common(most) if shared * 2 >= max(held.values(), default=0) and shared]  # fmt: skip


def rows_valued(draft: Draft, text: str) -> list[Target]:
    """The cells that say a value of the text: 35只, 六千五, 6月底."""
    said, amounts = [one.group() for one in VALUE_WORDS.finditer(text)], set()
    for one in _VALUE.finditer(text):
        spoken = one["spoken"] and re.match(CHINESE, one["spoken"])
        number = parse_number(spoken.group()) if spoken and len(spoken.group()) > 1 else None
        amounts |= {number} if number and number >= _LARGE else set()
        said += [one.group(), one["number"]] if one["number"] else [str(number)] if number else []
    found = [target for one in said for target in find_by_value(draft, one) or _dated(draft, one)]
    found += [row_target(draft, n) for n in rows_where(draft, lambda one: one.amount is not None and one.amount.yuan in amounts)]  # fmt: skip
    return list(dict.fromkeys(found))


def _dated(draft: Draft, said: str) -> list[Target]:
    """The rows that say the date; a clerk leaves out the year."""
    wanted = parse_value(said)
    return [row_target(draft, n) for n in rows_where(draft, lambda one: equal(one, wanted) or bool(one.months and one.months == wanted.months))] if wanted.date or wanted.months else []  # fmt: skip


def rows_priced(draft: Draft, text: str) -> list[Target]:
    """The rows that tell a price or a standard, for words that ask for one."""
    return [row_target(draft, n) for n in rows_where(draft, lambda one: one.amount is not None and bool(one.per))] if _PRICE.search(text) else []  # fmt: skip


def rows_timed(draft: Draft, text: str) -> list[Target]:
    """The rows that say when, for words that speak of time."""
    rows = enumerate(draft.table.indicators)
    return [row_target(draft, n) for n, row in rows if row.level2 == "时效指标"] if _TIMES.search(text) else []  # fmt: skip


def class_named(text: str) -> str | None:
    """The class that is named, None for none."""
    named = [word for word in CLASS_WORDS if word in text]
    return CLASS_WORDS[max(named, key=len)] if named else None


def rows_of_class(draft: Draft, text: str) -> list[Target]:
    """All rows of the class that is named."""
    level2 = class_named(text)
    rows = enumerate(draft.table.indicators)
    return [row_target(draft, n) for n, row in rows if level2 and row.level2 == level2]
