"""Words that can mean several cells: they are listed, and none is changed."""

from assistant.conversation.cells import Target
from assistant.conversation.outcomes import Refused
from assistant.conversation.state import Offer


def which(words: str, targets: list[Target], asking: str = "") -> Refused:
    """Several cells could be meant: the readings are listed and can be chosen."""
    some = targets[:6]
    listed = "；".join(one.label for one in some)
    options = tuple(
        asking.format(f"第{one.row + 1}条" if one.row is not None else one.label) for one in some
    ) if asking else ()  # fmt: skip
    rows = tuple(one.row + 1 if one.row is not None else 0 for one in some)
    return Refused(
        f"“{words}”可以指好几条，表格没有改动。请说明是哪一条：{listed}。",
        Offer(options=options, rows=rows) if options else None,
    )
