import random
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.store.protocol import Store
from index.closeness import neutral_names
from index.encoder import Encoder, Vectors
from index.entries import Kind
from index.results import Closeness
from index.searcher import Searcher
from tests.index.index_fakes import MemoryStore, make_table, project_tables
from tests.index.test_index_parts import CountingEncoder

KEYS = ("table_id", "project_name", "year", "unit", "row", "level2", "name", "value", "closeness", "why")  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def searcher(seeded_store: Store, encoder: Encoder, folder: Path) -> Searcher:
    return Searcher.open(seeded_store, encoder, folder)


@pytest.mark.parametrize(
    ("query", "part"),
    [
        ("社区工作者责任险", "责任险"),
        ("2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元", "责任险"),
        ("团支部书记工资", "团支部书记工资"),
        ("人大代表经费", "人大工作"),
        ("图书馆文化馆免费开放", "免费开放"),
        ("网格员工资", "网格员"),
        ("困难群众临时救助", "困难群众救助"),
    ],
)
def test_the_project_of_the_same_kind_comes_first(
    searcher: Searcher, query: str, part: str
) -> None:
    result = searcher.projects(query)
    assert part in result.hits[0].project_name
    assert result.hits[0].closeness is Closeness.HIGH
    assert result.warning is None
    assert len(result.hits) == 7


@pytest.mark.parametrize(
    "query",
    [
        "农村改厕200户，每户补助2000元，10月底前完工",
        "环卫车辆采购",
        "河道清淤",
        "asdf qwer",
        "💥",
        "33人",
    ],
)
def test_a_query_without_a_like_is_told_so(searcher: Searcher, query: str) -> None:
    result = searcher.projects(query)
    assert result.warning is not None
    assert "没有相近的项目" in result.warning
    assert {hit.closeness for hit in result.hits} <= {Closeness.LOW}


def test_project_hits_and_their_json(searcher: Searcher, seeded_store: Store) -> None:
    hit = searcher.projects("社区工作者责任险").hits[0]
    table = seeded_store.get(hit.table_id)
    assert (hit.project_name, hit.year, hit.unit) == (table.project_name, table.year, table.unit)
    assert (hit.row, hit.level2, hit.name, hit.value) == (None, None, None, None)
    assert "“社区工作者责任险”" in hit.why
    published = searcher.projects("社区工作者责任险", limit=2).to_json()
    assert set(published) == {"hits", "warning"}
    assert len(published["hits"]) == 2
    assert tuple(published["hits"][0]) == KEYS
    assert published["hits"][0]["closeness"] == "高"


def test_indicator_hits_point_at_their_row(searcher: Searcher, seeded_store: Store) -> None:
    result = searcher.indicators("责任险参保人数")
    assert result.warning is None
    for hit in result.hits:
        assert hit.row is not None
        row = seeded_store.get(hit.table_id).indicators[hit.row]
        assert (row.name, row.value, row.level2) == (hit.name, hit.value, hit.level2)
    assert result.hits[0].name == "社区工作者责任险参保人数"
    assert result.hits[0].value == "33人"


def test_indicators_of_one_class(searcher: Searcher) -> None:
    hits = searcher.indicators("责任险", level2="服务对象满意度指标").hits
    assert len(hits) == 7
    assert {hit.level2 for hit in hits} == {"服务对象满意度指标"}
    assert "责任险" in hits[0].project_name


def test_rows_that_do_not_apply_are_left_out_unless_asked_for(searcher: Searcher) -> None:
    usual = searcher.indicators("生态效益", limit=500).hits
    every = searcher.indicators("生态效益", limit=500, applicable_only=False).hits
    assert "无" not in {hit.name for hit in usual}
    assert "无" in {hit.name for hit in every}


@pytest.mark.parametrize("query", ["", "  \n\t", "\ufeff\u200b"])
def test_an_empty_query_is_told(searcher: Searcher, query: str) -> None:
    for search in (searcher.projects, searcher.indicators):
        with pytest.raises(UserError, match=r"请"):
            search(query)


