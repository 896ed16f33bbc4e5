"""Which kind of answer a question wants: all that speaks for each kind is weighed, and the best wins.

A message is read for *signs* (``signs.py``): what is asked (why, who, how many, whether), what of (a source, a level, a
class, a paper, another wording), which way (left out, lacking, too high). Each line of ``_EVIDENCE`` says how far signs
that stand together speak for a kind, or (below zero) against it; the kind with the highest sum is wanted, of equal
sums the one that stands first in ``Query``. Where nothing speaks for any kind, the cells that are named are told.
"""

from enum import StrEnum

from assistant.conversation.queries.signs import signs_of
from corpus import late_re as re


class Query(StrEnum):
    """What is wanted to be told; of equally likely kinds the first."""

    WORRY = "worry"  # 万一晚发一天怎么办
    WHAT_IF = "what if"  # 如果改成50个要多少钱
    LAST_YEAR = "last year"  # 补助标准去年是多少呀
    HOW_TO = "how to"  # 怎么导出来
    UNUSED = "unused"  # 我说的话里哪些没用上
    GUESSED = "guessed"  # 哪个数是我没说过的
    SIGN = "sign"  # 成本为啥要写小于等于
    RECKON = "reckon"  # 15×2600×12对得上46.8不
    WHERE = "where"  # 市里的5万放在哪一栏
    PLACED = "placed"  # 250天算数量还是算时效
    JOINED = "joined"  # 这两条要不要合成一条
    APART = "apart"  # 第8条跟第9条有什么不一样
    LACKS = "lacks"  # 为什么没有学生总人数
    LEFT_OUT = "left out"  # 不写日期行不行
    OTHERS = "others"  # 换个说法，还有什么可以写的
    ENOUGH = "enough"  # 质量指标只有一条够不够
    MEASURED = "measured"  # 这个怎么考核，谁来测
    FOLLOWS = "follows"  # 第一条改了会影响别的吗
    OBJECTIONS = "objections"  # 评审会不会说我满意度没依据
    BASIS = "basis"  # 4500是谁说的
    CHOICE = "choice"  # 40万写财政拨款还是其他资金
    TERM = "term"  # 惯例水平是什么意思
    FITTING = "fitting"  # 写100%会不会太高
    ABOUT = "about"  # any other question that names a cell


OWN_ANSWERS = frozenset(
    {Query.LAST_YEAR, Query.CHOICE, Query.WORRY, Query.WHAT_IF, Query.RECKON, Query.UNUSED, Query.WHERE, Query.PLACED, Query.SIGN, Query.APART, Query.JOINED, Query.LACKS, Query.GUESSED, Query.MEASURED, Query.LEFT_OUT}
)  # fmt: skip
"""Kinds to which the reason of a cell is no answer, even where a reader before has told it."""

_EVIDENCE: tuple[tuple[Query, int, str], ...] = (
    (Query.WORRY, 8, "if chance to-do"), (Query.WORRY, 6, "chance to-do"), (Query.WORRY, 6, "fear to-do"),
    (Query.WHAT_IF, 7, "if"),
    (Query.LAST_YEAR, 6, "last-year how-many"), (Query.LAST_YEAR, 6, "last-year whether"), (Query.LAST_YEAR, 5, "last-year what"), (Query.LAST_YEAR, -6, "change-from"),
    (Query.HOW_TO, 6, "program"), (Query.HOW_TO, 6, "software"),
    (Query.UNUSED, 9, "which my-words unused"), (Query.UNUSED, 9, "what my-words unused"),
    (Query.GUESSED, 8, "which fact"),
    (Query.SIGN, 8, "sign"), (Query.SIGN, 5, "bound whether"),
    (Query.RECKON, 5, "sum"), (Query.RECKON, 5, "rate-of-one how-many"),
    (Query.WHERE, 6, "stands"),
    (Query.PLACED, 5, "in-class"), (Query.PLACED, 5, "class-or-class"), (Query.PLACED, 4, "fills-class"),
    (Query.JOINED, 5, "join"), (Query.JOINED, 1, "pair join"),
    (Query.APART, 5, "pair same"), (Query.APART, 2, "same"),
    (Query.LACKS, 5, "why absent"),
    (Query.LEFT_OUT, 5, "omit allowed"), (Query.LEFT_OUT, -5, "why"),
    (Query.OTHERS, 5, "wording"), (Query.OTHERS, 5, "more"), (Query.OTHERS, 5, "vague to-do"),
    (Query.ENOUGH, 4, "enough of-table"),
    (Query.MEASURED, 5, "paper"), (Query.MEASURED, 4, "measure how"), (Query.MEASURED, 5, "measure who"), (Query.MEASURED, 7, "share"), (Query.MEASURED, 3, "measure what"),
    (Query.FOLLOWS, 4, "follow"),
    (Query.OBJECTIONS, 5, "review"), (Query.OBJECTIONS, 3, "fault"), (Query.OBJECTIONS, 5, "grade"),
    (Query.BASIS, 2, "why"), (Query.BASIS, 4, "source"), (Query.BASIS, 4, "by-you"), (Query.BASIS, 3, "use"),
    (Query.CHOICE, 3, "or"), (Query.CHOICE, 5, "whence"),
    (Query.TERM, 6, "meaning"),
    (Query.FITTING, 3, "level"), (Query.FITTING, 4, "usual"),
    (Query.ABOUT, 1, ""),
)  # fmt: skip
_ASKS = re.compile(
    r"[?？]\s*$|(?:吗|呢|么|没有?|不)[。！!\s]*$|什么|多少|怎么|怎样|咋|哪|谁|啥|几[个条项处分]|干[嘛吗]|不就.{1,6}了|有无|为何|是否|能否|可否|有没有|([一-龥])[不没]\1|还是.{1,8}(?:好|的|对)$|(?P<v>[放归列写填算定是按])[^，。]{0,6}还是(?!不|照|维持|保留|老|原|先|改|按|用|就)[^，。]+$|的还是(?!不|照|维持|保留|老|原|先|改|按|用|就)[^，。]{1,12}的$|([一-龥])[^，。]{1,10}还是\2|是[^，。]{1,10}还是[^，。]{1,10}[？?]?$|说说|讲讲|解释|问一?下|请教|想知道|不(?:太|大)?(?:懂|明白|清楚|理解)"
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
    seen = signs_of(message)
    sums = dict.fromkeys(Query, 0)
    for kind, weight, signs in _EVIDENCE:
        sums[kind] += weight if seen.issuperset(signs.split()) else 0
    return max(Query, key=sums.__getitem__)
