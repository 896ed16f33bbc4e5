"""What a message asks for: one typed action. Recognised by the words that clerks use."""

import re
from dataclasses import dataclass
from typing import Literal

from corpus.numerals import CHINESE, parse_number
from corpus.text import clean_cell
from corpus.value_grammar import parse_value
from corpus.values import ValueKind


@dataclass(frozen=True)
class SetTo:
    """把满意度改成95%: ``words`` name the cell, ``value`` is the new text."""

    words: str
    value: str
    explicit: bool = True  # False for 预算是3万元: without such a cell it may be a fact


@dataclass(frozen=True)
class Rename:
    """把第2条的名称改成…"""

    words: str
    value: str


@dataclass(frozen=True)
class Delete:
    """删除生态效益."""

    words: str


@dataclass(frozen=True)
class Add:
    """加一条时效指标：12月底前完成."""

    level2_words: str
    name: str
    value: str


@dataclass(frozen=True)
class Why:
    """为什么…: of one cell, or of the whole table where ``words`` is empty."""

    words: str


@dataclass(frozen=True)
class ApplyFixes:
    """全部修正 (None) or 修正第2个问题 (from 1)."""

    number: int | None


@dataclass(frozen=True)
class Export:
    """导出 with the format asked for."""

    format: Literal["docx", "xlsx", "json"] | None


@dataclass(frozen=True)
class Simple:
    """An action without words."""

    what: Literal["undo", "redo", "check", "help", "new", "gaps", "thanks"]


@dataclass(frozen=True)
class Said:
    """Anything else: a request, an answer, or not understood."""

    text: str


@dataclass(frozen=True)
class Several:
    """Several changes in one message: all of them or none."""

    parts: tuple["SetTo | Rename | Delete | Add", ...]


@dataclass(frozen=True)
class Settle:
    """以单价为准: which figure counts where the total and the arithmetic disagree."""

    by: Literal["derived", "stated"]


Action = (
    SetTo | Rename | Delete | Add | Why | ApplyFixes | Export | Simple | Several | Settle | Said
)

