"""Verbs of one letter before a thing, as clerks type them: 挂诱捕器, 区图书馆购新书, 付审校费."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.understanding.lexicon import any_of, pattern, words

_BODY = (
    r"(?:馆|中心|[局院所站室队部处厅会联委办]|学校|[小中]学|幼儿园|园区|公司|街道|社区|[镇乡村])"
)
"""How a body's name ends, right after which such a verb may stand."""
_ON_TOP = r"(?:再|另|还|也|又|另外|新)?"


_ADDED = r"^(?:(?:再|另|外)?加(?:上|(?![装固油工热盟大强压班氧密速气盖宽高湿梯长息减权]))|连同)(?=[一-龥]{2})"
"""加上叫号系统维护费, 加宣传品: words that join a part of the cost to the rest."""


@dataclass(frozen=True)
class ShortVerb:
    """A verb of one letter with what a name says for it."""

    said: str
    full: str
    behind: str = ""
    before: str = ""
    things: str = ""
    by_body: bool = False

    @property
    def form(self) -> str:
        """A pattern of the letter where it is no part of a longer word."""
        before = f"(?<![{self.before}])" if self.before else ""
        behind = f"(?![{self.behind}])" if self.behind else ""
        only = f"(?=[一-龥]{{0,8}}?(?:{self.things}))" if self.things else ""
        return f"{before}{self.said}{behind}{only}"

    @property
    def last(self) -> str:
        """A pattern of the letter at the end of what stands before its thing."""
        return (f"(?<![{self.before}])" if self.before else "") + self.said


@cache
def short_verbs() -> tuple[ShortVerb, ...]:
    """All that are known."""
    text = files("assistant").joinpath("words/short_verbs.toml").read_text(encoding="utf-8")
    return tuple(ShortVerb(**one) for one in tomllib.loads(text)["verb"])


def full_verb(said: str) -> str:
    """What a name says for the letter; the letter itself where it is no such verb."""
    return next((one.full for one in short_verbs() if one.said == said), said)


@cache
def _first() -> str:
    forms = "|".join(one.form for one in short_verbs())
    kept = any_of(words("verbs", "kept"))
    return rf"^{_ON_TOP}(?!{kept})(?:{forms})(?=[一-龥A-Za-z]{{2}})"


@cache
def _after_body() -> str:
    forms = "|".join(one.form for one in short_verbs() if one.by_body)
    kept = any_of(words("verbs", "kept"))
    return (
        rf"^(?P<body>(?![给为])[一-龥]{{1,12}}?{_BODY}){_ON_TOP}"
        rf"(?!{kept})(?P<verb>{forms})(?P<thing>[一-龥A-Za-z][一-龥A-Za-z\d、]+)$"
    )


def added(text: str) -> str:
    """The thing without the word that adds it to others: 加上叫号系统维护费 -> 叫号系统维护费."""
    return pattern(_ADDED).sub("", text)


def without_short_verb(text: str) -> str:
    """The thing without the verb, and without the body, before it: 区图书馆购新书 -> 新书."""
    bought = pattern(_after_body()).match(text)
    if bought is not None:
        return bought["thing"]
    return pattern(_first()).sub("", text)


def verb_first(text: str) -> tuple[str, str] | None:
    """(full verb, thing) of 购会议桌椅, where the verb is one that a name has at its end; else None."""
    kept = any_of(words("verbs", "kept"))
    forms = "|".join(one.form for one in short_verbs() if one.by_body)
    found = pattern(rf"^(?!{kept})(?P<verb>{forms})(?P<thing>[一-龥A-Za-z]{{2,}})$").match(text)
    return (full_verb(found["verb"]), found["thing"]) if found else None


def by_body(text: str) -> tuple[str, str, str] | None:
    """(body, full verb, thing) of 区图书馆购新书; None for any other text."""
    found = pattern(_after_body()).match(text)
    return (found["body"], full_verb(found["verb"]), found["thing"]) if found else None
