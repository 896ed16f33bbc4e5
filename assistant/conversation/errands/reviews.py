"""What the clerk wants to see: a check, the gaps, help, the drafts, the table, what was changed."""

from assistant.conversation.actions import ApplyFixes, Compare, Plain, Simple
from assistant.conversation.errands.said import all_known, one_errand, words
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number

_CHECKS = words(
    """检查 校验 审核 审查 审审 验 审 复核 自查 核对 查 查查 找找 存在 看 看看 瞧瞧 过 过一遍 全面 一遍 一次 遍 次 再 重新 有没有 有 没有 没 还有没有 还有 别的 其他 什么 啥 哪些 哪几 哪几个 哪几处 哪几条 哪里 哪儿 问题 毛病 错误 错 错的 错处 硬伤 差错 漏洞 不对 不对的 不对劲 不合适 不合适的 不规范 地方 本表 这表 表 表格 整张 整体 草稿
    交 直接 马上 往上 向上 报 送 交上去 上报 报上去 提交 送上去 会 会不会 被 退 退回 退回来 打回 打回来 卡 能不能 能 得了 过 过审 过关 通过 审核 财政 财政局 评审 那边 那关 这样 样子 结果 列出 列 列出来 给 清单 进行 做 不 吗 么 改 要改 把关 把把关 把个关 合格 合规 可以 交了 要 修 修正 自动 修改 全 对 它 了没"""
)
_CHECK = re.compile(
    r"校验|检查|审核|审查|审审|审一下|^审$|验一下|复核|自查|核对|过审|过关|通过|过得了|^过[吗不么]|^查一遍|找.{0,2}(?:问题|毛病|漏洞)|退回|打回|被退|硬伤|有(?:没有)?(?:别的|其他)?(?:什么|啥|哪些|哪几[个处条])?(?:问题|毛病|错)|(?:查|审|看).{0,6}(?:问题|毛病|错)|有错|把.?关|合格|合规|(?:可以|能)(?:直接|就|马上|现在|往上|向上)*(?:上?交|报|提交|送)|(?:哪里|哪儿|哪些|什么|没有).{0,4}要?改"
)
_MENDED = re.compile(
    r"(?:哪|什么).{0,4}(?:问题|毛病|错误).{0,6}(?:修|改)|第\S{1,2}(?:个|条|处|项)?(?:问题|毛病|错误|意见).{0,3}(?:怎么|咋|如何|怎样).{0,2}(?:改|修|办|弄|处理|解决)"
)
_SAID_SO = re.compile(
    r"(?:^|被)(?:打|退|驳)回(?:来|去)?(?:过|了)?(?:[一二两三四几]次|一回)?了$|(?:(?<!有)没(?:有)?(?:什么|啥)?(?:问题|毛病|错)|(?<!能)(?<!会)(?<!能不能)(?<!会不会)(?:通过|过审|过关))(?:了|的)?$|^(?:检查|审核|校验|核对)(?:过|完|好)?了"
)
"""没有问题, 审核通过了: told, not asked."""
_GAPS = words(
    """还 还有 有 缺 差 缺少 少 然后 接下来 接着 下一步 下面 后面 剩下 该 应该 做 干 弄 怎么 怎么办 办 走 步 哪些 哪里 哪儿 哪几 哪几处 哪几个 哪个 什么 啥 没 没有 没填 没写 未填 填 写 补 补充 待补充 空 空着 空的 空白 格子 格 栏 地方 处 内容 项 信息 要 需要 得 我 表里 表上 表 里 没填完 填完 填完了 完了 填全 补全 我 了没 了没有 没填上 没补 列 列出 看看 看 告诉我 哪 是空的 哪些没"""
)
_GAP = re.compile(
    r"^(?:那|好的?|，)*(?:然后|接下来|接着|下一步|下面|后面|剩下|还要)(?:呢|我?(?:该|要|得|应该|还)*(?:做|干|弄|写|填|怎么[做办弄走])?(?:什么|啥|哪些)?)(?:呢|啊|呀)?$|没有?填|没写|没补|未填|空着|空的|空白|缺|待补充|补充|(?:填|补)[完全]了?(?:没|吗|么)|(?:哪|什么).{0,4}[补填]|差(?!错|别|异|不多)"
)
_HELPS = words(
    """你 您 你们 能 会 可以 都 到底 究竟 干 干点 做 做点 帮 帮我 我 帮忙 点 些 一些 什么 啥 哪些 事 事情 功能 怎么 咋 如何 用 使用 有 有哪些 这 这个 这个系统 系统 软件 工具 小助手 助手 操作 教 教教 说说 介绍 介绍一下 呢 弄 不会 不会用 教教我 怎么弄 咋弄 帮助 help 使用说明 说明书 说明"""
)
_HELP = re.compile(
    r"(?:能|会|可以)(?:帮我|帮|给我)?(?:干|做|什么)|怎么用|咋用|如何用|如何使用|怎么使用|怎么弄|咋弄|不会用|教|怎么操作|咋操作|功能|介绍|^帮助$|^help$|使用说明|说明书",
    re.IGNORECASE,
)
_DRAFTS = words(
    """草稿 表 表格 项目 几个 几张 几份 哪些 哪几张 哪几个 哪张 哪个 哪份 多少 有 有几 做 做了 做过 拟 拟了 写 写了 弄 弄了 在 正在 到 到了 手上 手里 手头 我 这次 这一轮 这轮 对话 里 都 一共 总共 列 列出 列一下 看看 打开 列表 所有 全部 以前 其他 的 已经 前面 了几"""
)
_DRAFT = re.compile(
    r"(?:哪些|哪几|几|多少|所有|全部)[个张份]?(?:的)?(?:草稿|表格|表|项目)|草稿.{0,3}(?:哪些|几|列)|(?:做|弄|改|写)到?(?:的是)?哪(?:个|张|份)|(?:表|项目).{0,2}有(?:哪些|几)|(?:列出|看看|打开)我?的?草稿|^草稿$"
)
_SHOWN = words(
    """看看 看 看一下 再看一下 显示 显示一下 列 列出 列一下 展示 打出来看看 发我 什么样 什么样了 长什么样 现在 当前 目前 最新 整张 完整 完整的 全部 表 表格 草稿 结果 指标 的"""
)
_SHOW = re.compile(
    r"什么样|(?:看看|看一下|显示|列出|展示).{0,6}(?:表|草稿|指标)|(?:表|草稿|结果|指标).{0,4}(?:看看|看一下|显示|列一下)"
)
_COMPARED = words(
    """最早 这版 出入 今天 些 些什么 看 看下 多 多了 少 少了 比 比较 对比 比对 对照 相比 跟 和 与 同 最开始 一开始 最初 初稿 原稿 原来 原先 第一版 那版 版 版本 那时候 刚生成 时候 刚才 之前 以前 改之前 现在 目前 的 表 这张表 有 有啥 有什么 什么 啥 哪些 哪里 哪几处 哪 差别 区别 不同 不一样 差异 变化 变动 变 改 改了 改过 改过的 改动 动 动了 动过 地方 处 内容 列 列出 看看 一共 总共 都 到底 我 起来 过 一下 告诉我 总结 汇总 历次 修改 记录 那张"""
)
_DIFFERS = re.compile(
    r"改了|改过|动过|动了|改动|变化|变动|变了|差别|区别|不同|不一样|差异|出入|修改记录|多了|少了"
)
_ORIGIN = re.compile(r"最早|最开始|一开始|最初|初稿|原稿|原来|原先|第一版|刚生成|之前|刚才")
_ASKS = re.compile(r"什么|啥|哪|列|看|比|对照|告诉|汇总|总结|吗|记录|有变化")
_LAST_YEAR = re.compile(
    r"(?:现在|这张表|今年的?)?(?:跟|和|与|比|同|较)(?P<w>去年|上年|往年)(?:的)?(?:表)?(?:比|相比|比较)?(?:多|少|变|改|有|差)(?:了)?(?:些)?(?:什么|啥|哪些|哪里|多少)(?:不同|不一样|变化|内容|指标|地方)?"
)
_HOW = r"(?:什么|啥|哪些|哪里|何|存在哪些|有无)"
_UNLIKE = r"(?:不同|不一样|两样|区别|变化|差别|差异|出入)"
_OTHER = re.compile(
    rf"(?:这张表|这个表|这|草稿|现在的?)?(?:(?P<verb>对照|对比|比对|比较|比一下)|和|跟|与|同)(?:一下|下)?(?P<w>[^，。]{{1,20}}?)(?:的)?(?:那张|那个|那份)?(?:表|(?<!相似)(?<!相近)项目|版本)?(?:(?P<than>比起来|相比|比较|对比|对照|比)(?:一下|起来|看看|看)?)?(?:(?:有|的|存在)*{_HOW}?(?P<unlike>{_UNLIKE})(?:的地方|在哪)?)?(?:吗|呢)?"
)
"""跟团支部书记工资那个项目比: with which table."""
_NO_TABLE = re.compile(r"\d[次个户人元]|没有?$")


