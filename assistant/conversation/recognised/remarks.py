"""Messages that state or judge and ask for nothing: what reviewers say, what others did, what was wanted before."""

from assistant.conversation.corrections.exchanges import INTENDED
from assistant.conversation.recognised.stated import TAKEN_FROM
from assistant.conversation.referring.clauses import QUOTED, split
from assistant.conversation.vocabulary.hedges import NOT_GOT, WITHDRAWN
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.vocabulary.order_words import ORDER_ENDS, ORDERED
from corpus import late_re as re

_COMMAND = re.compile(
    rf"{ORDERED}|改|(?<!增)加[一上个条进到]|调[整成到为高低增减]|提[到高升]|降|写|填|(?<![上申填])报(?!告|销|名|送)|按(?!计划|时|期|规定|要求|月|年|季)|就用|用(?=\d)|补[上充一]|移|取消|设[为成]|定[为成]|算[成了]|就行|就好"
)
_VERDICT = re.compile(
    r"(?:没有?(?:什么|啥|任何)?|无)(?:问题|意见|异议|毛病|出入|差错)(?:了|的)?$|(?:核对|复核|审核|计算|数据)?无误$|(?<![不没])(?:相符|吻合|对得上|勾稽)$|(?<![不没])一致(?:的)?$|属于合理|合理范围|(?:表述|内容)?规范$|符合(?:要求|规定|实际)|(?<!不)(?:计算|数据|金额|测算|取值|内容)(?:是|都|均|全部|完全)?(?:正确|准确|真实|属实)$|同意上报|可以接受$"
)
_WHO = r"(?:专家|评审|评委|有人|别人|同事|领导|主任|书记|科长|股长|局长|镇长|校长|老[\u4e00-\u9fff]|小[\u4e00-\u9fff]|他们?|她们?|财政局?|审计局?|单位|[县市区镇乡村局]里|上面|上级|[\u4e00-\u9fff]{1,4}[局科股办委处部])"
_PROPOSAL = re.compile(
    rf"{_WHO}[^，。]{{0,6}}(?:提出|建议|提议|主张|提过|想把|要求把|说把|让把|想改|想删|要改|要删|问要不要|说要)|(?:原来|原本|本来|之前|起初|当初|一开始|曾经?|我们?原)(?:是)?(?:想|打算|准备|要|说要|考虑|计划)(?!求)"
)
_KEEP = re.compile(
    r"(?:我们?|咱们?|(?:经过?|集体|反复|内部|最后)?(?:商量|研究|讨论|开会|会商|论证|协商|沟通|斟酌|考虑|评估)(?:之?后|下来|完|过|认为|决定)*|后来|想了想|想来想去|结果|最后|最终|但|但是|不过)*(?:认为|觉得|看|意见是|决定|考虑|商量|定)?(?:还是|就|仍|仍然|应|应该|建议|请|要|先)*"
    r"(?:(?:维持|保持|保留|照旧|沿用|留着|留下)(?:着)?(?:原(?:表述|样|状|来|定|数|指标|标准|名称|值|名|文|有|先|貌)?(?:的)?(?:表述|名称|写法|说法|样子|数)?|它|这条|现状)?(?:不变|不动)?|不(?:再)?(?:改|删|动|调|换)(?:了)|不(?:用|必|需要)(?:改|删|动|调)|无需(?:修改|调整|变动)|(?:暂|未|不)(?:予|作|做)?(?:修改|调整|改动|变动|变更|更改)|不予?采纳|没采纳|没同意|没答应)(?:即可|吧|就行|为好|为宜|的好|好了|了|啊)*"
)
_BY_THEM = re.compile(
    r"(?:要求|坚持|同意|说|让|主张|建议)(?:还是|要|得)?(?:保留|留着|留下|不删|不改|维持)"
)
_PAST = re.compile(r"^(?:那|我们|咱们?)?(?:去年|上年|前年|往年|前几年|上一年度?|上年度|以前)")
_WRITTEN_THEN = re.compile(r"[写填报定用列考](?:的|过|了)(?:是|就是)?")
_NOW = re.compile(
    r"今年|现在|这次|明年|本年|来年|所以|参照|参考|照|一样|也|就|于是|因此|这回|目前|同样"
)
_KEPT_OUT = re.compile(
    rf"(?:不用|不必|别|不要|不需要|甭|不能|无需|用不着|可别|先不)(?:再)?(?:给我|帮我|把它|把这个|往里|往表里|往上|在表里)*(?:写|算|加|放|列|计|录|填|体现|纳入|记|报)(?:进去?|入|到|在|上)?(?:表|预算|总额|总数|指标|里|中|这张表|去|面|头)*(?:里|去|中)?{ORDER_ENDS}$"
    r"|(?:就|先|也|都)不(?:列|写|报|填|加)了(?:吧|啊)*$|不(?:列|写|算|放|计|录|填|打)(?:进来|进去|入|在内|在里面|到里面)(?:了|的|哦|啊|哈|吧)*$|(?:不|未|没有?)(?:包含|包括|含|涵盖)"
    rf"|(?:不|别|不用|不要|不必)(?:改|动|写进|写到|填进|放进|列进|列入|写入|上|进)(?:这张|这个)?表(?:格)?(?:里面?|中)?{ORDER_ENDS}$"
    r"|^(?:这个|这笔)?(?:钱|费用|经费|资金)?(?:都|由|是|全)*(?:他们|她们|对方|人家)(?:自己)?(?:出|掏|付|承担|解决)(?:钱|费用|腰包)?(?:的|了|吧)*$"
)
_RECKONED = re.compile(
    r"算(?:了|过|来|下来|出来)?(?:一?下|一遍)?[^，。]{0,4}\d[\d.,]*[\u4e00-\u9fff]{0,3}(?:乘以?|×|\*|[xX])\d[^，。]*(?:是|等于|得|=|＝)\d"
)
_SAME_VALUE = re.compile(
    rf"(?:指标值|目标值|数值|数字|数目|数|值|标准|单位|其他的?|其余的?|别的|后面的?)(?:[\u4e00-\u9fff]{{4}})?(?:就|都|还|仍|也|先)*(?:不用?[动改变]|别[动改]|照旧|维持原样|保持不变|不变|还是原来的?){ORDER_ENDS}"
)
"""数不动, 后面有效提高照旧: said beside a change, of what stays."""
_EQUATION = re.compile(r"\d[^，。]{0,8}[×*xX乘+＋][^，。]{0,12}\d[^，。=＝]{0,8}[=＝]\d")
_BY_THE_WAY = re.compile(
    r"心里有(?:个)?数|仅供参考|(?:就|只)是?(?:随口|顺口)|题外话|随便(?:说说|聊聊)|听听就(?:行|好|得)|不用管|别当真|知道就(?:行|好)|了解一下就(?:行|好)|备个案"
)
_ASKS = re.compile(r"[?？]$|请[^，。]{0,8}(?:说明|解释|核实|明确|澄清)(?:一下|情况|原因)?$")
_ODD = re.compile(r"不符|不一致|差额|差异|矛盾|对不上|依据|为何|为什么|是什么|怎么来|从何")
_WITHDRAWN = re.compile(WITHDRAWN)
_INTENDED = re.compile(
    r"(?:原来|原本|本来|原先|起初|当初|一开始|早先|之前|开始|原)(?:我们?|咱们?|是|还|也|都)*(?:想|打算|准备|要|计划|考虑|说)|(?:打算|准备|想着?|计划)(?:要|给|把|再|填|写|加|提|报|列)"
)
_STEP_BACK = re.compile(r"撤[销回掉]|(?:退|改|变|换)回|还原|恢复|收回|作废")
_NOT_AGREED = re.compile(rf"(?:但|可|不过|结果|奈何|只)?是?{NOT_GOT}")
_PAUSED = re.compile(
    r"(?:[哦噢啊嗯哎唉]|先|再|让我|我)*(?:想想|想一想|等等|等一下|慢着|算了)(?:吧|啊|哈)*"
)
_UNCLEAR = re.compile(r"[^，。\d]{0,14}(?:不清楚|不知道|不确定|没定|没准|说不准|拿不准|没问|没谈|没批|吵着呢?|没下来)(?:呢|啊|了|的)*")  # fmt: skip
_ONLY_WHY = re.compile(r"^(?!.*(?:改成|改为|就写|就填|写成|填成|换成))[^\d]*$")
"""没批下来, 企业反悔了: a clause that tells nothing of its own."""
_MEANT_TO = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:原来|原本|本来|原先|起初|当初|一开始)(?:我们?|咱们?|是|还|也|都)*(?:想着?|打算|准备|计划|考虑)(?:写|填|报|改|定|加)"
)
_ONLY_DENIED = re.compile(
    rf"[\u4e00-\u9fff]{{2,12}}?(?:就|也|可|千万)?(?:别|不要|不能|不该|不应该?|甭|不用)(?:再|给我)?(?:写成?|填成?|定在|定成|定到|定|报成?|拖到|写到|放到|带)(?:年底|月底|小数点?|零头|\d[\d.]*(?:月底?|%|％|[\u4e00-\u9fff])?前?|[\u4e00-\u9fff]{{2,4}}(?:改善|提高|提升|增强)){ORDER_ENDS}"
)
"""采购时间别写年底, 满意度不要带小数: what it shall not be; what it shall be is not said."""
_NOW_DONE = re.compile(r"现在|改成|改为|后来|结果|还是|就")
_UNKNOWN = re.compile(r"不(?:知道|清楚|确定|晓得)|没定|未定|待定|没有?数")
_OF_A_ROW = re.compile(r"[这那该此](?:一)?条|指标|第[\d一二三四五六七八九十]+")


