"""A message that is nothing but known words: what an errand says, and the courtesies around it.

An errand is told in many orders of few words (全部撤销, 把我改过的全撤了, 之前的修改统统不要了). Instead of
an order for each, every word must be one that the errand knows; one strange word, and it is not read.
"""

from collections.abc import Callable
from typing import TypeVar

from assistant.conversation.vocabulary.order_words import ORDERED
from corpus import late_re as re

T = TypeVar("T")


def listed(said: str) -> frozenset[str]:
    """A vocabulary written as words with spaces between."""
    return frozenset(said.split())


_COURTESY = listed(
    """麻烦 麻烦您 麻烦你 请 烦请 劳烦 辛苦 辛苦了 您 你 我 我们 咱 咱们 俺 俺们 自己 给 帮 替 帮忙 帮我 给我 一下 一下子 下 下子 吧 了 啊 呀 呗 哈 哈哈 哦 噢 嘛
    呢 啦 嗯 唉 哎 哎呀 额 呃 的话 的 得 地 就 那 那就 那么 先 再 也 还 还是 直接 都 把 将 要 想 想要 需要 能 能不能 能否 可不可以 可以 可否 好 好的 行 行了
    好了 对了 现在 目前 这 这个 那个 谢谢 谢了 多谢 好吗 行吗 可以吗 吗 是 个 份 张 一 一个 一份 一张 来 去 出 过来 出来 算了 算 帮忙把 老师 同志 您好 你好 统一
    顺便 赶紧 尽快 马上 立即 快 然后 一并 一起 , ， 。 ； ; ! ！ ? ？ 、 ： :"""
) | {" "}
"""What is said around every errand and means nothing of its own."""
_LONGEST = 60
"""Characters of a message that is read so."""
_CLAUSES = 6
"""Clauses of a message that has one errand and its reasons."""


def words(said: str) -> frozenset[str]:
    """A vocabulary written as words with spaces between, and the courtesies."""
    return listed(said) | _COURTESY


def all_known(text: str, known: frozenset[str]) -> bool:
    """True where ``text`` is a row of known words, whatever their order."""
    return 0 < len(text) <= _LONGEST and len(text) in _reached(text, known)


def known_start(text: str, known: frozenset[str]) -> int:
    """How far ``text`` begins with known words: the farthest place."""
    return max(one for one in _reached(text[:_LONGEST], known) if one <= len(text))


def _reached(text: str, known: frozenset[str]) -> set[int]:
    """The places of ``text`` that a row of known words can end at."""
    longest = max(map(len, known))
    reached = {0}
    for place in range(len(text)):
        if place in reached:
            reached |= {
                place + size
                for size in range(1, longest + 1)
                if text[place : place + size].lower() in known
            }
    return reached


def left_over(text: str, known: frozenset[str], behind: frozenset[str] | None = None) -> str | None:
    """The one stretch of ``text`` between known words; "" where all are known, None where there are two.

    Known words are taken away from both ends, the farthest from the front first; ``behind`` are
    those that stand after the stretch, where they are others.
    """
    behind = behind or known
    if all_known(text, known | behind):
        return ""
    rest = text[known_start(text, known) :]
    back = frozenset(one[::-1] for one in behind)
    return rest[: len(rest) - known_start(rest[::-1], back)]


WHETHER = r"要不要|该不该|是不是|能不能不|如果|要是|[?？]$|吗$|什么|怎么|如何|哪|区别|差别|为何|等.{1,8}再"
"""In an errand's own clause: it is asked whether to, or put off."""
ORDERS = re.compile(
    rf"{ORDERED}|退回|还原|修正|修复|重做|提高|降低|加一|填|更名|调[整到为]|[?？]|吗$|如果|要是|假如|(?:别|甭|不要|先不|不用|不能|不必)(?!的)|等.{{1,10}}再|为什么|怎么|什么|多少|没同意|没答应|不让|不同意|导出|下载|\d"
)
"""Beside an errand: words that ask for something else, put it off, or tell a value."""
_MARKS = re.compile(r"[，,。；;：:！!\s]+")


def one_errand(
    text: str, read: Callable[[str], T | None], orders: re.Pattern[str] = ORDERS
) -> T | None:
    """The errand of the whole text, or of its clauses that have one, where the others only say why.

    ``orders`` are the words that no reason holds.
    """
    whole = read(text)
    if whole is not None:
        return whole
    clauses = [one for one in _MARKS.split(text) if one]
    if not 2 <= len(clauses) <= _CLAUSES:
        return None
    readings = [(clause, read(clause)) for clause in clauses]
    found = [one for _, one in readings if one is not None]
    if not found or any(one != found[0] for one in found):
        return None
    others = [clause for clause, one in readings if one is None]
    return None if any(orders.search(one) for one in others) else found[0]
