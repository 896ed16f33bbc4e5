"""A project that goes on from a year before: 县城老旧小区改造2025年结转.

The year it comes from is not the year of its budget; it stands in the name, so that the project is known by it.
"""

from assistant.understanding.lexicon import pattern

_FROM = r"(?P<year>20\d\d)年(?:度)?(?:项目)?结转(?!结余|资金|\d)"


def carried_from(flat: str) -> int | None:
    """The year from which the project is carried over; None where only money is, or nothing."""
    found = pattern(_FROM).search(flat)
    return int(found["year"]) if found else None
