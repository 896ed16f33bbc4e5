"""A change of the table against the words that asked for it: what it alters, and which words it uses."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, product, zip_longest

from assistant.conversation.parts import words
from assistant.conversation.parts.mentions import CLASS, HEAD, ROW, TEXT, VALUE, Clause, Span
from assistant.conversation.referring.measures import find_by_value
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Snapshot
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.same_sort import in_base, same_sort
from assistant.draft import HEAD_CELLS, cell_text
from corpus import late_re as re
from corpus.schema import Indicator
from corpus.text import normalise
from corpus.value_grammar import parse_value
from corpus.values import DatePoint, IndicatorValue, ValueKind

NAMED = 4
"""Characters of a row's name from which a clause is taken to speak of that row."""
_COMPARED = re.compile(
    r"跟|和|与|同(?![样时步意事])|按|像|照|参照|后面|前面|之前|之后|前头|后头|前边|后边|下面|上面"
)
_MANNERS = frozenset({"遍", "回", "趟", "句", "眼", "声"})
_ROWS = re.compile(r"[\d一二两三四五六七八九十、第]+(?:[条行项个])?(?:指标)?")
_MOST_ROWS = 20
"""行政村138个 counts no rows of a table."""
_MOST_STEPS = 4
_BY = re.compile(r"[增加追减降压涨提调缩扣砍翻少多](?![高低]?[到至成为])")
_SHARED = re.compile(r"里|中|其中|内")
_MONEY_WORDS = frozenset({"资金", "经费", "钱数"})


