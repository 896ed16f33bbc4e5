"""Which kind of answer a question wants, by families of words wherever they stand in it."""

import re
from enum import StrEnum

from assistant.conversation.value_words import CLASS_WORD


class Query(StrEnum):
    """What is wanted to be told."""

    LAST_YEAR = "last year"  # 补助标准去年是多少呀
    CHOICE = "choice"  # 40万写财政拨款还是其他资金
    WORRY = "worry"  # 万一晚发一天怎么办
    WHAT_IF = "what if"  # 如果改成50个要多少钱
    HOW_TO = "how to"  # 怎么导出来
    RECKON = "reckon"  # 15×2600×12对得上46.8不
    WHERE = "where"  # 市里的5万放在哪一栏
    FOLLOWS = "follows"  # 第一条改了会影响别的吗
    PLACED = "placed"  # 250天算数量还是算时效
    SIGN = "sign"  # 成本为啥要写小于等于
    APART = "apart"  # 第8条跟第9条有什么不一样
    LACKS = "lacks"  # 为什么没有学生总人数
    OTHERS = "others"  # 换个说法，还有什么可以写的
    ENOUGH = "enough"  # 质量指标只有一条够不够
    MEASURED = "measured"  # 这个怎么考核，谁来测
    LEFT_OUT = "left out"  # 不写日期行不行
    TERM = "term"  # 惯例水平是什么意思
    FITTING = "fitting"  # 写100%会不会太高
    BASIS = "basis"  # 4500是谁说的
    OBJECTIONS = "objections"  # 评审会不会说我满意度没依据
    ABOUT = "about"  # any other question that names a cell


OWN_ANSWERS = frozenset(
    {Query.LAST_YEAR, Query.CHOICE, Query.WORRY, Query.RECKON, Query.WHERE, Query.PLACED, Query.SIGN, Query.APART, Query.MEASURED, Query.LEFT_OUT}
)  # fmt: skip
"""Kinds to which the reason of a cell is no answer, even where a reader before has told it."""

