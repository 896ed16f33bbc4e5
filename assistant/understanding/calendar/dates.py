"""Years, dates, months and quarters of a request."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from assistant.understanding.found import Found, Taken
from assistant.understanding.lexicon import any_of, pattern, units
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.numerals import parse_number
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue, ValueKind

_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:[12]\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_YEAR = r"(?:20\d\d|二零[一二三四五六七八九零]{2})"
_BOUND = r"(?:开学前|以前|之前|以后|之后|前|后|起|开始)"
_YEARED = rf"(?:(?P<year>{_YEAR})年(?:度)?|(?:今年|明年|本年|当年|次年|后年))?(?:的)?"
_RANGE = re.compile(
    rf"(?<!\d)(?:{_YEAR}年(?:度)?)?(?P<m1>{_MONTH})月?(?:份)?(?:-|至|(?:(?<=月)[交发干做开缴付管办租雇请护守巡值用搞忙种收排]|一直)?到)"
    rf"(?:(?P<y2>{_YEAR})年|(?P<next>次年|明年|翌年))?(?P<m2>{_MONTH})月(?:份)?(?P<end>底|末)?(?!\d|[一二三四五六七八九十]*日)"
)
_DAYS = re.compile(
    rf"(?<!\d)(?:(?P<y1>{_YEAR})年)?(?P<m1>{_MONTH})月(?P<d1>{_DAY})[日号](?:起)?(?:-|至|到)(?:(?P<y2>{_YEAR})年)?(?:(?P<m2>{_MONTH})月)?(?P<d2>{_DAY})[日号]止?"
)
_ISO = re.compile(
    rf"(?<!\d)(?P<year>20\d\d)[-/.](?P<month>1[0-2]|0?[1-9])[-/.](?P<day>3[01]|[12]\d|0?[1-9])(?!\d)(?P<bound>{_BOUND})?"
)
_ISO_DAYS = re.compile(
    r"(?<!\d)(?P<a>20\d\d([-/.])\d{1,2}\2\d{1,2})(?:-|至|到)(?P<b>20\d\d\2\d{1,2}\2\d{1,2})(?!\d)"
)
"""2026.1.1-2026.12.31."""
_LIST = re.compile(
    rf"(?<![\d零一二两三四五六七八九十百千万])(?P<list>{_MONTH}(?:月(?:份)?)?(?:[和、,及与]{_MONTH}(?:月(?:份)?)?){{0,11}}(?<=[月份])"
    rf"|{_MONTH}(?:[和、,及与]{_MONTH}){{1,11}}月(?:份)?|(?:一二|二三|三四|四五|五六|六七|七八|八九)月(?:份)?)(?![底初末上中下前后以之起内\d])"
)
_DATE = re.compile(
    rf"(?<!\d){_YEARED}(?P<month>{_MONTH})月(?:份)?"
    rf"(?:(?P<day>{_DAY})(?:[日号]|(?=[之以]?前))|(?P<part>月?[初底末]|[上中下]旬))?(?P<bound>{_BOUND})?"
)
_NAMED = r"(?:[一-龥]{1,6}(?:节气?|日)|[主入]?汛期?|[一-龥]{0,4}开学|供暖|采暖期?|放假|寒假|暑假|国庆|[元端]旦|春运)(?:之|以)?前"
"""What a day is, behind it: 9月30日烈士纪念日前."""
_IN_A_MONTH = r"(?:给|补|发|工资)?(?:\d{3,}(?!\d*[人名户场次])|[一二两三四五六七八九][百千万])|[一二两三四五六七八九](?:次|场|回|遍|趟|期)"
"""What stands behind the 一月 of 每月."""
_QUARTER = re.compile(
    rf"{_YEARED}(?:第?(?P<quarter>(?!(?<!第)[一1]季度(?:[一两二三四五六]|\d{{1,2}})[次场期回轮])[一二三四1-4])季度|(?P<half>[上下]半年))(?P<part>[初末底])?(?P<bound>{_BOUND})?"
)
_QUARTERS = re.compile(r"第?(?P<first>[一二三1-3])(?:季度)?(?:-|至|到)第?(?P<last>[二三四2-4])季度")
_SHORT_DATE = re.compile(
    r"(?<![\d./·-])(?P<month>1[0-2]|0?[1-9])[·./](?P<day>3[01]|[12]\d|0?[1-9])[日号]?[”\"]?(?P<bound>之前|以前|前|之后|以后|后)"
)
"""6·30前, 12/31前, “6·26”前."""
_WITHIN = r"内(?!新增|发生|[部控审河涝业镜设科墙饰外地]|累计|增加|减少|下降|新发)"
_NO_REVIEW = r"(?!(?:绩效|综合|总?目标)?(?:考[核评]|测评|评[比优估议]|总结|述职|决算|盘点|[一-龥]{0,2}奖(?!补)))"
"""年底考核合格率, 年终奖: of which review it is, and no term."""
_YEAR_END = re.compile(
    rf"(?<![半\d一二三两几多])(?:{_YEAR}年(?:度)?|今年|明年|本年|当)?年(?:[底末终]{_BOUND}?{_NO_REVIEW}|{_WITHIN})|(?:{_YEAR}|今|明|本|当)年(?:[底末]{_BOUND}?{_NO_REVIEW}|{_WITHIN})"
)
_FINISHED = re.compile(
    r"[^\d,;。\n]{0,6}?(?:完工|完成|竣工|建成|交付|验收|结束|上线|办完|发放|到位|投用|投入使用|支付|交工|发(?=[,;。、)]|$)|打卡|到货|交货|供货|送达|交片|[弄做干修建装换种摆配拆铺栽播收打]完|[弄做修建办装换摆]好)"
)
"""What is done by a month: 7月发 is when money is paid, and no month for which it is."""
_DONE = re.compile(
    r"(?:全部|全面|整体|基本)?(?:完工|完成|竣工|建成|交付|验收(?!会)|上线|投用|投入使用|交工)"
)
_TERM_LABEL = r"(?:完成|完工|竣工|建成|交付|验收|投用)(?:时间|时限|期限|日期)[:为是在 ]*$"
_STARTED = re.compile(r"(?:份)?(?:开工|启动|动工|开始|起|签(?:订|署|下)?[了个]?[一-龥]{0,4}合同)")
_BOUGHT = re.compile(r"(?:份)?(?:购买|购置|采购|订购|招标|签订|签约|续签)")
_WHOLE_YEAR = re.compile(r"(?<!每[一-龥])全年|一整年|整年")

_RELATIVE = {
    "今年": 0,
    "今冬": 0,
    "今秋": 0,
    "今夏": 0,
    "今春": 0,
    "明春": 1,
    "来春": 1,
    "明夏": 1,
    "明秋": 1,
    "本年度": 0,
    "本年": 0,
    "明年": 1,
    "来年": 1,
    "下一年度": 1,
    "下个年度": 1,
    "下一年": 1,
    "下年度": 1,
    "后年": 2,
}
_YEAR_SAID = re.compile(
    rf"(?<!\d)(?P<full>{_YEAR})年(?P<du>度)?|(?<!\d)(?P<bare>20[2-4]\d)(?=[一-龥])(?!年|[万亿元块多余来]|{any_of(units().countable)})|(?P<relative>{'|'.join(_RELATIVE)})|(?<![\d.])(?P<alone>20[2-4]\d)(?=[,;。\n ]|$)"
)
_YEARS = re.compile(
    rf"(?<!\d)(?P<first>{_YEAR})年?(?:度)?(?P<from>[春夏秋冬]季?|[上下]半年)?(?:-|至|到)(?P<last>{_YEAR})年?(?:度)?(?P<to>[春夏秋冬]季?(?!训)|[上下]半年|[采供]暖[季期]|防火期)?(?![年\d]|学年)"
)
"""2026年至2027年, 2026年冬季至2027年春季: from one year to the next."""
_SHORT_YEAR = re.compile(
    r"(?<![\d零一二两三四五六七八九十百])(?P<two>\d\d|二[三四五六七八九])年(?!来|前|后|以|内|左右|上下|的?老|的?历史|多|余|期|限|久|[的]?时间|房龄|树龄|陈|合同|质保|租)"
)
_LASTED = re.compile(
    r"(?:约|近|满|超过?|逾|已|共|达|运行|使用|[建修]成|了|过|龄|累计|连续|期限?|期为|长|合同|质保|保修)$"
)
"""27年给食堂换厨具, where the year stands first; 建成27年 is an age."""
_PAST_BEFORE = re.compile(r"(?:根据|依据|按照|按|较|比|自|截至|截止|同|对照|参照)$")
_PAST_AFTER = re.compile(
    r"(?:年度?)?[^,;。\n]{0,12}(?:同比|环比|累计|文件|印发|出台|已经|已完成|已建|建成|以来|相比|的通知|的意见|通知》)|第\d{1,3}[次期号]"
)

_CARRIED = re.compile(r"(?:年度?)?(?:度)?(?:项目)?(?:续建)?(?:结转|结余|跨年|遗留)")
"""改造2025年结转: carried over from that year into the next, whose budget this is."""
_HAS_BEEN = re.compile(
    r"[^,;。\n ]{0,10}?(?:了(?!解)|[办搞做买修建换发招收来]过|(?:没有?|未)(?:能|来得及)?[一-龥]{1,2}?(?:完成?|好)|只有|才(?!艺|能)|的?是)"
)
"""今年办了八场, 今年没弄完, told of what has been; the year is the table's only where no other is said."""


