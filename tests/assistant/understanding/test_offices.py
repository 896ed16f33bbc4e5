"""Offices as papers, notes and speakers tell them."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (
            "县气象局文件 县气发〔2025〕12号\n关于申请2026年人工增雨经费的请示\n购置火箭弹120枚",
            "县气象局",
        ),
        ("根据工作安排，临江市自然资源局2026年拟排查隐患点86处，每处1500元。", "临江市自然资源局"),
        ("区退役军人事务局 烈士纪念设施维护 2026 墓碑修缮120座 每座600", "区退役军人事务局"),
        ("区妇幼保健院现申报2026年免费孕检项目，孕妇1800人，每人150元", "区妇幼保健院"),
        ("县自来水公司测算，2026年需更换水表3000只，每只180元", "县自来水公司"),
        ("实施2026年县城投集团停车场改造项目，新建车位300个，每个8000元", "县城投集团"),
        ("我是市图书馆的，明年买图书8000册，每册45元", "市图书馆"),
        ("咱青山乡五个村，路灯换一百二十盏，一盏八百，年底前", "青山乡"),
        ("我们希望小学食堂要换灶具，双眼灶4台每台2600", "希望小学"),
        (
            "县中医院党委会会议纪要〔2025〕第8期：会议同意明年购置熏蒸机6台，每台3.2万元。",
            "县中医院",
        ),
        (
            "请示\n拟维修物资库房300平方米，每平方米450元。\n县应急管理局\n2025年9月10日",
            "县应急管理局",
        ),
        ("团市委志愿服务 2026 招募志愿者500人 每人补贴100", "团市委"),
    ],
)
def test_the_office_is_read(text: str, unit: str) -> None:
    assert read_brief(text, today=date(2025, 9, 15)).unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "新建乡镇卫生院2所，每所120万元",
        "县里拟对乡镇卫生院改造5所",
        "为6个街道社区卫生服务中心拟配救护车6辆，每辆28万",
        "对全县12个乡镇综合文化站2026年免费开放补助，每个5万元",
    ],
)
def test_what_is_built_or_served_is_no_office(text: str) -> None:
    assert read_brief(text, today=date(2025, 9, 15)).unit is None
