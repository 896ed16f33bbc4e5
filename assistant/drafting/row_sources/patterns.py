"""Rows from the library: patterns of a kind of spending met with the facts of the brief."""

from dataclasses import dataclass, replace

from assistant.archetypes import Archetype, Pattern, ValueFrom
from assistant.draft import BasisKind
from assistant.drafting.asking import derived_value
from assistant.drafting.figures.deadlines import year_end
from assistant.drafting.figures.rates import with_note, without_repeats
from assistant.drafting.figures.settling import settled
from assistant.drafting.figures.stages import held, month_held, time_by_deed, time_name
from assistant.drafting.figures.totals import with_totals
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import thing_of
from assistant.drafting.matter.works import parts
from assistant.drafting.money.money_rows import Budget
from assistant.drafting.names.counting import count_name
from assistant.drafting.names.naming import fill
from assistant.drafting.names.own_counts import own_count
from assistant.drafting.names.own_prices import own_price
from assistant.drafting.names.prices import ceiling, price_name
from assistant.drafting.row_sources.fitting import assigned
from assistant.drafting.row_sources.own_rows import own_row, stated
from assistant.drafting.row_sources.said_elsewhere import said_elsewhere
from assistant.drafting.rows import Reason, Row, Signs
from assistant.facts import Brief, Fact
from assistant.kinds import match_kinds
from assistant.understanding.arithmetic.said_again import parts_of_prices
from assistant.understanding.arithmetic.solving import Solved
from assistant.understanding.who.sources import is_source
from corpus import late_re as re
from corpus.schema import TO_FILL
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.values import ValueKind

_WEIGHT = {1: 3.0, 2: 1.5, 3: 0.5}
_HELD = {"activity": "场次", "training": "期数"}
"""What is counted of events where the request gives no number yet."""
_SOURCES = re.compile(
    r"财政|自筹|拨款|上级|中央|省级|市级|区级|县级|其他资金|配套|自有|捐赠|补助资金"
)


@dataclass(frozen=True)
class LibraryRows:
    """What the library gives for a brief."""

    rows: tuple[Row, ...]
    unused: tuple[Fact, ...]  # facts that found no row (none, unless they cannot be a value)


def library_rows(
    brief: Brief, kinds: list[Archetype], budget: Budget, family: TaxonomyName
) -> LibraryRows:
    """Rows of the first kind, and of the further kinds those that a fact calls for.

    Every fact of the brief finds a row: that of the pattern it fits best, else one of its own.
    """
    offered = [
        (kind, pattern)
        for number, kind in enumerate(kinds)
        for pattern in kind.indicators
        if _applies(pattern, brief)
        and (number == 0 or pattern.value.source is ValueFrom.FACT or _is_core_quality(pattern))
    ]
    elsewhere = said_elsewhere(brief, budget)
    taken = assigned(brief, offered, elsewhere)
    beside = [offered[place][0] for place in taken]  # kinds that a fact calls for
    beside += _of_later_parts(brief, kinds)
    rows: list[Row] = []
    for place, (kind, pattern) in enumerate(offered):
        level2 = _class(pattern, family)
        level1 = taxonomy(family).parent(level2)
        if level1 is None:
            continue
        facts = taken.get(place, [])
        if facts:
            rows += [
                _fact_row(brief, kind, pattern, fact, number, level1, level2)
                for number, fact in facts
            ]
        elif kind is kinds[0] or (kind in beside and _is_core_quality(pattern)):
            made = _plain_row(brief, kind, pattern, budget, level1, level2)
            if made and pattern.office:
                rows.append(_office_row(made, pattern))
            elif made:
                rows.append(made if kind is kinds[0] else replace(made, weight=2.5))
    used = {number for facts in taken.values() for number, _ in facts}
    used |= {number for row in rows for number in row.facts}
    used |= _totals(brief, budget) | elsewhere
    unused: list[Fact] = []
    for number, fact in enumerate(brief.facts):
        if number in used:
            continue
        own = own_row(brief, fact, number, family)
        if own is None:
            unused.append(fact)
        else:
            rows.append(own)
    rows = with_totals(without_repeats(_distinct(rows, brief)), brief)
    return LibraryRows(tuple(rows), tuple(unused))


