"""Messages that no table can follow as they stand: another project told of in the midst of this one, a value beside a bound that it breaks."""

from assistant.conversation.outcomes import Unanswered
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.referring.measures import same_measure
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, another_offered
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.text import normalise
from corpus.value_grammar import parse_value

_ANOTHER = re.compile(
    r"(?:对了|哦|嗯|那|另外|此外|除此之外|除了(?:这个|它)|顺便|然后|，)*(?:我|我们|咱们?|单位|局里|镇里|今年|明年|这边|手上|手头)*(?:另外|还|又|也|再)+"
    r"(?:得|要|想|需要)?(?:有|要|报|做|申请|拟|编|填)+(?:上|了)?(?:[一两1]?个|一?项)(?P<what>[^，。\d]{0,20}?)(?:的)?(?<!子)(?<!小)项目(?P<told>(?:要(?:报|做|填|申请|拟))?(?:，|：|:|是|叫做?|\d|[一二两三四五六七八九十]).*)"
)
"""另外还有一个图书采购的项目3万块买1000册."""
_OF_TABLE = re.compile(
    rf"指标|{CLASS_WORD}|(?:改|换|写|填)[成为]|删|去掉|加一?[条行]|名称|项目名|[这本]个?项目|[?？]|吗$"
)
_BEGUN = re.compile(r"^(?:要(?:报|做|填|申请|拟)|，|：|:|是|叫做?)+")


def by_another_project(conversation: Conversation, now: Snapshot, text: str) -> Turn | None:
    """The offer to draft the other project by itself; None for every other message."""
    found = _ANOTHER.fullmatch(text)
    if found is None or _OF_TABLE.search(text) or not re.search(r"\d", found["told"]):
        return None
    request = "，".join(one for one in (found["what"], _BEGUN.sub("", found["told"])) if one)
    return another_offered(conversation, now, request)


_LINKED = r"[，, ]?(?:但是?|不过|可是?|而且|并且|同时|又|也|且|还)*"
_NOT = r"(?:不要?|别|不能|不得|不可以?|不许|不应)"
_VALUE = rf"(?P<value>{VALUE_WORDS.pattern})"
_AGAINST = re.compile(
    rf"(?:改|换|提|降|调|增|减|加|写|填|定|设|控制)[^，。\d]{{0,4}}?(?:成|到|为|至|在)?{_VALUE}{_LINKED}(?:{_NOT}(?:(?P<low>低于|少于|小于|低过)|(?P<high>高于|超过?|多于|大于|高过))|(?P<least>最少|至少|起码|最低)|(?P<most>最多|顶多|最高|至多))(?:是|要|得)?(?P<bound>{VALUE_WORDS.pattern})(?=$|[，,。；！!了吧啊哈的])"
)
"""改成90%但是不要低于95%."""


def by_broken_bound(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """Which of two values counts, where one is told with a bound that it breaks; None for every other message."""
    found = _AGAINST.search(normalise(text))
    if found is None:
        return None
    value, bound = parse_value(found["value"]), parse_value(found["bound"])
    if value.number is None or bound.number is None:
        return None
    if value.unit and bound.unit and not same_measure(value, bound):
        return None
    under = found["low"] or found["least"]
    if value.number >= bound.number if under else value.number <= bound.number:
        return None
    way = "不低于" if under else "不超过"
    told = f"前面说{found['value']}，后面又说{way}{found['bound']}，两个数对不上：要按哪个写？请直接说改成多少。表格没有改动。"
    return Turn(conversation, told, closed=True, cause=Unanswered())
