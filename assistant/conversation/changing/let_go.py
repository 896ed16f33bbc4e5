"""Facts of the request whose row the clerk deletes: told once, and objected to no more."""

from collections.abc import Iterable

from assistant.conversation.referring.measures import states_same
from assistant.draft import BasisKind, Draft


def facts_in(draft: Draft, row: int) -> tuple[str, ...]:
    """The words of the facts that the row's value states as the clerk has said them."""
    basis = draft.basis.get(f"indicators/{row}/value")
    if basis is None or basis.kind is not BasisKind.STATED or basis.by_hand:
        return ()
    value = draft.table.indicators[row].parsed
    return tuple(
        fact.text
        for fact in draft.brief.facts
        if fact.quoted in basis.text and states_same(fact.value, value)
    )


def told_on_deleting(draft: Draft, rows: Iterable[int]) -> list[str]:
    """What is said of the facts that go with the rows; [] where none do."""
    gone = dict.fromkeys(text for row in rows for text in facts_in(draft, row))
    said = "、".join(f"“{text}”" for text in gone)
    return [f"您写的{said}随这一条去掉了，检查时不再提；要留着请说“撤销”。"] if gone else []
