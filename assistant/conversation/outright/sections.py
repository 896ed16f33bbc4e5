"""The section that handles the project, told beside the office: 经办科室大气科 is 项目主管处室填大气科."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.order_words import SECTION_WORD

_SECTION = SECTION_WORD
_TELLS = r"(?:名称)?(?:那|这)?(?:一?[栏格项])?(?:那里|里)?(?:就|也|请|应该?|则|，)*(?:填写为?|填成?|写成?|登记|改成|改为|换成|为|是|叫|用|：|:)?(?:上)?"
_NAME = r"(?P<n>[\u4e00-\u9fffA-Za-z]{1,12}?(?:科|股|室|办|处|所|站|组|队|部|庭|中心|办公室))"
_TOLD = re.compile(
    rf"(?:还有|另外|再就是)?{_SECTION}{_TELLS}[“\"]?{_NAME}[”\"]?(?:吧|了|哈|啊|就行)*"
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
_FILL_IN = re.compile(
    r"[，,。](?:请|麻烦|烦请)?(?:一并|一起|都)?(?:填入|录入|填进去|填上|补入|写入)(?:表(?:内|中|里))?[。！]*$"
)
"""请填入: it is to be done."""


def sections_outright(text: str) -> str:
    """``text`` with the section told by the name of its cell."""
    both = _BOTH.search(text)
    if both and not _TALK.search(both.group("n")):
        told = f"{both.group('u')}填{both.group('a')}，项目主管处室填{both.group('n')}"
        return told + text[both.end() :]
    clauses = split(_RUN_ON.sub("，", text))
    put = [
        f"项目主管处室填{hit.group('n')}"
        if (hit := _TOLD.fullmatch(one)) and not _TALK.search(hit.group("n"))
        else one
        for one in clauses
    ]
    if put == clauses:
        return text
    return _FILL_IN.sub("", "，".join(put))
