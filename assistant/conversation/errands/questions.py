"""Questions in any order of words: two cells at once, what a cell says, where it comes from, what a term means."""

import re

from assistant.conversation.actions import (
    Action,
    Ask,
    Compare,
    Define,
    GoodValue,
    Plain,
    Search,
    Simple,
    Why,
)
from assistant.conversation.errands.said import all_known, left_over, words
from assistant.conversation.targets import is_cell_word
from assistant.conversation.terms import is_term
from assistant.conversation.value_words import is_class_word

_TABLE = r"(?:现在|目前|当前|表里的?|表上的?|表中的?|这张表的?|那|请问|帮我看看|看看|我想知道|说一下|的|，)*"
_HOW = r"(?:各|分别|都|各自|现在|目前|又|到底|究竟|一共|总共|那一?[栏格]|这一?[栏格]|写|填|定|报|是|为|有|的|了|着)*(?:多少[\u4e00-\u9fff]{0,3}?|几(?:个|条|人)?|什么|啥|谁|哪个单位|哪家|哪天|哪一天|几号)(?:来着|呢|啊|呀|了)*"
_SEVERAL = re.compile(rf"{_TABLE}(?P<w>[^，。？?]{{2,24}}?){_HOW}")
_SAYS = re.compile(
    rf"{_TABLE}(?P<w>[^，。？?]{{2,10}}?)(?:那一?[栏格]|这一?[栏格])?(?:现在|目前|里面?)?(?:是|都)?(?:写|填|定|报|叫)(?:的|了|着|成)?(?:是)?(?:什么|啥|谁|多少|几|哪个单位|哪家)(?:来着|呢|啊|呀|了|内容)*"
    rf"|(?:把|给我|帮我|给俺|跟我|您|你)*(?:念|读|看|看看|报|告诉我|说说?|给我看)(?:一下|一遍|下)?(?:现在的?)?(?P<w2>[^，。？?]{{2,10}}?)(?:这一?[栏格]|那一?[栏格])?(?:给我听|给我|写的什么|的内容)?"
    rf"|(?P<w3>[^，。？?]{{2,10}}?)(?:给我)?(?:念|读|说|报)(?:一下|一遍|给我)*(?:听听?|看看?)?"
)
_EVERYDAY = (
    (re.compile(r"(?:这个?|项目|活|工程|那|到底|，)*(?:什么时候|啥时候|哪天|几月份?|何时)(?:能|要|该|得)?(?:完工|完成|结束|办完|做完|到期|竣工|截止)(?:啊|呢|呀|来着)*"), "完成时间"),
    (re.compile(r"(?:这张?表?|这个?项目?|项目|那|，)*(?:是|报的是|写的是)?(?:哪一?年|几几年|哪个年度)(?:度)?(?:的)?(?:表|项目|预算)?(?:啊|呢|呀|来着)*"), "年度"),
    (re.compile(r"(?:这个?|项目|那|现在|，)*(?:是)?(?:谁|哪个单位|哪家)(?:负责|来)?(?:实施|填报|申报|干|承办)(?:的)?(?:啊|呢|呀)*"), "实施单位"),
    (re.compile(r"(?:这个?|项目|那|现在|，)*(?:归|由|是)?(?:谁|哪个部门|哪个单位)(?:主管|管)(?:的)?(?:啊|呢|呀)*"), "主管部门"),
    (re.compile(r"(?:表里|表上|现在|目前|一共|总共|共|这张表|写了|列了|有|的|，)*(?:多少|几)(?:条|个|项)(?:指标)?(?:了|啊|呢)*"), "条指标"),
    (re.compile(r"(?:都|现在)?(?:有|能用|可以用|可选)?(?:哪些|什么|几种)(?:表样|格式|表格样式|样表)(?:可以|可|能)?(?:选|用|选择|换)?(?:的|啊|呢)*"), "表样"),
)  # fmt: skip
"""Questions that name no cell: 谁负责实施."""
_JOINS = re.compile(r"、|和|跟|与|还有|以及|及")
_OUGHT = re.compile(
    r"一般|通常|应该|该|往年|去年|别人|合适|要是|如果|改|调|加|减|别的|人家|同类|以前"
)
_FROM = re.compile(
    r"(?P<w>[^，。]{0,14}?)(?:这个数|这个值|这数|这条|这些)?(?:都|又|是|到底|究竟)*(?:(?:照|按|按照|根据|依据|凭|拿|参照|参考|根据的)(?:的)?(?:是)?(?:什么|啥|哪个文件|哪里)(?:来)?(?:写|定|填|算|取|报|得|测算)?(?:出来)?的?|(?:是)?谁(?:来)?(?:定|写|填|给|出|算)的|(?:有没有|有无|有)(?:什么|啥)?(?:出处|依据|来源|根据|说法)(?:没有|吗|没)?|(?:请)?(?:说明|解释)(?:一下)?(?P<w2>[^，。]{2,14}?)的?(?:依据|来源|出处|由来|计算过程|测算过程))"
)
_TERM = re.compile(
    r"(?:我不?太?(?:懂|明白|清楚|会))?(?P<t>[^，。]{2,8}?)(?:指标)?(?:这一?[栏类格]|那一?[栏类格])?(?:应该|该|要|一般|到底|究竟|都|得|需要)*(?:(?:填|写|放)(?:些|一些|哪些|哪一些|什么样的|什么|啥)+(?:内容|东西|样的|的)*|指的?(?:是)?(?:谁|哪些人|哪个|什么|啥|哪一块)(?:的)?(?:满意度|钱|意思)?)(?:合适|好|才对|呢|啊|呀)*"
)
_APART = re.compile(
    r"(?P<a>[^，。]{2,8}?)(?:指标)?(?:和|跟|与|同)(?P<b>[^，。]{2,8}?)(?:指标)?(?:到底|究竟)?(?:有)?(?:什么|啥|哪些|咋|怎么|如何)?(?:的)?(?:个)?(?:区别|不同|差别|区分|分别|分|不一样)(?:的|在哪|在哪里|是什么|呢|啊)*"
)
_GOOD = re.compile(
    r"(?P<w>[^，。]{2,10}?)(?:这个|这条|的)?(?:一般|通常|往年|历年|以前|别人|别家|人家|同类|同行|大家|别的单位|其他单位)?(?:都|要|是|会|能|该|应该)*(?:写|填|定|设|取|报)?(?:到|成|在|为)?(?:什么|啥|多高|哪个)(?:程度|水平|档次|样的值|数)(?:才|比较|算)*(?:合适|好|合理|行|稳妥)?"
)
_ASKED_BEFORE = re.compile(
    r"^(?P<w>[^，。\d]{2,8}?)(?:写|填|定|报|改成)?\d[\d.]*[%％\u4e00-\u9fff]{0,2}(?:行不行|行吗|可以吗|合适吗|高不高|低不低|够不够|会不会太?[高低])?[，,。？?](?:往年|去年|以前|别人|别的单位|同类(?:项目)?|人家|一般)(?:都|一般)?(?:是|写|填|定)*(?:的)?多少$"
)


