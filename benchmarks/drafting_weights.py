"""Weighs what speaks for a row of a draft, on the half of the real projects kept for improving.

    python benchmarks/drafting_weights.py [--cache FOLDER] [--check]

For each project (its family left out of the history) all rows that a draft could have are gathered:
cold, warm with all that was copied from it left out, and warm with only its own name left out, so
that copies under other names are at hand, as they are in an office. Each row is marked by whether the real table has the like. A logistic regression on the rows'
signs (``assistant/drafting/row_sources/ranking.py``: where a row comes from, how near the tables are that say
it; no names) gives the weights; a family counts by the root of its size. Writes
``assistant/words/ranking.toml``, unless ``--check``: then only the recall of choosing the two
likeliest rows a class is shown, each family weighed by the others alone.
"""

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.drafting.money.money_rows import Budget  # noqa: E402
from assistant.drafting.past.precedents import History  # noqa: E402
from assistant.drafting.row_sources.gathering import gather  # noqa: E402
from assistant.drafting.row_sources.ranking import Setting, signs_of  # noqa: E402
from assistant.understanding.brief import read_brief  # noqa: E402
from benchmarks.drafting import TODAY, Remembering, Shelf, Symmetric, matcher  # noqa: E402
from benchmarks.drafting_cases import SHEET, Case, load, request  # noqa: E402
from corpus.importing.seed import seed_tables  # noqa: E402
from corpus.settings import Settings  # noqa: E402
from corpus.taxonomy import TaxonomyName  # noqa: E402
from index.convert import ensure_encoder  # noqa: E402
from index.encoder import SentenceTransformerEncoder, Vectors  # noqa: E402
from index.progress import silent  # noqa: E402
from index.searcher import Searcher  # noqa: E402

WEIGHTS = ROOT / "assistant" / "words" / "ranking.toml"
_RIDGE = 2.0  # how much weights are held back
_FOLDS = 6
_COLD, _WARM, _COPIES = "cold", "warm", "warm, copies under other names"
_HEAD = """\
# What speaks for a row of a draft, weighed: see drafting/row_sources/ranking.py. Made on the dev half by
#   python benchmarks/drafting_weights.py
[weights]
"""


@dataclass(frozen=True)
class Seen:
    """One row that a draft could have."""

    family: int
    draft: tuple[str, str]  # table_id, and one of the ways
    level2: str
    signs: dict[str, float]
    like: frozenset[int]  # the real rows of its class that it is like
    stays: bool


