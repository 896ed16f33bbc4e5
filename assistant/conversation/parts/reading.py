"""What a message wants done, from its parts: verbs, mentions, values, and what is left over.

The reading is *certain* only where every word of every clause was used by it, was a reason or is
of no weight: then it may be carried out. Else it can be offered, and nothing changes by itself.
"""

import re
from dataclasses import dataclass, field

from assistant.conversation.actions import Add, Change, Delete, Move, Rename, Reorder, SetTo, Shift
from assistant.conversation.cells import HEAD_LABELS, row_label
from assistant.conversation.classes import level2_of
from assistant.conversation.clauses import split
from assistant.conversation.measures import find_by_value, same_measure
from assistant.conversation.parts import words
from assistant.conversation.parts.mentions import (
    CLASS,
    HEAD,
    MARKS,
    ROW,
    TEXT,
    VALUE,
    WHY,
    Clause,
    Span,
    read_clause,
)
from assistant.conversation.said_values import tidy_value
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.targets import find_targets
from corpus.schema import Indicator
from corpus.text import normalise
from corpus.value_grammar import parse_value
from corpus.values import NUMERIC, IndicatorValue, ValueKind

LONGEST = 90
"""Characters: a longer message is a request or a pasted paragraph."""
_SOFT = 1
"""Characters of a clause that may stay unexplained in a certain reading."""


@dataclass(frozen=True)
class Reading:
    """What a message wants done; ``told`` says it to the clerk, one line a change."""

    changes: tuple[Change, ...]
    told: tuple[str, ...]
    certain: bool


@dataclass
class _Frame:
    """A change that is being put together."""

    act: str  # set, shift, delete, rename, add, move, order
    rows: tuple[tuple[int, int], ...] = ()  # what it can be about, with the characters shared
    head: str = ""
    level2: str = ""
    value: str = ""
    way: int = 0
    text: str = ""
    name: str = ""
    clause: str = ""
    deleting: list[str] = field(default_factory=list)
    priced: bool = False
    old: str = ""


class Unclear(Exception):
    """The parts do not make one meaning."""


def read_parts(now: Snapshot, text: str, focus: Focus | None) -> Reading | None:
    """The reading of a (bare) message; None where its parts make no meaning or nothing is wished."""
    if not text or len(text) > LONGEST or re.search(r"<\s*[/!a-zA-Z]", text):
        return None
    reader = _Reader(now, focus)
    try:
        return reader.read(text)
    except Unclear:
        return None


