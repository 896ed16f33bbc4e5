"""Two cells and two offices told in turn: 单位、主管都空，填甲站和乙局 is 实施单位填甲站，主管部门填乙局."""

import re

from assistant.conversation.heads.offices import offices_in
from assistant.draft import Draft

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