def read_review(text: str) -> Simple | Compare | None:
    """Checks, gaps, help, drafts, the table and what was changed; None for another message."""
    said = re.sub(r"[？?]", "", text)
    if _DRAFT.search(said) and all_known(said, _DRAFTS):
        return Simple(Plain.DRAFTS)
    if _SHOW.search(said) and all_known(said, _SHOWN):
        return Simple(Plain.SHOW)
    if re.search(r"(?:先别|不用|不要|别)(?:检查|校验|看)|指标|导|下载", said):
        return _against(said)
    if (one := _MENDED.search(said)) and all_known(said.replace(one.group(), "问题"), _CHECKS):
        return Simple(Plain.CHECK)
    if (
        _GAP.search(said)
        and all_known(said, _GAPS)
        and not re.search(r"^补充|^补|补一下|补上|^空着", said)
    ):
        return Simple(Plain.GAPS)
    if _CHECK.search(said) and all_known(said, _CHECKS) and not _SAID_SO.search(said):
        return Simple(Plain.CHECK)
    if _HELP.search(said) and all_known(said, _HELPS):
        return Simple(Plain.HELP)
    return _against(said)


def _against(said: str) -> Compare | None:
    """What the table is compared with: "" for its own first state."""
    if past := _LAST_YEAR.fullmatch(said):
        return Compare(past.group("w"))
    mine = _DIFFERS.search(said) and (
        _ORIGIN.search(said) or re.search(r"我|改了|改过|动过|动了|变了|^有", said)
    )
    if mine and all_known(said, _COMPARED) and _ASKS.search(said):
        return Compare("")
    other = _OTHER.fullmatch(
        re.sub(r"^(?:请|麻烦|你|您|帮我|给我|帮忙|能不能|能否|可以|想|我)+", "", said)
    )
    if other is None or not any(other.group(one) for one in ("verb", "than", "unlike")):
        return None
    return None if _NO_TABLE.search(other.group("w")) else Compare(other.group("w"))


