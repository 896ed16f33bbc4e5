"""Messages that state something of what the table holds, and order nothing.

What others proposed and did not get, a choice that is still open, a part of a sum that stands there,
money that has come in, where a value was taken from, a confirmation. Weights and forms of sentences
see a cell and a value in each of them.
"""

from enum import StrEnum

from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.referring.clauses import QUOTED, split
from assistant.conversation.referring.measures import find_by_value
from assistant.conversation.state import Snapshot
from assistant.conversation.vocabulary.hedges import DISAGREED, NOT_TAKEN
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.draft import Draft
from corpus import late_re as re

_ORDER = re.compile(
    r"改|提[前高升到至]|[降压涨延推扩缩][到至为成]?|达到|不[低少高超]|至|：|(?<!增)[加添](?!班|固|工|强)|减(?!少量)|扣|删|去掉|拿掉|不要|换|调(?!查|研|解)|挪|移|写|填|报(?!告|销|名|账)|按|定[为成在]|设[为成]|取消|撤|留|就用|吧$|以[^，。]{1,8}为准"
)
"""Words of a clause that may order something."""
_CHOICE = re.compile(
    r"(?:(?:到底|究竟|该|是(?=[填写用按报定叫放算归选]|[\u4e00-\u9fff]{2,12}还是))[^，。]{1,14}?|(?:[填写用按报定叫放算归选])(?!了)[^，。]{1,12}?)还是(?!改|照|留|维持|保留|不|先|得|要|别|让|算了|原|老|以前|之前|这|那)[^，。]{2,}"
)
"""是填区民政局还是区政府: two that may be meant, and none that is."""
_EITHER = re.compile(
    r"[^，。]{2,}(?:还是|或者?是?|要么)(?!改|按|用|照|留|维持|保留|不|先|别)[^，。]{2,}"
)
_JUDGED = re.compile(r"(?<!才)(?<!才合)(?:吧|[合适好稳对行妥]的?|可以)$")
"""写95还是合适的, 还是填局里吧: decided."""
_ASKED_WHICH = re.compile(
    r"(?P<v>[归放写填算定叫报用按挪选列])(?:在|到|成|为|进)?[^，。]{1,10}?(?:好|合适)?还是(?P=v)[^，。]*(?<!吧)$"
)
"""归质量还是归时效好: asked, however it ends."""
_TO_ASK = re.compile(
    r"(?:我|我们|咱们?)(?:得|要|再|去|回头|明天|下午|先|给|跟[^，。]{1,6}|问[^，。]{1,6})*(?:问问?(?:一?下|清楚)?|确认|核实|落实|打听|核对|对一?下|商量|请示|查一?下)|拿不定|拿不准|没想好|没考虑好|没定|不确定|不清楚|定不下来|等[^，。]{1,8}(?:回话|答复|通知|批复|文件|定)|再(?:想|说|看|问|定|确认|核实|商量|谈)|再跟[^，。]{1,8}|磨磨|谈谈"
)
_SUBJECT = r"(?!(?:我|我们|咱们?|俺们?|请|麻烦|把|将|按|根据)(?:$|[^\u4e00-\u9fff]|[\u4e00-\u9fff]))[\u4e00-\u9fff]{1,10}?"
_PROPOSED = re.compile(
    rf"^{_SUBJECT}(?:建议|提议|主张|提出|提过|希望|盼着|要求|让(?=[把改写删加填提降调换挪])|叫把|报价|开价|要价|说想|说要|说是要|说把|说改|(?<![再想])想(?!法|象|想|$)|的意思|意思是?|口头|嫌|吵着|闹着|坚持要|非要|觉得应该|觉得要|问能不能|问可不可以|问要不要|打算|打过招呼)"
)
_SAID = re.compile(rf"^{_SUBJECT}(?:说|讲|表示)(?:最[低高多少快迟晚]|至少|起码|大概|要|得|只能|能)")
_CAME_TO_NOTHING = re.compile(
    rf"{DISAGREED}|{NOT_TAKEN}|没(?:有)?(?:正式|书面|再|跟我们)*(?:通知|发文|下文|文件|批|批复|回复|拍板|点头|定论|定下来|下来|接受|表态|结论|落实|见文)|还没(?:有)?[批定说下同答]|不(?:肯|采纳|接受|认可|松口|批|买账)|(?:说|讲|定了?)(?:了)?(?:还是|就|要)?按(?:原|实际|我们|自己|现在|老|之前|合同)|(?:说|讲|定了|表态)(?:了)?(?:先)?不(?:降|改|动|加|提|行|用|变|减|调|涨|能|可|同意|要|删|换)|顶回|挡回|(?:还是|仍|仍然|照样)(?:就|要)?按(?:原|实际|我们|咱|自己|现在|表|老|之前|合同)|(?:我们|咱们?|还|还是|仍|就)+按[^，。]{{1,10}}(?:走|算|来|报|写|填)|看(?:天气|情况|形势)|(?:还是|仍|仍然|照样|最后|最终|结果|统一)+(?:就|要|都)?按\d|没影|没一撇|(?:钱|资金|经费|预算|财政|账上|手头|人手|时间|工期)[^，。\d]{{0,3}}?(?:够|有(?!了)|撑得?|能撑|供得起|不够|不足|不允许|没那么多|没这么多|紧张?|吃紧|有限|跟不上|拿不出|批不下来|撑不住|没着落|来不及)|^(?:就|也|都|实在|根本|肯定|怕是?|恐怕)*(?:没(?:有)?(?:那|这)么多(?:钱|人|预算|资金)?|没(?:这笔|那笔|这个)?(?:钱|预算|资金|经费)|拿不出(?:钱|那么多)?|做不了|顾不上|来不及|忙不过来|不划算|没必要|用不着|不现实|不可能|不合规|超标了?|不够分)(?:了|的|啊)*$|(?:只|就)是口头"
)
"""局长说不降, 没正式通知: what was proposed is not to be done."""
_SOUGHT = re.compile(
    r"(?:[还再另要得]|另外|我们|准备|打算|想)*(?:找|向|跟|问)[^，。\d]{1,8}?(?:要|申请|争取|讨)(?:一下|个|点|回来?)?\d[\d.]*[万亿]?元?(?:块?钱)?(?:吧|呢)?"
)
"""另外找省里要5万: money that is asked for is not there yet."""
_OTHERS = re.compile(
    r"^(?:隔壁|邻近?|别的|兄弟|外|人家|其他|旁边)(?:的)?[\u4e00-\u9fff]{0,6}?(?:县|乡|镇|村|区|市|街道|单位|局|家|他们|那边)"
)
_LIKE_THEM = re.compile(r"也|照|跟|学|一样|参照|参考|我们|咱|所以|那就")
_SOURCE = r"自筹(?:资金|部分|那块)?|财政拨款|其他资金|[省市县区镇乡]财政|[省市县区镇乡]级(?:资金)?|[省市县区镇乡]里|上级(?:补助|资金|专项)?"
_SOURCES = re.compile(rf"{_SOURCE}|财政|捐|集资|村集体|[村镇乡社]里?[区]?出")
_PART = re.compile(
    rf"^(?:那|这|其实|原来)?(?P<w>(?:{_SOURCE})|{VALUE_WORDS.pattern})(?:的|那|这)?(?:{VALUE_WORDS.pattern})?(?:里|里头|里面|里边|当中|其中|中间|中|之中)(?!加|减|面?再)[^，。]*?(?:{VALUE_WORDS.pattern})"
)
"""自筹里有2万是村民投劳: what a part of it is."""
_INCLUDES = re.compile(
    r"[^，。\d]*?(?P<v>\d[\d.,]*[万亿]?)(?P<u>[\u4e00-\u9fff/]*?)(?:这个数|的)?(?:里面|里边|里头|里|当中|中)?(?:是|都|也|已经|已)*(?:不?(?:包含|包括|含)|包)了?(?!干|工|装|扎)[^，。\d改写加减]{1,12}"
)
"""每站2600里边含交通费: what a standing number covers."""
_AMONG = re.compile(
    rf"^(?:其中|里头|里面|当中)(?:有|的)?(?:一半|一部分|大部分|大半|少数|{VALUE_WORDS.pattern})[^，。]*?(?:是|属于?|到位|先|已经?|为|在)"
)
"""其中40个村是山区村, 其中一半5月底前到位."""
_COME_IN = re.compile(
    r"到账|没?收[齐到]|已付|付了|付清|花了|用掉|支出了|垫付|垫了|拨[了到付]|打款|打了|报销|结清|结算了|还[差缺欠剩]"
)
"""已经到账了, 还差5万没收齐: what has become of money, and nothing of what the table plans."""
TAKEN_FROM = re.compile(
    r"是(?:按|照|根据|从)?[^，。]{0,6}(?:合同|文件|图纸?|招标|中标|投标|去年|上年|前年|批复|协议|会上|清单|台账|系统|财政|上面|上级|历年|统计)[^，。]{0,10}(?:的|价|数|里|上|中)$"
    r"|是(?:按|照|根据|从|参照|依)[^，。\d改]{1,14}(?:估|算|定|测|推|折|取|报|核|统计)算?(?:出来|下来|出)?的$"
)
_RIGHT = re.compile(r"(?:是|都|也|全|就|完全)?(?:对的|对着的|没错|没问题|对上了|对得上|正好|不用动|无误|就是这个数|可以|同意|认可)(?:了|的|啊|哈)*$")  # fmt: skip