def only_told(text: str) -> bool:
    """True where a (bare) message states or judges, and asks for no change."""
    clauses = _clauses(text)
    if not clauses:
        return False
    commands = {n for n, one in enumerate(clauses) if _COMMAND.search(one)}
    if len(clauses) == 1 and _MEANT_TO.match(clauses[0]) and not _NOW_DONE.search(clauses[0]):
        return True  # 本来想写340台
    if len(clauses) == 1 and _ONLY_DENIED.fullmatch(clauses[0]):
        return True
    last = len(clauses) - 1
    intended = last > 0 and INTENDED.search(clauses[0]) and not commands - {0, last}
    if intended and re.fullmatch(NOT_GOT, clauses[-1]):
        return True  # 其他资金本来想填20万，没批下来
    verdicts = {n for n, one in enumerate(clauses) if _VERDICT.search(one)}
    wished = any(re.search(r"\d.*吧$", one) for one in clauses)  # 畅通率99.5%吧，他们说没问题
    if verdicts and not commands and not wished:
        return True
    if any(_EQUATION.search(one) for one in clauses) and not commands:
        return True
    proposals = {n for n, one in enumerate(clauses) if _PROPOSAL.search(one)}
    keeps = {n for n, one in enumerate(clauses) if _KEEP.fullmatch(one)}
    theirs = {n for n, one in enumerate(clauses) if _BY_THEM.search(one)}
    if (
        proposals
        and keeps
        and max(keeps) > min(proposals)
        and commands <= proposals | keeps | theirs
    ):
        return True
    then = {0} if _WRITTEN_THEN.search(clauses[0]) else set[int]()
    if len(clauses) > 1 and _PAST.match(clauses[0]) and not commands - then:
        return not any(_NOW.search(one) for one in clauses)
    apart = {
        n for n, one in enumerate(clauses) if _KEPT_OUT.search(one) and not _OF_A_ROW.search(one)
    }
    aside = {n for n, one in enumerate(clauses) if _BY_THE_WAY.search(one)}
    if (apart or aside) and commands <= apart | aside:
        whole = len(clauses) > len(apart | aside) or re.search(r"包含|包括|涵盖|含", text)
        return bool(whole) and not _tells_more(clauses, apart)
    asking = {n for n, one in enumerate(clauses) if _ASKS.search(one)}
    return bool(asking) and _ODD.search(text) is not None and not commands


