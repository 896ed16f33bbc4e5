"""Files, forms and families of classes asked for in any order: word文件给我一个, 按A表样式出一份."""

import re

from assistant.conversation.actions import Export, ExportFormat, SwitchForm, SwitchTaxonomy
from assistant.conversation.errands.said import all_known, one_errand, words

_KINDS: dict[str, ExportFormat] = {
    "word": "docx", "docx": "docx", "doc": "docx", "excel": "xlsx", "xlsx": "xlsx", "xls": "xlsx", "电子表格": "xlsx", "pdf": "pdf",
}  # fmt: skip
_KIND = re.compile(
    r"(?<![a-z])(?:word|docx|doc|excel|xlsx|xls|pdf)(?![a-z])|电子表格", re.IGNORECASE
)
_FORM = re.compile(
    r"(?<![A-Za-z])(?P<f>[A-Za-z])(?:类|型|种|款|套)?(?:的)?(?:表样式|表格式|表样|样表|表格|表式|表|格式|样式|式样|版式)"
    r"|(?:表样|样表|格式|样式|版式)(?:换|改|用|选|是|成|为|应|该|按|切|到|就|请|给我|麻烦)*(?P<f2>[A-Za-z])(?![A-Za-z])(?:类|型|种)?"
    r"|(?:表样|格式|样式|版式)[，,](?:就|要|用|改成|换成)*(?P<f3>[A-Za-z])(?![A-Za-z])(?:的|类|那种|种)*"
)
_MADE = re.compile(
    r"发|传|生成|输出|保存|导|下载|输出|打印|打包|出表|出一?[份个张]|存|发我|发给|给我|弄|整|做|转|要|出个|拿"
)
_FILE = words(
    """导出 导 下载 输出 生成 保存 另存 另存为 存 打印 弄 做 转 整 搞 打包 发 传 拿 出表 出具 变 换 最终 最终版 正式 正式版 定稿 终稿 最后 文件 文档 格式 版 版本 表 表格 草稿 成 为 稿 上报 上交 交 本表 本 该表 此表 打出来 打一份 打两份 打 各 各一份 和 跟 套
    检查 校验 审核 核对 核 核过 看过 改完 改好 没问题 没毛病 没啥 问题 无误 确认 这样 这些 定了 完 过 领导 签字 报送 用 纸质 电子版 纸质版 盖章 要交 模板 两 一式 word文档"""
)
_SWITCHES = re.compile(r"换|改|用|套|切|按|照|选|采|应|才|导|出|是|要")
_FORM_WORDS = words(
    """表样 样表 表格 表 格式 样式 版式 式样 换 换成 换为 换到 改 改成 改为 改用 用 套用 套 套成 切 切换 切换到 切到 切成 采用 使用 选 选用 按 按照 照 照着 样子 那种 那套 种 一种 另 另一种 另外 不对 错了 应该 应当 应 才 导出 导 时 的时候 成 为 到
    街道 财政 财政局 区里 县里 市里 局里 镇里 单位 今年 明年 要求 规定 用的 咱们的 我们的 填 填报 做 弄 走 下来 通知 说 说是 发的 版 新 改一下 区 县 镇 乡 市 我们区 个表样 换个 那个 选择"""
)
_ASIDE = re.compile(
    r"要不要|该不该|是不是|如果|要是|先别|别|不要|不用|没|[?？]$|吗$|什么|怎么|哪|区别|差别|为何|等.{1,8}再"
)


def _letter(found: re.Match[str]) -> str:
    return (found.group("f") or found.group("f2") or found.group("f3")).upper()


def read_file(text: str) -> Export | None:
    """The file that the words ask for; None for another message."""
    if _ASIDE.search(
        re.sub(
            r"(?:word|excel|pdf)(?:的|版)?(?:就|先)?(?:不用|不要)了?|(?:好|完)了?没(?=[，,])|(?:不要|不用|别要|别用|没)(?:word|excel|pdf|的|版|格式|问题|毛病|啥)+|(?:好|行|可以)吗$",
            "",
            text,
            flags=re.IGNORECASE,
        )
    ):
        return None
    return one_errand(text, _file)


