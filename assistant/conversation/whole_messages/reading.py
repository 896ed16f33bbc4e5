"""Readings that know a whole message or leave it alone: tried one after the other before the general ones."""

from collections.abc import Callable

from assistant.conversation.changing.totals_stay import by_total_stays
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn
from assistant.conversation.whole_messages.at_odds import by_broken_bound
from assistant.conversation.whole_messages.class_and_name import by_class_and_name
from assistant.conversation.whole_messages.count_parted import by_count_parted
from assistant.conversation.whole_messages.deed_added import by_deed_added
from assistant.conversation.whole_messages.divided.carried import by_division
from assistant.conversation.whole_messages.each_told import by_each_told
from assistant.conversation.whole_messages.enough import by_enough, by_one_of_two
from assistant.conversation.whole_messages.factors_told import by_factors_told
from assistant.conversation.whole_messages.goal_parts import by_goal_parts
from assistant.conversation.whole_messages.left_open import by_left_open
from assistant.conversation.whole_messages.only_answered import (
    by_attachment,
    by_goal_anew,
    by_kept_safe,
    by_unfinished,
    by_whether_to_fill,
    by_who_does,
)
from assistant.conversation.whole_messages.order_told import by_order_told
from assistant.conversation.whole_messages.part_added import by_part_added
from assistant.conversation.whole_messages.part_of_the_year import by_part_of_the_year
from assistant.conversation.whole_messages.payer_told import by_payer_told
from assistant.conversation.whole_messages.payment_told import by_payment_told
from assistant.conversation.whole_messages.row_split import by_row_split
from assistant.conversation.whole_messages.row_to_be import by_row_to_be
from assistant.conversation.whole_messages.rows_listed import by_rows_listed
from assistant.conversation.whole_messages.some_gone import by_some_gone
from assistant.conversation.whole_messages.swapped import by_swap
from assistant.conversation.whole_messages.which_class import by_which_class
from assistant.workspace import Workspace

_Station = Callable[[Workspace, Conversation, Snapshot, str, str], Turn | None]
_STATIONS: tuple[_Station, ...] = (
    by_total_stays, by_attachment, by_broken_bound, by_unfinished, by_whether_to_fill, by_enough, by_one_of_two, by_swap, by_left_open, by_which_class, by_part_of_the_year, by_division, by_row_split, by_factors_told, by_each_told, by_part_added, by_rows_listed, by_kept_safe, by_goal_parts, by_order_told, by_goal_anew, by_payer_told, by_payment_told, by_who_does, by_some_gone, by_count_parted, by_class_and_name, by_row_to_be, by_deed_added,
)  # fmt: skip


def by_whole_message(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message of one of these kinds; None for every other message."""
    for station in _STATIONS:
        turn = station(workspace, conversation, now, text, message)
        if turn is not None:
            return turn
    return None
