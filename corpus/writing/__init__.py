"""Writing target tables to files that can be handed in as they are."""

import io
import zipfile
from collections.abc import Sequence
from typing import Literal, assert_never

from corpus.errors import UserError
from corpus.forms import Form
from corpus.forms import form as form_called
from corpus.schema import TargetTable
from corpus.writing.annex import Annex, AnnexFinding, AnnexRow, as_annex, cell_label
from corpus.writing.item import ExportItem
from corpus.writing.jsonfile import write_json
from corpus.writing.names import safe_filename, unlike
from corpus.writing.pdf import write_pdf
from corpus.writing.sheet import write_xlsx
from corpus.writing.word import write_docx

__all__ = [
    "FORMATS", "Annex", "AnnexFinding", "AnnexRow", "ExportItem", "Format", "cell_label", "export_all",
    "export_bytes", "export_zip", "safe_filename", "write_docx", "write_json", "write_pdf",
    "write_xlsx",
]  # fmt: skip

Format = Literal["docx", "xlsx", "pdf", "json"]
FORMATS: tuple[Format, ...] = ("docx", "xlsx", "pdf", "json")


def export_bytes(
    table: TargetTable,
    fmt: Format,
    *,
    form: str | Form = "C",
    draft_mark: bool = False,
    annex: Annex | Sequence[AnnexRow] = (),
) -> bytes:
    """The table as a file of that format on ``form`` (an id, or a form).

    ``draft_mark`` marks every page 草稿; ``annex`` adds the review sheet 填报依据. UserError for
    an unknown form, and where a text is longer than the format holds.
    """
    item = ExportItem(table=table, annex=as_annex(annex), draft_mark=draft_mark)
    return export_all([item], fmt, form=form)


def export_all(items: Sequence[ExportItem], fmt: Format, *, form: str | Form = "C") -> bytes:
    """Several tables in one file: a page or a sheet each; on a flat form one row an indicator.

    UserError as for ``export_bytes``, and where there is no table at all.
    """
    if not items:
        raise UserError("没有可以导出的表：请先拟一张表。")
    chosen = form if isinstance(form, Form) else form_called(form)
    if fmt == "docx":
        return write_docx(items, chosen)
    if fmt == "xlsx":
        if chosen.template:
            raise UserError(f"表样“{chosen.name}”是 Word 表：请导出为 Word 或 PDF。")
        return write_xlsx(items, chosen)
    if fmt == "pdf":
        return write_pdf(items, chosen)
    if fmt == "json":
        return write_json(items)
    assert_never(fmt)


def export_zip(items: Sequence[ExportItem], fmt: Format, *, form: str | Form = "C") -> bytes:
    """Each table in a file of its own, named after its project, in one .zip."""
    if not items:
        raise UserError("没有可以导出的表：请先拟一张表。")
    out, taken = io.BytesIO(), set[str]()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for item in items:
            name = unlike(safe_filename(item.table.project_name, fmt), taken)
            packed.writestr(name, export_all([item], fmt, form=form))
    return out.getvalue()
