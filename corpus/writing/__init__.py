"""Writing target tables to files that can be handed in as they are."""

from collections.abc import Sequence
from typing import Literal, assert_never

from corpus.forms import Form
from corpus.forms import form as form_called
from corpus.schema import TargetTable
from corpus.writing.annex import AnnexRow
from corpus.writing.jsonfile import write_json
from corpus.writing.names import safe_filename
from corpus.writing.sheet import write_xlsx
from corpus.writing.word import write_docx

__all__ = ["AnnexRow", "export_bytes", "safe_filename", "write_docx", "write_json", "write_xlsx"]

Format = Literal["docx", "xlsx", "json"]


def export_bytes(
    table: TargetTable,
    fmt: Format,
    *,
    form: str | Form = "C",
    draft_mark: bool = False,
    annex: Sequence[AnnexRow] = (),
) -> bytes:
    """The table as a file of that format on ``form`` (an id, or a form).

    ``draft_mark`` marks every page 草稿; ``annex`` adds the review sheet 填报依据. UserError for
    an unknown form, and where a text is longer than the format holds.
    """
    chosen = form if isinstance(form, Form) else form_called(form)
    if fmt == "docx":
        return write_docx(table, chosen, draft_mark=draft_mark, annex=annex)
    if fmt == "xlsx":
        return write_xlsx(table, chosen, draft_mark=draft_mark, annex=annex)
    if fmt == "json":
        return write_json(table, draft_mark=draft_mark, annex=annex)
    assert_never(fmt)
