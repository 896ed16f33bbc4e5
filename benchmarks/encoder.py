"""Load time, sentences a second, one query, memory and how well it ranks, beside bigram TF-IDF.

usage: python benchmarks/encoder.py [FOLDER]      (default: the encoder of the settings)

Both rank the labelled pairs of tests/index/data: is the project marked 高 the first of all?
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from corpus.settings import Settings  # noqa: E402
from corpus.text import bigrams  # noqa: E402
from index.convert import ensure_encoder  # noqa: E402
from index.encoder import SentenceTransformerEncoder  # noqa: E402
from index.texts import clean_query, project_text  # noqa: E402
from tests.index.index_fakes import project_tables, read_tsv  # noqa: E402

SETS = (("projects.tsv", "closeness.tsv"), ("projects_held.tsv", "closeness_held.tsv"))


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def timed(work: Callable[[], object], times: int = 30) -> dict[str, float]:
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    seconds.sort()
    return {
        "p50_ms": round(statistics.median(seconds) * 1000, 2),
        "p95_ms": round(seconds[int(len(seconds) * 0.95)] * 1000, 2),
    }


def recall(rank: Callable[[str, list[str]], int]) -> str:
    right = count = 0
    for projects, pairs in SETS:
        tables = project_tables(projects)
        texts = [project_text(table).full for table in tables.values()]
        for _part, query, key, label in read_tsv(pairs):
            if label == "高":
                count += 1
                right += list(tables)[rank(clean_query(query), texts)] == key
    return f"{right}/{count}"


def texts_of_all() -> list[str]:
    tables = [table for name, _ in SETS for table in project_tables(name).values()]
    full = [project_text(table).full for table in tables]
    return full + [row.name for table in tables for row in table.indicators]


def encoder(folder: Path) -> dict[str, object]:
    before = megabytes()
    start = time.perf_counter()
    found = SentenceTransformerEncoder(folder)
    found.encode_queries(["预热"])
    load = time.perf_counter() - start
    texts = texts_of_all()
    start = time.perf_counter()
    found.encode_passages(texts)
    rate = len(texts) / (time.perf_counter() - start)
    number = iter(range(10_000))
    known: dict[str, np.ndarray] = {}

    def rank(query: str, passages: list[str]) -> int:
        key = passages[0]
        if key not in known:
            known[key] = found.encode_passages(passages)
        return int((known[key] @ found.encode_queries([query])[0]).argmax())

    return {
        "load_s": round(load, 2),
        "sentences_per_s": round(rate),
        "query": timed(lambda: found.encode_queries([f"社区工作者责任险{next(number)}号"])),
        "memory_mb": round(megabytes()),
        "memory_before_mb": round(before),
        "first_is_right": recall(rank),
    }


def tfidf(_folder: Path) -> dict[str, object]:
    from sklearn.feature_extraction.text import TfidfVectorizer

    start = time.perf_counter()
    texts = texts_of_all()
    model = TfidfVectorizer(analyzer=bigrams).fit(texts)
    load = time.perf_counter() - start
    start = time.perf_counter()
    model.transform(texts)
    rate = len(texts) / (time.perf_counter() - start)

    def rank(query: str, passages: list[str]) -> int:
        own = TfidfVectorizer(analyzer=bigrams)
        matrix = own.fit_transform(passages)
        return int((matrix @ own.transform([query]).T).toarray()[:, 0].argmax())

    return {
        "load_s": round(load, 2),
        "sentences_per_s": round(rate),
        "query": timed(lambda: model.transform(["社区工作者责任险"])),
        "memory_mb": round(megabytes()),
        "first_is_right": recall(rank),
    }


WAYS = {"encoder": encoder, "bigram TF-IDF": tfidf}


def main() -> None:
    if len(sys.argv) == 3:  # one way, in a process of its own: memory is measured cleanly
        print(json.dumps(WAYS[sys.argv[1]](Path(sys.argv[2])), ensure_ascii=False))
        return
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ensure_encoder(Settings())
    print(f"folder {folder.name}, {os.cpu_count()} processors, {len(texts_of_all())} texts")
    for name in WAYS:
        command = [sys.executable, __file__, name, str(folder)]
        found = subprocess.run(command, capture_output=True, text=True, check=True)
        print(f"{name:14} {found.stdout.strip()}")


if __name__ == "__main__":
    main()
