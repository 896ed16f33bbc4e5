"""How many there are of one thing for each of another, told anew: 每村改成350册; 每村加50册 of 12个村，每村300册."""

from dataclasses import replace
from decimal import Decimal

from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.rows_held import with_all_held
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.conversation.vocabulary.sane_values import judge
from assistant.facts import Fact
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.numerals import CHINESE, grouped, parse_number
from corpus.values import ValueKind

_EACH = re.compile(
    r"(?:现在|那|就|请|把|，)*(?:(?P<thing>[\u4e00-\u9fff]{1,8}?)(?:改成|改为|换成|变成|调到|调成|加到|按|是)?)?每(?P<one>一?个)?(?P<of>(?:(?![改换变调增加减按是])[\u4e00-\u9fff]){0,2}?)(?:的)?(?P<what>[\u4e00-\u9fff]{0,6}?)(?:都|再|就|要|各|也|得|统一)*"
    r"(?:(?P<up>增加|多加|多|加|添|增|涨)|(?P<down>减少|减|少|砍|降)|(?:改|换|变|调|提|降|加|减|增加|减少)(?:成|为|到)|按|是|为|算|写|改)?(?:了|上|掉|个)?"
    rf"(?P<n>\d[\d.,]*|{CHINESE})(?P<unit>[\u4e00-\u9fff]{{0,3}}?)(?:算|来|吧|了|就行)*"
)


def by_each_told(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of such a message; None for every other, and where a row says the number itself.

    Raises UserError for a number beyond sense.
    """
    told = _EACH.fullmatch(text)
    number = parse_number(told["n"].replace(",", "")) if told else None
    if told is None or number is None:
        return None
    changes = Changes(workspace, now, message, conversation.focus)
    facts = now.brief.facts
    places = [place for place, fact in enumerate(facts) if _is_meant(told, fact, facts)]
    if len(places) != 1:
        return None
    rows = range(len(now.draft.table.indicators))
    if any(changes.fact_behind(row) == places[0] for row in rows):
        return None
    fact = now.brief.facts[places[0]]
    old = fact.value.number
    if old is None:
        return None
    step = number if told["up"] else -number if told["down"] else None
    new = Decimal(number) if step is None else old + step
    if new <= 0:
        return None
    value = fact.value.model_copy(update={"number": new, "text": ""})
    judge(text, value, fact.what)
    outcome = changes.with_brief(changes.with_fact(places[0], value))
    follow = [row for row in rows if _rests_on(now, row, fact.text)]
    held = with_all_held(now, outcome.snapshot, changes.reason(), but=follow)
    each, unit = fact.value.per[0], fact.value.unit or ""
    note = f"每{each}原来是{grouped(old)}{unit}，现在是{grouped(new)}{unit}。"
    outcome = replace(outcome, snapshot=held, notes=[*outcome.notes, note])
    return changed(workspace, conversation, now, outcome)


def _is_meant(told: re.Match[str], fact: Fact, facts: tuple[Fact, ...]) -> bool:
    """True for the number of each that the words tell: 每个分馆 and 每个 of 4个分馆，每个配书3000册."""
    per = fact.value.per
    if fact.kind is not ValueKind.QUANTITY or not per or told["unit"] not in {"", fact.value.unit}:
        return False
    priced = any(one.kind is ValueKind.UNIT_PRICE and one.value.per == per for one in facts)
    if priced and not told["unit"]:
        return False  # 每人改500: of money
    whole = told["of"] + told["what"]
    if told["one"] and per == ("个",):
        if whole and not any(whole in one.what for one in facts):
            return False
        whole = ""
    elif not whole.startswith(per[0]):
        return False
    called = [one for one in (told["thing"], whole.removeprefix(per[0])) if one]
    return all(one in fact.what or fact.what in one for one in called)


def _rests_on(now: Snapshot, row: int, said: str) -> bool:
    """True where the value of a row is reckoned with what was said."""
    basis = now.draft.basis.get(f"indicators/{row}/value")
    return basis is not None and said in basis.text
