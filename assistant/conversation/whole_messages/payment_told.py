"""How often and by which day money is paid, told after the request: 按季度发; 补贴改成半年一发; 每月15号前发到卡上."""

from assistant.conversation.changing.changes import Changes
from assistant.conversation.recognised.piecing import loses
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.drafting.matter.nature import gives_money
from assistant.facts import Brief
from assistant.understanding.brief import extend_brief
from assistant.understanding.calendar.payments import payments_in
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.values import ValueKind

_MONEY = r"(?:这|那)?(?:个|笔|些)?(?:[\u4e00-\u9fff]{0,6}?(?:钱|款|工资|补贴|补助|津贴|报酬|费|租金|费用|资金|奖金))?"
_GIVEN = r"(?:打到|打进|发到|发放到|转到|汇到|打|发放|发|付|支付|兑付)?(?:[\u4e00-\u9fff]{0,2}卡[里上]?|账上|人|户|位|手[里上])?"
_AROUND = re.compile(
    rf"{_MONEY}(?:是|要|就|都|改|成|为|统一|一律)*_(?:钱|款)?{_GIVEN}(?:的|吧|了|就行)*"
)
_DAY = re.compile(
    rf"(?P<front>{_MONEY}(?:发放|发|支付|兑付|打卡)?(?:的?(?:时间|日期|时限|时候))?)(?:是|要|就|都|写|填|定|改|在|成|为|统一|一律|，)*"
    rf"(?P<day>每个?月\d{{1,2}}[号日](?:之前|以前|前)?)(?P<behind>{_GIVEN}(?:完成)?)(?:的|吧|了|就行)*"
)
_PAYS = re.compile(r"发|付|打|转|汇")


def by_payment_told(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The table with the time of paying that ``text`` tells and says nothing else of; None where it does."""
    told = _told(text.strip("，。！!"), now.brief)
    if not told:
        return None
    brief = extend_brief(now.brief, told, today=workspace.date())
    kept = {
        "project_name": now.brief.project_name,
        "topic": now.brief.topic,
        "notes": now.brief.notes,
    }
    changes = Changes(workspace, now, message, conversation.focus)
    outcome = changes.with_brief(brief.model_copy(update=kept))
    return None if loses(now.draft, outcome) else changed(workspace, conversation, now, outcome)


def _told(text: str, brief: Brief) -> str:
    """The time of paying as a request would say it; "" for other words."""
    said = list(payments_in(text))
    if len(said) == 1 and _AROUND.fullmatch(text.replace(said[0].said, "_", 1)):
        return said[0].text
    day = _DAY.fullmatch(text)
    timed = any(one.kind is ValueKind.DATE for one in brief.facts)
    if (
        day is None
        or timed
        or not gives_money(brief)
        or not _PAYS.search(day["front"] + day["behind"])
    ):
        return ""
    return f"{day['day']}发放"
