"""Which year a request is for, where it says several, says one by 今年, or says none but 下半年."""

from dataclasses import replace
from datetime import date

from assistant.understanding.calendar.carried_over import carried_from
from assistant.understanding.calendar.dates import YearSaid
from assistant.understanding.found import Found
from assistant.understanding.wording.scan import Scan

_NEXT_BUDGET = 10
"""From this month on offices draw up the next year's budget, so that 本年 can mean that one."""
_THIS_YEAR = frozenset({"今年", "本年", "本年度"})


def choose_year(
    flat: Scan, years: list[YearSaid], found: list[Found], today: date
) -> tuple[YearSaid | None, list[str]]:
    """The year of the budget and what to confirm about it; None where nothing says one.

    ``today`` tells what 今年 means; of the years said, the one with the most weight is taken.
    """
    if years:
        best = max(years, key=lambda said: said.weight)
        if best.spans:
            span = flat.words(best.start, best.end)
            return best, [f"“{span}”跨两个年度，暂按{best.year}年填写，请确认预算年度。"]
        if best.weight == 0 or (best.weight == 1 and best.year < today.year):
            return None, []
        rivals = sorted(
            {said.year for said in years if said.weight >= 2 and said.year != best.year}
        )
        notes = []
        if rivals and best.weight < 3:
            others = "、".join(f"{year}年" for year in rivals)
            notes.append(f"提到了{best.year}年和{others}，暂按{best.year}年填写，请确认预算年度。")
        now = flat.words(best.start, best.end)
        if now in _THIS_YEAR and carried_from(flat.flat) == best.year:
            notes.append(
                f"{best.year}年结转的项目，“{now}”按{best.year + 1}年理解，请确认预算年度。"
            )
            return replace(best, year=best.year + 1), notes
        if today.month >= _NEXT_BUDGET and now in _THIS_YEAR and best.year == today.year:
            notes.append(
                f"“{now}”按{best.year}年理解；现在已是{today.month}月，如果编的是{best.year + 1}年的预算，请告诉我预算年度。"
            )
        return best, notes
    for one in found:
        if one.value.date is not None and one.value.date.half == 2 and one.value.date.year is None:
            if today.month >= _NEXT_BUDGET:
                return None, []  # 下半年 of the next year as likely as of this
            said = YearSaid(today.year, one.start, one.end, 1)
            return said, [f"“{one.value.text}”没有写年份，暂按{today.year}年理解，请确认预算年度。"]
    return None, []
