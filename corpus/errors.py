"""Errors that a clerk may see, kept apart from programming errors."""


class UserError(Exception):
    """A mistake or a missing thing that the user can mend.

    The message is one plain Chinese sentence: what is wrong, with the offending value, and what
    to do. Everything else that is raised is a programming error and fails loudly.
    """


def shorten(text: str, limit: int = 30) -> str:
    """Cut ``text`` to ``limit`` characters for quoting it in a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[:limit] + "…"
