"""Where a message turns against what it just said: 不对, 等等太高了怕做不到, 算了95太满, 名字换一个."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.conversation.corrections.exchanges import INTENDED
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.vocabulary.hedges import NOT_GOT
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from corpus import late_re as re

SIGH = r"(?:[哦噢喔啊嗯额呃哎唉诶欸哟]|哎呀|那个)*"
STRONG = re.compile(
    rf"{SIGH}(?:先)?(?:不对|不是|不行|不|错了|我?(?:说|写|打|记|看|弄|搞|讲)错了?|口误|等等|等下|等一下|等一?会儿?|慢着|且慢|更正|更正一下|纠正一下)(?:不对|啊|呀|哈|了|吧|等等|：)*"
)
"""不对: what was said just before is taken back."""
_DENIED = re.compile(r"(?:^|[^对])不(?:是|行)?$")
"""不是8.5 says what it is not, and needs a pause to take back what was said."""
_NOT_THAT = re.compile(rf"{SIGH}(?:不是|不要|不)(?P<v>[^，。]{{1,8}}?)(?:了|啊|哈)*")
"""哦不是3月: what was just said, denied by its own words."""
_SIGHS = "哦噢喔啊嗯额呃哎唉诶欸哟"
_RENAMED_SINCE = re.compile(
    r"(?P<s>[\u4e00-\u9fff]{2,8}?)??(?:它|这个?|那个?|不过|现在|今年|去年|后来|刚|已经?|机构改革)*(?:改制|改名|更名|合并|撤并|并入|划转|换牌子?|改叫)(?:过|掉)?了(?:吧|啊)*"
)
"""现在改制了: an office is called otherwise now."""
_HALT = re.compile(
    rf"{SIGH}(?:先)?(?:别|别别|不不+|不了|不好|算了|罢了|想想|再想想|想了想|转念一想|(?:别|不要|不能|不|甭)(?:写|定|说|填|报|卡)(?:得|的)?(?:这么|那么|太)?(?:死|满|绝|紧|细|高|低)){ORDER_ENDS}"
)
"""A clause that is nothing but a halt."""
_SIGH_ALONE = re.compile(r"[哦噢喔啊嗯额呃哎唉诶欸哟]+|那个|哎呀")
_CAREFUL = re.compile(
    rf"{SIGH}(?:还是|要不|我看|我想|想想|那就|，)*(?:得|要|写|定|填|报|往)?(?:稳妥?|保险|保守|谨慎|留(?:有|一?点|一?些)?余地|宽松|松|从宽|宽裕?|求稳)(?:一?[点些]|起见|为好|为妥|着来)?(?:写|填|定|来|好|吧|啊|哈)*"
)
"""还是稳一点: what was told is to be told more carefully; what it is to be follows."""
_MORE_CAREFUL = re.compile(
    r"^(?:稳当|稳妥?|保险|保守|谨慎|实际|现实|低调)(?:一?[点些]儿?)?(?=写|填|定|报|改|按|[\d≥≤])"
)
_IN_FULL = re.compile(
    r"(?:[\u4e00-\u9fff]{2,4}(?:要求|说|让))?(?:得|要|应该?|必须|还是|就|都|最好)*(?:写|填|用|报|是)?(?:[\u4e00-\u9fff]{1,5}的)?(?:全称|全名|大名|规范名称|正式名称|名字|名称|名)(?:才行|才对|吧|的)?"
)
"""得用镇政府的名: how it is to be told; the name itself follows."""
_NOT_SHORT = re.compile(
    rf"{SIGH}(?:这样|这么写|不行|不对|不成|不妥|错了)*(?:人家|[\u4e00-\u9fff]{{2,4}}(?:要求|说|让))?(?:要求|得|要|应该?|必须|还是|就|都|最好|不能|不许|不要|别|不让|只能)*(?:写|填|用|报|是|带)*(?:的)?(?:全称|全名|规范名称|正式名称|简称|全)(?:都|也|就)*(?:不行|不成|不对|不好|不认|才行|才对|吧|的|了)*"
)
"""不行要全称, 简称不行, 要写全: an office is to be told in full; the name follows."""
_IN_FULL_IS = re.compile(
    rf"{SIGH}(?:不行|不对|它的?|人家|他们|单位的?)*(?:得|要|应该?|必须)*(?:写|填|用)?(?:全称|全名|规范名称|正式名称)(?:应该?|应当|就|才|要|得)*(?:是|为|叫|写|填|：)+(?=[\u4e00-\u9fff]{{4}})"
)
"""全称是县环境卫生管理所."""
_NAME_ALONE = re.compile(r"[\u4e00-\u9fff（）()]{4,24}")
_BY_RULE = re.compile(
    r"规定|要求|标准|文件|上限|合同|政策|通知|办法|规范|国标|行标|批复|方案|实际|最[高低多少大]"
)
"""出版规定是0.01%: why another value follows."""
_THOUGHT = re.compile(rf"{SIGH}(?:算了|罢了|再?想想|想了想|转念一想)(?:吧|啊|哈)*")
_MEANT = re.compile(
    rf"{SIGH}我?(?:其实|本来|原本)?(?:是)?(?:(?:想|要)(?:说|写|删|改|填)(?:的)?|说的|指的|意思)(?:是)?(?=第|[\u4e00-\u9fff])"
)
"""啊我是想说第6条."""
_SHOULD = re.compile(
    r"(?:[哦噢喔啊嗯额呃哎唉诶欸哟]|哎呀)+(?:应该?|应当|得|正确的?)(?=是|为|叫|写|填)"
)
"""哦应该是县民政局."""
_SECOND = re.compile(
    rf"{SIGH}(?:算了|想想|再想想|想了想|转念一想|保险起见|稳妥点|稳妥起见)?(?:还是|要不还是|要不(?!要)|要么|还?不如|倒不如|干脆)"
)
"""还是93%稳一点: a second thought."""
_SIGHED = re.compile(
    r"^(?:[哦噢喔啊嗯额呃哎唉诶欸]|哎呀)+(?=.*(?:好一?[点些]|更好|稳一?点|稳妥(?:一?[点些])?|合适(?:一?[点些])?|妥当|准确(?:一?[点些])?|吧|算了)$|(?:写|填|改成|就写)[\u4e00-\u9fff]{2,8}$)"
)
"""嗯写逐步健全好点: thought over aloud, and told better."""
_ENOUGH = re.compile(
    rf"(?:(?:还是|就|那|先|只)*(?:写|填|报|按|定|算)(?:成|为|个)?)?(?:{VALUE_WORDS.pattern})(?:也|就|都)*(?:足?够|好|行|可以|得|算|吧){ORDER_ENDS}"
)
"""320件够了, 写40人次好了: a smaller value after second thoughts."""
_CANNOT = r"(?:赶|来|忙|做|完|达|办|搞|够)不(?:及|上|到|过来|完|成|了|出来)了?"
_CORE = rf"(?:(?:太|过于|偏|有点|有些|过)(?!阳)[\u4e00-\u9fff]{{1,2}}|[写说定报填改调](?:高|低|大|小|多|少|满|重|轻|长|短|早|晚|急)|再?[高低大小多少早晚长短稳](?:一?点|一?些)|{_CANNOT}|不(?:太|大)?(?:现实|稳妥|保险|好看|好听|够|妥当?|合适|准确?|规范|像话)|够呛|悬|是(?:去年|前年|上年|往年|别人|隔壁|以前|老|旧)(?:的)?(?:数|价|标准)?)"
_FAULT = re.compile(
    rf"{SIGH}(?:[\u4e00-\u9fff]{{1,5}}(?:说|讲|觉得|反映|嫌))?(?:这个?|那个?|它)?(?P<s>[^，。]{{0,10}}?)(?:也|好像|是不是|还是|恐怕|怕|估计|可能|会|就|都|听着|看着|显得|应该)*{_CORE}(?:了|点|些|啊|吧|哈|呀)*"
    rf"(?:(?:也|我们?|又|还)*(?:怕|恐怕|估计|担心|肯定|根本)*(?:{_CANNOT}|没把握|没底|不好交代))?{ORDER_ENDS}"
)
"""太紧了, 95太满, 太高了怕做不到: what was told just before does not do."""
_OF_IT = re.compile(r"(?:时间|日子|名字|名称|叫法|数|数字|目标|要求|说法)?")
_OTHER_NAME = re.compile(
    rf"{SIGH}(?:这个?|那个?)?(?:名字?|名称|名儿|叫法)(?:还是|得|要|再|也)*(?:换一?[个下]|改一?[个下改]|重起|不好|不妥|不对|不合适|不准|别扭){ORDER_ENDS}|{SIGH}换一?个(?:名字?|名称|叫法|说法){ORDER_ENDS}"
)
"""嗯名字换一个."""
_ORDERS = re.compile(
    r"改|写|填|加(?!班)|删|换|调(?!研)|挪|移|去掉|拿掉|撤|不要|别|留|放(?!假)|叫|按|[?？吗]|什么|多少|指标|满意度|标准|单价|人数|户数|期限|金额|总额|预算|资金|成本|效益|质量|数量|时效|目标|单位|部门|名称|名字|第"
)
_REASON = 14
"""Characters of a clause that only says why."""
_SPAN = 3
"""Clauses that may stand between what was said first and what is said last."""


class How(StrEnum):
    """How plainly something is taken back."""

    TAKEN = "taken"  # 不对, 等等, 算了
    FAULT = "fault"  # 太紧了
    NAME = "name"  # 名字换一个
    SECOND = "second"  # 还是93%
    REASON = "reason"  # 施工队忙，还是11月15日前
    SIGHED = "sighed"  # 嗯写逐步健全好点


@dataclass(frozen=True)
class Turned:
    """What is said last, how plainly it takes back what was said first, and how many clauses that are."""

    after: str
    used: int
    how: How
    denied: str = ""  # 不是城管局: the words that are taken back


def turns(clauses: list[str], at: int) -> Iterator[Turned]:
    """The ways to read the clauses from ``at`` on as taking back the clause before, the nearest first."""
    before, how, taken = clauses[at - 1], None, ""
    for place in range(at, min(at + _SPAN + 1, len(clauses))):
        here, used = clauses[place], place - at + 2
        if STRONG.fullmatch(here) or _HALT.fullmatch(here):
            how = How.TAKEN
            continue
        denied = _NOT_THAT.fullmatch(here)
        if denied and denied.group("v") in before and (here[0] in _SIGHS or VALUE_WORDS.search(denied.group("v"))):  # fmt: skip
            how, taken = How.TAKEN, denied.group("v")
            continue
        if _SIGH_ALONE.fullmatch(here) and place + 1 < len(clauses):
            how = how or (How.SIGHED if _tells_wording(clauses[place + 1]) else None)
            continue
        if _CAREFUL.fullmatch(here):
            how = how or How.FAULT
            continue
        if INTENDED.search(before) and re.fullmatch(NOT_GOT, here):
            how = How.TAKEN
            continue
        if how is How.TAKEN and _IN_FULL.fullmatch(here) and place + 1 < len(clauses):
            continue
        full = _IN_FULL_IS.match(here)
        if full:
            yield Turned(f"填{here[full.end() :]}", used, How.TAKEN, taken)
            return
        if _NOT_SHORT.fullmatch(here) and place + 1 < len(clauses):
            how = How.TAKEN
            name = clauses[place + 1]
            if _NAME_ALONE.fullmatch(name):
                yield Turned(f"填{name}", used + 1, how, taken)
            continue
        renamed = _RENAMED_SINCE.fullmatch(here)
        if renamed and (renamed.group("s") or "") in before:
            how = How.TAKEN
            continue
        rest = _told_after(here)
        if rest and _fault(rest, before):
            how = How.TAKEN
            continue
        if rest:
            yield Turned(rest, used, How.TAKEN, taken)
            how = how or How.TAKEN
            continue
        second = _SECOND.match(here)
        if second:
            rest = _MORE_CAREFUL.sub("", here[second.end() :])
            yield Turned(rest, used, how or How.SECOND, taken)
            return
        if _OTHER_NAME.fullmatch(here):
            how = How.NAME
            continue
        if _fault(here, before):
            how = how or How.FAULT
            continue
        sighed = _SIGHED.match(here)
        if sighed or how is not None:
            yield Turned(here[sighed.end() :] if sighed else here, used, how or How.SIGHED, taken)
        if how is How.TAKEN and _BY_RULE.search(here) and place + 1 < len(clauses):
            continue
        if not _only_why(here) or (how is None and place > at):
            return
        how = how or How.REASON
        if how is How.REASON and (place + 1 == len(clauses) or not (_SECOND.match(clauses[place + 1]) or _ENOUGH.fullmatch(clauses[place + 1]))):  # fmt: skip
            return


def _told_after(here: str) -> str:
    """What stands behind 不对, 等等 or 哦应该 in one clause; "" where nothing does."""
    should = _SHOULD.match(here)
    if should:
        return here[should.end() :]
    meant = _MEANT.match(here)
    if meant and here[0] in f"{_SIGHS}我":
        return here[meant.end() :]
    strong = STRONG.match(here)
    if strong and not _DENIED.search(strong.group()):
        return here[strong.end() :]
    thought = _THOUGHT.match(here)
    return here[thought.end() :] if thought and not _SECOND.match(here) else ""


def _fault(here: str, before: str) -> bool:
    """True where the clause finds fault with what the clause before told, and with nothing else."""
    found = _FAULT.fullmatch(here)
    if found is None:
        return False
    subject = found.group("s").strip('“”"的')
    return _OF_IT.fullmatch(subject) is not None or (len(subject) > 1 and subject in before)


def _tells_wording(clause: str) -> bool:
    told = re.match(r"(?:还是|就|那)*(?:写|填|改)(?!错)", clause)
    return told is not None or _ENOUGH.fullmatch(clause) is not None


def _only_why(clause: str) -> bool:
    return 1 < len(clause) <= _REASON and not _ORDERS.search(clause) and not VALUE_WORDS.search(clause)  # fmt: skip
