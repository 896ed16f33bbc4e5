"""Drafts that stay as they were, so that turns measure the conversation and not the drafting.

The first message of each scenario has its draft in data/turns/drafts.jsonl.gz. Where a changed
brief is composed anew, what that changes in a draft of today is carried over to the stored one:
its rows keep the names that the turns were written for.
"""

import gzip
import json
from difflib import get_close_matches
from functools import cache, cached_property, lru_cache
from pathlib import Path

from assistant.draft import HEAD_CELLS, Basis, BasisKind, Draft, cell_text
from assistant.editing import apply_edits
from assistant.facts import Brief
from assistant.findings import Edit
from assistant.understanding.brief import read_brief
from assistant.workspace import Workspace
from corpus.schema import Indicator, TargetTable
from corpus.taxonomy import TaxonomyName
from corpus.text import dice

STORED = Path(__file__).parent / "data" / "turns" / "drafts.jsonl.gz"
_ALIKE, _SAME = 0.34, 0.6
"""Likeness of names from which two rows of a class are one: of two products, and of one product."""


_LIKE = 0.7
"""Likeness with a stored message from which a request is that one with other numbers."""


@cache
def stored() -> dict[str, str]:
    """The stored drafts, as JSON, by the message that they were composed for."""
    lines = gzip.decompress(STORED.read_bytes()).decode().splitlines()
    return {one["message"]: json.dumps(one["draft"]) for one in map(json.loads, lines)}


@lru_cache(maxsize=512)
def _first_message(text: str) -> str | None:
    """The stored message with which a request begins; its numbers may have been changed since."""
    whole = max((one for one in stored() if text.startswith(one)), key=len, default=None)
    if whole is not None:
        return whole
    near = get_close_matches(text, [one[: len(text)] for one in stored()], 1, _LIKE)
    return next((one for one in stored() if near and one.startswith(near[0])), None)


class FrozenWorkspace(Workspace):
    """A workspace whose first drafts are the stored ones; all else is the product's own."""

    @cached_property
    def _known(self) -> dict[str, tuple[Draft, Draft]]:
        return {}

    def compose(
        self,
        brief: Brief,
        *,
        family: TaxonomyName = TaxonomyName.THREE_FAMILY,
        full: bool = False,
        form: str | None = None,
    ) -> Draft:
        """The stored draft, with what ``brief`` changes; the product's where none is stored."""
        now = super().compose(brief, family=family, full=full, form=form)
        said = _first_message(brief.text)
        if said is None or full or family is not TaxonomyName.THREE_FAMILY:
            return now
        held, before = self._first(said)
        return carried_over(held, before, now)

    def _first(self, said: str) -> tuple[Draft, Draft]:
        """The stored draft of a first message, and today's of the same message."""
        if said not in self._known:
            brief = read_brief(said, today=self.date(), known_units=self.known_units())
            content = json.loads(stored()[said])
            held = Draft.model_validate({**content, "brief": brief.model_dump()})
            self._known[said] = held, super().compose(brief)
        return self._known[said]


def carried_over(held: Draft, before: Draft, now: Draft) -> Draft:
    """``held`` with the changes that lead from ``before`` to ``now``."""
    table = held.table
    basis = {cell: one for cell, one in held.basis.items() if not cell.startswith("indicators/")}
    edits = []
    for cell in HEAD_CELLS:
        old, new = cell_text(before.table, cell), cell_text(now.table, cell)
        same = cell_text(table, cell) == new
        if (old != new or cell.startswith("funding/")) and not same:
            edits.append(Edit(cell=cell, value=new))
            basis.pop(cell, None)
            if cell in now.basis:
                basis[cell] = now.basis[cell]
    table = apply_edits(table, tuple(edits))
    rows: list[tuple[Indicator, Basis, Basis]] = []
    of_today = _counterparts(list(held.table.indicators), list(before.table.indicators))
    became = _counterparts(list(before.table.indicators), list(now.table.indicators), _SAME)
    places: dict[int, int] = {}  # row of today's draft -> row of the result
    restated = {
        str(old.value): str(new.value)
        for old, new in zip(before.brief.facts, now.brief.facts, strict=False)
        if old.value != new.value
    }  # of rows that today's drafts have not
    for place, row in enumerate(held.table.indicators):
        name, value = (held.basis[f"indicators/{place}/{field}"] for field in ("name", "value"))
        mine = of_today.get(place)
        if mine is not None:
            theirs = became.get(mine)
            if theirs is None:
                continue  # what is now composed has no such row
            old, new = before.table.indicators[mine], now.table.indicators[theirs]
            renamed = row.name == old.name and new.name != old.name
            if renamed:
                name = now.basis[f"indicators/{theirs}/name"]
            if (
                old.value != new.value
                or now.basis[f"indicators/{theirs}/value"].kind is BasisKind.STATED
            ):
                value = now.basis[f"indicators/{theirs}/value"]
                row = _row(row, row.name, new.value, new.applicable)
            row = _row(row, new.name if renamed else row.name, row.value, row.applicable)
            places[theirs] = len(rows)
        elif value.kind is BasisKind.STATED and row.value in restated:
            row = _row(row, row.name, restated[row.value], row.applicable)
        rows.append((row, name, value))
    for place, row in enumerate(now.table.indicators):
        if place not in became.values() and row.applicable:
            places[place] = len(rows)
            rows.append((row, *(now.basis[f"indicators/{place}/{f}"] for f in ("name", "value"))))
    return _rebuilt(held, now, table, basis, rows, places)