_OUTSIDER = re.compile(
    r"^(?:那|这|有)?(?:个|家|些)?[\u4e00-\u9fff]{0,6}?(?:公司|厂家?|供应商|供货商|商家|店家|老板|合作社|农户|种植户|养殖户|大户|村民|居民|群众|老百姓|家长|商户|摊主|业主|租户|住户|工头|施工队|飞防队|物业|乙方|中标方|代理商|经销商|学员|学生|患者|病人|游客|志愿者|职工|工人|保洁员|护林员|司机)(?:们|那边|那里)?(?:都|也|还|又|就|一直|老是?|非)?"
    r"(?:想(?!法|象)|希望|盼着?|要价|开价|报价|喊价|嫌|吵着|闹着|张口|提出|提了|提过|口头|说想|说要|要求涨|要涨)"
)
"""飞防公司想打三遍: what those want who do not decide."""


_OF_THE_PAST = re.compile(
    rf"[^，。]{{0,8}}?(?:去年|上年|前年|往年|上一?年度?)[^，。\d]{{0,12}}?(?:是|为|有|才|只|共|报了?|写的?|填的?)+(?:了)?(?:{VALUE_WORDS.pattern})(?:的|呢|来着|左右)*"
)
"""去年防疫员是23个: what was, and not what is to be."""
_BEGINS_IN_THE_PAST = re.compile(r"[^，。\d]{0,6}(?:去年|上年|前年|往年|前几年|上一?年度?)")
_YEARS = re.compile(r"[去今前明上往]年")
_NOW = re.compile(r"今年|现在|这次|这回|本年|明年")
_AS_THEN = re.compile(r"也|照|跟|一样|同样|所以|那就|[就还]按")
_VAGUE = re.compile(r"看看|看能|能不能|争取|力争|努力|尽量|试试|应该能")
_HOPED = re.compile(r"[^，。]{0,4}?(?:盼[着望]|期[盼待]|巴望|巴不得|恨不得|但愿|指望|奢望)")
"""盼着经费能翻番: never an order, unlike 希望."""
_NOW_TOO = re.compile(r"今年|现在|这次|也|照|跟|一样|同样|所以|那就|[就还]按")
_AGREED = re.compile(r"(?<![不没未])(?:同意|答应|批准|准了|批了|认可|依了|照办|采纳)")
_WANTED_MORE = re.compile(
    rf"^{_SUBJECT}(?:问|打听|想|盼着?|希望|建议|提议|提出?|要求|说(?:能不能|可不可以|要不要|想|要|再))[^，。]*"
)
_ANSWERED_NO = re.compile(
    r"(?:我们?|咱们?|被我们?)(?:就|当场|直接|已经|都|给)?(?:说|回|答|讲|告诉|答复|回复|跟|和|同|给|顶|挡|拒)[^，。]*(?:没|不|等|以后|明年|再说|顶回|挡回|拒|难)[^，。]*"
)
"""主任问能不能再报个…，我说今年没这笔钱: asked by others, and answered with no."""


