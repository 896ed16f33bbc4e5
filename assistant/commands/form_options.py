"""The options of ``mubiao form``, apart from the work: the help of any command lists them."""

import argparse
from pathlib import Path


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
