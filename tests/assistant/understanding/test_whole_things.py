"""A number is of a whole thing: no size, no last letter, no half of a list, no one who only gets it."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 11, 3)


@pytest.mark.parametrize(
    ("request_text", "number", "what"),
    [
        ("吸污车采购3辆 8吨 42万/辆", "42万/辆", "吸污车"),
        ("危旧房屋鉴定 C、D级85栋 每栋700元", "85栋", "C、D级"),
        ("乡镇垃圾中转站运维，12个站，全年96万元", "12个", "乡镇垃圾中转站"),
        ("学校厨房改造，把30个旧灶台换成电磁灶，12万元", "30个", "旧灶台更换"),
        (
            "城区危桥加固，南门桥换支座24个，东关桥加铺桥面300平方米，共60万元",
            "24个",
            "南门桥支座更换",
        ),
        ("干渠清淤，清18公里，每公里1.2万元", "18公里", "清淤"),
        ("冬季棉衣采购 困难群众 500件 每件180元", "500件", "冬季棉衣"),
        ("乡村医生补助，60人，每人每月800元加养老保险补助，共70万元", "每人每月800元", ""),
        ("村幼儿园保教补助 42个村幼儿园 每个每年8000元", "42个", "村幼儿园"),
        ("老年人之家建设及助餐点运营，建设3个，助餐点16个", "3个", "老年人之家建设"),
        ("商圈摊位棚制作，棚子30个每个900元", "30个", "商圈摊位棚"),
        ("文化执法检查，检查出版物市场40家次，经费2万元", "40家次", "出版物市场"),
        ("河道警示工程，立警示牌50块，每块600元", "50块", "警示牌"),
    ],
)
def test_number_is_of_a_whole_thing(request_text: str, number: str, what: str) -> None:
    facts = read_brief(request_text, today=TODAY).facts
    assert [one.what for one in facts if one.text == number] == [what]


@pytest.mark.parametrize(
    ("request_text", "number", "what"),
    [
        ("校车购置2辆，每辆28万元", "2辆", "校车"),
        ("乡村教师培训60人，每人500元", "60人", "乡村教师培训"),
        ("公园座椅安装，座椅40组，6万元", "40组", "座椅"),
    ],
)
def test_what_is_said_well_stays(request_text: str, number: str, what: str) -> None:
    facts = read_brief(request_text, today=TODAY).facts
    assert [one.what for one in facts if one.text == number] == [what]
