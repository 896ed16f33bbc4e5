"""Offices as papers and short notes tell them: at a letterhead, before what they plan, as ours."""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.wording.scan import Scan

_ENDS = (
    r"(?<![布格结当全大])局(?:[一-龥]{2,4}分局)?|委员会|卫健委|发改委|住建委|教工委|办公室|服务中心|中心|管理站|站|所|馆|[一-龥]院|法院|检察院|"
    r"疾控|党工委|学校|小学|中学|幼儿园|供销社|联社|残联|妇联|工商联|文联|科协|团委|商会|协会|学会|集团|公司|支队|大队|中队|总队|调查队|研究室|[林农牧渔茶]场|保护区|管理处|镇|乡|街道"
)
_LEVEL = r"(?:[一-龥]{2,4}?)?(?:自治[州县区]|[省市州县区旗镇乡]|街道|社区|村)"
"""县…, 清源县…: whose office it is."""
_NAME = rf"(?P<name>(?:{_LEVEL})[一-龥]{{1,16}}?(?:{_ENDS})|[一-龥]{{2,5}}(?:镇|乡|街道)|(?:国有)?[一-龥]{{2,6}}(?:[林农牧]场|保护区管理[局处站])|国家统计局[一-龥]{{2,4}}调查队)"
_PLANS = r"(?=(?:于|在)?(?:20\d\d年|今年|明年|本年度?)|,?拟|将[于在对为实开组]|计划(?!生育)|打算|测算|申报|申请|现(?:申|拟|就|将|有)|牵头|承办|主办|承担|据此|反映(?!率)|对(?=\d|[一-龥]{2,20}(?:进行|开展|实施))|组织实施|负责实施|为主管|为实施)"
_AFTER_MARK = r"(?:^|(?<=[。;:\n]))(?:\d{1,2}[.、)]|\([一二三四五六七八九十]\))?(?:(?:今年|明年|20\d\d年(?:度)?),?|(?:根据|按照|经|依据|鉴于)[^,。]{2,30},|为[^。;]{2,60},)?(?:拟由|由|拟)?"
_PAPER = r"(?=文件|关于|局?(?:局长|主任|院长|书记|站长|所长|校长|场长|党组|党委|党政|班子|办公)[一-龥]{0,6}会|会议纪要|工作(?:会议|简报)|(?:20\d\d年(?:度)?|[今明]年)[一-龥]{2,12}(?:计划|方案|要点|工作))"
_IN_NAME = rf"(?:申报|申请|实施|关于|开展)(?:20\d\d年(?:度)?)(?P<name>{_LEVEL}[一-龥]{{1,8}}?(?:局|集团|公司))(?=[一-龥、]{{3,16}}项目)"
_SIGNED = (
    rf"(?<=\n)(?P<name>[一-龥]{{3,18}}?(?:{_ENDS}|政府))\n*20\d\d年\d{{1,2}}月(?:\d{{1,2}}日)?\s*$"
)
_SPACED = rf"^(?P<name>(?:{_LEVEL})?[一-龥]{{1,8}}?(?:{_ENDS}))(?= [^ ,;。\n]{{3,}})"
_PLACE_IN_NOTE = (
    r"(?:(?<= )|^(?:20\d\d年? )?)(?P<name>(?!乡镇|各|全|每|[一-龥]?个|城乡|老旧|农村|行政)[一-龥]{2,4}(?<![城集乡老新全各])(?:街道|镇|(?<![下返进入回家故异])乡))(?=[ \d])"
    r"|^(?:20\d\d年? )?(?P<first>(?!各|全|每|农村|行政|自然|老旧|示范)[一-龥]{2,3}(?:社区|村))(?= [^\d ]{3,})"
)
"""消防栓维护 东风街道 240个; 新桥社区 健身路径 3套."""
_NO_OFFICE = (
    r"^(?:为|对|由|在|于|向|从|给|与|和|将|把|各|全|每|新建|改造|建设|维修|关于|根据|按照|经|请|报|该|其|本|我|今年|明年|购买|采购|支持|补助|推进|实施|开展|"
    r"负责|要求|决定|同意|参加|组织|提升|改善)|[,。的搬给换买装拆]|[村镇乡县]史馆|[下进返回入]乡$|^[镇乡][一-龥]{1,6}[站所]$|(?:改造|建设|维修|整治|治理|服务|项目|补助)(?:镇|乡|街道|中心|站|所)$"
)


@cache
def _rules() -> tuple[str, ...]:
    return (
        rf"会议(?:研究)?(?:同意|明确|决定|议定|要求),?(?:由|责成)?{_NAME}(?=实施|牵头|负责|承担|组织)",
        rf"^(?:\n*附件\d*\n)?{_NAME}{_PAPER}",
        rf"{_AFTER_MARK}{_NAME}{_PLANS}",
        _IN_NAME,
        _SPACED,
        _PLACE_IN_NOTE,
        _SIGNED,
    )


def _number_at(scan: Scan, at: int) -> bool:
    """True where a number follows at once, as of what is counted: 镇文化站3个."""
    said = pattern(r"(?!20\d\d(?: |$))\d").match(scan.flat, at)
    return said is not None and not scan.spaced(at)


def office_told(scan: Scan) -> tuple[str | None, tuple[int, int]]:
    """(the office, where it stands), or (None, (0, 0))."""
    for rule in _rules():
        for found in pattern(rule).finditer(scan.flat):
            group = next(key for key, said in found.groupdict().items() if said)
            name = found[group]
            if rule == _PLACE_IN_NOTE and _number_at(scan, found.end()):
                continue
            if len(name) < 3 or name in words("offices", "not_office"):
                continue
            if pattern(_NO_OFFICE).search(name) or pattern(
                rf"(?:{any_of(words('verbs', 'acting'))})"
            ).match(name):
                continue
            return scan.words(*found.span(group)), found.span(group)
    return None, (0, 0)
