"""What a clerk adds, divides, fills out or brings back in everyday words: the whole of it is done."""

import pytest

from assistant.conversation.actions import Vary
from assistant.conversation.engine import take_turn
from assistant.conversation.errands.forms import read_fullness
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.conversation.state import Conversation
from assistant.conversation.whole_messages.part_added import read_part
from assistant.workspace import Workspace
from tests.assistant.talks import opened_with, talk

SQUARE = "2025年文化广场改造"
CHECKUP = "2025年老年人免费体检，体检800人，每人150元，预算12万元"
FUNDED = "2025年老年人免费体检，体检800人，每人600元，预算48万元"
COURSE = "2025年培训班，培训60人，每人800元，预算4.8万元"
LAND = "2025年荒地复垦三亩二分地，每亩补2000元"
GRASS = "2025年退耕还草500亩，每十亩补120元"
RIVER = "2025年河道保洁，河长5公里，每半个月清一次，预算3万元"


def said(workspace: Workspace, request: str, *messages: str) -> tuple[Conversation, str]:
    turn = talk(workspace, request, *messages)
    return turn.conversation, turn.reply if messages else ""


def values(conversation: Conversation) -> dict[str, str]:
    assert conversation.now is not None
    return {row.name: row.value for row in conversation.now.draft.table.indicators}


def total(conversation: Conversation) -> str:
    assert conversation.now is not None
    return str(conversation.now.draft.table.funding.total)


@pytest.mark.parametrize(
    ("message", "whole", "parts"),
    [
        ("预算大概65万，包括铺地砖30万、买健身器材20万、装路灯15万", "65万元",
         {"铺地砖支出": "≤30万元", "健身器材支出": "≤20万元", "装路灯支出": "≤15万元"}),
        ("总共65万，其中修路40万，其余是修桥", "65万元", {"修路支出": "≤40万元", "修桥支出": "≤25万元"}),
        ("预算65万元，含铺地砖30万、买健身器材20万", "65万元",
         {"铺地砖支出": "≤30万元", "健身器材支出": "≤20万元"}),
        ("总投资65万，分为铺装40万和绿化25万", "65万元", {"铺装支出": "≤40万元", "绿化支出": "≤25万元"}),
        ("经费一共10万，用于印宣传册3万、拍视频7万", "10万元",
         {"印宣传册支出": "≤3万元", "拍视频支出": "≤7万元"}),
    ],
)  # fmt: skip
def test_a_total_told_with_its_parts(
    workspace: Workspace, message: str, whole: str, parts: dict[str, str]
) -> None:
    after, _ = said(workspace, SQUARE, message)
    assert total(after) == whole
    assert parts.items() <= values(after).items()


def test_parts_that_come_to_more_change_nothing(workspace: Workspace) -> None:
    after, reply = said(workspace, SQUARE, "预算是65万，里面铺地砖40万、装路灯30万")
    assert "多5万元" in reply
    assert after.now == opened_with(workspace, SQUARE).now


def test_sources_are_no_parts(workspace: Workspace) -> None:
    after, _ = said(workspace, SQUARE, "预算65万，其中县里40万、村里自筹25万")
    assert "支出" not in "".join(values(after))


@pytest.mark.parametrize(
    ("message", "whole", "row"),
    [
        ("再加上一台B超机8万元", "20万元", "B超机支出"),
        ("另外还要买一台B超机，8万元", "20万元", "B超机支出"),
        ("加一台B超机，8万元，总额跟着加", "20万元", "B超机支出"),
        ("增加购置B超机1台，8万元，总额不变", "12万元", "B超机支出"),
        ("再买两台血压计，每台500元", "12.1万元", "血压计单价"),
        ("加上宣传5场1万元", "13万元", "宣传支出"),
        ("加一项设备费2万元", "14万元", "设备费"),
        ("加上体检车租赁2万元", "14万元", "体检车租赁支出"),
        ("加上免费早餐800份，每份10元", "12.8万元", "免费早餐单价"),
    ],
)
def test_a_further_part_and_the_total_that_follows(
    workspace: Workspace, message: str, whole: str, row: str
) -> None:
    after, reply = said(workspace, CHECKUP, message)
    assert total(after) == whole
    assert row in values(after)
    assert "总额" in reply
    assert values(after)["老年人免费体检人数"] == "800人"
    assert after.now is not None
    assert after.now.draft.table.project_name == "2025年老年人免费体检"


