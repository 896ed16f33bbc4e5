"""Rows of a past table asked for in any order: 把相似项目里第一个的质量指标拿来用, 像困难群众救助项目那样写满意度."""

import re

from assistant.conversation.actions import TakeOver
from assistant.conversation.errands.said import left_over, words
from corpus.numerals import CHINESE

_N = rf"(?:\d{{1,2}}|{CHINESE})"
_CLASS = re.compile(
    r"(?:服务对象|群众)?满意度(?:指标)?|(?:社会|经济|生态)效益(?:指标)?|可持续影响(?:指标)?|(?:数量|质量|时效|成本)(?:指标)?"
)
_NUMBERED = re.compile(
    rf"第(?P<a>{_N})(?:个|条|张)?(?:相似|相近|类似|参考|同类)(?:的)?(?:项目|表|历史表|那个)?|(?:相似|相近|类似|参考|同类)(?:的)?(?:项目|表)(?:里面?|中|当中|的)*第(?P<b>{_N})(?:个|张|条)?(?:项目|表)?"
)
_TAKES = re.compile(
    r"照抄|照搬|照着|参照|参考|借鉴|借用|套用|仿照|采用|拿来|拿过来|搬过来|抄|搬|像|(?<![教大小中科同文数医入开放上留求])学(?![校生习员院科期前位费])|仿|(?<!对)照|用|按照|按"
)
_CLEARLY = re.compile(
    r"照抄|照搬|照着|参照|参考|借鉴|借用|套用|仿照|拿来|拿过来|搬过来|抄|像|(?<![教大小中科同文数医入开放上留求])学(?![校生习员院科期前位费])"
)
_MARKED = re.compile(r"《|项目|那张表|那个表|的表|那样|一样|的写法|那份|那张|那个")
_WORDS = words(
    """照抄 照搬 照着 参照 参考 借鉴 借用 套用 仿照 采用 拿来 拿来用 拿过来 拿过来用 拿 搬过来 搬 抄 抄过来 抄一下 抄一抄 像 学 学着 仿 照 用 按照 按 着 写 写上 写成 写一下 填 填上 设 设置 弄 做 改 改成 来写 来填 来 过来 用过来 用上 这 那 的 里 里的 里面 里头 中 中的 上 项目 表 表格 那张表 那个表 那张 那个 那份 那样 那样子 一样 写法 写得好 写得不错 写得 挺好 不错 好 跟着 指标 这类 这块 这一块 这条 那条 也 就 一遍 复制 同 跟 和 样子 的样子 方式 填法 套路 内容 引用 引过来 过来用"""
)
_NO_PROJECT = re.compile(
    r"[“”\"\d]|去年|上年|往年|四|三大|单价|标准|预算|总额|人数|文件|通知|办法|合同|方案|计划|规定|要求|说明|建议|意见|实际|原来|原样|之前|以前|从前|先前|刚才|现在|财政|领导|名称|名字|换成|叫|改|删|不|没|吗|什么|怎么|哪|如果"
)


def read_precedent(text: str) -> TakeOver | None:
    """The class to take over and the past project that it comes from; None for another message."""
    if len(text) > 50 or re.search(r"[?？]|吗$|要不要|能不能不|别|怎么|如何|什么", text):
        return None
    classes = {one.group() for one in _CLASS.finditer(text)}
    if len(classes) != 1 or not _TAKES.search(text):
        return None
    (level2,) = classes
    rest = text.replace(level2, "")
    number = _NUMBERED.search(rest)
    if number:
        rest = rest[: number.start()] + rest[number.end() :]
        whole = left_over(rest, _WORDS) == ""
        return TakeOver(number.group("a") or number.group("b"), level2) if whole else None
    if not (_CLEARLY.search(rest) or _MARKED.search(rest)):
        return None
    titled = re.search(r"《(?P<p>[^《》]{2,30})》", rest)
    if titled:
        rest = rest[: titled.start()] + rest[titled.end() :]
        return TakeOver(titled.group("p"), level2) if left_over(rest, _WORDS) == "" else None
    project = left_over(rest, _WORDS)
    project = re.sub(r"(?:项目|那张|那个|那份|这|的)+$", "", project) if project else ""
    usable = (
        3 <= len(project) <= 20
        and not _NO_PROJECT.search(project)
        and not re.search(r"[，,。；]", project)
    )
    return TakeOver(project, level2) if usable else None
