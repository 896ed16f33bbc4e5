"""Who asks for the project, by the part that a body plays in its clause.

A body is met where its name opens a clause or stands behind a word that brings it in (由, 我是), and is judged by what
follows: 文化馆主办 and 水利局建管站负责 carry out, 公交公司要补贴 wants, 救助站 at the end of the request signs it. What pays,
checks or is given to plays another part, and what only opens the request asks where its own house is not the matter.
"""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.who.body_names import SUPERVISED, body, is_body
from assistant.understanding.who.payers import without_payers
from assistant.understanding.wording.scan import Scan
from assistant.understanding.wording.talk import SURNAME
from corpus import late_re as re

_GREETS = r"(?:那个|喂|嗯|哎|大家好|[你您]好[啊呀]?|[一-龥]{0,2}(?:老师|主任|科长|会计|[姐哥])(?:[你您]?好)?|帮忙[一-龥]{1,3}表|附[件表]\d*|[一-龥]{0,12}(?:这块|这个|这事|的事啊?)(?= )|[,: \n])*"
_WHEN = r"(?:20\d\d年(?:度)?|[今明]年|\d\d年)?,?"
_SPEAKS = r"(?:(?:(?:我|我们|咱们?|俺们?)?(?:这边|这里)?(?:就?是|在(?![册校岗职编读建园籍管矫押库用])))|我们?|咱们?|俺们?)"
_BEGINS_TO_SPEAK = rf"(?:^|(?<=[,;。:\n !?，。])|(?<=[一-龥])(?=我们|我是|我这|我在|咱|俺|我[省市县区镇乡街]|我[一-龥]{{2,5}}(?:村|街道|镇|乡|社区)的)){_SPEAKS}"
_OPENS = rf"(?:^{_GREETS}{_WHEN}|(?<=[,;。:\n(_ ])(?:[\d一二三四五六七八九十]{{1,2}}[.、]|{_WHEN}))(?:拟?由|责任单位|实施单位)?"
_OPENS_ALL = rf"^{_GREETS}{_WHEN}"
_AFTER_AIMS = rf"(?:^|(?<=[。;:\n]))(?:[^,。;:\n]{{2,40}},)?{_WHEN}"
_CARRIES_OUT = r"(?:来|自己|负责|具体|组织|统一|共同|联合|代|一起)*(?:牵头|主办|承[办接建演印]|实施|承担(?!\d)|负责|执行|落实|统筹|立项|经办|[操筹]办|张罗|来[办做弄搞管干]|组织(?!部)|自己[办做弄搞管干]|一起[办做弄搞管干]|[填上申]?报(?![道告废价名警送账销刊])(?=[,:;。 \n]|$)|[办做](?=[,;。 \n]|$))"
_WANTS = r"(?:那边|这边|这里)?(?:想|要(?!求)|拟|需要?(?!求)|缺|打算|准备(?!金)|计划(?!生育)|申请|申报|搞|办(?![公理事])|聘|请(?![求示])|[给为向替](?=\d)|(?:在|于)?20\d\d年)"
_LETTERHEAD = r"\n|关于|[一-龥]{0,4}(?:会议|办公会|党组|文件)"
_TOGETHER = r"(?:[、和与同][一-龥]{2,10}?)?"
_ENDS = r"(?=(?:用|报|的)?[。 \n]*$)"
_PERSON = rf"(?:{SURNAME}(?:师傅|老师|[姐哥工科局总队])|[小老][一-龥]|(?:党支部|党总支|村委会|居委会|[一-龥])?(?:主任|科长|股长|所长|站长|局长|会计|干事|院长|书记|文书|校长|园长))"
_WHOSE = r"(?:我|我们|咱们?|俺们?|本)(?:单位|[县区市镇乡村社街局院站所校馆队办场库厂园]|电站|水厂|粮库|医院|中心|学校|公司|支部)"
_SAYS_NOT_WHOSE = (
    r"(?:(?:要|想|做|搞)*)(?:设备|设施|装备|车辆|电脑|物资|系统|家具|空调|办公|用品|运行|运转|日常|工作|专项|维修|维护|更新|更换|购置|采购|改造|建设|提升|整治"
    r"|服务|管理|慰问|体检|培训|宣传|活动|保障|经费|资金|费用|费|补助|补贴|购书|图书|下乡|用车)+"
)
"""What says too little without the body: 设备更新, 工作经费."""
_DOES = rf"{_CARRIES_OUT}|{_WANTS}|[对给为向在与和同于将把用][一-龥]|举[办行]|开[展办设]|组织|召开|购[置买]|采购|新[建增购]|建[设造]|改[造建]|维[修护]|修[建缮]|更[换新]|配[备置]|印[制发]|制[作定]|编制|聘[请用]|招[聘录]|租[赁用]|安装|慰问|培训|宣传|发放|实施|管理|运行|日常|办公|[买修建换做办装拍排演种拆挖]"
"""What a body does or has done: of what is told right behind it, it is no part."""
_LABEL = r"(?:(?:(?:申报|申请|实施|责任|承担|项目|报送|建设|主办|承办)?单位|[申填]报主体|实施主体)(?:名称|是)?|实施|主办)[: ]"