_END = r"[。！!~～吧了呢啊呀\s]*$"
_SIMPLE: tuple[
    tuple[str, Literal["undo", "redo", "check", "help", "new", "gaps", "thanks"]], ...
] = (
    (rf"^(?:请|帮我)?(?:撤销|撤回|撤消|恢复上一步|回到上一步|退回上一步|取消(?:刚才|上一步)的?(?:修改|操作)?|undo)(?:一下|上一步|刚才的?修改|刚才的操作)?{_END}", "undo"),
    (rf"^(?:重做|恢复(?:撤销)?|取消撤销|redo)(?:一下)?{_END}", "redo"),
    (rf"^(?:请|帮我)?(?:再|重新)?(?:检查|校验|审核|审一下|查一下|看看有(?:没有|什么)问题|有(?:没有|什么)问题)(?:一下|一遍|表|这张表|这个表|草稿)*[?？]?{_END}", "check"),
    (rf"^(?:帮助|help|怎么用|你能做什么|你会什么|使用说明|能干什么)[?？]?{_END}", "help"),
    (rf"^(?:重新开始|从头开始|新建|新建草稿|新建一个|重来|清空)(?:一张|一个)?(?:表|草稿)?{_END}", "new"),
    (rf"^(?:还有)?(?:哪些|哪里|什么|哪几处)?(?:还)?(?:没有?填|没写|缺什么|差什么|要补充什么|需要补充什么|待补充的?|没填的?)(?:有哪些|是什么|的)?[?？]?{_END}", "gaps"),
    (rf"^(?:好的?|谢谢(?:您|你|了)?|多谢|辛苦(?:了|您了)?|可以了?|行了?|没问题了?|ok|明白了?|知道了?)(?:[，,]?谢谢(?:您|你)?)?{_END}", "thanks"),
)  # fmt: skip
_EXPORT = re.compile(
    r"^(?:请|帮我|给我)?(?:导出|下载|输出|生成|保存(?:为|成|到)?|打印)(?:为|成|一下|一份|一个)?(?:文件|表格|表)?"
    r"\s*(?P<format>word|docx|doc|文档|excel|xlsx|xls|电子表格|表格|json)?(?:文件|文档|格式|表格|版|表)*"
    + _END,
    re.IGNORECASE,
)
_FORMATS: dict[str, Literal["docx", "xlsx", "json"]] = {
    "word": "docx", "docx": "docx", "doc": "docx", "文档": "docx", "excel": "xlsx",
    "xlsx": "xlsx", "xls": "xlsx", "电子表格": "xlsx", "表格": "xlsx", "json": "json",
}  # fmt: skip
_FIX_ALL = re.compile(rf"^(?:请|帮我|把)?(?:(?:全部|一键|都|所有问题?|全都|自动)(?:修正|修复|改正|改好|修改|改了)|(?:修正|修复)(?:全部|所有)(?:问题|错误)?){_END}")  # fmt: skip
_FIX_ONE = re.compile(
    rf"^(?:请|帮我)?(?:修正|修复|改正|处理)第?(\d{{1,3}}|{CHINESE})(?:个|条|处|项)?(?:问题|意见|错误|提示)?{_END}"
)
_WHY = re.compile(
    r"^(?:请问|请|那)?(?P<before>.*?)(?:为什么|为何|为啥|怎么来的|从哪来的?|从哪里来的?|哪来的|依据(?:是什么|在哪)?|什么依据|的?来源(?:是什么)?|怎么算(?:出来)?的|理由(?:是什么)?)"
    r"(?P<after>.*?)[?？。！]*$"
)
_WHY_TAIL = re.compile(
    r"^(?:是|要|会|选|用|写|设|定|填|这么|这样|有|取|写成|定成|是不是)+|(?:这个(?:数|值|指标)?|的|呢|啊|了|写成|写|填|是|要|有|定|设)+$"
)
_RENAME = re.compile(
    r"^(?:请|帮我)?(?:把|将)?(?P<words>.+?)的?(?:名称|名字|指标名|指标名称|说法)?(?:改名|更名|重命名)(?:为|成|叫)(?P<value>.+)$"
    r"|^(?:请|帮我)?(?:把|将)?(?P<words2>.+?)的(?:名称|名字|指标名|指标名称)(?:改|换|写|调整)(?:为|成|到)(?P<value2>.+)$"
)
_SET = re.compile(
    r"^(?:请|帮我|麻烦)?(?:把|将)?(?P<words>.+?)(?:的?(?:指标值|目标值|值))?"
    r"(?:应该|应当|要|需要|都|也|再)?"
    r"(?:改成|改为|改到|换成|换为|调整为|调整到|调整成|调到|调成|调为|提高到|提高至|提升到|提升至|提到|增加到|增加至|加到"
    r"|降低到|降低至|降到|降至|减少到|减到|减至|下调到|上调到|设为|设成|设置为|定为|定成|写成|写为|填成|填为|填写为|填上|更正为|变更为|变成|变为)"
    r"(?P<value>\S.*)$"
)
_IS = re.compile(r"^(?P<words>[^，。；,;]{2,12}?)(?:是|为|：|:)(?P<value>[^，。；,;]{1,60})$")
_ASKS = re.compile(r"什么|多少|哪|谁|怎么|怎样|几[个条项]|[吗么呢?？]$")
_DELETE = re.compile(
    r"^(?:请|帮我|麻烦)?(?:把|将)?(?:删除|删掉|删去|去掉|去除|移除|不要|取消|拿掉|不需要|不用写|去了)(?P<words>.+)$"
    r"|^(?:请|帮我|麻烦)?(?:把|将)?(?P<words2>.+?)(?:给我)?(?:都|全部|也)?(?:删除|删掉|删去|删了|去掉|去除|移除|不要了?|不需要了?|拿掉|不用写)"
    + _END
)
_ADD = re.compile(
    r"^(?:请|帮我|麻烦)?(?:再|还要|还|另外)?(?:加|添加|增加|新增|补充|加上|补)(?:上)?(?:一个|一条|一项|个|条|1条|1个)?"
    r"(?:(?P<level2>[^\s：:，,“”\"]{2,9}?)(?:指标)?[：:，,]|(?P<level2b>数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|满意度)(?:类|的)?指标)?"
    r"(?P<rest>.+)$"
)


