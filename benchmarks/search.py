"""Search at three sizes, beside others on the same vectors and texts.

Run: ``python benchmarks/search.py`` (10⁴ and 10⁵ rows of indicators), ``... 800 8000 8000x10`` for 10⁶ rows: numbers of
tables; ``x10``: ten times as many, see search_multiplied.py. ``MUBIAO_BENCH`` names a folder that is kept between runs,
so that the stores are filled once. The others are optional: ``pip install -e '.[bench]'``; one that is not there is left out and said so.
Queries are encoded beforehand: their encoding is not measured.
"""

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import search_others as others  # noqa: E402
from benchmarks.search_corpus import BorrowingEncoder, filled  # noqa: E402
from benchmarks.search_filtered import filtered  # noqa: E402
from benchmarks.search_multiplied import multiply  # noqa: E402
from benchmarks.synthetic import table, tables  # noqa: E402
from index import rows as rows_module  # noqa: E402
from index.dense import choice  # noqa: E402
from index.encoder import Vectors  # noqa: E402
from index.entries import Kind  # noqa: E402
from index.part import Part  # noqa: E402
from index.progress import terminal_bar  # noqa: E402
from index.searcher import Searcher  # noqa: E402
from index.snapshot import Snapshot  # noqa: E402
from index.texts import clean_query  # noqa: E402
from index.weights import MAIN_SHARE  # noqa: E402

SIZES = (800, 8000)
OTHERS_UP_TO = 100_000  # rows: beyond it filling the others takes longer than all the rest
HNSW_UP_TO = 50_000  # names: a graph over more takes minutes to build
QUERIES = 100
ADDED = 10
PATIENCE = 30  # seconds for the queries to one of the others: a slow one is asked fewer
FEWEST = 5
SAME = 1e-4  # cosines closer than this are equal: half precision knows no better

_RESTART = """
import sys, time
sys.path.insert(0, {root!r})
from pathlib import Path
from benchmarks.search_corpus import BorrowingEncoder
from corpus.store.sqlite import SqliteStore
from index.searcher import Searcher
encoder = BorrowingEncoder(Path({vectors!r}))
encoder.encode_queries(["预热", "社区工作者责任险"])
start = time.perf_counter()
searcher = Searcher.open(SqliteStore(Path({home!r}) / "mubiao.db"), encoder, Path({home!r}) / "index")
opened = time.perf_counter() - start
searcher.indicators("社区工作者责任险")
searcher.projects("社区工作者责任险")
print(opened, time.perf_counter() - start)
"""


@dataclass(frozen=True)
class Timing:
    """Milliseconds of single queries, one after the other: by the clock, and of the processor.

    On a machine that others use, the processor's time is what can be compared.
    """

    wall: Sequence[float]
    processor: Sequence[float]

    def __str__(self) -> str:
        rate = 1000 * len(self.wall) / sum(self.wall)
        clock, own = (
            " ".join(f"{float(np.percentile(some, share)):7.1f}" for share in (50, 95))
            for some in (self.wall, self.processor)
        )
        return f"{rate:7.0f} q/s  clock{clock}  processor{own} ms"


def timed(action: Callable[[int], object], count: int) -> Timing:
    action(0)
    wall, processor = [], []
    for number in range(count):
        start, used = time.perf_counter(), time.process_time()
        action(number)
        wall.append((time.perf_counter() - start) * 1000)
        processor.append((time.process_time() - used) * 1000)
    return Timing(wall, processor)


