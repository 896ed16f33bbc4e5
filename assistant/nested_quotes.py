"""Quotation marks within quotation marks, as Chinese prints them: “…‘…’…”."""

_OPEN, _CLOSE = "“", "”"


def inner_quotes(text: str) -> str:
    """``text`` with the marks inside others made single ones, line by line.

    A line whose marks do not pair is left as it is: one of them is a stray of the clerk's own, and
    which one cannot be told.
    """
    return "\n".join(_line(line) for line in text.split("\n"))


def _line(line: str) -> str:
    if line.count(_OPEN) < 2 or line.count(_OPEN) != line.count(_CLOSE):
        return line
    depth, out = 0, []
    for sign in line:
        if sign == _CLOSE:
            depth -= 1
            if depth < 0:
                return line
        single = depth > 0 and sign in (_OPEN, _CLOSE)
        out.append({_OPEN: "‘", _CLOSE: "’"}[sign] if single else sign)
        if sign == _OPEN:
            depth += 1
    return "".join(out)
