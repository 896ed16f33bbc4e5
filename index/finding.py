"""Finds tables or rows by words, meaning, phrases, numbers and filters; says where they matched."""

from dataclasses import dataclass, replace

from corpus.money import Money
from corpus.store.filters import Filters, WantedValue
from corpus.store.finder import Facets, Facts, Level, Order, RowKey
from corpus.store.protocol import Store
from index.candidates import Candidate
from index.closeness import explain
from index.entries import Kind
from index.folding import Span, fold, spans, stretches
from index.phrased import by_office, shows
from index.query import Query, understand
from index.results import Closeness
from index.searcher import NOTHING_AT_ALL, NOTHING_CLOSE, Searcher
from index.valued import Nearness, nearness

POOL = 400
"""Entries of each ranking that are weighed: so many hits at most a search by words has."""
LISTED = 20_000
"""Keys up to which a filter is spelled out for the rankings; broader ones are applied after them."""
_FAR = 10  # hits shown where none is close
_VALUE_WORTH = 8.0
"""What the wanted number is worth beside the strength of a hit (``Likeness``), in its units."""

NO_FILTERS, NOTHING_ASKED = Filters(), Query("")

NOTHING_PASSES = "没有符合筛选条件的结果：请放宽左边的条件。"
NO_PHRASE = "历史库中没有这些字：请检查引号里的写法，或去掉引号按意思查找。"
NO_WORDS = "输入的内容里没有可以查找的字，下面列出的是全部。"
CUT = "输入的内容太长，只按前500个字查找。"


@dataclass(frozen=True)
class Request:
    """A search."""

    text: str = ""
    level: Level = Level.PROJECT
    filters: Filters = NO_FILTERS
    order: Order | None = None  # None: the closest first, or the newest where no words are asked
    page: int = 1
    size: int = 20


@dataclass(frozen=True)
class Found:
    """A hit, with what a list shows of it."""

    facts: Facts
    closeness: Closeness | None  # None where nothing was asked that could be close
    why: str
    named: tuple[Span, ...] = ()  # where the words stand in the row's name
    valued: tuple[Span, ...] = ()  # ... in its value
    titled: tuple[Span, ...] = ()  # ... in the project's name


@dataclass(frozen=True)
class Answer:
    """One page of hits, and what is known of all."""

    hits: tuple[Found, ...]
    total: int
    keys: tuple[RowKey, ...]  # of all hits in their order, LISTED of them at most
    facets: Facets
    warning: str | None  # nothing close, nothing at all
    notes: tuple[str, ...] = ()
    query: Query = NOTHING_ASKED


@dataclass(frozen=True)
class Weighed:
    """A key with what speaks for it."""

    key: RowKey
    score: float
    closeness: Closeness
    why: str = ""
    candidate: Candidate | None = None
    exact: bool = False  # it has a number that was asked for