@pytest.mark.parametrize(
    "message",
    ["预算再加8万", "县里再加10万", "加一条数量指标：宣传5场", "加20人", "加上自筹资金2万元", "要不要加一台B超机8万元"],
)  # fmt: skip
def test_what_adds_no_part(message: str) -> None:
    assert read_part(message) is None


@pytest.mark.parametrize(
    ("message", "full"),
    [
        ("指标太少，多写几条", True), ("指标太少了", True), ("展开写完整一点", True), ("写详细点", True),
        ("多加几条指标", True), ("内容太单薄了，再丰富一下", True), ("不够详细", True), ("完整版", True),
        ("指标有点少，再加几条", True), ("表太简单了", True),
        ("太多了，精简一点", False), ("精简版", False), ("少写几条就行", False), ("不用写这么多", False),
        ("指标太多了，砍几条", False), ("太啰嗦了，简单点", False), ("指标太多，看着累，压缩一下", False),
    ],
)  # fmt: skip
def test_how_full_the_table_is_to_be(message: str, full: bool) -> None:
    assert read_fullness(message) == Vary(full=full)


@pytest.mark.parametrize(
    "message", ["目标写详细一点", "多加一条", "少了2万", "质量太少", "再加两条", "加20人", "全部", "要不要多写几条"]
)  # fmt: skip
def test_what_does_not_say_how_full(message: str) -> None:
    assert read_fullness(message) is None


def test_fuller_and_leaner_and_no_further(workspace: Workspace) -> None:
    rows = len(values(said(workspace, CHECKUP)[0]))
    full, _ = said(workspace, CHECKUP, "指标太少，多写几条")
    assert len(values(full)) > rows
    again, reply = said(workspace, CHECKUP, "指标太少，多写几条", "再详细一点")
    assert "已经是完整的写法" in reply
    assert again.now == full.now
    lean, _ = said(workspace, CHECKUP, "指标太少，多写几条", "太多了，精简一点")
    assert len(values(lean)) == rows


def test_a_class_that_says_none_is_brought_back(workspace: Workspace) -> None:
    _, reply = said(workspace, CHECKUP, "生态效益删掉", "恢复生态效益")
    assert "没有删过内容" in reply
    row = "老年人疾病早发现早治疗水平"
    for messages in (
        ("社会效益删掉", "恢复社会效益"),
        ("社会效益不要了", "满意度改成95%", "把社会效益加回来"),
        ("社会效益删掉", "加20人", "社会效益那一类恢复一下"),
    ):
        after, _ = said(workspace, CHECKUP, *messages)
        assert row in values(after), messages


@pytest.mark.parametrize(
    ("message", "name", "value"),
    [
        ("把“质量”那条改成合格率98", "培训合格率", "≥98%"),
        ("“质量”那一条改成合格率不低于96", "培训合格率", "≥96%"),
        ("“数量”那条改成培训70人", "参训人数", "70人"),
        ("把“数量”改成人数80", "参训人数", "80人"),
        ("把“时效”那条改成10月底完成", "培训班完成时间", "2025年10月底前"),
    ],
)
def test_a_class_in_quotes_means_its_row(
    workspace: Workspace, message: str, name: str, value: str
) -> None:
    assert values(said(workspace, COURSE, message)[0])[name] == value


