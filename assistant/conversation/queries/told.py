"""What is told to a question: nothing changes, and what the table, its basis and the history say is told in plain Chinese."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.checks.verdict import judge
from assistant.conversation.actions import GoodValue
from assistant.conversation.answering import answers, replies
from assistant.conversation.changing.changes import Changes
from assistant.conversation.errands.year_before import told_of_last_year
from assistant.conversation.outcomes import Outcome
from assistant.conversation.queries import meanings
from assistant.conversation.queries.cells import cells_asked_of, two_asked_of
from assistant.conversation.queries.figures import figures_told
from assistant.conversation.queries.findings_asked import finding_asked, repeated, unused
from assistant.conversation.queries.kinds import OWN_ANSWERS, Query, kind_of, remarks
from assistant.conversation.queries.left_out import left_out
from assistant.conversation.queries.measured import measured
from assistant.conversation.queries.program import how_to, where
from assistant.conversation.queries.reckoned import reckoned
from assistant.conversation.queries.signs import signs_of
from assistant.conversation.queries.whole import (
    classes_open,
    enough,
    lacking,
    not_there,
    unknown_rate,
)
from assistant.conversation.referring.cells import Target, label_of, row_target
from assistant.conversation.referring.mentions import class_named
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.vocabulary.terms import explain_term
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.conversation.whole_messages.only_answered import not_stated
from assistant.draft import BASIS_WORDS, BasisKind, cell_text
from assistant.judging import findings_of
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError
from corpus.values import ValueKind

_OF_ROWS = frozenset({Query.BASIS, Query.TERM, Query.FITTING, Query.ABOUT, Query.MEASURED})
"""Kinds that ask after a row: of one that the table lacks this is told first."""
_MOST = 3
"""Cells of which a question is answered at once."""
_RULED = re.compile(r"标准|规定|文件|政策|最低工资|超标|上限|红线")
_UNCHANGED = "（表格没有改动。要改请直接说改成什么。）"
_SUPPOSE = (
    "没有看清要假设改哪一处，表格没有改动。请说改哪一条、改成什么，例如“如果满意度改成95%会怎样”。"
)
_UNIT = re.compile(r"(?:计量|度量)?单位(?:写|用|填)?(?:的)?(?:是|为|叫)?(?:什么|啥|哪个|多少)")


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
    pointed = _pointed(workspace, conversation, now, message) if kind is not None else None
    if pointed:
        return pointed
    if kind is None or (kind is Query.ABOUT and not lost) or (reasoned and kind not in OWN_ANSWERS):
        return None
    cells = cells_asked_of(now.draft, message, conversation.focus)
    strange = unknown_rate(now.draft, message) if kind in _OF_ROWS else None
    if strange:
        usual = f"\n{answers.usual(workspace, strange)}" if kind is Query.FITTING else ""
        return Told(not_there(strange) + (meanings.explained_rate(message) or "") + usual)
    return _Answer(workspace, conversation, now, message, cells).of(kind)


def _pointed(
    workspace: Workspace, conversation: Conversation, now: Snapshot, message: str
) -> Told | None:
    """A finding that is asked after by its number, or the unit of a row: no class and no term is meant."""
    if found := finding_asked(now.draft, workspace.around, message):
        return Told(found)
    said, units = _UNIT.subn("", message)
    cells = cells_asked_of(now.draft, said, conversation.focus) if units else []
    if not cells or cells[0].row is None:
        return None
    row = now.draft.table.indicators[cells[0].row]
    unit = row.parsed.unit or ("%" if row.parsed.kind is ValueKind.RATE else "")
    stands = f"单位是“{unit}”。" if unit else "没有单位。"
    return Told(f"{cells[0].label}写“{row.value}”，{stands}", cells[0])


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
            Query.RECKON: lambda: reckoned(self.now.draft, self.message, self.cells),
            Query.WHERE: lambda: (
                self._figures() or where(self.now.draft, self.message, self.cells[:_MOST])
            ),
            Query.FOLLOWS: self._follows,
            Query.PLACED: self._placed,
            Query.SIGN: lambda: meanings.signs(self.now.draft, self.cells),
            Query.JOINED: self._joined,
            Query.UNUSED: lambda: unused(self.now.draft),
            Query.GUESSED: lambda: not_stated(self.now.draft),
            Query.WHAT_IF: lambda: _SUPPOSE,
            Query.APART: self._apart,
            Query.LACKS: lambda: lacking(self.now.draft, self.message, self.cells) or self._basis(),
            Query.OTHERS: self._others,
            Query.ENOUGH: lambda: enough(self.now.draft, self.message) or self._basis(),
            Query.MEASURED: self._measured,
            Query.LEFT_OUT: self._left_out,
            Query.WORRY: self._worry,
            Query.CHOICE: self._choice,
            Query.LAST_YEAR: self._last_year,
            Query.TERM: self._term,
            Query.FITTING: self._fitting,
            Query.BASIS: self._basis,
            Query.OBJECTIONS: self._objections,
            Query.ABOUT: self._about,
        }
        text = told[kind]() if kind in told else None
        if text is None and kind not in {Query.HOW_TO, Query.WHERE}:
            text = self._figures() or self._about() or meanings.explained_terms(self.message)
        return Told(text, self.cells[0] if self.cells else None) if text else None

    def _figures(self) -> str | None:
        """Where a number comes from that no cell says."""
        return None if self.cells else figures_told(self.now.draft, self.message)

    def _words(self, cell: Target) -> str:
        return f"第{cell.row + 1}条" if cell.row is not None else label_of(self.now.draft, cell.cell)  # fmt: skip

    def _basis(self) -> str | None:
        """Where a cell comes from; of several in one line each."""
        if len(self.cells) == 1:
            return answers.why(self.now.draft, self._words(self.cells[0]), None)[0]
        return "\n".join(self._briefly(one) for one in self.cells[:_MOST]) or None

    def _briefly(self, cell: Target) -> str:
        """One line of a cell: what stands there, and why."""
        draft = self.now.draft
        place = cell.cell if cell.row is None else f"{cell.cell}/value"
        basis, text = draft.basis.get(place), cell_text(draft.table, place)
        text += "万元" if text and cell.cell.startswith("funding/") else ""
        return f"{cell.label}：“{text}”（{BASIS_WORDS[basis.kind]}）{basis.text}" if basis and text else f"{cell.label}还没有填。"  # fmt: skip

    def _term(self) -> str | None:
        """Words of the form, else what a rate counts; of words of the project only what the table says."""
        known = meanings.explained_terms(self.message) or meanings.explained_rate(self.message)
        own = self._basis()
        return known or (f"程序里没有这个词的解释，只能告诉您它写在哪里。\n{own}" if own else None)

    def _others(self) -> str | None:
        """Other wordings of the rows, and what else belongs in a class that is named."""
        rows = [one for one in self.cells if one.row is not None]
        told = [answers.others(self.now.draft, self._words(one), None)[0] for one in rows[:_MOST]]
        level2 = class_named(self.message)
        told += [explain_term(level2) or ""] if level2 else []
        if "vague" in signs_of(self.message) and rows:
            told.append(
                "想写得实一点，就写成年底能数、能和以前比的，例如“……比上年减少”；数要按本单位的实际。"
            )
        if (
            not told
            and "vague" in signs_of(self.message)
            and not re.search(r"效益|指标|表", self.message)
        ):
            return "表里没有找到您说的这一句。请说第几条，或者直接说改成什么。"
        return "\n".join(told) or classes_open(self.now.draft)

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
        if told and re.search(r"100|百分之?百", self.message) and "%" in "".join(told):
            told.append("写100%就是一次也不能落下，有一次没做到就算没完成；没有把握就留一点余地。")
        if told and _RULED.search(self.message):
            told.append("有没有规定的标准，程序里查不到，请以本地现行的文件为准。")
        return "\n".join(told) or None

    def _found(self, cells: Sequence[Target]) -> list[str]:
        """What the checks object to in these cells."""
        places = [one.cell for one in cells]
        findings = findings_of(self.now.draft, self.workspace.around)
        return [f"校验意见：{one.message}" for one in findings if one.cell.startswith(tuple(f"{place}/" for place in places)) or one.cell in places]  # fmt: skip

    def _objections(self) -> str | None:
        """What the checks say of the cells that are named, else of the table with the grade that they come to."""
        findings = findings_of(self.now.draft, self.workspace.around)
        if not self.cells:
            grade = f"\n{judge(findings).line}" if "grade" in signs_of(self.message) else ""
            return replies.listed(findings) + grade
        named = "、".join(one.label for one in self.cells[:_MOST])
        found = self._found(self.cells) or [
            f"{named}，校验没有发现问题；审核的人怎么看，程序不能替他们说。"
        ]
        return "\n".join([*found, self._basis() or ""])

    def _apart(self) -> str | None:
        """Two rows side by side, else two terms."""
        one, other = two_asked_of(self.now.draft, self.message, self.conversation.focus)
        differ = re.search(r"区别|不同|不一样|怎么分|差别", self.message)
        found = meanings.explained_rate(self.message) if differ else None
        found = found or (meanings.explained_terms(self.message) if differ else None)
        found = found or meanings.apart(self.now.draft, one, other)
        if found is None and not self.cells and "重" in self.message:
            return repeated(self.now.draft, self.workspace.around)
        return found or (None if self.cells else meanings.unknown_pair(self.message))

    def _joined(self) -> str | None:
        """Whether rows are to be one, or one to be two: what each of them tells, and by what that is decided."""
        rows = [one for one in self.cells if one.row is not None]
        told = [f"{one.label}：{self.now.draft.table.indicators[one.row or 0].value}。" for one in rows[:_MOST]]  # fmt: skip
        rule = (
            "考核的是同一件事、用同一份材料证明，合成一条就够；是两件事、要分开统计的，就各写一条。"
        )
        return "\n".join([*told, rule, "定下来以后直接说合并或删哪一条。"]) if told else None

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
        rows = [one for one in self.cells if one.row is not None]
        every = [row_target(self.now.draft, n) for n, row in enumerate(self.now.draft.table.indicators) if row.applicable]  # fmt: skip
        return "\n".join(measured(self.now.draft, one) for one in (rows or every)[:_MOST])

    def _left_out(self) -> str | None:
        if not self.cells or re.search(r"没[写填有]", self.message):
            return None  # 讲座几月办没写: it is no row that is to go
        left = re.search(r"不(?:用|要|需要)?[写填放]的?(?P<what>[^，。]{2,})", self.message)
        named = cells_asked_of(self.now.draft, left["what"], None) if left else []
        return left_out(self.workspace, self.now, self.message, (named or self.cells)[0])

    def _worry(self) -> str:
        """万一晚发一天怎么办: what stands there, and what can be done about it now and at the year's end."""
        now = [replies.explained(self.now.draft, f"{one.cell}/value") for one in self.cells if one.row is not None]  # fmt: skip
        return "\n".join([*(now if len(now) == 1 else []), "年底按实际完成情况填写，并说明原因；想知道改了会怎样，请说改哪一条、改成什么；没有把握的，现在就可以改成做得到的。"])  # fmt: skip

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
        """What stands in the cells that a question names, and what the checks say of them."""
        told = [self._basis(), *self._found(self.cells[:_MOST])]
        return "\n".join([*(one for one in told if one), _UNCHANGED]) if self.cells else None