class Finding:
    """Searches over a store and its index."""

    def __init__(self, store: Store, searcher: Searcher) -> None:
        self._store, self._finder, self._searcher = store, store.finder, searcher

    def search(self, request: Request) -> Answer:
        """Answer a search; an empty one lists all that pass the filters. UserError is never raised
        for odd words; a page beyond the last is empty."""
        query = understand(request.text)
        notes = (CUT,) if query.cut else ()
        if query.empty and request.text.strip():
            notes = (NO_WORDS,)
        if not query.text and not query.values:
            return replace(self._listed(request, query), notes=notes)
        ranked = self.ranked(request, query)
        if isinstance(ranked, str):
            return Answer((), 0, (), Facets(), ranked, notes, query)
        close = [one for one in ranked if one.closeness is not Closeness.LOW]
        kind = Kind(request.level.value)
        warning = None if close else (NOTHING_CLOSE if ranked else NOTHING_AT_ALL)[kind]
        chosen = close or ranked[:_FAR]
        keys = [one.key for one in chosen]
        if request.order is not None:
            keys = _in_order(self._finder.facts(request.level, keys), request.order)
        shown = keys[(request.page - 1) * request.size : request.page * request.size]
        weighed = {one.key: one for one in chosen}
        hits = tuple(
            _found(facts, query, weighed[facts.key])
            for facts in self._finder.facts(request.level, shown)
        )
        facets = self._finder.facets(request.level, request.filters, keys)
        return Answer(hits, len(keys), tuple(keys), facets, warning, notes, query)

    def ranked(self, request: Request, query: Query) -> list[Weighed] | str:
        """All that was weighed, best first, far ones too; or why there is nothing."""
        level, filters = request.level, request.filters
        among, after = self._restriction(level, filters, query)
        if among is not None and not among:
            return NO_PHRASE if query.phrases and not filters.narrow else NOTHING_PASSES
        found: dict[RowKey, Weighed] = {}
        if query.text:
            found = self._by_words(level, filters, query, among, after)
        telling = any(one.closeness is Closeness.HIGH for one in found.values())
        for wanted in query.values:
            near = dict(self._by_value(level, filters, wanted, among))
            missing = [key for key in near if key not in found]
            if query.text and missing:  # known by their number alone so far
                found |= self._by_words(level, filters, query, missing, False)
            for key, one in near.items():
                found[key] = _with_value(found.get(key), key, one, bool(query.text), telling)
        order = {key: place for place, key in enumerate(found)}
        return sorted(
            found.values(), key=lambda one: (-one.closeness.rank, -one.score, order[one.key])
        )

    def ranked_alone(self, which: str, level: Level, text: str, by_numbers: bool) -> list[RowKey]:
        """For measuring: the order that "words" or "meaning" alone gives, with numbers or without."""
        query = understand(text)
        bare = query.text if by_numbers else text
        scores: dict[RowKey, float] = {}
        if bare:
            for one in self._searcher.candidates(Kind(level.value), bare, POOL).found:
                place = one.words if which == "words" else one.meaning
                if place is not None:
                    scores[one.entry.table_id, one.entry.row] = 1 / (61 + place)
        for wanted in query.values if by_numbers else ():
            for key, near in self._by_value(level, NO_FILTERS, wanted, None):
                scores[key] = scores.get(key, 0.0) + near.worth * 3 / 61
        return sorted(scores, key=lambda key: -scores[key])

    def _by_words(
        self, level: Level, filters: Filters, query: Query, among: list[RowKey] | None, after: bool
    ) -> dict[RowKey, Weighed]:
        found = self._searcher.candidates(
            Kind(level.value), query.text, POOL, among, applicable_only=filters.applicable_only,
            passing=(lambda keys: self._finder.among(level, filters, keys)) if after else None,
        )  # fmt: skip
        best = found.best
        weighed: dict[RowKey, Weighed] = {}
        for one in found.found:
            key, closeness = (one.entry.table_id, one.entry.row), found.closeness(one, best)
            if closeness is Closeness.LOW and fold(query.text) in fold(one.entry.level2 or ""):
                closeness = Closeness.MEDIUM  # the class that was asked for, under another name
            weighed[key] = Weighed(key, one.alike.strength, closeness, candidate=one)
        return weighed

    def _by_value(
        self, level: Level, filters: Filters, wanted: WantedValue, among: list[RowKey] | None
    ) -> list[tuple[RowKey, Nearness]]:
        """Rows (or projects) with numbers like the wanted one."""
        if level is Level.PROJECT:
            keys = self._of_amount(filters, wanted)
        else:
            keys = self._finder.valued(filters, wanted, POOL)
        if among is not None:
            allowed = set(among)
            keys = [key for key in keys if key in allowed]
        return self._near(level, keys, wanted)

    def _near(
        self, level: Level, keys: list[RowKey], wanted: WantedValue
    ) -> list[tuple[RowKey, Nearness]]:
        found = []
        for facts in self._finder.facts(level, keys):
            number = facts.number
            if level is Level.PROJECT:
                number = None if facts.yuan is None else float(facts.yuan)
            if number is not None:
                found.append((facts.key, nearness(number, facts.sign, wanted)))
        return found

    def _of_amount(self, filters: Filters, wanted: WantedValue) -> list[RowKey]:
        if wanted.measure != "元":
            return []
        total = Money(yuan=wanted.number)
        low, high = filters.amount_from or total, filters.amount_to or total
        if not low <= total <= high:
            return []
        exact = filters.model_copy(update={"amount_from": total, "amount_to": total})
        return self._finder.keys(Level.PROJECT, exact, Order.NEWEST, POOL)

    def _restriction(
        self, level: Level, filters: Filters, query: Query
    ) -> tuple[list[RowKey] | None, bool]:
        """The keys that the answer is kept to (None: all), and whether filters come afterwards."""
        if query.phrases:
            held = self._searcher.holding(Kind(level.value), query.phrases, LISTED)
            passing = self._finder.among(level, filters, held)
            return [key for key in held if key in passing], False
        if not filters.narrow:
            return None, False
        if self._finder.count(level, filters) > LISTED:
            return None, True
        return self._finder.keys(level, filters, Order.NEWEST, LISTED), False

    def _listed(self, request: Request, query: Query) -> Answer:
        """All that pass the filters, and have the phrases where some are asked."""
        level, filters = request.level, request.filters
        order = request.order or Order.NEWEST
        first = (request.page - 1) * request.size
        if query.phrases:
            among, _ = self._restriction(level, filters, query)
            facts = self._finder.facts(level, among or [])
            keys = _in_order(facts, order)
            if request.order is None:  # first where the list shows the phrase
                in_words = {one.key for one in facts if shows(one, query.phrases)}
                keys.sort(key=lambda key: key not in in_words)
            total, shown = len(keys), keys[first : first + request.size]
            facets = self._finder.facets(level, filters, keys)
        else:
            total = self._finder.count(level, filters)
            keys = self._finder.keys(level, filters, order, LISTED)
            shown = self._finder.keys(level, filters, order, request.size, first)
            facets = self._finder.facets(level, filters)
        warning = None
        if not total:
            warning = NO_PHRASE if query.phrases and not filters.narrow else NOTHING_PASSES
        hits = tuple(_found(facts, query, None) for facts in self._finder.facts(level, shown))
        return Answer(hits, total, tuple(keys), facets, warning, (), query)


