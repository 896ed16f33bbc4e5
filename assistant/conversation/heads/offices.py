"""Offices as clerks tell them: 单位写甲主管部门是乙, 两个都填…, 主管也是它, 我还不知道先空着."""

from dataclasses import dataclass

from assistant.conversation.vocabulary.order_words import ORDER_ENDS, SECTION_WORD, SET_DOWN
from corpus import late_re as re

_HEAD = re.compile(
    r"(?P<unit>(?:具体)?(?:实施|承办|承担|办事|干活)(?:方|主体|者)?(?:的(?=[是不就])|(?=[写填嘛呢]|应[该当]?[是写填由归]))|(?<![\u4e00-\u9fff])(?:我们|咱们?|俺们)(?:单位|这边|这里|局|所|站)?(?:的?全[称名])?(?=(?:就|应该|应当)?[是叫][\u4e00-\u9fff]{4})|[局所院站校馆]名(?:称)?(?=[补写填改：:])|填表单位|项目实施单位|实施单位|填报单位|申报单位|项目单位|承担单位|(?<![\u4e00-\u9fff])单位(?=$|名称|全称|[^\u4e00-\u9fff]|[一这那]|[是为填写就应改和跟与、也都麻请您你用报未没空]|同(?:$|[上前样之])|[\u4e00-\u9fff]{3})(?!造价|成本|面积|价|职工|人员|内部|满意))(?:的)?(?:名称|全称)?"
    rf"|(?P<office>(?<![\u4e00-\u9fff]){SECTION_WORD})(?:的)?(?:名称|全称)?"
    r"|(?P<authority>主管部门|主管单位|上级主管|(?<!的)主管(?:的(?=是))?(?![的处科领人理业]))(?:的)?(?:名称|全称)?"
)
"""单位 alone only at the start of a clause: elsewhere it is 村单位, 单位造价."""
_LIKE = re.compile(r"(?:就|也|都|应该|应|要)*(?:和|跟|与|同)")
_ALIKE = re.compile(rf"(?:是)?(?:一样|相同|一致|同一[个家])(?:的)?{ORDER_ENDS}")
"""主管部门和单位一样: which of the two is told may follow."""
_JOINER = re.compile(r"(?:这|那)?(?:一栏)?(?:和|跟|与|以及|及|还有|、|同)?(?:那个|这个)?")
_BEFORE = re.compile(
    r"(?:[^，。]{0,8}[~～！!…：:]+|(?:补|填|补充|更新|说)一?下|那|那个|这个|对了|还有|另外|然后|哦|嗯|啊|把|将|请|麻烦(?:您|你)?|烦请|帮我|给我|帮忙|顺便|再|在|就是|表里的?|表上的?|表头的?|表头里?的?|[本该](?:项目(?:的)?)?|项目的?|咱们?|我们|俺们|的)*"
)
OFFICE_END = r"(?:局|办|处|府|镇|乡|委|中心|站|所|院|区|会|部|馆|学校|小学|中学|大学|校|园|公司|集团|队|厅|司|街道|村|联|社|办公室|科|股|团|庭|场|学|室|台|厂|银行|组|基地|监狱)"
"""How the names of offices end."""
_NAME = rf"[\u4e00-\u9fff（）()]{{1,26}}?{OFFICE_END}"
_DOES = re.compile(
    rf"(?:这个?|本|该)?(?:项目|活动|工程)?(?:就|都|由|归|是|让|我们|咱们?|这边|这里)*(?P<name>{_NAME})(?:自己|负责|牵头|具体|直接|来|组织|承担|一家|亲自)*(?:实施|承办|主办|经办)(?:的|了|吧)*"
)
"""由甲局负责实施: whose project it is, told by what it does."""
_TELLS = r"是|为|填|写|改|用|叫|报|定|：|:|就|也|都|全"
_LEAD = (
    r"(?:(?:自然|当然|肯定|统一|补全|核对后|核实后|商量后|研究后|经研究|经核实|问过了|查过了|最后|最终|后来|[这那]?[一个两]?[个]?[栏格项块]|分别|各自|依次|分头|[这那]里|[这那]边|目前|现在)(?:子)?|请(?:您|你)?|麻烦(?:您|你)?|烦请|劳烦|辛苦(?:您|你)?|拜托|您|你|我|给我|帮我|帮忙|帮|给|替我|咱们?这?边?|我们这?边?|俺们|嘛|呢|啊|哈|吧|哦|呀|嗯|，|\s|："
    rf"|(?:就|也|都|全|均|皆|应该|应当|应|得|要|需要|直接|统一|一律|先|还|一样|同样)(?=(?:应|均|都|填|该|得|要|统一|一律|一样|同样|请|给我|您|你|麻烦|帮我|{_TELLS})))*"
)
_VERB = rf"(?:{SET_DOWN}|定(?:了|的是|给)|交给|换了|[由归](?=[\u4e00-\u9fff]{{4}})|系(?=[县市区镇乡省街州中全国\u4e00-\u9fff]{{1,4}}[省市县区镇乡州街局])|(?:还|都|也|又|是)*(?:没填|没写|未填|未写|空着|空的|空白|空缺|漏填|漏写|漏了|缺着)(?:的|了|呢)*[：:]+(?:填|写|补)?(?:上|成|为)?|(?:改|换|写|填|补|用)(?:成|为|上|写)?全(?:称|名|了|(?=[：:]))(?:是|为|叫|：|:)*|才(?:应该|应当|应)?(?:是|叫|为|填|写)|同为|均为|同是|均是|更新为|变更为|应该是|应当是|应该填|应是|应为|应填|填写为|填写|填成|填为|填报为?|填(?!埋)|写成|写为|写作|写|改成|改为|改作|换成|换为|更正为|修改为|调整为|定为|报成|报(?!社)|用|叫做?|就是|是|为(?!民)|补充为|补为|补上|补成|加上|改(?!革|造|良|委)|换|：|:)"
_AFTER = r"(?:上(?!海|饶|虞|蔡|栗|城(?![关南北东西中厢郊])|街)|成|的是|的|个|我们(?=[\u4e00-\u9fff]{4})|咱们?(?=[\u4e00-\u9fff]{4})|俺们(?=[\u4e00-\u9fff]{4}))*"
_END = r"(?:来?(?:干|做|实施|承办|牵头|负责|管|落实)(?:这事|这个|的)?(?=$|[，了吧哈啊])|自己|本身|就|就可以|就是了|行|好|可以|成|对|对了|ok|OK|Ok|即可|了|吧|哈|啊|呀|哦|呢|嘛|呗|喽|谢谢(?:您|你|啦|了)?|辛苦(?:了|您了)?|麻烦(?:了|您了)|，|\s|~|～)*"
_TOLD = re.compile(
    rf"(?P<lead>{_LEAD})(?P<verb>{_VERB})?(?P<after>{_AFTER})(?P<name>{_NAME}){_END}(?P<spelt>[\u4e00-\u9fff]{{2,4}}的[\u4e00-\u9fff])?(?:而?(?:不是|并非)[\u4e00-\u9fff]{{2,20}})?{_END}"
)
_NOT = re.compile(
    rf"{_LEAD}(?:不是|不该是|不应该?是)(?P<old>{_NAME})(?:了|啊|吧|的)*(?:(?:而|应该|应|得)?(?:是|填|写成?|改成)(?P<name>{_NAME}){_END})?"
)
_THIS_ONE = r"[该本此][局委办厅院站所队校镇乡处中会府馆公司部门单位街道村社区心]{1,3}"
_SAME = re.compile(
    rf"{_LEAD}(?:[亦也仍同](?:样)?(?:然)?(?:就)?[为是系填写])?(?:{_VERB})?(?:上)?(?:和|跟|同|与)?(?:[它他她]们?(?:家)?|之|同上|同前|(?:也|都)?同名|一样|同样|照样|照此|照旧?填|同一[个家]|[这那](?:个|家)|{_THIS_ONE}|上面(?:那个|一样)?|前面那个|单位|实施单位|主管部门|同)(?:家|那个|单位)?(?:一样|相同|一致|是?同一个)?(?:的)?{_END}"
)
"""亦为该局: the office that was told before, or stands in the other cell."""
_OPEN = re.compile(
    rf"(?:{_LEAD})(?:暂时|目前|还|先|也|暂)*(?:不知道|不清楚|不晓得|不确定|没定|没确定|未定|待定|拿不准|说不好|空着|空起|留空|不填|不写|放着|放一放)(?:填什么|写什么|是哪个|是谁|填谁|写谁|填哪个|写哪个|吧|了|呢|啊|再说|的)*"
)
OPEN_TAIL = re.compile(
    r"(?:就|那就|先|暂时|那)*(?:空着|留空|空起|不填|不管|放着|放一放|不写|待定|等.{1,10}再说|回头再(?:填|补|说|告诉你|跟你说)|以后再(?:补|填|说))(?:吧|了|它|好了|就行|就好|再说)*"
)
"""先空着, 回头再补: what is done with a cell that is not known."""
_TALK = re.compile(
    r"[我您你它他她咱俺了的在把被给让]|麻烦|问(?!题)|^(?:得|要|等|找|看(?!守)|查(?!干))|不|没|吗|呢|什么|哪|谁|改成|改为|填写|应为|应该|知道|一样|就是|这个|那个|说|讲(?!师)|但|因为|所以"
)
"""What no office is called."""
_PLACE = re.compile(r"[\u4e00-\u9fff]{0,5}?(?:省|市|县|区|镇|乡|街道|社区|村|州|旗)")
_PLACED = re.compile(
    r"(?:省|市|县|区|镇|乡|街道|[\u4e00-\u9fff]{1,4}(?:省|市|县|区|镇|乡|街道|社区|村|州|旗))"
)
_DEED = re.compile(
    r"新(?:建|增|设|开|购)|购|买|修|租|搬|缺|有|办(?!事|公)|管(?!理)|里|多|少|人|老|旧|领导|职工|内|外|开(?=会|展|了)|建(?=了|好|成|一|个|[\u4e00-\u9fff]{0,2}(?:室|房|园|场|馆)$)"
)
"""单位新建活动中心: what stands without a verb of telling may be something done."""