class Stated(StrEnum):
    """What a message that orders nothing leaves to be said of it."""

    OPEN = "open"  # a choice or a wish that is not decided
    NOTED = "noted"


def only_stated(now: Snapshot, text: str) -> Stated | None:
    """How the (bare) message states something without ordering it; None where it may order."""
    clauses = split(re.sub(QUOTED, "“”", text))
    orders = {n for n, one in enumerate(clauses) if _ORDER.search(one) and not TAKEN_FROM.search(one)}  # fmt: skip
    if (
        len(clauses) == 2
        and _WANTED_MORE.fullmatch(clauses[0])
        and _ANSWERED_NO.fullmatch(clauses[1])
    ):
        return Stated.NOTED
    choice = _open_choice(clauses)
    if choice is not None and not any(n > choice and not _TO_ASK.search(clauses[n]) for n in orders):  # fmt: skip
        return Stated.OPEN
    if _fruitless(now.draft, clauses, orders):
        return Stated.NOTED
    asks = {n for n, one in enumerate(clauses) if _TO_ASK.search(one)}
    heard = {n for n, one in enumerate(clauses) if _PROPOSED.search(one) or _SAID.search(one)}
    if len(clauses) - 1 in asks and heard and orders <= asks | heard:
        return Stated.OPEN
    wanted = {n for n, one in enumerate(clauses) if _OUTSIDER.match(one)}
    if wanted and not _AGREED.search(text) and orders <= wanted | asks and not any(n not in wanted and VALUE_WORDS.search(one) for n, one in enumerate(clauses)):  # fmt: skip
        return Stated.OPEN
    sought = {n for n, one in enumerate(clauses) if _SOUGHT.fullmatch(one)}
    if sought and not orders and not any(n not in sought and VALUE_WORDS.search(one) for n, one in enumerate(clauses)):  # fmt: skip
        return Stated.OPEN
    if len(clauses) == 1 and _OTHERS.match(text) and not _LIKE_THEM.search(text):
        return Stated.NOTED
    if _only_hoped(clauses, orders):
        return Stated.OPEN
    if _only_of_the_past(clauses, orders):
        return Stated.NOTED
    if any(not _TO_ASK.search(clauses[n]) for n in orders):
        return None
    past = [one for one in clauses if _OF_THE_PAST.fullmatch(one)]
    if past and not _NOW_TOO.search(text) and not any(VALUE_WORDS.search(one) for one in clauses if one not in past):  # fmt: skip
        return Stated.NOTED
    draft = now.draft
    if _of_parts(draft, clauses) or _all_stand(draft, clauses):
        return Stated.NOTED
    return None


