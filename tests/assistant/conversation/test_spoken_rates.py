"""Shares, sums and prices of a lot as they are spoken are read in digits; mistyped words of the form as they are written."""

import pytest

from assistant.conversation.vocabulary.slips import without_slips
from assistant.conversation.vocabulary.spoken_numbers import rates_in_digits


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("抗体合格率百分之七十以上", "抗体合格率70%以上"),
        ("差错率不超过千分之三", "差错率不超过3‰"),
        ("差错率万分之五以内", "差错率0.05%以内"),
        ("百分之九十八点五", "98.5%"),
        ("每万尾800元", "800元/万尾"),
        ("每千株按50块算", "50元/千株算"),
        ("三十六万里头村里凑六万", "36万里头村里凑6万"),
        ("标准涨到两万五", "标准涨到2.5万"),
    ],
)
def test_what_is_spoken_stands_in_digits(said: str, digits: str) -> None:
    assert rates_in_digits(said) == digits


@pytest.mark.parametrize(
    "said", ["千万别改", "百分之百", "每百姓", "第一万步", "几万元", "十万八千里"]
)
def test_what_is_no_such_number_stays(said: str) -> None:
    assert rates_in_digits(said) == said


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("站牌信息准却率100", "站牌信息准确率100"),
        ("朱管部门也是", "主管部门也是"),
        ("年渡写26年", "年度写26年"),
        ("结合各村实际，和格式一致，时校门开放", "结合各村实际，和格式一致，时校门开放"),
    ],
)
def test_slips_of_the_keyboard_are_put_right(typed: str, meant: str) -> None:
    assert without_slips(typed) == meant
