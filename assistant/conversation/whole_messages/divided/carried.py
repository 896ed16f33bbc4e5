"""The parts of a sum as rows of the cost, compared with the year's total, which stays as it is."""

from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.ordering import order_text
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.state import Conversation, HandEdit, Snapshot
from assistant.conversation.turn import Turn, settled
from assistant.conversation.whole_messages.divided.reading import (
    Division,
    asks_to_divide,
    read_division,
)
from assistant.drafting.past.evidence import TOTAL_NAME
from assistant.workspace import Workspace
from corpus.money import Money
from corpus.schema import Indicator
from corpus.taxonomy import taxonomy

_MONEY_NAMES = ("支出", "费", "费用", "资金", "经费", "成本", "补助", "补贴", "工资", "薪酬")
_WHICH_PARTS = "成本要分成哪几项、各多少？请一起说，例如“成本分一下：设备3万，培训1万，其余是人工”。表格没有改动。"
_COST = ("成本指标", "经济成本指标")


def by_division(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that divides a sum; None for every other message."""
    division = read_division(text)
    if division is None:
        return Turn(conversation, _WHICH_PARTS, closed=True) if asks_to_divide(text) else None
    changes = Changes(workspace, now, message, conversation.focus)
    if division.told and division.whole is not None and not _too_much(division):
        told = changes.set_total(str(division.whole))
        changes = Changes(workspace, told.snapshot, message, conversation.focus)
    return settled(workspace, conversation, now, _divided(changes, division))


def _too_much(division: Division) -> bool:
    """True where the parts come to more than the whole that is told with them."""
    assert division.whole is not None
    return sum(amount.yuan for _, amount in division.parts) > division.whole.yuan


def _divided(changes: Changes, division: Division) -> Outcome | Refused:
    total = changes.money_of("funding/total")
    parts = list(division.parts)
    said = sum((amount for _, amount in parts[1:]), parts[0][1])
    whole = division.whole or total
    if (
        division.whole is not None
        and total is not None
        and division.whole != total
        and not division.told
    ):
        return Refused(
            f"年度资金总额现在是{total}，您说的是{division.whole}，对不上，没有分。"
            f"请先说以哪个为准，例如“预算改成{division.whole}”。表格没有改动。"
        )
    if whole is not None and said > whole:
        return Refused(
            f"{_sum_of(parts)}={said}，比年度资金总额{whole}多{said - whole}，没有写进表里，总额也没有改。请核对各项金额。"
        )
    if division.rest:
        if whole is None:
            return Refused(
                "还没有年度资金总额，算不出其余部分是多少，表格没有改动。请先说总额，例如“预算是3万元”。"
            )
        left = whole - said
        if not left.yuan:
            return Refused(
                f"{_sum_of(parts)}已经是全部的{whole}，“{division.rest}”没有余下的钱了。表格没有改动，请核对。"
            )
        if division.rest_told is not None and division.rest_told != left:
            return Refused(
                f"总额{whole}减去{_sum_of(parts)}，其余应是{left}，您说的是{division.rest_told}，对不上，表格没有改动。请核对。"
            )
        parts.append((division.rest, left))
        said = whole
    if division.added is not None and division.added != said:
        return Refused(
            f"{_sum_of(parts)}={said}，和您说的合计{division.added}对不上，表格没有改动。请核对。"
        )
    notes = []
    if division.rest:
        notes.append(f"“{division.rest}”按总额减去其他各项算，是{parts[-1][1]}。")
    if total is not None and said < total:
        notes.append(
            f"各项合计{said}，比年度资金总额{total}少{total - said}：总额没有改，请核对是不是还有别的支出。"
        )
    elif total is not None:
        notes.append(f"各项合计{said}，与年度资金总额一致。")
    else:
        notes.append(f"各项合计{said}，年度资金总额还是空的，没有填。")
    return changes.with_edits(_edits(changes, parts), notes)


def _sum_of(parts: list[tuple[str, Money]]) -> str:
    return "+".join(f"{name}{amount}" for name, amount in parts)


def _edits(changes: Changes, parts: list[tuple[str, Money]]) -> list[HandEdit]:
    """A row for each part, a row that stands already its new value; the total stands last."""
    table = changes.now.draft.table
    known = taxonomy(table.taxonomy)
    level2 = next(one for one in _COST if known.parent(one))
    mine = [one for one in table.indicators if one.level2 == level2 and one.applicable]
    edits = []
    for name, amount in parts:
        row = _standing(mine, name)
        value = f"≤{amount}"
        if row is not None:
            edits.append(changes.edit_row(row, "value", value))
            continue
        name = name if name.endswith(_MONEY_NAMES) else f"{name}支出"
        blank = Indicator(level1=known.parent(level2) or "", level2=level2, name=name, value=value)
        edits.append(changes.edit_row(blank, "value", value).model_copy(update={"action": "add"}))
    whole = next((one for one in mine if one.name == TOTAL_NAME), None)
    if whole is not None:
        edits.append(
            changes.edit_row(whole, "", order_text("last")).model_copy(update={"action": "order"})
        )
    return edits


def _standing(rows: list[Indicator], name: str) -> Indicator | None:
    """The row of the cost that is of this part already."""
    for row in rows:
        bare = row.name
        for ending in _MONEY_NAMES:
            bare = bare.removesuffix(ending)
        if row.name == name or (bare and bare == name):
            return row
    return None
