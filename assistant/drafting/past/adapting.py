"""A past row's name for this project: years, places and subjects replaced, or the row dropped."""

from collections import Counter
from collections.abc import Container, Sequence
from functools import lru_cache

from assistant.archetypes import Archetype, library
from assistant.drafting.matter.subject import matter, short, subject_of
from assistant.drafting.past.agreement import NONE, Agreement
from assistant.drafting.past.leftovers import adapt_years, uncovered
from assistant.facts import Brief
from assistant.kinds import match_kinds
from assistant.understanding.lexicon import people
from corpus import late_re as re
from corpus.schema import TargetTable
from index.closeness import neutral_names
from index.entries import Kind
from index.texts import informative, places_of, subject

_MEASURE = re.compile(
    r"(?:率|数|量|人次|时间|时限|满意度|知晓度|成本|标准|质量|效果|水平|能力|意识|环境|及时性|准确性|覆盖面|面积|长度|幸福感|获得感|程度|情况|保障|安全|作用|机制)$"
)
_MEASURED = re.compile(
    r"满意度|知晓率|及时率|准确率|合格率|完成率|达标率|完好率|覆盖率|[一-龥]{2}率$|次数|人数|场次|数量|完成|时间|时限|经费|资金|工作|任务|社会|群众|居民|服务对象"
)
"""Words of measuring, which every kind of project has."""
_ACTS = re.compile(
    r"发放|兑付|参保|投保|承保|慰问|参训|施工|竣工|完工|采购|购置|租赁|演出|开放|抽检|征收|拆除|体检|巡查|用工|工资|薪酬|保费|录用"
)
"""Deeds that belong to some kinds of spending alone."""
_JOINTS = "的与和及、在对等为"
_SEAMS = re.compile(
    r"的|和|与|、|对(?!象)|或|及(?!时|格)|等(?![级保])|[,，()（）]|提高|提升|保障|改善|增强|促进|推动|开展|完成(?!率)|确保|参加|需要?(?=.{3})"
)
"""Between words that belong to different things: pairs across them say nothing."""
_MANY_KINDS = 3
"""Kinds of spending whose entries use a pair of characters: then it is general language."""
_SHORTEST = 4
_LENT = 4
"""Characters of a word that a near table may lend, with the seams to its neighbours."""
_HINTS = re.compile(r"[(（][^()（）]*(?:单位|≥|≤|\*|例如|如)[^()（）]*[)）]")
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_NAMED_PLACE = re.compile(
    r"[一-龥]{2,3}(?:社区|街道|乡|镇|村|县|区|市|路|大道)(?![级域内外间民])|[A-Za-z]{2,}"
)


_BODY = re.compile(
    r"[一-龥]{2,6}?(?:服务中心|事务中心|文化中心|活动中心|工作站|办事处|管委会|派出所|卫生院|卫生所|养老院|敬老院|福利院|幼儿园|小学|中学|公司)"
)
"""Bodies of other projects: however many tables name one, it is none of this project's."""
_ORGANS = (
    (re.compile(r"共青团|团组织|团支部|团委|团务"), re.compile(r"共青团|团组织|团支部|团委|团员|团干|团务|青年|青少年")),
    (re.compile(r"妇联"), re.compile(r"妇联|妇女|妇儿|巾帼")),
    (re.compile(r"工会"), re.compile(r"工会|职工")),
    (re.compile(r"残联"), re.compile(r"残联|残疾")),
    (re.compile(r"政协"), re.compile(r"政协|委员")),
)  # fmt: skip
"""Organisations with the words of a request that speak of them: none does the work of another."""
_FRAME = re.compile(r"政府购买服务")
"""How it is bought, which says nothing of what: 政府体系 is no matter of 政府购买服务."""
_ASKED_ANYWHERE = {
    "群众", "居民", "村民", "职工", "党员", "学生", "师生", "家长", "企业", "商户", "服务对象", "受益群众", "辖区居民", "社区居民", "干部", "社区工作者",
}  # fmt: skip
"""Who may be asked for satisfaction without being named."""


def own_words(brief: Brief) -> str:
    """All that this project says of itself, for telling its words from another's."""
    return " ".join(filter(None, (brief.text, brief.project_name, brief.unit, brief.authority)))


@lru_cache(maxsize=64)
def _vocabulary(kinds: tuple[str, ...]) -> frozenset[str]:
    """Pairs of characters that these kinds say, or many kinds, or neutral indicators."""
    own: set[str] = set(_pairs(" ".join(neutral_names(Kind.INDICATOR))))
    by_kinds: Counter[str] = Counter()
    for kind in library():
        parts = [kind.name, kind.object, kind.goal_effect]
        parts += [pattern.name + " " + pattern.value.value for pattern in kind.indicators]
        for variant in kind.variants:
            parts += [p.name + " " + p.value.value for p in variant.indicators]
        pairs = set(_pairs(" ".join(parts)))
        by_kinds.update(pairs)
        if kind.id in kinds:
            own |= pairs
    return frozenset(own | {pair for pair, times in by_kinds.items() if times >= _MANY_KINDS})


def _pairs(text: str) -> list[str]:
    return [text[place : place + 2] for place in range(len(text) - 1)]


def _ends(body: str) -> list[str]:
    """The body's name and its ends that may be a name too, the longest first."""
    return [body[start:] for start in range(len(body) - 4)]


def _asked_of(name: str) -> str:
    """Who is asked, without the other project's thing: 居民对服务中心的环境满意度 -> 居民对环境的满意度."""
    who, of_what, rest = name.partition("对")
    about = rest.rpartition("的")[2].removesuffix("满意度")
    if not of_what or len(who) < 2:
        return ""
    return f"{who}对{about}的满意度" if len(about) >= 2 else f"{who}满意度"


