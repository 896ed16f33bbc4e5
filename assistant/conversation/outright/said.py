"""What stands for a value in a clerk's clause, and what could name a row."""

from assistant.conversation.parts.base import LEVEL
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.order_words import CHANGE, FILL_IN, ORDER_ENDS
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.value_words import (
    is_class_word,
    is_head_word,
    is_value,
    none_at_all,
)
from assistant.conversation.weighed.wishes import ALONE
from assistant.draft import Draft
from corpus import late_re as re
from corpus.text import normalise

ALSO = r"(?:再|还是?|也|又|另外|另(?!一)|他们|人家|都|就|要|得(?!分)|应该|应当|应|该|请|帮我|给我|需要?|可以|那就|先|现在)*"
"""What stands around a verb and changes nothing of what is asked for."""
_VERB = re.compile(
    rf"(?:(?:国家|行业|上级|[省市县部区]里|规定|规范|合同|文件|方案)(?:要求|规定|标准|明确)?(?:的)?(?:是|为|达到|要)?(?=[\d≥≤不至百]))?(?:指标值|目标值|值|目标)?{ALSO}(?:写成?|填成?|按|定为?|补上?|加上?|报|达到|设为?|改成|用|为|是|：|:)*"
)
_TAIL = re.compile(
    r"(?:(?:来|算)?(?:补|(?<!增)加|写|填|列)(?:上)?(?:一?条|一个|一项)?|算|就行|就好|即可|就可以|吧|了|哈|啊)+$"
)
_OPEN = re.compile(
    r"(?:(?:具体|准确|确切)?的?(?:指标|目标)?(?:值|数值|数据|数字|数|目标)(?:暂时|暂且|暂|先|目前|还|现在|就|都)*|(?:暂时|暂且|暂|先)(?:就|都)?)"
    r"(?:空着?|空出来|空白|留空|留白|待定|待补充?|待补|没定|没有定|不填|不写|不定|没有数?|没有|未定|没想好|没出来|没统计(?:出来)?|没报上来|没下来|不清楚|不知道|不晓得|说不准|报不出)(?:吧|了|着|的|哈)*(?:[，,]?(?:等|待)[^，。\d]{1,8})?"
)
"""值暂时空着, 先空着: no value yet."""
_NO_NAME = re.compile(
    rf"[，,。！？?!；;：:“”\"我你您他她它咱俺吗呢吧嘛呀们了着]|{CHANGE}|删|(?<![更置轮])换|挪|移(?![民植交动栽])|写|不[行对要用]|那是|这是|要求|几[条个]|一[条个项行]|第[一二三四五六七八九十\d]|其他|的$|^的|到$|[提降升压涨][到至]|收紧|放宽|控制在|[前后]面|等于|号$|\d{{3,}}|[、和与跟]|^[起上下出过](?:来|去)"
)
"""Words of speech, and signs of more than one name."""
_LEADING = re.compile(
    rf"^(?:关于|有关|叫做?|名为|名叫|指标|一下|上(?![架门岗班线课市网户路墙报传学])|个|的|要有|要写|写上?(?!生)|{FILL_IN}|体现|考核(?=.{{4}}))+"
)


def value_of(clause: str) -> str:
    """The value that a clause tells and nothing besides (按800元/顶补一条); "" where it tells none."""
    if _COMPARED.fullmatch(clause):
        return clause  # 报修后24小时内
    whole = re.fullmatch(r"[^“”]{0,6}“(?P<v>[^”]{1,16})”", clause)
    rest = _TAIL.sub("", clause[_VERB.match(clause).end() :])  # type: ignore[union-attr]
    if none := none_at_all(rest):
        return none
    for text in (rest, clause):
        if text and is_value(tidy_value(text)):
            return _KEPT_WITHIN.sub("", text)
    if LEVEL.fullmatch(rest) or _COMPARED.fullmatch(rest) or (rest and ALONE.fullmatch(rest)):
        return rest
    return whole.group("v") if whole and _VERB.fullmatch(clause[: whole.start("v") - 1]) else ""


