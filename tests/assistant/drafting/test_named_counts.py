"""Counts of the goal: named by their noun where the clerk tells no verb, and told with the verb where one is told."""

import pytest

from tests.assistant.drafting.drafts import drafted


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        # a bill gets nothing new
        (
            "2026年广场景观灯电费，景观灯640盏，预计用电15万度，9.8万元",
            "景观灯640盏",
            "安装景观灯",
        ),
        ("2026年公厕水费，公厕21座，预计用水1.4万吨，6.5万元", "用水", "配备用水"),
        # nor do things that are kept going
        ("2026年血液冷链运转，冷藏车3辆，运转费9万元", "冷藏车3辆", "配备冷藏车"),
        (
            "2026年农资抽检，抽检种子80批次，快检车1辆运行费4万，合计12万",
            "快检车1辆",
            "配备快检车",
        ),
        # what is examined is examined
        (
            "信息中心等保测评和密码评估，三级系统4个、二级系统1个，费用19万",
            "三级系统4个",
            "配备三级系统",
        ),
        # places behind 给 or 在 are reached
        (
            "明年给9个社区各配一台除颤仪，一台1.8万，另外培训急救员40人，共20万",
            "（9个社区）",
            "培训9个社区",
        ),
        # a firm that advises is engaged
        (
            "外聘法律顾问和合同风险评估，法律顾问2家，风险评估5项，12万元",
            "法律顾问2家",
            "评估法律顾问",
        ),
        # those who compete come
        (
            "2026年职工篮球赛，参赛运动员180人，裁判员12人，经费7万元",
            "参赛运动员180人",
            "配备参赛",
        ),
        # what those do who are paid
        ("小型泵站管护员补贴，泵站12座，管护员12名，每人每月400元", "泵站12座", "补贴泵站"),
        # speech around a noun, and what is done behind the number
        (
            "春季强制免疫，给全县奶牛3200头、肉羊9000只打疫苗，防疫员14人，8万元",
            "奶牛3200头",
            "给全县",
        ),
        ("2026年残疾人意外险，购意外险430人每人60元，2.58万元", "（430人）", "购置意外险"),
    ],
)
def test_no_verb_is_added_that_is_not_told(text: str, said: str, never: str) -> None:
    goal = drafted(text).table.annual_goal
    assert said in goal
    assert never not in goal


def test_one_count_is_told_once() -> None:
    goal = drafted("镇上21个公厕的电费，公厕21座，全年5万元").table.annual_goal
    assert goal.count("21") == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # what no word says is done stands in brackets behind the whole
        (
            "2026年人工增雨作业，火箭弹180枚，作业点4个，20万元",
            "作业（火箭弹180枚、作业点4个），达到",
        ),
        # the clerk's own verbs are clauses, a noun behind them keeps its place
        ("2026年街心公园改造，铺设步道800米，座椅30张，12万元", "铺设步道800米，座椅30张，达到"),
        # what the subject is about is not said again
        ("2026年桥梁检测，桥梁40座，8万元", "桥梁检测（40座）"),
        # places as the clerk says them
        ("2026年农村饮水管护，14个村，管护员28名，16万元", "（14个村、管护员28名）"),
        # a part of what is counted, and who is reached
        ("2026年技能培训，培训300人，其中妇女120人，18万元", "其中妇女120人"),
        ("2026年节水改造，更换闸门6扇，受益农田1800亩，30万元", "受益农田1800亩"),
    ],
)
def test_a_count_without_a_verb_is_only_named(text: str, said: str) -> None:
    assert said in drafted(text).table.annual_goal


def test_no_number_of_a_row_is_lost_between_brackets_and_clauses() -> None:
    text = "2026年公园管护，管护绿地6万平方米，洒水车2辆，保洁员14名，公厕5座，40万元"
    draft = drafted(text)
    counts = [row.value for row in draft.table.indicators if row.level2 == "数量指标"]
    assert counts
    assert all(value in draft.table.annual_goal for value in counts)


def test_what_comes_in_a_day_keeps_its_day_and_is_nobody_s_name() -> None:
    table = drafted("2026年社区食堂运营，日均就餐120人，补贴每人每餐3元，预算9万元").table
    assert "发放" not in (table.annual_goal or "")
    names = [row.name for row in drafted("2026年镇区垃圾清运外包，日均清运垃圾32吨，合同价每年136万元").table.indicators]  # fmt: skip
    assert any(name.startswith("日均") for name in names)


def test_a_stated_term_needs_no_second_day() -> None:
    table = drafted("2026年全民健身运动会，设8个比赛项目，参赛运动员900人，预算22万元，5月至10月举办").table  # fmt: skip
    times = [row.value for row in table.indicators if row.level2 == "时效指标"]
    assert times == ["5-10月"]
