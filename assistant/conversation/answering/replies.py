"""What the assistant says, in plain and polite Chinese."""

from assistant.conversation.answering.suggestions import suggestions
from assistant.conversation.referring.cells import label_of
from assistant.draft import BASIS_WORDS, BasisKind, Draft, cell_text, filled_cells
from assistant.findings import SEVERITY_WORDS, Finding, Severity
from corpus.schema import TargetTable
from corpus.text import dice

HELP = (
    "我可以帮您：\n"
    "1. 拟表：直接写项目，例如“2025年社区工作者责任险，33人，每人每年220元”；\n"
    "2. 修改：例如“把满意度改成95%”“预算改成1万元”“加20人”“删除生态效益”“加一条时效指标：10月底前完成”“第4条移到数量”；\n"
    "3. 解释：例如“为什么满意度是90%”“时效指标是什么意思”“满意度一般写多少”；\n"
    "4. 查以前的表：例如“以前保险类项目的质量指标怎么写”“和去年的比有什么不同”；\n"
    "5. 检查和修正：“检查”“全部修正”“修正第2个问题”；\n"
    "6. “撤销”“恢复”“重新开始”“回到责任险那张表”“用A表”“导出word”“导出excel”。"
)
NO_DRAFT = "还没有草稿。请先写一个项目，例如“2025年社区工作者责任险，33人，每人每年220元”。"
START = "好的，请写一个项目：做什么、哪一年、多少钱、多少人（户、次……）、什么时候完成。"
START_KEEPING = (
    "好的，请写新的项目；现在的草稿会保留，写了新项目以后仍可“撤销”回来，也可以说“回到……那张表”。"
)
WELCOME = "不客气。表格可以继续修改，改好后说“导出”即可。"
HELLO = "您好。要拟新表请直接写项目；要改现在的表，直接说改哪里，例如“把满意度改成95%”。"
NOTED = "知道了，这句话没有要改的内容，表格没有改动。要改哪一处请直接说，例如“把满意度改成95%”。"
UNDECIDED = "表格没有改动。定下来以后请直接说，例如“把满意度改成95%”“预算改成3万元”。"
CALM = "抱歉没有帮上忙，表格没有改动。请告诉我哪里不对，例如“满意度应该是95%”，或者说“撤销”回到上一步。"
PASTED = (
    "看起来您粘贴的是一张现成的绩效目标表，不是新的要求，现在的草稿没有改动。\n"
    "要检查这张表，请存成文件后用“校验”页打开；要存为历史表，请用“导入”页；"
    "要照它拟一张新表，请写一句话说明新项目，例如“2026年社区工作者责任险，40人”。"
)
NOT_UNDERSTOOD = "没有看懂"


_MOVED_SHOWN = 4
_ALIKE = 0.4
"""Likeness of two names from which a row with the same value has only got another name."""


def not_understood(draft: Draft, said: str) -> str:
    """Nothing was changed; what of this table was perhaps meant, else what can be said of it."""
    shown = said if len(said) <= 40 else said[:40] + "…"
    found = suggestions(draft, said)
    lines = "\n".join(f"{n}. “{one}”" for n, one in enumerate(found.options, 1))
    ask = "您是不是想这样说" if found.near else "可以这样说，例如"
    return f"{NOT_UNDERSTOOD}“{shown}”，表格没有改动。{ask}：\n{lines}\n说“帮助”可以看能做的事；要拟另一张表，请写明项目名称和数量。"


def drafted(draft: Draft, findings: list[Finding]) -> str:
    """What was drafted: size, arithmetic, gaps, objections, questions."""
    table = draft.table
    lines = [
        f"已拟好《{table.project_name}》的绩效目标表，共{counted(table)}，每一格都注明了依据。"
    ]
    lines += draft.notices
    gaps = [c for c, one in draft.basis.items() if one.kind is BasisKind.NEEDS_INPUT]
    if gaps:
        lines.append(
            f"还有{len(gaps)}处待补充：{'、'.join(label_of(draft, cell) for cell in gaps[:6])}。"
        )
    lines.append(verdict(findings))
    lines += asked(draft)
    return "\n".join(lines)


