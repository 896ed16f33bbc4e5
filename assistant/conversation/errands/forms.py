"""How the table is to be made, in any order of words: the office's form, the family of classes, full or lean, which sum counts."""

import re

from assistant.conversation.actions import Settle, SwitchForm, SwitchTaxonomy
from assistant.conversation.errands.said import WHETHER, all_known, one_errand, words

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
_FOUR = re.compile(
    rf"四(?:分类|大?类|个一级指标|个一级|级?大类|分法)|4(?:大?类|个一级)|(?:财预)?[〔\[【（(]?2021[〕\]】）)]?(?:年)?(?:第)?101号?|2021年?(?:的)?(?:新)?(?:指南|版|口径|分类|办法|文件|指标体系|那套|那个通知)|(?:最?新)(?:的)?{_SYSTEM}|成本[、，]产出[、，]效益[、，和]满意度"
    r"|成本(?:指标)?(?:也|要|得|应该|放到?|列到?|摆|最前面?|最前头?|前面|到|在|第一|再)*(?:单独|单列|独立|自成)(?:出来)?(?:做|列|成|作|为|放)*(?:一(?:大)?类|类|一级|一级指标|出来)?"
)
_THREE = re.compile(
    rf"三(?:大?类|个一级指标|个一级|级|分法)|3(?:大?类|个一级)|2015年?(?:的)?(?:版|口径|分类|办法|文件)|(?:老|旧|原来|原先|先前|之前|以前)的?{_SYSTEM}"
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
    r"|(?P<kept>(?:那|就|还是)*(?:预算总额|预算|总额|资金总额)(?:还是|就|先|维持|保持)*(?:不变|不动|不改|不用改|别动|别改)(?:了|吧)*)"
    r"|(?:预算|总额|金额|总的|总投资|总价|资金)?(?:就|那就|还是|改成|用)*[按以用改照][成照]?(?:你|您|程序|系统|表里|上面)?(?:算出来|测算|计算|算)的?(?:数|结果|那个数|金额)?(?:改|写|填|算|来|为准|定)*"
)


def read_settled(text: str) -> Settle | None:
    """以单价为准: which sum counts where total and arithmetic disagree; None for another message."""
    found = _SETTLED.fullmatch(text)
    if not found:
        return None
    return Settle("stated" if found.group("total") or found.group("kept") else "derived")
