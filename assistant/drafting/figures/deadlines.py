"""The date of a row whose deadline the request does not state."""

from assistant.draft import BasisKind
from assistant.drafting.figures.seasons import season_of
from assistant.drafting.rows import Reason
from assistant.facts import Brief
from assistant.understanding.calendar.moments import NO_DAY
from corpus import late_re as re
from corpus.occasions import festival_in, festivals_in

_GIVEN = re.compile(r"慰问|走访|看望|发放|礼包|慰问金|购物券|福利|物资")
"""What is given to people for a festival, and so before it."""


_END = "12月31日前"
_ALL_YEAR = re.compile(r"全年|每[月季周]|每个?月|每个?季度|常年|一年四季|日常")
_JOINED = re.compile(r"以及|[、和及与]")


def at_year_end(value: str, reason: Reason) -> bool:
    """True for the end of the year that stands where the request says no time at all."""
    return reason.kind is BasisKind.COMPUTED and value.endswith(_END)


def _of_all(occasion: str, brief: Brief) -> bool:
    """True where a festival is the time of the whole project, and not of one of its tasks.

    社区春节联欢会和广场舞比赛 names it for the first alone, 全年 says that the work goes on.
    """
    if _ALL_YEAR.search(brief.text):
        return False
    others = brief.text.replace(occasion, "")
    if festival_in(others) or occasion not in (brief.topic or brief.text):
        return False
    parts = [part for part in _JOINED.split(brief.topic) if part]
    return len(parts) < 2 or (parts[0].startswith(occasion) and not _EVENT.search(parts[0]))


_EVENT = re.compile(r"(?:活动|会|赛|演出|慰问|表彰|走访|建设|培训|检查)$")
"""What is held for itself: what it is joined with has a time of its own."""


def year_end(brief: Brief) -> tuple[str, Reason]:
    """A deadline where the request states none.

    The last day of the term that it states, the occasion it is for, else the end of the year.
    """
    for fact in brief.facts:
        last = fact.value.until
        if last is not None and last.day is not None:
            return f"{last}前", Reason(
                BasisKind.COMPUTED, f"按您写的“{fact.quoted}”的最后一天填写，请确认。"
            )
    occasion = festival_in(brief.text)
    both = [] if _ALL_YEAR.search(brief.text) else festivals_in(brief.topic or "")
    if len(both) > 1 and _GIVEN.search(brief.text):
        when = "、".join(f"{one}前" for one in both)
        return when, Reason(
            BasisKind.COMPUTED,
            f"您说的是{'和'.join(both)}的事项，没有写具体期限，暂按“{when}”填写，请确认并改成实际日期。",
        )
    if occasion and _of_all(occasion, brief):
        when = f"{occasion}前" if _GIVEN.search(brief.text) else f"{occasion}期间"
        return when, Reason(
            BasisKind.COMPUTED,
            f"您说的是{occasion}的事项，没有写具体期限，暂按“{when}”填写，请确认并改成实际日期。",
        )
    vacation = re.search(r"暑[假期]|寒假", brief.text)
    if vacation and not _ALL_YEAR.search(brief.text):
        when = "暑假结束前" if vacation[0] != "寒假" else "寒假结束前"
        return when, Reason(
            BasisKind.COMPUTED,
            f"您说的是{when.removesuffix('结束前')}的事项，没有写具体期限，暂按“{when}”填写，请确认并改成实际日期。",
        )
    if season := season_of(brief):
        return season.value, Reason(
            BasisKind.COMPUTED,
            f"{season.why}；您没有写具体期限，暂按“{season.value}”填写，请确认并改成实际日期。",
        )
    if "春运" in (brief.topic or ""):
        return "春运结束前", Reason(
            BasisKind.COMPUTED,
            "您说的是春运的事项，没有写具体期限，暂按“春运结束前”填写，请确认并改成实际日期。",
        )
    end = f"{brief.year}年{_END}" if brief.year else _END
    until = f"{brief.year}年度末" if brief.year else "预算年度的年末"
    unread = next((note for note in brief.notes if NO_DAY in note), "")
    said = unread.partition(NO_DAY)[0] + NO_DAY if unread else "您没有说完成时间"
    return end, Reason(
        BasisKind.COMPUTED, f"{said}，暂按{until}计算；如果有更早的期限，请改成实际期限。"
    )