def _office_row(row: Row, pattern: Pattern) -> Row:
    """A row that the office wants: what it calls 必有 stays, the rest goes before shipped rows."""
    return replace(row, weight=row.weight + 3, kept=pattern.priority == 1)


def _of_later_parts(brief: Brief, kinds: list[Archetype]) -> list[Archetype]:
    """Kinds that a later part of the subject says alone: 敬老院供暖费和消防改造 is accepted as works too."""
    said = {
        match.archetype.id
        for part in parts(subject_of(brief))[1:]
        for match in match_kinds(part)[:1]
    }
    return [kind for kind in kinds[1:] if kind.id in said]


def _totals(brief: Brief, budget: Budget) -> set[int]:
    """Money that stands elsewhere: the total itself (服务费20万元), the sources, parts of a price."""
    found = set(parts_of_prices(brief))
    for number, fact in enumerate(brief.facts):
        if fact.kind is ValueKind.MONEY:
            source = is_source(fact.what) or (
                _SOURCES.search(fact.what + fact.text) and (brief.fiscal or brief.other)
            )
            if fact.value.amount == budget.total or source:
                found.add(number)
    return found


def _class(pattern: Pattern, family: TaxonomyName) -> str:
    if family is TaxonomyName.FOUR_FAMILY:
        if pattern.four_family:
            return pattern.four_family
        return "经济成本指标" if pattern.level2 == "成本指标" else pattern.level2
    return pattern.level2


def _applies(pattern: Pattern, brief: Brief) -> bool:
    text = brief.text + (brief.project_name or "")
    if pattern.only_if and not any(word in text for word in pattern.only_if):
        return False
    return not any(word in text for word in pattern.not_if)


def _fact_row(
    brief: Brief, kind: Archetype, pattern: Pattern, fact: Fact, number: int,
    level1: str, level2: str,
) -> Row:  # fmt: skip
    value, note = settled(fact, fact.what + pattern.name, brief)
    if pattern.sign and value.sign is None and value.kind is not ValueKind.DATE:
        value = value.model_copy(update={"sign": pattern.sign})
    if value.kind is ValueKind.MONEY and value.sign is None:
        value = value.model_copy(update={"sign": "≤"})
    name = own_price(fact, brief) or own_count(fact, brief) or fill(pattern.name, brief, kind, fact)
    if fact.kind is ValueKind.UNIT_PRICE:
        value, note = ceiling(fact, name)
    if verb := held(fact, brief):
        value, name = month_held(fact, brief), time_name(verb, brief)
    return Row(
        level1=level1, level2=level2, name=name,
        value=value.render(), name_reason=_name_reason(kind, pattern),
        value_reason=with_note(stated(fact), note), weight=_WEIGHT[pattern.priority] + 3, facts=(number,),
    )  # fmt: skip


def _unsaid(brief: Brief, budget: Budget) -> tuple[Solved, ...]:
    """What the arithmetic leaves, but for counts that are stated in other words: 12个村集体, 12村."""
    return tuple(
        one
        for one in budget.reckoning.solved
        if one.per
        or not any(
            fact.kind is ValueKind.QUANTITY
            and fact.value.number == one.number
            and one.unit in fact.what + fact.text
            for fact in brief.facts
        )
    )


def _name_reason(kind: Archetype, pattern: Pattern) -> Reason:
    why = pattern.why.rstrip("。")
    proof = pattern.evidence.rstrip("。")
    return Reason(
        BasisKind.LIBRARY,
        f"指标库“{kind.name}”类：{why}。" + (f"佐证材料：{proof}。" if proof else ""),
    )


