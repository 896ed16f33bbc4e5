"""What shall become of the project's name, and then the name: 项目名把免疫带上：2026年流浪犬收容及家犬免疫."""

import re

from assistant.conversation.hedges import LATER, NOT_TAKEN, OPEN, SPEECH
from assistant.draft import Draft
from corpus.text import dice, normalise

_HOW = re.compile(
    r"缩短|缩一缩|改短|写短|压短|短一?[点些]|精简|简化|简称|简洁|规范|统一|写全|补全|全称|完整|全一?[点些]|具体|带上|带进|加上|加进|加入|补上|补进|放进|写上|写进|写入|体现|太长|太短|啰嗦|不(?:对|准|全|规范)|错|改一?下|换一?[个下]|重[起拟]|重新[起拟写]|调整|修改|更正"
)
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$|别|不[要用改动变]|主管|单位|目标|指标")
_TOLD = re.compile(
    r"(?:请|把|将|那|，)*项目(?:的)?名(?:称|字)?(?P<how>[^，：:“”\"\d]{2,14})[，：:]+(?:就|也|直接|改|叫|写|用|成|为|是|做|：|:)*[“\"]?(?P<t>(?:20\d\d年(?:度)?)?[\u4e00-\u9fff（）]{4,30}?)[”\"]?(?:吧|了|就行|即可)*"
)
_ALIKE = 0.35


def title_then_outright(text: str, draft: Draft) -> str:
    """``text`` as the project's new name; unchanged where what follows is not like the name that stands."""
    found = _TOLD.fullmatch(text)
    if found is None or _LEFT.search(text) or not _HOW.search(found.group("how")):
        return text
    name, old = found.group("t"), draft.table.project_name or ""
    if SPEECH.search(name) or normalise(name) == normalise(old) or dice(name, old) < _ALIKE:
        return text
    return f"项目名称改成“{name}”"
