"""What tests of several packages share: a real encoder and a store with the shipped tables."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from filelock import FileLock
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from xdist.scheduler import LoadFileScheduling

from corpus.reading import read_text
from corpus.settings import Settings
from corpus.store.protocol import Store
from index.convert import convert, ensure_encoder, find_source, is_converted
from index.encoder import Encoder, SentenceTransformerEncoder, Vectors

NewHome = Callable[[Path], Path]

ROOT = Path(__file__).parents[1]

# Workers of pytest-xdist share the cores: threads of one that wait for those of another, spinning,
# make both many times slower. Read when torch is loaded, by this process and by those it starts.
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.setdefault("OMP_NUM_THREADS", "1")

# The same examples in every run, so that a failure is found by whoever caused it;
# MUBIAO_TEST_FUZZ=1 draws new ones. No deadline: a busy machine is no fault of an example.
hypothesis_settings.register_profile(
    "steady",
    max_examples=40,  # of each property: the whole suite has twelve minutes
    derandomize=not os.environ.get("MUBIAO_TEST_FUZZ"),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
hypothesis_settings.load_profile("steady")


AT_ONE_OFFICE = {f"tests/browser/test_{name}.py" for name in ("check_page", "page", "search_page")}
"""Files that ask the same server: where they share a worker it is started, and warm, once."""


class WholeFiles(LoadFileScheduling):
    """A file stays on one worker, and so do the files of one office."""

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return "tests/browser" if file in AT_ONE_OFFICE else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> WholeFiles | None:
    """Hand out whole files where they are asked for (``--dist loadfile``)."""
    return WholeFiles(config, log) if config.getoption("dist") == "loadfile" else None


@pytest.fixture(scope="session")
def encoder_folder() -> Path:
    """The shipped encoder, converted once and shared between runs and between test workers."""
    given = os.environ.get("MUBIAO_TEST_ENCODER")
    folder = Path(given) if given else ROOT / "var" / "encoder"
    settings = Settings(_env_file=None, home=folder.parent, encoder=None, encoder_source=None)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.parent / f".{folder.name}.lock"):
        if not given:
            return ensure_encoder(settings)
        if not is_converted(folder):
            convert(find_source(settings), folder)
        return folder


class RememberingEncoder(SentenceTransformerEncoder):
    """The real encoder; a passage that one test had encoded costs the next nothing."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._passages: dict[str, Vectors] = {}

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages, remembered for the run."""
        new = [text for text in dict.fromkeys(texts) if text not in self._passages]
        self._passages.update(zip(new, super().encode_passages(new), strict=True))
        return np.array([self._passages[text] for text in texts], np.float32).reshape(
            -1, self.dimension
        )


@pytest.fixture(scope="session")
def encoder(encoder_folder: Path) -> Encoder:
    """The real encoder, loaded at most once a run."""
    return RememberingEncoder(encoder_folder)


@pytest.fixture(scope="session")
def new_home(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder, worker_id: str) -> NewHome:
    """A function that makes a folder the home of a new office, after its first start.

    The first start, which encodes the shipped tables and the names of the library, is made once
    for all workers.
    """
    shared = tmp_path_factory.getbasetemp()
    shared = shared if worker_id == "master" else shared.parent
    started = shared / "started-office"
    if not started.exists():
        encoder.encode_queries(["绩效"])  # loaded now: the worker that comes second would only wait
    with FileLock(shared / "started-office.lock"):
        if not started.exists():
            home = shared / "starting-office"
            _first_start(Settings(_env_file=None, home=home), encoder)
            home.rename(started)

    def made(folder: Path) -> Path:
        shutil.copytree(started, folder)
        return folder

    return made


def _first_start(settings: Settings, encoder: Encoder) -> None:
    from assistant.workspace import Workspace

    workspace = Workspace(settings)
    workspace.encoder = encoder  # loaded once for all tests of this worker
    workspace.prepare()
    workspace.meaning.prepare()  # as the page does beside its first answers
    workspace.store.close()


@pytest.fixture
def seeded_store(tmp_path: Path) -> Iterator[Store]:
    """A real store in a folder of its own with the seven shipped tables."""
    from corpus.store.sqlite import SqliteStore

    text = files("corpus").joinpath("seed/tables.txt").read_text(encoding="utf-8")
    store = SqliteStore(tmp_path / "mubiao.db")
    store.add_all(list(read_text(text, "tables.txt").tables))
    yield store
    store.close()
