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


def held_by_goal(text: str, goal: str) -> str:
    """The words that the goal is to hold and does not; "" for every other message."""
    quotes = list(_QUOTED.finditer(text))
    if len(quotes) == 1:
        words, frame = quotes[0].group("q"), _QUOTED.sub("，", text)
    else:
        return ""
    told = words.strip("，。；;,、 ")
    about = _GOAL.search(frame)
    if not about or told in goal:
        return ""
    rest = frame[: about.start()] + "，" + frame[about.end() :]
    return told if _ORDERED.search(rest) and not _OTHER.search(rest) else ""
