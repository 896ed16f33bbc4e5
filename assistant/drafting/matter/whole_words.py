"""What a number counts or costs, freed from talk, or "" where it was cut out of a sentence.

A noun that holds a word of talking, or begins or ends with a particle, is no noun: what the subject says
stands instead, which is less and true.
"""

from assistant.facts import Fact
from assistant.understanding.wording.word_edges import is_word, without_front
from corpus import late_re as re
from corpus.values import ValueKind

_LED = re.compile(
    r"^[一-龥]{2,6}(?<![供补配自交送寄])给(?![水排养料付予])(?:全[县市区镇乡村])?(?=[一-龥]{2})|^(?:的|了|地|得|置(?=[一-龥]{3})|一共|总共|共计|合计|大概|大约|差不多|另外|顺便|然后|还有|以及)+(?=.)"
)
_ENDED = re.compile(
    r"(?<=[一-龥]{2})(?:(?:再|另)?(?:请|找|交给|委托|外包给?)(?:第三方(?:公司|机构)?|专业(?:公司|机构|人员)|公司|机构|人员?)|再?留|预留|大概|大约|一共|总共|合计|要|需要|的)$"
)
"""心理辅导请第三方6万, 镇里统筹再留8万: who is asked to do it, and that money is kept."""
_TALK = re.compile(
    r"一下|一点[儿的]?$|一些|那边|这边|那块|咱们?|我们|他们|什么|怎么|就是|就行|才能|还要|都要|也要|已经|可以|不够|不能|没有|麻烦|帮忙|左右$|之前$|的时候|从(?=[去今明]年|\d{1,2}月)|[一-龥]{2}的要|\d月"
)
_SIGNS = re.compile(r"^[、，,：:；;（(）)]|[、，,：:；;（(]$|^为了")
_PARTICLES_FIRST = frozenset("和及与等把将被给对")
_PARTICLES_LAST = frozenset("和与及把将被给从")
"""Particles at an end, unless they are part of a word there: 缓和, 将军."""
_WHERE_IT_IS = re.compile(
    r"^(?:每个?)?(?:乡镇|镇|乡|村|社区|街道|学校|校|小区|县|点)(?P<verb>[演办讲放搞开做查测跑送建])$"
)
"""每个镇演6场: where, and a verb of one letter."""


_UNITS = frozenset("件套次台个只张")
"""The rest of a measure word: 96台件."""


def is_cut(name: str) -> bool:
    """True for a name with a word of talking in it, or with a sign or a particle at an end."""
    return bool(_TALK.search(name) or _at_an_end(name) or without_front(_LED, name) != name)


def _at_an_end(name: str) -> bool:
    """True for a sign or a particle at an end."""
    first = len(name) > 2 and name[0] in _PARTICLES_FIRST and not is_word(name[:2])
    last = name[-1:] in _PARTICLES_LAST and not is_word(name[-2:])
    return bool(first or last or _SIGNS.search(name))


def whole_words(what: str, fact: Fact) -> str:
    """The noun as it stands alone; "" where what was cut out is none."""
    what = "" if what in _UNITS else without_front(_LED, what)
    if fact.kind in {ValueKind.MONEY, ValueKind.UNIT_PRICE}:
        what = _ENDED.sub("", what)
    if _TALK.search(what) or _at_an_end(what) or _WHERE_IT_IS.match(what):
        return ""
    return what
