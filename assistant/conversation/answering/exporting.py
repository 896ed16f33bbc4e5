"""A file asked for in the conversation: offered, or held back while an ERROR stands."""

from assistant.conversation.actions import (
    Export,
)
from assistant.conversation.answering import replies
from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.whole_table import switch_form
from assistant.conversation.outcomes import Outcome
from assistant.conversation.referring.cells import label_of
from assistant.conversation.state import Conversation, Offer, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.draft import open_cells
from assistant.exporting import FORMAT_NAMES, form_of, not_on_form
from assistant.findings import Severity
from assistant.judging import errors_of, findings_of
from assistant.workspace import Workspace
from corpus.forms import find_form
from corpus.reading.formats.office import find_office

NO_FILE = "还有必须修改的问题"
"""How a reply begins that gives no file."""
_MOST_OFFERED = 3


def export(
    workspace: Workspace, conversation: Conversation, now: Snapshot, action: Export, message: str
) -> Turn:
    """The file that was asked for, or why it cannot be had yet."""
    if action.form:
        switched = switch_form(Changes(workspace, now, message), action.form)
        if isinstance(switched, Outcome):
            conversation = changed(workspace, conversation, now, switched).conversation
            now = switched.snapshot
        elif find_form(action.form, workspace.settings.forms) is None:
            return Turn(conversation, switched.text)
    errors = errors_of(now.draft)
    if errors and not action.anyway:
        return _refused(workspace, conversation, now)
    if errors:
        return Turn(
            conversation,
            f"{NO_FILE}，请在页面上确认后再导出带“草稿”标记的文件：\n" + replies.listed(errors),
        )
    if action.format == "pdf" and find_office() is None:
        return Turn(conversation, "导出PDF要用 LibreOffice，本机没有安装：请改说“导出word”。")
    still = open_cells(now.draft)
    gaps = [cell for cell in now.draft.basis if cell in still]  # as elsewhere: the head first
    note = (
        f"\n注意：还有{len(gaps)}处写着“待补充”：{'、'.join(label_of(now.draft, c) for c in gaps)}。"
        if gaps
        else ""
    )
    kind = action.format or "docx"
    lost = not_on_form([now.draft], kind, form_of(now.draft, workspace.settings.forms))
    note += f"\n注意：{lost}" if lost else ""
    return Turn(
        conversation, f"可以下载了，请点下面的“下载{FORMAT_NAMES[kind]}文件”。{note}", export=kind
    )


def _refused(workspace: Workspace, conversation: Conversation, now: Snapshot) -> Turn:
    """No file yet: what is wrong, and the mends that there are, each to be had with a click."""
    findings = findings_of(now.draft, workspace.around)
    errors = [one for one in findings if one.severity is Severity.ERROR]
    mends = tuple(
        f"修正第{number}个问题"
        for number, one in enumerate(findings, 1)
        if one.severity is Severity.ERROR and one.fix
    )
    whole = len(mends) == len(errors)
    todo = "点下面的按钮就能改" if whole else "请在表格里改，或者在这里说改成什么"
    if mends and not whole:
        todo += "；有现成改法的，点下面的按钮"
    told = (
        f"{NO_FILE}，暂时不能导出：\n{replies.listed(errors)}\n{todo}，改好再点一次导出。"
        "急着先交一份的，在“导出”页勾选“先导出每页标有‘草稿’的文件”。"
    )
    offer = Offer(options=mends[:_MOST_OFFERED]) if mends else None
    return Turn(conversation.model_copy(update={"offer": offer}), told)
