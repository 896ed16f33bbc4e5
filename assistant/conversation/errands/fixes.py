"""Fixes asked for in any order: 全部修正, 列出来的问题凡是你能自动处理的，全都替我处理掉."""

import re

from assistant.conversation.actions import ApplyFixes
from assistant.conversation.errands.said import all_known, one_errand, words
from corpus.numerals import CHINESE, parse_number

_PROBLEM = re.compile(
    r"有错|错的|错处|问题|毛病|错误|(?<!满)意见|提示|建议|校验|检查|审核|差错|不合格"
)
_MENDS = re.compile(r"修|采纳|处理|解决|改|纠正|更正|订正")
_BY_ITSELF = re.compile(r"自动|一键|能(?:自己)?(?:改|修)|能处理|可以自动")
_DONE = re.compile(r"(?:处理|修|改|解决|修正|修改)(?:完|好)(?:了)?$")
_WANTED = re.compile(r"把|请|帮|给我|替|您|你|麻烦|全|都|统统|一键|逐")
_WHOLE = re.compile(
    r"修正|修复|改正|(?:全部|全都|一键|全|都)(?:给我|帮我|一起|自动)*(?:修|改(?!动|的)|处理|解决)(?!了?[什哪])"
)
"""全部修正, 都改了: all of them, though no problem is named."""
_NUMBER = re.compile(
    rf"(?:修正|修复)第?(?P<f>\d{{1,2}}|{CHINESE})(?:个|条|处|项)?$|第(?P<a>\d{{1,2}}|{CHINESE})(?:个|条|处|项|点)?(?=.{{0,8}}(?:问题|意见|错误|提示|建议|毛病))|(?:问题|意见|错误|提示|建议)(?:第)?(?P<b>\d{{1,2}}|{CHINESE})(?![\u4e00-\u9fff]{{0,2}}(?:元|人|个月|%))|(?P<c>\d{{1,2}})号(?=问题|意见)|(?<=提示)的?第(?P<d>\d{{1,2}}|{CHINESE})(?:个|条|处|项)|(?<=意见)[的里中]*第(?P<e>\d{{1,2}}|{CHINESE})(?:个|条|处|项)"
)
_WORDS = words(
    """问题 毛病 错误 意见 提示 建议 校验 检查 审核 复核 差错 硬伤 结果 列 列出 列出来 出 发现 查出 查 指出 提 提出 提的 提示的 报 报的 说 里 里面 中 上 凡是 凡 只要 能够 能改 能修 自动 系统 程序 软件 处理 解决 修 修正 修复 修改 改 改正 改好 改掉 改了 改过来 修掉 修好 纠正 更正 订正 掉 完
    全 都 全都 全部 统统 通通 逐条 逐项 逐个 一条条 一键 一律 按 按照 照 根据 依 所有 所有的 这些 那些 上面 以上 不合格 地方 处 替 有 几处 几个 其中 那 条 项 个 点 必须 号 的那些 一遍 可 部分 自行 通知 有错 错的 错 检查到 检查到的 到的 采纳"""
)


def read_fixes(text: str) -> ApplyFixes | None:
    """All fixes, or the one of a numbered finding; None for another message."""
    return _read(text, _WHOLE) or one_errand(text, _read)


def _read(text: str, *whole: re.Pattern[str]) -> ApplyFixes | None:
    """``whole`` are words that mean fixes only where nothing stands beside them."""
    if re.search(r"哪|什么|几个|^[我他她]", text):
        return None
    number = _NUMBER.search(text)
    meant = (_PROBLEM, _BY_ITSELF, *whole)
    if not _MENDS.search(text) or not (number or any(one.search(text) for one in meant)):
        return None
    said = text[: number.start()] + text[number.end() :] if number else text
    if not all_known(said or "的", _WORDS) or (_DONE.search(text) and not _WANTED.search(text)):
        return None
    if number is None:
        return ApplyFixes(None)
    count = parse_number(next(one for one in number.groups() if one))
    return None if count is None else ApplyFixes(int(count))
