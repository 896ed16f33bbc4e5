"""What money is spent for, where no field of work says it: by the goods, the deed, the task or the little aid.

A purchase that only "meets the need for what is bought" says nothing of why it is made. The purposes are
data (``assistant/words/purposes.toml``), written as fields are, and speak after them.
"""

import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files

from assistant.drafting.kinds.fields import Field
from assistant.drafting.matter.subject import subject_of
from assistant.facts import Brief

_PAID = frozenset({"pay", "relief"})
_KINDS: dict[str, frozenset[str]] = {
    "goods": frozenset({"procurement", "lease"}),
    "tasks": frozenset(
        {"office", "general", "party", "duty", "governance", "logistics", "operation"}
    ),
    "aids": _PAID,
}
"""Kinds of spending for which a group of purposes speaks."""
_NOT_DEEDS = _PAID | {
    "sympathy",
    "student",
    "insurance",
    "training",
    "publicity",
    "industry",
    "debt",
}
"""Kinds of which what is done is paying, insuring or teaching."""


@cache
def _data() -> dict[str, tuple[Field, ...]]:
    text = files("assistant").joinpath("words/purposes.toml").read_text(encoding="utf-8")
    return {
        group: tuple(
            Field(
                words=tuple(one["words"]), unless=tuple(one.get("not", ())), effect=one["effect"],
                value=one["value"], whom=one.get("whom", ""), goal=one["goal"], paid=group == "aids",
            )
            for one in members
        )
        for group, members in tomllib.loads(text).items()
    }  # fmt: skip


def purposes() -> tuple[Field, ...]:
    """All that are known."""
    return tuple(one for members in _data().values() for one in members)


def with_purpose(field: Field | None, brief: Brief, kind: str) -> Field | None:
    """The ``field``, or the purpose that the subject says where that is none or less exact.

    A deed or a task of as many letters as the field's own word is the more exact; goods never are, as
    what they are for (采砂监管) says more than what they are (无人机).
    """
    found = _purpose(brief.topic or subject_of(brief), kind)
    if found is None:
        return field
    group, purpose = found
    if field is None or not (field.effect or field.quality):
        return purpose
    exact = group in {"deeds", "tasks"} and len(purpose.word) >= len(field.word)
    exact = exact and purpose.word not in field.words
    return purpose if exact else field


def _purpose(subject: str, kind: str) -> tuple[str, Field] | None:
    """The group and the purpose of the longest word in the subject, the last of equal ones."""
    best: tuple[tuple[int, int], str, Field] | None = None
    for group, members in _data().items():
        if kind in _NOT_DEEDS if group == "deeds" else kind not in _KINDS[group]:
            continue
        for one in members:
            if any(other in subject for other in one.unless):
                continue
            for word in one.words:
                rank = len(word), subject.rfind(word)
                if rank[1] >= 0 and (best is None or rank > best[0]):
                    best = rank, group, replace(one, word=word)
    return None if best is None else best[1:]
