"""All changes of values, classes and rows that a message could ask for, each with its signs."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.conversation.parts import words
from assistant.conversation.parts.base import LEVEL
from assistant.conversation.parts.mentions import CLASS, TEXT, VALUE, Clause, Span
from assistant.conversation.referring.measures import equal
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.roles import net
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.weighed import played, signs
from assistant.conversation.weighed.agreeing import agreeing
from assistant.conversation.weighed.heard import Heard, Said, masked_around
from assistant.conversation.weighed.retold import retold
from corpus import late_re as re
from corpus.text import normalise
from corpus.values import NUMERIC

MONEY = ("funding/total", "funding/fiscal", "funding/other")
_YEAR = re.compile(r"(?:(?:20)?\d\d|[今明后])年?度?")
_GRANTED = re.compile(r"批|下达|核定|只给|拨|砍|一共|总共|合计|总的|财政|自筹|自己|村里|企业")
_FISCAL = re.compile(r"财政|拨款|上级|[省市州县区]里|中央")
_OWN = re.compile(r"自筹|自己|自掏|[乡镇]里|乡镇|村里|社区|企业|社会|工会|捐")
_RENAMED = re.compile(r"(?:改|换|叫|写|名)[成为叫作做]?[\u4e00-\u9fff“\"]{3}")
WORDED = re.compile(
    r"(?<!数)(?:指标值|目标值|值)(?:就)?(?:写成?|填成?|改成|改为|换成|设为|定为|为|是|用|：|:)[“\"]?(?P<v>[\u4e00-\u9fff]{2,10}?)[”\"]?(?:就行|吧|了|$)"
)
"""值写基本消除: a wording that is told as the value."""
ALONE = re.compile(
    r"(?:指标值|值)?(?:就)?(?:写成?|填成?|为|是|要)?(?P<v>(?:得到|有效|更加|更为|基本|明显|持续|稳步|逐步|逐年|全面|进一步|长期|不断|显著|大幅|切实|充分|及时|稳定|常态|有所|较为|日益|普遍|按时|按期|保持|趋于|日趋|逐渐|初步|总体|平稳)[\u4e00-\u9fff]{2,6}|健全|完善|健全完善|良好|规范|稳定|有效|畅通|有序|平稳|可控|到位|充足|整洁|向好)(?:就行|就好|吧|了)?"
)
"""逐步养成: a clause that is nothing but how far something goes."""
_SO_FAR = re.compile(
    r"(?:指标值|目标值|值|效果)?(?:就|要)?(?:写成?|填成?|为|是)?(?P<v>[\u4e00-\u9fff]{2,8})(?<![的吧吗呢了啊呀行好删掉加列])(?:就行|吧|了)?"
)
"""真实可靠, 同比下降: a short clause behind a new name, which may be its value."""
_TOLD_SO = re.compile(rf"(?:写成?|填成?|改成|改为|换成|变成|为){ALONE.pattern}$")


@dataclass(frozen=True)
class Wish:
    """One change of one cell that the message could ask for."""

    act: str  # set, shift, word, rename, move, delete, add, order
    row: int = -1
    cell: str = ""  # a head cell, for set and shift
    value: str = ""  # for order: first, last, before, after, swap
    text: str = ""  # the new name; for order the other row (第3条)
    level2: str = ""  # 二级指标, for move and add
    up: bool = True
    uses: tuple[str, ...] = ()  # the mentions that it makes use of
    signs: tuple[str, ...] = field(default=(), compare=False)

    @property
    def of_a_part(self) -> bool:
        """True for a new name that is the old one with quoted words put in, taken out or exchanged."""
        return "part|quoted" in self.signs

    @property
    def place(self) -> tuple[int, str, str]:
        """What it changes: two wishes with one place exclude each other."""
        act = "value" if self.act in {"set", "shift", "word"} else self.act
        return self.row, self.cell or self.text * (self.act == "add"), act


def for_values(heard: Heard) -> Iterator[Wish]:
    """Each value of the message in each cell that it could be meant for."""
    near_by: tuple[str, ...] = ("here:", "class:here")
    if _RENAMED.search(
        heard.text
    ):  # 名称改成完成时间，值改10月底前: of another kind than what stands there
        near_by = (*near_by, "back", "class:back", "focus")
    for said in heard.values:
        clause = heard.clauses[said.clause]
        beside = [*signs.manner(heard, said.clause), *signs.cues(clause, said.span)]
        uses = (f"v{said.place}",)
        ways, later = _ways(heard, said.clause, beside)
        beside += later
        again = retold(heard, said.clause, said.span)
        roles = played.of_value(heard, said)
        for row, indicator in enumerate(heard.rows):
            if not indicator.applicable:
                continue
            fits = signs.fit(heard, said, row)
            named = signs.where(heard, row, said.clause, said.span.start)
            near = any(one.startswith(near_by) for one in named) or bool(again)
            if {"fit:clash", "fit:wordless"} & set(fits) and not near:
                continue
            more = [
                *signs.rivals(heard, row, said.clause),
                *beside,
                *again,
                *agreeing(heard, said, row),
                *roles,
                *played.of_row(heard, row, net.VALUED),
            ]
            yield Wish("set", row, value=said.span.text, uses=uses, signs=signs.together("set", named, fits, more))  # fmt: skip
            if said.parsed.number is None or indicator.parsed.number is None:
                continue
            for up in ways:
                yield Wish("shift", row, value=said.span.text, up=up, uses=uses, signs=signs.together("shift", named, fits, more))  # fmt: skip
        yield from _for_heads(heard, said, beside, ways)


def _ways(heard: Heard, clause: int, beside: list[str]) -> tuple[list[bool], list[str]]:
    """Whether the value may be a difference: up, down; and the sign where a later clause says so."""
    for up, cue in ((True, "cue:up"), (False, "cue:down")):
        if cue in beside:
            return [up], []
    for ahead in heard.manners[clause + 1 : clause + 3]:
        for up, name in ((False, "down"), (True, "up")):
            if name in ahead:
                return [up], [f"later:{name}"]
    return [], []


def _for_heads(heard: Heard, said: Said, beside: list[str], ways: list[bool]) -> Iterator[Wish]:
    is_year = _YEAR.fullmatch(said.span.text) is not None
    parsed = said.parsed
    is_money = parsed.number is not None and not parsed.per and (parsed.amount is not None or parsed.unit in {None, "万", "块", "元"})  # fmt: skip
    cells = ("year",) if is_year else MONEY if is_money else ()
    raw = heard.clauses[said.clause].raw
    about = ["rows:here" if heard.named.get(said.clause) else "rows:none"]
    about += ["class:here"] if heard.clauses[said.clause].of(CLASS) else []
    about += ["granted"] if _GRANTED.search(raw) else []
    about.append(f"source:{bool(_FISCAL.search(raw))}:{bool(_OWN.search(raw))}")
    for cell in cells:
        named = _head_named(heard, said.clause, cell)
        fits = [*_head_fit(heard, said, cell), *signs.placed(heard, said), *played.of_value(heard, said, cell)]  # fmt: skip
        fits += [] if cell == "year" else agreeing(heard, said, cell)
        for act, up in (("set", True), *(("shift", up) for up in ways if cell != "year")):
            plain = [named, *fits, *about, *beside]
            both = [f"{named}&{one}" for one in (*fits, *about, *beside) if not re.match(r"[lr]\d", one)]  # fmt: skip
            yield Wish(
                act, cell=cell, value=said.span.text, up=up, uses=(f"v{said.place}",),
                signs=signs.marked(f"{act}/{cell}", [*plain, *both]),
            )  # fmt: skip


def _head_named(heard: Heard, clause: int, cell: str) -> str:
    order = [clause, *range(clause - 1, -1, -1), *range(clause + 1, len(heard.clauses))]
    for n in order:
        heads = heard.heads(n)
        if any(one.cell == cell for span in heads for one in find_targets(heard.now.draft, span.text)):  # fmt: skip
            return f"head:{'here' if n == clause else 'back' if n < clause else 'next'}"
    focus = heard.focus
    return "focus" if focus is not None and not focus.level2 and focus.name == cell else "nowhere"


def _head_fit(heard: Heard, said: Said, cell: str) -> list[str]:
    table = heard.now.draft.table
    if cell == "year":
        now = table.year is not None and str(table.year)[-2:] in said.span.text
        return ["year", *(["isold"] if now else [])]
    old = getattr(table.funding, cell.split("/")[1])
    amount = said.parsed.amount
    found = [f"unit:{said.parsed.unit or ('money' if amount else 'none')}"]
    found += ["amount" if amount is not None else "noamount", "empty" if old is None else "full"]
    if old is not None and amount == old:
        found.append("isold")
    if old is not None and any(one.parsed.amount == old for one in heard.values if one is not said):
        found.append("oldtold")
    if any(one.applicable and equal(one.parsed, said.parsed) for one in heard.rows):
        found.append("isother")
    return found


def for_deletions(heard: Heard) -> Iterator[Wish]:
    """Each row that a word for deleting could be about, or whose mention seems to play that role."""
    for n, clause in enumerate(heard.clauses):
        verb = words.DELETE.search(clause.masked)
        start, end = verb.span() if verb else (len(clause.masked), len(clause.masked))
        around = signs.beside(clause.masked[:start], clause.masked[end:], "v")
        extra = [f"verb:{verb.group() if verb else ''}", "values" if clause.of(VALUE) else "novalues"]  # fmt: skip
        extra += ["both"] if re.search(r"[俩两都全]", clause.raw) else []
        extra += ["kept"] if re.search(r"留|保留|除了?", clause.raw) else []
        extra += ["letters"] if re.search(r"个?字|二字|前面|后面", clause.raw) else []
        quotes = [one.text for part in heard.clauses for one in part.of(TEXT)]
        for row, indicator in enumerate(heard.rows):
            named = signs.where(heard, row, n, _raw_place(clause, start))
            if not indicator.applicable or named == ["nowhere"]:
                continue
            if verb is None and not played.seems(heard, row, n, net.GONE):
                continue
            inside = any(one in indicator.name and one != indicator.name for one in quotes)
            more = [*signs.rivals(heard, row, n), *signs.manner(heard, n), *around, *extra]
            more += played.of_row(heard, row, net.GONE)
            more += ["quoted:part"] if inside else []
            yield Wish("delete", row, uses=(f"d{n}",), signs=signs.together("delete", named, [], more))  # fmt: skip


def _raw_place(clause: Clause, at: int) -> int:
    """The place in the clause of a place in its masked text."""
    place, masked = 0, 0
    for span in clause.spans:
        gap = span.start - place
        if masked + gap >= at:
            return place + (at - masked)
        masked += gap + 1
        place = span.end
    return place + (at - masked)


def for_wordings(heard: Heard) -> Iterator[Wish]:
    """Each wording (持续提升) for each row whose value is one."""
    for n, clause in enumerate(heard.clauses):
        spans = list(clause.of(TEXT))
        told = WORDED.search(clause.raw)
        if told and not any(one.start <= told.start("v") < one.end for one in spans):
            spans.append(Span(told.start("v"), told.end("v"), TEXT, told.group("v")))
        alone = ALONE.fullmatch(clause.raw) or _TOLD_SO.search(clause.raw)
        if not alone and n > 0 and not clause.spans:
            said = _SO_FAR.fullmatch(clause.raw)
            alone = said if said and retold(heard, n, Span(said.start("v"), said.end("v"), TEXT, said.group("v"))) else None  # fmt: skip
        if alone and not any(one.start < alone.end("v") and one.end > alone.start("v") for one in spans):  # fmt: skip
            spans.append(Span(alone.start("v"), alone.end("v"), TEXT, alone.group("v")))
        for found in LEVEL.finditer(clause.raw):
            if not any(one.start < found.end() and one.end > found.start() for one in spans):
                spans.append(Span(found.start(), found.end(), TEXT, found.group()))
        for span in heard.roles.texts(n, clause, net.WORDING):
            if not any(one.start < span.end and one.end > span.start for one in spans):
                spans.append(span)
        for span in spans:
            yield from _for_wording(heard, n, span)


def _for_wording(heard: Heard, n: int, span: Span) -> Iterator[Wish]:
    clause, text = heard.clauses[n], span.text
    before = re.sub(r"[“\"「『《‘]$", "", clause.raw[: span.start])
    about = signs.beside(before, clause.raw[span.end :], "w")
    about += ["worded"] if WORDED.search(clause.raw) else []
    about += [] if ALONE.fullmatch(text) or LEVEL.search(text) or clause.spans else ["sofar"]
    about += ["level" if LEVEL.search(text) else "nolevel", f"long:{min(len(text) // 3, 5)}"]
    about += retold(heard, n, span)
    about += played.of_text(heard, n, span, net.WORDING)
    for row, indicator in enumerate(heard.rows):
        worded = indicator.applicable and (
            played.seems(heard, row, n, net.VALUED)
            or (indicator.parsed.kind not in NUMERIC and indicator.parsed.date is None)
        )
        named = signs.where_beside(heard, row, n, span) if worded else ["nowhere"]
        if named == ["nowhere"]:
            continue
        fits = ["now" if normalise(text) == normalise(indicator.value) else "new"]
        fits += ["inname" if normalise(text) in normalise(indicator.name) else "notinname"]
        fits += ["open" if indicator.is_open else "number" if indicator.parsed.kind in NUMERIC else "word"]  # fmt: skip
        fits += signs.worded(heard, row, text)
        more = [*signs.rivals(heard, row, n), *signs.manner(heard, n), *about]
        more += played.of_row(heard, row, net.VALUED)
        yield Wish("word", row, value=text, uses=(f"t{n}:{span.start}",), signs=signs.together("word", named, fits, more))  # fmt: skip


def for_moves(heard: Heard) -> Iterator[Wish]:
    """Each class that is named as the new place of each row that is named."""
    for n, clause in enumerate(heard.clauses):
        for span in clause.of(CLASS):
            level2 = level2_of(heard.now.draft, span.text)
            around = signs.beside(*masked_around(clause, span), "m")
            extra = ["values" if heard.values else "novalues"]
            for row, indicator in enumerate(heard.rows):
                if level2 is None or not indicator.applicable or indicator.level2 == level2:
                    continue
                named = [one for one in signs.where(heard, row, n, span.start) if not one.startswith("class:")]  # fmt: skip
                if named in ([], ["nowhere"]):
                    continue
                more = [*signs.rivals(heard, row, n), *signs.manner(heard, n), *around, *extra]
                more += [
                    *played.of_row(heard, row, net.MOVED),
                    *played.of_class(heard, n, span, net.GOAL_CLASS),
                ]
                yield Wish("move", row, level2=level2, uses=(f"c{n}:{span.start}",), signs=signs.together("move", named, [], more))  # fmt: skip
