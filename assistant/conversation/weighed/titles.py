"""New names of the project that a message tells: whole ones, and the old one with a part exchanged."""

from collections.abc import Iterator

from assistant.conversation.parts.mentions import HEAD, TEXT, Span
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.roles import net
from assistant.conversation.vocabulary.hedges import SPEECH
from assistant.conversation.vocabulary.order_words import TAKE_OUT
from assistant.conversation.weighed import played, signs
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.letters import parts_of
from assistant.conversation.weighed.names import NAME_ENDS, told
from assistant.conversation.weighed.wishes import Wish
from corpus import late_re as re
from corpus.text import dice

CELL = "project_name"  # 项目名称
_OF_IT = re.compile(r"项目|标题|表名|题目")
_CALLED = re.compile(r"名称|名字|名|叫|标题")
_OFF = re.compile(TAKE_OUT)
_YEAR = re.compile(r"^20\d\d年")
_MID_OFFICE = re.compile(r"[\u4e00-\u9fff](?:局|办|委|站|所|中心)20\d\d年")
"""县司｜局2026年…: a name cut within an office."""
_SHORTEST = 4
"""Characters of a project's name."""


def for_titles(heard: Heard) -> Iterator[Wish]:
    """Each text that could be the project's name."""
    focused = heard.focus is not None and not heard.focus.level2 and heard.focus.name == CELL
    if not _OF_IT.search(heard.text) and not focused and not re.search(r"20\d\d年", heard.text):
        return
    own = heard.now.draft.table.project_name
    found = [(n, span.start, span.text, "quoted" if quoted else "plain") for n, span, quoted in told(heard)]  # fmt: skip
    for n, clause in enumerate(heard.clauses):
        found += [
            (n, one.start, one.text, "role") for one in heard.roles.texts(n, clause, net.TITLE)
        ]
        found += [(n, start, text, f"way:{how}") for how, start, text in parts_of(heard, n, clause, own)]  # fmt: skip
    for n, start, text, how in found:
        if len(text) < _SHORTEST or text == own or (text in own and _OFF.search(heard.text) and not how.startswith("way")):  # fmt: skip
            continue  # what is to go is no name
        if _MID_OFFICE.match(heard.clauses[n].raw[max(start - 1, 0) :]) and start:
            continue
        named = _named(heard, n, focused=focused)
        raw = heard.clauses[n].raw
        about = [how, f"alike:{int(dice(text, own) * 5)}", f"long:{min(len(text) // 4, 5)}"]
        about += ["year"] if _YEAR.match(text) else []
        about += ["talk"] if SPEECH.search(text) else []
        about += ["rowlike"] if NAME_ENDS.search(text) else []
        about += ["rows:here"] if heard.named.get(n) else []
        about += ["called"] if _CALLED.search(raw[:start]) else []
        about += ["of:here"] if _OF_IT.search(raw[:start]) else []
        about += ["within"] if text in own else []
        about += signs.beside(raw[:start], "", "p")
        if raw[start : start + len(text)] == text:
            about += played.of_text(heard, n, Span(start, start + len(text), TEXT, text), net.TITLE)
        about += signs.manner(heard, n)
        both = [f"{named}&{one}" for one in about if not re.match(r"p[lr]\d", one)]
        yield Wish(
            "set", cell=CELL, value=text, uses=(f"t{n}:{start}",),
            signs=signs.marked(f"set/{CELL}", [named, *about, *both]),
        )  # fmt: skip


def _named(heard: Heard, n: int, *, focused: bool) -> str:
    """How near the project's name is spoken of."""
    order = [n, *range(n - 1, -1, -1), *range(n + 1, len(heard.clauses))]
    for at in order:
        for span in heard.clauses[at].of(HEAD):
            if any(one.cell == CELL for one in find_targets(heard.now.draft, span.text)):
                return f"head:{'here' if at == n else 'back' if at < n else 'next'}"
    return "focus" if focused else "nowhere"
