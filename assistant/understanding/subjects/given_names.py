"""The name of a project where a request says it as such: 项目名称叫…, “…”项目."""

from assistant.understanding.lexicon import pattern
from assistant.understanding.subjects.fields import Said
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re

_GIVEN = re.compile(
    r"项目名称?(?:叫做|叫|:|为|是)+(?P<name>[^,;。\n]{2,60})|名(?:称|字)(?:叫|:|为|是)+(?P<other>[^,;。\n]{2,60})"
    r"|(?:本|该)项目(?:名?为|是|系)(?P<own>(?:20\d\d年度?)?[一-龥、]{4,40}项目)(?=[,;。\n])"
)
_QUOTED = re.compile(r"[《“\"](?P<name>[^《》“”\"\n]{2,60})[》”\"](?P<after>.{0,8})")
_ISSUED = re.compile(
    r"印发《(?:20\d\d年(?:度)?)?(?:[^《》年]{2,6}[省市县区])?(?:20\d\d年(?:度)?)?(?P<name>[^《》]{4,30}?)(?:项目)?(?:实施|工作|活动)*(?:方案|计划)》"
)
"""关于印发《2026年粮仓维修实施方案》的通知: what the plan is for."""
DOCUMENT = re.compile(
    r"(?:通知|意见|办法|方案|规定|条例|细则|规划|法|决定|纲要|标准|制度|报告|精神)$"
)
"""How the titles of papers end, which name no project."""


def given_name(scan: Scan) -> Said | None:
    """The name where 项目名称叫…, 《…》项目 and the like say it."""
    if plan := _ISSUED.search(scan.flat):
        return Said("", *plan.span("name"))
    said = _GIVEN.search(scan.flat)
    if said:
        group = next(name for name in ("name", "other", "own") if said.group(name))
        return Said("", *said.span(group))
    for quoted in _QUOTED.finditer(scan.flat):
        name, after = quoted.group("name"), quoted.group("after")
        if DOCUMENT.search(name) or after.startswith(("(", "文件", "要求")):
            continue
        before = scan.flat[max(0, quoted.start() - 4) : quoted.start()]
        if pattern(r"[一-龥](?<![年的叫为是施展行对和及])$").search(before) and after.startswith(
            "项目"
        ):
            continue  # 人民调解“以案定补”项目: its name begins before
        if after.startswith(("项目", "的项目", "的绩效", "绩效")) or before.endswith(
            ("叫", "名称", "名为", "项目", "写一个", "做一个")
        ):
            return Said("", *quoted.span("name"))
    return None