_OFFICE = re.compile(
    r"^(?![一二两三四五六七八九十\d]+[个套间栋家份本件])(?![我这那他她你先去让给归把就也再照按])(?!尽快|马上|赶紧|抓紧)(?!.*(?:实施单位|主管部门|填报|填写|改成|就写|归|去开|开会|块|够|若|如果|再多))(?:(?:[省市县区州镇乡]|街道)(?:人民)?(?:政府|[残妇工侨文]联)$|[\u4e00-\u9fff（）()]{2,30}(?:办事处|街道办|街道|政府|镇|乡|局|委|委员会|办公室|办|中心|站|所|院|社区|居委会|村委会|部|会|馆|学校|小学|中学|幼儿园|医院|卫生院|公司|大队|支队|队|厅|科|总站|党工委|党委|联社|集团|[残妇工侨文]联|科协|协会|管委会|法院|检察院|[^，。]{2,}庭)$)"
)
_SPOKEN = re.compile(r"单位|主管|[写填用]|名[是叫为称]|是")
"""A clause with these tells an office in a form of its own."""
_PLAIN = re.compile(
    r"[\u4e00-\u9fff]{2}(?:局|政府|街道办|办事处|委员会|[居村管]委会|[中小]学|幼儿园|(?:医|卫生|保健|养老|敬老|福利|学)院|[大支]队|中心|集团|公司)$"
)
"""Ends that only offices have: 站, 会 and 所 end other words too."""
_DOING = re.compile(
    r"建设(?!局|委|厅|部|办|中心|集团|公司)|改造|维修|扩建|装修|升级|运营|安装|采购(?!中心|办)"
)


