"""Signs: which roles the net of roles sees a value, a row, a class or a text play, in steps of likelihood."""

from bisect import bisect

from assistant.conversation.parts.mentions import ROW, Clause, Span
from assistant.conversation.roles import net
from assistant.conversation.roles.net import BY_CELL
from assistant.conversation.weighed.heard import Heard, Said

_STEPS = (0.02, 0.1, 0.3, 0.6, 0.9)
"""Where one step of likelihood ends and the next begins."""


_MAY = 0.2
"""Likelihood from which a role is thought of where no word tells it."""


def step(chance: float) -> int:
    """The step of a likelihood, 0 to 5."""
    return bisect(_STEPS, chance)


def of_value(heard: Heard, said: Said, cell: str = "") -> list[str]:
    """For each role of values how likely the value plays it: those of rows, and that of the head cell, else of any head."""
    own = [f"role:{role}:{step(heard.roles.of(said.clause, said.span, role))}" for role in (net.SET, net.STEP, net.ADDED)]  # fmt: skip
    heads = [BY_CELL[cell]] if cell else list(BY_CELL.values())
    return [*own, f"role:head:{step(max(heard.roles.of(said.clause, said.span, role) for role in heads))}"]  # fmt: skip


def of_row(heard: Heard, row: int, role: str) -> list[str]:
    """How likely a mention of the row, or of its class, plays the role."""
    best = -1
    for n, clause in enumerate(heard.clauses):
        for span in _about(heard, clause, n, row):
            best = max(best, step(heard.roles.of(n, span, role)))
    return [f"rowrole:{best}"]


def seems(heard: Heard, row: int, n: int, role: str) -> bool:
    """True where a mention of the row, or of its class, in a clause may play the role."""
    spans = _about(heard, heard.clauses[n], n, row)
    return any(heard.roles.of(n, span, role) >= _MAY for span in spans)


def _about(heard: Heard, clause: Clause, n: int, row: int) -> list[Span]:
    found = [span for span in clause.of(ROW) if any(one == row for one, _ in span.rows)]
    classed = heard.classed(row, n)
    return [*found, classed] if classed else found


def of_text(heard: Heard, n: int, span: Span, role: str) -> list[str]:
    """How likely a text plays the role: as a whole, at its weakest character, and that it goes on beyond its ends."""
    roles = heard.roles
    whole, weak, more = (step(tell(n, span, role)) for tell in (roles.of, roles.weakest, roles.beyond))  # fmt: skip
    return [f"text:{whole}", f"weak:{weak}", f"more:{more}", f"text:{whole}:{weak}:{more}"]


def of_class(heard: Heard, n: int, span: Span, role: str) -> list[str]:
    """How likely a class that a clause names plays the role."""
    return [f"classrole:{step(heard.roles.of(n, span, role))}"]
