"""A row to come whose name is told anew in the same message: 加一条甲100%，名字换一个，叫乙."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.order_words import NAME_WORDS
from assistant.conversation.outright.said import name_of
from assistant.conversation.row_words import read_added
from assistant.conversation.value_words import CLASS_WORD

_ANEW = re.compile(
    rf"(?:嗯+|哦|哎|呃|额|那个|不过|但|还是|，)*(?:它|这条|那条|指标)?(?:的)?{NAME_WORDS}(?:还是|就|要|得|再|不太?好|不好听|不对|不合适|太长|，)*(?:换|改|另起)?(?:一?个|一?下|掉)?(?:吧|了)?"
)
_NEW = re.compile(
    r"(?:嗯+|哦|还是|就|那就|改|换)*(?:叫做?|改成|改为|换成|改叫|写成|用|写)(?P<n>[^，]{3,20}?)(?:吧|了|好了|更?好|合适)*"
)

_ABOUT = re.compile(
    rf"(?P<c>第\d{{1,2}}条|{CLASS_WORD}(?:指标)?)(?:的)?(?:[^，。]{{0,4}}(?:对象|名称|表述|说法|范围|口径|内容))(?:建议|应该?|请|要|宜|可)*(?:仅|只)?(?:保留|限定?|调整|修改|缩小|统一|明确|改|换|规范)[^，。]{{0,10}}"
)
_NAMELY = re.compile(r"(?:即|也?就是|即为|改称|称为)[“\"](?P<n>[^”\"]{3,20})[”\"]")
"""满意度对象建议仅保留企业，即“参评企业满意度”: what it is to be called."""


def renamed_outright(text: str) -> str:
    """``text`` with the row to come under its last name; unchanged where none is told anew."""
    clauses = split(text)
    for at in range(len(clauses) - 1):
        about, namely = _ABOUT.match(clauses[at]), _NAMELY.fullmatch(clauses[at + 1])
        if about and namely:
            put = f"{about.group('c')}的名称改成“{namely.group('n')}”"
            return "，".join([*clauses[:at], put, *clauses[at + 2 :]])
    for at in range(len(clauses) - 2):
        added = read_added(clauses[at])
        name = getattr(added, "name", "")
        speaks = _ANEW.fullmatch(clauses[at + 1])
        new = _NEW.fullmatch(clauses[at + 2]) if speaks else None
        if not name or new is None or name not in clauses[at]:
            continue
        called = name_of(new.group("n"))
        if called:
            put = clauses[at].replace(name, called, 1)
            return "，".join([*clauses[:at], put, *clauses[at + 3 :]])
    return text
