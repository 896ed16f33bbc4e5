"""The words by which a subject names its field."""

from itertools import combinations

from assistant.drafting.kinds.fields import fields


def test_every_word_of_a_field_can_speak() -> None:
    """Of two fields with the same word the second is asked only where the first refuses or is held back."""
    shadowed = [
        (word, first.effect, second.effect)
        for first, second in combinations(fields(), 2)
        for word in set(first.words) & set(second.words)
        if (first.place, first.means) == (second.place, second.means)
        and set(first.unless) <= set(second.unless)
        and (not first.given or second.given)
    ]
    assert shadowed == []