@cache
def _parts() -> tuple[str, ...]:
    """The parts of who asks, the surest first."""
    any_body, sure, small = body(), body(houses=False), body(small=True)
    placed = body(of_a_place=True)
    placed_small = body(small=True, of_a_place=True)
    has = any_of(words("offices", "has"))
    own = rf"[一-龥]{{0,3}}(?:{has}|更换|更新|购置|采购)"
    return (
        rf"{_WHOSE}\((?P<name>[一-龥]{{3,16}})\)",
        rf"{_BEGINS_TO_SPEAK}{small}的(?=[ ,。，]|{_PERSON}|[村居]委会|会计)",
        rf"{_BEGINS_TO_SPEAK}(?:(?<=[是在 ])| |(?![省市县区镇乡村街])){any_body}(?!里|内|附近|[（(])(?:那边|这边|这里)?的?",
        rf"{_OPENS}{_LABEL}{any_body}(?=[ ,;。)\n]|$)",
        rf"{_OPENS}(?P<name>[一-龥]{{1,10}}?局(?:[、和与][一-龥]{{1,10}}?局)+)(?={_CARRIES_OUT})",
        rf"(?:{_OPENS}|由|(?<=项目)|(?<=工程)){small}(?={_TOGETHER}{_CARRIES_OUT})",
        rf"{_OPENS_ALL}{any_body}(?={_WANTS})",
        rf"{_AFTER_AIMS}{sure}(?={_WANTS})",
        rf"(?<=[,;。:\n ]){any_body}(?=拟|打算|计划(?!生育)|申请|申报|委托|聘请)",
        rf"{_OPENS_ALL}{any_body}(?={_LETTERHEAD})",
        rf"(?:^|(?<=[。;:\n])){any_body}(?=20\d\d年)",
        rf"(?<=\n){any_body}(?=\n*(?:20\d\d年\d|$))",
        rf"(?<=[,;。\n ]){any_body}{_ENDS}",
        rf"{_OPENS}{any_body}(?=(?:公开|统一|集中)?(?:招标|采购(?![:需清])|发包))",
        rf"(?<=[,;。\n ]){sure}(?=[一-龥]{{2,6}}\d+[人名])",
        rf"{_OPENS_ALL}{small}(?=的?{_PERSON}|那个)",
        rf"{_OPENS_ALL}{any_body}(?:的|说的)?(?=[ :,](?!\d(?!\d{{3}}[年 ])))(?!:(?:\n|请|恳请|我|根据|兹|现将|妥))",
        rf"(?<=[,;。\n ]){any_body}(?={_PERSON}{_ENDS})",
        rf"(?<=[,;。\n]){placed_small}(?=[,;。])",
        rf"{_OPENS_ALL}{sure}(?=[一-龥“]{{2}})",
        rf"{_OPENS_ALL}{placed}(?=[一-龥“]{{3}}|[一-龥]{{2}}[,:])",
        rf"{_OPENS_ALL}{any_body}(?!{own})(?=[一-龥“]{{4}})",
        rf"(?<=[一-龥])\({any_body}\)",
        rf"(?<=[ ,\n]){any_body}(?:用|的|报)?(?=[ ,\d])",
    )


