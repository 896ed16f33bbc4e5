"""What one costs, holds or gets: one unit of a measure, one of any unit, each over a year."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("干渠23公里 支渠61公里 干渠1公里2.2万", ["23公里", "61公里", "2.2万元/公里"]),
        ("围网5公里，1公里3.5万", ["5公里", "3.5万元/公里"]),
        ("检测员3名，每名月薪3800元", ["3名", "3800元/名/月"]),
        ("测报员21名，每名全年补助1.44万元", ["21名", "1.44万元/名/年"]),
        ("防疫员22名，每名月补600元", ["22名", "600元/名/月"]),
        ("大病救助，单笔不超过一万，一年80笔", ["≤1万元/笔", "80笔/年"]),
        ("刻章120枚，单枚造价45元", ["120枚", "45元/枚"]),
        ("飞防18万亩次，每亩次4.6元", ["18万亩次", "4.6元/亩次"]),
        ("注射疫苗6万头次，每头次1.8元", ["6万头次", "1.8元/头次"]),
        ("专题讲座24讲，每讲课酬1200元", ["24讲", "1200元/讲"]),
        ("持证培训6期×30人", ["6期", "30人/期"]),
        ("消防队员12人，年演练4次，每次2000元", ["12人", "每年4次", "2000元/次"]),
        ("送戏进村，交通补贴80元，课时费120元", ["80元", "120元"]),
        ("慰问85户，送一份300块钱的大礼包", ["85户", "300元/份"]),
        ("教具一人一套600，学生40人", ["1套/人", "600元/套", "40人"]),
        ("短视频150条，播放量破3000万", ["150条"]),
        (
            "一等奖2户 二等奖9户 三等奖86户 奖金依次是每户1万、5000、1500",
            ["2户", "9户", "86户", "1万元/户", "5000元/户", "1500元/户"],
        ),
    ],
)
def test_values(text: str, values: list[str]) -> None:
    facts = read_brief(text, today=date(2025, 9, 15)).facts
    assert [str(fact.value) for fact in facts] == values


@pytest.mark.parametrize("text", ["单车停放点120个", "单位职工体检80人", "单项补助5万元"])
def test_words_that_only_begin_like_one_of_a_unit(text: str) -> None:
    facts = read_brief(text, today=date(2025, 9, 15)).facts
    assert all(not fact.value.per for fact in facts)
