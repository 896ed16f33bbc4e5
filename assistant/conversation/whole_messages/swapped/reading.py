"""Two things told the wrong way round: 应急灯和烟感的数弄反了; 单位和主管部门写反了，对调."""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.conversation.clauses import split

Of = Literal["value", "name", "order", ""]


@dataclass(frozen=True)
class Swap:
    """What is to be exchanged: the words of both ("" for what is in view or was not told) and of what."""

    one: str
    other: str
    of: Of
    slipped: bool  # 弄反了 rather than 对调
    beside: str = ""  # what else is said: the values as they should be


_AND = r"(?:和|跟|与|同|、|及|以及)"
_W = r"(?:第[一二三四五六七八九十\d]{1,3}[条行项]?|[^，。；、\d]{1,16}?)"
_OF = r"(?:的)?(?P<of>数字|数值|指标值|目标值|数据|数量|值|数|金额|钱|名称|名字|叫法|内容|顺序|次序|位置|先后)?"
_SLIP = r"(?:[弄写填搞说打放输报记看标录整编排给]?(?:颠倒|[反倒混串岔拧])(?:过来|去|淆|个儿?)?了?|张冠李戴了?)"
_EXCHANGE = r"(?:相互|互相|给|都|再|重新|需要|要|应该)*(?:对调|互换|调换|交换|对换|[换倒调掉](?:一|个)?(?:下|个|过来|过去)?(?:位置)?)(?:一下|下|过来|回来)?"
_MEND = r"(?:给我|帮我|麻烦|请|就|要|再|把它们?)*(?:[换改调倒纠更]正?(?:一下|过来|回来|一?换|一?改)|对调|互换|调换|交换|颠倒过来)(?:一下|过来|回来)?"
_END = r"(?:了|吧|啊|哈|的|呀|一下)*"
_PAIR = rf"(?P<one>{_W})?{_AND}(?P<other>{_W})(?:这|那)?(?:两|俩)?(?:个|条|项|者|样)?{_OF}(?:是|我|刚才|又|都|好像|给|全|两个)*"
_SLIPPED = re.compile(rf"(?:把|将|我|刚才|是)*{_PAIR}(?P<slip>{_SLIP}){_END}(?:，{_MEND}{_END})?")
_EXCHANGED = re.compile(rf"(?:把|将)?{_PAIR}{_EXCHANGE}{_END}")
_FRONT = re.compile(rf"(?:对调|互换|调换|交换)(?:一下)?{_PAIR}{_END}")
_ALONE = re.compile(
    rf"(?:这|那|我|刚才|前面|上面|是|把|有|里)*(?:(?P<in>[\u4e00-\u9fff]{{2,6}}?)(?:里|中|里面)有?)?(?:这|那)?(?:两|俩)(?:个|条|项|处)?{_OF}(?:是|我|刚才|又|都|好像|给|全)*{_SLIP}{_END}(?:，{_MEND}{_END})?|(?:我|刚才|前面|是|好像|又)*[弄写填搞说输报记]反了{_END}(?:，{_MEND}{_END})?"
)
_TELLS = re.compile(
    r"[弄写填搞说打放输报记看标录整编排给]?(?:颠倒|[反倒混串])(?:过来)?了?|对调|互换|调换|交换|对换|换|张冠李戴"
)
_ASKS = re.compile(r"[?？]|吗$|要不要|如果|要是|假如|能不能|是不是|没反|没弄反|会不会|不要|别|不用")
_VALUES = {"数字", "数值", "指标值", "目标值", "数据", "数量", "值", "数", "金额", "钱", "内容"}
_NAMES = {"名称", "名字", "叫法"}
_TAIL = re.compile(
    r"(?:的|那|这|一)*(?:数字|数值|指标值|值|数(?!量)|金额|钱)$|(?:的|那|这)+(?:条|个|项|数量|名称|名字)?$|^(?:把|将|那|这)"
)


def read_swap(text: str) -> Swap | None:
    """What a (bare) message wants exchanged; None for every other message."""
    if not _TELLS.search(text) or _ASKS.search(text):
        return None
    clauses = split(text)
    for size in (2, 1):
        for start in range(len(clauses) - size + 1):
            said = "，".join(clauses[start : start + size])
            found = _read(said)
            if found is not None:
                rest = [*clauses[:start], *clauses[start + size :]]
                rest = [one for one in rest if re.search(r"\d|[改写填删加]", one)]
                return Swap(*found, beside="，".join(rest))
    return None


def _read(said: str) -> tuple[str, str, Of, bool] | None:
    for form in (_SLIPPED, _FRONT, _EXCHANGED):
        hit = form.fullmatch(said)
        if hit is not None:
            one, other = _bare(hit.group("one") or ""), _bare(hit.group("other"))
            of = _of(hit.group("of") or "") or _of_words(f"{hit.group('one')}|{hit.group('other')}")
            return one, other, of, form is _SLIPPED
    alone = _ALONE.fullmatch(said)
    return ("", "", _of(alone.group("of") or ""), True) if alone else None


def _of(word: str) -> Of:
    if word in _VALUES:
        return "value"
    if word in _NAMES:
        return "name"
    return "order" if word else ""


def _of_words(words: str) -> Of:
    """应急灯的数和烟感的数: of what, told with each."""
    if re.search(r"(?:名称|名字)(?:\||$)", words) and "项目" not in words:
        return "name"
    return "value" if re.search(r"(?:数字?|数值|值|金额)(?:\||$)", words) else ""


def _bare(words: str) -> str:
    return _TAIL.sub("", words.strip()).strip("的")
