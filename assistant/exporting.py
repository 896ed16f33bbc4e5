"""Writing a draft to a file: refused while an ERROR stands."""

from pathlib import Path
from typing import Literal

from assistant.conversation.targets import label_of
from assistant.draft import BASIS_WORDS, Draft, filled_cells
from assistant.judging import errors_of
from corpus.errors import UserError
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


def draft_bytes(draft: Draft, kind: Format, *, with_annex: bool = False) -> bytes:
    """The file's content; UserError, with the list, while an ERROR stands."""
    errors = errors_of(draft)
    if errors:
        told = "；".join(f"{number}. {error.message}" for number, error in enumerate(errors, 1))
        raise UserError(f"还有{len(errors)}处必须修改的问题，不能导出：{told}")
    return export_bytes(draft.table, kind, annex=annex(draft) if with_annex else ())


def export_draft(draft: Draft, path: Path) -> None:
    """Write the draft to ``path``; the suffix gives the format. UserError where it cannot be."""
    content = draft_bytes(draft, check_suffix(path))
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UserError(f"无法写入“{path}”（{error.strerror}）：请检查文件夹和权限。") from error