@dataclass(frozen=True)
class YearSaid:
    """A year of the request and the words that said it."""

    year: int
    start: int
    end: int
    weight: int  # how likely it is the project's own year
    spans: bool = False  # its words say from one year to the next


def find_years(scan: Scan, taken: Taken, today: date) -> list[YearSaid]:
    """All years mentioned, in order."""
    years: list[YearSaid] = []
    ends = [
        found for found in _RANGE.finditer(scan.flat) if found.group("y2") or found.group("next")
    ]
    later = [found.span("y2") if found.group("y2") else found.span("next") for found in ends]
    years += _from_to(scan, taken)
    later += [(said.start, said.end) for said in years]
    for iso in _ISO.finditer(scan.flat):
        if taken.free(iso.start(), iso.end()):
            years.append(YearSaid(int(iso.group("year")), *iso.span("year"), 1))
    for found in _YEAR_SAID.finditer(scan.flat):
        if not taken.free(found.start(), found.end()):
            continue
        ends_name = pattern(r"[\d共计约为达近是号第]").search(scan.flat, 0, found.start()) is None
        if found.group("alone") and not (_apart(scan, found.start()) or ends_name):
            continue  # 优抚对象体检2026, before any number
        if any(start <= found.start() < end for start, end in later):
            continue  # 2025年11月至2026年3月 is a project of 2025
        said = found.group("full") or found.group("bare") or found.group("alone")
        year = _digits(said) if said else today.year + _RELATIVE[found.group("relative")]
        weight = 3 if found.group("du") or found.start() == 0 else 2
        if _CARRIED.match(scan.flat, found.end()) or _PAST_BEFORE.search(
            scan.flat[max(0, found.start() - 3) : found.start()]
        ):
            weight = 0
        else:
            far = scan.flat[found.start() - 1 : found.start()] == "到" and year > today.year + 1
            been = far or (found.group("relative") and _HAS_BEEN.match(scan.flat, found.end()))
            if been or _PAST_AFTER.match(scan.flat, found.end()) or year < today.year - 1:
                weight = 1
        years.append(YearSaid(year, found.start(), found.end(), weight))
    for short in _SHORT_YEAR.finditer(scan.flat):
        year = 2000 + _digits(short.group("two"))
        lasted = _LASTED.search(scan.flat[max(0, short.start() - 3) : short.start()])
        if not lasted and abs(year - today.year) <= 2 and taken.free(short.start(), short.end()):
            years.append(YearSaid(year, *short.span(), 2))
    if any(said.year >= today.year and said.weight > 1 for said in years):
        years = [
            replace(said, weight=min(said.weight, 1)) if said.year < today.year else said
            for said in years
        ]  # 2024年完成改厕1200户，2026年计划改800户
    return sorted(years, key=lambda said: said.start)