def read_question(text: str) -> Action | None:
    """What is asked of cells, terms and values; None for another message."""
    if len(text) > 40:
        return None
    for read in (_asked_before, _apart, _define, _good, _why, _several, _says):
        found = read(text)
        if found is not None:
            return found
    return None


def _several(text: str) -> Ask | None:
    """参保人数和总成本各是多少, 预算多少，人数多少: the words for the cells, joined with |."""
    if _OUGHT.search(text):
        return None
    clauses = [one for one in re.split(r"[，,。；;？?]", text) if one]
    named: list[str] = []
    for clause in clauses:
        found = _SEVERAL.fullmatch(clause)
        if not found or re.search(r"\d{3}|%", found.group("w")):
            return None
        named += [one for one in _JOINS.split(found.group("w")) if one]
    good = 2 <= len(named) <= 4 and all(2 <= len(one) <= 10 for one in named)
    return Ask("|".join(named)) if good and len(clauses) <= 4 else None


def _says(text: str) -> Ask | None:
    """主管部门写的什么, 给我念一下目标."""
    found = _SAYS.fullmatch(text)
    for told, cell in _EVERYDAY:
        if told.fullmatch(text):
            return Ask(cell)
    said = (found.group("w") or found.group("w2") or found.group("w3")) if found else ""
    return Ask(said) if said and is_cell_word(said) and not _OUGHT.search(text) else None


