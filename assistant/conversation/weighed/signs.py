"""What speaks for or against a change: how the cell is named, how the value fits, how it is said."""

from collections.abc import Iterable

from assistant.conversation.parts import words
from assistant.conversation.parts.mentions import CLASS, HEAD, Clause, Span
from assistant.conversation.referring.measures import equal, same_measure
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.weighed.heard import Heard, Said, masked_around
from corpus import late_re as re
from corpus.text import in_quotes
from corpus.values import IndicatorValue, ValueKind

_OLD = re.compile(r"不是|没有|原来|原先|本来|之前|去年|别写|不要写|从|由|嫌")
_NOT_TO = re.compile(
    r"(?:不要|别|不能|不许|莫|不用|不可|哪能|不得)(?:再|都|也)?(?:拖|等|放|写|弄|搞|推|填|定)?(?:到|成|个)?$"
)
"""不要拖到年底."""
_POINTS = {"点", "个点", "百分点", "个百分点"}
_FAULT = re.compile(
    r"^(?:太|不够|偏|有点|少了|多了|不对|错|招不|做不|肯定|根本|哪|怎么|咋|的话|那个|那条|那里)"
)


def where(heard: Heard, row: int, clause: int, at: int) -> list[str]:
    """How, and how near to what stands at ``at`` in a clause, the row is named; ["nowhere"] if not."""
    here = heard.mention(row, clause)
    signs = []
    if here:
        signs.append(f"here:{here[0]}:{'before' if here[1].start < at else 'behind'}")
    else:
        told = _named_beside(heard, row, clause)
        if told:
            signs.append(told)
    order = [clause, *range(clause - 1, -1, -1), *range(clause + 1, len(heard.clauses))]
    near = next((n for n in order if heard.classed(row, n)), None)
    if near is not None:
        place = "here" if near == clause else "back" if near < clause else "next"
        signs.append(f"class:{place}:{'one' if row in heard.alone else 'many'}")
    if not signs:
        return ["focus" if heard.focused == row else "nowhere"]
    return [*signs, "+focus"] if heard.focused == row else signs


def where_beside(heard: Heard, row: int, n: int, span: Span) -> list[str]:
    """How the row is named outside of the text of ``span``."""
    clause = heard.clauses[n]
    kept = tuple(
        one for one in clause.spans if not (one.start >= span.start and one.end <= span.end)
    )
    if len(kept) == len(clause.spans):
        return where(heard, row, n, span.start)
    clauses = list(heard.clauses)
    clauses[n] = Clause(clause.raw, clause.masked, kept)
    return where(heard.of_clauses(clauses), row, n, span.start)


def _named_beside(heard: Heard, row: int, clause: int) -> str:
    for back in range(clause - 1, -1, -1):
        told = heard.mention(row, back)
        if told:
            return f"{'back1' if back == clause - 1 else 'back'}:{told[0]}"
    for ahead in range(clause + 1, len(heard.clauses)):
        told = heard.mention(row, ahead)
        if told:
            return f"{'next1' if ahead == clause + 1 else 'next'}:{told[0]}"
    return ""


def rivals(heard: Heard, row: int, clause: int) -> list[str]:
    """Whether other rows are named instead, and how much of the row's name the message says."""
    here = heard.named.get(clause, [])
    every = here or [one for rows in heard.named.values() for one in rows]
    kind = "rivals" if here else "named"
    who = "none" if not every else "me" if all(one == row for one in every) else "tie" if row in every else "other"  # fmt: skip
    share, top = heard.pairs[row], max(heard.pairs.values(), default=0)
    signs = [f"{kind}:{who}", f"share:{min(int(share * 5), 4)}"]
    if share and share == top:
        tied = sum(one == top for one in heard.pairs.values()) > 1
        signs.append("share:tied" if tied else "share:top")
    if heard.clauses[clause].of(HEAD):
        signs.append("head:here")
    classes = {level2_of(heard.now.draft, one.text) for one in heard.clauses[clause].of(CLASS)}
    if classes and heard.rows[row].level2 not in classes:
        signs.append("otherclass:here")
    return signs


