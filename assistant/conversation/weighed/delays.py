"""Dates that a message could ask to move by months or days: 时效往后推一个月."""

from collections.abc import Iterator

from assistant.conversation.parts import words
from assistant.conversation.parts.values import moved_by
from assistant.conversation.weighed import signs
from assistant.conversation.weighed.heard import Heard, masked_around
from assistant.conversation.weighed.wishes import Wish
from corpus import late_re as re
from corpus.values import ValueKind

_EARLIER = re.compile(r"提前|往前|向前|赶|缩短|抢")
_MOVED = re.compile(rf"{words.POSTPONED.pattern}|往后|向后|晚|迟|早")


def for_delays(heard: Heard) -> Iterator[Wish]:
    """Each span of time that could move each date of the table."""
    for said in heard.values:
        clause = heard.clauses[said.clause]
        if said.parsed.kind is not ValueKind.PERIOD and said.parsed.unit not in {
            "天",
            "日",
            "个月",
        }:
            continue
        if not _MOVED.search(clause.masked) or any(one.parsed.date is not None for one in heard.values):  # fmt: skip
            continue  # 提前一个月，即10月31日前: the date itself is told
        way = -1 if _EARLIER.search(clause.masked) else 1
        before, after = masked_around(clause, said.span)
        about = [*signs.beside(before, after, "d"), *signs.placed(heard, said), f"way:{way}"]
        more = [*signs.manner(heard, said.clause), *about]
        dated = [n for n, one in enumerate(heard.rows) if one.applicable and one.parsed.date is not None]  # fmt: skip
        for row in dated:
            moved = moved_by(heard.rows[row].parsed, said.span.text, way)
            if not moved:
                continue
            named = signs.where(heard, row, said.clause, said.span.start)
            fits = ["dated:one" if len(dated) == 1 else "dated:many"]
            beside = [*signs.rivals(heard, row, said.clause), *more]
            yield Wish("set", row, value=moved, uses=(f"v{said.place}",), signs=signs.together("delay", named, fits, beside))  # fmt: skip