def _why(text: str) -> Why | None:
    found = _FROM.fullmatch(text)
    if not found or _OUGHT.search(text):
        return None
    words_ = (found.group("w2") or found.group("w") or "").strip("的，")
    return Why(
        re.sub(r"(?:这个|这条|这些)?(?:数|值|数字|指标)?(?:都|又|是)*$", "", words_) or words_
    )


def _define(text: str) -> Define | None:
    found = _TERM.fullmatch(text)
    if not found:
        return None
    term = found.group("t")
    usable = is_term(term) and (is_class_word(term) or "指" in text[found.end("t") :])
    return Define(term) if usable else None


def _apart(text: str) -> Define | None:
    found = _APART.fullmatch(text)
    if found and is_term(found.group("a")) and is_term(found.group("b")):
        return Define(f"{found.group('a')}|{found.group('b')}")
    return None


def _good(text: str) -> GoodValue | None:
    how = _CLASS_HOW.fullmatch(text)
    if how and is_class_word(how.group("w")):
        return GoodValue(how.group("w"))
    said = re.sub(r"^(?:那|一般|通常|往年|别人|人家|同类项目)(?:的)?", "", text)
    found = _GOOD.fullmatch(said)
    usual = re.search(
        r"一般|通常|往年|历年|以前|别人|别家|人家|同类|同行|大家|别的|其他|合适|合理|稳妥|才", text
    )
    return GoodValue(found.group("w").strip("的")) if found and usual else None


_CLASS_HOW = re.compile(
    r"(?P<w>[^，。]{2,6}?)(?:指标)?(?:一般|通常|大家|别人|都)+(?:都|是)?(?:怎么|咋|如何)(?:写|填|定|设)(?:的|呢|啊)*"
)


def _asked_before(text: str) -> GoodValue | None:
    """满意度定90%行不行，往年都是多少."""
    found = _ASKED_BEFORE.fullmatch(text)
    return GoodValue(found.group("w")) if found and is_cell_word(found.group("w")) else None


