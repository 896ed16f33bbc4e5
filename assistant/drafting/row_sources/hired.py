"""Who does the work, where a project buys people's services: 社工, 康复师; they are counted first.

Their work goes on: what is timed is how their service is paid, and no day on which it ends.
"""

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.figures.deadlines import at_year_end
from assistant.drafting.matter.subject import first_said, subject_of
from assistant.drafting.rows import Reason, Row, Signs
from assistant.facts import Brief
from corpus import late_re as re
from corpus.schema import TO_FILL
from corpus.taxonomy import TaxonomyName, taxonomy

_QUANTITY, _TIME = "数量指标", "时效指标"
_PAID = "服务费支付及时率"
_WEIGHT = 4.0
_TRADE = (
    r"社工|社会工作者|康复师|治疗师|咨询师|心理师|律师|法律顾问|会计师|规划师|工程师|护理员|护工|护士|保育员|辅导员|指导员|调解员|专职委员"
    r"|协管员|协理员|督导员|网格员|安全员|宣传员|讲解员|驾驶员|话务员|救生员|护林员|护河员|信息员"
)
_SUBJECT = re.compile(rf"(?:^|[^、和与及]{{0,20}})(?:{_TRADE})(?=$|服务$|聘用$|聘请$|派驻$|驻点$)")
_TAKEN_ON = re.compile(
    rf"(?:引入|聘请|聘用|配备|派驻|招聘|选派|招募|购买)(?:[专]?[业职])?({_TRADE})"
)
_SHORT = {"社会工作者": "社工", "法律顾问": "律师"}
_FIRM = re.compile(
    r"(?:[请找让由聘和与]|聘请|聘用|委托|签约)(?:一家|了|个|本地|专业)?(?P<firm>律所|[律会][师计]+事务所)"
)
"""A firm that is engaged: nobody counts its people."""

_OTHERS = {"pay", "training", "sympathy", "relief", "insurance", "student"}
"""Kinds in which people are paid, taught or given things, and counted as such."""


def hired_rows(brief: Brief, kind: Archetype, family: TaxonomyName) -> list[Row]:
    """Those whose services are bought: their count, asked as none but the clerk knows it, and their pay in time."""
    level1 = taxonomy(family).parent(_QUANTITY)
    who = "" if kind.id in _OTHERS else _hired(brief)
    if (
        not who
        or level1 is None
        or any((fact.value.unit or "") in {"人", "名"} for fact in brief.facts)
    ):
        return []
    firm = _firm(brief) if who.endswith(("律师", "会计师")) else ""
    name, question = f"{who}人数", f"{who}是多少人？"
    if firm:
        name, question = f"聘请{firm}数量", f"聘请几家{firm}？"
    return [
        Row(
            level1, _QUANTITY, name, TO_FILL,
            Reason(BasisKind.LIBRARY, f"您写的事项由“{firm or who}”来做，数量是核算费用的基础。"),
            Reason(BasisKind.NEEDS_INPUT, f"您还没有提供这个数：{question}"),
            weight=_WEIGHT, question=question, signs=Signs(deed=1),
        ),
        Row(
            taxonomy(family).parent(_TIME) or "", _TIME, _PAID, "100%",
            Reason(BasisKind.LIBRARY, f"您写的事项由“{who}”来做，服务费一般按合同分期支付。"),
            Reason(BasisKind.CUSTOMARY, "应按合同约定的日期支付，请按合同确认。"),
            weight=_WEIGHT, signs=Signs(library=1),
        ),
    ]  # fmt: skip


def with_hired(rows: list[Row], hired: list[Row]) -> list[Row]:
    """Rows with the count and the pay of those who are hired in place of open counts and supplied days."""
    if not hired:
        return rows
    kept = [row for row in rows if not (_open_count(row) or _supplied_day(row))]
    timed = any(row.level2 == _TIME and row.signs.library in {1, 2} for row in kept)
    return kept + [row for row in hired if not (timed and row.level2 == _TIME)]


def _open_count(row: Row) -> bool:
    return row.level2 == _QUANTITY and row.is_open


def _supplied_day(row: Row) -> bool:
    return row.level2 == _TIME and at_year_end(row.value, row.value_reason)


def _firm(brief: Brief) -> str:
    found = _FIRM.search(first_said(brief))
    return found["firm"].replace("律所", "律师事务所") if found else ""


def _hired(brief: Brief) -> str:
    subject = subject_of(brief)
    if found := _SUBJECT.search(subject):
        who = found[0]
    elif found := _TAKEN_ON.search(first_said(brief)):
        who = found[1]
    else:
        return ""
    for long, short in _SHORT.items():
        who = who.replace(long, short)
    return who
