"""How well search finds: nDCG@10 and recall@10 of words alone, meaning alone, and both fused.

    python -m benchmarks.search_quality FILE… [--queries TSV] [--misses]

FILE… are real tables. The queries and their judgements are in ``benchmarks/data``: ``search_queries.tsv``
was written before anything was tuned on it, ``search_queries_aside.tsv`` by somebody who did not know the
program. Each ranking is measured with and without the product's reading of numbers, so that no ranking
wins by that alone.
"""

import argparse
import math
import re
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.measures import measured
from corpus.reading import read_paths_safely
from corpus.schema import Indicator, TargetTable
from corpus.settings import Settings
from corpus.store.finder import Level, RowKey
from corpus.store.sqlite import SqliteStore
from corpus.text import normalise
from corpus.value_grammar import parse_value
from index.encoder import SentenceTransformerEncoder
from index.finding import Finding, Request
from index.query import understand
from index.searcher import Searcher

DATA = Path(__file__).parent / "data"
AT = 10


@dataclass(frozen=True)
class Judged:
    """A query with the grade of every entry that is relevant (2 or 1)."""

    kind: str
    level: Level
    text: str
    grades: dict[RowKey, int]


Ranker = Callable[[Judged], Sequence[RowKey]]


def judged(path: Path, tables: Sequence[TargetTable]) -> list[Judged]:
    """The queries of a file, judged on the tables. ValueError for a line that is none."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        kind, level, text, *rules = line.split("\t")
        grades: dict[RowKey, int] = {}
        for grade, rule in zip((2, 1), [*rules, ""], strict=False):
            keys = _placed(rule, tables) if "#" in rule else _matching(rule, Level(level), tables)
            for key in keys:
                grades.setdefault(key, grade)
        found.append(Judged(kind, Level(level), text, grades))
    return found


def _placed(places: str, tables: Sequence[TargetTable]) -> list[RowKey]:
    """Keys of file#table/row, counted from 0 in the order in which a file is read."""
    of_file: dict[str, list[TargetTable]] = defaultdict(list)
    for table in tables:
        of_file[Path(table.source.file).stem].append(table)
    found: list[RowKey] = []
    for place in places.split():
        file, number, row = re.fullmatch(r"(.+)#(\d+)(?:/(\d+))?", place).groups()  # type: ignore[union-attr]
        key = of_file[file][int(number)].table_id
        found.append((key, None if row is None else int(row)))
    return found


def _matching(rule: str, level: Level, tables: Sequence[TargetTable]) -> list[RowKey]:
    alternatives = [
        [one.strip() for one in part.split("&&")] for part in rule.split(";;") if part.strip()
    ]
    found: list[RowKey] = []
    for table in tables:
        if level is Level.PROJECT:
            if any(all(_holds(one, table, None) for one in every) for every in alternatives):
                found.append((table.table_id, None))
            continue
        for place, row in enumerate(table.indicators):
            if row.applicable and any(
                all(_holds(one, table, row) for one in every) for every in alternatives
            ):
                found.append((table.table_id, place))
    return found


def _holds(condition: str, table: TargetTable, row: Indicator | None) -> bool:
    found = re.fullmatch(r"(\w+)(~|>=|=)(.+)", condition)
    if found is None:
        raise ValueError(f"no condition: {condition!r}")
    what, how, wanted = found.groups()
    if how == "~":
        texts = {
            "project": table.project_name,
            "goal": table.annual_goal or "",
            "name": row.name if row else "",
            "class": (row.level2 or "") if row else "",
            "text": row.value if row else "",
            "any": " ".join(
                [table.project_name, table.annual_goal or "",
                 *(one.name for one in table.indicators if one.applicable)]
            ),
        }  # fmt: skip
        return re.search(wanted, normalise(texts[what])) is not None
    if what == "amount":
        asked, total = measured(parse_value(wanted)), table.funding.total
        return asked is not None and total is not None and total.yuan == asked.number
    if row is None:
        raise ValueError(f"a project has no such thing: {condition!r}")
    if what == "sign":
        return row.parsed.sign == wanted
    mine, asked = measured(row.parsed), measured(parse_value(wanted))
    if mine is None or asked is None or mine.measure != asked.measure:
        return False
    return mine.number >= asked.number if how == ">=" else mine.number == asked.number


