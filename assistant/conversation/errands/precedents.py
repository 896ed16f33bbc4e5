"""Rows of a past table asked for in any order: 像困难群众救助项目那样写满意度, 把免费开放项目的开放天数拿过来."""

import re

from assistant.conversation.actions import TakeOver
from assistant.conversation.errands.said import WHETHER, left_over, words
from corpus.numerals import CHINESE

_N = rf"(?:\d{{1,2}}|{CHINESE})"
_CLASS = re.compile(
    r"(?:服务对象|群众)?满意度(?:指标)?|(?:社会|经济|生态)效益(?:指标)?|可持续影响(?:指标)?|(?:数量|质量|时效|成本)(?:指标)?"
)
_LIKE = r"(?:相似|相近|类似|参考|同类)"
_NUMBERED = re.compile(
    rf"第(?P<a>{_N})(?:个|条|张)?{_LIKE}(?:的)?(?:项目|表|历史表|那个)?|{_LIKE}(?:的)?(?:项目|表)(?:里面?|中|当中|的)*第?(?P<b>{_N})(?:个|张|条)?(?:项目|表)?|第(?P<c>{_N})个(?:项目|案例|例子)"
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


_VERB = r"(?:照抄|照搬|照着|参照|参考|借鉴|借用|套用|仿照|采用|拿来用|抄一下|抄|跟着|像|(?<![使费饮])用(?![品户水电于餐房地途工具])|按照)"
_PAST = r"(?:《(?P<t>[^《》]{2,30})》|(?P<p>[^，。]{2,20}?)(?:那个项目|这个项目|那个表|那张表|那个|那张|那份|(?<!的)项目))"
_ROW = r"(?P<w>[^，。的]{2,14}?)(?:指标)?(?:的?写法)?"
_OF_A_ROW = (
    re.compile(rf"(?:就|那就|把|将)*(?P<v>{_VERB})?{_PAST}(?:的|里的?|中的?){_ROW}(?:给我|帮我|也|都|直接)*(?P<take>(?:拿|抄|搬|挪|复制|借)过来(?:用|写|填)?)?(?:过来|来)?(?:一下)?"),
    re.compile(rf"(?:就|那就)*(?P<v>照抄|照搬|采用|套用|借用|抄)(?P<t>[^，。]{{2,20}}?)(?:的|里的|中的){_ROW}"),
    re.compile(rf"(?:把|将)?{_ROW}(?:也|就)?(?P<v>{_VERB}){_PAST}(?:的写法|的那样|那样|一样)?(?:来|去)?[写填改设弄做]?(?:一下)?"),
    re.compile(rf"(?P<v>{_VERB}){_PAST}(?:的写法|的那样|那样|一样)(?:来|去)?[写填改设弄做](?:一下)?{_ROW}"),
)  # fmt: skip
"""A row of a past table by its name: 把免费开放项目的开放天数拿过来."""

_NOT_WANTED = re.compile(rf"{WHETHER}|[?？]|别")


def read_precedent(text: str) -> TakeOver | None:
    """The class or row to take over and the past project that it comes from; None for another message."""
    if len(text) > 50 or _NOT_WANTED.search(text):
        return None
    return _class(text) or _row(text)


def _class(text: str) -> TakeOver | None:
    classes = {one.group() for one in _CLASS.finditer(text)}
    if len(classes) != 1 or not _TAKES.search(text):
        return None
    (level2,) = classes
    rest = text.replace(level2, "")
    number = _NUMBERED.search(rest)
    if number:
        rest = rest[: number.start()] + rest[number.end() :]
        whole = left_over(rest, _WORDS) == ""
        return TakeOver(next(one for one in number.groups() if one), level2) if whole else None
    if not (_CLEARLY.search(rest) or _MARKED.search(rest)):
        return None
    titled = re.search(r"《(?P<p>[^《》]{2,30})》", rest)
    if titled:
        rest = rest[: titled.start()] + rest[titled.end() :]
        return TakeOver(titled.group("p"), level2) if left_over(rest, _WORDS) == "" else None
    project = left_over(rest, _WORDS)
    project = re.sub(r"(?:项目|那张|那个|那份|这|的)+$", "", project) if project else ""
    marked = re.search(r"那张|那个|那份|项目", rest) is not None
    usable = (
        (2 if marked else 3) <= len(project) <= 20
        and not _NO_PROJECT.search(project)
        and not re.search(r"[，,。；]", project)
    )
    return TakeOver(project, level2) if usable else None


def _row(text: str) -> TakeOver | None:
    for form in _OF_A_ROW:
        found = form.fullmatch(text)
        if not found:
            continue
        said = found.groupdict()
        project, row = said.get("t") or said.get("p") or "", said["w"]
        taken = (said["v"] or said.get("take")) and not re.search("我|想", row)
        if taken and not _NO_PROJECT.search(project) and not _NO_PROJECT.search(row):
            return TakeOver(project, row)
    return None