def manner(heard: Heard, clause: int) -> list[str]:
    """How the clause and those around it are said: asked, hedged, refused, told …"""
    last = len(heard.clauses) - 1
    signs = [f"in:{one}" for one in sorted(heard.manners[clause])]
    if clause != last:
        signs += [f"end:{one}" for one in sorted(heard.manners[last])]
    every = frozenset[str]().union(*heard.manners)
    signs += [f"any:{one}" for one in sorted(every)]
    if "told" in every and "told" not in heard.manners[clause]:
        later = any("told" in one for one in heard.manners[clause + 1 :])
        signs.append("told:later" if later else "told:before")
    signs += [f"tail:{one}" for one in heard.tail]
    place = "only" if last == 0 else "last" if clause == last else "first" if clause == 0 else "mid"
    return [*signs, f"clause:{place}", f"clauses:{min(last + 1, 5)}"]


def beside(before: str, after: str, mark: str) -> list[str]:
    """The characters before and behind a mention, one to three of them."""
    signs = [f"{mark}l{n}:{before[-n:]}" for n in (1, 2, 3) if len(before) >= n]
    signs += [f"{mark}r{n}:{after[:n]}" for n in (1, 2, 3) if len(after) >= n]
    signs += [f"{mark}l0"] if not before else []
    return signs + ([f"{mark}r0"] if not after else [])


def cues(clause: Clause, span: Span) -> list[str]:
    """The words by which a value is told: 改成, 加, 不是 before it, 太低 behind it."""
    before, after = masked_around(clause, span)
    signs = beside(before, after, "")
    for name, pattern in (
        ("final", words.FINAL), ("up", words.RAISED_BY), ("down", words.LOWERED_BY), ("old", _OLD),
    ):  # fmt: skip
        if pattern.search(before[-8:]):
            signs.append(f"cue:{name}")
    if _NOT_TO.search(before[-8:]):
        signs.append("cue:not")
    return [*signs, "cue:fault"] if _FAULT.search(after) else signs


def fit(heard: Heard, said: Said, row: int) -> list[str]:
    """How the value fits what stands in the row."""
    old, new = heard.rows[row].parsed, said.parsed
    kind = _kind_of_fit(heard, said, row)
    alike = rows_that_fit(heard, said)
    signs = [f"fit:{kind}", f"fit:{kind}:{alike}", f"kind:{old.kind}"]
    if old.number is not None and new.number is not None and kind not in {"clash", "open"}:
        signs.append(_size(old, new))
    other = next((one for one in heard.values if one is not said and equal(old, one.parsed)), None)
    if other is not None:
        signs.append(f"oldtold:{'before' if other.place < said.place else 'behind'}")
    if equal(old, new):
        signs.append("isold")
    elif any(equal(one.parsed, new) for n, one in enumerate(heard.rows) if n != row and one.applicable):  # fmt: skip
        signs.append("isother")
    return [*signs, *_who(heard, said, row), *placed(heard, said)]


def rows_that_fit(heard: Heard, said: Said) -> int:
    """How many rows of the table have values of this measure, at most three."""
    found = sum(
        1 for one in heard.rows
        if one.applicable and not one.is_open and one.parsed.number is not None and same_measure(one.parsed, said.parsed)
    )  # fmt: skip
    return min(found, 3)


_WHO = re.compile(
    r"(?:[员师者工手长生民兵老]|人员?|教师|志愿者|干部|队伍|儿童|学生|家属)[^一-龥\d]*(?:[再又还也多少加减增退走招请]|增加|减少)*$"
)
_HEADS = frozenset({"人", "名", "位", "人次"})


