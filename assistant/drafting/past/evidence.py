"""What near past tables suggest: names weighed by how many use them, how near and how recent."""

from dataclasses import dataclass, field, replace
from math import exp

from assistant.draft import BasisKind, Cited
from assistant.drafting.matter.aims import effect_of
from assistant.drafting.past.adapting import Adapter
from assistant.drafting.past.agreement import NONE, Agreement
from assistant.drafting.past.levels import Level, count_question, level_for
from assistant.drafting.past.precedents import Precedent, may_pass, objectionable_rows
from assistant.drafting.rows import Reason, Row, Signs
from assistant.facts import Brief
from corpus import late_re as re
from corpus.schema import TO_FILL, Indicator
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import dice
from index.searcher import Closeness

_NEAR = {Closeness.HIGH: 1.0, Closeness.MEDIUM: 0.55, Closeness.LOW: 0.12}
_RANK_DECAY = 0.75
_YEAR_DECAY = 0.95
_SAME_UNIT = 1.15
_OBJECTED = 0.6
"""A row whose value a reviewer would send back lends its name alone, and less weight."""
_ALIKE = 0.5
_MOSTLY_OWN = 0.3
"""Share of what a name says in particular that must be this project's, where one table says it."""
_TWIN = 0.6
"""Share of a close table's rows from which its others are believed to fit too."""
_MOST, _HALF = 5.2, 0.9
"""Weight that much evidence comes to, and how much makes two thirds of it (1.0: one near table)."""
_SELDOM = {"经济效益指标", "生态效益指标", "可持续影响指标"}
_SURE = 2.2
"""Weight from which a class that most tables leave open gets a row."""
_VAGUE = re.compile(r"明显|显著|良好|优质|优秀|较好|优良|满意|^优$")
_EFFECT = 0.65
"""Effects are the project's own more than outputs are: another's seldom fit."""
_TOTAL = re.compile(
    r"(?:^|项目|经费|资金|年度|投入|采购)总?(?:成本|支出|金额|费用|投入|经费|额)$|^总"
)
TOTAL_NAME = "总成本"
"""What the library calls it."""
_SPENDING_ITSELF = re.compile(
    r"^(?:项目)?(?:专项)?(?:(?:经费|资金)(?:使用|支出|执行)|拨款|预算执行|预算支出)(?:的)?(?:及时|准时|按时|完成)?率$"
)
"""How fast the money is spent is what 预算执行率 is judged by, and says nothing of this project."""
_NOT_NAMES = re.compile(r"指标值|是否|^完成$|^及时$|^良好$|^满意度?$")


@dataclass
class Group:
    """One indicator as near tables name it."""

    level1: str
    level2: str
    names: dict[str, float] = field(default_factory=dict)  # by evidence
    evidence: float = 0.0
    close: int = 0  # tables of high closeness
    related: int = 0  # tables of middling closeness
    tables: set[str] = field(default_factory=set)
    cited: list[Cited] = field(default_factory=list)
    values: list[tuple[float, str, Cited]] = field(default_factory=list)  # that may be passed on
    seen: list[str] = field(default_factory=list)  # all values, for the question
    best_rank: int = 99  # of the nearest table
    twin: bool = False  # said by a close table of which most rows concern this project

    @property
    def name(self) -> str:
        """The name with most evidence, the shorter of equals."""
        return max(self.names, key=lambda name: (round(self.names[name], 3), -len(name)))

    @property
    def near(self) -> bool:
        """True where a close table says it, or two related ones do."""
        return self.close >= 1 or self.related >= 2

    @property
    def weight(self) -> float:
        """What the evidence comes to beside rows of the library (core 3, usual 1.5)."""
        worth = _MOST * (1 - exp(-self.evidence / _HALF))
        return worth * _EFFECT if self.level1 == "效益指标" else worth


def nearness(precedent: Precedent, rank: int, brief: Brief) -> float:
    """How much one past table counts."""
    worth = _NEAR[precedent.hit.closeness] * _RANK_DECAY**rank
    table = precedent.table
    if brief.year and table.year and table.year < brief.year:
        worth *= _YEAR_DECAY ** (brief.year - table.year)
    if brief.unit and table.unit == brief.unit:
        worth *= _SAME_UNIT
    return worth


