"""Bodies by the ends of their names, where marks bound the name or words of a plan follow it."""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.scan import Scan

_ENDS = (
    r"(?:委员会|[村居]委会|管委会|(?<![布格结当全大邮])局|[一-龥]{2}所|[一-龥]站|中心|[一-龥]{2}院|[一-龥]馆|学校|[小中]学|幼儿园|公司|集团|联合社|供销社|联合会|"
    r"红十字会|总工会|[大中支总]队|调查队|[组宣统武][一-龥]{1,2}部|办公室|[一-龥]{2}办|办事处|[一-龥]{2}处|[林农牧]场|党工委|研究室)"
)
_BEGINS = (
    r"(?!县级|市级|省级|区级|乡镇|区域|镇区|市政|市民|市场|县城|城区|村级|村民|村组|镇村|乡村|县乡|县域|城乡|农村|各|全|每|本|我|该|其|为|对|由|在|向|给|经|请|报|与|和|及|以|按|"
    r"新建|改造|建设|维修|修缮|购|采购|委托|聘请|选聘|公办|民办|普惠|寄宿|薄弱|老旧|社区服务|便民|第三方|专业|中介|培训|根据|按照|关于|支持|补助|推进|实施|开展|组织|完成|安排|申请)"
)
_LEVEL = (
    r"(?:[一-龥]{2,3}?)?[省市州县区旗镇乡](?!级|里|上|内|域)|[一-龥]{2,4}?(?:街道|社区|村)|街道"
)
_PROPER = r"[一-龥]{2,6}(?:派出所|司法所|管理所|管理局|职业技术学校|实验小学|国有林场|委员会)|第[一二三四五六七八九十][一-龥]{0,4}[小中]学"
_MARK = r",;。、:：，；\n "
_WHO = r"(?:喂|哎|你好|您好|[一-龥]{0,2}(?:主任|老师|科长|姐|哥))?,?(?:(?:我们?|咱们?|俺们?)(?:这边|这里|这儿|这)?|这里|这边|这)是"
_IN_NOTE = (
    rf"(?<= )(?P<name>{_BEGINS}(?:(?:{_LEVEL})[一-龥]{{0,8}}?{_ENDS}|{_PROPER}))"
    r"(?=20\d\d(?: |$)| (?!改造|维修|建设|提升|新建|修缮|标准化|各|共|每)[^\d ]{2,}|$|(?!\d+[所个家座处间])\d)"
)
"""老旧管网改造 青龙水库管理所 8公里."""
_SAID = (
    rf"(?:^|(?<=[{_MARK}])){_WHO}(?P<name>[一-龥]{{1,12}}?(?:(?!学校|[小中]学|幼儿园){_ENDS}|法院|检察院)|[一-龥]{{2,4}}(?:街道|[镇乡村]|社区))"
    rf"(?:的|这边|这里|[啊呀哈嘛])?(?=[{_MARK}]|小[一-龥]|老[一-龥]|$)"
)
"""我是城关派出所的，想申请…."""
_BEGINS_SPOKEN = (
    r"^(?:喂|哎|嗯|哦|那个|就是|就|[一-龥]{0,2}(?:主任|老师|科长|会计|姐|哥))?[，, ]*(?P<name>(?!这|那|各|全|每|我|咱|俺|[今明去后]年|农村|行政|自然|老旧|[省市县区镇乡]里)"
    r"(?:[一-龥]{2,3}?(?:村|社区|镇|乡|街道)(?:[一-龥]{1,4}?(?:厂|合作社|公司|站|院|小学|幼儿园))?|[一-龥]{2,4}?(?:小学|中学|幼儿园|卫生院|敬老院|派出所|司法所|供电所|林场|水厂|执法队|环卫所|水管站|农技站)))"
    r"(?=那个|这个|那边|这边|要(?!求)|想|今年|明年|打算|准备|还有|说)"
)
"""上坪村茶厂那个设备; 综合执法队要换制式服装了."""
_CALLS = r"^(?:喂|哎|你好|您好)[，, ]*(?P<name>[一-龥]{2,3}(?:街道|[镇乡村])[一-龥]{1,6}?(?:办|站|所|院|小学|中学|幼儿园))(?:的|这边)?(?=[，, ])"
"""喂 桥头镇农办 …"""
_OF_A_BODY = r"(?:总务|教务|后勤|财务|人事|德育|政教|科教|医务)[处科室]$"
"""实验小学总务处: a part of a body, and no office of its own."""
_PLANS = r"(?=(?:于|在)?20\d\d年|,?拟|计划(?!生育)|申请|申报|承担|负责实施|组织实施|牵头|对\d|对[一-龥]{2,20}(?:进行|开展|实施))"
_FRONT = (
    r"(?:^|(?<=[。;:\n]))(?:\d{1,2}[.、)]|\([一二三四五六七八九十]\))?(?:(?:今年|明年|20\d\d年(?:度)?),?|为[^。;]{2,60},)?"
    rf"(?P<name>{_BEGINS}[一-龥]{{3,14}}?{_ENDS}){_PLANS}"
)
"""2026年青龙水库管理所对32处隐患点开展治理; 城投公司拟…."""


def body_told(scan: Scan) -> tuple[str | None, tuple[int, int]]:
    """(the body, where it stands), or (None, (0, 0))."""
    for rule in (_FRONT, _IN_NOTE):
        for found in pattern(rule).finditer(scan.flat):
            name = found["name"]
            if _named(name) and not (rule is _IN_NOTE and _number_at(scan, found.end())):
                return scan.words(*found.span("name")), found.span("name")
    said = pattern(_SAID).search(scan.written)
    if said and _named(said["name"]) and not pattern(r"的|了|来|想|要").search(said["name"]):
        return said["name"], (0, 0)
    calls = pattern(_CALLS).match(scan.written)
    if calls and _named(calls["name"]):
        at = scan.flat.find(calls["name"])
        return calls["name"], (at, at + len(calls["name"])) if at >= 0 else (0, 0)
    begins = pattern(_BEGINS_SPOKEN).match(scan.written)
    if begins and _named(begins["name"], least=2):
        return begins["name"], (0, 0)
    return None, (0, 0)


@cache
def _verb_first() -> str:
    return rf"(?:{any_of(words('verbs', 'acting'))})"


def _named(name: str, least: int = 3) -> bool:
    return (
        len(name) > least
        and name not in words("offices", "not_office")
        and not pattern(_verb_first()).match(name)
        and not pattern(_OF_A_BODY).search(name)
    )


def _number_at(scan: Scan, at: int) -> bool:
    """True where a number follows at once, as of what is counted: 镇文化站3个."""
    said = pattern(r"(?!20\d\d(?: |$))\d").match(scan.flat, at)
    return said is not None and not scan.spaced(at)
