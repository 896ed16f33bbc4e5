"""What is told to a question: nothing changes, and what the table, its basis and the history say is told in plain Chinese."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.conversation import answers, replies
from assistant.conversation.actions import GoodValue
from assistant.conversation.cells import Target, label_of, row_target
from assistant.conversation.changes import Changes
from assistant.conversation.errands.year_before import told_of_last_year
from assistant.conversation.mentions import class_named
from assistant.conversation.outcomes import Outcome
from assistant.conversation.queries import meanings
from assistant.conversation.queries.cells import cells_asked_of, two_asked_of
from assistant.conversation.queries.kinds import OWN_ANSWERS, Query, kind_of, remarks
from assistant.conversation.queries.left_out import NEEDED, left_out
from assistant.conversation.queries.measured import measured
from assistant.conversation.queries.program import how_to, where
from assistant.conversation.queries.reckoned import arithmetic, products
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.terms import explain_term
from assistant.conversation.value_words import CLASS_WORD
from assistant.draft import BasisKind, cell_text
from assistant.judging import findings_of
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.text import dice

_MOST = 3
"""Cells of which a question is answered at once."""
_SAME = 0.6
"""Likeness from which words name a row."""
_LACKING = re.compile(
    r"(?:为什么|为啥|为何|干嘛|凭什么|凭啥|怎么|咋)(?:会|就|都)?没(?:有|写|列|填|算|提)?"
)
_RULED = re.compile(r"标准|规定|文件|政策|最低工资|超标|上限|红线")
_CUSTOMARY = "数量、质量、时效、成本每一类有一条能考核的就够，一件事不要换个说法写几遍；项目里另有一件事没有写到的，才再加一条。"


@dataclass(frozen=True)
class Told:
    """An answer, and the cell that it speaks of."""

    text: str
    target: Target | None = None


def told_of(
    workspace: Workspace,
    conversation: Conversation,
    now: Snapshot,
    message: str,
    *,
    lost: bool,
    reasoned: bool = False,
) -> Told | None:
    """The answer to a question; None for what is none, or where nothing is known.

    Where another answer stands already (not ``lost``), only a question of a known kind is answered anew;
    ``reasoned`` where that answer is to the point unless the question is of a kind with an answer of its own.
    """
    kind = kind_of(message)
    if kind is None and lost and remarks(message):
        return Told(replies.NOTED)
    if kind is None or (kind is Query.ABOUT and not lost) or (reasoned and kind not in OWN_ANSWERS):
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
            Query.HOW_TO: lambda: how_to(self.message),
            Query.RECKON: self._reckon,
            Query.WHERE: lambda: where(self.now.draft, self.message, self.cells[:_MOST]),
            Query.FOLLOWS: self._follows,
            Query.PLACED: self._placed,
            Query.SIGN: lambda: meanings.signs(self.now.draft, self.cells),
            Query.APART: self._apart,
            Query.LACKS: self._lacks,
            Query.OTHERS: self._others,
            Query.ENOUGH: self._enough,
            Query.MEASURED: self._measured,
            Query.LEFT_OUT: self._left_out,
            Query.WORRY: self._worry,
            Query.CHOICE: self._choice,
            Query.LAST_YEAR: self._last_year,
            Query.TERM: lambda: meanings.explained_terms(self.message),
            Query.FITTING: self._fitting,
            Query.BASIS: self._basis,
            Query.OBJECTIONS: self._objections,
            Query.ABOUT: self._about,
        }
        text = told[kind]() if kind in told else None
        if text is None and kind not in {Query.HOW_TO, Query.WHAT_IF, Query.WHERE}:
            text = self._about() or meanings.explained_terms(self.message)
        return Told(text, self.cells[0] if self.cells else None) if text else None

    def _words(self, cell: Target) -> str:
        return f"第{cell.row + 1}条" if cell.row is not None else label_of(self.now.draft, cell.cell)  # fmt: skip

    def _basis(self) -> str | None:
        told = [answers.why(self.now.draft, self._words(one), None)[0] for one in self.cells[:_MOST]]  # fmt: skip
        return "\n".join(told) or None

    def _others(self) -> str | None:
        """Other wordings of the rows, and what else belongs in a class that is named."""
        rows = [one for one in self.cells if one.row is not None]
        told = [answers.others(self.now.draft, self._words(one), None)[0] for one in rows[:_MOST]]
        level2 = class_named(self.message)
        told += [explain_term(level2) or ""] if level2 else []
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
        if told and _RULED.search(self.message):
            told.append("有没有规定的标准，程序里查不到，请以本地现行的文件为准。")
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
        """Two rows side by side, else two terms."""
        one, other = two_asked_of(self.now.draft, self.message, self.conversation.focus)
        terms = meanings.explained_terms(self.message) if re.search(r"区别|不同|不一样|怎么分|差别", self.message) else None  # fmt: skip
        found = terms or meanings.apart(self.now.draft, one, other)
        return found or (None if self.cells else meanings.unknown_pair(self.message))

    def _placed(self) -> str | None:
        """The class of the row that is named beside the class."""
        said = re.sub(rf"(?:[放归列写摆填算]|属于?)?(?:在|到|进|成|是|作|为)?{CLASS_WORD}", "", self.message)  # fmt: skip
        cells = cells_asked_of(self.now.draft, said, self.conversation.focus)
        told = meanings.placed(self.now.draft, self.message, cells[:1])
        return "\n".join([told, *self._found(cells[:1])]) if told else None

    def _choice(self) -> str | None:
        """Whence a value is (市里给的还是区里给的), else what both that are named stand for; the choice is the clerk's."""
        whence = self._basis()
        if whence and re.search(r"的还是.+的", self.message):
            return whence
        return meanings.explained_terms(self.message) or whence

    def _last_year(self) -> str:
        words = next((self.now.draft.table.indicators[one.row].name for one in self.cells if one.row is not None), "")  # fmt: skip
        return told_of_last_year(self.workspace, self.now, words, self.conversation.focus)

    def _measured(self) -> str | None:
        rows = [one for one in self.cells[:_MOST] if one.row is not None]
        return "\n".join(measured(self.now.draft, one) for one in rows) or None

    def _left_out(self) -> str | None:
        if not self.cells or re.search(r"没[写填有]", self.message):
            return None  # 讲座几月办没写: it is no row that is to go
        return left_out(self.workspace, self.now, self.message, self.cells[0])

    def _reckon(self) -> str | None:
        """Sums written in the message, and those that the table rests on."""
        told = [*products(self.message), *arithmetic(self.now.draft)]
        if told:
            return "\n".join([*told, "（表格没有改动。）"])
        costs = [row_target(self.now.draft, n) for n, row in enumerate(self.now.draft.table.indicators) if "成本" in (row.level2 or "")]  # fmt: skip
        return "\n".join(one for one in (self._basis(), *self._found(costs)) if one) or None

    def _worry(self) -> str:
        """万一晚发一天怎么办: what stands there, and what can be done about it now and at the year's end."""
        now = [replies.explained(self.now.draft, f"{one.cell}/value") for one in self.cells if one.row is not None]  # fmt: skip
        return "\n".join([*(now if len(now) == 1 else []), "年底按实际完成情况填写，并说明原因；要是现在就没有把握，可以改成做得到的，直接说改成什么。"])  # fmt: skip

    def _lacks(self) -> str | None:
        """为什么没有学生总人数: what the table lacks was not said; where a row comes near, it is named."""
        before, after = _LACKING.split(self.message, maxsplit=1)
        after = re.sub(r"[呀啊呢吗了的嘛吧，,。？?！!].*$|^(?:在|到)?(?:这|那)?张?(?:表|里|上)[里上面头]*$", "", after)  # fmt: skip
        wanted = after or re.split(r"[，,。？?]", before)[-1]
        names = [self.now.draft.table.indicators[one.row].name for one in self.cells if one.row is not None]  # fmt: skip
        if len(wanted) < 2 or any(wanted in one or dice(wanted, one) > _SAME for one in names):
            return self._basis()
        if class_named(wanted):
            return self._enough()
        if told := explain_term(wanted):
            return f"表里没有“{wanted}”。{told}"
        near = "、".join(f"{one.label}" for one in self.cells[:_MOST] if one.row is not None)
        alike = f"相近的有：{near}。" if near else ""
        why = "您的话里写到了，但没有单列一条" if wanted in self.now.draft.brief.text else "您的话里没有说到，程序不编内容"  # fmt: skip
        return f"表里没有“{wanted}”：{why}。{alike}要写的话请直接说，例如“加一条数量指标：……”。"

    def _enough(self) -> str | None:
        level2 = class_named(self.message)
        applicable = [row for row in self.now.draft.table.indicators if row.applicable]
        if level2 is None:
            counts = Counter((row.level2 or "").removesuffix("指标") for row in applicable)
            told = "、".join(f"{name}{count}条" for name, count in counts.items())
            return f"现在有{replies.counted(self.now.draft.table)}：{told}。条数没有统一的要求：{_CUSTOMARY}"
        used = [row.name for row in applicable if row.level2 == level2]
        if not used:
            return self._basis()
        listed = "、".join(f"“{one}”" for one in used)
        need = _CUSTOMARY if level2 in NEEDED else "这一类写一两条拿得出材料证明的就够，不用多。"
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