def _only_hoped(clauses: list[str], orders: set[int]) -> bool:
    """True where a clause hopes, what follows it is hoped too, and nothing is ordered."""
    first = next((n for n, one in enumerate(clauses) if _HOPED.match(one)), None)
    if first is None:
        return False
    return not any(n != first for n in orders) and not any(
        VALUE_WORDS.search(one) for one in clauses[:first]
    )


def _only_of_the_past(clauses: list[str], orders: set[int]) -> bool:
    """True where all values are told of a year that is over, and no clause of now takes them over."""
    past, of_then = set[int](), False
    for n, one in enumerate(clauses):
        of_then = not _NOW.search(one) and (of_then or _BEGINS_IN_THE_PAST.match(one) is not None)
        past |= {n} if of_then else set()
    rest = [(n, one) for n, one in enumerate(clauses) if n not in past]
    if (
        not past
        or past & orders
        or any(VALUE_WORDS.search(_YEARS.sub("", one)) or _AS_THEN.search(one) for _, one in rest)
    ):
        return False
    return rest != [] and all(n not in orders or _VAGUE.search(one) for n, one in rest)


def _of_parts(draft: Draft, clauses: list[str]) -> bool:
    """True where clauses tell parts of what stands there, or what came in of it, and no value beside."""
    told = [_is_part(draft, one) or _came_in(one) for one in clauses]
    others = [one for one, part in zip(clauses, told, strict=True) if not part]
    beside = [found.group() for one in others for found in VALUE_WORDS.finditer(one)]
    return any(told) and all(_stands(draft, one) for one in beside)


