"""``mubiao check``: an opinion per table, a summary over many, as text, JSON, Word or Excel."""

import json
from dataclasses import replace
from pathlib import Path

from assistant.checks import Around, profile_called
from assistant.checks.around import NOTHING
from assistant.checks.catalogue import catalogue
from assistant.commands.operator import note_export
from assistant.commands.output import bar
from assistant.reviewing.opinion import DISCLAIMER, opinion_on, summary_lines
from assistant.reviewing.tables import Review, Reviewed, review_paths
from corpus.errors import UserError, why
from corpus.settings import Settings

_FORMATS = (".docx", ".xlsx")


def run_check(
    settings: Settings,
    paths: list[Path],
    *,
    profile: str,
    as_json: bool,
    out: Path | None,
    rules: bool,
) -> bool:
    """Check everything at ``paths`` and print or write what is said; True where an ERROR stands.

    UserError where nothing could be read, for an unknown profile and for an ``out`` of another kind.
    """
    chosen = profile_called(profile)
    if rules:
        print(catalogue(), end="")
        return False
    if not paths:
        raise UserError("没有写要校验的文件：请在“mubiao check”后面写文件或文件夹。")
    if out is not None and out.suffix.lower() not in _FORMATS:
        raise UserError(f"不能写成“{out.name}”：文件名请以 .docx 或 .xlsx 结尾。")
    review = review_paths(paths, profile=chosen, around=_around(settings), forms=settings.forms)
    if not review.tables:
        raise UserError(review.unread[0].why if review.unread else "里面没有可以读取的文件。")
    if out is not None:
        _write(review, out)
        note_export(settings, out, f"{len(review.tables)}张表的审核意见")
    if as_json:
        print(json.dumps(_json(review), ensure_ascii=False, indent=2))
        return review.wrong
    print(_text(review) if out is None else "\n".join(summary_lines(review)))
    if out is not None:
        print(f"审核意见已写入“{out}”。")
    return review.wrong


def _around(settings: Settings) -> Around:
    """The history and the encoder, where the office has been set up; else nothing."""
    if not settings.database.exists():
        return NOTHING
    from assistant.workspace import Workspace

    workspace = Workspace(settings, progress=bar())
    return replace(workspace.around, meaning=workspace.meaning)  # prepared where a row asks for it


def _text(review: Review) -> str:
    parts = [opinion_on(one).text() for one in review.tables]
    if len(parts) > 1 or review.unread:
        parts.append("\n".join(summary_lines(review)))
    return "\n\n".join([*parts, DISCLAIMER])


def _json(review: Review) -> dict[str, object]:
    return {
        "tables": [_table_json(one) for one in review.tables],
        "unread": [{"file": one.file, "why": one.why} for one in review.unread],
        "faults": [
            {"code": f.code, "severity": f.severity.value, "tables": f.tables, "findings": f.findings}
            for f in review.faults()
        ],
    }  # fmt: skip


def _table_json(one: Reviewed) -> dict[str, object]:
    return {
        "file": one.file,
        "project_name": one.table.project_name,
        "unit": one.table.unit,
        "conclusion": one.conclusion,
        "estimate": {
            "grade": one.verdict.overall.word,
            "criteria": {c.value: grade.word for c, grade in one.verdict.grades.items()},
            "line": one.verdict.line,
        },
        "cautions": list(one.cautions),
        "findings": [finding.to_json() for finding in one.findings],
    }


def _write(review: Review, out: Path) -> None:
    from assistant.reviewing.opinion_files import review_docx, review_xlsx

    content = review_docx(review) if out.suffix.lower() == ".docx" else review_xlsx(review)
    try:
        out.write_bytes(content)
    except OSError as error:
        raise UserError(f"无法写入“{out}”（{why(error)}）：请检查文件夹和权限。") from error
