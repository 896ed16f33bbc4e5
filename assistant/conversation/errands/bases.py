"""不要用去年的表, 这不是同一个项目: last year's table is refused as the base of the draft."""

import re

from assistant.conversation.actions import WithoutBase

_PAST = r"(?:去年|上年|上一年|前年|往年|以前|从前|历史|库里|旧)"
_TABLE = r"(?:的|度|库|那|这|张|个|份|里|老|表格?|项目|数据?|数字|内容|底稿|底子|模板|历史)*"
_NOT = r"(?:不要|不用|不能|不想|不该|不应该|不必|别|甭|莫|不)(?:再|给我|去)*"
_TAKE = r"(?:用|按照?|照着?|参照|参考|沿用|套用|套|拿|以|依|抄|比着|接着)"
_SO = r"(?:来|做|作|当|为|写|拟|填|底稿|底子|模板|了|就|哈|吧|啊|呀|的)*"
_SAME = r"(?:同一?|一)(?:个)?(?:项目|回事|码事|件事|张表|个事)"
_REFUSED = re.compile(
    rf"(?:那就?|请|你|您)*{_NOT}{_TAKE}{_PAST}{_TABLE}{_SO}"
    rf"|(?:那就?|请|你|您|把)*{_PAST}{_TABLE}(?:就|也|是|跟|和|与|这|那|本|张|个|份|项目|表|我们|今年的?)*"
    rf"(?:{_NOT}(?:用|要|算|参照|参考|沿用|作数|能用|好用)|用错|拿错|找错|弄错|搞错|不是(?:这个|本|我们的?)项目|不是{_SAME}|没(?:有)?关系|不相干|无关){_SO}"
    rf"|(?:这|那|它们?|两张表|这两个|跟|和|与|{_PAST}|张|个|份|表|的|其实|根本|并|就)*不(?:是|算){_SAME}{_SO}"
    rf"|(?:底稿|底子)(?:用|拿|找|选|弄|搞)?错了?|{_NOT}(?:要|用)?(?:这个|那个|这张|那张)?底稿{_SO}"
)
_ANEW = re.compile(
    r"[，,；;。\s]*(?:请|就|给我|帮我|麻烦)*(?:重新?|另外?|从头)(?:拟|写|做|来|弄|出)(?:一?[张份个遍下])?(?:吧|了)?$"
)
"""不要用去年的，重新拟: what follows from it in any case."""


def read_without_base(text: str) -> WithoutBase | None:
    """The refusal of last year's table, in one clause or several; None for another message.

    满意度不要用去年的 is of one cell, and no such refusal.
    """
    clauses = [one for one in re.split(r"[，,；;。！!\s]+", _ANEW.sub("", text)) if one]
    refused = bool(clauses) and len(clauses) <= 3 and all(map(_REFUSED.fullmatch, clauses))
    return WithoutBase() if refused else None