@pytest.mark.parametrize(
    "message",
    [
        "给数量加一条宣传5场，质量加一条建档率100%", "数量里加宣传5场，质量里加建档率100%",
    ],
)  # fmt: skip
def test_a_row_more_in_each_class(workspace: Workspace, message: str) -> None:
    after, _ = said(workspace, CHECKUP, message)
    assert after.now is not None
    added = {(row.level2, row.value) for row in after.now.draft.table.indicators if row.name in {"宣传", "建档率"}}  # fmt: skip
    assert added == {("数量指标", "5场"), ("质量指标", "100%")}


@pytest.mark.parametrize(
    "message",
    [
        "钱是县财政给38万，剩下10万村里自筹", "这笔钱是省里拨38万，剩余10万自己凑",
        "经费是县财政出38万，村里自筹10万", "资金是财政安排38万，企业出10万",
        "县财政给38万，剩下10万村里自筹",
    ],
)  # fmt: skip
def test_who_pays_is_told_of_the_money(workspace: Workspace, message: str) -> None:
    after, _ = said(workspace, FUNDED, message)
    assert after.now is not None
    funding = after.now.draft.table.funding
    assert (str(funding.fiscal), str(funding.other)) == ("38万元", "10万元")


@pytest.mark.parametrize(
    ("message", "area"),
    [
        ("改成五亩六分", "5.6亩"), ("面积改为4亩5分", "4.5亩"), ("面积是八亩七分地", "8.7亩"),
        ("面积改成12亩3分", "12.3亩"), ("改为两亩二分", "2.2亩"), ("改成六亩半", "6.5亩"),
    ],
)  # fmt: skip
def test_tenths_of_a_mu(workspace: Workspace, message: str, area: str) -> None:
    assert values(said(workspace, LAND, message)[0])["荒地复垦面积"] == area


def test_a_price_for_several(workspace: Workspace) -> None:
    price = "退耕还草补助标准"
    after, _ = said(workspace, GRASS, "补助标准改成每十亩150元")
    assert values(after)[price] == "150元/十亩"
    after, _ = said(workspace, GRASS, "每十亩补150元")
    assert (values(after)[price], total(after)) == ("150元/十亩", "0.75万元")
    after, reply = said(workspace, GRASS, "每20亩300元")
    assert "15元/亩" in reply
    assert values(after)["退耕还草面积"] == "500亩"
    _, reply = said(workspace, GRASS, "标准改成每7亩100元")
    assert "除不尽" in reply


@pytest.mark.parametrize(
    ("message", "often"),
    [
        ("频次改成每半个月两次", "每半个月2次"), ("清运频次改为每月2次", "每月2次"),
        ("频次改成每十天一次", "每10天1次"), ("频次改成每两周一次", "每2周1次"),
    ],
)  # fmt: skip
def test_how_often_in_another_span(workspace: Workspace, message: str, often: str) -> None:
    told = values(said(workspace, RIVER, message)[0])
    assert [value for name, value in told.items() if name.endswith("频次")] == [often]


def test_a_value_beside_going_back_is_put(workspace: Workspace) -> None:
    after, _ = said(workspace, CHECKUP, "加20人", "满意度改成95%", "那个改回来，92%")
    assert values(after)["老年人满意度"] == "≥92%"
    assert values(after)["老年人免费体检人数"] == "820人"


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("成本那块给我分开", "成本要分成哪几项"),
        ("成本分细一点", "成本要分成哪几项"),
        ("满意度90够不够", "按本项目实际确定"),
        ("帮我存一下", "自动保存"),
        ("表里哪些是你编的", "惯例水平：第2条"),
        ("恢复", "请点下面的按钮"),
    ],
)
def test_what_is_answered_and_changes_nothing(
    workspace: Workspace, message: str, answer: str
) -> None:
    before, _ = said(workspace, CHECKUP, "满意度改成95%")
    turn = take_turn(workspace, before, message)
    assert answer in turn.reply
    assert turn.conversation.now == before.now


def test_words_that_stand_in_the_table_keep_their_quotes() -> None:
    assert plain_speech("把“质量”换成“品质”") == "把“质量”换成“品质”"
