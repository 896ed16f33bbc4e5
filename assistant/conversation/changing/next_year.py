"""A draft copied for the next year: years and dates moved, the numbers marked to be confirmed."""

from collections.abc import Callable
from typing import Any

from assistant.conversation.state import Carried, Snapshot
from assistant.draft import Basis, BasisKind, Draft, cell_text, row_key
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.errors import shorten
from corpus.schema import Indicator, TargetTable
from corpus.values import DatePoint, ValueKind

_DIGITS = "〇一二三四五六七八九"
_YEAR = r"(?:19|20)\d{2}"
_SPAN = re.compile(rf"(?<!\d)({_YEAR})(年?度?\s*[-—–~～至到]+\s*)({_YEAR})(?=\s*年)")
_SINGLE = re.compile(
    rf"(?<!\d)({_YEAR})(?=\s*年(?!版|修订|印发|发布|出台|以来)|[-/.]\d{{1,2}}(?!\d))"
)
_IN_WORDS = re.compile(rf"(二[〇零○][{_DIGITS}零○]{{2}})(?=年)")
_OWN = frozenset({BasisKind.STATED, BasisKind.COMPUTED})
_MONEY = ("funding/total", "funding/fiscal", "funding/other", "funding/carried_over")


def years_moved(text: str, year: int, by: int) -> str:
    """The text with the table's year and later ones moved; a span that began earlier stays.

    A year is one that says so (2025年, 2025-12-31): 2025元 is an amount, 〔2021〕 names a document.
    """
    kept: list[str] = []

    def span(found: re.Match[str]) -> str:
        first, last = int(found[1]), int(found[3])
        moves = 0 if first < year <= last else by
        kept.append(f"{_moved(first, year, moves)}{found[2]}{_moved(last, year, moves)}")
        return "\0"

    text = _SPAN.sub(span, text)
    text = _SINGLE.sub(lambda found: str(_moved(int(found[1]), year, by)), text)
    text = _IN_WORDS.sub(lambda found: _in_words(found[1], year, by), text)
    for one in kept:
        text = text.replace("\0", one, 1)
    return text


def for_next_year(snapshot: Snapshot, this_year: int) -> Snapshot:
    """The snapshot as a new draft for the year after its own; after ``this_year`` where it has none.

    Every number that the clerk had stated, or that was computed from one, is in ``carried``: it
    was last year's and waits to be confirmed or changed.
    """
    old = snapshot.draft.table
    year = (old.year or this_year) + 1
    by = 1 if old.year else 0

    def moved(text: str) -> str:
        return years_moved(text, old.year, by) if old.year else text

    table = _table(old, year, moved)
    draft = _draft(snapshot.draft, table, _brief(snapshot.brief, year, by, moved), moved)
    edits = tuple(
        edit.model_copy(
            update={
                "name": moved(edit.name), "reason": moved(edit.reason),
                "value": str(year) if edit.field == "year" and edit.action == "set" else moved(edit.value),
            }
        )
        for edit in snapshot.edits
    )  # fmt: skip
    return snapshot.model_copy(
        update={
            "brief": draft.brief, "draft": draft, "edits": edits, "skipped": (),
            "carried": _carried(snapshot.draft, draft),
        }
    )  # fmt: skip


def unconfirmed(snapshot: Snapshot) -> tuple[Carried, ...]:
    """The numbers of last year that still stand as they were, and nobody has confirmed."""
    now = {key: text for key, _, text in _cells(snapshot.draft)}
    return tuple(one for one in snapshot.carried if now.get(one.cell) == one.value)


def with_base_numbers(snapshot: Snapshot, before: Snapshot | None = None) -> Snapshot:
    """The snapshot with the numbers of last year's table, those new since ``before``, to confirm."""
    known = {one.cell for one in before.carried} if before else set()
    known |= _base_cells(before.draft) if before else set()
    new = tuple(
        Carried(cell=key, label=label, value=text)
        for key, label, text in _cells(snapshot.draft)
        if key in _base_cells(snapshot.draft) - known
    )
    return snapshot.model_copy(update={"carried": (*snapshot.carried, *new)}) if new else snapshot


def _base_cells(draft: Draft) -> set[str]:
    """Rows, by their keys, whose number is last year's."""
    return {
        row_key(row.level2 or "", row.name)
        for place, row in enumerate(draft.table.indicators)
        if draft.basis[f"indicators/{place}/value"].to_confirm
    }


def _moved(found: int, year: int, by: int) -> int:
    return found + by if found >= year else found