_PROBLEM = re.compile(
    r"有错|错的|错处|问题|毛病|错误|(?<!满)意见|提示|建议|校验|检查|审核|差错|不合格"
)
_MENDS = re.compile(r"修|采纳|处理|解决|改|纠正|更正|订正")
_BY_ITSELF = re.compile(r"自动|一键|能(?:自己)?(?:改|修)|能处理|可以自动")
_DONE = re.compile(r"(?:处理|修|改|解决|修正|修改)(?:完|好)(?:了)?$")
_ALL_DONE = re.compile(r"(?:全部|全都|都|全)(?:改|修|处理|弄|解决|修改)(?:完|好)了$")
"""全改完了: told of what the clerk has done."""
_WANTED = re.compile(r"把|请|帮|给我|替|您|你|麻烦|全|都|统统|一键|逐")
_WHOLE = re.compile(
    r"修正|修复|改正|(?:全部|全都|一键|全|都)(?:给我|帮我|一起|自动)*(?:修|改(?!动|的)|处理|解决)(?!了?[什哪])"
)
"""全部修正, 都改了: all of them, though no problem is named."""
_NUMBER = re.compile(
    rf"(?:修正|修复)第?(?P<f>\d{{1,2}}|{CHINESE})(?:个|条|处|项)?$|第(?P<a>\d{{1,2}}|{CHINESE})(?:个|条|处|项|点)?(?=.{{0,8}}(?:问题|意见|错误|提示|建议|毛病))|(?:问题|意见|错误|提示|建议)(?:第)?(?P<b>\d{{1,2}}|{CHINESE})(?![\u4e00-\u9fff]{{0,2}}(?:元|人|个月|%))|(?P<c>\d{{1,2}})号(?=问题|意见)|(?<=提示)的?第(?P<d>\d{{1,2}}|{CHINESE})(?:个|条|处|项)|(?<=意见)[的里中]*第(?P<e>\d{{1,2}}|{CHINESE})(?:个|条|处|项)"
)
_FIRST = re.compile(
    rf"(?:只|先|光)?(?:[改修]正?)?前(?:面|头)?(?P<n>\d{{1,2}}|{CHINESE})(?:个|条|处|项)"
)
"""前两个问题."""
_WORDS = words(
    """问题 毛病 错误 意见 提示 建议 校验 检查 审核 复核 差错 硬伤 结果 列 列出 列出来 出 发现 查出 查 指出 提 提出 提的 提示的 报 报的 说 里 里面 中 上 凡是 凡 只要 能够 能改 能修 自动 系统 程序 软件 处理 解决 修 修正 修复 修改 改 改正 改好 改掉 改了 改过来 修掉 修好 纠正 更正 订正 掉 完
    全 都 全都 全部 统统 通通 逐条 逐项 逐个 一条条 一键 一律 按 按照 照 根据 依 所有 所有的 这些 那些 上面 以上 不合格 地方 处 替 有 几处 几个 其中 那 条 项 个 点 必须 号 的那些 一遍 可 部分 自行 通知 有错 错的 错 检查到 检查到的 到的 采纳"""
)


def read_fixes(text: str) -> ApplyFixes | None:
    """All fixes, or the one of a numbered finding; None for another message."""
    return _read(text, _WHOLE) or one_errand(text, _read)


def _read(text: str, *whole: re.Pattern[str]) -> ApplyFixes | None:
    """``whole`` are words that mean fixes only where nothing stands beside them."""
    if re.search(r"哪|什么|几个|^[我他她]", text) or _ALL_DONE.search(text):
        return None
    number = _NUMBER.search(text)
    meant = (_PROBLEM, _BY_ITSELF, *whole)
    if not _MENDS.search(text) or not (number or any(one.search(text) for one in meant)):
        return None
    first = _FIRST.search(text) if number is None else None
    named = number or first
    said = text[: named.start()] + text[named.end() :] if named else text
    if not all_known(said or "的", _WORDS) or (_DONE.search(text) and not _WANTED.search(text)):
        return None
    if first is not None and (several := parse_number(first["n"])) is not None:
        return ApplyFixes(None, first=int(several))
    if number is None:
        return ApplyFixes(None)
    count = parse_number(next(one for one in number.groups() if one))
    return None if count is None else ApplyFixes(int(count))
