"""Offices by where they stand: in brackets with what they do, behind 同意, over a signature, as a word of a note."""

from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.wording.scan import Scan

_ENDS = (
    r"(?:(?<![布格结当全大邮])局|委员会|[村居]委会|办公室|办事处|中心|管理[站所处局]|[一-龥]{2}站|[一-龥]{2}所|文化馆|图书馆|博物馆|档案馆|[一-龥]馆|[一-龥]院|[小中]学|学校|幼儿园|"
    r"疾控|供销社|残联|妇联|工商联|文联|科协|团委|总工会|公司|集团|[大中支总]队|执法队|研究室|[林农牧]场|(?<![承主协举开])办|政府|街道|[镇乡])"
)
_NAME = rf"(?P<name>(?!会议|原则|由|经|请|对|为|在|将|把)[一-龥]{{1,16}}?{_ENDS})"
_DOES = r"(?:组织)?(?:承担|实施|负责|牵头|承办|主办)(?:实施)?"
_RULES = (
    rf"(?:会议|原则|研究|决定|[:、])同意(?:由)?{_NAME}(?=提出|申报|上报|提交|20\d\d年|关于|实施|承担)",
    rf"\({_NAME}{_DOES}\)",
    rf"\A\n*{_NAME}(?=\n关于)",
    rf"(?:^|\n)附[表件]?\d{{0,2}}[: \n]*{_NAME}(?=20\d\d年)",
    rf"(?:^|(?<=[,;。\n])){_NAME}(?=(?:组织)?实施20\d\d年)",
    rf"(?:^|(?<=\n)){_NAME}[ \n]*(?=(?:填报人|填表人|填报日期|联系人|经办人|制表))",
    r"(?<=[,;。\n ])(?P<name>[一-龥]{2,8}?(?:(?<![承主协举开])办|[一-龥]所|[一-龥]站|执法队|[大中]队))(?=(?:来|去)?(?:牵头|负责|承办|组织)(?:[,;。\n ]|$))",
)
_IN_NOTE = (
    r"(?<= )(?P<name>(?:[省市县区镇乡村]|街道)?(?:妇联|残联|团委|工会|科协|文联|工商联|红十字会|老干部?局|[一-龥]{2,4}(?<![布格结当全大邮])局|"
    r"(?!加油|充电|换电|变电|汽车|公交|客运|火车|高铁|收费|收购|服务|回收|中转|转运|补给|雨水|污水|提升|光伏)[一-龥]{2}(?<![泵水电车驿])站|执法队|[一-龥]{1,2}(?<![承主协举开督交催查快])办|"
    r"(?:文化|图书|档案|博物|美术|科技)馆|(?!厕|会|场|诊|住|哨)[一-龥](?:政|务|法|管|卫|林|国土|派出|监管|管理)所))"
    r"(?:用|的|牵头|报)?(?= 20\d\d| 26年| \d\d年|20\d\d(?: |年|$)| (?!改造|维修|建设|提升|新建|修缮|标准化|各|共|每)[^\d ]{2,}|$)"
)
"""查螺灭螺 血防站 2026; 违建航拍 … 镇执法队用."""
_KNOWN = r"(?<= )(?P<name>[省市县区镇乡]?(?:{leading}))(?= (?!改造|维修|建设|提升|新建|修缮|标准化|各|共|每)[^\d ]{{2,}}| 20\d\d|$)"
"""光荣牌喜报 退役军人服务站 光荣牌更换395块."""
_NO_NAME = r"^(?:各|全|每|我|本|该|其|今年|明年|新建|改造|建设|维修|修缮|专业|第三方|中介)|[,。的]"


def office_noted(scan: Scan) -> tuple[str, tuple[int, int]] | None:
    """(the office, where it stands); None where no such place names one."""
    known = _KNOWN.format(leading=any_of(words("offices", "leading")))
    for rule in (*_RULES, known, _IN_NOTE):
        for found in pattern(rule).finditer(scan.flat):
            name = found["name"]
            if len(name) < 2 or name in words("offices", "not_office"):
                continue
            if not pattern(_NO_NAME).search(name):
                return scan.words(*found.span("name")), found.span("name")
    return None


_SECOND = (
    r"^(?:20\d\d年? ?)?[^ ,;。\n]{2,14} (?P<name>(?=[一-龥]{2})[一-龥]{0,5}?(?:(?:联合|协|学|商|工|红十字|基金|促进|委员|[村居]委|研究|老促|慈善)会|(?:执法|救援|消防|巡防|应急|调查|勘测|养护|[大中支总])队|(?!俱乐|门市)[一-龥][一-龥](?<![干内外全局顶底腹中西东南北])部|"
    r"(?:法|检察|福利|敬老|卫生|[中人]?医|学|画|研究|设计)院|[残妇文科侨作工商]联|(?<![布格结当全大邮])局|(?<![承主协举开督])办|(?<![泵水电车驿])站|(?<![厕会场诊住])所|馆|委|(?:管理|事务)处|学校|幼儿园|[林农牧渔]场|中心)|法院|检察院|工会|文联|侨联|科协)"
    r"(?=(?:20\d\d|\d\d年)|(?!20\d\d)\d[\d.,]*万?(?![\d.,所个家座处间栋])|[A-Z]| (?!改造|维修|建设|提升|新建|修缮|标准化|各|共|每)[^ ])"
)
"""门球器材 区体育总会 球杆36支: the second word of a note."""
_TITLE = r"^(?P<name>[一-龥]{2,3}(?<![城集乡老新])(?:镇|乡|街道|社区|村)|[一-龥]{2,8}[所站局馆院](?=关于))(?=(?:关于)?[一-龥、]{6,}(?:方案|计划|请示|申请|安排|说明|报告|总结|表)(?:\([^()]{1,8}\))?(?=\n|$))"
"""柏树镇山塘整治实施方案: whose paper it is."""

_BEFORE_QUOTES = r"(?:20\d\d年|由|[,;。\n])(?P<name>(?:[一-龥]{1,3})?[省市县区旗镇乡][一-龥]{1,8}?(?:(?<![布格结当全大邮])局|[一-龥]所|[一-龥]站|办|中心|[妇残]联))(?=“[^“”]{2,14}”)"
"""2026年县文旅局“村晚”演出."""
_HEADS = r"\A\n*(?P<name>[一-龥]{2,3}(?<![城集乡老新])(?:镇|乡|街道)|[一-龥]{1,5}(?:司法|派出|监管|管理|财政|国土|卫生|水务|水利|兽医|林业|供电)所)(?=20\d\d年|[一-龥]{4})"
"""What a paper begins with."""
_A_PAPER = 150
"""Letters that a paper has at least."""


def office_loosely(scan: Scan) -> tuple[str | None, tuple[int, int]]:
    """(the office, where it stands) by looser signs, asked last; (None, (0, 0)) where none is."""
    paper = len(scan.flat) > _A_PAPER
    for rule in (_SECOND, _TITLE, _BEFORE_QUOTES, *([_HEADS] if paper else [])):
        found = pattern(rule).search(scan.flat)
        if found is not None and not pattern(_NO_NAME).search(found["name"]):
            at = found.span("name") if rule == _SECOND else (0, 0)
            return scan.words(*found.span("name")), at
    return None, (0, 0)