def _apart(scan: Scan, at: int) -> bool:
    """True where a word begins at ``at``: after a mark, a space or nothing."""
    return at == 0 or scan.flat[at - 1] in ",;。、:\n " or scan.spaced(at)


def _from_to(scan: Scan, taken: Taken) -> list[YearSaid]:
    """Years that are said as a span; the later one where a date of it is stated too."""
    said = []
    for found in _YEARS.finditer(scan.flat):
        first, last = _digits(found["first"]), _digits(found["last"])
        if last != first + 1 or not taken.free(found.start(), found.end()):
            continue
        dated = pattern(rf"{last}年(?:度)?(?:{_MONTH})月").search(scan.flat, found.end())
        said.append(YearSaid(last if dated else first, found.start(), found.end(), 3, spans=True))
    return said


def _digits(text: str) -> int:
    if text.isdigit():
        return int(text)
    return int("".join(str("零一二三四五六七八九".index(char)) for char in text))


def find_dates(scan: Scan, taken: Taken) -> list[Found]:
    """Deadlines and periods said in months, quarters or parts of the year."""
    dates: list[Found] = []

    def add(start: int, end: int, value: IndicatorValue) -> None:
        shown = value.model_copy(update={"text": scan.words(start, end)})
        dates.append(Found(start, end, shown, number_at=start))
        taken.take(start, end)

    for found in _DAYS.finditer(scan.flat):
        whole = _whole_months(found) or _days(found)
        if whole is not None and taken.free(found.start("m1"), found.end("d1")):
            add(found.start(), found.end(), whole)
    for found in _ISO_DAYS.finditer(scan.flat):
        days = [re.sub(r"\D", "年", found[name], count=1) for name in ("a", "b")]
        term = parse_value("至".join(re.sub(r"[-/.]", "月", day) + "日" for day in days))
        if term.kind is ValueKind.PERIOD and taken.free(found.start() + 5, found.end("a")):
            add(*found.span(), term)
    for found in _ISO.finditer(scan.flat):
        if taken.free(found.start("month"), found.end()):
            said = "{year}年{month}月{day}日".format(**found.groupdict())
            add(found.start(), found.end(), parse_value(said + _side(found.group("bound") or "")))
    for found in _RANGE.finditer(scan.flat):
        if taken.free(found.start("m1"), found.end()):
            ranged = _month_range(found)
            if ranged is not None:
                add(found.start("m1"), found.end(), ranged)
    for found in _LIST.finditer(scan.flat):
        months = sorted(
            {int(n) for n in map(_number, re.findall(_MONTH, found.group("list"))) if n}
        )
        if len(months) > 1 and taken.free(found.start(), found.end()):
            add(
                found.start(),
                found.end(),
                IndicatorValue(kind=ValueKind.PERIOD, months=tuple(months)),
            )
    for found in _DATE.finditer(scan.flat):
        if found.group() == "一月" and pattern(_IN_A_MONTH).match(scan.flat, found.end()):
            continue  # 厨工四个一月两千二, 一村一月一场
        named = (
            found["day"] and not found["bound"] and pattern(_NAMED).match(scan.flat, found.end())
        )
        if named and taken.free(found.start("month"), named.end()):
            of_year = f"{_digits(found['year'])}年" if found["year"] else ""
            day = f"{of_year}{_number(found['month'])}月{_number(found['day'])}日前"
            add(found.start(), named.end(), parse_value(day))
        elif taken.free(found.start("month"), found.end()):
            add(found.start(), found.end(), _dated(found, scan.flat))
    for found in _QUARTERS.finditer(scan.flat):
        first, last = _number(found["first"]), _number(found["last"])
        if first and last and first < last and taken.free(*found.span()):
            quarters = tuple(range(first * 3 - 2, last * 3 + 1))
            add(*found.span(), IndicatorValue(kind=ValueKind.PERIOD, months=quarters))
    for found in _SHORT_DATE.finditer(scan.flat):
        if taken.free(*found.span()):
            said = f"{int(found['month'])}月{int(found['day'])}日"
            quoted = "”" in found.group() and scan.flat[found.start() - 1 : found.start()] == "“"
            add(found.start() - quoted, found.end(), parse_value(said + _side(found["bound"])))
    for found in _QUARTER.finditer(scan.flat):
        if (
            taken.free(max(found.start("half"), found.start("quarter")), found.end())
            and scan.flat[found.start() - 1 : found.start()] != "每"
        ):
            add(found.start(), found.end(), parse_value(_arabic(found.group(), found)))
    for found in _YEAR_END.finditer(scan.flat):
        text = found.group()
        tail = max(text.find(mark) for mark in "底末终内")
        if taken.free(found.start() + tail, found.end()):
            year = pattern(rf"({_YEAR})年").match(text)
            head = f"{_digits(year.group(1))}年" if year else "年"
            before = "前" if text.endswith(("前", "内")) else ""
            add(found.start(), found.end(), parse_value(f"{head}底{before}"))
    for found in _WHOLE_YEAR.finditer(scan.flat):
        if taken.free(found.start(), found.end()):
            add(
                found.start(), found.end(),
                IndicatorValue(kind=ValueKind.PERIOD, number=Decimal(1), unit="年"),
            )  # fmt: skip
    return dates


