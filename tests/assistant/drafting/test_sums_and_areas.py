"""Names of yearly pay, of days' pay, of areas for which goods are bought, of people who are hired."""

from datetime import date
from pathlib import Path

import pytest

from assistant.drafting.compose import compose
from assistant.drafting.matter.covered import covered_area
from assistant.judging import findings_of
from assistant.understanding.brief import read_brief
from corpus.settings import Settings

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("thing", "name"),
    [
        ("小麦一喷三防药剂", "小麦一喷三防面积"),
        ("草地贪夜蛾防治药剂", "草地贪夜蛾防治面积"),
        ("退耕还林苗木", "退耕还林苗木栽植面积"),
        ("加厚地膜", "加厚地膜覆盖面积"),
        ("会议桌", ""),
    ],
)
def test_an_area_is_of_what_the_goods_are_for(thing: str, name: str) -> None:
    assert covered_area(thing, "采购") == name
    assert covered_area(thing, "改造") == ""


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        (
            "公厕管护23座，请了12个保洁员，每人每月1200，一年17.28万，抽粪2万，总共19.28万",
            "保洁员费用：≤17.28万元",
            "作业单价",
        ),
        (
            "森林防火，雇临时护林员40人，每人每天100元，20天，8万元，再买宣传旗、横幅、喇叭1.5万，合计9.5万元",
            "宣传旗、横幅、喇叭支出：≤1.5万元",
            "森林防火支出",
        ),
        ("渣土车治理夜间执法协管员经费", "渣土车治理夜间执法协管员人数", "：土车"),
        ("请律所做常年法律顾问，一年6万", "聘请律师事务所数量", "律师人数"),
        ("广播电视台演播室灯光设备更新", "演播室灯光设备", "：购置数量"),
        (
            "政务云租用及等保测评，云资源费32万，3个系统三级等保测评18万",
            "三级等保测评支出",
            "：保测评",
        ),
    ],
)
def test_rows_say_whose_money_and_which_things(text: str, said: str, never: str) -> None:
    draft = compose(
        read_brief(text, today=TODAY), None, Settings(home=Path("unused")), this_year=2026
    )
    rows = [f"：{one.name}：{one.value}" for one in draft.table.indicators if one.applicable]
    assert any(said in one for one in rows), rows
    assert not any(never in one for one in rows), rows


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("农机购置补贴，拖拉机15台，每台售价6万元，补贴30%", "30%"),
        ("采购电脑50台，每台5000元，下浮5%", "5%"),
        ("监理服务，工程造价500万元，监理费率2%", "2%"),
    ],
)
def test_a_rate_of_the_total_is_neither_a_row_nor_a_fault(text: str, rate: str) -> None:
    draft = compose(
        read_brief(text, today=TODAY), None, Settings(home=Path("unused")), this_year=2026
    )
    assert rate not in {one.value.lstrip("≥≤") for one in draft.table.indicators}
    codes = {one.code for one in findings_of(draft)}
    assert not codes & {"arithmetic", "unused-fact"}
