"""Bodies by the ends of their names, where marks bound the name or words of a plan follow it."""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.wording.scan import Scan

_ENDS = (
    r"(?:委员会|[村居]委会|管委会|(?<![布格结当全大邮])局|[一-龥]{2}所|[一-龥]站|中心|[一-龥]{2}院|[一-龥]馆|学校|[小中]学|幼儿园|公司|集团|联合社|供销社|联合会|"
    r"红十字会|总工会|[大中支总]队|调查队|[组宣统武][一-龥]{1,2}部|办公室|[一-龥]{2}办|办事处|[一-龥]{2}处|[林农牧]场|党工委|研究室)"
)
_BEGINS = (
    r"(?!县级|市级|省级|区级|乡镇|区域|镇区|市政|市民|市场|县城|城区|村级|村民|村组|镇村|乡村|县乡|县域|城乡|农村|各|全|每|本|我|该|其|为|对|由|在|向|给|经|请|报|与|和|及|以|按|"
    r"新建|改造|建设|维修|修缮|购|采购|委托|聘请|选聘|公办|民办|普惠|寄宿|薄弱|老旧|社区服务|便民|第三方|专业|中介|培训|根据|按照|关于|支持|补助|推进|实施|开展|组织|完成|安排|申请)"
)
OF_A_BODY = r"(?:总务|教务|后勤|财务|人事|德育|政教|科教|医务)[处科室]$"
"""实验小学总务处: a part of a body, and no office of its own."""
_PLANS = r"(?=(?:于|在)?20\d\d年|,?拟|计划(?!生育)|申请|申报|承担|负责实施|组织实施|牵头|对\d|对[一-龥]{2,20}(?:进行|开展|实施))"
_FRONT = (
    r"(?:^|(?<=[。;:\n]))(?:\d{1,2}[.、)]|\([一二三四五六七八九十]\))?(?:(?:今年|明年|20\d\d年(?:度)?),?|为[^。;]{2,60},)?"
    rf"(?P<name>{_BEGINS}[一-龥]{{3,14}}?{_ENDS}){_PLANS}"
)
"""2026年青龙水库管理所对32处隐患点开展治理; 城投公司拟…."""


def body_told(scan: Scan) -> tuple[str | None, tuple[int, int]]:
    """(the body, where it stands), or (None, (0, 0))."""
    for found in pattern(_FRONT).finditer(scan.flat):
        if _named(found["name"]):
            return scan.words(*found.span("name")), found.span("name")
    return None, (0, 0)


@cache
def _verb_first() -> str:
    return rf"(?:{any_of(words('verbs', 'acting'))})"


def _named(name: str) -> bool:
    return (
        len(name) > 3
        and name not in words("offices", "not_office")
        and not pattern(_verb_first()).match(name)
        and not pattern(OF_A_BODY).search(name)
    )
