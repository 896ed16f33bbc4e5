"""Questions about a cell in everyday words: 每对补多少钱来着，我记不得了是不是二百四."""

import re

from assistant.conversation.said_values import NUMBER

_BEFORE = r"(?:那|那么|对了|哦|嗯|啊|哎|唉|请问|我想(?:问|知道|看看)(?:一下)?|我问一?下|问一?下|再问一?下|帮我看看|看看|看一下|你看|现在|目前|表里|表上|咱们?|我们|俺们|咱这|这个项目|这张表|这个表|这份表|这|，|,)*"
_MEANT = r"(?:现在|目前|一共|总共|总计|合计|到底|究竟|每次|都|是|要|得|该|补|发|给|定|写|填|报|(?<!预)(?<!概)(?<!决)算|有|花|需要|下来|的|了|个|不|成)*"
_HOW_MUCH = r"(?:多少(?:钱|人|户|次|场|个|台|元|万|块|公里|亩|吨|名|期|天)?|几(?:个人?|次|场|户|台|期|人|名|天|家|万|百|块)|啥时候|什么时候|哪天|几月)"
_AFTER = r"(?:来着|呀|啊|呢|了|的|哈|，|,|\s)*"
_FORGOT = r"(?:我|俺)?(?:又|都|有点)?(?:记不(?:得|清|住)了?|不记得了?|忘了?|想不起来了?|给忘了|忘记了?|没记住)?"
_GUESS = rf"(?:是不是|好像是|应该是|是)?(?:有)?(?:{NUMBER}[\u4e00-\u9fff%]{{0,4}})?"
_QUESTION = re.compile(
    rf"{_BEFORE}(?:{_FORGOT}[，,]?)?(?P<w>[^，。？?]{{1,12}}?){_MEANT}{_HOW_MUCH}{_AFTER}{_FORGOT}{_AFTER}{_GUESS}(?:吗|吧|啊|呀|呢|来着|对吗|对吧|对不对)*[?？]?"
)
_HOW_MANY = re.compile(
    rf"{_BEFORE}(?:一共|总共|总计)?(?:是|有|要)?(?:多少|几)(?:个|户|人|名|位|次|场|台|套|辆|所|座|条|处|件|亩|公里)?(?P<w>[\u4e00-\u9fff]{{2,8}}?)(?:要|来着|呀|啊|呢|了|的)*[?？]?"
)
"""多少个亭子: what is counted stands behind."""
_WHOLE = frozenset({"总共", "一共", "总", "合计", "总的", "全部", "总计"})
_NO_CELL = re.compile(
    r"改|调|提|降|加|减|删|换|一般|通常|别的|去年|以前|应该|合适|如果|要是|假如|按"
)


def told_question(text: str) -> str | None:
    """The words for the cell whose value a (bare) message asks for; None for another message."""
    found = _QUESTION.fullmatch(text) or _HOW_MANY.fullmatch(text)
    if not found or len(text) > 40:
        return None
    words = found.group("w")
    if _NO_CELL.search(text[: found.end("w")]) or re.search(r"\d", words):
        return None
    return "总额" if words in _WHOLE else words
