"""Text from people, files and tables, made safe for labels that understand Markdown."""

from corpus import late_re as re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")  # what Markdown lets a backslash escape
_JOINER = "\u2060"  # invisible and of no width: breaks what is recognised after the escapes
_RECOGNISED = re.compile(r"(?<=[:@])(?=\S)|(?<=www)(?=\.)", re.IGNORECASE)


def plain(text: str) -> str:
    """``text`` so that a Markdown label shows it as it is, on one line.

    Nothing in it becomes a link, an image, an icon (:material/...:), a colour, a formula or a tag.
    Bare addresses and short codes are recognised even behind a backslash, so they are also parted
    by an invisible character.
    """
    flat = " ".join(text.split())
    return _PUNCTUATION.sub(r"\\\1", _RECOGNISED.sub(_JOINER, flat))
