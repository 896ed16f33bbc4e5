"""Values raised and lowered by a difference or a share: 加20人, 预算砍掉5万."""

from decimal import Decimal

from assistant.conversation.actions import Shift
from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.setting import fitting
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.referring.cells import Target
from assistant.conversation.referring.measures import rows_measured_like, same_measure
from assistant.conversation.referring.near_rows import not_found, which
from assistant.conversation.state import Offer
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.sane_values import judge
from assistant.conversation.vocabulary.spoken_numbers import money_said
from corpus.errors import UserError
from corpus.money import YUAN_PER_UNIT, Money
from corpus.numerals import plain
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue, ValueKind


def shift(changes: Changes, action: Shift) -> Outcome | Refused | None:
    """人数加20人, 预算砍掉5万, 满意度提高5个百分点."""
    if not action.amount:
        return _vague(changes, action)
    amount = tidy_value(action.amount)
    change = parse_value(amount)
    if action.words:
        targets = fitting(changes, changes.targets(action.words), amount)
    elif change.amount is not None or change.unit in {"万", "亿"}:
        targets = changes.targets("预算")
    else:
        targets = rows_measured_like(changes.now.draft, amount)
        stated = [one for one in targets if one.row is not None and changes.fact_behind(one.row) is not None]  # fmt: skip
        targets = stated or targets
    verb = ("增加" if action.up else "减少") + action.amount
    if len(targets) > 1:
        return which(action.words or action.amount, targets, "{}" + verb)
    if not targets:
        return not_found(action.words, changes.now.draft) if action.words else None
    target = targets[0]
    if target.row is None:
        return _shift_money(changes, target, amount, action.up)
    if not target.sure:
        return which(action.words, [target], "{}" + verb)
    old = changes.now.draft.table.indicators[target.row].parsed
    if old.number is None or old.upper is not None:
        return Refused(
            f"{target.label}现在不是一个数，不能增减，表格没有改动。请直接说要改成多少。"
        )
    number, told = _difference(old, amount, change, action.up)
    if number is None:
        return Refused(
            f"“{action.amount}”和{target.label}的单位对不上，表格没有改动。请直接说要改成多少。"
        )
    if old.per and action.up and change.number is not None and _share(amount) is None and number > old.number * Decimal("1.5"):  # fmt: skip
        nth = f"第{target.row + 1}条"
        return Refused(
            f"{target.label}现在是{old}：是涨到{action.amount}，还是再加{action.amount}？表格没有改动。请说“把{nth}改成……”。",
            Offer(options=(f"把{nth}改成{plain(change.number)}",), rows=(target.row + 1,)),
        )
    if number < 0:
        raise UserError(f"{target.label}现在是{old}，减去{action.amount}就成了负数，表格没有改动。")
    new = old.model_copy(update={"number": number, "text": ""})
    judge(new.render(), new, changes.now.draft.table.indicators[target.row].name)
    bare = new.model_copy(
        update={"sign": None}
    )  # the sign is the row's own, and no word of the clerk's
    outcome = changes.set_value(target.row, bare.render())
    if isinstance(outcome, Outcome):
        outcome.notes.append(told)
    return outcome


def _vague(changes: Changes, action: Shift) -> Outcome | Refused | None:
    """标准再高一点: how much is for the clerk to say."""
    targets = changes.targets(action.words)
    if not targets:
        return None
    label = "、".join(one.label for one in targets[:3])
    focus = changes.focus_on(targets[0]) if len(targets) == 1 else None
    way = "提高" if action.up else "降低"
    return Refused(f"{label}要{way}到多少？请说具体的数，例如“改成……”。表格没有改动。", focus=focus)


def _difference(
    old: IndicatorValue, amount: str, change: IndicatorValue, up: bool
) -> tuple[Decimal | None, str]:
    assert old.number is not None
    share = _share(amount)
    sign = 1 if up else -1
    if share is not None:
        number = old.number * (1 + sign * share)
        return (
            number,
            f"{plain(old.number)}{'增加' if up else '减少'}{amount}，得{plain(number)}{old.unit or ''}。",
        )
    if old.kind is ValueKind.RATE:
        if change.number is None or change.unit not in {
            None,
            "%",
            "个百分点",
            "百分点",
            "个点",
            "点",
        }:
            return None, ""
        number = old.number + sign * change.number
        return (
            number,
            f"按百分点理解：{plain(old.number)}%{'+' if up else '-'}{plain(change.number)}个百分点={plain(number)}%。",
        )
    if change.number is None:
        return None, ""
    if change.kind is ValueKind.RATE:
        number = old.number * (1 + sign * change.number / 100)
        return (
            number,
            f"{plain(old.number)}{'增加' if up else '减少'}{plain(change.number)}%，得{plain(number)}{old.unit or ''}。",
        )
    step = change.number
    if old.amount is not None and change.unit in YUAN_PER_UNIT and old.unit in YUAN_PER_UNIT:
        step = step * YUAN_PER_UNIT[change.unit] / YUAN_PER_UNIT[old.unit]
    elif change.unit not in {None, "个", "个人"} and not same_measure(
        old, change.model_copy(update={"kind": old.kind, "per": old.per})
    ):
        return None, ""
    else:
        step = step * _scale(change.unit) / _scale(old.unit)
    number = old.number + sign * step
    return (
        number,
        f"{plain(old.number)}{'+' if up else '-'}{plain(step)}={plain(number)}{old.unit or ''}。",
    )


def _scale(unit: str | None) -> int:
    """How many a unit counts by: 万亩 by ten thousand."""
    return 10_000 if unit is not None and unit.startswith("万") and len(unit) > 1 else 1


def _share(amount: str) -> Decimal | None:
    if amount == "一半":
        return Decimal("0.5")
    if amount in {"一倍", "1倍"}:
        return Decimal(1)
    return None


def _shift_money(changes: Changes, target: Target, amount: str, up: bool) -> Outcome | Refused:
    if not target.cell.startswith("funding/"):
        return Refused(f"{target.label}不是数，不能增减，表格没有改动。")
    old = changes.money_of(target.cell)
    if old is None:
        return Refused(f"还没有{target.label}，请先说明是多少，例如“{target.label}3万元”。")
    change = parse_value(amount)
    share = _share(amount) or (
        change.number / 100 if change.kind is ValueKind.RATE and change.number is not None else None
    )
    if share is not None:
        step = Money(yuan=old.yuan * share)
    else:
        step, _ = money_said(amount, old)
    new = old + step if up else old - step
    if new.yuan < 0:
        raise UserError(f"{target.label}现在是{old}，减去{step}就成了负数，表格没有改动。")
    outcome = changes.set_head(target.cell, str(new))
    outcome.notes.append(f"{old.in_wan()}{'+' if up else '-'}{step.in_wan()}={new}。")
    return outcome
