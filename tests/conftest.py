"""What tests of several packages share: a real encoder and a store with the shipped tables."""

import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from corpus.reading import read_text
from corpus.settings import Settings
from corpus.store.protocol import Store
from index.convert import convert, ensure_encoder, find_source, is_converted
from index.encoder import Encoder, SentenceTransformerEncoder

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def encoder_folder() -> Path:
    """The shipped encoder, converted once and shared between runs."""
    given = os.environ.get("MUBIAO_TEST_ENCODER")
    folder = Path(given) if given else ROOT / "var" / "encoder"
    settings = Settings(_env_file=None, home=folder.parent, encoder=None, encoder_source=None)
    if given:
        if not is_converted(folder):
            convert(find_source(settings), folder)
        return folder
    return ensure_encoder(settings)


@pytest.fixture(scope="session")
def encoder(encoder_folder: Path) -> Encoder:
    """The real encoder, loaded at most once a run."""
    return SentenceTransformerEncoder(encoder_folder)


@pytest.fixture
def seeded_store(tmp_path: Path) -> Iterator[Store]:
    """A real store in a folder of its own with the seven shipped tables."""
    from corpus.store.sqlite import SqliteStore

    text = files("corpus").joinpath("seed/tables.txt").read_text(encoding="utf-8")
    store = SqliteStore(tmp_path / "mubiao.db")
    store.add_all(list(read_text(text, "tables.txt").tables))
    yield store
    store.close()
