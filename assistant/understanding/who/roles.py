"""Who asks, by the part that a body plays in its clause: the reading of last resort, where no surer sign names one.

A body is met where its name opens a clause or stands behind a word that brings it in (由, 我是), and is judged by what
follows: 文化馆主办 and 水利局建管站负责 carry out, 公交公司要补贴 wants, 救助站 at the end of the request signs it. What pays,
checks or is given to plays another part, and what only opens the request asks where its end names no house.
"""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.who.payers import without_payers
from assistant.understanding.wording.scan import Scan
from assistant.understanding.wording.talk import SURNAME

_BODIES = (
    r"(?<![布格结当全邮破])局|纪委监委|(?:(?<=团)[省市县区旗]|卫健|发改|住建|政法|工|团|纪|党|编|爱卫|安|管)委(?![员托])|[一-龥]委会|(?:联合|协|学|商|工|红十字|基金|慈善)会(?![议员场])|科协|计生协|疾控(?!中心)|"
    r"(?<![承主协举开督交催查快待续补经代可申停难会照包])办(?![公理事学法])|办公室(?![用电设家装改维])|[残妇文侨科]联|供销社|合作社|党校|(?<!\d)(?<![一二三四五六七八九十])[大中支总]队|(?:执法|交警|消防|巡防|救援|调查|勘测|养护|巡)队|(?:宣传|组织|统战|武装|工作)部|研究室|政府|集团|公司(?![化])"
)
"""Ends of bodies that are no house."""
_HOUSES = (
    r"(?:医|法|检察|[中西]医|卫生|福利|养老|敬老|保健|科学|研究|设计|剧|画|书|[本我])院|[小中]学(?!生)|[一二三四五六七八九十][小中](?![学队班期])|中心校|学校|幼儿园|中心(?!校|[小中]学|医院|卫生院|幼儿园|广场)|"
    r"[一-龥](?<![泵水电车驿机])站(?![点台])|血站|水管站|[一-龥](?<![厕会场诊住哨])所(?![需有在])|[一-龥](?<![到多四各用坏好益短长几深停一二两三])处(?![理置罚])|(?<![宾饭茶旅])馆(?![内外藏])|[林农牧渔茶]场|(?<=[年化])宫|动物园|(?<=[一-龥])厂"
)
_PLACES = r"(?<=[一-龥]{2})(?<![城集乡老新街各全])(?:街道|镇|(?<![下返进入回家故异])乡|社区)(?![一-龥]{0,8}(?:[居村]委会|党支部|党委|院|站|办|中心|政府|办事处))(?![长里上]|居民|群众|[镇乡村])"
_PART = r"(?:[一-龥]{1,3}(?:科|股|所(?!需)|站)|[一-龥]{2}中心|[一-龥]{2,4}[大中支]队|[一-龥]{2}分局)?"
"""教育局体卫艺科, 水利局建管站: a part of a body."""
_NOT_IN_NAME = (
    r"的|了|们|是|和|与|及|或|给|对|向|请|为|让|把|将|被|从|到|去|来|送|等|各|每|我|咱|俺|本(?!院)|其|该|部门|单位|会议|同意|地处|现有|全[县市区镇乡街村省]|智慧|第.届|乡镇|[中一]老?小学?|垃圾|提灌|泵站|自动|加油|充电|污水|中转|两癌|下半年|经局|一网|智能|要|想|拟|购|买|租|装|换|修|建(?!管|设局|委|局|设和)|新|配|补|委托|改造|维护|更换|采购|提升|"
    r"培训|保洁|涉及|覆盖|包括|其中|完成|关于|根据|按照|参加|组织(?!部)|开展|推进|实施|支持|服务(?!中心|站)|下[乡镇]"
)
_MARK = r"[,;。:\n( ]"
_GREETS = r"(?:那个|喂|嗯|哎|大家好|[你您]好[啊呀]?|[一-龥]{0,2}(?:老师|主任|科长|会计|[姐哥])(?:[你您]?好)?|帮忙[一-龥]{1,3}表|附[件表]\d*|[一-龥]{0,12}(?:这块|这个|这事|的事啊?)(?= )|[,: \n])*"
_WHEN = r"(?:20\d\d年(?:度)?|[今明]年|\d\d年)?,?"
_SPEAKS = r"(?:(?:(?:我|我们|咱们?|俺们?)?(?:这边|这里)?(?:就?是|在))|我们?|咱们?|俺们?)"
_OPENS = rf"(?:^{_GREETS}{_WHEN}|(?<=[,;。:\n(_ ])(?:\d{{1,2}}[.、]|{_WHEN}))(?:拟?由|责任单位|实施单位)?"
_OPENS_ALL = rf"^{_GREETS}{_WHEN}"
_AIDS = r"(?:来|负责|具体|组织|统一|共同|联合|代)*"
_CARRIES_OUT = rf"{_AIDS}(?:牵头|主办|承办|实施|承担(?!\d)|负责|执行|落实|立项|经办|[操承]办|来[办做弄搞管干]|[填上申]?报(?![道告废价名警送账销刊])(?=[,;。 \n]|$)|[办做](?=[,;。 \n]|$))"
_WANTS = r"(?:那边|这边|这里)?(?:想|要(?!求)|拟|需要?(?!求)|缺|打算|准备(?!金)|计划(?!生育)|申请|申报|搞|办(?![公理事])|聘|请(?![求示])|(?:在|于)?20\d\d年)"
_PERSON = rf"(?:{SURNAME}(?:师傅|老师|[姐哥工科局总队])|[小老][一-龥]|[一-龥]?(?:主任|科长|股长|所长|站长|局长|会计|干事|院长|书记|文书|校长|园长))"
_OF_A_PLACE = r"(?:[一-龥]{1,4}?(?:[县州旗镇乡]|(?<![小园片校景辖社])区|市(?!场))|[省市县区镇乡]|[一-龥]{2,3}街道|[一-龥]{2,4}(?:社区|村)|国有|国家统计局|第[一二三四五六七八九十])"
_MATTER = r"[一-龥“]{3}"
_WHOSE = r"(?:我|我们|咱们?|俺们?|本)(?:单位|[县区市镇乡村社街局院站所校馆队办]|中心|学校|公司|支部)"
_WHOSE_UNIT = r"(?:(?:申报|申请|实施|责任|承担|项目|报送|建设|主办|承办)?单位(?:名称|是)?|实施|主办)[: ]"
_ENDS = r"(?=[。 \n]*$)"
_OTHER_PART = r"(?:(?!要|想|申)[一-龥]?(?!要|想|申)[一-龥]?(?:监管|监督|审核|审批|验收|付费|付款|出钱|出资|给钱|协办|配合|支持|资助|拨|补(?![贴助])|同意|批|收)|(?:让|转|通知|要求|下达|给[了钱补拨]))"
"""What bodies do that neither ask nor carry out."""
_ALONE = frozenset(("学校", "医院", "中心", "公司", "乡镇", "集团", "幼儿园", "政府", "小学", "中学", "社区", "本院", "我院", "工委", "管委"))
"""What alone says no body."""


