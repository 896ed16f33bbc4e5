"""The page starts on this machine alone, with streamlit's risky defaults off."""

import os
import socket
import subprocess
import sys
import tomllib
import urllib.request
from pathlib import Path

import pytest

from assistant import serving
from assistant.commands import cli
from assistant.status import login_lines
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
    assert arguments[:3] == [sys.executable, "-m", "assistant.pages.process"]
    assert arguments[3:5] == [f"http://127.0.0.1:{port}", "run"]
    assert Path(arguments[5]).name == "app.py"
    for name, value in SAFE.items():
        assert f"--{name}={value}" in arguments
    assert f"--server.port={port}" in arguments
    hosts = {one for one in arguments if one.startswith("--server.allowedHosts=")}
    assert hosts == {f"--server.allowedHosts={name}" for name in ("127.0.0.1", "localhost", "::1")}
    assert os.environ["FORWARDED_ALLOW_IPS"] == ""  # no visitor's header tells where they are


def test_a_slip_in_the_login_is_told_before_anything_is_prepared(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    prepared: list[str] = []
    monkeypatch.setattr(cli, "_setup", lambda *_: prepared.append("encoder"))
    monkeypatch.setenv("MUBIAO_HOME", str(tmp_path))
    monkeypatch.setenv("MUBIAO_LOGIN", "oidc")
    assert cli.main(["serve"]) == 2
    assert "没有管理员" in capsys.readouterr().err
    assert not prepared


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, ["登录：没有设置，只能在本机使用"]),
        ({"login": "proxy", "managers": "Wang, zhao", "reviewers": "li", "proxies": "127.0.0.1"},
         ["登录：反向代理", "管理：wang、zhao", "审核：li", "填报：其他所有能登录的人"]),
        ({"login": "proxy", "managers": "wang", "members": "sun"},
         ["登录：反向代理", "管理：wang", "审核：没有", "填报：sun",
          "网页现在打不开：设置了由反向代理登录，但没有列出代理的地址：请设置 MUBIAO_PROXIES，如 127.0.0.1。"]),
    ],
)  # fmt: skip
def test_the_state_tells_who_may_enter(
    more: dict[str, str], said: list[str], tmp_path: Path
) -> None:
    assert login_lines(Settings(_env_file=None, home=tmp_path, **more)) == said  # type: ignore[arg-type, call-arg]


def test_the_operator_reads_chinese_and_an_address_that_answers(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "app.py").write_text("import streamlit as st\nst.write('一页')", encoding="utf-8")
    flags = [*serving.page_flags(), "--server.address=127.0.0.1", f"--server.port={port}"]
    process = subprocess.Popen(
        [sys.executable, "-m", "assistant.pages.process", f"http://127.0.0.1:{port}", "run",
         str(tmp_path / "app.py"), *flags],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
    )  # fmt: skip
    try:
        assert process.stdout is not None
        first = process.stdout.readline()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5) as health:
            assert health.status == 200, "the address is told once it answers"
    finally:
        process.terminate()
        rest, _ = process.communicate(timeout=60)
    assert first == f"网页地址：http://127.0.0.1:{port}  （按 Ctrl+C 停止）\n"
    assert rest == "网页已停止，写好的草稿都已保存。\n"


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
