"""What an office spends to run, by what it is spent on: 保障公务用车数量, 报刊征订份数, and no 保障机构数量.

The library counts the bodies that run. Where the subject is one sort of such costs, cars, papers,
guests or lines are counted, and checked as such things are: ``words/running_costs.toml``.
"""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from corpus import late_re as re
from corpus.values import ValueKind

_COUNT, _QUALITY, _TIME = "数量指标", "质量指标", "时效指标"
_RUNS = "office"


@dataclass(frozen=True)
class RunningCost:
    """One sort of such costs as the subject names it."""

    thing: str  # what it names itself; "" where nothing
    count: str
    ask: str
    quality: tuple[str, str, str]  # name, level, why
    time: tuple[str, str, str]  # without a level it is a day


def running_cost(brief: Brief) -> RunningCost | None:
    """The sort of running costs that the subject is; None for other spending."""
    if gives_money(brief):
        return None
    topic = re.sub(r"^(?:19|20)\d\d年度?|(?:专项|项目)$", "", brief.topic)
    for one in _costs():
        found = one["match"].search(topic)
        if found is None or (one["not"] and one["not"].search(topic)):
            continue
        if re.search(r"[、和及与]", topic[: found.start()]):
            continue  # 宣传与快检车运行: another task comes first
        thing = found.groupdict().get("物") or ""
        if re.search(r"[、和及与]", thing):
            thing = ""  # 办公耗材和印刷费

        def said(text: str, thing: str = thing) -> str:
            return re.sub(r"\{物(?:\|(.*?))?\}", lambda slot: thing or slot[1] or "", text)

        return RunningCost(
            thing,
            said(one["count"]),
            one["ask"],
            (said(one["quality"][0]), *one["quality"][1:]),
            (said(one["time"][0]), *one["time"][1:]),
        )
    return None


def with_running_cost(rows: list[Row], brief: Brief, kind: Archetype) -> list[Row]:
    """Rows of an office's running with the count and the rates of what the money is spent on.

    What the request states and what past tables say stays.
    """
    cost = running_cost(brief) if kind.id == _RUNS else None
    if cost is None:
        return rows
    mended: list[Row] = []
    done: set[str] = set()
    for row in sorted(rows, key=lambda one: -one.weight):
        if row.stays or row.signs.tables or row.level2 not in {_COUNT, _QUALITY, _TIME}:
            mended.append(row)
        elif row.level2 not in done:
            done.add(row.level2)
            mended.append(_as(row, cost))
    return mended


def _as(row: Row, cost: RunningCost) -> Row:
    if row.level2 == _COUNT:
        if not row.is_open:
            return row
        why = Reason(BasisKind.LIBRARY, "经费花在这上面，应数它的数量。")
        return replace(row, name=cost.count, question=cost.ask, name_reason=why)
    name, level, because = cost.quality if row.level2 == _QUALITY else cost.time
    reason = Reason(BasisKind.LIBRARY, "这类日常开支一般这样检查，有凭证可查。")
    if not level:
        dated = row.indicator().parsed.kind is ValueKind.DATE
        return replace(row, name=name, name_reason=reason) if dated else row
    return replace(
        row, name=name, value=level, name_reason=reason, question="",
        value_reason=Reason(BasisKind.CUSTOMARY, f"{because}。"),
    )  # fmt: skip


@cache
def _costs() -> tuple[dict[str, Any], ...]:
    text = files("assistant").joinpath("words/running_costs.toml").read_text(encoding="utf-8")
    return tuple(
        {
            **one,
            "match": re.compile(one["match"]),
            "not": re.compile(one["not"]) if "not" in one else None,
        }
        for one in tomllib.loads(text)["cost"]
    )
