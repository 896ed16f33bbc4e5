"""What could stand in a row instead: next-ranked names and values, with what each would change."""

from dataclasses import replace

from assistant.draft import Alternative, BasisKind, Draft, row_key
from assistant.drafting.matter.aims import effect_of
from assistant.drafting.rows import Reason, Row
from corpus import late_re as re
from corpus.text import dice

_MOST = 4
_SOCIAL = "社会效益指标"
_BETTER = re.compile(
    r"(?:有效|持续|明显)(?P<how>改善|提高|提升|增强|减少|减轻|降低|缓解|扩大|拓宽)$"
)
"""A level that last year's shows: 较上年改善."""
_KEPT_UP = re.compile(r"得到(?:保障|维护|保证|满足|落实)$|稳定畅通$|保持(?:稳定|畅通)$|正常开展$")
_LIKE = 0.85
"""Likeness of names from which another effect says the same."""


def alternatives(
    rows: list[Row], pool: list[Row], purpose: str = ""
) -> dict[str, tuple[Alternative, ...]]:
    """For each row that applies: other values of its own, then other indicators of its class.

    Facts that the clerk stated keep their value: only other indicators beside them are offered. An effect
    can also be measured against last year, and what else the goal's ``purpose`` names stand instead.
    """
    shown = {(row.level2, row.name) for row in rows}
    found: dict[str, tuple[Alternative, ...]] = {}
    for row in rows:
        if not row.applicable:
            continue
        offered = [] if row.facts else [_value(row, *other) for other in row.values]
        if row.level2 == _SOCIAL and not row.facts:
            offered += _of_effect(row, purpose, shown)
        spare = sorted(
            (
                one
                for one in pool
                if one.level2 == row.level2 and (one.level2, one.name) not in shown
            ),
            key=lambda one: -one.weight,
        )
        if not row.facts:
            offered += [_instead(row, one) for one in spare]
        if offered:
            found[row_key(row.level2, row.name)] = tuple(offered[:_MOST])
    return found


def _of_effect(row: Row, purpose: str, shown: set[tuple[str, str]]) -> list[Alternative]:
    """The effect measured against last year or by complaints, and the goal's other effects."""
    found = []
    if better := _BETTER.fullmatch(row.value):
        why = Reason(BasisKind.LIBRARY, "与上年的同一数据比较，年底可以核对；请准备两年的数据。")
        found.append(_value(row, f"较上年{better['how']}", why))
    elif _KEPT_UP.fullmatch(row.value):
        why = Reason(BasisKind.LIBRARY, "以投诉登记台账为准，年底可以核对；做不到的请不要选。")
        found.append(_value(row, "全年无责任投诉", why))
    for phrase in re.split(r"[，、；]", purpose):
        effect = effect_of(phrase)
        if effect is None or dice(effect[0], row.name) >= _LIKE or (row.level2, effect[0]) in shown:
            continue
        why = Reason(BasisKind.LIBRARY, f"年度目标中的“{phrase}”也可以单独作为一项效果。")
        said = replace(row, name=effect[0], value=effect[1], name_reason=why, value_reason=why)
        found.append(_instead(row, said))
    return found


def _value(row: Row, value: str, reason: Reason) -> Alternative:
    return Alternative(
        name=row.name, value=value, kind=reason.kind, why=reason.text, sources=reason.sources,
        change=f"指标不变，指标值由“{row.value}”改为“{value}”。",
    )  # fmt: skip


def _instead(row: Row, other: Row) -> Alternative:
    change = f"“{row.name}”换成“{other.name}”，指标值为“{other.value}”"
    if other.is_open:
        change += "，需要您补一个数"
    if row.is_open and not other.is_open:
        change += "，不用再补数"
    return Alternative(
        name=other.name, value=other.value, kind=other.value_reason.kind,
        why=other.name_reason.text, sources=other.name_reason.sources, change=change + "。",
    )  # fmt: skip


def renamed(draft: Draft, level2: str, old: str, new: str) -> Draft:
    """The draft's alternatives after a row was renamed: they follow it, its former self among them."""
    table = draft.table
    place = next(
        (n for n, row in enumerate(table.indicators) if (row.level2, row.name) == (level2, old)),
        None,
    )
    if place is None:
        return draft
    row, basis = table.indicators[place], draft.basis.get(f"indicators/{place}/name")
    kept = [one for one in draft.alternatives.get(row_key(level2, old), ()) if one.name != new]
    if basis is not None and row.applicable:
        value = draft.basis.get(f"indicators/{place}/value")
        kept = [one for one in kept if one.name != old]
        former = Alternative(
            name=old, value=row.value, kind=value.kind if value else BasisKind.NEEDS_INPUT,
            why=f"原来的写法：{basis.text}", sources=basis.sources,
            change=f"换回“{old}”，指标值为“{row.value}”。",
        )  # fmt: skip
        kept.insert(0, former)
    found = {**draft.alternatives, row_key(level2, new): tuple(kept)}
    return draft.model_copy(update={"alternatives": found})