@dataclass(frozen=True)
class Offices:
    """What a clause tells of the two offices: ``told`` by cell; ``open_`` are left empty."""

    told: dict[str, str]
    open_: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()  # named, but given no value yet
    bare: bool = False  # nothing at all stands behind the last of them


def read_offices(clause: str, before: dict[str, str]) -> Offices | None:
    """What the clause tells; None where it is not about offices, or says more than they are.

    ``before`` holds what was told earlier, or stands in the table: 主管部门也是它.
    """
    clause = re.sub(
        r"(?:这|那)?(?:两|俩)个?(?:单位|部门|格子?|栏)(?=都|全|一起)", "实施单位和主管部门", clause
    )
    does = _DOES.fullmatch(clause)
    doing = office_in(does.group("name")) if does else None
    if doing is not None:
        return Offices({"unit": doing})
    heads = list(_HEAD.finditer(clause))
    if heads and not _BEFORE.fullmatch(clause[: heads[0].start()]):
        return None
    if not heads:
        return None
    if len(heads) == 2 and _ALIKE.fullmatch(clause[heads[1].end() :]):
        return _as_the_other(clause, heads, before)
    told: dict[str, str] = {}
    open_: list[str] = []
    spoken: list[str] = []
    waiting: list[str] = []
    known = dict(before)
    for place, found in enumerate(heads):
        cell = _cell(found)
        end = heads[place + 1].start() if place + 1 < len(heads) else len(clause)
        said = clause[found.end() : end]
        waiting.append(cell)
        if place + 1 < len(heads) and _JOINER.fullmatch(said):
            continue
        if _OPEN.fullmatch(said):
            open_ += waiting
        elif _SAME.fullmatch(said) and (other := known.get(CALLED) or _other(cell, known | told)):
            told |= dict.fromkeys(waiting, other)
        elif not _SAME.fullmatch(said) and (name := office_in(said)) is not None:
            told |= dict.fromkeys(waiting, name)
        elif place + 1 == len(heads) and len(said) <= 12 and not re.search(r"\d", said):
            spoken += waiting  # 主管部门一栏未填, 主管部门不是宣传部
        else:
            return None
        waiting = []
    bare = bool(spoken) and heads[-1].end() == len(clause)
    return Offices(told, tuple(open_), tuple(spoken), bare)


