"""How a message is meant: as a wish, or only as a question, a thought, a supposition, a refusal."""

from enum import StrEnum
from functools import lru_cache

from assistant.conversation.vocabulary.hedges import THOUGHT, WHAT
from corpus import late_re as re
from corpus.text import clean_cell


class Mood(StrEnum):
    """What the speaker wants of a sentence."""

    WISH = "wish"  # do it
    QUESTION = "question"  # tell me
    MUSING = "musing"  # 要不要提高一点呢: not decided
    SUPPOSING = "supposing"  # 如果人数改成40会怎样: what would follow
    NEGATED = "negated"  # 满意度先别改


_CHANGING = r"改|动|删|调整|调|换|加|变|提高|提|降|撤|减|挪|移|导出|修正|清空"
_NEGATED = re.compile(
    rf"(?:先|暂时|暂|千万|可)?(?:(?<![分区个类级性特差辨识])别|不要|不用|不必|不许|不能|不可以|不准|不敢|不好(?=改|动|删|调|换|变)|勿|甭|莫|没必要|不应该|不该|无需|不需要)"
    rf"(?:再|先|急着|给我|帮我|随便|乱|轻易|去|把[^，。]{{1,12}}|将[^，。]{{1,12}})*(?:{_CHANGING})"
    rf"|^(?:我)?(?:没|没有)(?:说|让|叫|要)(?:你|您)?[^，。]{{0,12}}(?:{_CHANGING})"
    rf"|不变$|(?:保持|维持)(?:原样|不变|不动|原来的?样子)|(?:就)?(?:不|不用|不要)(?:{_CHANGING})(?:了|吧|它|啦)*$"
    r"|(?:还是)?(?:留着|保留)(?:吧|着)?(?:别动|不动)?$"
)
_IF = r"^(?:那)?(?:如果|要是|假如|假设|假定|万一|若是?|倘若|设想|比如说?|比方说?)"
_SUPPOSING = re.compile(
    rf"{_IF}(?!可以|方便|行的?话|没问题|能)"
    r"|(?:的话|了)[，,]?[^，。]{0,12}(?:会|要|得|能)?(?:怎么样|怎样|咋样|如何|变成?多少|变成什么|是多少|有什么(?:影响|变化|后果)|受影响|行不行|行吗|会不会)"
    r"|会(?:有什么(?:影响|变化)|怎么样|怎样|变成?(?:多少|什么))"
)
_MUSING = re.compile(
    r"^(?:隔壁|别的|其他|人家|别人|兄弟|邻)[^，。]{0,8}(?:写|填|定|报|用)的?[^，。]{0,10}(?:是|为|到)|"
    + THOUGHT
    + r"|需不需要|用不用|是不是(?:该|要|应该|应当|得|需要|可以|太|有点|偏|少了|多了|高了|低了)|有没有必要|有必要|可不可能"
    r"|都(?:中|行|成|可以)$|恐怕|(?:估计|大概)(?:还|又|会|要|得|需要|应该|是要)"
    r"|想一想|想想|再想|商量|研究(?:一下)?再|没想好|还没(?:定|想)"
    r"|(?:等|待).{1,16}(?:再|以后|之后|后|下来|回来|定了|批了)|到时候|过几天|下次|以后再|改天"
    r"|听[^，。]{1,10}说|(?:反映(?![^，。]{2,10}的(?:$|[，。]|指标))|有人说|都说|他们说|群众说|村里人?说|同事说)|好像|感觉|觉得(?!应该改|要改|得改)|(?:领导|主任|书记|局里|财政|上面|科长)(?:说|讲|那边)?.{0,6}(?:想|打算)"
    r"|(?:有点|有些|是不是|会不会)?(?:太|偏|有点|有些)(?:高|低|多|少|大|小|长|短|笼统|模糊)了?(?:吧|啊|呢|点)?[。！!]?$"
)
_DECIDED = re.compile(
    r"(?:太|偏|有点|有些|不够)[^，,。；]{1,4}[，,。；].*(?:改|调|提|降|换|删|加|减|写)"
    r"|(?:所以|因此|决定|那就|就|还是)(?:改|调|提|降|换|删|加|减|写|按)"
)
_QUESTION = re.compile(
    rf"[?？]\s*$|(?:吗|呢|么|嘛|没有|没|不)\s*[。！!]?$|{WHAT}|多少|怎么|怎样|咋|(?<![这那好])几[个条项处]|为何|是否|能否|可否|有没有|([\u4e00-\u9fff])不\1|合不合适|可不可以|来着|还是[^，。]{1, 10}(?:合适|好|行|对)$|(?:^|[^不])对的吧?[，,。]*$|没(?:写|填|算|搞|弄|记)错吧?[，,。]*$|\d[万亿]?(?:[元块%人户个次场期台套亩里米天月年株只]|(?<=[万亿]))[，,]?(?:对|没错|是)(?:吧|不)?[，,。]*$"
)
_ASK_POLITELY = re.compile(
    r"^(?:请问)?(?:你|您|我)?(?:能不能|能否|可不可以|可否|可以|能|是否可以|是否能|方便|麻烦)(?:请|麻烦)?(?:你|您)?"
    r"(?:帮我|帮忙|给我|帮|再|也|先|直接)*(?=把|将|加|删|改|导出|撤|换|调|增|减|去掉|恢复|补|移|挪|提高|降|写成|修正|生成)"
)
_POLITE_END = re.compile(
    r"[，,]?(?:行吗|行么|可以吗|可以么|好吗|好么|行不行|好不好|可以不|成吗|成不|行不|可不可以|能行吗)[?？]*$"
)
_SOFT_FRONT = re.compile(
    r"^(?:(?:e+m+|额|话说|那啥|哎呀|哎哟|哎呦|哟|天哪|那个|那么|那|嗯+|哦+|呃+|唉|哎|诶|欸|啊|喂|好的?|行|对了|对|哈喽|你好|您好|老师|小助手|助手|师傅|同志|然后|接着|另外|还有|再就是|最后)[，,、。！!~\s]+)+"
)
_SOFT_WORDS = re.compile(
    r"^(?:请问|请|烦请|劳烦|麻烦(?:你|您)?|辛苦(?:你|您)?|拜托|帮忙|帮我|帮|给我|替我|我想(?:要)?|我要|我们要|我需要|想要?|需要|要|就|那就|那|得|先|你|您|直接|顺便|顺手|再帮我)+"
    r"(?=把|将|改|加|增|删|去|取消|撤|恢复|调|换|提|降|减|补|移|挪|导|下载|生成|检查|校验|修|看|查|找|重|回|写|填|第|放|满意|预算|人数|用|按|参照|统一|全部|新建|新增|添)"
)
_SOFT_END = re.compile(
    r"(?:[，,、\s]*(?:谢谢(?:你|您|啦|了)?|多谢|谢了|辛苦(?:了|您了)?|麻烦(?:了|您了|你了)|拜托了?|一下子?|哈+|吧|呗|哦|噢|喔|啦|呀|哟|嘞|好了|就行了?|就好了?|就可以了?|就足?够了?|即可|得了|算了(?=$)|就成|ok|OK|[。.！!~～…]))+$"
)


