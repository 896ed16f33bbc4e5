"""Where a speaker adds one task to another without a mark: 办案中心改造｜加买执法记录仪80台.

Read on, the verb of the second would stand in the name of the first.
"""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words

_DOES = "购置|采购|购买|新建|建设|制作|印制|安装|更换|培训|慰问|维修|清理|组织|举办|开展|[买购打印办请聘租配装修建换做搞发添种铺开招]"
_SURE = "买|购买|购置|采购|打(?=[一两二三四\\d]|井)|印(?!象)|办|请|聘|租|搞|招"
"""Verbs that make no word with 加."""
_THEN = "再|还要|还|另外|另|顺便|顺带|连带|外加"


_PLUS = r"(?<=[一-龥]{4})(?:再)?加上(?!述|级|升|年|限|报)(?=[一-龥]{3})"
"""What joins two tasks and is part of neither: 基地改造提升加上禁毒宣传进校园20场."""
_NEAR = 16
"""Characters before the joint in which what is done first is said."""


@cache
def _joint() -> str:
    return rf"(?:{_THEN}|加)(?=(?:{_DOES})(?!装|固|强|建议)[一-龥\d]{{2,}})"


@cache
def _done() -> str:
    done = any_of((*words("verbs", "trailing"), *words("verbs", "deeds"), "装修", "翻新", "升级"))
    softened = r"(?:一下子?|一遍|好|完)"
    return rf"[一-龥]{{2}}(?:(?:{done})(?:{softened})?|{softened})$"


def added_at(text: str) -> list[tuple[int, int]]:
    """The spans of the words that add a task: 加 of 改造加买执法记录仪."""
    found = []
    for one in pattern(_joint()).finditer(text):
        before = text[max(0, one.start() - _NEAR) : one.start()]
        sure = one[0] == "加" and pattern(rf"(?:{_SURE})").match(text, one.end())
        if pattern(_done()).search(before) or (sure and pattern(r"[一-龥]{3}$").search(before)):
            found.append(one.span())
    found += [one.span() for one in pattern(_PLUS).finditer(text)]
    return sorted(found)
