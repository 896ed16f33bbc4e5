"""How good drafts are, on real tables that are no part of the product.

    python benchmarks/drafting.py [--half dev|read2|held|all] [--sample N] [--by-name] [--misses] [--bare]

Each real project is asked for as a clerk would (name, unit, amount, what its goal says), with its
whole family of near-identical projects left out of the history. An indicator of the real table is
found where a suggestion of the same 二级, at most two a class, is like it: bigram Dice ≥ 0.5, or
encoder cosine ≥ 0.93. "cold": the seven shipped tables and the library; "warm": all other families
in the history too. "read2": the projects of the held half of whose family none is in every third of that half; they may be read
like those of "dev", so that ``--half held --sample 3`` alone stays unread. With ``--by-name`` a family is what has one name alone. The cosine is that of names encoded with the query prompt; the last column has
the recall with the passage prompt, under which unrelated names lie above 0.93 far more often. Skips, saying so, where ``../shared/real`` is absent.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.draft import Draft  # noqa: E402
from assistant.drafting.compose import compose  # noqa: E402
from assistant.drafting.past.precedents import History  # noqa: E402
from assistant.understanding.brief import read_brief  # noqa: E402
from benchmarks.drafting_baselines import Copying, Rows, at_most, rows_of, voted  # noqa: E402
from benchmarks.drafting_cases import DOCUMENT, SHEET, Case, load, request  # noqa: E402
from benchmarks.drafting_faults import Faults, Names  # noqa: E402
from corpus.errors import UserError  # noqa: E402
from corpus.importing.seed import seed_tables  # noqa: E402
from corpus.schema import TargetTable  # noqa: E402
from corpus.settings import Settings  # noqa: E402
from corpus.taxonomy import TaxonomyName  # noqa: E402
from corpus.text import dice  # noqa: E402
from index.convert import ensure_encoder  # noqa: E402
from index.embeddings import EmbeddingCache  # noqa: E402
from index.encoder import Encoder, SentenceTransformerEncoder, Vectors  # noqa: E402
from index.progress import silent  # noqa: E402
from index.searcher import Searcher  # noqa: E402
from index.texts import clean_query  # noqa: E402

TODAY = date(2022, 11, 1)
_COSINE, _DICE = 0.93, 0.5


Same = Callable[[str, Sequence[str]], list[bool]]


class Remembering:
    """An encoder that encodes each text once: in a run, or in all that share a cache folder."""

    def __init__(
        self, encoder: Encoder, folder: Path, queries: "Remembering | None" = None
    ) -> None:
        self._encoder, self._queries = encoder, queries
        self.name, self.dimension = encoder.name, encoder.dimension
        folder.mkdir(parents=True, exist_ok=True)
        self._cache = EmbeddingCache(folder / "vectors.db", encoder)
        self._known: dict[str, Vectors] = {}
        self.seconds = 0.0

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        if self._queries is not None:
            return self._queries.encode_passages(texts)
        return self._encoder.encode_queries(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            start = time.perf_counter()
            self._known.update(zip(new, self._cache.vectors(new), strict=True))
            self.seconds += time.perf_counter() - start
        return np.stack([self._known[text] for text in texts])


class Shelf:
    """A store of given tables, as far as search and drafting need one."""

    def __init__(self, tables: Sequence[TargetTable]) -> None:
        self._tables = {table.table_id: table for table in tables}

    def tables(self) -> Iterator[TargetTable]:
        yield from self._tables.values()

    def get(self, table_id: str) -> TargetTable:
        return self._tables[table_id]

    def state(self) -> str:
        return str(hash(tuple(self._tables)))

    def changed_since(self, state: str) -> set[str] | None:
        return set() if state == self.state() else None

    def current_ids(self, among: set[str] | None = None) -> set[str]:
        return set(self._tables) if among is None else set(self._tables) & among

    def current(self, table_ids: Sequence[str]) -> Iterator[TargetTable]:
        return iter([self._tables[key] for key in table_ids if key in self._tables])


@dataclass
class Score:
    """What one way of suggesting rows comes to."""

    found: int = 0
    real: int = 0
    right: int = 0
    suggested: int = 0
    seconds: list[float] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found / max(1, self.real)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.suggested)

    def add(self, real: Rows, rows: Rows, same: Same) -> None:
        right: set[tuple[str, str]] = set()
        for level2, name in real:
            names = [its for other, its in rows if other == level2]
            hits = [its for its, like in zip(names, same(name, names), strict=True) if like]
            self.found += bool(hits)
            right |= {(level2, its) for its in hits}
        self.real += len(real)
        self.right += len(right)
        self.suggested += len(rows)


class Symmetric:
    """The encoder with the prompt of a query on both sides, as such encoders want for likeness.

    With the prompt of a passage one pair in seven of unrelated names lies above 0.93; so, one in
    a hundred.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder, self.dimension = encoder, encoder.dimension
        self.name = f"{encoder.name}-symmetric"

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._encoder.encode_queries(texts)

    encode_passages = encode_queries


