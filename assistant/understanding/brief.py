"""From what a clerk writes to a :class:`Brief`, and from a later message to a changed one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assistant.facts import Brief
from assistant.understanding.arithmetic.each_or_all import with_prices_of_one
from assistant.understanding.arithmetic.unlikely_sums import prices_of_one
from assistant.understanding.arithmetic.whole import with_whole
from assistant.understanding.attribution.adjoining import of_same_sessions
from assistant.understanding.attribution.each_sum import sums_of_each
from assistant.understanding.attribution.eachs import (
    given_to_each,
    listed_with_each,
    of_each_kind,
    unit_behind,
    whose_price,
)
from assistant.understanding.attribution.facts_of import facts_of
from assistant.understanding.attribution.joining import join_rates
from assistant.understanding.attribution.labels import label_all
from assistant.understanding.attribution.listed_goods import sums_of_listed_goods
from assistant.understanding.attribution.one_and_another import one_and_another
from assistant.understanding.attribution.plain_labels import plain_labels
from assistant.understanding.attribution.prices_go_on import of_the_rest
from assistant.understanding.attribution.served import read_beneficiary
from assistant.understanding.attribution.shared_prices import money_beside_things
from assistant.understanding.attribution.whole_things import with_whole_things
from assistant.understanding.beside.amends import amended
from assistant.understanding.beside.background import without_background
from assistant.understanding.beside.contract_terms import without_terms
from assistant.understanding.beside.elsewhere import (
    clause_of,
    note_on_others,
    of_larger,
    of_others,
    told_of,
)
from assistant.understanding.beside.names_mask import mask_names
from assistant.understanding.beside.superseded import superseded
from assistant.understanding.calendar.carried_over import carried_from
from assistant.understanding.calendar.dates import YearSaid, find_dates, find_years
from assistant.understanding.calendar.each_season import times_of_each_season
from assistant.understanding.calendar.growing_seasons import find_seasons, per_season
from assistant.understanding.calendar.moments import find_moments, unread_times, without_glosses
from assistant.understanding.calendar.year_chosen import choose_year
from assistant.understanding.figures.money_before import total_words
from assistant.understanding.figures.quantities import find_quantities
from assistant.understanding.figures.sizes import sizes
from assistant.understanding.figures.units_said import put_back, with_stand_ins
from assistant.understanding.figures.unsaid import of_this_project, without_unit
from assistant.understanding.found import Found, Taken
from assistant.understanding.money.funding import read_funding
from assistant.understanding.money.funds import Funding
from assistant.understanding.money.half_paid import half_of_prices
from assistant.understanding.said_anew import replaces
from assistant.understanding.subjects.aims import read_purpose, read_tasks
from assistant.understanding.subjects.fields import read_fields
from assistant.understanding.subjects.middle_verbs import with_verb_last
from assistant.understanding.subjects.naming import Subject, read_subject
from assistant.understanding.subjects.sound_topic import with_sound_topic
from assistant.understanding.subjects.whole_topic import with_whole_topic
from assistant.understanding.who.bearing import shares_of_money
from assistant.understanding.who.office_first import with_task_topic
from assistant.understanding.who.offices import read_unit
from assistant.understanding.who.parts_played import office_in_words
from assistant.understanding.wording.aside import without_asides
from assistant.understanding.wording.letters import foreign_letters, mostly_chinese
from assistant.understanding.wording.scan import Scan, scan
from assistant.understanding.wording.slips import read_slips
from assistant.understanding.wording.typos import without_slips
from corpus import late_re as re
from corpus.errors import UserError, shorten

LONGEST_MESSAGE = 5_000
"""Characters that one message may have."""
NO_PROJECT = "要做什么项目"
"""What is said of a request that names no project."""


_NOT_NAMED = re.compile(
    r"^(?:我们?|本|咱们?|俺们?|自己)的?(?:局|单位|街道|[镇乡村]|社区|[办所站院校]|中心|公司|部门|这边|这里)?$"
)
"""Says who without naming them: 我们局, 本单位."""


@dataclass
class _Reading:
    scan: Scan
    whole: Scan  # with what is told beside the project
    found: list[Found]  # every value but those that state the total
    funding: Funding
    year: YearSaid | None
    notes: list[str]
    unit: str | None
    authority: str | None
    subject: Subject


def read_brief(text: str, *, today: date, known_units: Sequence[str] = ()) -> Brief:
    """Understand a request.

    ``today`` dates 今年 and 明年; ``known_units`` are offices already on record, recognised by
    name. Raises UserError for a blank, overlong or meaningless message, and for an amount that is
    negative or beyond sense.
    """
    reading = _read(text, today, known_units)
    topic = reading.subject.topic
    notes = list(reading.notes)
    if not topic:
        if foreign_letters(text) >= 2:
            raise UserError(
                f"“{shorten(text)}”里有繁体字或生僻字，看不准：请用简体中文写明项目和数量。"
            )
        stated = bool(reading.found) or reading.funding.amount is not None
        if not stated or not mostly_chinese(text):
            raise UserError(
                f"没有看出“{shorten(text)}”{NO_PROJECT}：请用一句话写明项目和数量，例如“农村改厕200户，每户补助2000元”。"
            )
        notes.append("没有看出项目名称，请补充，例如“项目名称：2025年农村改厕”。")
    facts = facts_of(reading.found, reading.scan.flat, topic, turn=0)
    brief = Brief(
        text=text,
        project_name=_named(reading.subject, reading.year, reading.scan),
        topic=topic,
        year=reading.year.year if reading.year else None,
        year_text=reading.scan.words(reading.year.start, reading.year.end) if reading.year else "",
        unit=reading.unit,
        authority=reading.authority,
        amount=reading.funding.amount,
        amount_text=reading.funding.amount_text,
        fiscal=reading.funding.fiscal,
        other=reading.funding.other,
        rest_public=reading.funding.rest_public,
        carried_over=reading.funding.carried,
        beneficiary=read_beneficiary(reading.found, topic, reading.scan.flat),
        purpose=read_purpose(reading.whole),
        tasks=read_tasks(reading.scan, [(one.start, one.end) for one in reading.found]),
        facts=facts,
        notes=tuple(notes),
    )
    whole = with_prices_of_one(with_whole(brief, reading.funding.totals))
    named = with_whole_topic(with_verb_last(with_sound_topic(with_task_topic(whole))))
    return with_whole_things(named)


def extend_brief(brief: Brief, text: str, *, today: date) -> Brief:
    """Add what a later message says; the same kind of fact about the same thing is replaced.

    A message that states nothing leaves the brief as it is, with a note. Raises UserError as
    :func:`read_brief` does, save that a later message need not name a project.
    """
    reading = _read(text, today, ())
    turn = 1 + max((fact.turn for fact in brief.facts), default=0)
    added = facts_of(reading.found, reading.scan.flat, "", turn)
    kept = tuple(
        old for old in brief.facts if not any(replaces(new, old, brief.facts) for new in added)
    )
    notes = list(reading.notes)
    funding, year = reading.funding, reading.year
    given = reading.subject.given
    if not added and funding.amount is None and year is None and not given and not reading.unit:
        notes.append(f"没有从“{shorten(text)}”中看出新的数量、金额或时间，内容没有改动。")
    name, topic = brief.project_name, brief.topic
    if given or not topic:
        topic = reading.subject.topic or topic
        name = _named(reading.subject, year, reading.scan) or name
    if year and name and not given:
        name = re.sub(r"^20\d{2}年(?:度)?", f"{year.year}年", name)
        if not name.startswith(f"{year.year}年"):
            name = f"{year.year}年{name}"
    purpose = read_purpose(reading.whole)
    tasks = read_tasks(reading.scan, [(one.start, one.end) for one in reading.found])
    return brief.model_copy(
        update={
            "text": f"{brief.text}\n{text}",
            "project_name": name,
            "topic": topic,
            "year": year.year if year else brief.year,
            "year_text": reading.scan.words(year.start, year.end) if year else brief.year_text,
            "unit": reading.unit or brief.unit,
            "authority": reading.authority or brief.authority,
            "amount": brief.amount if funding.amount is None else funding.amount,
            "amount_text": funding.amount_text or brief.amount_text,
            "fiscal": brief.fiscal if funding.fiscal is None else funding.fiscal,
            "rest_public": brief.rest_public or funding.rest_public,
            "other": brief.other if funding.other is None else funding.other,
            "carried_over": brief.carried_over if funding.carried is None else funding.carried,
            "beneficiary": brief.beneficiary
            or read_beneficiary(reading.found, topic, reading.scan.flat),
            "purpose": purpose or brief.purpose,
            "tasks": tuple(dict.fromkeys((*brief.tasks, *tasks))),
            "facts": (*kept, *added),
            "notes": tuple(notes),
        }
    )


def _read(text: str, today: date, known_units: Sequence[str]) -> _Reading:
    if len(text) > LONGEST_MESSAGE:
        raise UserError(
            f"这段话有{len(text):,}字，超过了一次能读的{LONGEST_MESSAGE:,}字：请分几次发送，或只写项目、数量、标准和预算。"
        )
    heard = without_asides(text)
    scanned = scan(heard.text)
    fields = read_fields(scanned)
    flat = fields.scan
    if not text.strip() or not scanned.flat.strip():
        raise UserError(
            "没有收到内容：请用一句话写明项目，例如“农村改厕200户，每户补助2000元，10月底前完工”。"
        )
    slips = read_slips(flat)
    office, office_at = read_unit(flat, tuple(known_units))
    office = fields.unit.text if fields.unit else office
    flat, told_beside = without_background(flat, scanned.flat, today.year, office)
    taken = Taken.over(len(flat.flat))
    moments = find_moments(flat, taken)
    mask_names(flat, taken)
    years = find_years(flat, taken, today) or [
        year for year in find_years(fields.scan, taken, today) if year.year >= today.year
    ]
    for year in years:
        taken.take(year.start, year.end)
    dates = without_glosses([*moments, *find_dates(flat, taken)])
    seasons = find_seasons(flat, taken)
    masked, meant = with_stand_ins(flat)
    counts = find_quantities(masked, taken, dates)
    put_back(counts, meant)
    found = sorted([*dates, *seasons, *counts], key=lambda one: one.start)
    per_season(flat, found)
    unread = [*told_beside, *unread_times(flat, taken)]
    found = join_rates(flat, found)
    sized = sizes(flat, found)
    found, past = of_this_project(flat, [one for one in found if one not in sized])
    others = of_others(flat, found, years, past)
    larger = of_larger(flat, found, text)
    others += [one for one in larger if one not in others]
    found = [one for one in found if one not in others]
    past += others
    unread += without_unit(flat, found)
    unit, unit_at = read_unit(flat, tuple(known_units))
    if unit is None and fields.unit is None:
        unit, unit_at = office, office_at  # the letterhead says it
    label_all(flat, found, [unit_at, *((year.start, year.end) for year in years)])
    plain_labels(found)
    of_same_sessions(found)
    prices_of_one(flat, found)
    sums_of_each(flat, found)
    of_the_rest(flat, found)
    sums_of_listed_goods(flat, found)
    one_and_another(flat, found)
    given_to_each(flat, found)
    listed_with_each(flat, found)
    found = of_each_kind(flat, found)
    money_beside_things(flat, found)
    whose_price(flat, found)
    unit_behind(flat, found)
    found, terms = without_terms(found)
    found, seasonal = times_of_each_season(flat, found)
    unread += [*terms, *half_of_prices(flat, found), *seasonal]
    before = superseded(flat, found)
    found = [one for one in found if one not in before]
    past += before
    unread += note_on_others(past)
    told_before = found
    found, doubts = amended(flat, found)
    taken_back = [one for one in told_before if all(one is not kept for kept in found)]
    funding = read_funding(flat, found)
    if fields.unit is not None and _NOT_NAMED.match(fields.unit.text):
        unread.append(f"“{fields.unit.text}”不是单位名称，请写单位全称。")
    elif fields.unit is not None:
        unit, unit_at = fields.unit.text, (fields.unit.start, fields.unit.end)
    authority = fields.authority.text if fields.authority else None
    year_chosen, notes = choose_year(flat, years, found, today)
    holes = [unit_at, *((year.start, year.end) for year in years)]
    holes += total_words(funding.totals, funding.amount_text)
    holes += [(one.start, one.end) for one in (*past, *sized, *taken_back)]
    holes += [clause_of(flat, one) for one in larger]
    told = [span for one in (*past, *before) if (span := told_of(flat, one)) is not None]
    shared, shares = shares_of_money(flat, found)
    unread += shares
    holes += [(one.start, one.end) for one in shared]
    facts = [one for one in found if not any(one is total for total in funding.totals)]
    found = [one for one in found if one not in shared and one.value.unit != "季"]
    subject = read_subject(flat, found, [*holes, *told], fields.name)
    if told and not subject.topic:
        subject = read_subject(flat, found, holes, fields.name)
    return _Reading(
        flat,
        fields.scan,
        facts,
        funding,
        year_chosen,
        [*heard.notes, *notes, *funding.notes, *slips, *without_slips(text)[1], *unread, *doubts],
        unit or office_in_words(text),
        authority,
        subject,
    )


def _named(subject: Subject, year: YearSaid | None, scan: Scan) -> str | None:
    """The name as given, else composed as offices do: year and subject."""
    if subject.given:
        return subject.given
    if not subject.topic:
        return None
    if not year and (carried := carried_from(scan.flat)):
        return f"{subject.topic}（{carried}年结转）"
    if year and year.spans:
        return scan.words(year.start, year.end) + subject.topic
    return f"{year.year}年{subject.topic}" if year else subject.topic
