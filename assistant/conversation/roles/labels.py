"""The role of each character of a message, if it asked for certain changes: what the net learns, and what a reading is held against."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from assistant.conversation.parts.mentions import CLASS, ROW, Span
from assistant.conversation.referring.measures import equal
from assistant.conversation.roles import net
from assistant.conversation.roles.kinds import Altered
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.weighed.heard import Heard, Said
from corpus.schema import TO_FILL
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue

_PLACE = {role: n for n, role in enumerate(net.ROLES)}
_TEXTS = {"add": net.NAME, "name": net.NEW_NAME, "unit": net.OFFICE, "authority": net.OFFICE, "office": net.OFFICE, "project": net.TITLE, "goal": net.GOAL}  # fmt: skip
_ROWS = {"value": net.VALUED, "name": net.RENAMED, "del": net.GONE, "move": net.MOVED, "order": net.ORDERED}  # fmt: skip
_CLASSES = {"add": net.ADDED_TO, "del": net.EMPTIED, "move": net.GOAL_CLASS}
_SCALES = (Decimal(1), Decimal(10000))
"""A number without a unit may be 万元."""


Fits = Callable[[IndicatorValue, IndicatorValue, str], bool]
"""Whether what was said is what is wanted, for a change of that kind."""


class Labels:
    """The roles of the characters of one message, put one change after the other."""

    def __init__(self, heard: Heard) -> None:
        self.heard = heard
        self.roles = [0] * len(heard.marked.text)
        self.told = True  # every new text of the changes stands in the message
        self._used: set[int] = set()

    def put(self, changes: Iterable[Altered]) -> "Labels":
        """The roles that these changes give; new names before values, which may stand inside of them."""
        for one in sorted(changes, key=lambda change: not change.names):
            if one.names:
                self.told &= self._text(one.names, _TEXTS[one.kind])
            if one.row >= 0:
                self._row(one.row, _ROWS[one.kind])
            if one.level2:
                self._class(one.level2, _CLASSES[one.kind])
            self._values(one)
        return self

    def _text(self, ways: tuple[str, ...], role: str) -> bool:
        for text in sorted(ways, key=len, reverse=True):
            at = self.heard.marked.text.find(text) if text else -1
            if at >= 0:
                self._paint(slice(at, at + len(text)), role)
                return True
        return False

    def _values(self, one: Altered) -> None:
        """Where a value is told: as it will stand, as the difference, or in words."""
        if not one.values or set(one.values) <= {"*", "?", "", TO_FILL}:
            return
        wanted = [parse_value(tidy_value(way)) for way in one.values]
        role = net.BY_CELL[one.cell] if one.cell else net.ADDED if one.kind == "add" else net.SET
        for fits, as_ in (
            (_same, role),
            *(((self._step_to(one.row), net.STEP),) if one.row >= 0 else ()),
        ):
            for said in self.heard.values:
                if said.place not in self._used and any(fits(said.parsed, way, one.kind) for way in wanted):  # fmt: skip
                    self._used.add(said.place)
                    self._paint(self._of(said), as_)
                    return
        for way in one.values:
            if len(way) > 1 and not any(letter.isdigit() for letter in way) and self._text((way,), net.WORDING):  # fmt: skip
                return

    def _step_to(self, row: int) -> Fits:
        old = _number(self.heard.rows[row].parsed)

        def fits(said: IndicatorValue, wanted: IndicatorValue, _: str) -> bool:
            step, goal = _number(said), _number(wanted)
            if old is None or step is None or goal is None:
                return False
            return any(abs(old - goal) == step * scale for scale in _SCALES)

        return fits

    def _of(self, said: Said) -> slice:
        return self.heard.marked.at(said.clause, said.span.start, said.span.end)

    def _row(self, row: int, role: str) -> None:
        """Where the row is named best; else where its class is."""
        named = False
        for place, span in self._spans(ROW):
            most = max((shared for _, shared in span.rows), default=0)
            if any(one == row and shared == most for one, shared in span.rows) and self._free(place):  # fmt: skip
                self._paint(place, role)
                named = True
        if not named:
            self._class(self.heard.rows[row].level2 or "", role)

    def _class(self, level2: str, role: str) -> None:
        for place, span in self._spans(CLASS):
            if self._free(place) and level2_of(self.heard.now.draft, span.text) == level2:
                self._paint(place, role)

    def _spans(self, mark: str) -> Iterator[tuple[slice, Span]]:
        for n, clause in enumerate(self.heard.clauses):
            for span in clause.of(mark):
                yield self.heard.marked.at(n, span.start, span.end), span

    def _free(self, place: slice) -> bool:
        role: int = self.roles[place.start]
        return role == 0

    def _paint(self, place: slice, role: str) -> None:
        self.roles[place] = [_PLACE[role]] * (place.stop - place.start)


def _same(said: IndicatorValue, wanted: IndicatorValue, kind: str) -> bool:
    if kind == "year":
        return said.number is not None and said.number == wanted.number
    if kind != "money":
        return equal(said, wanted)
    one, two = _number(said), _number(wanted)
    return one is not None and two is not None and any(one * scale == two for scale in _SCALES)


def _number(value: IndicatorValue) -> Decimal | None:
    """The number of a value, money in 元."""
    return value.amount.yuan if value.amount is not None else value.number
