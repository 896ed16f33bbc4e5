"""Which kinds of spending a request is: its words against the triggers of the library."""

from dataclasses import dataclass
from functools import cache, cached_property
from math import sqrt

from assistant.archetypes import Archetype, library
from corpus import late_re as re
from corpus.text import normalise, places

_CLAUSE = re.compile(r"[,，。;；:：!！?？\n]+")
_JOINT = re.compile(r"以及|[、/+及和与()]")
_QUOTES = re.compile(r"[\"'“”‘’《》「」]")
_BRACKETED = re.compile(r"\([^()]*\)")
_LEAD = re.compile(
    r"^(?:请|麻烦|帮我|帮忙|给我|我们|我要|需要|想|要|做|写|编|起草|生成|编制|拟|填|报|一张|一个|一份|个|份"
    r"|我乡|我镇|我县|我局|街道|打算|准备|计划|开展|实施|组织|用于|其中|包括|项目名称|项目|今年|明年|本年|(?:19|20)\d\d年度?)+"
)
_TAIL = re.compile(
    r"(?:的?(?:绩效目标申报表|绩效目标表|绩效目标|目标表|申报表|绩效表)"
    r"|专项资金|补助资金|经费|资金|项目|专项|费用|工作|任务|支出|服务|等|的)+$"
)
_VERBS = re.compile(
    r"^(?:采购|购置|购买|新建|修建|建设|铺设|安装|维修|修缮|改造|翻修|租赁|租用|承租|举办|慰问|走访慰问"
    r"|发放|委托|聘请|聘用|培训|宣传|征收|拆除|偿还|归还|[买租修建](?=\d|[一二两三四五六七八九十几]))"
)
"""Verbs that say, at the start of a phrase, what is done; elsewhere the end of a noun says it."""

_AT_START = "^"  # a trigger that counts only where a clause begins and a number follows: ^买 2辆
_NUMBER = re.compile(r"[\d一二两三四五六七八九十几]")

_WEAK = 0.35  # a hint against a trigger
_LATER_CLAUSE = 0.3  # what follows the name of the project says how, seldom what
_LATER_PHRASE = 0.9  # 培训及购置: the first is the main one
_BRACKET = 0.4  # beside a trigger outside the brackets; else 政府购买服务(道路保洁) is all there is
_REPEATED = 0.3  # each further word of the same kind
_OWN = 2.0  # a kind of the office's own against a shipped one
_READ = 3000  # characters of a request that are looked at
_READ_OF_CLAUSE = 120  # a project's name is shorter; more is noise
_ENOUGH = 0.28  # below it nothing is said about the kind
_BESIDE = 0.5  # share of the best score from which a further kind is named


@dataclass(frozen=True)
class KindMatch:
    """A kind of spending that a request seems to be, with the words that say so."""

    archetype: Archetype
    score: float  # above 0; only the order and the ratio mean something
    words: tuple[str, ...]  # the triggers found, the strongest first


@dataclass(frozen=True)
class _Found:
    kind: int
    word: str
    weak: bool
    start: int
    end: int


class Kinds:
    """The kinds that there are: an office's own ones first, then the shipped ones."""

    def __init__(self, own: tuple[Archetype, ...] = ()) -> None:
        self.all = (*own, *library())
        self.own = len(own)  # so many at the beginning are the office's

    @cached_property
    def by_word(self) -> tuple[tuple[str, str, tuple[tuple[int, bool], ...]], ...]:
        """For each trigger its words, and the kinds it speaks for: place, whether it only hints."""
        index: dict[str, list[tuple[int, bool]]] = {}
        for number, kind in enumerate(self.all):
            for word in kind.triggers:
                index.setdefault(normalise(word), []).append((number, False))
            for word in kind.weak_triggers:
                index.setdefault(normalise(word), []).append((number, True))
        return tuple(
            (trigger.removeprefix(_AT_START), trigger, tuple(owners))
            for trigger, owners in index.items()
        )


@cache
def shipped() -> Kinds:
    """The kinds that the product ships with."""
    return Kinds()


