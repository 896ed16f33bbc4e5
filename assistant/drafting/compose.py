"""Composing a draft: kinds of spending and precedents -> rows -> a table with its bases."""

from assistant.archetypes import Archetype
from assistant.draft import BasisKind, Draft, cell_text
from assistant.drafting.asking import ask_deadline, ask_total, most_telling
from assistant.drafting.effects.on_nature import with_nature_apart
from assistant.drafting.figures.calendar_days import with_calendar_days
from assistant.drafting.figures.each import with_each
from assistant.drafting.figures.each_session import with_each_session
from assistant.drafting.figures.rates import without_twice_measured
from assistant.drafting.goal_text.goal import compose_goal
from assistant.drafting.heads import compose_heads
from assistant.drafting.last_looks.accepted_together import with_all_accepted
from assistant.drafting.last_looks.alternatives import alternatives
from assistant.drafting.last_looks.choosing import choose
from assistant.drafting.last_looks.fitting_counts import with_fitting_counts
from assistant.drafting.last_looks.fitting_quality import with_fitting_quality
from assistant.drafting.last_looks.fitting_times import with_fitting_times
from assistant.drafting.last_looks.left_out import left_out
from assistant.drafting.last_looks.measured_once import with_once_measured
from assistant.drafting.last_looks.reviewing import reviewed
from assistant.drafting.last_looks.task_quality import with_task_quality
from assistant.drafting.last_looks.times_of_tasks import with_times_of_tasks
from assistant.drafting.last_looks.vague_rows import without_unpaid, without_vague
from assistant.drafting.matter.by_the_head import with_heads
from assistant.drafting.matter.groups import with_groups
from assistant.drafting.matter.nature import finished
from assistant.drafting.matter.outfitted import with_outfitted
from assistant.drafting.matter.plain_text import with_plain_text
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.verbs_behind import with_verbs_behind
from assistant.drafting.money.joined_money import with_joined_money
from assistant.drafting.money.money_rows import ASK_TOTAL, Budget
from assistant.drafting.money.yearly_pay import with_yearly_sums
from assistant.drafting.names.as_told import with_deeds_told
from assistant.drafting.names.carried_out import name_with_deed
from assistant.drafting.names.joint_names import joint_name
from assistant.drafting.names.last_names import with_last_names
from assistant.drafting.names.last_objects import with_objects
from assistant.drafting.names.last_words import with_last_words
from assistant.drafting.names.money_words import with_one_money_word
from assistant.drafting.past.evidence import total_name, with_total_name
from assistant.drafting.past.last_year import (
    last_year,
    name_of_its_total,
    of_other_projects,
    with_base,
)
from assistant.drafting.past.precedents import (
    History,
    Precedent,
    same_project,
    satisfaction_level,
    with_satisfaction,
)
from assistant.drafting.row_sources.gathering import gather
from assistant.drafting.row_sources.open_tasks import with_open_tasks
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief, Fact
from assistant.own_library import NO_OWN, OwnLibrary
from corpus import late_re as re
from corpus.importing import is_shipped
from corpus.schema import TargetTable
from corpus.settings import Settings
from corpus.taxonomy import TaxonomyName


