"""Folders of real files for tests of importing, written by the product's own writers."""

from pathlib import Path
from typing import Any

from corpus.importing import ImportPlan, plan_import
from corpus.money import Money
from corpus.reading import read_content
from corpus.schema import Funding, Indicator, Source, TargetTable
from corpus.store import Store
from corpus.writing import Format, export_bytes


def training(**changes: Any) -> TargetTable:
    """A table with a row of most classes; ``changes`` replace its fields."""
    amount = Money.parse("6万元")
    fields: dict[str, Any] = {
        "project_name": "2025年河道保洁培训经费",
        "year": 2025,
        "unit": "南溪镇人民政府",
        "authority": "县水务局",
        "funding": Funding(total=amount, fiscal=amount),
        "annual_goal": "举办河道保洁培训4期，参训120人。",
        "indicators": (
            Indicator(level1="产出指标", level2="数量指标", name="培训期数", value="4期"),
            Indicator(level1="产出指标", level2="质量指标", name="考核合格率", value="≥95%"),
            Indicator(level1="产出指标", level2="成本指标", name="培训费用", value="≤6万元"),
            Indicator(level1="效益指标", level2="经济效益指标", name="无", value="无", applicable=False),
            Indicator(
                level1="满意度指标", level2="服务对象满意度指标", name="学员满意度", value="≥92%"
            ),
        ),
        "source": Source(file="", locator=""),
    }  # fmt: skip
    return TargetTable(**{**fields, **changes})


def with_value(table: TargetTable, row: int, value: str) -> TargetTable:
    """The table with another value in one row."""
    rows = list(table.indicators)
    rows[row] = Indicator(**{**dict(rows[row]), "value": value})
    return TargetTable(**{**dict(table), "indicators": tuple(rows)})


def write(path: Path, table: TargetTable) -> Path:
    """Write a table as a file of the kind that its suffix says."""
    kinds: dict[str, Format] = {".docx": "docx", ".xlsx": "xlsx", ".json": "json"}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(export_bytes(table, kinds[path.suffix]))
    return path


def planned(store: Store, *paths: Path, **more: Any) -> ImportPlan:
    """The plan, read in this process: the child process has tests of its own."""
    return plan_import(store, paths, read=read_content, **more)
