"""One state of the index, unchanged once made. Threads that search keep theirs while a new one is made."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from corpus.store.finder import RowKey
from index.closeness import Backdrop
from index.dense.contract import Mask
from index.encoder import Vectors
from index.entries import Entry, Kind
from index.joining import join
from index.part import Part
from index.rows import DenseSide, Factor, WordSide, best, best_rows
from index.weights import MAIN_SHARE
from index.words import terms, weigh

_PART = 32  # bits of a place: the number of the part stands above them


@dataclass(frozen=True)
class Allowed:
    """What of a part may be answered; None where all may."""

    projects: Mask | None
    rows: Mask | None
    names: Mask | None  # names that an allowed row has
    count: int  # rows


@dataclass(frozen=True, eq=False)
class Live:
    """A part, and which of its projects are still there (None: all)."""

    part: Part
    there: Mask | None = None
    file: str | None = None  # the name of its file, where it has one
    _known: dict[tuple[str | None, bool], Allowed] = field(default_factory=dict, repr=False)

    @property
    def count(self) -> int:
        """Projects that are there."""
        return len(self.part) if self.there is None else int(self.there.sum())

    def holds(self) -> set[str]:
        """Keys of the tables that are there."""
        ids = self.part.table_ids()
        if self.there is None:
            return set(ids)
        return {key for key, stays in zip(ids, self.there.tolist(), strict=True) if stays}

    def without(self, table_ids: Sequence[str]) -> "Live":
        """The same, some tables gone."""
        places = self.part.places(table_ids)
        places = places[places >= 0]
        there = np.ones(len(self.part), bool) if self.there is None else self.there.copy()
        if not there[places].any():
            return self
        there[places] = False
        return Live(self.part, there, self.file)

    def allowed(
        self, kind: Kind, level2: str | None, applicable_only: bool,
        among: Sequence[RowKey] | None,
    ) -> Allowed:  # fmt: skip
        """Masks of what passes; those without ``among`` are kept for the next query."""
        if kind is Kind.PROJECT:
            mask = self.there
            if among is not None:
                chosen = np.zeros(len(self.part), bool)
                places = self.part.places([key for key, row in among if row is None])
                chosen[places[places >= 0]] = True
                mask = chosen if mask is None else chosen & mask
            return Allowed(mask, None, None, 0)
        if among is not None:
            usual = self.allowed(kind, level2, applicable_only, None)
            rows = self._rows_among(among)
            return self._of_rows(rows if usual.rows is None else rows & usual.rows)
        asked = (level2, applicable_only)
        if asked not in self._known:
            self._known[asked] = self._passing(level2, applicable_only)
        return self._known[asked]

    def _passing(self, level2: str | None, applicable_only: bool) -> Allowed:
        part = self.part
        if level2 is None and not applicable_only and self.there is None:
            return Allowed(None, None, None, len(part.row_name))
        rows = np.ones(len(part.row_name), bool)
        if level2 is not None:
            known = [number for number, one in enumerate(part.classes) if one == level2]
            rows &= np.isin(part.row_class, known)
        if applicable_only:
            rows &= part.row_applies
        if self.there is not None:
            rows &= self.there[part.row_project]
        return self._of_rows(rows)

    def _rows_among(self, among: Sequence[RowKey]) -> Mask:
        part = self.part
        asked = [(key, row) for key, row in among if row is not None]
        places = part.places([key for key, _ in asked])
        numbers = np.array([row for _, row in asked], np.int64)
        real = places >= 0
        places, numbers = places[real], numbers[real]
        rows = part.row_starts[places] + numbers
        rows = rows[(numbers >= 0) & (rows < part.row_starts[places + 1])]
        mask = np.zeros(len(part.row_name), bool)
        mask[rows] = True
        return mask

    def _of_rows(self, rows: Mask) -> Allowed:
        names = np.zeros(len(self.part.arrays["names"]), bool)
        names[self.part.row_name[rows]] = True
        projects = np.zeros(len(self.part), bool)
        projects[self.part.row_project[rows]] = True
        return Allowed(projects, rows, names, int(np.count_nonzero(rows)))


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Some parts, and the store's state that they show."""

    state: str  # Store.state()
    parts: tuple[Live, ...]
    backdrop: dict[Kind, Backdrop]

    def __len__(self) -> int:
        """Projects that can be found."""
        return sum(live.count for live in self.parts)

    def holds(self) -> set[str]:
        """Keys of the tables that can be found."""
        return set().union(*(live.holds() for live in self.parts))

    def changed(self, state: str, gone: Iterable[str], new: Part | None) -> "Snapshot":
        """The next state: some tables gone, some new; small parts at the end are joined."""
        lost = sorted(gone)
        parts = [live.without(lost) for live in self.parts] if lost else list(self.parts)
        if new is not None and len(new):
            parts.append(Live(new))
        # Joined like the digits of a number that is counted up: each table a few times at most.
        while (
            len(parts) > 1
            and parts[-1].file is None
            and parts[-2].file is None
            and parts[-2].count <= 2 * parts[-1].count
        ):
            last, before = parts.pop(), parts.pop()
            parts.append(Live(join([(before.part, before.there), (last.part, last.there)])))
        return replace(self, state=state, parts=tuple(live for live in parts if live.count))

    def on_files(self, files: Sequence[Live]) -> "Snapshot":
        """The same tables, out of ``files`` where they have them, and else out of what it had."""
        held = self.holds()
        filed = set().union(*(live.holds() for live in files))
        lost, names = sorted(filed), {live.file for live in files}
        parts = [live.without(sorted(live.holds() - held)) for live in files]
        parts += [
            Live(live.part, live.there).without(lost)
            for live in self.parts
            if live.file is None or live.file not in names
        ]
        return replace(self, parts=tuple(live for live in parts if live.count))

    def by_meaning(
        self, kind: Kind, query: Vectors, limit: int, allowed: Sequence[Allowed]
    ) -> list[int]:
        """Keys of the entries nearest to ``query`` (dimension,), nearest first."""
        found = []
        for live, may in zip(self.parts, allowed, strict=True):
            part = live.part
            if kind is Kind.PROJECT:
                found.append(part.dense("whole").nearest(query, limit, may.projects))
                continue
            share = MAIN_SHARE[kind]
            names = DenseSide(part.dense("names"), query, may.names)
            projects = DenseSide(part.dense("wide"), query, may.projects)
            factors = [
                Factor(share, names, part.row_name, part.by_name),
                Factor(1 - share, projects, part.row_project, part.by_project),
            ]
            found.append(best_rows(factors, may.rows, limit, may.count))
        return _merged([(one.places, one.scores) for one in found], limit)

    def by_words(self, kind: Kind, query: str, limit: int, allowed: Sequence[Allowed]) -> list[int]:
        """Keys of the entries that have words of the query, best first (BM25)."""
        wanted = terms(query)
        if not wanted:
            return []
        parts = [live.part for live in self.parts]
        found = []
        if kind is Kind.PROJECT:
            every = weigh([part.project_words for part in parts], wanted)
            for scores, may in zip(every, allowed, strict=True):
                if may.projects is not None:
                    scores = np.where(may.projects, scores, np.float32(0))
                places = best(scores, limit)
                found.append((places, scores[places]))
        else:
            names = weigh([part.name_words for part in parts], wanted)
            titles = weigh([part.title_words for part in parts], wanted)
            values = weigh([part.value_words for part in parts], wanted)
            for number, (part, may) in enumerate(zip(parts, allowed, strict=True)):
                factors = [
                    Factor(1.0, WordSide(names[number]), part.row_name, part.by_name),
                    Factor(1.0, WordSide(titles[number]), part.row_project, part.by_project),
                    Factor(1.0, WordSide(values[number]), part.row_value, part.by_value),
                ]
                one = best_rows(factors, may.rows, limit, may.count)
                found.append((one.places, one.scores))
        return _merged([(places[s > 0], s[s > 0]) for places, s in found], limit)

    def allowed(
        self, kind: Kind, level2: str | None = None, applicable_only: bool = False,
        among: Sequence[RowKey] | None = None,
    ) -> list[Allowed]:  # fmt: skip
        """What of each part passes."""
        return [live.allowed(kind, level2, applicable_only, among) for live in self.parts]

    def cosines(self, kind: Kind, query: Vectors, keys: Sequence[int]) -> list[float]:
        """The (weighted) cosine of the query with each entry."""
        found = np.zeros(len(keys), np.float32)
        numbers = np.array(keys, np.int64)
        for number in set((numbers >> _PART).tolist()):
            part = self.parts[number].part
            chosen = (numbers >> _PART) == number
            places = numbers[chosen] & ((1 << _PART) - 1)
            if kind is Kind.PROJECT:
                found[chosen] = part.dense("whole").scores(query, places)
                continue
            share = MAIN_SHARE[kind]
            names = part.dense("names").scores(query, part.row_name[places].astype(np.int64))
            wide = part.dense("wide").scores(query, part.row_project[places].astype(np.int64))
            found[chosen] = share * names + (1 - share) * wide
        return [float(cosine) for cosine in found]

    def entry(self, kind: Kind, key: int) -> Entry:
        """What a key stands for."""
        part, place = self.parts[key >> _PART].part, key & ((1 << _PART) - 1)
        return part.project_entry(place) if kind is Kind.PROJECT else part.row_entry(place)

    def row_keys(self, kind: Kind, keys: Sequence[int]) -> dict[int, RowKey]:
        """The (table_id, row) that each key stands for."""
        found: dict[int, RowKey] = {}
        for key in keys:
            part, place = self.parts[key >> _PART].part, key & ((1 << _PART) - 1)
            row = None
            if kind is Kind.INDICATOR:
                place, row = int(part.row_project[place]), place
                row -= int(part.row_starts[place])
            found[key] = (f"{int(part.tables[place]):016x}", row)
        return found

    @cached_property
    def rows(self) -> int:
        """Rows in all parts, those that are gone among them."""
        return sum(len(live.part.row_name) for live in self.parts)


def _merged(found: Sequence[tuple[np.ndarray, np.ndarray]], limit: int) -> list[int]:
    keys = np.concatenate(
        [np.zeros(0, np.int64)]
        + [places.astype(np.int64) | (n << _PART) for n, (places, _) in enumerate(found)]
    )
    scores = np.concatenate([np.zeros(0, np.float32)] + [scores for _, scores in found])
    order = np.argsort(-scores, kind="stable")[:limit]
    return [int(key) for key in keys[order]]
