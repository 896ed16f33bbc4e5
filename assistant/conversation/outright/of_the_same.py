"""Money of what the clause before names: 帮厨再加1个，工资也涨到4500 is 帮厨劳务费标准涨到4500."""

import re
from itertools import pairwise

from assistant.conversation.referring.clauses import split
from assistant.draft import Draft
from corpus.schema import Indicator
from corpus.text import bigrams

_OF_MONEY = re.compile(
    r"(?:把|那|他们的?|它们?的?|[\u4e00-\u9fff]{0,4}?的)?(?:钱|费用|支出|成本|花费|工资|薪酬|单价|价格|标准|补助|补贴|费)(?P<also>也|跟着|同样|一并)[^，。]{0,6}\d"
)
"""How such a clause begins; 也 says that it is of the same thing."""


def of_the_same_outright(text: str, draft: Draft) -> str:
    """``text`` with such clauses told of the one row of the cost that is named like it; unchanged where none or two are."""
    for before, clause in pairwise(split(text)):
        found = _OF_MONEY.match(clause)
        row = _row_of(before, draft) if found else None
        if found and row is not None and row.name not in clause:
            text = text.replace(clause, row.name + clause[found.end("also") :], 1)  # fmt: skip
    return text


def _row_of(clause: str, draft: Draft) -> Indicator | None:
    """The cost of what the clause speaks of: the only one that has words of it which not all costs have."""
    costs = [
        row
        for row in draft.table.indicators
        if row.applicable and row.level2 == "成本指标" and row.parsed.amount is not None
    ]
    said = set(bigrams(clause))
    shared = [said & set(bigrams(row.name)) for row in costs]
    common = set[str].intersection(*shared) if shared else set[str]()
    named = [row for row, words in zip(costs, shared, strict=True) if words - common]
    return named[0] if len(named) == 1 else None
