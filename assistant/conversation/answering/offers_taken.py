"""Offers: which of the offered messages the clerk chooses, and those that were passed over."""

from assistant.conversation.actions import Choose, Plain, Simple
from assistant.conversation.recognised.recognising import Meaning
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, Laid
from assistant.conversation.turn import Turn
from assistant.conversation.vocabulary.manner import Mood
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from corpus import late_re as re
from corpus.errors import shorten

_BY_IT = re.compile(
    r"(?:好的?|行|可以|嗯|那|就|还是|算了|要不|，)*(?:按|照|用|听|采纳|采用|依)(?:照)?(?:你|您|系统|助手|刚才|刚刚|上面|前面|之前)*(?:的)?(?:那个?|这个?|的)*(?:说的?|建议的?|意见的?|提的?|方案|说法|推荐的?)(?:那个?|这个?|的)*(?:来|改|办|做|写|填|弄|用|走)*(?:吧|了|就行|好了|啊|呀)*"
    rf"|(?:好的?|行|可以|嗯|那|，)+就(?:这么|这样|按这个)(?:办|改|做|来|定|弄){ORDER_ENDS}"
)
_SHOWN = 4


_ADDED = re.compile(
    rf"(?:好|行|那|就|也|还是|给我|帮我)*(?:加上?|写上?|补上?|加进去|写进去)(?:它|这条|那条|这个)?{ORDER_ENDS}"
)


def agrees(options: tuple[str, ...], text: str) -> bool:
    """True for 就按你说的 to the one thing offered, and 那就加上 to a row to come."""
    if len(options) != 1:
        return False
    added = options[0].startswith("加一条") and _ADDED.fullmatch(text)
    return bool(added or _BY_IT.fullmatch(text))


def laid_by(conversation: Conversation, meaning: Meaning) -> Conversation:
    """The conversation with its offer laid aside: something else was said than yes or no."""
    offer, now = conversation.offer, conversation.now
    if isinstance(meaning.ask, Simple) and meaning.ask.what is Plain.REFUSE:
        return conversation.model_copy(update={"offer": None, "laid": None})
    if offer is None or now is None or not offer.options:
        return conversation.model_copy(update={"offer": None})
    laid = Laid(offer=offer, key=now.key, rows=_rows(conversation), values=_values(conversation))
    return conversation.model_copy(update={"offer": None, "laid": laid})


def named_again(conversation: Conversation, meaning: Meaning) -> Turn | None:
    """The offer that was laid aside, where the clerk agrees to what was said; None for other messages."""
    agreed = isinstance(meaning.ask, Simple) and meaning.ask.what is Plain.AGREE
    by_it = _BY_IT.fullmatch(meaning.text) is not None
    if not agreed and not by_it:
        return None
    laid = conversation.laid
    if agreed and laid is not None and laid.values != _values(conversation):
        return None  # a plain 好 is said of what was done since
    if laid is None or not _stands(conversation, laid):
        if agreed:
            return None
        told = "现在没有等您确认的建议，表格没有改动。要改哪里请直接说，例如“把满意度改成95%”。"
        return Turn(conversation.model_copy(update={"laid": None}), told)
    options = laid.offer.options
    if len(options) == 1:
        told = (
            f"您是说刚才这一处吗：“{shorten(options[0], 60)}”？要这样做请说“是的”。表格没有改动。"
        )
    else:
        listed = "；".join(f"{n}. {one}" for n, one in enumerate(options[:_SHOWN], 1))
        told = f"刚才可以选的有：{listed}。要做哪个请说第几个。表格没有改动。"
    return Turn(conversation.model_copy(update={"offer": laid.offer, "laid": None}), told)


def _stands(conversation: Conversation, laid: Laid) -> bool:
    """True where the offer still means the same: of this draft, and no row it counts has moved."""
    if conversation.now is None or conversation.now.key != laid.key:
        return False
    counted = any(re.search(r"第\d+条", one) for one in laid.offer.options)
    return not counted or laid.rows == _rows(conversation)


def _rows(conversation: Conversation) -> tuple[str, ...]:
    now = conversation.now
    return tuple(f"{one.level2}/{one.name}" for one in now.draft.table.indicators) if now else ()


def _values(conversation: Conversation) -> tuple[str, ...]:
    now = conversation.now
    return tuple(one.value for one in now.draft.table.indicators) if now else ()


def taken_offer(conversation: Conversation, meaning: Meaning) -> str | None:
    """The offered message that this one chooses, or None."""
    offer, now = conversation.offer, conversation.now
    if offer is None or not offer.options or now is None:
        return None
    chosen = meaning.ask
    if agrees(offer.options, meaning.text):
        return offer.options[0]
    if isinstance(chosen, Simple) and chosen.what is Plain.AGREE:
        return offer.options[0] if len(offer.options) == 1 else None
    if isinstance(chosen, Choose):
        if chosen.number is None:
            return offer.options[0] if len(offer.options) == 1 else None
        if chosen.row and chosen.number in offer.rows:
            return offer.options[offer.rows.index(chosen.number)]
        if 1 <= chosen.number <= len(offer.options):
            return offer.options[chosen.number - 1]
        return None
    if len(meaning.text) <= 24 and meaning.mood is Mood.WISH and not meaning.changes:
        named = {
            one.row + 1 for one in find_targets(now.draft, meaning.text) if one.row is not None
        }
        fitting = [n for n, row in enumerate(offer.rows) if row in named]
        if len(fitting) == 1:
            return offer.options[fitting[0]]
        if (
            any(one.row is None for one in find_targets(now.draft, meaning.text))
            and 0 in offer.rows
        ):
            return offer.options[offer.rows.index(0)]
    return None


_YES = re.compile(rf"(?:是的?|对的?|没错|可以|就这样|就这么[改办]){ORDER_ENDS}")
_BUT = re.compile(r"^(?:但是?|不过|可是?|只是|就是|除了|等|先|还是|不)|[?？]$|吗$")


def taken_with_more(conversation: Conversation, text: str) -> tuple[str, str] | None:
    """是的，工期90天也写一条: the one message offered, and what else is wished; None for other messages."""
    offer, (first, *rest) = conversation.offer, split(text) or [""]
    if offer is None or len(offer.options) != 1 or not rest or conversation.now is None:
        return None
    if not _YES.fullmatch(first) or _BUT.search(rest[0]):
        return None
    return offer.options[0], "，".join(rest)
