"""Writing a draft to a file: refused while an ERROR stands."""

from pathlib import Path
from typing import Literal

from assistant.conversation.targets import label_of
from assistant.draft import BASIS_WORDS, Draft, filled_cells
from assistant.judging import errors_of
from corpus.errors import UserError
from corpus.forms import Form, default_form, forms, in_family
from corpus.forms import form as form_called
from corpus.writing import AnnexRow, export_bytes

Format = Literal["docx", "xlsx", "json"]
FORMATS: tuple[Format, ...] = ("docx", "xlsx", "json")


def check_suffix(path: Path) -> Format:
    """The format that the file's name asks for; UserError for another."""
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in FORMATS:
        raise UserError(f"不能写成“{path.name}”：文件名请以 .docx、.xlsx 或 .json 结尾。")
    return suffix


def annex(draft: Draft) -> list[AnnexRow]:
    """One line a cell: what it says and what it rests on."""
    return [
        AnnexRow(
            cell=label_of(draft, cell), text=text,
            basis=f"{BASIS_WORDS[draft.basis[cell].kind]}：{draft.basis[cell].text}",
        )
        for cell, text in filled_cells(draft.table).items()
        if not cell.endswith("/name") and text != "无"
    ]  # fmt: skip


def form_of(draft: Draft, folder: Path | None = None) -> Form:
    """The form that the draft names (``table.form``), else the usual one for its classes."""
    table = draft.table
    for one in forms(folder):
        if one.key == table.form and one.taxonomy in {None, table.taxonomy}:
            return one
    return form_called(default_form(table.taxonomy))


def draft_bytes(
    draft: Draft,
    kind: Format,
    *,
    form: str | Form | None = None,
    with_annex: bool = False,
    anyway: bool = False,
    folder: Path | None = None,
) -> bytes:
    """The file's content on ``form`` (an id, or None for the draft's own form).

    The table is put into the form's classes (N: four families). ``with_annex`` adds the review
    sheet. UserError, with the list, while an ERROR stands; with ``anyway`` the file is written
    all the same, marked 草稿 on every page. ``folder`` holds the office's own forms.
    """
    chosen = _chosen(draft, form, folder)
    errors = errors_of(draft)
    if errors and not anyway:
        told = "；".join(f"{number}. {error.message}" for number, error in enumerate(errors, 1))
        raise UserError(f"还有{len(errors)}处必须修改的问题，不能导出：{told}")
    return export_bytes(
        in_family(draft.table, chosen.taxonomy),
        kind,
        form=chosen,
        draft_mark=bool(errors),
        annex=annex(draft) if with_annex else (),
    )


def _chosen(draft: Draft, form: str | Form | None, folder: Path | None) -> Form:
    if form is None:
        return form_of(draft, folder)
    return form if isinstance(form, Form) else form_called(form, folder)


def export_draft(
    draft: Draft,
    path: Path,
    *,
    form: str | Form | None = None,
    with_annex: bool = False,
    anyway: bool = False,
    folder: Path | None = None,
) -> None:
    """Write the draft to ``path``; the suffix gives the format, the rest is as in ``draft_bytes``.

    UserError where it cannot be.
    """
    content = draft_bytes(
        draft, check_suffix(path), form=form, with_annex=with_annex, anyway=anyway, folder=folder
    )
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UserError(f"无法写入“{path}”（{error.strerror}）：请检查文件夹和权限。") from error
