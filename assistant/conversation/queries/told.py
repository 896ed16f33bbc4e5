"""What is told to a question: nothing changes, and what the table, its basis and the history say is told in plain Chinese."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.conversation import answers, replies
from assistant.conversation.actions import GoodValue
from assistant.conversation.cells import Target, label_of
from assistant.conversation.changes import Changes
from assistant.conversation.outcomes import Outcome
from assistant.conversation.queries.cells import cells_asked_of, class_asked_of
from assistant.conversation.queries.kinds import Query, kind_of
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.terms import explain_term
from assistant.draft import BasisKind, cell_text
from assistant.judging import findings_of
from assistant.workspace import Workspace
from corpus.errors import UserError

_MOST = 3
"""Cells of which a question is answered at once."""
_NEEDED = frozenset({"数量指标", "质量指标", "时效指标", "成本指标"})
"""Classes of which reviewers want at least one that can be measured; a cost that is first level counts by its own classes."""
_SIGNS = (
    "“≥”是不低于，用在越多越好的数上，比如合格率、覆盖率、满意度；“≤”是不超过，用在要控制的数上，比如成本和单价；"
    "数量能说准的直接写数（例如“33人”），年底多一个少一个都看得清楚。"
)
_HOW_TO = (
    (r"导出|下载|打印|报送|提交|发给|存|保存", "要导出，直接说“导出word”或“导出excel”，也可以点右边表格上面的“Word”“Excel”按钮；草稿一直自动保存，不用另存。"),
    (r"撤销|恢复|退回|回到", "改错了说“撤销”就退回上一步，说“恢复”又改回来；右边“版本”里能回到任何一步。"),
    (r"删", "要删一条，说“删除第3条”，也可以说指标的名称；整类不要了说“删除生态效益”。删错了说“撤销”。"),
    (r"加|新增|增加", "要加一条，说清类别、名称和数就行，例如“加一条时效指标：10月底前完成”。"),
    (r"换", "要换表样，说“用A表”这样的话，或者点“其他表样、PDF”。"),
    (r"导入|上传", "以前的表在左边“导入”页里存进历史库；别人写的表要检查，用“校验”页打开。"),
    (r"新建", "要另做一张，说“重新开始”，或者点左边的“新建一张表”，现在这张会保留。"),
    (r"查|搜", "要查以前的表，说“以前保险类项目的质量指标怎么写”这样的话，或者用左边的“历史检索”页。"),
    (r"改", "要改哪一处，直接说改成什么，例如“把满意度改成95%”“预算改成3万元”；也可以在右边表格里双击那一格直接改。"),
)  # fmt: skip


@dataclass(frozen=True)
class Told:
    """An answer, and the cell that it speaks of."""

    text: str
    target: Target | None = None


def told_of(
    workspace: Workspace, conversation: Conversation, now: Snapshot, message: str, *, lost: bool
) -> Told | None:
    """The answer to a question; None for what is none, or where nothing is known.

    Where another answer stands already (not ``lost``), only a question of a known kind is answered anew.
    """
    kind = kind_of(message)
    if kind is None or (kind is Query.ABOUT and not lost):
        return None
    cells = cells_asked_of(now.draft, message, conversation.focus)
    return _Answer(workspace, conversation, now, message, cells).of(kind)


@dataclass(frozen=True)
class _Answer:
    workspace: Workspace
    conversation: Conversation
    now: Snapshot
    message: str
    cells: Sequence[Target]

    def of(self, kind: Query) -> Told | None:
        told: dict[Query, Callable[[], str | None]] = {
            Query.HOW_TO: self._how_to,
            Query.FOLLOWS: self._follows,
            Query.APART: self._apart,
            Query.OTHERS: self._others,
            Query.ENOUGH: self._enough,
            Query.SIGN: lambda: _SIGNS,
            Query.FITTING: self._fitting,
            Query.BASIS: self._basis,
            Query.OBJECTIONS: self._objections,
            Query.ABOUT: self._about,
        }
        text = told[kind]() if kind in told else None
        if text is None and kind not in {Query.HOW_TO, Query.WHAT_IF}:
            text = self._about()
        return Told(text, self.cells[0] if self.cells else None) if text else None

    def _how_to(self) -> str | None:
        return next((told for words, told in _HOW_TO if re.search(words, self.message)), None)

    def _words(self, cell: Target) -> str:
        return f"第{cell.row + 1}条" if cell.row is not None else label_of(self.now.draft, cell.cell)  # fmt: skip

    def _basis(self) -> str | None:
        told = [answers.why(self.now.draft, self._words(one), None)[0] for one in self.cells[:_MOST]]  # fmt: skip
        return "\n".join(told) or None

    def _others(self) -> str | None:
        rows = [one for one in self.cells if one.row is not None]
        told = [answers.others(self.now.draft, self._words(one), None)[0] for one in rows[:_MOST]]
        return "\n".join(told) or None

    def _fitting(self) -> str | None:
        """What is usual for a level; a clerk's own number is theirs to judge, and so it is said."""
        told = []
        for one in self.cells[:_MOST]:
            if one.row is None:
                told.append(replies.explained(self.now.draft, one.cell))
                continue
            basis = self.now.draft.basis.get(f"{one.cell}/value")
            text, _ = answers.good_value(self.workspace, self.now.draft, GoodValue(self._words(one)), None)  # fmt: skip
            own = basis is not None and basis.kind in {BasisKind.STATED, BasisKind.COMPUTED}
            told.append(f"{one.label}写的是您给的数，合不合适要看本项目的实际。\n{text}" if own else text)  # fmt: skip
            told += self._found([one])
        return "\n".join(told) or None

    def _found(self, cells: Sequence[Target]) -> list[str]:
        """What the checks object to in these cells."""
        places = [one.cell for one in cells]
        findings = findings_of(self.now.draft, self.workspace.around)
        return [f"校验意见：{one.message}" for one in findings if one.cell.startswith(tuple(f"{place}/" for place in places)) or one.cell in places]  # fmt: skip

    def _objections(self) -> str | None:
        if not self.cells:
            return replies.listed(findings_of(self.now.draft, self.workspace.around))
        found = self._found(self.cells)
        named = "、".join(one.label for one in self.cells[:_MOST])
        return "\n".join(found or [f"{named}，校验没有发现问题。"]) + "\n" + (self._basis() or "")

    def _apart(self) -> str | None:
        """Two rows or classes side by side: what each measures, and what its class is for."""
        rows = [one for one in self.cells if one.row is not None][:2]
        if len(rows) < 2:
            return None
        lines = []
        for one in rows:
            row = self.now.draft.table.indicators[one.row or 0]
            lines.append(f"{one.label}：{row.value}，属于{row.level2}。{explain_term(row.level2 or '') or ''}")  # fmt: skip
        return "\n".join(lines)

    def _enough(self) -> str | None:
        level2 = class_asked_of(self.message)
        if level2 is None:
            return None
        rows = [(n, row) for n, row in enumerate(self.now.draft.table.indicators) if row.level2 == level2]  # fmt: skip
        used = [row.name for _, row in rows if row.applicable]
        if not used:
            return "\n".join(answers.why(self.now.draft, f"第{n + 1}条", None)[0] for n, _ in rows) or None  # fmt: skip
        listed = "、".join(f"“{one}”" for one in used)
        if level2 in _NEEDED:
            need = "数量、质量、时效、成本每一类有一条能考核的就够，一件事不要换个说法写几遍；项目里另有一件事没有写到的，才再加一条。"
        else:
            need = "这一类写一两条拿得出材料证明的就够，不用多。"
        return f"{level2}现在有{len(used)}条：{listed}。{need}"

    def _follows(self) -> str | None:
        """What would change with a row, by trying one more of it; the table stays as it is."""
        rows = [one.row for one in self.cells if one.row is not None]
        if not rows:
            return None
        row = self.now.draft.table.indicators[rows[0]]
        value = row.parsed
        if value.number is None:
            return f"{self.cells[0].label}只写在这一格，改了别的格不跟着变；年度总体目标里提到它的话会一起改。"
        more = value.model_copy(update={"number": value.number + 1}).render()
        try:
            tried = Changes(self.workspace, self.now, self.message).set_value(rows[0], more)
        except UserError:
            return None
        if not isinstance(tried, Outcome):
            return None
        lines = [one for one in replies.changes(self.now.draft, tried.snapshot.draft) if row.name not in one.split("：")[0]]  # fmt: skip
        if not lines:
            return f"{self.cells[0].label}改了，别的格不用跟着变。"
        return "\n".join([f"会跟着变。比如{self.cells[0].label}改成{more}（现在没有改）：", *lines])

    def _about(self) -> str | None:
        """All that is known of the cells that a question names."""
        told = []
        for one in self.cells[:_MOST]:
            if one.row is None and not cell_text(self.now.draft.table, one.cell):
                told.append(f"{one.label}还没有填。")
                continue
            told.append(answers.why(self.now.draft, self._words(one), None)[0])
            told += self._found([one])
        if not told:
            return None
        return "\n".join([*told, "（表格没有改动。要改请直接说改成什么。）"])
