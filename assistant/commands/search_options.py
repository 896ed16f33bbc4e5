"""The options of ``mubiao search``; light, so that other commands start without the search."""

import argparse
from pathlib import Path

from corpus.store.finder import Order
from corpus.taxonomy import TaxonomyName

FAMILIES = {"three": TaxonomyName.THREE_FAMILY, "four": TaxonomyName.FOUR_FAMILY}
"""The families of classes as the command line calls them."""


def add_search_options(search: argparse.ArgumentParser) -> None:
    """What can be said beside the text."""
    search.add_argument("text", metavar="TEXT", help="要找的内容；引号里的字必须原样出现")
    search.add_argument("--indicators", action="store_true", help="按指标检索（默认按项目）")
    search.add_argument("--years", default="", metavar="YEARS", help="年度：2024 或 2022-2024")
    search.add_argument(
        "--unit", action="append", default=[], metavar="NAME", help="实施单位，可以只写一部分"
    )
    search.add_argument("--authority", action="append", default=[], metavar="NAME", help="主管部门")
    search.add_argument(
        "--from", dest="low", default="", metavar="AMOUNT", help="金额从，例如 10万元"
    )
    search.add_argument("--to", dest="high", default="", metavar="AMOUNT", help="金额到")
    search.add_argument(
        "--class",
        dest="classes",
        action="append",
        default=[],
        metavar="NAME",
        help="一级或二级指标，例如 数量",
    )
    search.add_argument(
        "--kind", action="append", default=[], metavar="NAME", help="指标值的种类，例如 比率、单价"
    )
    search.add_argument("--value-from", default="", metavar="VALUE", help="指标值从，例如 90%%")
    search.add_argument("--value-to", default="", metavar="VALUE", help="指标值到")
    search.add_argument("--quantitative", action="store_true", help="只要有数字的指标值")
    search.add_argument(
        "--taxonomy", choices=tuple(FAMILIES), help="三类（three）或四类（four）指标"
    )
    search.add_argument("--passes", action="store_true", help="只要校验没有错误的表")
    search.add_argument(
        "--sort", choices=[one.value for one in Order], help="排序（默认相近的在前）"
    )
    search.add_argument("--page", type=int, default=1, metavar="N", help="第几页（默认 1）")
    search.add_argument("--numbers", action="store_true", help="统计找到的数值：中位数、区间、逐年")
    search.add_argument("--out", type=Path, metavar="FILE.xlsx", help="把结果列表写成 .xlsx 文件")
    search.add_argument("--json", action="store_true", help="输出 JSON")