def _with_value(
    old: Weighed | None, key: RowKey, near: Nearness, worded: bool, telling: bool
) -> Weighed:
    """A key with the wanted number taken into account.

    Beside words it can only help; where the words found nothing close (``telling``), it decides.
    """
    worth = near.worth * _VALUE_WORTH
    if old is None:
        closeness = Closeness.LOW if worded else near.closeness
        return Weighed(key, worth, closeness, near.why, exact=near.exact)
    closeness = old.closeness
    if not worded:
        closeness = max(closeness, near.closeness, key=lambda one: one.rank)
    elif near.exact and closeness is not Closeness.LOW:
        closeness = Closeness.HIGH
    elif near.exact and not telling:
        closeness = Closeness.MEDIUM
    better = near.exact or not old.exact
    return replace(
        old, score=old.score + worth, closeness=closeness, why=near.why if better else old.why,
        exact=old.exact or near.exact,
    )  # fmt: skip


def _found(facts: Facts, query: Query, weighed: Weighed | None) -> Found:
    texts = (facts.name or "", facts.value or "", facts.project_name)
    words = (*query.phrases, *(one for text in texts for one in stretches(query.text, text)))
    named, valued, titled = (spans(text, words) for text in texts)
    if weighed is None:
        return Found(facts, None, by_office(facts, query.phrases), named, valued, titled)
    reasons = [weighed.why] if weighed.why else []
    if weighed.exact and facts.value:
        valued = (Span(0, len(facts.value)),)
    if (one := weighed.candidate) is not None:
        said = explain(query.text, one.entry.title, one.entry.body, one.alike, weighed.closeness)
        reasons.append(said)
    return Found(facts, weighed.closeness, "，".join(reasons), named, valued, titled)


def _in_order(facts: list[Facts], order: Order) -> list[RowKey]:
    """Keys in an order; those that lack what it goes by come last, equal ones stay as they were."""

    def by(one: Facts) -> tuple[bool, str, float]:
        sign = -1 if order in {Order.NEWEST, Order.LARGEST, Order.HIGHEST} else 1
        measure = ""
        what: float | None
        if order in {Order.NEWEST, Order.OLDEST}:
            what = one.year
        elif order in {Order.LARGEST, Order.SMALLEST}:
            what = None if one.yuan is None else float(one.yuan)
        else:
            what, measure = one.number, one.measure or ""
        return (what is None, measure, sign * (what or 0))

    return [one.key for one in sorted(facts, key=by)]