_KINDLY = re.compile(r"(?P<q>[“《][^”》]*[”》])|(?:请予(?:以)?|予以|给予)(?=[\u4e00-\u9fffA-Za-z])")
"""Courtesies of office language; what stands in quotes is kept to the letter."""


def bare(message: str) -> str:
    """The message without greetings, courtesies and particles at both ends."""
    text = _spaced(clean_cell(message).strip())
    text = _KINDLY.sub(lambda one: one.group() if one.group("q") else "", text)
    text = re.sub(
        r"^(?:现拟|兹|特此|现|拟)(?=[增调将把对])|^(?:[一两二三四五几]|以下|下面|如下)(?:个|件|点|处)?(?:事|改动|修改|调整)[：:，,]",
        "",
        text,
    )
    text = re.sub(r"^(?:该|本)(?:项目|项)(?:的)?(?=[\u4e00-\u9fff]{2,})", "", text)
    text = re.sub(
        r"(?:能不能|能否|可不可以|可否|可以|能|麻烦)(?:麻烦)?(?:你|您)?(?:帮我|帮忙|给我|帮)(?=.{0,6}(?:改|删|加|换|调|提|降|补|移|挪|写))",
        "",
        text,
    )
    text = _SOFT_FRONT.sub("", text)
    asked = _ASK_POLITELY.sub("", text)
    if asked != text:
        text = re.sub(r"(?:吗|么|呢|不)?[?？。]*$", "", asked).strip()
    if re.search(r"把|将|改|删|加|换|调|提|降|挪|移", text):
        text = _POLITE_END.sub("", text)
    shorter = _SOFT_END.sub("", text)
    text = shorter or text
    return _SOFT_WORDS.sub("", text).strip() or text


def _spaced(text: str) -> str:
    """Spaces between Chinese words read as commas, as hurried clerks write them."""
    text = re.sub(r"(?<=[\u4e00-\u9fff%）)])[ \t]+(?=[\u4e00-\u9fff“《])", "，", text)
    text = re.sub(r"(?<=[\da-zA-Z])[ \t]+(?=[\u4e00-\u9fff]{2,})", "，", text)
    return re.sub(r"(?<=[了错贵够宜价\d])[ \t]+(?=\d|是)", "，", text)


@lru_cache(maxsize=4096)
def mood_of(clause: str) -> Mood:
    """How a (bare) clause is meant; quoted words say nothing of that."""
    clause = re.sub(r"“[^”]*”", "“”", clause)
    if _SUPPOSING.search(clause):
        return Mood.SUPPOSING
    if _MUSING.search(clause) and not _DECIDED.search(clause):
        return Mood.MUSING
    if _NEGATED.search(clause) and not re.search(r"别忘|不要忘|不能忘", clause):
        return Mood.NEGATED
    return Mood.QUESTION if _QUESTION.search(clause) else Mood.WISH


def supposed(message: str) -> str:
    """The change inside a supposition or a thought: 如果人数改成40会怎样 -> 人数改成40."""
    text = re.sub(
        rf"{_IF}(?:我|我们)?(?:把)?",
        "",
        message,
    )
    text = re.sub(r"(?:的话)?[，,]?(?:那|那么|预算|总额|成本|表里?|其他)*(?:会|要|得|就)?(?:怎么样|怎样|咋样|如何|变成?多少|变成什么|是多少|有什么(?:影响|变化|后果)|受影响|行不行|行吗|会不会.*).*$", "", text)  # fmt: skip
    text = re.sub(
        rf"^.*?(?:{THOUGHT}|需不需要|用不用|是不是(?:该|要|应该|应当|得|需要|可以)|可能(?:要|会|得)|也许(?:要|会)?|考虑(?:一下)?|打算|觉得(?:应该|要|得)?)(?:再)?",
        "",
        text,
    )
    return bare(re.sub(r"(?:呢|吗|吧|啊|好|一点|点)*[?？。]*$", "", text))