def counted(table: TargetTable) -> str:
    """9条指标（另有3类不适用，填“无”）: the numbers of the grid's rows can be found in it."""
    idle = sum(not row.applicable for row in table.indicators)
    left_out = f"（另有{idle}类不适用，填“无”）" if idle else ""
    return f"{len(table.indicators) - idle}条指标{left_out}"


def gaps(draft: Draft) -> str:
    """What is still to be filled, with the questions."""
    cells = [c for c, one in draft.basis.items() if one.kind is BasisKind.NEEDS_INPUT]
    if not cells:
        return "都填好了，没有待补充的内容。"
    told = "、".join(label_of(draft, cell) for cell in cells)
    return "\n".join([f"还有{len(cells)}处待补充：{told}。", *asked(draft)])


def asked(draft: Draft) -> list[str]:
    """The questions, with what can be clicked."""
    lines = []
    for number, question in enumerate(draft.questions, 1):
        offered = f"（例如：{'、'.join(question.suggestions)}）" if question.suggestions else ""
        lines.append(f"请补充{number}：{question.text}{offered}")
    return lines


def shown(draft: Draft) -> str:
    """The table as it stands, in lines."""
    table = draft.table
    lines = [f"《{table.project_name}》现在是这样："]
    if table.funding.total:
        lines.append(f"年度资金总额：{table.funding.total}")
    lines.append(f"年度总体目标：{table.annual_goal or '（空）'}")
    for number, row in enumerate(table.indicators, 1):
        if row.applicable:
            lines.append(f"{number}. {row.level2}　{row.name}：{row.value}")
    return "\n".join(lines)


def verdict(findings: list[Finding]) -> str:
    """One line on what the checks found."""
    counts = [
        f"{number}处{SEVERITY_WORDS[severity]}"
        for severity in Severity
        if (number := sum(1 for finding in findings if finding.severity is severity))
    ]
    return f"校验：{'、'.join(counts)}。" if counts else "校验：没有发现问题。"


def listed(findings: list[Finding]) -> str:
    """All findings, numbered as 修正第N个问题 counts them."""
    lines = [verdict(findings)]
    for number, finding in enumerate(findings, 1):
        fix = f"［可修正：{finding.fix.label}］" if finding.fix else ""
        lines.append(f"{number}. 【{SEVERITY_WORDS[finding.severity]}】{finding.message}{fix}")
    return "\n".join(lines)


def changes(old: Draft, new: Draft) -> list[str]:
    """Each changed cell as old → new, rows matched by class and name."""
    lines = []
    before, after = filled_cells(old.table), filled_cells(new.table)
    for cell in dict.fromkeys(c for c in (*before, *after) if not c.startswith("indicators/")):
        one, two = before.get(cell, ""), after.get(cell, "")
        if cell.startswith("funding/"):
            one, two = (f"{amount}万元" if amount else "" for amount in (one, two))
        if one and two and one != two and len(two) > 30:
            lines.append(f"{label_of(new, cell)}随之改为：{two}")
            continue
        line = f"{label_of(new, cell)}：{one or '（空）'} → {two or '（空）'}"
        if one != two and line not in lines:
            lines.append(line)
    return lines + _row_changes(old, new)


def _row_changes(old: Draft, new: Draft) -> list[str]:
    lines = []
    rows_before = {(row.level2, row.name): row for row in old.table.indicators}
    rows_after = {(row.level2, row.name): row for row in new.table.indicators}
    gone = [key for key in rows_before if key not in rows_after]
    come = [key for key in rows_after if key not in rows_before]
    for key, row in rows_after.items():
        if key in rows_before and rows_before[key].value != row.value:
            lines.append(f"“{row.name}”：{rows_before[key].value} → {row.value}")
    for key in list(gone):
        same = next((one for one in come if one[1] == key[1] and rows_after[one].applicable), None)
        if (
            same
            and rows_before[key].applicable
            and rows_before[key].value == rows_after[same].value
        ):
            lines.append(f"“{key[1]}”：{key[0]} → {same[0]}")
            gone.remove(key)
            come.remove(same)
    for before, after in _renamed(old, new, gone, come):
        lines.append(f"“{before[1]}”改名为“{after[1]}”（{rows_after[after].value}）")
        gone.remove(before)
        come.remove(after)
    lines += _places(old, new)
    replaced = len(gone) == len(come) == 1 and gone[0][0] == come[0][0]
    if replaced and rows_before[gone[0]].applicable and rows_after[come[0]].applicable:
        return [*lines, f"“{_said(rows_before[gone[0]])}” → “{_said(rows_after[come[0]])}”"]
    lines += [f"删去“{_said(rows_before[key])}”" for key in gone if rows_before[key].applicable]
    lines += [
        f"新增“{_said(rows_after[key])}”" if rows_after[key].applicable
        else f"{rows_after[key].level2}没有其他内容，填“无”"
        for key in come
    ]  # fmt: skip
    return lines


