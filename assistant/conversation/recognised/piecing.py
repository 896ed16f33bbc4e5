"""Facts told on, and an answer inside a longer message: 33人, while the table lacks something; 是石桥到王家湾那一段，大概1.8公里."""

from collections.abc import Sequence

from assistant.conversation.changing.changes import Changes
from assistant.conversation.outcomes import Outcome
from assistant.conversation.recognised import saying
from assistant.conversation.recognised.recognising import Meaning
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.conversation.vocabulary.sane_values import judge
from assistant.draft import BasisKind, Draft, open_cells
from assistant.facts import Brief, Fact
from assistant.understanding.brief import extend_brief
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue, ValueKind

_LONGEST = 80
_TOLD = frozenset({ValueKind.QUANTITY, ValueKind.UNIT_PRICE, ValueKind.FREQUENCY, ValueKind.PERIOD})
_NO_MERE_FACT = re.compile(
    r"[改删换砍涨降升减挪撤]|定为|[加去]掉|不|没|别|[吗呢么吧?？]|[错对应该]|是|如果|要是|为什么|怎么|多少|还|再|先|只|就|原|旧|前|去年|明年"
    r"|写|填|第.{1,2}[条项]|指标|目标|满意|率|超|够|才|了"
)
"""Words of changing, asking, telling: with them a message says more than a fact."""
_HEADS = ("amount", "fiscal", "other", "carried_over", "year", "unit", "authority")


def told_on(
    workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str
) -> Turn | None:
    """The table with the facts that ``message`` adds and says nothing else of; None where it does.

    Rows that nobody stated or edited may go as the kind of spending becomes clearer: the reply
    names them. Raises UserError for a value beyond sense.
    """
    if conversation.awaiting or len(meaning.text) > _LONGEST or not _unfinished(now.draft):
        return None
    if any(getattr(one, "explicit", True) for one in meaning.changes):
        return None
    try:
        brief = extend_brief(now.brief, meaning.text, today=workspace.date())
    except UserError:
        return None
    new = [fact for fact in brief.facts if fact not in now.brief.facts]
    if not new or not _only_adds(now.brief, brief) or not _mere(now.draft, meaning.text, new):
        return None
    for fact in new:
        judge(fact.text, fact.value, fact.what)
    kept = {"project_name": now.brief.project_name, "topic": now.brief.topic}
    outcome = Changes(workspace, now, message, conversation.focus).with_brief(
        brief.model_copy(update=kept)
    )
    renamed = outcome.snapshot.draft.table.project_name != now.draft.table.project_name
    if renamed or loses(now.draft, outcome):
        return None
    return changed(workspace, conversation, now, outcome)


def _unfinished(draft: Draft) -> bool:
    """True where the total or an indicator is still to be filled in."""
    return any(
        cell == "funding/total" or cell.startswith("indicators/") for cell in open_cells(draft)
    )


def _only_adds(old: Brief, new: Brief) -> bool:
    heads = all(getattr(old, name) == getattr(new, name) for name in _HEADS)
    return heads and all(fact in new.facts for fact in old.facts)


def _mere(draft: Draft, text: str, new: list[Fact]) -> bool:
    """True where each clause is a fact and a noun that means no cell of the table."""
    if _NO_MERE_FACT.search(text) or any(fact.kind not in _TOLD for fact in new):
        return False
    for clause in re.split(r"[，,；;。、\s]+", text):
        said = [fact.text for fact in new if fact.text in clause]
        if clause and not said:
            return False
        left = clause
        for words in said:
            left = left.replace(words, "", 1)
        if not re.fullmatch(r"[一-龥A-Za-z]{0,8}", left):
            return False
        if len(left) > 1 and find_targets(draft, left):
            return False
    return True


def loses(old: Draft, outcome: Outcome, told_anew: Sequence[Fact] = ()) -> bool:
    """True where nothing changes, or a value that was stated or set by hand would go, but for facts that are ``told_anew``."""
    new = outcome.snapshot.draft
    if new.table == old.table:
        return True
    values = [row.value for row in new.table.indicators if row.applicable]
    for number, row in enumerate(old.table.indicators):
        basis = old.basis.get(f"indicators/{number}/value")
        mine = basis is not None and (basis.by_hand or basis.kind is BasisKind.STATED)
        said = parse_value(row.value)
        anew = any(_alike(said, one.value) for one in told_anew)
        if row.applicable and mine and row.value not in values and not anew:
            return True
    return False


def _alike(one: IndicatorValue, other: IndicatorValue) -> bool:
    return (one.kind, one.number, one.per) == (other.kind, other.number, other.per)


_NUMBER = re.compile(r"[\d一二两三四五六七八九十百千万]")


def answered_in_part(workspace: Workspace, conversation: Conversation, message: str) -> Turn | None:
    """The turn in which the one clause that answers a question is taken, and the rest is named.

    None where the message has no such clause, or more than one.
    """
    now = conversation.now
    clauses = [one for one in re.split(r"[，,。；;\n]", message) if one.strip()]
    if now is None or len(clauses) < 2 or not now.draft.questions:
        return None
    done: list[tuple[str, Outcome]] = []
    for clause in clauses:
        if not _NUMBER.search(clause):
            continue
        try:
            outcome = saying.answer_to(Changes(workspace, now, clause), clause)
        except UserError:
            continue
        if isinstance(outcome, Outcome) and outcome.snapshot.draft.table != now.draft.table:
            done.append((clause, outcome))
    if len(done) != 1:
        return None
    clause, outcome = done[0]
    rest = "，".join(one for one in clauses if one != clause)
    outcome.notes.append(f"“{rest}”没有用到表里；要写进去请说写在哪一条。")
    return changed(workspace, conversation, now, outcome)