def compose(
    brief: Brief,
    history: History | None,
    settings: Settings,
    *,
    this_year: int,
    family: TaxonomyName = TaxonomyName.THREE_FAMILY,
    full: bool = False,
    own: OwnLibrary = NO_OWN,
) -> Draft:
    """A draft for the brief. Without a history it stands on the library alone.

    ``own`` is what the office has added to the library.

    No number is taken from another project; what is unknown is marked and asked.
    """
    written = brief.text
    brief = with_plain_text(brief)
    brief = with_groups(with_each(with_heads(with_verbs_behind(with_yearly_sums(brief)))))
    unit = brief.unit or settings.unit
    budget = Budget.of(brief)
    precedents, warning = history.like(brief) if history else ([], None)
    if brief.without_base:
        precedents = of_other_projects(precedents, brief, unit)
    earlier = same_project(precedents, brief)
    found = gather(brief, precedents, budget, family, own)
    kinds, adapter = found.kinds, found.adapter
    pool = list(found.rows)
    spare = pool  # what is left out here is still offered instead
    pool = without_twice_measured(pool)
    base = last_year(precedents, brief, unit)
    its_name = name_of_its_total(base, brief) if base else None
    pool = with_total_name(pool, its_name or total_name(precedents, adapter))
    level = satisfaction_level(precedents)
    pool = [with_satisfaction(row, level) if row.level1 == "满意度指标" else row for row in pool]
    if base is not None:
        pool = with_base(pool, base, brief, family)
    heads = compose_heads(
        brief.model_copy(
            update={"project_name": name_with_deed(joint_name(brief), brief, kinds[0])}
        ),
        budget,
        settings,
        _offices(precedents, "unit", base),
        _offices(precedents, "authority", base),
        this_year,
    )

    def made(rows: list[Row]) -> tuple[TargetTable, Reason]:
        goal, reason = compose_goal(brief, kinds[0], rows)
        return TargetTable(
            project_name=heads.project_name, year=heads.year, unit=heads.unit,
            authority=heads.authority, funding=heads.funding, annual_goal=goal, taxonomy=family,
            form="C", indicators=tuple(row.indicator() for row in rows),
        ), reason  # fmt: skip

    subject, standing = subject_of(brief), finished(brief).startswith("年度")
    pool, rows = reviewed(
        pool, lambda rows: choose(rows, kinds[0], family, full, subject, standing), made, brief
    )
    if base is None:
        rows = with_fitting_times(with_open_tasks(rows, brief, family), brief)
        rows = with_times_of_tasks(rows, brief, full=full)
        rows = with_fitting_quality(with_outfitted(rows, brief), brief, kinds[0], family)
        rows = with_task_quality(rows, brief, kinds[0], family)
        rows = with_fitting_counts(rows, brief, kinds[0], budget.reckoning)
        rows = with_last_names(rows, brief, kinds[0])
        rows = with_joined_money(with_one_money_word(rows, brief), brief, family)
        rows = without_unpaid(without_vague(rows, brief), brief)
        rows = with_each_session(with_objects(rows, brief), brief)
        rows = with_once_measured(with_all_accepted(rows, brief), brief)
        rows = with_nature_apart(with_deeds_told(with_last_words(rows, brief), brief))
        rows = with_calendar_days(rows, brief)
    table, goal_reason = made(rows)
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
    notices = _notices(brief, budget, kinds, earlier, base, warning, found.unused, unit)
    asked_of = [one.text for one in questions]
    unused = left_out(brief, budget, rows, table, [*notices, *asked_of])
    notices += [_UNUSED.format(_words(fact)) for fact in unused]
    return Draft(
        table=table, brief=brief.model_copy(update={"text": written}), basis=basis, questions=most_telling(questions, ask_deadline(rows, brief)),
        notices=(
            *notices,
            *_without_year(brief, rows),
        ),
        base=base.cite() if base else None,
        alternatives=alternatives(rows, spare, kinds[0].goal_effect),
    )  # fmt: skip


def _offices(precedents: list[Precedent], cell: str, base: Precedent | None) -> list[str]:
    """Offices named in similar past tables, as answers to click: never filled in unasked.

    The shipped tables are of another office than this clerk's.
    """
    first = [base] if base else []
    own = [one.table for one in (*first, *precedents) if not is_shipped(one.table)]
    named = [cell_text(table, cell) for table in own]
    return list(dict.fromkeys(name for name in named if name and not re.match(r"\d", name)))


def _without_year(brief: Brief, rows: list[Row]) -> list[str]:
    """That dates have no year yet, where no year of the budget is known."""
    dates = [row.indicator().parsed.date for row in rows]
    if brief.year is not None or not any(one and one.month and not one.year for one in dates):
        return []
    return ["没有写是哪个年度，表中的时间先不写年份：告诉我预算年度后会一并补上。"]


def _notices(
    brief: Brief, budget: Budget, kinds: tuple[Archetype, ...], earlier: Precedent | None,
    base: Precedent | None, warning: str | None, unused: tuple[Fact, ...], unit: str | None,
) -> list[str]:  # fmt: skip
    said = list(brief.notes)
    if budget.reckoning.sentence:
        said.append(budget.reckoning.sentence)
    said += budget.reckoning.notices
    if warning:
        said.append(
            f"历史库中没有相近的项目，本表按指标库“{kinds[0].name}”类的常见写法拟定，请仔细核对。"
        )
    if base is not None:
        its_unit = f"（{base.table.unit}）" if base.table.unit and not unit else ""
        said.append(
            f"以历史库中同一项目的表《{base.table.project_name}》{its_unit}为底稿，沿用的每一个数都已标出，请逐一确认；如果不是同一个项目，可以说“不要用去年的表”。"
        )
    elif earlier is not None:
        said.append(
            f"历史库中有同一项目的表《{earlier.table.project_name}》，只参考了它的指标，数字没有照抄。"
        )
    return [*said, *(_UNUSED.format(_words(fact)) for fact in unused)]


_UNUSED = "这个数没有用上，请看看应放在哪里：“{}”。"


def _words(fact: Fact) -> str:
    """The fact as it was said, after what it counts where the words do not say it."""
    return fact.text if fact.what in fact.text else f"{fact.what}{fact.text}"


def gaps(draft: Draft) -> list[str]:
    """The cells still to be filled."""
    return [c for c, basis in draft.basis.items() if basis.kind is BasisKind.NEEDS_INPUT]
