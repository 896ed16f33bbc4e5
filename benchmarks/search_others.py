"""Other ways to search the same vectors and texts: each a function that builds, and gives the search."""

import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.text import bigrams
from index.encoder import Vectors
from index.texts import informative

VectorSearch = Callable[[Vectors], NDArray[np.int64]]
TextSearch = Callable[[str], object]
LIMIT = 10


def faiss_flat(vectors: Vectors) -> VectorSearch:
    import faiss

    faiss.omp_set_num_threads(1)
    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)
    return lambda query: index.search(query[None], LIMIT)[1][0]


def lancedb(vectors: Vectors) -> VectorSearch:
    """With its own approximate index, asked as its manual says for high recall."""
    import lancedb
    import pyarrow

    folder = tempfile.mkdtemp()
    database = lancedb.connect(folder)
    size = vectors.shape[1]
    flat = pyarrow.array(vectors.reshape(-1))
    table = database.create_table(
        "rows",
        pyarrow.table(
            {
                "id": pyarrow.array(np.arange(len(vectors))),
                "vector": pyarrow.FixedSizeListArray.from_arrays(flat, size),
            }
        ),
    )
    table.create_index(metric="dot", vector_column_name="vector", index_type="IVF_HNSW_SQ")

    def search(query: Vectors) -> NDArray[np.int64]:
        found = (
            table.search(query, vector_column_name="vector").distance_type("dot")
            .nprobes(20).refine_factor(5).limit(LIMIT).select(["id", "_distance"]).to_arrow()
        )  # fmt: skip
        return np.asarray(found["id"])

    return search


def milvus_lite(vectors: Vectors) -> VectorSearch:
    from pymilvus import MilvusClient

    folder = Path(tempfile.mkdtemp())
    client = MilvusClient(str(folder / "milvus.db"))
    client.create_collection("rows", dimension=vectors.shape[1], metric_type="IP")
    for start in range(0, len(vectors), 2000):
        client.insert(
            "rows",
            [
                {"id": start + n, "vector": vector.tolist()}
                for n, vector in enumerate(vectors[start : start + 2000])
            ],
        )

    def search(query: Vectors) -> NDArray[np.int64]:
        (found,) = client.search("rows", data=[query.tolist()], limit=LIMIT)
        return np.array([hit["id"] for hit in found])

    return search


def bm25s(texts: list[str]) -> TextSearch:
    import bm25s

    model = bm25s.BM25()
    model.index([_pairs(text) for text in texts], show_progress=False)
    return lambda query: model.retrieve([_pairs(query)], k=LIMIT, show_progress=False)


def fts5(texts: list[str]) -> TextSearch:
    """SQLite's own full-text search over the same pairs, only the telling ones asked for."""
    folder = tempfile.mkdtemp()
    database = sqlite3.connect(Path(folder) / "fts.db")
    database.execute("CREATE VIRTUAL TABLE words USING fts5(body, detail = column)")
    database.executemany(
        "INSERT INTO words (body) VALUES (?)", ((" ".join(_pairs(text)),) for text in texts)
    )
    database.commit()
    shutil.rmtree(folder, ignore_errors=True)  # the open file stays usable

    def search(query: str) -> object:
        chosen = [pair for pair in dict.fromkeys(_pairs(query)) if pair in informative(query)]
        match = " OR ".join(f'"{pair}"' for pair in chosen or _pairs(query))
        return database.execute(
            "SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words) LIMIT ?",
            (match, LIMIT),
        ).fetchall()

    return search


def _pairs(text: str) -> list[str]:
    return [re.sub(r"\W", "", pair) or "x" for pair in bigrams(text)]


VECTORS: dict[str, Callable[[Vectors], VectorSearch]] = {
    "faiss flat": faiss_flat, "LanceDB (IVF_HNSW_SQ)": lancedb, "milvus-lite": milvus_lite,
}  # fmt: skip
TEXTS: dict[str, Callable[[list[str]], TextSearch]] = {"bm25s": bm25s, "SQLite FTS5": fts5}