@pytest.mark.parametrize(
    "query",
    ['"', "OR AND NOT", "NEAR(", "责任险" * 4000, "x" * 10_000, "💥" * 300, "\x00\x01", "\ud800责任险",
     "' OR 1=1 --", "（）【】", "责任险\n\n工资", "１２３", "a"],
)  # fmt: skip
def test_hostile_queries_do_no_harm(searcher: Searcher, query: str) -> None:
    for search in (searcher.projects, searcher.indicators):
        try:
            result = search(query)
        except UserError:
            continue
        assert len(result.hits) <= 10
    assert searcher.projects("责任险").warning is None


def test_an_empty_corpus_says_so(encoder: Encoder, folder: Path) -> None:
    searcher = Searcher.open(MemoryStore(), encoder, folder)
    for result in (searcher.projects("责任险"), searcher.indicators("人数")):
        assert result.hits == ()
        assert result.warning is not None
        assert "没有相近" in result.warning


def test_only_new_texts_are_encoded(encoder: Encoder, folder: Path) -> None:
    tables = list(project_tables().values())
    store = MemoryStore(tables[:5])
    counting = CountingEncoder(encoder)
    searcher = Searcher.open(store, counting, folder)
    assert searcher.notice is None
    assert len(counting.seen) == len(set(counting.seen))
    counting.seen.clear()

    again = Searcher.open(store, counting, folder)
    assert counting.seen == []
    assert again.notice is None
    assert not again.refresh()

    store.add(tables[5])
    assert again.refresh()
    assert again.notice is None
    assert set(counting.seen).isdisjoint(neutral_names(Kind.PROJECT))
    assert 0 < len(counting.seen) <= 2 + len(tables[5].indicators)
    assert tables[5].project_name in {hit.project_name for hit in again.projects("路灯").hits}


def test_what_left_the_store_leaves_the_answers(encoder: Encoder, folder: Path) -> None:
    tables = project_tables()
    store = MemoryStore(list(tables.values()))
    searcher = Searcher.open(store, encoder, folder)
    assert searcher.projects("危桥加固").hits[0].project_name == "危桥加固改造工程"
    store.remove(tables["bridge"].table_id)
    assert searcher.refresh()
    for found in (searcher, Searcher.open(store, encoder, folder)):
        hits = found.projects("危桥加固", limit=100).hits + found.indicators("桥梁", limit=999).hits
        assert len(hits) > 100
        assert "危桥加固改造工程" not in {hit.project_name for hit in hits}


def answers(searcher: Searcher) -> list[tuple[str, str | None, str]]:
    found = []
    for query in ("路灯电费", "村医补助", "桥梁"):
        for hit in searcher.projects(query, 5).hits + searcher.indicators(query, 5).hits:
            found.append((hit.table_id, hit.name, hit.closeness.value))
    return found


