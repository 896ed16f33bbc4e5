"""What may be a row's name, and what may be the value told beside it."""

from assistant.conversation.parts.base import LEVEL
from assistant.conversation.vocabulary.hedges import SPEECH
from assistant.conversation.vocabulary.order_words import CHANGE, FILL_IN, NAME_WORDS
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.value_words import is_class_word, is_head_word, is_value
from assistant.conversation.weighed.names import NAME_ENDS
from corpus import late_re as re

VALUE = re.compile(
    r"(?:指标值|目标值|数值|数字|值|目标|要求|数)?(?:就|还是|还|仍然?|也|都|再|先)*(?:写成?|填成?|定为|定在|定|设为|按|达到|做到|提高?到|提升到|降到|调到|改成|改为|换成|改(?=[\u4e00-\u9fff]{4})|换(?=[\u4e00-\u9fff]{4})|保持在|控制在|是|为|到|要|取|：|:)*(?P<v>.{1,16}?)(?:吧|就行|就好|即可|了|起步)?"
)
_LEVELS = re.compile(
    rf"(?:{LEVEL.pattern})|(?:保持|维持|得到|基本|持续|逐步|明显|显著|有效|长期|稳步|不断|全面|进一步|更加|更为|日益|较为|充分|切实|大幅|普遍|总体)[\u4e00-\u9fff]{{2,6}}|健全|完善|良好|规范|畅通|有序|稳定"
)
_NO_NAME = re.compile(
    rf"^(?:只留|只要|只保留|保留|留下?|删|去掉|不要|不用|不是|不够|应该|应当|应(?=[是为写叫])|是|要|得(?!分)|别|加|{FILL_IN}|{CHANGE}|换|写|挪|移|合并|并成|提高|提升|改善|增强|促进|保障|推动|减少|降低|确保|实现|加强|持续|有效|明显|逐步|进一步|无|空|原来|刚才|之前|去年|同样|一样|别的|其他|那个|这个|什么|四类|三类|[ABCDE]表)|{NAME_WORDS}$|项目$|(?:上|进|(?<![收投介])入|出来|清楚|具体|短|简单|规范)(?:点|些)?$"
)
_PLAIN = re.compile(r"[\u4e00-\u9fffA-Za-z\d（）()、]{3,24}")


def may_name(name: str, *, sure: bool = True) -> bool:
    """True for words that may name an indicator; unless ``sure``, they must end like one."""
    if not _PLAIN.fullmatch(name) or SPEECH.search(name) or _NO_NAME.search(name):
        return False
    if (
        names_two(name)
        or is_class_word(name)
        or is_head_word(name)
        or is_value(name)
        or LEVEL.search(name)
    ):
        return False
    return sure or NAME_ENDS.search(name) is not None


def names_two(name: str) -> bool:
    """True for words that are the names of two rows or more: 盐样采集数量、尿样采集数量."""
    parts = re.split("、", name)
    return len(parts) > 1 and all(len(one) > 3 and NAME_ENDS.search(one) for one in parts)


def is_told_value(text: str) -> bool:
    """True for a number, a date or how far something goes: 4次, 8月25日前, 保持稳定."""
    return is_value(signed(text)) or _LEVELS.fullmatch(text) is not None


def signed(value: str) -> str:
    """The value with its sign as forms print it: 大于等于90% is ≥90%."""
    text = re.sub(
        r"^(?:大于或?等于|大于等于)", "≥", re.sub(r"^(?:小于或?等于|小于等于)", "≤", value)
    )
    return tidy_value(text)
