"""How the table is to be made, in any order of words: the office's form, the family of classes, full or lean, which sum counts."""

from assistant.conversation.actions import Settle, SwitchForm, SwitchTaxonomy, Vary, WithoutBase
from assistant.conversation.errands.said import WHETHER, all_known, one_errand, words
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from corpus import late_re as re

FORM_LETTER = re.compile(
    r"(?<![A-Za-z])(?P<f>[A-Za-z])(?:类|型|种|款|套)?(?:的)?(?:表样式|表样|表格式|样表|表格|表式|表|格式|样式|式样|版式)"
    r"|(?:表样|样表|格式|样式|版式)(?:换|改|用|选|是|成|为|应|该|按|切|到|就|请|给我|麻烦)*(?P<f2>[A-Za-z])(?![A-Za-z])(?:类|型|种)?"
    r"|(?:表样|格式|样式|版式)[，,](?:就|要|用|改成|换成)*(?P<f3>[A-Za-z])(?![A-Za-z])(?:的|类|那种|种)*"
)
"""A form by its letter: A表, 表样换B."""
_LETTER_ALONE = re.compile(
    r"(?:用|按|换成?|改[用成为]|套用?|切换?[到成]|采用|使用)(?P<f>[A-Za-z])(?:类|型|种|款|的)*"
)
FORM_WORDS = words(
    """表样 样表 表格 表 格式 样式 版式 式样 换 换成 换为 换到 改 改成 改为 改用 用 套用 套 套成 切 切换 切换到 切到 切成 采用 使用 选 选用 按 按照 照 照着 样子 那种 那套 种 一种 另 另一种 另外 不对 错了 应该 应当 应 才 导出 导 时 的时候 成 为 到
    街道 财政 财政局 区里 县里 市里 局里 镇里 单位 今年 明年 要求 规定 用的 咱们的 我们的 填 填报 做 弄 走 下来 通知 说 说是 发的 版 新 改一下 区 县 镇 乡 市 我们区 个表样 换个 那个 选择"""
)
_SWITCHES = re.compile(r"换|改|用|套|切|按|照|选|采|应|才|导|出|是|要")
_NOT_WANTED = re.compile(rf"{WHETHER}|先别|别(?!家)|不用(?!这|现在|原来)|没(?!换|改)|听说|随口")


def letter_of(found: re.Match[str]) -> str:
    """The letter of a form that ``FORM_LETTER`` found, as a capital."""
    return next(one for one in found.groups() if one).upper()


def read_form(text: str) -> SwitchForm | None:
    """The office's form that the words ask for; None for another message."""
    text = re.sub(r"不用(?:这个|这种|这|现在的?|原来的?)(?:格式|表样|表|样式)?[，,]?", "", text)
    return None if _NOT_WANTED.search(text) or "不要" in text else one_errand(text, _form)


def _form(text: str) -> SwitchForm | None:
    found = _LETTER_ALONE.fullmatch(text) or FORM_LETTER.search(text)
    if not found:
        return None
    rest = text[: found.start()] + text[found.end() :]
    if not all_known(rest or "的", FORM_WORDS) or not _SWITCHES.search(text):
        return None
    return SwitchForm(letter_of(found))


_SYSTEM = r"(?:分类|指标体系|口径|体系|那套)"
_PAPER = r"(?:表样|样表|表式|表格|格式|样式|模板|指标表|表)"
_FOUR = re.compile(
    rf"四(?:分类|大?类|个一级指标|个一级|级?大类|分法)|4(?:大?类|个一级)|(?:财预)?[〔\[【（(]?2021[〕\]】）)]?(?:年)?(?:第)?101号?|2021年?(?:的)?(?:新)?(?:指南|版|口径|分类|办法|文件|指标体系|那[套个种](?:通知|文件|框架|体系|分类|指南)?|框架|{_PAPER})|(?:最?新)(?:的)?{_SYSTEM}|成本[、，]产出[、，]效益[、，和]满意度"
    r"|成本(?:指标)?(?:也|要|得|应该|放到?|列到?|摆|最前面?|最前头?|前面|到|在|第一|再)*(?:单独|单列|独立|自成)(?:出来)?(?:做|列|成|作|为|放)*(?:一(?:大)?类|类|一级|一级指标|出来)?"
)
_THREE = re.compile(
    rf"三(?:大?类|个一级指标|个一级|级|分法)|3(?:大?类|个一级)|2015年?(?:的)?(?:版|口径|分类|办法|文件|{_PAPER})|(?:老|旧|原来|原先|先前|之前|以前)的?{_SYSTEM}"
)
_FAMILY_WORDS = words(
    """指标 指标体系 体系 框架 分类 口径 分类体系 绩效指标 一级指标 一级 换 换成 换为 换回 换返 退 退回 退到 回到 回 改 改成 改为 改回 调整 调整为 调整成 调 调成 变成 变 变回 切回 恢复 整成 转换 相应 用 采用 沿用 改用 按 按照 照 执行 来 切换 切换到 切 切到 重新 排 排列 分 归类 归 列 弄 做 填 走 套 成 为 到 的样式 样式 重做 重新做 重拟
    今年 明年 财政 财政局 局里 区里 县里 市里 省里 上头 通知 本市 我们区 主任 主任说 领导 要求 规定 说 文件 新 新的 最新 老 旧 的老 写法 那套 那种 嗰套 这种 表 表格 样 放到 最前面 最前头 放 摆 里 体系表 统一 应该 应 必须 单列 单独 一类 2021年 2015年 2021 2015 把 成本 单独做 前面 就是 产出 效益 满意度 分法 法 仍 返 是 ( ) （ ）"""
)
_FAMILY_WISH = re.compile(
    r"换|改|调|变|整|用|退|回|按|照|切|执行|排|分类|弄|做|要|列|套|恢复|就(?:这|是)|口径|大类"
)
_FROM_ONE = re.compile(
    r"^(?P<a>.*[类系法径级标版])(?:换|改|变|切)(?P<b>.*)$|不要(?P<no>.{1,6}?)了?[，,](?P<yes>.+)$"
)


