"""What a message is about, told last: 前面加上“青石镇”，项目名; 改成95%以上，我说满意度."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.targets import find_targets
from assistant.conversation.value_words import CLASS_WORD
from assistant.draft import Draft

_HEAD = r"(?:项目(?:名称|名字|名)|(?:实施)?单位|主管部门|主管单位|预算年度|年度|总额|总预算)"
_LAST = re.compile(
    rf"(?:我)?(?:说的?是?|指的?是?|就是|是|这是|嗯|哦|对了)*(?:那个|这个)?(?P<h>{_HEAD}|(?P<c>{CLASS_WORD})(?:指标)?)(?:那|这)?(?:一)?[条行栏格项个]?(?:里|的)?(?:啊|哈|呀)*"
)
_ORDER = re.compile(
    rf"(?:就|请|给我|帮我|也|得|要|应该?|直接)*(?:改成|改为|换成|写成|写|填|改到|提到|提高到|降到|降低到|调到|调成|定为|定成|定|设为)(?P<v>[^，]{{2,24}})|{VALUE_WORDS.pattern}"
)
_FRONT = re.compile(
    r"(?P<n>[\u4e00-\u9fff（）()\d]{4,30}?)(?P<rest>(?:的)?(?:前面|前头|后面|后头|里面|中间)?(?:也|再|要|给我)*(?:加上?|添上?|补上?|去掉|删掉|删去|换成|改成|改为).+)"
)

_WHICH = re.compile(
    r"(?P<f>.*(?:前面|前头|前边|后面|后头|里面|中间))(?:也|再|要|给我|请)*(?:加|补|添|写|带|冠|标|注|缀|接)(?:上|个|一下|以)?(?:[省市县区镇乡村局社园]名|地名|单位名|校名|院名|街道名|年份)[，：:](?:是|就是|叫|写|我们是)?[“\"「]?(?P<x>[\u4e00-\u9fff\d]{2,10}?)[”\"」]?(?:吧|就行|两个字|三个字|四个字)?"
)
"""项目名称前面加上县名，青川县: which words are to be put in."""


def afterthoughts_outright(text: str, draft: Draft) -> str:
    """``text`` with the cell that its last clause names in front of the order; else unchanged."""
    which = _WHICH.fullmatch(text.rstrip("。！! "))
    if which:
        return f"{which.group('f')}加上“{which.group('x')}”"
    clauses = split(text)
    if len(clauses) != 2:
        return text
    order, last = clauses
    told = _LAST.fullmatch(last)
    if told is None:
        return text
    words = told.group("h")
    titled = _FRONT.fullmatch(order)
    if titled and words.startswith("项目") and titled.group("n") == draft.table.project_name:
        return f"项目名称{titled.group('rest')}"
    if _ORDER.fullmatch(order) is None:
        return text
    if told.group("c") and len(find_targets(draft, words)) != 1:
        return text
    verb = "" if re.match(r"[\u4e00-\u9fff]", order) and not VALUE_WORDS.match(order) else "改成"
    return f"{words}{verb}{order}"
