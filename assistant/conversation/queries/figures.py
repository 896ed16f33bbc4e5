"""Numbers that a question names and no cell says: factors of the clerk's arithmetic, their own words, averages."""

from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.queries.averages import average_of
from assistant.conversation.queries.reckoned import arithmetic
from assistant.draft import Draft
from corpus import late_re as re
from corpus.text import normalise
from corpus.value_grammar import parse_value


def figures_told(draft: Draft, message: str) -> str | None:
    """Where the numbers of the message come from, though no cell says them; None where that is not known."""
    said = [normalise(one.group()) for one in VALUE_WORDS.finditer(message)]
    told = [text for one in dict.fromkeys(said) if (text := _factor(draft, one) or _average(draft, one))]  # fmt: skip
    return "\n".join(told) or None


def _factor(draft: Draft, said: str) -> str | None:
    """A number of the clerk's own words that fills no cell: the 12个月 of a sum, else where it was said."""
    whole = re.compile(rf"(?<![\d.]){re.escape(said)}(?![\d.])")
    equations = [one for one in arithmetic(draft) if whole.search(one)]
    if equations:
        return f"“{said}”没有单独一格，算式里有它：{equations[0]}"
    if whole.search(normalise(draft.brief.text)):
        return f"“{said}”是您说的，表里没有单独一格写它。要写进表里请说写在哪一条。"
    return None


def _average(draft: Draft, said: str) -> str | None:
    """The share of the total for one of something that is counted, where the number is just that: 300, of 13.5万元 for 450盏."""
    number = parse_value(said).number
    for row in draft.table.indicators:
        share = average_of(draft, row)
        if share is not None and number == share[0]:
            return f"您没有说过{said}，表里也没有这一格。{share[1]}"
    return None