_CHECKS = words(
    """检查 校验 审核 审 复核 核对 查 查查 看 看看 瞧瞧 过 过一遍 全面 一遍 一次 遍 次 再 重新 有没有 有 没有 没 还有 什么 啥 哪些 哪里 哪儿 问题 毛病 错误 错 错的 错处 硬伤 差错 漏洞 不对 不对的 不对劲 不合适 不规范 地方 本表 这表 表 表格 整张 整体 草稿
    交 交上去 上报 报上去 提交 送上去 会 会不会 被 退 退回 退回来 打回 打回来 卡 能不能 能 过 过审 过关 通过 审核 财政 财政局 评审 那边 那关 这样 样子 结果 列出 列 列出来 给 清单 进行 做 不 吗 么 改 要改 把关 把把关 把个关 合格 合规 可以 交了 要 修 修正 自动 修改 全 自查 对 它 了没"""
)
_CHECK = re.compile(
    r"校验|检查|审核|复核|自查|核对|过审|过关|通过|退回|打回|被退|硬伤|有(?:没有)?(?:什么|啥)?(?:问题|毛病|错)|(?:查|审|看).{0,6}(?:问题|毛病|错)|有错|把.?关|合格|合规|(?:可以|能)(?:上?交|报|提交)|(?:哪里|哪儿|哪些|什么).{0,4}要?改"
)
_GAPS = words(
    """还 还有 有 缺 差 缺少 少 哪些 哪里 哪儿 哪几 哪几处 哪几个 哪个 什么 啥 没 没有 没填 没写 未填 填 写 补 补充 待补充 空 空着 空的 空白 格子 格 栏 地方 处 内容 项 信息 要 需要 得 我 表里 表上 表 里 没填完 填完 填完了 完了 填全 补全 我 了没 了没有 没填上 没补 列 列出 看看 看 告诉我 哪 是空的 哪些没"""
)
_GAP = re.compile(
    r"没填|没写|没补|未填|空着|空的|空白|缺|待补充|补充|(?:填|补)[完全]了?(?:没|吗|么)|(?:哪|什么).{0,4}补|差(?!错|别|异|不多)"
)
_HELPS = words(
    """你 您 你们 能 会 可以 都 到底 究竟 干 干点 做 做点 帮 帮我 我 帮忙 点 些 一些 什么 啥 哪些 事 事情 功能 怎么 咋 如何 用 使用 有 有哪些 这 这个 这个系统 系统 软件 工具 小助手 助手 操作 教 教教 说说 介绍 介绍一下 呢 弄 不会 不会用 教教我 怎么弄 咋弄"""
)
_HELP = re.compile(
    r"(?:能|会|可以)(?:帮我|帮|给我)?(?:干|做)|怎么用|咋用|如何用|如何使用|怎么使用|怎么弄|咋弄|不会用|教|怎么操作|咋操作|功能|介绍"
)
_ALL_DRAFTS = words(
    """草稿 表 表格 项目 几个 几张 几份 哪些 哪几张 哪几个 哪张 哪个 哪份 多少 有 有几 做 做了 拟 拟了 写 写了 弄 弄了 在 正在 到 到了 手上 手里 手头 我 这次 这一轮 这轮 对话 里 都 一共 总共 列 列出 列一下 所有 全部 的 已经 前面 了几"""
)
_DRAFTS = re.compile(
    r"(?:哪些|哪几|几|多少|所有|全部)[个张份]?(?:的)?(?:草稿|表格|表|项目)|草稿.{0,3}(?:哪些|几|列)|(?:做|弄|改|写)到?(?:的是)?哪(?:个|张|份)|(?:表|项目).{0,2}有(?:哪些|几)"
)
_COMPARED = words(
    """最早 这版 出入 今天 些 些什么 看 看下 多 多了 少 少了 比 比较 对比 比对 对照 相比 跟 和 与 同 最开始 一开始 最初 初稿 原稿 原来 原先 第一版 那版 版 版本 那时候 刚生成 时候 刚才 之前 以前 改之前 现在 目前 的 表 这张表 有 有啥 有什么 什么 啥 哪些 哪里 哪几处 哪 差别 区别 不同 不一样 差异 变化 变动 变 改 改了 改过 改过的 改动 动 动了 动过 地方 处 内容 列 列出 看看 一共 总共 都 到底 我 起来 过 一下 告诉我 总结 汇总 历次 修改 记录 那张"""
)
_COMPARE = re.compile(
    r"改了|改过|动过|动了|改动|变化|变动|变了|差别|区别|不同|不一样|差异|出入|修改记录|多了|少了"
)
_ORIGIN = re.compile(r"最早|最开始|一开始|最初|初稿|原稿|原来|原先|第一版|刚生成|之前|刚才")


def read_talk(text: str) -> Action | None:
    """Checks, gaps, help, drafts and what was changed, asked for in words of their own."""
    said = re.sub(r"[？?]", "", text)
    if re.search(r"(?:先别|不用|不要|别)(?:检查|校验|看)|指标|导|下载", said):
        return None
    if _MENDED.search(said) and all_known(said, _CHECKS):
        return Simple(Plain.CHECK)
    if (
        _GAP.search(said)
        and all_known(said, _GAPS)
        and not re.search(r"^补充|^补|补一下|补上", said)
    ):
        return Simple(Plain.GAPS)
    if _CHECK.search(said) and all_known(said, _CHECKS) and not _SAID_SO.search(said):
        return Simple(Plain.CHECK)
    if _HELP.search(said) and all_known(said, _HELPS):
        return Simple(Plain.HELP)
    if _DRAFTS.search(said) and all_known(said, _ALL_DRAFTS):
        return Simple(Plain.DRAFTS)
    past = _LAST_YEAR.fullmatch(said)
    if past:
        return Compare(past.group("w"))
    mine = _COMPARE.search(said) and (
        _ORIGIN.search(said) or re.search(r"我|改了|改过|动过|动了|变了", said)
    )
    return Compare("") if mine and all_known(said, _COMPARED) and _ASKS.search(said) else None


