"""A count of the goal on its way to a clause: its verb and thing so far, and whether the clerk says them."""

import re
from dataclasses import dataclass

from assistant.facts import Brief, Fact

GOT = frozenset(
    {"配备", "购置", "采购", "购买", "添置", "安装", "加装", "建设", "新建", "设置", "铺设", "栽植", "配置"}
)  # fmt: skip
"""What is done with things that were not there before."""
SUPPLIED = GOT | {
    "覆盖",
    "惠及",
    "服务",
    "组织",
    "保障",
    "完成",
    "培训",
    "补贴",
    "补助",
    "参加",
    "接种",
}
"""Verbs that a sentence adds for want of the clerk's own."""
MEASURE = re.compile(
    r"(?:面积|长度|里程|规模|能力|.量|人次|方量|时长|天数|[户人]数|[宽高厚深]度?|长度?|率)$|带(?:徒弟?|学徒)$|参[训加会赛保]|[就用][餐医业]|^(?:受益|每|日均?|共|其中|人均|户均|向|由|将|为|就|自)"
)
"""What a number is told of without a verb."""
_OF_THING = r"[\d.]*(?:[到至~～-][\d.]+)?(?:周?岁|[一-龥]{1,3}及?以[上下内外])[一-龥]*(?=(?:不少于|不超过|约)?\d)"
NUMBER = re.compile(rf"(?:不少于|不超过|约)?(?<![\d.])\d(?!{_OF_THING}).*$")
"""Where the number of a clause begins, which is none that its thing has: 65岁以上老人｜8400人, 20蒸吨以下锅炉｜11台."""
_BEFORE = 12
"""Characters before a number in which the clerk says a verb."""


@dataclass(frozen=True)
class Count:
    """A count of a clause: the ``verb`` and the ``thing`` that its words say so far, each "" where they say none."""

    verb: str
    thing: str
    value: str
    fact: Fact
    brief: Brief
    kind: str
    carried: bool = False

    @property
    def unit(self) -> str:
        """The unit of the count, without 万."""
        return (self.fact.value.unit or "").removeprefix("万")

    def told(self, verb: str) -> str:
        """The clause with this verb, which is said once."""
        thing = self.thing.removeprefix(verb) if len(self.thing) > len(verb) + 1 else self.thing
        return f"{verb}{thing}{self.value}"


def clerk_says(count: Count) -> bool:
    """True where the request says the verb, or its letter, before the number or right behind the thing."""
    if count.carried:
        return bool(count.verb)
    before = count.brief.text.partition(count.fact.text)[0][-_BEFORE - len(count.thing) :]
    return bool(count.verb) and (
        count.verb in before or f"{count.thing}{count.verb}" in count.brief.text
    )