@cache
def _name(houses: bool) -> str:
    ends = f"{_BODIES}|{_HOUSES}|{_PLACES}" if houses else _BODIES
    letter = rf"(?:(?!{_NOT_IN_NAME})[一-龥])"
    joined = rf"{letter}{{2,8}}?[和与]{letter}{{2,8}}?局"
    return rf"(?P<name>(?:{joined}|{letter}{{0,10}}?(?:{ends})){_PART})"


@cache
def _parts() -> tuple[str, ...]:
    """The parts of who asks, the surest first."""
    any_body, sure = _name(True), _name(False)
    own = rf"[一-龥]{{0,8}}(?:{any_of(words('offices', 'has'))}|更换|更新|购置|采购)"
    placed = any_body.replace("(?P<name>", rf"(?P<name>(?={_OF_A_PLACE})", 1)
    return (
        rf"(?:^|(?<=[,;。:\n !?，。])|(?<=[一-龥])(?=我们|我是|我这|我在|咱|俺)){_SPEAKS}(?: |(?![省市县区镇乡村街])){any_body}(?!里|内|附近|[（(])(?:那边|这边|这里)?的?",
        rf"{_OPENS}(?:{_WHOSE_UNIT}){any_body}(?=[ ,;。)\n]|$)",
        rf"{_WHOSE}\({any_body}\)",
        rf"{_OPENS}{any_body}(?={_CARRIES_OUT})",
        rf"(?:^|(?<=[,;。\n _])|(?<=项目)|(?<=工程))由?{any_body}(?={_CARRIES_OUT})",
        rf"{_OPENS_ALL}{any_body}(?={_WANTS})",
        rf"(?:^|(?<=[。;:\n]))(?:[^,。;:\n]{{2,40}},)?{_WHEN}{placed}(?={_WANTS})",
        rf"(?:^|(?<=[。;:\n]))(?:[^,。;:\n]{{2,40}},)?{_WHEN}{sure}(?={_WANTS})",
        rf"(?:^|(?<=[。;:\n])){any_body}(?=20\d\d年)",
        rf"(?<=\n){any_body}(?=\n*(?:20\d\d年\d|$))",
        rf"(?<=[,;。\n ]){any_body}{_ENDS}",
        rf"(?<=[,;。 ]){any_body}(?=(?:[今明]年|20\d\d年)?\d{{1,2}}月[^,;。 ]{{0,3}}(?:在|把|对|向|前)?[一-龥])",
        rf"{_OPENS_ALL}{any_body}(?=的?{_PERSON}|那个)",
        rf"{_OPENS_ALL}{any_body}(?=\()",
        rf"{_OPENS_ALL}{any_body}(?:的|说的)?(?=[ :,](?!\d(?!\d{{3}}[年 ])))",
        rf"(?<=[,;。\n ]){any_body}(?={_PERSON}{_ENDS})",
        rf"{_OPENS_ALL}{sure}(?!{own})(?=[一-龥“]{{2}})",
        rf"{_OPENS_ALL}{placed}(?!{own})(?={_MATTER})",
        rf"{_OPENS_ALL}{any_body}(?=的[一-龥]{{2}})",
        rf"{_OPENS_ALL}{any_body}(?!{own})(?=[一-龥“]{{4}})",
        rf"(?<=[一-龥])\({any_body}\)",
        rf"(?<=[ ,\n]){any_body}(?:用|的|报)?(?=[ ,\d])",
    )


