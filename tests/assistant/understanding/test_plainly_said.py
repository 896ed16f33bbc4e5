"""What is only spoken is put as it would be written, and the rest stays as it is."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief
from assistant.understanding.wording.plainly_said import plainly_said

TODAY = date(2025, 9, 15)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("再拍个宣传片", "另拍摄宣传片"),
        ("改雨污管网3公里，设警示牌20块", "改造雨污管网3公里，设置警示牌20块"),
        ("想换成节能灯管，80根", "更换节能灯管，80根"),
        ("把旧水表换成智能水表，300块", "旧水表更换，智能水表300块"),
        ("还要办两期培训班", "另举办两期培训班"),
        ("给5名教练发补助每人2000元", "给5名教练补助每人2000元"),
        ("河边想种柳树300棵", "栽植河边柳树300棵"),
        ("要修一修食堂屋顶", "要维修食堂屋顶"),
        ("想买辆救护车，45万", "购置救护车，45万"),
        ("今年要换热水器和床，6万", "今年，更换热水器和床，6万"),
        ("给公园换垃圾桶50个、修座椅80把", "给公园换垃圾桶50个、维修座椅80把"),
    ],
)
def test_spoken_words_are_put_plainly(said: str, written: str) -> None:
    assert plainly_said(said) == written


@pytest.mark.parametrize(
    "said",
    [
        "农村公路养护120公里，每公里1万元",
        "再添200个",
        "办公楼配电设备改造，计划生育宣传3场",
        "换热器更换2台，设施设备维护",
        "买断工龄补偿，发展党员培训",
        "再生水管网2公里",
        "给贫困户维修房屋32户",
        "我们打算装八点五公里",
    ],
)
def test_what_is_written_stays(said: str) -> None:
    assert plainly_said(said) == said


@pytest.mark.parametrize(
    ("said", "topic", "unit"),
    [
        ("我们想给村卫生室买9台心电图机，还要培训村医18人", "村卫生室心电图机购置", None),
        ("就是路灯坏了好多，想换成太阳能路灯，大概200盏", "太阳能路灯更换", None),
        ("旱厕改成水冲式厕所，30座", "水冲式厕所改造", None),
        ("我们要把村口的危桥拆了重建，80万", "村口危桥拆除重建", None),
        ("县文旅局想拍部旅游宣传片，32万", "旅游宣传片拍摄", "县文旅局"),
        ("自来水管老漏，想换成PE管，3公里", "自来水管更换", None),
        ("给文艺队买服装120套、音响4套", "文艺队服装、音响购置", None),
        ("我们局要给12个监测站换设备，每站5万，共60万", "监测站设备更换", None),
    ],
)
def test_a_spoken_subject_is_read_as_a_written_one(said: str, topic: str, unit: str | None) -> None:
    brief = read_brief(said, today=TODAY)
    assert brief.topic == topic
    assert brief.unit == unit
    assert brief.text == said


def test_facts_still_show_the_words_that_said_them() -> None:
    brief = read_brief("给新兵买被装60套，再办2期培训班，共7万", today=TODAY)
    assert all(fact.text in brief.text for fact in brief.facts)
    assert [fact.what for fact in brief.facts][:1] == ["被装"]
