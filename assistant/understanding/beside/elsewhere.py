"""Figures of other years and of other places, and of what was refused: none of this project's."""

from assistant.understanding.calendar.dates import YearSaid
from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.values import ValueKind

_MARKS = frozenset(",;。!?\n ")
_FURTHEST = 80  # characters of a clause that are looked at
_COUNTS = frozenset(
    {ValueKind.QUANTITY, ValueKind.UNIT_PRICE, ValueKind.MONEY, ValueKind.FREQUENCY}
)
_YEAR = re.compile(
    r"(?P<past>去年|上年度?|上一年度?|前年|往年|前几年|十[一二三四]五”?期间|近[两三四五]年|[两三五]年来|上个?月|上周|前阵子|前段时间|前几天)|(?P<now>今年|本年度?)|(?P<full>20\d\d)年|(?P<next>明年|来年|下一?年度?)"
)
_COMPARED = re.compile(r"(?:比|较|同比|对比|结转|结余|基础上|相比|从|自)")
_WHICH = re.compile(r"的(?!是)[一-龥]{0,2}$")
_HAPPENED = re.compile(
    r"了(?!解)|[办搞做买修建换发招收来]过|已经?|实际|只有|才(?!艺|能)|(?:举办|改造|完成|培训|发放|补的?)(?=是|为|$)|^的?是"
)
_DONE_THEN = re.compile(r"累计|共|已|完成|建成|实施|投入|改造|举办|培训|发放|补助")
_HEARD = re.compile(
    r"听说|据说|听[人他]说|有人说|隔壁|邻[村县镇区乡市](?!里)|兄弟(?:单位|乡镇|县区|街道)|市场价|"
    r"上[次回](?!会)|别的?(?:单位|地方|村|镇|乡|县|区|街道|社区|学校|家|人)|(?<![给付让请找跟和叫替把军工老病亲患证族商])人家(?![里庭属长禽畜政具电])|对方报价|(?:以前|之前|原先)(?:都?是|为|都?按|只有|发)|老标准|旧标准|原来?(?:报|谈|要|打算|计划(?!生育)|想|定|是)|本来(?!水)"
)
_REFUSED = re.compile(
    r"(?:这[次回]不|先不|不[买要办搞做报]了?|没(?:有)?(?:用|理|要)[他它她]?们?(?:的|了)?|给不起|用不起|买不起)(?=$|[哈呀啊吧的])|[一-龥]{0,4}不如|[那这](?:个|些|都)?是(?:旧|老|去年|以前|原来|错|过期|作废|往年)的"
)


_LEVELS = (
    r"全国|各省|每个?省", r"全(?:省|自治区)|各[市州]|每个?[市州]", r"全[市州]|各[县区]|每个?[县区]",
    r"全[县区]|各(?:乡镇|街道|[乡镇])|每个?(?:乡镇|街道)",
)  # fmt: skip
"""How a whole country, province, city or county is said, the largest first."""
_OURS = (r"省|自治区", r"[市州]", r"[县区旗]", r"(?:乡|镇|街道)", r"(?:村|社区|学校|小学|校|院|园)")
_OUR = r"(?:我|本|咱们?|俺们?|我们)"


def of_larger(scan: Scan, found: list[Found], text: str) -> list[Found]:
    """What a document sets for a whole province or city where the office is of a lower level.

    到2026年底全省治理率达到60%以上，每个县打造2个示范片。我镇拟…: neither is the town's.
    ``text`` is the whole message, whose 我镇 the flat one may lack.
    """
    ours = [at for at, level in enumerate(_OURS) if re.search(rf"{_OUR}(?:{level})", text)]
    if not ours or not pattern(r"《|文件|方案|意见|通知|要求|部署|规划").search(text):
        return []
    larger = "|".join(_LEVELS[: max(ours)])
    if not larger:
        return []
    return [
        one for one in found if pattern(larger).search(scan.flat, *clause_of(scan, one)) is not None
    ]


def clause_of(scan: Scan, one: Found) -> tuple[int, int]:
    """From where a value's clause begins to where it ends."""
    flat = scan.flat
    start = max(flat.rfind(mark, 0, one.start) for mark in _MARKS) + 1
    ends = (flat.find(mark, one.end) for mark in _MARKS)
    end = min((at for at in ends if at >= 0), default=len(flat))
    return start, end


