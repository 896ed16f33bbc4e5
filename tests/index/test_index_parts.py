"""Each part of the index by itself: words, vectors, fusion, the cache of vectors, the manifest."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.schema import TargetTable
from corpus.text import bigrams, flat
from index import manifest
from index.embeddings import EmbeddingCache
from index.encoder import Encoder, Vectors
from index.entries import Kind
from index.files import write_whole
from index.fusion import fuse
from index.joining import join
from index.manifest import Manifest, PartFile
from index.part import Part
from index.records import record_of
from index.snapshot import Live, Snapshot
from index.words import Words, terms, weigh
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


@pytest.fixture(scope="module")
def lexical() -> Snapshot:
    return snapshot_of(*project_tables().values())


def no_vectors(texts: list[str]) -> Vectors:
    return np.ones((len(texts), 4), np.float32)


def snapshot_of(*tables: TargetTable) -> Snapshot:
    """A snapshot for searching by words: two parts, so that every answer is put together."""
    records = [record_of(table) for table in tables]
    half = len(records) // 2
    parts = [Part.of(some, no_vectors) for some in (records[:half], records[half:])]
    return Snapshot("", tuple(Live(part) for part in parts), {})


def search(
    index: Snapshot, kind: Kind, query: str, limit: int,
    level2: str | None = None, applicable_only: bool = False,
) -> list[str]:  # fmt: skip
    allowed = index.allowed(kind, level2, applicable_only)
    keys = index.by_words(kind, query, limit, allowed)
    return [index.entry(kind, key).title for key in keys]


def test_words_of_two_and_of_one_character_are_found(lexical: Snapshot) -> None:
    assert search(lexical, Kind.PROJECT, "公厕", 3)[0] == "公园公厕改造提升工程"
    assert search(lexical, Kind.PROJECT, "桥", 3)[0] == "危桥加固改造工程"
    assert "办公楼取暖费" in search(lexical, Kind.PROJECT, "费", 50)  # the last character of a name


def test_the_name_weighs_more_than_the_goal(lexical: Snapshot) -> None:
    assert search(lexical, Kind.PROJECT, "垃圾分类", 5)[0].startswith("生活垃圾分类")


@pytest.mark.parametrize(
    "query",
    ['"', "'", "OR", "AND NOT", "NEAR(a b)", "title:路灯", "(((", "*", "^路灯", "-路灯", "路灯 + 电费",
     '路灯" OR "x', "💥🏢", "\x00路灯", "'; DROP TABLE entry; --", "路灯" * 5000, "＂路灯＂", "%_\\"],
)  # fmt: skip
def test_operators_and_oddities_are_plain_text(lexical: Snapshot, query: str) -> None:
    found = search(lexical, Kind.PROJECT, query, 5)
    if "路灯" in query:
        assert found[0] == "城区路灯维修及电费"


def test_class_and_applicability_narrow_the_answer() -> None:
    table = make_table("路灯项目", "", "路灯盏数；路灯亮灯率")
    other = table.model_copy(
        update={
            "indicators": (
                table.indicators[0].model_copy(update={"level2": "质量指标"}),
                table.indicators[1].model_copy(update={"applicable": False}),
            )
        }
    )
    index = snapshot_of(other)
    assert search(index, Kind.INDICATOR, "路灯", 9, level2="质量指标") == ["路灯盏数"]
    assert len(search(index, Kind.INDICATOR, "路灯", 9)) == 2
    assert len(search(index, Kind.INDICATOR, "路灯", 9, applicable_only=True)) == 1


def test_a_removed_table_is_gone_from_every_answer(lexical: Snapshot) -> None:
    table = project_tables()["bridge"]
    index = lexical.changed("next", [table.table_id], None)
    assert search(index, Kind.PROJECT, "危桥", 5) == []
    assert not set(search(index, Kind.INDICATOR, "危桥", 500)) & {
        row.name for row in table.indicators if "危桥" in row.name
    }
    assert search(lexical, Kind.PROJECT, "危桥", 1) == [table.project_name]  # the older state


def test_joined_parts_answer_like_one(lexical: Snapshot) -> None:
    gone = project_tables()["bridge"].table_id
    parts = [(live.part, live.without([gone]).there) for live in lexical.parts]
    joined = Snapshot("", (Live(join(parts)),), {})
    others = [table for table in project_tables().values() if table.table_id != gone]
    whole = Snapshot("", (Live(Part.of([record_of(t) for t in others], no_vectors)),), {})
    assert len(joined) == len(whole) == len(others)
    for kind in Kind:
        for query in ("路灯", "垃圾分类", "桥", "补助发放", "及时率", "100%"):
            ours, theirs = (set(search(one, kind, query, 500)) for one in (joined, whole))
            assert ours == theirs


@given(
    st.lists(st.text("路灯维修费%≥a1 ，", max_size=8), min_size=1, max_size=12),
    st.text("路灯维修费%≥a1 ，", min_size=1, max_size=6),
)
@settings(max_examples=60)
def test_bm25_is_what_the_formula_says(texts: list[str], query: str) -> None:
    wanted = terms(query)
    half = len(texts) // 2
    parts = [Words.of([(some, 1.0)]) for some in (texts[:half], texts[half:])]
    together = np.concatenate(weigh(parts, wanted))
    cut = [bigrams(text) + list(flat(text)[1:][-1:]) for text in texts]
    mean = max(1.0, sum(map(len, cut)) / len(cut))
    expected = np.zeros(len(texts))
    for term in wanted:
        first, second = chr(term.low >> 21), term.low & ((1 << 21) - 1)
        single = term.high - term.low > 1

        def has(pair: str, first: str = first, second: int = second, single: bool = single) -> bool:
            return pair[0] == first and (single or pair[1:] == (chr(second) if second else ""))

        counts = np.array([sum(has(pair) for pair in pairs) for pairs in cut])
        known = (counts > 0).sum() if not single else sum(
            len({pair for pair in pairs if has(pair)}) for pairs in cut
        )  # fmt: skip
        known = min(known, len(texts))
        rarity = max(np.log((len(texts) - known + 0.5) / (known + 0.5)), 1e-6)
        damped = 1.2 * (0.25 + 0.75 * np.array([len(pairs) for pairs in cut]) / mean)
        expected += rarity * 2.2 * counts / np.where(counts > 0, counts + damped, 1)
    assert together == pytest.approx(expected, abs=1e-4)


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
        format=manifest.FORMAT, encoder="e", dimension=3, parts=(PartFile(file="a", tables=2),)
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
