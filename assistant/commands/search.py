"""``mubiao search``: past projects or indicators by words, meaning, numbers and filters."""

import argparse
from pathlib import Path
from typing import Any

from assistant.commands.search_options import FAMILIES
from assistant.searching import options
from assistant.searching.listing import MOST, listing_xlsx
from assistant.searching.numbers import Spread, figures
from assistant.searching.verdicts import judge_history
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.money import Money
from corpus.store.filters import Filters
from corpus.store.finder import Facts, Level, Order
from index.finding import Answer, Finding, Found, Request


def run_search(workspace: Workspace, arguments: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    """The answer as text and as published JSON. UserError for options that cannot be read."""
    if arguments.page < 1:
        raise UserError(f"没有第{arguments.page}页：页码从1开始。")
    if arguments.out is not None and arguments.out.suffix.lower() != ".xlsx":
        raise UserError(f"结果列表只能写成 .xlsx 文件，不能写成“{arguments.out.name}”。")
    level = Level.INDICATOR if arguments.indicators else Level.PROJECT
    filters = filters_of(workspace, arguments)
    if not arguments.text.strip() and not filters.narrow:
        raise UserError("请输入要查找的内容，例如项目名称或关键词。")
    if filters.passes:
        judge_history(workspace.store, workspace.progress)
    order = Order(arguments.sort) if arguments.sort else None
    request = Request(arguments.text, level, filters, order, arguments.page, arguments.limit)
    answer = Finding(workspace.store, workspace.searcher).search(request)
    if answer.query.empty and not filters.narrow:
        raise UserError("输入的内容里没有可以查找的文字，请写出项目名称或关键词。")
    found = figures(workspace.store.finder, level, answer.keys) if arguments.numbers else []
    if arguments.out is not None:
        facts = workspace.store.finder.facts(level, answer.keys[:MOST])
        _write(arguments.out, listing_xlsx(level, facts, answer.total))
    said = _said(answer, level, arguments, found)
    published = answer_json(answer) | (
        {"numbers": [_spread_json(one) for one in found]} if found else {}
    )
    return said, published


def filters_of(workspace: Workspace, arguments: argparse.Namespace) -> Filters:
    """The filters that the options mean. UserError."""
    year_from, year_to = options.years(arguments.years)
    units, authorities = workspace.store.finder.offices()
    level1: tuple[str, ...] = ()
    level2: tuple[str, ...] = ()
    for one in arguments.classes:
        first, second = options.class_named(one)
        level1, level2 = level1 + first, level2 + second
    return Filters(
        year_from=year_from, year_to=year_to,
        units=options.offices_named(arguments.unit, units, "实施单位"),
        authorities=options.offices_named(arguments.authority, authorities, "主管部门"),
        amount_from=options.amount(arguments.low), amount_to=options.amount(arguments.high),
        level1=level1, level2=level2, kinds=tuple(options.kind_named(one) for one in arguments.kind),
        value_from=options.value(arguments.value_from), value_to=options.value(arguments.value_to),
        quantitative=arguments.quantitative, passes=arguments.passes,
        taxonomies=(FAMILIES[arguments.taxonomy],) if arguments.taxonomy else (),
    )  # fmt: skip


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UserError(f"不能写入“{path}”：请检查文件夹和权限。") from error


def _said(answer: Answer, level: Level, arguments: argparse.Namespace, found: list[Spread]) -> str:
    lines = [f"注意：{one}" for one in (*answer.notes, answer.warning) if one]
    what = "张表" if level is Level.PROJECT else "行指标"
    if answer.total and not answer.warning:
        lines.append(f"找到{answer.total}{what}。")
    first = (arguments.page - 1) * arguments.limit
    for number, one in enumerate(answer.hits, first + 1):
        lines += _lines(number, one)
    if answer.total and not answer.hits:
        lines.append(f"没有第{arguments.page}页。")
    if found:
        lines += ["", "数值："]
    for spread in found:
        lines.append(f"  {spread.measure or '没有单位的数'}：{spread.line}")
        lines += [
            f"    {year.year or '未写年度'}：{year.rows}行，中位数{_number(year.median, spread)}"
            for year in spread.years
            if len(spread.years) > 1
        ]
    if arguments.out is not None:
        lines.append(f"已写入“{arguments.out}”。")
    return "\n".join(lines) or "没有找到。"


def _number(number: float, spread: Spread) -> str:
    from corpus.measures import shown

    return shown(number, spread.measure)


def _lines(number: int, one: Found) -> list[str]:
    facts = one.facts
    close = f"[{one.closeness.value}] " if one.closeness else ""
    where = f"（{facts.year}年）" if facts.year else ""
    total = f"  {Money(yuan=facts.yuan)}" if facts.yuan is not None else ""
    lines = [f"{number}. {close}《{facts.project_name}》{where} {facts.unit or ''}{total}"]
    if facts.name is not None:
        lines.append(f"   {facts.level2}：{facts.name}：{facts.value}")
    return [*lines, f"   {one.why}"] if one.why else lines


def answer_json(answer: Answer) -> dict[str, Any]:
    """The published JSON form of an answer."""
    facets = answer.facets
    return {
        "hits": [_hit_json(one) for one in answer.hits],
        "total": answer.total,
        "warning": answer.warning,
        "notes": list(answer.notes),
        "facets": {
            name: [{"value": value, "count": count} for value, count in getattr(facets, name)]
            for name in ("years", "units", "authorities", "level1", "level2", "kinds", "taxonomies")
        },
    }


def _hit_json(one: Found) -> dict[str, Any]:
    facts: Facts = one.facts
    return {
        "table_id": facts.table_id,
        "project_name": facts.project_name,
        "year": facts.year,
        "unit": facts.unit,
        "row": facts.row,
        "level2": facts.level2,
        "name": facts.name,
        "value": facts.value,
        "closeness": one.closeness.value if one.closeness else None,
        "why": one.why,
        "total": None if facts.yuan is None else Money(yuan=facts.yuan).in_wan(),
        "matched": {
            name: [[span.start, span.end] for span in spans]
            for name, spans in (
                ("name", one.named), ("value", one.valued), ("project_name", one.titled),
            )
        },
    }  # fmt: skip


def _spread_json(one: Spread) -> dict[str, Any]:
    return {
        "unit": one.measure, "rows": one.rows, "tables": one.tables, "median": one.median,
        "low": one.low, "high": one.high,
        "years": [
            {"year": year.year, "rows": year.rows, "median": year.median} for year in one.years
        ],
        "from": [{"table_id": key, "row": row} for key, row in one.keys],
    }  # fmt: skip
