"""Words and years of other projects: found, so that none is left in a draft."""

from collections.abc import Container

from corpus import late_re as re


def adapt_years(text: str, year: int | None) -> str:
    """Other years in the text moved to this project's year, or dropped where it has none."""
    return re.sub(r"(?:19|20)\d{2}(年度?)?", f"{year}年" if year else "", text)


def uncovered(text: str, own: str, common: Container[str]) -> list[str]:
    """Runs of ``text`` that neither this project's words nor the general vocabulary explain.

    ``common`` holds pairs of characters.

    A run of two or more uncovered pairs of characters is a word of something else; a single
    uncovered pair is only the seam between two known words.
    """
    found: list[str] = []
    start: int | None = None
    flat = re.sub(r"[^\w]", "", text)
    for place in range(len(flat)):
        pair = flat[place : place + 2]
        strange = len(pair) == 2 and pair not in own and pair not in common
        if strange and start is None:
            start = place
        if not strange and start is not None:
            if place - start >= 2:
                found.append(flat[start : place + 1])
            start = None
    return found
