"""The first message: where there is no draft, nearly everything is a request."""

from assistant.conversation.actions import (
    ApplyFixes,
    BackTo,
    Choose,
    Correct,
    Define,
    Export,
    Others,
    Plain,
    Search,
    Settle,
    Simple,
    StartWith,
    Steps,
    Undecided,
    Why,
)
from assistant.conversation.answering import answers, replies
from assistant.conversation.answering.stepping import step
from assistant.conversation.errands.unknowable import undecided_told
from assistant.conversation.recognised.recognising import Meaning
from assistant.conversation.referring.targets import (
    is_cell_word,
)
from assistant.conversation.state import Conversation
from assistant.conversation.turn import Turn, new_draft
from assistant.facts import Brief
from assistant.understanding.brief import NO_PROJECT, read_brief
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError, shorten


def first_turn(
    workspace: Workspace, conversation: Conversation, message: str, meaning: Meaning
) -> Turn:
    """Without a draft every message is a request, but for the few that need none."""
    ask = meaning.ask
    if isinstance(ask, Steps):
        moved, reply = step(conversation, ask, workspace.around)
        return Turn(moved or conversation, reply if moved else replies.NO_DRAFT)
    if _NO_PROJECT.fullmatch(meaning.text):
        return Turn(conversation, replies.START)
    if isinstance(ask, Simple) and ask.what in {
        Plain.HELP,
        Plain.GREET,
        Plain.NEW,
        Plain.THANKS,
        Plain.AGREE,
    }:
        return Turn(conversation, replies.HELP if ask.what is not Plain.NEW else replies.START)
    if isinstance(ask, Define):
        return Turn(conversation, answers.define(None, ask))
    if isinstance(ask, Undecided):
        return Turn(conversation, undecided_told(workspace, None, ask))
    if isinstance(ask, Search):
        return Turn(conversation, answers.search(workspace, ask))
    if meaning.abuse:
        return Turn(conversation, replies.CALM)
    waits = (Simple, Export, ApplyFixes, Settle, Why, Others, Choose, BackTo)
    edits = [] if meaning.unread or not meaning.certain else meaning.changes
    if isinstance(ask, StartWith):
        return new_draft(workspace, conversation, ask.request)
    begun = _with_refused(workspace, conversation, message)
    if begun is not None:
        return begun
    if isinstance(ask, waits) or (edits and all(_names_a_cell(one) for one in edits)):
        return Turn(conversation, replies.NO_DRAFT)
    return new_draft(workspace, conversation, message)


def _with_refused(workspace: Workspace, conversation: Conversation, message: str) -> Turn | None:
    """The draft for ``message`` and what was said before it without naming a project; None where that adds nothing."""
    pairs = zip(conversation.messages[::2], conversation.messages[1::2], strict=False)
    refused = [said.text for said, reply in pairs if NO_PROJECT in reply.text or reply.text == replies.NO_DRAFT]  # fmt: skip
    if not refused:
        return None
    before = "，".join(one.strip("，,。 ") for one in refused[-_MOST:])
    alone = _read(workspace, message)
    whole = _read(workspace, f"{before}，{message}")
    if whole is None or not whole.topic:
        return None
    if alone is not None and alone.topic:
        more = len(whole.facts) > len(alone.facts) or whole.amount != alone.amount
        if whole.topic != alone.topic or not (more or whole.year != alone.year):
            return None
    note = f"和前面说的“{shorten(before)}”合在一起拟的。\n"
    return new_draft(workspace, conversation, f"{before}，{message}", note)


def _read(workspace: Workspace, text: str) -> Brief | None:
    try:
        return read_brief(text, today=workspace.date(), known_units=workspace.known_units())
    except UserError:
        return None


_MOST = 3
"""Messages without a project that are read together with the one that names it."""
_NO_PROJECT = re.compile(
    r"(?:我|我们|咱们?|想|要|得|需要|帮我|给我|麻烦|请|来|开始|先|现在|能不能|可以)*(?:做|写|填|拟|弄|编|建|生成|搞|起草|制作|填报)(?:一|个|下|张|份|新|的)*(?:项目|预算)?(?:支出)?(?:绩效)?(?:目标)?(?:申报)?(?:表格?|草稿|绩效|目标|项目)?(?:吧|了|呗|呀)?"
)
"""我要做个表: a wish without a project."""


def _names_a_cell(action: object) -> bool:
    """True where the words of a change name a class, a head or a row: no project is meant."""
    if isinstance(action, Correct) or getattr(action, "words", "") == "它":
        return True  # 改成40: of a table that is not there
    words = getattr(action, "words", "")
    said = words if isinstance(words, tuple) else (words,)
    return any(is_cell_word(one) for one in said)
