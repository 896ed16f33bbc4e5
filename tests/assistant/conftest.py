from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.drafts import keep
from assistant.workspace import Workspace
from corpus.settings import Settings
from index.encoder import Encoder
from tests.assistant.people import CLERK
from tests.conftest import NewHome


@pytest.fixture(scope="session")
def workspace(
    tmp_path_factory: pytest.TempPathFactory,
    new_home: NewHome,
    encoder: Encoder,
    encoder_folder: Path,
) -> Workspace:
    """A new office with the shipped tables and the real encoder; its names are not set."""
    home = new_home(tmp_path_factory.mktemp("office") / "var")
    settings = Settings(home=home, encoder=encoder_folder, unit=None, authority=None)
    found = Workspace(settings, today=date(2024, 11, 1))
    found.encoder = encoder  # loaded once for all tests
    return found.prepare()


@pytest.fixture
def home(
    tmp_path: Path, new_home: NewHome, encoder_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """A new office after its first start; a page's workspace is opened anew for it."""
    import streamlit as st

    monkeypatch.setenv("MUBIAO_HOME", str(new_home(tmp_path / "var")))
    monkeypatch.setenv("MUBIAO_ENCODER", str(encoder_folder))
    st.cache_resource.clear()
    yield tmp_path / "var"
    st.cache_resource.clear()


@pytest.fixture(scope="module")
def one_draft(workspace: Workspace) -> Conversation:
    """A conversation with the draft of one project."""
    return take_turn(workspace, Conversation(), "农村改厕200户，每户补助2000元").conversation


@pytest.fixture
def with_draft(workspace: Workspace, one_draft: Conversation, tmp_path: Path) -> Workspace:
    """An office of its own in which 张三 has written that draft and shown it to nobody."""
    found = Workspace(workspace.settings.model_copy(update={"home": tmp_path}))
    keep(one_draft, found.settings, by=CLERK)
    return found
