"""Offices as papers and short notes tell them: at a letterhead, before what they plan, as ours."""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.scan import Scan

_ENDS = (
    r"(?<![布格结当全大])局(?:[一-龥]{2,4}分局)?|委员会|卫健委|发改委|住建委|教工委|办公室|服务中心|中心|管理站|站|所|馆|[一-龥]院|法院|检察院|"
    r"学校|小学|中学|幼儿园|供销社|联社|残联|妇联|工商联|文联|科协|团委|商会|协会|学会|集团|公司|支队|大队|中队|镇|乡|街道"
)
_LEVEL = r"(?:[一-龥]{2,4}?)?(?:自治[州县区]|[省市州县区旗镇乡]|街道|社区|村)"
"""县…, 清源县…: whose office it is."""
_NAME = rf"(?P<name>(?:{_LEVEL})[一-龥]{{1,16}}?(?:{_ENDS})|[一-龥]{{2,5}}(?:镇|乡|街道))"
_PLANS = r"(?=(?:于|在)?(?:20\d\d年|今年|明年|本年度?)|,?拟|将[于在对为实开组]|计划(?!生育)|打算|测算|申报|申请|现(?:申|拟|就|将)|牵头|承办|主办|组织实施|负责实施|为主管|为实施)"
_AFTER_MARK = r"(?:^|(?<=[。;:\n]))(?:(?:今年|明年|20\d\d年(?:度)?),?|(?:根据|按照|经|依据|鉴于)[^,。]{2,30},|为[^。;]{2,60},)?(?:拟由|由|拟)?"
_PAPER = r"(?=文件|关于|局?(?:局长|主任|院长|党组|党委|党政|班子|办公)[一-龥]{0,4}会|会议纪要|工作(?:会议|简报)|20\d\d年(?:度)?[一-龥]{2,12}(?:计划|方案|要点|工作))"
_IN_NAME = rf"(?:申报|申请|实施|关于|开展)(?:20\d\d年(?:度)?)(?P<name>{_LEVEL}[一-龥]{{1,8}}?(?:局|集团|公司))(?=[一-龥、]{{3,16}}项目)"
_SIGNED = (
    rf"(?<=\n)(?P<name>[一-龥]{{3,18}}?(?:{_ENDS}|政府))\n*20\d\d年\d{{1,2}}月(?:\d{{1,2}}日)?\s*$"
)
_SPACED = rf"^(?P<name>(?:{_LEVEL})?[一-龥]{{1,8}}?(?:{_ENDS}))(?= [^ ,;。\n]{{3,}})"
_OURS = (
    r"(?:^|(?<=[,;。\n ]))(?:我们|咱们|俺们|我|咱|俺)(?P<name>(?![局办所站馆校院镇乡村这那全各本几一二两三四五六七八九十])"
    r"(?:[一-龥]{1,7}?(?<![布格结当全大])(?:局|办|所|站|中心|馆|供销社|残联|妇联|院|[支大中]队)(?=的)|[一-龥]{2,4}(?<![城集乡老新])(?:镇|乡|街道)(?=[一二两三四五六七八九十\d]|的|今年|明年|要|想|打算|有|准备)|"
    r"[一-龥]{0,6}?(?:[一二三四五六七八九十][小中]|小学|中学|幼儿园|职高|高中|初中)(?=课后|食堂|校园|操场|教学|宿舍|学生|的|今年|明年|想|要|准备|打算)))"
)
_SAID = rf"(?:^|(?<=[，,。；;：:\n ]))(?:我们|咱们|俺们|我|咱|俺|这里|这边)(?:这边|这里)?是?(?P<name>(?:[一-龥]{{2,3}})?(?:[省市州县区旗]|街道)[一-龥]{{1,8}}?(?<![布格结当全大])(?:{_ENDS}|中队|办|院|委))(?:的|这边|这里)(?=[，,。；;：:\n ]|$)"
"""我区应急局的，…: who speaks, in a clause of talk."""
_YOUTH_LEAGUE = r"(?<![一-龥])(?P<name>团[省市州县区旗]委|共青团[一-龥]{2,8}?委(?:员会)?)"
_NO_OFFICE = (
    r"^(?:为|对|由|在|于|向|从|给|与|和|将|把|各|全|每|新建|改造|建设|维修|关于|根据|按照|经|请|报|该|其|本|我|今年|明年|购买|采购|支持|补助|推进|实施|开展|"
    r"负责|要求|决定|同意|参加|组织|提升|改善)|[,。的]|^[镇乡][一-龥]{1,6}[站所]$|(?:改造|建设|维修|整治|治理|服务|项目|补助)(?:镇|乡|街道|中心|站|所)$"
)


@cache
def _rules() -> tuple[str, ...]:
    return (
        rf"^(?:\n*附件\d*\n)?{_NAME}{_PAPER}",
        rf"{_AFTER_MARK}{_NAME}{_PLANS}",
        _IN_NAME,
        _SPACED,
        _YOUTH_LEAGUE,
        _OURS,
        _SIGNED,
    )


def office_told(scan: Scan) -> tuple[str | None, tuple[int, int]]:
    """(the office, where it stands), or (None, (0, 0))."""
    for rule in _rules():
        for found in pattern(rule).finditer(scan.flat):
            name = found["name"]
            if len(name) < 3 or name in words("offices", "not_office"):
                continue
            if pattern(_NO_OFFICE).search(name) or pattern(
                rf"(?:{any_of(words('verbs', 'acting'))})"
            ).match(name):
                continue
            return scan.words(*found.span("name")), found.span("name")
    said = pattern(_SAID).search(scan.written)
    return (said["name"] if said else None), (0, 0)
