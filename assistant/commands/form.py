"""``mubiao form list | add | remove``: the forms that there are, and the office's own."""

import argparse
from pathlib import Path

from assistant.commands.operator import operator
from assistant.desks.own_forms import add_form, drop_form
from assistant.own_forms import sketch_form, sketch_lines
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.forms import forms
from corpus.forms.definition import HeadCell
from corpus.forms.given import read_given_file
from corpus.forms.making import check_choice


def add_form_commands(parser: argparse.ArgumentParser) -> None:
    """The options of ``mubiao form``."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="操作")
    actions.add_parser("list", help="列出全部表样")
    add = actions.add_parser("add", help="用一张空白的 Word 或 Excel 表生成自己的表样")
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("--name", required=True, metavar="NAME", help="表样名称")
    add.add_argument(
        "--set", action="append", default=[], metavar="PLACE=FIELD",
        help="更正某个位置填什么，如 3/1=office；等号后为空表示留空",
    )  # fmt: skip
    add.add_argument("--yes", action="store_true", help="核对无误，保存")
    remove = actions.add_parser("remove", help="删除自己的表样")
    remove.add_argument("name", metavar="NAME")


def run_form(arguments: argparse.Namespace, workspace: Workspace) -> int:
    """Carry the command out; UserError where it cannot be."""
    if arguments.action == "list":
        for one in forms(workspace.settings.forms):
            print(one.name if one.name.startswith(one.key) else f"{one.key}（{one.name}）")
    elif arguments.action == "remove":
        drop_form(workspace, arguments.name, by=operator())
        print(f"已删除表样“{arguments.name}”。")
    else:
        _add(arguments, workspace)
    return 0


def _add(arguments: argparse.Namespace, workspace: Workspace) -> None:
    given = read_given_file(arguments.file)
    sketch = sketch_form(given, arguments.name)
    chosen: dict[str, HeadCell | None] = {}
    for said in arguments.set:
        key, equals, cell = said.partition("=")
        if not equals:
            raise UserError(f"“{said}”写得不对：请写成“位置=栏目”，如“3/1=office”。")
        place, field = check_choice(key.strip(), cell.strip(), sketch.places)
        chosen[place] = field
    if chosen:
        sketch = sketch_form(given, arguments.name, chosen)
    for line in sketch_lines(sketch):
        print(line)
    if arguments.yes:
        add_form(workspace, sketch, source=f"命令行：{arguments.file.name}", by=operator())
        print(f"已保存。导出时用 --form {arguments.name}。")
    else:
        print("还没有保存：请核对，有误的用 --set 更正，无误再加 --yes。")
