"""``mubiao form list | add | remove``: the forms that there are, and the office's own."""

import argparse

from assistant.commands.operator import operator
from assistant.desks.own_forms import add_form, drop_form
from assistant.own_forms import sketch_form, sketch_lines
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.forms import forms
from corpus.forms.definition import HeadCell
from corpus.forms.given import read_given_file
from corpus.forms.making import check_choice


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
