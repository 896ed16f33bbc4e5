"""The words in which clerks ask for a file: 导出word, 方便的话给我一份Word版, 弄成word的，俺拿去村部打."""

import re

from assistant.conversation.actions import Export, ExportFormat

_EXPORT = re.compile(
    r"^(?:那)?(?:可以|帮我|给我|直接|先|把(?:它|表|表格|草稿|这张表|这个)?)*(?:导出|下载|输出|生成|保存|另存|存|打印|导|出)(?:为|成|到|一下|一份|一个|个|下|出来)*(?:文件|表格|表|草稿)?"
    r"(?:成|为)?\s*(?P<format>word|docx|doc|文档|excel|xlsx|xls|电子表格|表格|pdf|json)?(?:文件|文档|格式|表格|版本|版|表|的|吧|来|发我|发给我|给我|哈)*$"
    r"|^(?:能|可以|可不可以)?(?:导|导出|出)(?:一份|一个|个|成)?(?P<format3>word|docx|excel|xlsx|pdf|json)(?:文件|格式|版)?(?:不|吗|么|出来|来)*(?:[，,].{0,16})?$"
    r"|^(?:我)?(?:要|给我|来|发我|给我来|来个|出个|给个)(?:一份|一个|个|份)?(?P<format2>word|docx|excel|xlsx|pdf)(?:文件|文档|格式|版本|版|表|的|吧)*$",
    re.IGNORECASE,
)
_ANYWAY = re.compile(
    r"(?:仍然|还是|照样|强行|不管|先)(?:要|给我)?(?:导出|下载|输出)|带草稿(?:标记|字样)?导出"
)
_FORMATS: dict[str, ExportFormat] = {
    "word": "docx", "docx": "docx", "doc": "docx", "文档": "docx", "excel": "xlsx", "pdf": "pdf",
    "xlsx": "xlsx", "xls": "xlsx", "电子表格": "xlsx", "表格": "xlsx", "json": "json",
}  # fmt: skip
_FORMAT = r"(?:word|docx|doc|excel|xlsx|xls|pdf|电子表格)"
_BEFORE = r"(?:方便的话|可以的话|麻烦(?:您|你)?|烦请|劳烦|请|您|你|给我|给俺|给咱|帮我|帮俺|帮忙|替我|把(?:它|表|表格|这张表|这个表|这个|文件)?|那就|那|就|再|先|直接|顺便|最后|能不能|可不可以|可以|能否|能|我要|我想要?|想|要|得)*"
_MAKES = r"(?:导出|导|下载|输出|生成|保存|另存|存|打印|出|弄|做|转|整|搞|变|换)(?:一|为|成|到|个|份|下|出来|出|张)*"
_GIVES = r"(?:给我|给俺|给咱|给|发我|发给我|发|传我|传给我|传|要|来|拿|整|弄|做|搞)(?:来|上|个|一|份|下|张|套)*"
_AFTER = r"(?:的|版|版本|格式|文件|文档|表格?|来|出来|给我|发我|发给我|发过来|过来|吧|了|就行|就好|即可|哈|啊|呗|下|一下|一份|可以吗|好吗|行吗|吗|谢谢(?:您|你|啦)?|多谢|[。！!?？])*"
_ASKED_FOR = re.compile(
    rf"{_BEFORE}(?:这张表格?|表格?)?(?:{_MAKES}|{_GIVES})(?:这张|这个)?(?:表的?)?(?P<f>{_FORMAT}){_AFTER}"
    rf"|{_BEFORE}(?:这张表格?|表格?)?(?:导出|打印|下载)(?:出来|一下|一份|来|出|下)*(?:给我|给俺|让我|我)?(?:看看|看一下)?{_AFTER}",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"撤|恢复|还原|修正|改|(?<![不别])删|加一|换|写成|填|[?？]|吗$|怎么|为什么|如果|要是|等.{1,10}再|先(?:别|不)|不(?:要|用|想)?(?:导|下载)|打不开|\d"
)
"""Beside a file something else is asked for, or it is put off."""


def read_files(text: str) -> Export | None:
    """The file that a (bare) message asks for, with courtesies and reasons around it; None for another."""
    if _ANYWAY.search(text) and len(text) <= 20:
        kind = re.search(r"word|excel|pdf", text, re.IGNORECASE)
        return Export(_FORMATS[kind.group().lower()] if kind else None, anyway=True)
    text = re.sub(
        r"^(?:好了?|行了?|可以了?|没(?:什么)?问题了?|都好了|改完了?|[，,]|的话)+就?(?=导|下载|输出|出)", "", text
    )  # fmt: skip
    with_form = re.match(
        r"^(?:按|用|以|换成|换|改用)(?P<f>.{1,8}?(?:表样|表|格式|版式|样式))(?:来|的格式)?[，,]?(?P<rest>(?:导出|下载|输出|导).*)$",
        text,
    )
    found = _EXPORT.match(with_form.group("rest") if with_form else text)
    if not found:
        return _told(text)
    said = (found.group("format") or found.group("format2") or found.group("format3") or "").lower()
    return Export(_FORMATS.get(said), form=with_form.group("f") if with_form else "")


def _told(text: str) -> Export | None:
    """A file asked for with its reason: 弄成word的，俺拿去村部打."""
    clauses = [one for one in re.split(r"[，,。；;！!\s]+", text) if one]
    wanted = [found for one in clauses if (found := _ASKED_FOR.fullmatch(one))]
    others = [one for one in clauses if not _ASKED_FOR.fullmatch(one)]
    if len(wanted) != 1 or any(_MORE.search(one) for one in others):
        return None
    said = wanted[0].group("f")
    return Export(_FORMATS[said.lower()] if said else None)
