"""The page's own process: streamlit's server, which tells its operator in Chinese what it does.

Started by ``assistant.serving`` as ``python -m assistant.pages.process ADDRESS run app.py --…``. The
address is printed once the server answers there, and one line when it stops.
"""

import logging
import sys
from collections.abc import Callable
from typing import Any

_ENGLISH = "streamlit.web.server.starlette.starlette_server"
"""The logger that says in English where the server listens."""
_STOPPING = "Stopping..."
_SAID = "网页已停止，写好的草稿都已保存。"


def main(arguments: list[str]) -> None:
    """Serve the page until it is stopped; ``arguments`` are the address and streamlit's own."""
    from streamlit import cli_util  # here: Ctrl+C while it is being loaded is answered too
    from streamlit.web import cli

    address, *rest = arguments
    logging.getLogger(_ENGLISH).addFilter(lambda record: record.levelno >= logging.WARNING)
    _tell_when_ready(f"网页地址：{address}  （按 Ctrl+C 停止）")
    cli_util.print_to_cli = _in_chinese(cli_util.print_to_cli)
    cli.main(rest, prog_name="streamlit")


def _tell_when_ready(text: str) -> None:
    from streamlit.web.server.server import Server

    start = Server.start

    async def told(server: Server) -> None:
        await start(server)
        print(text, flush=True)  # noqa: T201

    Server.start = told  # type: ignore[method-assign, assignment]


def _in_chinese(said: Callable[..., None]) -> Callable[..., None]:
    """``said`` with the line on stopping in Chinese, once: Ctrl+C may be pressed again."""
    stopped: list[str] = []

    def say(message: str, **how: Any) -> None:
        if message.strip() != _STOPPING:
            said(message, **how)
        elif not stopped:
            stopped.append(message)
            print(_SAID, flush=True)  # noqa: T201

    return say


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:  # before the server was there to be stopped
        print(_SAID)  # noqa: T201
        sys.exit(130)