class Made:
    """The cells that differ between two states."""

    def __init__(self, old: Snapshot, new: Snapshot) -> None:
        self.old, self.new = old, new
        before, after = old.draft.table.indicators, new.draft.table.indicators
        self.rows = {n for n, row in enumerate(before) if not _holds(after, row)}
        self.gone = [before[n] for n in self.rows]
        self.fresh = [row for row in after if not _holds(before, row)]
        if not self.rows and not self.fresh:
            # a row may stand there twice, or no longer twice
            self.rows = {
                n
                for n, (one, two) in enumerate(zip_longest(before, after))
                if one != two and n < len(before)
            }
            self.fresh = list(after[len(before) :])
        self.heads = {
            cell for cell in HEAD_CELLS
            if cell_text(old.draft.table, cell) != cell_text(new.draft.table, cell)
        }  # fmt: skip
        self.classes = {before[n].level2 for n in self.rows} | {row.level2 for row in self.fresh}
        texts = [f"{row.name} {row.value}" for row in self.fresh]
        texts += [cell_text(new.draft.table, cell) or "" for cell in self.heads]
        self.text = " ".join(texts)
        was = [f"{row.name} {row.value}" for row in self.gone]
        self.was = " ".join(
            [*was, *(cell_text(old.draft.table, cell) or "" for cell in self.heads)]
        )
        self.differences = {
            abs(two - one)
            for one, two in product(_numbers_of(before), _numbers_of(tuple(self.fresh)))
        }

    def adds(self) -> bool:
        """True where the table has more rows than before."""
        return sum(row.applicable for row in self.fresh) > sum(row.applicable for row in self.gone)

    def gone_for_good(self) -> bool:
        """True where a row is deleted and none takes its place."""
        return len(self.gone) > sum(row.applicable for row in self.fresh)

    def uses(self, value: str, clause: str) -> bool:
        """True where the value stands in a changed cell, stood in the table, or is the step between."""
        said = parse_value(tidy_value(value))
        if (
            value in {"今年", "本年", "当年"}
            or (value == "全年" and re.search(r"\d", clause))
            or (words.POSTPONED.search(clause) and said.kind is ValueKind.PERIOD)
        ):
            return True
        if value.rstrip("年度") == str(self.new.draft.table.year):
            return True  # 年度2026, where it is that year
        if said.unit in _MANNERS:
            return True  # 看了两遍
        few = said.number is None or said.number <= _MOST_ROWS
        if (few and _ROWS.fullmatch(value)) or (
            value.endswith(("%", "％", "倍", "成")) and _BY.search(clause)
        ):
            return True  # 两条; 压减10%: how many rows, and a share of what stands there
        if find_by_value(self.old.draft, tidy_value(value)) or find_by_value(
            self.new.draft, tidy_value(value)
        ):
            return True
        if said.number is None and said.date is None:
            return True
        if said.date is not None:
            return (
                any(
                    one.parsed.date is not None and _same_day(one.parsed.date, said.date)
                    for one in self.fresh
                )
                or value in self.text
            )
        assert said.number is not None
        if said.kind is ValueKind.PERIOD and self._reckons_with(said):
            return True
        if _BY.search(clause) and {said.number, said.number / 10_000} & self.differences:
            return True  # 再加两千, of a sum in 万元
        if said.amount is not None and _BY.search(clause):
            return True  # 追加3000元: the sum was told
        digits = f"{said.number.normalize():f}"
        if said.unit is None and any(row.parsed.amount is not None and row.parsed.amount.yuan == said.number for row in self.fresh):  # fmt: skip
            return True  # 降到一万八, of a sum in 万元
        return (
            digits in re.findall(r"\d+(?:\.\d+)?", self.text)
            or value in self.text
            or said.number in self.differences
            or any(
                same_sort(row.parsed.unit, said.unit)
                and in_base(row.parsed.number or 0, row.parsed.unit)
                == in_base(said.number, said.unit)
                for row in self.fresh
            )
        )

    def _reckons_with(self, months: IndicatorValue) -> bool:
        """True for 发10个月 that no cell says and the sum is reckoned with from now on."""
        told = [one for one in self.new.brief.facts if one not in self.old.brief.facts]
        return any(
            (one.value.number, one.value.unit) == (months.number, months.unit) for one in told
        )

    def steps(self, told: Sequence[str]) -> list[str]:
        """Those of the values told that together are a step between old and new: 走了6户，新增11户 of five more."""
        said = {one: parse_value(tidy_value(one)) for one in told}
        counts = [one for one in told if said[one].number is not None and said[one].date is None]
        for many in range(2, min(len(counts), _MOST_STEPS) + 1):
            for some in combinations(counts, many):
                numbers = [said[one].number or Decimal(0) for one in some]
                sums = {
                    abs(
                        sum(
                            (sign * one for sign, one in zip(signs, numbers, strict=True)),
                            Decimal(0),
                        )
                    )
                    for signs in product((1, -1), repeat=many)
                }
                if len({said[one].unit for one in some}) == 1 and sums & self.differences - {0}:
                    return list(some)
        return []

    def sets(self, value: str, *, alone: bool = False) -> bool:
        """True where the value is what a cell says only now; ``alone``: in a row that was there before."""
        said = parse_value(tidy_value(value))
        rows = [row for row in self.fresh if not alone or any(row.name == one.name for one in self.gone)]  # fmt: skip
        return any(
            (said.number is not None and row.parsed.number == said.number)
            or (said.date is not None and row.parsed.date == said.date)
            for row in rows
        )

    def moves(self, span: Span) -> bool:
        """True where a cell changes that shall stay as it is."""
        if span.mark == ROW:
            most = max((shared for _, shared in span.rows), default=0)
            best = [row for row, shared in span.rows if shared == most]
            return len(span.text) >= NAMED and any(row in self.rows for row in best)
        if span.mark == HEAD:
            return any(one.cell in self.heads for one in find_targets(self.old.draft, span.text))
        return False

    def outside(self, name: str) -> list[str]:
        """New rows that stand in another class than the one told for all."""
        level2 = level2_of(self.old.draft, name)
        names = {row.name for row in self.old.draft.table.indicators}
        new = [row for row in self.fresh if row.applicable and row.name not in names]
        return [row.name for row in new if row.level2 != level2]

    def touches(self, span: Span, masked: str, clause: Clause) -> bool:
        """True where the change is about what the span names, or the span is too weak to name."""
        if span.mark == ROW:
            strong = [row for row, shared in span.rows if shared >= min(NAMED, len(span.text))]
            if (
                len(span.text) < NAMED
                or not strong
                or _COMPARED.search(masked)
                or re.search("留|除", masked)
            ):
                return True
            most = max(shared for _, shared in span.rows)
            best = [row for row, shared in span.rows if shared == most]
            if any(row in self.rows for row in best):
                return True
            whole = any(
                normalise(self.old.draft.table.indicators[row].name) == normalise(span.text)
                for row in best
            )
            return span.text in self.text and (not whole or self._in_a_new_name(span, clause))
        if span.mark == CLASS:
            inside = self._in_a_new_name(span, clause)
            return inside or level2_of(self.old.draft, span.text) in self.classes or bool(clause.of(ROW))  # fmt: skip
        if span.mark == TEXT:
            return (
                span.text in self.text
                or span.text in self.was
                or any(span.text == f"{row.name}{row.value}" for row in self.fresh)
            )
        if span.mark == HEAD:
            funded = any(one.startswith("funding/") for one in self.heads)
            if span.text in _MONEY_WORDS and (funded or not clause.of(VALUE)):
                return True  # 资金结构定了: what is spoken of, and no cell
            if re.match("年度", clause.raw[span.end :]) or _SHARED.search(masked):
                return True  # 预算年度; 总额里有3.5万是自筹
            cells = [one.cell for one in find_targets(self.old.draft, span.text) if one.row is None]
            return not cells or any(one in self.heads for one in cells) or span.text in self.text
        return True

    def restates(self, span: Span, clause: Clause) -> bool:
        """True where the clause says of what the span names what stands there: 满意度 in 满意度90%就行, where it is 90%."""
        if span.mark not in {ROW, CLASS, HEAD}:
            return False
        if span.mark == HEAD and "年" in span.text:
            return str(self.old.draft.table.year) in clause.raw
        told = [each for one in clause.of(VALUE) for each in find_by_value(self.old.draft, tidy_value(one.text))]  # fmt: skip
        rows = {each.row for each in told if each.row is not None}
        if span.mark == ROW:
            return any(row in rows for row, _ in span.rows)
        if span.mark == CLASS:
            level2 = level2_of(self.old.draft, span.text)
            return any(self.old.draft.table.indicators[row].level2 == level2 for row in rows)
        named = {each.cell for each in find_targets(self.old.draft, span.text)}
        return any(each.cell in named for each in told)

    def _in_a_new_name(self, span: Span, clause: Clause) -> bool:
        """True for 监测点数量 in 添一行农村监测点数量: a part of the name of a row that has come."""
        return any(
            row.name in clause.raw
            and (start := clause.raw.find(row.name)) <= span.start
            and span.end <= start + len(row.name) > len(span.text) + start
            for row in self.fresh
        )


def _holds(rows: tuple[Indicator, ...], row: Indicator) -> bool:
    return any(
        (one.level2, one.name, one.value) == (row.level2, row.name, row.value) for one in rows
    )


def _numbers_of(rows: tuple[Indicator, ...]) -> list:  # type: ignore[type-arg]
    return [row.parsed.number for row in rows if row.parsed.number is not None]


def _same_day(one: DatePoint, two: DatePoint) -> bool:
    """True where two dates can be one: the same month, and no other day of it."""
    return one.month == two.month and (one.day is None or two.day is None or one.day == two.day)
