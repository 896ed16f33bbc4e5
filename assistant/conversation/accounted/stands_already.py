"""领导说还是换36张, where 36张 stands: nothing is left to be done, and this is said."""

from functools import cache

from assistant.conversation.outright.people_asked import asked_already
from assistant.conversation.referring.measures import find_by_value
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.draft import Draft
from assistant.understanding.lexicon import any_of, units
from corpus import late_re as re
from corpus.text import normalise

_AS_BEFORE = re.compile(
    r"还(?:是|按|用|写)|仍(?:然|旧|按)?|照旧|就(?:按|用|写|是|要)|维持|保持|回到|改回|恢复|不变|原来"
)
_SHOWN = 3


def as_it_stands(draft: Draft, message: str) -> str:
    """What to answer where every value that a message tells, or whom it tells to ask, stands in the table already; "" where not."""
    if asked := asked_already(message, draft):
        return f"满意度现在问的就是这些人（“{asked}”），表格没有改动。要改问别的人请直接说问谁。"
    text = normalise(message)
    if not _AS_BEFORE.search(text) or re.search(r"[?？]|吗", text):
        return ""
    told = _value().findall(text)
    places = [find_by_value(draft, one) for one in dict.fromkeys(told)]
    if not told or not all(places) or any(len(one) > _SHOWN for one in places):
        return ""
    said = "；".join(
        f"{'、'.join(one.label for one in found)}现在就是{value}"
        for value, found in zip(dict.fromkeys(told), places, strict=True)
    )
    return f"{said}，表格没有改动。要改成别的请直接说改成什么。"


def stays_outright(text: str, draft: Draft) -> str:
    """``text`` without 不变 behind a value that stands nowhere: 我说错了，还是5块不变, where 4块 stands."""
    return _stays().sub(lambda found: found.group() if find_by_value(draft, tidy_value(found["v"])) else found["told"], text)  # fmt: skip


@cache
def _stays() -> re.Pattern[str]:
    return re.compile(rf"(?P<told>(?:还是|仍是?|就|维持|保持)(?:按|用|写|在|是)?(?P<v>{_value().pattern}))(?:不变|不动|不改)(?=$|[，,。；;！!吧了])")  # fmt: skip


@cache
def _value() -> re.Pattern[str]:
    """A number with a unit: 36张, 14.58万, 95%."""
    return re.compile(rf"\d[\d.]*(?:[%％‰]|万元?|元|块钱?|{any_of(units().countable)})")