_TOLD = r"(?:去年|上年|往年|前年|以前|之前|上个?月|上[次回]|原计划|原来|20\d\d(?:年|-)|文件|上级|上面|国家|政策|隔壁|邻[村县镇区])"


def told_of(scan: Scan, one: Found) -> tuple[int, int] | None:
    """From the words that say when or who to the end of the clause of a value that is another's."""
    start, end = clause_of(scan, one)
    start = max(start, scan.flat.rfind("(", start, one.start) + 1)
    told = pattern(_TOLD).search(scan.flat, start, one.start)
    return (told.start(), end) if told else None


def of_others(
    scan: Scan, found: list[Found], years: list[YearSaid], past: list[Found]
) -> list[Found]:
    """Counts and amounts that are told of another year or another place, or were refused."""
    table = max(years, key=lambda said: said.weight).year if years else None
    this_year = next(
        (s.year for s in years if scan.flat[s.start : s.end].startswith(("今年", "本年"))), None
    )
    others: list[Found] = []
    for one in found:
        later = any(said.year == table and said.start >= one.end for said in years)
        if one.value.kind in _COUNTS and (
            _of_another_year(scan, one, table, this_year, later=later)
            or _of_another_place(scan, one)
            or any(_goes_on(scan, other, one) for other in [*past, *others[-1:]])
        ):
            others.append(one)
    return others


_SPENT = r"[,;](?:一?共|总共|总计|大概|大约|才|只)*(?:(?:花|用|投|支出|补|发)(?:了|掉|出去)|花费|支出|用去)"


def _goes_on(scan: Scan, other: Found, one: Found) -> bool:
    """True for 去年做了12场，花了3.6万: the next clause tells of the same."""
    start, _ = clause_of(scan, one)
    return start > 0 and bool(
        pattern(rf"[一-龥]{{0,6}}{_SPENT}[一-龥]{{0,6}}").fullmatch(scan.flat, other.end, one.start)
    )


def _clause(scan: Scan, one: Found) -> tuple[str, str]:
    """The words of its clause before and after a value."""
    first, last = max(0, one.start - _FURTHEST), min(len(scan.flat), one.end + _FURTHEST)
    start, end = one.start, one.end
    while start > first and scan.flat[start - 1] not in _MARKS:
        start -= 1
    while end < last and scan.flat[end] not in _MARKS:
        end += 1
    return scan.flat[start : one.start], scan.flat[one.end : end]


def _of_another_year(
    scan: Scan, one: Found, table: int | None, this_year: int | None, *, later: bool
) -> bool:
    before, _ = _clause(scan, one)
    said = next(iter(reversed(list(_YEAR.finditer(before)))), None)
    if said is None or said.group("next"):
        return False
    between = before[said.end() :]
    object_of = said.start() > 0 and _WHICH.search(between)  # 维护去年建的12个
    if _COMPARED.search(before[max(0, said.start() - 3) :]) or object_of:
        return False  # 比去年多3个; 去年建的12个
    if said.group("past"):
        return _HAPPENED.search(between) is not None or "累计" in between
    if table is None:
        return False
    year = int(said.group("full")) if said.group("full") else this_year
    if year is None or year >= table:
        return False
    if said.group("full") and later and _DONE_THEN.search(between):
        return True  # 2024年全县完成改厕1200户，2026年再改800户
    bracketed = "(" in before[: said.start()][-1:]
    return bracketed or _HAPPENED.search(between) is not None


def _of_another_place(scan: Scan, one: Found) -> bool:
    before, after = _clause(scan, one)
    heard = _HEARD.search(before)
    if heard and not pattern(r"[一-龥]{0,3}(?:定|说好|同意|批|会)的?").match(before, heard.end()):
        return True
    return _REFUSED.search(after) is not None


def note_on_others(others: list[Found]) -> list[str]:
    """A note that names what was set aside, or none."""
    if not others:
        return []
    said = "、".join(f"“{one.value.text}”" for one in others[:4])
    return [f"{said}说的是往年、别处或不办的情况，没有用上；如果是本项目的，请告诉我。"]