def main() -> None:
    """Fit and write the weights, or check them."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--cache", help="folder that keeps vectors between runs")
    options.add_argument("--check", action="store_true", help="cross-validated recall, no writing")
    given = options.parse_args()
    if not SHEET.exists():
        print(f"skipped: {SHEET.name} is not on this machine")
        return
    with tempfile.TemporaryDirectory() as home:
        seen = collect(Path(given.cache or home), Path(home))
    real = sum(len(case.rows) for case in load(SHEET) if case.may_be_read)
    names, signs, hit, worth = _matrix(seen)
    if given.check:
        _check(seen, signs, hit, worth, real)
        return
    free = np.array([not one.stays for one in seen])
    weights = fit(signs[free], hit[free], worth[free])
    lines = [f'"{name}" = {weight:.2f}' for name, weight in zip(names, weights, strict=True)]
    WEIGHTS.write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def collect(cache: Path, home: Path) -> list[Seen]:
    """All rows that drafts of the half for improving could have, in all three ways."""
    model = SentenceTransformerEncoder(ensure_encoder(Settings(), silent))
    alike = Remembering(Symmetric(model), cache / "names")
    encoder = Remembering(model, cache / "search", alike)
    seeds = seed_tables()
    strict = load(SHEET)
    copied = {case.table.table_id: case.family for case in strict}
    cold = _history(seeds, encoder, home / _COLD)
    seen = [
        row
        for case in strict
        if case.may_be_read
        for row in _rows(case, _COLD, cold, alike, copied)
    ]
    for way, cases in ((_WARM, strict), (_COPIES, load(SHEET, by_name=True))):
        history, family = cold, -1
        for case in sorted((one for one in cases if one.may_be_read), key=lambda one: one.family):
            if case.family != family:
                others = [one.table for one in cases if one.family != case.family] + seeds
                history, family = _history(others, encoder, home / _WARM), case.family
            seen += _rows(case, way, history, alike, copied)
    return seen


def _history(tables: list, encoder: Remembering, folder: Path) -> History:  # type: ignore[type-arg]
    shelf = Shelf(tables)
    return History(shelf, Searcher.open(shelf, encoder, folder, silent))  # type: ignore[arg-type]


def _rows(
    case: Case, way: str, history: History, alike: Remembering, copied: dict[str, int]
) -> list[Seen]:
    """The rows; the family is always that of all copies: what is weighed by others must not see one."""
    brief = read_brief(request(case.table), today=TODAY)
    precedents, _ = history.like(brief)
    found = gather(brief, precedents, Budget.of(brief), TaxonomyName.THREE_FAMILY)
    setting, same = Setting.of(brief, precedents), matcher(alike)
    seen = []
    for row in found.rows:
        real = [name for level2, name in case.rows if level2 == row.level2]
        like = frozenset(n for n, its in enumerate(same(row.name, real) if real else []) if its)
        seen.append(
            Seen(copied[case.table.table_id], (case.table.table_id, way), row.level2, signs_of(row, setting), like,
                 row.stays)
        )  # fmt: skip
    return seen


def _matrix(seen: list[Seen]) -> tuple[list[str], Vectors, Vectors, Vectors]:
    """Names of the signs; signs (rows x signs), hits and weights of the rows."""
    names = sorted({name for one in seen for name in one.signs})
    place = {name: number for number, name in enumerate(names)}
    signs = np.zeros((len(seen), len(names)))
    for number, one in enumerate(seen):
        for name, sign in one.signs.items():
            signs[number, place[name]] = sign
    members: dict[int, set[str]] = defaultdict(set)
    for one in seen:
        members[one.family].add(one.draft[0])
    worth = np.array([len(members[one.family]) ** -0.5 for one in seen])
    return names, signs, np.array([float(bool(one.like)) for one in seen]), worth


def fit(signs: Vectors, hit: Vectors, worth: Vectors) -> Vectors:
    """Logistic regression with a ridge, by Newton's method."""
    weights = np.zeros(signs.shape[1])
    for _ in range(60):
        chance = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (worth * (chance - hit)) + _RIDGE * weights
        bend = (signs * (worth * chance * (1 - chance))[:, None]).T @ signs
        step = np.linalg.solve(bend + _RIDGE * np.eye(len(weights)), slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def _check(seen: list[Seen], signs: Vectors, hit: Vectors, worth: Vectors, real: int) -> None:
    families = sorted({one.family for one in seen})
    np.random.RandomState(0).shuffle(families)
    fold = np.array([families.index(one.family) % _FOLDS for one in seen])
    free = np.array([not one.stays for one in seen])
    chance = np.zeros(len(seen))
    for number in range(_FOLDS):
        known = free & (fold != number)
        weights = fit(signs[known], hit[known], worth[known])
        chance[fold == number] = 1 / (1 + np.exp(-signs[fold == number] @ weights))
    groups: dict[tuple[tuple[str, str], str], list[tuple[bool, float, Seen]]] = defaultdict(list)
    for one, its in zip(seen, chance, strict=True):
        groups[one.draft, one.level2].append((not one.stays, -its, one))
    found: Counter[str] = Counter()
    best: Counter[str] = Counter()
    for (draft, _), rows in groups.items():
        chosen = [one for *_, one in sorted(rows, key=lambda row: row[:2])[:2]]
        found[draft[1]] += len(frozenset().union(*(one.like for one in chosen)))
        best[draft[1]] += len(frozenset().union(*(one.like for *_, one in rows)))
    for way in (_COLD, _WARM, _COPIES):
        print(f"{way}: two a class {found[way] / real:.3f}, all rows {best[way] / real:.3f}")


if __name__ == "__main__":
    main()
