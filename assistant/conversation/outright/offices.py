"""Offices and sections told beside each other: 单位、主管都空，填甲站和乙局; 经办科室大气科 is 项目主管处室填大气科."""

from assistant.conversation.heads.offices import offices_in
from assistant.conversation.referring.clauses import split
from assistant.conversation.vocabulary.order_words import ORDER_ENDS, SECTION_WORD
from assistant.draft import Draft
from corpus import late_re as re

_UNIT = r"(?:项目实施单位|实施单位|填报单位|申报单位|项目单位|承担单位|单位(?:名称)?)"
_AUTHORITY = r"(?:主管部门|主管单位|上级主管|主管)"
_CELL = r"(?:那|这)?(?:[一两俩]?个?)?(?:[栏格项处])?(?:子)?"
_BETWEEN = r"(?:和|跟|与|及|以及|、|，|还有)?"
_EMPTY = r"(?:[^，。；\d]{0,6}(?:空|没填|未填|没写|待补|缺|没有|漏)[^，。；\d]{0,4})"
_TURN = r"(?:分别|依次|各自|分头|先后|一个|请|就|给我|帮我|麻烦)*"
_TOLD = re.compile(
    rf"(?P<front>^|.*[，,。；;：:])(?:请|把|将|那个?|表头的?|项目的?)*(?:(?P<ua>{_UNIT}{_CELL}{_BETWEEN}{_AUTHORITY})|(?P<au>{_AUTHORITY}{_CELL}{_BETWEEN}{_UNIT}))(?:名称)?{_CELL}"
    rf"(?:{_EMPTY}?[，,：:]|(?=[分依各先填写补是为改：:]))(?P<said>{_TURN}[^，。；]{{6,}}?)(?P<rest>[，,。；;].*)?"
)


def two_offices_outright(text: str, draft: Draft) -> str:
    """``text`` with each of the two offices told of its own cell; unchanged where there are not two."""
    del draft
    found = _TOLD.fullmatch(text)
    pair = offices_in(re.sub(rf"^{_TURN}", "", found.group("said"))) if found else None
    if found is None or pair is None:
        return text
    unit, authority = pair if found.group("ua") else pair[::-1]
    return (
        f"{found.group('front')}实施单位填{unit}，主管部门填{authority}{found.group('rest') or ''}"
    )


_SECTION = SECTION_WORD
_TELLS = r"(?:名称)?(?:那|这)?(?:一?[栏格项])?(?:那里|里)?(?:就|也|请|应该?|则|，)*(?:填写为?|填成?|写成?|登记|改成|改为|换成|为|是|叫|用|：|:)?(?:上)?"
_NAME = r"(?P<n>[\u4e00-\u9fffA-Za-z]{1,12}?(?:科|股|室|办|处|所|站|组|队|部|庭|中心|办公室))"
_SECTIONS_TOLD = re.compile(
    rf"(?:还有|另外|再就是)?{_SECTION}{_TELLS}[“\"]?{_NAME}[”\"]?{ORDER_ENDS}"
)
_TALK = re.compile(r"[不别没我你您他她们空先哪谁把将了吗呢]|什么|其他|多少|知道|改|满意|回来|说")
"""What no section is called."""
_RUN_ON = re.compile(
    rf"(?:(?<=[局府会院所站校馆队处司心道团社场])|(?<=[^经承主]办))(?:，|然后|还有|再就是)?(?={_SECTION}(?:就|应该?)?(?:填|写|是|为|叫|：|:))"
)
"""单位是镇政府经办科室是民政办: two cells in one breath."""
_BOTH = re.compile(
    rf"(?P<u>(?:实施)?单位)(?:和|与|跟|、|以及){_SECTION}(?:都|还)?(?:没填|没写|空着|缺着|漏了)?[，：:]?(?:分别|依次)(?:是|为|填|写|：|:)?(?P<a>[\u4e00-\u9fff]{{3,20}}?)(?:、|和|，|与){_NAME}[。！]?"
)
"""单位和科室，分别是县法院、立案庭."""


def sections_outright(text: str) -> str:
    """``text`` with the section told by the name of its cell."""
    both = _BOTH.search(text)
    if both and not _TALK.search(both.group("n")):
        told = f"{both.group('u')}填{both.group('a')}，项目主管处室填{both.group('n')}"
        return told + text[both.end() :]
    clauses = split(_RUN_ON.sub("，", text))
    put = [
        f"项目主管处室填{hit.group('n')}"
        if (hit := _SECTIONS_TOLD.fullmatch(one)) and not _TALK.search(hit.group("n"))
        else one
        for one in clauses
    ]
    if put == clauses:
        return text
    return "，".join(put)
