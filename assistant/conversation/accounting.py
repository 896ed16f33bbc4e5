"""What a message says that a change of the table does not answer for: values, cells, doubts.

A change that leaves such words over is offered, and not carried out: what the clerk wrote is never
used by halves in silence.
"""

import re
from itertools import product

from assistant.conversation.classes import level2_of
from assistant.conversation.clauses import split
from assistant.conversation.hedges import AS_IT_WAS, DISAGREED, LAID_ASIDE, NOT_TAKEN
from assistant.conversation.measures import find_by_value
from assistant.conversation.parts import words
from assistant.conversation.parts.mentions import (
    CLASS,
    HEAD,
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
from assistant.conversation.value_words import SPEECH
from assistant.draft import HEAD_CELLS, cell_text
from corpus.schema import Indicator
from corpus.text import normalise
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_NAMED = 4
"""Characters of a row's name from which a clause is taken to speak of that row."""
_COMPARED = re.compile(
    r"跟|和|与|同|按|像|照|参照|后面|前面|之前|之后|前头|后头|前边|后边|下面|上面"
)
_CONDITION = re.compile(
    rf"(?:要是|如果|万一|假如|倘若|要不然|等).{{1,16}}(?:再|才|就)(?!说)|{LAID_ASIDE}|{DISAGREED}|{NOT_TAKEN}|既[^，。]{{1,8}}[，,]?又|(?:那|这)是(?:全|别|人家|隔壁|其他|外)|(?:跟|和|与)(?:我们|咱们?|本|这)[^，。]{{0,6}}(?:没|无)(?:有|啥|什么)?(?:关|相干)|还没(?:跟|和|同|定|批|说|谈|算|核)|以后再|回头再|使不得|听听就|别当真|以(?:我们|咱们?)[^，。]{{0,6}}为准|(?:^|都|全|嗯)(?:对着的|对的|没错|没问题)(?:了|的)?$"
)

_KEPT = re.compile(
    rf"(?:那|就|还是|先|都|也|我看|我说|算了|一律|目标|指标|数)*(?:不(?:删|改|动|加|降|升|调|挪|换|折腾)|(?:{NOT_TAKEN})[他她]?|(?:{AS_IT_WAS})(?:吧|它|原样|不变|原来的|别动|价|数|标准|算|写|来|报)*|[^，。]{{0,8}}再[讲说定议])(?:了|吧|呢|哈)*"
)
"""留着吧, 没采纳: a last clause that leaves all as it is."""
_STAYS = re.compile(r"还是|还按|仍|照(?!着)|就按|就用|按|用|签的|为准")
_FAULTED = re.compile(r"太|不够|偏|原来|原先|之前|不是|错|嫌|不对|老数|旧|去年|多了|少了|过高|过低")
_MANNERS = frozenset({"遍", "回", "趟", "句", "眼", "声"})
_ROWS = re.compile(r"[\d一二两三四五六七八九十、第]+(?:[条行项个])?(?:指标)?")
_BY = re.compile(r"[增加追减降压涨提调缩扣砍翻少多]")
_SHARED = re.compile(r"里|中|其中|内")


_TOO = re.compile(r"\d[^，。]{0,6}(?:太|过于|偏|有点|不够)[早晚迟高低多少大小长短]")
_LIKE_THEN = re.compile(r"按|照|跟|和|同|一样|改|写|填|报|提到|降到|调")
"""就按去年的620万报: what was then is what is wished now."""
_PART_OF = re.compile(rf"[{ROW}{VALUE}](?:[里中]|当中|其中)(?:头|面|边)?(?:还|也|只)?有")
"""520人里有12位立过功: a part of it, and no new number of it."""
_CORRECTS = re.compile(r"不对|有误|错了?|漏了|少报|多报|少算|多算|不是\d")
_ADDS = re.compile(
    r"[加添补列写](?:上|进|入|到)?(?:一|个|条|项|两|三)?[条个项]?|另外|还(?:有|要)|新增|增[加列设]"
)
_TOLD = re.compile(r"[别写填删你我您]|就行|改成|吧$")
_OF_ROWS = re.compile(r"(?:率|人数|户数|次数|数量|满意度|标准|单价|时间|期限|面积|长度|场次)$")
"""How names of indicators end, and no project's."""
_CHANGES = re.compile(r"改|删|挪|移|换成|提到|降到|(?:那|这)(?:一)?[条项]")


def unaccounted(old: Snapshot, new: Snapshot, text: str, focus: Focus | None) -> list[str]:
    """The words of ``text`` (bare) that the change from ``old`` to ``new`` leaves over."""
    change = _Change(old, new)
    left = change.talk() + change.beside(text) + change.misnamed(text)
    clauses = split(text)
    if len(clauses) > 1 and _KEPT.fullmatch(clauses[-1]):
        left.append(clauses[-1])
    left += change.put_back(clauses) + change.renamed_for_value(text) + change.faulted(clauses)
    for raw in clauses:
        clause = read_clause(old, raw, focus)
        masked = words.REASON.sub(WHY, clause.masked)
        if (
            re.search(rf"(?:加|添|补|列)(?:到|进|入|在){CLASS}", clause.masked)
            and not change.adds()
        ):
            left.append(raw)  # 加到时效: a row to come, not one to be changed
        if change.gone_for_good() and re.search(r"字(?![数样号体典])", raw):
            left.append(raw)  # “要求”二字去掉: of the name, not the row
        if _CONDITION.search(raw):
            left.append(raw)
            continue
        if words.PAST.search(masked):
            if not any(_LIKE_THEN.search(one) for one in clauses):
                left += [one.text for one in clause.of(VALUE) if change.sets(one.text)]
            continue
        if _PART_OF.search(clause.masked):
            left += [one.text for one in clause.of(VALUE) if change.sets(one.text, alone=True)]
        unused = [one.text for one in clause.of(VALUE) if not change.uses(one.text, raw)]
        left += unused
        left += change.misplaced(raw)
        if words.REFUSED.search(masked):
            left += [one.text for one in clause.spans if change.moves(one)]
            if re.search(r"总[数额价]", raw) and "funding/total" in change.heads:
                left.append(raw)  # 总数不动
            continue
        if re.search(r"都|均|全部|各", masked) and len(clause.of(CLASS)) == 1:
            left += change.outside(clause.of(CLASS)[0].text)
        told = masked.split(WHY)[0].count if WHY in masked else None
        if told is not None:
            subject = clause.of(ROW)[: told(ROW)]
            left += [one.text for one in subject if not change.touches(one, masked, clause)]
            if re.search(r"空着|是无|写无|没有", raw):
                left += [
                    one.text for one in clause.of(CLASS) if not change.touches(one, masked, clause)
                ]
            continue
        left += [
            one.text
            for one in clause.spans
            if one.mark != VALUE and not change.touches(one, masked, clause)
        ]
    return left


class _Change:
    """The cells that differ between two states."""

    def __init__(self, old: Snapshot, new: Snapshot) -> None:
        self.old, self.new = old, new
        before, after = old.draft.table.indicators, new.draft.table.indicators
        self.rows = {n for n, row in enumerate(before) if not _holds(after, row)}
        self.gone = [before[n] for n in self.rows]
        self.fresh = [row for row in after if not _holds(before, row)]
        if not self.rows and not self.fresh:
            self.rows = {
                n for n, (one, two) in enumerate(zip(before, after, strict=True)) if one != two
            }
        self.heads = {
            cell for cell in HEAD_CELLS
            if cell_text(old.draft.table, cell) != cell_text(new.draft.table, cell)
        }  # fmt: skip
        self.classes = {before[n].level2 for n in self.rows} | {row.level2 for row in self.fresh}
        texts = [f"{row.name} {row.value}" for row in self.fresh]
        texts += [cell_text(new.draft.table, cell) or "" for cell in self.heads]
        self.text = " ".join(texts)
        self.differences = {
            abs(two - one)
            for one, two in product(_numbers_of(before), _numbers_of(tuple(self.fresh)))
        }

    def talk(self) -> list[str]:
        """New names and offices that are made of words of talking."""
        names = {row.name for row in self.old.draft.table.indicators}
        said = [row.name for row in self.fresh if row.applicable and row.name not in names]
        for cell in ("unit", "authority", "project_name"):
            if cell in self.heads:
                said.append(cell_text(self.new.draft.table, cell) or "")
        values = {row.value for row in self.old.draft.table.indicators}
        worded = [
            row.value for row in self.fresh
            if row.applicable and row.value not in values and row.parsed.kind is ValueKind.QUALITATIVE
        ]  # fmt: skip
        return [one for one in said if SPEECH.search(one)] + [
            one for one in worded if _TOLD.search(one)
        ]

    def put_back(self, clauses: list[str]) -> list[str]:
        """Clauses that return to the value that stands there: 要1800一场，没谈拢，还按1500算."""
        found = []
        for row in self.gone:
            after = next((one for one in self.fresh if (one.level2, one.name) == (row.level2, row.name)), None)  # fmt: skip
            if after is None or row.parsed.number is None or after.parsed.number == row.parsed.number:  # fmt: skip
                continue
            old, new = f"{row.parsed.number.normalize():f}", f"{after.parsed.number.normalize():f}" if after.parsed.number is not None else "\0"  # fmt: skip
            said = [n for n, one in enumerate(clauses) if old in re.findall(r"\d+(?:\.\d+)?", one)]
            told = [n for n, one in enumerate(clauses) if new in re.findall(r"\d+(?:\.\d+)?", one)]
            found += [
                clauses[n] for n in said
                if told and n > max(told) and _STAYS.search(clauses[n]) and not _FAULTED.search(clauses[n])
            ]  # fmt: skip
        return found

    def sets(self, value: str, *, alone: bool = False) -> bool:
        """True where the value is what a cell says only now; ``alone``: in a row that was there before."""
        said = parse_value(tidy_value(value))
        rows = [row for row in self.fresh if not alone or any(row.name == one.name for one in self.gone)]  # fmt: skip
        return any(
            (said.number is not None and row.parsed.number == said.number)
            or (said.date is not None and row.parsed.date == said.date)
            for row in rows
        )

    def faulted(self, clauses: list[str]) -> list[str]:
        """The clause that finds fault with the value that was taken: 11月20日太晚，改11月10日前."""
        found = [one for one in clauses[:-1] if _TOO.search(one)]
        values = [(one, value.group()) for one in found for value in [re.search(r"\d[\d.,]*(?:月\d+日|月底|%|[\u4e00-\u9fff])?", one)] if value]  # fmt: skip
        told = any(re.search(r"\d", one) for one in clauses[1:])
        return [one for one, value in values if told and self.sets(value)]

    def renamed_for_value(self, text: str) -> list[str]:
        """A new name for a row of which the message only says the wording that stands in it."""
        found = []
        for row in self.gone:
            after = next((one for one in self.fresh if (one.level2, one.value) == (row.level2, row.value)), None)  # fmt: skip
            worded = row.parsed.kind is ValueKind.QUALITATIVE and len(row.value) >= _NAMED - 1
            if after is not None and worded and after.name != row.name and re.search(rf"“{re.escape(row.value)}”", text):  # fmt: skip
                found.append(row.value)
        return found

    def misnamed(self, text: str) -> list[str]:
        """A new name of the project that may have been told of a row: 名称为… after other words."""
        name = cell_text(self.new.draft.table, "project_name") or ""
        if "project_name" not in self.heads or re.search(r"项目|表名|标题|年[度份]|\d年", text):
            return []
        return [name] if len(split(text)) > 1 or _OF_ROWS.search(name) else []

    def adds(self) -> bool:
        """True where the table has more rows than before."""
        return sum(row.applicable for row in self.fresh) > sum(row.applicable for row in self.gone)

    def gone_for_good(self) -> bool:
        """True where a row is deleted and none takes its place."""
        return len(self.gone) > sum(row.applicable for row in self.fresh)

    def beside(self, text: str) -> list[str]:
        """Rows that were added although the message corrects what is there."""
        if _ADDS.search(text) or not (_CORRECTS.search(text) or _CHANGES.search(text)):
            return []
        names = {row.name for row in self.gone}
        added = [row for row in self.fresh if row.applicable and row.name not in names]
        return [row.name for row in added[len(self.gone) :]]

    def uses(self, value: str, clause: str) -> bool:
        """True where the value stands in a changed cell, stood in the table, or is the step between."""
        said = parse_value(tidy_value(value))
        if (
            value in {"今年", "本年", "当年"}
            or (value == "全年" and re.search(r"\d", clause))
            or (words.POSTPONED.search(clause) and said.kind is ValueKind.PERIOD)
        ):
            return True
        if said.unit in _MANNERS:
            return True  # 看了两遍
        if _ROWS.fullmatch(value) or (
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
                    one.parsed.date is not None and one.parsed.date.month == said.date.month
                    for one in self.fresh
                )
                or value in self.text
            )
        assert said.number is not None
        if said.amount is not None and _BY.search(clause):
            return True  # 追加3000元: the sum was told
        digits = f"{said.number.normalize():f}"
        return (
            digits in re.findall(r"\d+(?:\.\d+)?", self.text)
            or value in self.text
            or said.number in self.differences
        )

    def moves(self, span: Span) -> bool:
        """True where a cell changes that shall stay as it is."""
        if span.mark == ROW:
            most = max((shared for _, shared in span.rows), default=0)
            best = [row for row, shared in span.rows if shared == most]
            return len(span.text) >= _NAMED and any(row in self.rows for row in best)
        if span.mark == HEAD:
            return any(one.cell in self.heads for one in find_targets(self.old.draft, span.text))
        return False

    def outside(self, name: str) -> list[str]:
        """New rows that stand in another class than the one told for all."""
        level2 = level2_of(self.old.draft, name)
        names = {row.name for row in self.old.draft.table.indicators}
        new = [row for row in self.fresh if row.applicable and row.name not in names]
        return [row.name for row in new if row.level2 != level2]

    def misplaced(self, clause: str) -> list[str]:
        """What the clause calls a rate where nothing that changed is one."""
        spoken = re.findall(r"[\u4e00-\u9fff]{2,6}?率(?![先值])", clause)
        if not spoken or not self.fresh:
            return []
        rates = any(
            "率" in row.name or row.parsed.kind is ValueKind.RATE
            for row in (*self.gone, *self.fresh)
        )
        return [] if rates else spoken[:1]

    def touches(self, span: Span, masked: str, clause: Clause) -> bool:
        """True where the change is about what the span names, or the span is too weak to name."""
        if span.mark == ROW:
            strong = [row for row, shared in span.rows if shared >= min(_NAMED, len(span.text))]
            if (
                len(span.text) < _NAMED
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
            return span.text in self.text and not whole
        if span.mark == CLASS:
            return level2_of(self.old.draft, span.text) in self.classes or bool(clause.of(ROW))
        if span.mark == TEXT:
            return span.text in self.text or any(
                span.text in f"{row.name} {row.value}" for row in self.gone
            )
        if span.mark == HEAD:
            if re.match("年度", clause.raw[span.end :]) or _SHARED.search(masked):
                return True  # 预算年度; 总额里有3.5万是自筹
            cells = [one.cell for one in find_targets(self.old.draft, span.text) if one.row is None]
            return not cells or any(one in self.heads for one in cells) or span.text in self.text
        return True


def _holds(rows: tuple[Indicator, ...], row: Indicator) -> bool:
    return any(
        (one.level2, one.name, one.value) == (row.level2, row.name, row.value) for one in rows
    )


def _numbers_of(rows: tuple[Indicator, ...]) -> list:  # type: ignore[type-arg]
    return [row.parsed.number for row in rows if row.parsed.number is not None]
