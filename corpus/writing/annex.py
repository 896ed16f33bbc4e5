"""The review sheet 填报依据: what each cell rests on, the findings left, who prepared it and when."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from corpus.forms import Form, printable
from corpus.schema import TargetTable

ANNEX_SHEET = "填报依据"
ANNEX_TITLE = "绩效目标表填报依据"
"""A title of its own, so that no reader takes the sheet for a part of the table above."""
FINDINGS_TITLE = "绩效目标表尚存意见"
"""What stands above the findings where they are a grid of their own; for readers, as above."""
ANNEX_HEADER = ("填报项", "填报内容", "依据")
FINDINGS_HEADER = ("尚存意见", "意见内容", "涉及的栏目")
NO_FINDINGS = ("尚存意见", "无", "校验未发现问题。")
ANNEX_WIDTHS = (4.5, 5.5, 7.0)  # cm
ANNEX_SIZE = 10.5  # pt

_HEADS = {
    "project_name": "项目名称", "year": "预算年度", "authority": "主管部门", "unit": "实施单位",
    "office": "项目主管处室", "attribute": "项目属性", "term": "项目期",
    "funding/total": "年度资金总额", "funding/fiscal": "财政拨款", "funding/other": "其他资金",
    "funding/carried_over": "上年结转", "annual_goal": "年度总体目标", "midterm_goal": "中期目标",
}  # fmt: skip
_FIELDS = {"name": "指标名称", "value": "指标值", "weight": "权重", "note": "备注"}


class AnnexRow(BaseModel):
    """The basis of one cell ("indicators/3/value", "funding/total" ...)."""

    model_config = ConfigDict(frozen=True)

    cell: str
    text: str  # what the cell says
    basis: str  # one sentence


class AnnexFinding(BaseModel):
    """An objection that still stands."""

    model_config = ConfigDict(frozen=True)

    severity: str  # 错误, 警告, 提示
    text: str
    concerns: str = ""  # what the clerk calls the cell


class Annex(BaseModel):
    """All that the review sheet says; an empty one is not written."""

    model_config = ConfigDict(frozen=True)

    rows: tuple[AnnexRow, ...] = ()
    findings: tuple[AnnexFinding, ...] | None = None  # None: not checked
    prepared_by: str = ""
    prepared_at: datetime | None = None

    def __bool__(self) -> bool:
        return bool(self.rows or self.findings is not None)

    @property
    def prepared(self) -> str:
        """Who and when: "填报：北塬街道办事处 张三　　时间：2026年3月1日 09:30"."""
        parts = []
        if self.prepared_by:
            parts.append("填报：" + printable(self.prepared_by).replace("\n", " "))
        if at := self.prepared_at:
            parts.append(f"时间：{at.year}年{at.month}月{at.day}日 {at:%H:%M}")
        return "　　".join(parts)


class AnnexLine(BaseModel):
    """One printed row of the review sheet."""

    model_config = ConfigDict(frozen=True)

    texts: tuple[str, str, str]
    header: bool = False


def cell_label(cell: str, table: TargetTable, form: Form) -> str:
    """What a clerk calls the cell: "项目名称一栏", "数量指标第1项（参保人数）的指标值".

    "indicators/3" names the whole row. Unknown names come back as they are.
    """
    if cell in _HEADS:
        return (form.head_label(cell) or _HEADS[cell]) + "一栏"
    kind, _, rest = cell.partition("/")
    place, _, field = rest.partition("/")
    if kind != "indicators" or not place.isdigit() or (field and field not in _FIELDS):
        return cell
    if int(place) >= len(table.indicators):
        return cell
    row = table.indicators[int(place)]
    before = [other for other in table.indicators[: int(place)] if _same_class(other, row)]
    name = f"（{row.name}）" if field != "name" and row.name else ""
    tail = f"的{_FIELDS[field]}" if field else ""
    return f"{row.level2 or row.level1 or '指标'}第{len(before) + 1}项{name}{tail}"


def annex_lines(annex: Annex, table: TargetTable, form: Form) -> list[AnnexLine]:
    """The annex as printed: (填报项, 填报内容, 依据) for each cell, then the findings left."""
    return [
        AnnexLine(
            texts=(printable(texts[0]), printable(texts[1]), printable(texts[2])), header=head
        )
        for texts, head in _lines(annex, table, form)
    ]


def _lines(
    annex: Annex, table: TargetTable, form: Form
) -> Iterator[tuple[tuple[str, str, str], bool]]:
    yield ANNEX_HEADER, True
    for row in annex.rows:
        yield (cell_label(row.cell, table, form), row.text, row.basis), False
    if annex.findings is None:
        return
    if not annex.findings:
        yield NO_FINDINGS, False
        return
    yield FINDINGS_HEADER, True
    for finding in annex.findings:
        yield (finding.severity, finding.text, finding.concerns), False


def as_annex(given: Annex | Sequence[AnnexRow]) -> Annex:
    """A list of bases as a review sheet that says nothing else."""
    return given if isinstance(given, Annex) else Annex(rows=tuple(given))


def _same_class(left: object, right: object) -> bool:
    return all(getattr(left, at) == getattr(right, at) for at in ("level1", "level2"))
