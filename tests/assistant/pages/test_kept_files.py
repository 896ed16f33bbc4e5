"""A button that is still shown hands out its file, whatever run has ended meanwhile."""

import pytest
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from assistant.pages.kept_files import keep_in


@pytest.fixture
def manager() -> MediaFileManager:
    made = MediaFileManager(storage=MemoryMediaFileStorage("/media"))
    keep_in(made)
    return made


def end_of_a_run(manager: MediaFileManager) -> None:
    """A run that drew no button: what streamlit does at its beginning and its end."""
    manager.clear_session_refs()
    manager.remove_orphaned_files()


def test_a_button_of_an_earlier_run_still_has_its_file(manager: MediaFileManager) -> None:
    old = manager.add_deferred(lambda: b"a table", "text/plain", "1.2", "表.txt")
    for _ in range(3):
        end_of_a_run(manager)
    address = manager.execute_deferred(old)
    file = manager.read_file(address.rpartition("/")[2])
    assert file is not None
    assert (file.content, file.mimetype) == (b"a table", "text/plain")


def test_a_file_that_cannot_be_made_says_so_and_is_tried_once(manager: MediaFileManager) -> None:
    tried: list[int] = []

    def broken() -> bytes:
        tried.append(1)
        raise ValueError("no")

    with pytest.raises(MediaFileStorageError, match="no"):
        manager.execute_deferred(manager.add_deferred(broken, None, "1"))
    assert len(tried) == 1


def test_a_name_that_was_never_promised_opens_nothing(manager: MediaFileManager) -> None:
    with pytest.raises(MediaFileStorageError, match="not found"):
        manager.execute_deferred("0" * 32)


def test_what_was_promised_long_ago_is_let_go(
    manager: MediaFileManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = manager.add_deferred(lambda: b"a", None, "1")
    end_of_a_run(manager)
    monkeypatch.setattr("assistant.pages.kept_files.time.monotonic", lambda: 1e12)
    manager.add_deferred(lambda: b"b", None, "2")
    with pytest.raises(MediaFileStorageError, match="not found"):
        manager.execute_deferred(old)