def withdrawn(text: str) -> str | None:
    """What a message says and takes back at its end; None where it takes nothing back.

    主管部门写县应急局，算了，先不填 gives 主管部门写县应急局. 我还不知道，先空着 said nothing that could be
    taken back, and 就改成95%，算了 is a manner of agreeing.
    """
    clauses = split(re.sub(r"(?<=算了)(?=先|还|不)", "，", text.strip(" 。！!~～")))
    told = [*clauses]
    while told and _WITHDRAWN.fullmatch(told[-1]):
        told.pop()
    back = clauses[len(told) :]
    while back and len(told) > 1 and _INTENDED.search(told[0]) and _ONLY_WHY.search(told[-1]):
        told.pop()  # 其他资金本来想填20万，没批下来，就不填了: why
    refused = False
    while back and len(told) > 1 and _NOT_AGREED.fullmatch(told[-1]):
        told.pop()  # 也可以换成专家打分，但馆长没点头，算了
        refused = True
    while back and len(told) > 1 and (_PAUSED.fullmatch(told[-1]) or _UNCLEAR.fullmatch(told[-1])):
        told.pop()  # 主管部门写县应急局，再想想，归谁管还不清楚，问了再填
    if not told or not back or not _COMMAND.search(told[-1]) or _UNKNOWN.search(told[-1]):
        return None
    if _STEP_BACK.search(told[-1]) or TAKEN_FROM.search(told[-1]):
        return None  # 实施单位那步撤掉，先不写; 8万是按去年合同定的，不用动
    return None if back == ["算了"] and not refused else "，".join(told)


