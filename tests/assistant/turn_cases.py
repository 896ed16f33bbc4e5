"""Reads the scored turns of data/turns (see format.md there) and judges a turn."""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation
from assistant.conversation.vocabulary.classes import level2_in
from assistant.draft import HEAD_CELLS, Draft, cell_text
from assistant.workspace import Workspace
from corpus.forms.shelf import default_form
from corpus.schema import TargetTable
from corpus.taxonomy import TaxonomyName
from tests.assistant.turn_values import has, named_as, one_of, same_value, says

_CELLS = {
    "total": "funding/total", "fiscal": "funding/fiscal", "other": "funding/other",
    "carried_over": "funding/carried_over", "goal": "annual_goal", "midterm": "midterm_goal",
}  # fmt: skip


@dataclass
class Scored:
    """One message with what it must do."""

    text: str
    expected: list[str] = field(default_factory=list)
    kind: str = ""
    line: int = 0


@dataclass
class Scenario:
    """A first message, set-up messages and scored ones, in their order."""

    messages: list[tuple[str, Scored | None]] = field(default_factory=list)


@dataclass(frozen=True)
class Verdict:
    """What came of a scored turn."""

    case: Scored
    right: bool
    wrong_change: bool  # something was changed that must not be
    told: str  # what differs
    reply: str


def read_scenarios(path: Path) -> list[Scenario]:
    """All scenarios of a file; ValueError for a line that is none."""
    found: list[Scenario] = []
    kind = ""
    last: Scored | None = None
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        if line.startswith("## "):
            kind = line[3:]
        elif not line or line.startswith("#"):
            continue
        elif line.startswith("@ "):
            found.append(Scenario([(_text(line), None)]))
        elif line.startswith("+ "):
            found[-1].messages.append((_text(line), None))
        elif line.startswith("? "):
            last = Scored(_text(line), kind=kind, line=number)
            found[-1].messages.append((last.text, last))
        elif line.startswith("= ") and last is not None:
            last.expected.append(line[2:].strip())
        else:
            raise ValueError(f"{path.name}:{number}: {line}")
    return found


def _text(line: str) -> str:
    return line[2:].replace("\\n", "\n")


def play(workspace: Workspace, scenario: Scenario) -> list[Verdict]:
    """Carry the scenario out and judge its scored turns."""
    conversation = Conversation()
    tables: list[TargetTable] = []
    verdicts = []
    for message, case in scenario.messages:
        before = conversation
        turn = take_turn(workspace, conversation, message)
        conversation = turn.conversation
        if case is not None:
            verdicts.append(judge(case, before, turn, tables))
        if conversation.now:
            table = conversation.now.draft.table
            if not tables or tables[-1] != table:
                tables.append(table)
    return verdicts


