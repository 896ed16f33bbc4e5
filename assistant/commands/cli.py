"""The command line, ``mubiao``: each command with its options, and what it calls."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any, NoReturn

from pydantic import ValidationError

from assistant.commands import output
from assistant.commands.form_options import add_form_commands
from assistant.commands.search_options import add_search_options
from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.settings import Settings

ERROR_FOUND = 1
LEFT_OUT = 1
USER_ERROR = 2


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one Chinese line."""

    def error(self, message: str) -> NoReturn:
        for pattern, put in _SAID:
            if re.search(pattern, message):
                message = re.sub(pattern, put, message)
                break
        raise UserError(f"命令写得不对（{message}）。请用“mubiao --help”查看用法。")


_SAID = (
    (r"^the following arguments are required: (.+)$", r"缺少 \1"),
    (r"^argument (.+): invalid choice: '(.*)' \(choose from (.+)\)$", r"“\2”不在可选的\1中：\3"),
    (r"^argument (.+): expected (?:one|at least one) arguments?$", r"\1 后面缺少内容"),
    (r"^argument (.+): (?:invalid \S+ value: )(.+)$", r"\1 不能是 \2"),
    (r"^argument (.+): (.+)$", r"\1：\2"),
    (r"^unrecognized arguments: (.+)$", r"不认识 \1"),
    (r"^ambiguous option: (\S+) could match (.+)$", r"\1 不明确，可能是 \2"),
)
"""What argparse says in English, and how a clerk is told."""


def build_parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    parser = _Parser(
        prog="mubiao", description="绩效目标助手：拟写、校验、检索项目支出预算绩效目标表"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text)

    read = command("read", "读取文件中的绩效目标表，说明每个单元格的去向")
    read.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="文件、文件夹或压缩包（.zip）"
    )
    read.add_argument("--json", action="store_true", help="输出 JSON")

    add = command(
        "import", "把文件或文件夹中的表导入历史库；有待定的表没有导入或有文件未能读取时返回 1"
    )
    add.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    add.add_argument(
        "--yes", action="store_true", help="不询问：同项目同年度内容不同的表作为新版本导入"
    )
    add.add_argument(
        "--conflicts", choices=("new", "both", "skip"),
        help="同项目同年度内容不同的表：new 作为新版本，both 都保留，skip 不导入",
    )  # fmt: skip
    add.add_argument("--report", type=Path, metavar="FILE", help="把导入报告写成 .xlsx 文件")

    search = command("search", "检索历史绩效目标")
    add_search_options(search)
    search.add_argument("--limit", type=_positive, default=10, help="每页显示几条（默认 10）")

    draft = command("draft", "按文字拟写一张表；后面的每段文字是同一对话的下一句")
    draft.add_argument("texts", nargs="+", metavar="TEXT")
    draft.add_argument("--json", action="store_true", help="输出 JSON")
    draft.add_argument(
        "--out", type=Path, metavar="FILE", help="写成 .docx、.xlsx、.pdf 或 .json 文件"
    )
    _add_export_options(draft)

    check = command("check", "校验文件或文件夹中的表，写出审核意见；有必须修改的问题时返回 1")
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="文件、文件夹或 .zip")
    check.add_argument(
        "--profile", default="standard", metavar="NAME",
        help="校验尺度：standard strict lenient street guide，可用逗号并用（默认 standard）",
    )  # fmt: skip
    check.add_argument("--json", action="store_true", help="输出 JSON")
    check.add_argument(
        "--out", type=Path, metavar="FILE", help="把审核意见写成 .docx 或 .xlsx 文件"
    )
    check.add_argument("--rules", action="store_true", help="列出全部校验规则")

    export = command("export", "把文件中的表按指定表样写成文件，可以多张合成一个")
    export.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    export.add_argument(
        "--out", type=Path, required=True, metavar="FILE",
        help="写成 .docx、.xlsx、.pdf、.json 文件，或每张表一个文件的 .zip",
    )  # fmt: skip
    export.add_argument(
        "--zip-format", choices=("docx", "xlsx", "pdf", "json"), default="docx",
        help=".zip 里每个文件的格式（默认 docx）",
    )  # fmt: skip
    _add_export_options(export)

    add_form_commands(command("form", "查看表样；用自己的空白表生成表样"))

    backup = command("backup", "把历史库、草稿、表样和指标库备份成一个文件；发现数据损坏时返回 1")
    backup.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="备份文件（默认放在数据文件夹的 backups 中）",
    )
    back = command("restore", "恢复到备份时的状态；被替换的数据另存一份")
    back.add_argument("file", type=Path, metavar="FILE")
    back.add_argument("--yes", action="store_true", help="不询问")
    dump = command("dump", "把全部历史表写成一个 .json 或 .xlsx 文件")
    dump.add_argument("file", type=Path, metavar="FILE")
    log = command("log", "查看操作记录：谁、什么时候、改了什么")
    log.add_argument("text", nargs="?", default="", metavar="TEXT", help="只看含有这些字的")
    log.add_argument("--limit", type=_positive, default=50, help="最多显示几条（默认 50）")

    command("setup", "准备编码器、历史库和索引（可重复执行）")
    command("serve", "准备好一切，然后打开网页")
    command("status", "显示数据文件夹、历史库和索引的状态")
    return parser