_KEPT_WITHIN = re.compile(r"^控制在(?=\d.*(?:以内|之内|以下)$)")
_COMPARED = re.compile(
    r"(?:比|较|同比)?(?:上一?年|去年|往年|上年度|同期|年初|上年同期|去年同期)?(?:同比)?(?:下降|减少|降低|提高|增长|上升|增加|缩短|提升)(?:不低于|不少于|至少|≥)?\d[\d.]*(?:%|[\u4e00-\u9fff]{1,3}?)?(?:以上|以下|以内|左右)?"
    r"|[\u4e00-\u9fff]{2,8}(?:之?后|以后|起)(?:的)?\d{1,3}个?(?:天|日|工作日|小时|月|周|分钟)(?:之内|以内|内)?"
)
"""比上年下降10%以上: a value as well."""


def is_compared(clause: str) -> bool:
    """True for 比上年下降10%以上 and 到馆后15天内: values of which a form of sentence would take a part."""
    return _COMPARED.fullmatch(clause) is not None


_NOT_YET = re.compile(
    rf"(?:具体|到底|是|有|要)*(?:多少|几)[\u4e00-\u9fff]{{0,3}}?(?:还|暂时|目前|现在|也)*(?:没|不|未)(?:有)?(?:量|定|统计|测|算|核|数|知道|清楚|确定|出来|想好|说好|报上来)(?:好|完|准|出来|过|下来|呢|的|了)*|(?:多少钱?|几[\u4e00-\u9fff]|数|值|标准|单价)?(?:等|待)[^，。\d]{{1,8}}(?:再说|再填|再补|再定|出来|下来)+|(?:待补充?|待定|未定|留空|暂缺|空着吧?){ORDER_ENDS}|[\u4e00-\u9fff]{{2,8}}?(?:都|也)?(?:还|暂时|目前)(?:没有?|未)(?:给)?(?:量|测|算|核|统计|报|定|给|出|批|核实|核定)(?:好|完|准|出来|过|下来|上来|数|呢|的|了)*|(?:数|值|数据|数字)?(?:还|暂时|目前|也)*(?:没|未)(?:量|测|算|核|统计|核实|核定|报)(?:好|完|准|出来|过|下来|上来|呢|的)*"
)
"""多少米还没量: why the row comes without a value."""


def leaves_open(clause: str) -> bool:
    """True for 值暂时空着: the row shall come without its value."""
    return _OPEN.fullmatch(clause) is not None or _NOT_YET.fullmatch(clause) is not None


def name_of(text: str) -> str:
    """``text`` as the name of a row to come; "" where it holds words of speech or names something else."""
    name = _LEADING.sub("", text.strip(' ：:，,“”"').removesuffix("指标"))
    usable = re.fullmatch(r"[\u4e00-\u9fffA-Za-z\d（）()]{2,24}", name) and not _NO_NAME.search(
        name
    )
    if not usable or is_class_word(name) or is_head_word(name) or value_of(name):
        return ""
    return name


def stands(draft: Draft, name: str, level2_words: str) -> bool:
    """True where a row of that name is there already, in the class where one is told."""
    level2 = level2_of(draft, level2_words) if level2_words else None
    return any(
        normalise(row.name) == normalise(name) and level2 in {None, row.level2}
        for row in draft.table.indicators
        if row.applicable
    )


def is_empty(draft: Draft, level2_words: str) -> bool:
    """True where the class is one of the table's and has no row but 无."""
    level2 = level2_of(draft, level2_words)
    mine = [row for row in draft.table.indicators if row.level2 == level2]
    return level2 is not None and not any(row.applicable for row in mine)


_EFFECT = re.compile(
    rf"(?P<n>[\u4e00-\u9fff]{{3,12}}?)(?P<v>{LEVEL.pattern}|(?:更加?)?(?:减少|增多|增加|降低|提高|提升|改善|增强|减轻|好转|浓厚|浓郁|顺畅|畅通|方便|便捷|便利|整洁|和谐|活跃|稳定|安定|平稳))了?"
)


def effect_in(text: str) -> tuple[str, str]:
    """What an effect is, and how it goes: 大操大办现象减少; ``text`` and "" where both are not told."""
    found = _EFFECT.fullmatch(text)
    return (found["n"], found["v"]) if found else (text, "")
