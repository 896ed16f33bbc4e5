"""A file asked for in any order of words: word文件给我一个, 按A表样式出一份, 弄成word的，俺拿去村部打."""

from functools import lru_cache

from assistant.conversation.actions import Export, ExportFormat
from assistant.conversation.errands.forms import FORM_LETTER, FORM_WORDS, letter_of
from assistant.conversation.errands.said import WHETHER, all_known, one_errand, words
from corpus import late_re as re

_KINDS: dict[str, ExportFormat] = {
    "word": "docx", "docx": "docx", "doc": "docx", "excel": "xlsx", "xlsx": "xlsx", "xls": "xlsx", "电子表格": "xlsx", "pdf": "pdf",
    "json": "json",
}  # fmt: skip
_KIND = re.compile(
    r"(?<![a-z])(?:word|docx|doc|excel|xlsx|xls|pdf|json)(?![a-z])|电子表格", re.IGNORECASE
)
_FORMATS = r"(?:word|excel|pdf)"
_MADE = re.compile(
    r"下(?=[个一两]|份)|发|传|生成|输出|保存|导|下载|打印(?![机纸费店])|打包|出|存|给|弄|整|搞|做|转|变|要|拿|来[一个份张]"
)
_PLAIN = re.compile(
    r"导出|下载|打印(?![机纸费店])|打出来|打[一两]份|导(?=[个一张份出成为给到]|表)|^导$|出表|(?:另存|保存|[存出])(?:成|为|个|一[个份])?(?:文件|文档)|^输出$"
)
"""Words that mean a file though none is named."""
_WORDS = words(
    """导出 导 导成 导到 下载 输出 生成 保存 另存 另存为 另存成 存 存成 打印 弄 做 转 整 搞 打包 发 传 拿 出表 出具 变 换 最终 最终版 正式 正式版 定稿 终稿 最后 文件 文档 格式 版 版本 表 表格 草稿 成 为 稿 上报 上交 交 本表 本 该表 此表 打出来 打一份 打两份 打 各 各一份 和 跟 套
    检查 校验 审核 核对 核 核过 看过 改完 改好 没问题 没毛病 没啥 没什么 问题 无误 确认 这样 这些 定了 完 过 领导 签字 报送 用 纸质 电子版 纸质版 盖章 要交 模板 两 一式 word文档 方便 方便的话 它 俺 俺们 看看 看一下 就行 就好 即可 辛苦 传我 我好 上来 下来 来份
    重新 另外 再次 仍然 照样 强行 不管 不管了 有错 错 也 硬 硬要 带 带着 带草稿 标记 字样 json"""
)
_ANYWAY = re.compile(r"仍然|照样|强行|不管|硬|有错也|带着?草稿(?:标记|字样)?")
"""仍然导出: the file is wanted though errors stand."""
_NAMED_FORM = re.compile(
    r"^(?:按照?|用|以|换成?|改用)(?P<f>[^，。]{1,8}?(?:表样|表|格式|版式|样式))(?:来|的格式)?[，,]?(?=导|下载|输出)"
)
"""用街道的表导出: a form by its name."""
_NOT_THAT = re.compile(
    rf"[，,]?(?:(?:不要|不用|别用|别要){_FORMATS}(?:的|版|格式)*|{_FORMATS}(?:的|版)?(?:就|先)?(?:不用|不要)了?)",
    re.IGNORECASE,
)
"""不要pdf: the kind that is not wanted."""
_FOR_WHAT = re.compile(
    r"(?<=[a-z的版件档表])(?:好|方便|便于|用来|用于|以便|我好|我要)[\u4e00-\u9fff]{1,8}$|(?:给|发给|交给)[\u4e00-\u9fff]{0,3}(?:主任|科长|股长|局长|书记|镇长|领导|会计|老师|财政局?|审计局?)(?:看看?|审)?(?=$|[，,])"
)
"""做成excel好填数, 给张主任: why, and for whom."""
_SAID_WITH = re.compile(
    r"(?:好|完)了?没(?=[，,]|$)|没(?:什么|啥)?(?:问题|毛病|啥)|(?:好|行|可以)吗$"
)
_NOT_WANTED = re.compile(rf"{WHETHER}|别|不要|不用|没")


_BY_HAND = re.compile(
    r"[，,。；;\s]+[^，,。；;\d]{0,12}?(?:我们?|咱们?|俺|自己)?(?:回头|以后|之后|稍后|晚点|晚些时候|明天|后天|后面|等会儿?|待会儿?|过后|下午|改天|到时候?|慢慢|自己|手工|手动|线下)(?:我们?|自己|再|会|去|来|慢慢)*(?:填|补|写|改|弄|加|报|看|问|想|说|定|核|手写|处理|完善)[^，,。；;\d]{0,6}$"
)
"""科室我回头再填: what the clerk does himself, once he has the file."""


def read_file(text: str) -> Export | None:
    """The file that the words ask for; None for another message."""
    return one_errand(text, _file) or one_errand(_BY_HAND.sub("", text), _file)


@lru_cache(maxsize=4096)
def _file(text: str) -> Export | None:
    text = _FOR_WHAT.sub("", _NOT_THAT.sub("", text))
    if _NOT_WANTED.search(_SAID_WITH.sub("", text)):
        return None
    named = _NAMED_FORM.match(text)
    letter = FORM_LETTER.search(text)
    form = f"{letter_of(letter)}表" if letter else named.group("f") if named else ""
    rest = text
    if letter:
        rest = text[: letter.start()] + text[letter.end() :]
    elif named:
        rest = text[named.end() :]
    kind = _KIND.search(rest)
    rest = _KIND.sub("", rest)
    if letter and not kind and not re.search(r"导出|下载|打印|输出", rest):
        return None  # 用A表
    if letter and not kind and not re.search(r"文件|一份|出来", rest):
        return None  # 导出用A表的格式: how, not now
    rest = re.sub(r"[不么]$", "", rest) if kind else rest  # 导一份json不
    known = _WORDS | (FORM_WORDS if letter else frozenset())
    if not all_known(rest or "的", known):
        return None
    if not (_PLAIN.search(rest) or (kind and _MADE.search(rest))):
        return None
    anyway = _ANYWAY.search(rest) is not None
    return Export(_KINDS[kind.group().lower()] if kind else None, anyway=anyway, form=form)
