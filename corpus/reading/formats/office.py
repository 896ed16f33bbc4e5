"""Old and foreign formats through LibreOffice, where it is installed."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus.errors import UserError
from corpus.reading.limits import MAX_BYTES, OFFICE_SECONDS

_PLACES = (
    "/usr/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
# A profile of its own: no macro runs, nothing is fetched from elsewhere, no question is asked.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def find_office() -> str | None:
    """The LibreOffice program, or None where it is not installed."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return found
    return next((place for place in _PLACES if Path(place).exists()), None)


def convert(content: bytes, suffix: str, target: str, file: str) -> bytes:
    """The file's content in another format: ``target`` is "docx" or "xlsx".

    ``suffix`` is the content's own. Raises UserError where LibreOffice is not installed, takes
    longer than ``OFFICE_SECONDS``, or cannot read the file.
    """
    program = find_office()
    if program is None:
        raise UserError(
            f"读取“{file}”要用 LibreOffice，本机没有安装：请安装 LibreOffice，"
            f"或用 Office、WPS 打开后另存为 .{target} 再试。"
        )
    with tempfile.TemporaryDirectory(prefix="mubiao-") as folder:
        home = Path(folder)
        (home / "profile" / "user").mkdir(parents=True)
        settings = home / "profile" / "user" / "registrymodifications.xcu"
        settings.write_text(_PROFILE, encoding="utf-8")
        source = home / f"source{suffix}"
        source.write_bytes(content)
        command = [
            program, f"-env:UserInstallation={(home / 'profile').as_uri()}", "--headless",
            "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--convert-to", target,
            "--outdir", str(home / "out"), str(source),
        ]  # fmt: skip
        _run(command, home, file)
        result = home / "out" / f"source.{target}"
        if not result.exists():
            raise UserError(
                f"LibreOffice 打不开“{file}”：文件可能已损坏或加了密码。请另存为 .{target} 后再试。"
            )
        if result.stat().st_size > 4 * MAX_BYTES:
            raise UserError(f"“{file}”转换后太大：请分成几个文件再读。")
        return result.read_bytes()


def _run(command: list[str], home: Path, file: str) -> None:
    """Run to the end or to the time limit; the whole group of processes ends with it."""
    running = subprocess.Popen(
        command, cwd=home, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True, env={**os.environ, "HOME": str(home)},
        preexec_fn=_free_memory if sys.platform != "win32" else None,
    )  # fmt: skip
    try:
        running.wait(OFFICE_SECONDS)
    except subprocess.TimeoutExpired as late:
        raise UserError(
            f"转换“{file}”超过{OFFICE_SECONDS}秒，已停止：请另存为 .docx 或 .xlsx 后再试。"
        ) from late
    finally:
        end_group(running)


def _free_memory() -> None:  # pragma: no cover - runs in the child
    """Lift the soft limit that a reading process has set for itself: LibreOffice needs more."""
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def end_group(running: "subprocess.Popen[bytes]") -> None:
    """End a process with all that it started."""
    if sys.platform != "win32":
        with contextlib.suppress(ProcessLookupError):  # it has ended already
            os.killpg(running.pid, signal.SIGKILL)
    running.kill()
    running.wait()