def read_family(text: str) -> SwitchTaxonomy | None:
    """The family of classes that the words ask for; None for another message."""
    if re.search(r"\d\s*(?:万?元|%|户|人)|[?？]$|吗$", text):
        return None
    return one_errand(text, _family, _BESIDE_A_FAMILY)


_BESIDE_A_FAMILY = re.compile(r"撤|退回|导出|改成|换成|改为|提到|降到|加|删|[?？]|吗$|如果|\d+%")


def _family(text: str) -> SwitchTaxonomy | None:
    exchanged = _FROM_ONE.search(text)
    if _NOT_WANTED.search(text):
        return None
    if exchanged:
        text = exchanged.group("b") or exchanged.group("yes") or ""
    four, three = _FOUR.search(text), _THREE.search(text)
    if not (four or three) or (four and three):
        return None
    rest = (_FOUR if four else _THREE).sub("", text)
    if not all_known(rest or "的", _FAMILY_WORDS):
        return None
    if not (exchanged or _FAMILY_WISH.search(text)):
        return None
    return SwitchTaxonomy("four_family" if four else "three_family")


_TOLD_TOTAL = r"(?:我|俺|咱|我们|咱们)?(?:写|说|报|填|定|给|批)?的?(?:那个)?(?:预算总额|预算|总额)(?:数|金额)?|(?:我|俺|咱|我们|咱们)(?:写|说|报|填|定|给)的(?:那个)?(?:数|金额|钱数)?"
_SETTLED = re.compile(
    r"(?:就|那就|还是|总额)*(?:以|按|按照|照|用)(?:(?P<sum>(?:(?:单价|标准|人数|户数|数量)(?:和|与|、|乘以?|×)?)*(?:单价|标准|人数|户数|数量|计算|测算|算出来|算的))"
    rf"|(?P<total>{_TOLD_TOTAL}))(?:的|结果|数)*(?:为准|算|计算|来算|来|定)"
    rf"|(?P<kept>(?:那|就|还是)*(?:预算总额|预算|总额|资金总额)(?:还是|就|先|维持|保持)*(?:不变|不动|不改|不用改|别动|别改){ORDER_ENDS})"
    r"|(?:预算|总额|金额|总的|总投资|总价|资金)?(?:就|那就|还是|改成|用)*[按以用改照][成照]?(?:你|您|程序|系统|表里|上面)?(?:算出来|测算|计算|算)的?(?:数|结果|那个数|金额)?(?:改|写|填|算|来|为准|定)*"
)


def read_settled(text: str) -> Settle | None:
    """以单价为准: which sum counts where total and arithmetic disagree; None for another message."""
    found = _SETTLED.fullmatch(text)
    if not found:
        return None
    return Settle("stated" if found.group("total") or found.group("kept") else "derived")


