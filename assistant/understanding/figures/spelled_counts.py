"""Whether Chinese numerals before a unit count something: 两百户 does, 三点建议 does not."""

from assistant.understanding.figures.numbers import Amount
from assistant.understanding.lexicon import pattern

_MANY = 10
"""More mouths than are said in an idiom: 陶坛五十口."""
_GRADES = frozenset({"类", "级", "等", "档", "期", "批", "层"})
"""What neighbouring numerals before a noun say the ranks of."""
_SUMMED_UP = r"(?=[,;。)\n]|$)|资金|经费|费用|支出|任务|工作(?!经费|站|者|人)|合计|共计|加起来"
_RISKY_SPELLED = frozenset("点类面道门对片起口方度种支大块节队班站组层字通")


def spelled_count(flat: str, start: int, amount: Amount, unit: str, end: int) -> bool:
    """True where ``amount``, which begins at ``start``, counts what ``unit`` up to ``end`` says."""
    text = flat[start : amount.end]
    if amount.upper is not None and unit in _GRADES and pattern(r"[一-龥]").match(flat, end):
        return False  # 四五类危桥: both grades, and no number of them
    if text[0] in "百千万" and flat[start - 1 : start] not in {"近", "上", "约", "超", "过"}:
        return False
    if text == "一" and pattern(r"(?:最后|最末|末|头|第)$").search(flat[max(0, start - 2) : start]):
        return False  # 每季度最后一个月: which month, and no number of them
    if text == "零" and unit != "点":  # 安全事故零起, but 更换零件
        none = pattern(
            r"(?:事故|投诉|案件?|火灾|纠纷|[上信]访|发生|伤亡|差错|失误|报告|火情|疫情)$"
        )
        ends = pattern(r"(?=[,;。、!?) \n]|$)").match(flat, end)
        return ends is not None and none.search(flat[max(0, start - 4) : start]) is not None
    if "点" in text[-1:] or (
        text == "半"
        and (unit != "年" or flat[start - 1 : start] in {"上", "下", "每", "大", "前", "后"})
    ):
        return False
    if (
        unit == "口"
        and text != "一"
        and (amount.number >= _MANY or "一口" in flat or "每口" in flat)
    ):
        return True
    if unit == "口" and text != "一":
        before = flat[start - 1 : start]
        well = pattern(r"[机水古老大]?[井塘池窖锅]").match(flat, end) is not None
        return before in set("塘井池窖那这") - {""} or (
            before in set("修建挖打掏清换") - {""} and not well
        )  # 山塘修两口, 那三口机井; 打两口机井 is a task as it stands
    if unit == "顿" and text == "一":
        return False  # 中午管一顿饭
    if unit in {"项", "种", "类"} and pattern(_SUMMED_UP).match(flat, end):
        return False  # 三项资金, 分5天、10天、30天三种: what was listed, summed up
    if len(text) == 1 and unit in _RISKY_SPELLED:
        return unit in {"支", "块", "队", "站", "班", "组", "种", "对"} and text != "一"
    return not (text == "一" and flat[end : end + 2] in {"项目", "平台", "方面", "问题", "系统"})
