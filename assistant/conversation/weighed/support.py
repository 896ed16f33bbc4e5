"""How far the weights speak for a change that some reading of the message makes."""

from decimal import Decimal

from assistant.conversation.parts import words
from assistant.conversation.state import Snapshot
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.wishes import Wish
from corpus.schema import Indicator
from corpus.text import dice, normalise
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue

NONE = -9.0
"""The score of what no wish asks for."""
_CLEAR = 0.5
"""Score from which an office or a name is likely enough to stand against another."""
_ALIKE = 0.4
_NAMED_CELLS = ("project_name", "unit", "authority")
_SCALES = (Decimal(1), Decimal(10000), Decimal("0.0001"), Decimal("0.01"))
"""1.5万 and 15000, 0.95 and 95%."""


class Support:
    """The scores of a message's wishes, asked for what a change alters. Scores are logarithms of odds."""

    def __init__(self, heard: Heard, scored: list[tuple[Wish, float]], *, letters: bool) -> None:
        """``letters`` where the message takes letters out of a name: then no row is meant to go."""
        self._now, self._text = heard.now, heard.text
        self._scored, self._letters = scored, letters

    def of(self, after: Snapshot) -> float:
        """The least score of what ``after`` changes; values that follow from others do not count."""
        old, new = self._now.draft.table, after.draft.table
        if old.taxonomy != new.taxonomy:
            return -NONE
        values: list[float] = []
        others: list[float] = []
        fresh = list(new.indicators)
        for one in old.indicators:
            same = next((two for two in fresh if _key(one) == _key(two)), None)
            if same is not None:
                fresh.remove(same)
        for row, one in enumerate(old.indicators):
            if not one.applicable or one in new.indicators or any(_key(one) == _key(two) for two in new.indicators):  # fmt: skip
                continue
            kept = next((two for two in fresh if (two.level2, two.name) == (one.level2, one.name)), None)  # fmt: skip
            renamed = next((two for two in fresh if (two.level2, two.value) == (one.level2, one.value)), None)  # fmt: skip
            moved = next((two for two in fresh if (two.name, two.value) == (one.name, one.value)), None)  # fmt: skip
            placed = next((two for two in fresh if two.level2 == one.level2 and two.applicable), None)  # fmt: skip
            if kept is not None:
                values.append(self._valued(row, kept))
                fresh.remove(kept)
            elif moved is not None:
                others.append(self._best(row, {"move"}))
                fresh.remove(moved)
            elif renamed is not None:
                others.append(self._called(row, renamed))
                fresh.remove(renamed)
            elif placed is not None:
                both = [self._called(row, placed), self._valued(row, placed)]
                swapped = [self._best(row, {"delete"}), self._added(placed)]
                others.append(max(sum(both) / 2, min(swapped)))  # told in one breath
                fresh.remove(placed)
            else:
                others.append(NONE if self._letters else self._best(row, {"delete"}))
        others += [self._added(one) for one in fresh if one.applicable]
        for cell in ("total", "fiscal", "other"):
            if getattr(old.funding, cell) != getattr(new.funding, cell):
                values.append(self._head(f"funding/{cell}"))
        others += [self._named(cell, getattr(new, cell)) for cell in _NAMED_CELLS if getattr(old, cell) != getattr(new, cell)]  # fmt: skip
        if any(
            one.applicable and one.is_open and one not in new.indicators for one in old.indicators
        ):
            return -NONE  # what was asked for is answered
        found = [*others, *([max(values)] if values else [])]
        return min(found, default=-NONE)

    def _best(self, row: int, acts: set[str]) -> float:
        return max((weight for one, weight in self._scored if one.row == row and one.act in acts), default=NONE)  # fmt: skip

    def _valued(self, row: int, after: Indicator) -> float:
        """The best score of a value for the row that leads to what stands there afterwards."""
        old, new = self._now.draft.table.indicators[row].parsed, after.parsed
        if old.date is not None and new.date is not None and words.POSTPONED.search(self._text):
            return -NONE  # 往后推一个月: a step of a date is none of the wishes
        return max(
            (
                weight for one, weight in self._scored
                if one.row == row and one.act in {"set", "shift", "word"} and _leads(one, old, new)
            ),
            default=NONE,
        )  # fmt: skip

    def _called(self, row: int, after: Indicator) -> float:
        said = normalise(after.name)
        return max(
            (
                weight for one, weight in self._scored
                if one.row == row and one.act == "rename" and normalise(one.text) == said
            ),
            default=NONE,
        )  # fmt: skip

    def _added(self, row: Indicator) -> float:
        return max((weight for one, weight in self._scored if one.act == "add" and dice(one.text, row.name) > _ALIKE), default=NONE)  # fmt: skip

    def _named(self, cell: str, text: str | None) -> float:
        """The score of an office or of the project's name as told; what the wishes do not know speaks against nothing, unless another is likely."""
        mine = [(weight, one.value) for one, weight in self._scored if one.cell == cell]
        same = [weight for weight, value in mine if normalise(value) == normalise(text or "")]
        other = max((weight for weight, _ in mine), default=NONE)
        return max(same) if same else NONE if other > _CLEAR else -NONE

    def _head(self, cell: str) -> float:
        return max((weight for one, weight in self._scored if one.cell == cell), default=NONE)


def _leads(wish: Wish, old: IndicatorValue, new: IndicatorValue) -> bool:
    """True where the value of the wish is, or leads to, the new one; wordings always."""
    said = parse_value(tidy_value(wish.value))
    if said.number is None or new.number is None:
        return True
    if wish.act == "shift":
        return old.number is not None and (new.number > old.number) == wish.up
    figures = {new.number * by for by in _SCALES}
    return said.number in figures or (said.amount is not None and said.amount == new.amount)


def _key(row: Indicator) -> tuple[str | None, str, str]:
    return row.level2, row.name, row.value
