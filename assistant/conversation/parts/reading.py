"""What a message wants done, from its parts: verbs, mentions, values, and what is left over.

The reading is *certain* only where every word of every clause was used by it, was a reason or is
of no weight: then it may be carried out. Else it can be offered, and nothing changes by itself.
"""

from dataclasses import dataclass

from assistant.conversation.actions import Add, Change, Delete, Move, Rename, Reorder, SetTo, Shift
from assistant.conversation.parts import words
from assistant.conversation.parts.base import CALLED, LEVEL_ONLY, OFFICE, Frame, Unclear
from assistant.conversation.parts.mentions import (
    CLASS,
    HEAD,
    MARKS,
    ROW,
    TEXT,
    VALUE,
    WHY,
    Clause,
    read_clause,
)
from assistant.conversation.parts.rowed import Rowed
from assistant.conversation.referring.cells import HEAD_LABELS, row_label
from assistant.conversation.referring.clauses import split
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.said_values import tidy_value
from corpus import late_re as re

LONGEST = 90
"""Characters: a longer message is a request or a pasted paragraph."""


@dataclass(frozen=True)
class Reading:
    """What a message wants done; ``told`` says it to the clerk, one line a change."""

    changes: tuple[Change, ...]
    told: tuple[str, ...]
    certain: bool


def read_parts(
    now: Snapshot, text: str, focus: Focus | None, *, lenient: bool = False
) -> Reading | None:
    """The reading of a (bare) message; None where its parts make no meaning or nothing is wished.

    ``lenient``: clauses that make no meaning of their own count as reasons for those that do; such
    a reading is never certain by itself.
    """
    if lenient and (words.UNDECIDED.search(text) or len(split(text)) < 2):
        return None
    if not text or len(text) > LONGEST or re.search(r"<\s*[/!a-zA-Z]", text):
        return None
    reader = _Reader(now, focus, lenient=lenient)
    try:
        return reader.read(text)
    except Unclear:
        return None