def _plain_row(
    brief: Brief, kind: Archetype, pattern: Pattern, budget: Budget, level1: str, level2: str
) -> Row | None:
    """A row whose value comes from no single fact, or None where the pattern does not come in."""
    rule = pattern.value
    question, solved = "", False
    if rule.source is ValueFrom.BUDGET:
        value, reason, question = budget.ceiling()
    elif rule.source is ValueFrom.DEADLINE:
        value, reason = year_end(brief)
    elif rule.source is ValueFrom.CUSTOMARY:
        value, reason = rule.value, Reason(BasisKind.CUSTOMARY, rule.reason)
    elif rule.source is ValueFrom.WORDING:
        value = rule.value
        reason = Reason(
            BasisKind.LIBRARY,
            f"指标库“{kind.name}”类的常用表述，请按能够提供的佐证材料核对（{pattern.evidence.rstrip('。')}）。",
        )
    elif derived := derived_value(pattern, brief, _unsaid(brief, budget)):
        (value, reason), solved = derived, True
    elif pattern.priority == 1 and rule.source is not ValueFrom.TERM and not _is_price(pattern):
        value, question = TO_FILL, rule.question
        counted = fill(pattern.name, brief, kind)
        if pattern.name.endswith("人数") and not counted.endswith("人数"):
            question = f"{counted.removesuffix('数量')}一共有多少？"
        reason = Reason(
            BasisKind.NEEDS_INPUT, f"您还没有提供这个数，不能从其他项目照抄：{rule.question}"
        )
    else:
        return None
    return Row(
        level1=level1, level2=level2, value=value,
        name=fill(pattern.name.replace("{量}", _HELD.get(kind.id, "{量}")), brief, kind),
        name_reason=_name_reason(kind, pattern), value_reason=reason,
        weight=_WEIGHT[pattern.priority], question=question, derived=solved,
        signs=Signs(library=pattern.priority),
    )  # fmt: skip


def _is_core_quality(pattern: Pattern) -> bool:
    """True for the level by which a kind's work is accepted: it stands for the second kind too."""
    return (
        pattern.level2 == "质量指标"
        and pattern.priority == 1
        and pattern.value.source is ValueFrom.CUSTOMARY
    )


def _is_price(pattern: Pattern) -> bool:
    return pattern.value.kind is ValueKind.UNIT_PRICE


def _distinct(rows: list[Row], brief: Brief) -> list[Row]:
    """Rows without repeats of one name in one class.

    Of two rows that say the same, the one with more weight stays; two stated values of one name
    are told apart by what each counts, else by a number.
    """
    kept: dict[tuple[str, str], Row] = {}
    for row in rows:
        key = (row.level2, row.name)
        held = kept.get(key)
        if held is None:
            kept[key] = row
        elif held.facts and row.facts and held.value != row.value:
            names = [*_other_names(row, brief), *(f"{row.name}（{n}）" for n in range(2, 100))]
            name = next(name for name in names if (row.level2, name) not in kept)
            kept[row.level2, name] = replace(row, name=name)
        elif row.weight > held.weight:
            kept[key] = row
    return list(kept.values())


def _other_names(row: Row, brief: Brief) -> list[str]:
    """Names that the row's own fact gives it."""
    fact = brief.facts[row.facts[0]]
    if fact.kind is ValueKind.QUANTITY:
        by_unit = (
            f"{thing_of(fact, brief)}{(fact.value.unit or '').removeprefix('万')}数"  # 小区栋数
        )
        return [count_name(fact, brief), by_unit]
    if fact.kind is ValueKind.FREQUENCY and fact.value.unit in {"场", "场次"}:
        return ["活动开展频次"]
    if fact.kind is ValueKind.DATE:
        half = f"{fact.what}完成时间" if fact.what in {"上半年", "下半年"} else ""
        return [name for name in (time_by_deed(fact, brief), half) if name]
    return [price_name(fact, brief)] if fact.kind is ValueKind.UNIT_PRICE else []
