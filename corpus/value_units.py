"""The words of the value grammar: measure words, per-units, and what is no unit."""

from corpus import late_re as re

RATE_UNITS = frozenset({"%", "‰", "个百分点", "百分点"})
DURATION_UNITS = frozenset(
    {"年", "个月", "月", "个工作日", "工作日", "周", "个周", "个星期", "星期", "个季度",
     "个自然日", "自然日", "个日历天", "日历天", "学年", "个学年", "学期", "个学期", "个年度"}
)  # fmt: skip
"""Units that are a term by themselves: 12个月, 3个工作日."""
SHORT_TERMS = frozenset({"天", "日", "小时", "个小时", "分钟", "秒", "秒钟", "个天"})
"""Units that are a term with an upper limit (5天内), a quantity without (开放260天)."""
TIMES = frozenset({"次", "场次", "场", "期", "轮", "遍", "回", "趟", "班次", "车次"})
"""Units that make a frequency when counted per span of time."""
TIME_PER = frozenset(
    {
        "年",
        "工作日",
        "半月",
        "半个月",
        "半小时",
        "半个小时",
        "月",
        "日",
        "天",
        "周",
        "季度",
        "季",
        "半年",
        "年度",
        "学期",
        "学年",
    }
)
SAME_PER = {
    "半个月": "半月",
    "半个小时": "半小时",
    "天": "日",
    "季": "季度",
    "年度": "年",
    "全年": "年",
    "星期": "周",
}
"""Per-units that mean the same as another."""

PER_WORDS = (
    "年度|年|半年|月|工作日|日|天|周|星期|季度|季|学期|学年|小时|人次|人|名|位|户次|户|场次|场|次|期|届|批次|批|"
    "平方米|平方公里|立方米|平米|公里|千米|公顷|米|亩|吨|公斤|斤|升|度|"
    "个|台|套|辆|村|社区|街道|乡镇|乡|镇|县|单位|所|校|学校|生|学生|床|点|处|件|份|册|车|工日|班|家|项|宗|例|"
    "头|只|羽|株|棵|盏|路|组|支|队|站|门|栋|幢|间|座|片|块|枚|桶|箱|瓶|标段|课时|学时|篇|条|张|本|网格|企业|"
    "项目|家庭|万人次|万人|根|杆|艘|架|部(?!门)|把|幅|扇|盆|副|眼|卷|盒|包|袋|延米|顶|匹|尾|款"
)  # fmt: skip
_MEASURES = (
    "万|亿|人次|人|个|名|户次|户|次|场次|场|期|台次|台|套|辆次|辆|亩次|亩|村|所|校|床|点|处|件次|件|份|册|"
    "车次|车|班次|班|家次|家|项|批次|批|宗|例|头次|头|只|羽|株|棵|盏|路|组|支|队|站|门|栋|幢|间|座|片|块|枚|"
    "桶|箱|瓶|升|篇|条|张|本|盆|颗|匹|尾|口|眼|根|扇|面|幅|把|双|对|副|艘|架次|架|部|款|种|类|届|轮|遍|回|趟|"
    "位|员|道|段|层|页|字|分|步|卷|盒|包|袋|起|桩|单|笔|票|顶|床|节|环|圈|丛|簇|样|棚|垄|杆|根|方|"
    "吨|斤|公斤|千克|克|公里|千米|米|厘米|毫米|里|平方米|平方公里|平方|立方米|立方|延米|平米|公顷|"
    "度|千瓦时|千瓦|兆瓦|瓦|千伏|分贝|摄氏度|万元|元|小时|天|日|分钟|秒|课时|学时|工日|台班|人天|人日|人月|人年|"
    "标段|社区|街道|乡镇|乡|镇|县|单位|网格|小区|企业|学校"
)  # fmt: skip
_MEASURE = re.compile(
    rf"(?:万|亿)?(?:{'|'.join(sorted(set(_MEASURES.split('|')), key=len, reverse=True))})"
)
PLAIN_UNITS = f"{_MEASURE.pattern.removeprefix('(?:万|亿)?')}|年|个月|个?工作日|%|‰"
"""Pattern of the units that make a number plain wherever it stands."""
_LATIN = re.compile(r"(?:[A-Za-zμΩ°]{2,5}|[mtTLMVWKdhgk])[23]?")
_NO_UNIT = re.compile(
    r"[的了是和与及并或将已未内前后到各且均等,;:、。!?<>=≥≤%‰\"“”]|完成|按时|按期|及时|保障|提升|提高|"
    r"增强|加强|推进|有效|持续|稳定|左右|以上|以下|归档|报送|响应|办结|整改|通过|合格|达标|满意|性|全部|不"
)
_GRADES = frozenset("类级等流档星般体定律致切贯")  # 一类, 一般, 一致: wording, no count
_MARKS = re.compile(r"\([一-龥]{1,2}\)")  # 台(套), 场(次)


