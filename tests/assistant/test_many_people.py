"""Many people at once: nothing of one reaches another, and what is shared is opened once."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import sentence_transformers

from assistant.workspace import Workspace
from benchmarks.load import one_person, together
from benchmarks.load_people import Seen, mark, messages, strange_marks
from corpus.settings import Settings
from index.encoder import SentenceTransformerEncoder

PEOPLE = 6


def at_once(people: int, act: Callable[[int], object]) -> list[object]:
    """What each got, all having begun at the same moment."""
    found: list[object] = [None] * people
    gate = threading.Barrier(people)

    def run(number: int) -> None:
        gate.wait()
        try:
            found[number] = act(number)
        except Exception as error:  # looked at by the test
            found[number] = error

    threads = [threading.Thread(target=run, args=(number,)) for number in range(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def test_conversations_at_once_keep_to_themselves(workspace: Workspace) -> None:
    seen, _ = together(
        PEOPLE, lambda number, one: one_person(workspace, number, PEOPLE, 4, 0.0, one)
    )
    assert [one.errors for one in seen] == [[]] * PEOPLE
    assert [one.leaks for one in seen] == [[]] * PEOPLE
    assert [len(one.seconds) for one in seen] == [4] * PEOPLE
    people = workspace.settings.drafts / "people"
    assert len(list(people.glob("*/*.json"))) >= PEOPLE


def test_a_leak_would_be_seen() -> None:
    assert strange_marks(f"2025年{mark(3)}改厕", 2, PEOPLE) == [mark(3)]
    assert mark(4) in messages(4, 1)[0]
    assert Seen().leaks == []


def test_the_encoder_is_loaded_once_and_says_the_same_in_every_thread(
    encoder_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = []
    real = sentence_transformers.SentenceTransformer

    def counted(*given: object, **more: object) -> object:
        loaded.append(given)
        return real(*given, **more)

    monkeypatch.setattr(sentence_transformers, "SentenceTransformer", counted)
    encoder = SentenceTransformerEncoder(encoder_folder)
    texts = [f"第{number}社区道路清扫" for number in range(PEOPLE)]
    found = at_once(PEOPLE, lambda number: encoder.encode_queries([texts[number]])[0])
    assert len(loaded) == 1
    alone = encoder.encode_passages(["道路清扫"])
    assert alone.shape == (1, encoder.dimension)
    for text, vector in zip(texts, found, strict=True):
        assert isinstance(vector, np.ndarray), vector
        again = SentenceTransformerEncoder._encode(encoder, [text], encoder._prompt("query"))[0]
        assert np.allclose(vector, again, atol=1e-5)


def test_a_workspace_asked_by_many_at_once_opens_everything_once(
    tmp_path: Path, encoder_folder: Path
) -> None:
    workspace = Workspace(Settings(home=tmp_path / "office", encoder=encoder_folder))
    stores = at_once(PEOPLE, lambda _: workspace.store)
    assert {id(one) for one in stores} == {id(workspace.store)}
    encoders = at_once(PEOPLE, lambda _: workspace.encoder)
    assert {id(one) for one in encoders} == {id(workspace.encoder)}
    assert workspace.store.counts().tables == 7


def test_what_could_not_be_opened_is_tried_again(tmp_path: Path, encoder_folder: Path) -> None:
    blocked = tmp_path / "office"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    workspace = Workspace(Settings(home=blocked, encoder=encoder_folder))
    refused = at_once(2, lambda _: workspace.store)
    assert [type(one).__name__ for one in refused] == ["UserError"] * 2
    blocked.unlink()
    assert workspace.store.counts().tables == 7
