"""Past tables looked for in any order of words: 以前做过类似的保险项目吗, 帮我搜一下免费开放."""

import re

from assistant.conversation.actions import Search
from assistant.conversation.errands.said import left_over, words
from assistant.conversation.targets import is_cell_word
from assistant.conversation.value_words import CLASS_WORD

_WORDS = words(
    """以前 之前 过去 往年 历史 历史上 历年 前几年 去年 库里 历史库 库 资料库 别的 别人 人家 其他 兄弟 同类 类似 类似的 相似 相似的 相近 相近的 近似 做过 写过 报过 填过 有没有 有 没有 没 找 找找 找一下 找个 找几个 找点 找出来 找到 查 查查 查一查 查一下 查下 查找 查询 搜 搜搜 搜一搜 搜一下 搜索 检索 翻 翻翻 翻一下 翻出来 看 看看 看下 瞧瞧 参考 参照 借鉴 对照 学学 项目 表 表格 那张表 那样的 案例 例子 样本 几个 几张 些 一些 有关 关于 方面 相关 的例子 看一下 给我看 我想看 指标 的 这种 这样 里 里面 调 调出来 能 吗 么 过 咱 街道 镇 乡 单位 县 区 哪些 有哪些
    怎么写 咋写 如何写 怎么填 咋填 怎么定 怎么写的 写什么 写的什么 写的啥 写了什么 写了哪些 写了啥 怎么说 怎么说的 怎么报 怎么报的 写法 含 带 老 点 在 箱底 什么样 都 都是 一般 通常 类 类的 用什么 用的什么 怎么做 参考一下"""
)
_PAST = (
    r"(?:以前|之前|过去|往年|历史上?|历年|去年|库里|历史库|别的|别人|人家|其他|同类|类似|相似|相近)"
)
_ASKED = r"(?:怎么|咋|如何)(?:写|填|定|做)|写[的了]?(?:什么|啥|哪些)|写法|什么样|有哪些"
_LOOKS = re.compile(
    rf"^(?:看看|看一下|看下|看几[个条]|给我看|我想看).{{0,8}}(?:类似|相似|相近|同类|人家|别人|别的|兄弟|例子|案例)|^有(?:没有)?(?:什么)?(?:类似|相似|相近|同类)|^(?:帮我|给我)?(?:搜|检索|查找|查询|查一?下|查查|找找|找一下|找[几点些个]|翻)|{_PAST}.{{0,16}}(?:做过|写过|报过|填过|有没有|有吗|找|查|搜|翻|看看|参考|参照|借鉴|{_ASKED})|有没有.{{0,12}}(?:类似|相似|相近|同类|别的|以前|往年|参考|参照|借鉴)|(?:找|搜|查|翻).{{0,4}}(?:类似|相似|相近|同类|以前|往年|[“「])"
    rf"|(?:类|方面)的?(?:项目)?的?.{{0,10}}(?:{_ASKED})"
)
_NOT_LOOKED_FOR = re.compile(r"\d|改(?!厕|造|水|善|革)|删|多少|错|问题|毛病|漏洞|不同|草稿|[？?].")
_CLASS = re.compile(rf"(?!生态(?!效益|环境)|可持续(?!影响)){CLASS_WORD}(?:指标)?")
"""生态修复 and 可持续农业 are no class."""
_QUERY = re.compile(r"[“「]?[\u4e00-\u9fff]{2,16}[”」]?")


def read_search(text: str) -> Search | None:
    """What is looked for in the history: what is no known word; None for another message."""
    said = re.sub(r"[？?]$", "", text)
    if not _LOOKS.search(said) or _NOT_LOOKED_FOR.search(said):
        return None
    level2 = _CLASS.search(said)
    if level2:
        said = said.replace(level2.group(), "")
    query = left_over(said, _WORDS)
    if query is None:
        return None
    of_class = level2.group().removesuffix("指标") if level2 else ""
    query = re.sub(r"(?:类|方面)?(?:的)?(?:项目|表)?(?:的)?(?:时候)?$", "", query)
    if not query:
        alike = re.search(r"类似|相似|相近|同类|例子|案例", said)
        return Search("", level2.group() if level2 else "") if alike or level2 else None
    if not _QUERY.fullmatch(query) or (not of_class and is_cell_word(query)):
        return None
    return Search(query.strip("“”「」"), of_class)
