"""The house or body at which work is done, as the request names it: 党群服务中心, 中心小学."""

from assistant.drafting.matter.subject import first_said, subject_of
from assistant.facts import Brief
from corpus import late_re as re

_INSTITUTION = (
    r"服务中心|活动中心|文化中心|康复中心|养老中心|托养中心|图书馆|博物馆|文化馆|体育馆|纪念馆|文化站|服务站|敬老院|养老院"
    r"|福利院|(?<![为城市镇乡村核重区])中心(?!工作|任务|思想|城区|镇|乡|村|校|小学|学校)|卫生院|医院|幼儿园|小学|中学|学校|服务大厅|办事大厅|政务大厅|农贸市场|体育场"
)
_HOUSE = r"办公大?楼|办公区|宿舍楼?|教学楼|综合楼|大楼"
_NAMED = re.compile(rf"(?P<lead>[一-龥]{{0,8}}?)(?P<body>{_INSTITUTION}|{_HOUSE})")
_ALONE = re.compile(
    r"^(?:图书馆|博物馆|文化馆|体育馆|纪念馆|文化站|敬老院|养老院|福利院|卫生院|医院|幼儿园|小学|中学|学校|服务大厅|办事大厅"
    r"|政务大厅|农贸市场|办公大?楼|办公区|教学楼|综合楼)$"
)
"""Bodies that need no word before them: 服务中心 alone says not which."""
_STOP = re.compile(
    r".*(?:我们?|咱们?|俺们?|年度|日常|全面|及时|维持|对于|每[一-龥]|本|各|全|对|于|的|和|与|及|或|在|到|为|由|向|是|以|将|把|给|从|使|让|该|其"
    r"|保证|保障|确保|维护|维修|提升|提高|改善|加强|推动|推进|做好|开展|完成|负责|提供|建设|通过|租赁|租用|管理|运营|服务|委托|组织|支付|用于|位于"
    r"|保洁|清扫|巡查|安保|保安|打扫|满足|促进|优化|增强|街道|乡|镇|县|区(?!域)|市(?!民))"
)
_LONGEST = 9  # characters of a body's name that an indicator's name has room for


def body_of(brief: Brief) -> str:
    """Where the work is done; "" where the request names no house or body, or only the office itself.

    What is said of the work goes before the project's name, a body that people come to before a house.
    """
    goal = first_said(brief).replace(brief.project_name or "\0", "")
    offices = "".join(filter(None, (brief.unit, brief.authority)))
    named = [
        (is_house(body), order, place, body)
        for order, text in enumerate((goal.replace(brief.unit or "\0", ""), subject_of(brief)))
        for place, body in enumerate(_bodies(text))
        if body not in offices
    ]
    return min(named)[3] if named else ""


def is_house(body: str) -> bool:
    """True for a building, which nobody comes to for its own sake: 办公楼."""
    return re.fullmatch(rf".*?(?:{_HOUSE})", body) is not None


def _bodies(text: str) -> list[str]:
    found = []
    for match in _NAMED.finditer(text):
        lead = re.sub(r"^(?:我们?|咱们?|你们)", "", _STOP.sub("", match["lead"]))
        body = lead + match["body"]
        if len(body) <= _LONGEST and (len(lead) >= 2 or _ALONE.match(body)):
            found.append(body)
    return found
