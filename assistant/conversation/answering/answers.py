"""Answers to questions: why, what it means, what is usual, what the past says. Nothing changes."""

from collections import Counter

from assistant.conversation.actions import Ask, Compare, Define, GoodValue, Search
from assistant.conversation.answering import replies
from assistant.conversation.changing.past_rows import find_project
from assistant.conversation.errands.year_before import last_years_table
from assistant.conversation.referring.cells import (
    HEAD_LABELS,
    Target,
    label_of,
    row_label,
    row_target,
)
from assistant.conversation.referring.measures import find_by_value, same_measure
from assistant.conversation.referring.near_rows import nearest, unanswered
from assistant.conversation.referring.targets import find_each, find_targets
from assistant.conversation.state import Conversation, Focus, Offer, Snapshot
from assistant.conversation.vocabulary.classes import level2_in, level2_of
from assistant.conversation.vocabulary.terms import explain_term
from assistant.draft import BASIS_WORDS, Draft, alternatives_of, cell_text
from assistant.drafting.past.leftovers import adapt_years
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError
from corpus.schema import TargetTable
from corpus.taxonomy import TaxonomyName
from corpus.text import dice, normalise
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue, ValueKind
from index.results import Closeness

_WHOLE = {
    "这样",
    "这么写",
    "它",
    "这样写",
    "这张表",
    "这个表",
    "这些",
    "这些指标",
    "各条",
    "这些数",
    "这些数字",
    "各项数字",
    "表里的数",
}
_EACH = re.compile(r"(?:各|每|所有|全部)(?:条|个|项)?(?:指标|数)?(?:都|说说|讲讲|说|的|列出|列)*")
_SOME = 5
_COUNTED_BY = {"人": "人数", "户": "户数", "钱": "预算"}
"""多少人: the cell that is asked for."""


def why(draft: Draft, words: str, focus: Focus | None) -> tuple[str, Target | None]:
    """Why cells say what they say, and the one that was asked about."""
    words = re.sub(r"(?<=.{2})的?(?:测算|计算|取值|确定|设定)$", "", words)
    if _EACH.fullmatch(words):
        words = ""
    if not words or (normalise(words) in _WHOLE and not (words == "它" and focus)):
        lines = ["各条指标的依据："]
        for row in range(len(draft.table.indicators)):
            basis = draft.basis.get(f"indicators/{row}/value")
            if basis and draft.table.indicators[row].applicable:
                indicator = draft.table.indicators[row]
                lines.append(f"{row + 1}. {indicator.name}：{indicator.value} —— {basis.text}")
        return "\n".join(lines), None
    bare = re.sub(r"(?:是|定|为|写|要|只有|填|不是|没有)+[^是为写]*\d.*$", "", words) or words
    bare = (
        re.sub(
            r"(?:没有|没写|不写|写|填|是|要|要写|只|这么|那么|这样|会|能|不能|都|才)+$", "", bare
        )
        or bare
    )
    targets = (
        find_targets(draft, bare, focus)
        or find_each(draft, bare, focus)
        or find_by_value(draft, words)
    )
    if not targets:
        near = nearest(draft, words)
        alike = f"表里相近的有：{'、'.join(near)}。" if near else ""
        return (
            f"没有找到“{words}”指的是哪一条。{alike}请写指标名称或第几条，例如“为什么第3条”。",
            None,
        )
    told = []
    for target in targets[:4]:
        if target.row is None:
            told.append(replies.explained(draft, target.cell))
        else:
            told.append(replies.explained(draft, f"{target.cell}/value"))
            basis = draft.basis.get(f"{target.cell}/name")
            value = draft.basis.get(f"{target.cell}/value")
            new = basis is not None and (value is None or basis.text != value.text)
            told.append(f"为什么有这一条：{basis.text}" if basis and new else "")
    return "\n".join(line for line in told if line), targets[0]


