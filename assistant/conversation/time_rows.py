"""A date told of 时效 where only rates stand there: it is a row of its own, and no rate."""

from assistant.conversation.actions import Add
from assistant.conversation.cells import Target
from assistant.conversation.changes import Changes
from assistant.conversation.classes import level2_of
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.rows_added import add
from assistant.conversation.said_values import tidy_value
from assistant.conversation.state import Offer
from corpus.value_grammar import parse_value
from corpus.values import ValueKind


def dated_beside_rates(
    changes: Changes, words: str, value: str, targets: list[Target]
) -> Outcome | Refused | None:
    """The row of the completion added (offered where one was to change); None where a row can hold it."""
    rows = changes.now.draft.table.indicators
    mine = [rows[one.row] for one in targets if one.row is not None]
    rated = [one for one in mine if one.applicable and one.parsed.kind is ValueKind.RATE]
    of_class = level2_of(changes.now.draft, words) == "时效指标"
    if not of_class or not rated or len(rated) != len(targets):
        return None
    if parse_value(tidy_value(value)).kind is not ValueKind.DATE:
        return None
    if "改" in changes.message and len(rated) == 1:
        return Refused(
            f"时效指标里只有“{rated[0].name}”（{rated[0].value}），不是时间，没有改。"
            f"要另加一条完成时间“{value}”请说“是的”；要换掉这一条请说“删掉时效，再加一条……”。",
            Offer(options=(f"加一条时效指标：{value}",)),
        )
    done = add(changes, Add("时效", "", value, explicit=True))
    if not isinstance(done, Outcome):
        return done
    kept = "、".join(f"“{one.name}”" for one in rated)
    return Outcome(
        done.snapshot,
        [*done.notes, f"时效里原来没有写时间的，另加了一条；{kept}没有动。"],
        done.focus,
    )
