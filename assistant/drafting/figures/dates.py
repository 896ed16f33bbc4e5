"""Dates of a request, each with its own task: 6月底前验收, 9月底前发放 are two things by two dates."""

from dataclasses import replace

from assistant.drafting.figures.stages import held
from assistant.drafting.matter.acts import verbs
from assistant.drafting.matter.subject import short, subject_of
from assistant.drafting.rows import Row
from assistant.facts import Brief, Fact
from corpus import late_re as re
from corpus.values import ValueKind

_TIME = "时效指标"
_DEEDS = (
    "项目招标|招标|招投标|采购|政府采购|摸底|申报|核实|核查|核定|审核|审批|评审|认定|公示|验收|初验|终验|结算|决算|审计|移交|备案|测试|试运行|上线"
    "|开工|动工|启动|完工|竣工|主体完工|主体封顶|封顶|建成|交付|投入使用|投用|兑付|发放|拨付|支付|打卡|到位|安装|调试|播种|栽植|补植|收割|培训|演练|体检|筛查|复查|普查|登记|入户|录入|总结|提交成果|提交报告|提交|出具报告|报送"
)
_DEED = re.compile(rf"(?P<deed>{_DEEDS})")
_CLAUSE = re.compile(r"[^，,。；;、\s（(）)]*?(?=$|[，,。；;、\s（(）)]|\d+年?月)")
_PREPARES = re.compile(
    r"招标|招投标|采购|摸底|申报|核实|核查|核定|审核|审批|评审|认定|公示|验收|初验|开工|动工|启动|测试|备案"
)
"""What is done before or after the work itself: its date is none of the work."""
_STATES = {
    "开工",
    "动工",
    "启动",
    "完工",
    "竣工",
    "主体完工",
    "主体封顶",
    "封顶",
    "投入使用",
    "投用",
    "建成",
    "交付",
    "到位",
    "提交成果",
    "提交报告",
}
_PAID = {"兑付", "发放", "拨付", "支付", "打卡"}
_LONGEST = 16
_MOST = 3
"""Dates that a sentence can carry."""


def deed_by(fact: Fact, brief: Brief) -> str:
    """What the request says is done by that date: 验收 of 6月底前验收; "" where it says none."""
    said = _said(fact, brief)
    found = _DEED.findall(said)
    if found:
        return str(found[-1])
    if done := _COMPLETED.search(said):
        return str(done["task"])
    alone = re.fullmatch(rf"(?:全部|全面|统一|要|得|需要?)*(?P<task>{verbs()})", said)
    return alone["task"] if alone else ""


_COMPLETED = re.compile(r"(?<!未)完成(?:全部)?(?P<task>(?!时间|任务$|工作$)[一-龥]{2,4})$")
"""What is completed by a date: 作业 of 10月底前完成作业."""


def _said(fact: Fact, brief: Brief) -> str:
    """The clause behind the date."""
    place = brief.text.find(fact.text)
    if place < 0:
        return ""
    clause = _CLAUSE.match(brief.text, place + len(fact.text))
    return clause[0] if clause else ""


def _dated(brief: Brief) -> list[int]:
    return [
        number
        for number, fact in enumerate(brief.facts)
        if fact.kind is ValueKind.DATE and not held(fact, brief)
    ]


def with_own_dates(rows: list[Row], brief: Brief) -> list[Row]:
    """Rows of time named by what is done by their own date, where there are several, or one of another task."""
    dated = _dated(brief)
    mended = []
    for row in rows:
        number = row.facts[0] if row.facts else -1
        deed = deed_by(brief.facts[number], brief) if number in dated else ""
        if row.level2 == _TIME and deed and (len(dated) > 1 or _of_another_step(row.name, deed)):
            row = replace(row, name=_name(deed, brief))
        mended.append(row)
    return mended


_MONEY_FOR = re.compile(r"(?:奖补|补助|补贴|奖励|补偿|资金|经费|政策)+$")


def _of_another_step(name: str, deed: str) -> bool:
    """True where a row of time is not named by the step that its date is of: 兑付完成时间, where 6月底前完成复耕 is told."""
    if _PREPARES.fullmatch(deed) or _FIRST.match(deed):
        return True
    return _MONEY_GIVEN.search(name) is not None and deed not in _PAID and deed not in _STATES


_FIRST = re.compile(r"首[轮批次期]|第一[轮批次期]|前期|主体|基础(?!设施)|地下|桩基|框架")
"""The beginning of the work: 首轮施药, 主体工程 is not all of it."""
_MONEY_GIVEN = re.compile(r"(?:兑付|发放|拨付|支付|兑现)(?:完成)?(?:时间|时限)$")


def _name(deed: str, brief: Brief) -> str:
    deed = {"动工": "开工", "打卡": "发放", "项目招标": "招标", "招投标": "招标"}.get(deed, deed)
    ends = f"{deed}时间" if deed in _STATES else f"{deed}完成时间"
    subject = short(subject_of(brief))
    if deed not in _PAID and (work := _MONEY_FOR.sub("", subject)) != subject:
        return (
            f"{work.removesuffix(deed)}{ends}" if work.endswith(deed) else ends
        )  # 撂荒地复耕奖补, 复耕
    if deed in _PAID or not subject or subject.endswith(deed):
        return ends
    return f"{subject}{ends}" if len(subject) + len(ends) <= _LONGEST else ends


def dates_told(rows: list[Row], brief: Brief) -> str:
    """Several dates with what is done by each, for the goal: 6月底前验收、9月底前发放; "" for fewer than two."""
    dated = set(_dated(brief))
    told = []
    for row in sorted((row for row in rows if row.facts), key=lambda row: row.facts[0]):
        number = row.facts[0]
        deed = deed_by(brief.facts[number], brief) if number in dated else ""
        if row.level2 == _TIME and deed:
            shown = re.sub(rf"^{brief.year}(?:年(?!底)|(?=年底))", "", row.value)
            whole = "完成" if _COMPLETED.search(_said(brief.facts[number], brief)) else ""
            told.append(f"{shown}{whole}{'发放' if deed == '打卡' else deed}")
    return "、".join(told[:_MOST]) if len(told) > 1 else ""
