"""Several rows told at once: 完好率和绿化管护率各加一条，都是90%以上 is 加一条完好率90%以上，加一条绿化管护率90%以上; 合格率100%，满意度92%."""

from assistant.conversation.outright.said import value_of
from assistant.conversation.referring.clauses import split
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.hedges import LATER, NOT_TAKEN, OPEN
from assistant.draft import Draft
from corpus import late_re as re
from corpus.text import normalise

_SOFT = r"(?:把|将|请|那|就|再|还|也|麻烦|给我|帮我|要|得|，)*"
_NAMES = r"(?P<names>[\u4e00-\u9fff]{3,12}(?:(?:、|和|跟|与|以及|还有)[\u4e00-\u9fff]{3,12}?)+?)"
_ADD = r"(?:都|各|分别|也|全|全部|各自|给我|帮我|再|要|得)*(?:加|补|添|增加|新增|补充)(?:上|进去?|进来)?(?:各?一?[条个项行])?(?:指标)?(?:吧|了)?"
_SHARED = (
    r"[，,；;：:]*(?:指标值|值|目标值|目标)?(?:都|均|全部?|各|统一|一律|分别)(?P<value>.{2,14})"
)
_FORMS = (
    re.compile(rf"{_SOFT}{_NAMES}{_ADD}{_SHARED}"),
    re.compile(
        rf"{_SOFT}(?:各?加|补|添|增加|新增|补充)(?:上)?(?:[两二三四]|各?一|几)?[条个项行]?(?:指标)?[：:，]?{_NAMES}{_SHARED}"
    ),
)
_NO_NAME = re.compile(r"指标$|改|删|不|[这那它几]|第.[条项]")


def each_added_outright(text: str, draft: Draft) -> str:
    """``text`` with each row told with the value that all of them have; else unchanged."""
    found = next((one for form in _FORMS if (one := form.fullmatch(text))), None)
    if found is None or re.search(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$", text):
        return text
    value = value_of(re.sub(r"(?:吧|了|就行|就好)+$", "", found.group("value")))
    names = re.split(r"、|以及|还有|和|跟|与", found.group("names"))
    odd = any(_NO_NAME.search(one) or level2_of(draft, one) for one in names)
    if not value or odd or len(set(names)) != len(names):
        return text
    return "，".join(f"加一条{one}{value}" for one in names)


_RATES = re.compile(
    r"(?:把|将)?(?P<names>[\u4e00-\u9fff]{0,12}(?:率|满意度)(?:(?:、|和|跟|与|以及|还有)[\u4e00-\u9fff]{0,12}(?:率|满意度))*)(?:就|也|都|均|各|全|统一|一律|，)*(?:要|得)?(?:写成?|填成?|改成|改为|定为|定在|达到|提到|到|按|为|是)?(?P<value>(?:不低于|不少于|不高于|不超过|≥|≤)?\d[\d.]*[%％](?:以上|以下|以内)?)"
)
"""清淤船完好率和燃油合格率都写98%: rates with the value of each of them."""
_KIND = 3
"""How many letters say of what kind a rate is: 合格率."""


def rates_outright(text: str, draft: Draft) -> str:
    """``text`` with the rates that the table lacks told as rows to come, where it tells others that it has; else unchanged."""
    clauses = split(re.sub(r"(?<=[都均各])，(?=[写填改定])", "", text))
    found = [_RATES.fullmatch(one) for one in clauses]
    told = [(name, one["value"]) for one in found if one for name in re.split(r"、|以及|还有|和|跟|与", one["names"])]  # fmt: skip
    kinds = {normalise(row.name)[-_KIND:] for row in draft.table.indicators if row.applicable}
    lacking = [name for name, _ in told if name[-_KIND:] not in kinds]
    if (
        None in found
        or not 0 < len(lacking) < len(told)
        or _NO_NAME.search("".join(lacking))
        or re.search("[加补添增]", text)
    ):
        return text
    put = [f"加一条{name}{value}" if name in lacking else f"把{name}改成{value}" for name, value in told]  # fmt: skip
    return "，".join(put)
