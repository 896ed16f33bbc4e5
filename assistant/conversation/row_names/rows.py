"""Which row a message means that tells a name: 第一行, 单价那行, 满意度, the row just spoken of."""

from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.order_words import NAME_WORDS
from corpus import late_re as re
from corpus.text import bigrams, dice, normalise

_AROUND = re.compile(
    r"^(?:烦请|劳烦|敬请|把|将|请|那就|那么|还有|还是|另外|再就是|麻烦)+|(?:的|里|中|里面|里头|上|也|都|就|把|将|再)+$"
)
_POINTED = re.compile(
    r"(?:的)?(?:这|那)(?:一)?[条行项个块栏格](?:指标)?$|(?<=[^第一二三四五六七八九十\d])[条行项]$"
)
_QUOTED = re.compile(r"[“\"「『](?P<n>[^”\"」』]+)[”\"」』]")
_IT = re.compile(
    r"(?:它|那|这|那个|这个|那[条行项]|这[条行项]|刚才那[条行项个]|刚才说的那?[条行项个]?|该指标|该条|本条)?"
)
_SURE, _LEAD = 0.25, 0.1
"""Likeness from which one of several rows of a class is meant, and its lead over the next."""


def rows_meant(now: Snapshot, said: str, focus: Focus | None) -> list[int]:
    """The applicable rows that the words mean; [] where they mean none, or a cell above the rows."""
    rows = now.draft.table.indicators
    words = bare(said)
    quoted = _QUOTED.search(words)
    if quoted:
        exact = [n for n, row in enumerate(rows) if row.applicable and normalise(row.name) == normalise(quoted.group("n"))]  # fmt: skip
        if exact:
            return exact
    if _IT.fullmatch(words):
        return [] if focus is None or not focus.level2 else [
            n for n, row in enumerate(rows) if (row.level2, row.name) == (focus.level2, focus.name) and row.applicable
        ]  # fmt: skip
    found = find_targets(now.draft, words, focus)
    if any(one.row is None or not one.sure for one in found):
        return []
    return [one.row for one in found if one.row is not None and rows[one.row].applicable]


def bare(said: str) -> str:
    """The words for a row without what points to it and speaks of its name: 社会效益那条的名字."""
    words, before = said.strip(" ：:，,"), ""
    while words != before:
        before = words
        words = re.sub(rf"的?{NAME_WORDS}(?:里面|里头|里|中|上)?(?:的)?$", "", words)
        words = _AROUND.sub("", _POINTED.sub("", words)) if not _IT.fullmatch(words) else words
    return words


def is_class(now: Snapshot, said: str) -> bool:
    """True where the words name a whole class."""
    return level2_of(now.draft, bare(said)) is not None


def likest(now: Snapshot, rows: list[int], name: str, said: str = "") -> int | None:
    """The one of several rows that a new name, or what else is said, is likest to; None where two are."""
    if len(rows) < 2:
        return rows[0] if rows else None
    table = now.draft.table.indicators
    pairs = set(bigrams(said))

    def near(row: int) -> float:
        old = table[row].name
        own = set(bigrams(old))
        held = len(own & pairs) / max(len(own), 1)
        return dice(name, old) + held + (0.3 if name[-2:] == old[-2:] else 0.0)

    ranked = sorted(((near(row), row) for row in rows), reverse=True)
    if ranked[0][0] < _SURE or ranked[0][0] - ranked[1][0] < _LEAD:
        return None
    return ranked[0][1]
