"""How a message orders a row to come without saying 加一条: 410座，加进数量; 基地3个，漏了; 覆盖率95%，放社会效益."""

from assistant.conversation.parts.mentions import CLASS, MARKS, Span
from assistant.conversation.vocabulary.order_words import FILL_IN
from assistant.conversation.weighed.heard import Heard, masked_around
from corpus import late_re as re

_CUES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("one", re.compile(r"[加添补增列写记算设立放填挂报单体上](?:上|进|进去)?[一1][条个项行栏]|一[条个项行](?:吧|了)?$|单列|单独列")),
    ("class", re.compile(rf"[加添补列写记算放填归挂并塞落][进入到在上给成]?(?:了|去)?{CLASS}|(?:^|[，,。；\s]){CLASS}(?:类|里|下)?(?:吧|里|下)?$")),
    ("put", re.compile(r"[加添补列写记算放填报挂纳塞带][进入上](?!报|级|传)|(?:补充|增加|新增|纳入|列入|计入|添加|体现)")),
    ("add", re.compile(rf"(?:再|另外?|还|也|都|得|要|给我|帮我)(?:加|添|补|增|列|写|记|算|有|要|来|设|考核)|加|添|{FILL_IN}")),
    ("lack", re.compile(r"漏|没(?:有)?(?:写|列|加|填|体现|反映|算|放|进)|缺|少了|忘|不见|没了|未(?:列|写|体现)|怎么没")),
    ("also", re.compile(r"(?:^|[，,。；\s])(?:也|还|还有|另外?|再|并|同时|顺便)")),
)  # fmt: skip
"""Words that order a row to come, the plainest first."""
_AHEAD = 2
"""Clauses behind the name in which such a word may stand."""


def ordered_to_come(heard: Heard, n: int, span: Span) -> list[str]:
    """Signs: such words in front of the name at ``span`` of clause ``n``, behind it, and in the clauses after it."""
    before, behind = masked_around(heard.clauses[n], span)
    later = " ".join(one.masked for one in heard.clauses[n + 1 : n + 1 + _AHEAD])
    earlier = " ".join(one.masked for one in heard.clauses[max(0, n - 1) : n])
    bare = not re.sub(rf"[{MARKS}\s，,：:、≥≤]|不低于|不少于|不超过|达到|为|是", "", behind)
    return [
        f"early:{_cue(before)}", f"behind:{'bare' if bare else _cue(behind)}", f"late:{_cue(later)}", f"past:{_cue(earlier)}",
    ]  # fmt: skip


def _cue(text: str) -> str:
    if not text.strip():
        return "empty"
    return next((name for name, pattern in _CUES if pattern.search(text)), "none")
