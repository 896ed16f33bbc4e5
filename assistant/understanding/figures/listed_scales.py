"""Numbers of one list whose unit is said with the last: 6万、9万、14万平方米."""

from assistant.understanding.lexicon import any_of, pattern, units


def unit_of_list(flat: str, at: int) -> str:
    """The unit that the last number of the list behind ``at`` has; "" where no list with one follows.

    ``at`` is behind the first number and its 万.
    """
    measured = any_of(units().measures)
    found = pattern(
        rf"(?:、|和|及)(?:\d[\d.]*万(?:、|和|及))*\d[\d.]*万(?P<unit>{measured})"
    ).match(flat, at)
    return found["unit"] if found else ""