def others(draft: Draft, words: str, focus: Focus | None) -> tuple[str, Target | None, Offer]:
    """What else the rows meant could say, the first row that was asked about, and each of it as what can be chosen."""
    bare = re.sub(r"^(?:那|请问)|[的，]$", "", words)
    if focus is not None and re.fullmatch(r"(?:[这那该]?(?:一|个)?(?:行|条|个|格)|它)?", bare):
        rows = enumerate(draft.table.indicators)
        viewed = [
            n for n, row in rows if row.level2 == focus.level2 and focus.name in {row.name, ""}
        ]
        bare = f"第{viewed[0] + 1}条" if viewed else focus.name
    targets = find_targets(draft, bare, focus) or find_each(draft, bare, focus)
    if not targets and len(bare) > 1:  # 稳定畅通: a row by its wording
        targets = [row_target(draft, n) for n, row in enumerate(draft.table.indicators) if row.applicable and bare in row.value]  # fmt: skip
    meant = [one for one in targets if one.row is not None]
    if not meant:
        able_rows = [n for n in range(len(draft.table.indicators)) if alternatives_of(draft, n)]
        asks = tuple(f"第{n + 1}条还有什么别的写法" for n in able_rows)
        listed = "；".join(f"{n}. {row_label(draft, row)}" for n, row in enumerate(able_rows, 1))
        choices = f"有别的写法的是：{listed}。请说第几个。" if able_rows else "这张表里没有哪一条有别的现成写法，可以直接说要改成什么。"  # fmt: skip
        return f"没有看清说的是哪一条。{choices}", None, Offer(options=asks)
    lines: list[str] = []
    options: list[str] = []
    able = [one for one in meant if one.row is not None and alternatives_of(draft, one.row)]
    for target in able or meant[:1]:
        assert target.row is not None
        row, place = draft.table.indicators[target.row], f"第{target.row + 1}条"
        if not able:
            none = f"“{row.name}”没有其他现成的写法；可以直接说要改成什么。"
            if row.parsed.kind is ValueKind.QUALITATIVE:
                none += "想写得能考核，就写成年底数得出、能和上年比的，例如“……次数比上年减少10%”，数按本单位的实际。"
            lines.append(place + (none if row.applicable else f"{row.level2}现在填“无”，没有现成的写法；要写请说“{row.level2}加一条……”。"))  # fmt: skip
            continue
        lines.append(f"{place}“{row.name}：{row.value}”还可以写：")
        for one in alternatives_of(draft, target.row):
            options.append(f"{place}改成“{one.value}”" if one.name == row.name else f"{place}换成“{one.name}”，指标值“{one.value}”")  # fmt: skip
            lines.append(f"{len(options)}. {one.name}：{one.value}（{BASIS_WORDS[one.kind]}）{one.why}")  # fmt: skip
    if options:
        lines.append("要换成哪一个请说第几个；也可以在右边表格里点这一行的“依据”，再点“用这一条”。表格没有改动。")  # fmt: skip
    return "\n".join(lines), meant[0], Offer(options=tuple(options))


def define(draft: Draft | None, action: Define) -> str:
    """What words of the form mean; where one is a cell of the table, what it says now."""
    told = [text for term in action.term.split("|") if (text := explain_term(term))]
    if draft is not None and "|" not in action.term:
        targets = find_targets(draft, action.term)
        if len(targets) == 1 and targets[0].row is None:
            now = cell_text(draft.table, targets[0].cell)
            if now:
                told.append(f"现在填的是“{now}”。")
    return "\n".join(told)


def says(draft: Draft, words: str, focus: Focus | None) -> tuple[str, Target | None]:
    """What a cell says now, or several: their words stand with | between."""
    if "|" in words:
        each = [says(draft, one, focus) for one in words.split("|")]
        return "\n".join(text for text, _ in each), each[0][1]
    if re.fullmatch(r"条指标|个指标|指标|条", words):
        return f"现在共有{replies.counted(draft.table)}。", None
    words = _COUNTED_BY.get(words, words)
    targets = find_targets(draft, re.sub(r"(?:现在|目前|是|有)+$", "", words), focus)
    if not targets:
        return unanswered(words, draft), None
    lines = []
    for target in targets[:4]:
        cell = target.cell if target.row is None else f"{target.cell}/value"
        text = cell_text(draft.table, cell)
        unit = "万元" if cell.startswith("funding/") and text else ""
        lines.append(f"{label_of(draft, target.cell)}：{text + unit or '（还没有填）'}")
        basis = draft.basis.get(cell)
        if basis is not None:
            lines.append(f"依据：{basis.text}")
    return "\n".join(lines), targets[0]


def counted(draft: Draft, ask: Ask, focus: Focus | None) -> tuple[str, Target | None]:
    """How many of something the project has (一共多少个村): a cell, else the clerk's own words."""
    told, target = _counted(draft, ask.words, focus)
    if ask.whole and target is not None:
        told += f"\n这是本项目写的数；{_whole(ask.whole)}一共有多少，表里没有，我也不知道。"
    return told, target