class _Reader:
    def __init__(self, now: Snapshot, focus: Focus | None) -> None:
        self.now = now
        self.table = now.draft.table
        self.focus = focus
        self.frames: list[_Frame] = []
        self.topic: tuple[tuple[int, int], ...] = ()
        self.topic_class = ""
        self.certain = True
        self.doubted = False
        self.said = re.sub(r"\s", "", now.brief.text + now.brief.topic)

    # --- the whole ---------------------------------------------------------------------------

    def read(self, text: str) -> Reading | None:
        clauses = [part for one in split(text) for part in re.split(r"(?<=[?？])", one) if part]
        last = read_clause(self.now, clauses[-1], self.focus) if len(clauses) > 1 else None
        if last is not None and self._opens_row(last, last.masked) and not self._name_in(last):
            told = any(read_clause(self.now, one, self.focus).of(VALUE) for one in clauses[:-1])
            if told and not last.of(VALUE):
                clauses = [clauses[-1], *clauses[:-1]]  # 每村书册数，≥60册，数量里加一条
        for place, raw in enumerate(clauses):
            self._clause(raw, last=place == len(clauses) - 1)
        if not self.frames or self.doubted:
            return None
        made = [self._made(one) for one in self._merged()]
        changes = tuple(change for change, _ in made)
        return Reading(changes, tuple(told for _, told in made), self.certain)

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
        corrected = re.search(r"(?:别|不要|不用|不)(?:再)?(?:写|填|报|叫)", masked)
        if words.REFUSED.search(masked) and not (corrected and not last):
            self._kept(clause)
            return
        if words.PAST.search(masked):
            if self._verb_of(clause, masked):
                self.certain = False
            return
        if corrected and not last:
            self._about(clause)
            return
        if words.ASKED.search(masked) or words.HEDGE.search(masked):
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

    def _about(self, clause: Clause) -> None:
        """What a clause without a change speaks of; the next one may say what to do with it."""
        rows, classes = clause.of(ROW), clause.of(CLASS)
        if (rows and re.search(r"(?:[那这该]?(?:条|个|项)|指标)$", clause.raw)) or (rows and len(clause.raw) <= 6):  # fmt: skip
            self._explain(clause, clause.masked, words.SET, rows)
        olds = [row for one in clause.of(VALUE) for row in self._holding(one.text)]
        if rows and rows[0].rows:
            self.topic = rows[0].rows
            self.topic_class = ""
        elif classes:
            self.topic, self.topic_class = self._of_class(classes[0].text), classes[0].text
        elif len(olds) == 1 and not self.topic:
            self.topic = ((olds[0], 9),)

    def _is_said_already(self, clause: Clause) -> bool:
        return all(self._holding(one.text) or find_by_value(self.now.draft, tidy_value(one.text)) for one in clause.of(VALUE))  # fmt: skip

    # --- verbs -------------------------------------------------------------------------------

    def _verb_of(self, clause: Clause, masked: str) -> str:
        """The act that the clause's verb and mentions tell; "" where it tells none."""
        values, rows = clause.of(VALUE), clause.of(ROW)
        if self._opens_row(clause, masked):
            return "add"
        last = self.frames[-1] if self.frames else None
        if last is not None and last.act == "rename" and not values:
            if not last.text and not rows and (clause.of(TEXT) or _CALLED.search(raw := clause.raw) or re.fullmatch(r"[\u4e00-\u9fff]{4,20}", raw)):  # fmt: skip
                return "call"
            if rows and re.search(rf"{ROW}(?:就|也)?(?:改|叫|换|写)", masked):
                return "rename"
        if self.frames and self.frames[-1].act == "add" and self._completes(clause, masked):
            return "complete"
        if words.NAMED.search(masked) and (rows or self.topic or not clause.of(HEAD)) and not re.search(r"值.{0,3}$", masked):  # fmt: skip
            named = words.NAMED.search(masked)
            assert named is not None
            if not values or values[0].start < named.start():
                return "rename"
        if words.DELETE.search(masked) and not values:
            return "delete"
        if clause.of(TEXT) and (rows or self.topic or clause.of(CLASS)):
            return "word"
        level = _LEVEL_ONLY.fullmatch(clause.raw)
        if level and self.topic and not values:
            return "level"
        if words.ORDER.search(masked) and rows:
            return "order"
        if rows and clause.of(CLASS) and words.MOVE.search(masked) and not values:
            return "move"
        if values:
            return "set"
        heads = clause.of(HEAD)
        if heads and re.search(r"单位|部门", heads[0].text) and not rows:
            return "office"
        if heads or (clause.of(TEXT) and not clause.of(ROW)):
            raise Unclear
        if re.search(r"(?:改|换|写|填|变|说|调整|报|叫)[成为作到]|填|报(?!销|告|名)", masked):
            raise Unclear  # a wording that the parts do not tell
        return ""

    def _opens_row(self, clause: Clause, masked: str) -> bool:
        found = words.ADD_ROW.search(masked)
        if found is None:
            plain = re.match(r"(?:再|还|另|也|请|要)*(?:加|添|补)(?:上)?[：:]?", masked)
            named = re.sub(rf"[{MARKS}]", "", masked[plain.end() :]) if plain else ""
            return bool(plain and clause.of(VALUE) and len(named) >= 3 and not clause.of(ROW) and not self.topic)  # fmt: skip
        units = {self._row(row).parsed.unit for one in clause.of(ROW) for row, _ in one.rows}
        return not ("条" in found.group() and "条" in units)

    # --- rows that are to come -----------------------------------------------------------------

    def _add(self, clause: Clause, masked: str) -> None:
        classes = clause.of(CLASS)
        frame = _Frame("add", clause=clause.raw)
        if classes:
            frame.level2 = classes[-1].text
        elif self.topic_class:
            frame.level2 = self.topic_class
        texts = [one.text for one in clause.of(TEXT)]
        frame.name = texts[0] if texts else self._name_in(clause)
        if len(texts) > 1:
            frame.value = texts[1]
        values = clause.of(VALUE)
        if values:
            frame.value = values[-1].text
            self.certain &= len(values) == 1
        if not frame.name and self.topic and not self.topic_class:
            self.certain = False
        pending = getattr(self, "pending", "")
        if not frame.name and pending:
            frame.name, self.pending = pending, ""
        self.frames.append(frame)

    def _completes(self, clause: Clause, masked: str) -> bool:
        """True where the clause tells what the row before it still lacks."""
        frame = self.frames[-1]
        if frame.name and frame.value and frame.level2:
            return False
        if words.DELETE.search(masked):
            return False
        named = self._name_in(clause)
        if not frame.name:
            return bool(named)
        if not frame.value and (clause.of(VALUE) or clause.of(TEXT)):
            return not clause.of(ROW)
        if not frame.value and _LEVEL.search(clause.raw) and len(clause.raw) <= 14:
            return True
        return not frame.level2 and bool(clause.of(CLASS)) and not clause.of(VALUE)

    def _complete(self, clause: Clause, masked: str) -> None:
        frame = self.frames[-1]
        if clause.of(CLASS) and not frame.level2:
            frame.level2 = clause.of(CLASS)[0].text
        texts = [one.text for one in clause.of(TEXT)]
        if not frame.name:
            frame.name = texts.pop(0) if texts else self._name_in(clause)
        if frame.value:
            return
        if clause.of(VALUE):
            frame.value = clause.of(VALUE)[-1].text
        elif texts:
            frame.value = texts[0]
        elif (found := _LEVEL.search(clause.raw)) and frame.name not in clause.raw:
            frame.value = clause.raw[found.start() :]

    def _name_in(self, clause: Clause) -> str:
        """The longest stretch of a clause that is no value, class, verb or filler: a new name."""
        taken = [(one.start, one.end) for one in clause.spans if one.mark in {VALUE, CLASS}]
        chars = list(clause.raw)
        for start, end in taken:
            chars[start:end] = "\n" * (end - start)
        text = "".join(chars)
        text = words.ADD_ROW.sub(lambda one: "\n" * len(one.group()), text)
        pieces = []
        for piece in re.split(r"[\n：:，,“”\"]", text):
            before = None
            while before != piece:
                before = piece
                piece = _EDGES.sub("", piece)
            pieces.append(piece)
        best = max(pieces, key=len, default="")
        return best if 3 <= len(best) <= 24 and re.fullmatch(r"[\u4e00-\u9fffA-Za-z\d（）()、]+", best) else ""  # fmt: skip

    # --- rows that are there -------------------------------------------------------------------

    def _delete(self, clause: Clause, masked: str) -> None:
        named = re.split(WHY, masked)[0] if words.REASON.search(clause.masked) else masked
        verb = words.DELETE.search(masked)
        assert verb is not None
        before = named.count(ROW)
        rows = clause.of(ROW)[: max(before, 1)] if WHY in masked else clause.of(ROW)
        frame = _Frame("delete", clause=clause.raw)
        for one in rows:
            frame.deleting.append(f"第{self._only(one.rows) + 1}条")
        if not rows:
            for one in clause.of(CLASS):
                frame.deleting.append(one.text)
        if not frame.deleting:
            if clause.of(HEAD):
                raise Unclear
            if self.topic_class:
                frame.deleting.append(self.topic_class)
            elif self.topic:
                frame.deleting.append(f"第{self._only(self.topic) + 1}条")
            else:
                raise Unclear
        self._explain(clause, masked, words.DELETE, rows)
        self.frames.append(frame)

    def _rename(self, clause: Clause, masked: str) -> None:
        rows = clause.of(ROW)
        texts = [one.text for one in clause.of(TEXT)]
        frame = _Frame("rename", clause=clause.raw)
        verb = words.NAMED.search(masked) or re.search(r"改|叫|换|写", masked)
        assert verb is not None
        first = [one for one in rows if one.start <= clause.raw.find(verb.group())]
        if first:
            frame.rows = first[0].rows
        elif clause.of(CLASS):
            frame.rows = self._of_class(clause.of(CLASS)[0].text)
        else:
            frame.rows = self.topic
        tail = _CALLED.search(clause.raw) if WHY not in masked else None
        tail = tail or re.search(r"(?:改|叫|换|写)(?P<n>[\u4e00-\u9fff]{4,20})$", clause.raw) if self.frames and self.frames[-1].act == "rename" else tail  # fmt: skip
        frame.text = texts[-1] if texts else (tail.group("n") if tail else "")
        if not frame.rows:
            raise Unclear
        self.topic = frame.rows
        if not frame.text:
            if len(self.frames) and self.frames[-1].act == "rename" and not self.frames[-1].text:
                raise Unclear
        elif not 2 <= len(frame.text) <= 30 or parse_value(frame.text).kind in NUMERIC:
            raise Unclear
        self.frames.append(frame)

    def _call(self, clause: Clause, masked: str) -> None:
        """The new name that the clause before asked for."""
        texts = [one.text for one in clause.of(TEXT)]
        tail = _CALLED.search(clause.raw)
        self.frames[-1].text = texts[-1] if texts else tail.group("n") if tail else clause.raw

    def _word(self, clause: Clause, masked: str) -> None:
        """A quoted wording as a value."""
        texts = [one.text for one in clause.of(TEXT)]
        rows = clause.of(ROW)[0].rows if clause.of(ROW) else self._of_class(clause.of(CLASS)[0].text) if clause.of(CLASS) else self.topic  # fmt: skip
        row = self._only(rows)
        if len(texts) == 2:
            old, new = texts
            if normalise(old) == normalise(self._row(row).value):
                self.frames.append(_Frame("set", rows=((row, 9),), value=new, clause=clause.raw))
                return
            raise Unclear
        if not re.search(r"值|写|填|改|换", masked):
            raise Unclear
        if not _LEVEL.search(texts[0]) and not re.search(r"值", masked):
            if not re.search(r"改|换|叫", masked):
                raise Unclear
            self.topic = ((row, 9),)
            self.frames.append(_Frame("rename", rows=((row, 9),), text=texts[0], clause=clause.raw))
            return
        if self._row(row).parsed.kind in NUMERIC:
            raise Unclear
        self.frames.append(_Frame("set", rows=((row, 9),), value=texts[0], clause=clause.raw))

    def _level(self, clause: Clause, masked: str) -> None:
        """明显改善: how far the effect goes that was spoken of."""
        row = self._only(self.topic)
        found = _LEVEL_ONLY.fullmatch(clause.raw)
        if found is None or self._row(row).parsed.kind in NUMERIC:
            raise Unclear
        self.frames.append(
            _Frame("set", rows=((row, 9),), value=found.group("v"), clause=clause.raw)
        )

    def _move(self, clause: Clause, masked: str) -> None:
        level2 = level2_of(self.now.draft, clause.of(CLASS)[-1].text)
        if level2 is None:
            raise Unclear
        row = self._only(clause.of(ROW)[0].rows)
        self._explain(clause, masked, words.MOVE, clause.of(ROW))
        self.frames.append(_Frame("move", rows=((row, 9),), level2=level2, clause=clause.raw))

    def _order(self, clause: Clause, masked: str) -> None:
        rows = clause.of(ROW)
        first = self._only(rows[0].rows)
        frame = _Frame("order", rows=((first, 9),), clause=clause.raw)
        if len(rows) == 2:
            level2 = self._row(first).level2
            mine = tuple(one for one in rows[1].rows if self._row(one[0]).level2 == level2)
            frame.text = f"第{self._only(mine or rows[1].rows) + 1}条"
            after = masked[masked.rfind(ROW) :]
            if re.search(r"对调|互换|调换|换|颠倒|调个", masked):
                frame.name = "swap"
            elif re.search(r"前|上", after):
                frame.name = "before"
            elif re.search(r"后|下", after):
                frame.name = "after"
        elif len(rows) == 1:
            for pattern, how in (
                (r"最前|最上|打头|首位|首行|第一|头一", "first"), (r"最后|最下|末尾|垫底|殿后", "last"),
                (r"往上|上移|前移|往前", "up"), (r"往下|下移|后移|往后", "down"),
            ):  # fmt: skip
                if re.search(pattern, masked):
                    frame.name = how
                    break
        if not frame.name:
            raise Unclear
        self._explain(clause, masked, words.ORDER, rows)
        self.frames.append(frame)

    # --- values --------------------------------------------------------------------------------

    def _set(self, clause: Clause, masked: str) -> None:
        values = clause.of(VALUE)
        heads = clause.of(HEAD)
        rows = clause.of(ROW)
        year = re.fullmatch(rf"(?:年度|年份|{HEAD})?[嘛呢啊]?(?:就|应该)?(?:是|为|应该是|应为|改成|改为|填|写)?{VALUE}(?:度)?(?:的|吧|了)?", masked)  # fmt: skip
        if year and re.fullmatch(r"(?:20\d{2}|[今明后])年度?", values[0].text):
            self.frames.append(_Frame("set", head="year", value=values[0].text, clause=clause.raw))
            return
        if any(re.search(r"[-－−负]\s*$", clause.raw[: one.start]) for one in values):
            raise Unclear
        if heads and not rows:
            self._set_head(clause, masked, heads, values)
            return
        if not rows and not clause.of(CLASS) and len(values) == 1 and _GRANTED.search(masked):
            if re.search(r"财政|自筹|自己|捐|其中|里", masked) or not _is_money(parse_value(tidy_value(values[0].text))):  # fmt: skip
                raise Unclear
            self._explain(clause, re.sub(_GRANTED, "", masked), words.SET, [])
            self.frames.append(_Frame("set", head="funding/total", value=values[0].text, clause=clause.raw))  # fmt: skip
            return
        groups = self._groups(clause, rows, values)
        for mention, mine in groups:
            self._set_row(clause, masked, mention, mine)

    def _groups(
        self, clause: Clause, rows: list[Span], values: list[Span]
    ) -> list[tuple[list[Span], list[Span]]]:
        """Mentions with the values that follow them: 考核合格率和满意度都写98, 推文50篇短视频12条."""
        marks = [one for one in clause.spans if one.mark in {ROW, CLASS, VALUE}]
        groups: list[tuple[list[Span], list[Span]]] = [([], [])]
        for one in marks:
            if one.mark == VALUE:
                groups[-1][1].append(one)
            elif groups[-1][1] and not self._is_old(groups[-1][0], groups[-1][1]):
                groups.append(([one], []))
            else:
                groups[-1][0].append(one)
        if not groups[-1][1]:
            spare = groups.pop()
            if groups and not groups[-1][0]:
                groups[-1][0].extend(spare[0])  # 95%，满意度
            elif groups:
                self.certain = False
        return groups

    def _is_old(self, mentions: list[Span], values: list[Span]) -> bool:
        return not mentions and len(values) == 1 and bool(self._holding(values[0].text))

    def _project_name(self, clause: Clause, masked: str) -> None:
        """项目名称前面加“红星镇”三个字: words before or behind the name."""
        texts = [one.text for one in clause.of(TEXT)]
        side = re.search(r"(?P<a>前面?|开头|最前|头上)|(?P<b>后面?|末尾|最后|尾巴)", masked)
        name = self.table.project_name
        if len(texts) != 1 or side is None or not re.search(r"加|添|带", masked):
            raise Unclear
        whole = texts[0] + name if side.group("a") else name + texts[0]
        self.frames.append(_Frame("set", head="project_name", value=whole, clause=clause.raw))

    def _office(self, clause: Clause, masked: str) -> None:
        """实施单位是甲主管是乙: offices for the cells that are named."""
        heads = [one for one in clause.of(HEAD) if re.search(r"单位|部门", one.text)]
        for place, one in enumerate(heads):
            end = heads[place + 1].start if place + 1 < len(heads) else len(clause.raw)
            tail = re.sub(r"^(?:就|应该|应|那|的|也|都|栏|一栏|是|为|填|写|用|叫|改成|改为|换成|：|:|\s)+", "", clause.raw[one.end : end])  # fmt: skip
            found = _OFFICE.fullmatch(tail)
            if not found or re.match(r"[我咱本俺你]", tail):
                raise Unclear
            cells = [t.cell for t in find_targets(self.now.draft, one.text) if t.row is None]
            if len(cells) != 1:
                raise Unclear
            self.frames.append(_Frame("set", head=cells[0], value=found.group("n"), clause=clause.raw))  # fmt: skip

    def _set_row(
        self, clause: Clause, masked: str, mentions: list[Span], values: list[Span]
    ) -> None:
        several = len(mentions) > 1 and re.search(rf"[{ROW}{CLASS}](?:和|跟|与|、|及)[^{MARKS}]{{0,3}}[{ROW}{CLASS}]", masked)  # fmt: skip
        if several and len(values) == 1:
            for one in mentions:
                self._value_for(clause, masked, self._rows_of([one]), values)
            return
        self._value_for(clause, masked, self._rows_of(mentions), values, bool(mentions))

    def _rows_of(self, mentions: list[Span]) -> tuple[tuple[int, int], ...]:
        """The rows that mentions mean together: those of the first, inside a class that is named."""
        named = [one for one in mentions if one.mark == ROW and one.rows]
        classes = [one for one in mentions if one.mark == CLASS]
        if not named:
            return self._of_class(classes[0].text) if classes else ()
        rows = named[0].rows
        for other in named[1:]:
            both = tuple(one for one in rows if one[0] in {row for row, _ in other.rows})
            if not both:
                self.certain = False
            rows = both or rows
        level2 = level2_of(self.now.draft, classes[0].text) if classes else None
        inside = tuple(one for one in rows if self._row(one[0]).level2 == level2)
        return inside or rows

    def _value_for(
        self, clause: Clause, masked: str, rows: tuple[tuple[int, int], ...], values: list[Span],
        named: bool = True,
    ) -> None:  # fmt: skip
        priced = re.search(r"单价|标准|价格|造价|价钱|工资|补贴|每[\u4e00-\u9fff]|人均|户均|一[人户个台亩张把套条件]", masked) is not None  # fmt: skip
        fresh = list(values)
        if not rows:
            held = [row for one in values for row in self._holding(one.text)]
            if len(values) > 1 and len(set(held)) == 1:
                rows = ((held[0], 9),)
            elif len(values) > 1 and len(held) > 1:
                rows = tuple((row, 2) for row in dict.fromkeys(held))
        candidates = rows or self.topic
        olds = [one for one in values if any(self._holds(row, one.text) for row, _ in candidates)]
        if len(values) > len(olds):
            fresh = [one for one in values if one not in olds]
        frame = _Frame("set", clause=clause.raw, priced=priced)
        deltas: list[tuple[Span, int]] = []
        finals: list[tuple[Span, int]] = []
        for one in fresh:
            way = self._way(clause, one)
            (deltas if way else finals).append((one, way))
        if len(finals) > 1 or len(deltas) > 1 or not fresh:
            raise Unclear
        target = None
        for one, _ in finals or deltas:
            target = self._target(clause, candidates, one.text, priced, bool(rows))
        if target is None:
            raise Unclear
        frame.rows = ((target, 9),)
        if finals:
            frame.value = finals[0][0].text
        if deltas:
            one, frame.way = deltas[0]
            if not finals:
                frame.act, frame.value = "shift", one.text
            elif not self._adds_up(target, one.text, frame.way, frame.value):
                raise Unclear
        if finals and not deltas and not self._goes_that_way(target, frame.value, masked):
            self.certain = False
        self._explain(clause, masked, words.SET, [], target)
        self.topic, self.topic_class = candidates if rows else frame.rows, ""
        self.frames.append(frame)

    def _way(self, clause: Clause, value: Span) -> int:
        """+1 or -1 where the value is a difference, 0 where it is what is to stand there."""
        before = [one.end for one in clause.spans if one.end <= value.start]
        prefix = clause.raw[max(before, default=0) : value.start]
        points = re.search(r"点$|^一半$|倍$|成$", value.text) is not None
        if re.match(
            r"(?:的)?(?:人|户|个)?(?:重复|多余|退出|不来|走了|离职|报废|退了)",
            clause.raw[value.end :],
        ):
            return -1
        if words.FINAL.search(prefix) and not points:
            return 0
        if words.LOWERED_BY.search(prefix):
            return -1
        if words.RAISED_BY.search(prefix):
            return 1
        if points:
            raise Unclear
        return 0

    def _target(
        self, clause: Clause, rows: tuple[tuple[int, int], ...], value: str, priced: bool, named: bool
    ) -> int | None:  # fmt: skip
        """The one row that the value is for; None where several or none can hold it."""
        wanted = parse_value(tidy_value(value))
        if wanted.unit is None and wanted.kind is ValueKind.QUANTITY:
            priced = priced or re.search(r"[金费薪钱价]|工资|津贴", clause.raw) is not None
        fitting = [one for one in rows if self._can_hold(one[0], wanted, priced)]
        if fitting:
            most = max(shared for _, shared in fitting)
            best = [row for row, shared in fitting if shared == most]
            if len(best) > 1 and wanted.unit is None:
                best = [row for row in best if (self._row(row).parsed.amount is not None) == priced] or best  # fmt: skip
            return best[0] if len(best) == 1 else None
        if (named or rows) and not (priced and wanted.per):
            return None
        if _is_money(wanted) and not wanted.per:
            return None  # an amount by itself may be the total, a source or a price
        like = [
            row for row, one in enumerate(self.table.indicators)
            if one.applicable and self._can_hold(row, wanted, priced) and (wanted.unit or wanted.date)
        ]  # fmt: skip
        stated = [row for row in like if self._is_stated(row)]
        like = stated if len(stated) == 1 else like
        return like[0] if len(like) == 1 else None

    def _can_hold(self, row: int, wanted: IndicatorValue, priced: bool) -> bool:
        old = self._row(row)
        if not old.applicable:
            return False
        if old.is_open:
            return True
        bare = wanted.unit is None and wanted.kind is ValueKind.QUANTITY
        if _is_money(wanted) and old.parsed.amount is None and not (old.parsed.unit or "").startswith("万"):  # fmt: skip
            return False
        if bare:
            if old.parsed.kind not in NUMERIC:
                return False
            return bool(old.parsed.per and old.parsed.amount is not None) if priced else True
        if wanted.amount is not None and priced and not (old.parsed.per and old.parsed.amount):
            return False
        if wanted.amount is not None and not wanted.per and old.parsed.amount is not None:
            return priced or not old.parsed.per or len([one for one in self.table.indicators if one.parsed.per]) == 1  # fmt: skip
        if wanted.unit in {"个百分点", "百分点", "个点", "点"}:
            return old.parsed.kind is ValueKind.RATE
        return same_measure(old.parsed, wanted)

    def _is_stated(self, row: int) -> bool:
        basis = self.now.draft.basis.get(f"indicators/{row}/value")
        return basis is not None and basis.kind.value == "stated"

    def _set_head(
        self, clause: Clause, masked: str, heads: list[Span], values: list[Span]
    ) -> None:  # fmt: skip
        cells = [one.cell for one in find_targets(self.now.draft, heads[0].text) if one.row is None]
        if len(heads) != 1 or len(cells) != 1 or not cells[0].startswith("funding/"):
            raise Unclear
        fresh = [one for one in values if not any(t.cell == cells[0] for t in find_by_value(self.now.draft, tidy_value(one.text)))]  # fmt: skip
        if len(fresh) != 1:
            raise Unclear
        wanted = parse_value(tidy_value(fresh[0].text))
        if wanted.amount is None and wanted.unit not in {"万", "亿", None}:
            raise Unclear
        way = self._way(clause, fresh[0])
        self._explain(clause, masked, words.SET, [])
        self.frames.append(_Frame("shift" if way else "set", head=cells[0], value=fresh[0].text, way=way, clause=clause.raw))  # fmt: skip

    # --- what is left over ---------------------------------------------------------------------

    def _explain(
        self, clause: Clause, masked: str, verbs: re.Pattern[str], rows: list[Span], target: int | None = None
    ) -> None:  # fmt: skip
        """A clause with words that nothing explains is not certain."""
        left = masked
        for pattern in (verbs, words.RAISED, words.LOWERED, words.FILLERS):
            left = pattern.sub("", left)
        left = re.sub(rf"[{MARKS}\d]", "", left)
        known = self.said
        for row in [target, *(row for one in rows for row, _ in one.rows)]:
            if row is not None:
                known += self._row(row).name
        if target is not None:
            left = re.sub(r"单价|标准|价格|造价|人数|户数|个数|数量|次数|时间|期限|每|均", "", left)
        left = "".join(one for one in left if "\u4e00" <= one <= "\u9fff")
        strange = [one for one in left if one not in known]
        if len(strange) > _SOFT or re.search(r"[不没别未非]", left):
            self.certain = False

    # --- rows and values -----------------------------------------------------------------------

    def _row(self, row: int) -> Indicator:
        return self.table.indicators[row]

    def _of_class(self, name: str) -> tuple[tuple[int, int], ...]:
        level2 = level2_of(self.now.draft, name)
        return tuple((n, 2) for n, row in enumerate(self.table.indicators) if row.level2 == level2 and row.applicable)  # fmt: skip

    def _only(self, rows: tuple[tuple[int, int], ...]) -> int:
        """The one row that is meant; Unclear where there are several or none."""
        if not rows:
            raise Unclear
        most = max(shared for _, shared in rows)
        best = [row for row, shared in rows if shared == most]
        if len(best) != 1:
            raise Unclear
        return best[0]

    def _holding(self, text: str) -> list[int]:
        return [row for row in range(len(self.table.indicators)) if self._holds(row, text)]

    def _holds(self, row: int, text: str) -> bool:
        """True where the row says this value now, as clerks repeat one: without sign or unit."""
        old, said = self._row(row), parse_value(tidy_value(text))
        if not old.applicable or old.is_open:
            return False
        now = old.parsed
        if said.date is not None or said.until is not None:
            bare = [
                one.date.model_copy(update={"year": None}) if one.date else None for one in (said, now)
            ]  # fmt: skip
            return said.kind is now.kind and bare[0] == bare[1]
        if said.number is None or now.number is None or said.number != now.number:
            return False
        return said.unit is None or said.unit == now.unit or same_measure(now, said)

    def _adds_up(self, row: int, delta: str, way: int, final: str) -> bool:
        old = self._row(row).parsed.number
        step, end = parse_value(tidy_value(delta)).number, parse_value(tidy_value(final)).number
        return old is not None and step is not None and end is not None and old + way * step == end

    def _goes_that_way(self, row: int, value: str, masked: str) -> bool:
        """False where a word for more goes with a smaller number, or the other way round."""
        old, new = self._row(row).parsed.number, parse_value(tidy_value(value)).number
        if old is None or new is None:
            return True
        up = re.search(r"提高|提升|提到|上调|涨到|升到|抬|加到|增加到|拔", masked)
        down = re.search(r"降|减|砍|压|缩|下调", masked)
        return not (up and not down and new < old) and not (down and not up and new > old)

    # --- putting together ----------------------------------------------------------------------

    def _merged(self) -> list[_Frame]:
        """A difference and the number that it leads to are one change."""
        done: list[_Frame] = []
        for frame in self.frames:
            last = done[-1] if done else None
            same = last is not None and frame.rows and last.rows == frame.rows
            if same and last is not None and last.act == "shift" and frame.act == "set":
                if not self._adds_up(frame.rows[0][0], last.value, last.way, frame.value):
                    raise Unclear
                done[-1] = frame
            elif same and last is not None and last.act == "set" and frame.act == "set":
                raise Unclear
            else:
                done.append(frame)
        return done

    def _made(self, frame: _Frame) -> tuple[Change, str]:
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


