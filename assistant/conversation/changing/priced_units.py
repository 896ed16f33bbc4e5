"""A count told in another unit than its price is per: 45000米 where the price is per 公里."""

from assistant.conversation.vocabulary.said_values import Completed
from assistant.conversation.vocabulary.same_sort import in_base, same_sort
from assistant.draft import Draft
from corpus.numerals import plain
from corpus.schema import Indicator
from corpus.value_grammar import parse_value


def in_priced_unit(done: Completed, row: Indicator, draft: Draft) -> Completed:
    """The value of ``row`` in the unit that stands there, where a price of the table is per that unit; else as it is told.

    What is reckoned from it would else find no count for the price.
    """
    told, unit = parse_value(done.text), row.parsed.unit
    if told.number is None or told.unit == unit or not same_sort(told.unit, unit):
        return done
    if not any(unit in one.parsed.per for one in draft.table.indicators if one.applicable):
        return done
    number = in_base(told.number, told.unit) / in_base(1, unit)
    text = told.model_copy(update={"number": number, "unit": unit, "text": ""}).render()
    note = f"单价是每{unit}的，{plain(told.number)}{told.unit}按{plain(number)}{unit}写。"
    return Completed(text, (*done.notes, note), done.doubt)
