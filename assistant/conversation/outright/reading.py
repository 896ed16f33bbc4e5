"""A message about the table as it stands, put outright.

Rows to come, gaps, sections, orders in two breaths, cells and values told apart, units, and what more of something comes to.
"""

from assistant.conversation.accounted.stands_already import stays_outright
from assistant.conversation.errands.questions import wants_another
from assistant.conversation.outright.another_name import another_name_outright
from assistant.conversation.outright.around_rows import talk_left_out
from assistant.conversation.outright.asides import asides_left_out
from assistant.conversation.outright.asked_and_told import (
    asked_and_told_outright,
    period_outright,
)
from assistant.conversation.outright.bare_numbers import bare_numbers_outright
from assistant.conversation.outright.by_value import by_value_outright
from assistant.conversation.outright.each_added import each_added_outright, rates_outright
from assistant.conversation.outright.elided import elided_outright
from assistant.conversation.outright.gaps import gaps_outright
from assistant.conversation.outright.named_before import named_before_outright
from assistant.conversation.outright.of_the_same import apart_outright, of_the_same_outright
from assistant.conversation.outright.offices import sections_outright, two_offices_outright
from assistant.conversation.outright.one_kept import one_kept_outright
from assistant.conversation.outright.open_heads import open_heads_outright
from assistant.conversation.outright.people_asked import people_asked_outright, whom_outright
from assistant.conversation.outright.pointed import pointed_outright, this_of_class_outright
from assistant.conversation.outright.put_behind import put_behind_outright
from assistant.conversation.outright.rows import rows_outright
from assistant.conversation.outright.rows_of_a_class import (
    beside_row_outright,
    class_carried_outright,
    class_in_view_outright,
    class_said_outright,
    empty_class_outright,
)
from assistant.conversation.outright.short_names import short_names_outright
from assistant.conversation.outright.short_orders import orders_outright, small_words_outright
from assistant.conversation.outright.signs_and_units import signs_outright, units_outright
from assistant.conversation.outright.steps_done import steps_done_outright
from assistant.conversation.outright.that_value import that_value_outright
from assistant.conversation.outright.title_words import title_then_outright, title_words_outright
from assistant.conversation.outright.totals_told import totals_outright
from assistant.conversation.outright.values_apart import (
    complained_outright,
    deadline_outright,
    told_before_outright,
    too_early_outright,
)
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.whole_messages.divided.reading import read_division
from assistant.conversation.whole_messages.factors_told import read_factors
from assistant.conversation.whole_messages.part_added import read_part
from assistant.conversation.whole_messages.row_split import read_split
from assistant.conversation.whole_messages.rows_listed import read_rows_listed

_LONGEST = 120
"""Characters: a longer message is a request or a pasted paragraph."""


def outright(text: str, now: Snapshot, focus: Focus | None) -> str:
    """``text`` as it would read had the clerk said outright what he wants; else unchanged."""
    text = apart_outright(text, now.draft)
    if len(text) > _LONGEST or any(read(text) for read in (read_division, read_part, read_split)):
        return text
    if wants_another(text) or read_factors(text, now.brief) or read_rows_listed(text)[1]:
        return text
    text = short_names_outright(text, now.draft)
    text = stays_outright(open_heads_outright(text, now.draft), now.draft)
    text = by_value_outright(totals_outright(talk_left_out(text), now.draft), now.draft)
    text = bare_numbers_outright(elided_outright(text, now.draft), now, focus)
    text = title_then_outright(complained_outright(text, now.draft), now.draft)
    another = another_name_outright(text, now, focus)
    if another != text:
        return another
    draft = now.draft
    text = period_outright(asked_and_told_outright(text, draft), draft)
    text = empty_class_outright(class_in_view_outright(text, draft, focus), draft)
    for reading in (
        steps_done_outright,
        that_value_outright,
        of_the_same_outright,
        each_added_outright,
        rates_outright,
        two_offices_outright,
        title_words_outright,
        beside_row_outright,
        this_of_class_outright,
        deadline_outright,
        too_early_outright,
        asides_left_out,
        units_outright,
        signs_outright,
        named_before_outright,
        one_kept_outright,
        whom_outright,
        people_asked_outright,
        told_before_outright,
        class_said_outright,
        class_carried_outright,
    ):
        text = reading(text, draft)
    text = sections_outright(text)
    small = small_words_outright(text, draft, focus)
    if small != text:
        return small
    put = pointed_outright(orders_outright(text), draft)
    put = put_behind_outright(gaps_outright(put, draft, focus), draft)
    return rows_outright(put, draft)