def _number(text: str | None) -> int | None:
    number = parse_number(text) if text else None
    return None if number is None else int(number)


def _month_range(found: re.Match[str]) -> IndicatorValue | None:
    first, last = _number(found.group("m1")), _number(found.group("m2"))
    if first is None or last is None:
        return None
    if found.group("y2") or found.group("next"):
        start = pattern(rf"({_YEAR})年").match(found.group())
        later = 1
        if found.group("y2") and start:
            later = _digits(found.group("y2")) - _digits(start.group(1))
        count = later * 12 + last - first + 1
        if later and count > 0:
            return IndicatorValue(kind=ValueKind.PERIOD, number=Decimal(count), unit="个月")
    if first >= last:
        return None
    return IndicatorValue(kind=ValueKind.PERIOD, months=tuple(range(first, last + 1)))


def _days(found: re.Match[str]) -> IndicatorValue | None:
    """10月1日至7日, from one day to another; None where they are in no order."""
    value = parse_value(re.sub(r"[起止]", "", found.group()).replace("号", "日"))
    return value if value.kind is ValueKind.PERIOD and value.until is not None else None


def _whole_months(found: re.Match[str]) -> IndicatorValue | None:
    """1月1日至12月31日 as months; None where the days cut a month."""
    numbers = [_number(found.group(name)) for name in ("m1", "d1", "m2", "d2")]
    if None in numbers or numbers[1] != 1 or (numbers[3] or 0) < 28:
        return None
    first, last = numbers[0] or 0, numbers[2] or 0
    y1, y2 = found.group("y1"), found.group("y2")
    later = _digits(y2) - _digits(y1) if y1 and y2 else 0
    if later > 0:
        count = Decimal(later * 12 + last - first + 1)
        return IndicatorValue(kind=ValueKind.PERIOD, number=count, unit="个月")
    if first > last:
        return None
    return IndicatorValue(kind=ValueKind.PERIOD, months=tuple(range(first, last + 1)))


