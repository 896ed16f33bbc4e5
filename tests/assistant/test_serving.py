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
    "server.enableAgentApi": "false",
    "server.maxUploadSize": "200",
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
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "*")
    serving.serve(Settings(port=port))
    (arguments,) = started
    assert arguments[:4] == [sys.executable, "-m", "streamlit", "run"]
    assert Path(arguments[4]).name == "app.py"
    for name, value in SAFE.items():
        assert f"--{name}={value}" in arguments
    assert f"--server.port={port}" in arguments
    hosts = {one for one in arguments if one.startswith("--server.allowedHosts=")}
    assert hosts == {f"--server.allowedHosts={name}" for name in ("127.0.0.1", "localhost", "::1")}
    assert os.environ["FORWARDED_ALLOW_IPS"] == ""  # no visitor's header tells where they are


def test_a_network_without_a_login_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda program, arguments: started.append(arguments))
    with pytest.raises(UserError, match="没有设置登录"):
        serving.serve(Settings(listen="0.0.0.0"))
    assert started == []


def test_an_address_of_another_machine_is_one_clear_sentence() -> None:
    settings = Settings(login="proxy", managers="wang", proxies="127.0.0.1", listen="192.0.2.1")
    with pytest.raises(UserError, match=r"本机没有网络地址“192\.0\.2\.1”"):
        serving.serve(settings)


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