_MENDED = re.compile(r"(?:哪|什么).{0,4}(?:问题|毛病|错误).{0,6}(?:修|改)")
_ASKS = re.compile(r"什么|啥|哪|列|看|比|对照|告诉|汇总|总结|吗|记录")
_SAID_SO = re.compile(
    r"(?:没(?:有)?(?:什么|啥)?(?:问题|毛病|错)|(?<!能)(?<!会)(?<!能不能)(?<!会不会)(?:通过|过审|过关))(?:了|的)?$|^(?:检查|审核|校验|核对)(?:过|完|好)?了"
)
_PAST_WORDS = words(
    """以前 之前 过去 往年 历史 历史上 历年 前几年 去年 库里 历史库 库 资料库 别的 别人 人家 其他 同类 类似 类似的 相似 相似的 相近 相近的 近似 做过 写过 报过 填过 有没有 有 没有 没 找 找找 找出来 找到 查 查查 查一查 搜 搜搜 搜一搜 搜索 检索 翻 翻翻 翻出来 看 看看 瞧瞧 参考 参照 借鉴 对照 学学 项目 表 表格 那张表 那样的 案例 例子 样本 几个 几张 些 一些 有关 关于 方面 相关 的例子 看一下 给我看 我想看 指标 的 这种 这样 里 里面 调 调出来 能 吗 么 过 咱 街道 镇 乡 单位 县 区 哪些 有哪些"""
)
_LOOKS = re.compile(
    r"^(?:看看|看一下|看几[个条]|给我看|我想看).{0,8}(?:类似|相似|相近|同类|例子|案例)|^有(?:没有)?(?:什么)?(?:类似|相似|相近|同类)|^(?:帮我|给我)?(?:搜|检索|查找|查一下|查查|翻)|(?:以前|之前|过去|往年|历史上?|历年|去年|库里|历史库|别的|别人|人家|其他|同类|类似|相似|相近).{0,16}(?:做过|写过|报过|填过|有没有|有吗|找|查|搜|翻|看看|参考|参照|借鉴)|有没有.{0,12}(?:类似|相似|相近|同类|别的|以前|往年|参考|参照|借鉴)|(?:找|搜|查|翻).{0,4}(?:类似|相似|相近|同类|以前|往年)"
)
_LAST_YEAR = re.compile(
    r"(?:现在|这张表|今年的?)?(?:跟|和|与|比|同|较)(?P<w>去年|上年|往年)(?:的)?(?:表)?(?:比|相比|比较)?(?:多|少|变|改|有|差)(?:了)?(?:些)?(?:什么|啥|哪些|哪里|多少)(?:不同|不一样|变化|内容|指标|地方)?"
)
_CLASS = re.compile(
    r"(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|满意度)(?:指标)?"
)
_QUERY = re.compile(r"[\u4e00-\u9fff]{2,16}")


def read_search(text: str) -> Search | None:
    """以前做过类似的保险项目吗, 帮我搜一下免费开放: what is looked for is what is no known word."""
    said = re.sub(r"[？?]", "", text)
    if not _LOOKS.search(said) or re.search(r"\d|改|删|多少|怎么|错|问题", said):
        return None
    level2 = _CLASS.search(said)
    if level2:
        said = said.replace(level2.group(), "")
    query = left_over(said, _PAST_WORDS)
    if query == "" and re.search(r"类似|相似|相近|同类|例子|案例", said):
        return Search("", level2.group() if level2 else "")
    if level2:
        return None
    query = re.sub(r"(?:类|方面)?(?:的)?(?:项目|表)?(?:的)?$", "", query) if query else ""
    return Search(query) if query and _QUERY.fullmatch(query) and not is_cell_word(query) else None