def matcher(encoder: Remembering) -> Same:
    """Which of the suggested names are like a name; both ways of being like count."""

    def same(name: str, others: Sequence[str]) -> list[bool]:
        alike = [dice(name, other) >= _DICE for other in others]
        open_ = [place for place, like in enumerate(alike) if not like]
        if open_:
            vectors = encoder.encode_passages([name, *(others[place] for place in open_)])
            for place, cosine in zip(open_, vectors[1:] @ vectors[0], strict=True):
                alike[place] = bool(cosine >= _COSINE)
        return alike

    return same


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--half", choices=["dev", "read2", "held", "all"], default="all")
    options.add_argument("--sample", type=int, default=0, help="only every Nth project")
    options.add_argument("--bare", action="store_true", help="only the goal's clauses with figures")
    options.add_argument("--by-name", action="store_true", help="only one name is a family")
    options.add_argument(
        "--misses", action="store_true", help="the rows not found (of what may be read)"
    )
    options.add_argument(
        "--drafts", action="store_true", help="print the warm drafts (of what may be read)"
    )
    options.add_argument("--document", action="store_true", help="the university's tables instead")
    options.add_argument("--ceiling", action="store_true", help="what all past rows could find")
    options.add_argument("--cache", help="folder that keeps vectors between runs")
    given = options.parse_args()
    path = DOCUMENT if given.document else SHEET
    if not path.exists():
        print(f"skipped: {path.name} is not on this machine")
        return
    cases = load(path, by_name=given.by_name)
    folder = ensure_encoder(Settings(), silent)
    asked = [case for case in cases if given.half in {"all", case.part} or given.half == case.half]
    asked = asked[:: given.sample or 1]
    print(
        f"{path.name}: {len(cases)} projects with indicators, "
        f"{len({case.family for case in cases})} families; asked {len(asked)} ({given.half})"
    )
    with tempfile.TemporaryDirectory() as home:
        cache = Path(given.cache or home)
        model = SentenceTransformerEncoder(folder)
        names = Remembering(Symmetric(model), cache / "names")
        encoder = Remembering(model, cache / "search", names)
        if not given.cache:
            print(f"encoding a query: {query_seconds(model, asked):.3f} s (median)")
        run(cases, asked, encoder, names, Path(home), given)