class _Reader(Rowed):
    # --- the whole ---------------------------------------------------------------------------

    def read(self, text: str) -> Reading | None:
        clauses = [part for one in split(text) for part in re.split(r"(?<=[?？])", one) if part]
        last = read_clause(self.now, clauses[-1], self.focus) if len(clauses) > 1 else None
        if last is not None and self._opens_row(last, last.masked) and not self._name_in(last):
            told = any(read_clause(self.now, one, self.focus).of(VALUE) for one in clauses[:-1])
            if told and not last.of(VALUE):
                clauses = [clauses[-1], *clauses[:-1]]  # 每村书册数，≥60册，数量里加一条
        if self.lenient:
            clauses.sort(key=lambda one: not self._tells_old(one))  # 实测9.2，不是8.5
        for place, raw in enumerate(clauses):
            held = list(self.frames)
            try:
                self._clause(raw, last=place == len(clauses) - 1)
            except Unclear:
                if not self.lenient or words.COMMANDED.search(raw):
                    raise  # what was told to be done is no mere reason
                self.frames = held
                self._about(read_clause(self.now, raw, self.focus))
        if not self.frames or self.doubted:
            return None
        made = [self._made(one) for one in self._merged()]
        changes = tuple(change for change, _ in made)
        return Reading(changes, tuple(told for _, told in made), self.certain and not self.lenient)

    def _tells_old(self, raw: str) -> bool:
        """True for 不是8.5 of a value that one row alone holds."""
        clause = read_clause(self.now, raw, self.focus)
        values = clause.of(VALUE)
        found = re.fullmatch(
            rf"(?:而|并)?(?:不是|没有)(?:原来的)?{VALUE}(?:了|啊|的)?", clause.masked
        )
        return found is not None and len(self._holding(values[0].text)) == 1

    def _clause(self, raw: str, *, last: bool) -> None:
        clause = read_clause(self.now, raw, self.focus)
        masked = words.REASON.sub(WHY, clause.masked)
        if any(re.search(r"目标", one.text) for one in clause.of(HEAD)):
            raise Unclear  # a sentence is reworded by other rules
        if any(re.search(r"名", one.text) for one in clause.of(HEAD)):
            self._project_name(clause, masked)
            return
        if any(not one.rows for one in clause.of(ROW)):
            raise Unclear  # 第十五条 of a table with fewer
        mentions = bool(clause.of(ROW) or clause.of(CLASS))
        corrected = re.search(r"(?:别|不要|不用|不必|不)(?:再)?(?:写|填|报|叫|拖|定|搞|弄)", masked)
        if words.REFUSED.search(masked) and not (corrected and not last):
            self._kept(clause)
            return
        if words.PAST.search(masked):
            if re.search(r"改|调|填|按|写|换|删|加|照", masked):
                self.certain = False
            if self.lenient:
                self._about(clause)
            return
        if corrected and not last:
            self._about(clause)
            return
        if words.ASKED.search(masked) or words.HEDGE.search(masked):
            if self.lenient and not last:
                self._about(clause)
                return
            if last or not mentions or clause.of(VALUE) or words.HEDGE.search(masked):
                self.doubted = True
            self._about(clause)
            return
        act = self._verb_of(clause, masked)
        if act == "":
            self._about(clause)
            if clause.of(VALUE) and not self._is_said_already(clause):
                self.certain = False
            if re.search(r"除|只有|但|不过|不是|没|不", masked.replace(WHY, "")):
                self.certain = False
            return
        getattr(self, f"_{act}")(clause, masked)

    def _kept(self, clause: Clause) -> None:
        """总额不变: what stays as it is changes nothing, unless it tells another value."""
        if clause.of(VALUE) and not self._is_said_already(clause):
            self.certain = False

    # --- verbs -------------------------------------------------------------------------------

    def _verb_of(self, clause: Clause, masked: str) -> str:
        """The act that the clause's verb and mentions tell; "" where it tells none."""
        values, rows = clause.of(VALUE), clause.of(ROW)
        if self._opens_row(clause, masked):
            return "add"
        last = self.frames[-1] if self.frames else None
        if last is not None and last.act == "rename" and not values:
            if not last.text and re.match(r"(?:就|应该|那就|应|拟|宜)*(?:为|是|作|叫作|改成|改为|改叫|改作|叫|换成|写成|用)", clause.raw):  # fmt: skip
                return "call"
            if not last.text and not rows and (clause.of(TEXT) or CALLED.search(raw := clause.raw) or re.fullmatch(r"[\u4e00-\u9fff]{4,20}", raw)):  # fmt: skip
                return "call"
            if rows and re.search(rf"{ROW}(?:就|也)?(?:改|叫|换|写)", masked):
                return "rename"
        if self.frames and self.frames[-1].act == "add" and self._completes(clause, masked):
            return "complete"
        heads = clause.of(HEAD)
        if heads and heads[0].start <= 2 and re.search(r"单位|部门|主管", heads[0].text):
            return "office"
        if last is not None and last.head in {"unit", "authority"} and not last.value:
            if OFFICE.fullmatch(clause.raw):
                return "office"
            raise Unclear
        if values and words.POSTPONED.search(masked):
            return "postponed"
        if words.NAMED.search(masked) and (rows or self.topic or not clause.of(HEAD)) and not re.search(r"值.{0,3}$", masked):  # fmt: skip
            named = words.NAMED.search(masked)
            assert named is not None
            if not values or values[0].start < named.start():
                return "rename"
        if words.DELETE.search(masked) and not values:
            return "delete"
        if clause.of(TEXT) and (rows or self.topic or clause.of(CLASS)):
            return "word"
        level = LEVEL_ONLY.fullmatch(clause.raw)
        if level and self.topic and not values:
            return "level"
        if words.ORDER.search(masked) and rows:
            return "order"
        if (rows or self.topic) and clause.of(CLASS) and words.MOVE.search(masked) and not values:
            return "move"
        if values:
            spoken = rows or clause.of(CLASS) or heads or words.TOLD.search(masked)
            return "set" if spoken or not self.lenient else ""
        if heads or (clause.of(TEXT) and not clause.of(ROW)):
            raise Unclear
        if self.topic and words.CALL_IT.fullmatch(clause.raw):
            return "entitle"
        if re.search(r"(?:改|换|写|填|变|说|调整|报|叫)[成为作到]|填|报(?![销告名上来])", masked):
            raise Unclear  # a wording that the parts do not tell
        return ""

    def _opens_row(self, clause: Clause, masked: str) -> bool:
        found = words.ADD_ROW.search(masked)
        if re.search(
            rf"(?:增加|新增|增列|补充|添加|加上|加|添|补)(?:一?[条个项])?(?:[^{MARKS}]{{0,4}}指标)?[：:]?{TEXT}",
            masked,
        ):
            return True
        into = re.search(rf"(?:加|放|补|列|写|添)(?:到|进去?|入|在)(?:了)?{CLASS}", masked)
        if into and not any(one.rows and one.rows[0][1] >= 4 for one in clause.of(ROW)):
            return bool(self._name_in(clause))
        if found is None:
            plain = re.match(r"(?:再|还|另|也|请|要)*(?:加|添|补)(?:上)?[：:]?", masked)
            named = re.sub(rf"[{MARKS}]", "", masked[plain.end() :]) if plain else ""
            return bool(plain and clause.of(VALUE) and len(named) >= 3 and not clause.of(ROW) and not self.topic)  # fmt: skip
        units = {self._row(row).parsed.unit for one in clause.of(ROW) for row, _ in one.rows}
        return not ("条" in found.group() and "条" in units)

    # --- putting together ----------------------------------------------------------------------

    def _merged(self) -> list[Frame]:
        """A difference and the number that it leads to are one change."""
        done: list[Frame] = []
        for frame in self.frames:
            last = done[-1] if done else None
            same = last is not None and frame.rows and last.rows == frame.rows
            if same and last is not None and last.act == "shift" and frame.act == "set":
                if not self._adds_up(frame.rows[0][0], last.value, last.way, frame.value):
                    raise Unclear
                done[-1] = frame
            elif same and last is not None and last.act == "set" and frame.act == "set":
                if tidy_value(last.value) != tidy_value(frame.value):
                    raise Unclear
            else:
                done.append(frame)
        return done

    def _made(self, frame: Frame) -> tuple[Change, str]:
        """The change and how it is told."""
        draft = self.now.draft
        if frame.act == "delete":
            told = "、".join(self._called(one) for one in frame.deleting)
            return Delete(tuple(frame.deleting)), f"删除{told}"
        if frame.act == "add":
            if not frame.name or (not frame.level2 and not frame.value):
                raise Unclear
            level2 = level2_of(draft, frame.level2) if frame.level2 else None
            if frame.level2 and level2 is None:
                raise Unclear
            shown = level2.removesuffix("指标") if level2 else ""
            told = f"加一条{level2 or '指标'}：{frame.name}{frame.value}"
            return Add(shown, frame.name, frame.value), told
        if frame.head and not frame.value:
            raise Unclear
        if frame.head:
            label = "年度" if frame.head == "year" else HEAD_LABELS[frame.head]
            if frame.act == "shift":
                step = "增加" if frame.way > 0 else "减少"
                return Shift(label, frame.value, frame.way > 0), f"{label}{step}{frame.value}"
            return SetTo(label, frame.value), f"{label}改成{frame.value}"
        row = self._only(frame.rows)
        nth, shown = f"第{row + 1}条", row_label(draft, row)
        if frame.act == "rename":
            if not frame.text:
                raise Unclear
            return Rename(nth, frame.text), f"{shown}改名为“{frame.text}”"
        if frame.act == "move":
            return Move(nth, frame.level2.removesuffix("指标")), f"{shown}移到{frame.level2}"
        if frame.act == "order":
            return Reorder(nth, frame.name, frame.text), f"{shown}调整位置"  # type: ignore[arg-type]
        if frame.act == "shift":
            step = "增加" if frame.way > 0 else "减少"
            return Shift(nth, frame.value, frame.way > 0), f"{shown}{step}{frame.value}"
        return SetTo(nth, frame.value), f"{shown}改成{frame.value}"

    def _called(self, words_: str) -> str:
        found = re.fullmatch(r"第(\d+)条", words_)
        return row_label(self.now.draft, int(found.group(1)) - 1) if found else words_


_PLACED = {
    "swap": "第{a}条和{b}换一下", "first": "把第{a}条挪到最前面", "last": "把第{a}条挪到最后面", "before": "把第{a}条放到{b}前面",
    "after": "把第{a}条放到{b}后面", "up": "第{a}条上移", "down": "第{a}条下移",
}  # fmt: skip


def as_command(changes: tuple[Change, ...]) -> str:
    """The changes in plain words that mean just them, for an offer."""
    return "；".join(_said(one) for one in changes)


def _said(change: Change) -> str:
    if isinstance(change, Delete):
        return f"删除{'、'.join(change.words)}"
    if isinstance(change, Add):
        value = f"，{change.value}" if change.value else ""
        return f"加一条{change.level2_words}指标：{change.name}{value}"
    if isinstance(change, Shift):
        return f"{change.words}{'增加' if change.up else '减少'}{change.amount}"
    if isinstance(change, Rename):
        return f"把{change.words}改名为“{change.value}”"
    if isinstance(change, Move):
        return f"把{change.words}移到{change.level2_words}"
    if isinstance(change, Reorder):
        return _PLACED[change.how].format(a=change.words[1:-1], b=change.other)
    assert isinstance(change, SetTo), change
    return f"把{change.words}改成{change.value}"
