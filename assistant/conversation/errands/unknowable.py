"""上级会批多少: what others have yet to decide stands in no table; what can be told instead is."""

from assistant.conversation.actions import Undecided
from assistant.conversation.errands.year_before import last_years_table
from assistant.conversation.referring.cells import label_of
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Focus, Snapshot
from assistant.draft import cell_text
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import shorten

_LONGEST = 32
"""Characters of a message that is one question."""
_WHO = (
    r"(?:上面|上头|上边|上级|领导|财政局?|财政部门|主管部门|主管局|评审|审计|人大|发改委?|他们|人家"
    r"|[省市县区镇局州](?:里|上|级|财政))"
)
_VAGUE = re.compile(r"上面|上头|上边|上级|领导|评审|人大|审计")
"""Those who decide and never stand in a table: of them the bare present is asked for as well."""
_DECIDES = (
    r"(?:批|核|定|给|拨|下达|安排|砍|压|减|同意|补助|补贴|追加|要求|答应|松口|支持|出钱|拿钱)"
)
_AHEAD = r"(?:明年|后年|来年|下一?年|今后|以后|将来|往后|到时候?|下半年|年底)"
_MAY = r"(?:会不会|能不能|会|能|肯|可能|打算|准备|估计|还要)"
_BY_OTHERS = re.compile(
    rf"{_WHO}[^，。]{{0,8}}?{_DECIDES}(?!了|过|的)|{_AHEAD}[^，。]{{0,8}}?{_WHO}[^，。]{{0,4}}{_DECIDES}(?!了|过)"
)
_OPEN = re.compile(rf"{_AHEAD}|{_MAY}")
_TO_COME = re.compile(
    rf"{_AHEAD}[^，。]{{0,10}}?{_MAY}[^，。]{{0,8}}?(?:涨|降|变|有|批|给|取消|停|继续|延续|提高|调整)"
    rf"|(?:能|会)(?:不能|不会)?(?:批|拨|争取|申请)(?:得)?(?:下来|到位|下|到|准|了)|(?:批|拨|争取|申请)得(?:下来|到|下|了)"
    rf"|(?:钱|资金|经费|款|拨款|补助)(?:到底|究竟)?(?:什么时候|啥时候|何时|哪天|几月份?)(?:能|会|才|可以)*(?:下来|到位|到账|拨|下达|给)"
    rf"|(?:会不会|会)(?:再)?(?:被|给)(?:砍|压减|核减|减|取消|收回)"
)
_ASKS = re.compile(
    r"多少|几[个万次成]|百分之几|什么时候|啥时候|何时|哪天|几月|(.)不\1|[吗么呢不没][?？]?$|[?？]$"
)
_KNOWN = re.compile(
    r"一般|通常|往年|去年|上年|以前|别的|别人|同类|合适|应该|(?<!会)要求|规定|文件|如果|要是|改|写|填"
)
"""Words of another question: what is usual, what was, what a paper says, what the table should."""


def read_undecided(text: str) -> Undecided | None:
    """A question what others will decide; None for another message."""
    if len(text) > _LONGEST or not _ASKS.search(text) or _KNOWN.search(text):
        return None
    theirs = _BY_OTHERS.search(text)
    if theirs and (_OPEN.search(text) or _VAGUE.search(theirs.group())):
        return Undecided(text)
    return Undecided(text) if _TO_COME.search(text) else None


def undecided_told(
    workspace: Workspace, now: Snapshot | None, ask: Undecided, focus: Focus | None = None
) -> str:
    """That nobody can know it here, and what the table and the history say instead."""
    told = f"“{shorten(ask.words)}”要等有权决定的部门定下来才知道，表里和历史库里都没有，我不能替您估。"
    if now is None:
        return f"{told}定下来以后，把项目和数写给我，我来拟表。"
    lines = [told, "我能告诉您的是："]
    table = now.draft.table
    row = next(
        (one for one in find_targets(now.draft, ask.words, focus) if one.row is not None), None
    )
    if row is not None and cell_text(table, f"{row.cell}/value"):
        lines.append(
            f"{label_of(now.draft, row.cell)}现在是{cell_text(table, f'{row.cell}/value')}。"
        )
    if table.funding.total:
        basis = now.draft.basis.get("funding/total")
        lines.append(
            f"这张表现在申请的是{table.funding.total}" + (f"：{basis.text}" if basis else "。")
        )
    else:
        lines.append("这张表还没有填年度资金总额。")
    old = last_years_table(workspace, now)
    if old is not None and old.funding.total:
        lines.append(
            f"以前年度的表：《{old.project_name}》"
            + (f"（{old.year}年）" if old.year else "")
            + f"是{old.funding.total}。"
        )
    else:
        lines.append("历史库里没有这个项目以前年度的金额，没有往年的数可以对照。")
    lines.append(
        "批下来或者定下来以后，把数告诉我（例如“预算改成3万元”），表里跟着它算的都会改。表格没有改动。"
    )
    return "\n".join(lines)
