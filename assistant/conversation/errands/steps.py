"""Several steps at once, told in any order: 我做的修改全部作废, 往回退两步, 把撤掉的都恢复."""

import re

from assistant.conversation.actions import PutBack, Steps
from assistant.conversation.errands.said import all_known, one_errand, words
from corpus.numerals import CHINESE, parse_number

_FIRST = re.compile(
    r"最初|最开始|一开始|最早|刚生成|刚拟|刚出来|刚做出来|刚给|初稿|原稿|原始|初始|头一版|第一版|第一稿|第一次|起初|当初|刚开始|开头那"
)
_ALL = re.compile(
    r"这几次|这几步|全部|所有|统统|通通|全都|一概|一律|一切|全(?=撤|退|恢复|还原|取消|作废|不)|(?<=撤)全"
)
_BACK = re.compile(r"撤|还原|恢复|复原|回到|退回|回退|退到|倒回|退掉|作废|取消|撤到|从头来过|清掉")
_NOT_WANTED = re.compile(r"不要|不算|不作数|废掉|推倒|重来")
_MADE = re.compile(r"修改|改动|改的|改过|动过|变动|操作|我改")
_AGAIN = re.compile(r"重做|前进|撤(?:销|回|掉|消)?(?:了)?的")
_WORDS = words(
    """撤 撤到 撤销 撤回 撤消 撤掉 撤了 还原 恢复 复原 回到 回 退 退回 退回到 退到 回退 倒回 倒退 退掉 作废 取消 从头来过 从头来 从头 重来 推倒 清掉 不要 不算 不算数 不作数 废掉 改回 改回去 改回来 弄回 弄回去
    最初 最开始 一开始 最早 刚生成 生成 刚拟好 刚拟 拟好 拟 刚出来 刚做出来 刚给 初稿 原稿 原始 初始 头一版 第一版 第一稿 第一次 起初 当初 刚开始 开头 那会 那会儿 时候 时
    全部 全 所有 统统 通通 全都 一概 一律 一切 修改 改动 改的 改过 改过的 我改 改 动过 变动 操作 做 做过 做的 过 步骤 内容 地方 表 表格 草稿 稿 版 版本 样子 状态 模样 那样 这样 这些 那些 前面 之前 以前 后来 上面 到 成 为 回来 回去 掉 往 往回 向 最近 最后 后 前 刚才 刚刚 刚
    不改 不改了 不折腾 不折腾了 乱 改乱 太乱 弄乱 步 次 回 重做 前进 恢复回来 一遍 整张 整个 从 这几次 这几步 几次 反悔 后悔 白改 白改了 连 连着 连续 看看 半天 不如 原来的 版的"""
)
_PUT_BACK = re.compile(
    r"(?:把|将|那|算了|，)*(?P<w>[^，。；\d]{2,12}?)(?:那一?[栏格条个项]|这一?[栏格条个项]|的(?:值|名称|数))?(?:还是|又|就|也|给我|帮我|麻烦您?|请)*(?:改|换|变|调|弄|写|填|退|恢复|还原)(?:回|成|到|为)?(?:去|来|原来的?(?:样子|数|值|名字|写法|内容|那个)?|原先的?(?:样子|数|值)?|之前的?(?:样子|数|值|那个|写法)?|原样|以前的)(?:吧|了|算了)*"
)
"""主管部门还是改回去吧."""
_NUMBER = re.compile(rf"(?P<n>\d{{1,2}}|{CHINESE})(?=(?:步|次|回|下)(?!子))")


def read_steps(text: str) -> Steps | None:
    """Several steps, or all of them; None for another message, one step among them."""
    found = one_errand(text, _read)
    return found if found is None or found.whole or found.count > 1 else None


def read_put_back(text: str) -> PutBack | None:
    """The cell that is to be as it was before; None for another message."""
    found = _PUT_BACK.fullmatch(text)
    if (
        not found
        or all_known(found.group("w"), _WORDS)
        or re.search(r"刚|删|这条|那条|上|还是|原来|好", found.group("w"))
    ):
        return None
    return PutBack(found.group("w")) if re.search(r"回|原|之前|以前", text) else None


def _read(text: str) -> Steps | None:
    number = _NUMBER.search(text)
    count = parse_number(number.group("n")) if number else None
    said = text[: number.start()] + text[number.end() :] if number else text
    if not all_known(said, _WORDS):
        return None
    back = _BACK.search(text) is not None
    if (
        _AGAIN.search(text)
        and (count or _ALL.search(text))
        and (back or "重做" in text or "前进" in text)
    ):
        return Steps(back=False, count=int(count or 1), whole=count is None)
    if count and count > 1 and (back or _NOT_WANTED.search(text) or "退" in text):
        return Steps(back=True, count=int(count))
    if count:
        return None
    made = _MADE.search(text) is not None
    if re.search(r"刚才|刚刚", text) and not _FIRST.search(text):
        return None  # the last step
    if _FIRST.search(text) and (back or re.search(r"回|退|成", text)):
        return Steps(back=True, whole=True)
    if _ALL.search(text) and (back or (made and _NOT_WANTED.search(text))):
        return Steps(back=True, whole=True)
    every = made and re.search(r"都|全", text) is not None
    return Steps(back=True, whole=True) if every and (back or _NOT_WANTED.search(text)) else None
