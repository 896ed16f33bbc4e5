"""A value without the sign in front of it: 总成本前面的小于等于号去掉, 不要带符号."""

import re

from assistant.conversation.actions import Unsign
from assistant.conversation.cells import Target
from assistant.conversation.changes import Changes
from assistant.conversation.order_words import DROP, TAKE_OUT
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.value_words import tidy_words

_SIGN = r"(?:(?:小于|大于)?等于号|[小大]于号|不等号|(?:比较)?符号|[≤≥<>＜＞](?:号|符号)?)"
_OFF = rf"(?:{DROP}|省略)"
_TAKEN_OFF = re.compile(
    rf"^(?:请|麻烦)?(?:把|将)?(?P<w>[^，。]{{0,14}}?)(?:的)?(?:前面|前头|前边|前|上面|里面?|那里)?(?:的|那个|这个|带的)*{_SIGN}"
    rf"(?:请|就|都|也|给我|帮我|统统)*{_OFF}(?:了|吧|即可|就行)*$"
    rf"|^(?:请|麻烦)?(?:{TAKE_OUT})(?P<w2>[^，。]{{0,14}}?)(?:的)?(?:前面|前头|前边|前)?(?:的|那个|这个)*{_SIGN}(?:吧|即可|就行)*$"
    rf"|^(?:前面|前头|前)?(?:就|也|都)?(?:不要|别|不用|不|无需)(?:再)?[带加写用](?:上|任何)?{_SIGN}(?:了|吧)*$"
)


def read_unsigned(clause: str) -> Unsign | None:
    """The cell whose sign shall go, 它 where the clause names none; None for other clauses."""
    found = _TAKEN_OFF.match(clause)
    if not found:
        return None
    words = tidy_words(found.group("w") or found.group("w2") or "")
    return Unsign(words or "它")


def unsign(changes: Changes, action: Unsign) -> Outcome | Refused | None:
    """The value of the row without its sign; refused where it has none."""
    rows = changes.now.draft.table.indicators
    named = [one.name for one in rows if one.applicable and one.name in changes.message]
    words = named[0] if action.words == "它" and len(named) == 1 else action.words
    target = changes.one(words, "把{}前面的符号去掉")
    if not isinstance(target, Target):
        return target
    if target.row is None:
        return Refused(f"{target.label}前面没有符号，没有改动。")
    row = rows[target.row]
    if row.parsed.sign in {None, "="}:
        return Refused(f"{target.label}写的是“{row.value}”，前面没有符号，没有改动。")
    bare = row.parsed.model_copy(update={"sign": None, "text": ""})
    outcome = changes.with_edits([changes.edit_row(row, "value", bare.render())])
    return Outcome(outcome.snapshot, outcome.notes, changes.focus_on(target))
