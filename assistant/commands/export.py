"""``mubiao export``: tables of files written on another form, one file or a zip."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.checks import check_table
from assistant.exporting import SEVERITY_WORDS, check_suffix, write_file
from assistant.findings import Severity
from corpus.errors import UserError, shorten
from corpus.forms import Form, default_form, form, in_family, unprinted_sentence
from corpus.schema import TargetTable
from corpus.writing import Annex, AnnexFinding, ExportItem, Format, export_all, export_zip


@dataclass(frozen=True)
class Written:
    """What was written."""

    tables: int
    left_out: str | None  # what the form has no place for, in one sentence


def run_export(
    paths: Sequence[Path],
    out: Path,
    *,
    form_id: str | None = None,
    inside: Format = "docx",
    with_annex: bool = False,
    anyway: bool = False,
    folder: Path | None = None,
    prepared_by: str = "",
) -> Written:
    """Write all tables of the files to ``out``.

    With .zip each table gets a file of its own of the format ``inside``. Without ``form_id`` the
    first table's own form counts. UserError while a table has an ERROR, unless ``anyway``.
    """
    packed = out.suffix.lower() == ".zip"
    fmt = inside if packed else check_suffix(out)
    tables = _read(paths, folder)
    chosen = form(form_id, folder) if form_id else _own_form(tables[0], folder)
    items, errors_told = [], []
    for table in tables:
        findings = check_table(table)
        errors = [one.message for one in findings if one.severity is Severity.ERROR]
        errors_told += [f"“{shorten(table.project_name)}”：{one}" for one in errors]
        annex = Annex(
            findings=tuple(
                AnnexFinding(severity=SEVERITY_WORDS[one.severity], text=one.message)
                for one in findings
            ),
            prepared_by=prepared_by or table.unit or "",
            prepared_at=datetime.now(),
        )
        items.append(
            ExportItem(
                table=in_family(table, chosen.taxonomy),
                annex=annex if with_annex else Annex(),
                draft_mark=bool(errors),
            )
        )
    if errors_told and not anyway:
        listed = "；".join(f"{number}. {one}" for number, one in enumerate(errors_told, 1))
        raise UserError(
            f"还有{len(errors_told)}处必须修改的问题，不能导出（加 --anyway 可以先导出标有“草稿”的文件）：{listed}"
        )
    write = export_zip if packed else export_all
    write_file(out, write(items, fmt, form=chosen))
    told = None if fmt == "json" else unprinted_sentence([one.table for one in items], chosen)
    return Written(len(items), told)


def _read(paths: Sequence[Path], forms: Path | None) -> list[TargetTable]:
    from corpus.reading import read_paths_safely

    tables: list[TargetTable] = []
    for outcome in read_paths_safely(paths, forms):
        if outcome.result is None:
            said = outcome.report.warnings
            raise UserError(said[0] if said else "文件读不出来：请核对后再试。")
        tables += outcome.result.tables
    if not tables:
        raise UserError("里面没有可以导出的表：请核对文件夹或压缩包。")
    return tables


def _own_form(table: TargetTable, folder: Path | None) -> Form:
    return form(table.form or default_form(table.taxonomy), folder)