def _in_words(text: str, year: int, by: int) -> str:
    plain = re.sub("[零○]", "〇", text)
    found = int("".join(str(_DIGITS.index(char)) for char in plain))
    return "".join(_DIGITS[int(digit)] for digit in str(_moved(found, year, by)))


def _table(old: TargetTable, year: int, moved: Callable[[str], str]) -> TargetTable:
    texts = {
        name: moved(text)
        for name in ("project_name", "term", "annual_goal", "midterm_goal")
        if isinstance(text := getattr(old, name), str)
    }
    rows = tuple(
        Indicator.model_validate(
            row.model_dump() | {"name": moved(row.name), "value": moved(row.value)}
        )
        for row in old.indicators
    )
    data: dict[str, Any] = {"year": year, "indicators": rows, **texts}
    return TargetTable.model_validate(old.model_copy(update=data).model_dump())


def _draft(old: Draft, table: TargetTable, brief: Brief, moved: Callable[[str], str]) -> Draft:
    basis = dict(old.basis)
    title = shorten(old.table.project_name, 40)
    for key, _, text in _cells(old):
        cell = _cell_of(old, key)
        known = basis.get(cell)
        if known is not None and known.kind in _OWN and any(map(str.isdigit, text)):
            said = f"复制自《{title}》，那时写的是“{shorten(text, 60)}”，请确认今年是否相同。"
            basis[cell] = known.model_copy(update={"text": said})
    basis["year"] = Basis(
        cell="year", kind=BasisKind.COMPUTED, text=f"复制自《{title}》，年度已移到{table.year}年。"
    )
    questions = tuple(
        one.model_copy(
            update={"text": moved(one.text), "suggestions": tuple(map(moved, one.suggestions))}
        )
        for one in old.questions
        if one.cell != "year"
    )
    alternatives = {moved(key): options for key, options in old.alternatives.items()}
    return Draft(
        table=table,
        brief=brief,
        basis=basis,
        questions=questions,
        base=old.base,
        alternatives=alternatives,
    )


def _brief(old: Brief, year: int, by: int, moved: Callable[[str], str]) -> Brief:
    return old.model_copy(
        update={
            "text": moved(old.text), "topic": moved(old.topic), "purpose": moved(old.purpose),
            "project_name": moved(old.project_name) if old.project_name else None,
            "amount_text": moved(old.amount_text), "tasks": tuple(map(moved, old.tasks)),
            "year": year, "year_text": f"{year}年", "notes": (),
            "facts": tuple(_fact(one, year - by, by, moved) for one in old.facts),
        }
    )  # fmt: skip


def _fact(fact: Fact, since: int, by: int, moved: Callable[[str], str]) -> Fact:
    text = moved(fact.text)
    value = fact.value
    if value.date or value.until:
        value = value.model_copy(
            update={
                "date": _point(value.date, since, by), "until": _point(value.until, since, by),
                "text": moved(value.text),
            }
        )  # fmt: skip
    return fact.model_copy(update={"text": text, "what": moved(fact.what), "value": value})


def _point(point: DatePoint | None, since: int, by: int) -> DatePoint | None:
    if point is None or point.year is None:
        return point
    return point.model_copy(update={"year": _moved(point.year, since, by)})


def _carried(old: Draft, new: Draft) -> tuple[Carried, ...]:
    found = []
    for key, label, text in _cells(new):
        cell = _cell_of(new, key)
        known = old.basis.get(cell)
        if known is None or known.kind not in _OWN:
            continue
        if any(map(str.isdigit, text)):
            found.append(Carried(cell=key, label=label, value=text))
    return tuple(found)


def _cells(draft: Draft) -> list[tuple[str, str, str]]:
    """Cells that may hold a number: (key that outlives moved rows, label, text)."""
    heads = [(cell, _HEADS[cell], cell_text(draft.table, cell)) for cell in _MONEY]
    rows = [
        (row_key(row.level2 or "", row.name), row.name, row.value)
        for row in draft.table.indicators
        if row.applicable and row.parsed.kind is not ValueKind.QUALITATIVE
    ]
    return [one for one in (*heads, *rows) if one[2]]


_HEADS = {
    "funding/total": "年度资金总额", "funding/fiscal": "财政拨款", "funding/other": "其他资金",
    "funding/carried_over": "上年结转",
}  # fmt: skip


def _cell_of(draft: Draft, key: str) -> str:
    """The cell's name in the draft as it stands."""
    if key in _HEADS:
        return key
    for number, row in enumerate(draft.table.indicators):
        if row_key(row.level2 or "", row.name) == key:
            return f"indicators/{number}/value"
    return ""