def groups(brief: Brief, adapter: Adapter, precedents: list[Precedent]) -> list[Group]:
    """The indicators of the near tables, like names in one class together, best first."""
    found: list[Group] = []
    for rank, precedent in enumerate(precedents):
        worth = nearness(precedent, rank, brief)
        near = precedent.hit.closeness is Closeness.HIGH
        twin = (
            near and adapter.same_kind(precedent.table) and _concerned(precedent, adapter) >= _TWIN
        )
        bad: frozenset[int] | None = None
        for number, row in enumerate(precedent.table.indicators):
            if not row.applicable or not row.level1 or not row.level2:
                continue
            name = _shaped(adapter.name(row.name, precedent.table, near=near), row)
            if not name:
                continue
            if bad is None:
                bad = objectionable_rows(precedent.table)
            group = _group(found, row, name)
            if precedent.hit.table_id in group.tables:
                continue
            passes = number not in bad
            its = worth if passes else worth * _OBJECTED
            cited = precedent.cite(number)
            group.tables.add(precedent.hit.table_id)
            group.names[name] = group.names.get(name, 0.0) + its
            group.evidence += its
            group.best_rank = min(group.best_rank, rank)
            group.close += near
            group.twin |= twin
            group.related += precedent.hit.closeness is Closeness.MEDIUM
            group.cited.append(cited)
            group.seen.append(row.value)
            if (
                passes
                and may_pass(row)
                and not (_VAGUE.search(row.value) or adapter.foreign(row.value))
            ):
                group.values.append((its, row.parsed.render() or row.value, cited))
    return sorted(found, key=lambda group: -group.evidence)


def _concerned(precedent: Precedent, adapter: Adapter) -> float:
    """Share of the table's rows that speak of this project or of nothing in particular."""
    rows = [row for row in precedent.table.indicators if row.applicable]
    return sum(adapter.concerns(row.name) for row in rows) / max(1, len(rows))


def _group(found: list[Group], row: Indicator, name: str) -> Group:
    for group in found:
        if group.level2 == row.level2 and (name in group.names or dice(group.name, name) >= _ALIKE):
            return group
    group = Group(row.level1 or "", row.level2 or "")
    group.names[name] = 0.0
    found.append(group)
    return group


def _shaped(name: str, row: Indicator) -> str:
    """The name as a name: 及时性 -> 及时率, 保障X稳定程度 -> X稳定程度; "" where it is none."""
    if row.level1 == "满意度指标":
        name = re.sub(r"(?:的)?(?:是否满意|满意率|满意程度|满意)$", "满意度", name)
    if len(name) < 2 or len(name) > 22 or _NOT_NAMES.search(name):
        return ""
    if row.level2 == "时效指标":
        name = re.sub(r"(?<=..)及时([一-龥]{2})$", r"\1及时率", name)
        name = re.sub(r"(?<=..)(?:的)?(及时|准时)(?:性|度)?$", r"\1率", name)
        return "" if _SPENDING_ITSELF.search(name) else name
    if row.level1 == "效益指标":
        effect = effect_of(name)
        return effect[0] if effect else name
    if row.level2 == "质量指标":
        name = re.sub(r"验收(?:情况|结果)?$", "验收合格率", name)
        name = re.sub(r"(?<=..)(运营|运行|管理|服务)(?:状况|情况|工作)?$", r"\1考核合格率", name)
        return re.sub(r"(准确|正确|规范|完整)性$", r"\1率", name)
    return name


def evidence_rows(
    brief: Brief,
    precedents: list[Precedent],
    adapter: Adapter,
    family: TaxonomyName,
    agreed: Agreement = NONE,
) -> list[Row]:
    """Rows that near tables suggest, each with a level that may be passed on, a custom, or a question.

    A number of another project is never taken over.
    """
    known = set(taxonomy(family).classes())
    rows: list[Row] = []
    for group in groups(brief, adapter, precedents):
        if (group.level1, group.level2) not in known or group.level1 == "成本指标":
            continue
        if group.level2 == "成本指标" or not group.near:
            continue
        if adapter.other_act(group.name):
            continue
        if group.level1 == "满意度指标" and adapter.other_people(group.name):
            continue
        if group.level2 in _SELDOM and group.weight < _SURE:
            continue
        if group.level1 == "效益指标" and not (adapter.shares(group.name) or group.twin):
            continue
        share = 0.0 if group.close else _MOSTLY_OWN
        if len(group.tables) == 1 and not (group.twin or adapter.concerns(group.name, share)):
            continue
        made = level_for(group.level2, group.name, brief)
        if group.values and group.level1 != "满意度指标":
            made = _passed(group)
        elif made is None and group.level2 == "数量指标" and _countable(group.name):
            made = _asked(group)
        if made is None:
            continue
        sources = tuple(group.cited[:4])
        first = sources[0]
        count = len(group.tables)
        said = (
            f"参考{count}张相近历史表的写法，例如《{first.project_name}》第{(first.row or 0) + 1}行。"
            if count > 1
            else f"参考历史表《{first.project_name}》第{(first.row or 0) + 1}行的指标。"
        )
        rows.append(
            Row(
                level1=group.level1, level2=group.level2, name=made.name or group.name,
                value=made.value,
                name_reason=Reason(BasisKind.PRECEDENT, said, sources),
                value_reason=made.reason, weight=group.weight, question=made.question,
                values=_other_values(group, made.value),
                signs=Signs(
                    evidence=group.evidence, tables=len(group.tables), high=group.close,
                    best_rank=group.best_rank, agreed=agreed.share(group.tables), strange=bool(adapter.foreign(group.name)),
                ),
            )
        )  # fmt: skip
    return rows


