"""Rows of past tables taken over at the clerk's wish: wordings and levels, never numbers."""

from assistant.conversation.actions import TakeOver
from assistant.conversation.changing.changes import Changes
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.state import Focus, HandEdit
from assistant.conversation.vocabulary.classes import level2_of
from assistant.draft import Cited
from assistant.drafting.past.leftovers import adapt_years
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.numerals import parse_number
from corpus.schema import TO_FILL, Indicator, TargetTable
from corpus.taxonomy import taxonomy
from corpus.text import dice, normalise
from corpus.values import ValueKind
from index.results import Closeness

_LEVELS = {"质量指标", "时效指标", "服务对象满意度指标"}


def find_project(workspace: Workspace, words: str) -> TargetTable | None:
    """The past table that the words name: by its name first, then by search; None where none is."""
    flat = normalise(words)
    tables = workspace.store.tables()
    holding = [one for one in tables if flat in normalise(one.project_name)]
    if holding:
        return max(holding, key=lambda one: (one.year or 0, -len(one.project_name)))
    named = max(tables, key=lambda one: dice(flat, one.project_name), default=None)
    if named is not None and dice(flat, named.project_name) >= 0.5:
        return named
    hits = workspace.searcher.projects(words, 1).hits
    if hits and hits[0].closeness is not Closeness.LOW:
        return workspace.store.get(hits[0].table_id)
    return None


def take_over(changes: Changes, action: TakeOver) -> Outcome | Refused | None:
    """Take the rows of one class from a past table, named for this project and cited."""
    draft, workspace = changes.now.draft, changes.workspace
    number = parse_number(action.project) if re.fullmatch(r"[\d一二两三四五六七八九十]+", action.project) else None  # fmt: skip
    if number is not None:
        similar, _ = workspace.history.like(draft.brief, max(5, int(number)))
        if not 1 <= number <= len(similar):
            return Refused(
                f"只找到{len(similar)}个相似项目，没有第{action.project}个，表格没有改动。"
            )
        table = similar[int(number) - 1].table
    else:
        found = find_project(workspace, action.project)
        if found is None:
            return Refused(f"历史库里没有找到“{action.project}”，表格没有改动。")
        table = found
    level2 = level2_of(draft, action.words) if action.words else None
    if level2 is None and action.words:
        target = changes.targets(action.words)
        rows = {draft.table.indicators[one.row].level2 for one in target if one.row is not None}
        level2 = rows.pop() if len(rows) == 1 else None
    if level2 is None:
        return Refused(f"请说明要用《{table.project_name}》的哪一类指标，例如“用《{table.project_name}》的社会效益指标”。表格没有改动。")  # fmt: skip
    theirs = [(n, row) for n, row in enumerate(table.indicators) if row.level2 == level2 and row.applicable]  # fmt: skip
    if not theirs:
        return Refused(f"《{table.project_name}》里没有{level2}，表格没有改动。")
    edits: list[HandEdit] = []
    notes: list[str] = []
    mine = [row for row in draft.table.indicators if row.level2 == level2 and row.applicable]
    for place, row in theirs[:2]:
        edits += _row(changes, table, place, row, level2, mine, notes)
    if not edits:
        return Refused(
            f"《{table.project_name}》的{level2}和现在的写法一样，没有改动。" + "".join(notes)
        )
    outcome = changes.with_edits(edits, notes)
    return Outcome(outcome.snapshot, notes, Focus(level2=level2, name=edits[-1].name))


def take_row(changes: Changes, table: TargetTable, place: int) -> Outcome | Refused:
    """Take one row of a past table, named for this project and cited; its numbers stay there."""
    row = table.indicators[place]
    level2 = row.level2
    if level2 is None or taxonomy(changes.now.draft.table.taxonomy).parent(level2) is None:
        return Refused(
            f"“{row.name}”属于{level2 or '没有写明的一类'}，现在的表没有这一类，表格没有改动。"
        )
    if not row.applicable:
        return Refused("这一行写的是不适用，没有可以参照的内容，表格没有改动。")
    mine = [one for one in changes.now.draft.table.indicators if one.level2 == level2 and one.applicable]  # fmt: skip
    notes: list[str] = []
    edits = _row(changes, table, place, row, level2, mine, notes)
    if not edits and level2 == "服务对象满意度指标":
        return Refused(
            f"本表的“{mine[0].name}”已经是{mine[0].value}，和这一行的水平一样，没有改动。"
        )
    if not edits:
        return Refused(f"表里已经有“{row.name}”，没有改动。" + "".join(notes))
    outcome = changes.with_edits(edits, notes)
    return Outcome(outcome.snapshot, notes, Focus(level2=level2, name=edits[-1].name))


def _row(
    changes: Changes, table: TargetTable, place: int, row: Indicator, level2: str,
    mine: list[Indicator], notes: list[str],
) -> list[HandEdit]:  # fmt: skip
    """The edits that bring one row of theirs in."""
    brief = changes.now.brief
    source = f"《{table.project_name}》第{place + 1}条"
    cited = (Cited(table_id=table.table_id, project_name=table.project_name, row=place),)
    level = row.parsed.kind is ValueKind.RATE and level2 in _LEVELS
    wording = row.parsed.kind is ValueKind.QUALITATIVE and not re.search(r"\d", row.value)
    value = row.value if level or wording else TO_FILL
    if value == TO_FILL:
        notes.append(f"{source}的值“{row.value}”是那个项目的数，没有照抄，请写本项目的数。")
    name = adapt_years(row.name, brief.year)
    if level2 == "服务对象满意度指标":
        if mine and value != TO_FILL:
            old = mine[0]
            if old.value == value:
                return []
            edit = changes.edit_row(old, "value", value)
            return [
                edit.model_copy(update={"sources": cited, "reason": f"按您的要求参照{source}。"})
            ]
        who = brief.beneficiary
        name = f"{who}满意度" if who else name
    if any(normalise(one.name) == normalise(name) for one in mine):
        return []
    notes.append(f"“{name}”（{level2}）参照{source}，请核对名称是否合适本项目。")
    level1 = taxonomy(changes.now.draft.table.taxonomy).parent(level2) or ""
    return [
        HandEdit(
            action="add", field="value", level1=level1, level2=level2, name=name, value=value,
            reason=f"按您的要求参照{source}。", sources=cited,
        )
    ]  # fmt: skip
