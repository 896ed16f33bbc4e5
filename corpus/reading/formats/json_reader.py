"""The product's own published JSON form of tables, read back."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from corpus.errors import UserError, shorten
from corpus.money import Money
from corpus.reading.report import FileReport, ReadResult, Unplaced
from corpus.schema import Funding, Indicator, Source, TargetTable

_HEADS = (
    "project_name", "year", "authority", "unit", "office", "attribute", "term",
    "annual_goal", "midterm_goal", "taxonomy", "form",
)  # fmt: skip
_ATTACHED = frozenset({"source", "table_id", "draft", "basis", "findings", "prepared"})
"""What our own exports write beside the table."""
_FUNDING = ("total", "fiscal", "other", "carried_over")
_ROW = ("level1", "level2", "name", "value", "applicable", "weight", "note")


def read_json(text: str, file: str) -> ReadResult:
    """The tables of a JSON text: one table, a list of them, or {"tables": […]}.

    Raises UserError where the text is no JSON or holds no table.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as broken:
        raise UserError(f"“{file}”不是完整的 JSON 文件：请重新导出后再试。") from broken
    tables: list[TargetTable] = []
    placed = 0
    unplaced: list[Unplaced] = []
    for path, entry in _entries(data):
        tables.append(_table(entry, file, len(tables) + 1))
        kept, strange = _account(entry, path)
        placed += kept
        unplaced += strange
    if not tables:
        raise UserError(f"“{file}”里没有找到绩效目标表：JSON 里要有 project_name 和 indicators。")
    report = FileReport(file, len(tables), placed + len(unplaced), placed, 0, tuple(unplaced))
    return ReadResult(tuple(tables), report)


def _entries(data: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(data, dict) and isinstance(data.get("tables"), list):
        listed, prefix = data["tables"], "tables/"
    elif isinstance(data, dict) and isinstance(data.get("table"), dict):
        listed, prefix = [data["table"]], "table/"
    else:
        listed, prefix = (data, "") if isinstance(data, list) else ([data], "")
    for i, entry in enumerate(listed):
        if isinstance(entry, dict) and ("project_name" in entry or "indicators" in entry):
            yield (f"{prefix}{i}/" if len(listed) > 1 or prefix == "tables/" else prefix), entry


def _table(entry: dict[str, Any], file: str, number: int) -> TargetTable:
    try:
        funding = entry.get("funding") or {}
        rows = entry.get("indicators") or []
        return TargetTable(
            **{key: entry[key] for key in _HEADS if entry.get(key) is not None},
            funding=Funding(
                **{
                    key: Money.parse(str(funding[key]), "万元")
                    for key in _FUNDING
                    if funding.get(key) is not None
                }
            ),
            indicators=tuple(
                Indicator(
                    level1=row.get("level1"),
                    level2=row.get("level2"),
                    **{key: row[key] for key in _ROW[2:] if row.get(key) is not None},
                )
                for row in rows
            ),
            source=Source(file=file, locator=f"第{number}张表"),
        )
    except ValidationError as broken:
        where = "/".join(map(str, broken.errors()[0]["loc"]))
        raise UserError(
            f"“{file}”第{number}张表的“{shorten(where)}”填写不对：请核对后再试。"
        ) from broken
    except (AttributeError, TypeError, KeyError) as broken:
        raise UserError(
            f"“{file}”第{number}张表不是本系统的 JSON 格式：请重新导出后再试。"
        ) from broken


def _account(entry: dict[str, Any], path: str) -> tuple[int, list[Unplaced]]:
    """How many leaves of the JSON found their place, and the others."""
    placed, strange = 0, []
    for key, leaf in _leaves(entry, ""):
        parts = key.split("/")
        known = (
            key in _HEADS
            or (parts[0] == "funding" and parts[1:] and parts[1] in _FUNDING)
            or (parts[0] == "indicators" and len(parts) > 2 and parts[2] in {*_ROW, "parsed"})
            or parts[0] in _ATTACHED
        )
        if known:
            placed += 1
        else:
            strange.append(Unplaced(path + key, str(leaf)))
    return placed, strange


def _leaves(node: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for key, child in node.items():
            yield from _leaves(child, f"{path}/{key}" if path else str(key))
    elif isinstance(node, list):
        for i, child in enumerate(node):
            yield from _leaves(child, f"{path}/{i}" if path else str(i))
    elif node is not None and node != "":
        yield path, node
