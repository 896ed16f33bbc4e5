"""Starting the page: streamlit with safe settings, on this machine alone."""

import importlib.util
import os
import socket
import sys
from pathlib import Path

from corpus.errors import UserError
from corpus.settings import Settings

_FLAGS = {
    "server.address": "127.0.0.1",
    "server.headless": "true",
    "server.maxUploadSize": "20",
    "server.enableXsrfProtection": "true",
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
    "client.showErrorDetails": "none",
    "client.toolbarMode": "minimal",
}


def page_script() -> Path:
    """The page that streamlit runs."""
    found = importlib.util.find_spec("app")
    if found is None or found.origin is None:
        raise UserError("没有找到网页程序 app.py：请重新安装。")
    return Path(found.origin)


def require_free(port: int) -> None:
    """UserError where something listens on the port already."""
    with socket.socket() as probe:
        probe.settimeout(1)
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            raise UserError(
                f"端口{port}已被占用，可能网页已经打开：请在浏览器访问 http://127.0.0.1:{port} ，或用 MUBIAO_PORT 换一个端口。"
            )


def serve(settings: Settings) -> int:
    """Become the page's process; does not return where it starts."""
    require_free(settings.port)
    script = page_script()
    print(f"网页地址：http://127.0.0.1:{settings.port}  （按 Ctrl+C 停止）", flush=True)  # noqa: T201
    arguments = [sys.executable, "-m", "streamlit", "run", str(script)]
    arguments += [f"--{name}={value}" for name, value in _FLAGS.items()]
    arguments += [f"--server.port={settings.port}"]
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.execv(sys.executable, arguments)
