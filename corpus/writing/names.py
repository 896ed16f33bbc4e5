"""File names made of project names, safe on Windows and Linux."""

from corpus import late_re as re
from corpus.forms import printable

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
_MOST_BYTES = 200  # Linux allows 255 bytes; room is left for " (1)" and a suffix of a download
_MOST_CHARACTERS = 80  # Windows allows 260 for the whole path
_FALLBACK = "项目支出绩效目标表"


def safe_filename(project_name: str, suffix: str) -> str:
    """A file name such as "2025年社区工作者责任险.docx".

    Separators, wildcards, control and invisible characters go, device names of Windows (CON,
    COM1 ...) are prefixed, over-long names are cut between characters, an empty one is replaced.
    """
    ending = "." + _FORBIDDEN.sub("", suffix).strip(". ") if suffix.strip(". ") else ""
    name = " ".join(_FORBIDDEN.sub("_", printable(project_name).replace("\n", " ")).split())
    name = name.strip(". ").lstrip("-~")
    if _RESERVED.fullmatch(name.split(".")[0].strip()):
        name = "_" + name
    name = name[:_MOST_CHARACTERS]
    while len((name + ending).encode()) > _MOST_BYTES:
        name = name[:-1]
    return (name.strip(". ") or _FALLBACK) + ending


def unlike(name: str, taken: set[str]) -> str:
    """``name``, with (2) before its suffix where it is taken; case does not tell names apart.

    What comes back is entered in ``taken``.
    """
    stem, dot, ending = name.rpartition(".")
    fresh, number = name, 1
    while fresh.lower() in taken:
        number += 1
        fresh = f"{stem}({number}){dot}{ending}"
    taken.add(fresh.lower())
    return fresh
