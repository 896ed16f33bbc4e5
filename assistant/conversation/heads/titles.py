"""The project's name and the goal, told in everyday words: renamed, words put before or behind, a sentence added."""

import re

from assistant.conversation.value_words import SPEECH, unquoted

_PROJECT = r"项目(?:的)?名[称字]?|项目名儿|(?<![\u4e00-\u9fff])(?:总)?(?:标题|名称|名字)(?!里|中)"
_LEAD = r"(?:那|那个|对了|还有|另外|哦|把|将|请|麻烦(?:您|你)?|给我|帮我|顺便|再|在|，)*"
_SOFTLY = r"(?:就|也|还是|应该|应当|应|得|要|请|给我|帮我|您|你|麻烦(?:您|你)?|直接|最好|统一|得|那就|前面|我想|建议)*"
_TO = r"(?:改成|改为|改作|改叫|换成|换为|叫做?|写成|写为|填成|填|写|是|为|规范为|规范成|定为|更名为|更正为|用|：|:)"
_END = r"(?:就行|就好|就可以|为好|为宜|合适|比较好|吧|了|啊|呀|哈|呗|嘛|即可|，)*"
_RENAMED = re.compile(
    rf"{_LEAD}(?:{_PROJECT})(?:这里|这一?栏|那一?栏|那里)?{_SOFTLY}{_TO}(?:个)?(?P<v>[^，。]{{4,40}}?){_END}"
)
_ABOUT = re.compile(
    rf"{_LEAD}(?:{_PROJECT})(?:这里|这一?栏|那一?栏|那里)?(?P<why>[^，。\d]{{0,16}})"
)
_BE = re.compile(
    rf"{_SOFTLY}(?:应该|应当|应|就|还是|改|换)?{_TO}(?:个)?(?P<v>[^，。]{{4,40}}?){_END}"
)
_WRONG = re.compile(r"太|不|错|少|漏|没|有误|别扭|简单|啰嗦|长|短|改一?下|换一?个|怪|难听|土|旧|老")
_PUT = re.compile(
    rf"{_LEAD}(?:项目(?:的)?名[称字]?|表名)(?:的|最)*(?P<side>前面?|前头|前边|开头|头上|打头|后面?|后头|后边|末尾|最后|结尾|尾巴|尾)(?:上|里|那里)?{_SOFTLY}(?:加|添|带|补|缀|写|冠)(?:上|个|一个)*"
    r"(?:[“\"「『‘](?P<q>[^”\"」』’]{1,20})[”\"」』’]|(?P<w>[^“”\"，。]{1,20}?))(?:这|那)?(?:(?:[一两二三四五六七八九十几]个?|俩|仨)字|字样|几个字)?"
    + _END
)
_GOAL_MORE = re.compile(
    r"(?:那|还有|另外|把|请|在|麻烦(?:您|你)?|帮我|给我|，)*(?:年度)?(?:总体)?(?:绩效)?目标(?:的)?(?:里面?|里头|中|后面?|后头|最后|末尾|结尾|尾巴)?(?:上|那里)?(?:再|还|也|请|要|得|给我|帮我|您|你|麻烦(?:您|你)?)*"
    r"(?:(?:补充?|加|添|续|写|带)(?:上|进|个)*(?:一句话?|一句|句|一段)(?:话)?|(?<=[面头后尾巴])(?:补充?|加|添|续)(?:上)?)(?:是|说|：|:|，)*(?P<v>.{6,})",
    re.DOTALL,
)
_COURTESY = re.compile(
    r"[，,。！!]*(?:谢谢(?:您|你|啦|了)?|多谢|辛苦(?:了|您了)?|麻烦(?:了|您了|你了)|可以吗|好吗|行吗|吧|哈)*[。！!？?]*$"
)


def read_name(clause: str, name: str, *, spoken: bool) -> str | None:
    """The project's whole new name; "" where the clause only speaks of the name; None for another clause.

    ``spoken``: the clause before spoke of the name, so that 应该是… tells it.
    """
    put = _PUT.fullmatch(clause)
    if put:
        words = put.group("q") or put.group("w")
        if SPEECH.search(words) and not put.group("q"):
            return None
        return words + name if re.match(r"前|开|头|打", put.group("side")) else name + words
    found = _RENAMED.fullmatch(clause) or (_BE.fullmatch(clause) if spoken else None)
    if found:
        value = unquoted(found.group("v"))
        quoted = value != found.group("v").strip()
        if (SPEECH.search(value) and not quoted) or re.match(r"[不没太别]", value):
            return None
        return value
    about = _ABOUT.fullmatch(clause)
    return "" if about and _WRONG.search(about.group("why")) else None


def more_of_goal(text: str, goal: str) -> str | None:
    """The sentence that the goal is to say as well: 年度目标补一句…; None for other messages."""
    found = _GOAL_MORE.fullmatch(text)
    if not found:
        return None
    sentence = unquoted(_COURTESY.sub("", found.group("v"))).strip("。；;，, ")
    if len(sentence) < 6 or sentence in goal or re.search(r"[?？]|吗$|什么|怎么", sentence):
        return None
    return sentence
