"""With the network cut everything works: a whole session in a process that cannot connect."""

import json
import os
import subprocess
import sys
from pathlib import Path

GUARD = """
import socket
_real = socket.socket.connect
def _guarded(self, address):
    if self.family != getattr(socket, "AF_UNIX", None):
        host = address[0]
        if host not in ("127.0.0.1", "::1", "localhost"):
            print("REACHED OUT:", address, flush=True)
            raise OSError("network is cut")
    return _real(self, address)
socket.socket.connect = _guarded
socket.socket.connect_ex = lambda self, address: (_guarded(self, address), 0)[1]
_lookup = socket.getaddrinfo
def _no_lookup(host, *rest, **more):
    if host not in (None, "", "127.0.0.1", "::1", "localhost"):
        print("REACHED OUT:", host, flush=True)
        raise OSError("network is cut")
    return _lookup(host, *rest, **more)
socket.getaddrinfo = _no_lookup
"""

SESSION = """
import json, sys
from pathlib import Path
from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation, save
from assistant.exporting import export_draft
from assistant.workspace import Workspace
from corpus.settings import Settings
workspace = Workspace(Settings()).prepare()
turn = take_turn(workspace, Conversation(), "2025年社区工作者责任险，33人，每人每年220元")
turn = take_turn(workspace, turn.conversation, "把满意度改成95%")
save(turn.conversation, workspace.settings.drafts)
for kind in ("docx", "xlsx", "json"):
    export_draft(turn.conversation.now.draft, workspace.settings.home / f"out.{kind}")
hits = workspace.searcher.projects("责任险").hits
print(json.dumps({"rows": len(turn.conversation.now.draft.table.indicators), "hits": len(hits)}))
"""


def test_a_whole_session_without_network(tmp_path: Path, encoder_folder: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    root = Path(__file__).resolve().parents[1]
    environment = {
        **os.environ,
        "PYTHONPATH": f"{tmp_path}{os.pathsep}{root}",
        "MUBIAO_HOME": str(tmp_path / "home"),
        "MUBIAO_ENCODER": str(encoder_folder),
    }
    done = subprocess.run(
        [sys.executable, "-c", SESSION], env=environment, cwd=tmp_path, capture_output=True,
        encoding="utf-8", timeout=240, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "REACHED OUT" not in done.stdout
    counts = json.loads(done.stdout.strip().splitlines()[-1])
    assert counts["rows"] >= 8
    assert counts["hits"] >= 1
    for kind in ("docx", "xlsx", "json"):
        assert (tmp_path / "home" / f"out.{kind}").stat().st_size > 0


def test_the_guard_itself_works(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", "import socket; socket.create_connection(('192.0.2.1', 80), 1)"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, encoding="utf-8",
        timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode != 0
    assert "REACHED OUT" in done.stdout
