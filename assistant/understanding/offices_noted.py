"""Offices by where they stand: in brackets with what they do, behind 同意, over a signature, as a word of a note."""

from assistant.understanding.lexicon import pattern, words
from assistant.understanding.scan import Scan

_ENDS = (
    r"(?:(?<![布格结当全大邮])局|委员会|办公室|办事处|中心|管理[站所处局]|[一-龥]{2}站|[一-龥]{2}所|文化馆|图书馆|博物馆|档案馆|[一-龥]馆|[一-龥]院|[小中]学|学校|幼儿园|"
    r"疾控|供销社|残联|妇联|工商联|文联|科协|团委|总工会|公司|集团|[大中支总]队|执法队|研究室|[林农牧]场|(?<![承主协举开])办|政府|街道|[镇乡])"
)
_NAME = rf"(?P<name>(?!会议|原则|由|经|请|对|为|在|将|把)[一-龥]{{1,16}}?{_ENDS})"
_DOES = r"(?:组织)?(?:承担|实施|负责|牵头|承办|主办)(?:实施)?"
_RULES = (
    rf"(?:会议|原则|研究|决定|[:、])同意(?:由)?{_NAME}(?=提出|申报|上报|提交|20\d\d年|关于|实施|承担)",
    rf"\({_NAME}{_DOES}\)",
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
_NO_NAME = r"^(?:各|全|每|我|本|该|其|今年|明年|新建|改造|建设|维修|修缮|专业|第三方|中介)|[,。的]"


def office_noted(scan: Scan) -> tuple[str, tuple[int, int]] | None:
    """(the office, where it stands); None where no such place names one."""
    for rule in (*_RULES, _IN_NOTE):
        for found in pattern(rule).finditer(scan.flat):
            name = found["name"]
            if len(name) < 2 or name in words("offices", "not_office"):
                continue
            if not pattern(_NO_NAME).search(name):
                return scan.words(*found.span("name")), found.span("name")
    return None
