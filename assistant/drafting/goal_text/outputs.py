"""What a goal promises beside counts: the standards that the request sets, or, where it counts nothing, the rates.

A goal without any output says only what for. Where the request counts nothing, the levels of the
table's own rows of quality and time say how the work is done; no number stands here that no row has.
"""

from os.path import commonprefix  # of strings, letter by letter

from assistant.draft import BasisKind
from assistant.drafting.goal_text.rates_in_words import in_words, level_said
from assistant.drafting.matter.acts import subject_act
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.rows import Row
from assistant.facts import Brief
from corpus import late_re as re
from corpus.values import ValueKind

_QUALITY, _TIME, _SATISFIED = "质量指标", "时效指标", "服务对象满意度指标"
_RATE = re.compile(r"(?:率|密度|满意度)$")
_SET = re.compile(r"^(?:目标是|目标|要求|实现|确保|保证|力争|争取|做到)")
"""Words that set a rate and are no part of its name."""
_ENDS = re.compile(
    r"(?:[一-龥]{0,6}验收|质量|考核|发放|兑付|足额|完成|修复|处置|整改|响应|维护|缴纳|支付|供应|审核|办结|开展)[一-龥]{0,8}率$"
)
"""What a rate is called without what it is of."""
_REACHED = re.compile(r"(?:达到|优于|不低于)[一-龥A-ZⅠ-Ⅴ]")
"""A standard that is reached: 出水水质达到一级A."""
_MOST = 2
"""Rates that a goal without counts tells."""
_MOST_SET = 3
"""Standards of the request itself that a goal tells."""
_WITHIN = re.compile(r"[≤<＜]=?\d+(?:分钟|小时|个?工作日|天|日)$")
"""How soon something is answered: 故障响应时间≤24小时."""
_LONGEST = 16
_NO_OUTPUT = re.compile(r"合规率$|方案落实率$|到场率$|审核准确率$")
"""Rates of how money is handled or people come, which say nothing of what is done."""
_ACCEPTED = re.compile(r"验收合格率$")
_DONE_BY = re.compile(r"(?P<done>完工|完成)时间$")
_FULLY = re.compile(r"足额(?:发放|兑付|拨付)率$|认定准确率$")
"""That money is given in full, and to the right ones."""
_GENERAL = re.compile(r"合规率$|准确率$")
"""Rates that say less of the work than others beside them."""


def standards_told(rows: list[Row]) -> str:
    """The rates that the request itself sets, as the goal tells them: 漏损率控制在12%以内; "" for none."""
    told = [
        _told(_SET.sub("", row.name), row.value)
        for row in rows
        if row.level2 == _QUALITY
        and row.facts
        and row.indicator().parsed.kind is ValueKind.RATE
        and _RATE.search(row.name)
        and not re.search(r"不超过|标准|投资", row.name)
        and 3 <= len(row.name) <= _LONGEST
    ]
    told += [
        f"{row.name}{row.value}"
        for row in rows
        if row.level2 == _QUALITY and row.kept and _REACHED.match(row.value) and len(row.name) <= 8
    ]
    told += [
        _told(_SET.sub("", row.name), row.value)
        for row in rows
        if row.level2 in {_TIME, _SATISFIED}
        and row.facts
        and row.indicator().parsed.kind is ValueKind.RATE
        and _RATE.search(row.name)
        and 3 <= len(row.name) <= _LONGEST
    ]
    told += [
        f"{row.name}{_within(row.value)}"
        for row in rows
        if row.level2 == _TIME and row.facts and _WITHIN.match(row.value) and len(row.name) <= 8
    ]
    return "、".join(told[:_MOST_SET])


def _within(value: str) -> str:
    return f"不超过{value.lstrip('≤<＜=')}"


def rates_told(rows: list[Row], brief: Brief) -> str:
    """How the work is done by the table's own rates, where nothing is counted; "" where it has none.

    验收合格率100%; 做到补助对象准确认定、补助资金及时足额发放.
    """
    rates = [
        row
        for row in rows
        if row.level2 in {_QUALITY, _TIME}
        and row.value_reason.kind is BasisKind.CUSTOMARY
        and _RATE.search(row.name)
    ]
    rates = [row for row in rates if not _NO_OUTPUT.search(row.name)]
    quality = [row for row in rates if row.level2 == _QUALITY]
    quality.sort(key=lambda row: _GENERAL.search(row.name) is not None)
    chosen = [*quality[:1], *[row for row in rates if row.level2 == _TIME][:1]]
    if len(chosen) < _MOST:
        chosen += quality[1:2]
    if len(chosen) == 1 and _ACCEPTED.search(chosen[0].name):
        return _finished(chosen[0], rows, brief)
    if gives_money(brief):
        chosen += [row for row in rates if row not in chosen and _FULLY.search(row.name)][:1]
    names = [(_short(row.name, brief), row.value) for row in chosen]
    if told := in_words(names):
        return told
    if len(names) == _MOST and names[0][1] == names[1][1] and names[0] != names[1]:
        return f"{names[0][0]}、{names[1][0]}均{level_said(names[0][1])}"
    return "、".join(_told(name, value) for name, value in dict(names).items())


def _finished(level: Row, rows: list[Row], brief: Brief) -> str:
    """Works or goods of which no number is said: by when they are done, and that they are accepted."""
    accepted = _told(_short(level.name, brief), level.value)
    for row in rows:
        found = _DONE_BY.search(row.name)
        if found and row.level2 == _TIME and row.indicator().parsed.date and not row.facts:
            day = row.value.removeprefix(f"{brief.year}年")
            act = subject_act(brief)
            done = f"完成{act}任务" if act and found["done"] != "完工" else found["done"]
            return f"{day}{done}、{accepted}"
    return accepted


def _told(name: str, value: str) -> str:
    return f"{name}{level_said(value)}"


def _short(name: str, brief: Brief) -> str:
    """The name of a rate without the subject, which the sentence has said: 验收合格率."""
    subject = subject_of(brief)
    shared = commonprefix([name, subject])  # noqa: RUF071
    rest = name.removeprefix(shared)
    if len(shared) >= 2 and len(rest) >= 4 and _ENDS.search(rest):
        return rest.removeprefix("成果")
    return re.sub(r"^(?:维修|改造|建设|更换|安装|更新|修缮|工程)(?=验收合格率)", "", name)
