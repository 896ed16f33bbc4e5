"""The office's history, laid out for the rules that compare with it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from assistant.archetypes import library
from assistant.checks.around import Levels
from assistant.checks.sheet import family_of, flat
from assistant.same_project import Matter, of_several_offices
from corpus import late_re as re
from corpus.importing import is_shipped
from corpus.schema import Indicator, TargetTable
from corpus.text import dice, normalise
from corpus.values import ValueKind

_FEW = 5
"""From so many other projects on, a distribution is worth showing."""
_LIKE = 0.6  # names from this likeness on are of one sort
_LOOKED_AT = 2000  # rows of one sort that are compared
_SPANS = (2, 4)  # lengths of the pieces of words that are counted
_Sort = tuple[str, ValueKind, str | None, tuple[str, ...]]


class KnownPast:
    """The past as a set of tables; see :class:`assistant.checks.around.Past`."""

    def __init__(self, tables: Iterable[TargetTable]) -> None:
        self._tables = tuple(tables)

    def last_year(self, table: TargetTable) -> TargetTable | None:
        """The latest earlier version of the same project, under the same or a like name, or None."""
        if table.year is None:
            return None
        matter = Matter.of(table)
        like = {
            other.table_id: other for key in matter.keys for other in self._by_matter.get(key, ())
        }
        earlier = [
            other for other in like.values()
            if other.year is not None and other.year < table.year
            and (matter.unit or not is_shipped(other)) and matter.same(Matter.of(other))
        ]  # fmt: skip
        if not matter.unit and of_several_offices(earlier):
            return None
        return max(earlier, key=lambda other: other.year or 0, default=None)

    def levels(self, row: Indicator, family: str, project_key: str) -> Levels | None:
        """The numbers of rows like ``row`` in at least five other projects, or None."""
        value = row.parsed
        sort = (family, value.kind, value.unit, value.per)
        name = flat(row.name)
        found: dict[str, Decimal] = {}
        for other, number, key in self._by_sort.get(sort, ())[:_LOOKED_AT]:
            if key != project_key and (family == "满意度" or dice(name, other) >= _LIKE):
                found.setdefault(key, number)  # one voice a project
        if len(found) < _FEW:
            return None
        unit = (value.unit or "") + "".join(f"/{per}" for per in value.per)
        return Levels(tuple(sorted(found.values())), unit)

    def offices(self) -> dict[str, int]:
        """Names of offices, each with the number of tables that carry it."""
        return self._offices

    def usual(self, piece: str) -> int:
        """How many known names and goals hold a piece of two or four characters."""
        return self._pieces[piece]

    @cached_property
    def _by_matter(self) -> dict[str, list[TargetTable]]:
        found: dict[str, list[TargetTable]] = defaultdict(list)
        for table in self._tables:
            for key in Matter.of(table).keys:
                found[key].append(table)
        return dict(found)

    @cached_property
    def _by_sort(self) -> dict[_Sort, list[tuple[str, Decimal, str]]]:
        found: dict[_Sort, list[tuple[str, Decimal, str]]] = defaultdict(list)
        for table in self._tables:
            for row in table.indicators:
                value = row.parsed
                plain = value.upper is None and not value.change and row.applicable
                if value.number is not None and plain:
                    sort = (family_of(row), value.kind, value.unit, value.per)
                    found[sort].append((flat(row.name), value.number, table.project_key))
        return dict(found)

    @cached_property
    def _offices(self) -> dict[str, int]:
        found: Counter[str] = Counter()
        for table in self._tables:
            found.update({flat(name) for name in (table.unit, table.authority) if name})
        return dict(found)

    @cached_property
    def _pieces(self) -> Counter[str]:
        """Pieces of words of the history and of the library, counted once a text."""
        texts = {table.project_name for table in self._tables}
        texts |= {table.annual_goal or "" for table in self._tables}
        texts |= {row.name for table in self._tables for row in table.indicators}
        for kind in library():
            texts |= {kind.name, kind.summary, kind.goal_action, kind.goal_effect, *kind.examples}
            texts |= {pattern.name for pattern in kind.indicators}
        found: Counter[str] = Counter()
        for text in texts:
            bare = re.sub(r"\{[^{}]*\}", "|", normalise(text))
            found.update(
                {bare[at : at + span] for span in _SPANS for at in range(len(bare) - span + 1)}
            )
        return found
