"""The kind of a task changes: 送水车不买了，改成租，租3辆，租90天."""

import re

from assistant.conversation.changes import Changes
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.state import Conversation, Focus, HandEdit, Snapshot
from assistant.conversation.turn import Turn, settled
from assistant.workspace import Workspace
from corpus.numerals import CHINESE, parse_number, plain
from corpus.values import ValueKind

_KINDS = {
    "购置": ("购买", "购置", "采购", "购", "买"),
    "租赁": ("租赁", "租用", "租"),
    "借用": ("借用", "借"),
    "维修": ("维修", "修理", "修缮", "修"),
    "更换": ("更换", "换新"),
    "新建": ("新建", "建设", "建"),
    "改造": ("改造", "改建"),
    "聘请": ("聘请", "聘", "请"),
    "委托": ("委托", "外包"),
}  # fmt: skip
"""What is done with a thing as rows call it, and as clerks say it."""
_SAID = {word: kind for kind, words in _KINDS.items() for word in words}
_DO = "|".join(sorted(_SAID, key=len, reverse=True))
_N = rf"(?:\d[\d.]*|{CHINESE})"
_CHANGED = re.compile(
    rf"(?:把|那|这)?(?P<w>[\u4e00-\u9fffA-Za-z]{{2,12}}?)(?:今年|明年|这次|就|先|也|都|现在|打算|准备)*(?:不|别|不再|不用|不要)(?P<old>{_DO})了?[，,](?:还是|现在|就|都|全|也|要)*(?:改成|改为|改|换成|变成)?(?:去)?(?P<new>{_DO})(?:的|用)?(?P<rest>(?:了|吧)?|[，,]?.*)"
    rf"|(?:把|那|这)?(?P<w2>[\u4e00-\u9fffA-Za-z]{{2,12}}?)(?:由|从)?(?P<old2>{_DO})?(?:改成|改为|改|换成|变成)(?P<new2>租赁|租用|租|购买|购置|采购|买|借用|借|外包|委托)(?:的|用)?(?P<rest2>(?:了|吧)?|[，,].*)"
)
_AMOUNT = re.compile(
    rf"(?:也|就|先|一共|共|总共|各|时间|租期|期限|{_DO}|是|为|要)*(?P<n>{_N})(?P<u>个月|[\u4e00-\u9fff]{{1,2}})(?:了|吧)?"
)
_TIMES = {"天": "天数", "日": "天数", "个月": "月数", "月": "月数", "年": "年限"}
_ASKS = re.compile(r"[?？]|吗$|要不要|如果|要是|能不能|是不是")


def by_kind_changed(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that changes what is done with a thing; None for every other message."""
    hit = None if _ASKS.search(text) else _CHANGED.fullmatch(text)
    if hit is None:
        return None
    thing = hit.group("w") or hit.group("w2")
    old, new = hit.group("old") or hit.group("old2") or "", hit.group("new") or hit.group("new2")
    pieces = [
        one
        for one in re.split(r"[，,]", hit.group("rest") or hit.group("rest2") or "")
        if one.strip("了吧")
    ]
    amounts = [_AMOUNT.fullmatch(one) for one in pieces]
    if thing in _SAID:
        return None  # 购置改成租赁: a wording, wherever it stands
    if any(one is None for one in amounts) or (old and _SAID[old] == _SAID[new]):
        return None
    told = [(parse_number(one.group("n")), one.group("u")) for one in amounts if one is not None]
    if any(number is None for number, _ in told):
        return None
    changes = Changes(workspace, now, message, conversation.focus)
    outcome = _changed(changes, thing, _SAID[new], [(plain(number), unit) for number, unit in told])  # type: ignore[arg-type]
    return settled(workspace, conversation, now, outcome) if outcome is not None else None


def _changed(
    changes: Changes, thing: str, kind: str, told: list[tuple[str, str]]
) -> Outcome | Refused | None:
    rows = changes.now.draft.table.indicators
    mine = [
        place
        for place, row in enumerate(rows)
        if row.applicable and thing in row.name and row.parsed.kind is ValueKind.QUANTITY
    ]
    if len(mine) != 1:
        return None
    row = rows[mine[0]]
    now, notes = changes.now, list[str]()
    counted = [one for one in told if one[1] not in _TIMES]
    if len(counted) > 1 or (counted and counted[0][1] != row.parsed.unit):
        return None
    if counted:
        done = changes.set_value(mine[0], f"{counted[0][0]}{row.parsed.unit}")
        if isinstance(done, Refused):
            return done
        now, notes = done.snapshot, [*done.notes]
    step = Changes(changes.workspace, now, changes.message, changes.focus)
    named = next(
        (
            one
            for one in now.draft.table.indicators
            if (one.level2, one.name) == (row.level2, row.name)
        ),
        None,
    )
    if named is None:
        return None
    name = _renamed(row.name, thing, kind)
    if name is None:
        return Refused(
            f"“{row.name}”没有写是怎么来的，不知道怎么改，表格没有改动。请直接说新的名称，例如“把第{mine[0] + 1}条的名称改成……”。"
        )
    edits: list[HandEdit] = [step.edit_row(named, "name", name)]
    goal = now.draft.table.annual_goal or ""
    before = next(
        (f"{one}{thing}" for words in _KINDS.values() for one in words if f"{one}{thing}" in goal),
        "",
    )
    if before:
        edits.append(
            HandEdit(action="replace", field="annual_goal", name=before, value=f"{kind}{thing}", reason=step.reason())
        )  # fmt: skip
    for number, unit in told:
        if unit in _TIMES:
            more = f"{thing}{kind}{_TIMES[unit]}"
            blank = named.model_copy(update={"name": more})
            edits.append(
                step.edit_row(blank, "value", f"{number}{unit}").model_copy(
                    update={"action": "add"}
                )
            )
    notes.append("资金总额没有改，请核对是否还够用。")
    focus = Focus(level2=row.level2 or "", name=name)
    return Outcome(step.with_edits(edits).snapshot, notes, focus)


def _renamed(name: str, thing: str, kind: str) -> str | None:
    """送水车购置数量 as 送水车租赁数量; None where the name says of something else what is done."""
    words = "|".join(one for one in sorted(_SAID, key=len, reverse=True) if len(one) > 1)
    changed = re.sub(rf"(?:{words})", kind, name, count=1)
    if changed != name:
        return changed
    bare = re.fullmatch(rf"{re.escape(thing)}(?P<e>数量|台数|辆数|套数|个数|数)", name)
    return f"{thing}{kind}{bare.group('e')}" if bare else None