def _rebuilt(
    held: Draft, now: Draft, table: TargetTable, basis: dict[str, Basis],
    rows: list[tuple[Indicator, Basis, Basis]], places: dict[int, int],
) -> Draft:  # fmt: skip
    filled = {row.level2 for row, *_ in rows if row.applicable}
    order = [row.level2 for row in held.table.indicators] + [row.level2 for row, *_ in rows]
    numbered = [(n, one) for n, one in enumerate(rows) if one[0].applicable or one[0].level2 not in filled]  # fmt: skip
    numbered.sort(key=lambda one: order.index(one[1][0].level2))
    moved = {old: new for new, (old, _) in enumerate(numbered)}
    for place, (_, (_, name, value)) in enumerate(numbered):
        for field, one in (("name", name), ("value", value)):
            cell = f"indicators/{place}/{field}"
            basis[cell] = one.model_copy(update={"cell": cell})
    questions = []
    for question in now.questions:
        cell = question.cell
        if cell.startswith("indicators/"):
            place = moved.get(places.get(int(cell.split("/")[1]), -1), -1)
            cell = f"indicators/{place}/value"
            if place < 0 or not numbered[place][1][0].is_open:
                continue
        questions.append(question.model_copy(update={"cell": cell}))
    indicators = tuple(one[0] for _, one in numbered)
    fresh = table.model_copy(update={"indicators": indicators, "form": now.table.form})
    return Draft(
        table=TargetTable.model_validate(fresh.model_dump()), brief=now.brief, basis=basis,
        questions=tuple(questions), notices=now.notices,
    )  # fmt: skip


def _row(old: Indicator, name: str, value: str, applicable: bool) -> Indicator:
    return Indicator(
        level1=old.level1, level2=old.level2, name=name, value=value, applicable=applicable,
        weight=old.weight, note=old.note,
    )  # fmt: skip


def _counterparts(
    mine: list[Indicator], theirs: list[Indicator], alike: float = _ALIKE
) -> dict[int, int]:
    """Which row is which: by name, then by value within the class, then by likeness of names."""
    pairs: dict[int, int] = {}

    def match(fits, only_once: bool = False) -> None:  # type: ignore[no-untyped-def]
        for place, row in enumerate(mine):
            if place in pairs:
                continue
            free = [
                n for n, one in enumerate(theirs)
                if n not in pairs.values() and one.level2 == row.level2 and fits(row, one)
            ]  # fmt: skip
            if free and not (only_once and len(free) > 1):
                pairs[place] = max(free, key=lambda n: dice(row.name, theirs[n].name))

    match(lambda a, b: a.name == b.name)
    match(lambda a, b: a.parsed == b.parsed and a.applicable and b.applicable, only_once=True)
    match(lambda a, b: a.applicable and b.applicable and dice(a.name, b.name) >= alike)
    if alike == _ALIKE:
        match(_measured_alike, only_once=True)
    return pairs


def _measured_alike(one: Indicator, two: Indicator) -> bool:
    if not one.applicable or not two.applicable or one.parsed.number is None:
        return False
    return (one.parsed.kind, one.parsed.unit) == (two.parsed.kind, two.parsed.unit)


def store(messages: list[str], workspace: Workspace) -> int:
    """Store the drafts of today for messages that have none; how many were added."""
    known = stored()
    lines = gzip.decompress(STORED.read_bytes()).decode()
    added = 0
    for message in dict.fromkeys(messages):
        if message in known:
            continue
        brief = read_brief(message, today=workspace.date(), known_units=workspace.known_units())
        draft = workspace.compose(brief).model_dump_json(
            exclude={"brief", "alternatives", "notices"}, exclude_defaults=True
        )
        lines += f'{{"message":{json.dumps(message, ensure_ascii=False)},"draft":{draft}}}\n'
        added += 1
    STORED.write_bytes(gzip.compress(lines.encode(), 9, mtime=0))
    stored.cache_clear()
    return added
