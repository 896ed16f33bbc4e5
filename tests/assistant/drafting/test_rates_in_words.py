import pytest

from assistant.drafting.goal_text.rates_in_words import in_words


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        (
            [("补助对象认定准确率", "100%"), ("补助资金足额发放率", "100%"), ("补助资金发放及时率", "100%")],
            "做到补助对象准确认定、补助资金及时足额发放",
        ),
        ([("监测报告按期出具率", "100%")], "做到监测报告按期出具"),
        ([("人员到岗率", "100%")], "做到人员到岗"),
        ([("服务场所按时开放率", "100%"), ("运营服务考核合格率", "≥95%")], "做到服务场所按时开放，运营服务考核合格率不低于95%"),
        ([("费用支付准确率", "100%"), ("费用缴纳及时率", "100%")], "做到费用准确及时支付"),
        ([("培训合格率", "≥95%")], ""),
        ([("救助资金及时率", "100%")], ""),
    ],
)  # fmt: skip
def test_levels_are_told_as_what_is_done(levels: list[tuple[str, str]], said: str) -> None:
    assert in_words(levels) == said