def _whole(place: str) -> str:
    """镇 is the whole of it, 全镇; what says so already stays."""
    return (
        place
        if place[0] in "全本"
        else f"全{place[0]}"
        if len(place.rstrip("里上内")) == 1
        else place
    )


def _counted(draft: Draft, words: str, focus: Focus | None) -> tuple[str, Target | None]:
    if words in _COUNTED_BY:
        return says(draft, words, focus)
    for row, indicator in enumerate(draft.table.indicators):
        value = indicator.parsed
        counting = value.unit == words or (value.unit == "个" and words in indicator.name)
        if value.kind is ValueKind.QUANTITY and counting and not value.per:
            return says(draft, f"第{row + 1}条", focus)
    said = re.search(rf"[\d一二两三四五六七八九十百千万][\d.,一二两三四五六七八九十百千万多余]*个?{re.escape(words)}", draft.brief.text)  # fmt: skip
    if said:
        return f"您写的是“{said.group()}”，表里没有单独一格写{words}的数量。", None
    if find_targets(draft, words, focus):
        return says(draft, words, focus)
    return (
        f"这个项目里没有写到“{words}”的数量，答不上来。要写进表里，请告诉我数量和写在哪一条。",
        None,
    )


def good_value(
    workspace: Workspace, draft: Draft, action: GoodValue, focus: Focus | None
) -> tuple[str, Target | None]:
    """What values past tables give for such an indicator, each with its source."""
    targets = find_targets(draft, action.words or "它", focus)
    rows = [one for one in targets if one.row is not None]
    if targets and not rows:
        label = HEAD_LABELS[targets[0].cell]
        return f"{label}要按本项目的实际填写，不能参照别的项目。", targets[0]
    if not rows and not action.words:
        return "请说明是哪一条，例如“满意度一般写多少”。", None
    lines: list[str] = []
    wanted: list[Target | None] = [*rows[:2]] or [None]
    for target in wanted:
        if target is None:
            name, level2, like = action.words, level2_of(draft, action.words), None
        else:
            row = draft.table.indicators[target.row or 0]
            name, level2 = row.name if row.applicable else action.words, row.level2
            like = row.parsed if row.applicable else None
        lines.append(_distribution(workspace, name, level2, like))
        if target is not None and draft.table.indicators[target.row or 0].applicable:
            basis = draft.basis.get(f"{target.cell}/value")
            now = draft.table.indicators[target.row or 0].value
            lines.append(f"现在写的是{now}" + (f"：{basis.text}" if basis else "。"))
    return "\n".join(lines), rows[0] if rows else None


def usual(workspace: Workspace, name: str) -> str:
    """What past tables say of such an indicator, which this one lacks."""
    return _distribution(workspace, name, None, None)


def _distribution(
    workspace: Workspace, name: str, level2: str | None, like: IndicatorValue | None
) -> str:
    """What rows of past tables say that are close to the name; ``like`` leaves out a sum where a price is asked for."""
    seen: list[tuple[str, str]] = []
    if level2 == "服务对象满意度指标":
        for table in workspace.store.tables():
            seen += [
                (row.parsed.render(), table.project_name)
                for row in table.indicators
                if row.level2 == level2 and row.parsed.kind is ValueKind.RATE
            ]
    else:
        found = workspace.searcher.indicators(name, 40, level2)
        seen = [
            (hit.value or "", hit.project_name)
            for hit in found.hits
            if hit.closeness is not Closeness.LOW
            and (like is None or _comparable(hit.value or "", like))
        ]
    if not seen:
        return f"历史库里没有和“{name}”相近的指标，没有可以参考的数；请按本项目的实际或往年完成情况定。"
    counted = Counter(value for value, _ in seen).most_common(_SOME)
    example = dict(reversed(seen))
    told = "、".join(f"{value}（{times}条，例如《{example[value]}》）" for value, times in counted)
    return f"历史库里和“{name}”相近的有{len(seen)}条：{told}。这是别的项目的水平，只作参考，请按本项目实际确定。"


def _comparable(value: str, like: IndicatorValue) -> bool:
    one = parse_value(value)
    counted = like.kind is not ValueKind.QUANTITY or same_measure(one, like)
    return one.kind is like.kind and set(one.per) == set(like.per) and counted