def office_by_part(scan: Scan) -> tuple[str | None, tuple[int, int]]:
    """(the body, where it stands), or (None, (0, 0)) where none plays the part of who asks."""
    other = pattern(_OTHER_PART)
    for rule in _parts():
        for found in pattern(rule).finditer(scan.flat):
            name = found["name"]
            if len(name) < 2 or name in _ALONE or name in words("offices", "not_office"):
                continue
            if pattern(rf"^们|[一二两三四五六七八九十几][个家]?(?:{_HOUSES})$").search(name):
                continue
            if other.match(scan.flat, found.end("name")):
                continue
            if _number_at(scan, found.end()):
                continue
            return scan.words(*found.span("name")), found.span("name")
    return None, (0, 0)


_HALF = str.maketrans("，。；：（）！？【】０１２３４５６７８９\t　", ",.;:()!?()0123456789  ".replace(".", "。"))
"""Marks and digits of the same width, one for one."""


def office_in_words(text: str) -> str | None:
    """The body that asks by what was written before talk and labels were taken out of it."""
    plain = text.translate(_HALF)
    return office_by_part(Scan(text, without_payers(plain), tuple(range(len(plain)))))[0]


def _number_at(scan: Scan, at: int) -> bool:
    """True where a number follows at once, as of what is counted: 镇文化站3个."""
    said = pattern(r"(?!20\d\d(?:[ 年]|$)|\d{1,2}月)\d").match(scan.flat, at)
    return said is not None and not scan.spaced(at)