def judge(case: Scored, before: Conversation, turn: Turn, history: list[TargetTable]) -> Verdict:
    """Compare what a turn did with what was expected of it."""
    old = before.now.draft if before.now else None
    new = turn.conversation.now.draft if turn.conversation.now else None
    changes = _changes(old, new)
    problems: list[str] = []
    wrong = False
    lines = case.expected
    must = [line for line in lines if not line.startswith(("may ", "says ", "not "))]
    may = [line.removeprefix("may ") for line in lines if line.startswith("may ")]
    for line in lines:
        if line.startswith("says "):
            words = [one.strip() for one in line[5:].split("|")]
            if not any(word in turn.reply for word in words):
                problems.append(f"does not say {words}")
        if line.startswith("not ") and line[4:].strip() in turn.reply:
            problems.append(f"says {line[4:]}")
    loose = False
    left = _replaced(must, old, changes)
    for line in must:
        verb, _, rest = line.partition(" ")
        if verb == "same":
            if changes or _new_draft(before, turn):
                problems.append(f"changed {changes}")
                wrong = True
        elif verb == "export":
            if turn.export is None or (rest not in {"any", ""} and turn.export != rest):
                problems.append(f"export {turn.export}")
        elif verb == "new":
            loose = True
            if not _new_draft(before, turn) or new is None or rest not in new.table.project_name:
                problems.append(f"no new draft {rest}: {new.table.project_name if new else None}")
        elif verb == "back":
            loose = True
            name = new.table.project_name if new else ""
            if not _new_draft(before, turn) or rest not in name:
                problems.append(f"not back at {rest}: {name}")
        elif verb in {"undone", "redone"}:
            loose = True
            wanted = history[-2] if verb == "undone" and len(history) > 1 else None
            if verb == "undone" and (new is None or wanted is None or new.table != wanted):
                problems.append("not undone")
            if verb == "redone" and not changes:
                problems.append("not redone")
        elif verb == "taxonomy":
            loose = True
            if new is None or new.table.taxonomy.value != rest:
                problems.append(f"taxonomy {new.table.taxonomy if new else None}")
        elif verb == "form":
            now = turn.conversation.now
            loose = True
            if now is None or (now.form or default_form(now.family)) != rest:
                problems.append(f"form {now.form if now else None}")
        elif verb == "fixed":
            loose = True
            if not changes:
                problems.append("not fixed")
        elif not _take(line, old, left, new):
            problems.append(f"missing: {line}")
    for line in may:
        if line.split(" ")[0] in {"fixed", "taxonomy", "form", "new", "back"}:
            loose = True
        else:
            while _take(line, old, left, new) and not line.startswith("order"):
                pass  # an order takes all that moved at once
    if not loose:
        if must and must != ["same"] and left.keys() - {"annual_goal"} != left.keys():
            left.pop("annual_goal")
        elif not must and may:
            left.pop("annual_goal", None)
        if left and "same" not in must:
            problems.append(f"besides: {left}")
            wrong = True
        expects_nothing = not must and not may
        if expects_nothing and changes:
            wrong = True
    return Verdict(case, not problems, wrong, "; ".join(problems), turn.reply)


def _new_draft(before: Conversation, turn: Turn) -> bool:
    old, new = before.now, turn.conversation.now
    return new is not None and (old is None or old.key != new.key)


Key = tuple[str, ...] | str


def _changes(old: Draft | None, new: Draft | None) -> dict[Key, str]:
    """All changed cells; rows matched by name and class, then by class or name."""
    if old is None or new is None or old.table == new.table:
        return {}
    found: dict[Key, str] = {}
    dated = old.table.year != new.table.year  # dates follow the year
    for cell in HEAD_CELLS:
        one, two = cell_text(old.table, cell), cell_text(new.table, cell)
        if one != two:
            found[cell] = two
    before = [(n, r) for n, r in enumerate(old.table.indicators) if r.applicable]
    after = [(n, r) for n, r in enumerate(new.table.indicators) if r.applicable]
    pairs: list[tuple[int, int]] = []

    def match(fits) -> None:  # type: ignore[no-untyped-def]
        for one in list(before):
            two = next((two for two in after if fits(one[1], two[1])), None)
            if two is not None:
                pairs.append((one[0], two[0]))
                before.remove(one)
                after.remove(two)

    match(lambda a, b: (a.level2, a.name, a.value) == (b.level2, b.name, b.value))
    match(lambda a, b: (a.level2, a.name) == (b.level2, b.name))
    match(lambda a, b: (a.name, a.value) == (b.name, b.value))
    match(lambda a, b: (a.level2, a.value) == (b.level2, b.value))
    match(lambda a, b: a.level2 == b.level2 and sum(r.level2 == a.level2 for _, r in before) == 1)
    for one, two in pairs:
        a, b = old.table.indicators[one], new.table.indicators[two]
        follows = dated and a.parsed.date is not None and same_value(a.value, b.value)
        if a.value != b.value and not follows:
            found["value", str(one)] = b.value
        if a.name != b.name:
            found["name", str(one)] = b.name
        if a.level2 != b.level2:
            found["move", str(one)] = b.level2 or ""
    for one, _ in before:
        found["del", str(one)] = ""
    for two, row in after:
        found["add", str(two), row.level2 or ""] = f"{row.name}\t{row.value}"
    ordered = sorted(pairs)
    same_class = [
        (a, b, c, d)
        for (a, b), (c, d) in pairwise(ordered)
        if b > d
        and old.table.indicators[a].level2 == old.table.indicators[c].level2
        and new.table.indicators[b].level2 == new.table.indicators[d].level2
    ]
    for a, _, c, _ in same_class:
        found["order", str(a), str(c)] = ""
    return found


