"""Orders of a message that a change left undone without a word: 活动改成20场，省下来的钱全买书.

Whatever reading has changed the table: a clause that orders something, names a cell or a number, and of which nothing stands
in what changed, is named in the reply.
"""

import re
from dataclasses import replace

from assistant.conversation.clauses import split
from assistant.conversation.made import Made
from assistant.conversation.manner import Mood, mood_of
from assistant.conversation.order_words import COMMANDED
from assistant.conversation.parts import words
from assistant.conversation.plain_speech import plain_speech
from assistant.conversation.remarks import only_told
from assistant.conversation.slips import simplified
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.sureness.explained import shared_with
from assistant.conversation.targets import find_targets
from assistant.conversation.turn import Turn
from assistant.draft import cell_text
from corpus.errors import shorten
from corpus.numerals import CHINESE, parse_number
from corpus.text import normalise

_ORDERS = re.compile(
    rf"{COMMANDED}|[改换填删]|补(?![助贴偿])|[写放列归]在?|加(?!强|快|大|班|工)|跟着|(?:全|都)部?[买用投给]"
)
_STAYS = re.compile(
    r"不[动变改用要]|别|照旧|保留|维持|留|还是|一样|谢|放(?:到|在)?最?[前后]|最[前后]|[前后]面|顺序"
)
_SPENT = re.compile(r"[省剩余]下?来?的?钱?(?:就|也)?(?:全|都)部?[买用投给]|(?:全|都)部?[买用投给]")
"""省下来的钱全买书: what is left is to be spent."""
_SUMS = re.compile(r"钱|总|合计|预算|经费|费用")
_TOLD = 8
"""Characters of a clause by which a reply has named it already."""
_LONGEST = 30


def passed_over(before: Snapshot, after: Snapshot, message: str, reply: str) -> list[str]:
    """The clauses of ``message`` that order something of which nothing was done and nothing told."""
    clauses = split(message)
    if len(clauses) < 2:
        return []
    made = Made(before, after)
    cells = [part for row in (*made.gone, *made.fresh) for part in (row.level2 or "", row.name, row.value)]  # fmt: skip
    for cell in made.heads:
        cells += [cell_text(one.draft.table, cell) or "" for one in (before, after)]
    return [one for one in clauses if _is_idle(one, cells) and not _of_changed(made, one) and _orders(before, made, one) and one[:_TOLD] not in reply]  # fmt: skip


def with_passed_over(before: Conversation, turn: Turn, message: str) -> Turn:
    """The turn, and which orders of the message it left undone without a word."""
    old, new = before.now, turn.conversation.now
    if old is None or new is None or old.key != new.key or new.draft.table == old.draft.table:
        return turn
    if turn.conversation.offer is not None or len(turn.conversation.earlier) <= len(before.earlier):
        return turn
    left = passed_over(old, new, plain_speech(simplified(message)), turn.reply)
    told = "".join(f"\n“{shorten(one, 40)}”这一部分没有做，请再单独说一次。" for one in left)
    return replace(turn, reply=f"{turn.reply}{told}")


def _is_idle(clause: str, cells: list[str]) -> bool:
    """True where neither words nor a number of the clause stand in a cell that changed."""
    numbers = re.findall(r"\d[\d.]*", normalise(clause))
    held = normalise(" ".join(cells))
    return not any(shared_with(clause, cells)) and not any(one in held for one in numbers)


def _of_changed(made: Made, clause: str) -> bool:
    """True where the clause tells a row that changed by its number: 第3条, 第三条."""
    told = re.findall(rf"第(\d{{1,2}}|{CHINESE})[条行项]", normalise(clause))
    return bool({number - 1 for one in told if (number := parse_number(one))} & made.rows)


def _orders(before: Snapshot, made: Made, clause: str) -> bool:
    if len(clause) > _LONGEST or _STAYS.search(clause) or not _ORDERS.search(clause):
        return False
    if words.REFUSED.search(clause) or words.PAST.search(clause) or words.ASKED.search(clause):
        return False
    if mood_of(clause) is not Mood.WISH or only_told(clause):
        return False
    if _SUMS.search(clause) and not _SPENT.search(clause):
        return "funding/total" not in made.heads
    return bool(
        _SPENT.search(clause) or re.search(r"\d", clause) or find_targets(before.draft, clause)
    )