def is_unit(unit: str, *, spelled: bool) -> bool:
    """True where the text behind a number can be its unit and is no sentence.

    ``spelled``: the number stands in Chinese numerals (一处), where much is mere wording (一流).
    """
    core = _MARKS.sub("", unit)
    if not core or "(" in core or _NO_UNIT.search(core):
        return False
    if re.search(r"[A-Za-zμΩ°\d]", core):
        return not spelled and bool(_LATIN.fullmatch(core.lstrip("万亿")))
    found = _MEASURE.match(core)
    rest = core[found.end() :] if found else core
    if spelled:
        wording = (
            core[0] in _GRADES
            or core == "分"
            or re.search("[零一二两三四五六七八九十百千万亿]", rest)
        )
        return bool(found) and not wording and len(rest) <= 6
    if not found:
        if core[0] in "年月号季届":  # 2024年水平: a date in a sentence
            return False
        return len(core) <= 4 and not re.search(r"[一二三四五六七八九十百千]", core)
    return len(rest) <= 8


_ALTERNATIVES = re.compile(
    r"(?:台/套|套/台|场/次|批/次|件/套|个/处|处/个|个/次|例/次|项/次|辆/次|宗/件)"
)
_JOINED = re.compile(r"(人|户|名|户次|人次)(年|月|日|天|季度|学期)")
_SPELLED_SPAN = {"两": "2", "二": "2", "三": "3", "四": "4", "五": "5", "十": "10"}


def split_per(rest: str) -> tuple[str, tuple[str, ...]] | None:
    """What follows a number, as (unit, per-units): "元/人·月" -> ("元", ("人", "月")).

    None where the per-part is none.
    """
    once = re.fullmatch(r"(.*[元万亿])一(?:个)?(年|月|天|日|人|户|次|场|学期|季度)", rest)
    if once:  # 35万一年
        rest = f"{once.group(1)}/{once.group(2)}"
    kept = _ALTERNATIVES.match(rest)
    start = kept.end() if kept else 0
    cut = re.search(r"/|每", rest[start:])
    if not cut:
        return rest, ()
    at = start + cut.start()
    tokens = [token for token in re.split(r"[/每·*×、.()]+", rest[at:]) if token]
    per: list[str] = []
    for token in tokens:
        found = per_unit(token)
        if not found:
            return None
        per += found
    return (rest[:at], tuple(per)) if per else None


def per_unit(token: str) -> list[str]:
    """One written per-unit in its parts ("人月" -> 人, 月; "两年" -> 2年); [] where it is none."""
    joined = _JOINED.fullmatch(token)
    if joined:
        return list(joined.groups())
    span = re.fullmatch(
        r"(\d{1,2}|[两二三四五十])(个月|年|月|周|天|日|季度|个季度|个?小时|分钟)", token
    )
    if span:
        return [_SPELLED_SPAN.get(span.group(1), span.group(1)) + span.group(2)]
    token = re.sub(
        r"^[一1]?(?:个)?(?=(?:年|月|季度|学期|星期|周|人|社区|村|项目|单位)$)|^一", "", token
    )
    if re.fullmatch(PER_WORDS, token):
        return [token]
    if re.fullmatch(r"[一-龥]{1,6}|[A-Za-z]{1,3}[23]?", token) and not _NO_UNIT.search(token):
        return [token]
    return []