def _file(text: str) -> Export | None:
    text = re.sub(
        r"[，,]?(?:(?:不要|不用|别用|别要)(?:word|excel|pdf)(?:的|版|格式)*|(?:word|excel|pdf)(?:的|版)?(?:就|先)?(?:不用|不要)了?)",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = _FOR_WHAT.sub("", text)
    form = _FORM.search(text)
    rest = text[: form.start()] + text[form.end() :] if form else text
    kind = _KIND.search(rest)
    rest = _KIND.sub("", rest)
    if form and not kind and not re.search(r"导出|下载|打印|输出", rest):
        return None  # 用A表
    if form and not kind and not re.search(r"文件|一份|出来", rest):
        return None  # 导出用A表的格式: how, not now
    known = _FILE | (_FORM_WORDS if form else frozenset())
    plain = re.search(r"导出|下载|打印|出表|打出来|打[一两]份|导(?=[个一张份出]|表)", rest)
    if not all_known(rest or "的", known) or not (plain or (kind and _MADE.search(rest))):
        return None
    named = f"{_letter(form)}表" if form else ""
    return Export(_KINDS[kind.group().lower()] if kind else None, form=named)


_FOR_WHAT = re.compile(
    r"(?<=[a-z的版件档表])(?:好|方便|便于|用来|用于|以便|我好|我要)[\u4e00-\u9fff]{1,8}$|(?:给|发给|交给)[\u4e00-\u9fff]{0,3}(?:主任|科长|股长|局长|书记|镇长|领导|会计|老师|财政局?|审计局?)(?:看看?|审)?(?=$|[，,])"
)
"""做成excel好填数, 给张主任: why, and for whom."""


def read_form(text: str) -> SwitchForm | None:
    """The office's form that the words ask for; None for another message."""
    text = re.sub(r"不用(?:这个|这种|这|现在的?|原来的?)(?:格式|表样|表|样式)?[，,]?", "", text)
    return None if _ASIDE.search(text) else one_errand(text, _form)


def _form(text: str) -> SwitchForm | None:
    found = _FORM.search(text)
    if not found:
        return None
    rest = text[: found.start()] + text[found.end() :]
    if not all_known(rest or "的", _FORM_WORDS) or not _SWITCHES.search(text):
        return None
    return SwitchForm(_letter(found))


_FOUR = re.compile(
    r"四(?:分类|大?类|个一级指标|个一级|级?大类|分法)|4(?:大?类|个一级)|(?:财预)?[〔\[【（(]?2021[〕\]】）)]?(?:年)?(?:第)?101号?|2021年?(?:的)?(?:新)?(?:指南|版|口径|分类|办法|文件|指标体系)|成本[、，]产出[、，]效益[、，和]满意度"
    r"|成本(?:指标)?(?:也|要|得|应该|放到?|列到?|最前面?|最前|前面|到|在|第一|再)*(?:单独|单列|独立|自成)(?:出来)?(?:做|列|成|作|为|放)*(?:一(?:大)?类|一级|一级指标|出来)?"
)
_THREE = re.compile(
    r"三(?:大?类|个一级指标|个一级|分法)|3(?:大?类|个一级)|2015年?(?:的)?(?:版|口径|分类|办法|文件)"
)
_FAMILY_WORDS = words(
    """指标 指标体系 体系 分类 口径 分类体系 绩效指标 一级指标 一级 换 换成 换为 改 改成 改为 调整 调整为 调整成 调 调成 变成 变 用 采用 按 按照 照 来 切换 切换到 切 切到 重新 排 排列 分 归类 归 列 弄 做 填 走 套 成 为 到 的样式 样式 重做 重新做 重拟
    今年 明年 财政 财政局 局里 区里 县里 市里 省里 要求 规定 说 文件 新 新的 最新 那套 那种 这种 表 表格 样 放到 最前面 放 里 体系表 统一 应该 应 必须 单列 单独 一类"""
)


def read_family(text: str) -> SwitchTaxonomy | None:
    """The family of classes that the words ask for; None for another message."""
    return None if _ASIDE.search(text) else one_errand(text, _family)


def _family(text: str) -> SwitchTaxonomy | None:
    four, three = _FOUR.search(text), _THREE.search(text)
    found = four or three
    if found is None or (four and three):
        return None
    rest = text[: found.start()] + text[found.end() :]
    if not all_known(rest or "的", _FAMILY_WORDS):
        return None
    wish = re.search(r"换|改|调|变|用|按|照|切|排|分类|弄|做|要|列|套", text)
    return SwitchTaxonomy("four_family" if four else "three_family") if wish else None
