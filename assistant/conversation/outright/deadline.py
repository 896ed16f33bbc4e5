"""A day by which things must be done, told without its row: 霜冻在3月，必须2月底前装好 is of the one row with a date."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.hedges import LATER, OPEN
from assistant.conversation.order_words import ORDERED
from assistant.draft import Draft

_DAY = r"(?:20\d\d年)?\d{1,2}月(?:\d{1,2}[日号]|[上中下]旬|底|初|中旬|末)?"
_BY = re.compile(
    rf"(?:所以|那就|咱们?|我们|这批|整个)*(?:必须|务必|一定要?|最晚|最迟|怎么也得|无论如何|得|要|应当?|赶)+(?:在|到|赶在)?(?P<v>{_DAY})(?:之?前|以前)(?:就)?(?:全部|都|要|得|能)*(?:[\u4e00-\u9fff]{{1,2}}(?:好|完|到位|成|上|齐|掉|毕|下来|出来)|完成|完工|交付|交货|到货|到位|验收|投用|竣工|开工)(?:才行|才对|吧|了|的)*"
)
_DONE_BY = re.compile(
    rf"(?:所以|那就|其实|我们?|咱们?|整个|实际|[\u4e00-\u9fff]{{2,6}}?)*(?P<v>{_DAY})(?:之?前|以前)?(?:就|便|都|要|得|能|必须|会|全部?|已经?|该)+(?:[\u4e00-\u9fff]{{0,2}}(?:好|完|到位|成|齐|毕|下来)|完成|完工|结束|收工|收尾|收|交付|交货|到货|到位|验收|投用|竣工)(?:了|的|吧)*"
)
_FAULTED = re.compile(
    r"(?:完[成工]|交[付货]|验收|培训|采购|实施)?(?:时效|时间|期限|工期|日期|时限|年底)[^，。\d]{0,8}(?:不对|不行|不成|不妥|不准|错了?|太晚|太迟|太早|晚了|迟了|不合适|来不及|不算数)(?:了|吧|啊|的)*"
)
"""时效写到年底不对，我们10月底就收了."""
_WHY = re.compile(rf"^(?!.*(?:{ORDERED}|填|写|叫|换))[^%％]*$")
_MONTH_ALONE = re.compile(r"(?:就|都)?(?:在|是|到)?\d{1,2}月")


def deadline_outright(text: str, draft: Draft) -> str:
    """``text`` as the order for the one row of the table that has a date; unchanged where there are several."""
    clauses = split(text)
    told = [(at, found) for at, one in enumerate(clauses) if (found := _BY.fullmatch(one))]
    if _time_is_wrong(clauses):
        told = told or [(at, found) for at, one in enumerate(clauses) if (found := _DONE_BY.fullmatch(one))]  # fmt: skip
    if len(told) != 1 or re.search(rf"{OPEN}|{LATER}|[?？]|吗$", text):
        return text
    others = [one for at, one in enumerate(clauses) if at != told[0][0]]
    figures = [re.sub(_MONTH_ALONE, "", one) for one in others]
    if not all(_WHY.match(one) for one in others) or any(re.search(r"\d", one) for one in figures):
        return text
    dated = [n for n, row in enumerate(draft.table.indicators) if row.applicable and row.parsed.date is not None and row.level2 == "时效指标"]  # fmt: skip
    return f"第{dated[0] + 1}条改成{told[0][1].group('v')}前" if len(dated) == 1 else text


def _time_is_wrong(clauses: list[str]) -> bool:
    """True where a clause finds fault with the time that stands there, or begins with the time alone."""
    spoken = len(clauses) > 2 and clauses[0] in {"时效", "时间", "工期", "期限"}
    return spoken or any(_FAULTED.fullmatch(one) for one in clauses)
