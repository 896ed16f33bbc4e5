"""What the export page does, without the page: which drafts, on which form, as which file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.accounts.person import Person
from assistant.conversation.state import load
from assistant.desks.drafts import Listed, listed
from assistant.draft import Draft, open_cells
from assistant.exporting import FORMAT_NAMES as FORMAT_NAMES
from assistant.exporting import Format, drafts_bytes, drafts_zip, form_of, not_on_form
from assistant.judging import errors_of
from corpus.errors import UserError, shorten
from corpus.forms import Form
from corpus.reading.formats.office import find_office
from corpus.settings import Settings
from corpus.writing import safe_filename

MIME = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "json": "application/json",
    "zip": "application/zip",
}


@dataclass(frozen=True)
class Choice:
    """What the clerk has chosen."""

    form: Form
    kind: Format = "docx"
    zipped: bool = False  # a file a draft, in a .zip
    with_annex: bool = False
    prepared_by: str = ""
    anyway: bool = False  # write what has errors, marked 草稿


@dataclass(frozen=True)
class Condition:
    """What speaks against handing the drafts in."""

    errors: tuple[str, ...]  # each forbids the file
    gaps: int  # cells still to be filled


def choosable(settings: Settings, *, by: Person) -> list[Listed]:
    """The person's saved drafts that hold a table, newest first."""
    folder = by.drafts(settings)
    return [one for one in listed(settings, by=by) if _draft(one.key, folder) is not None]


def drafts_of(keys: Sequence[str], settings: Settings, *, by: Person) -> list[Draft]:
    """The drafts of these saved conversations, in this order.

    UserError where one is damaged, or none of the person's own.
    """
    found = [load(key, by.drafts(settings)).now for key in keys]
    return [snapshot.draft for snapshot in found if snapshot is not None]


def _draft(key: str, folder: Path) -> Draft | None:
    try:
        now = load(key, folder).now
    except UserError:  # the list of drafts names the damaged one
        return None
    return now.draft if now else None


def condition_of(drafts: Sequence[Draft]) -> Condition:
    """The errors that stand, with the project where there are several, and the open cells."""
    errors = []
    for draft in drafts:
        before = f"“{shorten(draft.table.project_name)}”：" if len(drafts) > 1 else ""
        errors += [before + error.message for error in errors_of(draft)]
    return Condition(tuple(errors), sum(len(open_cells(draft)) for draft in drafts))


def why_not(drafts: Sequence[Draft], choice: Choice) -> str | None:
    """Why no file can be made, in one sentence; None where it can."""
    if not drafts:
        return "请先选择要导出的草稿。"
    if choice.kind == "pdf" and find_office() is None:
        return "导出PDF要用 LibreOffice，本机没有安装：请改为导出Word。"
    if choice.form.template and choice.kind == "xlsx":
        return f"表样“{choice.form.key}”是 Word 表：请导出为 Word 或 PDF。"
    if choice.form.template and len(drafts) > 1 and not choice.zipped and choice.kind != "json":
        return f"表样“{choice.form.key}”一个文件只能放一张表：请选“每张一个文件（.zip）”。"
    errors = condition_of(drafts).errors
    if errors and not choice.anyway:
        return f"还有{len(errors)}处必须修改的问题，改好才能导出。"
    return None


def left_out(drafts: Sequence[Draft], choice: Choice) -> str | None:
    """What the drafts state and the file will not show, in one sentence; None where it shows all."""
    return not_on_form(drafts, choice.kind, choice.form)


def file_name(drafts: Sequence[Draft], choice: Choice) -> str:
    """The name of the file: the project's, or how many projects it holds."""
    suffix = "zip" if choice.zipped else choice.kind
    name = drafts[0].table.project_name
    return safe_filename(name if len(drafts) == 1 else f"绩效目标表（{len(drafts)}张）", suffix)


def file_content(drafts: Sequence[Draft], choice: Choice) -> bytes:
    """The file; UserError where it cannot be made."""
    write = drafts_zip if choice.zipped else drafts_bytes
    return write(
        drafts, choice.kind, form=choice.form, with_annex=choice.with_annex,
        anyway=choice.anyway, prepared_by=choice.prepared_by,
    )  # fmt: skip


def usual_form(drafts: Sequence[Draft], folder: Path) -> str:
    """The id of the form to begin with: the first draft's own."""
    return form_of(drafts[0], folder).key if drafts else "C"
