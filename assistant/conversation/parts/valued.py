"""Values for rows and amounts: set, raised, lowered, as the words before them say."""

from assistant.conversation.parts import words
from assistant.conversation.parts.base import FIELD, GRANTED, Base, Frame, Unclear, is_money
from assistant.conversation.parts.mentions import (
    CLASS,
    HEAD,
    MARKS,
    ROW,
    VALUE,
    WHY,
    Clause,
    Span,
)
from assistant.conversation.referring.measures import find_by_value, same_measure
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.said_values import tidy_value
from corpus import late_re as re
from corpus.value_grammar import parse_value
from corpus.values import NUMERIC, IndicatorValue, ValueKind


class Valued(Base):
    """Reads clauses with values."""

    # --- values --------------------------------------------------------------------------------

    def _set(self, clause: Clause, masked: str) -> None:
        values = clause.of(VALUE)
        heads = clause.of(HEAD)
        rows = clause.of(ROW)
        year = re.fullmatch(rf"(?:年度|年份|{HEAD})?[嘛呢啊]?(?:就|应该)?(?:是|为|应该是|应为|改成|改为|填|写)?{VALUE}(?:度)?(?:的|吧|了)?", masked)  # fmt: skip
        of_year = re.fullmatch(r"(?:(?:20)?\d{2}|[今明后])年度?", values[0].text)
        told = heads and heads[0].text in {"年度", "年份", "预算年度"}
        if year and (of_year or (told and re.fullmatch(r"20\d\d", values[0].text))):
            self.frames.append(Frame("set", head="year", value=values[0].text, clause=clause.raw))
            return
        if any(re.search(r"[-－−负]\s*$", clause.raw[: one.start]) for one in values):
            raise Unclear
        if heads and not rows and len(values) == 1 and re.fullmatch(r"20\d\d年度?", values[0].text):
            self.frames.append(Frame("set", head="year", value=values[0].text, clause=clause.raw))
            return  # 这是2026年的预算
        if not heads and not rows and not clause.of(CLASS) and self.topic_head and not self.topic:
            heads = [Span(0, 0, HEAD, self.topic_head)]
        if heads and not rows:
            self._set_head(clause, masked, heads, values)
            return
        if not rows and not clause.of(CLASS) and len(values) == 1 and GRANTED.search(masked):
            if re.search(r"财政|自筹|自己|捐|其中|里头?有|里面", masked) or not is_money(parse_value(tidy_value(values[0].text))):  # fmt: skip
                raise Unclear
            self._explain(clause, GRANTED.sub("", masked), words.SET, [])
            self.frames.append(Frame("set", head="funding/total", value=values[0].text, clause=clause.raw))  # fmt: skip
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
        if len(olds) == len(values) and WHY in masked:
            self._about(clause)
            return  # 100%写太满了: what is wrong, not what is wanted
        field = clause.of(ROW)[0].text if clause.of(ROW) else ""
        if FIELD.fullmatch(field) and self.topic:
            both = tuple(one for one in rows if one[0] in {row for row, _ in self.topic})
            dear = tuple(
                one
                for one in self.topic
                if self._row(one[0]).parsed.per and self._row(one[0]).parsed.amount is not None
            )
            priced_field = re.fullmatch(r"单价|标准|价格", field) is not None
            candidates = rows = both or (dear if priced_field else ()) or rows
        frame = Frame("set", clause=clause.raw, priced=priced)
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
        last = self.frames[-1] if self.frames else None
        if (
            last is not None
            and last.act == "rename"
            and len(last.rows) == 1
            and rows == last.rows
            and not named
        ):
            return rows[0][0]  # 叫病虫害损失率，5%以内: another measure under the new name
        spoken = [one.text for one in clause.of(ROW)]
        known = bool(spoken) and all(one in self.said for one in spoken)
        if (named or rows) and not (priced and wanted.per) and not known:
            return None
        if is_money(wanted) and not wanted.per:
            return None  # an amount by itself may be the total, a source or a price
        like = [
            row for row, one in enumerate(self.table.indicators)
            if one.applicable and not one.is_open and self._can_hold(row, wanted, priced) and (wanted.unit or wanted.date)
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
        if is_money(wanted) and old.parsed.amount is None and not (old.parsed.unit or "").startswith("万"):  # fmt: skip
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
        self.frames.append(Frame("shift" if way else "set", head=cells[0], value=fresh[0].text, way=way, clause=clause.raw))  # fmt: skip