def _arabic(text: str, found: re.Match[str]) -> str:
    """The date in digits, as the value grammar reads it."""
    year = f"{_digits(found.group('year'))}年" if found.group("year") else ""
    body = found.group("half") or f"第{found.group('quarter')}季度"
    bound = found.group("bound") or ""
    return year + body + (found.group("part") or "") + _side(bound)


def _side(bound: str) -> str:
    if not bound:
        return ""
    return "前" if bound.endswith("前") else "后"


def _dated(found: re.Match[str], flat: str) -> IndicatorValue:
    """A date from its parts; a bare month becomes a deadline, a start, or a period."""
    month = _number(found.group("month"))
    day, part, bound = found.group("day"), found.group("part"), found.group("bound") or ""
    assert month is not None
    if not day and not part and not bound and flat[found.start() - 1 : found.start()] in {"×", "*"}:
        return IndicatorValue(kind=ValueKind.PERIOD, number=Decimal(month), unit="个月")
    head = f"{_digits(found.group('year'))}年" if found.group("year") else ""
    if day and not bound and _DONE.match(flat, found.end()):
        bound = "前"
    if not day and not part and not bound:
        labelled = pattern(_TERM_LABEL).search(flat[max(0, found.start() - 10) : found.start()])
        if labelled or _FINISHED.match(flat, found.end()):
            return parse_value(f"{head}{month}月底前")
        if _STARTED.match(flat, found.end()):
            return parse_value(f"{head}{month}月初后")
        if head and _BOUGHT.match(flat, found.end()):
            return parse_value(f"{head}{month}月")  # when it is bought, not for how long
        return IndicatorValue(kind=ValueKind.PERIOD, months=(month,))
    text = f"{head}{month}月"
    if day:
        text += f"{_number(day)}日"
    elif part:
        text += part.removeprefix("月")
    return parse_value(text + _side(bound))
