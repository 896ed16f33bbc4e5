"""场次减到100场，钱不变: the total stays as it is, whatever else would have it follow."""

from dataclasses import replace

from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.totals import total_kept
from assistant.conversation.changing.totals_follow import SUMS
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.referring.clauses import split
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, changed, settled
from assistant.workspace import Workspace
from corpus import late_re as re

_SUM = rf"(?:年度|项目)?(?:{SUMS}|总数|总的)"
_STAYS = re.compile(
    rf"(?:但是?|不过|可是?|只是|而|反正|把)?{_SUM}(?:这块|那块|那[里边]|上)?(?:呢|嘛)?(?:先|就|也|都|还是?|仍|可|请|总的?|一分钱?|暂时)*"
    r"(?:(?:保持|维持|按)?(?:原样|原来的?|不变|不动|照旧|没变|原数)|(?:别|不用|不要|不必|不需要?|不能|不会|不)(?:跟着|随着|随之|再|一起|去)*(?:变|动|改|调|涨|降|减|加|增加|减少)"
    r"|[这那]么多|不增不减|不多不少|够用?)(?:了|吧|啊|哈|哦|的)*"
)


def total_told_to_stay(text: str) -> str:
    """The clause by which the total stays; "" where none says so."""
    return next((one for one in split(text) if _STAYS.fullmatch(one)), "")


def _says_only_so(text: str) -> bool:
    return all(_STAYS.fullmatch(one) for one in split(text) or [""])


def by_total_stays(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """钱不变啊, and nothing else: the total is that of before the last change; None for every other message."""
    if not _says_only_so(text):
        return None
    before, total = next(reversed(conversation.earlier), None), now.draft.table.funding.total
    if before is None or before.key != now.key or before.draft.table.funding.total == total:
        told = Refused(f"好的，资金总额没有动，{f'仍是{total}，' if total else ''}表格没有改动。")
        kept = total_kept(now) if now.brief.amount else None
        return settled(workspace, conversation, now, kept or told)
    return changed(workspace, conversation, now, _put_back(workspace, now, before, message, text))


def with_total_kept(
    workspace: Workspace, conversation: Conversation, turn: Turn, message: str
) -> Turn:
    """``turn`` with the total of before where the message says that it stays and it did not.

    Other turns are returned as they are. What no longer adds up is said by the reckoning.
    """
    before, after = conversation.now, turn.conversation.now
    if before is None or after is None or after.key != before.key:
        return turn
    total = before.draft.table.funding.total
    if total is None or after.draft.table.funding.total == total:
        return turn
    said = total_told_to_stay(message)
    if not said or _says_only_so(message):
        return turn
    done = changed(
        workspace, conversation, before, _put_back(workspace, after, before, message, said)
    )
    view = turn.conversation.focus
    return replace(done, conversation=done.conversation.model_copy(update={"focus": view}))


def _put_back(
    workspace: Workspace, after: Snapshot, before: Snapshot, message: str, said: str
) -> Outcome:
    """``after`` with the total of ``before``, and who gives what of it."""
    total = before.draft.table.funding.total
    update = {
        "amount": total, "amount_text": said,
        "fiscal": before.brief.fiscal, "other": before.brief.other,
    }  # fmt: skip
    kept = Changes(workspace, after, message).with_brief(after.brief.model_copy(update=update))
    note = f"“{said}”：资金总额按您说的没有动，仍是{total}。"
    return Outcome(kept.snapshot, [note, *kept.notes], focus=kept.focus, offer=kept.offer)
