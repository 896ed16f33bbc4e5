"""Mentions in a message: rows by likeness with their names, classes, values; and what is left."""

from dataclasses import dataclass

from assistant.conversation.learnt.acts import CLASS, ROW, VALUE
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Focus
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.draft import Draft
from corpus import late_re as re
from corpus.numerals import ARABIC, CHINESE, SCALED

_NUMBER = rf"(?:{SCALED}|{ARABIC}|{CHINESE})"
_OLD = re.compile(r"(?:从|由|不是|原来是?|现在是?|之前是?|本来是?|写的是?|原先是?)$")
_NUMBERED = re.compile(
    rf"(?:最后|倒数第?|前面?|后面?)?(?:第{_NUMBER}|最后{_NUMBER}?|倒数第?{_NUMBER})(?:条|行|项|个指标|个(?!问题|相似))(?:指标)?"
)
_THIS = re.compile(
    r"(?:刚才|刚刚|刚|上面|前面)(?:改|加|说|提|写)?的?(?:那|这)(?:一)?(?:条|个|项)(?:指标)?|(?:这|那)(?:一)?(?:条|项|个指标|个数|个值)(?:指标)?|它"
)
_CLASS = re.compile(rf"{CLASS_WORD}(?:类)?(?:指标)?")
_QUOTED = re.compile(r"[“\"「『《]([^”\"」』》]{1,60})[”\"」』》]")
_SHORTEST = 3
_COMMON = frozenset({"完成率", "及时率", "达标率", "满意度", "合格率", "完成时间", "项目", "指标"})


@dataclass(frozen=True)
class Masked:
    """A message with its mentions taken out."""

    text: str  # with a mark for each mention
    rows: tuple[tuple[int, ...], ...]  # each mention's rows (from 0), in order; several: unclear
    heads: tuple[str, ...]  # head cells that were named
    classes: tuple[str, ...]
    values: tuple[str, ...]
    quoted: tuple[str, ...]


def mask(draft: Draft, message: str, focus: Focus | None) -> Masked:
    """The mentions of a message about a draft."""
    spans: list[tuple[int, int, str, object]] = []

    def free(start: int, end: int) -> bool:
        return all(end <= one[0] or start >= one[1] for one in spans)

    for found in _QUOTED.finditer(message):
        spans.append((found.start(), found.end(), "quoted", found.group(1)))
    for pattern in (_NUMBERED, _THIS):
        for found in pattern.finditer(message):
            if free(found.start(), found.end()):
                rows = tuple(
                    one.row for one in find_targets(draft, found.group(), focus) if one.row is not None
                )  # fmt: skip
                if rows or pattern is _NUMBERED:
                    spans.append((found.start(), found.end(), ROW, rows))
    for start, end, rows in _named_rows(draft, message):
        if free(start, end):
            spans.append((start, end, ROW, rows))
    for found in _CLASS.finditer(message):
        if free(found.start(), found.end()):
            spans.append((found.start(), found.end(), CLASS, found.group()))
    for found in VALUE_WORDS.finditer(message):
        if free(found.start(), found.end()):
            old = _OLD.search(message[: found.start()]) is not None
            spans.append((found.start(), found.end(), "old" if old else VALUE, found.group()))
    spans.sort(key=lambda one: one[0])
    text, at = "", 0
    for start, end, kind, _ in spans:
        text += message[at:start] + (kind if len(kind) == 1 else message[start:end])
        at = end
    text += message[at:]
    heads = [one.cell for one in _head_words(draft, text)]
    return Masked(
        text=text,
        rows=tuple(one[3] for one in spans if one[2] == ROW),  # type: ignore[misc]
        heads=tuple(dict.fromkeys(heads)),
        classes=tuple(str(one[3]) for one in spans if one[2] == CLASS),
        values=tuple(str(one[3]) for one in spans if one[2] == VALUE),
        quoted=tuple(str(one[3]) for one in spans if one[2] == "quoted"),
    )


_HEAD_WORDS = re.compile(
    r"年度资金总额|资金总额|预算总额|总预算|总投资|预算|总额|总价|经费|财政拨款|财政资金|自筹资金|自筹|其他资金|项目名称|实施单位|主管部门|预算年度|年度(?!目标|总体)|年度总体目标|年度目标|总体目标|绩效目标"
)


def _head_words(draft: Draft, text: str):  # type: ignore[no-untyped-def]
    for found in _HEAD_WORDS.finditer(text):
        yield from (one for one in find_targets(draft, found.group()) if one.row is None)


def _named_rows(draft: Draft, message: str) -> list[tuple[int, int, tuple[int, ...]]]:
    """Stretches of the message that are parts of names of rows, the longest first."""
    found: list[tuple[int, int, tuple[int, ...]]] = []
    names = {n: row.name for n, row in enumerate(draft.table.indicators) if row.applicable}
    taken = [False] * len(message)
    while True:
        best: dict[int, tuple[int, int]] = {}
        for row, name in names.items():
            span = _stretch(message, name, taken)
            if span is not None:
                best[row] = span
        if not best:
            return found
        longest = max(end - start for start, end in best.values())
        start, end = next(span for span in best.values() if span[1] - span[0] == longest)
        rows = tuple(
            row for row, span in best.items()
            if span[1] - span[0] == longest and span[0] == start
        )  # fmt: skip
        if message[start:end] in _COMMON and len(rows) > 1 and len(names) > len(rows) + 8:
            return found
        found.append((start, end, rows))
        for place in range(start, end):
            taken[place] = True


def _stretch(message: str, name: str, taken: list[bool]) -> tuple[int, int] | None:
    """The longest stretch whose characters stand in the name in this order, with small gaps."""
    best: tuple[int, int, int] | None = None
    for start in range(len(message) - 1):
        if taken[start] or message[start : start + 2] not in name:
            continue
        at = name.index(message[start : start + 2]) + 2
        end = start + 2
        covered = 2
        while end < len(message) and not taken[end]:
            piece = message[end : end + 2]
            if name[at : at + 1] == message[end]:
                at, end, covered = at + 1, end + 1, covered + 1
            elif len(piece) == 2 and piece in name[at:]:
                at = name.index(piece, at) + 2
                end, covered = end + 2, covered + 2
            elif (
                message[end] == "的"
                and message[end + 1 : end + 3] in name[at:]
                and len(message[end + 1 : end + 3]) == 2
            ):
                end += 1
            elif message[end : end + 1] == name[-1:] and at < len(name) and covered >= 2:
                at, end, covered = len(name), end + 1, covered + 1
            else:
                break
        if covered >= min(_SHORTEST, len(name)) and (best is None or covered > best[2]):
            best = (start, end, covered)
    return best[:2] if best else None