def memory() -> float:
    """Resident memory of this process, MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def queries() -> list[str]:
    """Half names of projects that are not in the corpus, half names of indicators."""
    found = []
    for number in range(QUERIES):
        one = table(10_000_000 + number)
        names = [row.name for row in one.indicators if row.applicable] or [one.project_name]
        found.append(clean_query(one.project_name if number % 2 else names[number % len(names)]))
    return found


def exact_rows(snapshot: Snapshot, query: Vectors) -> np.ndarray:
    """The cosine of every applicable row that can be found, best first."""
    found = []
    share = MAIN_SHARE[Kind.INDICATOR]
    for live, may in zip(snapshot.parts, snapshot.allowed(Kind.INDICATOR, None, True), strict=True):
        part = live.part
        names = _worth(part, "names", query)[part.row_name]
        scores = share * names + (1 - share) * _worth(part, "wide", query)[part.row_project]
        found.append(scores if may.rows is None else scores[may.rows])
    return np.sort(np.concatenate(found))[::-1]


def _worth(part: Part, name: str, query: Vectors) -> np.ndarray:
    vectors = part.arrays[name]
    return np.concatenate(
        [vectors[at : at + 8192].astype(np.float32) @ query for at in range(0, len(vectors), 8192)]
    )


def recall(snapshot: Snapshot, vectors: Vectors, texts: Sequence[str]) -> tuple[float, float]:
    """Recall at 10 of the rows by meaning and by words, against all rows weighed."""
    allowed = snapshot.allowed(Kind.INDICATOR, None, True)
    meaning, words = [], []
    for vector in vectors:
        least = exact_rows(snapshot, vector)[:10].min() - SAME
        keys = snapshot.by_meaning(Kind.INDICATOR, vector, 10, allowed)
        found = snapshot.cosines(Kind.INDICATOR, vector, keys)
        meaning.append(sum(cosine >= least for cosine in found) / 10)
    for text in texts[:30]:
        quick = snapshot.by_words(Kind.INDICATOR, text, 10, allowed)
        usual, rows_module.ALL_UP_TO = rows_module.ALL_UP_TO, 10**9
        every = snapshot.by_words(Kind.INDICATOR, text, 10, allowed)
        rows_module.ALL_UP_TO = usual
        if every:
            words.append(len(set(quick) & set(every)) / len(every))
    return float(np.mean(meaning)), float(np.mean(words))


def measure(count: int, home: Path, encoder: BorrowingEncoder, asked: list[str]) -> Snapshot:
    vectors = encoder.encode_queries(asked)
    store = filled(home / "mubiao.db", count)
    before = memory()
    fresh = not (home / "index" / "manifest.json").exists()
    start = time.perf_counter()
    with terminal_bar() as bar:
        searcher = Searcher.open(store, encoder, home / "index", bar)
    took = time.perf_counter() - start
    snapshot = searcher._snapshot
    names = sum(len(live.part.arrays["names"]) for live in snapshot.parts)
    values = sum(len(live.part.value_words.lengths) for live in snapshot.parts)
    size = sum(path.stat().st_size for path in (home / "index").glob("*.part")) / 1e6
    kinds = {
        name: {live.part.dense(name).kind for live in snapshot.parts} for name in ("whole", "names")
    }
    print(f"\n== {searcher.count} tables, {snapshot.rows} rows: {names} names, {values} values; "
          f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")  # fmt: skip
    print(f"{'built' if fresh else 'opened'} in {took:.1f} s; files {size:.0f} MB in {len(snapshot.parts)} parts; "
          f"memory +{memory() - before:.0f} MB; kinds {kinds}")  # fmt: skip
    for what, kind, level2 in (
        ("projects: meaning + words", Kind.PROJECT, None),
        ("rows: meaning + words", Kind.INDICATOR, None),
        ("rows of one class", Kind.INDICATOR, "质量指标"),
    ):
        allowed = snapshot.allowed(kind, level2, kind is Kind.INDICATOR)

        def both(n: int, kind: Kind = kind, allowed: list = allowed) -> None:  # type: ignore[type-arg]
            snapshot.by_meaning(kind, vectors[n], 50, allowed)
            snapshot.by_words(kind, asked[n], 50, allowed)

        print(f"  {what:<34}{timed(both, QUERIES)}", flush=True)
    print(
        f"  {'projects: whole answer':<34}{timed(lambda n: searcher.projects(asked[n]), QUERIES)}"
    )
    print(f"  {'rows: whole answer':<34}{timed(lambda n: searcher.indicators(asked[n]), QUERIES)}")
    filtered(store, searcher, asked, timed)
    by_meaning, by_words = recall(snapshot, vectors, asked)
    print(
        f"  recall@10 against all rows: meaning {by_meaning:.3f}, words {by_words:.3f}", flush=True
    )
    additions(count, store, searcher, encoder)
    code = _RESTART.format(root=str(ROOT), vectors=str(home.parent / "vectors"), home=str(home))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    opened, answered = map(float, done.stdout.split()[-2:])
    print(
        f"  restart, encoder loaded: open {opened:.2f} s, first two answers {answered:.2f} s",
        flush=True,
    )
    store.close()
    return snapshot


def additions(count: int, store, searcher: Searcher, encoder: BorrowingEncoder) -> None:  # type: ignore[no-untyped-def]
    kept, indexed, used = [], [], []
    for one in tables(ADDED, 20_000_000 + int(time.time())):
        start = time.perf_counter()
        store.add(one)
        kept.append((time.perf_counter() - start) * 1000)
        start, began = time.perf_counter(), time.process_time()
        searcher.refresh()
        indexed.append((time.perf_counter() - start) * 1000)
        used.append((time.process_time() - began) * 1000)
        store.remove(one.table_id)
        searcher.refresh()
    print(
        f"  one table added: kept in {statistics.median(kept):.0f} ms, found after another "
        f"{statistics.median(indexed):.0f} ms (most {max(indexed):.0f}; of the processor "
        f"{statistics.median(used):.0f}), encoding not counted"
    )


def compare(snapshot: Snapshot, vectors: Vectors, asked: list[str], rows: int) -> None:
    """Others on the same rows: one vector and one text each."""
    part = max(snapshot.parts, key=lambda live: len(live.part)).part
    share = MAIN_SHARE[Kind.INDICATOR]
    print(f"\n== others, {rows} rows")
    if rows > 2 * OTHERS_UP_TO:
        print(f"  others: not at {rows} rows")
        return
    merged = share * part.arrays["names"][part.row_name].astype(np.float32) + (
        1 - share
    ) * part.arrays["wide"][part.row_project].astype(np.float32)
    texts = [
        f"{part.name(int(name))} {part.texts(int(project))[0]}"
        for name, project in zip(part.row_name, part.row_project, strict=True)
    ]
    truth = [np.argsort(-(merged @ vector), kind="stable")[:10] for vector in vectors]
    least = [float((merged[best] @ v).min()) - SAME for best, v in zip(truth, vectors, strict=True)]
    for name, build in others.VECTORS.items():
        start = time.perf_counter()
        try:
            search = build(merged)
        except ImportError as missing:
            print(
                f"  {name:<34}not measured: {missing.name} is not installed (pip install -e '.[bench]')"
            )
            continue
        took = time.perf_counter() - start
        asking = affordable(lambda: search(vectors[0]))  # noqa: B023
        timing = timed(lambda n, search=search: search(vectors[n]), asking)  # type: ignore[misc]
        right = np.mean(
            [
                np.mean(merged[search(vector)] @ vector >= low)
                for vector, low in list(zip(vectors, least, strict=True))[:asking]
            ]
        )
        print(
            f"  {name:<34}{timing}  recall@10 {right:.3f}  built in {took:.1f} s; {asking} queries",
            flush=True,
        )
    del merged
    gc.collect()
    for name, build_texts in others.TEXTS.items():
        start = time.perf_counter()
        try:
            find = build_texts(texts)
        except ImportError as missing:
            print(
                f"  {name:<34}not measured: {missing.name} is not installed (pip install -e '.[bench]')"
            )
            continue
        took = time.perf_counter() - start
        print(
            f"  {name:<34}{timed(lambda n, find=find: find(asked[n]), QUERIES)}  built in {took:.1f} s",
            flush=True,
        )  # type: ignore[misc]


def affordable(query: Callable[[], object]) -> int:
    """How many queries are asked."""
    start = time.perf_counter()
    query()
    return max(FEWEST, min(QUERIES, int(PATIENCE / (time.perf_counter() - start))))


def kinds(part: Part, vectors: Vectors) -> None:
    """Every kind of dense index over the distinct names."""
    names = part.arrays["names"]
    exact = None
    for kind in ("flat", "ivf", "hnsw"):
        if kind == "hnsw" and len(names) > HNSW_UP_TO:
            print(f"  hnsw: not built over {len(names)} names")
            continue
        start = time.perf_counter()
        index = choice.build(names, kind)
        index.nearest(vectors[0], 10)
        took = time.perf_counter() - start
        timing = timed(lambda n, index=index: index.nearest(vectors[n], 192), QUERIES)  # type: ignore[misc]
        found = [index.nearest(vector, 10) for vector in vectors]
        if exact is None:
            exact = [one.scores.min() - SAME for one in found]
        right = np.mean([np.mean(one.scores >= low) for one, low in zip(found, exact, strict=True)])
        print(
            f"  {kind + f' over {len(names)} names':<34}{timing}  recall@10 {right:.3f}  built in {took:.1f} s",
            flush=True,
        )


def main() -> None:
    sizes = sys.argv[1:] or [str(size) for size in SIZES]
    kept = os.environ.get("MUBIAO_BENCH")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(kept or folder)
        encoder = BorrowingEncoder(home / "vectors")
        asked = queries()
        measured = []
        for size in sizes:
            count, _, times = size.partition("x")
            (home / size).mkdir(parents=True, exist_ok=True)
            if times and not (home / size / "mubiao.db").exists():
                multiply(home / count, home / size, int(times))
            found = measure(int(count) * int(times or 1), home / size, encoder, asked)
            kinds(
                max(found.parts, key=lambda live: len(live.part)).part,
                encoder.encode_queries(asked),
            )
            measured.append(found)
        for found in measured:
            compare(found, encoder.encode_queries(asked), asked, found.rows)


if __name__ == "__main__":
    main()
