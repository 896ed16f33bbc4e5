"""Two cells exchanged where it is clear which two are meant; else asked back."""

import re

from assistant.conversation.actions import Reorder
from assistant.conversation.carrying_out import carry_out
from assistant.conversation.cells import Target, label_of, row_label
from assistant.conversation.changes import Changes
from assistant.conversation.near_rows import not_found
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.state import Conversation, Focus, HandEdit, Offer, Snapshot
from assistant.conversation.targets import find_targets
from assistant.conversation.turn import Turn, settled
from assistant.conversation.whole_messages.swapped.reading import Swap, read_swap
from assistant.draft import cell_text
from assistant.workspace import Workspace
from corpus.numerals import grouped, plain
from corpus.schema import Indicator
from corpus.values import ValueKind

_NTH = re.compile(r"第")
_STRONG = re.compile(r"对调|互换|调换|交换|对换|过来")
_SURE = "确认对调"
_COUNTED = frozenset("人名个盏台套件辆座处场次期户只根棵株块间份册本支张条项艘栋亩项")
_WHOLE = 100
_HOLDER = "（对调）"


def by_swap(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that says that two things stand the wrong way round; None for others."""
    swap = read_swap(text)
    if swap is None:
        return None
    changes = Changes(workspace, now, message, conversation.focus)
    if not swap.other:
        if swap.beside:
            return None  # 烟感60个，应急灯120个，刚才说反了: what is right is told
        return Turn(
            conversation,
            "哪两处弄反了？请写出两处的名称，例如“第1条和第2条的数弄反了”。表格没有改动。",
        )
    pair = _pair(changes, swap)
    if pair is None:
        return None
    if isinstance(pair, Refused):
        return settled(workspace, conversation, now, pair)
    rows = [one.row for one in pair]
    if None in rows and not swap.slipped and not _STRONG.search(text):
        return None  # 单位和主管部门换一下: each for another, it may be
    if None not in rows and not swap.slipped and swap.of in {"", "order"}:
        return None  # the order, as the forms of sentences read it
    if swap.of == "order":
        done = carry_out(
            workspace,
            now,
            (Reorder(swap.one or "它", "swap", swap.other),),
            message,
            conversation.focus,
        )
        return settled(workspace, conversation, now, done) if done is not None else None
    if swap.slipped and not swap.of and _NTH.match(swap.one) and _NTH.match(swap.other):
        return settled(workspace, conversation, now, _values_or_order(swap))
    if swap.beside and (told := _told_beside(now, pair, swap)) is not None:
        return told(conversation) if callable(told) else None
    outcome = _exchanged(changes, pair, swap, sure=message.startswith(_SURE))
    return settled(workspace, conversation, now, outcome)


def _pair(changes: Changes, swap: Swap) -> tuple[Target, Target] | Refused | None:
    found = []
    for words in (swap.one or "它", swap.other):
        targets = find_targets(changes.now.draft, words, changes.focus)
        rows = changes.now.draft.table.indicators
        targets = [one for one in targets if one.row is None or rows[one.row].applicable]
        if not targets and words == "它":
            return Refused("和哪一条弄反了？请把两条的名称都写出来。表格没有改动。")
        if not targets:
            return Refused(not_found(words, changes.now.draft), lost=True) if swap.slipped else None
        if len(targets) > 1:
            listed = "；".join(one.label for one in targets[:6])
            return (
                Refused(f"“{words}”可以指好几条：{listed}。请说明是哪两条弄反了，表格没有改动。")
                if swap.slipped or swap.of in {"value", "name"}
                else None
            )
        found.append(targets[0])
    one, other = found
    return None if one.cell == other.cell else (one, other)


def _values_or_order(swap: Swap) -> Refused:
    one, other = swap.one, swap.other
    return Refused(
        f"{one}和{other}是数值写反了，还是先后排反了？1. 对调数值；2. 对调先后。请说第几个，表格没有改动。",
        Offer(options=(f"把{one}和{other}的数值对调", f"{one}和{other}换一下顺序")),
    )


def _told_beside(now: Snapshot, pair: tuple[Target, Target], swap: Swap):  # type: ignore[no-untyped-def]
    """None where the values told beside it are those of the exchange; else what is to be said of them."""
    numbers = re.findall(r"\d[\d,.]*", swap.beside)
    rows = [now.draft.table.indicators[one.row] for one in pair if one.row is not None]
    if not numbers or len(rows) != 2:
        return False
    said = [_after(swap.beside, words) for words in (swap.one, swap.other)]
    here = [_number(one) for one in rows]
    if said == here[::-1]:
        return None
    if said == here:
        told = "、".join(f"“{one.name}”是{one.value}" for one in rows)
        return lambda conversation: Turn(conversation, f"表里现在就是这样：{told}，没有改动。")
    return False


def _after(text: str, words: str) -> str:
    """The first number behind the words; "" where there is none."""
    place = text.find(words) if words else -1
    found = re.compile(r"\d[\d,.]*").search(text, place + len(words)) if place >= 0 else None
    return found.group().replace(",", "").rstrip(".") if found else ""


def _number(row: Indicator) -> str:
    number = row.parsed.number
    return plain(number) if number is not None else ""


def _exchanged(
    changes: Changes, pair: tuple[Target, Target], swap: Swap, *, sure: bool
) -> Outcome | Refused:
    one, other = pair
    if one.row is None or other.row is None:
        if one.row is not None or other.row is not None:
            return Refused(f"{one.label}和{other.label}不是一类内容，不能对调，表格没有改动。")
        return _heads(changes, one.cell, other.cell)
    rows = changes.now.draft.table.indicators
    first, second = rows[one.row], rows[other.row]
    if swap.of == "name":
        return _names(changes, first, second)
    doubt = _doubt(first, second)
    if doubt and not sure:
        return Refused(
            f"{row_label(changes.now.draft, one.row)}是{first.value}，{row_label(changes.now.draft, other.row)}是{second.value}，{doubt}。"
            "确实要把两个数对调请说“是的”，表格没有改动。",
            Offer(options=(f"{_SURE}第{one.row + 1}条和第{other.row + 1}条的数值",)),
        )
    return _values(changes, first, second)


def _doubt(first: Indicator, second: Indicator) -> str:
    """Why the two values hardly belong into each other's place; "" where they do."""
    one, two = first.parsed, second.parsed
    if one.kind is not two.kind:
        return "不是同一种数"
    counted = all((each.unit or "")[:1] in _COUNTED for each in (one, two))
    if one.unit != two.unit and not counted:
        return "单位不同"
    return ""


def _values(changes: Changes, first: Indicator, second: Indicator) -> Outcome | Refused:
    """Both values in each other's row; each row keeps its sign and its unit."""
    wanted = [(first, second), (second, first)]
    now, notes = changes.now, list[str]()
    for row, source in wanted:
        step = Changes(changes.workspace, now, changes.message, changes.focus)
        place = next(
            (
                n
                for n, one in enumerate(now.draft.table.indicators)
                if (one.level2, one.name) == (row.level2, row.name)
            ),
            None,
        )
        if place is None:
            return Refused(
                f"对调以后“{row.name}”的名称会跟着变，请分别说明两条各改成什么，表格没有改动。"
            )
        done = step.set_value(place, _said(source, row))
        if isinstance(done, Refused):
            return done
        now = done.snapshot
    focus = Focus(level2=second.level2 or "", name=second.name)
    return Outcome(now, notes, focus)


def _said(source: Indicator, row: Indicator) -> str:
    """The value of ``source`` as ``row`` is to say it."""
    number = source.parsed.number
    if number is None or source.parsed.kind not in {
        ValueKind.QUANTITY,
        ValueKind.FREQUENCY,
        ValueKind.RATE,
    }:
        return source.value
    if source.parsed.kind is ValueKind.RATE and number == _WHOLE:
        return source.value  # 100% is not ≥100%
    here = row.parsed.number
    for said in (plain(here), grouped(here)) if here is not None else ():
        if row.value.count(said) == 1:
            return row.value.replace(said, plain(number))
    return source.value


def _names(changes: Changes, first: Indicator, second: Indicator) -> Outcome | Refused:
    """The names in each other's place, the values where they were."""
    if first.level2 != second.level2:
        return Refused(
            f"“{first.name}”和“{second.name}”不在同一类，请分别说明各改成什么名称，表格没有改动。"
        )
    steps = (
        (first, first.name, first.name + _HOLDER),
        (second, second.name, first.name),
        (first, first.name + _HOLDER, second.name),
    )
    edits: list[HandEdit] = [
        changes.edit_row(row, "name", new).model_copy(update={"name": old})
        for row, old, new in steps
    ]
    return changes.with_edits(edits)


def _heads(changes: Changes, one: str, other: str) -> Outcome | Refused:
    table = changes.now.draft.table
    texts = {cell: cell_text(table, cell) for cell in (one, other)}
    labels = {cell: label_of(changes.now.draft, cell) for cell in (one, other)}
    empty = [labels[cell] for cell, text in texts.items() if not text]
    if empty:
        return Refused(
            f"{empty[0]}现在是空的，请说明{labels[one]}和{labels[other]}各填什么。表格没有改动。"
        )
    funding = one.startswith("funding/")
    if funding != other.startswith("funding/") or "funding/total" in texts:
        return Refused(f"{labels[one]}和{labels[other]}不能对调，请说明各填什么。表格没有改动。")
    if funding:
        values = {cell: getattr(table.funding, cell.split("/")[1]) for cell in texts}
        parts = {one.split("/")[1]: values[other], other.split("/")[1]: values[one]}
        outcome = changes.with_brief(changes.now.brief.model_copy(update=parts))
    else:
        first = changes.set_head(one, texts[other])
        step = Changes(changes.workspace, first.snapshot, changes.message, changes.focus)
        outcome = step.set_head(other, texts[one])
    after = outcome.snapshot.draft.table
    if (cell_text(after, one), cell_text(after, other)) != (texts[other], texts[one]):
        return Refused(
            f"没能把{labels[one]}和{labels[other]}对调，请分别说明各填什么。表格没有改动。"
        )
    return Outcome(outcome.snapshot, outcome.notes)