def _came_in(clause: str) -> bool:
    sums = re.search(r"\d[\d.]*(?:万|元|亿)", clause) is not None
    return sums and _COME_IN.search(clause) is not None


def _open_choice(clauses: list[str]) -> int | None:
    """The clause that leaves a choice open."""
    for n, one in enumerate(clauses):
        if _JUDGED.search(one) and not _ASKED_WHICH.search(one):
            continue
        if _CHOICE.search(one) and _two_alike(one):
            return n
        if _EITHER.search(one) and any(_TO_ASK.search(two) for two in clauses[n + 1 :]):
            return n
    return None


def _two_alike(clause: str) -> bool:
    """True where what stands on both sides of 还是 may fill one cell: two values, or two names."""
    one, _, two = clause.partition("还是")
    return bool(VALUE_WORDS.search(one)) == bool(VALUE_WORDS.search(two))


def _fruitless(draft: Draft, clauses: list[str], orders: set[int]) -> bool:
    """True where all that is ordered is what somebody proposed, and a later clause says that it came to nothing."""
    proposed = [n for n, one in enumerate(clauses) if _PROPOSED.search(one)]
    if not proposed:
        return False
    ends = {n for n, one in enumerate(clauses) if n > proposed[0] and _CAME_TO_NOTHING.search(one)}
    apart = {*proposed, *ends}
    more = [n for n, one in enumerate(clauses) if n not in apart and n > proposed[0] and (n in orders or VALUE_WORDS.search(one))]  # fmt: skip
    told = [one.group() for n in ends for one in VALUE_WORDS.finditer(clauses[n])]
    return bool(ends) and not more and all(_stands(draft, one) for one in told)


def _is_part(draft: Draft, clause: str) -> bool:
    """True where a clause tells a part of one source or of a value of a row, or what such a value covers."""
    covers = _INCLUDES.fullmatch(clause)
    if covers and (_stands(draft, covers["v"] + covers["u"]) or find_by_value(draft, covers["v"])):
        return True
    if _AMONG.search(clause) and not _SOURCES.search(clause):
        return True
    found = _PART.match(clause)
    if found is None:
        return False
    whole = found.group("w")
    if re.match(_SOURCE, whole):
        return True
    cells = find_by_value(draft, tidy_value(whole))
    if any(one.cell == "funding/total" for one in cells) and _SOURCES.search(clause):
        return False  # 25万里面有5万是自筹的: who gives it
    return bool(cells)


def _all_stand(draft: Draft, clauses: list[str]) -> bool:
    """True where a message confirms values, or says where they are from, and all of them stand in the table."""
    values = [one.group() for clause in clauses for one in VALUE_WORDS.finditer(clause)]
    said = any(_RIGHT.search(one) or TAKEN_FROM.search(one) for one in clauses)
    return said and bool(values) and all(_stands(draft, one) for one in values)


def _stands(draft: Draft, value: str) -> bool:
    if find_by_value(draft, tidy_value(value)):
        return True
    if value.isdigit() and find_by_value(draft, f"{value}万元"):
        return True  # 县里50
    return value in "去年今年前年上年" or any(value in row.value for row in draft.table.indicators)
