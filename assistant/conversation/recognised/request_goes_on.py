"""The request goes on in a further message: 给老党员发慰问金, then 建党节前发，一共120个人, then 每人500.

The message is read as the end of what was written before, as if the clerk had sent both at once: only there is it said
whom 每人 means. What it adds is taken where nothing that stood is read in another way by it.
"""

from collections import Counter

from assistant.conversation.answering.offering import held_back
from assistant.conversation.changing.changes import Changes
from assistant.conversation.parts.mentions import CLASS, read_clause
from assistant.conversation.recognised.piecing import loses
from assistant.conversation.recognised.recognising import recognise
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.conversation.vocabulary.sane_values import judge
from assistant.conversation.vocabulary.slips import simplified
from assistant.draft import Draft, open_cells
from assistant.facts import Brief, Fact
from assistant.understanding.brief import read_brief
from assistant.understanding.said_anew import replaces
from assistant.understanding.who.parts_played import office_in_words
from assistant.understanding.wording.aside import without_asides
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError
from corpus.values import ValueKind

_LONGEST = 80
_ORDERS = re.compile(
    r"[改删换砍涨降升减挪撤增调加添放归抠补]|定为|去掉|拿掉|提[前早高]|推迟|不|没|别|[吗呢么?？]|[错对该]|如果|要是|假如|为什么|怎么|多少|几|还|再|先|才|原|旧|去年|上年"
    r"|写|填|列|叫|第.{1,2}[条项]|指标|目标|满意|率|这|那|它|其中|里面?有|超|少|够|听说|可能|也许|或者|其实|而|是|了|说|占|只[一-龥]|口头|[一二两三四五]个字|等等"
)
"""Words of ordering, asking, weighing, or of what stands: with them a message says more than a fact."""
_BESIDE = 8
"""Characters that may stand in a clause beside its facts."""
_NO_ORDERS = re.compile(
    r"参[加与]|补[助贴偿]|增强|对象|对口|[校核绝]对|不(?:超过|低于|少于)|几乎|差不多|填料|改造|改建|改厕|改善|添置|加[固工装热油班]|删减|删选|提升|更换|更新|替换|拆除|削减|[开发投播存摆排停]放|放[映养流牧]"
)
"""Words of work in which letters of ordering stand."""
_NUMBER = re.compile(r"\d+(?:\.\d+)?|[一二两三四五六七八九十百千万]+(?=[一-龥])(?![共起直定般样])")
_HEADS = ("amount", "fiscal", "other", "carried_over", "year", "unit", "authority")


