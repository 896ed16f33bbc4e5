"""How things stand, told in a paper before it comes to what it plans: 我县有中小学86所，学生7.4万人。

A paper goes from how things stand to what shall be done. What a sentence before the first words of
the plan counts is background, unless the plan is reckoned by it: a price is per what only that
sentence counts, or the same number stands in the plan again.
"""

from assistant.understanding.beside.background_words import CLAUSE, SENTENCE, WILL
from assistant.understanding.lexicon import any_of, pattern, units
from corpus import late_re as re

_LEAST_OF_A_PAPER = 110
"""Letters of a message that goes from how things stand to a plan."""
_LEAST = 3
"""Figures that the plan must have of its own."""
_NUMBER = r"(?<![\d.A-Za-z-])\d[\d.,]*"
_PRICED = r"每[^,;。每]{1,8}?\d[\d.,]*万?元|元/|[人户]均[^,;。]{0,6}\d"
_OF_DOING = (
    r"(?:共|总计|合计|需)[^,;。]{0,4}(?:资金|经费|投资|预算)|项目(?:总)?(?:投资|资金|经费)|满意"
)
_SERVED = r"受益|惠及|涉及|直接影响|不便|亟[需待]|急需"


def told_before(flat: str, plans: list[int]) -> list[tuple[int, int]]:
    """Clauses of sentences before the first of ``plans`` (where clauses of the plan begin)."""
    if len(flat) < _LEAST_OF_A_PAPER:
        return []
    sentences = [found for found in SENTENCE.finditer(flat) if found.group().strip()]
    first = next(
        (
            one.start()
            for at, one in enumerate(sentences)
            if not _is_title(one.group(), first=at == 0)
            and any(one.start() <= plan < one.end() for plan in plans)
        ),
        0,
    )
    plan = flat[first:]
    if not first or len(re.findall(rf"{_NUMBER}(?!年|月\d)", plan)) < _LEAST:
        return []
    return [
        clause.span()
        for one in sentences
        if one.end() <= first and _stands(one.group())
        for clause in CLAUSE.finditer(flat, one.start(), one.end())
        if not reckoned_by(clause.group(), plan)
    ]


def reckoned_by(told: str, plan: str) -> bool:
    """True where a clause counts what the ``plan`` behind it is reckoned by: 护林员58名, 每名3600元."""
    return any(_needed(number, unit, plan) for number, unit in _counts(told))


def counted_anew(told: str, plan: str) -> bool:
    """True where the ``plan`` counts in the unit of what is told: 现有社工19名, 拟新招17名."""
    units_told = {unit for _, unit in _counts(told)}
    will = pattern(WILL).search(plan)
    return will is not None and units_told <= {unit for _, unit in _counts(plan[will.start() :])}


def _is_title(sentence: str, *, first: bool) -> bool:
    """True for a first line without figures, and for any line that has none and no full stop."""
    text = pattern(r"20\d\d年?度?|\(20\d\d\)\d*号?").sub("", sentence.strip())
    return not pattern(r"\d").search(text) and (first or "\n" in sentence) and "。" not in sentence


def _stands(sentence: str) -> bool:
    """True where a sentence has figures and tells nothing of what is done or paid."""
    text = sentence.strip()
    told = text.endswith("。") and bool(_counts(text))
    return told and not pattern(rf"{WILL}|{_PRICED}|{_OF_DOING}|{_SERVED}").search(text)


def _counts(text: str) -> list[tuple[str, str]]:
    return pattern(rf"({_NUMBER}万?)({any_of(units().countable)}|元|%)").findall(text)


def _needed(number: str, unit: str, plan: str) -> bool:
    """True where the plan is reckoned by what is counted, or counts as many of something else."""
    alike = any_of(units().people if unit in units().people else {unit})
    again = pattern(rf"(?<![\d.,]){re.escape(number)}(?![\d.,万])(?!{alike})")
    if unit not in {"%", "元"} and again.search(plan):
        return True
    priced = pattern(rf"(?:[每/]|元一)(?:{alike})|(?:{alike})均").search(plan)
    return priced is not None and not pattern(rf"\d万?(?:{alike})").search(plan)
