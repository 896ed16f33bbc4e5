"""Properties that hold for every value and every text."""

from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from corpus.value_grammar import parse_value
from corpus.values import DatePoint, IndicatorValue, ValueKind

SIGNS = st.sampled_from([None, "≥", "≤", "=", ">", "<"])
NUMBERS = st.decimals(min_value=0, max_value=10**9, places=4) | st.integers(0, 10**9).map(Decimal)
PER = st.sampled_from(
    ["人", "户", "年", "月", "天", "季度", "公里", "社区", "人次", "亩", "次", "平方米", "2年"]
)
TIME = st.sampled_from(["年", "月", "周", "天", "季度", "半年", "2年", "3个月"])
CHANGE = st.sampled_from([None, None, "同比增长", "较上年提高", "降低", "增加"])


@st.composite
def ranges(draw: st.DrawFn) -> dict[str, Decimal | None]:
    """A number, now and then the end of a range."""
    number = draw(NUMBERS)
    more = draw(st.none() | st.integers(1, 1000))
    return {"number": number, "upper": None if more is None else number + more}


@st.composite
def measured(draw: st.DrawFn) -> IndicatorValue:
    """Values with a number and a unit."""
    kind, units = draw(
        st.sampled_from(
            [
                (
                    ValueKind.QUANTITY,
                    ["人", "个社区", "万人", "m2", "台(套)", "千米", None, "小时"],
                ),
                (ValueKind.RATE, ["%", "‰", "个百分点"]),
                (ValueKind.MONEY, ["元", "万元", "亿元", "千元"]),
                (ValueKind.UNIT_PRICE, ["元", "万元"]),
                (ValueKind.PERIOD, ["个月", "年", "个工作日", "周", "学期"]),
                (ValueKind.FREQUENCY, ["次", "场", "期", "次活动"]),
            ]
        )
    )
    unit = draw(st.sampled_from(units))
    sign, per = draw(SIGNS), ()
    if unit == "小时" and sign in {"≤", "<"}:
        sign = "≥"  # bounded from above hours are a period
    if kind is ValueKind.UNIT_PRICE:
        per = tuple(draw(st.lists(PER, min_size=1, max_size=3, unique=True)))
    if kind is ValueKind.FREQUENCY:
        per = (draw(TIME),)
    if kind is ValueKind.QUANTITY and unit == "人":
        per = tuple(draw(st.lists(st.sampled_from(["社区", "村", "组"]), max_size=1)))
    return IndicatorValue(
        kind=kind, sign=sign, unit=unit, per=per, about=draw(st.booleans()),
        change=draw(CHANGE), **draw(ranges()),
    )  # fmt: skip


MONTH = st.integers(1, 12)
PARTS = st.sampled_from(["初", "上旬", "中旬", "下旬", "底"])
YEARS = st.none() | st.integers(1990, 2099)
POINTS = (
    st.builds(DatePoint, year=YEARS, month=MONTH, day=st.integers(1, 28))
    | st.builds(DatePoint, year=YEARS, month=MONTH, part=PARTS)
    | st.builds(DatePoint, year=st.integers(1990, 2099), month=MONTH)
    | st.builds(DatePoint, year=YEARS, quarter=st.integers(1, 4), part=st.none() | st.just("底"))
    | st.builds(DatePoint, year=YEARS, half=st.integers(1, 2), part=st.none() | st.just("底"))
    | st.builds(DatePoint, year=st.integers(1990, 2099))
    | st.builds(DatePoint, year=YEARS, part=st.sampled_from(["初", "底"]))
)
DATES = st.builds(
    IndicatorValue,
    kind=st.just(ValueKind.DATE),
    sign=st.sampled_from([None, "≤", "≥"]),
    date=POINTS,
)
RECURRING = st.builds(
    IndicatorValue,
    kind=st.just(ValueKind.DATE),
    sign=st.sampled_from([None, "≤"]),
    date=st.builds(DatePoint, day=st.integers(1, 31)) | st.builds(DatePoint, part=PARTS),
    per=st.just(("月",)),
) | st.builds(
    IndicatorValue,
    kind=st.just(ValueKind.DATE),
    sign=st.sampled_from([None, "≤"]),
    date=st.builds(DatePoint, month=MONTH, day=st.integers(1, 28)) | st.builds(DatePoint, part=st.sampled_from(["初", "底"])),
    per=st.just(("年",)),
)  # fmt: skip
MONTHS = st.builds(
    IndicatorValue,
    kind=st.just(ValueKind.PERIOD),
    months=st.sets(MONTH, min_size=1).map(lambda months: tuple(sorted(months))),
    date=st.none() | st.builds(DatePoint, year=st.integers(1990, 2099)),
)
OTHERS = st.sampled_from(
    [
        IndicatorValue(kind=ValueKind.NOT_APPLICABLE),
        IndicatorValue(kind=ValueKind.QUALITATIVE, word="有效保障"),
        IndicatorValue(kind=ValueKind.QUALITATIVE, word=""),
    ]
)
VALUES = measured() | DATES | RECURRING | MONTHS | OTHERS


def is_one_month_of_a_year(value: IndicatorValue) -> bool:
    """2025年3月 is written alike as a date and as a term of one month."""
    return len(value.months) == 1 and value.date is not None


@given(VALUES.filter(lambda value: not is_one_month_of_a_year(value)))
def test_a_printed_value_reads_back(value: IndicatorValue) -> None:
    assert parse_value(value.render()) == value


PIECES = st.sampled_from(
    [*list("0123456789.%‰/、，-~至到≥≤<>=()（）年月日天人元万亿千百十零一二两三半每约内前后底初和起成余第A "), "以上", "以内", "不超过", "不低于", "季度", "个月", "工作日", "次", "2025", "控制在", "达到", "增长", "\n", "\t", "率", "元/人", "小时", "上半年", "全年", "左右", "百分之", "完成", "同比", "标准", "人均"]
)  # fmt: skip
TEXTS = st.text(max_size=40) | st.lists(PIECES, max_size=9).map("".join)


@given(TEXTS, st.booleans())
@example("11月份完成验收", True)
@example("9" * 60 + "万元", True)
@example("每" * 5000, True)
@example("10 20人", True)
@example("0.起", False)
def test_every_text_gives_a_value_that_reads_back(text: str, applicable: bool) -> None:
    value = parse_value(text, applicable=applicable)
    assert parse_value(value.render()) == value


@given(VALUES)
def test_json_round_trip(value: IndicatorValue) -> None:
    assert IndicatorValue.model_validate_json(value.model_dump_json()) == value


FULL_WIDTH = str.maketrans("0123456789.,%/()-=<>", "０１２３４５６７８９．，％／（）－＝＜＞")


@given(measured())
def test_width_does_not_matter(value: IndicatorValue) -> None:
    text = value.render()
    assert parse_value(text.translate(FULL_WIDTH)) == value


@given(st.integers(1000, 10**9), st.sampled_from(["人", "元", "平方米", "元/人/年"]))
def test_separators_and_spaces_do_not_matter(number: int, unit: str) -> None:
    bare = parse_value(f"{number}{unit}")
    for written in (
        f"{number:,}{unit}",
        f" {number} {unit}\n",
        f"{number:,}".replace(",", "，") + unit,
    ):
        assert parse_value(written) == bare
    assert parse_value(f"{number:,}".replace(",", " ") + unit) == bare
