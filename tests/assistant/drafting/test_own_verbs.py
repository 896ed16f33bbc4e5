from datetime import date

import pytest

from assistant.drafting.goal_text.own_verbs import own_verb_only, untorn
from assistant.facts import Brief
from assistant.understanding.brief import read_brief


def _brief(text: str) -> Brief:
    return read_brief(text, today=date(2025, 11, 3))


@pytest.mark.parametrize(
    ("text", "said", "told"),
    [
        ("应急救援平台服务，管理电梯2140台", "配备管理电梯", "管理电梯"),
        ("档案整理，补录图纸8000张", "配备补录图纸", "补录图纸"),
        ("儿童福利院，养育孤残儿童36人", "惠及养育孤残儿童", "养育孤残儿童"),
        ("护林，购监测设备5套", "配备监测设备", "配备监测设备"),
        ("流浪救助，救助站2座", "维修救助站", "维修救助站"),
        ("粮食储备，轮换价差补贴3次", "发放轮换价差补贴", "发放轮换价差补贴"),
    ],
)
def test_the_clerks_own_verb_stands_alone(text: str, said: str, told: str) -> None:
    brief = _brief(text)
    assert own_verb_only(said, brief, brief.facts[0]) == told


@pytest.mark.parametrize(
    ("text", "said", "told"),
    [
        ("垃圾收运，配置勾臂箱80个", "配备置勾臂箱", "配置勾臂箱"),
        ("图书馆开馆活动5场", "开展馆活动", "开馆活动"),
        ("敬老院配轮椅10辆", "配备轮椅", "配备轮椅"),
    ],
)
def test_no_word_is_torn_by_a_verb_said_in_full(text: str, said: str, told: str) -> None:
    assert untorn(said, _brief(text)) == told
