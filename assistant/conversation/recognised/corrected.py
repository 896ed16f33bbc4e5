"""A clerk who corrects himself in one message: what was said first gives way to what is said last.

改成7公里，不对，是6.5公里 asks for 6.5公里. The message is put as it would read had the clerk said it
right at once, so that all readings see one wish; what was dropped is told.
"""

from dataclasses import dataclass

from assistant.conversation.corrections import exchanges
from assistant.conversation.corrections.exchanges import Exchange
from assistant.conversation.corrections.turns import STRONG, How, Turned, turns
from assistant.conversation.parts import words
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from corpus import late_re as re

_CUT = re.compile(r"([，,；;。！!…~～\s]+|(?<=[?？])(?=.))")
_AGAINST = re.compile(
    r"(?:[哦噢喔啊嗯额呃哎唉诶欸哟]|哎呀|还是|要不(?!要)|算了|先|想想)+(?:别|不|不用|不要|甭)(?:改|降|升|提|动|加|减|调|涨|压|换|删|撤|挪|移|加)(?:它|吧|啊|哈|呀|掉|的)*了?(?:吧|啊|哈|呀)*"
)
"""还是别降了."""
_KEPT_CELL = re.compile(
    rf"(?:[哦噢喔啊嗯额呃哎唉诶欸哟]|哎呀|算了|还是)+(?P<s>[\u4e00-\u9fff]{{2,8}}?)(?:还是|就|先|也)*(?:不动|不变|别动|不改|不调|照旧){ORDER_ENDS}"
)
"""标准6块，啊标准不动: the cell just told stays."""
_STILL_SO = re.compile(rf"(?:还是|仍是?|仍然是?|就)(?:{VALUE_WORDS.pattern})(?:吧|了|不变)*")
_NOTHING = "都不改了"
_STILL = re.compile(r"(?:也|又|还)不对|先不要?动")


@dataclass(frozen=True)
class Corrected:
    """The message as it is meant, and what of it no longer counts, for the clerk."""

    text: str
    told: str = ""


def corrected(text: str) -> Corrected:
    """``text`` without what the clerk takes back in it; unchanged where that is not plain."""
    pieces = _CUT.split(text)
    clauses, gaps = pieces[::2], pieces[1::2]
    told: list[str] = []
    at = 1
    while at < len(clauses):
        done = _mended(clauses, at)
        if done is None:
            at += 1
            continue
        count, exchange = done
        first, put = at - 1, list(exchange.put)
        clauses[first : first + count] = put
        gaps[first : first + count - len(put)] = []
        told.append(exchange.dropped)
        at = max(first, 1)
    clauses, gaps = _once(clauses, gaps)
    if not told or any(STRONG.fullmatch(one) or _STILL.search(one) for one in clauses[1:]):
        return Corrected(text)  # taken back once more: the readings ask
    gaps += [""] * (len(clauses) - len(gaps))
    whole = "".join(clause + gap for clause, gap in zip(clauses, gaps, strict=False))
    return Corrected(
        whole.strip("，,；; ") or _NOTHING,
        f"按您后面说的办，前面说的“{'”、“'.join(told)}”不算。",
    )


_AGREED = re.compile(rf"(?:对|嗯|行|好|没错|对的|就这个|就这样){ORDER_ENDS}")


def _once(clauses: list[str], gaps: list[str]) -> tuple[list[str], list[str]]:
    """Without a clause that only says again what the one before ends with: …加一条沼气泄漏，对，沼气泄漏."""
    kept, between = clauses[:1], list[str]()
    agreed = False
    for gap, clause in zip(gaps, clauses[1:], strict=False):
        if _AGREED.fullmatch(clause):
            agreed = True
            continue
        if agreed and len(clause) > 1 and kept[-1].endswith(clause):
            continue
        agreed = False
        kept.append(clause)
        between.append(gap)
    return kept, between


def _mended(clauses: list[str], at: int) -> tuple[int, Exchange] | None:
    """How many clauses from the one before ``at`` on are exchanged, and for what."""
    here, before = clauses[at], clauses[at - 1]
    if _AGAINST.fullmatch(here) and (VALUE_WORDS.search(before) or words.DELETE.search(before)):
        return 2, Exchange((), before)
    kept = _KEPT_CELL.fullmatch(here)
    if kept and before.startswith(kept.group("s")) and VALUE_WORDS.search(before):
        still = at + 1 < len(clauses) and _STILL_SO.fullmatch(clauses[at + 1]) is not None
        return 3 if still else 2, Exchange((), before)
    spared = exchanges.by_sparing_one(before, here)
    if spared is not None:
        return 2, spared
    for turn in turns(clauses, at):
        then = clauses[at - 1 + turn.used] if at - 1 + turn.used < len(clauses) else ""
        found = _exchanged(before, turn, then)
        if found is not None:
            return turn.used + found.more, found
    return None


def _exchanged(before: str, turn: Turned, then: str) -> Exchange | None:
    """What stands in for ``before``; ``then`` is the clause that follows."""
    after = turn.after
    if turn.how is not How.TAKEN and exchanges.told_of_the_present(before):
        return None
    if turn.how in {How.TAKEN, How.SECOND} and (other := exchanges.by_file(before, after)):
        return other
    if turn.how is How.TAKEN and (instead := exchanges.by_intention(before, after)):
        return instead
    if turn.how is How.NAME:
        return exchanges.by_name(before, after, other=True)
    value = exchanges.by_step(before, after) or exchanges.by_value(before, after)
    if value is not None or turn.how is How.REASON:
        return value
    if turn.how is not How.TAKEN:
        left = exchanges.by_leaving(before, after, then) if turn.how is How.FAULT else None
        second = turn.how is How.SECOND
        office = exchanges.by_office(before, after) if second else None
        name = exchanges.by_name(before, after, other=True) if second else None
        level = exchanges.by_level(before, after) if second else None
        return left or office or name or level or exchanges.by_wording(before, after)
    return (
        exchanges.by_denied(before, after, turn.denied)
        or exchanges.by_leaving(before, after, then)
        or exchanges.by_sparing(before, after)
        or exchanges.by_deed(before, after)
        or exchanges.by_row(before, after)
        or exchanges.by_subject(before, after)
        or exchanges.by_place(before, after)
        or exchanges.by_name(before, after, other=False)
        or exchanges.by_clause(before, after)
        or exchanges.by_office(before, after)
        or exchanges.by_level(before, after)
        or exchanges.by_wording(before, after)
        or exchanges.by_suffix(before, after)
    )
