"""More of something, and the number that it comes to: 摊位的话再多一点吧90个 is 摊位改成90个."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.said_values import tidy_value
from assistant.conversation.targets import find_targets
from assistant.draft import Draft
from corpus.value_grammar import parse_value

_MORE = re.compile(
    rf"(?:把|将|那|那个)*(?P<s>[\u4e00-\u9fff]{{2,14}}?)(?:那一?[条个行项块]|的话|的|呢|嘛|要|还|得|可以|就|给我)*(?:再|稍微|略|往上|往下|稍)?(?:写|定|报|填|提|降|调|放|压)?(?P<d>[多高大长少低小短])(?:一?[点些])(?:儿|吧|嘛|啊|了|呗)*[，, ]?(?:到|写|就|改成?)?(?P<v>{VALUE_WORDS.pattern})(?:吧|好了|就行|就好|了)*"
)


def ends_outright(text: str, draft: Draft) -> str:
    """``text`` with the number told as what shall stand there, where it lies on the side that is asked for."""
    whole = _MORE.fullmatch(text)
    if whole is not None and _on_that_side(whole, draft):
        return f"{whole.group('s')}改成{whole.group('v')}"
    clauses = split(text)
    put = [
        f"{hit.group('s')}改成{hit.group('v')}"
        if (hit := _MORE.fullmatch(one)) is not None and _on_that_side(hit, draft)
        else one
        for one in clauses
    ]
    return text if put == clauses else "，".join(put)


def _on_that_side(found: re.Match[str], draft: Draft) -> bool:
    """True where the value is more, or less, than what now stands in the cell: 再多5个 is a step."""
    said = parse_value(tidy_value(found.group("v")))
    targets = find_targets(draft, found.group("s"))
    if len(targets) != 1 or said.number is None:
        return False
    up = found.group("d") in "多高大长"
    row = targets[0].row
    if row is None:
        money = draft.table.funding.total if targets[0].cell == "funding/total" else None
        amount = said.amount
        if money is None or amount is None:
            return False
        return amount.yuan > money.yuan if up else money.yuan > amount.yuan > money.yuan / 2
    old = draft.table.indicators[row].parsed.number
    if old is None:
        return False
    return said.number > old if up else old > said.number > old / 2
