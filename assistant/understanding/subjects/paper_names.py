"""How papers name their project: 县疾控中心承担的2026年粉尘危害监测项目，…; 关于做好2026年…工作的通知."""

from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan

_LETTER = r"(?:[一-龥A-Za-z、]|\([一-龥]{1,4}\))"
_YEARED = (
    rf"(?:20\d\d年度?|今年|明年|本年度?)(?:的)?(?:拟|计划|将)?(?:组织)?(?:实施|开展|启动|推进)?(?P<name>(?![一-龥]{{0,3}}[拟将]|[我本该]){_LETTER}{{4,26}}?)(?<![等点批])项目"
    r"(?!库|单位|经理|负责|法人|办(?!理)|部(?!分)|组(?!织)|区(?!域)|化|资料|建设资金)"
)
"""2026年住户调查记账补贴项目｜安排如下."""
_WORK = (
    r"《(?P<work>[^《》]{3,20}?)(?:\(20\d\d\))?》(?P<deed>(?:编纂|编撰|编写|编修|修订|编印|出版|印刷|印制|发行|拍摄|制作){1,3})"
    r"(?:项目|工作)?(?=列入|纳入|由|[,。])"
)
"""《芦溪县年鉴（2026）》编纂出版项目列入明年预算."""
_NOTICE = (
    r"(?:^|(?<=\n))[^《,。;:\n]{0,20}关于(?:切实|认真|全面|进一步|深入|扎实|提前)*(?:下达|下发|申报|组织申报|报送|落实|拨付|做好|开展|组织|推进|加强|抓好|实施|印发|组织开展|组织实施)+(?:20\d\d年(?:度)?)?"
    r"(?P<name>[^,;。\n《》]{4,30}?)(?:工作|活动|任务|计划|资金)?(?:的通知|的意见|的函|通知)"
)
_AGENDA = r"(?:^|(?<=[\n。]))议题[一二三四五六七八九\d]*[:：]\s*(?:关于)?(?:明年|今年|20\d\d年度?)?(?P<name>[一-龥A-Za-z、]{4,24})(?=[。,，;；\n])"
"""议题2：明年集中供热管网消缺。"""
_OVERVIEW = r"(?:^|(?<=[\n。、]))项目(?:概况|简介|基本情况|情况)[:：。]\s*(?:我局|我镇|本项目为|本项目是|项目为)?(?P<name>[一-龥A-Za-z、]{4,30}?)(?:项目|工程)?(?=[，,。])"
"""一、项目概况：县图书馆古籍修复与数字化项目，…"""
_TITLE = (
    r"\A\s*(?:附[件表]?\d{0,2}[:：\s]+|表\d{1,2}[:：\s]+)?(?:关于)?(?P<name>[^，,。；;：:\n（()]{5,40}?)(?:项目)?的?"
    r"(?:(?:实施|工作|资金|经费|任务|预算|支出|有关|相关)*(?:方案|安排|计划|说明|事项说明|情况说明|明细|测算|概算|明细表|测算表|概算表|预算表|安排表|计划表|分解表|分解))"
    r"(?:[（(][^（()）\n]{1,10}[）)])?\s*(?=\n)"
)
"""柳河乡人大代表联络站建设方案（节选）: a paper's first line."""
_WHOSE = r"^(?:[一-龥]{2,16}?(?=20\d\d年)|(?:[一-龥]{1,4}?[省市县区旗])?[一-龥]{1,8}?(?<![布格结当全大邮])局(?=[一-龥]{4})|[一-龥]{2,3}(?<![乡城集])[镇乡](?=[一-龥]{6})|(?:[省市县区]|[一-龥]{2,3}[县市区])[一-龥]{1,3}馆(?=[一-龥]{6}))?(?:20\d\d年度?)?"
"""Whose it is, before the name in a title."""
_HANDED_IN = (
    r"^(?:报送|上报|呈报|呈送|报请|请求|恳请|核定|批准|同意|下达|列支)(?:实施|开展)?(?=[一-龥]{4})"
)
"""关于报送山洪灾害防治项目资金计划的请示: what is done with the paper."""
_ACTING = r"(?:为|对|把|在|和|及|以|按|从|是|有|的|了)"


def paper_name(scan: Scan) -> str:
    """The name as a paper states it in a sentence or its title, or ""."""
    flat = scan.flat
    for found in pattern(_YEARED).finditer(flat):
        if found.start() and not pattern(rf"^{_ACTING}").match(found["name"]):
            return found["name"]
    if work := pattern(_WORK).search(flat):
        return work["work"] + work["deed"]
    if notice := pattern(_NOTICE).search(flat):
        return notice["name"]
    for rule in (_AGENDA, _OVERVIEW, _TITLE):
        if said := pattern(rule).search(scan.written):
            return pattern(_HANDED_IN).sub("", pattern(_WHOSE).sub("", said["name"]))
    return ""