@pytest.mark.parametrize("name", ["*.part", "embeddings.db", "manifest.json"])
@pytest.mark.parametrize("damage", ["missing", "empty", "half", "bits", "garbage"])
def test_a_damaged_file_heals_itself(
    encoder: Encoder, folder: Path, name: str, damage: str
) -> None:
    store = MemoryStore(list(project_tables().values())[:12])
    expected = answers(Searcher.open(store, encoder, folder))
    (path,) = folder.glob(name)
    content = bytearray(path.read_bytes())
    if damage == "bits":
        for place in random.Random(name).sample(range(len(content)), min(40, len(content))):
            content[place] ^= 1 << (place % 8)
    new = {
        "empty": b"", "half": bytes(content[: len(content) // 2]), "bits": bytes(content),
        "garbage": b"no database at all" * 100, "missing": None,
    }[damage]  # fmt: skip
    path.unlink()
    if new is not None:
        path.write_bytes(new)
    healed = Searcher.open(store, encoder, folder)
    assert answers(healed) == expected
    if path.name != "embeddings.db":  # a cache: an empty one is filled again without a word
        assert healed.notice is not None
        assert "重建" in healed.notice
    assert Searcher.open(store, encoder, folder).notice is None


def test_another_encoder_is_never_mixed_in(encoder: Encoder, folder: Path) -> None:
    store = MemoryStore(list(project_tables().values())[:4])
    Searcher.open(store, encoder, folder)
    other = CountingEncoder(encoder, "another-encoder")
    searcher = Searcher.open(store, other, folder)
    assert searcher.notice is not None
    assert "编码器已更换" in searcher.notice
    assert {table.project_name for table in store.tables()} & set(other.seen) or len(
        other.seen
    ) > len(neutral_names(Kind.PROJECT))
    assert Searcher.open(store, other, folder).notice is None


def test_a_folder_that_cannot_be_written_is_told(encoder: Encoder, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(UserError, match="无法读写"):
        Searcher.open(MemoryStore(), encoder, blocked / "index")


def test_threads_search_while_the_store_grows(encoder: Encoder, folder: Path) -> None:
    tables = list(project_tables().values())
    store = MemoryStore(tables[:10])
    searcher = Searcher.open(store, encoder, folder)
    failures: list[BaseException] = []
    done = threading.Event()

    def search() -> None:
        try:
            while not done.is_set():
                assert searcher.projects("老年助餐").hits[0].project_name == tables[0].project_name
                assert searcher.indicators("助餐人次").hits
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=search) for _ in range(4)]
    for thread in threads:
        thread.start()
    for table in tables[10:16]:
        store.add(table)
        searcher.refresh()
    done.set()
    for thread in threads:
        thread.join()
    assert not failures
    assert searcher.projects("电脑采购").hits[0].project_name == "办公设备购置"


def test_the_shipped_store_and_a_fake_one_answer_alike(
    seeded_store: Store, searcher: Searcher, encoder: Encoder, tmp_path: Path
) -> None:
    fake = Searcher.open(MemoryStore(list(seeded_store.tables())), encoder, tmp_path / "other")
    for query in ("责任险", "工资", "救助"):
        assert [(h.table_id, h.closeness) for h in fake.projects(query).hits] == [
            (h.table_id, h.closeness) for h in searcher.projects(query).hits
        ]


def test_a_word_of_the_name_is_never_another_matter(encoder: Encoder, folder: Path) -> None:
    store = MemoryStore([make_table("妇幼健康补助"), make_table("道路维修")])
    result = Searcher.open(store, encoder, folder).projects("补助")
    assert result.warning is None
    assert [hit.closeness for hit in result.hits] == [Closeness.MEDIUM, Closeness.LOW]
    assert "“补助”" in result.hits[0].why


def test_a_query_that_differs_in_its_figures_alone_has_the_same_answer(
    seeded_store: Store, encoder: Encoder, folder: Path
) -> None:
    searcher = Searcher.open(seeded_store, encoder, folder)
    first = searcher.projects("社区工作者责任险，参保33人")
    assert searcher.projects("社区工作者责任险，参保48人") is first
    assert searcher.projects("社区工作者责任险，参保33人", limit=3) is not first
    assert len(searcher.projects("社区工作者责任险，参保33人", limit=3).hits) == 3


def test_a_new_table_is_among_the_answers_to_an_old_query(encoder: Encoder, folder: Path) -> None:
    store = MemoryStore([make_table("2024年河道清淤")])
    searcher = Searcher.open(store, encoder, folder)
    before = searcher.projects("农村改厕")
    store.add(make_table("2024年农村改厕"))
    searcher.refresh()
    names = [hit.project_name for hit in searcher.projects("农村改厕").hits]
    assert "2024年农村改厕" in names
    assert len(names) == len(before.hits) + 1


def test_queries_that_were_met_are_encoded_together_and_once(
    seeded_store: Store, encoder: Encoder, folder: Path
) -> None:
    asked: list[list[str]] = []

    class Watched(CountingEncoder):
        def encode_queries(self, texts: Sequence[str]) -> Vectors:
            asked.append(list(texts))
            return encoder.encode_queries(texts)

    searcher = Searcher.open(seeded_store, Watched(encoder), folder)
    alone = searcher.projects("图书馆免费开放")
    searcher.meet("图书馆免费开放", "网格员工资，33人")
    assert asked[-1] == ["图书馆免费开放", "网格员工资"]
    assert searcher.projects("图书馆免费开放") == alone