def run(
    cases: list[Case], asked: list[Case], encoder: Remembering, alike: Remembering, home: Path,
    given: argparse.Namespace,
) -> None:  # fmt: skip
    started = time.perf_counter()
    seeds = seed_tables()
    family = TaxonomyName.FOUR_FAMILY if given.document else TaxonomyName.THREE_FAMILY
    same, loosely = matcher(alike), matcher(encoder)
    tables = [case.table for case in cases]
    texts = [name for case in cases for _, name in case.rows]
    alike.encode_passages(texts)
    copying = Copying(tables, [case.family for case in cases], encoder)
    seven = Copying(seeds, [-1] * len(seeds), encoder)
    names = Names.of([*tables, *seeds])
    cold_search = Searcher.open(Shelf(seeds), encoder, home / "cold", silent)  # type: ignore[arg-type]
    cold_history = History(Shelf(seeds), cold_search)  # type: ignore[arg-type]
    scores: dict[str, Score] = {}
    halves: dict[tuple[str, str], Score] = {}
    loose: dict[str, Score] = {}
    classes: dict[tuple[str, str], Score] = {}
    faults = {"draft, cold": Faults(), "draft, warm": Faults()}
    settings = Settings(home=home, unit=None, authority=None)

    for case in sorted(asked, key=lambda one: one.family):
        others = [one.table for one in cases if one.family != case.family] + seeds
        shelf = Shelf(others)
        warm_history = History(shelf, Searcher.open(shelf, encoder, home / "warm", silent))  # type: ignore[arg-type]
        text = request(case.table, goal=not given.bare)
        try:
            brief = read_brief(text, today=TODAY)
        except UserError as error:
            print("not understood:", text[:60], error)
            continue
        ranked = copying.ranked(text, case.family)
        suggestions: dict[str, Rows] = {
            "most frequent": copying.frequent(case.family),
            "copy nearest of the seven": rows_of(seven.ranked(text, -2)["fused"][0]),
            **{f"copy nearest, {by}": rows_of(order[0]) for by, order in ranked.items()},
            "vote of ten, fused": voted(ranked["fused"][:10]),
            "vote of ten": voted(ranked["BM25"][:10]),
        }
        if given.ceiling:
            every = list(dict.fromkeys(row for one in others for row in rows_of(one)))
            scores.setdefault("anything that only copies", Score()).add(case.rows, every, same)
        for name, history in (("draft, cold", cold_history), ("draft, warm", warm_history)):
            start = time.perf_counter()
            draft = compose(brief, history, settings, this_year=TODAY.year, family=family)
            seconds = time.perf_counter() - start
            scores.setdefault(name, Score()).seconds.append(seconds)
            faults[name].add(draft, names, case.table)
            suggestions[name] = rows_of(draft.table)
            if name == "draft, warm" and case.may_be_read and (given.misses or given.drafts):
                report(case, draft, text, same, given.drafts)
        alike.encode_passages([its for rows in suggestions.values() for _, its in rows])
        for name, rows in suggestions.items():
            kept = at_most(rows)
            scores.setdefault(name, Score()).add(case.rows, kept, same)
            loose.setdefault(name, Score()).add(case.rows, kept, loosely)
            for level2 in {level2 for level2, _ in case.rows + kept} if "draft" in name else ():
                its = [row for row in case.rows if row[0] == level2]
                classes.setdefault((name, level2), Score()).add(
                    its, [row for row in kept if row[0] == level2], same
                )
            halves.setdefault((name, case.half), Score()).add(case.rows, kept, same)
    show(scores, halves, loose, faults)
    for (name, level2), score in sorted(classes.items()):
        print(
            f"{name:12} {level2:14} {score.recall:6.3f} of {score.real:4d}, precision {score.precision:6.3f} of {score.suggested}"
        )
    if given.drafts:
        for name, fault in faults.items():
            print(*(f"{name}: {one}" for one in fault.examples), sep="\n")
    taken = time.perf_counter() - started
    print(f"run: {taken:.0f} s, of which encoding {encoder.seconds + alike.seconds:.0f} s")


def query_seconds(model: Encoder, asked: list[Case]) -> float:
    """Median seconds of encoding one request, which the seconds of a draft below leave out."""
    model.encode_queries(["预热"])
    taken = []
    for case in asked[:20]:
        start = time.perf_counter()
        model.encode_queries([clean_query(request(case.table))])
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def report(case: Case, draft: Draft, text: str, same: Same, whole: bool) -> None:
    print(f"\n## {text}")
    rows = at_most(rows_of(draft.table))
    if whole:
        print("   ", draft.table.annual_goal)
        for number, row in enumerate(draft.table.indicators):
            if row.applicable:
                kind = draft.basis[f"indicators/{number}/name"].kind.value[:4]
                hit = any(same(row.name, [its for level, its in case.rows if level == row.level2]))
                print("   ", "+" if hit else " ", kind, row.level2, row.name, row.value)
    for level2, name in case.rows:
        if not any(same(name, [its for other, its in rows if other == level2])):
            print("    MISSED", level2, name)


def show(
    scores: dict[str, Score],
    halves: dict[tuple[str, str], Score],
    loose: dict[str, Score],
    faults: dict[str, Faults],
) -> None:
    base = {"draft, cold": "most frequent", "draft, warm": "vote of ten"}
    print(
        f"{'indicator recall, at most 2 a class':38}{'all':>7}{'dev':>7}{'held':>7}{'precision':>11}"
        f"{'as passages':>13}"
    )
    for name, score in scores.items():
        parts = [halves.get((name, half)) for half in ("dev", "held")]
        cells = "".join(f"{part.recall:7.3f}" if part else f"{'':7}" for part in parts)
        note = ""
        if name in base:
            ratio = score.recall / max(1e-9, scores[base[name]].recall)
            note = f"  x{ratio:.2f} of {base[name]}"
        other = f"{loose[name].recall:13.3f}" if name in loose else f"{'':13}"
        print(f"{name:38}{score.recall:7.3f}{cells}{score.precision:11.3f}{other}{note}")
    for name, fault in faults.items():
        taken = sorted(scores[name].seconds)
        print(f"{name}: {fault.line()}")
        print(
            f"{name}: seconds a draft p50 {statistics.median(taken):.3f}, "
            f"p95 {taken[int(len(taken) * 0.95)]:.3f}"
        )


if __name__ == "__main__":
    main()