def ndcg(order: Sequence[RowKey], grades: dict[RowKey, int]) -> float:
    """Discounted gain of the first ten, as a share of the best possible; gains 3 and 1."""
    gain = sum(
        (2 ** grades.get(key, 0) - 1) / math.log2(place + 2) for place, key in enumerate(order[:AT])
    )
    best = sorted(grades.values(), reverse=True)[:AT]
    ideal = sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(best))
    return gain / ideal


def recall(order: Sequence[RowKey], grades: dict[RowKey, int]) -> float:
    """Share of what is relevant (of ten, where there is more) among the first ten."""
    return len(set(order[:AT]) & set(grades)) / min(AT, len(grades))


def rankers(searcher: Searcher, store: SqliteStore) -> dict[str, Ranker]:
    """The rankings that are compared."""
    finding = Finding(store, searcher)

    def alone(which: str, by_numbers: bool) -> Ranker:
        def rank(one: Judged) -> Sequence[RowKey]:
            return finding.ranked_alone(which, one.level, one.text, by_numbers)

        return rank

    def product(one: Judged) -> Sequence[RowKey]:
        request = Request(one.text, one.level)
        ranked = finding.ranked(request, understand(one.text))
        return [] if isinstance(ranked, str) else [weighed.key for weighed in ranked]

    return {
        "words": alone("words", False),
        "meaning": alone("meaning", False),
        "words + numbers": alone("words", True),
        "meaning + numbers": alone("meaning", True),
        "fused (the product)": product,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--queries", nargs="*", type=Path, default=None)
    parser.add_argument("--home", type=Path, default=None, help="keep the index here")
    parser.add_argument("--misses", action="store_true", help="print the queries found worst")
    arguments = parser.parse_args()
    outcomes = read_paths_safely(arguments.files)
    tables = [table for one in outcomes if one.result for table in one.result.tables]
    home = arguments.home or Path(tempfile.mkdtemp())
    home.mkdir(parents=True, exist_ok=True)
    with SqliteStore(home / "mubiao.db") as store:
        store.add_all(tables)
        encoder = SentenceTransformerEncoder(Settings().encoder_folder)
        searcher = Searcher.open(store, encoder, home / "index")
        ranking = rankers(searcher, store)
        for path in arguments.queries or sorted(DATA.glob("search_queries*.tsv")):
            report(path, judged(path, tables), ranking, arguments.misses)


def report(path: Path, queries: list[Judged], ranking: dict[str, Ranker], misses: bool) -> None:
    """Print one table a file."""
    silent = [one.text for one in queries if not one.grades]
    queries = [one for one in queries if one.grades]
    print(f"\n{path.name}: {len(queries)} queries; without anything relevant: {silent}")
    kinds = [
        kind for kind in ("names", "paraphrases", "values") if any(q.kind == kind for q in queries)
    ]
    print(f"{'':22}" + "".join(f"{kind:>24}" for kind in kinds))
    print(f"{'':22}" + "".join(f"{'nDCG@10':>14}{'recall':>10}" for _ in kinds))
    for name, rank in ranking.items():
        scores: dict[str, list[tuple[float, float, Judged]]] = defaultdict(list)
        for one in queries:
            order = list(rank(one))
            scores[one.kind].append((ndcg(order, one.grades), recall(order, one.grades), one))
        line = f"{name:22}"
        for kind in kinds:
            found = scores[kind]
            line += f"{sum(s[0] for s in found) / len(found):14.3f}"
            line += f"{sum(s[1] for s in found) / len(found):10.3f}"
        print(line)
        if misses and name.startswith("fused"):
            for gain, share, one in sorted(
                (s for f in scores.values() for s in f), key=lambda s: s[0]
            )[:25]:
                print(
                    f"    {gain:.2f} {share:.2f} {one.kind} {one.text} ({len(one.grades)} relevant)"
                )


if __name__ == "__main__":
    main()
