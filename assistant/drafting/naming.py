"""Names for this project: filling slots, and keeping other projects' words out."""

import re

from assistant.archetypes import Archetype
from assistant.facts import Brief, Fact

_UNIT_NOUNS = (
    (("人", "名", "位", "人次", "万人", "万人次"), "人数"),
    (("户", "万户"), "户数"),
    (("次", "场", "场次", "期", "班次", "轮", "批次"), "次数"),
    (("公里", "千米", "米", "延米", "里"), "长度"),
    (("平方米", "平米", "㎡", "亩", "公顷", "万平方米", "平方公里", "万亩"), "面积"),
    (("份", "册", "本", "套", "台", "辆", "个", "件", "块", "条", "盏", "张", "棵", "株", "只"), "数量"),
)  # fmt: skip


def fill(pattern: str, brief: Brief, kind: Archetype, fact: Fact | None = None) -> str:
    """The pattern's slots filled with this project's words, doubled words removed."""
    topic = matter(brief.topic or brief.project_name or kind.name)
    thing = (thing_of(fact) if fact else "") or topic
    name = (
        pattern.replace("{主题}", topic)
        .replace("{对象}", brief.beneficiary or kind.object)
        .replace("{物}", thing)
        .replace("{年}", f"{brief.year}年" if brief.year else "")
    )
    return undouble(name)


_MONEY_WORDS = re.compile(r"(?:专项)?(?:工作)?(?:专项资金|补助经费|经费|资金|费用|专款|支出)$")
_FEES = re.compile(
    r"(服务|活动|宣传|培训|会议|维护|维修|养护|评估|评价|审计|租赁|管理|运行|运维|购置|劳务|印刷|设计|监理|检测|测绘)费$"
)


def matter(topic: str) -> str:
    """What the money is for, without the word for money: 宣传经费 -> 宣传, 顾问服务费 -> 顾问服务."""
    bare = _FEES.sub(r"\1", _MONEY_WORDS.sub("", topic))
    return bare if len(bare) >= 2 else topic


_MEASURES = re.compile(
    r"(?:单价|面积|标准|价格|造价|投资|费用|数量|人数|户数|长度|月工资|工资|补助|补贴|每人|每户|人均|户均)+$"
)


def thing_of(fact: Fact) -> str:
    """What the fact counts or prices, without the year before it; "" for a bare measure (单价)."""
    what = re.sub(r"^(?:(?:19|20)\d{2}年度?|今年|明年|全年)", "", fact.what)
    return _MEASURES.sub("", what) if _MEASURES.fullmatch(what) else what


def undouble(text: str) -> str:
    """Words said twice in a row said once: 工资工资发放 -> 工资发放, 改厕完成改厕 stays."""
    before = ""
    while before != text:
        before, text = text, re.sub(r"([\u4e00-\u9fff]{2,})\1", r"\1", text)
    return re.sub(r"(补助|补贴|奖补|奖励|资助)(?:补助|补贴|奖补)", r"\1", text)


def count_name(fact: Fact, brief: Brief) -> str:
    """A name for a count that no pattern foresaw: 改厕 + 户 -> 改厕户数."""
    what = thing_of(fact) or brief.topic
    unit = (fact.value.unit or "").removeprefix("万").removeprefix("个") or "个"
    noun = next((noun for units, noun in _UNIT_NOUNS if unit in units), "")
    if not noun:
        noun = "数量" if len(unit) == 1 or unit in what else f"{unit}数量"
    return undouble(what if what.endswith(noun) else what + noun)


def price_name(fact: Fact, brief: Brief) -> str:
    """A name for a unit price that no pattern foresaw: 补助 -> 补助标准."""
    what = thing_of(fact) or brief.topic
    if re.search(r"(标准|单价|价格)$", what):
        return what
    goods = bool(
        set(fact.value.per) & {"台", "套", "辆", "个", "件", "册", "份", "吨", "块", "桶", "箱"}
    )
    return undouble(what + ("单价" if goods else "标准"))


def adapt_years(text: str, year: int | None) -> str:
    """Other years in the text moved to this project's year, or dropped where it has none."""
    return re.sub(r"(?:19|20)\d{2}(年度?)?", f"{year}年" if year else "", text)


def uncovered(text: str, own: str, common: str) -> list[str]:
    """Runs of ``text`` that neither this project's words nor the general vocabulary explain.

    A run of two or more uncovered pairs of characters is a word of something else; a single
    uncovered pair is only the seam between two known words.
    """
    found: list[str] = []
    start: int | None = None
    flat = re.sub(r"[^\w]", "", text)
    for place in range(len(flat)):
        pair = flat[place : place + 2]
        strange = len(pair) == 2 and pair not in own and pair not in common
        if strange and start is None:
            start = place
        if not strange and start is not None:
            if place - start >= 2:
                found.append(flat[start : place + 1])
            start = None
    return found
