"""What the words of the form mean, told in plain Chinese."""

import tomllib
from functools import cache
from importlib.resources import files

from corpus import late_re as re
from corpus.text import normalise


@cache
def _terms() -> dict[str, str]:
    text = files("assistant").joinpath("words/terms.toml").read_text(encoding="utf-8")
    return {name: one["text"] for one in tomllib.loads(text)["terms"] for name in one["names"]}


def _key(term: str) -> str | None:
    flat = re.sub(r"^(?:那个|这个|所谓的?)|[“”\"']", "", normalise(term))
    for name in (flat, flat + "指标", flat.removesuffix("指标")):
        if name in _terms():
            return name
    return None


def is_term(term: str) -> bool:
    """True for a word of the form that can be explained."""
    return _key(term) is not None


def terms_in(message: str) -> list[str]:
    """The words of the form that a message names, in its order; of two that overlap the longer."""
    text = normalise(message)
    names = "|".join(map(re.escape, sorted(_terms(), key=len, reverse=True)))
    return list(dict.fromkeys(re.findall(rf"(?<!\d)(?:{names})", text)))


def explain_term(term: str) -> str | None:
    """The meaning of a word of the form, or None where it is none."""
    key = _key(term)
    return None if key is None else f"“{term.strip()}”：{_terms()[key]}"