def match_kinds(text: str, among: Kinds | None = None) -> list[KindMatch]:
    """The kinds that ``text`` (a project name or a request) speaks of, best first; [] if none.

    Long words weigh more than short ones; words late in a phrase more than early ones, as the head
    of a Chinese noun phrase stands at its end (保洁员工资 is pay, not cleaning). The office's own
    kinds go before the shipped ones: it added them because those did not fit.
    """
    among = among or shipped()
    scores: dict[int, dict[str, float]] = {}
    seen = False
    for clause in _CLAUSE.split(_QUOTES.sub("", normalise(text[:_READ]))):
        core = (_LEAD.sub("", clause) or clause)[:_READ_OF_CLAUSE]
        strong = False
        found_here = _occurrences(core, among)
        named_outside = any(not one.weak and not _in_brackets(one, core) for one in found_here)
        for found in found_here:
            weight = _weight(found, core) * (_LATER_CLAUSE if seen else 1.0)
            if found.kind < among.own:
                weight *= _OWN
            if named_outside and _in_brackets(found, core):
                weight *= _BRACKET
            strong = strong or not found.weak
            words = scores.setdefault(found.kind, {})
            words[found.word] = max(weight, words.get(found.word, 0.0))
        seen = seen or strong
    kinds = among.all
    matches = []
    for number, words in scores.items():
        ranked = sorted(words.items(), key=lambda item: (-item[1], item[0]))
        score = ranked[0][1] + _REPEATED * sum(weight for _, weight in ranked[1:])
        matches.append(KindMatch(kinds[number], score, tuple(word for word, _ in ranked)))
    matches.sort(key=lambda match: (-match.score, match.archetype.id))
    if not matches or matches[0].score < _ENOUGH:
        return []
    return [match for match in matches if match.score >= _BESIDE * matches[0].score]


def _occurrences(core: str, among: Kinds) -> list[_Found]:
    """Triggers in one clause; a word inside a longer one of any kind says nothing by itself."""
    found = [
        _Found(kind, word, weak, start, start + len(word))
        for word, trigger, owners in among.by_word
        if word in core
        for start in _starts(core, trigger)
        for kind, weak in owners
    ]
    kinds = among.all
    return [
        one
        for one in found
        if not any(word in _phrase(one, core) for word in kinds[one.kind].unless)
        and not any(
            other.start <= one.start and one.end <= other.end and len(other.word) > len(one.word)
            for other in found
            if not other.weak or one.weak
        )
    ]


def _starts(text: str, trigger: str) -> list[int]:
    if not trigger.startswith(_AT_START):
        return places(trigger, text)
    word = trigger.removeprefix(_AT_START)
    return [0] if text.startswith(word) and _NUMBER.match(text, len(word)) else []


def _in_brackets(found: _Found, core: str) -> bool:
    return any(
        part.start() < found.start and found.end < part.end() for part in _BRACKETED.finditer(core)
    )


def _phrase(found: _Found, core: str) -> str:
    """The part of the clause in which the words stand: 设备购置 of 设备购置及园舍维修."""
    first, last = 0, len(core)
    for joint in _JOINT.finditer(core):
        if joint.end() <= found.start:
            first = joint.end()
        elif joint.start() >= found.end:
            last = joint.start()
            break
    return core[first:last]


def _weight(found: _Found, core: str) -> float:
    """Weight of one occurrence: its length, its strength and its place in its phrase."""
    phrase, first, last = 0, 0, len(core)
    for joint in _JOINT.finditer(core):
        if joint.end() <= found.start:
            phrase, first = phrase + 1, joint.end()
        elif joint.start() >= found.end:
            last = joint.start()
            break
    leading = found.start == first and _VERBS.match(core[found.start :])
    length = len(_TAIL.sub("", core[first:last])) or last - first
    place = 1.0 if leading else min(1.0, (found.end - first) / length)
    weight = (0.35 + 0.65 * place) * sqrt(max(2, len(found.word)) / 2)
    if found.weak:
        weight *= _WEAK
    return weight * (_LATER_PHRASE if phrase else 1.0)