def _replaced(must: list[str], old: Draft | None, changes: dict[Key, str]) -> dict[Key, str]:
    """The changes; a row that took the place of one that shall go counts as gone and come."""
    found = dict(changes)
    classes = {
        line.split()[1] for line in must if line.startswith("add ") and len(line.split()) > 2
    }
    for line in must:
        if old is None or not line.startswith("del ") or line.endswith("/*"):
            continue
        for row in rows_meant(old, line.removeprefix("del ").strip()):
            one = old.table.indicators[row]
            same = any(level2_in(old.table.taxonomy, name) == one.level2 for name in classes)
            if same and ("name", str(row)) in found:
                name = found.pop(("name", str(row)))
                value = found.pop(("value", str(row)), one.value)
                found["del", str(row)] = ""
                found["add", str(row), one.level2 or ""] = f"{name}\t{value}"
    return found


def _take(line: str, old: Draft | None, left: dict[Key, str], new: Draft | None) -> bool:
    """Find the change that a line of expectation names, and take it out; False where none is."""
    verb, _, rest = line.partition(" ")
    what, _, wanted = (one.strip() for one in rest.partition("=>"))
    if old is None or new is None:
        return False
    if verb == "head":
        cell = _CELLS.get(what, what)
        money = cell.startswith("funding/")
        wishes = [one.strip() for one in wanted.split("|")]
        if cell not in left or not any(says(left[cell], one, money=money) for one in wishes):
            return cell == "annual_goal" and cell in left and wanted.startswith("*") and wanted.strip("*") in left.pop(cell)  # fmt: skip
        left.pop(cell)
        return True
    if verb == "add":
        words, _, _ = what.partition("=>")
        level2, _, names = words.strip().partition(" ")
        level2 = level2_in(new.table.taxonomy, level2) or level2
        for key, text in left.items():
            if key[0] == "add" and len(key) == 3 and key[2] == level2:
                name, value = text.split("\t")
                if any(has(name, one) for one in names.split("|")) and (
                    wanted == "*" or (wanted == "?" and value == "待补充") or one_of(value, wanted)
                ):
                    del left[key]
                    return True
        return False
    rows = rows_meant(old, what)
    if verb == "order":
        for key in [key for key in left if key[0] == "order"]:
            del left[key]
        place = int(wanted.lstrip("#")) - 1
        names = {old.table.indicators[row].name for row in rows}
        return old.table != new.table and new.table.indicators[place].name in names
    if verb == "del" and what.endswith("/*"):
        keys = [("del", str(row)) for row in rows]
        if not keys or any(key not in left for key in keys):
            return False
        for key in keys:
            del left[key]
        return True
    for row in rows:
        key = (verb, str(row))
        if key not in left:
            continue
        text = left[key]
        good = (
            verb == "del"
            or (verb == "value" and (wanted == "*" or one_of(text, wanted)))
            or (verb == "name" and any(named_as(text, one) for one in wanted.split("|")))
            or (verb == "move" and text == level2_in(new.table.taxonomy, wanted))
        )
        if good:
            del left[key]
            return True
    return False


def rows_meant(old: Draft, what: str) -> list[int]:
    """The rows that an expectation names."""
    rows = old.table.indicators
    if what.startswith("#"):
        return [int(what[1:]) - 1]
    level2, slash, name = what.partition("/")
    mine = list(range(len(rows)))
    if level2:
        canonical = level2_in(old.table.taxonomy, level2)
        if canonical is None and not slash:
            return [t.row for t in find_targets(old, level2) if t.row is not None]
        mine = [n for n in mine if rows[n].level2 == canonical]
    mine = [n for n in mine if rows[n].applicable]
    if name and name != "*":
        mine = [n for n in mine if has(rows[n].name, name)]
    return mine


TAXONOMIES = {one.value for one in TaxonomyName}


def problems_of(path: Path) -> list[str]:
    """Lines of expectation that do not follow the format."""
    known = re.compile(
        r"(?:may )?(?:(?:value|name|move|order|head|add) .+=>.*|del .+|taxonomy (?:three|four)_family|form .+|new .+|back .+|undone|redone|fixed|export \w+|same|says .+|not .+)"
    )
    return [
        f"{path.name}:{case.line}: {line}"
        for scenario in read_scenarios(path)
        for _, case in scenario.messages
        if case
        for line in case.expected
        if not known.fullmatch(line)
    ]
