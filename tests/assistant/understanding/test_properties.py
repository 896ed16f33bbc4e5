"""Properties of reading requests: renderings of a number, exact words, no surprises."""

from datetime import date
from decimal import Decimal

import cn2an
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import extend_brief, read_brief
from corpus.errors import UserError
from corpus.numerals import grouped

TODAY = date(2025, 9, 15)
_WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
_PIECES = st.sampled_from(
    ["农村改厕", "社区工作者", "责任险", "每", "人", "每人", "年", "月", "元", "万", "万元", "亿", "户", "33", "1,200", "两百", "三", "一", "半", "%", "-",
     "至", "/", "·", "，", "。", "；", "、", "（", "）", "《", "》", " ", "\n", "预算", "共", "约", "近", "以上", "底前", "10月", "2025年", "季度", "每季度", "负",
     "第", "号", "个", "个月", "财政拨款", "单价", "×", "用于", "给", "买", "购买", "的", "项目", "百分之", "点", "0.5", "１２", "街道办事处", "<b>", "100"]
)  # fmt: skip


def renderings(number: int) -> list[str]:
    """Ways to write one number."""
    spelled = str(cn2an.an2cn(number))
    return [
        str(number),
        str(number).translate(_WIDE),
        grouped(Decimal(number)),
        f" {number} ",
        spelled,
    ]


@given(st.integers(min_value=2, max_value=9_999))
@settings(max_examples=120, deadline=None)
def test_a_count_is_the_same_however_it_is_written(number: int) -> None:
    values = {
        read_brief(f"农村改厕{written}户，10月底前完工", today=TODAY).facts[0].value
        for written in renderings(number)
    }
    assert len(values) == 1
    assert values.pop().number == number


@given(st.integers(min_value=2, max_value=9_999))
@settings(max_examples=80, deadline=None)
def test_a_price_and_a_total_are_the_same_however_they_are_written(number: int) -> None:
    briefs = [
        read_brief(f"社区工作者责任险，每人每年{written}元，预算{written}万元", today=TODAY)
        for written in renderings(number)
    ]
    assert {brief.facts[0].value.number for brief in briefs} == {Decimal(number)}
    assert {brief.facts[0].value.per for brief in briefs} == {("人", "年")}
    assert {brief.amount.yuan for brief in briefs if brief.amount} == {Decimal(number) * 10_000}


@given(st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=200))
@settings(max_examples=400, deadline=None)
def test_any_text_gives_a_brief_or_a_user_error(text: str) -> None:
    try:
        brief = read_brief(text, today=TODAY)
    except UserError:
        return
    assert all(fact.text and fact.text in text for fact in brief.facts)
    assert brief.amount_text in text
    assert brief.year_text in text
    reckon(brief)


@given(st.lists(_PIECES, max_size=25).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_later_text_extends_or_is_refused(text: str) -> None:
    first = read_brief("农村改厕200户，每户补助2000元", today=TODAY)
    try:
        brief = extend_brief(first, text, today=TODAY)
    except UserError:
        return
    assert all(fact.text in brief.text for fact in brief.facts)


@given(
    st.integers(min_value=2, max_value=99_999),
    st.decimals(min_value="0.01", max_value="99999", places=2, allow_nan=False),
)
@settings(max_examples=120, deadline=None)
def test_products_are_exact(count: int, price: Decimal) -> None:
    brief = read_brief(f"农村改厕{count}户，每户补助{price}元", today=TODAY)
    total = reckon(brief).total
    assert total is not None
    assert total.yuan == count * price