_MAY = r"(?:会不会|是不是|有没有|算不算|能不能|可不可以|该不该|行不行)"
_WHICH = r"(?:什么|啥|哪些|哪种|怎么|咋|如何)"
_HOW = r"(?:怎么样?|怎样|咋个?|如何)"
_WHY = r"(?:为什么|为啥|为何|干嘛|凭(?:什么|啥))"
_SIZE = r"(?:高|低|多|少|大|小|长|短|紧|松|早|晚|贵|便宜|死|满)"
_FAMILIES: tuple[tuple[Query, str], ...] = (
    (Query.WORRY, r"万一.*(?:怎么|咋)[办整弄]"),
    (Query.WHAT_IF, r"^(?:那|那么|我)?(?:如果|要是|假如|假设|假使|万一|若是?|倘若|比如说?|比方说?)|的话"),
    (
        Query.LAST_YEAR,
        r"^(?!.*(?:比|不同|变化|区别)).*(?:去年|上年|前年).*(?:多少|几|啥|什么|(?:对|合)不?得?[上拢])",
    ),
    (
        Query.HOW_TO,
        rf"(?:你们?|[这该本]个?)+(?:系统|软件|程序|工具|助手)|(?:{_HOW}|在哪(?:里|儿)?|哪里|从哪|(?:有没有|有什么)办法)(?:才|可以|能|去|点|弄|把|来)*"
        r"(?:导|下载|打印|存|保存|撤[销回]|反悔|恢复|退回|回到|删|添?加一?[条行个]|新增|增加|换(?:成)?[A-Z表]|上传|新建|另做|重做|提交|报送|发给|查历史|搜|查以前|改)",
    ),
    (
        Query.RECKON,
        r"\d\s*[×xX*乘]以?\s*\d|\d[^，。]{0,3}加[^，。]{0,3}\d|(?:对|算|凑)(?:得|不)[上对出拢]|(?:怎么|咋|如何)(?:凑|拼)|相?乘|(?:相加|加起来|合起来)|(?:正好|刚好|等于|一共是?|总共是?)\d|分到|各(?:是|要|花)?多少|(?:能|可以|够)(?:算|折|合|买|办|请|发|做|开|装|用|干)(?:出来?|到|成)?(?:多少|几)|[算对]账|账[对平]|账目",
    ),
    (
        Query.WHERE,
        r"(?:放|写|填|列|记|体现|显示|算)(?:在|到|进)?(?:了)?哪(?:里|儿|[一个]?[栏格行条处项]|$)|在哪(?:里|儿|[一个]?[栏格行条处项])?(?:填|写|看|找|[？?了]*$)",
    ),
    (Query.FOLLOWS, r"(?:(?<!持续)影响|牵连|连带|牵动)|(?:跟着|也要|也得|还要)(?:一起)?(?:改|变|动|调)"),
    (Query.SIGN, r"大于等于|小于等于|等于号|大于号|小于号|[≥≤]|符号"),
    (
        Query.PLACED,
        rf"(?:[放归列写摆填算]|属于?)(?:在|到|进|成|是|作|为)?{CLASS_WORD}(?:指标|里|类|那类|下面|中|这[一]?[类块])*(?:$|[?？]|对|合适|妥|行|可以|还是|好|吗|么|不|吧)|(?:[这那它][个条]?|到底|究竟)(?:是|属于|算){CLASS_WORD}"
        rf"|(?:当作?|当成|算作)(?:是)?{CLASS_WORD}|在{CLASS_WORD}(?:指标)?(?:里[头面边]?|下面|那)|{CLASS_WORD}(?:指标)?(?:里|栏|那行)?[写填放列](?!得|了|的|\d)[^，。]{{2,12}}(?:[行好对可](?:不[行好对可]|吗|么|以吗|以不)|合适)",
    ),
    (
        Query.CHOICE,
        r"(?:[是算写放归填选用按该列]|属于)[^，。]{1,14}还是(?!不|照|维持|保留|老|原|先|改|按|用|就)[^，。改]{1,12}?[呢啊呀吗]?[?？]?$",
    ),
    (
        Query.APART,
        r"[和跟与同、].{1,24}?(?:区别|不同|不一样|差别|重复|重了|重叠|重不重|一回事|一个意思|一样(?:吗|不)|矛盾|冲突|什么关系|啥关系|怎么分)",
    ),
    (
        Query.LACKS,
        rf"(?:{_WHY}|怎么|咋)(?:会|就|都)?没(?:有|写|列|填|算|提)?(?:[一-龥]{{2,12}}|[了呢呀]*[?？]?$)",
    ),
    (
        Query.OTHERS,
        rf"换个?(?:说法|写法|提法|表述|词)|(?:别的|其他|其它|另外的?)[一-龥]{{0,8}}?(?:说法|写法|提法|表述|选择|参考)|(?:还|又)(?:有|能|可以|能够)(?:再)?(?:[写选用加补添放列]|{_WHICH}).{{0,4}}(?:写|选|用|加|补|添|{_WHICH})"
        rf"|(?:怎么|咋|如何)(?:写|说|表述)(?:更|比较|才|会)|(?:替代|代替|换成|改用|换)[^，。]{{0,8}}(?:吗|么|不)$",
    ),
    (
        Query.ENOUGH,
        rf"(?:{CLASS_WORD}|指标|表).*?(?:够不够|够吗|够了(?:吗|没)|少不少|多不多|太少|太多|少了|多了|单薄|单一|[只就]留?一条|[只就]留|要不要|用不用|必须|必填|非.{{1,6}}不可|(?:能|可以)(?:不能|不可以)?不[写填]|几[条个])|写得?(?:太|有点)?(?:少|多|简单|单薄|啰嗦)",
    ),
    (
        Query.MEASURED,
        rf"(?:{_HOW})(?:去|来|个)?(?:考核|衡量|测(?!算)|统计|证明|验证|评[价估]?|检查|体现|量化|核实|验收|考|打分|调查|收集|取证|证明)|率[^，。]{{0,4}}{_HOW}算|谁(?:来|去)?(?:测|验|考核|评|验收|统计|检查|打分|调查|认定)|分[母子]|(?:什么|啥|哪些)(?:材料|佐证|证明|凭证)|证据|拿(?:什么|啥)",
    ),
    (
        Query.LEFT_OUT,
        rf"^(?!.*{_WHY}).*(?:不[写填]|空着|空[的白]|没[写填]|删[掉了]|去掉|拿掉|省略?[掉了]).*?(?:行|可以|没事|要紧|关系|会不会|影响|报错|问题|吗|不|没|吧)[?？]?$",
    ),
    (
        Query.FITTING,
        rf"{_MAY}?(?:太|偏|过|有点|[定写填]){_SIZE}|{_SIZE}(?:不{_SIZE}|吗|么|[不没]$)|{_SIZE}了(?:吧|吗|点|些|一点)|合适|合理|妥当|稳妥|站得住|(?:达|完|做|办)得?(?:到|成|完)吗|来得及|{_MAY}(?:达|完|做)(?:不)?(?:到|成)"
        r"|(?:一般|通常|别人|人家|往年|以前).*?(?:多少|几|怎么写)|(?:写|定|填)多少|超(?:没|不)?超|超标|(?:低于|高于|超过?|不到|够不?上).*(?:吧|吗|没|不)",
    ),
    (
        Query.BASIS,
        rf"{_WHY}|(?:哪|哪儿|哪里|怎么|咋)(?:里|儿)?(?:来|抄|弄|找)(?:出来|到)?的?|来历|依据|根据|出处|来源|说法|谁(?:来)?(?:规定|说|定|写|填|给|算|估)的?|编的|(?:怎么|咋|如何)(?:算|得|定|估)|(?:有)?(?:什么|啥)(?:用|意义|道理)|有必要",
    ),
    (Query.TERM, r"(?:什么|啥)(?:意思|东西|玩意|含义|概念)|(?:是|叫|指)(?:什么|啥)|区别|混[着在]?用?|怎么(?:理解|分)"),
    (
        Query.OBJECTIONS,
        r"毛病|问题|能过|过(?:得|不)?(?:了|关)|通过|[退打驳]回|被退|挑|不合(?:规|格|适)|意见|漏|缺|嫌|奇怪|质疑|刁难|挨批|笑话",
    ),
)  # fmt: skip
_READ = tuple((kind, re.compile(words)) for kind, words in _FAMILIES)
_ASKS = re.compile(
    r"[?？]\s*$|(?:吗|呢|么|没有?|不)[。！!\s]*$|什么|多少|怎么|怎样|咋|哪|谁|啥|几[个条项处]|为何|是否|能否|可否|有没有|([一-龥])[不没]\1|还是.{1,8}(?:好|的|对)$|(?P<v>[放归列写填算定是按])[^，。]{0,6}还是(?!不|照|维持|保留|老|原|先|改|按|用|就)[^，。]+$|的还是(?!不|照|维持|保留|老|原|先|改|按|用|就)[^，。]{1,12}的$|说说|讲讲|解释|问一?下|请教|想知道|不(?:太|大)?(?:懂|明白|清楚|理解)"
    r"|^(?!.*(?:改|删|加|换|[写填]成|就|按|用|算了|先|再)).*吧[?？。]*$"
)
SHOWN_INSTEAD = frozenset({Query.CHOICE, Query.WORRY, Query.PLACED, Query.LAST_YEAR})
"""Kinds in which no change is meant: what a reader would offer is not offered."""
_WHETHER_TO = re.compile(
    r"^[^，,。；;？?]*(?:[删去拿撤][掉除]?了(?:它)?(?:可以|行|没事|要紧|有事)(?:吗|么|不|没)|"
    r"(?:是不是|是否|会不会|要不要|该不该|需不需要|用不用|应不应该)(?:该|应该|应当|要|得|需要)?[^，,。；;？?]*)[？?]?$"
)


