"""Composing a draft: kinds of spending and precedents -> rows -> a table with its bases."""

import re

from assistant.archetypes import Archetype, archetype
from assistant.draft import Basis, BasisKind, Cited, Draft, cell_text
from assistant.drafting.asking import ask_deadline, ask_total, most_telling
from assistant.drafting.goal import compose_goal
from assistant.drafting.heads import compose_heads
from assistant.drafting.money_rows import ASK_TOTAL, Budget
from assistant.drafting.patterns import library_rows
from assistant.drafting.precedents import (
    History,
    Precedent,
    merge,
    precedent_rows,
    same_project,
    satisfaction_level,
    with_satisfaction,
)
from assistant.drafting.rows import Row, not_applicable_row
from assistant.facts import Brief, Fact
from assistant.kinds import match_kinds
from assistant.understanding.pay import per_head
from corpus.schema import TargetTable
from corpus.settings import Settings
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.values import ValueKind

_LEAN = {
    "数量指标": 2, "质量指标": 2, "时效指标": 1, "成本指标": 1, "经济成本指标": 1,
    "经济效益指标": 1, "社会效益指标": 1, "生态效益指标": 1, "可持续影响指标": 1, "服务对象满意度指标": 1,
}  # fmt: skip
"""Rows a class in a lean table, beside those that carry a fact of the brief."""
_COST = {"成本指标", "经济成本指标"}
_FULL_EXTRA = 2
_FAINT = 0.6
"""A kind's score below which the project's name is asked too."""
_BESIDE = 0.6
"""Share of the main kind's score from which a further kind has rows of its own."""
_HARDLY = 0.35
"""A score that only a hint gives: goods with prices then say more than the words."""
_GOODS = frozenset("台套个件辆把张部块本册副架盏具只支箱床顶双条")


def compose(
    brief: Brief,
    history: History | None,
    settings: Settings,
    *,
    this_year: int,
    family: TaxonomyName = TaxonomyName.THREE_FAMILY,
    full: bool = False,
) -> Draft:
    """A draft for the brief. Without a history it stands on the library alone.

    No number is taken from another project; what is unknown is marked and asked.
    """
    kinds = _kinds(brief)
    budget = Budget.of(brief)
    precedents, warning = history.like(brief) if history else ([], None)
    found = library_rows(per_head(brief), kinds, budget, family)
    rows = merge(list(found.rows), _of_family(precedent_rows(brief, kinds, precedents), family))
    level = satisfaction_level(precedents)
    rows = [with_satisfaction(row, level) if row.level1 == "满意度指标" else row for row in rows]
    rows = _choose(rows, kinds[0], family, full)
    heads = compose_heads(
        brief,
        budget,
        settings,
        _offices(precedents, "unit"),
        _offices(precedents, "authority"),
        this_year,
    )
    goal, goal_reason = compose_goal(brief, kinds[0], rows)
    table = TargetTable(
        project_name=heads.project_name, year=heads.year, unit=heads.unit,
        authority=heads.authority, funding=heads.funding, annual_goal=goal, taxonomy=family,
        form="C", indicators=tuple(row.indicator() for row in rows),
    )  # fmt: skip
    basis = {**heads.basis, "annual_goal": goal_reason.at("annual_goal")}
    total = ask_total(brief, budget)
    questions = [total, *heads.questions] if total else list(heads.questions)
    for number, row in enumerate(rows):
        cell = f"indicators/{number}"
        basis[f"{cell}/name"] = row.name_reason.at(f"{cell}/name")
        basis[f"{cell}/value"] = row.value_reason.at(f"{cell}/value")
        asked = row.asked(f"{cell}/value")
        repeated = asked and asked.text in {ASK_TOTAL, *(one.text for one in questions)}
        if asked and not repeated:
            questions.append(asked)
    return Draft(
        table=table, brief=brief, basis=basis, questions=most_telling(questions, ask_deadline(rows, brief)),
        notices=tuple(_notices(brief, budget, kinds, precedents, warning, found.unused)),
    )  # fmt: skip