def search(workspace: Workspace, action: Search) -> str:
    """Past projects or indicators like the words, each with where it stands."""
    try:
        projects = workspace.searcher.projects(action.query or action.level2_words, _SOME)
    except UserError as error:
        return str(error)
    if action.level2_words:
        level2 = level2_in(TaxonomyName.THREE_FAMILY, action.level2_words)
        close = [hit for hit in projects.hits if hit.closeness is not Closeness.LOW]
        lines = []
        for hit in close:
            table = workspace.store.get(hit.table_id)
            lines += [
                f"《{table.project_name}》第{n + 1}条：{row.name}：{row.value}"
                for n, row in enumerate(table.indicators)
                if row.level2 == level2 and row.applicable
            ]
        if not lines:
            found = workspace.searcher.indicators(action.query + action.level2_words, _SOME, level2)
            lines = [f"《{hit.project_name}》第{(hit.row or 0) + 1}条：{hit.name}：{hit.value}" for hit in found.hits]  # fmt: skip
            lines = [found.warning, *lines] if found.warning else lines
        head = f"历史库里“{action.query}”相近项目的{action.level2_words}指标："
        return "\n".join([head, *lines[:12]]) if lines else f"历史库里没有“{action.query}”相近项目的{action.level2_words}指标。"  # fmt: skip
    lines = [projects.warning] if projects.warning else []
    for hit in projects.hits:
        where = "，".join(str(one) for one in (f"{hit.year}年" if hit.year else "", hit.unit or "") if one)  # fmt: skip
        lines.append(
            f"《{hit.project_name}》{f'（{where}）' if where else ''} 相近程度：{hit.closeness.value}。{hit.why}"
        )
    return "\n".join([f"在历史库里查“{action.query}”：", *lines])


def compare(
    workspace: Workspace, conversation: Conversation, now: Snapshot, action: Compare
) -> str:
    """How the draft differs from an earlier state, from last year's table or from another one."""
    words = action.words
    if not words or re.search(r"刚才|之前|改之前|上一版|原来的?$|一开始|最初", words):
        first = next((one for one in conversation.earlier if one.key == now.key), None)
        if first is None:
            return "这张表拟好以后还没有改过。"
        lines = replies.changes(first.draft, now.draft)
        return "\n".join(["和最初的草稿相比：", *lines]) if lines else "和最初的草稿相比没有变化。"
    other = next((one for one in conversation.shelf if normalise(words) in normalise(one.draft.table.project_name)), None)  # fmt: skip
    if other is not None:
        return _differences(now.draft.table, other.draft.table)
    if re.search(r"去年|上年|往年|前年|以前|历史", words):
        last = last_years_table(workspace, now)
        if last is not None:
            return _differences(now.draft.table, last)
        mine = normalise(adapt_years(now.draft.table.project_name, None))
        same = [
            table
            for table in workspace.store.tables()
            if normalise(adapt_years(table.project_name, None)) == mine
        ]
        if same:
            return _differences(now.draft.table, max(same, key=lambda one: one.year or 0))
        similar, _ = workspace.history.like(now.brief, 1)
        if not similar or similar[0].hit.closeness is Closeness.LOW:
            return f"历史库里没有“{now.draft.table.project_name}”去年的表，也没有相近的项目，无法比较。"
        told = _differences(now.draft.table, similar[0].table)
        return f"历史库里没有这个项目去年的表，下面和最相近的《{similar[0].table.project_name}》比较：\n{told}"
    table = find_project(workspace, words)
    if table is None:
        return f"没有找到“{words}”，无法比较。请写历史库里的项目名称，或者说“和去年的比”。"
    return _differences(now.draft.table, table)


def _differences(mine: TargetTable, theirs: TargetTable) -> str:
    lines = [f"和《{theirs.project_name}》{f'（{theirs.year}年）' if theirs.year else ''}相比："]
    total, other = mine.funding.total, theirs.funding.total
    if total != other:
        lines.append(f"年度资金总额：本表{total or '未填'}，该表{other or '未填'}。")
    left = [row for row in theirs.indicators if row.applicable]
    for row in (one for one in mine.indicators if one.applicable):
        alike = max(
            (one for one in left if one.level2 == row.level2),
            key=lambda one: dice(one.name, row.name), default=None,
        )  # fmt: skip
        if alike is None or dice(alike.name, row.name) < 0.4:
            lines.append(f"本表有、该表没有：{row.name}：{row.value}")
            continue
        left.remove(alike)
        if alike.parsed != row.parsed:
            lines.append(f"{row.name}：本表{row.value}，该表“{alike.name}”{alike.value}")
    lines += [f"该表有、本表没有：{row.name}：{row.value}" for row in left]
    return "\n".join(lines) if len(lines) > 1 else lines[0] + "没有不同。"
