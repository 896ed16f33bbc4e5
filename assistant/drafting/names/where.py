"""Places that are counted because something is brought to them: 给12所村小换直饮水机 changes no schools.

A count of houses is one of what is done to them only where the subject's own act is: 卫生室维修 mends
卫生室, 卫生室电脑购置 buys none.
"""

from assistant.drafting.matter.acts import said_verb, split_end, subject_act, verbs
from assistant.drafting.matter.doing import BUYING
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

_HOUSE = re.compile(
    r"(?:小学|中学|中小学|村小|学校|园所|幼儿园|托育园|卫生院|卫生室|卫生站|医院|敬老院|养老院|福利院|幸福院|养老机构|服务站|派出所|司法所|消防站|文化站|文化馆|图书馆|书屋|活动室|"
    r"单位|机关|部门|水库|大坝|山塘|中心|村委会|居委会|村部|公园|广场|车站|市场|路口|路段|卡口|站点|点位|景区|寺庙|宿舍|教室|病房|会议室|办公室|楼栋|单元|^站|^所|^校|^园)$"
)
_BRINGS = frozenset({*BUYING, "安装", "加装", "更换", "更新", "配备", "配置", "增设", "增配", "租赁", "租用", "接入", "铺设", "配发"})  # fmt: skip
"""What is done with things that are brought somewhere."""
_FILLING = re.compile(
    r"提升|升级|标准化|规范化|示范|整体|全面|内部|外部|安全|日常|专项|除险|[、和及与]|项目|工程"
)
_SITES = frozenset({"个", "所", "家", "处", "座", "间", "栋", "段", "院", "校"})
_BROUGHT_THERE = rf"[内里中]?(?:新|再|各|都|加|统一|集中)?(?:{'|'.join(sorted(_BRINGS, key=len, reverse=True))}|新?[建装配换添买])(?=[^，,。；;\d]{{2}})"


def is_where(place: str, fact: Fact | None, brief: Brief) -> bool:
    """True where ``place`` only says where: something else is bought, put up or mended there."""
    if not _HOUSE.search(place) or gives_money(brief):
        return False
    if fact is not None and (fact.kind is not ValueKind.QUANTITY or fact.value.unit not in _SITES):
        return False
    if split_end(place):
        return False
    if fact is not None and _brought_right_there(place, fact, brief):
        return True
    if fact is not None and said_verb(fact, place, brief):
        return False
    subject = subject_of(brief)
    _, found, behind = subject.rpartition(place)
    if found:
        return len(_without_verbs(behind)) >= 2
    thing = _without_verbs(subject)
    same = place[-2:] in thing or (len(place) == 1 and thing.endswith(place))
    return subject_act(brief) in _BRINGS and len(thing) >= 2 and not same


def _without_verbs(text: str) -> str:
    """The thing that is left where what is done to it is taken away: 直饮水机 of 直饮水机更换."""
    return _FILLING.sub("", re.sub(verbs(), "", text))


def _brought_right_there(place: str, fact: Fact, brief: Brief) -> bool:
    """True for 10个路口安装信号灯: the verb behind the place has a thing of its own."""
    at = brief.text.find(fact.text)
    behind = brief.text[at + len(fact.text) :] if at >= 0 else ""
    return re.match(re.escape(place) + _BROUGHT_THERE, behind) is not None
