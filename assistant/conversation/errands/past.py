"""Past tables looked for, and rows taken from one, in any order of words."""

from assistant.conversation.actions import Search, TakeOver
from assistant.conversation.errands.said import WHETHER, left_over, words
from assistant.conversation.referring.targets import is_cell_word
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from corpus import late_re as re
from corpus.numerals import CHINESE

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


_N = rf"(?:\d{{1,2}}|{CHINESE})"
_PRECEDENTS_CLASS = re.compile(
    r"(?:服务对象|群众)?满意度(?:指标)?|(?:社会|经济|生态)效益(?:指标)?|可持续影响(?:指标)?|(?:数量|质量|时效|成本)(?:指标)?"
)
_LIKE = r"(?:相似|相近|类似|参考|同类)"
_NUMBERED = re.compile(
    rf"第(?P<a>{_N})(?:个|条|张)?{_LIKE}(?:的)?(?:项目|表|历史表|那个)?|{_LIKE}(?:的)?(?:项目|表)(?:里面?|中|当中|的)*第?(?P<b>{_N})(?:个|张|条)?(?:项目|表)?|第(?P<c>{_N})个(?:项目|案例|例子)"
)
_TAKES = re.compile(
    r"照抄|照搬|照着|参照|参考|借鉴|借用|套用|仿照|采用|拿来|拿过来|搬过来|抄|搬|像|(?<![教大小中科同文数医入开放上留求])学(?![校生习员院科期前位费])|仿|(?<!对)照|用|按照|按"
)
_CLEARLY = re.compile(
    r"照抄|照搬|照着|参照|参考|借鉴|借用|套用|仿照|拿来|拿过来|搬过来|抄|像|(?<![教大小中科同文数医入开放上留求])学(?![校生习员院科期前位费])"
)
_MARKED = re.compile(r"《|项目|那张表|那个表|的表|那样|一样|的写法|那份|那张|那个")
_PRECEDENTS_WORDS = words(
    """照抄 照搬 照着 参照 参考 借鉴 借用 套用 仿照 采用 拿来 拿来用 拿过来 拿过来用 拿 搬过来 搬 抄 抄过来 抄一下 抄一抄 像 学 学着 仿 照 用 按照 按 着 写 写上 写成 写一下 填 填上 设 设置 弄 做 改 改成 来写 来填 来 过来 用过来 用上 这 那 的 里 里的 里面 里头 中 中的 上 项目 表 表格 那张表 那个表 那张 那个 那份 那样 那样子 一样 写法 写得好 写得不错 写得 挺好 不错 好 跟着 指标 这类 这块 这一块 这条 那条 也 就 一遍 复制 同 跟 和 样子 的样子 方式 填法 套路 内容 引用 引过来 过来用"""
)
_NO_PROJECT = re.compile(
    r"[“”\"\d]|去年|上年|往年|四|三大|单价|标准|预算|总额|人数|文件|通知|办法|合同|方案|计划|规定|要求|说明|建议|意见|实际|原来|原样|之前|以前|从前|先前|刚才|现在|财政|领导|名称|名字|换成|叫|改|删|不|没|吗|什么|怎么|哪|如果"
)


_VERB = r"(?:照抄|照搬|照着|参照|参考|借鉴|借用|套用|仿照|采用|拿来用|抄一下|抄|跟着|像|(?<![使费饮])用(?![品户水电于餐房地途工具])|按照)"
_PRECEDENTS_PAST = r"(?:《(?P<t>[^《》]{2,30})》|(?P<p>[^，。]{2,20}?)(?:那个项目|这个项目|那个表|那张表|那个|那张|那份|(?<!的)项目))"
_ROW = r"(?P<w>[^，。的]{2,14}?)(?:指标)?(?:的?写法)?"
_OF_A_ROW = (
    re.compile(rf"(?:就|那就|把|将)*(?P<v>{_VERB})?{_PRECEDENTS_PAST}(?:的|里的?|中的?){_ROW}(?:给我|帮我|也|都|直接)*(?P<take>(?:拿|抄|搬|挪|复制|借)过来(?:用|写|填)?)?(?:过来|来)?(?:一下)?"),
    re.compile(rf"(?:就|那就)*(?P<v>照抄|照搬|采用|套用|借用|抄)(?P<t>[^，。]{{2,20}}?)(?:的|里的|中的){_ROW}"),
    re.compile(rf"(?:把|将)?{_ROW}(?:也|就)?(?P<v>{_VERB}){_PRECEDENTS_PAST}(?:的写法|的那样|那样|一样)?(?:来|去)?[写填改设弄做]?(?:一下)?"),
    re.compile(rf"(?P<v>{_VERB}){_PRECEDENTS_PAST}(?:的写法|的那样|那样|一样)(?:来|去)?[写填改设弄做](?:一下)?{_ROW}"),
)  # fmt: skip
"""A row of a past table by its name: 把免费开放项目的开放天数拿过来."""

_NOT_WANTED = re.compile(rf"{WHETHER}|[?？]|别")


def read_precedent(text: str) -> TakeOver | None:
    """The class or row to take over and the past project that it comes from; None for another message."""
    if len(text) > 50 or _NOT_WANTED.search(text):
        return None
    return _class(text) or _row(text)


def _class(text: str) -> TakeOver | None:
    classes = {one.group() for one in _PRECEDENTS_CLASS.finditer(text)}
    if len(classes) != 1 or not _TAKES.search(text):
        return None
    (level2,) = classes
    rest = text.replace(level2, "")
    number = _NUMBERED.search(rest)
    if number:
        rest = rest[: number.start()] + rest[number.end() :]
        whole = left_over(rest, _PRECEDENTS_WORDS) == ""
        return TakeOver(next(one for one in number.groups() if one), level2) if whole else None
    if not (_CLEARLY.search(rest) or _MARKED.search(rest)):
        return None
    titled = re.search(r"《(?P<p>[^《》]{2,30})》", rest)
    if titled:
        rest = rest[: titled.start()] + rest[titled.end() :]
        return (
            TakeOver(titled.group("p"), level2)
            if left_over(rest, _PRECEDENTS_WORDS) == ""
            else None
        )
    project = left_over(rest, _PRECEDENTS_WORDS)
    project = re.sub(r"(?:项目|那张|那个|那份|这|的)+$", "", project) if project else ""
    marked = re.search(r"那张|那个|那份|项目", rest) is not None
    usable = (
        (2 if marked else 3) <= len(project) <= 20
        and not _NO_PROJECT.search(project)
        and not re.search(r"[，,。；]", project)
    )
    return TakeOver(project, level2) if usable else None


def _row(text: str) -> TakeOver | None:
    for form in _OF_A_ROW:
        found = form.fullmatch(text)
        if not found:
            continue
        said = found.groupdict()
        project, row = said.get("t") or said.get("p") or "", said["w"]
        taken = (said["v"] or said.get("take")) and not re.search("我|想", row)
        if taken and not _NO_PROJECT.search(project) and not _NO_PROJECT.search(row):
            return TakeOver(project, row)
    return None