def _add_export_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--form", metavar="ID", help="表样：A、B、C、N、S、F，或自己的表样（见 mubiao form list）"
    )
    parser.add_argument("--annex", action="store_true", help="附上填报依据（各项依据、尚存意见）")
    parser.add_argument("--by", default="", metavar="NAME", help="填报依据中写的填报人")
    parser.add_argument(
        "--anyway", action="store_true", help="有必须修改的问题也写出，每页标“草稿”"
    )


def main(argv: list[str] | None = None) -> int:
    """Run a command; returns the exit code (0; 1 where a check found an ERROR, or an import left tables out
    that somebody has to decide on; 2 on an error)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        arguments = build_parser().parse_args(argv)
        return int(_COMMANDS[arguments.command](arguments, _settings()))
    except UserError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return USER_ERROR
    except KeyboardInterrupt:
        print("已取消。", file=sys.stderr)
        return USER_ERROR
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _settings() -> Settings:
    """The settings of the environment. UserError naming the one that cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = f"MUBIAO_{'_'.join(str(part) for part in first['loc']).upper()}"
        raise UserError(
            f"设置 {name} 的值“{shorten(str(first['input']), 40)}”不能用：请按 README 的设置表改正或去掉它。"
        ) from error


def _positive(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) <= 1000:
        raise argparse.ArgumentTypeError(f"“{text}”应为 1 到 1000 的整数")
    return int(text)


def _emit(data: dict[str, Any]) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))


def _read(arguments: argparse.Namespace, settings: Settings) -> int:
    from corpus.reading import read_paths_safely

    outcomes = list(read_paths_safely(arguments.files, settings.forms))
    results = [one.result for one in outcomes if one.result is not None]
    unread = [said for one in outcomes if one.result is None for said in one.report.warnings]
    if not results and len(unread) <= 1:
        raise UserError(unread[0] if unread else "里面没有可以读取的文件：请核对文件夹或压缩包。")
    if results and arguments.json:
        _emit(
            {
                "tables": [table.to_json() for result in results for table in result.tables],
                "report": [one.report.to_json() for one in outcomes],
            }
        )
    elif results:
        for result in results:
            print(output.reading(result))
    for said in unread:
        print(" ".join(said.split()), file=sys.stderr)
    named = {name for path in arguments.files for name in (str(path), Path(path).name)}
    failed = any(one.error is not None and one.file in named for one in outcomes)
    if not results:
        return USER_ERROR
    return LEFT_OUT if failed else 0