_WORDS = words(
    """指标 绩效指标 三级指标 表 表格 目标表 这张表 整张表 整个表 内容 条数 条目 版本 版 写法 模式 样子 里面 里 上
    写 列 弄 做 搞 整 加 补 添 给 来 换 换成 改成 改为 用 变 变成 要 展开 扩充 扩展 扩 充实 补充 增加 丰富 完整 完善 齐全 全 全面 详细 详尽 细 细致 细化
    多 少 太 有点 有些 好像 感觉 觉得 看着 看起来 显得 过于 偏 太过 了点 了些 点 一点 一点儿 点儿 些 一些 几 几条 几个 几项 两条 条 项 更 还 再 才 就 只 只有 这么 这几条 这点 这些
    单薄 简单 简略 单一 粗 粗糙 不够 不足 不全 不完整 不详细 不细 精简 精炼 简化 简洁 简短 简 压缩 缩减 减少 减 砍 删 删掉 去掉 缩短 短 短一点 长 繁琐 啰嗦 罗嗦 繁 杂 复杂 冗长
    不要 不用 没必要 用不着 不需要 那么 不必 尽量 适当 全部 都"""
)
_FULL = re.compile(
    r"多(?:写|列|加|补|添|给|弄|来|搞|做|整)?(?:上)?(?:几|一?些|一?点)|多(?:写|列)(?:一下)?$|(?:加|补|添|增加|补充|再来|再写|再列)(?:上)?(?:几|一些|些)(?:条|个|项)?|展开|扩充|扩展|充实|丰富|(?:补充|写|弄|做|列|搞|整|再|更|要|加|得|内容|指标|表)(?:得|的|再|更)*(?:完整|完善|齐全|全面?|详细|详尽|细致?|细化)(?:一|点|些|了?$)"
    r"|(?:完整|详细|全)(?:版|的?(?:版本|写法|模式))|(?:太|有点|有些|过于|偏|太过|显得|只有|才|就)+(?:这(?:么|点|几条)|少|单薄|简单|简略|单一|粗糙?)|不够(?:多|全|完整|详细|细|丰富|充实)|(?:指标|内容|条数|条目).*不(?:够|足|全)|不(?:完整|详细|细)|(?<!减)少了(?:点|些|一点|一些)?$|单薄|^再?(?:完整|详细|全面?)(?:一?点|一?些)"
)
_LEAN = re.compile(
    r"精简|精炼|简化|压缩|缩减|(?:写|列|弄|做|留|搞|整|指标|内容|表)(?:得|的|再|更)*(?:简单|简洁|简短|短|少)(?:一?点|一?些|一点儿)|少(?:写|列|弄|留|做)|(?:减少|减|砍|删|删掉|去掉)(?:几|一些|些|一点|点)(?:条|个|项)?$|简版|简洁版|(?:太|有点|有些|过于|偏|太过|显得)(?:多|长|繁琐?|啰嗦|罗嗦|杂|复杂|细|冗长)|(?:不要|不用|没必要|用不着|不需要|不必)(?:写|列|弄)?(?:这么|那么)(?:多|细|全|详细)|^再?(?:简单|简洁|少)(?:一?点|一?些)"
)


def read_fullness(text: str) -> Vary | None:
    """Whether the table is to have all rows that fit, or only those needed; None for another message."""
    return one_errand(text, _fullness)


def _fullness(clause: str) -> Vary | None:
    if not all_known(clause, _WORDS) or re.search(WHETHER, clause):
        return None
    full, lean = _FULL.search(clause), _LEAN.search(clause)
    if bool(full) == bool(lean):
        return None
    return Vary(full=full is not None)


_PAST = r"(?:去年|上年|上一年|前年|往年|以前|从前|历史|库里|旧)"
_TABLE = r"(?:的|度|库|那|这|张|个|份|里|老|表格?|项目|数据?|数字|内容|底稿|底子|模板|历史)*"
_NOT = r"(?:不要|不用|不能|不想|不该|不应该|不必|别|甭|莫|不)(?:再|给我|去)*"
_TAKE = r"(?:用|按照?|照着?|参照|参考|沿用|套用|套|拿|以|依|抄|比着|接着)"
_SO = r"(?:来|做|作|当|为|写|拟|填|底稿|底子|模板|了|就|哈|吧|啊|呀|的)*"
_SAME = r"(?:同一?|一)(?:个)?(?:项目|回事|码事|件事|张表|个事)"
_REFUSED = re.compile(
    rf"(?:那就?|请|你|您)*{_NOT}{_TAKE}{_PAST}{_TABLE}{_SO}"
    rf"|(?:那就?|请|你|您|把)*{_PAST}{_TABLE}(?:就|也|是|跟|和|与|这|那|本|张|个|份|项目|表|我们|今年的?)*"
    rf"(?:{_NOT}(?:用|要|算|参照|参考|沿用|作数|能用|好用)|用错|拿错|找错|弄错|搞错|不是(?:这个|本|我们的?)项目|不是{_SAME}|没(?:有)?关系|不相干|无关){_SO}"
    rf"|(?:这|那|它们?|两张表|这两个|跟|和|与|{_PAST}|张|个|份|表|的|其实|根本|并|就)*不(?:是|算){_SAME}{_SO}"
    rf"|(?:底稿|底子)(?:用|拿|找|选|弄|搞)?错了?|{_NOT}(?:要|用)?(?:这个|那个|这张|那张)?底稿{_SO}"
)
_ANEW = re.compile(
    r"[，,；;。\s]*(?:请|就|给我|帮我|麻烦)*(?:重新?|另外?|从头)(?:拟|写|做|来|弄|出)(?:一?[张份个遍下])?(?:吧|了)?$"
)
"""不要用去年的，重新拟: what follows from it in any case."""


def read_without_base(text: str) -> WithoutBase | None:
    """The refusal of last year's table, in one clause or several; None for another message.

    满意度不要用去年的 is of one cell, and no such refusal.
    """
    clauses = [one for one in re.split(r"[，,；;。！!\s]+", _ANEW.sub("", text)) if one]
    refused = bool(clauses) and len(clauses) <= 3 and all(map(_REFUSED.fullmatch, clauses))
    return WithoutBase() if refused else None