def _as_the_other(
    clause: str, heads: list[re.Match[str]], before: dict[str, str]
) -> Offices | None:
    if not _LIKE.fullmatch(clause[heads[0].end() : heads[1].start()]):
        return None
    first, second = (_cell(one) for one in heads)
    if first == second:
        return None
    known = before.get(second)
    return Offices({first: known}) if known else Offices({}, (), ("unit", "authority"))


def _cell(head: re.Match[str]) -> str:
    return head.lastgroup or ""


def _other(cell: str, known: dict[str, str]) -> str:
    return known.get("authority" if cell == "unit" else "unit", "")


CALLED = "called"
"""An office that the clause before named, without its cell: 区卫健委牵头的事，主管写他们."""
_ROLE = r"(?:主管|牵头|归口|负责|实施|承办|管|办(?!事处|公)|抓)"
_NAMED = re.compile(
    rf"(?:这事|这个|这项|这块|现在|本来|是|都|由|归)*(?P<n>{_NAME})(?:在|来|就)*{_ROLE}[^，。\d]{{0,4}}"
)
_RENAMED = re.compile(
    rf"(?:把|将)?(?P<old>{_NAME})(?:现在|如今|已经?|早就?)*(?:(?:改名|更名|改|换|并)?(?:叫|为|成|到)了?|改名|更名)(?P<n>{_NAME}){ORDER_ENDS}"
)


def office_named(clause: str, held: dict[str, str]) -> tuple[str, str]:
    """The office that a clause names without its cell, and the cell that holds its old name; "" where none.

    民政局现在叫社会事务局; 区卫健委牵头的事.
    """
    bare = re.sub(r"[“”\"]", "", clause)
    renamed = _RENAMED.fullmatch(bare)
    found = renamed or _NAMED.fullmatch(bare)
    if found is None or _TALK.search(found.group("n")) or len(found.group("n")) < 3:
        return "", ""
    old = renamed.group("old") if renamed else ""
    cells = [cell for cell, name in held.items() if old and cell != CALLED and name.endswith(old)]
    return found.group("n"), cells[0] if len(cells) == 1 else ""


_BETWEEN = re.compile(r"(?:、|和|跟|与|及|以及|，)")


def offices_in(said: str) -> tuple[str, str] | None:
    """The two offices that words after 单位和主管部门 tell in turn (填甲局和乙局); None for one or more."""
    if re.search(r"都|均|全", said[:6]):
        return None
    parts = [one.span() for one in _BETWEEN.finditer(said)]
    for start, end in parts:
        first, second = office_in(said[:start]), office_in(said[end:])
        if first and second and _PLACED.match(second) and first != second:
            return first, second
    return None


def office_in(said: str, *, verb: bool = False) -> str | None:
    """The office that words after 单位 or 主管部门 tell; None where they tell none.

    ``verb``: only where a word of telling or a place stands before it, as in a clause of its own.
    """
    said = said.strip("“”\"' ")
    said = re.sub(r"[“”\"]", "", said)
    denied = _NOT.fullmatch(said)
    if denied:
        return denied.group("name")
    found = _TOLD.fullmatch(said)
    if not found or (verb and not found.group("verb") and not _PLACE.match(found.group("name"))):
        return None
    name, spelt = found.group("name"), found.group("spelt")
    if spelt and not (spelt[-1] in name and spelt[-1] in spelt[:-2]):
        return None  # 健康的健: how it is written
    if len(name) < 3 or _TALK.search(name) or (not found.group("verb") and _DEED.match(name)):
        return None
    if found.group("after") and re.search(r"我|咱|俺", found.group("after")) and len(name) < 4:
        return None  # 我们单位: whichever that is
    return name


def is_office(said: str) -> bool:
    """True where the words are the name of one office and nothing more: what answers 实施单位是哪个单位."""
    return _OFFICE.match(said) is not None


def calls_office(clause: str) -> bool:
    """The same for one clause of a longer message, in which such words may also tell what is done."""
    told = _SPOKEN.search(clause) or _TALK.search(clause) or _DOING.search(clause)
    if told or not is_office(clause):
        return False
    return _PLACE.match(clause) is not None or _PLAIN.search(clause) is not None