def request_goes_on(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The table for the whole request, where ``text`` only adds facts to it; else None.

    Raises UserError for a value beyond sense.
    """
    if len(text) > _LONGEST or _ORDERS.search(_NO_ORDERS.sub("", text)):
        return None
    if read_clause(now, text, None).of(CLASS):
        return None
    named = None if now.brief.topic or now.brief.project_name else _named_now(workspace, now.brief, text)  # fmt: skip
    brief = named or _read_on(workspace, now.brief, text)
    if brief is None or (named is None and _means_rows(now.draft, text, brief)):
        return None
    for fact in brief.facts:
        if fact not in now.brief.facts:
            judge(fact.text, fact.value, fact.what)
    outcome = Changes(workspace, now, message, conversation.focus).with_brief(brief)
    new = outcome.snapshot.draft
    renamed = new.table.project_name != now.draft.table.project_name
    if loses(now.draft, outcome) or (named is None and (renamed or _opens_rows(now.draft, new))):
        return None
    return changed(workspace, conversation, now, outcome)


def at_the_end(workspace: Workspace, conversation: Conversation, message: str) -> Turn | None:
    """A ``message`` in which nothing else could be read, shown as the end of the request; None where it is none."""
    text = plain_speech(without_asides(simplified(message), drafted=True).text.strip())
    if conversation.now is None or conversation.awaiting or recognise(text).ask is not None:
        return None
    try:
        turn = request_goes_on(workspace, conversation, conversation.now, text, message)
    except UserError:
        return None  # the reply that it was not understood stands
    after = turn.conversation.now if turn is not None else None
    return held_back(conversation, conversation.now, after, [], message) if after is not None else None  # fmt: skip


def is_unfinished(draft: Draft) -> bool:
    """True where the total or a row is still to be filled in: what is told then is most likely told for that."""
    return bool(_gaps(draft))


def may_go_on(now: Snapshot, text: str) -> bool:
    """False where reading ``text`` as the end of the request is in vain: the table is complete, and no office is named."""
    return is_unfinished(now.draft) or (not now.brief.unit and office_in_words(text) is not None)


def tells_office(before: Snapshot, turn: Turn) -> bool:
    """True for 残联组织发放，10月底前发完: whose project it is, told in passing."""
    now = turn.conversation.now
    return now is not None and now.brief.unit != before.brief.unit


def _named_now(workspace: Workspace, brief: Brief, text: str) -> Brief | None:
    """120个人, then 给老党员发慰问金: the request whose project is named only now; None where ``text`` names none."""
    today, known = workspace.date(), workspace.known_units()
    try:
        topic = read_brief(text, today=today, known_units=known).topic
        whole = read_brief(f"{text}，{brief.text}", today=today, known_units=known)
    except UserError:
        return None
    kept = whole.amount == brief.amount or brief.amount is None
    return whole if topic and whole.topic == topic and kept else None


def _opens_rows(old: Draft, new: Draft) -> bool:
    """True where more is to be filled in than before, though the total is still made."""
    return len(_gaps(new)) > len(_gaps(old)) and "funding/total" not in _gaps(new) - _gaps(old)


def _gaps(draft: Draft) -> frozenset[str]:
    """The cells still to be filled in that a fact fills: the total and those of rows."""
    return frozenset(
        cell for cell in open_cells(draft) if cell == "funding/total" or cell.startswith("indicators/")
    )  # fmt: skip


def _read_on(workspace: Workspace, brief: Brief, text: str) -> Brief | None:
    """``brief`` with what ``text`` adds at its end; None where it changes what was read before or leaves a number over."""
    today, known = workspace.date(), workspace.known_units()
    try:
        before = read_brief(brief.text, today=today, known_units=known)
        whole = read_brief(f"{brief.text}，{text}", today=today, known_units=known)
    except UserError:
        return None
    added = _added(before, whole)
    heads = {name: _head(brief, before, whole, name) for name in _HEADS}
    if added is None or any(value is _OTHERWISE for value in heads.values()):
        return None
    if not added and heads["amount"] == brief.amount:
        return None
    if any(replaces(new, old, brief.facts) or _prices_twice(new, old, whole) for new in added for old in brief.facts):  # fmt: skip
        return None
    said = " ".join([*(fact.text for fact in added), whole.amount_text if whole.amount != before.amount else ""])  # fmt: skip
    if any(number not in said for number in _NUMBER.findall(text)):
        return None
    turn = 1 + max((fact.turn for fact in brief.facts), default=0)
    facts = (*brief.facts, *(fact.model_copy(update={"turn": turn}) for fact in added))
    told = {} if whole.amount == before.amount else {"amount_text": whole.amount_text}
    update = {**heads, **told, "facts": facts, "text": f"{brief.text}，\n{text}"}
    return brief.model_copy(
        update={
            **update,
            "beneficiary": brief.beneficiary or whole.beneficiary,
            "purpose": brief.purpose or whole.purpose,
        }
    )


_OTHERWISE = object()
"""A head that is told in another way than it stands."""


def _head(brief: Brief, before: Brief, whole: Brief, name: str) -> object:
    stands, read, now = (getattr(one, name) for one in (brief, before, whole))
    if now == read:
        return stands
    return now if stands is None and read is None else _OTHERWISE


def _prices_twice(new: Fact, old: Fact, whole: Brief) -> bool:
    """True for 每个新建的3万 beside 46个站台，每个4500, where nobody counts the new ones: their count would be taken for all."""
    if not new.kind is old.kind is ValueKind.UNIT_PRICE or new.value.per != old.value.per:
        return False
    counted = {fact.what for fact in whole.facts if fact.kind is ValueKind.QUANTITY}
    return bool(new.what) and new.what != old.what and new.what not in counted


def _added(before: Brief, whole: Brief) -> list[Fact] | None:
    """The facts of the whole request that it lacked before; None where one of before is gone or read otherwise."""
    old = Counter(map(_said, before.facts))
    added: list[Fact] = []
    for fact in whole.facts:
        if old[_said(fact)]:
            old[_said(fact)] -= 1
        else:
            added.append(_priced(added, fact))
    return None if +old else added


def _priced(added: list[Fact], fact: Fact) -> Fact:
    """A price named by what is counted right before it in the same message: 打印机6台，1800一台, beside 25台电脑，每台5500."""
    count = added[-1] if added else None
    if count is None or fact.what or fact.kind is not ValueKind.UNIT_PRICE or not count.what:
        return fact
    unit = count.value.unit or ""
    own = count.kind is ValueKind.QUANTITY and fact.value.per[:1] == (unit,)
    return fact.model_copy(update={"what": count.what}) if own else fact


def _said(fact: Fact) -> tuple[ValueKind, str, object]:
    return fact.kind, fact.text, fact.value.number


def _means_rows(draft: Draft, text: str, brief: Brief) -> bool:
    """True where a clause has more than facts and a few words, or these name a row that could take such a value: that row is meant."""
    facts = brief.facts[-8:]
    for clause in re.split(r"[，,；;。、\s]+", text):
        said = [fact for fact in facts if fact.text in clause]
        left = clause.replace(brief.amount_text, "", 1)
        for fact in said:
            left = left.replace(fact.text, "", 1)
        if len(left) > _BESIDE:
            return True
        if len(left) < 2:
            continue
        kinds = {fact.kind for fact in said}
        for target in find_targets(draft, left):
            if target.row is None:
                if not target.cell.startswith("funding") or ValueKind.MONEY in kinds:
                    return True
            elif draft.table.indicators[target.row].parsed.kind in kinds:
                return True
    return False
