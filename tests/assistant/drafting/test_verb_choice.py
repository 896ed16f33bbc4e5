"""The verb before a count of the goal: the first that is true of the thing and that the money can be for."""

import pytest

from tests.assistant.drafting.drafts import drafted


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        # a bill gets nothing new
        (
            "2026年广场景观灯电费，景观灯640盏，预计用电15万度，9.8万元",
            "保障景观灯640盏",
            "安装景观灯",
        ),
        ("2026年公厕水费，公厕21座，预计用水1.4万吨，6.5万元", "用水", "配备用水"),
        # nor do things that are kept going
        ("2026年血液冷链运转，冷藏车3辆，运转费9万元", "保障冷藏车3辆", "配备冷藏车"),
        (
            "2026年农资抽检，抽检种子80批次，快检车1辆运行费4万，合计12万",
            "保障快检车1辆",
            "配备快检车",
        ),
        # what is examined is examined
        (
            "信息中心等保测评和密码评估，三级系统4个、二级系统1个，费用19万",
            "测评三级系统4个",
            "配备三级系统",
        ),
        # places behind 给 or 在 are reached
        (
            "明年给9个社区各配一台除颤仪，一台1.8万，另外培训急救员40人，共20万",
            "覆盖9个社区",
            "培训9个社区",
        ),
        # a firm that advises is engaged
        (
            "外聘法律顾问和合同风险评估，法律顾问2家，风险评估5项，12万元",
            "聘请法律顾问2家",
            "评估法律顾问",
        ),
        # those who compete come
        (
            "2026年职工篮球赛，参赛运动员180人，裁判员12人，经费7万元",
            "组织参赛运动员180人",
            "配备参赛",
        ),
        # what those do who are paid
        ("小型泵站管护员补贴，泵站12座，管护员12名，每人每月400元", "管护泵站12座", "补贴泵站"),
        # speech around a noun, and what is done behind the number
        (
            "春季强制免疫，给全县奶牛3200头、肉羊9000只打疫苗，防疫员14人，8万元",
            "奶牛3200头",
            "给全县",
        ),
        ("2026年残疾人意外险，购意外险430人每人60元，2.58万元", "430人购买", "购置意外险"),
    ],
)
def test_the_verb_is_true_of_the_thing(text: str, said: str, never: str) -> None:
    goal = drafted(text).table.annual_goal
    assert said in goal
    assert never not in goal


def test_one_count_is_told_once() -> None:
    goal = drafted("镇上21个公厕的电费，公厕21座，全年5万元").table.annual_goal
    assert goal.count("21") == 1
