"""The child process of ``corpus.reading.sandbox``: reads one file, prints the result as JSON.

Run: ``python -m corpus.reading.worker PATH NAME BYTES``.
"""

import os
import sys
from pathlib import Path

from corpus.errors import UserError


def main(path: Path, name: str, memory: int) -> int:
    """Read the file at ``path``, called ``name`` in sentences; the exit code."""
    from corpus.reading.bundle import read_bundle
    from corpus.reading.files import read_content
    from corpus.reading.sandbox import EXIT_MEMORY, EXIT_USER_ERROR, RESULT

    _limit(memory)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # libraries that print cannot spoil the result
    try:
        if path.suffix.lower() == ".zip":
            result = read_bundle(path)
        else:
            result = read_content(path.read_bytes(), name)
        out.write(RESULT.dump_json(result))
    except UserError as error:
        if _lacked_memory(error):
            return EXIT_MEMORY
        out.write(str(error).encode())
        return EXIT_USER_ERROR
    except RecursionError:
        return EXIT_MEMORY
    except Exception as error:
        if _lacked_memory(error):
            return EXIT_MEMORY
        raise
    finally:
        out.close()
    return 0


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


def _limit(memory: int) -> None:
    """Cap the address space; only the soft limit, for LibreOffice may need more."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    soft = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
