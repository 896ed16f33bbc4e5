"""Factors of the arithmetic told on: what one of the things counted costs, how many months a monthly price is paid.

灭火机3800一台，宣传牌150一块; 护林员工资一年发10个月. They go into the brief, so that rows of prices come where the library puts them and the
sum is reckoned; a total that was told stays, and what does not add up is said.
"""

from dataclasses import replace

from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.rows_held import with_all_held
from assistant.conversation.recognised.piecing import loses
from assistant.conversation.referring.clauses import split
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.conversation.vocabulary.hedges import LATER, NOT_TAKEN, OF_OTHERS, OPEN
from assistant.conversation.vocabulary.sane_values import judge
from assistant.conversation.whole_messages.prices_told import (
    beside_counts,
    is_price_of,
    read_prices,
    read_sums,
)
from assistant.facts import Brief, Fact
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_NOT_SO = re.compile(
    rf"{OPEN}|{LATER}|{NOT_TAKEN}|{OF_OTHERS}|[?？]|吗$|改|原来|去年|上年|往年|不[要用算是发]"
)
_MONTHS = re.compile(
    rf"(?P<w>[\u4e00-\u9fff]{{2,10}}?)?(?:一年|全年|每年|今年|明年|一共|总共|实际|只|就|都|也|要|得|按|算|写|共|发放?|付|给|干|做|聘|补|交|缴|支付)+(?P<n>\d{{1,2}}|{CHINESE})个月(?:来|去)?(?:发放?|算|付|给|写|支付)?(?:左右|吧|了|的|钱)*"
)
_REST = re.compile(
    r"(?:剩下|其余|余下|剩余|剩)的?(?:钱|部分|资金)?(?:就|都|全|也)*(?:是|用于|用在|做|算|当作?)(?P<w>[\u4e00-\u9fff]{2,12}?)(?:吧|了)?"
)
"""剩下的是施工费: what the rest is for, beside prices."""
_MOST_MONTHS = 12
_MONTH = "月"


def read_factors(text: str, brief: Brief, subject: str = "") -> tuple[Fact, ...] | None:
    """All facts of the brief with the factors that a (bare) message tells and nothing else; None for every other message.

    ``subject`` is what the project is called.
    """
    if _NOT_SO.search(text):
        return None
    terms = [(clause, said) for clause in split(text) if (said := _MONTHS.fullmatch(clause))]
    sums = read_sums(text, brief.facts)
    known = {clause for clause, _ in terms} | {one.text for one in sums}
    rest = "，".join(one for one in split(text) if one not in known and not _REST.fullmatch(one))
    facts = beside_counts(brief.facts, sums)
    if rest:
        prices = read_prices(rest, facts, subject)
        if prices is None or all(any(is_price_of(fact, one) for fact in facts) for one in prices):
            return None  # a change of what is known
        facts = beside_counts(facts, prices)
    if len(terms) > 1:
        return None
    for clause, said in terms:
        term = _term(clause, said, facts)
        if term is None:
            return None
        facts = (*facts, term)
    return facts if facts != brief.facts else None


def _term(clause: str, said: re.Match[str], facts: tuple[Fact, ...]) -> Fact | None:
    """工资发10个月: the months of the one monthly price, where none were told."""
    monthly = [one for one in facts if one.kind is ValueKind.UNIT_PRICE and _MONTH in one.value.per]  # fmt: skip
    if len(monthly) != 1 or any(one.kind is ValueKind.PERIOD for one in facts):
        return None
    number = parse_number(said["n"])
    if number is None or number > _MOST_MONTHS or not _is_called(monthly[0].what, said["w"] or ""):
        return None
    return Fact(value=parse_value(f"{number}个月"), text=clause, what=monthly[0].what)


def by_factors_told(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that tells further factors; None for every other message, and where a row that the clerk told would go.

    Raises UserError for a number beyond sense.
    """
    facts = read_factors(text, now.brief, now.draft.table.project_name or "")
    if facts is None:
        return None
    for one in facts:
        if one not in now.brief.facts:
            judge(one.text, one.value, one.what)
    brief = now.brief.model_copy(update={"facts": facts})  # the project keeps its name
    changes = Changes(workspace, now, message, conversation.focus)
    outcome = changes.with_brief(brief)
    gone = [one for one in now.brief.facts if one not in facts]
    rows = [
        row for row in range(len(now.draft.table.indicators))
        if (place := changes.fact_behind(row)) is not None and now.brief.facts[place] in gone
    ]  # fmt: skip
    held = with_all_held(now, outcome.snapshot, changes.reason(), but=rows)
    outcome = replace(outcome, snapshot=held)
    if loses(now.draft, outcome, gone):
        return None
    replaced = [
        f"“{one.what}”原来写的{one.value.amount if one.kind is ValueKind.MONEY else one.quoted}由新说的代替，不再另算。"
        for one in gone
    ]
    rest = [found["w"] for one in split(text) if (found := _REST.fullmatch(one))]
    notes = [f"其余用于{one}，没有单列一条：要列出来请说是多少，例如“{one}3万元”。" for one in rest]
    return changed(
        workspace, conversation, now, replace(outcome, notes=[*outcome.notes, *replaced, *notes])
    )


def _is_called(what: str, words: str) -> bool:
    """True where a thing of the brief is called so, in full or by the end of its name."""
    return not words or (bool(what) and (what.endswith(words) or words.endswith(what)))