def asks(message: str) -> bool:
    """True where something is to be told: a question, or 不太懂第3条."""
    return _ASKS.search(message) is not None


def asks_whether(message: str) -> bool:
    """True for 是不是应该改成家长满意度: whether a change is right is asked, and the message ends with it."""
    return _WHETHER_TO.search(message) is not None


_FEELS = re.compile(
    r"烦|累|头[疼大]|愁|崩溃|麻烦死|难(?:填|弄|搞|写|为)|唉|哎|受不了|知道了|明白了|先[弄做写填]到这|无语|辛苦|要命|折腾"
)
_GOES = re.compile(
    r"(?:我|我们|咱们?|那|先|得|再|去|回头|等会|明天|下午)+(?:[跟和找给][^，。]{1,6})?(?:问|请示|商量|找|打听|核实|确认|看看|想想|琢磨|研究|汇报|开会|吃饭|忙|歇|下班)"
)


_LEAVES = re.compile(r"我(?:去|再|先|得|要|回头)*(?:问|查|核实|确认)一?下$")
"""是填甲还是填乙，我问下: somebody else will be asked."""


def remarks(message: str) -> bool:
    """True where a clerk sighs, or goes to ask somebody: 唉，真烦; 那我先去问问科长."""
    return not re.search(r"\d|改|删|加|换|不要|还是|写[成上]|导", message) and bool(_FEELS.search(message) or _GOES.search(message))  # fmt: skip


def kind_of(message: str) -> Query | None:
    """The kind of answer that a question wants; None for a message that asks nothing."""
    if not asks(message) or _LEAVES.search(message):
        return None
    return next((kind for kind, words in _READ if words.search(message)), Query.ABOUT)
