"""A value without the sign in front of it: 总成本前面的小于等于号去掉, 不要带符号."""

from assistant.conversation.actions import Unsign
from assistant.conversation.changing.changes import Changes
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.referring.cells import Target
from assistant.conversation.referring.targets import find_each
from assistant.conversation.state import HandEdit
from assistant.conversation.vocabulary.order_words import DROP, ORDER_ENDS, TAKE_OUT
from assistant.conversation.vocabulary.value_words import tidy_words
from corpus import late_re as re

_SIGN = r"(?P<{}>(?:小于|大于)(?:或|和)?等于(?:的?符?号)?|等于号|[小大]于(?:的?符?号)|不等号|(?:比较)?符号|[≤≥<>＜＞](?:的?(?:号|符号))?|不(?:超过|低于|少于|高于|大于|小于)的?(?:符?号|[两三]个?字|字样)?)"
_OFF = rf"(?:{DROP}|省略)"
_TAKEN_OFF = re.compile(
    rf"^(?:请|麻烦)?(?:把|将)?(?P<w>[^，。]{{0,14}}?)(?:的)?(?:前面|前头|前边|前|上面|里面?|那里)?(?:的|那个|这个|带的)*{_SIGN.format('s')}"
    rf"(?:请|就|(?P<all>全?都|统统|全部?|一律)|也|给我|帮我)*{_OFF}{ORDER_ENDS}$"
    rf"|^(?:请|麻烦)?(?:{TAKE_OUT})(?P<w2>[^，。]{{0,14}}?)(?:的)?(?:前面|前头|前边|前)?(?:的|那个|这个)*{_SIGN.format('s2')}(?:吧|即可|就行)*$"
    rf"|^(?:请|麻烦)?(?:把|将)?(?P<w3>[^，。]{{0,14}}?)(?:的)?(?:前面|前头|前)?(?:就|也|都)?(?:不要|别|不用|不|无需)(?:再)?[带加写用有]?(?:上|任何)?{_SIGN.format('s3')}{ORDER_ENDS}$"
)


def read_unsigned(clause: str) -> Unsign | None:
    """The cell whose sign shall go, 它 where the clause names none; None for other clauses."""
    found = _TAKEN_OFF.match(clause)
    if not found:
        return None
    words = tidy_words(found.group("w") or found.group("w2") or found.group("w3") or "")
    said = found.group("s") or found.group("s2") or found.group("s3")
    sign = (
        "≤"
        if re.search("小于|≤|超过|高于|不大于", said)
        else "≥"
        if re.search("大于|≥|低于|少于", said)
        else ""
    )
    return Unsign(words or "它", sign, found.group("all") is not None)


def unsign(changes: Changes, action: Unsign) -> Outcome | Refused | None:
    """The value of the row without its sign; refused where it has none."""
    rows = changes.now.draft.table.indicators
    spoken = [one.name for one in rows if one.applicable and one.name in changes.message]
    words = spoken[0] if action.words == "它" and len(spoken) == 1 else action.words
    named = changes.targets(words) or find_each(changes.now.draft, words, changes.focus)
    if re.search(r"[和跟与、]", words):
        named = find_each(changes.now.draft, words, changes.focus) or named
    signed = [
        one for one in named
        if one.row is not None and rows[one.row].parsed.sign not in {None, "="} and action.sign in {"", rows[one.row].parsed.sign}
    ]  # fmt: skip
    several = action.every or re.search(r"[和跟与、]", words)
    if several and len(signed) > 1:
        return changes.with_edits([_bare(changes, one) for one in signed])
    target = signed[0] if len(signed) == 1 else changes.one(words, "把{}前面的符号去掉")
    if not isinstance(target, Target):
        return target
    if target.row is None:
        return Refused(f"{target.label}前面没有符号，没有改动。")
    row = rows[target.row]
    if row.parsed.sign in {None, "="}:
        return Refused(f"{target.label}写的是“{row.value}”，前面没有符号，没有改动。")
    outcome = changes.with_edits([_bare(changes, target)])
    return Outcome(outcome.snapshot, outcome.notes, changes.focus_on(target))


def _bare(changes: Changes, target: Target) -> HandEdit:
    """The edit that takes the sign off the value of a row."""
    assert target.row is not None
    row = changes.now.draft.table.indicators[target.row]
    value = row.parsed.model_copy(update={"sign": None, "text": ""})
    return changes.edit_row(row, "value", value.render())
