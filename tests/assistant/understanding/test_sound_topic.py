"""Subjects freed from speech."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 11, 3)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("退役军人服务站给老兵搞“八一”慰问，大概600户，每户500块", "老兵八一慰问"),
        ("给孤寡老人搞重阳节慰问，160人，每人200元", "孤寡老人重阳节慰问"),
        ("我们局里要换一批电脑，85台，每台6500元", "电脑更换"),
        ("养老院要一批护理床，50张，12万", "养老院护理床购置"),
        ("对背街小巷的垃圾桶全部换新，共420个，单价380元", "背街小巷垃圾桶更换"),
        ("我局要更换办公楼窗户86扇，预算13万", "办公楼窗户更换"),
        ("县图书馆购书经费 30万元 新书8000册", "县图书馆图书购置经费"),
        ("企业稳岗返还", "企业稳岗返还"),
        ("聘请律师参与接访，全年150天", "聘请律师参与接访"),
    ],
)
def test_a_name_says_a_thing_and_what_is_done(text: str, name: str) -> None:
    assert read_brief(text, today=TODAY).project_name == name


def test_a_project_carried_over_is_of_no_past_year() -> None:
    brief = read_brief("殡仪馆火化炉更换2台，2025年结转，95万", today=TODAY)
    assert brief.year is None
    assert brief.project_name == "殡仪馆火化炉更换（2025年结转）"


def test_this_year_of_a_carried_project_is_the_next() -> None:
    brief = read_brief("小区改造2025年结转，18栋，本年安排500万", today=TODAY)
    assert brief.year == 2026
