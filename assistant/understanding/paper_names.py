"""How papers name their project: 县疾控中心承担的2026年粉尘危害监测项目，…; 关于做好2026年…工作的通知."""

from assistant.understanding.lexicon import pattern
from assistant.understanding.scan import Scan

_YEARED = (
    r"(?:20\d\d年度?|今年|明年|本年度?)(?:的)?(?:拟|计划|将)?(?:组织)?(?:实施|开展|启动|推进)?(?P<name>(?![一-龥]{0,3}[拟将])[一-龥A-Za-z、]{4,26}?)(?<!等)项目"
    r"(?=[,:;。\n(]|由|列入|纳入|安排如下|如下|资金|经费|申报|说明)"
)
"""2026年住户调查记账补贴项目｜安排如下."""
_WORK = (
    r"《(?P<work>[^《》]{3,20}?)(?:\(20\d\d\))?》(?P<deed>(?:编纂|编撰|编写|编修|修订|编印|出版|印刷|印制|发行|拍摄|制作){1,3})"
    r"(?:项目|工作)?(?=列入|纳入|由|[,。])"
)
"""《芦溪县年鉴（2026）》编纂出版项目列入明年预算."""
_NOTICE = (
    r"(?:^|(?<=\n))[^《,。;:\n]{0,20}关于(?:切实|认真|全面|进一步|深入|扎实)*(?:做好|开展|组织|推进|加强|抓好|实施|印发|组织开展|组织实施)+(?:20\d\d年(?:度)?)?"
    r"(?P<name>[^,;。\n《》]{4,30}?)(?:工作|活动)?(?:的通知|的意见|的函|通知)"
)
_ACTING = r"(?:为|对|把|在|和|及|以|按|从|是|有|的|了)"


def paper_name(scan: Scan) -> str:
    """The name as a paper states it in a sentence or its title, or ""."""
    flat = scan.flat
    for found in pattern(_YEARED).finditer(flat):
        if found.start() and not pattern(rf"^{_ACTING}").match(found["name"]):
            return found["name"]
    if work := pattern(_WORK).search(flat):
        return work["work"] + work["deed"]
    notice = pattern(_NOTICE).search(flat)
    return notice["name"] if notice else ""
