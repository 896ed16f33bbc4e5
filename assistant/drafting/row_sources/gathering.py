"""All rows that a draft could have, from the library, the request itself and the past."""

from dataclasses import dataclass, replace

from assistant.archetypes import Archetype, archetype
from assistant.drafting.effects.joint_effects import joint_goal, with_joint_effects
from assistant.drafting.effects.plain_effects import with_plain_effect
from assistant.drafting.figures.dates import with_own_dates
from assistant.drafting.figures.seasons import with_festival_times
from assistant.drafting.kinds.fields import field_of
from assistant.drafting.kinds.purposes import with_purpose
from assistant.drafting.kinds.running_costs import with_running_cost
from assistant.drafting.kinds.spending import kinds_of
from assistant.drafting.kinds.strangers import without_strange
from assistant.drafting.last_looks.goods_accepted import with_goods_accepted
from assistant.drafting.matter.aims import aim_rows, merge_aims
from assistant.drafting.matter.bought import used_by_staff
from assistant.drafting.matter.nature import gives_money, without_aid
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF
from assistant.drafting.matter.works import parts
from assistant.drafting.money.money_rows import Budget
from assistant.drafting.names.bare_names import of_this_project
from assistant.drafting.names.naming import fill
from assistant.drafting.past.adapting import Adapter
from assistant.drafting.past.agreement import Agreement
from assistant.drafting.past.evidence import evidence_rows
from assistant.drafting.past.precedents import Precedent, merge
from assistant.drafting.row_sources.aided import aided_rows, for_a_body, timed_by_paying
from assistant.drafting.row_sources.allowances import as_allowance, with_willing
from assistant.drafting.row_sources.deeds import at_its_body, deed_rows, merge_deeds
from assistant.drafting.row_sources.field_rows import with_field, with_people
from assistant.drafting.row_sources.gifts import with_gifts
from assistant.drafting.row_sources.hired import hired_rows, with_hired
from assistant.drafting.row_sources.open_counts import with_open_counts
from assistant.drafting.row_sources.paid_months import with_paid_months
from assistant.drafting.row_sources.patterns import library_rows
from assistant.drafting.row_sources.payment_times import with_payment_time
from assistant.drafting.row_sources.ranking import ranked
from assistant.drafting.row_sources.standards import with_standards
from assistant.drafting.row_sources.trades import with_trade_rates
from assistant.drafting.row_sources.whom import with_whom
from assistant.drafting.rows import Row
from assistant.drafting.tidying import tidy, unspoken
from assistant.facts import Brief, Fact
from assistant.own_library import NO_OWN, OwnLibrary
from assistant.understanding.arithmetic.pay import per_head
from corpus import late_re as re
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import bigrams

_COUNT, _QUALITY = "数量指标", "质量指标"
_OWN = 9.9
"""Weight of what the office itself has added."""
_DEED, _DEED_ALONE = 3.2, 4.2
"""Weight of what the request says is done: beside a known kind of spending, and without one."""


@dataclass(frozen=True)
class Gathered:
    """The rows at hand with what they were made of."""

    rows: tuple[Row, ...]
    kinds: tuple[Archetype, ...]  # the main one first
    unused: tuple[Fact, ...]  # facts of the brief that found no row
    adapter: Adapter


_TEACHES = re.compile(r"讲座|课堂|培训|教育|辅导")
"""A field that says itself who is taught: 家长 of 家庭教育讲座."""


