"""Rates of the trade in place of rates that say no standard: 监控设备在线率 for 监控维护质量达标率.

A reviewer asks of a rate what is counted. 质量达标率 of any work, 及时率 of any service and 验收合格率
of an event say no standard; what is really checked of such work is data: ``words/trades.toml``.
"""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from assistant.draft import BasisKind
from assistant.drafting.kinds.kinds_by_form import KEPT_RUNNING
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.works import is_works
from assistant.drafting.rows import Reason, Row
from assistant.facts import Brief
from corpus import late_re as re

_QUALITY, _TIME = "质量指标", "时效指标"
_VAGUE = {
    _QUALITY: re.compile(
        r"(?:(?:服务|作业|工作)?质量(?:达标|合格)率|(?<!案件)(?<!案卷)(?<!事项)办结率|(?<=[检测抽])准确率|服务质量合格率|活动验收合格率)$"
    ),
    _TIME: re.compile(
        r"(?:运维|维保|保养|管护|管养|服务|保洁|保安|安保|清扫|清运|收运|消杀|检测|抽检|快检|监测|保障|活动|咨询)(?:服务|活动|数据报送)?(?<!后勤服务)及时率$"
    ),
}
"""Rates that say no standard, by class."""
_MEASURE = re.compile(
    r"(?:(?:服务|工作)?质量|服务|作业|数据报送|成果验收|活动验收|活动)?(?:达标|合格|办结|准确|及时)率$"
)
"""What stands behind the work in such a name."""
_STANDING = re.compile(r"^年度[一-龥]+任务完成时间$")
"""The year's end of work that goes on: what is done in time says more."""
_ANY_RESULT = "成果验收合格率"
_BY_RESULT = frozenset({"professional", "survey", "archive", "research", "it_build"})
"""Kinds whose work is a result that is accepted."""
_LONGEST = 10
"""Characters of the work in a name."""


@dataclass(frozen=True)
class Rate:
    """A rate with its level and why that is usual."""

    name: str
    level: str
    why: str


@dataclass(frozen=True)
class Trade:
    """A kind of work and how it is checked."""

    words: tuple[str, ...]
    rates: dict[str, Rate]  # by 二级
    unless: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()  # names that do not fit it


@cache
def trades() -> tuple[Trade, ...]:
    """All that are known."""
    text = files("assistant").joinpath("words/trades.toml").read_text(encoding="utf-8")
    return tuple(
        Trade(
            tuple(one["words"]),
            {
                level2: Rate(*one[key])
                for level2, key in ((_QUALITY, "quality"), (_TIME, "time"))
                if key in one
            },
            tuple(one.get("not", ())),
            tuple(one.get("kinds", ())),
            tuple(one.get("instead", ())),
        )
        for one in tomllib.loads(text)["trade"]
    )


_SPARE = 0.5
"""The share of its weight that a vague row keeps beside what the trade checks."""


def with_trade_rates(rows: list[Row], kind: str, brief: Brief) -> list[Row]:
    """Rows in which what is vague or does not fit is measured as the trade does.

    What the request states, and what past tables of the office say, stays.
    """
    subject = subject_of(brief)
    works = is_works(brief)
    kept_up = KEPT_RUNNING.search(subject)
    mended: list[Row] = []
    for row in rows:
        vague = _VAGUE.get(row.level2)
        if vague is None or row.stays or row.signs.tables:
            mended.append(row)
            continue
        found = vague.search(row.name)
        if row.name.endswith(_ANY_RESULT) and kind not in _BY_RESULT:
            found = found or re.search(_ANY_RESULT, row.name)
        own = _MEASURE.sub("", row.name) if found else ""
        trade = _trade(own, row.level2, kind, subject) or _trade(subject, row.level2, kind, subject)
        if trade is not None and kind == "lease" and not trade.kinds:
            trade = None  # what goes on later with things that are rented
        if trade is not None and kept_up and _only_before(kept_up, trade):
            trade = None
        unfit = trade is not None and row.name.endswith(trade.instead or ("\0",))
        standing = row.level2 == _TIME and _STANDING.match(row.name) and not row.stays
        if trade is None or (works and not found) or not (found or unfit or standing):
            mended.append(row)
            continue
        as_checked = _measured(row, trade.rates[row.level2], trade, own)
        again = any(
            (one.level2, one.name) == (as_checked.level2, as_checked.name) for one in mended
        )
        if again and not unfit:  # one of its kind is enough; the vague one can still be chosen
            mended.append(replace(row, weight=row.weight * _SPARE))
        else:
            mended.append(as_checked)
    return _once(mended)


def _only_before(kept_up: re.Match[str], trade: Trade) -> bool:
    """True where the trade says only where the things are that are kept running: 水库测报设施运维."""
    before, said = kept_up.string[: kept_up.start()], kept_up.string
    return not any(said.find(word) >= 0 and word not in before for word in trade.words)


def _trade(text: str, level2: str, kind: str, subject: str) -> Trade | None:
    """The trade of the longest word in ``text`` that measures that class; the later of equal ones."""
    found = [
        (len(word), text.rfind(word), number)
        for number, one in enumerate(trades())
        for word in one.words
        if level2 in one.rates
        and word in text
        and (not one.kinds or kind in one.kinds)
        and not any(other in subject for other in one.unless)
    ]
    return trades()[max(found)[2]] if found else None


def _measured(row: Row, rate: Rate, trade: Trade, own: str) -> Row:
    word = next((one for one in sorted(trade.words, key=len, reverse=True) if one in own), "")
    work = own if 2 <= len(own) <= _LONGEST else word or trade.words[0]
    return replace(
        row,
        name=rate.name.replace("{事}", work),
        value=rate.level,
        name_reason=Reason(
            BasisKind.LIBRARY, f"“{word or trade.words[0]}”一类工作一般这样检查，有记录可查。"
        ),
        value_reason=Reason(BasisKind.CUSTOMARY, f"{rate.why}。"),
        question="",
    )


def _once(rows: list[Row]) -> list[Row]:
    """Rows without a second one of a name: the weightier stays."""
    best: dict[tuple[str, str], Row] = {}
    for row in rows:
        held = best.get((row.level2, row.name))
        if held is None or (not held.stays and row.weight > held.weight):
            best[row.level2, row.name] = row
    kept = {id(row) for row in best.values()}
    return [row for row in rows if id(row) in kept]