def _who(heard: Heard, said: Said, row: int) -> list[str]:
    """Whether the row counts people where the value does: 调解员再加5个."""
    if said.parsed.unit not in {"个", *_HEADS}:
        return []
    clause = heard.clauses[said.clause]
    people = _WHO.search(clause.raw[: said.span.start]) or said.parsed.unit in _HEADS
    if not people:
        return []
    return ["who:people" if heard.rows[row].parsed.unit in _HEADS else "who:things"]


def worded(heard: Heard, row: int, text: str) -> list[str]:
    """Whether the message says the wording that stands in the row beside the new text."""
    one = heard.rows[row]
    value = one.value.strip()
    if one.parsed.kind is not ValueKind.QUALITATIVE or len(value) < 3 or value == text:
        return []
    if value not in heard.text:
        return []
    return ["oldword:quoted" if in_quotes(value, heard.text) else "oldword:told"]


def placed(heard: Heard, said: Said) -> list[str]:
    """Which of the values of the message and of its clause this one is."""
    count = len(heard.values)
    mine = [one for one in heard.values if one.clause == said.clause]
    whole = "only" if count == 1 else "last" if said.place == count - 1 else "first" if said.place == 0 else "mid"  # fmt: skip
    inside = "only" if len(mine) == 1 else "last" if mine[-1] is said else "first"
    return [f"value:{whole}", f"inclause:{inside}"]


def _kind_of_fit(heard: Heard, said: Said, row: int) -> str:
    old, new = heard.rows[row].parsed, said.parsed
    if heard.rows[row].is_open:
        return "open"
    if new.unit in _POINTS:
        return "points" if old.unit == "%" else "clash"
    if new.date is not None or old.date is not None:
        if ValueKind.PERIOD in {new.kind, old.kind}:
            return "period"
        return "date" if new.date is not None and old.date is not None else "clash"
    if new.number is None:
        return "wordless"
    if old.number is None:
        return "wordrow"
    if new.unit is None and new.amount is None:
        return "bare"
    if same_measure(old, new):
        return "sameper" if new.per and set(new.per) == set(old.per) else "same"
    if old.amount is not None and (new.amount is not None or new.unit in {"万", "块", "元", "块钱", "亿"}):  # fmt: skip
        return "money"
    return "clash"


def _size(old: IndicatorValue, new: IndicatorValue) -> str:
    a, b = old.number, new.number
    if old.amount is not None and new.amount is not None:
        a, b = old.amount.yuan, new.amount.yuan
    assert a is not None
    assert b is not None
    if old.unit == "%" and new.unit is None and b < 1:
        b *= 100  # 0.95 for 95%
    if a == b:
        return "size:same"
    ratio = float(b / a) if a > 0 else 0.0
    if 0.6 <= ratio <= 1.67:
        return "size:near"
    return "size:mid" if 0.2 <= ratio <= 5 else "size:far"


_WITH_WHERE = ("rivals", "named", "cue", "later", "clause:", "in:", "share:t", "retold", "agree")
_OF_FIT = ("fit:", "oldtold", "oldword", "isold", "value:")
_WITH_FIT = ("cue", "later", "rivals", "named", "in:", "any:", "clause:", "retold")


def together(act: str, named: list[str], fits: list[str], more: list[str]) -> tuple[str, ...]:
    """The signs of an act, and those joined in twos that mean more together."""
    both = [f"{a}&{b}" for a in named for b in fits if not b.startswith("kind:")]
    both += [f"{a}&{b}" for a in named for b in more if b.startswith(_WITH_WHERE)]
    both += [f"{a}&{b}" for a in fits if a.startswith(_OF_FIT) for b in more if b.startswith(_WITH_FIT)]  # fmt: skip
    return marked(act, [*named, *fits, *more, *both])


def marked(act: str, signs: Iterable[str]) -> tuple[str, ...]:
    """Each sign once, with the act that it is a sign of."""
    return tuple(f"{act}|{one}" for one in dict.fromkeys(signs))
