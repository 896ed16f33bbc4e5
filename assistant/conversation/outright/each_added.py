"""Several rows to come with one value: 完好率和绿化管护率各加一条，都是90%以上 is 加一条完好率90%以上，加一条绿化管护率90%以上."""

import re

from assistant.conversation.outright.said import value_of
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.hedges import LATER, NOT_TAKEN, OPEN
from assistant.draft import Draft

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
