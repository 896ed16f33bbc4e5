"""Writing drafts to files: refused while an ERROR stands, unless asked to write them anyway."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from assistant.draft import BASIS_WORDS, Draft, filled_cells, open_cells
from assistant.findings import SEVERITY_WORDS
from assistant.judging import errors_of, findings_of
from corpus.errors import UserError, shorten, why
from corpus.forms import Form, default_form, forms, in_family, unprinted_sentence
from corpus.forms import form as form_called
from corpus.schema import TO_FILL, TargetTable
from corpus.writing import (
    FORMATS,
    Annex,
    AnnexFinding,
    AnnexRow,
    ExportItem,
    Format,
    cell_label,
    export_all,
    export_zip,
)

__all__ = [
    "FORMATS", "FORMAT_NAMES", "SEVERITY_WORDS", "Format", "annex", "check_suffix", "draft_bytes", "drafts_bytes", "drafts_zip",
    "export_draft", "form_for", "form_of", "not_on_form", "write_file",
]  # fmt: skip

FORMAT_NAMES: dict[Format, str] = {"docx": "Word", "xlsx": "Excel", "pdf": "PDF", "json": "JSON"}
"""What buttons and replies call a format."""


def check_suffix(path: Path) -> Format:
    """The format that the file's name asks for; UserError for another."""
    suffix = path.suffix.lower().removeprefix(".")
    for fmt in FORMATS:
        if suffix == fmt:
            return fmt
    raise UserError(f"不能写成“{path.name}”：文件名请以 .docx、.xlsx、.pdf 或 .json 结尾。")


def annex(draft: Draft, prepared_by: str = "", prepared_at: datetime | None = None) -> Annex:
    """The review sheet: what each cell says and rests on, the findings left, who and when.

    Without a name the draft's 实施单位 stands for who, where it is known; without a time it is now.
    """
    table, chosen = draft.table, form_of(draft)
    texts = {cell: text for cell, text in filled_cells(table).items() if text != "无"}
    texts |= {cell: "（空）" for cell in open_cells(draft) if cell not in texts}
    rows = [
        AnnexRow(
            cell=cell_label(cell, table, chosen),
            text=text,
            basis=f"{BASIS_WORDS[draft.basis[cell].kind]}：{draft.basis[cell].text}",
        )
        for cell, text in texts.items()
        if not cell.endswith("/name")
    ]
    found = [
        AnnexFinding(
            severity=SEVERITY_WORDS[one.severity],
            text=one.message,
            concerns=cell_label(one.cell, table, chosen) if one.cell else "",
        )
        for one in findings_of(draft)
    ]
    unit = "" if draft.table.unit in {None, TO_FILL} else draft.table.unit or ""
    return Annex(
        rows=tuple(rows),
        findings=tuple(found),
        prepared_by=prepared_by or unit,
        prepared_at=prepared_at or datetime.now(),
    )


def form_of(draft: Draft, folder: Path | None = None) -> Form:
    """The form that the draft names (``table.form``), else the usual one for its classes."""
    return form_for(draft.table, folder)


def form_for(table: TargetTable, folder: Path | None = None) -> Form:
    """The form that the table names, where there is one that its classes fit; else the usual one."""
    for one in forms(folder):
        if one.key == table.form and one.taxonomy in {None, table.taxonomy}:
            return one
    return form_called(default_form(table.taxonomy))


def not_on_form(drafts: Sequence[Draft], kind: Format, form: Form) -> str | None:
    """One sentence naming what the drafts state and a file of that kind will not show, or None.

    JSON shows everything.
    """
    if kind == "json":
        return None
    return unprinted_sentence([in_family(one.table, form.taxonomy) for one in drafts], form)


def draft_bytes(
    draft: Draft,
    kind: Format,
    *,
    form: str | Form | None = None,
    with_annex: bool = False,
    anyway: bool = False,
    folder: Path | None = None,
    prepared_by: str = "",
) -> bytes:
    """The file's content on ``form`` (an id, or None for the draft's own form).

    The table is put into the form's classes (N: four families). ``with_annex`` adds the review
    sheet, with ``prepared_by`` as who made it. UserError, with the list, while an ERROR stands;
    with ``anyway`` the file is written all the same, marked 草稿 on every page. ``folder`` holds
    the office's own forms.
    """
    return drafts_bytes(
        [draft], kind, form=form, with_annex=with_annex, anyway=anyway, folder=folder,
        prepared_by=prepared_by,
    )  # fmt: skip


def drafts_bytes(
    drafts: Sequence[Draft],
    kind: Format,
    *,
    form: str | Form | None = None,
    with_annex: bool = False,
    anyway: bool = False,
    folder: Path | None = None,
    prepared_by: str = "",
) -> bytes:
    """Several drafts in one file, a page or a sheet each; on form F one row an indicator.

    Without a form that of the first draft counts for all. Otherwise as ``draft_bytes``.
    """
    chosen = _chosen(drafts, form, folder)
    items = _items(drafts, chosen, with_annex, anyway, prepared_by)
    return export_all(items, kind, form=chosen)


def drafts_zip(
    drafts: Sequence[Draft],
    kind: Format,
    *,
    form: str | Form | None = None,
    with_annex: bool = False,
    anyway: bool = False,
    folder: Path | None = None,
    prepared_by: str = "",
) -> bytes:
    """Several drafts in a .zip, a file each, named after their projects; as ``drafts_bytes``."""
    chosen = _chosen(drafts, form, folder)
    items = _items(drafts, chosen, with_annex, anyway, prepared_by)
    return export_zip(items, kind, form=chosen)


def _chosen(drafts: Sequence[Draft], form: str | Form | None, folder: Path | None) -> Form:
    if not drafts:
        raise UserError("没有可以导出的表：请先拟一张表。")
    if form is None:
        return form_of(drafts[0], folder)
    return form if isinstance(form, Form) else form_called(form, folder)


def _items(
    drafts: Sequence[Draft], form: Form, with_annex: bool, anyway: bool, prepared_by: str
) -> list[ExportItem]:
    items, told = [], []
    for draft in drafts:
        errors = errors_of(draft)
        before = f"“{shorten(draft.table.project_name)}”：" if len(drafts) > 1 else ""
        told += [before + error.message for error in errors]
        items.append(
            ExportItem(
                table=in_family(draft.table, form.taxonomy),
                annex=annex(draft, prepared_by) if with_annex else Annex(),
                draft_mark=bool(errors),
            )
        )
    if told and not anyway:
        listed = "；".join(f"{number}. {one}" for number, one in enumerate(told, 1))
        raise UserError(f"还有{len(told)}处必须修改的问题，不能导出：{listed}")
    return items


def export_draft(
    draft: Draft,
    path: Path,
    *,
    form: str | Form | None = None,
    with_annex: bool = False,
    anyway: bool = False,
    folder: Path | None = None,
    prepared_by: str = "",
) -> None:
    """Write the draft to ``path``; the suffix gives the format, the rest is as in ``draft_bytes``.

    UserError where it cannot be.
    """
    content = draft_bytes(
        draft, check_suffix(path), form=form, with_annex=with_annex, anyway=anyway, folder=folder,
        prepared_by=prepared_by,
    )  # fmt: skip
    write_file(path, content)


def write_file(path: Path, content: bytes) -> None:
    """Write a file that the clerk named; UserError where it cannot be written."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UserError(f"无法写入“{path}”（{why(error)}）：请检查文件夹和权限。") from error