def _is_money(value: IndicatorValue) -> bool:
    return value.amount is not None or value.unit in {"万", "亿", "块", "块钱"}


_OFFICE = re.compile(
    r"(?P<n>[\u4e00-\u9fff（）()]{2,26}(?:局|办|处|府|镇|乡|委|心|站|所|院|区|会|部|馆|校|队|厅|司|街道|村|联))(?:吧|了|哈|啊)*$"
)
_GRANTED = re.compile(r"批|下达|核定|拨|安排|给了|给的|只给|定了|下来")
_CALLED = re.compile(
    r"(?:(?:名字|名称|说法|叫法|提法|表述)[：:]|改叫|叫做|叫成|就叫|叫|改名为?|更名为?|名字(?:改一?下|改|换)?[成为]?[：:]?|名称(?:改一?下|改|换|宜)?[为成]?[：:]?|换成|改成|改为|改作|写成|写为|用)(?:[：:])?(?P<n>[\u4e00-\u9fffA-Za-z\d（）()、]{2,30}?)(?:吧|就行|就好|好了|了|比较好|更准确?|得了|叭|哈|啊)*[。！!]?$"
)
_LEVEL = re.compile(
    r"(?:得到|有效|持续|明显|显著|稳步|逐步|不断|全面|进一步|大幅|长期|有所|基本|较好|良好)(?:有效|得到)?(?:保障|提高|提升|改善|增强|减少|降低|下降|减轻|增加|优化|巩固|加强|保护|保持|稳定|推进|发挥)|上升$|下降$|改善$|提升$|良好$"
)
_LEVEL_ONLY = re.compile(rf"(?:指标值|值)?(?:就)?(?:写成?|填|是|为)?(?P<v>(?:{_LEVEL.pattern}))")
_EDGES = re.compile(
    r"^(?:再|还|另外|另|也|请|要|得(?!分)|给|我|你|您|帮我|麻烦|那个|这个|那|把|将|往|里头|里面|里|一个|一条|一项|一样东西|关于|有关|叫做?|名叫|就叫|内容|名称|名字|(?:加|添|补)(?=[：:])|(?:加|添|补)(?!助|贴|固|强|工|装|充|油|偿|种|植|班)|的|就|所以|还有|以及|和|嘛|呢|啊|吧|了|哈|指标|拟|宜)+"
    r"|(?:的|这个|那个|这条|那条|一条|一项|一个|指标|也|要|得|写|是|为|达到|吧|了|啊|呢|哈|呀|嘛|不低于|给我|帮我)+$"
)


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