_SETTLE = re.compile(
    r"^(?:就|那就|请)?(?:以|按|按照|用)(?P<by>单价|标准|人数|数量|计算|测算|算出来|预算|预算总额|总额)(?:的|结果|的结果|的数|数)*"
    r"(?:为准|算|计算|来算|来)" + _END
)


def recognise(text: str) -> Action:
    """The action that the message asks for; ``Said`` where none of the commands fits."""
    message = clean_cell(text).strip("。.!！ ")
    for pattern, what in _SIMPLE:
        if re.match(pattern, message, re.IGNORECASE):
            return Simple(what)
    found = _EXPORT.match(message)
    if found:
        return Export(_FORMATS.get((found.group("format") or "").lower()))
    if _FIX_ALL.match(message):
        return ApplyFixes(None)
    found = _FIX_ONE.match(message)
    if found and (number := parse_number(found.group(1))) is not None:
        return ApplyFixes(int(number))
    if len(message) > 160:
        return Said(text)  # commands are short; a pasted paragraph is a request
    found = _SETTLE.match(message)
    if found:
        return Settle("stated" if found.group("by") in {"预算", "总额", "预算总额"} else "derived")
    several = _several(message)
    if several:
        return several
    if "\n" in message:
        return Said(text)
    return _about_cells(message, text)


def _several(message: str) -> Several | None:
    """Changes told one after the other; None unless every clause is one."""
    clauses = [
        one.strip()
        for one in re.split(r"[，,；;。\n]|(?<=.)(?:然后|并且|同时|并(?=把|将|删))", message)
    ]
    clauses = [
        re.sub(r"^(?:再|并|也|还有|另外|以及)(?=把|将|删|去掉|加)", "", one)
        for one in clauses
        if one
    ]
    if len(clauses) < 2:
        return None
    parts = [_about_cells(clause, clause) for clause in clauses]
    changes = tuple(part for part in parts if isinstance(part, SetTo | Rename | Delete | Add))
    asked = all(part.explicit for part in changes if isinstance(part, SetTo))
    return Several(changes) if len(changes) == len(parts) and asked else None


def _about_cells(message: str, text: str) -> Action:
    found = _WHY.match(message)
    if found and len(message) <= 40:
        words = found.group("before") or found.group("after")
        return Why(_WHY_TAIL.sub("", words.strip("，, ")).strip("，, "))
    found = _RENAME.match(message)
    if found:
        return Rename(
            (found.group("words") or found.group("words2")).strip(),
            _unquoted(found.group("value") or found.group("value2")),
        )
    found = _SET.match(message)
    if found and not re.search(r"[，。；]", found.group("words")):
        return SetTo(found.group("words").strip(), _unquoted(found.group("value")))
    found = _DELETE.match(message)
    if found:
        return Delete((found.group("words") or found.group("words2")).strip(" ，,"))
    found = _ADD.match(message)
    if found and len(message) <= 60:
        level2 = (found.group("level2") or found.group("level2b") or "").strip()
        rest = found.group("rest").strip(" ，,：:的")
        return Add(level2, *name_and_value(re.sub(r"的?指标$", "", rest)))
    found = _IS.match(message)
    if found and _ASKS.search(found.group("value")):
        return Why(found.group("words").strip())
    if found:
        return SetTo(found.group("words").strip(), _unquoted(found.group("value")), explicit=False)
    return Said(text)


_STARTS_VALUE = re.compile(r"[\d０-９≥≤><=＞＜＝约近不至达控每百全一二两三四五六七八九十半上下]")


def name_and_value(text: str) -> tuple[str, str]:
    """Split 培训次数2次 into name and value: the longest ending that reads as a value, or ""."""
    for place in range(len(text)):
        name = re.sub(r"(?:的?(?:指标)?值)?(?:为|是)?$", "", text[:place].strip(' ，,、：:“”"'))
        value = text[place:].strip(' ，,、：:“”"')
        if _STARTS_VALUE.match(value) and parse_value(value).kind not in {
            ValueKind.QUALITATIVE,
            ValueKind.NOT_APPLICABLE,
        }:
            return name, value
    return text.strip('“”"'), ""


def _unquoted(value: str) -> str:
    return value.strip().strip("“”\"'‘’「」").strip()
