"""What a row or an effect speaks of and the request does not know: 苗木成活率 where seed is sown from the air.

A kind of spending, a field, a deed and a past table each say what is usual of projects like them, and now and then
name a thing, a deed or a group that only their own neighbours have. Such words are data
(``assistant/words/strangers.toml``), each with the words by which a request knows it.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.archetypes import Archetype
from assistant.drafting.rows import Row
from assistant.facts import Brief


@dataclass(frozen=True)
class Stranger:
    """One thing, deed or group."""

    names: tuple[str, ...]  # how rows and effects name it
    known: tuple[str, ...]  # what a request says that knows it
    unless: tuple[str, ...] = ()  # what a request says to which it is strange all the same

    def is_strange(self, said: str, request: str) -> bool:
        """True where ``said`` names it and ``request`` does not know it."""
        if not any(name in said.replace("竣工资料", "") for name in self.names):
            return False  # 竣工资料 speaks of no 工资
        if any(word in request for word in self.unless):
            return not any(name in request for name in self.names)
        return not any(word in request for word in self.known)


@cache
def strangers() -> tuple[Stranger, ...]:
    """All that are known."""
    text = files("assistant").joinpath("words/strangers.toml").read_text(encoding="utf-8")
    return tuple(
        Stranger(tuple(one["names"]), tuple(one["known"]), tuple(one.get("not", ())))
        for one in tomllib.loads(text)["stranger"]
    )


def is_strange(said: str, brief: Brief) -> bool:
    """True for words that name what this request does not know."""
    request = f"{brief.text}{brief.topic}{brief.project_name or ''}{brief.beneficiary or ''}"
    return any(one.is_strange(said, request) for one in strangers())


def without_strange(rows: list[Row], brief: Brief, wanted: set[str]) -> list[Row]:
    """The rows that speak of what the request knows.

    What is stated, what the office has ``wanted``, and what two past tables of such projects say, stays.
    """
    return [
        row
        for row in rows
        if row.stays
        or row.name in wanted
        or row.signs.tables > 1
        or not is_strange(row.name, brief)
    ]


def with_known(kind: Archetype, brief: Brief) -> Archetype:
    """The kind, in whose variants nothing takes the place of the general rows that the request does not know."""
    return kind.model_copy(
        update={
            "variants": tuple(
                one.model_copy(
                    update={
                        "indicators": tuple(
                            pattern
                            for pattern in one.indicators
                            if not is_strange(pattern.name, brief)
                        )
                    }
                )
                for one in kind.variants
                if not is_strange(one.goal_effect, brief)
            )
        }
    )
