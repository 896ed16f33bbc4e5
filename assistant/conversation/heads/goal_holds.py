"""Words that the goal shall hold, however it is put: 目标里带上“甲”; 退回意见要目标里有“甲”这几个字."""

import re

from assistant.conversation.value_words import CLASS_WORD

_GOAL = re.compile(r"(?:年度|总体|绩效|总|项目)*目标(?!值|人群|群体|任务|责任)")
_QUOTED = re.compile(r"[“\"](?P<q>[^“”\"]{2,60})[”\"]")
_HOLD = r"(?:带上|带到|带出|带一?句|带个?|加上|加进|加入|加到|加[一两几]?[句个]|加|添上|添进|添|补上|补进|补入|补充|补[一两几]?[句个]|补|写上|写进|写入|写明|写出|写到|写|放进|放上|放入|列上|列入|列明|融入|纳入|嵌入|体现|提到|提及|提一?[句下]|讲到|说到|出现|包含|包括|含有|含|反映|点出|点明|点到|强调|突出|明确|交代|对应|扣住|围绕|有)"
_LACKS = r"(?:没有?(?:写|提|讲|说|体现|出现|点|带|包含|反映)?(?:到|出|上|明|进)?|缺(?:少|了)?|少了?|漏(?:了|掉|写)?了?|未(?:体现|提及|写明|包含|反映|明确))"
_ORDERED = re.compile(
    rf"(?:要|得|应该?|须|需要?|必须|把|将|请|再|也|最好|给我|帮我)*{_HOLD}|{_LACKS}"
)
_OTHER = re.compile(
    rf"改|换|删|去掉|拿掉|撤|(?<!特)别(?!的)|不(?:要|用|必|能|该|应|写|提|加|带)|指标|{CLASS_WORD}|第[一二三四五六七八九十\d]|主管|单位|项目名|名称|预算|[?？]|吗$|要不要|是不是|有没有|有无|是否|如果|要是|什么|哪|为啥|为什么|\d|前面|之前|开头|句首|最前|重复|多余|已经|有点|不合适|不对|[“”\"]|就行吗|原来|本来"
)
_UNQUOTED = re.compile(
    r"(?P<f>[^，。]{0,10}?目标(?:描述|表述|文字|内容|那段|那一?栏|那格|里面?|里头|中|上|当中)*(?:还|也|都|再|要|得|应该?|须|需要?|必须|最好|请|给我|帮我)*(?:带上|加上|加进|加入|添上|补上|补进|补入|写上|写进|写入|写明|放进|列入|融入|纳入|体现出?|提到|提及|提一下|讲到|说到|包含|反映出?|点出|点明|强调|突出)(?:一下|一句)?[：:]?)(?P<q>[\u4e00-\u9fff、]{4,30}?)(?:这?(?:[一二两三四五六七八九十几]个?字|一?句(?:话)?|一点|一条|层意思)|的(?:表述|内容|意思|字样|说法|要求|话))?(?:吧|了)*"
)


def held_by_goal(text: str, goal: str) -> str:
    """The words that the goal is to hold and does not; "" for every other message."""
    quotes = list(_QUOTED.finditer(text))
    bare = _UNQUOTED.fullmatch(text.strip("，。！ ")) if not quotes else None
    if bare:
        words, frame = bare.group("q"), bare.group("f")
    elif len(quotes) == 1:
        words, frame = quotes[0].group("q"), _QUOTED.sub("，", text)
    else:
        return ""
    told = words.strip("，。；;,、 ")
    about = _GOAL.search(frame)
    if not about or told in goal or (bare and _NO_WORDING.search(told)):
        return ""
    rest = frame[: about.start()] + "，" + frame[about.end() :]
    return told if _ORDERED.search(rest) and not _OTHER.search(rest) else ""


_NO_WORDING = re.compile(
    rf"指标|{CLASS_WORD}|改|换|删|去掉|[?？]|什么|哪|(?:人数|数量|次数|金额|总额|数字|预算|时间)$|别|不要|这|那|上面|里面|下面|一下|进去"
)
"""What is spoken of, and no wording of its own."""
