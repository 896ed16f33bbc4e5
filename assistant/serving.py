"""Starting the page: streamlit with safe settings, on this machine alone unless a login guards it."""

import errno
import importlib.util
import os
import socket
import sys
import tomllib
from importlib.resources import files
from pathlib import Path

from assistant.accounts.opening import Opening, opening
from corpus.errors import UserError, why
from corpus.settings import Settings

_DECIDED_HERE = {"server.address", "server.port", "server.allowedHosts"}


def page_flags() -> list[str]:
    """Streamlit's settings for the page, safe and in its colours, wherever it is started from."""
    text = files("assistant.pages").joinpath("streamlit.toml").read_text(encoding="utf-8")
    flags = {
        f"{section}.{name}": str(value).lower() if isinstance(value, bool) else str(value)
        for section, values in tomllib.loads(text).items()
        for name, value in values.items()
    }
    return [f"--{name}={value}" for name, value in flags.items() if name not in _DECIDED_HERE]


def page_script() -> Path:
    """The page that streamlit runs."""
    found = importlib.util.find_spec("app")
    if found is None or found.origin is None:
        raise UserError("没有找到网页程序 app.py：请重新安装。")
    return Path(found.origin)


def require_free(port: int, address: str = "127.0.0.1") -> None:
    """UserError where the port of the address is taken, or the address is not this machine's."""
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as error:
            if error.errno == errno.EADDRNOTAVAIL:
                raise UserError(
                    f"本机没有网络地址“{address}”：请把 MUBIAO_LISTEN 改成本机的地址。"
                ) from error
            if error.errno != errno.EADDRINUSE:
                raise UserError(
                    f"端口{port}打不开（{why(error)}）：请用 MUBIAO_PORT 换一个端口，如 8501。"
                ) from error
            raise UserError(
                f"端口{port}已被占用，可能网页已经打开：请在浏览器访问 http://127.0.0.1:{port} ，"
                "或用 MUBIAO_PORT 换一个端口。"
            ) from error


def door_of(settings: Settings) -> Opening:
    """Where the page will listen. UserError where it must not or cannot: to be asked before the work of a start."""
    door = opening(settings)
    require_free(settings.port, door.address)
    return door


def serve(settings: Settings) -> int:
    """Become the page's process; does not return where it starts.

    UserError where others could reach the page without a login.
    """
    door = door_of(settings)
    script = page_script()
    shown = f"[{door.address}]" if ":" in door.address else door.address
    arguments = [sys.executable, "-m", "assistant.pages.process", f"http://{shown}:{settings.port}"]
    arguments += ["run", str(script)]
    arguments += page_flags()
    arguments += [f"--server.address={door.address}", f"--server.port={settings.port}"]
    arguments += [f"--server.allowedHosts={host}" for host in door.hosts or ("*",)]
    if settings.login == "oidc":
        arguments += [f"--secrets.files={settings.login_file.resolve()}"]
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    # Each thread would get memory of its own from the C library and keep it: with thirty people, gigabytes.
    os.environ.setdefault("MALLOC_ARENA_MAX", "2")
    # The server would take a visitor's address from what a proxy says; here the address itself counts.
    os.environ["FORWARDED_ALLOW_IPS"] = ""
    os.execv(sys.executable, arguments)