_Key = tuple[str | None, str]


def _renamed(old: Draft, new: Draft, gone: list[_Key], come: list[_Key]) -> list[tuple[_Key, _Key]]:
    """Rows that keep class and value under another name: a like one, or in the very place."""
    was, now = _by_class(old), _by_class(new)
    pairs: list[tuple[_Key, _Key]] = []
    for before in gone:
        value = was[before[0]][before[1]]
        place = list(was[before[0]]).index(before[1])
        taken = [after for _, after in pairs]
        fitting = [
            after
            for after in come
            if after not in taken
            and after[0] == before[0]
            and value is not None
            and now[after[0]][after[1]] == value
            and (
                dice(before[1], after[1]) >= _ALIKE
                or (
                    len(was[before[0]]) == len(now[after[0]])
                    and list(now[after[0]]).index(after[1]) == place
                )
            )
        ]
        if fitting:
            pairs.append((before, max(fitting, key=lambda after: dice(before[1], after[1]))))
    return pairs


def _by_class(draft: Draft) -> dict[str | None, dict[str, str | None]]:
    """For each class its rows' names and values, in their order; None for a row that says 无."""
    found: dict[str | None, dict[str, str | None]] = {}
    for row in draft.table.indicators:
        value = row.value if row.applicable else None
        found.setdefault(row.level2, {})[row.name] = value
    return found


def _places(old: Draft, new: Draft) -> list[str]:
    """The rows that stand in another order among those that stayed, with their numbers then and now."""
    was = [(row.level2, row.name) for row in old.table.indicators]
    now = [(row.level2, row.name) for row in new.table.indicators]
    before, after = [one for one in was if one in now], [one for one in now if one in was]
    moved = [two for one, two in zip(before, after, strict=False) if one != two]
    return [
        f"“{name}”：第{was.index((level2, name)) + 1}条 → 第{now.index((level2, name)) + 1}条"
        for level2, name in moved[:_MOVED_SHOWN]
    ]


def _said(row) -> str:  # type: ignore[no-untyped-def]
    return f"{row.name}：{row.value}" if row.applicable else f"{row.level2}：无"


def changed(old: Draft, new: Draft, findings: list[Finding], notes: list[str]) -> str:
    """The reply after a change: what changed, what follows, what the checks say now."""
    lines = changes(old, new)
    if not lines:
        return "\n".join(["表格没有变化。", *notes])
    wrong = [one.message for one in findings if one.severity is Severity.ERROR]
    new_questions = asked(new) if set(new.questions) - set(old.questions) else []
    heard = [notice for notice in new.notices if notice not in old.notices]
    return "\n".join(
        ["已修改：", *lines, *notes, *heard, verdict(findings), *wrong, *new_questions]
    )


def _label(draft: Draft, cell: str) -> str:
    """What a cell is called; a class without a row by its own name: 第7条（经济效益指标）."""
    parts = cell.split("/")
    row = draft.table.indicators[int(parts[1])] if parts[0] == "indicators" else None
    if row is None or row.applicable:
        return label_of(draft, cell)
    return f"第{int(parts[1]) + 1}条（{row.level2}）"


def explained(draft: Draft, cell: str) -> str:
    """Why a cell says what it says."""
    basis = draft.basis.get(cell)
    text = cell_text(draft.table, cell)
    if basis is None:
        return f"{label_of(draft, cell)}是空的，没有填写内容。"
    if cell.startswith("funding/") and text:
        text += "万元"
    sources = "".join(
        f"\n来源：《{source.project_name}》"
        + (f"第{source.row + 1}行" if source.row is not None else "")
        for source in basis.sources
    )
    return (
        f"{_label(draft, cell)}：“{text}”\n依据（{BASIS_WORDS[basis.kind]}）：{basis.text}{sources}"
    )
