from datetime import date
from pathlib import Path

import pytest

from assistant.workspace import Workspace
from corpus.settings import Settings


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory, encoder_folder: Path) -> Workspace:
    """A new office with the shipped tables and the real encoder; its names are not set."""
    home = tmp_path_factory.mktemp("office")
    settings = Settings(home=home, encoder=encoder_folder, unit=None, authority=None)
    return Workspace(settings, today=date(2024, 11, 1)).prepare()
