"""Which kind of answer a question wants, by families of words wherever they stand in it."""

import re
from enum import StrEnum

from assistant.conversation.value_words import CLASS_WORD


class Query(StrEnum):
    """What is wanted to be told."""

    WHAT_IF = "what if"  # 如果改成50个要多少钱
    HOW_TO = "how to"  # 怎么导出来
    FOLLOWS = "follows"  # 第一条改了会影响别的吗
    APART = "apart"  # 第8条跟第9条有什么不一样
    OTHERS = "others"  # 换个说法，还有什么可以写的
    ENOUGH = "enough"  # 质量指标只有一条够不够
    SIGN = "sign"  # 成本为啥要写小于等于
    FITTING = "fitting"  # 写100%会不会太高
    BASIS = "basis"  # 4500是谁说的
    OBJECTIONS = "objections"  # 评审会不会说我满意度没依据
    ABOUT = "about"  # any other question that names a cell


_MAY = r"(?:会不会|是不是|有没有|算不算|能不能|可不可以|该不该|行不行)"
_WHICH = r"(?:什么|啥|哪些|哪种|怎么|咋|如何)"
_FAMILIES: tuple[tuple[Query, str], ...] = (
    (Query.WHAT_IF, r"^(?:那|那么|我)?(?:如果|要是|假如|假设|假使|万一|若是?|倘若|比如说?|比方说?)|的话"),
    (
        Query.HOW_TO,
        r"(?:怎么样?|怎样|咋个?|如何|在哪(?:里|儿)?|哪里|从哪|(?:有没有|有什么)办法)(?:才|可以|能|去|点|弄|把|来)*"
        r"(?:导出|下载|打印|存|保存|撤销|恢复|退回|回到|删|加一?[条行个]|新增|增加|换(?:成)?[A-Z表]|导入|上传|新建|提交|报送|发给|查历史|搜|查以前|改)",
    ),
    (Query.FOLLOWS, r"(?:影响|牵连|连带|牵动)|(?:跟着|也要|也得|还要)(?:一起)?(?:改|变|动|调)"),
    (Query.SIGN, r"大于等于|小于等于|大于号|小于号|[≥≤]|(?:什么|啥)符号"),
    (
        Query.APART,
        r"(?:和|跟|与|同).{1,24}?(?:区别|不同|不一样|差别|重复|重了|重不重|一回事|一个意思|一样吗|矛盾|冲突|对不上|什么关系|啥关系)",
    ),
    (
        Query.OTHERS,
        rf"换个?(?:说法|写法|提法|表述|词)|(?:别的|其他|其它|另外的?)(?:说法|写法|提法|表述|选择)|(?:还|又)(?:有|能|可以|能够){_WHICH}.{{0,4}}(?:写|选|用)|(?:怎么|咋|如何)(?:写|说|表述)(?:更|比较|才|会)?",
    ),
    (
        Query.ENOUGH,
        rf"(?:{CLASS_WORD}|指标).*?(?:够不够|够吗|够了(?:吗|没)|少不少|多不多|太少|太多|少了|多了|要不要|用不用|必须|必填|非.{{1,6}}不可|(?:能|可以)(?:不能|不可以)?不[写填]|几[条个])",
    ),
    (
        Query.FITTING,
        rf"{_MAY}?(?:太|偏|过|有点)(?:高|低|多|少|大|小|长|短|紧|松|早|晚|贵|便宜|死|满)|(?:高|低|多|少|贵)不(?:高|低|多|少|贵)|合适|合理|妥当|稳妥|站得住|(?:达|完|做|办)得?(?:到|成|完)吗|来得及|{_MAY}(?:达|完|做)(?:不)?(?:到|成)|(?:一般|通常|别人|人家|往年|以前).*?(?:多少|几|怎么写)|(?:写|定|填)多少",
    ),
    (
        Query.BASIS,
        r"为什么|为啥|为何|干嘛|凭(?:什么|啥)|(?:哪|哪儿|哪里|怎么|咋)(?:里|儿)?来的?|来历|依据|根据|出处|来源|说法|谁(?:来)?(?:说|定|写|填|给|算|估)的|(?:怎么|咋|如何)(?:算|得|定|估)|(?:有)?(?:什么|啥)(?:用|意义|道理)|有必要",
    ),
    (
        Query.OBJECTIONS,
        r"毛病|问题|能过|过(?:得|不)?(?:了|关)|通过|[退打驳]回|被退|挑|不合(?:规|格|适)|意见|漏|缺",
    ),
)  # fmt: skip
_READ = tuple((kind, re.compile(words)) for kind, words in _FAMILIES)
_ASKS = re.compile(
    r"[?？]\s*$|(?:吗|呢|么|没有|不)[。！!\s]*$|什么|多少|怎么|怎样|咋|哪|谁|啥|几[个条项处]|为何|是否|能否|可否|有没有|([一-龥])不\1|还是.{1,8}(?:好|的|对)$|说说|讲讲|解释|问一?下|请教|想知道|不(?:太|大)?(?:懂|明白|清楚|理解)"
)


def asks(message: str) -> bool:
    """True where something is to be told: a question, or 不太懂第3条."""
    return _ASKS.search(message) is not None


def kind_of(message: str) -> Query | None:
    """The kind of answer that a question wants; None for a message that asks nothing."""
    if not asks(message):
        return None
    return next((kind for kind, words in _READ if words.search(message)), Query.ABOUT)
