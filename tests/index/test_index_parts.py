"""Each part of the index by itself: words, vectors, fusion, the cache of vectors, the manifest."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import manifest
from index.dense import DenseIndex
from index.embeddings import EmbeddingCache
from index.encoder import Encoder, Vectors
from index.entries import Kind, entries_of
from index.files import write_whole
from index.fusion import fuse
from index.lexical import LexicalIndex
from index.manifest import Manifest
from tests.index.index_fakes import make_table, project_tables


class CountingEncoder:
    """The real encoder, counting what it is asked for, under a name of choice."""

    def __init__(self, inner: Encoder, name: str | None = None) -> None:
        self.inner = inner
        self.name = name or inner.name
        self.dimension = inner.dimension
        self.seen: list[str] = []

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self.inner.encode_queries(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        self.seen += texts
        return self.inner.encode_passages(texts)


@pytest.fixture
def lexical(tmp_path: Path) -> LexicalIndex:
    index = LexicalIndex(tmp_path / "lexical.db")
    with index.changing():
        for table in project_tables().values():
            index.add(entries_of(table))
    return index


def names(index: LexicalIndex, found: list[int]) -> list[str]:
    entries = index.entries(found)
    return [entries[key].title for key in found]


def test_words_of_two_and_of_one_character_are_found(lexical: LexicalIndex) -> None:
    assert names(lexical, lexical.search(Kind.PROJECT, "公厕", 3))[0] == "公园公厕改造提升工程"
    assert names(lexical, lexical.search(Kind.PROJECT, "桥", 3)) == ["危桥加固改造工程"]
    ends = names(lexical, lexical.search(Kind.PROJECT, "费", 50))
    assert "办公楼取暖费" in ends  # the last character of a name


def test_the_name_weighs_more_than_the_goal(lexical: LexicalIndex) -> None:
    assert names(lexical, lexical.search(Kind.PROJECT, "垃圾分类", 5))[0].startswith("生活垃圾分类")


@pytest.mark.parametrize(
    "query",
    ['"', "'", "OR", "AND NOT", "NEAR(a b)", "title:路灯", "(((", "*", "^路灯", "-路灯", "路灯 + 电费",
     '路灯" OR "x', "💥🏢", "\x00路灯", "'; DROP TABLE entry; --", "路灯" * 5000, "＂路灯＂", "%_\\"],
)  # fmt: skip
def test_operators_and_oddities_are_plain_text(lexical: LexicalIndex, query: str) -> None:
    found = lexical.search(Kind.PROJECT, query, 5)
    if "路灯" in query:
        assert names(lexical, found)[0] == "城区路灯维修及电费"
    assert len(lexical.entries()) > 200


def test_class_and_applicability_narrow_the_answer(tmp_path: Path) -> None:
    table = make_table("路灯项目", "", "路灯盏数；路灯亮灯率")
    other = table.model_copy(
        update={
            "indicators": (
                table.indicators[0].model_copy(update={"level2": "质量指标"}),
                table.indicators[1].model_copy(update={"applicable": False}),
            )
        }
    )
    index = LexicalIndex(tmp_path / "l.db")
    with index.changing():
        index.add(entries_of(other))
    kept = index.search(Kind.INDICATOR, "路灯", 9, level2="质量指标")
    assert names(index, kept) == ["路灯盏数"]
    assert len(index.search(Kind.INDICATOR, "路灯", 9)) == 2
    assert len(index.search(Kind.INDICATOR, "路灯", 9, applicable_only=True)) == 1


def test_a_removed_table_is_gone_and_its_ids_are_not_used_again(lexical: LexicalIndex) -> None:
    table = project_tables()["bridge"]
    before = set(lexical.entries())
    with lexical.changing():
        lexical.remove(table.table_id)
    assert lexical.search(Kind.PROJECT, "危桥", 5) == []
    gone = before - set(lexical.entries())
    assert len(gone) == 1 + len(table.indicators)
    with lexical.changing():
        lexical.add(entries_of(table))
    assert not gone & set(lexical.entries())


def test_a_failed_change_leaves_all_as_it_was(lexical: LexicalIndex) -> None:
    before = lexical.entries()

    def fail() -> None:
        with lexical.changing():
            lexical.add(entries_of(make_table("新项目")))
            raise RuntimeError("stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        fail()
    assert lexical.entries() == before


def test_dense_search_is_exact() -> None:
    rng = np.random.default_rng(7)
    vectors = rng.normal(size=(500, 16)).astype(np.float32)
    ids = np.arange(500, dtype=np.int64) * 3 + 11
    index = DenseIndex(ids, vectors)
    for query in rng.normal(size=(20, 16)).astype(np.float32):
        scores = vectors @ query
        assert index.search(query, 10) == [int(ids[i]) for i in np.argsort(-scores)[:10]]
        allowed = ids[::7]
        order = [int(ids[i]) for i in np.argsort(-scores) if ids[i] in set(allowed.tolist())]
        assert index.search(query, 5, allowed) == order[:5]
        assert index.score(query, int(ids[3])) == pytest.approx(float(scores[3]), abs=1e-4)
    assert len(index.search(query, 9999)) == 500
    assert index.search(query, 5, ids[:0]) == []
    assert index.score(query, 1) is None
    empty = DenseIndex(ids[:0], vectors[:0])
    assert empty.search(query, 5) == []


@given(st.lists(st.lists(st.integers(0, 30), unique=True, max_size=12), max_size=4))
def test_fusion_prefers_what_all_rankings_prefer(rankings: list[list[int]]) -> None:
    fused = fuse(rankings)
    assert set(fused) == {key for ranking in rankings for key in ranking}
    assert list(fused.values()) == sorted(fused.values(), reverse=True)
    for ranking in rankings:
        assert all(fused[key] >= 1 / 72 for key in ranking)
    if rankings and rankings[0]:
        agreed = fuse([rankings[0]] * 3)
        assert list(agreed) == rankings[0]


def test_a_text_is_encoded_once_and_kept(encoder: Encoder, tmp_path: Path) -> None:
    counting = CountingEncoder(encoder)
    cache = EmbeddingCache(tmp_path / "e.db", counting)
    first = cache.vectors(["路灯", "桥梁", "路灯"])
    assert sorted(counting.seen) == ["桥梁", "路灯"]
    assert np.array_equal(first[0], first[2])
    cache.close()
    again = EmbeddingCache(tmp_path / "e.db", counting).vectors(["桥梁", "公厕", "路灯"])
    assert sorted(counting.seen) == ["公厕", "桥梁", "路灯"]
    assert np.array_equal(again[2], first[0])
    assert np.array_equal(again[0], first[1])


def test_another_encoder_does_not_get_its_vectors(encoder: Encoder, tmp_path: Path) -> None:
    EmbeddingCache(tmp_path / "e.db", encoder).vectors(["路灯"])
    other = CountingEncoder(encoder, "another")
    EmbeddingCache(tmp_path / "e.db", other).vectors(["路灯"])
    assert other.seen == ["路灯"]


def test_a_changed_bit_in_a_vector_is_noticed(encoder: Encoder, tmp_path: Path) -> None:
    path = tmp_path / "e.db"
    cache = EmbeddingCache(path, encoder)
    good = cache.vectors(["路灯", "桥梁"])
    cache.close()
    with sqlite3.connect(path) as database:
        (data,) = database.execute("SELECT data FROM vector LIMIT 1").fetchone()
        bad = bytes([data[0] ^ 64]) + data[1:]
        database.execute("UPDATE vector SET data = ? WHERE data = ?", (bad, data))
    database.close()
    counting = CountingEncoder(encoder)
    healed = EmbeddingCache(path, counting)
    assert np.allclose(healed.vectors(["路灯", "桥梁"]), good, atol=1e-5)
    assert healed.healed
    assert len(counting.seen) == 1


def test_a_manifest_is_whole_or_none(tmp_path: Path) -> None:
    written = Manifest(
        format=1, encoder="e", dimension=3, corpus_hash="c", projects=1, indicators=2, files={}
    )
    assert manifest.read(tmp_path) is None
    manifest.write(tmp_path, written)
    assert manifest.read(tmp_path) == written
    content = (tmp_path / manifest.NAME).read_bytes()
    for length in range(0, len(content) - 1, 7):
        (tmp_path / manifest.NAME).write_bytes(content[:length])
        assert manifest.read(tmp_path) is None


def test_a_write_that_fails_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    write_whole(path, b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("index.files.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
