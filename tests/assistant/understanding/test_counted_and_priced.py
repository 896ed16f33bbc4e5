"""Counts in 万, sets of pieces, what is paid for each deed, bounds before a verb, and what no value is."""

from datetime import date

import pytest

from assistant.facts import Brief
from assistant.understanding.brief import read_brief


def read(text: str) -> Brief:
    return read_brief(text, today=date(2025, 9, 15))


def said(text: str) -> list[str]:
    return [str(fact.value.render()) for fact in read(text).facts]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("停车诱导，接入停车场68家、泊位2.1万个", "2.1万个"),
        ("发放环保袋1.5万个，每个2.4元", "1.5万个"),
        ("书画修复，二级文物12件套，每件套1.8万元", "12件套"),
        ("书画修复，二级文物12件套，每件套1.8万元", "1.8万元/件套"),
        ("零工市场，按每成功介绍1人补贴30元计算，全年介绍9000人次", "30元/人"),
        ("污泥处置，每处理1吨补贴85元，全年处理4600吨", "85元/吨"),
        ("人民调解，每完成一例补助400元，共180例", "400元/例"),
        ("网格服务，每个社区配备1名社工，每月3000元，共12个社区", "1名/个"),
        ("志愿服务，志愿者120人，每季度至少走访一次", "每季度≥1次"),
        ("老年学堂，每月不少于开展两次", "每月≥2次"),
        ("河道保洁，垃圾打捞一个礼拜三回", "每周3回"),
        ("河道保洁，一个星期清两次", "每周2次"),
        ("水质检测，12个点，一个季度测一次一次八百", "每季度1次"),
        ("水质检测，12个点，一周测一次一次八百", "800元/次"),
        ("移动公厕8个，清粪半个月一回", "每半个月1次"),
        ("药柜更新，63个村，每村2组", "2组/村"),
        ("设备采购5台，签订后45日内交货", "≤45日"),
        ("设备采购5台，3个月内投产", "≤3个月"),
        ("老年食堂 全镇开了九家 一家一年补三万", "9家"),
        ("高龄津贴 90-99岁185人 每人每月100 百岁以上6人 每人每月500", "100元/人/月"),
    ],
)
def test_what_is_counted_and_priced(text: str, value: str) -> None:
    assert value in said(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("床上四件套120套，每套260元", "4件"),
        ("建“雪亮工程”三期，新装高清探头135路", "3期"),
        ("护理培训4期，三个月内就业率不低于60%", "3个月"),
        ("想报一个山洪沟清淤的钱 沟一共是四条", "1个"),
        ("保险服务，内部培训2期，30天内部公示", "≤30天"),
        ("救护车更新1辆，旧车开了20万公里", "20万公里"),
    ],
)
def test_what_is_no_value(text: str, value: str) -> None:
    assert value not in said(text)


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("培训4期，每期45人，每期8天，每人每天180元（含食宿60元），预计支出25.92万元", "25.92"),
        ("实验室改造6间，每间18万元（含通风系统5万元），费用共108万元", "108"),
        ("无害化处理：\n1.病死猪2.8万头，每头80元；\n2.收集点9个，每个每年3.5万元；\n上述合计255.5万元。", "255.5"),
    ],
)  # fmt: skip
def test_the_total_beside_what_a_price_includes(text: str, total: str) -> None:
    amount = read(text).amount
    assert amount is not None
    assert amount.in_wan() == total


def test_the_kinds_of_a_list_begin_behind_its_verb() -> None:
    rooms = [
        fact.what
        for fact in read("在市一中、市三中改造物理、化学、生物实验室各2间").facts
        if str(fact.value.render()) == "2间"
    ]
    assert rooms == ["物理", "化学", "生物实验室"]