def _import(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands.importing import CONFLICTS, run_import

    settled = run_import(
        _workspace(settings),
        arguments.paths,
        yes=arguments.yes,
        conflicts=CONFLICTS[arguments.conflicts] if arguments.conflicts else None,
        report=arguments.report,
    )
    return 0 if settled else LEFT_OUT


def _search(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands.search import run_search

    said, published = run_search(_workspace(settings), arguments)
    if arguments.json:
        _emit(published)
    else:
        print(said)
    return 0


def _draft(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands.operator import note_export
    from assistant.conversation.engine import take_turn
    from assistant.conversation.state import Conversation
    from assistant.exporting import check_suffix, export_draft, form_of, not_on_form
    from assistant.judging import findings_of
    from corpus.forms import form

    chosen = form(arguments.form, settings.forms) if arguments.form else None
    if arguments.out:
        check_suffix(arguments.out)
    workspace = _workspace(settings)
    conversation, reply = Conversation(), ""
    for text in arguments.texts:
        turn = take_turn(workspace, conversation, text)
        conversation, reply = turn.conversation, turn.reply
        if conversation.now is None:
            raise UserError(reply)
    assert conversation.now is not None
    draft = conversation.now.draft
    if arguments.json:
        _emit(output.draft_json(draft, reply, findings_of(draft)))
    else:
        print(output.drafting(draft, reply, findings_of(draft)))
    if arguments.out:
        export_draft(
            draft, arguments.out, form=chosen, with_annex=arguments.annex, folder=settings.forms,
            anyway=arguments.anyway, prepared_by=arguments.by,
        )  # fmt: skip
        note_export(settings, arguments.out, f"草稿《{draft.table.project_name}》")
        if not arguments.json:
            print(f"已写入“{arguments.out}”。")
        on_form = chosen or form_of(draft, settings.forms)
        left_out = not_on_form([draft], check_suffix(arguments.out), on_form)
        if left_out:
            print(left_out, file=sys.stderr)
    return 0


def _export(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands.export import run_export
    from assistant.commands.operator import note_export

    written = run_export(
        arguments.paths, arguments.out, form_id=arguments.form, inside=arguments.zip_format,
        with_annex=arguments.annex, anyway=arguments.anyway, folder=settings.forms,
        prepared_by=arguments.by,
    )  # fmt: skip
    note_export(settings, arguments.out, f"文件中的{written.tables}张表")
    print(f"已写入“{arguments.out}”，共{written.tables}张表。")
    if written.left_out:
        print(written.left_out, file=sys.stderr)
    return 0


def _form(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands.form import run_form

    return run_form(arguments, _workspace(settings))


def _check(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands.check import run_check

    wrong = run_check(
        settings, arguments.paths, profile=arguments.profile, as_json=arguments.json,
        out=arguments.out, rules=arguments.rules,
    )  # fmt: skip
    return ERROR_FOUND if wrong else 0


def _backup(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands.care import run_backup

    return run_backup(_workspace(settings), arguments.file)


def _restore(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands.care import run_restore

    return run_restore(_workspace(settings), arguments.file, yes=arguments.yes)


def _dump(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands.care import run_dump

    return run_dump(_workspace(settings), arguments.file)


def _log(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands.care import run_log

    return run_log(settings, text=arguments.text, limit=arguments.limit)


def _setup(arguments: argparse.Namespace, settings: Settings) -> int:
    print("正在准备编码器、历史库和索引（第一次要几分钟，以后几秒）……", file=sys.stderr, flush=True)
    workspace = _workspace(settings).prepare()
    for notice in workspace.notices:
        print(notice)
    counts = workspace.store.counts()
    print(f"准备完成：历史库中有{counts.tables}张表、{counts.rows_told}。")
    return 0


def _serve(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.serving import door_of, serve

    door_of(settings)  # a slip in the settings is told at once, not after minutes of preparing
    _setup(arguments, settings)
    return serve(settings)


def _status(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.status import status_lines

    for line in status_lines(settings):
        print(line)
    return 0


def _workspace(settings: Settings) -> Any:
    from assistant.workspace import Workspace

    return Workspace(settings, progress=output.bar())


_COMMANDS = {
    "read": _read, "import": _import, "search": _search, "draft": _draft, "check": _check,
    "export": _export, "form": _form,
    "backup": _backup, "restore": _restore, "dump": _dump, "log": _log,
    "setup": _setup, "serve": _serve, "status": _status,
}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