def office_by_part(scan: Scan) -> tuple[str | None, tuple[int, int]]:
    """(the body, where it stands), or (None, (0, 0)) where none plays the part of who asks."""
    for rule in _parts():
        for found in pattern(rule).finditer(scan.flat):
            name, end = found["name"], found.end("name")
            if not is_body(name) or _counted(scan, name) or _number_at(scan, found.end()):
                continue
            if pattern(SUPERVISED).match(scan.flat, end):
                continue
            return scan.words(*found.span("name")), _no_part_of_the_name(
                scan.flat, *found.span("name")
            )
    return None, (0, 0)


def _no_part_of_the_name(flat: str, start: int, end: int) -> tuple[int, int]:
    """Where the words stand that only say who asks; (0, 0) where the project is known by the body: 派出所办公楼."""
    if pattern(rf"(?:{_OPENS_ALL}|^{_SPEAKS})$").search(flat[:start]) is None:
        return start, end
    spoken = pattern(
        r"(?:联合|共同)(?:组织)?(?:实施|开展|举办)的?|(?:那边|这边|那里|这里)?的?"
    ).match(flat, end)
    matter = spoken.end() if spoken else end
    opens = pattern(rf"{_OPENS_ALL}$").search(flat[:start]) is not None
    house = pattern(r"(?:局|委|联|政府|街道|办|处|[镇乡])$").search(flat[start:end]) is None
    short = 5 if house else 2
    if opens and matter == end and pattern(rf"(?!{_DOES})[一-龥“]{{2,{short}}}(?![一-龥“])").match(flat, end):  # fmt: skip
        return 0, 0  # 看守所安防工程: what it is of, and no deed of the body
    own = pattern(rf"[一-龥]{{0,2}}(?:{any_of(words('offices', 'has'))}|拟在)").match(flat, matter)
    vague = pattern(rf"{_WHEN}{_SAYS_NOT_WHOSE}(?=[^一-龥]|$)").match(flat, matter)
    course = pattern(r"20\d\d年(?:度)?[一-龥]{1,4}(?=[^一-龥])").match(
        flat, matter
    )  # 党校2026年主体班
    home = pattern(r"(?:[养敬福][老利]院|馆|[校园学])$").search(flat[start:end]) and pattern(
        r"的?[一-龥]{1,6}(?![一-龥])"
    ).match(flat, end)
    if own or vague or course or home:
        return 0, 0
    return start, matter


_HALF = str.maketrans("，。；：（）！？【】０１２３４５６７８９\t　", ",。;:()!?()0123456789  ")
"""Marks and digits of the same width, one for one."""


def office_in_words(text: str) -> str | None:
    """The body that asks by what was written before talk and labels were taken out of it."""
    plain = text.translate(_HALF)
    return office_by_part(Scan(text, without_payers(plain), tuple(range(len(plain)))))[0]


def _counted(scan: Scan, name: str) -> bool:
    """True for 涉及3个派出所: what is counted is no body of its own."""
    several = rf"(?:[2-9]|\d\d+|[两三四五六七八九十])[个所家]{re.escape(name)}"
    return pattern(several).search(scan.flat) is not None


def _number_at(scan: Scan, at: int) -> bool:
    """True where a number follows at once, as of what is counted: 镇文化站3个."""
    said = pattern(r"(?!20\d\d(?:[ 年]|$)|\d{1,2}月)\d").match(scan.flat, at)
    return said is not None and not scan.spaced(at)
