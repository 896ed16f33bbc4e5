"""How big a thing is stands in its name and is no target."""

from datetime import date

import pytest

from assistant.facts import Brief
from assistant.understanding.brief import read_brief


def read(text: str) -> Brief:
    return read_brief(text, today=date(2026, 11, 26))


@pytest.mark.parametrize(
    ("request_text", "counted"),
    [
        ("食堂蒸箱更换，换一台3吨的燃油锅炉，预算20万", {"3吨燃油锅炉": "一台"}),
        ("给活动中心装6台2匹空调和4台80升热水器", {"2匹空调": "6台", "80升热水器": "4台"}),
        ("购买压缩车2辆、三轮清扫车15辆", {"压缩车": "2辆", "三轮清扫车": "15辆"}),
        ("购置9升气瓶40个，呼吸器20套", {"9升气瓶": "40个", "呼吸器": "20套"}),
        ("购置通勤客车2辆（35座），68万元", {"通勤客车": "2辆"}),
        ("田径场改造，塑胶跑道200米6道", {"塑胶跑道": "200米"}),
        ("会议室添3台75寸电视", {"75寸电视": "3台"}),
    ],
)
def test_a_size_is_part_of_the_thing(request_text: str, counted: dict[str, str]) -> None:
    facts = read(request_text).facts
    assert {one.what: one.text for one in facts if one.value.amount is None} == counted


@pytest.mark.parametrize(
    ("request_text", "value"),
    [
        ("清运垃圾3000吨，更换垃圾桶200个", "3000吨"),
        ("巡河6轮，清理河道8公里", "6轮"),
        ("新建公厕3座，维修桥梁2座", "3座"),
        ("储备柴油20吨、发电机3台", "20吨"),
    ],
)
def test_a_count_of_its_own_stays(request_text: str, value: str) -> None:
    assert value in {fact.text for fact in read(request_text).facts}


def test_goods_with_sizes_are_named_by_what_they_are() -> None:
    said = "购置五座巡逻车3辆、四门冰柜2台、86英寸教学一体机15台、10千瓦发电机2台，78万"
    assert read(said).topic == "巡逻车、四门冰柜、86英寸教学一体机、发电机购置"
