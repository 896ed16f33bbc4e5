"""People at a real server: what a browser sends for each message, through the page's websocket."""

import asyncio
import os
import random
import time
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.load import Seen, mark, messages, strange_marks, told
from corpus.settings import Settings
from tests.browser.driver import served

_PATIENCE = 600  # seconds for one run of the page
_PLACE = "draft"  # the page 对话填报


class Window:
    """One browser window: the page's script is run, and what it sends is read."""

    def __init__(self, socket: websockets.ClientConnection) -> None:
        self._socket = socket
        self._input = ""  # id of the line for writing
        self._query = ""
        self._page = ""
        self.text = ""  # all text of the last run

    async def open(self) -> None:
        """Load the first page, then the one for drafting."""
        await self._run(BackMsg())
        await self._run(BackMsg())

    async def say(self, text: str) -> None:
        """Type a message and wait until the page has shown what came of it."""
        message = BackMsg()
        widget = message.rerun_script.widget_states.widgets.add()
        widget.id = self._input
        widget.chat_input_value.data = text
        await self._run(message)

    async def _run(self, message: BackMsg) -> None:
        message.rerun_script.query_string = self._query
        message.rerun_script.page_script_hash = self._page
        if not message.rerun_script.widget_states.widgets:
            message.rerun_script.widget_states.SetInParent()
        await self._socket.send(message.SerializeToString())
        parts: list[str] = []
        while True:
            async with asyncio.timeout(_PATIENCE):
                raw = await self._socket.recv()
            got = ForwardMsg()
            got.ParseFromString(raw if isinstance(raw, bytes) else raw.encode())
            kind = got.WhichOneof("type")
            if kind == "navigation":
                self._page = next(
                    (one.page_script_hash for one in got.navigation.app_pages if one.url_pathname == _PLACE),
                    self._page,
                )  # fmt: skip
            elif kind == "page_info_changed":
                self._query = got.page_info_changed.query_string
            elif kind == "delta" and got.delta.HasField("new_element"):
                element = got.delta.new_element
                if element.HasField("chat_input"):
                    self._input = element.chat_input.id
                parts.append(str(element.text.body if element.HasField("text") else ""))
                if element.HasField("exception"):
                    raise RuntimeError(element.exception.message)
            elif kind == "script_finished" and got.script_finished == 0 and (parts or self._input):
                self.text = "\n".join(parts)
                return


async def _one(
    address: str, number: int, people: int, turns: int, pause: float, seen: Seen
) -> None:
    dice = random.Random(number)
    url = address.replace("http://", "ws://") + "/_stcore/stream"
    async with websockets.connect(
        url, origin=address, max_size=None, ping_interval=None, subprotocols=["streamlit"]
    ) as socket:
        window = Window(socket)
        await asyncio.sleep(dice.uniform(0, 2 * pause))
        await window.open()
        for text in messages(number, turns):
            await asyncio.sleep(dice.uniform(0, 2 * pause))
            began = time.perf_counter()
            try:
                await window.say(text)
            except Exception as error:
                seen.errors.append(f"{text}: {error!r}")
                continue
            seen.seconds.append(time.perf_counter() - began)
            seen.leaks += strange_marks(window.text, number, people)
            if mark(number) not in window.text:
                seen.errors.append(f"{text}: the page does not show {mark(number)}")


async def _all(address: str, people: int, turns: int, pause: float) -> tuple[list[Seen], float]:
    seen = [Seen() for _ in range(people)]
    began = time.perf_counter()
    await asyncio.gather(
        *(_one(address, number, people, turns, pause, one) for number, one in enumerate(seen))
    )
    return seen, time.perf_counter() - began


def at_the_page(settings: Settings, people: int, turns: int, pause: float) -> None:
    """Start a server, warm it up with one person, then let all come."""
    assert settings.encoder is not None
    with served(settings.home, settings.encoder) as address:
        asyncio.run(_all(address, 1, 2, 0))
        server = _server(settings.home)
        before = _worked(server)
        print(f"server with one person: {_memory(server):.0f} MB", flush=True)
        seen, took = asyncio.run(_all(address, people, turns, pause))
        print(told(f"{people} people at the page", seen, took, _worked(server) - before))
        print(f"server with all: {_memory(server):.0f} MB")


def _server(home: Path) -> Path:
    """The folder in /proc of the process that serves this home."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            environment = (process / "environ").read_bytes()
            command = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if f"MUBIAO_HOME={home}".encode() in environment and b"streamlit" in command:
            return process
    raise LookupError(f"no server for {home}")


def _memory(process: Path) -> float:
    """Resident memory in MB."""
    return int((process / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _worked(process: Path) -> float:
    """Seconds of a core that it has used."""
    parts = (process / "stat").read_text().rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")
