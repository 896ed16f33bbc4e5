"""Tables for these tests: fixed ones and generated ones."""

from decimal import Decimal

from hypothesis import strategies as st

from corpus.forms import printable
from corpus.money import Money
from corpus.schema import Funding, Indicator, TargetTable, row_applies
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import normalise

OFFICE = "固原市原州区北塬街道办事处"
NAMES = [
    "社区工作者责任险参保人数", "举办公益性讲座次数", "公共图书馆、美术馆及文化馆（站）每周开放时间",
    "村、社区文化骨干辅导工作完成情况", "资金拨付及时率",
    "提升困难群众生活水平，增强社会救助的兜底保障能力",
]  # fmt: skip
VALUES = ["33人", "≥4次", "≥35小时", "高质量完成", "100%", "2025年12月31日前"]


def money(yuan: str) -> Money:
    return Money(yuan=Decimal(yuan))


def example(
    rows: int = 9, family: TaxonomyName = TaxonomyName.THREE_FAMILY, **changes: object
) -> TargetTable:
    """A plausible table with that many indicators, in the official order."""
    classes = taxonomy(family).classes()
    indicators = []
    for number in range(rows):
        level1, level2 = classes[number * len(classes) // rows]
        indicators.append(
            Indicator(
                level1=level1,
                level2=level2,
                name=NAMES[number % len(NAMES)],
                value=VALUES[number % len(VALUES)],
            )
        )
    table = TargetTable(
        project_name="2025年社区工作者责任险",
        year=2025,
        authority="固原市原州区民政局",
        unit=OFFICE,
        funding=Funding(total=money("7260"), fiscal=money("7260")),
        annual_goal="为33名社区工作者购买责任险，保障社区各项工作有序开展。",
        taxonomy=family,
        indicators=tuple(indicators),
    )
    return table.model_copy(update=changes)


COMMON = "社区工作服务保障资金完成率塬𠮷镇村补助建设〔〕“”‘’《》（）、，。·—％≥≤<>&;'\"/=+-@ 0123456789ABab"
_WORDS = st.sampled_from(
    [
        "=SUM(A1:A9)",
        "+1",
        "-1",
        "@cmd",
        "〔2021〕101号",
        "责任险",
        "固原市𠮷塬村",
        "A&B<c>",
        "1,200",
    ]
)
TEXT = st.lists(
    st.one_of(st.text(COMMON, min_size=1, max_size=12), _WORDS), min_size=1, max_size=6
).map(lambda parts: printable("".join(parts)))
"""Texts of one line with everything that offices and attackers put into cells."""

SENTENCES = st.one_of(TEXT, st.text("社区工作服务，保障。", min_size=200, max_size=600)).map(
    lambda text: "本项目用于" + text
)
NAME = st.one_of(TEXT, st.text("社区服务保障𠮷塬", min_size=60, max_size=120)).map(
    lambda text: "项" + text
)
VALUE = st.one_of(
    st.sampled_from(
        ["≥90%", "104人", "7.52万元/年/人", "≤144万元", "1月和2月", "及时", "10月底前", "约500人",
         "2025年12月31日前", "3个工作日", "每季度1次", "30-40人", "≤5‰", "1,200平方米", "待补充", "0",
         "＝100％", "不低于95%", "显著提升", "同比增长5%", "2025年1月至12月", "12个月", "≤7.26万元",
         "840元/人", "220元/年/人", "每月15日", "≥1,200.50元", "三次", "第三季度", "≤0.5‰", "＞3", "10"]
    ),
    TEXT.filter(lambda text: bool(normalise(text))),
)  # fmt: skip
NOT_APPLICABLE = st.sampled_from([("无", "无"), ("无", "0"), ("不涉及此项", "无"), ("", "无")])
WEIGHT = st.one_of(
    st.none(), st.integers(0, 90).map(Decimal), st.sampled_from([Decimal("2.5"), Decimal("13.75")])
)
AMOUNT = st.decimals(min_value="0.01", max_value="9999999999.99", places=2).map(
    lambda yuan: Money(yuan=yuan)
)


@st.composite
def tables(draw: st.DrawFn, most: int = 40) -> TargetTable:
    """Tables in the official order, with up to ``most`` indicators."""
    family = draw(st.sampled_from(list(TaxonomyName)))
    indicators = []
    classes = taxonomy(family).classes()
    for at, (level1, level2) in enumerate(classes):
        least = 1 if at in (0, 4) else 0  # a family is known by its classes
        for _ in range(draw(st.integers(least, max(1, most // len(classes))))):
            if draw(st.integers(0, 3)) == 0:
                name, value = draw(NOT_APPLICABLE)
            else:
                name, value = draw(NAME), draw(VALUE)
            applies = row_applies(name, value)
            indicators.append(
                Indicator(
                    level1=level1, level2=level2, name=name, value=value, applicable=applies,
                    weight=draw(WEIGHT), note=draw(st.one_of(st.none(), st.none(), NAME)),
                )
            )  # fmt: skip
    maybe = st.one_of(st.none(), NAME)
    some = st.one_of(st.none(), AMOUNT)
    return TargetTable(
        project_name=draw(NAME),
        year=draw(st.one_of(st.none(), st.integers(2015, 2035))),
        authority=draw(maybe),
        unit=draw(maybe),
        office=draw(maybe),
        attribute=draw(maybe),
        term=draw(st.one_of(st.none(), st.just("1年"))),
        funding=Funding(
            total=draw(AMOUNT), fiscal=draw(some), other=draw(some), carried_over=draw(some)
        ),
        annual_goal=draw(SENTENCES),
        midterm_goal=draw(st.one_of(st.none(), SENTENCES)),
        taxonomy=family,
        indicators=tuple(indicators),
    )