def gather(
    brief: Brief,
    precedents: list[Precedent],
    budget: Budget,
    family: TaxonomyName,
    own: OwnLibrary = NO_OWN,
) -> Gathered:
    """The rows that the library, the request and its precedents give, each with its weight."""
    kinds, sure = kinds_of(brief, own)
    found = library_rows(per_head(brief), kinds, budget, family)
    agreed = Agreement.of(precedents)
    adapter = Adapter(brief, kinds, [one.table for one in precedents], agreed)
    field = None
    if not _is_own(kinds[0], own):
        field = with_purpose(field_of(brief, kinds[0].id), brief, kinds[0].id)
    kind, pool = as_allowance(kinds[0], list(found.rows), brief)
    kinds = [kind, *kinds[1:]]
    kind, pool = for_a_body(kind, pool, brief, field is not None and bool(field.effect))
    if field is None or not field.effect:
        kind, pool = with_plain_effect(kind, pool, brief)
    kinds = [kind, *kinds[1:]]
    pool = merge_aims(pool, aim_rows(brief, family))
    payee = brief.beneficiary or without_aid(subject_of(brief))
    staff = bool(gives_money(brief) and STAFF.search(payee))
    several = len(parts(subject_of(brief))) > 1
    taught = (
        kinds[0].id == "training"
        and field is not None
        and not _TEACHES.search(field.word)
        and not set(bigrams(field.whom)) & set(bigrams(subject_of(brief)))
    )
    pool = with_field(pool, field, family, staff or taught, several)
    if field is None and not staff:
        pool = with_people(pool, subject_of(brief), brief.beneficiary or "")
    pool = used_by_staff(pool, kinds[0], brief)
    deeds = deed_rows(brief, family, _DEED if sure else _DEED_ALONE)
    deeds = timed_by_paying(deeds, brief, kinds[0]) + aided_rows(brief, kinds[0], family)
    if field is not None and field.quality:  # the field says by what the work is judged
        deeds = [
            row for row in deeds if row.level2 != "质量指标" or (several and "验收" in row.name)
        ]
    pool = with_hired(pool, hired_rows(brief, kinds[0], family))
    pool = at_its_body(merge_deeds(pool, deeds), brief)
    pool = merge(pool, evidence_rows(brief, precedents, adapter, family, agreed))
    pool = with_standards(with_payment_time(pool, brief, family), brief, family)
    if field is not None and field.goal:
        goal = with_willing(field.goal, kinds[0], brief)
        kinds = [kinds[0].model_copy(update={"goal_effect": goal}), *kinds[1:]]
    goal, later = joint_goal(brief, kinds[0].goal_effect)
    kinds = [kinds[0].model_copy(update={"goal_effect": goal}), *kinds[1:]]
    pool = with_joint_effects(pool, later, family)
    pool = [row if row.kept else replace(row, name=unspoken(tidy(row.name))) for row in pool]
    wanted = {
        fill(one.pattern.name, brief, kinds[0]) for one in own.patterns if one.kind == kinds[0].id
    }
    accepted = [row for row in pool if row.level2 == _QUALITY and row.weight >= 1]
    pool = without_strange(pool, brief, wanted)
    if accepted and not any(row in pool for row in accepted):  # what was left out says nothing
        plain = library_rows(per_head(brief), [archetype("general")], budget, family).rows
        pool += [row for row in plain if row.level2 == _QUALITY and not row.facts][:1]
    rows = _own_first(ranked(pool, brief, precedents), wanted)
    rows = with_festival_times(with_trade_rates(rows, kinds[0].id, brief), brief)
    rows = with_running_cost(rows, brief, kinds[0])
    rows = with_paid_months(
        with_own_dates(rows, brief), brief, taxonomy(family).parent(_COUNT) or ""
    )
    rows = with_goods_accepted(with_gifts(rows, brief), kinds[0], brief, family)
    rows = with_open_counts(with_whom(of_this_project(rows, brief), kinds[0], brief), brief)
    return Gathered(tuple(rows), tuple(kinds), found.unused, adapter)


def _is_own(kind: Archetype, own: OwnLibrary) -> bool:
    """True for a kind that the office made or added to."""
    return kind.id in {one.id for one in own.kinds} | {one.kind for one in own.patterns}


def _own_first(rows: list[Row], wanted: set[str]) -> list[Row]:
    """The office's own indicators before the shipped ones."""
    return [
        replace(row, weight=_OWN) if row.name in wanted and not row.stays else row for row in rows
    ]