def _passed(group: Group) -> Level:
    totals: dict[str, float] = {}
    for worth, value, _ in group.values:
        totals[value] = totals.get(value, 0.0) + worth
    value = max(totals, key=lambda one: totals[one])
    cited = tuple(source for _, its, source in group.values if its == value)[:3]
    spread = "、".join(dict.fromkeys(its for _, its, _ in group.values))
    text = f"参考历史表《{cited[0].project_name}》的目标水平“{value}”，请按本项目实际确认。"
    if len(totals) > 1:
        text += f"相近历史表中还有：{spread}。"
    return Level("", value, Reason(BasisKind.PRECEDENT, text, cited))


def _other_values(group: Group, value: str) -> tuple[tuple[str, Reason], ...]:
    """Levels of the other near tables, for choosing."""
    found: dict[str, Cited] = {}
    for _, other, cited in group.values:
        if other != value:
            found.setdefault(other, cited)
    return tuple(
        (
            other,
            Reason(
                BasisKind.PRECEDENT, f"历史表《{cited.project_name}》用的是“{other}”。", (cited,)
            ),
        )
        for other, cited in list(found.items())[:2]
    )


def _countable(name: str) -> bool:
    return bool(re.search(r"(?:数|数量|人次|次数|批次|场次|面积|长度|里程|吨数|份数|量)$", name))


def _asked(group: Group) -> Level:
    question = count_question(group.name)
    seen = "、".join(dict.fromkeys(one for one in group.seen if one.strip()))[:60]
    return Level(
        "", TO_FILL,
        Reason(
            BasisKind.NEEDS_INPUT,
            f"您还没有提供这个数，不能从其他项目照抄：{question}（相近历史表写的是：{_worded(seen)}）",
        ),
        question,
    )  # fmt: skip


def _worded(seen: str) -> str:
    """Numbers of other projects stay inside quotes of the explanation."""
    return f"“{seen}”" if seen else "没有"


def total_name(
    precedents: list[Precedent], adapter: Adapter
) -> tuple[str, tuple[Cited, ...]] | None:
    """What this office calls the project's whole cost, where at least two tables agree."""
    names: dict[str, list[Cited]] = {}
    worth: dict[str, float] = {}
    for rank, precedent in enumerate(precedents):
        for number, row in enumerate(precedent.table.indicators):
            if row.level2 in {"成本指标", "经济成本指标"} and row.applicable:
                name = adapter.name(row.name, precedent.table)
                if name and len(name) <= 8 and _TOTAL.search(name):
                    names.setdefault(name, []).append(precedent.cite(number))
                    near = _NEAR[precedent.hit.closeness] * _RANK_DECAY**rank
                    worth[name] = worth.get(name, 0.0) + near
    agreed = [name for name in names if len(names[name]) >= 2]
    if not agreed:
        return None
    best = max(agreed, key=lambda name: (round(worth[name], 6), -len(name)))
    return best, tuple(names[best][:3])


def with_total_name(rows: list[Row], habit: tuple[str, tuple[Cited, ...]] | None) -> list[Row]:
    """The row of the whole cost under the name that this office uses."""
    if habit is None:
        return rows
    name, cited = habit
    if any(row.level2.endswith("成本指标") and row.name == name for row in rows):
        return rows
    return [
        replace(row.cited(cited, "名称按本单位历史表的习惯写法。"), name=name)
        if row.name == TOTAL_NAME
        else row
        for row in rows
    ]
