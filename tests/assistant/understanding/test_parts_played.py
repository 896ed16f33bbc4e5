"""Who asks, by the part that a body plays: what carries out, wants, signs or speaks, and what does not."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 9, 15)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        # carries out
        ("乡村道路日常养护126公里，每公里4000元，交通局公路股负责", "交通局公路股"),
        ("由教育局组织、各学校实施的课桌椅更换，4200套，每套320元", "教育局"),
        ("消费帮扶展销会2场，一场12万，工信局主办，商会协办", "工信局"),
        ("养老院消防改造，喷淋2600平方米，民政局拨款，阳光养老院自己弄", "阳光养老院"),
        ("电商培训6期，每期40人，商务局和供销社一起搞", "商务局"),
        ("中小学校服采购6200套，每套180元，教体局统一招标，9月前发到位", "教体局"),
        # wants
        ("计量检定所缺三套检衡车砝码，一套12万", "计量检定所"),
        ("孵化园租金补贴，企业36家，每家2万元，科技局拟兑付", "科技局"),
        ("审计项目20个，每个4万元，审计局聘请社会中介", "审计局"),
        # signs
        ("路灯电费一年86万，亮灯率98%，市政公用中心", "市政公用中心"),
        ("村里的水泵换3台，一台8600，大柳树村报", "大柳树村"),
        ("省道绿化补植，红叶石楠4800株每株35，公路段", "公路段"),
        # speaks
        ("我在区住建局上班，海绵城市改造12万平方米，每平方米140元", "区住建局"),
        ("我们场（红旗种畜场）引进种公羊40只，每只6500元", "红旗种畜场"),
        ("请给报一下，咱们林草局明年的飞播造林，2万亩，一亩160", "林草局"),
        # a label that says it
        ("申报主体：清源镇禾丰家庭农场\n育秧大棚4座，每座6.5万元", "清源镇禾丰家庭农场"),
    ],
)
def test_the_part_of_who_asks(text: str, unit: str) -> None:
    assert read_brief(text, today=TODAY).unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "敬老院锅炉改造1台，35万元，区民政局出钱",  # pays
        "给12所村小装净水器，每所2台，每台4800元",  # is given to
        "涉及司法所9个、派出所4个，每个配电脑2台，每台5000元",  # is counted
        "送法进企业、进学校、进社区30场，每场2000元",  # is where it is done
        "打捞水葫芦300吨，每吨90元，河道承包出去",
        "区人民政府：\n为做好防汛工作，拟购置沙袋5000个，每个2元",  # is written to
    ],
)
def test_other_parts_ask_for_nothing(text: str) -> None:
    assert read_brief(text, today=TODAY).unit is None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("派出所办公楼外墙维修，48万元", "派出所办公楼外墙维修"),
        ("图书馆的空调坏了3台，要换新的，一台7200", "图书馆空调更换"),
        ("气象局设备更新12台，每台3万元", "气象局设备更新"),
        ("县妇联那边的反家暴宣传，8场，4万", "反家暴宣传"),
    ],
)
def test_a_body_stays_in_the_name_where_its_own_house_is_the_matter(text: str, topic: str) -> None:
    assert read_brief(text, today=TODAY).topic == topic
