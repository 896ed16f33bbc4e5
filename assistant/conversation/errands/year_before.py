"""满意度去年是多少: what last year's table of the same project said, beside what the draft says."""

from assistant.checks.past import KnownPast
from assistant.conversation.referring.cells import HEAD_LABELS
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Focus, Snapshot
from assistant.draft import cell_text
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.schema import Indicator, TargetTable
from corpus.text import dice, flat

_ASKED = re.compile(
    r"^(?:那么?|请问|想问|问一下|查一?下|看一?下|帮我(?:查|看)一?下)?(?P<a>[^，。？?]{0,14}?)(?:的)?"
    r"(?:去年|上年|上一年|上一年度|上年度|去年度)(?:的)?(?P<b>[^，。？?]{0,14}?)(?:的)?(?:指标值|数值)?"
    r"(?:是|写|填|定|报|设|用|花|批|拨|安排|申请|有|做|完成|达到|到)*(?:的|了|成|到|为|过)*(?:是)?"
    r"(?:多少|百分之几|几|什么|啥|怎么(?:写|填|定))[一-龥]{0,3}[?？]?$"
)
_TO_ALL = re.compile(
    r"一般|通常|别的|别人|人家|同类|类似|相[似近]|比|改|调|增|减|应该|合适|为什么|依据"
)
"""Words of another question, or of a wish."""
_BARE = re.compile(r"(?:我们|咱们|本|这个|该|表|项目|里|上|的)+")
_MONEY = re.compile(r"[花拨批].{0,4}(?:多少|几)|(?:多少|几万?)(?:钱|元|经费)")
_ALIKE, _SHOWN = 0.5, 3


def asked_of_last_year(text: str) -> str | None:
    """What of last year is asked ("满意度"; "" where it is not said), None for another message."""
    found = _ASKED.match(text)
    if not found or _TO_ALL.search(text):
        return None
    a, b = (
        _BARE.sub("", part) if _BARE.fullmatch(part) else part for part in found.group("a", "b")
    )
    if not a and not b and _MONEY.search(text):
        return "预算"
    return None if a and b else a or b


_THE_OTHERS = re.compile(
    r"(?:其[他它余]|剩下|别|另外|后面)(?:的|几|[个条项]|些|那|这|指标|内容|数字?|各|所有)*(?:都|就|全|还|仍|也|先)*(?:是|要)?"
    r"(?:(?:跟|和|与|同|像)(?P<a>去年|上年|往年|以前)(?:的|那样|那张)*(?:表|数)?(?:都|是|完全)*(?:一样|一致|相同|同样|没变|不变)"
    r"|(?:按|照|依|参照|沿用)(?P<b>去年|上年|往年|以前)(?:的|那样)*(?:表|数)?(?:来|走|写|填|办|不变)*)(?:就行|就好|即可|吧|了|的|哈)*[。！!]?"
)


def others_as_before(text: str) -> bool:
    """True for 其他几个跟去年一样: told of what is not spoken of, no question what differs."""
    return _THE_OTHERS.fullmatch(text) is not None


def told_as_before(workspace: Workspace, now: Snapshot) -> str:
    """That nothing was changed, and which numbers of the draft are last year's."""
    left = "知道了，其他的都没有动，表格没有改动。"
    rows = [
        f"“{row.name}”{row.value}"
        for place, row in enumerate(now.draft.table.indicators)
        if (basis := now.draft.basis.get(f"indicators/{place}/value")) and basis.to_confirm
    ]
    if rows:
        return f"{left}现在沿用以前的表的数有：{'、'.join(rows)}。"
    if last_years_table(workspace, now) is None:
        return (
            f"{left}历史库里没有这个项目以前年度的表，我不知道去年写的是多少："
            "要照去年的写，请先在“导入”页导入去年的表，或者把数告诉我。"
        )
    return f"{left}要和去年的表对照，请说“和去年的比有什么不同”。"


def told_of_last_year(workspace: Workspace, now: Snapshot, words: str, focus: Focus | None) -> str:
    """The answer: last year's cells that the words mean, with the table that says so."""
    old = last_years_table(workspace, now)
    if old is None:
        return (
            f"历史库里没有“{now.draft.table.project_name}”以前年度的表，查不到去年的数。"
            "有去年的表的话，请先在“导入”页导入。"
        )
    named = f"《{old.project_name}》" + (f"（{old.year}年）" if old.year else "")
    words = words or (focus.name if focus else "")
    for target in find_targets(now.draft, words, focus) if words else ():
        if target.row is None:
            text = cell_text(old, target.cell) or "没有填"
            unit = "万元" if target.cell.startswith("funding/") and text[0].isdigit() else ""
            return f"{named}的{HEAD_LABELS[target.cell]}：{text}{unit}。"
    rows = _rows(now, old, words, focus)
    if not rows:
        some = "；".join(f"{row.name}：{row.value}" for row in _applicable(old))
        said = f"没有找到“{words}”。" if words else ""
        return f"{named}里{said}它的指标有：{some}。"
    told = "；".join(f"“{row.name}”是{row.value}" for row in rows[:_SHOWN])
    return f"{named}里{told}。那是以前的数，今年是否相同请您确认；表格没有改动。"


def last_years_table(workspace: Workspace, now: Snapshot) -> TargetTable | None:
    """The latest earlier table of the draft's project in the history; None where there is none."""
    table = now.draft.table
    if table.year is None:
        table = table.model_copy(update={"year": workspace.date().year + 1})
    past = workspace.around.past
    return past.last_year(table) if isinstance(past, KnownPast) else None


def _applicable(table: TargetTable) -> list[Indicator]:
    return [row for row in table.indicators if row.applicable]


def _rows(now: Snapshot, old: TargetTable, words: str, focus: Focus | None) -> list[Indicator]:
    """Rows of last year's table that the words mean: by its own names, then by the draft's rows."""
    if not words:
        return []
    known = _applicable(old)
    named = [row for row in known if flat(words) in flat(row.name)]
    named = named or [row for row in known if dice(words, row.name) >= _ALIKE]
    if named:
        return sorted(named, key=lambda row: -dice(words, row.name))
    of_class = [row for row in known if flat(words) in flat(row.level2 or "")]
    if of_class:
        return of_class
    for target in find_targets(now.draft, words, focus):
        if target.row is not None:
            mine = now.draft.table.indicators[target.row]
            same = [row for row in known if row.level2 == mine.level2]
            best = max(same, key=lambda row: dice(row.name, mine.name), default=None)
            if best is not None and dice(best.name, mine.name) >= _ALIKE:
                return [best]
    return []
