"""Rows to come, to go, to be renamed, moved or postponed; offices and names above them."""

from assistant.conversation.parts import words
from assistant.conversation.parts.base import (
    CALLED,
    EDGES,
    LEVEL,
    LEVEL_ONLY,
    OFFICE,
    Frame,
    Unclear,
)
from assistant.conversation.parts.mentions import (
    CLASS,
    HEAD,
    ROW,
    TEXT,
    VALUE,
    WHY,
    Clause,
)
from assistant.conversation.parts.valued import Valued
from assistant.conversation.parts.values import moved_by
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.vocabulary.classes import level2_of
from corpus import late_re as re
from corpus.text import normalise
from corpus.value_grammar import parse_value
from corpus.values import NUMERIC, ValueKind


class Rowed(Valued):
    """Reads clauses about rows as a whole."""

    # --- rows that are to come -----------------------------------------------------------------

    def _add(self, clause: Clause, masked: str) -> None:
        classes = clause.of(CLASS)
        last = self.frames[-1] if self.frames else None
        if last is not None and last.act == "add" and not (last.value and last.level2) and not self._name_in(clause):  # fmt: skip
            self._complete(clause, masked)  # 成活率漏了，质量里补上
            return
        frame = Frame("add", clause=clause.raw)
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
            return all(len(one.text) < 3 for one in clause.of(ROW))
        if not frame.value and LEVEL.search(clause.raw) and len(clause.raw) <= 14:
            return True
        return not frame.level2 and bool(clause.of(CLASS)) and not clause.of(VALUE)

    def _complete(self, clause: Clause, masked: str) -> None:
        frame = self.frames[-1]
        if clause.of(CLASS) and re.search(r"都|均|全部?|一并|一起", masked):
            for other in self.frames:  # 都放质量里
                if other.act == "add" and not other.level2:
                    other.level2 = clause.of(CLASS)[0].text
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
        elif (found := LEVEL.search(clause.raw)) and frame.name not in clause.raw:
            frame.value = clause.raw[found.start() :]

    def _name_in(self, clause: Clause) -> str:
        """The longest stretch of a clause that is no value, class, verb or filler: a new name."""
        if clause.of(HEAD):
            return ""
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
                piece = EDGES.sub("", piece)
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
        frame = Frame("delete", clause=clause.raw)
        for one in rows:
            frame.deleting.append(f"第{self._only(one.rows) + 1}条")
        if not rows:
            for one in clause.of(CLASS):
                frame.deleting.append(one.text)
        if not frame.deleting:
            if clause.of(HEAD):
                raise Unclear
            side = re.search(r"前(?:一个|者|面那个)|后(?:一个|者|面那个)", clause.raw)
            if side and len(self.several) == 2:
                meant = self.several[0 if side.group()[0] == "前" else 1]
                frame.deleting.append(f"第{self._only(meant) + 1}条")
            elif side:
                raise Unclear
            elif len(self.several) > 1:
                frame.deleting += [f"第{self._only(one) + 1}条" for one in self.several]
            elif self.topic_class:
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
        frame = Frame("rename", clause=clause.raw)
        verb = words.NAMED.search(masked) or re.search(r"改|叫|换|写", masked)
        assert verb is not None
        first = [one for one in rows if one.start <= clause.raw.find(verb.group())]
        if first:
            frame.rows = first[0].rows
        elif clause.of(CLASS):
            frame.rows = self._of_class(clause.of(CLASS)[0].text)
        else:
            frame.rows = self.topic
        tail = CALLED.search(clause.raw) if WHY not in masked else None
        tail = tail or re.search(r"(?:改|叫|换|写)(?P<n>[\u4e00-\u9fff]{4,20})$", clause.raw) if self.frames and self.frames[-1].act == "rename" else tail  # fmt: skip
        frame.text = texts[-1] if texts else (tail.group("n") if tail else "")
        turned = re.search(r"(?:改成|改为|换成|改叫)(?P<n>[\u4e00-\u9fff]{3,20})$", clause.raw)
        if not texts and not tail and turned:  # 这个名字不好听改成…, in one breath
            before = [one for one in rows if one.end <= turned.start()]
            if len(before) != 1:
                raise Unclear
            frame.rows, frame.text = before[0].rows, turned.group("n")
        if not frame.rows:
            raise Unclear
        self.topic = frame.rows
        if not frame.text:
            if len(self.frames) and self.frames[-1].act == "rename" and not self.frames[-1].text:
                raise Unclear
        elif not 2 <= len(frame.text) <= 30 or parse_value(frame.text).kind in NUMERIC:
            raise Unclear
        self.frames.append(frame)

    def _entitle(self, clause: Clause, masked: str) -> None:
        """改成护林员人数, of the row that was spoken of."""
        found = words.CALL_IT.fullmatch(clause.raw)
        assert found is not None
        row = self._only(self.topic)
        if LEVEL.search(found.group("n")):
            raise Unclear
        self.frames.append(
            Frame("rename", rows=((row, 9),), text=found.group("n"), clause=clause.raw)
        )

    def _call(self, clause: Clause, masked: str) -> None:
        """The new name that the clause before asked for."""
        texts = [one.text for one in clause.of(TEXT)]
        tail = CALLED.search(clause.raw)
        self.topic = self.frames[-1].rows or self.topic
        self.frames[-1].text = (
            texts[-1] if texts else tail.group("n") if tail else _BE.sub("", clause.raw)
        )

    def _word(self, clause: Clause, masked: str) -> None:
        """A quoted wording as a value."""
        texts = [one.text for one in clause.of(TEXT)]
        rows = clause.of(ROW)[0].rows if clause.of(ROW) else self._of_class(clause.of(CLASS)[0].text) if clause.of(CLASS) else self.topic  # fmt: skip
        row = self._only(rows)
        if len(texts) == 2:
            old, new = texts
            if normalise(old) == normalise(self._row(row).value):
                self.frames.append(Frame("set", rows=((row, 9),), value=new, clause=clause.raw))
                return
            raise Unclear
        spans = clause.of(ROW)
        quoted = bool(spans) and clause.raw[spans[0].start : spans[0].start + 1] in {"“", '"', "「"}
        name = self._row(row).name
        if quoted and spans[0].text in name and spans[0].text != name and re.search(r"换成|换为|改成|改为|替换", masked):  # fmt: skip
            whole = name.replace(
                spans[0].text, texts[-1]
            )  # 把“老年人”换成“儿童”: a part of the name
            self.frames.append(Frame("rename", rows=((row, 9),), text=whole, clause=clause.raw))
            return
        if not re.search(r"值|写|填|改|换|应[为是]|宜|叫", masked):
            raise Unclear
        if len(texts) == 1 and normalise(texts[0]) == normalise(self._row(row).value):
            self._about(clause)  # 写“得到落实”太空了: what stands there now
            self.topic = ((row, 9),)
            return
        if not LEVEL.search(texts[0]) and not re.search(r"值", masked):
            if not re.search(r"改|换|叫|应[为是]|宜", masked):
                raise Unclear
            self.topic = ((row, 9),)
            self.frames.append(Frame("rename", rows=((row, 9),), text=texts[0], clause=clause.raw))
            return
        if self._row(row).parsed.kind in NUMERIC:
            raise Unclear
        self.frames.append(Frame("set", rows=((row, 9),), value=texts[0], clause=clause.raw))

    def _level(self, clause: Clause, masked: str) -> None:
        """明显改善: how far the effect goes that was spoken of."""
        row = self._only(self.topic)
        found = LEVEL_ONLY.fullmatch(clause.raw)
        if found is None or self._row(row).parsed.kind in NUMERIC:
            raise Unclear
        self.frames.append(
            Frame("set", rows=((row, 9),), value=found.group("v"), clause=clause.raw)
        )

    def _move(self, clause: Clause, masked: str) -> None:
        level2 = level2_of(self.now.draft, clause.of(CLASS)[-1].text)
        if level2 is None:
            raise Unclear
        row = self._only(clause.of(ROW)[0].rows if clause.of(ROW) else self.topic)
        self._explain(clause, masked, words.MOVE, clause.of(ROW))
        self.frames.append(Frame("move", rows=((row, 9),), level2=level2, clause=clause.raw))

    def _order(self, clause: Clause, masked: str) -> None:
        rows = clause.of(ROW)
        first = self._only(rows[0].rows)
        if len(rows) > 2 and first in {row for row, _ in rows[1].rows}:
            rows = [rows[0], *rows[2:]]  # 刚才加的射击那条
        frame = Frame("order", rows=((first, 9),), clause=clause.raw)
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

    def _postponed(self, clause: Clause, masked: str) -> None:
        """时效往后推一个月: the date that stands there, moved by as many months or days."""
        rows = (
            self._rows_of([one for one in clause.spans if one.mark in {ROW, CLASS}]) or self.topic
        )
        dated = [
            n for n, one in enumerate(self.table.indicators)
            if one.applicable and one.parsed.kind is ValueKind.DATE and one.parsed.date is not None
        ]  # fmt: skip
        mine = [row for row, _ in rows if row in dated] or (dated if not rows else [])
        values = clause.of(VALUE)
        if len(mine) != 1 or len(values) != 1:
            raise Unclear
        later = re.search(r"提前|往前|赶", masked) is None
        text = moved_by(self._row(mine[0]).parsed, values[0].text, 1 if later else -1)
        if not text:
            raise Unclear
        self._explain(clause, words.POSTPONED.sub("", masked), words.SET, [], mine[0])
        self.frames.append(Frame("set", rows=((mine[0], 9),), value=text, clause=clause.raw))

    def _project_name(self, clause: Clause, masked: str) -> None:
        """项目名称前面加“红星镇”三个字: words before or behind the name."""
        texts = [one.text for one in clause.of(TEXT)]
        side = re.search(r"(?P<a>前面?|开头|最前|头上)|(?P<b>后面?|末尾|最后|尾巴)", masked)
        name = self.table.project_name
        if len(texts) != 1 or side is None or not re.search(r"加|添|带", masked):
            raise Unclear
        whole = texts[0] + name if side.group("a") else name + texts[0]
        self.frames.append(Frame("set", head="project_name", value=whole, clause=clause.raw))

    def _office(self, clause: Clause, masked: str) -> None:
        """实施单位是甲主管是乙: offices for the cells that are named."""
        heads = [one for one in clause.of(HEAD) if re.search(r"单位|部门|主管", one.text)]
        if not heads:
            self.frames[-1].value = clause.raw  # 我们乡，中河乡人民政府
        own = re.fullmatch(r"(?:就|应该|的|也|是|为|填|写|用)*(?:我们|咱们?|俺们|本)[\u4e00-\u9fff]{0,4}", clause.raw[heads[0].end :]) if heads else None  # fmt: skip
        for place, one in enumerate(heads):
            end = heads[place + 1].start if place + 1 < len(heads) else len(clause.raw)
            tail = re.sub(r"^(?:就|应该|应|那|的|也|都|栏|一栏|是|为|填|写|用|叫|改成|改为|换成|全称|名称|写成|填成|你|您|给我|给|上|报|嘛|呢|啊|：|:|\s)+", "", clause.raw[one.end : end])  # fmt: skip
            found = OFFICE.fullmatch(tail)
            if own and len(heads) == 1:
                cell = "unit" if "单位" in one.text and "主管" not in one.text else "authority"
                self.frames.append(Frame("set", head=cell, clause=clause.raw))
                return
            if not found or re.match(r"[我咱本俺你]", tail):
                raise Unclear
            cells = [t.cell for t in find_targets(self.now.draft, one.text) if t.row is None]
            if len(cells) != 1:
                raise Unclear
            self.frames.append(Frame("set", head=cells[0], value=found.group("n"), clause=clause.raw))  # fmt: skip


_BE = re.compile(r"^(?:就|应该|应当|那就|应|拟|宜)*(?:为|是|作|叫作|叫做|叫|用)")
"""应为, 应该是: what stands before a new name."""
