"""The child process of ``corpus.reading.opening.child``: reads the files that it is told of.

Run: ``python -m corpus.reading.opening.worker BYTES [FOLDER]`` (of the office's own forms); ends when its
standard input does.
"""

import json
import os
import sys
from pathlib import Path

from corpus import late_re as re
from corpus.errors import UserError
from corpus.reading.opening.child import HEADER, RESULT, Task, Verdict


def main(memory: int, forms: Path | None = None) -> None:
    """Answer requests until there are no more of them; a programming error ends the process."""
    _limit(memory)
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)  # libraries that print cannot spoil the result
    for request in requests:
        task, path, name = json.loads(request)
        verdict, body = _answer(Task(task), Path(path), name, forms)
        answers.write(HEADER.pack(verdict, _peak(), len(body)))
        answers.write(body)
        answers.flush()


def _answer(task: Task, path: Path, name: str, forms: Path | None) -> tuple[Verdict, bytes]:
    try:
        return Verdict.READ, _done(task, path, name, forms)
    except UserError as error:
        if _lacked_memory(error):
            return Verdict.MEMORY, b""
        return Verdict.REFUSED, str(error).encode()
    except RecursionError:
        return Verdict.MEMORY, b""
    except Exception as error:
        if _lacked_memory(error):
            return Verdict.MEMORY, b""
        raise


def _done(task: Task, path: Path, name: str, forms: Path | None) -> bytes:
    if task is Task.FORM:
        from corpus.forms.given import read_given

        return read_given(path.read_bytes(), name).model_dump_json().encode()
    from corpus.reading.opening.bundle import read_bundle
    from corpus.reading.opening.files import read_content

    if path.suffix.lower() == ".zip":
        return RESULT.dump_json(read_bundle(path, forms))
    return RESULT.dump_json(read_content(path.read_bytes(), name, forms))


def _lacked_memory(error: BaseException | None) -> bool:
    """True where an error, or one behind it, says that the memory did not suffice.

    Libraries written in C say so in words of their own: when loaded, when parsing.
    """
    while error is not None:
        said = str(error).lower()
        if isinstance(error, MemoryError) or "allocat" in said or "out of memory" in said:
            return True
        error = error.__cause__ or error.__context__
    return False


def _peak() -> int:
    """The most memory that this process ever held, in bytes; 0 where that is not known."""
    if sys.platform == "win32":
        return 0
    import resource

    status = Path("/proc/self/status")
    if status.exists():  # what getrusage says counts the parent's memory from before the start
        held = re.search(r"^VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii"), re.MULTILINE)
        if held:
            return int(held.group(1)) * 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _limit(memory: int) -> None:
    """Cap the address space; only the soft limit, for LibreOffice may need more."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    soft = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
