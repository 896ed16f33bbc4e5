"""The page starts on this machine alone, with streamlit's risky defaults off."""

import os
import socket
import sys
import tomllib
from pathlib import Path

import pytest

from assistant import serving
from corpus.errors import UserError
from corpus.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
SAFE = {
    "server.address": "127.0.0.1",
    "server.maxUploadSize": "20",
    "server.enableXsrfProtection": "true",
    "browser.gatherUsageStats": "false",
    "client.showErrorDetails": "none",
}


def test_the_command_starts_streamlit_safely(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    started: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda program, arguments: started.append(arguments))
    serving.serve(Settings(port=port))
    (arguments,) = started
    assert arguments[:4] == [sys.executable, "-m", "streamlit", "run"]
    assert Path(arguments[4]).name == "app.py"
    for name, value in SAFE.items():
        assert f"--{name}={value}" in arguments
    assert f"--server.port={port}" in arguments


def test_streamlit_started_by_hand_is_as_safe() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    for name, value in SAFE.items():
        section, key = name.split(".")
        assert str(config[section][key]).lower() == value


def test_a_taken_port_is_one_clear_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UserError, match=str(port)):
            serving.serve(Settings(port=port))
