"""Offices that a message names, each for each of the two cells that could take it."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.conversation.parts.mentions import HEAD, TEXT, VALUE, Clause, Span
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.roles import net
from assistant.conversation.vocabulary.hedges import SPEECH
from assistant.conversation.weighed import played, signs
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.wishes import Wish
from corpus import late_re as re
from corpus.schema import TO_FILL

CELLS = ("unit", "authority")  # 实施单位, 主管部门
_END = re.compile(
    r"办事处|办公室|委员会|合作社|人民政府|服务站|大队|中队|支队|街道|集团|公司|中心|[局办处府镇乡委站所院区会部馆校园队厅司村联社科股团庭场学]"
)
"""How the names of offices end."""
_TELLS = re.compile(
    r"更正为|修改为|变更为|名称为|全称是|应该是|填写为|[填写改换报补叫]成|[填写改换补应即]为|[填写补报改加]上|就写|就填|填写|应是|[是为填写叫用补改报：:即归由属]"
)
"""Words after which an office is told."""
_NAME = re.compile(r"[\u4e00-\u9fff（）()]{2,22}")
_DENIED = re.compile(r"不是|并非|别写|不要写|不写|原来|原先|以前|写错|错写|误写")
_JOINED = 3
"""Characters between two cells that are told together: 单位和主管部门都填…"""
_MOST = 12
"""Candidates of a clause."""


@dataclass(frozen=True)
class _Office:
    """A stretch of a clause that could be an office, and the heads around it."""

    start: int
    end: int
    text: str
    segment: tuple[str, ...]  # the cells whose names stand right before its stretch
    ahead: tuple[str, ...]  # those that are named behind it
    how: str  # what stands before it: head, verb, start


def for_offices(heard: Heard) -> Iterator[Wish]:
    """Each office that could be meant, as the unit and as the authority."""
    spoken = [_cells(heard, n) for n in range(len(heard.clauses))]
    focus = heard.focus.name if heard.focus is not None and not heard.focus.level2 else ""
    if not any(spoken) and focus not in CELLS:
        return
    for n, clause in enumerate(heard.clauses):
        found = _offices(clause, [(at, cell) for at, _, cell in spoken[n]], spoken[n])
        found += _seen(heard, n, found, spoken[n])
        for one in found:
            around = _around(clause, one, found)
            around += played.of_text(heard, n, Span(one.start, one.end, TEXT, one.text), net.OFFICE)
            for cell in CELLS:
                where = _where(cell, n, one, spoken, focus)
                about = [*around, *_state(heard, cell, one.text), *signs.manner(heard, n)]
                both = [f"{a}&{b}" for a in where for b in about if not re.match(r"o[lr]\d", b)]
                group = min(other.start for other in found if other.start < one.end and other.end > one.start)  # fmt: skip
                yield Wish(
                    "set", cell=cell, value=one.text, uses=(f"o{n}:{group}:{cell}",),
                    signs=signs.marked(f"set/{cell}", [*where, *about, *both]),
                )  # fmt: skip


def _cells(heard: Heard, n: int) -> list[tuple[int, int, str]]:
    """The office cells that a clause names: start, end, cell."""
    found = []
    for span in heard.clauses[n].of(HEAD):
        cells = [one.cell for one in find_targets(heard.now.draft, span.text)]
        found += [(span.start, span.end, cell) for cell in cells if cell in CELLS]
    return found


def _offices(
    clause: Clause, heads: list[tuple[int, str]], spoken: list[tuple[int, int, str]]
) -> list[_Office]:
    raw = clause.raw
    walls = [(one.start, one.end) for one in clause.spans if one.mark in {HEAD, VALUE}]
    edges = [0, *(end for _, end in walls)]
    found: list[_Office] = []
    for begin in edges:
        until = min((start for start, _ in walls if start >= begin), default=len(raw))
        stretch = raw[begin:until]
        starts = {0: "head" if begin else "start"}
        starts |= {one.end(): "verb" for one in _TELLS.finditer(stretch)}
        starts |= {
            one.end(): "space" for one in re.finditer(r"[\s“\"]+", stretch) if one.end() not in starts
        }  # fmt: skip
        ends = [one.end() for one in _END.finditer(stretch)]
        segment = _before(spoken, begin)
        ahead = tuple(cell for at, cell in heads if at >= until)
        for start, how in starts.items():
            for end in ends:
                text = stretch[start:end]
                if _NAME.fullmatch(text):
                    found.append(_Office(begin + start, begin + end, text, segment, ahead, how))
    return found[:_MOST]


def _seen(
    heard: Heard, n: int, found: list[_Office], spoken: list[tuple[int, int, str]]
) -> list[_Office]:
    """Offices by their role alone: 报公共文旅那家."""
    more = []
    for span in heard.roles.texts(n, heard.clauses[n], net.OFFICE):
        if _NAME.fullmatch(span.text) and not any(one.text == span.text for one in found):
            begin = max((end for _, end, _ in spoken if end <= span.start), default=0)
            ahead = tuple(cell for start, _, cell in spoken if start >= span.end)
            more.append(_Office(span.start, span.end, span.text, _before(spoken, begin), ahead, "role"))  # fmt: skip
    return more


def _before(spoken: list[tuple[int, int, str]], begin: int) -> tuple[str, ...]:
    """The cell named right before a stretch, and those that are told together with it."""
    cells: list[str] = []
    at = begin
    for start, end, cell in reversed(spoken):
        if end <= at and (end == begin or at - end <= _JOINED):
            cells.append(cell)
            at = start
    return tuple(cells)


def _where(
    cell: str, n: int, one: _Office, spoken: list[list[tuple[int, int, str]]], focus: str
) -> list[str]:
    """How near the cell is named."""
    if one.segment:
        told = "own" if one.segment[0] == cell else "joined" if cell in one.segment else "other"
        return [f"seg:{told}"]
    found = [f"ahead:{'own' if cell == one.ahead[0] else 'other'}"] if one.ahead else []
    back = next((cells for cells in reversed(spoken[:n]) if cells), [])
    later = next((cells for cells in spoken[n + 1 :] if cells), [])
    if back:
        last, every = back[-1][2], {told for *_, told in back}
        found.append(f"back:{'own' if last == cell else 'also' if cell in every else 'other'}")
    if later:
        found.append(f"next:{'own' if later[0][2] == cell else 'other'}")
    if not found:
        found.append("focus" if focus == cell else "nowhere")
    return found


def _around(clause: Clause, one: _Office, found: list[_Office]) -> list[str]:
    """How the office itself is said."""
    before, after = clause.raw[: one.start], clause.raw[one.end :]
    about = [f"how:{one.how}", f"long:{min(len(one.text) // 3, 5)}", f"first:{one.text[0]}", f"last:{one.text[-1]}"]  # fmt: skip
    about += signs.beside(before, after, "o")
    about += ["talk"] if SPEECH.search(one.text) else []
    about += ["tells"] if _TELLS.search(one.text[1:-1]) else []
    about += ["denied"] if _DENIED.search(before[-6:]) else []
    inside = [other for other in found if other.start <= one.start and other.end >= one.end and other != one]  # fmt: skip
    about += ["within:left"] if any(other.start < one.start for other in inside) else []
    about += ["within:right"] if any(other.end > one.end for other in inside) else []
    about.append("whole" if not after.strip("，。！!~ 的了吧哈啊呀哦呢") else "more")
    return about


def _state(heard: Heard, cell: str, text: str) -> list[str]:
    held = getattr(heard.now.draft.table, cell) or TO_FILL
    return ["cell:open" if held == TO_FILL else "cell:same" if held == text else "cell:filled"]