def kept_out(text: str) -> str:
    """The message without clauses that say of a value of their own that it shall not count.

    1200万可别算进预算里，预算还是35万: 预算还是35万. Nor does what was only reckoned: 86乘150是12900.
    """
    clauses = split(text)
    rest = [one for one in clauses if not set_apart(one)]
    return "，".join(rest) if rest and len(rest) < len(clauses) else text


def orders_behind(text: str) -> tuple[str, str]:
    """A question that the clerk answers himself, and what he orders behind it; "" where he orders nothing.

    满意度问谁？写养殖户满意度，92%: the question tells why, and perhaps of which row.
    """
    clauses = [one for part in split(text) for one in re.split(r"(?<=[?？])", part) if one]
    asked = [mood_of(one) is Mood.QUESTION for one in clauses]
    behind = asked.index(False) if False in asked else 0
    rest = clauses[behind:]
    told = behind > 0 and all(mood_of(one) in {Mood.WISH, Mood.NEGATED} for one in rest)
    ordered = told and any(_COMMAND.search(one) for one in rest)
    return "，".join(clauses[:behind]), "，".join(rest) if ordered else ""


_ELSEWHERE = re.compile(
    r"\d{1,3}多?岁(?![以及至到])|(?:[长任记]|[老小][\u4e00-\u9fff]|[他她])(?:今年|也|都|快|已经?|才|刚|，)*[1-9]\d了"
    r"|(?:20)?\d\d年(?:那[回年次会]|就)[^，。]*(?:过|来着|时候)$|(?:20)?\d\d年[^，。]{2,6}的$"
)
"""老所长84了, 2016年那回就写错过: a number of a person's age or of other years."""


def set_apart(clause: str) -> bool:
    """True for a clause whose number shall not count, or is of a person's age or of other years."""
    if _RECKONED.search(clause) or _SAME_VALUE.fullmatch(clause):
        return True
    if _ELSEWHERE.search(clause) and not _COMMAND.search(_ELSEWHERE.sub("", clause)):
        return True
    own = re.search(r"\d|多少", clause) is not None and not _OF_A_ROW.search(clause)
    return own and _KEPT_OUT.search(clause) is not None


def _tells_more(clauses: list[str], apart: set[int]) -> bool:
    """True where a clause after the one that shall not count tells a value of its own."""
    last = max(apart, default=len(clauses))
    return any(re.search(r"\d", one) for one in clauses[last + 1 :])


def _clauses(text: str) -> list[str]:
    plain = re.sub(QUOTED, "“”", text)
    return [one for part in split(plain) for one in re.split(r"：|(?<=[?？])", part) if one]


_ASIDE = re.compile(
    r"^(?:(?:剩下的?|其余的?)(?:由|都由|都|全)?财政|不对|错了|写错了?|说错了?|搞错了?|对了|不好意思|抱歉|因为|由于|原来|之前|领导|主任|书记|局里|财政|上面|审核|这样|那样|好像|毕竟|反正|其实|主要是|不然|否则|是这样|你看|麻烦|谢谢|辛苦|其他|别的|其余|剩下)"
)
_ASKS_MORE = re.compile(
    r"加上|加进|补上|列上|写进|放进|删|去掉|拿掉|改成|改为|换成|挪到|移到|不要了|不留|别要|除了|以外|但是|(?<![争说扭拗比打算])不过"
)
"""Words that ask for something: a clause with them is no mere remark."""


def is_aside(clause: str) -> bool:
    """True for a clause that only says why, or thanks: it changes nothing and needs no reply."""
    if re.match(r"^(?:有|因为|由于|原因|毕竟).*(?:了|的|掉)$", clause):
        return True
    if _ASKS_MORE.search(clause):
        return False
    return _ASIDE.match(clause) is not None or not re.search(
        r"\d|[一二两三四五六七八九十百千万]{2,}", clause
    )