def _kinds(brief: Brief) -> list[Archetype]:
    """The kinds of spending, the main one first, each as it reads in the project's field.

    Where the request hardly says one, the project's name, as it was understood, may say more.
    """
    found = match_kinds(brief.text)
    if not found or found[0].score < _FAINT:
        named = match_kinds(brief.project_name or "")
        if named and (not found or named[0].score > found[0].score):
            found = named
    if (not found or found[0].score < _HARDLY) and _buys_goods(brief):
        return [archetype("procurement").suited(brief.topic, brief.text)]
    found = [match for match in found if match.score >= _BESIDE * found[0].score]
    kinds = [match.archetype for match in found] or [archetype("general")]
    return [kind.suited(brief.topic, brief.text) for kind in kinds]


def _buys_goods(brief: Brief) -> bool:
    """True where all that is counted are goods and they have a price a piece."""
    counted = [fact for fact in brief.facts if fact.kind is ValueKind.QUANTITY]
    priced = [fact for fact in brief.facts if fact.kind is ValueKind.UNIT_PRICE]
    return (
        bool(priced)
        and all(set(fact.value.per) <= _GOODS for fact in priced)
        and any((fact.value.unit or "") in _GOODS for fact in counted)
    )


def _of_family(rows: list[Row], family: TaxonomyName) -> list[Row]:
    """Rows whose classes exist in the family."""
    known = set(taxonomy(family).classes())
    return [row for row in rows if (row.level1, row.level2) in known]


def _choose(rows: list[Row], kind: Archetype, family: TaxonomyName, full: bool) -> list[Row]:
    """The rows of the table in the form's order; classes without a row say 无."""
    chosen: list[Row] = []
    for level1, level2 in taxonomy(family).classes():
        mine = sorted(
            (row for row in rows if row.level2 == level2), key=lambda row: -row.weight
        )  # fmt: skip
        stated = [row for row in mine if row.facts or row.derived]
        others = [row for row in mine if not (row.facts or row.derived)]
        room = _LEAN.get(level2, 1) + (_FULL_EXTRA if full else 0)
        if level2 not in _COST:  # the ceiling stands beside unit prices
            room = max(0, room - len(stated))
        if stated or not any(row.is_open for row in others[:room]):
            others = [row for row in others if not row.is_open or level2 in _COST]
        if not full:
            others = [row for row in others if row.weight >= 1.0]
        picked = stated + others[:room]
        if level2 == "数量指标":
            picked.sort(key=lambda row: row.indicator().parsed.kind is ValueKind.FREQUENCY)
        if not picked:
            picked = [not_applicable_row(level1, level2, _why_not(level2, kind))]
        chosen += picked
    return chosen


def _why_not(level2: str, kind: Archetype) -> str:
    return (
        f"“{kind.name}”类支出一般没有直接的{level2.removesuffix('指标')}，按表格习惯填“无”；"
        "如果本项目确有，请补充一条。"
    )


def _offices(precedents: list[Precedent], cell: str) -> list[str]:
    """Offices named in similar past tables, as answers to click: never filled in unasked."""
    named = [cell_text(one.table, cell) for one in precedents]
    return list(dict.fromkeys(name for name in named if name and not re.match(r"\d", name)))


def _notices(
    brief: Brief, budget: Budget, kinds: list[Archetype], precedents: list[Precedent],
    warning: str | None, unused: tuple[Fact, ...],
) -> list[str]:  # fmt: skip
    said = list(brief.notes)
    if budget.reckoning.sentence:
        said.append(budget.reckoning.sentence)
    said += budget.reckoning.notices
    if warning:
        said.append(
            f"历史库中没有相近的项目，本表按指标库“{kinds[0].name}”类的常见写法拟定，请仔细核对。"
        )
    earlier = same_project(precedents, brief)
    if earlier is not None:
        said.append(
            f"历史库中有同一项目的表《{earlier.table.project_name}》，只参考了它的指标，数字没有照抄。"
        )
    for fact in unused:
        said.append(f"这个数没有用上，请看看应放在哪里：“{fact.text}”。")
    return said


def cite_all(draft: Draft) -> list[Cited]:
    """All precedents that the draft rests on, without repeats."""
    found = [source for basis in draft.basis.values() for source in basis.sources]
    return list(dict.fromkeys(found))


def basis_of(draft: Draft, cell: str) -> Basis | None:
    """The basis of a cell, or None where the cell is empty."""
    return draft.basis.get(cell)


def gaps(draft: Draft) -> list[str]:
    """The cells still to be filled."""
    return [c for c, basis in draft.basis.items() if basis.kind is BasisKind.NEEDS_INPUT]
