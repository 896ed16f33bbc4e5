"""留着吧, of rows that the last step struck: they come back, and what is said behind it is done with them."""

from assistant.checks.around import Around
from assistant.conversation.actions import Steps
from assistant.conversation.answering.stepping import step
from assistant.conversation.referring.clauses import split
from assistant.conversation.state import Conversation, Focus
from corpus import late_re as re
from corpus.schema import Indicator
from corpus.text import bigrams

_BEFORE = re.compile(r"(?:不对|不是|不|等等|等一下|慢着|算了|哎呀?|那|还是|先|我说错了?|错了?)+")
_KEPT = re.compile(
    r"(?:不对|算了|那|还是|就|先|哎呀?)*(?:(?:这|那)(?:条|个|行|项)|它|(?P<row>[\u4e00-\u9fff]{2,12}?))??(?:那条|这条)?(?:还是|就|先|都|也|得|给我)*"
    r"(?:留着|留下|保留|留|别删|不删|不要删|别去掉|别拿掉|要的|要留着?|要保留)(?:它|吧|了|着|的|啊)*"
)


def kept_after_all(
    conversation: Conversation, text: str, around: Around
) -> tuple[Conversation, str, str] | None:
    """The state before rows were struck with these in view, what is said of it, and the rest of ``text``.

    None where the last message did anything else than strike rows, or ``text`` does not keep them.
    """
    gone = _struck(conversation)
    clauses = split(text)
    while len(clauses) > 1 and _BEFORE.fullmatch(clauses[0]):
        clauses = clauses[1:]
    kept = _KEPT.fullmatch(clauses[0]) if gone and clauses else None
    if kept is None:
        return None
    named = set(bigrams(kept["row"] or ""))
    if named and not any(named & set(bigrams(row.name)) for row in gone):
        return None  # another row stays
    before, told = step(conversation, Steps(back=True), around)
    if before is None:
        return None
    view = Focus(level2=gone[0].level2 or "", name=gone[0].name) if len(gone) == 1 else None
    return before.model_copy(update={"focus": view}), told, "，".join(clauses[1:])


def _struck(conversation: Conversation) -> list[Indicator]:
    """The rows that the last step struck, where it did nothing else; [] for every other step."""
    before, now = next(reversed(conversation.earlier), None), conversation.now
    if before is None or now is None or before.key != now.key or conversation.missed:
        return []
    old, new = ([row for row in one.draft.table.indicators if row.applicable] for one in (before, now))  # fmt: skip
    gone = [row for row in old if row not in new]
    return gone if all(row in old for row in new) else []