class Adapter:
    """Names of past rows for one project.

    A word that no other project alone uses is general: the library's words for these kinds of
    spending, neutral names of indicators, and what at least two different projects among the
    precedents say. All else must be the project's own.
    """

    def __init__(
        self,
        brief: Brief,
        kinds: Sequence[Archetype],
        tables: Sequence[TargetTable],
        agreed: Agreement = NONE,
    ) -> None:
        self._brief, self._own, self._agreed = brief, own_words(brief), agreed
        self._telling = informative(_FRAME.sub("", self._own))
        self._kind_ids = {kind.id for kind in kinds}
        self._kinds = " ".join(
            pattern.name + kind.goal_action for kind in kinds for pattern in kind.indicators
        )
        self._subject = short(subject_of(brief))
        seen: Counter[str] = Counter()
        subjects = {matter(subject(table.project_name)): table for table in tables}
        for table in subjects.values():
            seen.update({pair for row in table.indicators for pair in _pairs(row.name)})
        shared = {pair for pair, times in seen.items() if times >= 2}
        self._common: Container[str] = shared | _vocabulary(
            (*(kind.id for kind in kinds), "general")
        )

    def foreign(self, text: str) -> list[str]:
        """Runs of the text that neither this project nor general language says."""
        text = self._without_own_bodies(text)
        bodies = [found for found in _BODY.findall(text) if found not in self._own]
        if bodies:
            return bodies
        places = [found for found in _NAMED_PLACE.findall(text) if found not in self._own]
        general = [one for one in places if all(pair in self._common for pair in _pairs(one))]
        return [
            *(one for one in places if one not in general),
            *(
                run
                for part in _SEAMS.split(text)
                for run in uncovered(part, self._own, self._common)
            ),
        ]

    def _without_own_bodies(self, text: str) -> str:
        """The text without bodies that the request names, whatever stands before them."""
        for part in _SEAMS.split(text):
            for found in _BODY.findall(part or ""):
                own = next((end for end in _ends(found) if end in self._own), "")
                text = text.replace(own, "的") if own else text
        return text

    def shares(self, text: str) -> bool:
        """True where the text has a telling word of the request in it."""
        return bool(informative(text) & informative(_FRAME.sub("", self._brief.text)))

    def other_act(self, name: str) -> bool:
        """True where the name says a deed that this project does not do: 发放时限 in a health check."""
        return any(act not in self._own and act not in self._kinds for act in _ACTS.findall(name))

    def other_people(self, name: str) -> bool:
        """True for a satisfaction of people whom this project does not name: 优抚对象满意度."""
        who = re.sub(r"(?:的)?(?:满意度|满意率)$", "", name)
        named = [one for one in people() if one in who and one not in _ASKED_ANYWHERE]
        return any(one not in self._own and one not in self._kinds for one in named)

    def same_kind(self, table: TargetTable) -> bool:
        """True for a table whose project is of one of these kinds of spending, or says none plainly.

        Pay of 网格员 and clothes bought for them are near in words alone.
        """
        found = match_kinds(table.project_name)
        return not found or any(one.archetype.id in self._kind_ids for one in found)

    def concerns(self, text: str, share: float = 0.0) -> bool:
        """True where the text says a thing of this project, or no thing in particular.

        More than ``share`` of what it says in particular must be this project's.
        """
        things = informative(_MEASURED.sub("", text))
        return not things or len(things & self._telling) > share * len(things)

    def name(self, name: str, table: TargetTable, *, near: bool = False) -> str:
        """The name for this project; "" where what is another's cannot be taken out.

        A ``near`` table, of practically the same kind of project, may lend one short word that
        this project does not say itself, if it is no place and not what that project is about.
        """
        said = _BRACKETS.sub("", _HINTS.sub("", adapt_years(name, self._brief.year))).strip(
            "：:，,。；; "
        )
        for place in places_of(table.unit, table.authority):
            if place not in self._own:
                said = said.replace(place, "")
        other = matter(subject(table.project_name))
        if len(other) >= 3 and other in said and other not in self._own and self._subject:
            said = said.replace(other, self._subject)
        if any(named.search(said) and not own.search(self._own) for named, own in _ORGANS):
            return ""
        strange = self.foreign(said)
        if strange and not (
            near and (self._agreed_on(strange) or self._lendable(strange, table))
        ):  # 党群服务中心的环境卫生 -> 环境卫生: only 的 says where a word ends
            said = _asked_of(said) if said.endswith("满意度") else said.rpartition("的")[2]
            if len(said) < _SHORTEST or not _MEASURE.search(said) or self.foreign(said):
                return ""
        said = said.strip(_JOINTS)
        if len(said) < 2:
            return ""
        return "" if re.search(r"\d|[，。；？?：:]", said) else said

    def _agreed_on(self, strange: list[str]) -> bool:
        """True where close projects agree on every one of the words, none of them a place or a body."""
        return all(
            self._agreed.lends(one) and not _NAMED_PLACE.search(one) and not _BODY.search(one)
            for one in strange
        )

    def _lendable(self, strange: list[str], table: TargetTable) -> bool:
        if len(strange) > 1 or len(strange[0]) > _LENT or _NAMED_PLACE.search(strange[0]):
            return False
        theirs = " ".join(filter(None, (table.project_name, table.unit, table.authority)))
        return not any(pair in theirs for pair in _pairs(strange[0]))
