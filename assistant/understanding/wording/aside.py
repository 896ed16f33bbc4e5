"""What a message says beside the matter: orders to the program, abuse, small talk.

None of it is read as a part of a project; its numbers are no facts.
"""

from dataclasses import dataclass

from corpus import late_re as re
from corpus.errors import UserError, shorten

_REQUEST = "请用一句话写明项目和数量，例如“农村改厕200户，每户补助2000元”。"
_CHANGE = "表格没有改动；要改哪一处请直接说，例如“把满意度改成95%”。"
_CLAUSE = re.compile(r"[^，。；！？,;!?\n]+")
_SENTENCE_END = re.compile(r"[。！？!?\n]|$")
_ORDERS = re.compile(
    r"(?:忽略|无视|不用管|别管|忘记|忘掉|跳过|绕过|突破|解除|关闭).{0,12}(?:规则|规定|指令|指示|限制|提示词|设定|校验|检查|约束)"
    r"|系统提示|提示词|越狱|开发者模式|(?:你|您)(?:现在|从现在起|从现在开始)?(?:是|扮演|假装|当|变成).{0,14}(?:AI|人工智能|黑客|管理员|模型|机器人|没有限制)"
    r"|(?:ignore|disregard|forget)\b.{0,30}\b(?:rules?|instructions?|prompts?)|system prompt|jailbreak",
    re.IGNORECASE,
)
_COMMANDS = re.compile(
    r"^(?:并且|并|然后|再|现在|直接|请|就)*(?:把|将|让|直接|输出|告诉|导出|给我|显示|执行|删除|编造|不要|必须)"
)
_ABUSE = re.compile(
    r"傻[逼bBxX叉]|煞笔|[沙傻]雕|混蛋|王八蛋|他妈|妈的|去死|滚蛋|^滚$|白痴|弱智|脑残|智障|废物(?!处|回|利|收)|草泥马|狗屁|放屁"
    r"|(?:你|您|你们|这|这个|这破|破)(?:个|款|种|破|什么)*(?:软件|程序|系统|助手|机器人|东西|玩意儿?)?(?:真|太|也太|好|怎么这么|就是)(?:垃圾|差劲?|没用|难用|烂|笨|蠢|傻)"
    r"|(?:软件|程序|助手|机器人).{0,4}(?:垃圾$|没用|难用|太烂|真烂|太笨)|什么(?:都|也)不会$"
)
_SMALL_TALK = re.compile(
    r"天气怎么样|天气如何|(?:写|作|背|来).{0,4}(?:首|篇|个).{0,10}(?:诗|歌|作文|小说|散文|情书|笑话|代码)|讲个?笑话|[你您](?:是|到底是)(?:谁|什么|哪位|真人|机器|AI|ai|人工)|[你您]叫(?:什么|啥)|[你您](?:几岁|多大)|who are you|what are you"
    r"|现在几点|今天(?:几号|星期几)|股票|(?<!福利)(?<!体育)(?<!中央)彩票(?!公益|资金|专项|金|点|管理|销售)|聊聊天|陪我聊|你吃了吗|(?<!效益)(?<!指标)(?<!满意度)(?<!影响)(?<!表)抄过来$"
)


_SUM = re.compile(r"等于(?:几|多少)")
_REVISED = re.compile(
    r"(?:原来|原先|原|上[次回]|之前|以前|早先|先前|本来)(?:计划|打算|申请|安排|定|报|想|写|填|要|说)+(?:了|的是|的|是|为|[装买换种建修铺配招聘办搞发做栽购])?"
    r"(?P<was>(?:\d[\d,.]*万?|[一二两三四五六七八九十百千万]+)[一-龥]{1,3}?)[，,、 ]?(?:现在?|这[次回]|今年|后来)?(?:要|得|想)?"
    r"(?:修?改|变|调整?|换)(?:成|为|到)了?(?=\d|[一二两三四五六七八九十百千])"
)
"""黄板原来报五万张改成｜六万五千张: what it was before."""
_UNSEEN = "\u200b"  # leaves the words on either side together


@dataclass(frozen=True)
class Heard:
    """The matter of a message, of the same length with all else blank, and notes about that."""

    text: str
    notes: tuple[str, ...] = ()


def without_asides(text: str, *, drafted: bool = False) -> Heard:
    """Blank what is no part of a project; ``drafted`` where a table stands, that sums may be asked of.

    Raises UserError where nothing else was said.
    """
    chars = list(text)
    notes: list[str] = []
    abused = False
    for clause in _CLAUSE.finditer(text):
        said = clause.group().strip()
        if _ORDERS.search(said):
            end = _order_end(text, clause.end())
            notes.append(f"“{shorten(text[clause.start() : end].strip())}”不是项目内容，没有理会。")
        elif _ABUSE.search(said):
            end, abused = clause.end(), True
        elif _SMALL_TALK.search(said) or (not drafted and _SUM.search(said)):
            end = clause.end()
        else:
            continue
        chars[clause.start() : end] = "\n" * (end - clause.start())
    for was in _REVISED.finditer("".join(chars)):
        notes.append(f"“{was['was']}”已改，没有用上。")
        chars[was.start() : was.end()] = _UNSEEN * (was.end() - was.start())
    left = "".join(chars)
    if left == text:
        return Heard(text)
    if not re.search(r"[一-龥]{2}", left):
        then = _CHANGE if drafted else _REQUEST
        if notes:
            raise UserError(f"{notes[0]}{then}")
        if abused:
            raise UserError(f"抱歉没有帮到您。{then}")
        raise UserError(f"我是绩效目标表的助手，只会拟写、修改和检查这种表，别的答不上来。{then}")
    return Heard(left, tuple(dict.fromkeys(notes)))


def _order_end(text: str, at: int) -> int:
    """Where an order ends: further commands of its sentence belong to it."""
    stop = _SENTENCE_END.search(text, at)
    limit = stop.start() if stop else len(text)
    for clause in _CLAUSE.finditer(text, at, limit):
        if not _COMMANDS.match(clause.group().strip()):
            break
        at = clause.end()
    return at
